"""The words of a document outside its quotation marks, cut into tokens only where a quote asks for them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from bot.extract.quotes.words import NUMBER, RATING, TARGET, Lexicon, Token, tokens
from bot.extract.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.extract.quotes.marks import Stretch
    from bot.model import Document

_FARTHEST = 400  # characters from a quote to the words that name its speaker
_MONEY = frozenset((*"$£€¥₹", "rp", "rs", "rm"))
_MARKS = " \"'“”‘’»«("
_LONGEST_PRONOUN = 12  # characters
_MOST_SENTENCES = 12  # looked back over for who has the word


class Narrative:
    """Tokens around the stretches of one document."""

    def __init__(self, document: Document, lex: Lexicon) -> None:
        self._text = document.text
        self._lex = lex
        self._sentences = document.sentences or split(document.text, document.language)
        self._starts = [s.start for s in self._sentences]

    def behind(self, stretch: Stretch, until: int) -> list[Token]:
        """What follows a quote, to the end of the sentence or to `until`, where the next quote opens."""
        start = stretch.outer_end
        return tokens(self._text, start, min(until, start + _FARTHEST), self._lex, one_sentence=True)

    def ahead(self, stretch: Stretch, since: int) -> list[Token]:
        """What stands before a quote in its sentence, from `since` on, where the last quote closed."""
        end = stretch.outer_start
        start = max(since, self._sentence_start(since, end), end - _FARTHEST)
        return [t for t in tokens(self._text, start, end, self._lex) if t.low != "\n"]

    def whole(self, stretch: Stretch, earlier: Iterable[Stretch]) -> list[Token]:
        """The same from the sentence's beginning on, without what stands in the `earlier` quotes.

        None of it where no earlier quote is in the sentence.
        """
        end = stretch.outer_start
        start = max(self._sentence_start(0, end), end - _FARTHEST)
        gaps = [s for s in earlier if s.outer_start >= start and s.outer_end <= end]
        if not gaps:
            return []
        starts, ends = [start, *(s.outer_end for s in gaps)], [*(s.outer_start for s in gaps), end]
        return [t for a, b in zip(starts, ends, strict=True) for t in tokens(self._text, a, b, self._lex)]

    def _sentence_start(self, since: int, end: int) -> int:
        """Where the sentence begins that goes on up to `end`; `end` itself where none does."""
        at = bisect_right(self._starts, end) - 1
        if at >= 0 and self._starts[at] == end and self._text[since:end].rstrip().endswith(":"):
            at -= 1  # "She wrote:" on a line of its own
        return end if at < 0 else self._starts[at]

    def rates(self, stretch: Stretch, *, thing: bool = False) -> bool:
        """Does the sentence behind a quote's tell its speaker's recommendation: "She cut her target to $90."?

        `thing`: a firm's, "Its target is $90.".
        """
        at = bisect_right(self._starts, stretch.outer_end - 1)
        if at == len(self._starts) or self._starts[at] - stretch.outer_end > _FARTHEST:
            return False
        start, end = self._starts[at], self._sentences[at].end
        first = self._text[start : start + _LONGEST_PRONOUN].partition(" ")[0].lower()
        kind = self._lex.words.pronouns.get(first.removesuffix("s") if thing else first, "")
        if kind != "o" if thing else self._lex.words.pronouns.get(first, "o") not in {"", "f", "m"}:
            return False
        told = tokens(self._text, start, min(end, start + _FARTHEST), self._lex)
        priced = any(t.low in _MONEY or (t.is_ & NUMBER and t.low.endswith("p")) for t in told)  # "370p"
        return any(t.is_ & RATING or (priced and t.is_ & TARGET) for t in told)

    def following(self, stretch: Stretch) -> list[Token]:
        """The sentence behind a quote's, of the same paragraph."""
        at = bisect_right(self._starts, stretch.outer_end)
        if at == len(self._starts) or self._text.find("\n", stretch.outer_end, self._starts[at]) >= 0:
            return []
        start = self._starts[at]
        if start - stretch.outer_end > _FARTHEST:
            return []
        return tokens(self._text, start, min(self._sentences[at].end, start + _FARTHEST), self._lex)

    def begins(self, sentence: list[Token]) -> bool:
        """Is it a whole sentence from its first word on, and not what stands behind a term in quotation marks?"""
        at = bisect_right(self._starts, sentence[0].start) - 1
        return at >= 0 and not self._text[self._starts[at] : sentence[0].start].strip(_MARKS)

    def between(self, start: int, end: int) -> Iterator[list[Token]]:
        """The sentences of a stretch of narrative, the last one first."""
        last = bisect_right(self._starts, end - 1) - 1
        for at in range(last, max(-1, last - _MOST_SENTENCES), -1):
            span = self._sentences[at]
            if span.end <= start:
                return
            first = max(span.start, start)
            sentence = tokens(self._text, first, min(span.end, end, first + _FARTHEST), self._lex)
            if sentence:  # none is left of one that is all marks
                yield sentence
