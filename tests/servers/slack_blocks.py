"""Block Kit and mrkdwn, checked as strictly as Slack checks them.

Limits: https://docs.slack.dev/reference/block-kit/blocks and /composition-objects/text-object; the wording of the
messages is that of chat.postMessage's response_metadata.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BLOCKS = 50
MAX_OVERALL = 13_200
CALL = re.compile(r"<!(here|channel|everyone|subteam\^\w+)[^>]*>|<@([UW]\w+)[^>]*>", re.ASCII)
LINK = re.compile(r"<((?:https?|mailto):[^|>\s]+)(?:\|([^>]*))?>")
BARE_CALL = re.compile(r"(?<!\w)@(here|channel|everyone)\b")


def problems(blocks: Any) -> list[str]:  # noqa: ANN401  # whatever JSON the app sent
    """All that Slack would object to, in its words; empty for blocks it takes."""
    if not isinstance(blocks, list):
        return ["must provide an array [json-pointer:/blocks]"]
    found = [] if len(blocks) <= MAX_BLOCKS else [f"no more than {MAX_BLOCKS} items allowed [json-pointer:/blocks]"]
    for index, block in enumerate(blocks):
        found += _block(block, f"/blocks/{index}")
    ids = [block["block_id"] for block in blocks if isinstance(block, dict) and "block_id" in block]
    return found + (["block_id already exists"] if len(ids) != len(set(ids)) else [])


def overall(blocks: list[Any]) -> int:
    """The characters over all blocks, as "msg_blocks_too_long" counts them."""
    return sum(len(text) for block in blocks for text in _strings(block))


def shown(blocks: list[Any]) -> str:
    """What a reader sees, a block a line."""
    return "\n".join(filter(None, ("  ".join(_shown(block)) for block in blocks)))


def pings(blocks: list[Any], text: str) -> list[str]:
    """Everybody the message would call: control sequences anywhere, and bare @here where Slack still parses it."""
    found = [match.group() for match in CALL.finditer(text)]
    for block in blocks:
        for part in _texts(block):
            if part.get("type") == "mrkdwn":
                found += [match.group() for match in CALL.finditer(part["text"])]
                found += [] if part.get("verbatim") else BARE_CALL.findall(part["text"])
    return found


def links(blocks: list[Any]) -> list[str]:
    """The addresses of all links, unescaped."""
    parts = [part for block in blocks for part in _texts(block) if part.get("type") == "mrkdwn"]
    return [html.unescape(match.group(1)) for part in parts for match in LINK.finditer(part["text"])]


def plain(mrkdwn: str) -> str:
    """A mrkdwn text as shown."""
    return html.unescape(LINK.sub(lambda match: match.group(2) or match.group(1), mrkdwn))


def _block(block: Any, at: str) -> list[str]:  # noqa: ANN401
    if not isinstance(block, dict):
        return [f"must be an object [json-pointer:{at}]"]
    check = CHECKS.get(str(block.get("type")))
    return check(block, at) if check else [f"unsupported type: {block.get('type')} [json-pointer:{at}]"]


def _header(block: dict[str, Any], at: str) -> list[str]:
    return text_problems(block.get("text"), f"{at}/text", 150, {"plain_text"})


def _section(block: dict[str, Any], at: str) -> list[str]:
    fields = block.get("fields", [])
    if "text" not in block and not fields:
        return [f"must define either `fields` or `text` [json-pointer:{at}]"]
    found = text_problems(block["text"], f"{at}/text", 3000) if "text" in block else []
    if len(fields) > 10:
        found.append(f"no more than 10 items allowed [json-pointer:{at}/fields]")
    for index, one in enumerate(fields):
        found += text_problems(one, f"{at}/fields/{index}", 2000)
    return found


def _context(block: dict[str, Any], at: str) -> list[str]:
    elements = block.get("elements") or []
    found = _count(elements, 10, f"{at}/elements")
    for index, one in enumerate(elements):
        found += text_problems(one, f"{at}/elements/{index}", 2000)
    return found


def _actions(block: dict[str, Any], at: str) -> list[str]:
    elements = block.get("elements") or []
    found = _count(elements, 25, f"{at}/elements")
    names = [one.get("action_id") for one in elements if one.get("action_id")]
    if len(names) != len(set(names)):
        found.append(f"`action_id` already exists [json-pointer:{at}/elements]")
    for index, one in enumerate(elements):
        where = f"{at}/elements/{index}"
        if one.get("type") == "static_select":
            found += _select(one, where)
            continue
        if one.get("type") != "button":
            found.append(f"unsupported type: {one.get('type')} [json-pointer:{where}]")
        found += text_problems(one.get("text"), f"{where}/text", 75, {"plain_text"})
        found += length(one.get("value", "x"), 2000, f"{where}/value")
        found += length(one.get("action_id", "x"), 255, f"{where}/action_id")
        found += length(one.get("url", "x"), 3000, f"{where}/url")
    return found


def _select(select: dict[str, Any], at: str) -> list[str]:
    options = select.get("options") or []
    found = text_problems(select.get("placeholder"), f"{at}/placeholder", 150, {"plain_text"})
    found += _count(options, 100, f"{at}/options")
    found += length(select.get("action_id", "x"), 255, f"{at}/action_id")
    for index, option in enumerate(options):
        found += text_problems(option.get("text"), f"{at}/options/{index}/text", 75, {"plain_text"})
        found += length(option.get("value"), 150, f"{at}/options/{index}/value")
    return found


def _divider(_block: dict[str, Any], _at: str) -> list[str]:
    return []


CHECKS: dict[str, Callable[[dict[str, Any], str], list[str]]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "divider": _divider,
}


def _count(elements: list[Any], most: int, at: str) -> list[str]:
    if not elements:
        return [f"no less than 1 items allowed [json-pointer:{at}]"]
    return [f"no more than {most} items allowed [json-pointer:{at}]"] if len(elements) > most else []


def text_problems(
    text: Any,  # noqa: ANN401
    at: str,
    most: int,
    kinds: frozenset[str] | set[str] = frozenset({"plain_text", "mrkdwn"}),
) -> list[str]:
    """What is wrong with a text object of at most that length."""
    if not isinstance(text, dict) or text.get("type") not in kinds:
        return [f"failed to match all allowed schemas [json-pointer:{at}]"]
    extra = text.keys() - ({"type", "text", "emoji"} if text["type"] == "plain_text" else {"type", "text", "verbatim"})
    if extra:
        return [f"additional property found: {min(extra)} [json-pointer:{at}]"]
    return length(text.get("text"), most, f"{at}/text")


def length(text: Any, most: int, at: str, *, empty: bool = False) -> list[str]:  # noqa: ANN401
    """What is wrong with a string of at most that length."""
    if not isinstance(text, str):
        return [f"must be a string [json-pointer:{at}]"]
    if not text.strip() and not empty:
        return [f"must be more than 0 characters [json-pointer:{at}]"]
    units = len(text.encode("utf-16-le")) // 2
    return [f"must be less than {most + 1} characters [json-pointer:{at}]"] if units > most else []


def _texts(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The text objects of a block, not those of its buttons."""
    one = [block["text"]] if "text" in block else []
    return one + [part for part in block.get("elements", []) if part.get("type") in {"mrkdwn", "plain_text"}]


def _shown(block: dict[str, Any]) -> list[str]:
    texts = [part["text"] if part["type"] == "plain_text" else plain(part["text"]) for part in _texts(block)]
    labels = [one.get("text") or one["placeholder"] for one in block.get("elements", []) if "action_id" in one]
    return texts + [f"[{label['text']}]" for label in labels]


def _strings(value: Any) -> list[str]:  # noqa: ANN401
    """Every string a user wrote into a block: texts, values, addresses."""
    if isinstance(value, dict):
        inner = [_strings(part) for key, part in value.items() if key not in {"type", "action_id", "block_id"}]
        return [text for part in inner for text in part]
    if isinstance(value, list):
        return [text for part in value for text in _strings(part)]
    return [value] if isinstance(value, str) else []
