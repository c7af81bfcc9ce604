"""Views, checked as strictly as Slack checks them: https://docs.slack.dev/reference/views"""

from __future__ import annotations

from typing import Any

from tests.servers.slack_blocks import length, problems, text_problems

MAX_BLOCKS = 100
COMMON = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
ALLOWED = {"home": COMMON, "modal": COMMON | {"title", "submit", "close", "clear_on_close", "notify_on_close"}}
FIELDS = {"multi_external_select", "external_select", "conversations_select", "plain_text_input", "static_select"}


def view_problems(view: Any, kind: str) -> list[str]:  # noqa: ANN401  # whatever JSON the app sent
    """All that Slack would object to; empty for a view it takes."""
    if not isinstance(view, dict) or view.get("type") != kind:
        return [f"must be a {kind} view [json-pointer:/view]"]
    found = [f"additional property found: {name} [json-pointer:/view]" for name in sorted(view.keys() - ALLOWED[kind])]
    found += length(view.get("private_metadata", ""), 3000, "/private_metadata", empty=True)
    found += length(view["callback_id"], 255, "/callback_id") if "callback_id" in view else []
    for name in ("title", "submit", "close"):
        if name in view:
            found += text_problems(view[name], f"/view/{name}", 24, {"plain_text"})
    blocks = view.get("blocks")
    if not isinstance(blocks, list):
        return [*found, "must provide an array [json-pointer:/view/blocks]"]
    if kind == "modal" and "title" not in view:
        found.append("missing required field: title [json-pointer:/view]")
    inputs = [block for block in blocks if isinstance(block, dict) and block.get("type") == "input"]
    if inputs and kind == "modal" and "submit" not in view:
        found.append("missing required field: submit [json-pointer:/view]")
    for block in inputs:
        found += _input(block)
    if len(blocks) > MAX_BLOCKS:
        found.append(f"no more than {MAX_BLOCKS} items allowed [json-pointer:/view/blocks]")
    rest = [block for block in blocks if block not in inputs]
    for start in range(0, len(rest), 50):
        found += problems(rest[start : start + 50])
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    return found + (["block_id already exists"] if len(ids) != len(set(ids)) else [])


def _input(block: dict[str, Any]) -> list[str]:
    element = block.get("element") or {}
    found = text_problems(block.get("label"), "/label", 2000, {"plain_text"})
    if element.get("type") not in FIELDS:
        return [*found, f"unsupported type: {element.get('type')} [json-pointer:/element]"]
    found += length(element.get("action_id"), 255, "/element/action_id")
    if "placeholder" in element:
        found += text_problems(element["placeholder"], "/element/placeholder", 150, {"plain_text"})
    if element.get("initial_conversation") and element.get("default_to_current_conversation"):
        found.append("only one of initial and default [json-pointer:/element]")
    return found
