"""Company names as text: cleaned for people, cut to a slug, made comparable. Pure."""

from __future__ import annotations

import re
import unicodedata

# Forms a register adds to a name and people leave out. "Co" and "Company" only fall at the end.
LEGAL_FORMS = frozenset(
    """inc incorporated corp corporation co company ltd limited plc llc lp llp sa s.a ag nv n.v se s.e oyj ab asa a/s as
    spa s.p.a kgaa gmbh bv b.v tbk persero pt bhd berhad pte pty cv sab srl kk holdings holding group the
    aktiengesellschaft adr ads""".split()
)
_TAIL = re.compile(
    r"""[\s,]*(?:
        /[^/]*/? | \\[^\\]*\\ | \([^)]*\)?           # "/DE/", "\DE\", "(Persero)"
      | \b(?:Inc|Incorporated|Corp|Corporation|Co|Company|Companies|Cos|Ltd|Limited|PLC|p\.l\.c|LLC|L\.?L\.?C|L\.?P
          |LLP|S\.?\s?A|S\.A\.B\.?\ de\ C\.V|SAB\ DE\ CV|S\.p\.A|SpA|A\.?G|N\.?\s?V|S\.?E|A/S|A\ S|ASA|AB|Oyj|KGaA
          |Aktiengesellschaft|Bhd|Berhad|Pte|Pty|Tbk|Tb|ADR|ADS|New|Holdings?|Group)
    )\.?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
ACRONYM = 4  # letters, at most, of a word that stays in capitals when it has no vowel ("CSX")
_NO_WORD = re.compile(r"\W+")
_SLUG = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset("of and the for de la del di y e van von in on at to".split())
_VOWEL = re.compile(r"[AEIOUY]")


def fold(text: str) -> str:
    """Lower case, without accents or punctuation, single spaces: two spellings of a name compare equal."""
    plain = text.replace("&", " and ").casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "")
    return " ".join(_NO_WORD.sub(" ", plain.replace("'", "")).split())


def slug(name: str) -> str:
    """An id: "Bank Central Asia" -> "bank-central-asia"."""
    return _SLUG.sub("-", fold(name)).strip("-")


def shorten(official: str) -> str:
    """A registered name as people write it: "MICROSOFT CORP" -> "Microsoft".

    Legal forms and register marks go from the end, again and again, as long as a word is left.
    """
    name = re.sub(r"^(?:PT\.?|The)\s+", "", " ".join(official.split()))
    while (shorter := _TAIL.sub("", name).strip(" ,.&-")) and shorter != name and not _too_bare(shorter):
        name = shorter
    name = name.strip(" ,.-")
    return calm(name) if name.isupper() else name


def _too_bare(name: str) -> bool:
    """Nothing recognisable is left: "A", "US"."""
    return len(fold(name).replace(" ", "")) <= 1


def calm(name: str) -> str:
    """A name in capitals as it would be written: "WELLS FARGO" -> "Wells Fargo", "KLA" stays."""
    return " ".join(_calm_word(word, first=i == 0) for i, word in enumerate(name.split()))


def _calm_word(word: str, *, first: bool) -> str:
    if not first and word.lower() in _SMALL:
        return word.lower()
    letters = re.sub(r"[^A-Z]", "", word)
    if "&" in word or any(c.isdigit() for c in word) or (len(letters) <= ACRONYM and not _VOWEL.search(letters)):
        return word
    return re.sub(r"[A-Z]+('S\b)?", lambda m: m[0].capitalize(), word)
