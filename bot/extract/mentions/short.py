"""Names an article shortens once it has given them in full: "Tarvik" for Tarvik Sciences, or by their initials."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bot.companies.data import common_words
from bot.companies.names import LEGAL_FORMS
from bot.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Company

SHORTEST = 4  # letters of a first word that may stand for the whole name
TITLE = 200  # characters; a longer text introduces whom it tells of
OWNING_REACH = 40  # characters between "the owner" and its name
LETTERS = 3  # of initials, at least

_WORD = re.compile(r"[^\W_][\w'’&.]*")
_OWNING = re.compile(
    r"\b(?:owners?|owned|parent|holder|shareholder|investor|subsidiary|affiliate"
    r"|induk(?:nya)?|pemilik(?:nya)?|milik|dimiliki|pemegang|anak|afiliasi)\b[^.;\n]{0,20}$",
    re.IGNORECASE,
)
_JOINS = frozenset("of and the for de dan &".split())


def short_forms(named: Iterable[tuple[str, Company]]) -> dict[str, Company]:
    """What may stand for each company, by its name as the article writes it; what could mean two is left out.

    The first two words of three; the first alone if it is no everyday word, place or person's name; the initials.
    """
    forms: dict[str, Company | None] = {}
    for name, company in named:
        for form in _forms(name):
            known = forms.setdefault(form, company)
            if known is not None and known.id != company.id:
                forms[form] = None
    return {form: company for form, company in forms.items() if company is not None}


def namesakes(named: Iterable[tuple[str, Company]], doubted: Iterable[tuple[str, Company]] = ()) -> dict[str, Company]:
    """What is one company's name elsewhere and the beginning of another's here: "LG" for the LG Energy Solution named.

    Only if the article writes nothing else for the one, and nobody but the other begins so. `doubted` are names of
    which nothing has said yet whether they are companies: of these, letters, which are no everyday word.
    """
    companies: dict[str, Company] = {}
    written: defaultdict[str, set[str]] = defaultdict(set)
    begun: defaultdict[str, set[str]] = defaultdict(set)
    for name, company in named:
        companies[company.id] = company
        if name not in written[company.id]:
            written[company.id].add(name)
            words = name.split(" ")
            for n in range(1, len(words)):
                begun[" ".join(words[:n])].add(company.id)
    shorts = {next(iter(names)): key for key, names in written.items() if len(names) == 1}
    shorts |= {name: company.id for name, company in doubted if company.id not in written and name.isupper()}
    found = {}
    for short, key in shorts.items():
        longer = begun.get(short, set())
        if len(longer) == 1 and key not in longer:
            found[short] = companies[next(iter(longer))]
    return found


def is_shortened(text: str, short: str) -> bool:
    """Whether a text gives the longer name first, and never the short one as "the owner, Vale of Brazil"."""
    names = [Span(start, start + len(short)) for start in _whole_words(text, short)]
    alone = [span for span in names if not _begins_longer(text, span.end)]
    if names and names[0] in alone and len(text) > TITLE:
        return False
    return not any(_stands_apart(text, span) for span in alone)


def _begins_longer(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def has_form(text: str, end: int) -> bool:
    """Whether a legal form follows a name, which then is short for none: "Tarvik Plc" beside Tarvik Indonesia."""
    following = _WORD.match(text, end + 1)
    return _begins_longer(text, end) and following is not None and following[0].lower().rstrip(".") in LEGAL_FORMS


def _stands_apart(text: str, span: Span) -> bool:
    return text.startswith(" of ", span.end) or bool(
        _OWNING.search(text, max(0, span.start - OWNING_REACH), span.start)
    )


def _forms(name: str) -> list[str]:
    words = [w for w in _WORD.findall(name.replace("-", " ")) if w.lower().rstrip(".") not in LEGAL_FORMS]
    if len(words) < 2 or not all(w[0].isupper() or w.lower() in _JOINS for w in words):  # noqa: PLR2004 - a name of two words
        return []
    found = []
    first, second = words[:2]
    least = LETTERS if first.isupper() else SHORTEST  # "AVK" for AVK Instruments
    if len(first) >= least and first.lower() not in common_words() and not (first.isupper() and not first.isalpha()):
        found.append(first)
    if len(words) > 2 and second.lower() not in _JOINS and f"{first} {second} " in f"{name} ":  # noqa: PLR2004 - the same
        found.append(f"{first} {second}")
    initials = "".join(w[0] for w in words if w.lower() not in _JOINS)
    if len(initials) >= LETTERS and initials.isalpha():
        found.append(initials)
    return found


def places(text: str, forms: Iterable[str]) -> list[tuple[Span, str]]:
    """Where the short forms stand as whole words, in order; of two that overlap the first, then the longer.

    Searched for one by one: a pattern of all of them would be compiled anew for every article.
    """
    found = sorted((start, -len(form), form) for form in forms for start in _whole_words(text, form))
    kept: list[tuple[Span, str]] = []
    for start, _, form in found:
        if not kept or start >= kept[-1][0].end:
            kept.append((Span(start, start + len(form)), form))
    return kept


def is_plain_word(text: str, form: str) -> bool:
    """Whether a text writes a short form as a word too: "the kilang" beside Kilang Energi, a firm of refineries."""
    plain = form.lower()
    if form == plain or plain not in text:
        return False
    return re.search(rf"(?<![\w@/.-]){re.escape(plain)}(?![\w/@-]|\.\w)", text) is not None  # "tarvik.com" is no word


def _whole_words(text: str, form: str) -> Iterator[int]:
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (_is_inside(text[start - 1 : start]) or _is_inside(text[end : end + 1])):
            yield start
        start = text.find(form, start + 1)


def _is_inside(neighbour: str) -> bool:
    return neighbour.isalnum() or (neighbour != "" and neighbour in "_-")
