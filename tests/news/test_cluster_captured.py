"""What nobody wrote for these rules: captured feeds, whose short texts share topics far more often than events."""

from __future__ import annotations

import pytest

from bot.companies import Directory
from scripts.merges import DATA, captured, replay

RIGHT = 6  # of the merges, as read one by one in docs/quality.md
READ = 7  # merges


def test_few_of_a_week_s_articles_are_of_one_event() -> None:
    if not (DATA / "feeds").is_dir():
        pytest.skip(f"no captured feeds in {DATA.name}: set KABAR_DATA to a folder that has feeds/")
    reports, merges = replay(captured(), Directory.load())
    assert len(reports) == 893
    joined = sum(not merge.same_article for merge in merges)
    assert RIGHT <= joined <= READ, "read the new merges (python -m scripts.merges) and tell of them in docs/quality.md"
