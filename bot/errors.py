"""Kabar's exceptions, one tree. Each is raised where its cause is understood, with that cause kept.

KabarError
├── ConfigError        a setting is missing, unknown or wrong; the message names its key (exit 2)
├── InputError         what a person or a file gave can't be used; the message says why (exit 2)
├── FeedError          a document is no feed, or reading it took too long
├── StoreError         the database can't be opened, upgraded or written
└── ChannelError       a platform refused to connect: a bad token (exit 1)
    └── UnreachableError   it did not answer, or not sensibly: worth another try

Expected outcomes of polling and sending are values (`model.FetchResult`, `model.SendResult`), not exceptions.
"""


class KabarError(Exception):
    """The root: its message is one line, fit to show a person."""


class ConfigError(KabarError):
    """A setting is missing, unknown or wrong; the message names its key."""


class InputError(KabarError):
    """What a person or a file gave can't be used."""


class FeedError(KabarError):
    """A document is no feed, or reading it took too long."""


class StoreError(KabarError):
    """The database can't be opened, upgraded or written."""


class ChannelError(KabarError):
    """A platform refused to connect."""


class UnreachableError(ChannelError):
    """A platform did not answer, or not sensibly: worth another try."""
