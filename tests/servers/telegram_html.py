"""Telegram's HTML, read as strictly as its servers read it.

Written from the behaviour of the Bot API server's parser (the wording of its refusals, byte offsets in UTF-8,
four named entities, unknown tags refused): https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TAGS = frozenset(
    ("a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "span", "pre", "code")
) | {"blockquote"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ENTITY = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));?")
NAME_END = re.compile(r"[\s>]")
SPACE = re.compile(r"\s*")
ATTRIBUTE = re.compile(r"[^\s=>/\"']*")
TOKEN = re.compile(r"[A-Za-z0-9.\-]*")


class EntityError(ValueError):
    """What the server says after "can't parse entities: "."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A formatted stretch, offsets in UTF-16 units."""

    kind: str
    offset: int
    length: int
    argument: str = ""


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def parse(source: str) -> tuple[str, list[Entity]]:
    """The text without markup, and its entities. Raises EntityError in Telegram's words."""
    return _Parser(source).run()


def _decode(match: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = match.groups()
    if name:
        return NAMED.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else None


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.units = 0
        self.open: list[tuple[str, int, str]] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            if self.source[self.at] == "<":
                self._tag()
            else:
                self._character()
        if self.open:
            raise EntityError(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        return "".join(self.text), self.entities

    def _character(self) -> None:
        character = self.source[self.at]
        match = ENTITY.match(self.source, self.at) if character == "&" else None
        decoded = _decode(match) if match else None
        if match and decoded is not None:
            self.at = match.end()
            character = decoded
        else:
            self.at += 1
        self.text.append(character)
        self.units += utf16(character)

    def _offset(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _tag(self) -> None:
        begin = self.at
        end = NAME_END.search(self.source, begin + 1)
        if self.source.startswith("</", begin):
            self._end_tag(begin)
            return
        if end is None:
            raise EntityError(f"Unclosed start tag at byte offset {self._offset(begin)}")
        name = self.source[begin + 1 : end.start()].lower()
        if name not in TAGS:
            raise EntityError(f'Unsupported start tag "{name}" at byte offset {self._offset(begin)}')
        self.at = end.start()
        argument = ""
        while (found := self._attribute(name, begin)) is not None:
            attribute, value = found
            if (name, attribute) in {("a", "href"), ("span", "class"), ("tg-emoji", "emoji-id"), ("code", "class")}:
                argument = value
        if name == "span" and argument != "tg-spoiler":
            raise EntityError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._offset(begin)}')
        self.open.append((name, self.units, argument))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str] | None:
        """The next attribute, or None past the end of the tag."""
        unclosed = EntityError(f'Unclosed start tag "{tag}" at byte offset {self._offset(begin)}')
        self._skip(SPACE)
        if self._peek() == ">":
            self.at += 1
            return None
        name = self._skip(ATTRIBUTE).lower()
        if not self._peek():
            raise unclosed
        if not name:
            raise EntityError(f'Empty attribute name in the tag "{tag}" at byte offset {self._offset(begin)}')
        self._skip(SPACE)
        if self._peek() != "=":
            if (tag, name) == ("blockquote", "expandable"):
                return name, ""
            message = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
            raise EntityError(f"{message} at byte offset {self._offset(begin)}")
        self.at += 1
        self._skip(SPACE)
        value = self._value()
        if not self._peek():
            raise unclosed
        return name, value

    def _value(self) -> str:
        quote = self._peek()
        if quote not in {'"', "'"} or not quote:
            begin = self.at
            token = self._skip(TOKEN)
            if self._peek() and self._peek() not in " \n\t\r>":
                raise EntityError(f"Unexpected end of name token at byte offset {self._offset(begin)}")
            return token
        end = self.source.find(quote, self.at + 1)
        end = len(self.source) if end < 0 else end
        raw = self.source[self.at + 1 : end]
        self.at = min(end + 1, len(self.source))
        return ENTITY.sub(lambda match: _decode(match) or match.group(), raw)

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise EntityError(f"Unexpected end tag at byte offset {self._offset(begin)}")
        end = NAME_END.search(self.source, begin + 2)
        found = self.source[begin + 2 : end.start() if end else len(self.source)].lower()
        self.at = end.start() if end else len(self.source)
        self._skip(SPACE)
        if self._peek() != ">":
            raise EntityError(f"Unclosed end tag at byte offset {self._offset(begin)}")
        self.at += 1
        name, start, argument = self.open.pop()
        if found and found != name:
            expected = f'expected "</{name}>", found "</{found}>"'
            raise EntityError(f"Unmatched end tag at byte offset {self._offset(begin)}, {expected}")
        if self.units > start and (name != "a" or argument.startswith(("http://", "https://", "tg://"))):
            self.entities.append(Entity(name, start, self.units - start, argument))

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.at)
        assert match is not None
        self.at = match.end()
        return match.group()
