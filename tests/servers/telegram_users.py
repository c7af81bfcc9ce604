"""What people do at the Telegram stand-in: they write, post, press, search, let the bot in and throw it out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from tests.servers.telegram_limits import RefusedError
from tests.servers.telegram_state import ANONYMOUS, AS_CHANNEL, BOT, State, member, user

if TYPE_CHECKING:
    from tests.servers.telegram_state import Json, SentMessage


class Users(State):
    """The people."""

    def type(  # what a person can do
        self,
        chat: int,
        text: str,
        *,
        user: int = 7,
        language: str = "en",
        thread: int | None = None,
        forum: bool = True,
    ) -> None:
        """A user writes into a chat: positive ids are private, others groups; `thread` is a topic of a forum."""
        self._write(chat, text, {"from": _user(user, language)}, thread, forum=forum)

    def type_as(self, chat: int, text: str, *, speaks_for: int, thread: int | None = None) -> None:
        """Somebody writes into a group in a chat's name: its own, as anonymous admins do, or a channel's."""
        who = ANONYMOUS if speaks_for == chat else AS_CHANNEL
        self._write(chat, text, {"from": who, "sender_chat": self.chat(speaks_for)}, thread)

    def _write(self, chat: int, text: str, sender: Json, thread: int | None, *, forum: bool = True) -> None:
        message = self._incoming(chat, text) | sender
        if thread:
            message |= {"message_thread_id": thread, "is_topic_message": forum}
        self._push({"message": message})

    def post(self, chat: int, text: str) -> None:
        """An admin posts into a channel, where posts have no author."""
        self.channels.add(chat)
        message = self._incoming(chat, text)
        self._push({"channel_post": message | {"sender_chat": message["chat"]}})

    def forward(self, chat: int, text: str, *, channel: int) -> None:
        """Telegram copies a channel's post into the channel's discussion group."""
        self.channels.add(channel)
        copied = {"sender_chat": self.chat(channel), "is_automatic_forward": True}
        self._push({"message": self._incoming(chat, text) | copied})

    def press(self, message: SentMessage, label: str, *, user: int = 7, language: str = "en") -> str:
        """A user presses a button; the callback query's id."""
        query = f"q{next(self._ids)}"
        self._queries.add(query)
        body: Json = {"message_id": message.message_id, "date": int(time.time()), "from": BOT}
        body |= {"chat": self.chat(message.chat)}
        if message.thread:
            body |= {"message_thread_id": message.thread, "is_topic_message": True}
        data = message.button(label)["callback_data"]
        pressed = {"id": query, "from": _user(user, language), "message": body | {"text": message.text}}
        self._push({"callback_query": pressed | {"chat_instance": "1", "data": data}})
        return query

    def look(self, text: str, *, user: int = 7, language: str = "en") -> str:
        """A user types "@KabarBot text" into any chat; the inline query's id."""
        query = f"i{next(self._ids)}"
        self._queries.add(query)
        asked = {"id": query, "from": _user(user, language), "query": text, "offset": "", "chat_type": "group"}
        self._push({"inline_query": asked})
        return query

    def expire(self, query: str) -> None:
        """The query is answered too late from now on."""
        self._queries.discard(query)

    def membership(
        self, chat: int, status: str | Json, *, was: str | Json = "member", by: int = 7, language: str = "en"
    ) -> None:
        """The bot's own place in a chat changed, as its status or in full."""
        change: Json = {"chat": self.chat(chat), "from": user(by, language), "date": int(time.time())}
        change |= {"old_chat_member": _place(was), "new_chat_member": _place(status)}
        self.places[chat] = _place(status)
        self._push({"my_chat_member": change})

    def block(self, chat: int) -> None:
        """The user blocks the bot, or the group throws it out."""
        where = "bot was blocked by the user" if chat > 0 else "bot was kicked from the supergroup chat"
        self._gone[chat] = RefusedError(403, f"Forbidden: {where}")

    def unblock(self, chat: int, status: str = "member") -> None:
        """The bot is let in again, and told so."""
        del self._gone[chat]
        self.membership(chat, status, was="kicked")

    def migrate(self, old: int, new: int, *, tell: bool = False) -> None:
        """The group becomes a supergroup with another id; Telegram may say so in both."""
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        self._gone[old] = RefusedError(400, text, migrate_to_chat_id=new)
        if tell:
            for chat, said in ((old, {"migrate_to_chat_id": new}), (new, {"migrate_from_chat_id": old})):
                message = {"message_id": next(self._ids), "date": int(time.time()), "chat": self.chat(chat)}
                self._push({"message": message | said})

    def delete_topic(self, chat: int, thread: int) -> None:
        """An admin deletes a topic of the forum."""
        self._deleted.add((chat, thread))

    def delete(self, message: SentMessage) -> None:
        """An admin deletes the message."""
        self.messages.remove(message)

    def texts(self, chat: int) -> list[str]:
        """What a chat shows, in order; files aside."""
        return [message.text for message in self.messages if message.chat == chat and not message.file]

    def files(self, chat: int) -> list[tuple[str, bytes]]:
        """The files a chat was sent: names and contents."""
        return [message.file for message in self.messages if message.chat == chat and message.file]

    def popups(self) -> list[str]:
        """What those who pressed buttons were shown alone."""
        return [answer["text"] for answer in self.answered if answer.get("text")]


def _user(number: int, language: str) -> dict[str, Any]:
    return user(number, language)


def _place(status: str | Json) -> Json:
    return member(status) if isinstance(status, str) else status
