"""export: all that a chat watches and asked for, as TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Ask, Reply
from bot.news.preferences.toml import to_toml
from bot.phrases import phrases
from handlers._spec import Spec

if TYPE_CHECKING:
    from bot.desk import Desk

SPEC = Spec("export", order=107, aliases=("ekspor",), tunes=True)


async def run(ask: Ask, desk: Desk) -> Reply:
    """What `import` takes, and what a `[[subscriptions]]` of the config says."""
    table = await desk.preference_table(ask.chat)
    return Reply(f"{phrases(ask.chat.language).settings.export}\n\n{to_toml(table)}")
