"""Pull: what a command may ask. It fetches and composes; what to say about it is the command's business."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.companies import Choices, Found
from bot.model import SWITCHES, Chat, Choice, Company, Figure, FigureLine, Misread, Mistake, Quote, by_story
from bot.news import developments
from bot.news.digest import attribution, compose, with_quote
from bot.news.excerpt import excerpt
from bot.news.figure_lines import figure_lines
from bot.news.followups import added
from bot.news.leads import lead
from bot.news.preferences.due import next_due
from bot.news.preferences.judge import judge
from bot.news.preferences.rank import Candidate, ranked
from bot.news.preferences.table import from_table, to_table
from bot.news.times import zone
from bot.phrases import DEFAULT, phrases, spoken
from bot.ports import Correction, Watchlist

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.companies import Directory, Outcome
    from bot.model import Digest, Feed, Preferences, Report
    from bot.news.preferences.judge import Judgement
    from bot.news.preferences.rank import Ranked
    from bot.ports import Clock, DeliveryRecord, Held, Store

MOST_WATCHED = 200  # by one chat: more than that is a market, not a watch list
MOST_SOURCES = 30  # of a story that are listed: a page, and a fraction of a second of comparing
LOOK_BACK = 25  # stories a question about figures or quotes goes through


@dataclass(frozen=True, slots=True)
class FigureFact:
    """A figure in the chat's language and the report it stands in."""

    line: FigureLine
    report: Report


@dataclass(frozen=True, slots=True)
class Told:
    """A report, and what became of its story in a chat (None: nothing).

    `added` is what it brought to the story, in the chat's language: "" for nothing new. `held`: it was kept for a
    digest there; `judgement` is what the chat's preferences make of it now, `ranked` what counts for it in a digest.
    """

    report: Report
    record: DeliveryRecord | None
    held: Held | None
    judgement: Judgement
    ranked: Ranked
    added: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A report of a story, and what it added in the chat's language: "" for nothing new, None for the first."""

    report: Report
    added: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """A story as the chat reads it, and its sources as they became known."""

    digest: Digest
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What is known, asked for on behalf of a chat.

    `backlog` is how many old stories a new subscription is shown; `trust` are the publishers in the operator's order,
    best first; `language` and `timezone` are a new chat's where its platform tells nothing.
    """

    store: Store
    directory: Directory
    clock: Clock
    backlog: int = 2
    trust: Sequence[str] = ()
    language: str = DEFAULT
    timezone: str | None = None

    def now(self) -> datetime:
        """The present moment."""
        return self.clock.now()

    async def known(self, address: str) -> Chat | None:
        """The chat of that address; None when it is new or has ended."""
        return await self.store.chat(address)

    async def chat(self, address: str, hint: str | None = None) -> Chat:
        """The chat of that address; a new one speaks the hinted language if Kabar does."""
        known = await self.known(address)
        if known:
            return known
        language = spoken(hint) if hint else self.language
        return Chat(address, language, self.timezone or phrases(language).timezone)

    async def returned(self, address: str) -> Sequence[Chat]:
        """The bot is in that chat again: it and its topics watch what they did; those that had ended until now."""
        return await self.store.revive_chats(address)

    async def left(self, address: str) -> None:
        """The bot is out of that chat: nothing is sent there and in its topics, and what they watch waits."""
        await self.store.suspend_chat(address, "the bot may not write there any more")

    async def moved(self, address: str, new_address: str) -> None:
        """The chat has another address: everything of it belongs there now."""
        await self.store.move_chat(address, new_address)
        await self.store.revive_chats(new_address)

    async def keep(self, chat: Chat) -> None:
        """Remember the chat with its language and zone; one that had ended lives again."""
        await self.store.save_chat(chat)
        wants = await self.store.preferences(chat.address)
        if wants.schedule:  # its times are now another zone's
            await self.prefer(chat, wants)

    # -- companies --------------------------------------------------------------------------------

    def handle(self, company: Company) -> str:
        """The shortest thing to type that means exactly this company: its ticker, its name or its id."""
        for text in (company.ticker, company.name):
            if text and self.directory.lookup(text) == Found(company):
                return text
        return company.id

    async def lookup(self, text: str) -> Outcome:
        """What a person means by one name. A misspelling takes a tenth of a second, so it is looked up aside."""
        return await asyncio.to_thread(self.directory.lookup, text)

    async def lookup_many(self, text: str) -> Sequence[tuple[str, Outcome]]:
        """The same for several names: each as it was typed, and what it came to."""
        return await asyncio.to_thread(self.directory.lookup_many, text)

    def popular(self, language: str) -> tuple[Company, ...]:
        """Companies to offer to somebody who watches none."""
        companies = map(self.directory.get, phrases(language).popular)
        return tuple(company for company in companies if company)

    async def watched(self, chat: Chat) -> tuple[Company, ...]:
        """What the chat watches, in the order it was added."""
        ids = await self.store.watched(chat.address)
        return tuple(map(self.company, ids))

    async def watch(self, chat: Chat, company: Company) -> bool:
        """Subscribe the chat; False when it watches the company already."""
        return await self.store.watch(chat.address, company.id, self.clock.now())

    async def unwatch(self, chat: Chat, company: Company) -> bool:
        """End the subscription; False when there was none."""
        return await self.store.unwatch(chat.address, company.id)

    # -- what a channel asks and says of chats: `ports.Rooms` ------------------------------------------

    async def addresses(self, channel: str) -> Sequence[str]:
        """All chats of that channel that are known, whether they live or not."""
        return await self.store.addresses(channel)

    async def watchlists(self, addresses: Sequence[str]) -> Sequence[Watchlist]:
        """What these chats watch, in that order; one that is not known watches nothing."""
        lists = []
        for address in addresses:
            chat = await self.known(address)
            companies = await self.watched(chat) if chat else ()
            lists.append(Watchlist(chat or await self.chat(address), tuple(map(self._offered, companies))))
        return lists

    async def suggestions(self, text: str) -> Sequence[Choice]:
        """Companies that somebody may mean who has typed this so far: each one's label, and what to type for it."""
        outcome = await self.lookup(text)
        if isinstance(outcome, Found):
            return (self._offered(outcome.company),)
        return tuple(map(self._offered, outcome.companies)) if isinstance(outcome, Choices) else ()

    async def forget(self, address: str) -> None:
        """The chat is over: nothing of it is kept."""
        await self.store.delete_chat(address)

    def _offered(self, company: Company) -> Choice:
        return Choice(company.label, self.handle(company))

    # -- what a chat has ----------------------------------------------------------------------------

    async def stored(self, chat: Chat) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Everything that is stored of the chat, by table."""
        return await self.store.stored(chat.address)

    async def stop(self, chat: Chat) -> None:
        """Forget the chat: what it watches, asked for, said and was sent."""
        await self.store.delete_chat(chat.address)

    # -- stories ----------------------------------------------------------------------------------

    async def latest(self, chat: Chat, companies: Sequence[Company], limit: int) -> tuple[Digest, ...]:
        """The newest stories about any of the companies, newest first."""
        reports = await self.store.latest(_ids(companies), limit)
        return await self._digests(chat, reports, _ids(companies))

    async def search(self, chat: Chat, words: Sequence[str], limit: int) -> tuple[Digest, ...]:
        """The newest stories with every one of the words."""
        reports = await self.store.search(words, limit)
        return await self._digests(chat, reports, await self.store.watched(chat.address))

    async def figures(self, chat: Chat, companies: Sequence[Company], limit: int) -> tuple[FigureFact, ...]:
        """The companies' newest figures, a story's headline figures first, each fact once."""
        ids = _ids(companies)
        facts: dict[tuple[str, ...], FigureFact] = {}
        for report in await self.store.latest(ids, LOOK_BACK, about=False):
            own = sorted((f for f in report.extraction.figures if f.company in ids), key=_headline_first)
            for line, told in figure_lines(own, report.extraction, phrases(chat.language)).items():
                facts.setdefault(_fact(told[0]), FigureFact(line, report))
            if len(facts) >= limit:
                break
        return tuple(facts.values())[:limit]

    async def quote(self, chat: Chat, companies: Sequence[Company]) -> Digest | None:
        """The newest story about the companies in which an independent analyst is quoted, with that quote."""
        recent = await self.store.latest(_ids(companies), LOOK_BACK)
        order = [report.story_id for report in recent]
        reports = await self.store.story_reports(order)
        for report in sorted(reports, key=lambda r: r.published, reverse=True):
            quote = _analyst_quote(report)
            if quote and _is_about(report, _ids(companies)):
                return replace(with_quote(compose(report, _ids(companies), chat), quote), figures=())
        return None

    async def story(self, chat: Chat, story_id: int) -> Story | None:
        """The story of that id, None when there is none or it is forgotten."""
        reports = await self.store.story_reports([story_id])
        if not reports:
            return None
        (digest,) = await self._digests(chat, reports[:1], await self.store.watched(chat.address))
        known = reports[:MOST_SOURCES]
        sources = [Source(known[0], None)]
        sources += [Source(r, added(developments.judge(r, known[:n]), r, chat)) for n, r in enumerate(known[1:], 1)]
        return Story(digest, tuple(sources))

    # -- why --------------------------------------------------------------------------------------

    async def told(self, chat: Chat, company: Company, limit: int) -> tuple[Told, ...]:
        """The newest stories that mention the company, and what became of each in that chat."""
        reports = await self.store.latest([company.id], limit, about=False)
        stories = [report.story_id for report in reports]
        records = await self.store.records(chat.address, stories)
        held = await self.store.held(chat.address, stories)
        wants, now = await self.store.preferences(chat.address), self.clock.now()
        publishers = await self.store.publishers(stories)
        told = await self.store.story_reports(records)

        def brought(report: Report) -> str:
            known = [one for one in told if one.story_id == report.story_id and one.id < report.id]
            return added(developments.judge(report, known), report, chat)

        return tuple(
            Told(
                report=r,
                record=records.get(r.story_id),
                held=held.get(r.story_id),
                judgement=judge(r, [company.id], chat, wants, now),
                ranked=ranked(Candidate(r, (company.id,), publishers.get(r.story_id, 1)), wants),
                added=brought(r),
            )
            for r in reports
        )

    async def last_told(self, chat: Chat, limit: int) -> Sequence[DeliveryRecord]:
        """The last alerts of that chat, newest first."""
        return await self.store.last_records(chat.address, limit)

    async def feeds(self) -> Sequence[Feed]:
        """What is polled."""
        return [feed for feed in await self.store.feeds() if not feed.retired]

    async def silent(self) -> tuple[str, ...]:
        """The publishers whose feeds can't be read at the moment."""
        return tuple(dict.fromkeys(feed.publisher for feed in await self.feeds() if feed.failures))

    # -- preferences ------------------------------------------------------------------------------

    async def preferences(self, chat: Chat) -> Preferences:
        """What the chat asked for."""
        return await self.store.preferences(chat.address)

    async def prefer(self, chat: Chat, wants: Preferences) -> datetime | None:
        """Keep what the chat asks for; when its next digest is due. A chat not known before is made."""
        now = self.clock.now()
        due = next_due(wants.schedule, now, zone(chat.timezone))
        if await self.store.chat(chat.address) is None:
            await self.store.save_chat(chat)
        await self.store.save_preferences(chat.address, wants, due, now)
        return due

    async def read_preferences(self, table: Mapping[str, Any]) -> Preferences | Mistake:
        """What a table of `news.preferences.table` says; companies by name, ticker or id."""
        return await asyncio.to_thread(from_table, table, self.directory.company_id)

    async def company_ids(self, names: Sequence[Any]) -> list[str] | Mistake:
        """The ids of these companies, by name, ticker or id; the first that is none is the mistake."""
        found = [await asyncio.to_thread(self.directory.company_id, str(name)) for name in names[: MOST_WATCHED + 1]]
        unknown = [str(name) for name, company in zip(names, found, strict=False) if company is None]
        return Mistake(Misread.COMPANY, unknown[0]) if unknown else [company for company in found if company]

    async def preference_table(self, chat: Chat) -> dict[str, Any]:
        """All of the chat as a `[[subscriptions]]` of the config has it, without its address."""
        own = {"companies": [self.handle(company) for company in await self.watched(chat)]}
        own |= {"language": chat.language, "timezone": chat.timezone}  # type: ignore[dict-item]
        own |= {name: True for name in SWITCHES if getattr(chat, name)}  # type: ignore[misc]
        return own | to_table(await self.preferences(chat), lambda company: self.handle(self.company(company)))

    # -- corrections ------------------------------------------------------------------------------

    async def told_of(self, chat: Chat, story_id: int) -> DeliveryRecord | None:
        """The alert that chat was owed of that story; None when there was none or it is forgotten."""
        return (await self.store.records(chat.address, [story_id])).get(story_id)

    async def correct(self, chat: Chat, alert: Digest, company: Company, user: str) -> bool:
        """Keep that this alert is not about the company; False when the chat said so before."""
        reports = await self.store.story_reports([alert.story_id])
        told = sorted(reports, key=lambda r: (r.extraction.title != alert.headline, r.url != alert.url))
        around, phrase = next(filter(any, (excerpt(r.extraction, company.id) for r in told)), ("", ""))
        correction = Correction(
            address=chat.address,
            story_id=alert.story_id,
            company_id=company.id,
            company=company.name,
            title=alert.headline,
            excerpt=around,
            phrase=phrase,
            url=alert.url,
            user=user,
            created_at=self.clock.now(),
        )
        return await self.store.add_correction(correction)

    def company(self, company_id: str) -> Company:
        """The company of that id, known or not."""
        return self.directory.get(company_id) or Company(company_id, company_id)

    async def _digests(self, chat: Chat, found: Sequence[Report], ids: Collection[str]) -> tuple[Digest, ...]:
        """One digest a story, from its lead report."""
        stories = by_story(await self.store.story_reports({report.story_id for report in found}))
        digests = []
        for report in found:
            told = stories.get(report.story_id, [report])
            best = lead(told, chat.language, self.trust)
            others = len({r.publisher for r in told} - {best.publisher})
            digests.append(compose(best, ids, chat, other_sources=others))
        return tuple(digests)


def _ids(companies: Iterable[Company]) -> tuple[str, ...]:
    return tuple(company.id for company in companies)


def _headline_first(figure: Figure) -> tuple[bool, bool, int]:
    return not figure.headline, figure.where != "title", figure.start


def _fact(figure: Figure) -> tuple[str, ...]:
    """What makes two figures the same fact, whoever reports it."""
    return figure.company or "", figure.metric, figure.value, figure.unit, figure.direction


def _analyst_quote(report: Report) -> Quote | None:
    """The report's best quote if an analyst said it, else its first by an analyst."""
    return next((quote for quote in report.extraction.best_first if quote.analyst and attribution(quote)), None)


def _is_about(report: Report, ids: Collection[str]) -> bool:
    return any(c.about and c.company.id in ids for c in report.extraction.companies)
