"""An inverted index of stories by what their reports say. Most words stand in one story: those cost no set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class Postings:
    """Key to story ids."""

    def __init__(self) -> None:
        self._stories: dict[str, int | set[int]] = {}

    def add(self, key: str, story: int) -> bool:
        """Whether the story is new under this key."""
        there = self._stories.get(key)
        if there is None:
            self._stories[key] = story
        elif isinstance(there, set):
            before = len(there)
            there.add(story)
            return len(there) > before
        elif there == story:
            return False
        else:
            self._stories[key] = {there, story}
        return True

    def remove(self, keys: Iterable[str], story: int) -> None:
        """Forget the story under these keys."""
        for key in keys:
            there = self._stories.get(key)
            if isinstance(there, set):
                there.discard(story)
                if not there:
                    del self._stories[key]
            elif there == story:
                del self._stories[key]

    def count(self, key: str) -> int:
        """How many stories have the key."""
        there = self._stories.get(key)
        if there is None:
            return 0
        return len(there) if isinstance(there, set) else 1

    def stories(self, key: str) -> Collection[int]:
        """The stories that have the key."""
        there = self._stories.get(key)
        if there is None:
            return ()
        return there if isinstance(there, set) else (there,)
