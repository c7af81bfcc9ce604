"""Commands, one a file: each module has SPEC and `run(ask, desk) -> Reply` and knows no platform.

A new command is a new module here and its lines in every file of `bot/phrases`; tests hold it to both.
Modules that begin with an underscore are what the commands share.
"""

from __future__ import annotations

from handlers._core import CommandCore, menu

__all__ = ["CommandCore", "menu"]
