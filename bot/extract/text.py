"""HTML or plain text to plain text: one paragraph a line.

A tokenizer of our own and no tree: an article's body is a fragment, often broken, and a tree parser either
cuts it at its depth limit or recurses as deep as a hostile publisher likes. Every pattern here stops at the
next "<" and never backtracks, so the cost is linear whatever the bytes are.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

# Elements whose content is no part of the article's words. A caption repeats or credits, so it goes too.
_DROPPED = frozenset(
    """script style template noscript svg math iframe object video audio canvas map head title figcaption
    button form select textarea nav""".split()
)
_BLOCKS = frozenset(
    """address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table
    tbody tfoot thead tr ul""".split()
)
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em embed font i img ins kbd mark meta link picture q s
    samp small source span strike strong sub sup time tt u var wbr input label option amp-img""".split()
)
_KNOWN = _BLOCKS | _CELLS | _INLINE | _DROPPED

_MARKUP = re.compile(
    r"""<(?:
        !--(?:[^-<]++|-(?!->)|<(?!!--))*+-->            # a comment that is closed before another one opens
      | !\[CDATA\[ | !doctype [^<>]*+> | \?[^<>]*+>     # declarations
      | (?P<close>/?)(?P<name>[a-z][a-z0-9:-]*+)(?=[\s/>])
        (?:(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>         # a tag; ">" may stand in a quoted attribute
          |[^<>]*+>)                                    # a tag with a quotation mark left open
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
# Invisible: soft hyphen, zero-width marks, direction marks, byte order mark; control characters that are no
# white space. A lone surrogate can't be written as UTF-8.
_INVISIBLE = re.compile(r"[\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\x00-\x08\x0e-\x1b\x7f]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def plain(text: str) -> str:
    r"""The text without markup, entities decoded, invisible characters gone, paragraphs parted by one newline.

    Plain text comes back with its lines as paragraphs: a "<" or "&" that is no markup stays.

    >>> plain("<p>R&amp;D up 5%</p><p>a < b</p>")
    'R&D up 5%\na < b'
    """
    if "<" in text and is_html(text):
        text = _decode(_without_tags(text))
    elif "&" in text:
        text = _decode(text)
        if "<" in text and is_html(text):  # a feed that escaped its HTML once too often
            text = _decode(_without_tags(text))
    return _tidy(text)


def lowered(text: str) -> str:
    """Lower case of the same length, so that offsets hold: a few letters ("İ") would become two characters."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def is_html(text: str) -> bool:
    """True when the text holds a well-formed tag of HTML; "x < 5" and "<AAPL.O>" are none."""
    return any((m["name"] or "").lower() in _KNOWN for m in _MARKUP.finditer(text))


def _tidy(text: str) -> str:
    if text.replace("\n", " ").isprintable():  # five times as quick as looking for what is not
        if "  " not in text:  # the only white space is single: nothing to do inside the lines
            return "\n".join(line for line in map(str.strip, text.split("\n")) if line)
    else:
        text = _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _decode(text: str) -> str:
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(m: re.Match[str]) -> str:
    if m[1]:
        return html5.get(m[1] + ";", m[0])
    return unescape(m[0])  # as browsers read them: &#150; is a dash, &#0; no character


def _without_tags(text: str) -> str:
    """Tags to newlines, spaces or nothing, with dropped elements' content gone."""
    tags = [(m.start(), m.end(), (m["name"] or "").lower(), m["close"]) for m in _MARKUP.finditer(text)]
    blocks = any(name in _BLOCKS for _, _, name, _ in tags)
    closings = {name: start for start, _, name, close in tags if close and name in _DROPPED}
    out: list[str] = []
    position, until = 0, ""  # `until`: the dropped element we are inside
    for start, end, name, close in tags:
        if until:
            if name == until and close:
                until, position = "", end
            continue
        if start > position:
            out.append(_flat(text[position:start]) if blocks else text[position:start])
        out.append(_gap(name))
        position = end
        # An element that is never closed is not dropped: half an article is worse than a stray line.
        if not close and closings.get(name, -1) > start:
            until = name
    out.append(_flat(text[position:]) if blocks else text[position:])
    return "".join(out)


def _flat(words: str) -> str:
    """In HTML a line break of the source is a space."""
    return words.replace("\n", " ").replace("\r", " ")


def _gap(name: str) -> str:
    if name in _BLOCKS:
        return "\n"
    return " " if name in _CELLS else ""
