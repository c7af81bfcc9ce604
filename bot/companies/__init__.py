"""The directory of companies and how a name is looked up."""

from __future__ import annotations

from bot.companies.directory import Directory

__all__ = ["Directory"]
