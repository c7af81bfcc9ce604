"""Markup to paragraphs: what publishers send, and what nobody should."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.text import is_html, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Laba naik.</p><p>Saham turun.</p>", "Laba naik.\nSaham turun."),
        ("Laba naik.<br>Saham turun.<br/><br />Selesai.", "Laba naik.\nSaham turun.\nSelesai."),
        ("<div>Sales\n rose</div>\n<ul><li>one</li><li>two</li></ul>", "Sales rose\none\ntwo"),
        ("Sales <b>rose</b> by <a href='/x?a=1&amp;b=2'>5%</a>.<p>", "Sales rose by 5%."),
        ("<p>a<script>if (x < 3) { p = '</p>' }</script>b<style>p > a {}</style>c</p>", "abc"),
        ("<figure><img alt='x > y'><figcaption>Photo: A</figcaption></figure><p>News.</p>", "News."),
        ("<figure><table><tr><td>Sales</td><td>5</td></tr><tr><td>Cost</td></tr></table></figure>", "Sales 5\nCost"),
        ("<!-- <p>hidden</p> -->Seen<br>too", "Seen\ntoo"),
        ("<p>never closed <figcaption>stays", "never closed\nstays"),
        ('<div class="open>Broken</div> yes', "Broken\nyes"),
        ("<B>One</B>\n\nTwo", "One\nTwo"),  # no block element: lines are paragraphs
        ("<html><head><title>T</title></head><body>Seen</body></html>", "Seen"),
        ("&lt;p&gt;Escaped once too often&lt;/p&gt;&lt;p&gt;Twice&lt;/p&gt;", "Escaped once too often\nTwice"),
        ("<p>a &lt; b, R&amp;D, caf&eacute;, &#8220;x&#8221;, &#x20AC;5</p>", "a < b, R&D, café, “x”, €5"),
        ("&#150; &bogus; R&D; AT&T", "– &bogus; R&D; AT&T"),
    ],
)
def test_html(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Margins < 5% and R&D > 3%",
        "Apple <AAPL.O> rose, says <lin@northgate.example>",
        "if a < b and c > d, stop",
        "x << y >> z",
    ],
)
def test_plain_text_is_no_html(text: str) -> None:
    assert plain(text) == text


def test_white_space_and_invisible_characters() -> None:
    text = "\ufeffLaba\u00a0naik\u200b 5\u00ad persen.\r\n\r\n\tSaham   turun.\u2028Selesai.\x00\x1b \ud800"
    assert plain(text) == "Laba naik 5 persen.\nSaham turun.\nSelesai. \ufffd"


def test_a_tag_must_be_a_known_one() -> None:
    assert is_html("a<br>b")
    assert not is_html("<brand> and <AAPL.O>")


@given(st.text(alphabet=st.sampled_from("<>/!-pbr &;#x3\"' \n\t=a\u00ad"), max_size=80))
def test_any_text_gives_paragraphs(text: str) -> None:
    result = plain(text)
    assert "\n\n" not in result
    assert result == result.strip()
    assert all(line == " ".join(line.split()) for line in result.split("\n"))


@given(st.lists(st.sampled_from(["Sales rose.", "Laba naik 5%.", "x < y"]), min_size=1))
def test_plain_text_stays(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 100_000 + "x" + "</div>" * 100_000,
        "<" * 1_000_000,
        '<a "' * 250_000,
        "<p>" + "<a '" * 250_000,
        "<p>" + "<!--" * 250_000,
        "<p><!--" + "-" * 1_000_000,
        "<script>" * 120_000,
        "&lt;" * 250_000,
        "<p " + "a='b' " * 160_000,
        "\n" * 1_000_000,
        "<![CDATA[" * 100_000,
    ],
    ids=lambda text: text[:10],
)
def test_a_megabyte_costs_little(text: str) -> None:
    began = time.process_time()
    plain(text)
    assert time.process_time() - began < 2
