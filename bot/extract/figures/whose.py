"""Whose a figure is by the company it stands in: a second opinion beside the rules of binding.

Every company of the article that may own the figure, and nobody, is weighed by where it stands: before the figure or
behind it, in the sentence at all, what the paragraph speaks of, whose the figure before was. The weights in
`data/whose.tsv` are those of a conditional logistic regression over these candidates, learnt by
`scripts/learn_figures.py` from the labelled articles of the tests. Where the rules decide otherwise, they are believed
unless the weights speak clearly.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.extract.figures.odds import said as word_of
from bot.extract.weights import few, read, total, unit_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.extract.figures.facts import Told
    from bot.extract.figures.tokens import Token
    from bot.model import Figure, MentionedCompany

    Candidates = Mapping[str | None, list[str]]
    Cast = tuple[MentionedCompany, ...]

WEIGHTS = Path(__file__).parents[1] / "data" / "whose.tsv"
RULES_SAY, RULES_ASSUME = 3.0, 0.5  # logits
"""How much surer the rules are of their verdict, where the clause says whose a figure is and where they carry the
company over from what was told before: chosen on figures of articles that neither had seen."""
CLEAR = 1.0  # logits
"""How far ahead of anybody else an owner is who can be told for sure. Of figures of articles that neither rules nor
weights had seen, those less far ahead are another's every third time."""
MAIN = 3  # first companies of an article, which are weighed though nobody named them nearby
MANY = 2  # companies in one sentence, or between a name and the figure; more are as many
BEFORE, BEHIND = 12, 5  # tokens around a figure that tell that it is nobody's
OPENING = 3  # tokens of the sentence
DISTANCES = (1, 2, 3, 6, 12)  # tokens
MENTIONS = 6


def candidates(told: Told, cast: Cast) -> Candidates:
    """What is weighed of nobody and of each company that the figure may be of; `cast` are the article's."""
    named = list(dict.fromkeys(t.owner for t in told.row if t.owner is not None))
    found: dict[str | None, list[str]] = {None: _nobody(told, cast, named)}
    place, before = told.place, told.before
    near = {*named, *place.heard, place.topic, place.rated, place.target, before.company if before else None}
    for order, one in enumerate(cast):
        if one.company.id in near or order < MAIN:
            found[one.company.id] = _company(told, cast, named, order)
    return found


# A member of an enum, a truth value or a number is written into a string three times as slowly as a string is, and an
# article has thousands of these features: so what several of them hold is made a string first. No feature of nobody is
# spelt like one of a company.


def _nobody(told: Told, cast: Cast, named: list[str]) -> list[str]:
    figure, before, place = told.figure, told.before, told.place
    row, at = told.row, told.at
    metric, unit = str(figure.metric), unit_word(figure.unit)
    others = "others" if named else "alone"
    previous = "nobody" if before is None or before.company is None else "somebody"
    return [
        "nobody",
        f"nobody {metric}",
        f"nobody {metric} {others}",
        f"nobody {metric} {unit} {figure.direction}",
        f"named={few(len(named), MANY)}",
        f"companies={few(len(cast), 2 * MANY)}",
        f"before {previous} {_going(told)}",
        f"before {previous} {before.metric if before else None} {metric}",
        f"no topic={place.topic is None}",
        f"of {_about(cast)} {others}",
        f"in {figure.where}",
        *[f"before={word_of(token)}" for token in row[max(0, at - BEFORE) : at]],
        *[f"behind={word_of(token)}" for token in row[at + 1 : at + 1 + BEHIND]],
        *[f"opens={word_of(token)}" for token in row[: min(OPENING, at)]],
        *[f"subject is {word}" for word in figure.subject.lower().split()],
    ]


def _company(told: Told, cast: Cast, named: list[str], order: int) -> list[str]:
    one, figure, before, place, row = cast[order], told.figure, told.before, told.place, told.row
    company, metric = one.company.id, str(figure.metric)
    last = max((i for i in range(told.at) if row[i].owner == company), default=-1)
    behind = next((i for i in range(told.at + 1, len(row)) if row[i].owner == company), -1)
    where = "before" if last >= 0 else "behind" if behind >= 0 else "absent"
    near = f"{where} {few(len(named), MANY)}"
    about = "about" if one.about else "named"
    topic = "topic" if place.topic == company else "other"
    previous = "same" if before is not None and before.company == company else "new"
    measure = "same" if before is not None and before.metric is figure.metric else "new"
    subject = figure.subject.lower()
    goes_on = _going(told)
    found = [
        near,
        f"{near} {metric}",
        f"{about} {few(order, MAIN)}",
        f"{about} {near} {metric}",
        f"titled {where}" if one.title else f"untitled {where}",
        f"mentions={few(len(one.title) + len(one.text), MENTIONS)}",
        f"{topic} {near}",
        f"{topic} {where} {metric}",
        f"previous={previous} {goes_on}",
        f"previous={previous} {measure} {goes_on} {where}",
        f"rated {metric}" if place.rated == company else f"unrated {metric}",
        f"target {metric}" if place.target == company else f"no target {metric}",
        f"heard={company in place.heard} {place.heard[-1:] == (company,)} {where}",
        f"subject={one.company.name.split()[0].lower() in subject} {bool(subject)}",
        f"alone={one.about and _about(cast) == 1} {where}",
        f"alone={len(cast) == 1}",
    ]
    if last >= 0:
        found += _before(told, last, metric, many="many" if len(named) > 1 else "one")
    if behind >= 0:
        found += _behind(told, behind, metric, also="also" if last >= 0 else "only")
    if where == "absent":
        found.append(f"absent {previous} {goes_on} {bool(named)} {topic}")
    return found


def _before(told: Told, last: int, metric: str, *, many: str) -> list[str]:
    """Of a company named before the figure: what stands around its name and between the two."""
    row = told.row
    between = row[last + 1 : told.at]
    others = few(len({t.owner for t in between if t.owner} - {row[last].owner}), MANY)
    first = next(i for i, t in enumerate(row) if t.owner) == last
    ahead, after = _at(row, last - 1), _at(row, last + 1)
    return [
        f"between={others} {many}",
        f"between={others} {metric}",
        f"distance={_far(told.at - last)} {many}",
        f"hint={row[last].hint} {many}",
        f"first={first} {others}",
        f"ahead={ahead}",
        f"ahead={ahead} {metric}",
        f"after={after}",
        f"ahead={ahead} after={after}",
        f"commas={few(sum([t.word == ',' for t in between]), MANY)} {many}",
        f"amounts={few(sum([t.amount is not None for t in between]), MANY)} {many}",
    ]


def _behind(told: Told, behind: int, metric: str, *, also: str) -> list[str]:
    """Of a company named behind the figure; `also`: and before it."""
    ahead = _at(told.row, behind - 1)
    owned = any(t.owner for t in told.row[: told.at])
    return [
        f"far={_far(behind - told.at)} {also}",
        f"far={metric} {also}",
        f"then={ahead} {owned}",
        f"then={ahead} {metric}",
    ]


def _going(told: Told) -> str:
    return "on" if told.goes_on else "anew"


def _about(cast: Cast) -> int:
    """How many companies the article is about."""
    return sum(company.about for company in cast)


def _at(row: list[Token], i: int) -> str:
    return word_of(row[i]) if 0 <= i < len(row) else "^"


def _far(tokens: int) -> str:
    """How far apart, by steps."""
    return few(sum([tokens > step for step in DISTANCES]), len(DISTANCES))


def rebound(figure: Figure, weighed: Candidates, weights: Mapping[str, float] | None = None, *, said: bool) -> Figure:
    """The figure with the company, or none, that rules and weights together find likeliest.

    `said`: its clause itself says whose it is. `weights`: other than the `learnt` ones.
    """
    known = learnt() if weights is None else weights
    sums = {company: total(found, known) for company, found in weighed.items()}
    if figure.company in sums:
        sums[figure.company] += RULES_SAY if said else RULES_ASSUME
    company = max(sums, key=sums.__getitem__)
    sure = sum(weight > sums[company] - CLEAR for weight in sums.values()) == 1
    if company == figure.company and sure:
        return figure
    return replace(figure, company=company, company_sure=sure)


@cache
def learnt() -> dict[str, float]:
    """The weight of each feature, as learnt from the labelled articles."""
    return read(WEIGHTS)
