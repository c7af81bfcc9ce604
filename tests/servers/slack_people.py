"""What people and Slack itself do to the app in the stand-in, each as the payload that Slack would send."""

from __future__ import annotations

import time
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from tests.servers.slack_state import EVENTS, SHORTCUTS, SlackState, View

if TYPE_CHECKING:
    from tests.servers.slack_message import SlackMessage

USER = "U07"
RESPONSES = 5


class SlackPeople(SlackState):
    """Every method gives the id of the envelope that was pushed."""

    def type(self, channel: str, text: str, *, user: str = USER, command: str = "/kabar", team: str = "T01") -> str:
        """A user types a slash command."""
        payload = {"token": "x", "team_id": team, "command": command, "text": escape(text, quote=False)}
        payload |= {
            "api_app_id": "A01",
            "channel_id": channel,
            "user_id": user,
            "trigger_id": self._trigger(team, user),
        }
        payload |= {"response_url": self._response_url(channel, user)}
        return self._push({"type": "slash_commands", "accepts_response_payload": True, "payload": payload})

    def press(
        self, message: SlackMessage, label: str, *, user: str = USER, team: str = "T01", home: str | None = None
    ) -> str:
        """A user, of another workspace than the app's where `home` says so, presses a button."""
        button = message.button(label)
        action = {"type": "button", "action_id": button["action_id"], "value": escape(button["value"], quote=False)}
        return self._acted(message, action, user, team, home)

    def pick(self, message: SlackMessage, label: str, *, user: str = USER, team: str = "T01") -> str:
        """A user picks an option of a list."""
        select, option = message.option(label)
        action = {"type": "static_select", "action_id": select["action_id"], "selected_option": option}
        return self._acted(message, action, user, team, None)

    def press_view(self, view: View, label: str, *, user: str = "", number: int = 0) -> str:
        """A user presses that button, or picks that option, on the app's page; the `number`th of that label."""
        found = [
            (block, element)
            for block in view.body["blocks"]
            for element in block.get("elements", [])
            if label in [(element.get("text") or {}).get("text"), *_labels(element)]
        ]
        block, element = found[number]
        action = {"type": element["type"], "action_id": element["action_id"], "block_id": block.get("block_id", "b")}
        options = [one for one in element.get("options", []) if one["text"]["text"] == label]
        action |= {"selected_option": options[0]} if options else {"value": element["value"]}
        body = self._by(user or view.user, view.team) | {"type": "block_actions", "actions": [action]}
        body |= {"view": self._state(view), "container": {"type": "view", "view_id": view.id}}
        return self._interact(body)

    def submit(self, view: View, names: list[str], where: str, *, user: str = "") -> str:
        """A user fills in the window and sends it."""
        chosen = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in names]
        fields = {"names": {"search": {"type": "multi_external_select", "selected_options": chosen}}}
        fields |= {"where": {"conversation": {"type": "conversations_select", "selected_conversation": where}}}
        body = self._by(user or view.user, view.team) | {"type": "view_submission"}
        return self._interact(body | {"view": self._state(view) | {"state": {"values": fields}}})

    def search(self, view: View, typed: str) -> str:
        """A user types in a field that looks things up; the answer is the envelope's."""
        body = {"type": "block_suggestion", "action_id": "search", "block_id": "names", "value": typed}
        return self._interact(self._by(view.user, view.team) | body | {"view": self._state(view)}, trigger=False)

    def shortcut(self, name: str, message: SlackMessage | None = None, *, user: str = USER, team: str = "T01") -> str:
        """A user takes a shortcut, on a message or anywhere."""
        assert name in SHORTCUTS, f"{name} is not in the manifest"
        body = self._by(user, team) | {"callback_id": name}
        if message is None:
            return self._interact(body | {"type": "shortcut"})
        shown = {"type": "message", "ts": message.ts, "text": message.text, "blocks": message.blocks, "bot_id": "B01"}
        body |= {"type": "message_action", "message": shown, "channel": {"id": message.channel}}
        return self._interact(body | {"response_url": self._response_url(message.channel, user)})

    def open_home(self, user: str = USER, channel: str = "D07", team: str = "T01") -> str:
        """A user opens the app's page; the channel is that of their direct messages with the app."""
        return self.event("app_home_opened", team=team, user=user, channel=channel, tab="home")

    def write(self, channel: str, text: str, *, user: str = USER, team: str = "T01", **more: Any) -> str:  # noqa: ANN401
        """A user writes to the app directly, without a slash."""
        assert "message.im" in EVENTS
        said = {"user": user, "text": escape(text, quote=False), "channel": channel, "channel_type": "im"}
        return self._happened("message", team, said | more)

    def join(self, channel: str, *, user: str = "U01", team: str = "T01") -> str:
        """Somebody, the app's own bot unless named, joins a channel."""
        self._gone.pop(channel, None)
        return self.event("member_joined_channel", team=team, user=user, channel=channel, channel_type="C")

    def event(self, kind: str, *, team: str = "T01", **more: Any) -> str:  # noqa: ANN401
        """Something happens that the app subscribed to."""
        assert kind in EVENTS, f"{kind} is not in the manifest"
        return self._happened(kind, team, more)

    def _happened(self, kind: str, team: str, more: dict[str, Any]) -> str:
        payload: dict[str, Any] = {"token": "x", "team_id": team, "api_app_id": "A01", "type": "event_callback"}
        payload |= {"event": {"type": kind} | more, "event_id": f"Ev{next(self._ids)}", "event_time": int(time.time())}
        payload |= {"authorizations": [{"enterprise_id": None, "team_id": team, "is_enterprise_install": False}]}
        return self._push({"type": "events_api", "accepts_response_payload": False, "payload": payload})

    def consent(self, location: str, *, team: str = "T02", user: str = "U21") -> dict[str, str]:
        """An admin says yes on the page the app sent them to: what Slack sends them back with."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
        assert urlsplit(location).path == "/oauth/v2/authorize"
        assert asked["client_id"] == self.client_id
        assert set(asked["scope"].split(",")) == self.scopes, "the app asks for what its manifest does"
        code = f"code{next(self._ids)}"
        self._codes[code] = (team, user, asked["scope"], asked.get("redirect_uri", ""))
        return {"code": code, "state": asked["state"]}

    def uninstall(self, team: str = "T02") -> tuple[str, str]:
        """An admin takes the app out of the workspace."""
        self._dead |= {token for token, owner in self._tokens.items() if owner == team}
        revoked = self.event("tokens_revoked", team=team, tokens={"oauth": [], "bot": [f"U{team[1:]}"]})
        return revoked, self.event("app_uninstalled", team=team)

    def _acted(self, message: SlackMessage, action: dict[str, Any], user: str, team: str, home: str | None) -> str:
        body = self._by(user, team, home) | {"type": "block_actions", "channel": {"id": message.channel}}
        url = self._response_url(message.channel, user, message)
        body |= {"actions": [action | {"block_id": "b"}], "response_url": url}
        where: dict[str, Any] = {"type": "message", "channel_id": message.channel, "message_ts": message.ts}
        where |= {"is_ephemeral": message.user is not None}
        return self._interact(body | {"container": where})

    def _by(self, user: str, team: str, home: str | None = None) -> dict[str, Any]:
        return {"team": {"id": team}, "user": {"id": user, "team_id": home or team}, "api_app_id": "A01", "token": "x"}

    def _interact(self, payload: dict[str, Any], *, trigger: bool = True) -> str:
        if trigger:
            payload |= {"trigger_id": self._trigger(payload["team"]["id"], payload["user"]["id"])}
        return self._push({"type": "interactive", "accepts_response_payload": True, "payload": payload})

    def _state(self, view: View) -> dict[str, Any]:
        return view.body | {"id": view.id, "team_id": view.team, "app_installed_team_id": view.team}

    def _response_url(self, channel: str, user: str, pressed: SlackMessage | None = None) -> str:
        number = str(next(self._ids))
        self._responses[number] = (channel, user, RESPONSES, pressed)
        return f"http://{self.origin}/respond/{number}"

    def _push(self, body: dict[str, Any]) -> str:
        raise NotImplementedError


def _labels(element: dict[str, Any]) -> list[str]:
    return [option["text"]["text"] for option in element.get("options", [])]
