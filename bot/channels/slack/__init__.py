"""Slack, over slack-bolt: digests out, slash commands and buttons in.

blocks    Block Kit, as far as Kabar uses it, unable to exceed its limits
render    digest and reply as messages of blocks
errors    what a refusal means for a delivery
inbound   what in a payload is a command
socket    socket mode, kept alive
channel   the input and output
"""

from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.render import render_digest

__all__ = ["SlackChannel", "render_digest"]
