"""The peers' side of bench/fanout.py: the same message to the same chats, as their documentation has it done."""

from __future__ import annotations

import asyncio
import json
import sys
import time

TOKEN = "4242:stand-in-token"  # noqa: S105 - the stand-in's
TEXT = "Apple gandeng mitra baru untuk fitur ponselnya di Cina"


async def python_telegram_bot(base_url: str, chats: int) -> None:
    """python-telegram-bot with its AIORateLimiter, which retries as it is told to."""
    from telegram.error import TelegramError  # noqa: PLC0415 - one peer's need
    from telegram.ext import AIORateLimiter, ApplicationBuilder  # noqa: PLC0415

    builder = ApplicationBuilder().token(TOKEN).base_url(base_url).rate_limiter(AIORateLimiter(max_retries=3))
    app = builder.connection_pool_size(64).pool_timeout(600).build()
    await app.initialize()

    async def send(chat: int) -> None:
        try:
            await app.bot.send_message(chat, TEXT)
        except TelegramError as error:
            print(error, file=sys.stderr)

    await asyncio.gather(*(send(chat) for chat in range(1, chats + 1)))
    await app.shutdown()


async def aiogram(base_url: str, chats: int) -> None:
    """Aiogram behind aiolimiter's leaky bucket of 30 a second, sleeping as a 429 says."""
    from aiogram import Bot  # noqa: PLC0415 - one peer's need
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.exceptions import TelegramRetryAfter  # noqa: PLC0415
    from aiolimiter import AsyncLimiter  # noqa: PLC0415

    root = base_url.removesuffix("/bot")
    server = TelegramAPIServer(base=root + "/bot{token}/{method}", file=root + "/file/bot{token}/{path}")
    bot = Bot(TOKEN, session=AiohttpSession(api=server))
    limiter = AsyncLimiter(30, 1)

    async def send(chat: int) -> None:
        for _ in range(4):
            async with limiter:
                try:
                    await bot.send_message(chat, TEXT)
                except TelegramRetryAfter as refusal:
                    wait = refusal.retry_after
                else:
                    return
            await asyncio.sleep(wait)

    await asyncio.gather(*(send(chat) for chat in range(1, chats + 1)))
    await bot.session.close()


def main() -> None:
    """Send, then say how long it took."""
    peer = {"python-telegram-bot": python_telegram_bot, "aiogram": aiogram}[sys.argv[1]]
    wall, cpu = time.monotonic(), time.process_time()
    asyncio.run(peer(sys.argv[2], int(sys.argv[3])))
    print(json.dumps({"wall": time.monotonic() - wall, "cpu": time.process_time() - cpu, "started": wall}))


if __name__ == "__main__":
    main()
