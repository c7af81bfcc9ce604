"""What a language is made of. A language file fills these in; it holds data and no logic.

Each section serves one stage of `bot.extract`, named in its docstring, and documents there how its
words are used. Words are lower case unless a field says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """For `extract.sentences`: words with a full stop of their own, written without it.

    `abbreviations` never end a sentence ("dr"), `before_numbers` do unless a digit follows ("no"). `final_abbreviations` may ("inc", "tbk", "a.m"): they do when
    the next word is one of `openers`, words that a name in mid-sentence hardly begins with ("the", "shares").
    """

    abbreviations: frozenset[str] = frozenset()
    before_numbers: frozenset[str] = frozenset()
    final_abbreviations: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BoilerplateWords:
    """For `extract.boilerplate`: what a site puts around its news, as regexes.

    They read lower-case text with single spaces, straight apostrophes and every dash as "-", and must be linear.
    A capturing group is checked to hold names (capitalised words); all other groups are `(?:...)`.

    `first_words`: the words openers and pointers may begin with; a cheap look before an expensive one.

    `lines` are whole lines, without the marks around them; one that any words may begin first looks ahead, `(?=.*word)`,
    for what it can't do without. `openers` begin a sentence (or a bracket) that is furniture
    to its end. `pointers` begin a pointer to another article; one that stands alone points to the headlines below it.
    `sentences` match a whole sentence and `pieces` a stretch anywhere; both are looked for only where their key, a
    plain string, stands in the text. `tails` begin a line from which on all is furniture.

    `imperatives` and `destinations` make a call to act: a sentence that begins with one of the former and names one of
    the latter ("click", "here"). `site_words` are what sites speak of and news seldom does ("newsletter"), `reader_words`
    whom they speak to and as whom ("you", "our"), `calls` the commands a sentence of theirs begins with: `extract.site_talk`
    counts them. `profiles`: words before a company's name in the heading of its self-portrait
    ("about"), `selves` what may stand there instead of a name ("the company"). `name_particles`: words in lower case
    between names ("and", "van"). `agencies` and `outlets` are names in datelines, `places` cities that stand beside them.
    """

    first_words: str = ""
    lines: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    sentences: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, str] = field(default_factory=dict)
    tails: tuple[str, ...] = ()
    imperatives: str = ""
    destinations: str = ""
    site_words: str = ""
    reader_words: str = ""
    calls: str = ""
    profiles: str = ""
    selves: str = ""
    name_particles: str = ""
    agencies: str = ""
    outlets: str = ""
    places: str = ""


@dataclass(frozen=True, slots=True, eq=False)  # no two are alike, and what is derived of one is kept by its identity
class CompanyWords:
    """For `extract.mentions`: the words that tell a company from a common word.

    `ordinary`: company names that are everyday words here ("target"): a capital inside a sentence is their proof,
    and none for those in capitals themselves ("HP"). `verbs`: what companies do, as the word after the name
    ("raises"). `adverbs`: what may stand between a code and its verb ("PGAS cuma naik"). `modals`: "will", "to": a bare noun before one is a name. `nouns`: what companies have, after the
    name ("shares", "CEO"). `goods`: those nouns that
    other things have as well ("flights"). `measured`: what stands before one of those and tells which it is ("net" income). `regions`: parts of the world a unit is named for ("Ford India"). `heralds`: words
    before the name that announce a company ("retailer"). `peers`: the words between those and a list ("like").
    `openers`: small words whose capital at a sentence's beginning says nothing. `compounds`: words that a hyphen
    ties to a company ("Ford-built"). `platforms`: companies people speak on; `mediums` before them or `posts` after
    them say that somebody just did, `applications` that it is the program that others are like ("apps like Zoom"). `stocks`: words before a ticker ("saham"), `measures` before letters
    that are a ratio's name and no ticker ("rasio"). Where capitals tell nothing: `objects`, verbs that are done to companies ("sues");
    `links`, prepositions that a bare noun, so a name, may follow; `venues`, those that by themselves speak for one ("at");
    `clauses`, words that a subject follows ("as"); `affairs`, words of company news, `trade` of business that
    other news has too, `elsewhere` of other news; `kinds`, heralds that can be
    nothing else ("maker"). `commons`: names that business news uses as nouns all day ("target" in Indonesian). `famous`: names that without an article hardly are
    anything else in the news ("apple"). `forenames` before a name make it a person's, as do `surnames` after it;
    `bearers`, what somebody or something else of that name is, stand before it in any case ("midfielder", "moon"); `states` are what follows a town's name and a comma ("New York"). `others`, `others_before`: words after
    or before a name that make it something else ("University", "Universitas"). `sources`: words before a quoted
    source ("according to"). `speech`: verbs of speaking that
    a person's name follows ("kata Argo."). `verbal`: names that are verbs as well, so what stands
    after a plural ("Airlines Match"). `holdings`: what one has in a company ("stake in").
    `verb_shape` is a regex of other verbs by their form, `state_shape` of what is done to something or how it is; `head_first`: a noun's owner follows it
    ("laba Samudera"), so a word before a name says nothing. `market`: words of an article on shares; `home`: the suffix of the exchange whose bare
    codes such an article uses, "" for none.
    """

    ordinary: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    heralds: frozenset[str] = frozenset()
    peers: frozenset[str] = frozenset()
    measured: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    compounds: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    applications: frozenset[str] = frozenset()
    mediums: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    stocks: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    affairs: frozenset[str] = frozenset()
    trade: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    famous: frozenset[str] = frozenset()
    forenames: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    commons: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    states: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()
    others_before: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    market: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    verbal: frozenset[str] = frozenset()
    holdings: frozenset[str] = frozenset()
    verb_shape: str = ""
    state_shape: str = ""
    head_first: bool = False
    home: str = ""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """For `extract.figures`. Every listing is lower-case phrases separated by commas; white space is free.

    Numbers: `decimal_comma` says which way "1.234,5" is read. `number_words` are words that stand for a number when a
    unit follows ("two percent"). `scales` multiply by a power of ten; `short_scales` do so only beside a currency or a
    unit ("$5m"). `symbols` are currency marks before a number as written ("Rp"), `currencies` names after it,
    `subunits` hundredths of a currency, each to an ISO 4217 code.

    Movement: `up`, `down` and `flat` are verbs, the `_nouns` name a movement ("kenaikan"), the `_more` follow a figure
    ("5% higher"). `losing` verbs are movements of a price but levels of a profit. `idioms` are phrases that look
    like a movement or a metric and are none ("up to" a ceiling, "fell short of", "in cash").

    `to`, `before`, `by` and `of` stand before a figure: reached, come from or compared with, the size of a change, and
    the size of what is named before. `about` words may stand between any of these and the number.

    `metrics` names what is measured, by metric; a figure takes the nearest. `counts` are the nouns a bare number may
    count, by metric; `markets` are indices, countries and other subjects that are no company's. `periods` and `stretches`
    (right after a share's move, longer than a few days) are one regex each.
    """

    decimal_comma: bool = False
    number_words: dict[str, str] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()  # number words that are none before money: "a dollar"
    home_currency: str = ""  # of prices of shares given as bare numbers: "ditutup di 2.610"
    scales: dict[str, int] = field(default_factory=dict)
    short_scales: dict[str, int] = field(default_factory=dict)
    symbols: dict[str, str] = field(default_factory=dict)
    currencies: dict[str, str] = field(default_factory=dict)
    subunits: dict[str, str] = field(default_factory=dict)
    weights: str = ""  # currency names that are money only with a scale: "5 million pounds", but "208 pounds"
    vague: dict[str, int] = field(
        default_factory=dict
    )  # "tens of" before a plural scale and a currency: its power of ten
    units: dict[str, str] = field(default_factory=dict)  # "%", "pp", "bps", "x", "points" to their phrases
    multiples: str = ""  # what makes "15 times" a ratio: "earnings", "lipat"
    traded: str = ""  # what makes it one before it: "trades at", "diperdagangkan pada"
    counts: dict[str, str] = field(default_factory=dict)
    measures: dict[str, str] = field(default_factory=dict)  # what goods are measured in to the words: "tonne"
    glued: str = ""  # of these, what stands right behind a scale of one letter: "1.2Mt"
    count_adjectives: str = ""  # may stand between the number and what it counts: "new", "full-time"
    lost_counts: str = ""  # counted nouns that are a fall by themselves: "1,200 job cuts"
    nations: dict[str, str] = field(default_factory=dict)  # exchange ("DE", "" for America's) to words for its country
    buyers: str = ""  # nouns for who buys in a deal: "the acquirer"
    bought: str = ""  # nouns for whom it buys, in the genitive: "the target's debt"
    demonstratives: str = ""  # end a description that points back: "merek asal Shenzhen itu"
    naming: str = ""  # right before a number of things they make a name of it: "Type 26 frigates"
    large_only: str = ""  # nouns counted from a thousand on: "45 shares" are a list, not a holding
    persons: str = ""  # counted only beside an `employing` word: "people"
    employing: str = ""
    rounded: str = ""  # an ending of a number or its scale that makes it a round one: "Rp 200-an miliar", "1,5 jutaan"
    modifiers_follow: bool = False  # "penjualan iPhone": what narrows a noun comes after it
    endings: tuple[str, ...] = ()  # taken off a word that isn't listed: "'s", "nya"
    up: str = ""
    down: str = ""
    flat: str = ""
    losing: str = ""
    up_nouns: str = ""
    down_nouns: str = ""
    up_more: str = ""
    down_more: str = ""
    idioms: str = ""
    to: str = ""
    before: str = ""
    by: str = ""
    of: str = ""
    about: str = ""
    alternatives: str = ""  # "or": the same change said in another unit
    ranges: str = ""  # "to" between two numbers
    between: str = ""  # opens a range that "and" joins
    joining: str = ""  # "and"
    breaks: str = ""  # a new clause begins
    prepositions: str = ""  # other small words that end a noun phrase
    share_of: str = ""  # after a percentage: a part of something, not a change
    negations: str = ""
    denials: str = ""  # what follows is denied or only rumoured
    reports: str = ""  # what may be called untrue: "talk", "kabar"
    untrue: str = ""  # and how, behind what it says: "was false"
    expectations: str = ""  # what follows is a forecast
    forecasts: str = ""  # the same as nouns: whatever they moved to or from is a forecast too
    views: str = ""  # right behind a measure they make a forecast of it: "the EBIT view"
    potentials: str = ""  # beside a percentage: how far a price target lies from the price, "upside"
    coming: str = ""  # times to come, behind a figure: what will be then is foreseen
    calendar: str = ""  # months and days of the week
    future: str = ""  # makes a forecast of a result, a decision of a dividend or a job cut
    per_share: str = ""
    segments: str = ""  # parts of a company: what they earn is sales and operating profit
    trades: str = ""  # all who are in a line of business: as the subject, what they did is no one company's: "banks"
    claims: str = ""  # behind money paid: it bought nothing, "to settle lawsuits"
    market_nouns: str = ""  # "of the market": a share of it
    whole: str = ""  # beside "sales", these leave it the whole company's: "total", "quarterly"
    closing: str = ""  # down of what is counted only: "closed 50 stores", not "closed at 50"
    echoes: str = ""  # begin a sentence about the figure before it: "that compares with", "angka itu"
    contrasts: str = ""  # end what a denial covers: "but"
    respectively: str = ""
    growing: str = ""  # verbs of what a company sells or earns, never of its share: "grew"
    rivals: str = ""  # nouns for the other of two companies: "its larger rival"
    rivals_of: str = ""  # a regex for what makes the names behind it only those of somebody's rivals: "the rival of"
    projects: str = ""  # what money is put into: "a $400 million plant"
    nationwide: str = ""  # whose figures are a country's or a trade's: "the ministry", "across the industry"
    both: str = ""  # the two companies last named, which the figures that follow are dealt out to
    yields: str = ""  # rates of a share's dividend unless a bond is spoken of
    costs: str = ""  # prices that are mere expense in millions and billions
    price_nouns: str = ""  # a share's right before a company's name, "harga BBCA"; a deal's in many millions
    plain_profit: str = ""  # profit words that are operating profit when a unit of the company earns it
    plain_sales: str = ""  # the words that are revenue unless narrowed: "sales", "penjualan"
    whole_revenue: str = ""  # never narrowed: "total revenue"
    sources: str = ""  # beside a company's name: it speaks or rates, the figure is not its own
    pronouns: str = ""  # stand for the company last named: "it", "its"
    descriptions: str = ""  # stand for the company the article is about: "the lender", "perseroan"
    kinds: str = ""  # what a company is: "miner"; behind a commodity no price of it is meant
    together: str = ""  # several companies have one figure: "between them"
    selling: str = ""  # whoever it is done to, the buyer, has the deal: "sold X to Y"
    whom: str = ""  # before the buyer: "to", "kepada"
    taking: str = ""  # a fall when `away` follows the figure: "took 5 cents off"
    away: str = ""
    better: str = ""  # verbs that judge; of what is `bad` to have they move the other way: "membaik", "worsened"
    bad: str = ""
    past: str = ""  # what a figure to come is compared with: "a year earlier"
    holding: str = ""  # before a percentage: a stake
    ruling: str = ""  # before a percentage: a share of the market
    related: str = ""  # before a company's name, another is meant: "a unit of", "anak usaha"
    openers: str = ""  # dropped from the front of a subject: "meanwhile", "adapun"
    clause_verbs: str = ""  # end a subject: auxiliaries and verbs of reporting
    metrics: dict[str, str] = field(default_factory=dict)
    markets: dict[str, str] = field(default_factory=dict)
    periods: str = ""
    stretches: str = ""


@dataclass(frozen=True, slots=True)
class FigureCues:
    """For rules of `extract.figures` that hang on one of a few words, which mean nothing else in any other language.

    They are read in every language at once, so an Indonesian text may quote English.
    """

    its_price: frozenset[str] = frozenset()  # what a share stands at, where shares were just told of: "its price"
    # sets another company's figure against the one just told of: "Adapun Beta turun 7%"
    contrasting: frozenset[str] = frozenset()
    # between two changes of which one is set against the other: "grew 5.8%, compared with 3% at Beta"
    set_against: frozenset[str] = frozenset()
    trade_wide: frozenset[str] = frozenset()  # before `trade_totals`, all have it: "market growth of 4%"
    trade_totals: frozenset[str] = frozenset()
    paying: frozenset[str] = frozenset()  # before who gets the money: "owes Acme $6 million"
    owning: frozenset[str] = frozenset()  # before what somebody spoken of has: "its 20% holding"
    expletives: frozenset[str] = frozenset()  # opens a sentence and is nobody: "It was a poor month for Acme"
    participles: frozenset[str] = frozenset()  # end words for what somebody was doing: "still smarting from"
    bonds: frozenset[str] = frozenset()  # right behind the interest they pay: "its 5.2% notes"
    face_value: frozenset[str] = frozenset()  # what a bond's price is of: "95 cents on the dollar"
    one: frozenset[str] = frozenset()  # stands for a move just told of: "a drop of 4% and one of 13%"
    making_up: frozenset[str] = frozenset()  # of a part of what a company has: "contributed 42% of it"
    whose: frozenset[str] = frozenset()  # between a name and its figure: "Acme, whose 4% yield"
    standing: frozenset[str] = frozenset()  # the same where it is set against another: "than Beta at 2.9%"
    with_share: frozenset[str] = frozenset()  # between a holder and his share: "controlled by Beta with 63%"
    growth: frozenset[str] = frozenset()  # a rise by itself, which a forecast may be of: "growth guidance"
    within: frozenset[str] = frozenset()  # before the place where something rose: "in Europe 5%"
    degree: frozenset[str] = frozenset()  # begins how a rise ranks: "paling dalam", "faster"
    than: frozenset[str] = frozenset()  # compares: "4 million more than Beta"
    those: frozenset[str] = frozenset()  # stands for what was measured before: "those in Beta 3%"
    they: frozenset[str] = frozenset()  # what sales and shipments are called next: "Organically, they fell by 2%"
    persons: frozenset[str] = frozenset()  # the one who was introduced before: "she said"
    relative: frozenset[str] = frozenset()  # right behind a figure it tells who made it: "400 cars that Acme sold"
    # opens the other half of a contrast, which leaves its measure out: "while Beta's slipped 2%"
    parallel: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()  # times a measure may be of: "nine-month sales"
    # of things sold by the piece, before how many fewer: "sold 14% fewer motorcycles"
    handing_over: frozenset[str] = frozenset()
    measured_up: frozenset[str] = frozenset()  # of a result set against what was expected: "fell short of expectations"
    costing: frozenset[str] = frozenset()  # end words for what borrowing costs: "at an average cost of 4.8%"
    # open a phrase for what a price is for, which no percentage is of: "lost 9% in a month"
    each: frozenset[str] = frozenset()
    fleet: frozenset[str] = frozenset()  # of these so many are owned and not sold: "its fleet grew by 40 aircraft"
    # open a sentence with whom it is about: "On Acme, the broker keeps its view"
    fronting: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()  # before a market that is only compared with: "in line with inflation"
    excluding: frozenset[str] = frozenset()  # leave out what follows: "income, excluding bullion, grew"
    odds: frozenset[str] = frozenset()  # how likely markets hold something: "a 97% chance"
    merely: frozenset[str] = frozenset()  # before a sum that a company just made: "PWON hanya Rp 1 triliun"
    readers: frozenset[str] = frozenset()  # whom a text speaks to, with a capital: "saham Anda"
    bought: frozenset[str] = frozenset()  # in the passive, before "from" whom: "dibeli dari Acme"
    cheapness: frozenset[str] = frozenset()  # of shares, beside a ratio: "lebih murah, 6,3x"
    limits: frozenset[str] = frozenset()  # set for all, or others' average: "batas regulator", "rata-rata emiten"
    bringing_in: frozenset[str] = frozenset()  # right before what a part of a company sold for: "menghasilkan"
    adding: frozenset[str] = frozenset()  # right before a sum that comes on top, and no rise: "menambah Rp5 miliar"
    shareholders: frozenset[str] = frozenset()  # before a company, whose they are: "pemegang saham Acme mendapat"
    legal_forms: frozenset[str] = frozenset()  # stand before a company's name: "PT Acme"
    up_to: frozenset[str] = frozenset()  # says how much as well as how far: "hingga"
    turnover: frozenset[str] = frozenset()  # what changed hands on an exchange
    copulas: frozenset[str] = frozenset()  # says what somebody is
    agents: frozenset[str] = frozenset()  # before whoever did it: "bought by Acme"
    recipients: frozenset[str] = frozenset()  # between a price target and its company: "$19 for Acme"
    belonging: frozenset[str] = frozenset()  # between a figure and its company: "5 persen milik Acme"
    next_in_rank: frozenset[str] = frozenset()  # before the next of a list: "disusul Beta 27 persen"
    # behind what is traded it is still the market that moves: "harga emas dunia"
    worldwide: frozenset[str] = frozenset()
    # what a share did that day; "losses" of a percentage are a share's, and no result
    days_moves: frozenset[str] = frozenset()
    pared: frozenset[str] = frozenset()  # before one of these: "trimmed gains to 0.8%" leaves the share up
    comparing: frozenset[str] = frozenset()  # behind these "it" is what was measured: "Sequentially, it was up 4.1%"
    reported: frozenset[str] = frozenset()  # of a result that is told beside its forecast
    # prices of what all trade in: "harga jual" and "unit costs" are somebody's
    plain_prices: frozenset[str] = frozenset()
    realised: frozenset[str] = frozenset()  # before such a price make it somebody's: "its realised price"
    priced_by: frozenset[str] = frozenset()  # what such a price is of: "a tonne"
    # end a phrase for where a share stands, which is never at a percentage: "bertengger di 9 persen"
    price_ends: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()  # of so much money a price is told: "charges $9.99"
    paid: frozenset[str] = frozenset()  # of money for something: "paid $3 million for the site"
    worth: frozenset[str] = frozenset()  # before the worth of what was sold or built: "costing $400 million"
    lasting: frozenset[str] = frozenset()  # bought with money that was not spent: "property"
    putting: frozenset[str] = frozenset()  # of money that goes into something: "poured $2 billion into a plant"
    spending: frozenset[str] = frozenset()  # verbs of what is decided and not foreseen: "plans to spend $2 billion"
    outlays: frozenset[str] = frozenset()  # what a company spends in a year: "capital expenditure"
    budgeting: frozenset[str] = frozenset()  # words that make a budget of it, which is guidance: "set aside"
    budgets: frozenset[str] = frozenset()  # right before the sum, whatever has been spent of it
    drawn: frozenset[str] = frozenset()  # of what has been spent of it
    put: frozenset[str] = frozenset()  # estimates, with one of `reckoned`: "puts the hit at $40 million"
    reckoned: frozenset[str] = frozenset()  # what is estimated rather than booked
    will: frozenset[str] = frozenset()  # makes a forecast of a price: "will charge", "akan dijual"
    earlier: frozenset[str] = frozenset()  # what was foreseen before: "previously expected"
    assumed: frozenset[str] = frozenset()  # with these an exchange rate is a company's own
    valuations: frozenset[str] = frozenset()  # end words that mean nothing else: "at a valuation of $400 billion"
    buybacks: frozenset[str] = frozenset()  # inside a phrase: a company buys its own shares
    of_shares: frozenset[str] = frozenset()  # make a target a share's: "target harga"
    premiums: frozenset[str] = frozenset()  # what is paid above or below a price
    net_worth: frozenset[str] = frozenset()  # what is behind a share, to which a discount is its valuation: "NAV"
    duties: frozenset[str] = frozenset()  # what a state levies, at a rate that is nobody's
    holders: frozenset[str] = frozenset()  # of shares, whose loss is not the company's: "investors lost $4 billion"
    groups: frozenset[str] = frozenset()  # people that an amount may single out: "households earning over $100,000"
    earning: frozenset[str] = frozenset()  # what it singles them out by
    having: frozenset[str] = frozenset()  # opens the same in more words, with one of `bounds` before the amount
    bounds: frozenset[str] = frozenset()  # last words of "more than", "di bawah"
    hiring: frozenset[str] = frozenset()  # before so many jobs, they are made: "will create 400 jobs"
    further: frozenset[str] = frozenset()  # stand between the two: "will hire another 400"
    posts: frozenset[str] = frozenset()  # what is counted when jobs are, and nobody with a will of their own
    going: frozenset[str] = frozenset()  # behind posts, they are lost: "90 jobs will go"
    going_elsewhere: frozenset[str] = frozenset()  # behind one of those they are not: "jobs go to India"
    dismissing: frozenset[str] = frozenset()  # before so many jobs, they are lost: "memberhentikan 400 pekerja"
    above: frozenset[str] = frozenset()  # behind a percentage it is so much more: "6 persen di atas konsensus"
    below: frozenset[str] = frozenset()  # and so much less
    dates: frozenset[str] = frozenset()  # behind those the figure of then is meant: "di bawah Oktober tahun lalu"
    unmoved: frozenset[str] = frozenset()  # before "from" a price is what it was: "tak beranjak dari Rp98"
    same: frozenset[str] = frozenset()  # behind a figure that is what it was: "sama dengan tahun lalu"
    even: frozenset[str] = frozenset()  # behind a number in words, which then tells nothing: "seribu rupiah pun"
    portions: frozenset[str] = frozenset()  # what is a percentage itself: "porsi dana murah 52 persen"
    paces: frozenset[str] = frozenset()  # how fast something grew: "lebih lambat daripada Beta yang 6 persen"
    shared_out: frozenset[str] = frozenset()  # before numbers of one unit: "masing-masing 2.310 dan 1.640 unit"
    dismissed: frozenset[str] = frozenset()  # behind posts and people: "900 karyawan dirumahkan"
    left: frozenset[str] = frozenset()  # before what something was until then: "from $5"
    tariffs: frozenset[str] = frozenset()  # duties where they are in per cent, prices elsewhere: "tarif"
    measured_in: frozenset[str] = frozenset()  # behind money and a stroke they make a price of it: "$742/t"
    # end what a company is; of a commodity before it no price is meant: "gold miner"
    diggers: frozenset[str] = frozenset()
    ratings: frozenset[str] = frozenset()  # what a house calls a share
    rating_verbs: frozenset[str] = frozenset()  # how it does: "sets a target of"
    rating_links: frozenset[str] = frozenset()  # before the house: "was cut at Citi"
    enclitics: frozenset[str] = frozenset()  # end a word for what belongs to whom was just spoken of: "labanya"
    no_enclitics: frozenset[str] = frozenset()  # words that end so by themselves
    # opens a relative clause about what somebody has, with an enclitic: "yang dimilikinya"
    held: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """For `extract.quotes`: who said it, and what tells speech from a title or a scare quote.

    Speech. `said`: verbs whose speaker stands before or after them ("said", "told"). `before`: verbs whose speaker only
    stands before them ("mengatakan"). `after`: words whose speaker follows them ("kata", "ujar"); with a `clitics`
    ending they hold a pronoun ("ujarnya"). `labels`: verbs that take a few quoted words as their object ("called",
    "menyebut"). `according`: words before a source ("according", "menurut"); `relayed`: words before the outlet that
    passed a quote on ("dikutip"), never its speaker. `auxiliaries` and `adverbs` stand between speaker and verb; `participles` are verbs
    whose speaker is the subject of the whole sentence ("saying"), `participle_ends` how all participles end.

    More of speech. `phrasal`: verbs of speech in two words ("put it"). `views`: nouns that say whose words they are
    ("in her words"). `passives`: before a verb of speech they make its subject the one spoken to ("was asked"), `agents` name who
    speaks ("by"). `beside`: words before somebody in the middle of a sentence ("with Jane Roe saying"). `determiners`: what makes a noun of a
    verb's word ("his remarks"), `possessives` of them tell whose it is, "m" or "f"; `relatives` open a clause about the word before ("who"), `things` of them about no person ("which"). `infinitives`: before a verb
    they tie it to the sentence's subject ("to"). `continuing`: verbs whose subject spoke just before ("added"). `inverted`: verbs that may
    stand before who ends a sentence ("said Jane Roe").
    `brings`: words before whom a sentence gives the word to ("the last word goes to Jane Roe").
    `mediums`: before a word of speech they make it a noun ("lewat pesan", by a message).
    `conjunctions` open a clause with a subject of its own ("while").

    People. `pronouns`: to "m", "f", "o" (no person), "p" (several), "i" (who writes) or "" (anyone). `honorifics` are no part of a name; some
    tell a gender (`titled`). `roles`: nouns for
    what people are ("analyst", "direktur"); `qualifiers`: what a role is made up with, also when capitalised ("senior",
    "utama"). `offices`: roles whose place or portfolio is part of them ("gubernur", "menteri"). `role_names`: roles that behind a first name are a name ("Hakim"). `same_roles`: names of one role each ("CEO", "chief executive"). `analysts`: words of a role (each entry: all
    of them) that make an independent voice, `note_writers` those who write for a broker; `insiders`: words that make one of the
    company's own. `links`: words between a role and its organisation ("at", "dari"); `role_links`: those that go on with
    the role ("of" in "head of research"). `particles`: small words inside names ("van", "bin"). `given`: first names by
    gender, for pronouns and for where a firm ends and a name begins.

    Organisations. `organisations`: words that make a capitalised run an organisation's name ("Sekuritas", "Securities");
    `organisation_heads`: those it begins with ("Bank", "PT"). `kinds`: common nouns before a firm's name ("rival"); `groups`: those that behind a word for what it does stand before a body's ("consumer group"). `capacities`: words between a name and its role ("selaku"). `places`: what says where a firm of that name is ("KPU Sulut"). `bodies`: public bodies by
    their short names ("Kemenkeu"). `brokers`: words of those whose unnamed voice is an
    analyst's ("Sekuritas"); `outsiders`: of bodies and firms whose people are no analysts ("union", "Foods"). `firms`: common nouns for the company an article is about
    ("the company", "perseroan"). `role_first`: the role comes before firm and name ("analis Northgate Rani Wibisono").

    The rest. `articles`: determiners; `demonstratives`: those that follow their noun ("itu"). `definite`: the articles of
    somebody known ("the"). `located`: words between somebody and a place ("in"). `ands`: what joins two roles. `joins`:
    small words inside organisations' names ("of"); `at`: links that show that what stood before was still the role.
    `degrees`: what follows a name and looks like an acronym ("MD"). `stops`: words that end who somebody is ("dalam", "kepada"). `no_names`:
    capitalised words that are no names (days, months, sentence openers). `going_on`: words that open a sentence which
    goes on with what was just said ("apalagi"). `title_cues`: words before a title, term or
    nickname in quotation marks ("titled", "berjudul", "dubbed"). `works`: nouns around a title ("film", "buku").

    Independent voices without a role. `covers`: verbs of what only analysts do ("covers"); `runs`: verbs that say so before one of
    `funds` ("runs a fund"); `becomes`: verbs before a role ("became"). `led`: words between a team and its head ("led by").
    `takes_up`: verbs before an office that one of `posts` joins ("took over as"). `learning`: behind one of `agents` they tell what somebody once learnt and is no more ("an engineer by training"). `private`: roles of people who are from a place and of no firm ("shareholder"). `fellows`: who somebody is to another and no role ("colleague"). `panels`: those a role presides, part of it ("Ketua Majelis"), of `panel_kinds` ("Majelis Komisi"). `someone`: words right behind a verb of speech before who stays unnamed ("salah seorang dari mereka"). `asking`: verbs right before who is interviewed; `remarks`: nouns for something said, by whom one of `agents` tells. `raters`: nouns before the name of a firm that rates ("ratings house Northgate"), `letters` what somebody sends ("statement").
    `several`: words before people of whom nobody has the word ("many"). `houses`: nouns for the firm whose note was just told of ("lembaga", "broker"). `documents`: what a firm writes ("note", "riset"), `readers`: for whom ("clients"); `teams`: who writes it without a name ("team"). `interviews`: nouns for a talk printed as question and answer, `interviewers`: who asks there. `ratings`: words of a recommendation ("overweight");
    `targets`: those that make one beside an amount. `recent`: before a role and no part of it ("new", "furious"). `adjectives`: ends of capitalised words that are no names ("-based"). `adverb_ends`: ends of words that
    are adverbs, but for `no_adverbs`.
    """

    said: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    clitics: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    according: frozenset[str] = frozenset()
    relayed: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    participle_ends: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()
    pronouns: dict[str, str] = field(default_factory=dict)
    honorifics: frozenset[str] = frozenset()
    titled: dict[str, str] = field(default_factory=dict)
    former: frozenset[str] = frozenset()  # before an employer, who is one no more
    roles: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    note_writers: frozenset[str] = frozenset()
    analysts: frozenset[str] = frozenset()
    insiders: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    role_links: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    given: dict[str, frozenset[str]] = field(default_factory=dict)
    organisations: frozenset[str] = frozenset()
    organisation_heads: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    brokers: frozenset[str] = frozenset()
    outsiders: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()
    role_first: bool = False
    articles: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    located: frozenset[str] = frozenset()
    ands: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    title_cues: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    covers: frozenset[str] = frozenset()
    runs: frozenset[str] = frozenset()
    funds: frozenset[str] = frozenset()
    becomes: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    houses: frozenset[str] = frozenset()
    readers: frozenset[str] = frozenset()
    interviews: frozenset[str] = frozenset()
    interviewers: frozenset[str] = frozenset()
    raters: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    panels: frozenset[str] = frozenset()
    panel_kinds: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    remarks: frozenset[str] = frozenset()
    someone: frozenset[str] = frozenset()
    takes_up: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    learning: frozenset[str] = frozenset()
    fellows: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    ratings: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    phrasal: frozenset[tuple[str, str]] = frozenset()
    views: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    possessives: dict[str, str] = field(default_factory=dict)
    relatives: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    continuing: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    inverted: frozenset[str] = frozenset()
    brings: frozenset[str] = frozenset()
    mediums: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    capacities: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    recent: frozenset[str] = frozenset()
    role_names: frozenset[str] = frozenset()
    same_roles: tuple[frozenset[str], ...] = ()
    adverb_ends: tuple[str, ...] = ()
    no_adverbs: frozenset[str] = frozenset()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryWords:
    """For `news.cluster`: what tells one event from another.

    `small`: function words beside `Language.function_words`, which leaves out what neighbours use as often. `trade`: words of business headlines that fit any event, in lower case; they weigh little. `deals`: words that make
    a headline one of a deal. `steps`: words for the next step of a case, a story of its own the day after. `outlooks`: after a period, it is what is expected and not what is reported; `foreseen`: so do these before it.
    Regexes on lower-case text: `previews` are titles of what is still to come, `roundups` of many things in a
    row, `lookbacks` of what is long past; `periods` names reporting periods ("q3"), `markets` daily price and market reports
    ("gold"), `central_banks` those a headline names, each to one expression. `kinds` are words that tell what kind of event a headline is of, under names all languages
    share. `weekdays` are their names, `months` names to 1-12. `clocks` are what stands before a time of
    the day, and behind one: after noon it begins with "p".
    For `news.developments`: `denials` are words after a company in a title that say it calls something untrue;
    `corrections` is one regex for how a title begins that takes back what was reported before.
    """

    small: frozenset[str] = frozenset()
    trade: frozenset[str] = frozenset()
    deals: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()
    outlooks: str = ""
    foreseen: str = ""
    previews: str = ""
    roundups: str = ""
    lookbacks: str = ""
    periods: dict[str, str] = field(default_factory=dict)
    markets: dict[str, str] = field(default_factory=dict)
    central_banks: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    weekdays: frozenset[str] = frozenset()
    months: dict[str, int] = field(default_factory=dict)
    clocks: tuple[str, str] = ("", "")
    denials: frozenset[str] = frozenset()
    corrections: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """One language Kabar reads.

    `function_words` are its most frequent words in news, small ones first: they tell it from others. No word a
    neighbour uses as often ("in", "is" are Dutch, too). `resembles` names a language so close that only these words can
    tell the two apart, no statistics of letters.
    """

    code: str  # ISO 639-1
    name: str  # in the language itself
    function_words: frozenset[str]
    resembles: str | None = None
    sentences: SentenceWords = field(default_factory=SentenceWords)
    boilerplate: BoilerplateWords = field(default_factory=BoilerplateWords)
    companies: CompanyWords = field(default_factory=CompanyWords)
    figures: FigureWords = field(default_factory=FigureWords)
    cues: FigureCues = field(default_factory=FigureCues)
    quotes: QuoteWords = field(default_factory=QuoteWords)
    stories: StoryWords = field(default_factory=StoryWords)
