"""The directory of companies and how a name is looked up."""

from __future__ import annotations

from bot.companies.directory import Directory
from bot.companies.entry import CompanyEntry
from bot.companies.lookup import Choices, Found, Outcome, Unknown

__all__ = ["Choices", "CompanyEntry", "Directory", "Found", "Outcome", "Unknown"]
