from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.model import Failed, Feed, Fetched, Gone, Unchanged
from bot.news.schedule import LONGEST, MOVES_BELIEVED, after_failure, after_success
from tests.builders import NOON

FEED = Feed(1, "https://a.example/rss", "A", interval=300.0, etag='"1"', body_hash="old", failures=0)


def wait(state_next: object) -> float:
    assert isinstance(state_next, type(NOON))
    return (state_next - NOON).total_seconds()


def test_success_waits_the_interval_and_keeps_validators() -> None:
    state = after_success(FEED, Fetched(b"", FEED.url, etag='"2"', body_hash="new"), NOON)
    assert (wait(state.next_poll_at), state.etag, state.body_hash, state.error) == (300.0, '"2"', "new", None)


def test_unchanged_keeps_what_is_known() -> None:
    state = after_success(FEED, Unchanged(), NOON)
    assert (state.etag, state.body_hash) == ('"1"', "old")


def test_a_publishers_wish_lengthens_but_never_shortens() -> None:
    assert wait(after_success(FEED, Unchanged(), NOON, ttl=3600).next_poll_at) == 3600
    assert wait(after_success(FEED, Unchanged(), NOON, ttl=1).next_poll_at) == 300
    assert wait(after_success(FEED, Unchanged(), NOON, ttl=1e9).next_poll_at) == LONGEST


def test_failures_double_the_wait_up_to_an_hour_and_stand_in_the_state() -> None:
    waits = [wait(after_failure(replace(FEED, failures=n), Failed("no answer"), NOON).next_poll_at) for n in range(6)]
    assert waits == [300, 600, 1200, 2400, 3600, 3600]
    assert after_failure(FEED, Failed("no answer"), NOON).error == "no answer"


def test_retry_after_is_obeyed_up_to_a_day() -> None:
    assert wait(after_failure(FEED, Failed("busy", retry_after=7200), NOON).next_poll_at) == 7200
    assert (
        wait(after_failure(FEED, Failed("busy", retry_after=1e9), NOON).next_poll_at)
        == timedelta(days=1).total_seconds()
    )


def test_gone_retires_and_a_failure_does_not() -> None:
    assert after_failure(FEED, Gone("410 Gone"), NOON).retired
    assert not after_failure(FEED, Failed("404 Not Found"), NOON).retired


def test_a_permanent_redirect_is_believed_after_some_bodies_and_forgotten_when_it_ends() -> None:
    there, feed, urls = "https://b.example/rss", FEED, []
    for _ in range(MOVES_BELIEVED):
        state = after_success(feed, Fetched(b"", there, permanent_url=there), NOON)
        feed = replace(feed, moved_to=state.moved_to, moves=state.moves)
        urls.append(state.url)
    assert urls == [None] * (MOVES_BELIEVED - 1) + [there]
    assert after_success(feed, Unchanged(), NOON).moves == MOVES_BELIEVED
    assert after_failure(feed, Failed("busy"), NOON).moves == MOVES_BELIEVED
    back = after_success(feed, Fetched(b"", FEED.url), NOON)
    assert (back.moved_to, back.moves, back.url) == (None, 0, None)
    elsewhere = after_success(feed, Fetched(b"", "https://c.example", permanent_url="https://c.example"), NOON)
    assert (elsewhere.moved_to, elsewhere.moves) == ("https://c.example", 1)
