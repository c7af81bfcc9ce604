"""When are two feed entries the same article? Pure.

Requirements, from what publishers do:

1. A guid names its article, also when link, title and date change. A guid that is a web address is compared as one.
2. Small numbers as guids ("1" to "10", every day anew) name a place in the list, not an article: they are ignored.
3. The same link is the same article, also when its title changes; scheme, "www.", "m.", a fragment, a trailing slash
   and tracking parameters make no difference. A home page is no article's link.
4. The same number at the same place of the link, on the same day, is the same article, also when the slug changes;
   but only where every link of the document carries a number of its own there: in a slug, 1924000 may be a price.
5. A guid or link that entries of different titles share in one document identifies none of them: it is a live page's.
6. What has neither guid nor link is known by its words. An edit makes it new then: repeated news is a smaller harm
   than hidden news. That rule decides every doubt here.

Tried and dropped: guid alone (hides all news of 2 after the first day), link alone (shows an article again for each
campaign parameter), title and date (hides the daily "gold price today").
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

_LONGEST_KEY = 200  # characters; a longer key is cut and ends with its hash
_FEWEST_LINKS = 3  # that must show a pattern before we believe it

# A few letters and up to four digits: a position. Database ids and dates are longer.
_ORDINAL = re.compile(r"[^\d/:]{0,16}\d{0,4}")
_ORDINAL_ADDRESS = re.compile(r"://[^?#]*/\d{1,4}$")  # the same after it was resolved against a base
_LONGEST_ORDINAL_WORD = 8  # "item" is no name either; a slug is longer

_MOBILE = re.compile(r"(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])")
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp|shtml)$", re.IGNORECASE)
_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_NUMBER_AT_END = re.compile(r"(?:.*[-_/.])?[a-z]?(\d{5,})")
_NUMBER_ALONE = re.compile(r"[a-z]{0,2}-?(\d{5,})")

# Names of the big advertisers' and newsletters' click marks, and those of single publishers (segmentId: the FT).
_TRACKING = frozenset({
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl",
    "cmpid", "ncid", "smid", "smtyp", "ftag", "segmentid", "s_cid", "icid", "ocid", "ref_src", "ref_url",
})  # fmt: skip
_TRACKING_PREFIXES = ("utm_", "at_", "ns_", "pk_", "mtm_", "hsa_", "_hs")


class Item(NamedTuple):
    """What of an entry tells which article it is. `link` is an absolute http(s) address."""

    guid: str | None
    link: str | None
    title: str
    text: str
    published: datetime | None


def identify(items: Sequence[Item]) -> list[tuple[str, ...]]:
    """The keys of each entry of one document; an entry that shares one with an entry seen before is that entry."""
    links = [canonical(item.link) if item.link else "" for item in items]
    candidates = [[_guid_key(item.guid), _link_key(link, item.guid)] for item, link in zip(items, links, strict=True)]
    shared = _shared(items, candidates)
    numbers = _numbers(links)
    return [
        tuple(
            dict.fromkeys(
                [
                    *(_short(key) for key in keys if key and key not in shared),
                    *_number_key(numbers.get(link), link, item.published),
                    _words_key(item, link),
                ]
            )
        )
        for item, link, keys in zip(items, links, candidates, strict=True)
    ]


def canonical(link: str) -> str:
    """A link without what differs between copies of it: host, path and the query that matters. "" for a home page.

    >>> canonical("http://www.example.com/a/?utm_source=rss&id=5#top")
    'example.com/a?id=5'
    """
    parts = urlsplit(link)
    host = _MOBILE.sub("", (parts.hostname or "").lower(), count=1)
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    query = urlencode(
        sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(*pair))
    )
    path = parts.path.rstrip("/")
    return f"{host}{port}{path}{'?' if query else ''}{query}" if path or query else ""


def _is_tracking(name: str, value: str) -> bool:
    name = name.lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES) or value.lower().startswith(("rss", "feed"))


def _guid_key(guid: str | None) -> str | None:
    """None for a guid that names nothing."""
    guid = (guid or "").strip()
    if _ORDINAL_ADDRESS.search(guid):
        return None
    if guid.lower().startswith(("http://", "https://")):
        link = canonical(guid) if _is_address(guid) else guid
        return f"link:{link}" if link else None
    digits = any(character.isdigit() for character in guid)
    if _ORDINAL.fullmatch(guid) and (digits or len(guid) < _LONGEST_ORDINAL_WORD):
        return None
    return f"guid:{guid}"


def _is_address(text: str) -> bool:
    try:
        return bool(urlsplit(text).hostname) and urlsplit(text).port is not False
    except ValueError:
        return False


def _link_key(link: str, guid: str | None) -> str | None:
    """None for a home page, and beside a good guid for what looks like a section's page ("/live", "/business/asia")."""
    section = "?" not in link and not re.search(r"[\d_-]", link.partition("/")[2])
    if not link or (section and _guid_key(guid)):
        return None
    return f"link:{link}"


def _shared(items: Sequence[Item], candidates: Iterable[Sequence[str | None]]) -> set[str]:
    """Keys that stand for entries of different titles. The same title twice is one article listed twice."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for item, keys in zip(items, candidates, strict=True):
        for key in keys:
            titles[key or ""].add(item.title.casefold())
    return {key for key, under in titles.items() if len(under) > 1}


def _numbers(links: Sequence[str]) -> dict[str, str]:
    """The article number in each link, if the site puts one in every link at one place and never the same twice."""
    distinct = {link for link in links if link}
    for find in (_at_end, _alone):
        numbers = {link: find(link) for link in distinct}
        if (
            len(distinct) >= _FEWEST_LINKS
            and "" not in numbers.values()
            and len(set(numbers.values())) == len(distinct)
        ):
            return numbers
    return {}


def _at_end(link: str) -> str:
    match = _NUMBER_AT_END.fullmatch(_EXTENSION.sub("", link.partition("?")[0]))
    return match[1] if match and not _DATE.fullmatch(match[1]) else ""


def _alone(link: str) -> str:
    matches = [_NUMBER_ALONE.fullmatch(segment) for segment in link.partition("?")[0].split("/")[1:]]
    numbers = [match[1] for match in matches if match and not _DATE.fullmatch(match[1])]
    return numbers[-1] if numbers else ""


def _number_key(number: str | None, link: str, published: datetime | None) -> list[str]:
    """With the day: some sites count anew each day, and a slug changes within hours."""
    if not number or published is None:
        return []
    return [f"number:{link.partition('/')[0]}/{number}@{published:%Y-%m-%d}"]


def _words_key(item: Item, link: str) -> str:
    published = item.published.isoformat() if item.published else ""
    return f"words:{_hash(link, item.title, item.text, published)}"


def _short(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…{_hash(key)}"


def _hash(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
