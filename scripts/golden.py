"""Golden sentences of figures, as tests and learning read them: tests/cases/figures.LANGUAGE.jsonl."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bot.extract.figures import figures, second_opinion
from bot.extract.figures.headline import headlined
from bot.extract.sentences import split
from bot.model import Company, Document, MentionedCompany, Span
from scripts.learn_site_talk import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from bot.extract.figures import Judge, Mark
    from bot.model import Figure


def path(language: str) -> Path:
    """Where the golden sentences of a language stand, if it has any."""
    return CASES / f"figures.{language}.jsonl"


def cases(language: str) -> list[dict[str, Any]]:
    """The golden sentences of a language, none where it has no file."""
    there = path(language)
    return [json.loads(line) for line in there.read_text(encoding="utf-8").splitlines()] if there.exists() else []


def read(
    language: str, case: dict[str, Any], judge: Judge = second_opinion, mark: Mark = headlined
) -> tuple[Figure, ...]:
    """The figures of a golden sentence."""
    document = Document(
        language=language, title=case.get("title", ""), text=case["text"], sentences=split(case["text"], language)
    )
    return figures(document, _mentioned(case), judge, mark)


def _mentioned(case: dict[str, Any]) -> tuple[MentionedCompany, ...]:
    def spans(words: list[str], text: str) -> tuple[Span, ...]:
        found = (m for word in words for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
        return tuple(Span(*m.span()) for m in found)

    title, text = case.get("title", ""), case["text"]
    return tuple(
        MentionedCompany(
            company=Company(id=c["id"], name=c["names"][0]),
            about=c["about"],
            title=spans(c["names"], title),
            text=spans(c["names"], text),
            hints_title=spans(c["hints"], title),
            hints_text=spans(c["hints"], text),
        )
        for c in case["companies"]
    )
