"""What happens to conversations and workspaces, and what follows for the chats they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.channels.slack.address import CHANNEL, of_team
from bot.channels.slack.inbound import channel_of, conversation
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from structlog.typing import FilteringBoundLogger

    from bot.channels.slack.workspaces import Workspace, Workspaces
    from bot.ports import Rooms

# The event, why nothing can be sent any more, and whether there is nothing to come back to. A conversation that is
# renamed, made private or shared keeps its id, and so its chat; what Slack then answers to a message decides.
LEFT: Mapping[str, tuple[str, bool]] = {
    "channel_archive": ("the channel was archived", False),
    "group_archive": ("the channel was archived", False),
    "channel_left": ("the app was removed from the channel", False),
    "group_left": ("the app was removed from the channel", False),
    "channel_deleted": ("the channel was deleted", True),
    "group_deleted": ("the channel was deleted", True),
}
BACK = ("channel_unarchive", "group_unarchive")
MOVED = "channel_id_changed"


@dataclass(frozen=True, slots=True)
class Changes:
    """Brings the chats to what Slack tells of. Nothing here raises: a database that fails is logged."""

    workspaces: Workspaces
    rooms: Rooms
    log: FilteringBoundLogger

    async def conversation(self, workspace: Workspace, event: Mapping[str, Any]) -> None:
        """A conversation is gone, or has another id."""
        kind, address = str(event.get("type")), workspace.place(channel_of(event)).address
        try:
            if kind == MOVED:
                old, new = (conversation(str(event.get(f"{which}_channel_id") or "")) for which in ("old", "new"))
                if old and new:
                    await self.rooms.moved(workspace.place(old).address, workspace.place(new).address)
                    self.log.info("slack.moved", chat=workspace.place(old).address, to=new)
                return
            reason, forget = LEFT[kind]
            await (self.rooms.forget if forget else self.rooms.left)(address)
            self.log.info("slack.left", chat=address, reason=reason)
        except StoreError:
            self.log.exception("slack.change_lost", chat=address, event_type=kind)

    async def workspace(self, team: str, reason: str, *, forget: bool) -> None:
        """A workspace took the app out, or its token back: the token is wiped and nothing is sent there any more."""
        home = self.workspaces.home
        name = "" if home is not None and home.team == team else team
        try:
            await self.workspaces.forget(team)
            ended = of_team(await self.rooms.addresses(CHANNEL), name)
            for address in ended:
                await (self.rooms.forget if forget else self.rooms.left)(address)
        except StoreError:
            self.log.exception("slack.change_lost", team=team)
        else:
            self.log.warning("slack.workspace_left", team=team, reason=reason, chats=len(ended))
