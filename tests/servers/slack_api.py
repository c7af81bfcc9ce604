"""The Web API of the Slack stand-in: each method refuses what Slack refuses, in its words."""

from __future__ import annotations

import base64
import json
import re
import time
from typing import Any

from tests.servers.slack_message import RefusedError, SlackMessage, checked
from tests.servers.slack_state import SlackState, View
from tests.servers.slack_views import view_problems

# What a method needs of a token; a method that is not here is not there.
NEEDS = {
    "auth.test": "",
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "conversations.info": "channels:read groups:read im:read",
    "users.conversations": "channels:read groups:read",
    "users.info": "users:read",
    "views.open": "",
    "views.publish": "",
    "apps.connections.open": "",
    "oauth.v2.access": "",
}
QUERY_ONLY = frozenset({"conversations.info", "users.conversations", "users.info", "oauth.v2.access"})  # JSON is unseen
TRIGGER_SECONDS = 3.0


class SlackApi(SlackState):
    """The methods. Each takes the caller's workspace and the body, and gives what stands beside "ok"."""

    async def _call(self, method: str, body: dict[str, Any], headers: Any) -> dict[str, Any]:  # noqa: ANN401
        if method not in NEEDS:
            raise RefusedError("unknown_method")
        if method in QUERY_ONLY and "json" in headers.get("Content-Type", ""):
            body = {}
        team = "" if method == "oauth.v2.access" else self._authorized(method, body, headers)
        handler = getattr(self, f"_do_{method.lower().replace('.', '_')}")
        if method == "oauth.v2.access":
            body = body | {"auth": headers.get("Authorization", "")}
        result: dict[str, Any] = handler(team, body)
        return result

    def _authorized(self, method: str, body: dict[str, Any], headers: Any) -> str:  # noqa: ANN401
        """The workspace of the call's token."""
        token = str(headers.get("Authorization", "")).removeprefix("Bearer ") or str(body.get("token", ""))
        if not token:
            raise RefusedError("not_authed")
        if method.startswith("apps."):
            if token != self.app_token:
                raise RefusedError("not_allowed_token_type" if token[:4] != self.app_token[:4] else "invalid_auth")
            return ""
        if token in self._dead:
            raise RefusedError("account_inactive")
        if token not in self._tokens:
            raise RefusedError("not_allowed_token_type" if token[:4] != "xoxb" else "invalid_auth")
        if missing := sorted(set(NEEDS[method].split()) - self.scopes):
            raise RefusedError("missing_scope", needed=",".join(missing))
        return self._tokens[token]

    def _do_auth_test(self, team: str, _body: dict[str, Any]) -> dict[str, Any]:
        names = {"team": "Meja Pasar" if team == "T01" else f"Team {team}", "team_id": team, "user": "kabar"}
        return names | {"user_id": bot_of(team), "bot_id": f"B{team[1:]}", "url": "https://meja.slack.example/"}

    def _do_apps_connections_open(self, _team: str, _body: dict[str, Any]) -> dict[str, Any]:
        ticket = f"ticket{next(self._ids)}"
        self._tickets.add(ticket)
        return {"url": f"ws://{self.origin}/socket/{ticket}"}

    def _do_oauth_v2_access(self, _team: str, body: dict[str, Any]) -> dict[str, Any]:
        given = base64.b64decode(str(body["auth"]).removeprefix("Basic ") or b"").decode()
        given = given or f"{body.get('client_id')}:{body.get('client_secret')}"
        if given.partition(":")[0] != self.client_id:
            raise RefusedError("invalid_client_id")
        if given != f"{self.client_id}:{self.client_secret}":
            raise RefusedError("bad_client_secret")
        if body.get("code") not in self._codes:
            raise RefusedError("invalid_code")
        team, user, scope, redirect = self._codes[str(body["code"])]
        if redirect != body.get("redirect_uri", ""):
            raise RefusedError("bad_redirect_uri")
        del self._codes[str(body["code"])]
        token = f"xoxb-{team}-{next(self._ids)}"
        self._tokens[token] = team
        kept = {"access_token": token, "token_type": "bot", "scope": scope, "bot_user_id": bot_of(team)}
        whole = team.startswith("E")  # an organisation, all of its workspaces at once
        named: dict[str, Any] = {"team": None if whole else {"id": team, "name": f"Team {team}"}}
        named |= {"enterprise": {"id": team} if whole else None, "is_enterprise_install": whole}
        return kept | named | {"app_id": "A01", "authed_user": {"id": user}}

    def _do_chat_postmessage(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        channel = self._writable(team, body)
        taken = checked(body)
        thread = self._thread(channel, body)
        self._pace(channel)
        message = self._made(channel, *taken, body)
        message.thread = thread
        self.messages.append(message)
        return {"channel": channel, "ts": message.ts, "message": {"text": message.text, "blocks": message.blocks}}

    def _do_chat_postephemeral(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        channel = self._writable(team, body)
        taken = checked(body)
        if channel.startswith(("U", "W")):
            raise RefusedError("channel_not_found")
        if not body.get("user"):
            raise RefusedError("user_not_in_channel")
        message = self._made(channel, *taken, body)
        message.user = str(body["user"])
        self.answers.append(message)
        return {"message_ts": message.ts}

    def _do_chat_update(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        channel = self._writable(team, body)
        text, blocks = checked(body)
        found = next((one for one in self.messages if (one.channel, one.ts) == (channel, body.get("ts"))), None)
        if found is None:
            theirs = (channel, body.get("ts")) in self.others
            raise RefusedError("cant_update_message" if theirs else "message_not_found")
        self._pace(channel)
        found.text, found.blocks, found.edits = text, blocks, found.edits + 1
        return {"channel": channel, "ts": found.ts, "text": text}

    def _do_conversations_info(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        channel = str(body.get("channel", ""))
        room = self.room_of(channel)
        hidden = room.private and not room.bot
        missing = not channel or (self.known and channel not in self.known) or room.team != team or hidden
        if missing or self._gone.get(channel) == "channel_not_found":
            raise RefusedError("channel_not_found")
        told = {"id": channel, "name": room.name, "is_archived": room.archived, "is_private": room.private}
        return {"channel": told | ({"user": room.user, "is_im": True} if room.user else {"is_member": room.bot})}

    def _do_users_conversations(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        user, limit = str(body.get("user", "")), int(body.get("limit", 100))
        start = int(body.get("cursor") or 0)
        here = [room for room in self.rooms.values() if room.team == team and user in room.members]
        seen = [room for room in here if not room.user and (room.bot or not room.private) and not room.archived]
        page = [{"id": room.id, "name": room.name} for room in seen[start : start + limit]]
        more = str(start + limit) if len(seen) > start + limit else ""
        return {"channels": page, "response_metadata": {"next_cursor": more}}

    def _do_users_info(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        user = str(body.get("user", ""))
        if not user.startswith("U"):
            raise RefusedError("user_not_found")
        told = {"id": user, "team_id": team, "is_admin": user in self.admins, "is_owner": False}
        asked = str(body.get("include_locale", "")).lower() == "true"
        return {"user": told | ({"locale": self.locales.get(user, "en-US")} if asked else {})}

    def _do_views_open(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        used = self._triggers.pop(str(body.get("trigger_id")), None)
        if used is None:
            raise RefusedError("exchanged_trigger_id")
        if time.monotonic() - used[2] > TRIGGER_SECONDS:
            raise RefusedError("expired_trigger_id")
        if used[0] != team:
            raise RefusedError("invalid_trigger_id")
        return self._shown(team, used[1], body, "modal")

    def _do_views_publish(self, team: str, body: dict[str, Any]) -> dict[str, Any]:
        return self._shown(team, str(body.get("user_id", "")), body, "home")

    def _shown(self, team: str, user: str, body: dict[str, Any], kind: str) -> dict[str, Any]:
        view: dict[str, Any] = json.loads(body["view"]) if isinstance(body.get("view"), str) else body.get("view") or {}
        if found := view_problems(view, kind):
            raise RefusedError("invalid_arguments", response_metadata={"messages": found})
        made = View(f"V{next(self._ids)}", team, user, view)
        self.views.append(made)
        if kind == "home":
            self.homes[user] = made
        return {"view": view | {"id": made.id}}

    def _thread(self, channel: str, body: dict[str, Any]) -> str | None:
        """The message it is below. Raises RefusedError where there is none."""
        ts = body.get("thread_ts")
        if ts is None:
            return None
        if not isinstance(ts, str) or not re.fullmatch(r"\d{10}\.\d{6}", ts):
            raise RefusedError("invalid_thread_ts")
        if (channel, ts) not in self.others and all((m.channel, m.ts) != (channel, ts) for m in self.messages):
            raise RefusedError("thread_not_found")
        return ts

    def _made(self, channel: str, text: str, blocks: list[dict[str, Any]], body: dict[str, Any]) -> SlackMessage:
        ts = f"1700000000.{next(self._ids):06}"
        return SlackMessage(channel, ts, text, blocks, time.monotonic(), raw=body)

    def _writable(self, team: str, body: dict[str, Any]) -> str:
        channel = str(body.get("channel", ""))
        room = self.room_of(channel)
        if channel in self._gone:
            raise RefusedError(self._gone[channel])
        hidden = room.private and not room.bot
        if not channel or (self.known and channel not in self.known) or hidden:
            raise RefusedError("channel_not_found")
        if channel in self.rooms and room.team != team:
            raise RefusedError("channel_not_found")
        if room.archived:
            raise RefusedError("is_archived")
        return channel

    def _pace(self, channel: str) -> None:
        now = time.monotonic()
        if self.paced and now - self._posted.get(channel, -1.0) < 1.0:
            raise RefusedError("ratelimited", status=429, headers={"Retry-After": "1"})
        self._posted[channel] = now


def bot_of(team: str) -> str:
    """The user id of the app's bot in that workspace."""
    return f"U{team[1:]}"
