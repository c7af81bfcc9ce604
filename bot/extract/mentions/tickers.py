"""Tickers where a ticker can stand: "(NASDAQ: F)", "$F", "saham GOTO", "(BBCA)"; never a bare "NOW"."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.companies.data import common_words
from bot.companies.names import LEGAL_FORMS, fold, shorten, slug
from bot.extract.mentions.grammar import is_verb
from bot.extract.mentions.tone import STRONG, tone
from bot.model import Company

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.companies import Directory
    from bot.languages.schema import CompanyWords

_EXCHANGES = {  # as articles write them -> the suffix tickers carry here
    "": "NYSE NASDAQ NASDAQGS NASDAQGM NASDAQCM NYSEAMERICAN AMEX NYSEARCA ARCA OTC OTCQB OTCQX OTCMKTS OTCPK US",
    ".JK": "IDX BEI JK JKSE IJ",
    ".HK": "HKEX SEHK HKG HKSE HK",
    ".T": "TSE TYO JP",
    ".KS": "KRX KOSPI KS KSE",
    ".KL": "KLSE MYX KL BURSA",
    ".SI": "SGX SI SP",
    ".NS": "NSE NS",
    ".BO": "BSE BO BOM",
    ".L": "LSE LON L LN",
    ".DE": "ETR XETRA FRA DE FWB",
    ".PA": "EPA PA EURONEXT",
    ".AS": "AMS AS",
    ".SS": "SSE SHA SS SH",
    ".SZ": "SZSE SZ SHE",
    ".AX": "ASX AX AU",
    ".TO": "TSX TO",
    ".TW": "TWSE TPE TW",
    ".SW": "SIX SWX SW",
    ".MI": "BIT MI",
    ".ST": "STO ST",
    ".CO": "CPH CO",
}
SUFFIX = {name: suffix for suffix, names in _EXCHANGES.items() for name in names.split()}
SUFFIXES = frozenset(_EXCHANGES)
LETTERS = 4  # of an Indonesian code
HEADLINE = 200  # characters, at most
HABIT = 2  # codes that an article gives before one that is an everyday word is taken for a code
SENTENCE = 200  # characters from one code of a sentence to the next
NAME_REACH = 90  # characters before a bracket that hold a company's name

_ADDED = frozenset("international internasional indonesia (persero) persero".split())
_RATIOS = frozenset({"casa"})  # banks' cheap deposits, as well as a code
_IN_BRACKETS = re.compile(r"\(([^()\n]{1,60})\)")
_LISTED = re.compile(r"\b([A-Z][A-Za-z]{1,11}(?: American| Arca)?)\s?:\s?([A-Z0-9][A-Z0-9.-]{0,9})\b")
_OPENLY_LISTED = ("NYSE:", "NASDAQ:", "Nasdaq:", "IDX:", "BEI:", "HKEX:", "SGX:", "LSE:")
_BARE = re.compile(r"([A-Z0-9]{1,6})(?:\.([A-Z]{1,2}))?")
_CASHTAG = re.compile(r"\$([A-Z]{1,5}(?:[.-][A-Z])?)(?![\w$])")
_MOVED = re.compile(r",? ?\(?[+−–-]\s?\d+(?:[.,]\d+)?\s?(?:%|persen|percent|per cent)")
_AFTER_CODE = re.compile(r" ([a-z]+)| (?=\(?(?:[+−–-]|Rp|US\$|\d+[.,]?\d* ?(?:%|persen)))")
_WORD_AFTER = re.compile(r" ([A-Za-z]+)")
_BEFORE_CODE = re.compile(r"([\w-]+)[ ,(]+$")
_LIST_GAP = re.compile(r"(?:\s*[,/]\s*|,?\s+(?:dan|and|serta|&|atau|hingga|sampai)\s+)", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"((?:(?:[A-Z0-9][\w&.'’-]*|\(Persero\)|of|and|the|de|&)[ ,]{1,2}){0,8}"
    r"(?:[A-Z0-9][\w&.'’-]*|\(Persero\))\.?),?\s?\(?$"
)
_PT_AHEAD = re.compile(r"^.+ (?=PT\.? )")  # "Layanan PT Bank Maju Tbk"
_VALUED = re.compile(r"\b[Tt]arget [Hh]arga $|\b[Hh]arga [Tt]arget $|\b[Kk]apitalisasi [Pp]asar $")
_BY_SO_MUCH = re.compile(r"(?: [a-z]+){1,3} \d[\d.,]*\s?(?:%|persen)")
_CLAUSE = re.compile(r"[.,;:?!\n()]")
_SENTENCE_END = re.compile(r"[.?!]\s|\n")
_PT_BEFORE = re.compile(
    r"\bPT\.?\s+((?:[A-Z][\w&.'’-]*|\(Persero\)|dan|&)(?:\s(?!PT\b)(?:[A-Z0-9][\w&.'’-]*|\(Persero\)|dan|&)){0,7})\s+$"
)


class TickerHit(NamedTuple):
    """A ticker or an introduced name in a text, and the company it means."""

    start: int
    end: int
    company: Company


class Code(NamedTuple):
    """Letters that are a ticker of the directory and may be a word or an acronym instead."""

    start: int
    end: int
    company: Company


class Tickers:
    """Reads the tickers of one article; what one field introduces, the other may use."""

    def __init__(self, directory: Directory, words: CompanyWords, small: frozenset[str], everything: str) -> None:
        self._directory = directory
        self._words = words
        self._small = small  # function words: in capitals they are mostly stressed
        self._everything = everything
        self.introduced: dict[str, Company] = {}  # companies outside the directory, by the name they go by

    def stated(self, text: str) -> list[TickerHit]:
        """Tickers marked as such: in brackets after the name, with their exchange, with a dollar sign."""
        hits: list[TickerHit] = []
        if "$" in text:
            hits += self._cashtags(text)
        if "(" in text:
            for match in _IN_BRACKETS.finditer(text):
                hits += self._bracketed(text, match)
        if any(exchange in text for exchange in _OPENLY_LISTED):
            for match in _LISTED.finditer(text):
                hits += self._listed(text, match, match.start())
        if "Tbk" in text:
            hits += self._tbk(text)
        return hits

    def bare(self, text: str, codes: Sequence[Code]) -> Iterator[TickerHit]:
        """Codes that stand alone: after "saham", before a move ("BBRI turun", "MSFT, -0.7%"), or in a list of them.

        In a text all in capitals every word could be one.
        """
        if text.isupper():
            return
        listed, told = False, -1
        for i, (start, end, company) in enumerate(codes):
            gap_before = text[codes[i - 1].end : start] if i else "?"
            gap_after = text[end : codes[i + 1].start] if i + 1 < len(codes) else "?"
            listed = listed and bool(_LIST_GAP.fullmatch(gap_before))
            word = _word_before(text, start)
            if text[start:end].lower() in _RATIOS and word not in self._words.stocks:
                listed = False
                continue
            if not listed and text[start:end].lower() in self._small | self._words.openers:
                listed = self._heads(text, codes[i], codes)
            elif self._is_told(text, codes, i, told):
                listed = True
            elif self._market and not listed:
                if word in self._words.measures:  # "rasio LABA 69 persen"
                    continue
                ordinary = text[start:end].lower() in self._words.ordinary  # "PSSI mengumumkan": the football union
                listed = word in self._words.stocks or (not ordinary and self._is_code(text, end, gap_after))
            if listed:
                told = end
                yield TickerHit(start, end, company)

    def _stands_beside(self, text: str, told: int, code: Code) -> bool:
        """Whether a sentence that has called a company by its code goes on so: "TAPG 4,4%, dan DSNG yang sempat"."""
        between = text[told : code.start]
        if len(between) > SENTENCE or _SENTENCE_END.search(between):
            return False
        return text[code.start : code.end].lower() not in common_words() and self._is_at_home(text, code)

    def _is_told(self, text: str, codes: Sequence[Code], i: int, told: int) -> bool:
        """Whether its move, an Indonesian headline, its worth or a code beside it says that these letters are one.

        `told`: where the last one that was told ends, or -1.
        """
        code = codes[i]
        if _MOVED.match(text, code.end) or self._is_habit(text, code):
            return True
        if told >= 0 and self._stands_beside(text, told, code):
            return True
        if any(rule(text, code, codes) for rule in (self._heads, self._stands_out, self._is_owned)):
            return True
        if self._is_at_home(text, code) and self._is_measured(text, code):
            return True
        return i + 1 < len(codes) and self._are_listed(text, code, codes[i + 1])

    def _is_measured(self, text: str, code: Code) -> bool:
        """Whether words say what only a share has or does: "target harga TLKM", "ADRO turun tipis 3 persen"."""
        if _VALUED.search(text, max(0, code.start - 30), code.start):
            return True
        return _BY_SO_MUCH.match(text, code.end) is not None and self._is_code(text, code.end, "?")

    def _is_code(self, text: str, end: int, gap_after: str) -> bool:
        """Indonesian news drops "saham": a list of codes, or one that moves or stands at a price."""
        if not self._words.home:
            return False
        after = _AFTER_CODE.match(text, end)
        while after and after[1] in self._words.adverbs:  # "PGAS cuma naik"
            after = _AFTER_CODE.match(text, after.end(1))
        moves = bool(after and (not after[1] or after[1] in self._words.verbs))
        return moves or bool(_LIST_GAP.fullmatch(gap_after))

    def _is_habit(self, text: str, code: Code) -> bool:
        """Who gives one company's code calls others by theirs: "lebih murah ketimbang MYOR", below "Indofood (ICBP)".

        Not by letters that the article has in brackets behind something else: that is an abbreviation of its own.
        """
        letters = text[code.start : code.end]
        if not self._given or not self._is_at_home(text, code):
            return False
        if letters.lower() in common_words():  # "RATU menyentuh": capitals that act, where others are codes
            after = _WORD_AFTER.match(text, code.end)
            return len(self._given) >= HABIT and after is not None and is_verb(self._words, after[1].lower())
        return letters in self._given or f"({letters})" not in self._everything

    def _heads(self, text: str, code: Code, codes: Sequence[Code]) -> bool:
        """An Indonesian headline of company news in which the code acts: "Pendapatan naik, ASSA genjot lelang"."""
        if not _in_headline(text, code) or not self._is_at_home(text, code):
            return False
        after = _WORD_AFTER.match(text, code.end)
        acts = after is not None and is_verb(self._words, after[1].lower())
        return acts and _opens(text, code.start) and self._tone(text, code, codes) > 0

    def _stands_out(self, text: str, code: Code, codes: Sequence[Code]) -> bool:
        """An everyday word in capitals amid an Indonesian headline of company news: "Dana asing serbu saham DEWA"."""
        word = text[code.start : code.end].lower()
        if text[code.end : code.end + 1] == ":":  # "LIVE: ..." is what kind of report it is
            return False
        if not _in_headline(text, code) or word not in common_words() or word in _RATIOS:
            return False
        return self._is_at_home(text, code) and self._tone(text, code, codes) >= STRONG

    def _is_owned(self, text: str, code: Code, codes: Sequence[Code]) -> bool:
        """An Indonesian headline of company news says whose it is: "Anak Usaha CUAN", "Pengendali SMIL"."""
        if not _in_headline(text, code) or not self._is_at_home(text, code):
            return False
        before = text[max(0, code.start - 30) : code.start].lower().split()[-2:]
        heralds = self._words.heralds | self._words.holdings
        ahead = before[-1:] if before[-1:] != ["usaha"] else before[:1]  # "anak usaha", "cucu usaha"
        return not heralds.isdisjoint(ahead) and self._tone(text, code, codes) > 0

    def _are_listed(self, text: str, one: Code, other: Code) -> bool:
        """Two codes side by side in a list: "dari BMRI, BBCA, hingga CUAN"."""
        listed = _LIST_GAP.fullmatch(text, one.end, other.start) is not None
        return listed and self._is_at_home(text, one) and self._is_at_home(text, other)

    def _is_at_home(self, text: str, code: Code) -> bool:
        """Whether the letters are a code of the exchange whose codes this language's news uses bare."""
        letters, home = text[code.start : code.end], self._words.home
        if not home or letters.lower() in self._words.ordinary:
            return False
        listed = self._directory.by_ticker(f"{letters}{home}")
        return listed is not None and listed.id == code.company.id

    def _tone(self, text: str, code: Code, codes: Sequence[Code]) -> int:
        """The tone around a code, without what the codes would say as words: "RATU" is no queen beside "RAJA"."""
        for other in codes:
            text = text[: other.start] + "-" * (other.end - other.start) + text[other.end :]
        return tone(text, code.start, code.end, self._words)

    @cached_property
    def _market(self) -> bool:
        """Whether the article is about shares at all."""
        return bool(_any_of(self._words.market).search(self._everything))

    @cached_property
    def _given(self) -> frozenset[str]:
        """The codes of the home exchange that the article gives in brackets, each after its company's name."""
        text, home = self._everything, self._words.home
        hits = (hit for bracket in _IN_BRACKETS.finditer(text) for hit in self._bracketed(text, bracket))
        codes = {text[hit.start : hit.end] for hit in hits} if home else set()
        return frozenset(code for code in codes if self._directory.by_ticker(f"{code}{home}"))

    def _cashtags(self, text: str) -> Iterator[TickerHit]:
        for match in _CASHTAG.finditer(text):
            known = self._directory.by_ticker(match[1].replace(".", "-"))
            if known and not (match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] == "$")):
                yield TickerHit(*match.span(1), known)

    def _bracketed(self, text: str, bracket: re.Match[str]) -> Iterator[TickerHit]:
        """A code in brackets after its own company's name; "(AI)" after anything else is an abbreviation."""
        if listed := _LISTED.search(bracket[1]):
            listed = _LISTED.search(text, bracket.start(1), bracket.end(1))
            if listed:
                yield from self._listed(text, listed, bracket.start())
            return
        bare = _BARE.fullmatch(bracket[1])
        if not bare:
            return
        code, market = bare[1], bare[2]
        span = (bracket.start(1), bracket.start(1) + len(code))
        if market and (market in SUFFIX or f".{market}" in SUFFIXES):
            yield from self._introducing(text, bracket.start(), span, code, SUFFIX.get(market, f".{market}"))
            return
        name = _name_before(text, bracket.start())
        candidates = (self._directory.by_ticker(f"{code}.JK"), self._directory.by_ticker(code))
        same = next((c for c in candidates if c and name and agrees(name, c, self._directory)), None)
        if same:
            yield TickerHit(*span, same)
            yield from self._named_before(text, bracket.start(), same)
        elif re.search(r"\bTbk\.?$", name):  # of one that is known the letters are what it is called for short
            known = self._directory.by_name(shorten(name))
            company = self._directory.get(known[0]) if known else None
            yield TickerHit(*span, company or self._introduce(name, code))
        elif candidates[0] and self._is_heralded(text[max(0, bracket.start() - NAME_REACH) : bracket.start()], code):
            yield TickerHit(*span, candidates[0])

    def _named_before(self, text: str, at: int, company: Company) -> Iterator[TickerHit]:
        """The doubtful name that its own code follows: "Kata Mandiri (BMRI)"."""
        record = self._directory.records[company.id]
        end = len(text[:at].rstrip())
        for name in (*record.names, *record.short):
            start = end - len(name)
            if text[max(0, start) : end] == name and not text[start - 1 : start].isalnum():
                yield TickerHit(start, end, company)
                return

    def _is_heralded(self, before: str, code: str) -> bool:
        """Whether words before a code call it a company, whosever: "Emiten Prajogo Pangestu (CUAN)"."""
        if not self._words.home or code.lower() in self._words.ordinary or len(code) != LETTERS:
            return False
        clause = _CLAUSE.split(before)[-1].split()
        initials = "".join(word[0] for word in clause[-len(code) :]).upper()
        return initials != code and not self._words.kinds.isdisjoint(map(str.lower, clause))

    def _listed(self, text: str, match: re.Match[str], before: int) -> Iterator[TickerHit]:
        exchange = match[1].upper().replace(" ", "")
        if exchange in SUFFIX:
            yield from self._introducing(text, before, match.span(2), match[2], SUFFIX[exchange])

    def _introducing(
        self, text: str, before: int, span: tuple[int, int], code: str, suffix: str
    ) -> Iterator[TickerHit]:
        """A ticker given with its exchange: the directory's company, or a new one by the name before it."""
        code = code.rstrip(".-")
        known = self._directory.by_ticker(code.replace(".", "-") + suffix)
        name = self._whole(_name_before(text, before))
        if known is None and (ids := self._directory.by_name(name)):
            known = self._directory.get(ids[0])
        if name and not (known and agrees(name, known, self._directory)):
            known = self._introduce(name, code if suffix in {"", ".JK"} else code + suffix)
        if known:
            yield TickerHit(span[0], span[0] + len(code), known)

    def _whole(self, name: str) -> str:
        """A name without what a title in capitals tells of a company that is known: "Bid of Men's Wearhouse"."""
        what, _, whose = name.rpartition(" of ")
        known = self._directory.by_name(whose) and not self._directory.by_name(name)
        return whose if known and what.rpartition(" ")[2].lower() in self._words.affairs else name

    def _introduce(self, name: str, ticker: str | None) -> Company:
        short = shorten(name)
        company = Company(slug(short), short, ticker, (ticker,) if ticker else ())
        return self.introduced.setdefault(short, company)

    def _tbk(self, text: str) -> Iterator[TickerHit]:
        """A listed company by its legal form, "PT Nama Sesuatu Tbk", whoever it is."""
        for form in re.finditer(r"\bTbk\b", text):
            from_ = max(0, form.start() - NAME_REACH)
            match = _PT_BEFORE.search(text, from_, form.start())
            if match and not self._is_known(match[1]) and shorten(match[1]) not in self.introduced:
                yield TickerHit(*match.span(1), self._introduce(match[1], None))

    def _is_known(self, name: str) -> bool:
        """Whether the directory has it, or has it without what registers and newspapers add: "International"."""
        while name.rpartition(" ")[2].lower() in _ADDED and " " in name:
            if self._directory.by_name(name):
                return True
            name = name.rpartition(" ")[0]
        return bool(self._directory.by_name(name))


def _in_headline(text: str, code: Code) -> bool:
    """Whether it stands in a headline, if there is more than one below a dash as well."""
    return code.start < HEADLINE and len(text) <= 2 * HEADLINE


def _word_before(text: str, start: int) -> str:
    """The word before, in lower case, whatever mark stands between; "" for none: "saham" in "saham (CASA)"."""
    before = _BEFORE_CODE.search(text, max(0, start - 30), start)
    return before[1].lower() if before else ""


def _opens(text: str, start: int) -> bool:
    """Whether a headline or a part of it begins here."""
    return not start or text[max(0, start - 2) : start].strip(" \"'“‘") in {",", ":", ";", "?", "!", "-", "–", "—", "."}


@cache
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)


def _name_before(text: str, at: int) -> str:
    """The capitalised words that end at `at` or at the bracket before it."""
    match = _NAME_BEFORE.search(text[max(0, at - NAME_REACH) : at].rpartition("\n")[2])
    return _PT_AHEAD.sub("", re.sub(r"['’]s$", "", match[1].strip(" ,"))) if match else ""


def agrees(name: str, company: Company, directory: Directory) -> bool:
    """Whether a written name can be that company: it holds one of its names whole, or shares half its words with them.

    One shared word is not enough: the "International Creatives Exchange (ICE)" is no stock exchange.
    """
    written = set(fold(name).split()) - LEGAL_FORMS
    names = directory.name_words(company.id)
    return any(n and (n <= written or 2 * len(n & written) >= max(len(written), 2)) for n in names)
