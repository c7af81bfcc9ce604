"""Which of several quotes is shown."""

from __future__ import annotations

import pytest

from bot.extract.quotes import best_quote
from bot.model import Company, Document, MentionedCompany, Quote

DOCUMENT = Document(language="en", title="", text="")
OSTRA = MentionedCompany(company=Company(id="ostra", name="Ostra"), about=True)


def quote(
    text: str, speaker: str | None, role: str | None, affiliation: str | None = None, *, analyst: bool = False
) -> Quote:
    return Quote(text, 0, len(text), speaker, role, affiliation, analyst)


ANALYST = quote("Margins will stay under pressure for a year at least.", "Jane Roe", "analyst", analyst=True)
NOTE = quote("The risk is that margins never recover from here.", None, "analyst", "Northgate", analyst=True)
CHIEF = quote("We expect growth to return in the second half of the year.", "Tom Hale", "chief executive", "Ostra")
RIVAL = quote("We expect growth to return in the second half of the year.", "Mara Lind", "chief executive", "Boreal")
CUSTOMER = quote("I came for the bread and stayed for the cakes, really.", "Ada Quist", "barista")


@pytest.mark.parametrize(
    ("said", "best"),
    [
        ((CHIEF, CUSTOMER, ANALYST), 2),  # an analyst before an executive before anyone else
        ((CUSTOMER, CHIEF), 1),
        ((NOTE, ANALYST), 1),  # somebody named before somebody not
        ((NOTE, CHIEF), 0),
        ((RIVAL, CHIEF), 1),  # the company's own before another's
        ((CUSTOMER,), 0),
        ((), None),
        ((quote("as hard as any", None, None),), None),  # a scrap of nobody's
    ],
)
def test_standing(said: tuple[Quote, ...], best: int | None) -> None:
    assert best_quote(DOCUMENT, said, (OSTRA,)) == best


def test_of_equals_the_more_telling_one() -> None:
    dull = quote("so it goes, as they say here", "Jane Roe", "analyst", analyst=True)
    assert best_quote(DOCUMENT, (dull, ANALYST), (OSTRA,)) == 1


def test_of_one_speaker_the_first_whole_sentence_of_substance() -> None:
    first = quote("Shops fill their shelves long before anybody buys from them.", "Jane Roe", "analyst", analyst=True)
    terse = quote("Our price target is still $90.", "Jane Roe", "analyst", analyst=True)
    later = quote("The risk for margins is what investors expect growth to cost.", "Jane Roe", "analyst", analyst=True)
    assert best_quote(DOCUMENT, (first, later), (OSTRA,)) == 0
    assert best_quote(DOCUMENT, (terse, first), (OSTRA,)) == 1


def test_a_scrap_is_shown_where_its_speaker_says_nothing_more() -> None:
    terse = quote("Our price target is still $90.", "Jane Roe", "analyst", analyst=True)
    assert best_quote(DOCUMENT, (terse, CHIEF), (OSTRA,)) == 0
