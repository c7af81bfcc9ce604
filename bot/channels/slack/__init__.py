"""Slack, over slack-bolt: digests out, slash commands and buttons in.

blocks    Block Kit, as far as Kabar uses it, unable to exceed its limits
render    digest and reply as messages of blocks
errors    what a refusal means for a delivery
views     the app's own page, and the window in which companies are chosen
inbound   what in a payload is a command, and whose
address   which conversation of which workspace a chat is
workspaces   whose token speaks where      install   how further workspaces come in
web       the Web API for one workspace    permits   who may change what a conversation gets
socket    socket mode, kept alive          endpoints what Slack and browsers call over HTTP
listeners who is let in and what is acknowledged   work   what goes on after that
answers   what people ask for              changes   what becomes of conversations and workspaces
findings  what `kabar check` tells         channel   all of it, as the port has it
"""

from bot.channels.slack.channel import Access, SlackChannel
from bot.channels.slack.install import REDIRECT_PATH, OAuth
from bot.channels.slack.render import render_digest
from bot.channels.slack.socket import library_logger

__all__ = ["REDIRECT_PATH", "Access", "OAuth", "SlackChannel", "library_logger", "render_digest"]
