"""An extraction as the JSON object that `kabar extract` prints, and back from what the store keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.model.reading import Company, Direction, Extraction, Figure, MentionedCompany, Metric, Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable


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
                "named": list(q.named) if q.named else None,
            }
            for q in extraction.quotes
        ],
        "best_quote": extraction.best_quote,
    }


def to_storage(extraction: Extraction) -> dict[str, Any]:
    """`to_json` and what it leaves out.

    Title mentions, hints and further tickers; of figures levels moved to and from, long runs and doubts.

    `from_json` gives it all back.
    """
    data = to_json(extraction, "")
    for item, mentioned in zip(data["companies"], extraction.companies, strict=True):
        item["tickers"] = list(mentioned.company.tickers)
        item["title"] = [list(span) for span in mentioned.title]
        item["hints_title"] = [list(span) for span in mentioned.hints_title]
        item["hints_text"] = [list(span) for span in mentioned.hints_text]
    for item, figure in zip(data["figures"], extraction.figures, strict=True):
        item["reached"] = figure.reached
        item["base"] = figure.base
        item["long_run"] = figure.long_run
        item["or_metric"] = figure.or_metric
        item["company_sure"] = figure.company_sure
    return data


def from_json(data: dict[str, Any]) -> Extraction:
    """The inverse of `to_storage`; of `to_json` too, less what that does not carry."""
    return Extraction(
        language=data["language"],
        title=data["title"],
        text=data["text"],
        removed=tuple(data["removed"]),
        companies=tuple(_mentioned(item) for item in data["companies"]),
        figures=tuple(map(_figure, data["figures"])),
        quotes=tuple(map(_quote, data["quotes"])),
        best_quote=data["best_quote"],
    )


def _figure(item: dict[str, Any]) -> Figure:
    other = item.get("or_metric")
    told = {"metric": Metric(item["metric"]), "direction": Direction(item["direction"])}
    return Figure(**(item | told | {"or_metric": Metric(other) if other else None}))


def _quote(item: dict[str, Any]) -> Quote:
    named = item.get("named")
    return Quote(**(item | {"named": Span(*named) if named else None}))


def _mentioned(item: dict[str, Any]) -> MentionedCompany:
    company = Company(item["id"], item["name"], item["ticker"], tuple(item.get("tickers", ())))
    return MentionedCompany(
        company,
        item["about"],
        title=_spans(item.get("title", ())),
        text=_spans(item["mentions"]),
        hints_title=_spans(item.get("hints_title", ())),
        hints_text=_spans(item.get("hints_text", ())),
    )


def _spans(pairs: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
