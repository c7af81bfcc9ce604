"""Feed documents of every kind to entries."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.errors import FeedError
from bot.news.feed import LONGEST_TEXT, LONGEST_TITLE, MOST_ENTRIES, parse_feed, plain
from tests.builders import NOON

if TYPE_CHECKING:
    from bot.model import FeedDocument, FeedEntry

URL = "https://news.example/rss/economy.xml"
JUNE = datetime(2025, 6, 26, 4, 4, 3, tzinfo=UTC)


def parse(body: str | bytes, content_type: str = "application/rss+xml") -> FeedDocument:
    return parse_feed(body.encode() if isinstance(body, str) else body, URL, content_type, NOON)


def rss(*items: str, channel: str = "", attributes: str = "") -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel>{channel}{inside}</channel></rss>'


def only(body: str | bytes, content_type: str = "application/rss+xml") -> FeedEntry:
    (entry,) = parse(body, content_type).entries
    return entry


LINK = "<link>https://news.example/apple-gains</link>"

# -- formats ----------------------------------------------------------------------------------------


def test_rss_is_read() -> None:
    channel = "<title>Example &amp; Co</title><language>id-ID</language><ttl>15</ttl>"
    date = "<pubDate>Thu, 26 Jun 2025 11:04:03 WIB</pubDate>"
    item = f"<title>Apple gains</title>{LINK}<guid>1815313</guid>{date}<description>Up.</description>"
    document = parse(rss(item, channel=channel))
    assert (document.title, document.language, document.ttl) == ("Example & Co", "id-ID", 900)
    (entry,) = document.entries
    assert (entry.title, entry.text, entry.link, entry.published) == (
        "Apple gains",
        "Up.",
        "https://news.example/apple-gains",
        JUNE,
    )
    assert entry.keys[:2] == ("guid:1815313", "link:news.example/apple-gains")


def test_atom_is_read() -> None:
    entry = only(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><id>tag:news.example,2025:1</id>'
        '<title type="html">Apple &lt;b&gt;gains&lt;/b&gt; &amp;amp; more</title>'
        '<link rel="enclosure" href="https://news.example/a.mp3"/><link href="/apple-gains"/>'
        "<updated>2025-06-26T04:04:03Z</updated><summary>Short.</summary>"
        '<content type="html">&lt;p&gt;Apple gained much.&lt;/p&gt;</content></entry></feed>'
    )
    assert (entry.title, entry.link) == ("Apple gains & more", "https://news.example/apple-gains")
    assert (entry.text, entry.published) == ("<p>Apple gained much.</p>", JUNE)


def test_rdf_is_read() -> None:
    entry = only(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>Example</title>'
        '</channel><item rdf:about="https://news.example/apple-gains"><title>Apple gains</title>'
        f"{LINK}<dc:date>2025-06-26T13:04:03+09:00</dc:date></item></rdf:RDF>"
    )
    assert (entry.title, entry.link, entry.published) == ("Apple gains", "https://news.example/apple-gains", JUNE)


def test_json_feed_is_read() -> None:
    items = [
        {
            "id": 1815313,
            "url": "/apple-gains",
            "title": "Apple gains",
            "content_text": "Up.",
            "date_published": "2025-06-26T04:04:03Z",
        },
        {"id": "x", "content_html": "<p>No headline here</p>"},
        "nonsense",
    ]
    told = {"version": "https://jsonfeed.org/version/1.1", "title": "Example", "language": "en", "items": items}
    document = parse(json.dumps(told), "application/feed+json")
    assert (document.title, document.language) == ("Example", "en")
    first, second = document.entries
    assert (first.title, first.text, first.published) == ("Apple gains", "Up.", JUNE)
    assert first.link == "https://news.example/apple-gains"
    assert second.title == "No headline here"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\n",
        b"no feed",
        b"/etc/passwd",
        b"<html><head><title>404</title></head><body>Not found</body></html>",
        b"<nothing/>",
        b"{}",
        b'{"version": "https://other.example/"}',
        b"{" * 100_000,
        b'{"version": "https://jsonfeed.org/version/1", "items"',
        b"[1, 2]",
        bytes(range(256)),
        b'<?xml version="1.0" encoding="UTF-\xfd8"?><rss version="2.0"><channel/></rss>',
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(FeedError, match="not a feed"):
        parse(body)


def test_a_feed_without_entries_is_a_feed() -> None:
    assert parse(rss()).entries == ()
    assert parse('{"version": "https://jsonfeed.org/version/1", "items": null}').entries == ()


def test_mistakes_in_a_document_cost_no_more_than_they_must() -> None:
    broken = rss(f"<title>Apple & Alibaba</title>{LINK}").replace("</channel></rss>", "")
    assert only(broken).title == "Apple & Alibaba"


# -- text -------------------------------------------------------------------------------------------


def test_the_fullest_body_is_taken() -> None:
    full = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    body = "<description>Short.</description><content:encoded><![CDATA[<p>Apple gained much.</p>]]></content:encoded>"
    assert only(rss(f"<title>Apple</title>{body}", attributes=full)).text == "<p>Apple gained much.</p>"
    less = body.replace("Short.", "A description that says more than the content of it does.")
    assert only(rss(f"<title>Apple</title>{less}", attributes=full)).text.startswith("A description")


@pytest.mark.parametrize(
    ("title", "plainly"),
    [
        ("AT&amp;amp;T &amp;lt;b&amp;gt;", "AT&T <b>"),
        ("Laba Ma&apos;mun naik", "Laba Ma'mun naik"),
        ("<![CDATA[<i>Apple</i> naik]]>", "Apple naik"),
        ("Profit &lt; 5%, debt &gt; 3%", "Profit < 5%, debt > 3%"),
        ("  Apple\n\t gains  ", "Apple gains"),
        ("Apple&#8217;s “gain”", "Apple’s “gain”"),
        ("Apple\u200b gains\u202e", "Apple gains"),
    ],
)
def test_a_title_is_plain(title: str, plainly: str) -> None:
    assert only(rss(f"<title>{title}</title>{LINK}")).title == plainly


def test_an_entry_without_a_title_is_headed_by_its_first_words() -> None:
    words = "word " * 100
    assert only(rss(f"<description>&lt;p&gt;Apple gains&lt;/p&gt;</description>{LINK}")).title == "Apple gains"
    long = only(rss(f"<description>{words}</description>{LINK}")).title
    assert long.endswith("word…")
    assert len(long) <= 121


def test_an_empty_date_is_none() -> None:
    assert only(rss("<title>Apple</title><pubDate></pubDate>")).published is None
    dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    both = "<title>Apple</title><pubDate/><dc:date>2025-06-26T04:04:03Z</dc:date>"
    assert only(rss(both, attributes=dublin)).published == JUNE


def test_an_empty_entry_is_left_out() -> None:
    assert parse(rss("", "<title></title>", LINK, "<title>Apple</title>")).entries[0].title == "Apple"
    assert len(parse(rss("", "<title></title>", LINK, "<title>Apple</title>")).entries) == 1


def test_what_is_too_long_is_cut() -> None:
    entry = only(rss(f"<title>{'a' * 9999}</title><description>{'b' * 999_999}</description>"))
    assert (len(entry.title), len(entry.text)) == (LONGEST_TITLE, LONGEST_TEXT)
    many = parse(rss(*(f"<title>Story {n}</title>" for n in range(MOST_ENTRIES + 5))))
    assert len(many.entries) == MOST_ENTRIES


def test_plain_takes_long_lines_in_its_stride() -> None:
    for text in ("<" * 1_000_000, "<a " * 500_000, "&" * 1_000_000):
        assert len(plain(text)) <= LONGEST_TITLE


@pytest.mark.parametrize(
    ("encoding", "declared", "told"),
    [
        ("utf-8", "utf-8", "text/xml"),
        ("utf-8", "utf-8", "text/xml; charset=iso-8859-1"),  # the header is wrong
        ("utf-8", "us-ascii", "text/xml"),  # the declaration is
        ("iso-8859-1", "iso-8859-1", "text/xml; charset=iso-8859-1"),
        ("iso-8859-1", "iso-8859-1", "application/xml"),
        ("windows-1252", "windows-1252", ""),
        ("utf-16", "utf-16", "application/xml"),
    ],
)
def test_letters_survive_what_publishers_say_of_the_encoding(encoding: str, declared: str, told: str) -> None:
    body = rss(f"<title>Élan naik — laba</title>{LINK}".replace("—", "-" if "8859" in encoding else "—"))
    body = body.replace('version="1.0"?', f'version="1.0" encoding="{declared}"?')
    assert only(body.encode(encoding), told).title.startswith("Élan naik")


# -- links ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "absolute"),
    [
        ("/apple", "https://news.example/apple"),
        ("apple?a=1&amp;b=2", "https://news.example/rss/apple?a=1&b=2"),
        ("//cdn.example/apple", "https://cdn.example/apple"),
        (" https://news.example/apple ", "https://news.example/apple"),
        ("javascript:alert(1)", None),
        ("data:text/html,hi", None),
        ("file:///etc/passwd", None),
        ("mailto:a@b.example", None),
        ("http://", None),
        ("http://[::1", None),
        ("http://news.example:port/", None),
        ("", None),
    ],
)
def test_only_web_links_are_kept_and_made_absolute(link: str, absolute: str | None) -> None:
    assert only(rss(f"<title>Apple</title><link>{link}</link>")).link == absolute


def test_a_guid_is_a_link_only_where_it_is_an_address() -> None:
    assert only(rss("<title>Apple</title><guid>https://news.example/a-1</guid>")).link == "https://news.example/a-1"
    assert only(rss("<title>Apple</title><guid>17</guid>")).link is None
    assert only(rss('<title>Apple</title><guid isPermaLink="false">https://news.example/a-1</guid>')).link is None


def test_a_number_as_guid_is_no_address_even_with_a_base() -> None:
    based = 'xml:base="https://news.example/"'
    monday = only(rss(f"<title>Apple gains</title><guid>1</guid>{LINK}", attributes=based))
    tuesday = only(rss("<title>Apple falls</title><guid>1</guid><link>/apple-falls</link>", attributes=based))
    assert set(monday.keys).isdisjoint(tuesday.keys)


# -- order and wishes -------------------------------------------------------------------------------


def test_entries_come_newest_first_and_undated_ones_keep_their_place() -> None:
    def item(title: str, day: int | None) -> str:
        return f"<title>{title}</title>" + (f"<pubDate>{day} Feb 2026 12:00 GMT</pubDate>" if day else "")

    mixed = rss(item("old", 1), item("after old", None), item("new", 3), item("middle", 2))
    assert [entry.title for entry in parse(mixed).entries] == ["new", "middle", "old", "after old"]
    undated = rss(item("first", None), item("second", None))
    assert [entry.title for entry in parse(undated).entries] == ["first", "second"]


@pytest.mark.parametrize(
    ("channel", "seconds"),
    [
        ("<ttl>60</ttl>", 3600),
        ("<ttl>0</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 1800),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", 86400),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 86400),
        ("<sy:updatePeriod>now</sy:updatePeriod>", None),
        ("", None),
    ],
)
def test_the_publishers_wish_for_an_interval_is_read(channel: str, seconds: float | None) -> None:
    syndication = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
    assert parse(rss(channel=channel, attributes=syndication)).ttl == seconds
