"""Where a firm ends and a name begins in a run of capitals behind a role: "Northgate Rani Wibisono"."""

from __future__ import annotations

from bot.extract.quotes.words import (
    ACCORDING,
    AFTER,
    BEFORE,
    BODY,
    CAPITAL,
    CUT,
    DEGREE,
    GIVEN,
    HONORIFIC,
    JOIN,
    ORGANISATION,
    ORGANISATION_HEAD,
    PLACE,
    QUALIFIER,
    SAID,
    Lexicon,
    Token,
)

_MOST_LOOKS = 200  # words looked up in one text: each look may read all of it
_MOST_PLACES = 12  # of a word that are looked at
_LONGEST_VERB = 20  # characters
_LONGEST_NAME = 3  # words behind a firm that are likely all a name
_FULL_NAME = 2  # words
_FULL_FIRM = 5  # words of a legal form, a firm and a name: "PT Ostra Makmur Bagus Prakoso"


class Splitter:
    """Splits such runs of one text by what the rest of the text says of their words."""

    def __init__(self, text: str, lex: Lexicon, known: frozenset[str] = frozenset()) -> None:
        self._text = text
        self.known = known  # companies as the text names them
        self._lex = lex
        self._looks = _MOST_LOOKS

    def __call__(self, run: list[Token], *, linked: bool) -> tuple[int, int]:
        """Where in a run of capitals behind a role the firm ends and the name begins.

        `linked`: a word like "dari" stands before the run, so that it begins with the firm.
        """
        marked = self._marked(run)
        if marked:
            return marked
        known = self.known_firm(run)
        if known:
            return known, known
        firm, last = self._firm_end(run), len(run) - 1
        given = next((k for k in range(min(firm, last), len(run)) if run[k].is_ & GIVEN), None)
        if given is None:
            given = next((k for k in range(firm, len(run)) if self._speaks(run[k])), None)
        if given is not None:
            whole = given == last == 1 and not (firm or linked)  # "analis Arman Yusuf": hardly a firm and one name
            return (0, 0) if whole else self._before_name(run, firm, given)
        if firm > last or (linked and (not firm or firm == last)):
            return len(run), len(run)
        end = firm or max(0, last - 1) if last > 1 else firm
        if self._kind_first(run) or (run[0].is_ & ORGANISATION_HEAD and len(run) - end > _LONGEST_NAME):
            end = max(end, last - 1)  # "Sekuritas Lentera Nusantara Nadia Kusuma": a name has two words
        return end, end

    def _before_name(self, run: list[Token], firm: int, given: int) -> tuple[int, int]:
        """The split before a known name, or before the one word between it and a firm's end: "Sekuritas Aulia Rani"."""
        between = run[firm:given]
        closed = firm > 1 and run[firm - 1].is_ & ORGANISATION  # a firm's last word; "Sekuritas Lentera" may go on
        first = len(between) == 1 and closed and not between[0].is_ & (PLACE | ORGANISATION | QUALIFIER | BODY)
        return (firm, firm) if first else (given, given)

    def known_firm(self, run: list[Token]) -> int:
        """How many words of the run are a company's that the text is known to name."""
        if not self.known:
            return 0
        for k in range(len(run), 0, -1):
            if self._text[run[0].start : run[k - 1].end] in self.known:
                while k < len(run) and run[k].is_ & ORGANISATION and not run[k].is_ & GIVEN:
                    k += 1  # noqa: PLW2901  # the rest of its name: "Ostra Air" behind "Ostra"
                return k
        return 0

    def _kind_first(self, run: list[Token]) -> bool:
        """Does the firm begin with what kind of firm it is? Behind its legal form only many words tell."""
        if run[0].is_ & ORGANISATION_HEAD and self._acronym(run[0]):
            return len(run) >= _FULL_FIRM
        return run[0].low in self._lex.words.brokers and not run[0].is_ & QUALIFIER

    def unit(self, firm: list[Token]) -> int:
        """How many words before an acronym or a word like "Bank" name a department of it; 0 if the firm begins so."""
        for k, token in enumerate(firm):
            ends = 0 < k == len(firm) - 1 and token.is_ & ORGANISATION and not token.is_ & BODY  # "Vesterbro Bank"
            if not ends and (token.is_ & (ORGANISATION_HEAD | BODY) or self._text[token.start : token.end].isupper()):
                return k
            if token.is_ & ORGANISATION:
                break
        return 0

    def _marked(self, run: list[Token]) -> tuple[int, int] | None:
        """A bracket behind the firm or a rank before the name tells for sure."""
        last = len(run) - 1
        for k in range(last, 0, -1):
            if run[k].is_ & CUT:
                return k, k
            if run[k].is_ & HONORIFIC and k < last:  # "Polda Metro Jaya Komisaris Besar Ferry"
                firm, name = k, k + 1
                while firm > 1 and run[firm - 1].is_ & HONORIFIC:
                    firm -= 1
                while name < last and run[name].is_ & QUALIFIER:
                    name += 1
                return firm, name
        return None

    def _firm_end(self, run: list[Token]) -> int:
        """How many words of the run are surely the firm's."""
        end = 0
        for k, token in enumerate(run):
            if token.is_ & JOIN and not token.is_ & CAPITAL:
                end = k + 2
            elif token.is_ & GIVEN:
                continue
            elif token.is_ & ORGANISATION_HEAD and not self._ends_firm(run, k):
                end = max(end, k + 2)
            elif token.is_ & ORGANISATION or self._acronym(token):
                end = max(end, k + 1 + (k == 0 and self._kind_first(run)))
            elif token.is_ & PLACE and k == end > 0:
                end = k + 1  # where it is: "KPU Sulut"
        return min(end, len(run))

    def _ends_firm(self, run: list[Token], k: int) -> bool:
        """Whether a word that firms begin with ends this one before a name of two words: "Vesterbro Bank Jane Roe"."""
        word, before = run[k], run[k - 1] if k else None
        if before is None or not word.is_ & ORGANISATION or k + _FULL_NAME != len(run) - 1:
            return False
        if self._text[word.start : run[k + 1].end] in self.known:
            return False
        return not before.is_ & (ORGANISATION | ORGANISATION_HEAD | QUALIFIER | BODY | PLACE)

    def _speaks(self, token: Token) -> bool:
        """Does this word stand alone as a speaker elsewhere: "kata Bonar", "Bonar menilai"?"""
        if not self._looks:
            return False
        self._looks -= 1
        word = self._text[token.start : token.end]
        at = self._text.find(word)
        for _ in range(_MOST_PLACES):
            if at < 0:
                return False
            if at != token.start and self._speaks_at(at, at + len(word)):
                return True
            at = self._text.find(word, at + len(word))
        return False

    def _speaks_at(self, start: int, end: int) -> bool:
        ahead = self._text[max(0, start - _LONGEST_VERB) : start].split()
        behind = self._text[end : end + _LONGEST_VERB].split(None, 1)
        if not ahead or not behind:
            return False
        if self._lex.bits.get(ahead[-1].lower(), 0) & (AFTER | ACCORDING):
            return True
        alone = not ahead[-1][:1].isupper() or ahead[-1].endswith((".", ","))
        return alone and bool(self._lex.bits.get(behind[0], 0) & (BEFORE | SAID))

    def _acronym(self, token: Token) -> bool:
        """Capitals inside a word make a firm's name of it: "BCA", "ReformasiMigas", but no degree ("SE", "MD")."""
        word = self._text[token.start : token.end]
        return len(word) > 1 and not word[1:].islower() and "-" not in word and not token.is_ & DEGREE
