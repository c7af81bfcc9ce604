"""The short names people use for listed companies, read off their full ones. Pure.

"Booking Holdings" is Booking in the news, "Harum Energy" Harum, "Citra Marga Nusaphala Persada" Citra Marga. A short
name belongs to one company: the curated one, or the first in the listings, which are in order of market value; where
a larger company bears a name, a smaller one needs its full name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from bot.companies.entry import ONLY_LISTED
from bot.companies.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.companies.entry import Record

SHORTEST = 3  # letters: shorter ones are abbreviations of anything
OWN_WORD = 5  # letters that let a word stand for a small company without more
CROWDED = 4  # companies that begin with a word: from there on it is a trade's or a country's, not a name
# What a company does, where it is and how it is held: left out when people name it.
TRADES = frozenset(
    """advisors aero aerospace agriculture agro ai air aircraft airlines airways alliance aluminum america american
    americas analytics apparel asia asset associates asuransi automation automotive aviation banc bancorp
    bancorporation bancshares bank banking bankshares battery bdc beauty berhad beverage beverages bio biologics
    biomed biomedical biopharma biopharmaceutical biopharmaceuticals bioscience biosciences biotech
    biotechnologies biotechnology biotherapeutics brand brands broadcasting builders building cannabis capital
    card care cellular cement centers chemical chemicals china coal coffee commerce commercial communications
    communities companies components computer computing construction consulting consumer copper corp corporation
    cos credit data department development developments device devices diagnostics digital display dynamics
    education electric electrical electronic electronics energi energies energy engineering enterprise
    enterprises entertainment entertainments environmental equipment equities equity estate europe exploration
    express farma farmasi finance financial financials fintech fitness food foods freight fuels games gaming gas
    genetics genomics global gold goods group growth health healthcare hldgs holding holdings home homes
    hospital hospitality hospitals hotel hotels immunotherapeutics indemnity india indonesia indonesian industri
    industrial industrials industries industry infrastructure infrastruktur ingredients innovation innovations
    instruments insurance interactive internasional international internet internusa investama investasi
    investindo investment investments investors japan jet kreasi lab label laboratories labs land leisure
    lending life lifesciences lighting line lines lithium lodging logistics logistik management manufacturing
    marine maritime markets materials media medical medicine medicines medtech metal metals micro midstream mine
    mineral minerals mines mining mobile mobility mortgage motor motors motorsports multimedia music mutual
    national network networks nusantara oil oils oncology optics outdoor outdoors pacific packaging paper partners parts
    payments pelayaran persero petrochemical petrol petroleum pharma pharmaceutical pharmaceuticals photonics
    pipeline plantation plantations platform platforms playgroup power precision products properti properties
    propertindo property public railway realty reit renewables research residential resorts resource resources
    restaurant restaurants retail robotics royalty science sciences scientific securities security sekuritas
    semiconductor semiconductors service services shipping silver software solar solution solutions space
    specialty sports stationers steel storage store stores studios suites supply surgical syariah system systems
    tambang tbk tech technologies technology telecom telecommunications telecomunicaciones textile therapeutics
    therapies tire tires tobacco trading transport transportation travel trust uranium usa utilities utility
    vehicles ventures video vision water wellness wholesale wireless works worldwide""".split()
)
# Names of papers and shells rather than of companies.
_NO_COMPANY = re.compile(
    r"""\b(?:Grayscale|Sprott|Invesco|VanEck|iShares|SPDR|BlackRock|Royce|Eaton\ Vance  # who issues papers
      |ETFs?|Funds?|Trust\ Series|Series\ \d|II|III|IV|VI?I?|Term|Shares|Bonds?|Muni\w*|Warrants?|Depositary|Strats?
      |Acquisitions?|Opportunit\w+|Income|Royalty\ Trust)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What tells nothing by itself, however its company is called.
_VAGUE = frozenset(
    """academy accent acme active adaptive adler advanced advantage aegis afc affiliated african agree agricultural
    agung alam alfa alight allied alpha amalgamated amber american analog aneka anglo anthem anywhere aoki
    apartment apex applied arb arena argo artisan asia asian asri associated auction australian axis bangun
    banner baroque batik bell benefit better big bill birla black blue boe boss brazilian bread bridge brigade
    bright brilliance briscoe british bukit bytes camden canadian capillary capitol castle central century
    champion chart cinema citra city clarity clean coastal collins comfort commonwealth community consolidated
    consumers contact container cool core corporate cosmos cover craftsman crayon critical crystal csb customers
    daido dali darma deep definitive designer destination dharma dian dine direct disc distribution diversified
    driven duality dunia earth east eastern elastic element emperor enact endi endurance engineers equity eris
    essential establishment european event evergreen exodus expand exponent express extra extreme faes family
    famous farmers fast fate federal fenix first flex force formosa formula fortune forward freedom freight
    furukawa fusion futaba future galaxy gen general genesis genius genuine geo giant gland global golden good
    grand graphic gravity great green grid group gudang gulf hansa heritage hinge hirose hope host house hub
    icahn icon iida impossible indah independence independent indie indo inflection installed integer integral
    inter interface invitation jasa joint jumbo just kimia king kite kiwi kobayashi kokoh kurita lancashire land
    lens lifestyle liquidity live lulu macro magic mahkota main man mark master matsui maximus mayne mega
    merchants metro metropolis microchip mindspace mitra modern molten monolithic montage multi murni national
    natural naval navigator new news nice nickel nine norma north northern nova nusa objective old open opera
    optimum option oriental pacific pact pan pantai park parkway pembangunan perdana performance perimeter
    permian perpetual persistent perspective perusahaan pets pharos pilot pinnacle planet platinum polar poly
    popular pos post postal pratama precinct preferred premier press prestige prima primary prime progressive
    prospect prosperity public pulse pupuk pure rainbow rank reach ready real red regal region regional
    relativity reliable rev revo ridley ring route royal rush safari safe safety sai sarana satria saudi sawit
    scale screen sealed segar select selective semen sentra sepatu seven shield shift shree siam siegfried
    signal signature silence silicon simplex simply sinar sing sino sky smart solid solusi sonic sound soup
    source southern spar spire stability standard star state steady stellar strategic strides strike structure
    studio success summit sun sunny super supra supreme surf surgery suria swiss taiyo takara takeuchi tango
    telephone thinking tim times tips toda total tourism tower track tractor trans trees trend trial triumph
    triveni true trump tube unified union unit unite united unity universal urban utama valley valor value varun
    vault vector velocity venture via vice victory view vikram visi wahana warehouse waste wave web west western
    wijaya will world yellow yes zion""".split()
)
_KINDS = frozenset("bank asuransi hotel pelayaran pt cv".split())  # open a name of which the rest matters
_JOINS = frozenset("of and & the for de dan y e et und van von in on at to".split())


@dataclass(frozen=True)
class Words:
    """What words mean outside companies: everyday words, names of people, names of places."""

    common: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]

    @cached_property
    def _known(self) -> frozenset[str]:
        return self.common | self.people | self.places

    def are_everyday(self, name: str) -> bool:
        """Whether a name may be anything: two such words in a row ("First Capital"), three are a name."""
        parts = fold(name).split()
        return len(parts) <= 2 and all(p in self._known or p.isdigit() for p in parts)  # noqa: PLR2004

    def are_borne(self, name: str) -> bool:
        """Whether people or places have that name."""
        return all(part in self.people or part in self.places for part in fold(name).split())

    def are_people(self, name: str) -> bool:
        """Whether it is people that have that name."""
        return all(part in self.people for part in fold(name).split())

    def are_places(self, name: str) -> bool:
        """Whether it is places that have that name."""
        return all(part in self.places for part in fold(name).split())


def is_vague(name: str) -> bool:
    """A word that tells nothing by itself: whoever is called so needs shares or a ticker beside it."""
    return fold(name) in _VAGUE


def with_short_names(records: Sequence[Record], words: Words, whole: frozenset[str] = frozenset()) -> Iterator[Record]:
    """The records, each with the short names that it alone goes by; those of the ids in `whole` with none."""
    crowd = Counter(fold(record.name).partition(" ")[0] for record in records)
    known = Counter(fold(form) for record in records if not record.rank for form in forms(record))
    ranks = {fold(name): record.rank for record in reversed(records) for name in _names(record)}
    for record in records:
        own: list[str] = []
        for form in forms(record) if record.id not in whole else ():
            key = fold(form)
            free = key not in ranks if record.rank else known[key] == 1 and ranks.get(key, ONLY_LISTED) > 0
            if free and _tells(form, record, words, crowd):
                ranks[key] = record.rank
                own.append(form)
        yield _sorted(record, own, words)


def _names(record: Record) -> tuple[str, ...]:
    return (record.name, *record.aliases, *record.names, *record.press, *record.short)


def forms(record: Record) -> list[str]:
    """Shorter forms of the record's name: without trades at its end; of an Indonesian one also its beginning."""
    if _NO_COMPANY.search(record.name):
        return []
    words = record.name.replace(",", "").split()
    bare = _without_trades(words)
    sizes = [len(bare), 2] if len(bare) < 2 < len(words) else [len(bare)]  # noqa: PLR2004 - "Berau Coal Energy"
    if any(ticker.endswith(".JK") for ticker in record.tickers) and bare[0].lower() not in _KINDS:
        sizes += [2, 1] if len(bare) > 2 else [1]  # noqa: PLR2004 - "Citra Marga Nusaphala"
    found = dict.fromkeys(" ".join(words[:size]) for size in sizes if size < len(words))
    return [form for form in found if _is_name(form) and form not in record.exclude]


def _without_trades(words: Sequence[str]) -> Sequence[str]:
    while len(words) > 1 and (words[-1].lower().strip(".") in TRADES | _JOINS or words[-1].isdigit()):
        words = words[:-1]
    return words


def _is_name(form: str) -> bool:
    *before, last = fold(form).split() or [""]
    vague = not before and (last in _VAGUE or last in TRADES)
    return len(last) >= SHORTEST and last not in _JOINS and not vague and not last.isdigit()


def _tells(form: str, record: Record, words: Words, crowd: Counter[str]) -> bool:
    """Whether a form can stand for its company at all.

    An everyday word can for a large company of whose name nothing else is left but its trade, and for no crowd of them.
    """
    single = " " not in form
    if not words.are_everyday(form):
        return not single or len(form) >= (OWN_WORD if record.rank == ONLY_LISTED else OWN_WORD - 1)
    if words.are_places(form) or all(part in TRADES or part in words.places for part in fold(form).split()):
        return False
    if record.rank and words.are_people(form):
        return False
    rest = record.name.split()
    if single and len(_without_trades(rest)) > 1:
        return False
    if not single and not any(ticker.endswith(".JK") for ticker in record.tickers):
        return False
    return record.rank < ONLY_LISTED and (not single or not record.rank or crowd[fold(form)] < CROWDED)


def _sorted(record: Record, forms: list[str], words: Words) -> Record:
    """The record with the forms where they belong: everyday ones need company news around them."""
    names = [form for form in forms if words.are_borne(form)]
    short = [form for form in forms if (" " not in form or words.are_everyday(form)) and form not in names]
    aliases = [form for form in forms if form not in names and form not in short]
    return replace(
        record,
        aliases=(*record.aliases, *aliases),
        names=(*record.names, *names),
        short=(*record.short, *short),
    )
