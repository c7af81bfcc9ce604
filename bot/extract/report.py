"""An extraction as the JSON object that `kabar extract` prints, and back from what the store keeps."""

from __future__ import annotations

from typing import Any

from bot.model import Company, Direction, Extraction, Figure, MentionedCompany, Metric, Quote, Span


def to_json(extraction: Extraction, article_id: str) -> dict[str, Any]:
    """The public contract: key names and order are what outside tools rely on."""
    return {
        "id": article_id,
        "language": extraction.language,
        "title": extraction.title,
        "text": extraction.text,
        "removed": list(extraction.removed),
        "companies": [
            {
                "id": c.company.id,
                "name": c.company.name,
                "ticker": c.company.ticker,
                "about": c.about,
                "mentions": [list(span) for span in c.text],
            }
            for c in extraction.companies
        ],
        "figures": [
            {
                "company": f.company,
                "subject": f.subject,
                "metric": f.metric.value,
                "value": f.value,
                "unit": f.unit,
                "direction": f.direction.value,
                "period": f.period,
                "headline": f.headline,
                "where": f.where,
                "start": f.start,
                "end": f.end,
                "evidence": f.evidence,
            }
            for f in extraction.figures
        ],
        "quotes": [
            {
                "text": q.text,
                "speaker": q.speaker,
                "role": q.role,
                "affiliation": q.affiliation,
                "analyst": q.analyst,
                "start": q.start,
                "end": q.end,
            }
            for q in extraction.quotes
        ],
        "best_quote": extraction.best_quote,
    }


def from_json(data: dict[str, Any]) -> Extraction:
    """The inverse of `to_json`, less what it does not carry (title mentions and hints)."""
    return Extraction(
        language=data["language"],
        title=data["title"],
        text=data["text"],
        removed=tuple(data["removed"]),
        companies=tuple(
            MentionedCompany(
                company=Company(id=c["id"], name=c["name"], ticker=c["ticker"]),
                about=c["about"],
                text=tuple(Span(*span) for span in c["mentions"]),
            )
            for c in data["companies"]
        ),
        figures=tuple(
            Figure(**(f | {"metric": Metric(f["metric"]), "direction": Direction(f["direction"])}))
            for f in data["figures"]
        ),
        quotes=tuple(Quote(**q) for q in data["quotes"]),
        best_quote=data["best_quote"],
    )
