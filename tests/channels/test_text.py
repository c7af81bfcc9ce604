"""Somebody else's words: cleaned, cut where a reader expects it, never in the middle of something."""

from __future__ import annotations

import pytest

from bot.channels.slack.blocks import escape
from bot.channels.slack.blocks import weigh as slack_weight
from bot.channels.text import clean, clean_lines, clip, split, utf16, web_link

FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short enough", 12, "short enough"),
        ("one two three", 12, "one two…"),
        ("one two three", 8, "one two…"),
        ("one two three", 7, "one…"),
        ("unbreakable", 6, "unbre…"),
        ("𝒜𝒜𝒜𝒜", 7, "𝒜𝒜𝒜…"),  # two units each: what fits is three and the ellipsis
        ("𝒜𝒜𝒜𝒜", 6, "𝒜𝒜…"),
        ("cafe\u0301s", 5, "caf…"),  # the accent would be left behind
        (f"ab{FAMILY}", 6, "ab…"),
        ("Rp\u00a01,2 triliun", 8, "Rp\u00a01,2…"),  # a no-break space is no place to break
    ],
)
def test_clip(text: str, limit: int, expected: str) -> None:
    assert clip(text, limit, utf16) == expected
    assert utf16(expected) <= limit


def test_clip_counts_what_escaping_makes_of_it() -> None:
    clipped = clip("&&&& &&&&", 30, slack_weight)
    assert clipped == "&&&&…"
    assert len(escape(clipped)) <= 30


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("line one\nline two", ["line one", "line two"]),
        ("some words to part", ["some words", "to part"]),
        ("unbreakablelonger", ["unbreakabl", "elonger"]),
        ("\u200b\u200b", []),
        ("", []),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert split(text, 10, utf16) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a\t b\r\nc \x00", "a b c"),
        ("abc\u202edef\u2066", "abcdef"),
        ("broken \ud83d half", "broken \ufffd half"),
        ("keeps \u200f marks", "keeps \u200f marks"),
        (f"keeps {FAMILY}", f"keeps {FAMILY}"),
        ("1,2\u202ftriliun", "1,2\u202ftriliun"),
        ("\u200b \u3164", ""),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_clean_lines_keeps_lines_and_one_blank_between() -> None:
    assert clean_lines("\n a\x07 \n\n\n\nb\r\n\u200b\nc\n") == "a\n\nb\n\nc"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://warta.example/a?b=1&c=2#d", "https://warta.example/a?b=1&c=2#d"),
        (" https://warta.example:8080/a b's|<c>\n", "https://warta.example:8080/a%20b%27s%7C%3Cc%3E"),
        ("https://berita.example/saham-naik-5%25", "https://berita.example/saham-naik-5%25"),
        ("https://bücher.example/ä", "https://bücher.example/ä"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::1]/a"),
        ("https://warta.example\x00/", None),
        ("https://user:pass@warta.example/", None),
        ("https://<b>/", None),
        ("http://[::1", None),
        ("https://warta.example/" + "a" * 2048, None),
        ("javascript:alert(1)", None),
        ("//warta.example/", None),
        (None, None),
    ],
)
def test_web_link(url: str | None, expected: str | None) -> None:
    assert web_link(url) == expected
