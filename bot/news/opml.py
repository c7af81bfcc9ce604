"""OPML, the format feed readers exchange subscriptions in (opml.org/spec2.opml)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from bot.errors import InputError


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of an OPML file."""

    url: str
    publisher: str


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """The feeds of a document, nested folders included, each address once. Raises InputError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"no OPML: {error.msg}") from error
    found: dict[str, Outline] = {}
    for node in root.iter("outline"):
        url = (node.get("xmlUrl") or "").strip()
        if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).hostname:
            name = node.get("title") or node.get("text") or urlsplit(url).hostname or url
            found.setdefault(url, Outline(url, name.strip()))
    if not found:
        raise InputError("no feed in this OPML")
    return tuple(found.values())


def write_opml(outlines: list[Outline]) -> str:
    """The document, one outline a feed."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "Kabar"
    body = etree.SubElement(root, "body")
    for outline in outlines:
        etree.SubElement(
            body, "outline", type="rss", text=outline.publisher, title=outline.publisher, xmlUrl=outline.url
        )
    return str(etree.tostring(root, pretty_print=True, encoding="unicode"))
