"""The Bot API's methods at the stand-in, and what each of them refuses."""

from __future__ import annotations

import asyncio
import json
import re
import time
from typing import TYPE_CHECKING, Any

from tests.servers.telegram_limits import (
    bad_request,
    read_caption,
    read_keyboard,
    read_menu,
    read_preview,
    read_results,
    read_scope,
    read_text,
    read_webhook,
)
from tests.servers.telegram_state import BOT, FAILURES, HOOKED, SentMessage, State, member, user

if TYPE_CHECKING:
    from tests.servers.telegram_state import Json

MOST_FILE = 50 * 1024 * 1024


class Methods(State):
    """`_do_` and the method's name in lower case."""

    async def _do_getme(self, _data: Json) -> object:
        return BOT

    async def _do_deletewebhook(self, _data: Json) -> object:
        self.webhook = {}
        return True

    async def _do_setwebhook(self, data: Json) -> object:
        read_webhook(data)
        self.webhook = data if data.get("url") else {}
        if self._poll:
            self._poll.set()
        return True

    async def _do_getwebhookinfo(self, _data: Json) -> object:
        waiting = len(self._updates) if self.webhook else 0
        info = {"url": self.webhook.get("url", ""), "has_custom_certificate": False, "pending_update_count": waiting}
        failed = [status for status in self.hook_answers if status >= 300]
        if failed:
            words = f"Wrong response from the webhook: {failed[-1]} Error"
            info |= {"last_error_date": int(time.time()), "last_error_message": words}
        return info

    async def _do_setmycommands(self, data: Json) -> object:
        self.menus[read_scope(data), data.get("language_code", "")] = read_menu(data)
        return True

    async def _do_getmycommands(self, data: Json) -> object:
        return self.menus.get((read_scope(data), data.get("language_code", "")), [])

    async def _do_getchat(self, data: Json) -> object:
        name = str(data.get("chat_id", ""))
        chat = self._named(name)
        more: Json = {"accent_color_id": 1, "max_reaction_count": 11}
        gifts = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels".split()
        more |= {"accepted_gift_types": dict.fromkeys(gifts, False)}
        return self.chat(chat) | more | ({"linked_chat_id": self.linked[chat]} if chat in self.linked else {})

    async def _do_getchatmember(self, data: Json) -> object:
        chat, number = self._named(str(data.get("chat_id", ""))), int(data["user_id"])
        if number == BOT["id"]:
            return self.places.get(chat, member("member"))
        if chat in self.hidden:
            raise FAILURES["hidden"]
        admin = number in self.admins.get(chat, set())
        return member("administrator" if admin else "member", user(number))

    async def _do_getchatadministrators(self, data: Json) -> object:
        chat = self._named(str(data.get("chat_id", "")))
        if chat > 0:
            raise bad_request("there are no administrators in the private chat")
        return [member("administrator", user(number)) for number in sorted(self.admins.get(chat, set()))]

    async def _do_getupdates(self, data: Json) -> object:
        if self.webhook:
            raise HOOKED
        self.polls.append(data)
        await self._tell()
        if self._poll:
            self._poll.set()
        poll = self._poll = asyncio.Event()
        offset = int(data.get("offset", 0))
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        try:
            async with asyncio.timeout(float(data.get("timeout", 0))), self._changed:
                await self._changed.wait_for(lambda: self._updates or poll.is_set())
        except TimeoutError:
            pass
        if poll.is_set():
            raise FAILURES["409"]
        self._poll = None
        return list(self._updates)[:100]

    async def _do_sendmessage(self, data: Json) -> object:
        text, entities = read_text(data)
        return self._sent(data, text=text, entities=entities, preview=read_preview(data))

    async def _do_senddocument(self, data: Json) -> object:
        text, entities = read_caption(data)
        file = data.get("document")
        if not isinstance(file, tuple) or not file[1]:
            raise bad_request("file must be non-empty" if isinstance(file, tuple) else "there is no document")
        if len(file[1]) > MOST_FILE:
            raise bad_request("file is too big")
        return self._sent(data, text=text, entities=entities, file=file)

    def _sent(self, data: Json, **shown: Any) -> Json:  # noqa: ANN401 - the fields of a SentMessage
        chat = self._writable(data)
        thread = int(data["message_thread_id"]) if data.get("message_thread_id") else None
        if thread and (chat, thread) in self._deleted:
            raise FAILURES["thread"]
        keyboard = read_keyboard(data)
        if self.paced:
            self._windows.admit(chat)
        above = self._replied(chat, data)
        shown |= {"thread": thread, "reply_to": above, "silent": data.get("disable_notification") == "true"}
        message = SentMessage(next(self._ids), chat, keyboard=keyboard, at=time.monotonic(), raw=data, **shown)
        self.messages.append(message)
        return self._shown(message)

    async def _do_editmessagetext(self, data: Json) -> object:
        chat, number = self._writable(data), int(data.get("message_id", 0))
        found = next((one for one in self.messages if (one.chat, one.message_id) == (chat, number)), None)
        if found is None:
            theirs = (chat, number) in self._others
            raise bad_request("message can't be edited" if theirs else "message to edit not found")
        text, entities = read_text(data)
        keyboard = read_keyboard(data)
        if (text, entities, keyboard) == (found.text, found.entities, found.keyboard):
            same = "specified new message content and reply markup are exactly the same as a current content"
            raise bad_request(f"message is not modified: {same} and reply markup of the message")
        if self.paced:
            self._windows.admit(chat)
        found.text, found.entities, found.keyboard, found.edits = text, entities, keyboard, found.edits + 1
        found.preview = read_preview(data)
        return self._shown(found)

    async def _do_answercallbackquery(self, data: Json) -> object:
        self._check_query(data.get("callback_query_id"))
        if len(str(data.get("text", ""))) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        self.answered.append(data)
        return True

    async def _do_answerinlinequery(self, data: Json) -> object:
        self._check_query(data.get("inline_query_id"))
        self.found.append(data | {"results": read_results(data)})
        return True

    def _check_query(self, query: object) -> None:
        if query not in self._queries:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self._queries.discard(str(query))  # each is answered once

    def _replied(self, chat: int, data: Json) -> int | None:
        """The message it is a reply to. Raises RefusedError where that is not in the chat, unless that is allowed."""
        wanted = json.loads(data.get("reply_parameters") or "{}")
        number = int(wanted.get("message_id", 0))
        there = (chat, number) in self._others or any((m.chat, m.message_id) == (chat, number) for m in self.messages)
        if number and not there and not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return number if there else None

    def _named(self, name: str) -> int:
        """The chat of that id or "@name", if the bot can see it. Raises RefusedError."""
        number = self.names.get(name) if name.startswith("@") else int(name) if re.fullmatch(r"-?\d+", name) else None
        if number is None or (self.known and number not in self.known):
            raise bad_request("chat not found")
        if number in self._gone:
            raise self._gone[number]
        return number

    def _writable(self, data: Json) -> int:
        chat = self._named(str(data.get("chat_id", "")))
        place = self.places.get(chat, {})
        mute = chat in self.channels and place.get("status") == "administrator" and not place.get("can_post_messages")
        if mute or (place.get("status") == "restricted" and not place.get("can_send_messages")):
            raise FAILURES["rights"]
        return chat

    def _shown(self, message: SentMessage) -> Json:
        shown = {"message_id": message.message_id, "date": int(time.time()), "chat": self.chat(message.chat)}
        if message.file is None:
            return shown | {"text": message.text}
        name, content = message.file
        document = {"file_id": "f1", "file_unique_id": "f1", "file_name": name, "file_size": len(content)}
        return shown | {"document": document, "caption": message.text}
