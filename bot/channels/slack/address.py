"""Which conversation of which workspace a chat is. Pure.

"slack:C01" is a conversation of the workspace whose token stands in the config; "slack:T02:C01" is one of a workspace
that installed the app: Slack's ids of channels need a workspace beside them, for its token and because a shared
channel has one id in several.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CHANNEL = "slack"


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation; `team` is the workspace's id, "" for the config's own."""

    team: str
    channel: str

    @property
    def address(self) -> str:
        """The chat as `Chat.address` has it."""
        return f"{CHANNEL}:{self.team}:{self.channel}" if self.team else f"{CHANNEL}:{self.channel}"

    @property
    def is_direct(self) -> bool:
        """Whether it is a direct message: Slack's ids tell."""
        return self.channel.startswith("D")


def place_of(address: str) -> Place:
    """The conversation of that address."""
    team, _, channel = address.partition(":")[2].rpartition(":")
    return Place(team, channel)


def of_team(addresses: Iterable[str], team: str) -> list[str]:
    """Those addresses that belong to that workspace."""
    return [address for address in addresses if place_of(address).team == team]
