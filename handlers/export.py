"""export: all that is stored of a chat, and what it watches and asked for as TOML to take along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.model import Ask, File, Reply
from bot.news.preferences.toml import to_toml
from bot.phrases import phrases
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

# It holds what people of the chat said, by whom: for admins alone where others read too.
SPEC = Spec("export", order=107, aliases=("ekspor",), tunes=True, reserved=lambda _: True)


async def run(ask: Ask, desk: Desk) -> Reply:
    """What `import` takes and a `[[subscriptions]]` of the config says; and as a file every row there is."""
    table = await desk.preference_table(ask.chat)
    rows = json.dumps(await desk.stored(ask.chat), ensure_ascii=False, indent=1, default=str)
    text = f"{phrases(ask.chat.language).settings.export}\n\n{to_toml(table)}"
    return Reply(text, file=File("kabar.json", f"{rows}\n"))
