"""Digests and replies as a hostile publisher or user would have them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from bot.model import Choice, Denial, Digest, Direction, FigureLine, Reply

TRAPS = (
    "<b>",
    "</b>",
    "<a href='x'>",
    "&",
    "&amp;lt;",
    "&#0;",
    "<!channel>",
    "<@U01>",
    "@here",
    " @budi_santoso ",
    " /stop",
    "@channel",
    "<https://x.example|y>",
    "*_`~",
    ">",
    "\u202e",
    "\u2066",
    "\u200d",
    "\u200b",
    "\u0301",
    "👩\u200d👩\u200d👧\u200d👦",
    "🇮🇩",
    "\ud83d",
    "\x00",
    "\x1b[31m",
    "\n\n\n",
    "\r",
    "\t",
    "שלום",
    "ﷺ" * 30,
    "𝒜" * 700,
    "a" * 5000,
    "word " * 1200,
    "&" * 2000,
    " ",
    "",
)

any_character = st.characters(exclude_categories=())  # lone surrogates included
hostile_text = st.lists(st.sampled_from(TRAPS) | st.text(any_character, max_size=30), max_size=8).map("".join)
urls = st.none() | hostile_text | hostile_text.map(lambda tail: "https://warta.example/" + tail)
figures = st.builds(FigureLine, st.sampled_from(Direction), hostile_text, hostile_text)
stories = st.builds(
    Digest,
    companies=st.lists(hostile_text, max_size=5).map(tuple),
    headline=hostile_text,
    figures=st.lists(figures, max_size=6).map(tuple),
    quote=st.none() | hostile_text,
    quote_marks=st.sampled_from([("“", "”"), ("„", "“"), ("<b>", "&"), ("", "")]),
    attribution=st.none() | hostile_text,
    source=hostile_text,
    time=hostile_text,
    more_sources=st.none() | hostile_text,
    url=urls,
    read_label=hostile_text,
    denials=st.lists(st.builds(Denial, hostile_text, hostile_text), max_size=3).map(tuple),
)
round_ups = st.builds(lambda title, items: replace(title, items=tuple(items)), stories, st.lists(stories, max_size=12))
digests = stories | round_ups
replies = st.builds(
    Reply,
    text=hostile_text,
    digests=st.lists(digests, max_size=6).map(tuple),
    choices=st.lists(st.builds(Choice, hostile_text, hostile_text), max_size=120).map(tuple),
)
