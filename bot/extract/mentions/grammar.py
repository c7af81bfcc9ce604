"""Where capitals tell nothing, the sentence does: a name stands where no other noun could. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.companies.matcher import Kind
from bot.extract.mentions.candidate import ENOUGH

if TYPE_CHECKING:
    from bot.extract.mentions.candidate import Candidate
    from bot.extract.mentions.scene import Scene
    from bot.languages.schema import CompanyWords

REACH = 40  # characters to the left that hold what a name is linked to

PLACE = frozenset("in near nearby across di ke dari dekat".split())
_VERB_SIGNS = frozenset("to don't don’t not let's let’s can will".split())
_HEAD = re.compile(r"((?:[\w-]+ )?[\w-]+) [A-Za-z]+ $")  # "stake" in "stake in X", "porsi asing" in "porsi asing di X"
ARTICLES = frozenset("the a an this that".split())
_DETERMINERS = ARTICLES | frozenset("these those my your his her our their its some any every more new".split())
STATES = frozenset("set said seen".split())  # what is thought of something: "Intel set to"
_AFTER_NAMES = STATES | frozenset("in near".split())  # "Intel in talks"; not "chase for yield", "boots off"
_NOUN_ENDINGS = ("ss", "ers", "ors", "ists", "ians")  # "Continental shoppers": whoever does something, no deed
_COPULAS = frozenset("is are was were be it how very too so".split())


def place(words: CompanyWords, candidate: Candidate, here: Scene) -> int:
    """What the place in the sentence says where capitals say nothing: a noun that stands bare is a name."""
    previous = here.previous
    name = candidate.name.lower()
    if _is_other_word(words, candidate, here):
        return -ENOUGH
    if previous.rpartition("-")[2] in words.compounds and "-" in previous:
        return ENOUGH  # "Roark-Owned Subway"
    points = (previous in words.venues) + (previous in words.objects)
    linked = previous in words.links
    match = _HEAD.search(candidate.text, max(0, candidate.start - REACH), candidate.start)
    head = match[1].lower().split() if match else []
    if linked and candidate.kind is Kind.NAME and previous in PLACE:
        linked = not words.holdings.isdisjoint(head)
    if linked:
        points += not known(words).heads.isdisjoint(head)
    if previous in words.clauses and here.next in words.verbs:
        points += 1
    done = (
        previous.endswith("ed") and head[-1:] and (head[-1] in words.links or head[-1] in ARTICLES)
    )  # "with a cracked shell"
    if points or linked or previous in words.clauses or (previous in words.verbs and not done):
        bare = stands_bare(words, here) and not (linked and _is_completed(here))
        return points + bare + ((bare or points > 0) and name in words.famous)
    whose = previous.endswith(("'s", "’s"))  # "Alabama's Regions Said to"
    modified = here.gap_before == " " and not (here.opening or whose or words.head_first)
    modified = modified and not (here.possessive and name in words.famous)  # "Try Apple's New Editor"
    modified = modified and bool(done or previous not in known(words).before)
    return -1 if modified and previous not in words.openers else 0


def _is_other_word(words: CompanyWords, candidate: Candidate, here: Scene) -> bool:
    """The sentence uses it as a verb, an adjective or a noun with an article."""
    previous, name = here.previous, candidate.name.lower()
    plural = previous.endswith("s") and here.gap_before == " " and not previous.endswith(("'s", "’s"))
    verbs = {f"{name}s", f"{name}es"}
    return (
        (previous in _COPULAS and candidate.kind is not Kind.NAME)  # "Is It Wise to"
        or _is_verb_after(words, previous, verbs, here)
        or (previous in ARTICLES and here.next not in words.nouns)
        or (
            here.next in _DETERMINERS and not here.possessive and not _is_object(words, here)
        )  # "Grab These Chip Stocks"
        # "Lawmakers Block Deal"
        or (plural and name in words.verbal and not stands_bare(words, here) and previous not in words.verbs)
    )


def _is_verb_after(words: CompanyWords, previous: str, verbs: set[str], here: Scene) -> bool:
    """A word that verbs follow, "Don't Chase Stocks"; behind "not" nothing more need come: "It's Not Apple"."""
    if previous == "not" and not here.next:
        return False
    return previous in _VERB_SIGNS and (previous != "to" or not verbs.isdisjoint(words.verbs))


def is_asked(words: CompanyWords, here: Scene) -> bool:
    """The subject of a question that a headline asks, and no noun has no article there: "Can Carnival Maintain"."""
    if words.head_first or not here.second or here.previous not in words.modals or here.previous == "to":
        return False
    return here.before[:1].isupper() and here.after != "" and not here.possessive and stands_bare(words, here)


def is_slot(words: CompanyWords, here: Scene) -> bool:
    """A place for a name between other words: it begins a part or follows a word that names follow."""
    if here.opening:
        return here.next in _AFTER_NAMES or _may_act(words, here) or _is_state(words, here.next)
    follows = here.gap_before != " " or words.head_first or here.previous in known(words).leading
    return follows and not _is_completed(here) and (here.gap_after != " " or stands_bare(words, here))


def _is_completed(here: Scene) -> bool:
    """A preposition completes the noun: "threat to stability of prices", "in quest for growth"; no name needs that."""
    return here.next == "of" or (here.next in {"for", "between"} and here.previous in {"in", "on", "under", "without"})


def _may_act(words: CompanyWords, here: Scene) -> bool:
    """A word after it that ends as verbs do and is no noun of business: "Titan Shines", not "Target Prices"."""
    after = here.next
    singular = after.endswith("s") and not after.endswith(("ss", "us", "is"))
    return singular and not words.head_first and after not in known(words).business


def _is_object(words: CompanyWords, here: Scene) -> bool:
    """Something is done to it: "Makes Zoom an Unlikely AI Stock"."""
    return not here.opening and here.previous in known(words).acting


def describes(words: CompanyWords, small: frozenset[str], here: Scene) -> bool:
    """A common noun follows that no company is known to have: "Mars bar", "Sea trials", "Gap harga"."""
    if not here.after[:1].islower() or not here.next or here.possessive or is_verb(words, here.next):
        return False
    if here.opening and here.next.endswith("s") and not here.next.endswith(_NOUN_ENDINGS):
        return False  # "Puma finds": as good a verb as a noun
    return here.next not in known(words).behind and here.next not in small


def stands_bare(words: CompanyWords, here: Scene) -> bool:
    """No noun follows that it could belong to."""
    after = here.next
    plain = f"{after}s" in words.verbs or f"{after}es" in words.verbs
    return not after or plain or _is_state(words, after) or is_verb(words, after) or after in known(words).clear


def _is_state(words: CompanyWords, word: str) -> bool:
    """What is done to something or how it is, by its shape: "berganti", "diperluas"."""
    return words.state_shape != "" and re.fullmatch(words.state_shape, word) is not None


def is_verb(words: CompanyWords, word: str) -> bool:
    """A verb that companies are the subject of, or one by its shape ("memenangi")."""
    shape = words.verb_shape
    return word in words.verbs or (shape != "" and re.fullmatch(shape, word) is not None)


class Known(NamedTuple):
    """Words that are no part of the name beside them, after and before it.

    `behind`: lower-case words after it that leave it a name; `clear`: those of them that are no noun; `heads`: nouns
    that a company is linked to ("stake in"); `leading`: words that a name follows; `acting`: verbs of a
    company and verbs done to one; `business`: nouns of company news.
    """

    after: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    clear: frozenset[str]
    heads: frozenset[str]
    leading: frozenset[str]
    acting: frozenset[str]
    business: frozenset[str]


@cache
def known(words: CompanyWords) -> Known:
    """Put together once a language."""
    after = words.nouns | words.verbs | words.modals | words.heralds
    return Known(
        after=after,
        before=words.heralds | words.nouns | words.peers | words.sources | words.verbs | words.regions | words.openers,
        behind=after | words.openers | words.links | words.compounds | words.regions,
        clear=words.verbs | words.modals | words.openers | words.links,
        heads=words.nouns | words.heralds | words.holdings,
        leading=words.links | words.clauses | words.objects | words.verbs | words.venues,
        acting=words.verbs | words.objects,
        business=words.affairs | words.trade | words.nouns | words.heralds,
    )
