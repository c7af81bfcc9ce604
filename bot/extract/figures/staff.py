"""Whose people speak: whom an article introduces with a company speaks of it later, by name or as "he"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.figures.cues import CUES
from bot.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.extract.figures.tokens import Name, Token

POST = 60  # characters beside a company's name in which the post and the person stand
SINCE = 900  # characters from a person's introduction in which "he" may be them

_PERSON = r"[A-Z][\w’'-]*[^\W\d_](?: (?:[A-Z]\. )?[A-Z][\w’'-]*[^\W\d_]){1,3}"
_NEXT = re.compile(rf" ({_PERSON})")
_BEFORE = re.compile(rf"({_PERSON})$")
_WORD = re.compile(r"[^\W\d_]+")


class Introduced(NamedTuple):
    """Where a person is named together with the company that employs them."""

    start: int
    name: str
    company: str


class Staff:
    """The companies' own people of one text, by the words of their names."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        words = LANGUAGES.get(language, LANGUAGES["en"]).quotes
        self._text = text
        self._analysts = words.analysts
        self._roles = words.roles - words.analysts
        self._post = words.roles | words.qualifiers | words.articles | {"s", "of", "at", "and", "its"}
        self._introduced = sorted(found for name in names if not name.hint for found in self._beside(name))
        self._starts = [person.start for person in self._introduced]
        employers: dict[str, set[str]] = {}
        for person in self._introduced:
            for word in person.name.split():
                employers.setdefault(word, set()).add(person.company)
        self._employers = {word: next(iter(firms)) for word, firms in employers.items() if len(firms) == 1}

    def _beside(self, name: Name) -> Iterator[Introduced]:
        """Whom a company's name introduces, if anybody.

        "Direktur Acme Rani Wibisono", "Acme's finance director, Jane Roe", "Jane Roe, chief executive of Acme".
        """
        text = self._text
        after = self._past_post(name.end)
        led = after == name.end and self._led(text[max(0, name.start - POST) : name.start])
        if (after > name.end or led) and (person := _NEXT.match(text, after + (text[after : after + 1] == ","))):
            yield Introduced(person.start(1), person[1], name.company)
        before, comma, post = text[max(0, name.start - POST) : name.start].rpartition(", ")
        if comma and post.rstrip().endswith((" of", " at")) and self._is_post(post):
            person = _BEFORE.search(before)
            if person:
                yield Introduced(name.start - len(post) - len(comma) - len(person[1]), person[1], name.company)

    def _past_post(self, end: int) -> int:
        """Where a post behind a company's name ends, "'s finance director"; the name's end where none follows."""
        told, at = False, end
        for word in _WORD.finditer(self._text, end, end + POST):
            low = word[0].lower()
            if low not in self._post or self._text[at : word.start()].strip(" '’") or word[0][0].isupper():
                break
            at, told = word.end(), told or low in self._roles
        return at if told else end

    def _led(self, before: str) -> bool:
        """Whether a post stands right before a company's name: "Direktur Utama Acme Rani Wibisono"."""
        post = _WORD.findall(before.rpartition(".")[2])[-3:]
        return bool(post) and post[-1].lower() in self._post and any(word.lower() in self._roles for word in post)

    def _is_post(self, post: str) -> bool:
        words = [word.lower() for word in _WORD.findall(post)]
        return all(word in self._post for word in words) and not self._roles.isdisjoint(words)

    def employer(self, row: list[Token], start: int) -> str | None:
        """Whose the sentence is that begins at `start` with one of the people, or with "he" for the one named last."""
        opening = row[0]
        if opening.owner is not None:
            return None
        if opening.word in CUES.persons:
            return self._last(start)
        return self._employers.get(self._text[opening.start : opening.end])

    def _last(self, start: int) -> str | None:
        """The employer of whom "he" is: the one introduced last, with nobody between who speaks for no company."""
        at = bisect_left(self._starts, start)
        if not at:
            return None
        person = self._introduced[at - 1]
        if start - person.start > SINCE:
            return None
        between = self._text[person.start : start].lower()
        return None if any(word in self._analysts for word in _WORD.findall(between)) else person.company
