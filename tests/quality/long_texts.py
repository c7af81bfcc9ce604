"""Texts that make a careless reader take minutes: long lines, and thousands of what the extraction looks for."""

from __future__ import annotations

MANY = 10_000
MEGABYTE = 1_000_000

_WORDS = "Laba Maju naik 5 persen menjadi Rp1,2 triliun, kata direkturnya, and Apple said its shares fell 2% on Monday "
_LINE = "Laba Maju naik lagi, kata direkturnya, and Apple said its shares fell a little on Monday "


def _filled(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


TEXTS = {
    "1 MB of one line": _filled(_LINE, MEGABYTE),
    "1 MB of one line with figures": _filled(_WORDS, MEGABYTE),
    "1 MB without a space": "a" * MEGABYTE,
    "1 MB of capitals": _filled("Maju Jaya Abadi ", MEGABYTE),
    "10,000 quotation marks": '" ' * MANY,
    "10,000 opening marks": "“word " * MANY,
    "10,000 quotes": 'He said: "We grow every day of it," said Rani Wibowo. ' * (MANY // 2),
    "10,000 apostrophes": "it's the firms' 'word " * (MANY // 3),
    "10,000 numbers": "12,5 " * MANY,
    "10,000 per cent in one sentence": "naik 5 persen " * MANY,
    "10,000 amounts between commas": "Apple $5 billion, " * MANY,
    "10,000 digits": "1" * MANY + " " + "1." * MANY + " " + "1," * MANY,
    "10,000 tickers": "(NASDAQ: AAPL) saham BBCA " * (MANY // 2),
    "10,000 names": "Apple, Alibaba and Telkom Indonesia, " * (MANY // 3),
    "10,000 doubtful names": "Target, Shell and Gap iPhone AAPL " * (MANY // 5),
    "20,000 double names": "Apple-Shell, " * (2 * MANY),
    "10,000 brackets": "(" * MANY + " [" * MANY,
    "10,000 tags": "<div><b>" * MANY + " x < y " * MANY,
    "10,000 lines of furniture": "Baca juga: Saham Maju Naik\nRead more here\n" * (MANY // 2),
    "10,000 full stops": "a. " * MANY + "." * MANY,
    "10,000 newlines": "\n \n" * MANY + "x",
}
