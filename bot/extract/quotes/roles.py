"""Where a role begins and ends among the words around it: "senior chip analyst", "head of Hong Kong research"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.extract.quotes.phrases import FUNCTION, capitals, joins_fields, joins_roles
from bot.extract.quotes.words import (
    AND,
    ARTICLE,
    AT,
    CAPITAL,
    CUT,
    FIRM,
    GIVEN,
    KIND,
    NUMBER,
    ORGANISATION,
    ORGANISATION_HEAD,
    POSSESSIVE,
    PRONOUN,
    QUALIFIER,
    RECENT,
    ROLE,
    ROLE_LINK,
    SPEECH,
    Lexicon,
    Token,
)

if TYPE_CHECKING:
    from bot.extract.quotes.firms import Splitter


@dataclass(frozen=True, slots=True)
class Roles:
    """Finds the roles in stretches of one text. `split` knows the firms that the text names."""

    text: str
    lex: Lexicon
    split: Splitter

    def head(self, words: list[Token], i: int, n: int) -> int | None:
        """Where the role's own noun stands from `i` on, before `n`: the "analyst" of "senior chip analyst"."""
        for k in range(i, n):
            if not words[k].is_ & ROLE or words[k].is_ & POSSESSIVE:
                continue
            counted = k and words[k - 1].is_ & NUMBER  # "68 sen" are no senators
            if counted or _in_firms_name(words, k, n) or self._is_object(words, i, k) or self._is_firm(words, k):
                continue
            return k
        return None

    def in_name(self, words: list[Token], i: int, head: int, n: int) -> bool:
        """Billie Jean King is no king: a role's word at the end of a name, "Hakim" behind any part of one."""
        if head == i or not words[head].is_ & CAPITAL:
            return False
        plain = words[head - 1].is_ & CAPITAL and not words[head - 1].is_ & (ROLE | QUALIFIER | ORGANISATION_HEAD)
        if plain and words[head].low in self.lex.words.role_names:
            return True
        return head == n - 1 and bool(words[i].is_ & GIVEN)

    def start(self, words: list[Token], i: int, head: int) -> int:
        """Back over what qualifies the role: "senior chip analyst"."""
        start = head
        while start > i:
            token = words[start - 1]
            if token.is_ & AND and start - 1 > i and joins_fields(words, start - 1):
                start -= 2
                continue
            if token.is_ & PRONOUN and self.text[token.start : token.end].isupper():
                start -= 1  # "lead IT analyst"
                continue
            if self.lex.words.role_first and not token.is_ & (QUALIFIER | ROLE):
                break
            if token.is_ & (FUNCTION & ~SPEECH | POSSESSIVE) or (token.is_ & RECENT and not token.is_ & CAPITAL):
                break
            if (token.is_ & FIRM and not token.is_ & QUALIFIER) or token.low.endswith(self.lex.words.adjectives):
                break  # "a Port Ostra-based trader"
            if token.is_ & CAPITAL and (
                not token.is_ & (QUALIFIER | ROLE) or self._ends_firm(words, i, start - 1, head)
            ):
                break
            start -= 1
        return start

    def end(self, words: list[Token], head: int, n: int) -> int:
        """On over what belongs to the role: "head of research", "Direktur Utama", "analis pasar modal"."""
        end = head + 1
        lower = not words[head].is_ & CAPITAL
        loose = self.lex.words.role_first  # lower-case words behind a role still belong to it
        while end < n:
            token = words[end]
            if token.is_ & AND and not lower and end + 1 < n and words[end - 1].is_ & words[end + 1].is_ & QUALIFIER:
                end += 2  # "Direktur Jenderal Mineral dan Batubara"
            elif token.is_ & ROLE_LINK and (past := self._past_link(words, end + 1, n, loose=loose)):
                end, loose = past, True
            elif token.is_ & AND and end + 1 < n and (words[end + 1].is_ & ROLE or joins_roles(words, end)):
                end += 2
            elif token.is_ & CAPITAL and end + 1 < n and words[end + 1].is_ & ROLE and self._between_roles(words, end):
                end += 2  # "chief US economist", "Chief Business Officer"
            elif token.is_ & CAPITAL:
                panel = self._panel(words, end, n)
                if not panel and (lower or self._names_another(words, end)):
                    break
                end += panel or 1
            elif token.is_ & (ROLE | QUALIFIER) or (
                loose and not token.is_ & (FUNCTION | NUMBER | AND | ROLE_LINK | CAPITAL)
            ):
                end += 1
            elif not token.is_ & (FUNCTION | NUMBER) and end + 1 < n and words[end + 1].is_ & ROLE:
                end += 2  # "chief scientific officer"
            else:
                break
        return end

    def _is_object(self, words: list[Token], i: int, head: int) -> bool:
        """Does a verb stand before what looks like a role: "Lind expects developers", "believes shareholders"?"""
        if self.lex.words.role_first or words[head].is_ & CAPITAL or not words[head].low.endswith("s"):
            return False
        start = self.start(words, i, head)
        verb = start < head and not words[start].is_ and words[start].low.endswith("s")
        return verb and (start == i or bool(words[start - 1].is_ & CAPITAL)) and not words[i - 1].is_ & ARTICLE

    def _ends_firm(self, words: list[Token], i: int, k: int, head: int) -> bool:
        """Is a capitalised word before a role in lower case the last of a firm: "Northgate Research chip analyst"?"""
        firm = not words[head].is_ & CAPITAL and words[k].is_ & ORGANISATION
        return bool(firm) and k > i and bool(words[k - 1].is_ & CAPITAL) and not words[k - 1].is_ & (QUALIFIER | ROLE)

    def _panel(self, words: list[Token], k: int, n: int) -> int:
        """How many words name the panel that a role presides: "Ketua Majelis Komisi KPPU", no "Majelis Ulama"."""
        if words[k].low not in self.lex.words.panels:
            return 0
        behind = words[k + 1] if k + 1 < n else None
        if behind and behind.low in self.lex.words.panel_kinds:
            return 2
        body = behind and behind.is_ & CAPITAL and not behind.is_ & GIVEN
        return int(not body or (behind is not None and self.text[behind.start : behind.end].isupper()))

    def _names_another(self, words: list[Token], k: int) -> bool:
        """Does a firm or a name begin at the capitalised word at `k`, not more of the role: "Direktur Mitra Ostra"?"""
        is_ = words[k].is_
        if not is_ & (ROLE | QUALIFIER) or is_ & (ORGANISATION_HEAD | GIVEN | CUT):
            return True
        return self.lex.words.role_first and self.split.known_firm(capitals(words, k)[0]) > 1

    def _between_roles(self, words: list[Token], k: int) -> bool:
        """Is the capitalised word at `k` part of the role around it, and nobody's first name?"""
        behind = words[k + 1]
        if not behind.is_ & CAPITAL:
            return True
        inside = bool(words[k - 1].is_ & behind.is_ & ROLE) and not words[k].is_ & GIVEN
        return inside and behind.low in self.lex.words.insiders

    def _past_link(self, words: list[Token], k: int, n: int, *, loose: bool) -> int:
        """Where a role goes on behind its "of", at words[k]: past a place and what is done about it, or past a word.

        As in "head of Hong Kong research"; 0 where it goes on no further.
        """
        run, end = capitals(words, k)
        desk = bool(run) and end < n and any(words[end].low in each for each in self.lex.analysts)
        if desk and not words[end].is_ & CAPITAL:
            return end + 1
        on = not self._is_firm(words, k) and (_goes_on(words, k, n) or (loose and _department(words, k, n)))
        return k + 1 if on else 0

    def _is_firm(self, words: list[Token], k: int) -> bool:
        """Does a firm that the text names begin here, whatever its first word means else: "General Mills"?"""
        if k + 1 >= len(words) or not words[k].is_ & words[k + 1].is_ & CAPITAL or not words[k].is_ & ROLE:
            return False
        return self.split.known_firm(capitals(words, k)[0]) > 1


def _in_firms_name(words: list[Token], k: int, n: int) -> bool:
    """Is a word that may be a role the end of a firm's name before the role: "Ostra Advisors analyst"?"""
    behind = words[k + 1] if k + 1 < n else None
    firm = words[k].is_ & CAPITAL and words[k].is_ & ORGANISATION and k and words[k - 1].is_ & CAPITAL
    return bool(firm) and behind is not None and bool(behind.is_ & (ROLE | QUALIFIER)) and not behind.is_ & CAPITAL


def _department(words: list[Token], i: int, n: int) -> bool:
    """Is it one where firm and name still follow: "Head of Macro Ostra Kapital Rani"?"""
    return i + 1 < n and bool(words[i].is_ & CAPITAL) and not words[i].is_ & ORGANISATION


def _goes_on(words: list[Token], i: int, n: int) -> bool:
    """Does a role go on behind "of"? In "head of China research" it does, in "head of Northgate" it does not."""
    if i >= n:
        return False
    if words[i].is_ & KIND and i + 1 < n and words[i + 1].is_ & CAPITAL:  # "for rival Northgate"
        return False
    if words[i].is_ & CAPITAL and words[i].is_ & POSSESSIVE:  # "of Northgate's airliner division"
        return False
    if words[i].is_ & (ROLE | QUALIFIER) and not words[i].is_ & ORGANISATION_HEAD:
        return True
    k = i
    while k < n and not words[k].is_ & (FUNCTION | FIRM):
        if not words[k].is_ & (CAPITAL | NUMBER):
            return True
        k += 1
    return k > i and k < n and bool(words[k].is_ & AT)
