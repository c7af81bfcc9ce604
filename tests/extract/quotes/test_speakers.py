"""Speakers that need more than their own sentence: the company, the fullest name, who spoke last."""

from __future__ import annotations

from bot.extract.quotes import quotes
from bot.extract.sentences import split
from bot.model import Company, Document, MentionedCompany, Quote, Span


def read(text: str, *companies: str) -> tuple[Quote, ...]:
    document = Document(language="en", title="", text=text, sentences=split(text, "en"))
    return quotes(document, tuple(mentioned(text, name) for name in companies))


def mentioned(text: str, name: str) -> MentionedCompany:
    found = [at for at in range(len(text)) if text.startswith(name, at)]
    spans = tuple(Span(at, at + len(name)) for at in found)
    return MentionedCompany(company=Company(id=name.lower(), name=f"{name} Holdings"), about=True, text=spans)


def test_the_company_is_the_one_the_article_is_about_as_the_text_names_it() -> None:
    text = "Ostra shut two shops. “We have no plans to shut more of them,” the company said in a statement."
    assert [q.speaker for q in read(text, "Ostra")] == ["Ostra"]


def test_the_company_without_one_known_is_nobody() -> None:
    text = "“We have no plans to shut more of them,” the company said in a statement."
    assert [q.speaker for q in read(text)] == [None]


def test_a_firm_that_writes_for_clients_is_not_the_company() -> None:
    told = "Ostra makes tea. “We were wrong to wait for a better price,” the firm told {}."
    assert [q.speaker for q in read(told.format("clients"), "Ostra")] == [None]
    assert [q.speaker for q in read(told.format("investors"), "Ostra")] == ["Ostra"]


def test_a_known_company_behind_a_role_is_no_name() -> None:
    text = "Juru bicara Ostra menyatakan perusahaan “menghargai kemitraan panjang itu”."
    document = Document(language="id", title="", text=text, sentences=split(text, "id"))
    known, unknown = quotes(document, (mentioned(text, "Ostra"),)), quotes(document, ())
    assert [(q.speaker, q.affiliation) for q in known] == [(None, "Ostra")]
    assert [(q.speaker, q.affiliation) for q in unknown] == [("Ostra", None)]


def test_a_known_company_that_begins_like_a_role_is_a_firm() -> None:
    text = "General Ostra grows. “We looked at three sites first,” said Dara Hale, plant director for General Ostra."
    assert [(q.role, q.affiliation) for q in read(text, "General Ostra")] == [("plant director", "General Ostra")]


def test_whoever_is_the_company_s_own_is_not_independent_of_it() -> None:
    text = "Ostra Capital fell. “We will keep the dividend for now,” said Jane Roe of Ostra Capital."
    assert [q.analyst for q in read(text, "Ostra Capital")] == [False]
    assert [q.analyst for q in read(text)] == [True]


def test_it_is_never_a_person() -> None:
    text = "“Sales will fall again,” said Jane Roe. “We have no plans to shut more shops,” it said. Ostra fell."
    assert [q.speaker for q in read(text, "Ostra")] == ["Jane Roe", "Ostra"]


def test_he_is_never_a_company() -> None:
    text = "“Sales will fall,” said Tom Hale. “We have no plans to shut shops,” Ostra said. “It is a pity,” he added."
    assert [q.speaker for q in read(text, "Ostra")] == ["Tom Hale", "Ostra", "Tom Hale"]


def test_the_fullest_name_may_come_later() -> None:
    text = "“Our order book is full,” Hale told analysts.\nTom Hale is chief executive of Ostra."
    assert [q.speaker for q in read(text)] == ["Tom Hale"]


def test_a_firm_of_the_same_name_is_not_the_person() -> None:
    text = "Shares of Hale Securities fell. “Our order book is full,” said Hale.\nTom Hale runs the plant."
    assert [q.speaker for q in read(text)] == ["Tom Hale"]


def test_whose_words_they_are_is_shown_as_the_text_says_it() -> None:
    text = (
        "“We sell tea by the cup,” said Dara Hale, who runs Ostra. “Nobody asked for coffee until then,” she said. "
        "“That surprised all of us.”\n“We looked at three sites first,” the baker said."
    )
    found = read(text, "Ostra")
    assert [q.speaker for q in found] == ["Dara Hale", "Dara Hale", "Dara Hale", None]
    named = [q.named and text[slice(*q.named)] for q in found]
    assert named == ["Dara Hale, who runs Ostra", "she", None, "baker"]


def test_a_clitic_shows_its_verb() -> None:
    text = "Rani Lestari memimpin Ostra. “Kami menjual teh sejak tahun lalu,” ujarnya."
    found = quotes(Document(language="id", title="", text=text, sentences=split(text, "id")), ())
    assert [(q.speaker, q.named and text[slice(*q.named)]) for q in found] == [("Rani Lestari", "ujarnya")]
