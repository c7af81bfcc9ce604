"""Publishers' and users' words made safe to show: cleaned, and cut where a reader expects it. Pure.

What a character weighs is the platform's business (`Weigh`): Telegram counts UTF-16 units, Slack what
is left after escaping. Every limit here is in those weights.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import quote, urlsplit

Weigh = Callable[[str], int]

ELLIPSIS = "…"
MAX_URL = 2048  # what browsers and both platforms open; a longer one is an attack or a mistake

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LINE_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# Embeddings, overrides and isolates would reorder what follows the publisher's words, our own footer included.
# The plain marks (U+200E, U+200F) and the joiners stay: names in Arabic and emoji families need them.
_REORDERING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_LONE_SURROGATES = re.compile(r"[\ud800-\udfff]")  # JSON can smuggle them in; UTF-8 can't carry them out
_SPACES = re.compile(r" {2,}")
# Letters, numbers, punctuation and symbols; Cn and Co may be letters of a newer Unicode than this Python's.
_DRAWN = frozenset("Lu Ll Lt Lm Lo Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn Co".split())  # a list
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols drawn as nothing
_GLUE = frozenset("\u200d\ufe0e\ufe0f") | {chr(code) for code in range(0x1F3FB, 0x1F400)}
_URL_UNSAFE = re.compile(r"""[ "'<>\\^`{|}\xa0\u3000]""")
_HOST = re.compile(r"(?:[^\s/?#@%:\[\]]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")


def utf16(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram counts. A character beyond the BMP is two."""
    return len(text) + sum(character > "\uffff" for character in text)


def visible(text: str) -> bool:
    """Whether there is anything to see in it; Telegram refuses a message without."""
    return any(unicodedata.category(character) in _DRAWN and character not in _BLANK for character in text)


def clean(text: str) -> str:
    """One line of somebody else's words without what breaks a message; empty when nothing of it can be seen."""
    return _mend(_CONTROLS.sub(" ", text))


def clean_lines(text: str) -> str:
    """The same for words of several lines: newlines stay, at most two in a row."""
    lines = [_mend(line) for line in _LINE_CONTROLS.sub(" ", text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _mend(line: str) -> str:
    text = _LONE_SURROGATES.sub("\ufffd", _REORDERING.sub("", line))
    text = _SPACES.sub(" ", text).strip()
    return text if visible(text) else ""


def clip(text: str, limit: int, weigh: Weigh) -> str:
    """The text if it weighs no more than the limit, else its longest beginning of whole words and an ellipsis."""
    end = _fitting(text, limit, weigh)
    if end == len(text):
        return text
    end = _fitting(text, limit - weigh(ELLIPSIS), weigh)
    space = text.rfind(" ", 0, end + 1)
    kept = text[:space] if space > 0 else text[: _boundary(text, end)]
    return kept.rstrip() + ELLIPSIS


def split(text: str, limit: int, weigh: Weigh) -> list[str]:
    """The text in parts within the limit, parted at line ends, else between words. Nothing is lost but the gap."""
    parts = []
    while (end := _fitting(text, limit, weigh)) < len(text):
        gap = max(text.rfind("\n", 0, end + 1), 0) or max(text.rfind(" ", 0, end + 1), 0)
        at = gap or max(_boundary(text, end), 1)
        parts.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [part for part in (*parts, text) if visible(part)]


def web_link(url: str | None) -> str | None:
    """The address if a reader may be sent there, safe inside quotes, angle brackets and Slack's `<url|label>`.

    http or https, a plain host without user and password, at most `MAX_URL` long. Publishers' stray spaces and
    brackets are percent-encoded, as browsers do; control characters are no mistake of a publisher's.
    """
    url = _URL_UNSAFE.sub(lambda found: quote(found.group()), (url or "").strip(" \n"))
    if len(url) > MAX_URL or _CONTROLS.search(url) or _LONE_SURROGATES.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # an unclosed bracket in the host
        return None
    return url if parts.scheme in {"http", "https"} and _HOST.fullmatch(parts.netloc) else None


def _fitting(text: str, limit: int, weigh: Weigh) -> int:
    """How many characters of the text fit the limit."""
    if len(text) <= limit and weigh(text) <= limit:
        return len(text)
    used = 0
    for index, character in enumerate(text):
        used += weigh(character)
        if used > limit:
            return index
    return len(text)


def _boundary(text: str, end: int) -> int:
    """The last place at or before `end` that parts no letter from its accent and no emoji family."""
    at = end
    while 0 < at < len(text) and (_joins_left(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return at or end


def _joins_left(character: str) -> bool:
    return character in _GLUE or unicodedata.category(character) in {"Mn", "Mc", "Me"}
