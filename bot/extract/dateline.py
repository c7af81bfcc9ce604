"""Where and by whom a report was filed: "JAKARTA, KOMPAS.com - ", "NEW YORK, Feb 12 (Reuters) - "."""

from __future__ import annotations

import re

from bot.extract.boilerplate_rules import RULES

_LONGEST = 110  # characters
_MARK = re.compile(r"\s?(?:--+|[–—])\s?|\s-\s?|-(?=[A-Z\"“])|(?<=\))\s?:\s?|$")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|my|sg|tv|news|info)", re.IGNORECASE)
_AGENCY = re.compile(r"\(([^()]{2,40})\)|/([A-Za-z ]{3,40})/")
_PROSE = re.compile(r"(?:^|[ -])(?!(?:of|de|da|del|dan|and|the|di) |[\w-]+\.(?:com|co|id|net)\b)[a-z]")
_DATE = re.compile(r"\b([A-Z][a-z]{2,8})\.? \d{1,2}\b|\b\d{1,2} ([A-Z][a-z]{2,8})\b")
_PLACE_AFTER = re.compile(r"([A-Z]{3,}(?: [A-Z]{3,}){0,2})(?:\.| -)\s?")
_UNMARKED = re.compile(r"([\w.-]+\.(?:com|id)), ([A-Z][a-z]+) (?=[A-Z\"“])")


def dateline(line: str) -> int:
    """The length of the dateline a line begins with, its dash included; 0 when it names no agency or outlet.

    A place alone is no furniture and stays.

    >>> dateline("JAKARTA, KOMPAS.com - Laba naik")
    22
    """
    head_room = line[:_LONGEST]
    for count, m in enumerate(_MARK.finditer(head_room)):
        if count > 2 or (m.end() == len(head_room) < len(line)):  # noqa: PLR2004 - one dash may stand inside it
            break
        head = head_room[: m.start()].strip()
        if head and not _PROSE.search(head):
            after = _PLACE_AFTER.match(line, m.end()) if "," not in head else None
            placed = after is not None and after[1].lower() in RULES.places  # "OUTLET — JAKARTA."
            if placed or _names_agency(head):
                return after.end() if after else m.end()
    unmarked = _UNMARKED.match(line)
    return unmarked.end() if unmarked and unmarked[2].lower() in RULES.places else 0


def _names_agency(head: str) -> bool:
    m = _AGENCY.search(head)
    place = head[: m.start()].strip(" ,-") if m else ""
    if m:
        agency = (m[1] or m[2]).strip()
        known = agency.lower() in RULES.agencies or agency.lower() in RULES.outlets or bool(_DOMAIN.fullmatch(agency))
        filed = _is_dated(place) or place.lower() in RULES.places or (place.isupper() and not agency.isupper())
        return known or (filed and not place[:1].isdigit() and not any(c.isdigit() for c in agency))
    parts = [part.strip() for part in head.split(",")]
    if any(_DOMAIN.fullmatch(part) or part.lower() in RULES.outlets for part in parts):
        return True
    return len(parts) == 2 and parts[0].lower() in RULES.places and not any(c.isdigit() for c in parts[1])  # noqa: PLR2004 - place, outlet


def _is_dated(place: str) -> bool:
    """Whether a month's name, or how it begins, stands beside a day: "Feb 12", and not "Naik 12"."""
    named = (m[1] or m[2] for m in _DATE.finditer(place))
    return any(month.startswith(name.lower()) for name in named for month in RULES.months)
