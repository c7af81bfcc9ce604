"""Reports as they are read, and whether one joins another's story."""

from __future__ import annotations

from datetime import timedelta

from bot.companies import Directory
from bot.extract import extract
from bot.model import Article, Report
from bot.news.cluster import OpenStories
from tests.builders import NOON

DIRECTORY = Directory.load()


def told(title: str, text: str, outlet: str, story: int = 0, hours: float = 0) -> Report:
    """An outlet's article, so many hours after noon."""
    published = NOON + timedelta(hours=hours)
    return Report(1, 1, outlet, None, published, extract(Article("a", title, text), DIRECTORY), story)


def joins(new: Report, *known: Report) -> bool:
    """Whether it joins the story of the others where no other is open."""
    return OpenStories(known).place(new).story_id == known[0].story_id
