"""Malay: the words Kabar reads it by. Where Malay says it as Indonesian does, Indonesian's words stand."""

from __future__ import annotations

from dataclasses import replace

from bot.languages import id as indonesian
from bot.languages.schema import BoilerplateWords, Language, StoryWords

# Malay's own words decide between the two; what both say often counts for both.
FUNCTION_WORDS = (
    indonesian.FUNCTION_WORDS
    - frozenset(
        """karena bisa usai soal bakal jelang sebut persen rupiah laba triliun miliar perusahaan perseroan emiten kuartal
        pekan utang pajak dampak tembus cetak bantah begini ujarnya katanya melemah menguat respons beras perumahan saat
        adapun namun sementara warga kota provinsi kabupaten jakarta indonesia jawa polisi kantor terkait sejumlah senin
        kamis jumat minggu maret juni juli agustus desember pukul rp bunga bank bi ri pemerintah""".split()
    )
) | frozenset(
    """ialah manakala kerana daripada peratus syarikat bilion trilion berkata bahawa selepas berbanding kerajaan pasaran
    pelabur isnin khamis jumaat ahad julai ogos disember mac jualan pengarah penganalisis menerusi apabila dagangan niaga
    dijangka hutang pengeluaran iaitu penyata kewangan pelaburan isytihar eksport hartanah ekoran memandangkan""".split()
)

# -- sentences --------------------------------------------------------------------------------------
SENTENCES = replace(
    indonesian.SENTENCES,
    abbreviations=indonesian.SENTENCES.abbreviations | frozenset("dato sdr en pn yb yab sr ts".split()),
    before_numbers=frozenset("no rm sen jan feb mac apr jun jul ogo ogos sept sep okt nov dis".split()),
    final_abbreviations=indonesian.SENTENCES.final_abbreviations | frozenset({"bhd", "sdn", "p.m", "a.m"}),
    openers=indonesian.SENTENCES.openers
    | frozenset(
        "beliau manakala bagi selepas apabila sehubungan mengulas jelas pada kerajaan syarikat kaunter".split()
    ),
)

# -- boilerplate: Indonesian's rules apply to every text, too ---------------------------------------
BOILERPLATE = BoilerplateWords(
    first_words="""baca dapatkan ikuti klik layari langgan muat sertai sila jangan artikel berita nota penafian oleh laporan
        penulis pengarang wartawan untuk berkaitan tonton kongsi hakcipta pilihan""",
    lines=(
        r"(?:iklan|kandungan (?:tajaan|berbayar)|kongsi(?: artikel| berita)?(?: ini)?|salin pautan|langgan)",  # an ad's place, buttons
        r"(?:tatal|skrol) (?:ke bawah )?untuk (?:terus|meneruskan|membaca).*|teruskan membaca.*",
        r"(?:isi penting|perkara penting|ringkasan artikel|intipati)",  # headings of bullet lists
        r"(?:foto|gambar|grafik|video)(?: hiasan| fail| ihsan| oleh)?(?: ?[:/-].{1,120}|)",  # a credit
        r"(?:isnin|selasa|rabu|khamis|jumaat|sabtu|ahad),? ?\d{1,2} (?:januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember) \d{4}.{0,30}",
        r"(?:diterbitkan|dikemas ?kini|kemas ?kini)(?: pada)?\b[: ].{0,60}\d.{0,30}",
        r"(?:hak ?cipta(?: terpelihara)?|©) ?.{0,160}",
        r"untuk pertanyaan(?: media)?.{0,120}",
    ),
    openers=(
        r"(?:dapatkan|terima) (?:berita|maklumat|notifikasi|info)\b[^.?!]{0,100}\b(?:telegram|whatsapp|aplikasi|e-mel|emel|terkini|terus)\b",
        r"(?:ikuti|sertai) (?:kami|saluran|telegram|whatsapp|laman)\b[^.?!]{0,100}",
        r"klik (?:di ?sini|pautan|untuk)\b",
        r"(?:sila )?layari (?:www|http|laman|kami|portal|[\w-]+\.(?:com|my))",
        r"(?:langgan|muat turun) (?:sekarang|aplikasi|surat berita|buletin|akhbar)\b",
        r"jangan lupa (?:ikuti|langgan|like|share|kongsi)\b",
        r"(?:artikel|berita|laporan) ini (?:telah|pertama kali|mula)? ?(?:diterbitkan|disiarkan|diterjemahkan|diterjemah|dikemas kini)\b",
        r"(?:nota (?:editor|pengarang)|penafian)\b ?[:-]",
        r"(?:penulis|pengarang|wartawan|suntingan) ?: ?.{2,80}",
        r"untuk maklumat lanjut\b[^.?!]{0,100}\b(?:layari|hubungi|klik|sila|www)",
    ),
    pointers=(
        r"(?:berita|artikel|laporan) (?:berkaitan|lain|popular)(?= ?(?:$|\n|[:»>|]))|berkaitan ?: ",
        r"(?:tonton|baca)(?: lagi| selanjutnya| seterusnya| laporan penuh)(?: |:|$|\n)",
    ),
    sentences={"menyumbang dalam laporan": r".{0,100}\bmenyumbang dalam laporan ini.*"},
    tails=(r"kenyataan (?:yang )?(?:berpandangan ke hadapan|berwawasan)\b",),
    profiles="mengenai|perihal",
    selves="kami|syarikat|kumpulan",
    name_particles="dan di bin binti",
    agencies="bernama|the edge|berita harian|bh|nst",
    outlets="bernama|the edge malaysia|theedgemarkets|berita harian|sinar harian|harian metro|utusan malaysia|kosmo|astro awani|the star",
    places="kuala lumpur|putrajaya|george town|johor bahru|shah alam|petaling jaya|ipoh|kota kinabalu|kuching|cyberjaya|melaka",
)

# -- companies --------------------------------------------------------------------------------------
COMPANIES = replace(
    indonesian.COMPANIES,
    verbs=indonesian.COMPANIES.verbs
    | frozenset(
        """berkata memaklumkan mencatatkan melonjak merosot meningkat menubuhkan memeterai menerima menganugerahkan dianugerahkan
        menyasarkan menjangka mengekalkan melantik menafikan""".split()
    ),
    modals=indonesian.COMPANIES.modals | frozenset({"boleh", "dijangka"}),
    nouns=indonesian.COMPANIES.nouns
    | frozenset("bhd berhad pengerusi pengarah ketua untung hasil jualan pekerja kaunter waran sukuk kumpulan".split()),
    heralds=indonesian.COMPANIES.heralds
    | frozenset("syarikat kaunter pengeluar peruncit pemaju pengendali kumpulan konglomerat gergasi firma".split()),
    openers=indonesian.COMPANIES.openers
    | frozenset("bagi beliau berbanding apabila daripada kerana mengulas manakala selepas sehingga sementara".split()),
    stocks=indonesian.COMPANIES.stocks | frozenset({"kaunter", "kod"}),
    others=indonesian.COMPANIES.others | frozenset("universiti institut sekolah hospital yayasan masjid".split()),
    others_before=indonesian.COMPANIES.others_before
    | frozenset("universiti sekolah hospital lebuhraya jambatan".split()),
    sources=indonesian.COMPANIES.sources | frozenset("memetik dipetik menurut".split()),
    home=".KL",
    market=indonesian.COMPANIES.market | frozenset({"kaunter", "klci", "pelabur"}),
)

# -- figures ----------------------------------------------------------------------------------------
_ID = indonesian.FIGURES
FIGURES = replace(
    _ID,
    decimal_comma=False,  # "RM1,250.50"
    number_words={**_ID.number_words, "lapan": "8"},
    scales={**_ID.scales, "bilion": 9, "trilion": 12, "ratus ribu": 5},
    short_scales={"k": 3, "m": 6, "mil": 6, "bil": 9, "bn": 9, "b": 9, "t": 12, "tril": 12},
    currencies={**_ID.currencies, "dolar amerika syarikat": "USD", "dolar singapura": "SGD", "dolar australia": "AUD"},
    subunits={**_ID.subunits, "sen": "MYR"},
    units={
        **_ID.units,
        "%": f"{_ID.units['%']}, peratus",
        "pp": f"{_ID.units['pp']}, mata peratusan",
        "bps": f"{_ID.units['bps']}, mata asas",
        "points": f"{_ID.units['points']}, mata",
    },
    counts={
        **_ID.counts,
        "headcount": f"{_ID.counts['headcount']}, kakitangan, pekerja",
        "users": f"{_ID.counts['users']}, pelanggan, pengguna",
        "unit_sales": f"{_ID.counts['unit_sales']}, kereta, kenderaan",
        "other": f"{_ID.counts['other']}, kedai, cawangan, ekar",
    },
    measures={**_ID.measures, "tonne": "tan, tan metrik", "barrel": "tong", "barrel_day": "tong sehari"},
    employing=f"{_ID.employing}, kakitangan, mengambil pekerja, memberhentikan",
    up=f"{_ID.up}, meningkat, melonjak, mengukuh, menokok, bertambah, berkembang, naik, meninggi, memanjat",
    down=f"{_ID.down}, menurun, merosot, susut, menyusut, jatuh, mengecut, menjunam, rugi, kerugian, berkurangan, lemah",
    flat=f"{_ID.flat}, kekal, mengekalkan, dikekalkan, tidak berubah, mendatar",
    up_nouns=f"{_ID.up_nouns}, peningkatan, pertumbuhan, kenaikan, pengukuhan, lonjakan",
    down_nouns=f"{_ID.down_nouns}, penurunan, kejatuhan, kemerosotan, pengurangan, penguncupan",
    to=f"{_ID.to}, kepada, ke paras, pada paras, berjumlah, bernilai",
    before=f"{_ID.before}, daripada, berbanding dengan, berbanding",
    about=f"{_ID.about}, kira-kira, hampir, lebih, melebihi, sekurang-kurangnya, setakat, cuma",
    alternatives=f"{_ID.alternatives}, atau, iaitu, bersamaan",
    ranges=f"{_ID.ranges}, hingga",
    breaks=f"{_ID.breaks}, manakala, kerana, selepas, apabila, sementara, disokong, susulan, berikutan, walaupun",
    prepositions=f"{_ID.prepositions}, bagi, daripada, kepada",
    share_of=f"{_ID.share_of}, daripada, kepentingan, pegangan, ekuiti",
    denials=f"{_ID.denials}, menafikan, khabar angin",
    expectations=f"{_ID.expectations}, dijangka, menjangka, menjangkakan, unjuran, mengunjurkan, diunjurkan, anggaran, sasaran, menyasarkan, disasarkan",
    future=f"{_ID.future}, boleh, dijangka",
    per_share=f"{_ID.per_share}, sesaham, setiap saham",
    whole=f"{_ID.whole}, syarikat, kumpulan",
    sources=f"{_ID.sources}, penganalisis, penyelidikan",
    pronouns=f"{_ID.pronouns}, beliau",
    descriptions=f"{_ID.descriptions}, syarikat, syarikat itu, kumpulan, kumpulan itu, kaunter itu, bank itu",
    openers=f"{_ID.openers}, manakala, bagi, selepas, sementara itu",
    clause_verbs=f"{_ID.clause_verbs}, ialah, berkata, memaklumkan, mencatatkan, merekodkan, menjana, dijangka",
    metrics={
        **_ID.metrics,
        "net_profit": f"untung bersih, keuntungan bersih, untung sebelum cukai, {_ID.metrics['net_profit']}, untung",
        "operating_profit": f"untung operasi, keuntungan operasi, {_ID.metrics['operating_profit']}",
        "eps": f"pendapatan sesaham, {_ID.metrics['eps']}",
        "revenue": f"hasil, perolehan, jumlah hasil, {_ID.metrics['revenue']}",
        "sales": f"jualan, {_ID.metrics['sales']}",
        "unit_sales": f"jualan kereta, jualan kenderaan, penghantaran, {_ID.metrics['unit_sales']}",
        "price_target": f"harga sasaran, sasaran harga, {_ID.metrics['price_target']}",
        "market_cap": f"permodalan pasaran, nilai pasaran, {_ID.metrics['market_cap']}",
        "market_share": f"bahagian pasaran, penguasaan pasaran, {_ID.metrics['market_share']}",
        "deal_value": f"pengambilalihan, mengambil alih, memperoleh, pemerolehan, {_ID.metrics['deal_value']}",
        "investment": f"pelaburan, melabur, perbelanjaan modal, {_ID.metrics['investment']}",
        "funding": f"tawaran awam permulaan, terbitan hak, {_ID.metrics['funding']}",
        "headcount": f"kakitangan, {_ID.metrics['headcount']}",
        "debt": f"hutang, pinjaman, sukuk, {_ID.metrics['debt']}",
        "production": f"pengeluaran, {_ID.metrics['production']}",
        "exports": f"eksport, {_ID.metrics['exports']}",
        "interest_rate": f"kadar faedah, kadar dasar semalaman, opr, {_ID.metrics['interest_rate']}",
        "exchange_rate": f"kadar pertukaran, ringgit berbanding dolar, {_ID.metrics['exchange_rate']}",
        "share_price": f"harga saham, kaunter, {_ID.metrics['share_price']}",
        "index": f"fbm klci, indeks komposit, {_ID.metrics['index']}",
    },
    markets={
        **_ID.markets,
        "index": f"fbm klci, indeks komposit, bursa malaysia, {_ID.markets['index']}",
        "interest_rate": f"kadar dasar semalaman, opr, bank negara malaysia, bnm, {_ID.markets['interest_rate']}",
        "exchange_rate": f"ringgit, {_ID.markets['exchange_rate']}",
        "other": f"kdnk, keluaran dalam negara kasar, kerajaan, {_ID.markets['other']}",
    },
    periods=r"suku\s(?:tahun\s)?(?:pertama|kedua|ketiga|keempat)(?:\s(?:tahun\s)?(?:19|20)\d\d)?|tahun\skewangan\s(?:19|20)\d\d|"
    + _ID.periods,
    stretches=_ID.stretches,
)

# -- quotes -----------------------------------------------------------------------------------------
_SAID = indonesian.QUOTES
QUOTES = replace(
    _SAID,
    before=_SAID.before
    | frozenset("berkata menjelaskan memberitahu memaklumkan menegaskan menambah menyifatkan mengulas".split()),
    after=_SAID.after | frozenset("kata ujar jelas tegas tambah katanya".split()) - {"katanya"},
    according=_SAID.according | frozenset({"menurut"}),
    relayed=_SAID.relayed | frozenset({"dipetik", "memetik"}),
    auxiliaries=_SAID.auxiliaries | frozenset({"boleh", "turut"}),
    honorifics=_SAID.honorifics
    | frozenset("datuk dato dato' tan sri puan encik tuan seri tun datin dr ir ts haji hajah cik".split()),
    roles=_SAID.roles
    | frozenset(
        "penganalisis pengarah ketua pegawai pengerusi timbalan jurucakap pengurus setiausaha ahli ekonomi".split()
    ),
    qualifiers=_SAID.qualifiers
    | frozenset(
        "eksekutif urusan kumpulan penyelidikan ekuiti pelaburan kewangan operasi kanan bahagian korporat negara".split()
    ),
    analysts=_SAID.analysts | frozenset({"penganalisis", "penyelidikan"}),
    insiders=_SAID.insiders | frozenset({"pengarah", "pengerusi", "jurucakap", "setiausaha"}),
    links=_SAID.links | frozenset({"daripada"}),
    organisations=_SAID.organisations
    | frozenset("bhd berhad sdn universiti institut penyelidikan pelaburan kumpulan kementerian".split()),
    organisation_heads=_SAID.organisation_heads | frozenset({"universiti", "kumpulan", "persatuan"}),
    brokers=_SAID.brokers | frozenset({"penyelidikan", "pelaburan"}),
    firms=_SAID.firms | frozenset({"syarikat", "kumpulan"}),
    stops=_SAID.stops | frozenset("selepas bagi apabila kerana daripada semasa menerusi ketika".split()) - {"daripada"},
    no_names=_SAID.no_names
    | frozenset(
        "adakah bilakah bagaimanakah mengapakah isnin khamis jumaat ahad mac jun julai ogos disember beliau manakala bagi selepas apabila kerana".split()
    ),
)

# ---------------------------------------------------------------------------------------------------
LANGUAGE = Language(
    code="ms",
    name="Bahasa Melayu",
    function_words=FUNCTION_WORDS,
    resembles="id",
    sentences=SENTENCES,
    boilerplate=BOILERPLATE,
    companies=COMPANIES,
    figures=FIGURES,
    quotes=QUOTES,
    stories=StoryWords(
        denials=frozenset("nafi menafikan dinafikan sangkal menyangkal disangkal".split()),
        corrections=r"(?:pembetulan|ralat)\s*[:–—-]",
    ),
)
