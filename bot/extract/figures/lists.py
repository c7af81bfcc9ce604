"""Figures in a list, dealt out in turn to the companies or the measures that their sentence lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.extract.figures import tags as tag
from bot.extract.figures.facts import Known
from bot.extract.figures.measures import measured_by
from bot.extract.figures.nearest import Bound, named_in
from bot.model import Metric

if TYPE_CHECKING:
    from bot.extract.figures.lexicon import Lexicon
    from bot.extract.figures.movement import Movement
    from bot.extract.figures.tokens import Token

DEALT_OUT = tag.RESPECTIVE | tag.BOTH
"""Words that deal figures out to several companies."""
LIST_REACH = 3  # tokens from one member of a list to the next: ", and"
SUBJECT_REACH = 12  # tokens of a relative clause or a list behind a subject


def in_turn(row: list[Token], moved: dict[int, Movement], known: dict[int, Known], words: Lexicon) -> dict[int, Known]:
    """As many figures in a list as companies or measures before their verb are one each.

    As in "Nike and Adidas rose 2% and 3%", "Nike's revenue and profit rose 2% and 3%".
    """
    places = list(known)
    while places:
        run = _list_from(row, places)
        places = places[len(run) :]
        verb = moved[run[0]].at
        if len(run) < 2 or not 0 <= verb < run[0] or len({known[k].figure.unit for k in run}) > 1:  # noqa: PLR2004
            continue
        owners = _subjects_right_before(row, verb)
        if not _dealt(known, run, owners) and run[0] == next(iter(known)) and _joined(row[:verb]):
            _by_measure(row, run, known, words)
    return known


def _joined(subject: list[Token]) -> bool:
    """Whether a subject is a list of measures: "its revenue and net profit"."""
    named = [j for j, t in enumerate(subject) if t.metric is not None]
    between = subject[named[0] : named[-1]] if named else []
    joins = any(t.tags & tag.JOIN for t in between)
    return joins and all(t.metric is not None or t.word == "," or t.tags & (tag.JOIN | tag.PRONOUN) for t in between)


def _listed(row: list[Token], i: int, j: int) -> bool:
    """Whether two figures are members of one list: "2% and 3%"."""
    return 1 < j - i <= LIST_REACH and all(t.word == "," or t.tags & tag.JOIN for t in row[i + 1 : j])


def _past_relative(row: list[Token], j: int) -> int:
    """The place before a relative clause that ends at row[j], "DBS and OCBC, which reported earlier,"; else j."""
    if j < 0 or row[j].word != ",":
        return j
    opens = (k for k in range(j - 1, max(0, j - SUBJECT_REACH), -1) if row[k].tags & tag.BREAK)
    return next((k - 2 for k in opens if row[k - 1].word == ","), j)


def _past_verb(row: list[Token], at: int) -> int:
    """The place behind the subject of a verb right before row[at]: "Alpha dan Beta tumbuh masing-masing"."""
    return at - 1 if at > 0 and row[at - 1].tags & tag.MOVE and row[at - 1].tags & tag.VERB else at


def _subjects_right_before(row: list[Token], verb: int) -> list[str]:
    """The companies in a list that are the subject of the verb at row[verb], in order."""
    j = _past_relative(row, verb - 1)
    while j >= max(0, verb - SUBJECT_REACH) and (row[j].metric is not None or row[j].tags & tag.CLAUSE_VERB):
        j -= 1
    owners: list[str] = []
    while j >= 0 and (row[j].owner is not None or row[j].tags & tag.JOIN or row[j].word in ",()"):
        owner = row[j].owner
        if owner is not None and owner not in owners:
            owners.insert(0, owner)
        j -= 1
    return owners


def _list_before(row: list[Token], known: dict[int, Known], at: int) -> list[int]:
    """The places of the figures in the list that ends right before row[at]."""
    listed: list[int] = []
    for i in sorted((i for i in known if i < at), reverse=True):
        if not (_listed(row, i, listed[0]) if listed else all(t.word == "," for t in row[i + 1 : at])):
            break
        listed.insert(0, i)
    return listed


def _list_from(row: list[Token], places: list[int]) -> list[int]:
    """The places of the figures in the list that begins with the first of these."""
    listed = places[:1]
    for i in places[1:]:
        if not _listed(row, listed[-1], i):
            break
        listed.append(i)
    return listed


def _by_measure(row: list[Token], listed: list[int], known: dict[int, Known], words: Lexicon) -> bool:
    """Whether figures in a list were dealt out to as many measures before it: "revenue and profit rose 3% and 5%"."""
    measures = _measures_before(row, listed, words)
    if len(listed) != len(measures) or len(listed) < 2:  # noqa: PLR2004 - a list
        return False
    for i, metric in zip(listed, measures, strict=True):
        if known[i].figure.metric is not Metric.FORECAST:  # what is foreseen of either stays foreseen
            known[i] = known[i]._replace(figure=replace(known[i].figure, metric=metric))
    return True


def _measures_before(row: list[Token], listed: list[int], words: Lexicon) -> list[Metric]:
    """What the words before a list of figures measure, each once and in order."""
    amount = row[listed[0]].amount
    if amount is None:
        return []
    named = [j for j in range(listed[0]) if row[j].metric is not None]
    measured = (measured_by(row, j, amount, words, markets=False) for j in named)
    return list(dict.fromkeys(metric for metric in measured if metric is not None))


def respective(row: list[Token], known: dict[int, Known], pair: tuple[str, ...], words: Lexicon) -> list[Known]:
    """The figures beside "respectively" dealt out to the companies named before it, one each and in order.

    Likewise those of "both", to the two named last: "Saham keduanya melemah 3,5% dan 2,1%".
    """
    at = next((i for i, t in enumerate(row) if t.tags & DEALT_OUT), -1)
    owners, places = named_in(row[: max(at, 0)]), list(known)
    listed = _list_before(row, known, at)
    if listed and not named_in(row[listed[0] : at]) and _dealt(known, listed, owners):
        return list(known.values())  # "GM and Ford earned $3 and $2, respectively"
    listed = listed or _list_from(row, [i for i in places if i > at])
    if len(owners) > len(listed) and _dealt(known, listed, _subjects_right_before(row, _past_verb(row, at))):
        return list(known.values())  # "Alpha tumbuh 5%, sedangkan Beta dan Gamma masing-masing turun 2% dan 3%"
    if at >= 0 and listed and len(owners) < 2 and _by_measure(row, listed, known, words):  # noqa: PLR2004 - one has all
        return list(known.values())
    if at >= 0 and places and not named_in(row[: places[0]]):  # "12% and 15% for Telkomsel and Indosat respectively"
        if _list_from(row, places) == places and _dealt(known, places, named_in(row[places[-1] :])):
            return list(known.values())
        owners = owners or (list(pair) if len(pair) == len(known) else [])
    after = [i for i in places if i > at]
    if min(len(owners), len(after)) < 2 or any(t.owner for t in row[at:]):  # noqa: PLR2004 - one owner has them all
        return list(known.values())
    nth: dict[str, int] = {}
    for i in after:
        figure = known[i].figure
        n = nth[figure.unit] = nth.get(figure.unit, -1) + 1
        if n < len(owners):
            known[i] = Known(replace(figure, company=owners[n]), Bound(owners[n]))
    return list(known.values())


def _dealt(known: dict[int, Known], places: list[int], owners: list[str]) -> bool:
    """Whether there are as many companies as figures, which then have one each."""
    if len(places) != len(owners) or len(places) < 2:  # noqa: PLR2004 - a list
        return False
    for i, owner in zip(places, owners, strict=True):
        known[i] = Known(replace(known[i].figure, company=owner), Bound(owner))
    return True
