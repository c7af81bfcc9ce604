"""Who says each quoted stretch of a document."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from bot.extract.quotes.analyst import analytic, role_words
from bot.extract.quotes.attribution import Attribution, after, before
from bot.extract.quotes.houses import Houses
from bot.extract.quotes.indirect import (
    appointed,
    continues,
    doer,
    goes_on,
    interviewed,
    introduced,
    remarked,
    told,
    topic,
)
from bot.extract.quotes.marks import Stretch, stretches
from bot.extract.quotes.narrative import Narrative
from bot.extract.quotes.people import Cast, Person
from bot.extract.quotes.speech import announced, is_term, long_enough, looks_like_title, signed
from bot.extract.quotes.subjects import leading, opened, presented, unlabelled
from bot.extract.quotes.words import (
    AND,
    ARTICLE,
    BEFORE,
    BREAK,
    CAPITAL,
    COMMA,
    END,
    LINK,
    ROLE,
    SAID,
    STOP,
    Lexicon,
    Token,
    lexicon,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.extract.quotes.describe import Party
    from bot.model import Document, MentionedCompany

_ONE = frozenset(("", "f", "m"))  # pronouns of one person
_MOST_EARLIER = 8  # quotes of one sentence that are looked behind for its subject
_TURN = 2000  # characters of an interview in which who asks is named again
_NEAR = 8  # characters back to the end of the sentence before
_INTRODUCING = (
    interviewed,
    introduced,
    remarked,
    appointed,
    presented,
)  # ways in which a sentence gives somebody the word


class Said(NamedTuple):
    """A quoted stretch that is speech, the words that name its speaker (None: it goes on) and who that is."""

    stretch: Stretch
    party: Party | None
    person: Person | None


def speech(document: Document, companies: tuple[MentionedCompany, ...]) -> list[Said]:
    """The speech of a document with its speakers, in order."""
    lex = lexicon(document.language)
    found = stretches(document.text) if lex else []
    return _Listener(document, lex, companies).hear(found) if lex and found else []


class _Listener:
    """Goes through one document's quoted stretches and remembers who has the word."""

    def __init__(self, document: Document, lex: Lexicon, companies: tuple[MentionedCompany, ...]) -> None:
        self._text = document.text
        self._lex = lex
        self._cast = Cast(document.text, lex, companies)
        self._narrative = Narrative(document, lex)
        self._houses = Houses(self._narrative, self._cast, lex)
        self._split = False  # does the last stretch go on in the next, split by its attribution?
        self._until = 0  # up to here the narrative has been read: terms and titles in marks stand inside of it
        self._passed: deque[Stretch] = deque(maxlen=_MOST_EARLIER)
        self._letter: Person | None = None  # whose letter was quoted last
        self._shared: Attribution | None = None  # what the last stretch was given to, for one more in its sentence

    def hear(self, found: list[Stretch]) -> list[Said]:
        """Those of the stretches that are speech."""
        ends = self._ends(found)
        since = 0
        heard: list[Said] = []
        for stretch, until in zip(found, ends, strict=True):
            said = self._said(stretch, since, until)
            if said:
                heard.append(said)
                self._until = stretch.outer_end
            since = stretch.outer_end
            self._passed.append(stretch)
        for k in range(len(heard) - 2, -1, -1):  # a quote over paragraphs may name its speaker in the last one only
            if heard[k].stretch.goes_on and heard[k].party is None and heard[k + 1].party:
                heard[k] = heard[k + 1]._replace(stretch=heard[k].stretch)
        return self._with_analysts(heard)

    def _ends(self, found: list[Stretch]) -> list[int]:
        """How far the words behind each stretch reach: to the next that may be speech, past a nickname or term."""
        ends = [len(self._text)]
        for stretch in reversed(found[1:]):
            short = not long_enough(self._text[stretch.start : stretch.end])
            term = short and self._last(stretch) not in ".?!" and not self._comma(stretch)
            ends.append(ends[-1] if term else stretch.outer_start)
        return ends[::-1]

    def _with_analysts(self, heard: list[Said]) -> list[Said]:
        """Those without a role whose recommendation the text tells behind their words are analysts."""
        rated = {
            one.person.name
            for one in heard
            if one.person and (one.person.affiliation or self._is_house(one.person))
            if not (one.person.role or one.person.covers)
            if self._narrative.rates(one.stretch, thing=one.person.organisation)
        }
        return [
            one._replace(person=one.person._replace(covers=True)) if one.person and one.person.name in rated else one
            for one in heard
        ]

    def _is_house(self, person: Person) -> bool:
        """Is it a firm and none of the companies that the article names?"""
        return person.organisation and self._cast.firm(person.name or "") is None

    def _said(self, stretch: Stretch, since: int, until: int) -> Said | None:
        ahead = self._narrative.ahead(stretch, since)
        behind = self._narrative.behind(stretch, until)
        given = self._attribution(stretch, ahead, behind)
        if given is None and _same_sentence(ahead, since):
            given = self._shared
        self._shared = given
        before, self._split = self._split, self._goes_on_behind(given, behind, until)
        if not (before or self._split or long_enough(self._text[stretch.start : stretch.end])):
            if given and (given.direct or not is_term(ahead, behind)):
                self._speaker(given.party, stretch)
                self._until = stretch.outer_end
            return None
        if self._no_speech(stretch, given, ahead, behind):
            return None
        if given and not given.direct and self._cast.doubts(given.party):
            return Said(stretch, given.party, None)
        if given:
            person = self._houses.placed(self._speaker(given.party, stretch), given.party, stretch.outer_start)
            person = self._houses.covering(person, given.party, ahead, behind)
            return Said(stretch, given.party, person)
        if not self._ends_speech(stretch):
            return None
        if self._text[since : stretch.outer_start].strip():
            self._catch_up(self._until, stretch.outer_start)
        return Said(stretch, None, self._cast.last)

    def _goes_on_behind(self, given: Attribution | None, behind: list[Token], until: int) -> bool:
        """Is a quote split by its attribution: does nothing else stand between it and the next mark?"""
        if not (given and given.closing and behind) or until >= len(self._text):
            return False
        last = behind[-1].is_
        return not self._text[behind[-1].end : until].strip(" ") and bool(last & (COMMA | END)) and not last & BREAK

    def _speaker(self, party: Party, stretch: Stretch) -> Person | None:
        until = stretch.outer_start
        thing = party.pronoun is not None and self._lex.words.pronouns.get(party.pronoun) == "o"
        writes = (thing or party.firm) and self._houses.notes(stretch, len(self._text))
        meant = self._house(party, until, thing=thing, writes=writes) or self._roleless(party, until)
        if meant:
            return self._cast.hear(meant)
        if thing and (sender := self._sender(until)):
            return sender
        if writes and party.firm:
            return None  # "the firm told clients" is a broker, not the company the article is about
        if party.pronoun:
            gender = self._lex.words.pronouns.get(party.pronoun, "")
            self._catch_up(self._until, until, gender)
            self._meet_newcomer(until, gender)
            after = continues(self._narrative.following(stretch), self._cast.reader) if gender in _ONE else None
            if after and self._cast.goes_on(after, gender):
                return self._cast.last
        elif self._cast.means(party):
            for one in reversed(list(self._narrative.between(0, until))):
                met = told(one, self._cast.reader) or topic(one, self._cast.reader)
                if met:
                    self._cast.meet(met)
        return self._cast.hear(party)

    def _house(self, party: Party, until: int, *, thing: bool, writes: bool) -> Party | None:
        """The firm just told of that "it", "the firm" or "the broker" is."""
        called = party.noun in self._cast.reader.houses
        return self._houses.told_of(until, noted=writes or called) if thing or writes or called else None

    def _sender(self, until: int) -> Person | None:
        """Whose letter "it" is, sent in the sentence before: "The company's spokeswoman, Jane Roe, sent a note."."""
        if self._letter and "." not in self._text[self._until : until]:  # "...," it said, "..."
            return self._letter
        sentence = next(self._narrative.between(self._until, until), None)
        sent = sentence is not None and any(t.low in self._lex.words.letters for t in sentence)
        met = leading(sentence, self._cast.reader) if sentence and sent else None
        written = met and met.name and met.role and not met.organisation
        self._letter = self._cast.hear(met) if met and written else None
        return self._letter

    def _roleless(self, party: Party, until: int) -> Party | None:
        """Who "the analyst" is right behind somebody of a firm whose role nobody told: "Jane Roe of Ostra sees"."""
        if party.name or not party.definite or not analytic(role_words(party.role), self._lex):
            return None
        sentence = next(self._narrative.between(self._until, until), None)
        met = leading(sentence, self._cast.reader) if sentence else None
        if met is None or not met.name or not met.affiliation or met.role or met.organisation or self._cast.knows(met):
            return None
        return met._replace(role=party.role)

    def _no_speech(self, stretch: Stretch, given: Attribution | None, ahead: list[Token], behind: list[Token]) -> bool:
        """Is it a title, a term or a slogan?"""
        if signed(behind) and not (given and given.direct):
            return True
        if given and not given.direct and is_term(ahead, behind):
            return True
        exclaims = given and given.direct and self._text[stretch.end - 1] in "!?" and not announced(ahead)
        opens = given and given.closing and not ahead  # said and not named: a title stands inside its sentence
        return not (exclaims or opens) and looks_like_title(self._text[stretch.start : stretch.end], self._lex)

    def _attribution(self, stretch: Stretch, ahead: list[Token], behind: list[Token]) -> Attribution | None:
        last = self._last(stretch)
        follows = after(behind, self._cast.reader, last or ".")
        if follows and (last in ",?!" or self._comma(stretch)):
            return follows._replace(closing=True)
        leads = before(ahead, self._cast.reader)
        if ahead and (leads is None or leads.loose or not leads.direct):  # the subject may stand before another quote
            leads = before(self._narrative.whole(stretch, self._passed), self._cast.reader) or leads
        return leads if leads and (leads.direct or not follows) else follows or leads

    def _ends_speech(self, stretch: Stretch) -> bool:
        if self._last(stretch) in ".?!" or self._comma(stretch):
            return True
        behind = self._text[stretch.outer_end : stretch.outer_end + 1]  # a full stop behind the marks
        return behind in {".", "!", "?"} and self._opens_sentence(stretch)

    def _opens_sentence(self, stretch: Stretch) -> bool:
        before = self._text[max(0, stretch.outer_start - _NEAR) : stretch.outer_start].rstrip()[-1:]
        return before in {"", ".", "!", "?"} and self._text[stretch.start].isupper()

    def _last(self, stretch: Stretch) -> str:
        """The last character that is no mark of a quote inside the quote."""
        return self._text[stretch.start : stretch.end].rstrip("’'”\"")[-1:]

    def _comma(self, stretch: Stretch) -> bool:
        return "," in self._text[stretch.end : stretch.outer_end]

    def _catch_up(self, start: int, end: int, gender: str = "") -> None:
        """Who has the word at the end of a stretch of narrative, before a pronoun of that gender."""
        later: list[list[Token]] = []  # sentences that go on with what was said: only if nobody else has the word
        for k, one in enumerate(self._narrative.between(start, end)):
            whole = k == 0 and self._narrative.begins(one)
            if whole and (unnamed := self._unnamed(one)) and not self._names_teller(one):
                self._cast.last = unnamed
                return
            if self._asks(one):  # who asks in an interview answers nothing
                continue
            if goes_on(one):
                later.append(one)
            elif self._takes_word(one, gender):
                return
        if self._cast.last is None:
            any(self._takes_word(one) for one in later)

    def _asks(self, sentence: list[Token]) -> bool:
        """Is it a question, or by its label what somebody asked: "Ostra Weekly: Profit fell. Are you worried?"?"""
        if sentence[-1].low == "?":
            return True
        behind = unlabelled(sentence)
        if len(behind) == len(sentence):
            return False
        start, told = sentence[0].start, behind[0].start
        paragraph = self._text[told : told + _TURN].partition("\n")[0]
        label = self._text[start:told].rstrip()
        return paragraph.endswith("?") or self._text.count(f"\n{label} ", max(0, start - _TURN), told + _TURN) > 1

    def _meet_newcomer(self, until: int, gender: str) -> None:
        """Give the word to a new full name that leads the paragraph's narrative: "Jane Roe was weighing pies."."""
        for one in self._told_before(until, gender) if gender in {"m", "f"} else ():
            party = leading(one, self._cast.reader)
            comma = next((t.start for t in one if t.is_ & COMMA), 0)
            if party and party.pronoun:  # "For Jane Roe, a baker, it is not about prices."
                party = self._cast.reader.read(opened(one))
            elif party and one[0].is_ & (LINK | STOP) and party.start < comma:
                return  # "At Marlow & Vine, an analyst cut"
            if party is None or party.pronoun:
                continue
            several = any(t.is_ & AND and t.start >= party.end and t.start - party.end <= 1 for t in one)
            if not several and self._cast.welcomes(party, gender):
                self._cast.hear(party)
            return

    def _told_before(self, until: int, gender: str) -> Iterator[list[Token]]:
        """The sentences of a quote's paragraph before it, the last one first.

        Where it opens with the quote, the last one of the paragraph before instead, if that speaks of somebody's own by
        the pronoun's gender: in "Jane Roe cut her target.", it is Jane Roe whom "she" goes on with.
        """
        paragraph = self._text.rfind("\n", self._until, until) + 1
        opens = paragraph and not self._text[paragraph:until].strip()
        end = self._until + len(self._text[self._until : paragraph].rstrip())
        start = self._text.rfind("\n", self._until, end) + 1 if opens else paragraph
        for one in self._narrative.between(max(self._until, start), until):
            if not opens:
                yield one
                continue
            if any(self._lex.words.possessives.get(t.low) == gender for t in one):
                yield one
            return

    def _names_teller(self, sentence: list[Token]) -> bool:
        found = told(sentence, self._cast.reader)
        return found is not None and found.name is not None

    def _unnamed(self, sentence: list[Token]) -> Person | None:
        """Who "A fund manager was blunter." or "A spokesman for Ostra declined." lets speak next.

        Somebody who is neither an analyst nor speaks for a firm ("A customer walked in.") seldom does.
        """
        if any(t.low in self._lex.words.several for t in sentence[:2]):
            return None
        party = self._cast.reader.read(opened(sentence))
        if party is None or party.name or not party.role or (party.definite and not self._begins(sentence, party)):
            return None
        role = role_words(party.role)
        known = any(self._lex.bits.get(word, 0) & ROLE for word in role)  # no "merger with X"
        says = any(t.is_ & (SAID | BEFORE) and not t.is_ & CAPITAL for t in sentence)
        if not ((known and (party.affiliation or says)) or analytic(role, self._lex)):
            return None
        return Person(None, party.role, party.affiliation)

    def _begins(self, sentence: list[Token], party: Party) -> bool:
        """Is somebody's capital only that of the sentence, and nobody of that role named?"""
        first = sentence[0]
        return party.start == first.start and not first.is_ & ARTICLE and not self._cast.names(party)

    def _takes_word(self, sentence: list[Token], gender: str = "") -> bool:
        party = told(sentence, self._cast.reader)
        if party and self._cast.listen(party, spoke=True):
            return True
        if gender in {"m", "f"}:
            party = doer(sentence, self._cast.reader)
            if party and self._cast.takes(party, gender):
                return True
        met = next(filter(None, (named(sentence, self._cast.reader) for named in _INTRODUCING)), None)
        if gender in _ONE and met:
            return self._cast.goes_on(met, gender)
        party = topic(sentence, self._cast.reader)
        asked = any(t.low in self._lex.words.interviews for t in sentence)  # "Rani menutup perbincangan itu."
        told_of = party and (party.role or party.covers or asked)  # "Jane Roe, who covers banks, was cautious."
        if party is None or not (told_of or self._cast.knows(party) or self._cast.unheard(party)):
            return False
        return self._cast.listen(party, spoke=False)


def _same_sentence(ahead: list[Token], since: int) -> bool:
    """Does what stands before a stretch begin right behind the last one?"""
    return bool(ahead) and since > 0 and ahead[0].start - since <= 1 and not any(t.is_ & END for t in ahead)
