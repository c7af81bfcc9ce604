"""What the words next to a name say for it: who announces it, what it has and does. Points, pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.companies.matcher import Kind
from bot.extract.mentions.grammar import ARTICLES, REACH, is_verb, stands_bare
from bot.extract.mentions.scene import Style
from bot.extract.mentions.tone import tone

if TYPE_CHECKING:
    from bot.extract.mentions.candidate import Candidate
    from bot.extract.mentions.scene import Scene
    from bot.languages.schema import CompanyWords

_TO_A_THING = re.compile(
    r" to (?:the|an?|this|that|its|his|her|their|our|your|my|him|them|me|us|it|each|one|\d)", re.IGNORECASE
)  # "next to the plant"
MAKERS = ("maker", "makers", "tech")  # whatever they make: "Watchmaker Fossil", "Insurtech Root"
_SHARES_OF = re.compile(r"\b(?:[Ss]hares|[Ss]takes?|[Ss]hareholders|[Hh]olding) (?:in|of|at) $")
# Nothing but a company is bought for millions or in a deal: "to buy Badger Meter for $6.9 billion".
_BUYING = re.compile(
    r"\b(?:buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)|snap(?:s|ped)? up|sell(?:s|ing)?|sold|takeover of|acquisition of"
    r"|purchase of|sale of|membeli|mengakuisisi|mencaplok|akuisisi|caplok|beli) $",
    re.IGNORECASE,
)
_AT_A_PRICE = re.compile(
    r" (?:for|in|senilai|seharga) (?:(?:an?|about|around|nearly|over|some|up to|more than|all-cash) )*"
    r"(?:(?:[A-Z]{0,2}[$€£¥]|Rp) ?\d[\d.,]*[ -]?(?:[mb]i?l?n?|million|billion|miliar|triliun)\b"
    r"|(?:[\w-]+ ){0,2}(?:deal|stock swap|takeover|merger)\b)"
)
_COMMA_WHICH = re.compile(r", (?:(?:(?:in|of|by|for|from) )?which|whose|yang|induk|milik)\b")  # "Acme, in which"
# Between a name and its verb: "Target, by contrast, fell", "Astra, di sisi lain, turun".
_ASIDE = re.compile(
    r", (?:by (?:contrast|comparison)|in contrast|on the other hand|for (?:its|their) part|meanwhile|however|though|too"
    r"|sebaliknya|sementara itu|di sisi lain|adapun|sendiri),(?= [a-z])"
)
_APPOSITION = re.compile(
    r", (?:an?|the|its|their|produsen|perusahaan|raksasa|pemilik|penyedia|peritel|maskapai|pabrikan|pengembang|jaringan"
    r"|emiten)\b([^,.;\n]{0,60})",
    re.IGNORECASE,
)
# One among its kind: "Target is one of the retailers", "Target salah satu perusahaan AS".
_ONE_OF = re.compile(
    r",? (?:(?:is |was |)(?:also )?one of the|(?:adalah |merupakan |menjadi )?salah satu)\b([^,.;\n]{0,40})"
)
_MOVED = re.compile(
    r"\s(\w+)(?:\s[a-z]+){0,2}\s(?:[$€£¥]|Rp\s?)?\d[\d.,]*\s?(?:%|percent|pct|per cent|persen|pence|points)",
    re.IGNORECASE,
)
_SHARE_MOVE = re.compile(r",? \(?[+−–-]?\s?\d+(?:[.,]\d+)?(?:%| percent| per cent| persen)")  # "Southern 1.8%"
_FROM_HIGH = re.compile(
    r" \d+(?:\.\d+)?% (?:below|above|off|from|under|over) (?:its|their|the|a|52|all)", re.IGNORECASE
)  # "Norwegian Cruise 36% Below Its 52-Week High"
# A share closes at a price: "Astra ditutup stagnan di Rp6.450".
_CLOSED_AT = re.compile(
    r"\s(?:closed|ended|finished|ditutup|berakhir)(?:\s[a-z]+){0,2}\s(?:at|di|pada|ke)\s(?:level\s)?(?:[A-Z]{0,2}[$€£¥]|Rp)\s?\d"
)
_UP_OR_DOWN = re.compile(r"\s(?:is|was|were)\s(?:up|down|flat|little|unchanged|higher|lower)\b")
# A share's move with no verb, as headlines have it: "Meta down after report", "Shell up 3%".
_MOVES = re.compile(r" (?:up|down|higher|lower) (?:after|as|on|amid|ahead of|\d)", re.IGNORECASE)
_WILL = re.compile(r" (?:to|will) ([a-z]+)\b", re.IGNORECASE)  # "Ford to cut", "Delta will add"
# What follows shows that the word after the name was its noun: "Orange flags hung", "Gap years are".
_NOUN_ACTS = re.compile(
    r" \w+s (?:are|can|came|could|fell|grew|have|hung|lay|may|must|put|rose|show|stood|suggest|went|were|will|would)\b"
)
_TALKS = re.compile(
    r" (?:(?:in|near|nears|weighs)(?: [a-z]+)? (?:talks|deal|merger|stages of)|on (?:course|track) (?:for|to))\b",
    re.IGNORECASE,
)  # "Puig in talks to"
_EXISTS = re.compile(r" (?:sudah|belum|tidak|tak|masih|juga) ada\b")  # "Orange belum ada": anything may be there
# What it is about to do: "Unity Laying Off Hundreds".
_DOING = re.compile(
    r" (?:laying off|planning|seeking|considering|exploring|preparing|weighing|launching|hiring|recalling|suing|buying"
    r"|acquiring|raising|discontinuing|shutting down) [\w$£€]",
    re.IGNORECASE,
)
# Who speaks of shares: "Waste Management is a buy", "Zoom's pullback is a buying opportunity".
_ADVISED = re.compile(
    r"(?:['’]s [a-z]+)? (?:is|was|looks(?: like)?|remains) (?:(?:still|now|not|also|too|no longer) )?"
    r"(?:an? (?:[\w-]+ )?(?:buy|sell|hold|bargain|short|buying opportunity|takeover target)"
    r"|attractive|undervalued|overvalued|oversold|overbought|fairly valued)\b",
    re.IGNORECASE,
)
# A plural and what it is of, no deed: "Progressive increases of one point".
_NOUN_OF = re.compile(
    r" (?!(?:accuses?|approves|boasts|complains|consists|conceives|dies|disposes|dreams|hears|learns|speaks|talks"
    r"|thinks|warns)\b)[a-z]+s of\b",
    re.IGNORECASE,
)
_DONE_BY = re.compile(r" [a-z]{2,}ed by\b")  # "Apple picked by hand"
_PAST = re.compile(
    r" [a-z]{2,}ed\b(?! by\b)"
)  # a bare noun and a past tense, "Target hoped"; not "Apple picked by hand"
# A word that ends as verbs do and has an object, so it is one: "Paramount guarantees Larry Ellison's money".
_HAS_OBJECT = re.compile(
    r" [a-z]{3,}(?:(?<!s)s|ed) (?:an?|the|its|their|his|her|new|more|all|some|[$£€¥]\d[\d.,]*|[A-Z][a-z]+) "
)
# Nothing but a doer has something: "Zoom Has a Plan".
_HAS_A = re.compile(r" (?:has|had|gets|got|wants|needs) (?:an?|its|no|new) ", re.IGNORECASE)
_HEADS = re.compile(r"(?:\s?\([^()\n]{1,20}\))? (?:[—–]|-) .{0,80}\d\s?(?:%|percent|persen)")
LEGAL = frozenset("inc incorporated corp corporation ltd limited plc llc co tbk holdings ag".split())
_LEGAL_CAPITALS = frozenset("SA SE AG NV AB ASA SpA Plc Group Holding".split())  # small, they are other words
_SECOND = re.compile(r" [\w-]+ ([a-z]+)", re.IGNORECASE)
# Nothing but a company has a noun, and what is measured of it, that rises or falls: "copper output slips".
_MEASURE_MOVES = re.compile(
    r" (?:[\w-]+ ){0,2}(?:sales|output|traffic|volumes?|production|deliveries|orders|bookings|earnings|margins?"
    r"|revenues?|profits?|shipments|generation|income|premiums|inflows|outlook|guidance"
    r"|(?:volume|sales|loan|user|order) growth)"
    r" (?:rises?|falls?|slips?|dips?|drops?|climbs?|jumps?|slides?|sinks?|surges?|soars?|grows?|shrinks?|beats?"
    r"|miss(?:es)?|tops?|disappoints?|doubles?|halves|slows?|eases?|edges?|tumbles?|plunges?|rebounds?|weakens?"
    r"|stalls?)\b",
    re.IGNORECASE,
)
# Only who employs people parts with them: "Dow to Cut 4,500 Employees".
SHEDS = re.compile(
    r" (?:to |will |is )?(?:cuts?|cutting|axes?|sheds?|slash(?:es)?|eliminates?|lays? off|laying off|fires?)"
    r" (?:(?:about|around|nearly|over|up to|more than|another|some) )?(?:\d[\d,.]*|hundreds of|thousands of) (?:\w+ )?"
    r"(?:jobs|employees|workers|staff|positions|roles|people)\b",
    re.IGNORECASE,
)
# Two names and what they do together: "Spirit-Frontier merger".
_PAIR = re.compile(
    r"[-–/][A-Z][\w&]*(?: [A-Z][\w&]*)?"
    r" (?:merger|deal|tie-up|takeover|alliance|combination|venture|joint venture|talks|pact|partnership)\b",
    re.IGNORECASE,
)
# What befalls companies: "Ford under criminal investigation".
_UNDER = re.compile(
    r" under (?:\w+ ){0,2}(?:investigation|probe|scrutiny|review|pressure|fire|inquiry|administration|siege)\b",
    re.IGNORECASE,
)
# What only goes on in time does with no object: "Chase ends in Oklahoma", "Match begins at eight".
_ELAPSES = re.compile(
    r" (?:ends?|ended|begins?|began|starts?|started|resumes?|resumed|continues?|continued|lasts?|lasted|erupt(?:s|ed))"
    r"(?:$|[.,;:]| (?:in(?! (?:the )?(?:red|green))|on|after|when|before|near|for|between|outside|early|late)\b)",
    re.IGNORECASE,
)
# Whom somebody works for: "joins Fox as chief communications officer".
_JOINS = re.compile(r"\b(?:join|leav|quit)(?:s|es|ed|ing)? $", re.IGNORECASE)
_AS_CHIEF = re.compile(
    r" as (?:(?:its|a|an|the|new|interim|global) ){0,2}(?:chief|ceo|cfo|coo|president|head|director|chair\w*|executive"
    r"|vice|partner|analyst|adviser|advisor|manager)\b",
    re.IGNORECASE,
)
# What befalls feasts and matches: "postpones Carnival", "Carnival delayed".
_EVENT_BEFORE = re.compile(r"\b(?:postpon|cancel|celebrat|stag|attend)(?:l?ed|l?ing|e?s|e)? $", re.IGNORECASE)
_EVENT_AFTER = re.compile(
    r" (?:delayed|postponed|cancelled|canceled|celebrated|abandoned)"
    r"(?:$|[.,;:]| (?:as|after|amid|by|until|due|over|because|for|without)\b)",
    re.IGNORECASE,
)
# What it runs in a place: "Ford Blanquefort plant".
_SITE = re.compile(r" [A-Z][a-z]+ (?:plant|factory|mine|refinery|smelter|works|warehouse|mill)\b")
_PARTICLE_VERBS = frozenset("up down put gave fell rose added was edged ticked".split())


def past_aside(text: str, end: int) -> int:
    """Where the sentence goes on behind a name, past what only ties it to the one before: "Target, by contrast,"."""
    aside = _ASIDE.match(text, end)
    return aside.end() if aside else end


def _hires(candidate: Candidate) -> bool:
    """Somebody begins or ends to work there: "joins Fox as chief communications officer"."""
    hired = _JOINS.search(candidate.text, max(0, candidate.start - REACH), candidate.start)
    return bool(hired and _AS_CHIEF.match(candidate.text, candidate.end))


def _is_bought(candidate: Candidate) -> bool:
    """It changes hands for millions: "to buy Badger Meter for $6.9 billion"."""
    buying = _BUYING.search(candidate.text, max(0, candidate.start - REACH), candidate.start)
    return bool(buying and _AT_A_PRICE.match(candidate.text, candidate.end))


def is_event(candidate: Candidate) -> bool:
    """Something is put off, held or lasts as only a feast or match is: "postpones Carnival", "Chase ends in"."""
    before = _EVENT_BEFORE.search(candidate.text, max(0, candidate.start - REACH), candidate.start)
    return bool(before or any(sign.match(candidate.text, candidate.end) for sign in (_EVENT_AFTER, _ELAPSES)))


def has_object(candidate: Candidate) -> bool:
    """The word behind it has an object, so it is what the name does: "Apple charges $9.99"."""
    return _HAS_OBJECT.match(candidate.text, candidate.end) is not None


def is_joined(candidate: Candidate) -> bool:
    """Another name follows and is no part of it: "Spirit-Frontier merger", "Ford Blanquefort plant"."""
    return any(sign.match(candidate.text, candidate.end) for sign in (_PAIR, _SITE))


def owns(words: CompanyWords, candidate: Candidate, here: Scene) -> int:
    """It has what companies have, or a company's form: "Ford shares", "Target-owned"; or its share moves."""
    if (
        (here.next in words.nouns and here.next not in words.goods)
        or here.next.rstrip(".") in LEGAL
        or here.after in _LEGAL_CAPITALS
    ):
        return 2
    if _measures(words, candidate, here) or is_joined(candidate) or _hires(candidate) or _is_bought(candidate):
        return 2
    if here.next in words.goods:  # "Target stores"; where capitals tell nothing it may be a "Charter Flight"
        return 2 if here.style is Style.RUNNING else 1
    if candidate.kind is not Kind.PRESS and _moved(words, candidate):
        return 2
    return 2 if here.gap_after == "-" and here.after in words.compounds else 0


def _measures(words: CompanyWords, candidate: Candidate, here: Scene) -> bool:
    """A measure of it in two words or three: "Progressive net income falls", "Vinci motorway traffic dips"."""
    second = _SECOND.match(candidate.text, candidate.end)
    if second is None:
        return False
    if here.next in words.measured and second[1].lower() in words.nouns:
        return True
    moved = here.opening and _MEASURE_MOVES.match(candidate.text, candidate.end)
    return bool(moved) and tone(candidate.text, candidate.start, candidate.end, words) > 0


def after(words: CompanyWords, candidate: Candidate, here: Scene) -> int:
    """It owns something, acts as companies do, or is explained: "Orange's", "Target raises", "Visa, the group"."""
    if candidate.kind is Kind.PRESS:
        return 0
    # a common noun without an article is a name; a person's or place's name never has one
    bare = candidate.kind is not Kind.NAME and here.previous not in ARTICLES
    known = candidate.name.lower() in words.famous and candidate.kind is not Kind.NAME  # "Apple's New Editor"
    owns = 0 if not here.possessive else 2 if bare and (here.style is Style.RUNNING or known) else 1
    noun = _NOUN_ACTS.match(candidate.text, candidate.end) or _NOUN_OF.match(candidate.text, candidate.end)
    acts = 0 if noun else _acts(words, candidate, here, bare=bare)
    says = "," in here.gap_before and here.gap_after.startswith(":")  # "Global recall, Ford: no danger"
    return max(owns, acts, says, _explained(words, candidate))


def _acts(words: CompanyWords, candidate: Candidate, here: Scene, *, bare: bool) -> int:
    """It does what companies do: "Target raises", "Target hoped", "Next was down 3.9%"."""
    subject = here.opening and here.style is Style.RUNNING
    starts = here.opening or "," in here.gap_before  # "Sales Slump, Astra Bets on Gold"
    heads = any(sign.match(candidate.text, candidate.end) for sign in (_HEADS, _TALKS, _DOING, _HAS_A, _UNDER, SHEDS))
    phrasal = candidate.name.lower() in words.verbal - words.famous  # "snap up"
    moves = not phrasal and _MOVES.match(candidate.text, candidate.end)
    if (here.opening and (heads or moves)) or _ADVISED.match(candidate.text, candidate.end):
        return 2
    will = _WILL.match(candidate.text, candidate.end) if here.opening else None
    if will and not {f"{will[1].lower()}s", f"{will[1].lower()}es"}.isdisjoint(words.verbs):
        return 2
    if is_verb(words, here.next) and not _DONE_BY.match(candidate.text, candidate.end):
        loud = here.style is Style.CAPITALS  # "TARGET MISSED" is any target
        if loud and here.next.endswith("ed"):
            return 0
        weak = candidate.kind is Kind.NAME and candidate.name.lower() in words.ordinary
        return 2 if not weak and ((starts and not loud) or (bare and here.style is Style.RUNNING)) else 1
    modal = here.next in words.modals and not _TO_A_THING.match(candidate.text, candidate.end)
    modal = modal and not _EXISTS.match(candidate.text, candidate.end)
    past = _PAST.match(candidate.text, candidate.end) or _HAS_OBJECT.match(candidate.text, candidate.end)
    if modal or (subject and past):
        return 2 if subject and bare else 1
    titled = here.opening and here.style is Style.TITLE and not words.head_first
    return 1 if titled and _PAST.match(candidate.text[candidate.end :].lower()) else 0


def _explained(words: CompanyWords, candidate: Candidate) -> int:
    """A company word or a relative clause after a comma: "Visa, the payments group", "Oracle, which"."""
    apposition, one_of = (sign.match(candidate.text, candidate.end) for sign in (_APPOSITION, _ONE_OF))
    said = one_of[1].lower().split() if one_of else []
    if apposition:  # "MNC, perusahaan multinasional" only spells letters out
        said += [word for word in apposition[0].lower().split()[1:] if word != "perusahaan"]
    return 2 if not words.heralds.isdisjoint(said) or _COMMA_WHICH.match(candidate.text, candidate.end) else 0


def _moved(words: CompanyWords, candidate: Candidate) -> bool:
    """A share moves right after the name: "Next was down 3.9%", "Target put on 2%", "Target, by contrast, fell 3%"."""
    move = _MOVED.match(candidate.text, past_aside(candidate.text, candidate.end))
    if move and (move[1].lower() in words.verbs or move[1].lower() in _PARTICLE_VERBS):
        return True
    listed = "," in candidate.text[max(0, candidate.start - 2) : candidate.start]
    if listed and _SHARE_MOVE.match(candidate.text, candidate.end):
        return True
    signs = (_UP_OR_DOWN, _FROM_HIGH, _CLOSED_AT)
    return any(sign.match(candidate.text, candidate.end) for sign in signs)


def is_compound(words: CompanyWords, word: str) -> bool:
    """Whether a word with a hyphen says what a company is: "Tinder-owner"."""
    return "-" in word and word.rpartition("-")[2] in words.kinds


def before(words: CompanyWords, candidate: Candidate, here: Scene) -> int:
    """A word before it announces a company, or a list of companies: "retailer Target", "firms like Snap"."""
    makes = here.previous.endswith(MAKERS) or is_compound(words, here.previous)
    if _SHARES_OF.search(candidate.text, max(0, candidate.start - REACH), candidate.start):
        return 2
    if makes or here.previous in words.heralds:
        sure = makes or here.style is Style.RUNNING or here.previous in words.stocks or here.previous in words.kinds
        many = here.style is not Style.RUNNING and here.previous.endswith("s") and not stands_bare(words, here)
        return 0 if many else 2 if sure else 1  # "Stocks Snap Losing Streak"
    if words.head_first and here.previous in words.measured:  # "laba bersih Astra"
        ahead = candidate.text[max(0, candidate.start - 60) : candidate.start].lower().split()
        return 2 if len(ahead) > 1 and ahead[-2] in words.heralds else 0
    if here.previous in words.peers:
        listed = candidate.text[max(0, candidate.start - 60) : candidate.start].lower().split()[-5:]
        return 0 if words.heralds.isdisjoint(listed) else 2
    return 0
