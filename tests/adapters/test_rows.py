"""Digests as the database keeps them."""

from __future__ import annotations

from dataclasses import replace

from bot.adapters.store.rows import from_digest, to_digest
from tests.fakes import DIGEST


def test_a_digest_comes_back_as_it_went() -> None:
    figures = tuple(replace(line, aside="+9%") for line in DIGEST.figures)
    digest = replace(DIGEST, figures=figures)
    assert to_digest(from_digest(digest), digest.story_id) == digest


def test_one_kept_before_figures_had_asides_is_read() -> None:
    data = from_digest(DIGEST)
    for line in data["figures"]:
        del line["aside"]
    assert [line.aside for line in to_digest(data, DIGEST.story_id).figures] == ["", "", ""]
