"""Indonesian: the words Kabar reads it by."""

from __future__ import annotations

from bot.languages.schema import (
    BoilerplateWords,
    CompanyWords,
    FigureCues,
    FigureWords,
    Language,
    QuoteWords,
    SentenceWords,
    StoryWords,
)

FUNCTION_WORDS = frozenset(
    """yang dan di ke dari untuk pada dengan ini itu dalam tidak akan juga oleh sebagai adalah telah sudah ada bisa
    dapat karena atau para saat tersebut lebih hingga serta menjadi kepada secara tak jadi soal bakal usai
    jelang masih siap begini apa mengapa bagaimana siapa belum baru agar bagi tentang kata sebut harga saham
    naik turun persen rupiah laba rugi triliun miliar juta ribu perusahaan perseroan emiten pemerintah
    menteri ekonomi kenaikan penurunan tarif dampak alasan aturan hari tahun bulan pekan kuartal dua tiga
    empat lima mulai terus capai tembus cetak minta bantah tolak menolak buka tetap pajak utang beli jual
    orang warga negara antara banyak semua beri tahap akhir awal mengatakan ujar ujarnya katanya melemah
    menguat respons daftar profil untung anak masuk luar negeri peraturan beras industri perdagangan
    perumahan program adapun namun sementara kota provinsi kabupaten jakarta indonesia jawa polisi kantor
    terkait sejumlah senin kamis jumat minggu maret juni juli agustus desember pukul rp bunga bi ri""".split()
)

# -- sentences --------------------------------------------------------------------------------------
SENTENCES = SentenceWords(
    abbreviations=frozenset(
        """dr drs dra prof ir h hj kh rm ust gus tgk sdr sdri bpk yth jl jln gg kec kab kel
        pt cv ud pd rs kol brigjen mayjen letjen jend irjen kombes kompol akp akbp serda tn ny nn st mr mrs
        a.n u.p d.a d.h c.q s.d vs s.h s.e s.t m.m m.h m.sc s.sos s.kom s.ip s.pd m.si ph.d""".split()
    ),
    before_numbers=frozenset("no hlm hal rp jan feb mar apr jun jul agt agu ags sep sept okt nov des".split()),
    final_abbreviations=frozenset(
        "tbk inc corp co ltd plc llc bhd sdn dll dsb dkk dst tsb u.s u.k d.c a.m p.m jr sr h.c swt saw".split()
    ),
    openers=frozenset(
        """ini itu dia ia mereka kami kita saya para di ke dari pada dalam untuk dengan tanpa oleh sebagai setelah
        sebelum sebelumnya selama sejak saat ketika ketimbang jika kalau apabila bila meski meskipun walau namun
        tetapi tapi dan atau juga selain sementara sedangkan adapun kemudian lalu selanjutnya berdasarkan menurut
        sebab karena hal tidak belum sudah telah akan hingga sampai bahkan salah seiring sehingga nilai harga
        saham pendapatan penjualan laba total jumlah kenaikan penurunan analis investor perseroan perusahaan
        emiten transaksi hasil kinerja the""".split()
    ),
)

# -- boilerplate ------------------------------------------------------------------------------------
# What a text says it is not.
_NO_ADVICE = (
    r".*\b(?:informasi|artikel|tulisan|konten|berita|data|materi|analisis)\b.{0,60}\bbukan(?:lah)?(?: merupakan)?"
    r"(?: suatu| sebuah)? (?:ajakan|rekomendasi|saran|anjuran|nasihat|imbauan)\b.*"
)
BOILERPLATE = BoilerplateWords(
    lines=(
        r"kurs (?:yang dipakai|acuan|konversi|jisdor|tengah|referensi)\b[^.]{0,60}[:=].{0,80}",  # a note on money
        r"(?:poling|polling|jajak pendapat|survei pembaca) ?[:|-] .{3,140}",
        r"(?:tags?|topik|label|kata kunci) ?:?",
        r"analis(?: riset| saham)?: [^.:?!,]{3,40}, (?:cfa|cfp|cpa|cma|frm|mba)\.?",  # who wrote a broker's report
        r"(?:sekian|demikian) (?:laporan|liputan|siaran|ulasan) (?:langsung|singkat|pagi|siang|sore)\b.{0,80}",  # a live report ends
        r"(?:wawancara|transkrip|percakapan|tanya jawab)(?: ini)? (?:telah|sudah) (?:disunting|diringkas|diedit|dipersingkat)\b.{0,80}",
        r"(?=.*pembaca).{0,100}\bartikel ini hanya (?:untuk|bagi) pembaca\b.{0,40}",
        r"(?:belum|sudah) punya (?:rekening|akun|aplikasi)\b.{0,40}\? ?(?:buka|daftar|unduh|buat)\b.{0,80}",
        r"(?:pandangan|pendapat|opini) (?:narasumber|penulis|responden)\b.{0,120}\b(?:pribadi|bukan (?:rekomendasi|ajakan|saran))\b.{0,60}",
        r"(?:harga|kuotasi|data)(?: saham| pasar)? (?:tertunda|ditunda|terlambat)\b.{0,40}\bmenit\b.{0,40}",
        r"(?:indeks(?: berita)?|iklan|advertorial|konten (?:bersponsor|promosi|iklan)|promosi|pariwara)",  # an ad's place
        r"(?:gulir|geser|scroll)(?: ke bawah)? (?:untuk|ke bawah|buat) ?(?:melanjutkan|lanjut|membaca|baca)?.*",  # and the words under it
        r"(?:lanjutkan|lanjut) (?:membaca|baca).*|artikel (?:berlanjut|dilanjutkan) .*",
        r"(?:halaman|hal)\.? (?:selanjutnya|berikutnya|sebelumnya|ini|\d+(?: dari \d+)?).{0,60}|(?:lanjut|bersambung) ke (?:halaman|hal).{0,40}|selanjutnya|berikutnya|\d/\d|laman berikutnya",
        r"(?:baca |lihat |tampilkan |muat )?(?:selengkapnya|semua|lainnya|lebih banyak|lebih sedikit|semua halaman)",  # buttons
        r"(?:bagikan|share|simpan|komentar|komentari|cetak|salin (?:tautan|link)|suka|laporkan|dengarkan|kembali|beranda)",
        r"bagikan (?:artikel|berita|ini|ke|di|via|lewat|halaman)\b.{0,60}",
        r"\d+ komentar|(?:tulis|beri|kirim|tinggalkan|berikan|lihat|semua) komentar.{0,40}|jadilah yang pertama.{0,40}",
        r"(?:intinya sih\b.{0,5}|poin(?:-poin)? (?:penting|utama|kunci)(?: berita)?|ringkasan(?: (?:berita|artikel))?|intisari(?: berita)?|daftar isi|inti berita|sorotan(?: utama)?|rangkuman(?: berita)?)",  # headings of bullet lists
        r"(?:waktu baca|estimasi baca).{0,30}|\d{1,2} menit(?: (?:baca|membaca|lalu|yang lalu))?|\d{1,2} jam (?:yang )?lalu",
        r"oleh ([^\d,|(]{4,60}?)(?: ?[,|(·-].{0,60})?",  # a byline
        r"tim (?:redaksi|liputan|litbang|editor|\w+ (?:com|indonesia))|redaksi|tim",
        r"(?:dipublikasikan|diterbitkan|diperbarui|terbit|tayang|diunggah|update|terakhir diperbarui|pembaruan)(?: pada)?\b[: ].{0,60}\d.{0,30}",
        r"(?:(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),? ?(?:\(?\d{1,2}[/ -]))?(?:\d{1,2} )?(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|agt|agu|sep|okt|nov|des) \d{4}(?:[ ,|·-]+(?:pukul )?\d{1,2}[:.]\d\d.{0,12})?",  # a date alone
        r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),? ?\(?\d{1,2}[/ -][a-z0-9]{1,9}[/ -]\d{4}\)?(?:[ ,|·-]+(?:pukul )?\d{1,2}[:.]\d\d.{0,12})?",
        r"(?:sumber |kredit |keterangan )?(?:foto|gambar|video|infografis|grafis|grafik|ilustrasi|dok|dokumentasi|istimewa|tangkapan layar)(?: (?:ilustrasi|oleh|arsip|milik|udara|file))?\.? ?[:/].{1,160}",  # a credit
        r"ilustrasi\b.{0,100}(?:\((?:.{0,20}foto|.{0,20}dok|.{0,20}ist|shutterstock|freepik|unsplash|reuters|antara|istock|pixabay|pexels).{0,60})",
        r"(?:antara|tempo|kompas|bisnis|reuters)(?: foto)?/[a-z. '/-]{3,60}",
        r"(?:konten|artikel|berita) (?:premium|berbayar|khusus pelanggan|eksklusif)\b.{0,100}",  # a paywall
        r"(?:silakan |silahkan )?(?:masuk|login|log in|daftar|registrasi)(?: (?:atau|dan|/) (?:masuk|login|daftar|berlangganan|registrasi))? (?:untuk|guna|agar) .{2,80}",
        r"(?:[a-z]+ ){0,3}(?:dibaca|membaca|baca|bacaan|disimak|ditonton)(?: [a-z]+){0,2} ?: .+",  # "Menarik dibaca: ..."
        r"(?:tag|tags|topik|label|kata kunci|kategori|rubrik)(?: (?:terkait|berita|terpopuler))? ?:.{0,200}",
        r"(?:hak cipta|copyright|©) ?.{0,160}",
        r"\w{2,40}[ ,]*(?:#\w{2,40}[ ,]*)+",  # hashtags
        r"(?:no|nomor)[.:]? ?[\w./-]{4,40}",  # a release's number
        r"(?:sekretaris perusahaan|corporate secretary|hubungan masyarakat|divisi komunikasi|investor relations?|humas)\b[^.%\d]{0,80}",
        r"(?:telepon|telp|tel|phone|hp|faks?|email|e-mail|surel|situs|website|laman resmi|alamat|whatsapp|wa) ?[:.] ?.{3,160}",
        r"(?:analis|penulis|penyusun) yang menyusun (?:laporan|riset|tulisan)\b.*",
        r"(?:silakan|silahkan) (?:akses|baca|kunjungi|unduh|klik|simak|hubungi|ikuti|dukung)\b.{0,140}",
        r"dapatkan (?:edisi|versi|majalah|koran|buku|penawaran|promo|langganan)\b.{0,160}",
        r"(?=.*dukung|.*bantu).{0,120}\b(?:dukung|bantu) (?:kami|jurnalisme|media|kerja)\b.{0,120}",
        r"(?:siaran pers|press release) ?[-|:,] ?(?:untuk (?:segera )?)?(?:diterbitkan|disiarkan|dipublikasikan)(?: segera)?",
        r"(?:siaran pers|keterangan pers|rilis pers|press release|untuk (?:segera )?(?:diterbitkan|disiarkan|dipublikasikan|diedarkan)(?: segera)?|embargo.*)",  # a release's heading
        r"(?:bagikan|sebarkan|share)(?: (?:artikel|berita|ini|ke|via))* ?: ?(?:(?:whatsapp|wa|x|twitter|facebook|fb|telegram|line|threads|linkedin|email|e-mail|instagram|tiktok|copy link|salin tautan|lainnya)[ ,|/·•]*)+",
        r"(?:wawancara|pewawancara|penyunting|editor|penulis|reporter|pewarta|redaktur|naskah|teks|foto|infografik|grafis|ilustrator|videografer|penata letak)(?: ?[/&] ?\w{3,15})? ?: ?.{2,80}",  # who made it
        r"(?:penulis|kontributor) (?:adalah|merupakan|kini|bekerja)\b.{3,200}",
        r"(?:tulisan|artikel|opini|kolom|pandangan) (?:ini|di atas) (?:merupakan|adalah|sepenuhnya|tidak (?:mewakili|mencerminkan)|mewakili|mencerminkan|bersifat)\b.{0,200}",
        r"(?:bagaimana (?:menurut|pendapat) (?:anda|kamu)|apa pendapat(?:mu| anda| kamu)|tulis (?:pendapat|komentar)).{0,100}",
        r"(?:surat pembaca|saran|kritik|keluhan|pertanyaan|masukan|kontak|hubungi|kirim)\b.{0,80}[\w.+-]+@[\w-]+\.[\w.-]+",
        r"(?:promo|sponsor|konten kerja sama|kerja sama|mitra|disponsori|dipersembahkan oleh) ?[:|] ?.{2,120}",
        r"(?:video|foto|galeri|infografis|podcast|live)(?: \w+){0,2} ?[:|] .{3,140}",
        r"(?:buka|baca|lanjutkan|unduh)(?: \w+){0,2} (?:di|lewat|melalui) aplikasi\b.{0,60}",
        r"(?:selesai|bersambung|end|ist|dok)",
        r"(?:kontak|narahubung|hubungan) (?:media|investor|pers|perusahaan|humas)(?: ?:.{0,120})?|narahubung(?: ?:.{0,120})?|corporate secretary ?:?",
        r"\[?[a-z]{3,12} ?: ?(?:video|foto|gambar|infografis|grafis|audio)(?: [\w ]{1,30})?\]?",  # a player's place
        r"(?:reporter|penulis|pewarta|editor|redaktur|kontributor|jurnalis|penyunting|sumber|tim riset|tim redaksi)",  # a heading above a name
        r"(?:promosi|promo|iklan|sponsor|advertorial|ads?|banner) ?\d{0,2}",
        r"fakta atau hoaks?\b.*",
        r"(?:sebelumnya|selanjutnya|berikutnya|next article|previous article|artikel (?:sebelumnya|selanjutnya|berikutnya)) ?[:|»>].{0,160}",
        r"(?:paling (?:banyak )?(?:dibaca|populer)|terpopuler|trending|sedang tren|berita (?:hangat|utama|terkini)|kabar terkini|headline)(?: .{0,30})?",
        r"(?:paparan publik|conference call|telekonferensi)(?: (?:dan|&) (?:webcast|siaran web))?",
    ),
    openers=(
        r"(?:scroll|gulir|geser)(?: ke bawah)? untuk (?:melanjutkan|lanjut|membaca)\b",
        r"(?:ber)?gabung(?:lah)? (?:di |ke |dengan )?(?:telegram|whatsapp|kanal|grup|channel|saluran)\b",
        r"baca (?:berita|artikel|konten)\b[^.?!]{0,80}\b(?:iklan|di ?sini|google news|aplikasi|lainnya|klik)\b",
        r"klik (?:di ?sini|tautan|link|untuk|banner|gambar|laman|tombol|berita|artikel)\b",
        r"(?:ikuti|follow) (?:terus |juga |selalu |dan )*(?:kami|akun|saluran|kanal|berita|update|perkembangan (?:berita|terbaru)|informasi|info|kabar|whatsapp|channel|media sosial|medsos|google news|twitter|instagram|tiktok|facebook|us\b|@\w+)",
        r"dapatkan (?:juga |segera |terus )?(?:update|informasi|info|berita|notifikasi|artikel|akses|newsletter|kabar|insight|konten|buletin|ringkasan|diskon)\b",
        r"(?:mari|ayo|yuk)[, ]+(?:ber)?(?:gabung|ikuti|dukung|follow|langganan|klik|baca|unduh|download|install|instal|simak|berlangganan)\b",
        r"(?:ber)?gabung(?:lah)?(?: sekarang| segera)? (?:di|dengan|bersama|ke|dalam|grup|whatsapp|telegram)\b[^.?!]{0,60}\b(?:grup|group|channel|kanal|saluran|telegram|whatsapp|wa|komunitas|newsletter)\b",
        r"(?:unduh|download|install|instal|pasang) (?:juga |segera )?(?:aplikasi|sekarang|app)\b",
        r"(?:ber)?langganan (?:sekarang|newsletter|buletin|di ?sini|koran|epaper|konten|untuk|segera|gratis|kompas|tempo|bisnis|kontan)\b",
        r"daftar(?:kan)? (?:email|diri anda|sekarang|di ?sini|newsletter|gratis)\b",
        r"(?:cek|temukan|lihat|baca|simak|pantau|dengarkan|tonton|saksikan|akses) [^.?!]{0,80}\b(?:di google news|google news|di ?sini|di channel|di kanal|di saluran|di aplikasi|di youtube|di instagram|di whatsapp|di tautan|melalui tautan|di link|di bawah ini)\b",
        r"cek (?:berita|artikel|informasi) (?:dan|lain|lainnya|terbaru|menarik)\b",
        r"jangan (?:lupa|sampai ketinggalan|ketinggalan|lewatkan)\b[^.?!]{0,80}\b(?:ikuti|follow|subscribe|like|klik|berita|update|informasi|kanal|channel|konten|artikel|video)\b",
        r"(?:update|kabar|informasi|berita|info) [^.?!]{0,60}\b(?:hadir|tersedia|bisa diikuti|langsung|dapat diakses) (?:di|lewat|melalui|dari) (?:whatsapp|telegram|google|wa|ponsel|channel|kanal|hp|aplikasi)\b",
        r"(?:artikel|berita|tulisan|konten|naskah|laporan|rilis) ini (?:telah|sudah|pernah|diolah|ditulis|dibuat|bersumber|merupakan|disadur|diterjemahkan|pertama|tayang|bukan|hanya|diperbarui|mengalami|dikutip|diproduksi|disusun|dihasilkan|adalah|ditayangkan|diambil|dikerjakan|kerja sama)\b[^.]{0,100}\b(?:tayang|judul|diperbarui|redaksi|diterbitkan|kecerdasan|ai|disadur|terjemahan|diterjemahkan|dari|ajakan|kerja sama|advertorial|iklan|informasi|koreksi|perubahan|sponsor|penulis|editor|bersponsor)\b",
        r"(?:catatan|keterangan) (?:redaksi|editor|penulis)\b",
        r"(?:ralat|koreksi|klarifikasi) ?(?:redaksi|berita)? ?[:-]",
        r"redaksi (?:menerima|mohon|meminta|memohon|telah (?:mengubah|memperbaiki|mengoreksi))\b",
        r"(?:disclaimer|penafian|penyangkalan|sangkalan|sanggahan)\b(?: on)? ?[:.-].*",
        r"(?:ingin|mau|tertarik|butuh) (?:berdiskusi|diskusi|bertanya|tanya|tahu|dapat|mendapat|mendapatkan|update|ikut|belajar)\b[^.?!]{0,80}[?!]",
        r"(?:ber)?gabung(?:lah)? (?:\w+ ){0,3}(?:komunitas|grup|group|channel|kanal|saluran)\b",
        r"seluruh (?:isi|konten|materi|data)\b[^.]{0,80}\b(?:tanggung jawab|hak cipta|pemilik)\b",
        r"(?:isi|konten|materi) [^.]{0,40}(?:sepenuhnya )?(?:menjadi )?tanggung jawab (?:penulis|pengirim|pemasang)",
        r"(?:hak cipta|copyright)\b[ :©]|© ?(?:\d{4}|[a-z])",
        r"dilarang (?:keras )?(?:mengambil|menyalin|mengutip|memperbanyak|meng-?copy|mereproduksi|menyiarkan|melakukan|menyebarluaskan|mengunggah)\b",
        r"(?:untuk )?informasi (?:lebih lanjut|selengkapnya|lengkap|lainnya)\b[^.?!]{0,120}\b(?:hubungi|menghubungi|kunjungi|mengunjungi|klik|www|http|silakan)",
        r"(?:silakan |silahkan )?kunjungi (?:situs|laman|website|web|www|http|kami)",
        r"(?:ingin|mau|penasaran|suka) [^.?!]{0,100}\b(?:klik|langganan|gabung|ikuti|newsletter|di ?sini|baca selengkapnya)\b",
        r"punya (?:informasi|cerita|pertanyaan|opini|tulisan)\b[^.?!]{0,100}\b(?:kirim|kirimkan|email|hubungi|redaksi)\b",
        r"kirim(?:kan)? (?:tulisan|artikel|pertanyaan|opini|keluhan|informasi)\b[^.?!]{0,60}\b(?:ke|melalui|email|redaksi)\b",
        r"(?:penulis|editor|reporter|pewarta|redaktur|kontributor|penyunting|penerjemah|fotografer|videografer|uploader|copy editor|rep|red|redaktur pelaksana|pengunggah|sumber)(?: ?/ ?\w{3,12})? ?: ?(?!.*\b(?:akan|bakal|sedang|tengah|dikabarkan)\b).{2,160}",  # the desk; "Sumber: Tordal akan" is news
        r"oleh ?: ?.{2,80}",
        r"laporan (?:wartawan|reporter|jurnalis|kontributor|koresponden)\b.{2,120}",
        r"(?:ditulis|diliput|disunting|diedit|diterjemahkan|dilaporkan) oleh ([^;.()\d]{3,80}?)(?:[;.)].*|$)",
        r"dengan (?:bantuan|kontribusi|laporan|tambahan laporan) (?:dari )?([^;.()\d]{3,80}?)(?:[;.)].*|$)",
        r"(?:saksikan|tonton|simak|dengarkan) (?:live|siaran|podcast|breaking news|langsung)\b",
        r"(?:konten|program|artikel) (?:ini )?(?:dipersembahkan|disponsori|didukung) oleh",
        r"ada yang ingin anda (?:tanyakan|sampaikan)",
        r"terima kasih (?:telah|sudah) (?:membaca|berlangganan)",
        r"(?:scan|pindai) (?:qr|kode)\b",
    ),
    pointers=(
        r"(?:selanjutnya|berikutnya|sebelumnya|artikel lain|berita lain|cek (?:berita|artikel|fakta)) ?: ",
        r"baca (?:juga|pula)\b|baca ?(?:selengkapnya|lagi|artikel(?: menarik)?(?: lain(?:nya)?)?|berita(?: terkait| lain(?:nya)?)?)? ?[:»>|]|baca selengkapnya\b",
        r"(?:pilihan (?:redaksi|editor)|terpopuler|berita (?:terkait|populer|pilihan|lainnya)|artikel (?:terkait|pilihan|lainnya)|rekomendasi untuk anda|video terkait|next article|artikel berikutnya)(?= ?(?:$|\n|[:|>»]))",
        r"(?:simak|tonton|lihat|saksikan|dengarkan|cek|infografis)(?: (?:video|foto|infografis|artikel|berita|wawancara))? ?[:»>|]",
        r"(?:simak|tonton|lihat|saksikan|dengarkan|cek)(?: juga| pula)(?: |:|$|\n)",
        r"(?:simak|tonton|lihat|saksikan|dengarkan)(?: juga| pula)? (?:video|foto|infografis|podcast|berita|artikel|ulasan)(?: (?:terkait|lainnya|pilihan|selengkapnya|menarik|berikut))?(?: ?[:\"“'‘»-]| [a-z]|$|\n)",
        r"(?:(?:baca|simak|lihat) lainnya|pilihan editor|rekomendasi (?:untuk anda|redaksi|berita|artikel)|(?:berita|artikel|video|topik|konten|kabar) (?:terkait|lainnya|terpopuler|terkini|populer|pilihan|menarik lainnya|rekomendasi)|terpopuler|terkait|jangan lewatkan|infografis|video|galeri foto|lihat selengkapnya|halaman selanjutnya)(?= ?(?:$|\n|[:»>|]))",
    ),
    sentences={
        "tanda tangan": r"(?:dokumen|surat|laporan|keterbukaan informasi)(?: elektronik)? ini\b[^?!]{0,160}\b(?:tidak memerlukan|tanpa) tanda tangan\b.{0,120}",
        "komisi": r".{0,80}\b(?:menerima|mendapat(?:kan)?|memperoleh) komisi\b.{0,60}\b(?:tautan|link|pembelian|belanja)\b.*",
        # who wrote it, and who watches them
        "dan diawasi oleh": r"(.{3,60}) (?:terdaftar|berizin)(?: dan| serta) diawasi oleh (?:otoritas jasa keuangan|ojk|bappebti)\.?",
        # what it is not: advice
        "bukan ajakan": _NO_ADVICE,
        "bukan rekomendasi": _NO_ADVICE,
        "bukan merupakan": _NO_ADVICE,
        "bukan saran": _NO_ADVICE,
        "bukan anjuran": _NO_ADVICE,
        "bukanlah": _NO_ADVICE,
        "keputusan investasi": r".*\bkeputusan investasi\b.{0,40}\b(?:sepenuhnya|di tangan|tanggung jawab)\b.*",
        "ini dibuat": r".*\b(?:saat|ketika|pada saat) (?:tulisan|artikel|analisis|laporan) ini dibuat\b.*",
        "ini ditulis": r".*\b(?:saat|ketika|pada saat) (?:tulisan|artikel|analisis|laporan) ini ditulis\b.*",
        "wajib mencantumkan": r".*\b(?:konten|artikel|berita|isi|materi|tulisan)\b.{0,60}\bwajib mencantumkan\b.*",
        "whatsapp": r".*\b(?:silakan|silahkan|hubungi|ketik)\b.{0,60}\bwhatsapp\b.{0,30}\bnomor\b.*",
        # who wrote it: "Rina Sari - Wartawan"
        "wartawan": r"([^,|.:\d]{4,50}?) ?[,|/-] ?(?:[a-z]+ ){0,2}wartawan(?: [a-z0-9. ]{2,30})?",
        "jurnalis": r"([^,|.:\d]{4,50}?) ?[,|/-] ?(?:[a-z]+ ){0,2}jurnalis(?: [a-z0-9. ]{2,30})?",
        "kontributor": r"([^,|.:\d]{4,50}?) ?[,|/-] ?(?:[a-z]+ ){0,2}kontributor(?: [a-z0-9. ]{2,30})?",
        "pewarta": r"([^,|.:\d]{4,50}?) ?[,|/-] ?(?:[a-z]+ ){0,2}pewarta(?: [a-z0-9. ]{2,30})?",
        # credits in a caption's brackets
        "(foto": r".{0,160}\(foto(?:[:. /].{0,60})?\)?\.?",
        "(dok": r".{0,160}\(dok(?:umentasi)?(?:[:. /].{0,60})?\)?\.?",
        "(ist": r".{0,160}\(ist(?:imewa)?\)\.?",
        "berkontribusi": r".{0,120}\bberkontribusi (?:dalam|pada|untuk|terhadap|atas) (?:penulisan|penyusunan|pembuatan|artikel|laporan|liputan|berita|tulisan|naskah)\b.*",
        "kontribusi dalam": r".{0,120}\bkontribusi dalam (?:penulisan|artikel|laporan|liputan|berita) ini\b.*",
        "penulisan artikel": r".{0,120}\b(?:membantu|dibantu|turut|ikut)\b.{0,40}\bpenulisan artikel\b.*",
        "penulisan laporan": r".{0,120}\b(?:membantu|dibantu|turut|ikut)\b.{0,40}\bpenulisan laporan\b.*",
        "telah tayang": r".{0,60}\b(?:artikel|berita|tulisan)\b.{0,60}\btelah tayang\b.*",
        "forward-looking": r".*\b(?:siaran pers|keterbukaan|pernyataan) ini\b.*",
        "siaran web": r".*\b(?:diakses|tersedia|langsung|tautan)\b.*",
        "grup telegram": r".*\b(?:gabung|bergabung|ikuti|klik|join)\b.*",
        "whatsapp channel": r".*\b(?:gabung|bergabung|ikuti|klik|join|follow|hadir|dapatkan)\b.*",
        "saluran whatsapp": r".*\b(?:gabung|bergabung|ikuti|klik|join|follow|hadir|dapatkan)\b.*",
        "google news": r".*\b(?:ikuti|klik|follow|cek|baca|dapatkan)\b.*",
    },
    pieces={
        "sedikit iklan": r"(?:baca|nikmati) (?:berita|artikel) (?:ini )?(?:dengan (?:lebih )?sedikit|tanpa) iklan,? ?(?:klik di ?sini)?\.?",
        "tanpa iklan": r"baca berita tanpa iklan[.,]? ?(?:gabung [\w+ ]{2,30}|klik di ?sini)?\.?",
        "gambas": r"\[gambas ?:[^\]\n]{1,80}\]",
        "[video": r"\[video ?[:\]][^\]\n]{0,80}\]?",
    },
    tails=(
        r"(?:pernyataan (?:yang )?(?:berwawasan ke depan|berpandangan ke depan|bersifat prospektif|prospektif)|pernyataan kehati-hatian|catatan kehati-hatian)\b",
        r"(?:siaran pers|dokumen|pengumuman|rilis) ini (?:dapat |mungkin )?(?:mengandung|memuat|berisi)\b[^.]{0,60}\b(?:pernyataan|forward)[^.]{0,60}(?:ke depan|prospektif|looking)",
    ),
    imperatives="klik baca simak tonton saksikan ikuti dapatkan unduh dengarkan kunjungi pantau akses follow subscribe",
    destinations="disini newsletter podcast twitter facebook instagram whatsapp telegram tiktok youtube linkedin iklan medsos",
    site_words="""baca dibaca membaca bacaan pembaca klik simak disimak tonton ditonton saksikan unduh aplikasi gabung bergabung
        langganan berlangganan newsletter buletin surel email e-mail notifikasi ikuti follow saluran kanal channel
        whatsapp wa telegram facebook twitter instagram youtube tiktok linkedin discord medsos bagikan sebarkan
        komentar redaksi editor penulis reporter pewarta wartawan jurnalis jurnalisme kontributor koresponden
        penyunting penerjemah uploader redaktur fotografer videografer ilustrator produser foto ilustrasi infografis
        grafis galeri video podcast episode siniar artikel berita tulisan konten judul halaman laman situs website
        tautan link scroll gulir geser iklan advertisement advertorial pariwara promo sponsor disponsori
        dipersembahkan cipta copyright dilarang mengutip menyalin disclaimer penafian sanggahan terpopuler populer
        terkini terbaru terkait rekomendasi selengkapnya selanjutnya berikutnya sebelumnya lainnya topik tag tags
        login akun donasi dukung kuis majalah koran epaper cetak tayang terbit diterbitkan dipublikasikan diperbarui
        diunggah wib ditulis disunting diterjemahkan dilaporkan liputan update pilihan premium eksklusif kotak masuk
        daftar tim catatan ralat koreksi privasi ketentuan syarat pedoman siber apresiasi dapatkan nikmati kunjungi
        pantau dengarkan muat ulang jelajahi tampilkan perbesar salin cek rubrik kolom edisi hoaks fakta perkembangan
        ringkas rangkuman ringkasan network tv loading share sumber download install gratis voucer event webinar alih
        bahasa sekilas unggahan caption swipe ketuk pindai analisis penjelasan wawancara profil kilas linimasa opini
        infografik investigasi blog bersponsor kode etik transkrip menyusun wartawannya kolumnis bagan pemutar suara
        siaran naskah pengiklan mitra surat keterangan disiarkan ditayangkan dimuat memuat diedarkan didukung disokong
        penyokong pengikut suka tersalin layar tutup putar perluas pelanggan berbayar saran ditambahkan pembaruan
        penasihat disusun rangkum merangkum meliput sumbernya aslinya tulisannya situsnya segarkan copy next article
        articles rights reserved all ketikan balasan ditanggung mewakili mencerminkan pandangan pendapat ajakan
        mengajak""",
    reader_words="anda kamu kalian kami kita sobat sob yuk ayo mari gue lo kak bun",
    calls="""klik baca simak tonton saksikan ikuti dapatkan unduh dengarkan kunjungi pantau akses follow subscribe gabung
        bergabung bergabunglah bagikan sebarkan kirim kirimkan tulis cek temukan lihat daftar daftarkan langganan
        berlangganan jangan dukung nikmati jelajahi jadi jadilah segera silakan silahkan mari ayo yuk coba pilih masuk
        masukkan buka muat scroll gulir geser lanjutkan lanjut tampilkan salin simpan laporkan buat pesan hubungi
        ingin mau punya suka tertarik penasaran butuh bantu tinggalkan kembali download install pasang add share copy
        sampaikan ceritakan tanyakan ketik update cari selesaikan pelajari scan pindai ketuk tekan ramaikan siapkan""",
    first_words="""sanggahan tertarik butuh ada akses artikel ayo baca bergabung bergabunglah berikutnya berita berlangganan catatan cek copy copyright daftar daftarkan dapatkan
        dengan dengarkan diedit dilaporkan dilarang diliput disclaimer disunting diterjemahkan ditulis download editor follow fotografer
        gabung gabunglah galeri hak halaman ikuti info infografis informasi ingin instal install isi jangan kabar keterangan kirim kirimkan
        klarifikasi klik konten kontributor koreksi kunjungi langganan laporan lihat mari materi mau naskah oleh pantau pasang penafian
        penasaran penerjemah pengunggah penulis penyangkalan penyunting pewarta pilihan pindai program punya ralat red redaksi redaktur
        rekomendasi rep reporter rilis saksikan sangkalan scan sebelumnya selanjutnya seluruh silahkan silakan simak subscribe suka sumber
        temukan terima terkait terpopuler tonton topik tulisan unduh untuk update uploader video videografer yuk""",
    profiles="sekilas tentang|profil singkat|tentang|sekilas|profil",
    selves="kami|perseroan|perusahaan|emiten",
    name_particles="dan di bin binti",
    agencies="antara|ant|kontan|bisnis|warta ekonomi|kompas|tempo|okezone|detikfinance|idx channel",
    outlets="""cnbc indonesia|cnn indonesia|kompas|kompas tv|tempo|antara|bisnis|bisnis indonesia|kontan|liputan6|okezone|sindonews|idx channel|idxchannel|investor daily|
        beritasatu|katadata|republika|bloomberg technoz|metrotvnews|metro tv|tribunnews|tribun|suara|merdeka|viva|jawapos|jawa pos|media indonesia|inews|medcom|
        kumparan|tirto|warta ekonomi|emitennews|pikiran rakyat|detikfinance|detikcom|detiknews|gatra|fortune indonesia|swa|infobanknews|validnews|alinea|niaga asia""",
    places="""jakarta|surabaya|bandung|medan|semarang|makassar|denpasar|yogyakarta|tangerang|bekasi|depok|bogor|palembang|balikpapan|batam|
        solo|malang|pekanbaru|manado|banjarmasin|pontianak|jayapura|kupang|mataram|ambon|cilegon|karawang|singapura|kuala lumpur|tokyo|beijing|london|new york|washington""",
)

# -- companies --------------------------------------------------------------------------------------
# Most people have names that may stand in either place.
_PERSONS = frozenset(
    """adhi aditya agus agustina ahmad aisyah ajeng alamsyah aldi alwi amalia amelia amin aminah amir andika andre
    andri andriani anggraeni anggraini anindita anisa anita anwar ardi ardiansyah ari arief arif arifin ario aris
    asep astuti ayu azhar bagas baharuddin bambang basuki bayu budianto budiarto budiman cahyadi cahyani cahyono
    damayanti danang dani darmawan dedi dedy deni denny desi dewi dian diana dika dimas dina dini djoko doni dwi
    dyah edi eka eko endah endang erlangga erna erni evi fadli fahmi fajri farhan farida fatimah fauzan fauzi febri
    febrian ferdian ferry fitri fitria fitriani galih galuh gatot gita gunadi gunawan hadi halim hamid hamzah
    handayani handoko hanif hardi hariadi hariyanto haryanto haryono hasan hasanah hasibuan hendra hendrawan hendri
    heri herlambang herlina herman hermawan heru hidayat hidayati ika indra indrawan indrawati indriani irawan
    irawati irfan irma irwan iskandar ismail iwan jamal joko juliana junaidi jusuf kartini khairul kurniasih
    kurniati kurniawan kusumaningrum kusumawati kusumo laksmi laksono lasmi lia lina listyani lubis lukman maharani
    mahendra mahmud mariana maulana maya mayang megawati mira mohamad muhamad muhammad mulyadi mulyana mulyani
    mulyono mustofa nababan nadia nasution nining novi novia novita nugroho nuraini nurdin nurhayati nurjanah nurul
    oktavia pamungkas pardede permadi prabowo pramono pramudya prasetya prasetyo pratiwi priyono purnomo purwanti
    purwanto puspitasari putu rachman raharjo rahayu rahman rahmat rahmawati rahmi ramadhan ramadhani ramli rangga
    rani ratih ratna ratnasari reza rian rini riski rizal rizki rizky rohmah rosalina rudi rudiyanto rusdi saleh
    samsul santi santika santoso saputra saputri saragih sasongko setiadi setiawan setiawati setyawan sigit
    sihombing simanjuntak siregar siswanto siti slamet soleh sri subagyo subekti suci sudirman sudrajat sugeng
    sugiarto suharto suhartono suherman sukma sulaiman sulistyo sulistyowati sumarni supardi supriyadi supriyanto
    suryadi suryani susanti susanto susilo susilowati sutanto sutrisno suwarno syahputra syahrul syaiful syarif
    taufik teguh tias tono tri triyono ujang utami utomo wahyudi wahyuni wardani wardhana wati wawan wibisono wibowo
    widodo widya widyastuti wijayanti wijayanto winarno winarti winata wirawan wiryawan wulan wulandari yanti yanto
    yogi yohanes yudha yudi yulia yuliana yulianti yulianto yuni yunita yusuf zahra zainal zaki zulfikar zulkifli""".split()
)
COMPANIES = CompanyWords(
    ordinary=frozenset(
        """abba adm amman arm bat bayan besi block box bp canon celsius chime coach crocs csis delta discord fajar fox gap ge gm hero hp ice
        iata indigo intel jago kai kbri kering lucid match mega mini nab nasa nato ntt oracle orange pandora permata pssi puma sage sap
        sharp shell snap square stripe tapestry target telegram titan united ups vanguard visa waskita""".split()
    ),
    verbs=frozenset(
        """pamer ikutan ikut mundur unjuk bergerak lapor desak dukung andalkan adopsi saingi tantang jeblok melorot rontok meroket menanjak mendatar stagnan menghijau memerah absen agendakan ajak ajukan akan akui akuisisi alihfungsikan alihkan amankan ambles ambruk ancam anggarkan
        angkat angkut anjlok audit babat bagi bagikan bakal balik bangkit bangun bantah banting batal
        batalkan bayangi bayar bayarkan beberkan bekerja beli bentuk beralih berbalik berdayakan
        berekspansi berekuitas berencana berfokus bergabung berhasil beriklan berinvestasi berjanji
        berkomitmen bermitra beroperasi bersaing bersiap bertahan bertekad bertumbuh berubah berupaya
        bidik boncos bongkar borong boyong buka bukakan bukukan bukukukan buyback cabut caplok cari catat
        catatkan cetak cicil copot cuan dapat dapatkan dekap diakuisisi didenda digandeng digugat diguyur
        dikabarkan dilarang diminta dipaksa diprediksi diproyeksi dirikan ditinggal ditopang dituding
        dituntut dongkrak dorong dulang ekspansi ekspor enggan evaluasi fokus gadaikan gaet gagal gagalkan
        gandakan gandeng ganti garap geber gelar gelontor gelontorkan gencar genggam genjot geser godok
        gugat gugurkan gusur guyur habiskan hadapi hadirkan hapus hengkang hentikan hibahkan hijrah himpun
        hindari ikut ikuti imbangi imbau impor incar ingin intip inves investasi investasikan izinkan
        jadwalkan jajaki jajal jalin jamin janji janjikan jaring jawab jelang jelaskan jemput jual kaji
        kalah kalahkan kantongi kawinkan kebagian kebanjiran kebut kecipratan kehabisan kehilangan kejar
        kejatuhan kekurangan kelebihan keluar keluarkan kembali kembalikan kembangkan kempit
        kenalkan kerahkan kerek kerja keruk kesulitan ketiban ketinggalan ketok kewalahan khawatir
        kinclong kirim kirimkan klaim klarifikasi konversi koreksi kuasai kucur kucurkan kukuhkan
        kumpulkan kunci kurangi kuras lahirkan lamar lampaui lanjutkan larang larikan latih lawan
        layangkan layani lebarkan lego lelang lepas lepaskan lewati likuidasi lirik listing longsor loyo
        lunasi luncurkan manfaatkan masih masuk masukkan matangkan melaju melambat melambung melampaui
        melantai melaporkan melayani melebarkan melejit melemah melempem melepas melesat melihat melirik
        melompat melonjak melunak melunasi meluncurkan memacu memanfaatkan memangkas memasok memastikan
        memasuki mematok membagikan membaik membangun membantah membatalkan membatasi membayar membeberkan
        membeli membenahi membengkak memberi memberikan membidik memborong memboyong membuka membukukan
        memburuk memecat memenangi memenangkan memilih memiliki memimpin memindahkan meminjam meminjamkan
        meminta mempercepat memperkenalkan memperkuat memperluas memperpanjang mempertahankan memproduksi
        memproses memproyeksikan memulai memutus memutuskan menahan menaikkan menambah menanam menanamkan
        menandatangani menang menanggapi menanggung menangi menangkap menargetkan menarik menawar
        menawarkan mencari mencatat mencatatkan mencetak mendapat mendapatkan mendepak mendesak mendirikan
        mendivestasi mendominasi mendongkrak mendorong mendulang menebar menegaskan menegur menekan
        menelan menempati menemukan menerapkan menerbangkan menerbitkan menerima mengajukan mengaku
        mengakuisisi mengalami mengalihkan mengancam mengandalkan mengangkut mengantongi mengatakan
        mengekspor mengembalikan mengembang mengembangkan mengempit mengerahkan mengerek mengeruk
        mengevaluasi menggandakan menggandeng mengganti menggarap menggelar menggelontorkan menggenjot
        menggeser menggugat menghadapi menghadirkan menghapus menghemat menghentikan menghimpun
        menghindari mengikuti mengimpor mengincar menginvestasikan mengirim mengizinkan mengkaji mengklaim
        mengkonversi mengoperasikan mengoreksi menguasai menguat mengubah mengucurkan mengumumkan
        mengurangi mengurus mengusulkan mengutus menikmati menilai meninggalkan meningkat meningkatkan
        menjadi menjadwalkan menjajaki menjalankan menjalin menjamin menjangkau menjanjikan menjaring
        menjawab menjelaskan menjual menolak menopang menuai menunda menunggu menunjang menunjuk
        menunjukkan menuntaskan menuntut menurun menurunkan menutup menyalurkan menyambut menyasar
        menyatakan menyebut menyediakan menyelesaikan menyepakati menyerahkan menyerap menyetop menyetujui
        menyewa menyiapkan menyumbang menyuntik menyusul menyusun menyusut meraba meraih merambah
        merampungkan merangkul meraup merekrut merelokasi meremajakan merencanakan meresmikan
        merestrukturisasi merevisi merger merilis meringankan merombak merosot merugi minta mogok moncer
        mulai mundur naik naikkan ngacir ngebut nilai nyalakan obral ogah olah operasikan operasionalkan
        optimalkan optimis optimistis pacu pamerkan pamit panen pangkas pasang pasarkan pasok pastikan
        patok pecahkan pecat pede pegang pepet perbanyak perbarui percaya percepat perdagangkan
        perkenalkan perkuat perluas perpanjang pertahankan pertebal pertimbangkan pesimis phk pikat pilih
        pimpin pinang pindah pindahkan pinjam pinjamkan produksi pulih pungut punya racik raih ramaikan
        rambah rampungkan rangkul raup rayu realisasikan rekrut rekrutmen relokasi rem rencanakan resmi
        resmikan restrukturisasi restui revisi rilis rombak rotasi rugi rumahkan sabet sahkan salip
        salurkan sambut sanggah sanggup saring sasar sebut sediakan selesaikan sentuh sepakat serahkan
        serap seret sesuaikan setop setor setuju setujui sewa siagakan siap siapkan sodorkan sokong
        spin-off stagnan stop subsidi sukses sulap suntik suntikkan susul susun susut susutkan tagih tahan
        tambah tampilkan tampung tanam tanamkan tancap tandatangani tangguhkan targetkan tarik tawar
        tawarkan tebar tebus tegaskan tekan teken tekor teliti tempati tempatkan tempuh temui tendang
        terancam terapkan terbang terbangkan terbebani terbelit terbitkan terbuka terdampak terdongkrak
        tergelincir tergerus tergiur terhambat terima terimbas terjerat terjerembap terjun terjungkal
        terjunkan terkerek terkoreksi terlilit terpangkas terpental terperosok terpukul terpuruk
        tersandung terseret tersungkur tertahan tertarik tertekan teruskan tetap tetapkan tindak
        tinggalkan tingkatkan tolak topang tukar tumbang tumbuh tunda tunjuk tunjukkan tuntaskan tuntut
        turun turunkan tutup tutupi ubah uji umumkan undang ungguli ungkap untung urung usul usulkan
        wajibkan waspada waspadai yakin""".split()
    ),
    adverbs=frozenset(
        "cuma hanya sempat malah masih kembali justru juga turut ikut terus langsung sudah telah mampu akhirnya kini resmi segera diam-diam kian makin baru".split()
    ),
    modals=frozenset(
        """akan bakal belum bisa dapat dinilai diharapkan diminta disebut diperkirakan dikabarkan didesak harus ingin kembali mampu masih mulai sendiri siap sudah tak telah tetap tidak urung wajib""".split()
    ),
    nouns=frozenset(
        "tbk persero group grup inc corp ltd".split()  # what a company has stands before it: "laba Target"
    ),
    regions=frozenset(
        """inggris prancis jerman belanda swiss swedia denmark italia spanyol korea taiwan australia kanada brasil arab hong kong indonesia asia china cina jepang malaysia singapura india amerika eropa as international global thailand
        vietnam filipina australia""".split()
    ),
    heralds=frozenset(
        """rekening atm bbm spbu bankir pilot pramugari kru teknisi pt perusahaan emiten saham saham-saham bank maskapai raksasa produsen pabrikan peritel perseroan startup bumn
        konglomerasi pengembang operator grup induk anak direktur dirut ceo bos pendiri komisaris manajemen sopir
        pengemudi mitra karyawan aplikasi platform merek pt. holding jaringan penyedia pemegang investor laba
        rugi pendapatan penjualan dividen rups rupslb obligasi cfo sekretaris gerai pabrik pelanggan nasabah pengguna
        pangsa kinerja kapitalisasi produksi utang kredit simpanan aset volume marjin margin utilisasi prapenjualan
        pembelian valuasi omzet modal belanja pegawai pekerja kurir operasional unit divisi lini bisnis armada rute
        penerbangan tambang smelter gudang kantor markas pendanaan ipo merger akuisisi divestasi emisi rating peringkat
        kapasitas proyek presiden wakil manajer jurubicara ekonom analis pejabat petinggi eksekutif taksi toko outlet
        cabang restoran depo kilang spbu mal hypermarket supermarket cucu milik besutan buatan ponsel mobil pesawat vs
        versus lawan gugat tuntut denda caplok beli gandeng""".split()
    ),
    peers=frozenset("seperti termasuk".split()),
    measured=frozenset("bersih kotor usaha operasi operasional konsolidasi konsolidasian komprehensif tunai".split()),
    openers=frozenset(
        """adapun agar akan akibat antara apa apakah atas atau bagaimana bagi bahkan bahwa baik banyak begitu bila belum
        berbeda bersama bukan dalam dan dari demi dengan di dibanding dibandingkan dua empat hanya harga hingga ia ini
        itu jadi jika juga kabar kali karena kata ke kemudian kenapa ketika kini kisah lalu lewat maka meski melalui
        mengapa menurut mulai namun oleh pada para pekan pun saat saja salah sambil sampai sebab sebagai sebelum
        sedangkan sejak sejumlah selain selama seluruh semua sementara seperti serta setelah setiap siapa soal
        sudah tak tanpa tapi telah terhadap tetapi tidak tiga ujar untuk usai versi walau ya yakni yang""".split()
    ),
    objects=frozenset(
        """akuisisi ambil beli borong caplok denda denda dekati desak gaet gandeng ganjar geser gugat gugatan hukum incar jual kalahkan kejar kuasai lepas
        lirik panggil paksa pasok pepet periksa pimpin rangkul salip sanksi selamatkan selidiki sidang sikut tegur tekan tinggalkan tuding
        tunjuk tuntut usut mengakuisisi membeli mendenda mendesak menggandeng menggugat mengincar menguasai meninggalkan memanggil memasok
        memeriksa memimpin menyalip menyelidiki menegur menuding menuntut meminta minta investasi merger bos""".split()
    ),
    links=frozenset(
        "di dari ke oleh untuk dengan pada kepada bersama lewat melalui dan atau soal terhadap atas bagi antara".split()
    ),
    venues=frozenset("bersama kontra versus vs".split()),
    clauses=frozenset(
        "usai setelah saat ketika sebelum sejak karena sebab meski jika bila bahwa agar sementara imbas begini cara kata alasan kala mengapa kenapa kapan".split()
    ),
    affairs=frozenset(
        """akuisisi akuntan anak-usaha analis aset auditor bos bursa buyback capex ceo cfo cuan delisting diakuisisi
        direksi dirut distributor divestasi dividen dolar ebitda ekspansi eksportir ekuitas emiten idx ihsg
        induk investasi investor ipo issue kapitalisasi kepemilikan keuangan kinerja komisaris konglomerasi
        konglomerat kontrak kontraktor kreditor kreditur kuartal laba laporan-keuangan listing lq45 manajemen
        margin marjin maskapai mengakuisisi merevisi merger merugi miliar modal obligasi omset omzet pabrikan
        pailit pefindo pemegang pendanaan pendapatan pengembang penjualan peritel perseroan perusahaan phk
        pinjaman pkpu prapenjualan produsen rating refinancing rekomendasi restrukturisasi right rights rugi
        rups rupslb saham saham-saham sahamnya sekuritas semester sindikasi startup sukuk suspensi tbk triliun
        unikorn untung utang valuasi waran""".split()
    ),
    trade=frozenset(
        """alat ambles angkat anjlok apartemen aplikasi armada asuransi ayam bahan baja baku ban bank bara baterai batu
        batubara bauksit bei berat beton biaya bidik bioskop bir biskuit bisnis bukukan bumi bunga bus busana
        cabang cadang cadangan catat cetak cpo cukai daring data denda deposito digital direktur direstui
        dompet e-commerce eksekutif eksplorasi ekspor emas emisi energi es farmasi feronikel fintech fitur
        franchise gandeng garmen gas gedung genjot gerai grosir gudang gugat gugatan gula hak harga hilirisasi
        hipermarket hotel iklan impor incar insentif instan internet izin jajaki jajaran jalan-tol jamu jatuh
        joint kaca kafe kaji kantor kapal kapasitas karyawan kavling kemas kemasan kendaraan keramik kerja
        kertas kilang kimia klaim komersial kompetitor komponen konsesi konsolidasi konsorsium konstruksi
        konsumen kontraktor kopi kosmetik kppu kredit krim kripto kurir lahan laris layanan leasing lesu
        lisensi listrik logistik lokapasar luncurkan makanan mal manajer melejit melemah melesat melonjak
        membukukan menara mencatat mencatatkan menguat merek meroket merombak merosot metanol mi minimarket
        minuman minyak mitra mobil motor multifinance mundur naik nasabah nikel npl obat ojek ojk okupansi
        ongkos online operator otomotif pabrik pabriknya pajak pakaian pakan panas pangkas pangsa pasar
        pasokan paten patungan pedagang pegawai pekerja pelabuhan pelanggan pelayaran pemasok pembangkit
        pembayaran pembiayaan pemegang pemilik pendiri penerbangan pengendali pengguna pengiklan pengunjung
        pengurus penumpang penyiar perbankan perizinan permen permintaan pesaing peti petrokimia pipa plastik
        plts pltu premi presiden-direktur produk produksi properti proyek proyeksi pulih pupuk pusat raup
        refinery rekor reksa rencanakan rental resmikan restoran ritel rival rokok rombak royalti rumah-sakit
        rute sabun sama sandal sawit seluler semen sepatu setujui sewa siapkan siar simpanan smelter
        stasiun-tv studio suku suntik suntikan supermarket suplemen susu susut swalayan tabungan taksi tambang
        target tarif tebar tekstil telekomunikasi tembaga tender tepung terbarukan terigu terkoreksi ternak
        tersebut tisu toko tol transaksi truk tumbuh tunda tunjuk turun unggas usaha venture waralaba""".split()
    ),
    elsewhere=frozenset(
        """adat aktor aktris anak-anak angin anjing arti artis asteroid astronom atlet audisi badai bakso balap balita
        band banjir bansos basket bawang bayi becak begal bek beliung bentrok berdoa bidan bintang-jatuh bmkg
        bocah buah buaya budaya buku bulan bulu bumbu bunga-bungaan bupati buron buronan burung cabai caleg
        candi cara cerai ceramah copet cuaca damkar danau dbd demam demo demonstran desa dinasti ditangkap doa
        dokter domba dosen dprd erupsi festival film gajah galungan ganda gelandang gempa gencatan gereja
        gerhana gol gor gubernur gunung guru hafalan hafiz haji hakim harimau hewan hikmah hiu hujan hutan
        ibadah ibu idulfitri ikan imlek istri jagung jaksa jembatan jenazah juara kabut kakek kambing kampung
        kampus kandang kapolda kapolres kapolri karang-taruna karnaval kebakaran kebun kebun-binatang
        kecamatan kecelakaan kelurahan kemarau kemerdekaan kerajaan keraton khutbah kiai kiper kirab klub
        kolam komodo konflik konser korban korupsi kpk kuburan kucing kue kurban laga lagu langit lari lebaran
        liga lomba longsor lukisan macan madrasah mahasiswa mahasiswi makam makna maling mantan maraton
        masakan masjid mayat medali mendagri mendaki menhub menikah meninggal mudik musala museum musisi
        mutilasi nama narkoba natal nelayan nenek novel nyepi olimpiade orangutan pacar padi pahlawan panen
        pangeran pantai parade partai pasien paskah paskibra paus pawai pelajar pelari pelatih pelukis pemain
        pemakaman pembunuh pembunuhan pemilu pemudi pemudik penari pencabulan pencuri pencurian pendaki
        pendeta pengajian pengantin pengeroyokan pengungsi penjara penulis penyair penyanyi penyelam penyu
        perang perceraian pernikahan pertandingan pesantren pesta petani petasan petinju peziarah piala
        pilkada planet pohon polantas polda polisi polres polri polsek posko posyandu prajurit pramuka proliga
        puasa puisi puncak puskesmas puting putri raja ramadan ramalan ratu razia relawan remaja renang
        rendang resep rudal sabu salat sambal santri sapi satwa sawah sayur sd sejarah sekolah selebritas
        selundupan sembako seni sepak sepeda siklon sinetron sirkuit siswa siswi sma smk smp soto stadion
        striker suami subuh sultan sungai suporter surga tabrakan tadarus tahanan takbir taman tandang tangkis
        tari tawuran teleskop tenis tentara terdakwa terguling tersangka tewas timnas tinju tips tni trotoar
        tsunami tunggal turnamen tutorial ular umat unggulan universitas upacara ustaz voli vonis waisak wali
        walikota warga wayang wisatawan wisuda ziarah zodiak""".split()
    ),
    kinds=frozenset(
        """karyawan pegawai pendiri direktur komisaris bos ceo dirut dividen emiten konglomerat laba maskapai obligasi pabrikan pendapatan peritel perusahaan
        prapenjualan produsen pt raksasa rugi rups rupslb saham sahamnya startup sukuk""".split()
    ),
    # Behind a name these would be somebody in its office: "CEO GoTo Andrew".
    forenames=_PERSONS.union(
        """agnes agustinus albertus anastasia andreas andrew anthony antonius benediktus bernadus daniel david dominikus
        elisabeth fransiskus gabriel hendrikus ignatius james john jonathan joseph kevin kornelius kristian kristina
        leonardus lukas maria markus martinus mat mateus michael paulus peter petrus richard robert simon stefanus
        stephen steven theresia thomas veronika vincent vinsen vinsensius william yakobus yosef yoseph yulius""".split()
    ),
    # Behind a name these are one, too; before one they may be a plain word, "fajar", or open a company's name.
    surnames=_PERSONS.union(
        """ade adi akbar ali ananda andi aziz bagus damar fajar guntur hakim imam iman nugraha nur permata purnama putri salim
        sari umar wahyu""".split()
    ),
    platforms=frozenset("twitter facebook reddit telegram weibo zoom".split()),
    applications=frozenset("aplikasi layanan platform".split()),
    mediums=frozenset("di lewat melalui via akun laman grup ke media aplikasi pengguna warganet".split()),
    posts=frozenset("resmi miliknya pribadi".split()),
    measures=frozenset("rasio porsi tingkat komposisi".split()),
    stocks=frozenset("saham saham-saham emiten kode ticker berkode sahamnya".split()),
    commons=frozenset("target dana kakao".split()),
    bearers=frozenset(
        """latihan lapangan alun-alun hari skuad skuat timnas laskar produser dr drg prof pak bu aipda aktivis aktor aktris artis atlet badai bayi bek biduan bocah brigadir bripka budayawan
        bupati camat dalang danau dewa dewi diva dosen gelandang gubernur habib hakim ibu iptu jaksa
        jenderal kades kakek kapolda kapolres kapolri kapten kiai kiper kolonel komika kompol letkol lurah
        mahasiswa mahasiswi musikus musisi nabi nenek novelis pangeran pebalap pebasket pebulutangkis
        pedangdut pegolf pelari pelawak pelukis pemain pembalap penulis penyair penyanyi penyerang
        perenang pesepakbola pesilat pesinetron petinju planet presenter rapper remaja sastrawan
        selebgram seniman siswa siswi striker sungai sutradara topan ustaz ustazah wagub walikota wasit
        winger youtuber""".split()
    ),
    others=frozenset(
        """university universitas institut institute akademi academy sekolah foundation yayasan stadion stadium arena
        sekuritas securities finance asuransi insurance syariah life ventures festival award awards cup liga league open force
        hospital masjid tower mall wall steel championship raya jaya agung abadi sentosa muda""".split()
    ),
    others_before=frozenset(
        """asosiasi himpunan paguyuban perhimpunan persatuan akademi ayam bandara batu bukit buku bundaran burung danau desa dusun film gang gedung gelora gereja gor
        gunung halte hari hotel hutan institut jalan jembatan jl kabupaten kampung kandang kapal kecamatan
        kajian kedai kereta kios kirab klub kompleks kota kuliner lagu lapangan laut masjid menara novel operasi
        pajak pantai pasar pasukan patung pelabuhan perumahan pesantren politeknik pon pondok pulau puncak rs
        rumah satelit satgas sd sendratari simpang sirkuit skuad sma smk stadion stasiun studi sungai taman tari
        terminal tim timnas tk universitas warung yayasan""".split()
    ),
    sources=frozenset("dikutip mengutip dilansir melansir menurut laporan dilaporkan lansir laman via kepada".split()),
    home=".JK",
    verb_shape=r"(?!memang|mengenai|melainkan|menjelang|mendatang|merupakan|mending|menuju|melulu|menteri|mental|mentah|menit|menara|mendung|mengapa|mentari|menurut|menjadi\b|melati|melodi|melalui|merpati|mertua|mentor|menu\b|member\b|memori)"
    r"(?:me(?:m[bpf]?|n[cdjtsz]|ng|ny|l|r|w)[a-z]{3,}|(?!pe|ke|di|bukan|akan|makan|rekan|ikan|bahkan|silakan|sedangkan|seakan|tekan\b)[a-z]{3,}kan)",
    state_shape=r"(?!terminal|tersangka|terhadap|dinasti|dinas|berita|berlian|berkas|dirgantara|digital|direktur|diesel|diskon|dividen|divisi)"
    r"(?:ter|di|ber)[a-z]{4,}",
    holdings=frozenset("saham kepemilikan investasi modal porsi sahamnya investor pengendali".split()),
    speech=frozenset("kata ujar tutur ungkap ucap imbuh jelas papar tegas tandas terang pungkas sebut".split()),
    head_first=True,
    market=frozenset("saham ihsg bursa emiten idx".split()),
)

# -- figures ----------------------------------------------------------------------------------------
FIGURES = FigureWords(
    home_currency="IDR",
    rounded="an",
    decimal_comma=True,
    number_words={
        "satu": "1",
        "dua": "2",
        "tiga": "3",
        "empat": "4",
        "lima": "5",
        "enam": "6",
        "tujuh": "7",
        "delapan": "8",
        "sembilan": "9",
        "sepuluh": "10",
        "sebelas": "11",
        "dua puluh": "20",
        "tiga puluh": "30",
        "lima puluh": "50",
        "seratus": "100",
        "seribu": "1000",
    },
    scales={
        "puluh": 1,
        "ratus": 2,
        "ribu": 3,
        "rb": 3,
        "juta": 6,
        "jt": 6,
        "miliar": 9,
        "milyar": 9,
        "miliard": 9,
        "triliun": 12,
        "trilyun": 12,
        "trilliun": 12,
        "million": 6,
        "billion": 9,
        "trillion": 12,
    },
    short_scales={"k": 3, "m": 9, "mn": 6, "bn": 9, "b": 9, "t": 12, "tn": 12},
    currencies={
        "dolar as": "USD",
        "dolar amerika serikat": "USD",
        "dolar amerika": "USD",
        "dolar": "USD",
        "dollar as": "USD",
        "dollar": "USD",
        "dolar hong kong": "HKD",
        "dolar singapura": "SGD",
        "dolar australia": "AUD",
        "dolar kanada": "CAD",
        "dolar taiwan": "TWD",
        "dolar selandia baru": "NZD",
        "rupiah": "IDR",
        "ringgit": "MYR",
        "ringgit malaysia": "MYR",
        "yuan": "CNY",
        "yuan china": "CNY",
        "renminbi": "CNY",
        "yen": "JPY",
        "yen jepang": "JPY",
        "won": "KRW",
        "won korea": "KRW",
        "won korea selatan": "KRW",
        "euro": "EUR",
        "poundsterling": "GBP",
        "pound sterling": "GBP",
        "pound": "GBP",
        "poundsterling inggris": "GBP",
        "rupee": "INR",
        "baht": "THB",
        "peso": "PHP",
        "dong": "VND",
        "franc": "CHF",
        "franc swiss": "CHF",
        "riyal": "SAR",
        "dirham": "AED",
        "real": "BRL",
        "rubel": "RUB",
        "lira": "TRY",
        "rupiah indonesia": "IDR",
        "yuan tiongkok": "CNY",
        "dolar a.s.": "USD",
        "rupee india": "INR",
        "rupi": "INR",
        "rupi india": "INR",
        "baht thailand": "THB",
        "peso filipina": "PHP",
        "peso meksiko": "MXN",
        "peso chili": "CLP",
        "peso cile": "CLP",
        "peso argentina": "ARS",
        "peso kolombia": "COP",
        "dong vietnam": "VND",
        "krona denmark": "DKK",
        "krone denmark": "DKK",
        "kroner denmark": "DKK",
        "krona swedia": "SEK",
        "kronor swedia": "SEK",
        "krona": "SEK",
        "kronor": "SEK",
        "krone norwegia": "NOK",
        "krona norwegia": "NOK",
        "kroner norwegia": "NOK",
        "krone": "NOK",
        "kroner": "NOK",
        "franc swis": "CHF",
        "frank swiss": "CHF",
        "frank swis": "CHF",
        "riyal saudi": "SAR",
        "riyal arab saudi": "SAR",
        "riyal saudi arabia": "SAR",
        "riyal qatar": "QAR",
        "dirham uni emirat arab": "AED",
        "dirham uea": "AED",
        "dirham maroko": "MAD",
        "real brasil": "BRL",
        "rubel rusia": "RUB",
        "lira turki": "TRY",
        "rand": "ZAR",
        "rand afrika selatan": "ZAR",
        "shekel": "ILS",
        "shekel israel": "ILS",
        "zloty": "PLN",
        "zloty polandia": "PLN",
        "naira": "NGN",
        "naira nigeria": "NGN",
        "shilling kenya": "KES",
        "shilling": "KES",
        "pound mesir": "EGP",
        "rupee pakistan": "PKR",
        "rupee sri lanka": "LKR",
        "taka": "BDT",
        "forint": "HUF",
        "forint hungaria": "HUF",
        "koruna": "CZK",
        "koruna ceko": "CZK",
        "dinar kuwait": "KWD",
        "dinar bahrain": "BHD",
        "tenge": "KZT",
        "pataca": "MOP",
        "riel": "KHR",
        "kyat": "MMK",
        "kip": "LAK",
        "dolar brunei": "BND",
        "dolar brunei darussalam": "BND",
        "euro eropa": "EUR",
    },
    symbols={"AS$": "USD"},
    subunits={"sen dolar": "USD", "sen dolar as": "USD", "sen as": "USD", "sen": "MYR", "pence": "GBP"},
    units={
        "%": "%, persen, percent, prosen, pct, peratus",
        "pp": "poin persentase, poin persen, persen poin, percentage point, pp, ppt, poin prosentase",
        "bps": "basis poin, basis point, basis points, bps, bp, bsp",
        "x": "kali lipat, kali, x",
        "points": "poin, point, points",
    },
    traded="diperdagangkan pada, diperdagangkan di, diperdagangkan dengan, ditransaksikan pada, ditransaksikan di, oversubscribed, oversubscribed sebanyak, kelebihan permintaan, kelebihan permintaan sebanyak, kelebihan permintaan hingga, oversubscribed hingga, kelebihan pemesanan, kelebihan pesanan, dihargai, per di bawah, per di atas",
    multiples="lipat, laba, perkiraan laba, proyeksi laba, estimasi laba, perkiraan ebitda, proyeksi ebitda, estimasi ebitda, pendapatan, nilai buku, oversubscribed, kelebihan permintaan, ebitda, per, pbv, ekuitas, lebih, penjualan",
    counts={
        "headcount": "karyawan, pekerja, pegawai, tenaga kerja, staf, buruh, posisi, insinyur, karyawannya, pekerjanya, pegawainya, lowongan, lapangan kerja, pekerjaan, jabatan",
        "users": "pengguna, pelanggan, nasabah, anggota, akun, pengguna aktif, pelaku usaha, pelanggannya, penggunanya, penumpang, pengunjung, penonton, unduhan, konsumen, rumah tangga, rekening, debitur, investor, agen, agen brilink, peserta, penyewa, tenant, jemaah, wisatawan, pasien, investor ritel",
        "unit_sales": "unit, mobil, sepeda motor, motor, kendaraan, ponsel, smartphone, iphone, truk, unit mobil, bus, unit kendaraan, unit motor, mobil listrik, kendaraan listrik, unit rumah, pasang, laptop, tablet, chip, rumah, botol, kaleng, sachet, saset, bbtud, mmbtud, mmbtu, dosis, eksemplar, bungkus, perjalanan, tiket, paket, batang, batang rokok, galon, karung, sak, lembar tiket",
        "production": "barel, barel per hari, ton, pon, metrik ton, ons, ons troi, megawatt, gigawatt, mw, gw, gwh, mwh, kwh, meter kubik, liter, bph, boepd, kiloliter, kl, troy ounce, wmt, dwt, mmscfd, bopd, ton per tahun, kaki kubik, terawatt jam, twh, gigawatt jam, megawatt jam, mmscf, bcf, tcf, barel setara minyak, ton tbs",
        "other": "gerai, toko, cabang, kantor cabang, restoran, saham, lembar saham, lembar, pesawat, penerbangan, hotel, bioskop, kamar, mesin, stasiun pengisian, satelit, hektare, hektar, ha, meter persegi, m2, lokasi, properti, pabrik, gudang, klinik, rumah sakit, layar, atm, menara, btc, bitcoin, transaksi, pesanan, lot, outlet, spklu, kapal, kontainer, teu, teus, dealer, gerai baru, swalayan, kafe, supermarket, sumur, judul, server, bts, unit usaha, kilometer, km, kreditor, tempat tidur, bus listrik, merchant, pedagang, mitra, mitra pengemudi, penjual, petabyte, terabyte",
    },
    measures={
        "tonne": "ton, metrik ton",
        "barrel": "barel",
        "barrel_day": "barel per hari, bph, bopd",
        "barrel_equivalent": "barel setara minyak, boe",
        "ounce": "ons, ons troi, troy ounce",
        "pound": "pon",
        "carat": "karat",
        "bushel": "bushel",
        "litre": "liter",
        "cubic_metre": "meter kubik",
        "megawatt": "megawatt, mw",
        "gigawatt": "gigawatt, gw",
        "megawatt_hour": "megawatt jam, mwh",
        "gigawatt_hour": "gigawatt jam, gwh",
        "terawatt_hour": "terawatt jam, twh",
    },
    count_adjectives="baru, lebih, dari, aktif, tetap, tambahan, lagi, bulanan, harian, buah, bank, per, lokal, paruh, waktu, kontrak, ritel, premium, berbayar, seluler, baterai, listrik, lembar, perusahaan, kantor",
    modifiers_follow=True,
    naming="program, proyek",
    large_only="saham, lembar saham, lembar, liter, galon",
    persons="orang",
    employing="lapangan kerja, karyawan, pekerja, pegawai, phk, tenaga kerja, mempekerjakan, pemutusan hubungan kerja, merekrut, mem-phk, di-phk, merumahkan, dirumahkan, buruh, mogok, mogok kerja",
    endings=("-nya", "nya"),
    up="masih hijau, ditutup hijau, berakhir hijau, parkir hijau, naik, menaik, menaikkan, dinaikkan, naiknya, meningkat, meningkatnya, meningkatkan, ditingkatkan, tumbuh, bertumbuh, tumbuhnya, bertambah, menambah, menambahkan, ditambah, melonjak, melesat, menguat, menguatnya, terapresiasi, terkerek, mengerek, dikerek, terdongkrak, mendongkrak, meroket, melambung, melejit, merangkak naik, merangkak, terangkat, mengangkat, rebound, membaik, lompat, melompat, melompati, loncat, meloncat, terbang, memanas, bangkit, pulih, meninggi, melebar, membengkak, mengembang, mendaki, menanjak, plus, mencuat, mekar, terakselerasi, ngegas, ngacir, mencetak kenaikan, membumbung, membubung, melar, lebih tinggi, lebih besar, menggemuk, to the moon, berekspansi, melaju, cuan, terungkit, memperbesar, memperlebar, menghijau, melenting, bergerak naik, terkerek naik, melambung tinggi, merangsek naik, berkembang, membesar, menebal, memantul, meluas, tergenjot, terkatrol, terlonjak, merayap, merayap naik, meledak",
    down="masih merah, ditutup merah, berakhir merah, parkir merah, turun, turunnya, menurun, menurunnya, menurunkan, diturunkan, anjlok, anjloknya, merosot, merosotnya, jatuh, jatuhnya, melemah, melemahnya, terkoreksi, susut, menyusut, ambles, amblas, ambrol, terpangkas, memangkas, dipangkas, pangkas, berkurang, mengurangi, dikurangi, kurangi, tergerus, menggerus, tertekan, terdepresiasi, longsor, terjun, terjun bebas, terperosok, terkontraksi, berkontraksi, melandai, rontok, kehilangan, tumbang, melorot, terjungkal, tergelincir, luntur, minus, ditekan, menekan, menciut, mengecil, menguap, terpuruk, nyungsep, memburuk, drop, mengempis, turunkan, memotong, dipotong, potong, mem-phk, phk, di-phk, merumahkan, dirumahkan, memecat, terpeleset, terbenam, terpental, ambruk, ambruknya, melambat, menipis, mendingin, terseret, lebih rendah, lebih kecil, lebih murah, rebah, loyo, babak belur, terkikis, terkuras, tersungkur, kolaps, melempem, tenggelam, membanting, dibanting, menyempit, tekor, melunasi, dilunasi, surut, menyurut, lunglai, lenyap, tertinggal, merampingkan, dirampingkan, meredup, tersendat, mengendur, mengendor, terkerek turun, ambyar, layu, terpotong, terpukul, mundur, mengerut, memerah, runtuh, terjerembap, terjerembab, mereda, terhempas, terempas, terbanting, memudar, terkapar, terperosot, kempis, tergerogoti, keok, ciut, terpelanting, jebol, gerus, menyeret indeks, menyeret ihsg",
    flat="stagnan, tetap, bertahan, mempertahankan, dipertahankan, pertahankan, tidak berubah, tak berubah, relatif stabil, stabil, flat, mendatar, datar, menahan, ditahan, tahan, tidak banyak berubah, tak banyak berubah, belum beranjak, tidak beranjak, bergeming, tak bergerak, tidak bergerak, terjaga di, tertahan di, jalan di tempat, tak beranjak, terjaga pada",
    losing="kehilangan, rugi, merugi, kerugian",
    up_nouns="kenaikan, peningkatan, pertumbuhan, penguatan, lonjakan, apresiasi, penambahan, ekspansi, rebound, pemulihan, akselerasi, perbaikan, rally, reli, pertambahan, pelebaran, kenaikannya, naiknya, meningkatnya, tumbuhnya, melonjaknya, menguatnya, pertumbuhan ekonomi, pertumbuhan kredit, pertumbuhan laba, pertumbuhan penjualan, pertumbuhan pendapatan, pertumbuhan organik, potensi kenaikan, potensi penguatan, ruang kenaikan, ruang penguatan, potensi naik, upside, pertumbuhan penjualan toko yang sama, pertumbuhan penjualan gerai yang sama, sssg",
    down_nouns="dirumahkan, dipecat, di-phk, diberhentikan, penurunan, pelemahan, koreksi, penyusutan, pemangkasan, pengurangan, kontraksi, depresiasi, kejatuhan, kemerosotan, perlambatan, pemotongan, turunnya, anjloknya, merosotnya, melemahnya, jatuhnya, phk, ambruknya, amblesnya, pemutusan hubungan kerja, susutnya, menurunnya, potensi penurunan, downside, perampingan, efisiensi karyawan",
    up_more="lebih tinggi, lebih besar, lebih banyak, lebih mahal, lebih cepat, lebih kuat, di atas tahun lalu, di atas tahun sebelumnya, di atas periode yang sama, di atas periode sama, di atas capaian, di atas realisasi, di atas bulan sebelumnya, di atas kuartal sebelumnya, di atas kuartal lalu, di atas bulan lalu",
    down_more="lebih rendah, lebih kecil, lebih sedikit, lebih murah, lebih lambat, lebih lemah, di bawah tahun lalu, di bawah tahun sebelumnya, di bawah periode yang sama, di bawah periode sama, di bawah capaian, di bawah realisasi, di bawah bulan sebelumnya, di bawah kuartal sebelumnya, di bawah kuartal lalu, di bawah bulan lalu",
    idioms="pemberat indeks, pemberat utama indeks, penekan indeks, penekan utama indeks, penopang indeks, penopang utama indeks, pendorong indeks, pendorong utama indeks, beban indeks, menekan indeks, menopang indeks, kurs tetap, kurs konstan, mata uang konstan, plus minus, plus-minus, pelaku pasar, para pelaku pasar, mekanisme pasar, pasar modal, surat berharga, naik daun, naik haji, turun tangan, turun ke jalan, jatuh tempo, jatuh pada, surplus neraca, tumbuh kembang, bertahan hidup, tetap di, menambah modal, penambahan modal, angkat bicara, tambahan modal, karyawan tetap, pegawai tetap, aset tetap, pendapatan tetap, tetap mempertahankan, suku bunga tetap, per saham tetap, biaya tambahan, reli panjang, pertumbuhan kredit yang, minus satu, turut, naik kelas, naik pesawat, tumbuh besar, dapat diatribusikan, yang dapat diatribusikan, membebani indeks, membebani ihsg, pemberat ihsg, penopang ihsg, pendorong ihsg, penekan ihsg",
    to="menyisakan, ke, ke level, ke posisi, ke kisaran, ke angka, ke harga, menjadi, jadi, menembus, tembus, mencapai, capai, di level, di posisi, di harga, di kisaran, di rentang, di angka, di, pada level, pada posisi, pada harga, pada kisaran, pada angka, pada, hingga menyentuh, menyentuh, sentuh, senilai, berada di, menguji, menuju, melewati, melampaui, lampaui, mendekati, per, seharga, bernilai, hingga ke, sampai ke, sampai level, hingga level, sampai ke level, hingga ke level, sampai posisi, hingga posisi, terhadap, atas, dipatok, dibanderol, bertengger di, parkir di, ditutup di, dibuka di, ditutup pada, berakhir di, berakhir pada, menetap di, mendarat di, tersungkur ke, diperdagangkan di, ditransaksikan di, tercatat, setara, menyentuh level, atau setara, ke zona, ke rekor, ke rekor baru, ke rekor tertinggi, ke level tertinggi, ke level terendah, menyentuh rekor, menyentuh rekor intrahari, menyentuh rekor tertinggi, mencetak rekor di, pada rentang, dalam rentang, dalam kisaran, menguji resistance, menguji support, menguji resisten, menguji resistansi",
    before="dari, dari level, dari posisi, dari semula, dari sebelumnya, dibanding, dibandingkan, dibandingkan dengan, dibanding dengan, ketimbang, daripada, semula, sebelumnya, versus, vs, terhadap, dari yang sebelumnya, di atas, di bawah, bandingkan dengan, berbanding, dari sekitar, di atas tahun lalu, di atas tahun sebelumnya, di atas periode yang sama, di atas periode sama, di atas capaian, di atas realisasi, di atas bulan sebelumnya, di atas kuartal sebelumnya, di atas kuartal lalu, di atas bulan lalu, di bawah tahun lalu, di bawah tahun sebelumnya, di bawah periode yang sama, di bawah periode sama, di bawah capaian, di bawah realisasi, di bawah bulan sebelumnya, di bawah kuartal sebelumnya, di bawah kuartal lalu, di bawah bulan lalu",
    by="sebesar, sebanyak, sejumlah, hingga, sampai, hingga sebesar, sampai dengan, sekuat, setinggi, masing-masing, masing-masing sebesar, sebanyak-banyaknya, seluas",
    of="",
    about="tidak hanya, bukan hanya, tak hanya, tidak cuma, tidak termasuk, tak cuma, sekitar, hampir, kurang lebih, kira-kira, lebih dari, kurang dari, mencapai, hanya, cuma, sedikitnya, setidaknya, paling sedikit, paling banyak, maksimal, minimal, kisaran, rata-rata, sedikit, tipis, tajam, signifikan, drastis, pesat, cukup, sangat, secara signifikan, secara tahunan, secara bulanan, secara kuartalan, secara drastis, tahunan, lagi, juga, masing-masing, total, hingga mencapai, tidak kurang dari, tak kurang dari, nyaris, terbatas, dalam, semakin, makin, sampai, hingga, lebih, paling tinggi, paling rendah, kembali, langsung, kuat, solid, moderat, secara, yoy, tambahan, sekaligus, kencang, terdalam, parah, bersih, impresif, ~, antara, pula, saja, baru, kumulatif, gabungan, setara, persisnya, tepatnya, ini, tersebut, sampai dengan, berkisar, sekira, year on year, year-on-year, on year, mtd, qtq, ytd, mom, persentase, sebanyak, sebesar, double digit, dua digit, tinggal",
    alternatives="atau, yakni, yaitu, atau sekitar, atau setara, atau sebesar, atau setara dengan, setara dengan, alias, atau mencapai, atau senilai, atau lebih dari, atau hampir, ekuivalen, atau ekuivalen",
    ranges="-, –, —, hingga, sampai, s/d, s.d., sampai dengan, ke, dan, atau",
    between="antara, berkisar, kisaran, rentang, mulai dari, dari, berkisar antara",
    joining="dan, serta, &, maupun, lalu, kemudian",
    breaks="sedangkan, sementara, tetapi, tapi, namun, karena, sebab, saat, ketika, setelah, sebelum, meski, meskipun, walaupun, walau, kendati, yang, sehingga, agar, jika, bila, apabila, di tengah, padahal, seiring, sejalan, lantaran, akibat, dengan, usai, sejak, melainkan, di saat, sementara itu, adapun, didorong, ditopang, disusul, diikuti, berkat, bahwa, tanpa, menyusul",
    prepositions="untuk, pada, dalam, oleh, di, ke, dari, kepada, terhadap, atas, bagi, per, tentang, melalui, antara, secara, sepanjang, selama, per saham, bersama, dengan, milik",
    share_of="dari, saham, sahamnya, kepemilikan, dari total, tarif, pajak, kupon, bunga, kepemilikan saham, porsi, hak suara, bea masuk, pangsa, pangsa pasar, dari seluruh, dari modal, dari keseluruhan, royalti, di antaranya, pemegang",
    negations="tidak, tak, bukan, belum, tanpa, tidaklah, bukanlah, jangan, gagal, batal, enggak, nggak",
    denials="membalikkan kenaikan, menghapus kenaikan, membalikkan penurunan, menghapus penurunan, membantah, bantah, dibantah, menepis, tepis, ditepis, menyangkal, menampik, tampik, rumor, isu, gosip, desas-desus, kabar burung, hoaks, hoax, tidak benar, tak benar, spekulasi, dirumorkan, diisukan, belum terkonfirmasi, digosipkan",
    reports="kabar, isu, rumor, klaim, berita, kabar bahwa, informasi, spekulasi, tudingan",
    untrue="tidak benar, tak benar, tidak tepat, keliru, hoaks, tidak berdasar, dibantah, bukan fakta, ditampik, simpang siur",
    expectations="mematok produksi, mematok penjualan, mematok pendapatan, mematok laba, mematok pertumbuhan, diperkirakan, memperkirakan, perkirakan, perkiraan, diprediksi, memprediksi, prediksi, diproyeksikan, memproyeksikan, proyeksi, proyeksikan, ekspektasi, menargetkan, dipatok tumbuh, ditargetkan, target, targetkan, menarget, estimasi, mengestimasi, diestimasi, konsensus, ekspektasi pasar, perkiraan analis, diharapkan, berharap, mengharapkan, ramalan, meramal, meramalkan, diramal, diramalkan, panduan, asumsi, diasumsikan, mengasumsikan, membidik, mengincar, bidik, dibidik, menduga, menaksir, ditaksir, taksiran, mengejar, mencanangkan, memproyeksi, meyakini dapat, mematok target, memasang target, optimistis, optimistis dapat, memandu, dipandu, pasar menunggu, harapan, kejar produksi, kejar penjualan, kejar pendapatan, kejar laba, kejar pertumbuhan, incar produksi, incar penjualan, incar pendapatan, incar laba, incar pertumbuhan",
    forecasts="support, resistansi, resistance, resisten, level support, proyeksi, perkiraan, estimasi, target, prediksi, panduan, konsensus, ekspektasi, asumsi, ramalan, taksiran, target penjualan, target produksi, target laba, target laba bersih, target pendapatan, target pertumbuhan, target kredit, target penyaluran, target prapenjualan, target volume, target margin, target kontrak baru, sasaran, kisaran sasaran, pedoman, rata-rata perkiraan, rencana pengiriman, rencana produksi, rencana penjualan",
    potentials="potensi kenaikan, potensi penguatan, potensi naik, ruang kenaikan, ruang penguatan, upside, downside, potensi penurunan",
    coming="tahun depan, kuartal depan, semester depan, bulan depan, tahun mendatang, tahun-tahun mendatang, akhir tahun depan, musim depan",
    calendar="januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember, senin, selasa, rabu, kamis, jumat, sabtu, minggu",
    future="akan, bakal, bisa, dapat, berpotensi, berpeluang",
    per_share="per saham, per lembar saham, per lembar, per unit saham",
    segments="unit usaha, segmen, divisi, anak usaha, lini, bisnis, lini bisnis, unit bisnis, merek",
    market_nouns="pasar",
    whole="perseroan, perusahaan, emiten, bersih, total, neto, konsolidasi, usaha, grup, tahunan, kuartalan, tersebut, ini, itu, sepanjang, selama, tahun, kuartal, semester, bank, kami",
    closing="menutup, penutupan, ditutup",
    echoes="angka itu, angka tersebut, jumlah itu, jumlah tersebut, nilai itu, nilai tersebut, realisasi itu, realisasi tersebut, capaian itu, capaian tersebut, perolehan itu, angka ini, jumlah ini, nilai ini, laba itu, pendapatan itu, kumulatif",
    contrasts="tetapi, tapi, namun, sedangkan, sementara, melainkan",
    respectively="masing-masing, berturut-turut",
    growing="tumbuh, bertumbuh, meningkat, bertambah, berkembang",
    both="keduanya, kedua perusahaan, kedua emiten, kedua bank, kedua saham, kedua perseroan",
    yields="yield, dividend yield",
    costs="biaya, ongkos, tarif",
    price_nouns="harga, seharga",
    plain_profit="laba, rugi, profit, keuntungan, kerugian, untung, merugi",
    plain_sales="penjualan",
    whole_revenue="pendapatan bersih, pendapatan usaha, pendapatan neto, total pendapatan, pendapatan konsolidasi, penjualan neto, penjualan bersih, penjualan konsolidasi, pendapatan grup, total penjualan, omzet, omset",
    demonstratives="itu, ini, tersebut",
    nations={
        "": "amerika, amerika serikat, as",
        "DE": "jerman",
        "PA": "prancis, perancis",
        "MI": "italia",
        "MC": "spanyol",
        "L": "inggris",
        "SW": "swiss",
        "AS": "belanda",
        "CO": "denmark",
        "ST": "swedia",
        "OL": "norwegia",
        "T": "jepang",
        "KS": "korea, korea selatan, korsel",
        "TW": "taiwan",
        "HK": "china, cina, tiongkok, hong kong",
        "SS": "china, cina, tiongkok",
        "SZ": "china, cina, tiongkok",
        "NS": "india",
        "AX": "australia",
        "SI": "singapura",
        "KL": "malaysia",
        "BK": "thailand",
        "TO": "kanada",
        "SA": "brasil",
        "VN": "vietnam",
    },
    sources="dipimpin, dijamin, difasilitasi, diatur, analis, ekonom, pengamat, menurut, data, kata, ujar, menyebutkan, riset, sekuritas, laporan, lembaga pemeringkat, konsensus, survei, dikutip dari, dilansir, mengutip, melansir, berdasarkan data, dikutip",
    pronouns="dia, ia",
    descriptions="perseroan, perusahaan, emiten, bank tersebut, perusahaan itu, perusahaan tersebut, perseroan itu, bank ini, bank itu, perusahaan ini, emiten ini, emiten itu, emiten tersebut, manajemen, grup, perbankan tersebut, produsen, raksasa, maskapai, bank pelat merah, saham ini, entitas, pabrikan, operator, konglomerasi, keempatnya, keduanya, ketiganya",
    related="bersama, bersama dengan, anggota holding, anggota grup, bagian dari, termasuk, seperti, antara lain melalui, antara lain lewat, salah satunya melalui, di antaranya melalui, subholding, subholding gas, sub-holding, antara lain, misalnya, anak usaha, anak perusahaan, induk usaha, pemegang lisensi, pemegang waralaba, pemegang merek, agen pemegang merek, distributor tunggal, agen tunggal, pengendali, pengelola, pesaing, distributor, rival, grup, milik grup, yang dikendalikan, dikendalikan, menaungi, membawahi, membawahkan, yang disokong, disokong, didukung, yang dimiliki, pemegang saham mayoritas, pemegang saham pengendali, pemegang saham, pemilik, induk, mitra, pemasok, entitas anak, cucu usaha, pelanggan utama, produsen merek, pembuat merek",
    kinds="emiten, bank, maskapai, produsen, pengembang, operator, perusahaan, perseroan, raksasa, pabrikan, penambang, konglomerasi, grup, startup, unikorn, pengelola, peritel, eksportir, importir, kontraktor, distributor, penerbit, pembuat, tambang, perkebunan, pelayaran, penyedia, jaringan, rumah sakit, korporasi, vendor",
    claims="gugatan, ganti rugi, denda, tuntutan, sengketa, pesangon, pembelian kembali, buyback, iklan, promosi, pembelian kembali saham, pembelian kembali (buyback) saham, buyback saham, hukuman",
    projects="pabrik, pabriknya, smelter, smelternya, gudang, pembangkit, pltu, plta, pltp, plts, pltgu, kilang, pelabuhan, jalan tol, ruas tol, pusat data, data center, bendungan, kawasan industri, terminal, bandara, jembatan",
    rivals="lawan, lawannya, pesaing, saingan, rival, kompetitor, pesaingnya, saingannya, rivalnya, kompetitornya",
    nationwide="stok lme, gudang lme, opec, opec+, stok minyak sawit malaysia, volume perdagangan bursa, klaim tunjangan pengangguran, kementerian, kemenperin, kemendag, kemenkeu, kementan, kemenhub, esdm, badan pusat statistik, bps, bea cukai, otoritas jasa keuangan, ojk, asosiasi, gabungan industri, gaikindo, aisi, secara nasional, nasional, permintaan semen, konsumsi semen, penjualan semen domestik, permintaan listrik, konsumsi listrik, permintaan nikel, permintaan batu bara, permintaan baja, konsumsi baja, permintaan minyak, permintaan ponsel, permintaan mobil, permintaan chip, permintaan pupuk, konsumsi bbm, seluruh industri, industri perbankan, industri multifinance, seluruh multifinance, utilisasi industri, di seluruh pasar, nilai transaksi bursa, total pasar, di tingkat petani, di tingkat peternak, di tingkat nasional, dewan minyak sawit, dewan minyak sawit malaysia, mpob, dewan emas dunia, dinas, surveyor kargo, lembaga riset, firma riset",
    trades="perbankan, bank umum, bank-bank, emiten-emiten, maskapai-maskapai, perusahaan-perusahaan, sejumlah bank, sejumlah emiten, para emiten, para produsen, para pengembang, para peritel, para pabrikan, para maskapai, para pesaing, para eksportir, para petani, seluruh merek, semua merek, para rival",
    together="ketiga operator, kedua operator, ketiga emiten, kedua emiten, ketiga perusahaan, kedua perusahaan, ketiga bank, kedua bank, secara gabungan, bersama-sama, secara kolektif",
    selling="menjual, jual, dijual, melepas, lepas, dilepas, divestasi, melego, dilego, mendivestasikan, penjualan, pelepasan",
    whom="kepada, ke",
    better="membaik, memperbaiki, perbaikan, memburuk, memburuknya, pemburukan, diperbaiki",
    bad="npl, kredit bermasalah, rasio kredit bermasalah, rasio kredit macet, kredit macet, npl gross, npl net, npf, rugi, rugi bersih, kerugian, bopo, rasio bopo, cost to income ratio, loan at risk, lar, pengangguran, rasio utang, utang bersih, bermasalah, macet, menunggak",
    past="tahun sebelumnya, tahun lalu, setahun sebelumnya, setahun lalu, realisasi, kuartal sebelumnya, periode yang sama, kuartal lalu, bulan sebelumnya, sebelumnya",
    holding="memegang, menggenggam, memiliki, mengempit, mengantongi, dimiliki, menguasai saham, menggengam, dipegang, mengapit, digenggam, punya, pegang, genggam, miliki, kantongi, dikuasai, dikempit",
    ruling="menguasai, kuasai, dikuasai, mendominasi, merajai, memimpin pasar dengan",
    openers="hari ini, kemarin, pesaingnya, rivalnya, sebaliknya, adapun, sementara, sementara itu, sedangkan, namun, tetapi, tapi, selain itu, di sisi lain, kemudian, lalu, dan, bahkan, meski demikian, meski, karena, saat, ketika, bahwa, yang, kata, secara keseluruhan, hingga, dengan, selanjutnya, berikutnya, dari sisi, untuk, di tengah, seiring, dalam, tercatat, tak hanya itu, padahal, adanya, juga, setelah, jika, akibat, mengalami, terjadi, mencatat, mencatatkan, membukukan, menyebut, mengatakan, ada, serta, pada",
    clause_verbs="sanggup, adalah, dikabarkan, tercatat, akan, telah, sudah, bakal, masih, mengalami, mencatat, mencatatkan, mencetak, membukukan, dilaporkan, diperkirakan, diprediksi, diproyeksikan, terpantau, dibuka, ditutup, berhasil, juga, mampu, terlihat, ikut, turut, kembali, sempat, tampak, bisa, dapat, berpotensi, kini, pun, justru, langsung, meraih, meraup, mengantongi, memperoleh, menyatakan, mengatakan, menyebut, menargetkan, memperkirakan, disebut, terus, hanya, malah, semakin, makin, harus, mulai, cenderung, menunjukkan, menghasilkan, mengumumkan, catat, catatkan, bukukan, raup, raih, kantongi, menelan",
    metrics={
        "other": "biaya restrukturisasi, beban restrukturisasi, menelan biaya restrukturisasi, penjualan bersih asing, asing membukukan penjualan bersih, asing membukukan pembelian bersih, asing mencatat penjualan bersih, asing mencatat pembelian bersih, asing mencatatkan penjualan bersih, asing mencatatkan pembelian bersih, investor asing membukukan penjualan bersih, investor asing membukukan pembelian bersih, investor asing mencatat penjualan bersih, investor asing mencatat pembelian bersih, investor asing mencatatkan penjualan bersih, investor asing mencatatkan pembelian bersih, gmv, gtv, nilai transaksi bruto, selisih kurs, rugi selisih kurs, laba selisih kurs, keuntungan selisih kurs, kerugian selisih kurs, rugi kurs, laba kurs, ganti rugi, uang ganti rugi, persediaan, persediaan barang, laba kotor, nilai transaksi, jual bersih, beli bersih, net sell, net buy, pendapatan nonbunga, pendapatan non-bunga, pendapatan bunga, volume perdagangan, rata-rata pendapatan, buyback saham, buyback, membeli kembali, pembelian kembali, pembelian kembali saham, kepemilikan, kepemilikan saham, premi, denda, kompensasi, pesangon, hibah, subsidi, kerugian negara, setoran, kredit bermasalah, npl, rasio kredit bermasalah, pendapatan bunga bersih, backlog, arpu, rata-rata pendapatan per pelanggan, kuota, plafon, beban, pencadangan, provisi, biaya operasional, tkdn, penghematan, rasio kredit macet, kredit macet, saham beredar, okupansi, tingkat okupansi, tingkat hunian, rasio kecukupan modal, car, rasio kolokasi, kontrak baru, nilai kontrak, perolehan kontrak, beban bunga, beban pokok, beban usaha, beban operasional, beban keuangan, beban pokok penjualan, beban pokok pendapatan, beban impairment, laba bruto, biaya provisi, cadangan kerugian, cost to income ratio, bopo, rasio bopo, roe, roa, cadangan kerugian penurunan nilai, ckpn, cost of credit, biaya kredit, loan to deposit ratio, ldr, kerja sama senilai, penurunan nilai, royalti, tarif pajak, loan at risk, lar, pesanan, pesanan baru, arus kas, arus kas bebas, arus kas operasi, biaya tunai, biaya pokok, ongkos angkat, nisbah kupas, dana pihak ketiga, dpk, simpanan, tabungan, deposito, giro, casa, dana murah, rasio casa, hasil investasi, risk based capital, rbc, rasio solvabilitas, klaim, klaim bruto, beban klaim, rasio klaim, gross transaction value, nilai keranjang, nilai keranjang belanja, dilusi, terdilusi, harga pelaksanaan, beban gaji, beban karyawan, biaya produksi, biaya tenaga kerja, biaya bahan baku, rasio beban, rasio kredit, rasio pinjaman, rasio likuiditas, modal kerja, hapus buku, penghapusan kredit, restrukturisasi kredit, kredit restrukturisasi, cakupan pencadangan, rasio pencadangan, volume transaksi, frekuensi transaksi, nilai transaksi harian, emisi karbon, biaya integrasi, biaya restrukturisasi, komisi, uang muka, cashback, harga pembelian dibatasi, nilai tukar petani, stok akhir, stok, cadangan, anggaran pesangon, kredit karbon, biaya merger, belanja iklan, biaya gaji, pendapatan per pasien, rasio pembiayaan, konsumsi per kapita, setoran perusahaan, jumlah menara, kontrak tambang, notasi khusus, jumlah gerai, jumlah toko, beban penjualan, beban umum dan administrasi, beban administrasi, beban depresiasi, beban penyusutan, rasio biaya, imbal hasil ekuitas, return on equity, return on asset, nilai kontrak baru, kontrak dihadapi, tingkat keterisian kamar, okupansi hotel, npf, kualitas kredit, rasio intermediasi, jumlah transaksi, frekuensi perdagangan, net outflow, net inflow, aliran modal keluar, aliran dana masuk, porsi, porsi saham, porsi kepemilikan, menyisihkan, disisihkan, mencadangkan, dicadangkan, pendapatan per pelanggan, pendapatan rata-rata per pelanggan, biaya tunainya, modal ditempatkan, terhadap laba, terhadap laba bersih, biaya, ongkos, potongan, diskon, tingkat keterisian, tingkat keterisian kursi, tingkat keterisian penumpang, load factor, ekuitas, ekuitas perseroan, stop loss, likuidasi posisi, cadangan bijih, cadangan mineral, sumber daya mineral, transaksi kripto nasional, nilai transaksi kripto nasional, oversubscribed, kelebihan permintaan, kelebihan pemesanan, kelebihan pesanan, pungutan ekspor, membeli bersih, menjual bersih",
        "price_target": "target harga, harga target, target price, target harga saham, target, target saham, target harga wajar, nilai wajar, harga wajar",
        "dividend": "dividend yield, dividen, dividen tunai, dividen interim, rasio pembayaran dividen, dividend payout ratio, pembagian dividen, dividen per saham, rasio pembayaran, membagikan, dibagikan, yield dividen, imbal hasil dividen, dividen final",
        "eps": "laba per saham, eps, laba bersih per saham, rugi per saham, earnings per share",
        "operating_profit": "laba usaha, laba operasional, laba operasi, ebitda, rugi usaha, rugi operasional, ebitda yang disesuaikan, ebit, ebitda disesuaikan, laba dari operasi, laba operasional inti, rugi operasi, laba sebelum bunga dan pajak, sebelum bunga, sebelum bunga dan pajak",
        "net_profit": "laba bersih, laba, rugi bersih, keuntungan, profit, kerugian, rugi, laba periode berjalan, laba sebelum pajak, untung, laba tahun berjalan, laba inti, cuan, keuntungan bersih, merugi, laba konsolidasi, laba bersih konsolidasi, laba rugi, laba bersih tahun berjalan, rugi tahun berjalan, rugi periode berjalan, laba yang diatribusikan, laba bersih yang diatribusikan, laba kuartalan, laba semesteran, laba setelah pajak, rugi sebelum pajak, laba bersih inti, laba bersih perseroan, laba bersih perusahaan, rugi komprehensif, laba komprehensif, laba bersih underlying, bottom line, laba neto, rugi neto, laba yang dapat diatribusikan, laba yang diatribusikan kepada, laba yang dapat diatribusikan kepada",
        "margin": "bermarjin, bermargin, margin, margin laba, margin kotor, margin bunga bersih, nim, margin laba bersih, margin laba kotor, margin operasional, net interest margin, marjin, margin ebitda, margin laba usaha, marjin kotor, marjin laba, marjin ebitda, margin operasi, margin kotornya, net imbalan, imbal hasil pembiayaan, marjin laba bersih, marjin laba kotor, marjin bunga bersih, marjin operasional",
        "market_share": "pangsa pasar, market share, pangsa, menguasai pasar, pangsa pemirsa, audience share, pangsa penonton",
        "market_cap": "kapitalisasi pasar, kapitalisasi, market cap, nilai pasar, kapitalisasinya",
        "valuation": "valuasi, rasio harga terhadap laba, rasio harga terhadap nilai buku, price to earnings, price earning ratio, pbv, price to book value, price to earnings ratio, dihargai, diskon terhadap nilai aset bersih, nilai aset bersih, nav, rnav",
        "revenue": "pendapatan, pendapatan bersih, omzet, pendapatan usaha, penjualan bersih, pendapatan neto, omset, total pendapatan, pendapatan konsolidasi, penjualan neto, penjualan konsolidasi, pendapatan grup, total penjualan, pertumbuhan organik, pendapatan premi, pendapatan premi bruto, premi bruto, premi neto, pendapatan operasional, pendapatan perusahaan, total omzet, pendapatan kotor, pendapatan bruto, pendapatan neto perseroan, penjualan neto perseroan, beromzet, beromset",
        "unit_sales": "muatan, volume muatan, volume kargo, menyalurkan gas, penyaluran gas, menyalurkan listrik, penjualan unit, pengiriman, volume penjualan, penjualan mobil, penjualan motor, pengapalan, penjualan kendaraan, pengiriman kendaraan, volume pengiriman, wholesales, retail sales, penjualan sepeda motor, penjualan ritel mobil, penjualan wholesales, penjualan mobil listrik, penjualan smartphone, registrasi, mengirimkan, mengirim, dikirim, mengapalkan, menyerahkan, volume penjualan semen, volume penjualan batu bara, penjualan unit mobil, volume domestik, perjalanan, distribusi mobil, volume angkutan, volume kargo, jumlah pasien, jumlah pasien rawat inap, pasien rawat inap, volume pengiriman paket, jumlah pesanan, jumlah transaksi penjualan, volume penjualan rokok, penjualan rokok, volume pengangkutan, penjualan listrik, volume penjualan listrik, volume penjualan gas, pengiriman peti kemas, arus peti kemas, trafik, trafik data, jumlah pengunjung, pengunjung mal, volume, volumenya, pemasangan, pemasangannya, jumlah unit, jumlah unitnya, volume unit",
        "sales": "penjualan, penjualan ekspor, prapenjualan, pra-penjualan, presales, pre-sales, marketing sales, pra penjualan, menyumbang, kontribusi, sssg, penjualan gerai yang sama, pendapatan segmen, pendapatan data, pendapatan layanan, pendapatan iklan, penjualan domestik, pendapatan cloud, pendapatan berbasis komisi, fee based income, fee-based income, pendapatan sewa, pendapatan berulang, recurring income, pendapatan digital, penjualan daring, pendapatan langganan, pendapatan ekspor, sumbangan, penjualan kotor, penjualan eceran, kontribusi penjualan",
        "deal_value": "borong, memborong, diborong, akuisisi, mengakuisisi, diakuisisi, membeli, pembelian, transaksi, caplok, mencaplok, merger, pengambilalihan, divestasi, menjual, penjualan saham, nilai akuisisi, kesepakatan, mengambil alih, beli, jual, kontrak senilai, penawaran, dijual kepada, dilepas kepada, nilai transaksi akuisisi, tawar, meminang, pinang",
        "investment": "investasi, nilai proyek, proyek, ekspansi, membangun pabrik, pembangunan, berinvestasi, menanamkan, belanja modal, capex, capital expenditure, suntikan modal, menyuntik, menyuntikkan, penyertaan modal, anggaran, menginvestasikan, menggelontorkan, investasinya, mengucurkan, penanaman modal, suntikan, suntik, anggaran belanja modal, nilai investasi, dana investasi, capex tahun ini, belanja modal tahun ini, menganggarkan, pengeluaran modal, anggaran investasi, biaya investasi, realisasi investasi, realisasi belanja modal, alokasi belanja modal, menelan biaya, menelan investasi, menelan dana, gelontorkan, membelanjakan, belanjakan, membenamkan, benamkan, menanam modal",
        "funding": "pendanaan, ipo, initial public offering, right issue, hmetd, penawaran umum terbatas, meraih dana, dana hasil, menghimpun, menghimpun dana, dana segar, rights issue, penawaran umum, penawaran umum perdana, putaran pendanaan, meraup dana, private placement, penggalangan dana, menggalang, himpun, emisi, kucuran modal, dukungan pendanaan, dana yang dihimpun, dana yang diincar, dana ipo, modal baru, tambahan modal, dana yang diraup, suntikan modal dari, suntikan dana dari, modal dari, penerbitan saham baru, menerbitkan saham baru",
        "headcount": "karyawan, pekerja, pegawai, phk, tenaga kerja, pemutusan hubungan kerja, jumlah karyawan, buruh, jumlah pegawai, jumlah tenaga kerja, jumlah pekerja, jumlah buruh, pengurangan karyawan, tenaga kerjanya, karyawannya, pekerja tetap",
        "users": "pengguna, pelanggan, nasabah, jumlah pelanggan, jumlah pengguna, pengguna aktif, basis pelanggan, penumpang, jumlah penumpang, jumlah nasabah, pengguna aktif bulanan, pelanggan baru, basis pengguna, jumlah penonton, ditonton, jumlah anggota, anggota aktif, jumlah akun, pengguna terdaftar, pelanggan aktif, jumlah pelanggan aktif, pemegang polis, jumlah peserta, jumlah investor, mitra pengemudi, pengguna bertransaksi, pengguna bertransaksi bulanan, pengguna transaksi bulanan",
        "debt": "rasio utang terhadap ekuitas, rasio utang bersih terhadap ekuitas, utang, meminjam, tagihan, menerbitkan obligasi, penerbitan obligasi, pinjaman, obligasi, liabilitas, gearing, utang bersih, kewajiban, kredit sindikasi, total utang, utang berbunga, surat utang, rasio utang, jumlah utang, jumlah liabilitas, fasilitas kredit, debt to equity ratio, sukuk, sukuk mudharabah, seri a, seri b, seri c, surat utang berkelanjutan, obligasi berkelanjutan, utang jangka panjang, utang jangka pendek, pinjaman bank, total liabilitas, utang obligasi, kewajiban jangka panjang, posisi utang, sisa utang",
        "assets": "kredit pemilikan rumah, kpr, kpr subsidi, kpr nonsubsidi, kredit pemilikan rumah subsidi, pinjaman konsumen, saldo pinjaman konsumen, pinjaman konsumen yang disalurkan, saldo pinjaman, nilai pinjaman konsumen, aset, total aset, kas, kas dan investasi, kas dan investasi likuid, posisi kas, kur, kredit usaha rakyat, salurkan, menyalurkan, kredit, penyaluran kredit, jumlah aset, pembiayaan, kas dan setara kas, total kredit, kredit yang disalurkan, dana kelolaan, portofolio, outstanding kredit, penyaluran pembiayaan, menyalurkan kredit, asetnya, portofolio kredit, pertumbuhan kredit, modal inti, modal disetor, cadangan devisa, piutang, piutang usaha, kas bersih, uang tunai, uang tunainya, kas internal, piutang usahanya, pembiayaan cicil, gadai emas, pembiayaan emas, kas setara kas, setara kas, saldo kas, kredit modal kerja, kredit investasi, kredit umkm, kredit ritel, pembiayaan multiguna, piutang pembiayaan, aset kelolaan, aset bersih, pinjaman yang tersalur, pinjaman tersalur, pinjaman yang disalurkan, sisa pinjaman, sisa pinjamannya",
        "production": "produksi, volume pengupasan, pengupasan, pengupasan lapisan penutup, membuat, merakit, kapasitas, berkapasitas, memproduksi, utilisasi, utilisasi kapasitas, kapasitas produksi, volume produksi, produksinya, tingkat utilisasi, lifting, diproduksi, tingkat isian, okupansi tempat tidur, tingkat okupansi tempat tidur, bed occupancy ratio, rendemen, giling, produksi listrik, produksi batu bara, produksi nikel, volume giling, produksi bijih, hasil tambang, panen, hasil panen, produksi kumulatif, output, produksi tahunan, produksi gas, lifting minyak, kapasitas terpasang",
        "exports": "ekspor, mengekspor, nilai ekspor, volume ekspor, diekspor, pengapalan ke, tujuan ekspor",
        "interest_rate": "berbunga, suku bunga, bi rate, bunga acuan, kupon, suku bunga acuan, imbal hasil, bunga kredit, bi-rate, yield, tingkat kupon, bunga, suku bunga kredit, suku bunga dasar kredit, fed funds rate, bi7drr, berkupon, kuponnya, bunganya, tingkat bunga, biaya dana, cost of fund, nisbah bagi hasil",
        "inflation": "inflasi, indeks harga konsumen, deflasi, inflasi inti, ihk",
        "exchange_rate": "nilai tukar, kurs, rupiah terhadap dolar, per dolar as, terhadap dolar as, kurs rupiah, nilai tukar rupiah, rupiah, asumsi kurs, per dolar",
        "share_price": "saham, adr, gdr, harga saham, sahamnya, harga sahamnya, saham perseroan, saham emiten, harga penutupan, ditutup di, dibuka di, diperdagangkan di, ditutup pada, parkir di, bertengger di, ditutup ke, harga pembukaan, sahamnya ditutup, ditransaksikan, ditransaksikan di, terakhir diperdagangkan, diperdagangkan pada, menetap di, berakhir di, mendarat di, ditutup menguat ke, ditutup melemah ke, level penutupan, tersungkur ke, nangkring di, dibuka pada, harga pasar, harga terakhir, ditutup, disuspensi, harga penawaran, harga perdana, harga ipo, aksi ambil untung, ambil untung, aksi profit taking, profit taking",
        "index": "ihsg, indeks, indeks saham, lq45, indeks harga saham gabungan, nikkei, hang seng, s&p 500, nasdaq, dow jones, indeks acuan, kospi, dow, dax, ftse, ftse 100, csi 300, topix, kosdaq, taiex, stoxx 600, indeks komposit, idxenergy, idxtechno, idxfinance, idxbasic, idx80, idx30, indeks sektoral, wall street, jii, shanghai composite, straits times, klci",
        "price": "harga, seharga, harga beli, emas, dijual, banderol, dipasarkan di, ditawarkan, mematok, dipatok, tarif, harga jual, harga emas, harga jual rata-rata, harga batu bara, harga minyak, harga bbm, harga nikel, harga cpo, per barel, per kg, per liter, per gram, per ton, per kilogram, harga timah, dibanderol, potongan harga, harga langganan, harga jual kembali, tarif listrik, tarif tol, harga eceran, harga acuan, ongkos angkut, tarif angkutan, dijual seharga, per ons, per bulan, per meter persegi, per unit, harga katalog, harga promo, ongkos kirim, gram, harga pembelian kembali, harga buyback, mulai dari harga, harga sewa, tarif sewa, harga referensi, harga patokan, harga kontrak, harga spot, harga rata-rata, tarif dasar, tarif angkut, harga jual eceran, harga avtur, harga gas, harga pupuk, harga semen, harga baja, harga tembaga, harga perak, harga karet, harga gula, harga kopi, harga kakao, harga pulp, biaya bagasi, biaya langganan, biaya berlangganan, harga realisasi, harga realisasi rata-rata",
    },
    markets={
        "index": "ihsg, indeks, indeks saham, lq45, indeks harga saham gabungan, nikkei, hang seng, s&p 500, nasdaq, dow jones, indeks acuan, kospi, dow, dax, ftse, ftse 100, csi 300, topix, kosdaq, taiex, stoxx 600, indeks komposit, idxenergy, idxtechno, idxfinance, idxbasic, idx80, idx30, indeks sektoral, wall street, jii, shanghai composite, straits times, klci, bursa saham, bursa asia",
        "other": "ekonomi, pdb, produk domestik bruto, perekonomian, pertumbuhan ekonomi, belanja pemerintah, apbn, pemerintah, tarif impor, tarif resiprokal, neraca perdagangan, cadangan devisa, industri, pasar secara keseluruhan, penjualan nasional, pasar nasional, pengangguran, tingkat pengangguran, investor asing, modal asing, dana asing, bea masuk, gaikindo, aisi, sektor, kredit perbankan, industri perbankan, kemiskinan, ojk, penerimaan pajak, penerimaan negara, upah minimum, ump, defisit, impor, kuota, kuota produksi, kuota nasional, kebutuhan nasional, pasar ponsel, pasar otomotif, pasar mobil, pasar domestik, surplus, asing membukukan, total kapitalisasi pasar, kapitalisasi pasar bursa, transaksi bursa, konsumsi nasional, produksi nasional, permintaan global, permintaan dunia, pasokan global, pasokan dunia, nilai transaksi harian, secara nasional, di tingkat nasional, insentif pajak, ppn, pph, rokok ilegal, penerimaan cukai, survei penjualan eceran, indeks penjualan riil, kementerian ketenagakerjaan, kemnaker, startup indonesia, industri multifinance, permintaan nasional, kelebihan pasok, kelebihan pasokan, kapasitas nasional, kapasitas terpasang nasional, likuidasi posisi, transaksi kripto nasional, nilai transaksi kripto nasional, net sell asing, net buy asing, jual bersih asing, beli bersih asing, rata-rata emiten, rata-rata bank, batas minimum, ketentuan minimum, batas regulator, batas ketentuan, batas maksimum, ambang batas, syarat minimum, pungutan ekspor, tarif royalti, mengenakan tarif, dikenai tarif, terkena tarif",
        "inflation": "inflasi, indeks harga konsumen, deflasi, inflasi inti, ihk",
        "interest_rate": "bi rate, bi-rate, bunga acuan, suku bunga acuan, bank indonesia, deposit facility, lending facility, bi, the fed, federal reserve, bank sentral, imbal hasil obligasi, fed funds rate, sun, imbal hasil sun, treasury, us treasury, imbal hasil treasury, yield treasury, obligasi as, obligasi pemerintah as, surat utang as, surat utang negara, sbn, obligasi negara, obligasi pemerintah, surat berharga negara",
        "exchange_rate": "nilai tukar, kurs, kurs rupiah, nilai tukar rupiah, rupiah, indeks dolar, mata uang, dolar as, dolar australia, dolar singapura, dolar hong kong, dolar kanada, rupee india, yen jepang, yuan china, won korea selatan, ringgit malaysia, baht thailand, peso filipina, dolar baru taiwan, euro, poundsterling, dollar as",
        "price": "harga dram, harga nand, harga kontrak dram, harga memori, harga chip, harga emas, harga minyak, minyak mentah, brent, wti, harga batu bara, harga nikel, harga cpo, harga tbs, emas dunia, bitcoin, ethereum, solana, xrp, dogecoin, harga kripto, aset kripto, harga bitcoin, harga bbm, emas spot, emas batangan, emas galeri24, minyak brent, harga tembaga, harga timah, harga gabah, harga beras, crude palm oil, kontrak cpo, kontrak dram, kontrak batu bara, kontrak nikel, kontrak tembaga, kontrak timah, kontrak aluminium, kontrak emas, kontrak minyak, kontrak karet, kontrak kedelai, kontrak gandum, kontrak kopi, kontrak berjangka, harga kakao, harga kopi, harga gula, harga bubur kertas, harga pulp, harga kedelai, harga gandum, harga jagung, harga karet, harga aluminium, harga seng, harga baja, harga bijih besi, harga gas, harga lng, harga ayam, harga telur, harga minyak goreng, logam mulia, indeks newcastle, newcastle, ici-3, ici-4, hba, harga batu bara acuan, harga avtur, avtur, ether, harga patokan, harga referensi, jagung lokal, jagung pakan, jagung pipilan, gabah kering panen",
    },
    periods=r"(?:kuartal|triwulan|semester)\s(?:pertama|kedua|ketiga|keempat|i{1,3}|iv|[1-4])(?:[\s/-]*(?:tahun\s)?(?:19|20)\d\d)?|(?:q[1-4]|[1-4]q|h[12]|[12]h|9m|6m)[\s/-]?(?:(?:19|20)?\d\d)?|(?:tiga|enam|sembilan)\sbulan\spertama(?:\stahun)?(?:\s(?:19|20)\d\d)?|(?:sepanjang|pada|tahun|selama|hingga)\s(?:tahun\s)?(?:buku\s)?(?:\w{3,9}\s)?(?:19|20)\d\d|tahun\s(?:ini|lalu|depan)|(?:bulan|pekan|kuartal)\s(?:ini|lalu)|paruh\s(?:pertama|kedua)",
    stretches=r"\s(?:(?:sepanjang|selama|sejak|pada|hingga)\s(?:awal\s|akhir\s)?(?:tahun|bulan|kuartal|semester|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|(?:19|20)\d\d)|sepanjang\s(?:kuartal|semester)|ytd|year\sto\sdate|secara\stahunan|sejauh\sini|(?:tahun|bulan|kuartal)\s(?:ini|lalu)|dalam\s(?:setahun|sebulan|sepekan|\w+\s(?:tahun|bulan|pekan|minggu)))",
)

# -- words that one rule of figures each hangs on --------------------------------------------------
CUES = FigureCues(
    degree=frozenset("paling lebih terdalam tertinggi".split()),
    within=frozenset({"di"}),
    growth=frozenset({"pertumbuhan"}),
    contrasting=frozenset("adapun sebaliknya".split()),
    set_against=frozenset({"dibanding", "dibandingkan", "dibandingkan dengan", "berbanding"}),
    its_price=frozenset({"harga"}),
    bought=frozenset("dibeli diakuisisi diborong dicaplok".split()),
    cheapness=frozenset({"murah", "mahal", "lebih murah", "lebih mahal"}),
    limits=frozenset(
        {
            "batas minimum",
            "ketentuan minimum",
            "batas regulator",
            "batas ketentuan",
            "batas maksimum",
            "ambang batas",
            "syarat minimum",
            "rata-rata emiten",
            "rata-rata bank",
        }
    ),
    bringing_in=frozenset("menghasilkan mendatangkan".split()),
    adding=frozenset({"menambah"}),
    shareholders=frozenset({"pemegang saham"}),
    legal_forms=frozenset({"pt"}),
    realised=frozenset("terealisasi".split()),
    up_to=frozenset("hingga sampai".split()),
    turnover=frozenset({"nilai transaksi", "volume transaksi", "nilai perdagangan", "nilai transaksi harian"}),
    readers=frozenset("anda kita".split()),
    merely=frozenset("hanya cuma baru".split()),
    odds=frozenset("peluang probabilitas".split()),
    excluding=frozenset({"kecuali"}),
    fronting=frozenset("untuk soal mengenai pada".split()),
    fleet=frozenset("armada armadanya".split()),
    each=frozenset({"per"}),
    costing=frozenset({"biaya"}),
    handing_over=frozenset("menjual mengirim melepas".split()),
    than=frozenset("daripada ketimbang".split()),
    persons=frozenset("ia dia beliau".split()),
    relative=frozenset({"yang"}),
    parallel=frozenset("sementara sedangkan".split()),
    spans=frozenset("pekan bulan kuartal triwulan semester tahun bulanan kuartalan tahunan".split()),
    copulas=frozenset("adalah ialah yakni yaitu".split()),
    agents=frozenset({"oleh"}),
    recipients=frozenset("untuk bagi".split()),
    belonging=frozenset("milik punya".split()),
    next_in_rank=frozenset("disusul diikuti".split()),
    worldwide=frozenset("dunia internasional".split()),
    days_moves=frozenset("penguatan pelemahan koreksi kenaikan".split()),
    pared=frozenset("memangkas mengikis memperpanjang memperlebar mempersempit mengurangi".split()),
    reported=frozenset(
        "mencatat mencatatkan membukukan mencetak meraih meraup mengantongi mendulang mengumpulkan".split()
    ),
    plain_prices=frozenset({"harga"}),
    priced_by=frozenset("ons liter barel".split()),
    price_ends=frozenset("di pada ke".split()),
    worth=frozenset("senilai bernilai seharga".split()),
    spending=frozenset("membelanjakan menginvestasikan berinvestasi menanamkan".split()),
    outlays=frozenset(
        {"belanja modal", "capex", "capital expenditure", "anggaran belanja modal", "anggaran belanja modalnya"}
    ),
    budgeting=frozenset(
        """menyiapkan disiapkan siapkan menganggarkan dianggarkan anggaran anggarkan mengalokasikan dialokasikan alokasi
        alokasikan mematok dipatok merencanakan direncanakan berencana""".split()
    ),
    budgets=frozenset({"anggaran"}),
    drawn=frozenset("terserap menyerap terealisasi merealisasikan realisasi terpakai dikeluarkan dihabiskan".split()),
    will=frozenset("akan bakal".split()),
    earlier=frozenset("sebelumnya semula".split()),
    assumed=frozenset("asumsi mengasumsikan berasumsi".split()),
    valuations=frozenset({"valuasi"}),
    buybacks=frozenset({"pembelian kembali"}),
    of_shares=frozenset("harga saham wajar".split()),
    premiums=frozenset("premi diskon".split()),
    net_worth=frozenset({"nav", "rnav", "nilai aset bersih"}),
    holders=frozenset("pemegang investor pemodal trader".split()),
    groups=frozenset(
        """orang masyarakat warga pekerja karyawan pegawai buruh nasabah pelanggan konsumen keluarga tangga pajak
        debitur penabung pensiunan""".split()
    ),
    earning=frozenset("berpenghasilan bergaji berpendapatan berupah".split()),
    having=frozenset("dengan yang".split()),
    bounds=frozenset("bawah atas maksimal minimal antara dari".split()),
    tariffs=frozenset("tarif bea cukai pajak".split()),
    measured_in=frozenset("ton kg gram barel liter mwh kwh m2".split()),
    hiring=frozenset({"merekrut", "menciptakan", "lapangan kerja", "lapangan kerja bagi", "membuka lapangan kerja"}),
    further=frozenset("bagi baru untuk hingga".split()),
    posts=frozenset("posisi pekerjaan jabatan".split()),
    going=frozenset("dihapus dihapuskan dipangkas hilang ditiadakan".split()),
    dismissing=frozenset({"memberhentikan", "menghapus", "rumahkan"}),
    above=frozenset({"di atas"}),
    below=frozenset({"di bawah"}),
    dates=frozenset(
        """januari februari maret april mei juni juli agustus september oktober november desember""".split()
    ),
    unmoved=frozenset({"tak beranjak", "tidak beranjak", "belum beranjak", "tidak bergerak", "tak bergerak"}),
    same=frozenset({"sama dengan"}),
    even=frozenset("pun sekalipun".split()),
    portions=frozenset({"porsi", "kontribusi", "bauran"}),
    paces=frozenset({"melambat", "lebih lambat", "lebih cepat", "lebih kencang"}),
    shared_out=frozenset({"masing-masing"}),
    dismissed=frozenset({"dirumahkan", "diberhentikan", "di-phk", "ter-phk", "dipecat", "terkena phk"}),
    left=frozenset("dari semula sebelumnya".split()),
    ratings=frozenset("beli jual tahan netral rekomendasi".split()),
    rating_verbs=frozenset("mematok memasang menetapkan memberi memberikan mengerek".split()),
    rating_links=frozenset("di oleh dari".split()),
    enclitics=frozenset({"nya"}),
    no_enclitics=frozenset("hanya punya tanya bertanya biasanya umumnya akhirnya sebelumnya rupanya".split()),
    held=frozenset({"yang di"}),
)

# -- quotes -----------------------------------------------------------------------------------------
QUOTES = QuoteWords(
    before=frozenset(
        """mengatakan menyatakan menuturkan mengungkapkan menjelaskan menyampaikan menegaskan menambahkan menyebutkan
        menyebut menilai memaparkan menerangkan mengaku mengakui memastikan menekankan mengingatkan berharap berkata
        memprediksi memperkirakan meyakini berpendapat mengimbau menyarankan melanjutkan mengklaim membantah menulis
        mencontohkan bertanya menjawab membenarkan mengatakannya menyoroti menuding berujar bertutur bercerita
        mengemukakan melaporkan menceritakan mengusulkan meminta menginstruksikan memerintahkan berpesan menyimpulkan
        menggarisbawahi mengutarakan menanggapi mengisahkan mengkritik menyayangkan mencuit berseru menandaskan
        mengeluhkan mengeluh menyesalkan berjanji menduga melihat optimistis optimis yakin memandang mendorong
        menguraikan mengklaim mengeklaim mengonfirmasi mengumumkan membeberkan memproyeksikan menganggap mengajak meluruskan""".split()
    ),
    after=frozenset(
        """janji ulas kata ujar ucap tutur jelas ungkap sebut tegas terang papar imbuh tambah lanjut pungkas tandas beber urai
        tukas cetus timpal sambung kisah cerita keluh aku tulis tanya jawab seru kritik sindir tuding saran usul
        demikian begitu penilaian laporan dikatakan disampaikan diungkapkan dijelaskan dituturkan ditegaskan diucapkan dinyatakan
        diakui diutarakan dikemukakan dituliskan terangkan jelaskan simpul canda kenang pesan harap lapor bantah
        klaim pinta seloroh celetuk gurau kelakar sanggah balas""".split()
    ),
    clitics=("nya",),
    labels=frozenset(
        """menyebutnya menyebut disebut dinilai menilai menganggap menjuluki menggambarkan menyebutkan
        mengibaratkan""".split()
    ),
    according=frozenset("menurut bagi mengutip".split()) - {"bagi", "mengutip"},
    relayed=frozenset("dikutip mengutip dilansir melansir seperti sebagaimana dilaporkan".split()),
    auxiliaries=frozenset("akan telah sudah sedang tengah pernah masih turut ikut bisa dapat harus perlu".split()),
    adverbs=frozenset(
        "juga pun lalu kemudian kembali sempat lantas sebelumnya hanya tetap sendiri pernah oleh bahkan terus".split()
    ),
    pronouns={"dia": "", "ia": "", "beliau": "", "mereka": "p", "kami": "i", "saya": "i", "keduanya": "p"},
    honorifics=frozenset(
        """ajun komisaris inspektur brigadir jenderal marsekal laksamana kolonel kapten mayor letnan sersan komjen
        pak bapak bu ibu tn ny tuan nyonya sdr saudara dr prof drs ir hj h k.h kh ustaz ustad kyai
        capt kiai irjen brigjen kombes akbp kompol ipda iptu aiptu aipda bripka letjen mayjen komjen""".split()
    ),
    roles=frozenset(
        """analis ekonom pengamat pemerhati peneliti strategist pakar ahli praktisi konsultan periset kepala ketua wakil direktur
        presdir dirut dirjen dirkeu komisaris presiden ceo cfo coo cto cmo cio chief head manajer manager general vice
        sekretaris corporate menteri menko gubernur bupati walikota wali juru jubir anggota pendiri founder co-founder co-ceo co-chief co-president
        pemilik chairman komisioner deputi asisten staf direksi investor trader pialang manajer dosen rektor guru
        profesor hakim jaksa pengacara advokat kuasa kapolda kapolres kapolri kapolsek kabid kabag kasat kadis kasubdit panglima komandan lurah
        camat pelaksana plt pj koordinator penasihat sekjen bendahara pengusaha pedagang petani nelayan warga karyawan pekerja
        konsumen pelanggan pengguna pembeli penjual nasabah relawan aktivis dokter perawat mahasiswa pelatih pemain senior
        vp svp evp president director officer analyst economist partner country regional lead associate fund
        portfolio perdana wamen wamenkeu wamendag menkeu menperin mendag mentan menlu mendagri menkes menaker menhub
        mensos menteri kanselir paus uskup kabag kasi kepala humas sumber narasumber
        eksekutif pejabat petinggi bos manajemen spesialis editor jurnalis wartawan penulis perwakilan legislator senator pengelola pengemudi sopir perajin buruh
        distributor kurator penyelia teknisi insinyur pensiunan peternak peritel importir eksportir pengembang
        agen juragan mitra politisi politikus menkominfo menpan mendikbud kapolsek panitera notaris akuntan pengurus supervisor
        sejarawan peramal perencana penyewa geolog apoteker agronom statistikawan sosiolog psikolog demograf
        influencer barista kurir kasir pelayan tukang montir penumpang mandor pengawas penambang petambak pekebun
        koki bidan satpam pramugari ilmuwan salesman pramuniaga pemborong aktuaris perekrut pelobi mediator
        likuidator fotografer penyiar presenter reseller makelar pemegang gm agm driver supir pelajar siswa mahasiswi wiraniaga""".split()
    ),
    qualifiers=frozenset(
        """obligasi penerbangan regulasi urusan utama senior junior ekuitas saham pasar modal uang riset ekonomi ekonom keuangan operasional operasi pemasaran
        teknologi informasi digital bisnis komersial korporat korporasi perusahaan hubungan investor masyarakat publik
        komunikasi niaga pengembangan strategi strategis investasi manajemen risiko kepatuhan sumber daya manusia
        umum independen eksekutif pelaksana harian muda madya tugas bicara bidang divisi departemen direktorat jenderal
        unit bagian seksi subdirektorat wilayah regional nasional provinsi kota kabupaten desa dusun kelurahan kecamatan
        perencanaan penelitian pengawasan pengendalian pembangunan perdagangan perindustrian industri pertanian energi
        mineral perhubungan kesehatan pendidikan pertahanan hukum politik sosial luar dalam negeri agama keamanan besar selatan utara timur barat tengah bekas mantan eks jawa sumatera kalimantan sulawesi papua jabar jateng jatim
        kalsel kaltim kalbar kalteng sulsel sulut sultra sulteng sumut sumsel sumbar banten bali dki diy ntb ntt riau
        lingkungan hidup kehutanan kelautan perikanan pariwisata kreatif koperasi ukm tenaga kerja komunikasi informatika bumn
        makro mikro teknikal fundamental properti perbankan bank otomotif telekomunikasi tambang komoditas
        penjualan produksi produk logistik hukum kebijakan fiskal moneter statistik pangan perpajakan pajak perekonomian
        kemaritiman koordinator staf khusus ahli tim pakar advisor research investment equity equities
        chief executive financial operating technology marketing information commercial officer director vice president
        general manager secretary corporate relations communications public affairs head country senior managing
        operations sales strategy wealth retail technical fixed income market markets portfolio economist analyst founder
        co-founder hubungan kelembagaan daerah pertama kedua i ii iii iv keuangan/cfo ritel konsumer treasury layanan jaringan
        pelayanan policy affair batubara operation macro economics""".split()
    ),
    note_writers=frozenset({"analis"}),
    analysts=frozenset(
        (
            *"analis ekonom pengamat pemerhati peneliti strategist pakar ahli analyst economist periset praktisi dosen akademisi".split(),
            *(
                "guru besar",
                "kepala riset",
                "tim riset",
                "direktur riset",
                "perencana investasi",
                "perencana keuangan",
                "manajer riset",
                "head research",
                "kepala strategi",
                "pengelola dana",
            ),
            *("head macro", "head equities", "head equity", "head strategy"),
            *("manajer investasi", "manajer portofolio", "fund manager", "portfolio manager"),
        )
    ),
    insiders=frozenset(
        """direktur dirut presdir ceo cfo coo komisaris sekretaris manajer juru jubir president director officer pendiri
        founder menteri gubernur""".split()
    ),
    offices=frozenset("menteri menko wamen gubernur bupati walikota wali camat lurah kapolda kapolres dubes".split()),
    links=frozenset({"dari", "di", "pada"}),
    role_links=frozenset({"of", "dan", "/"}),
    particles=frozenset("bin binti van de al von".split()),
    given={
        "": frozenset(
            """juli budi agus sri dewi siti ahmad muhammad mohammad moh nur eko dwi tri bambang joko djoko hendra hendri andi
            andri rudi rudy dedi dedy deddy adi ade arif arief rizki rizky fajar indra irfan iwan yudi yanto wahyu
            putri putra ratna rina rini lestari maya nina tuti yuni wati endang susi susanti teguh bayu dimas galih
            ilham reza fitri fitria anita indah ika ida lia lina mega nia ningsih rahmat rachmat slamet supri suryo
            surya tono yusuf zainal abdul abdullah achmad ali amir anton antonius benny bima boy chandra
            daniel david dian edi edy eddy erwin ferry fransiscus fransiskus gunawan hari harry heri hery herry imam
            jaka jahja johan johannes josua kartika krisna liza lukman made mahendra nafan nico nyoman oki
            oktavianus panji purnomo rangga ricky robert robertus ronny ronald royke ryan sandi satrio
            sigit stefanus stephanus suci sunarso taufik taufiq tito toni tony umar valentina vera wawan william yoga
            yohanes yulius anindya erick sandiaga darmawan febri nailul fithra faisal bhima piter lana
            hans herditya ibrahim maximilianus martha nanik niko michael andry helmy aviliani""".split()
        )
    },
    organisations=frozenset(
        """sekuritas koperasi securities investama investment capital management asset aset bank tbk persero research institute institut
        universitas group grup holding holdings indonesia asuransi finance financial multifinance partners partner ventures
        center centre foundation yayasan asosiasi gabungan himpunan perhimpunan federasi kementerian badan dinas lembaga
        komisi otoritas dewan komite majelis direktorat fakultas sekolah kantor rumah pt cv pd perum perumda bursa efek
        insight analytics global international indef core celios lpem ojk bei idx bps bi bkpm dpr mpr kpk kpu lps apindo kadin
        polda polres polresta polsek polri tni pemprov pemkot pemkab kemenkeu kemenperin kemendag kemenhub kemenkes bappenas
        program proyek gerakan aplikasi masjid gereja partai
        satgas pemerintah timnas tim reuters bloomberg cnbc antara kompas tempo detik detikcom corp inc ltd limited co company""".split()
    ),
    organisation_heads=frozenset(
        """pt koperasi bank universitas institut kementerian badan dinas lembaga komisi otoritas dewan komite asosiasi gabungan
        himpunan perhimpunan yayasan kantor cv perum perumda direktorat fakultas masjid gereja polda polres pemprov pemkot pemkab satuan gugus center rumah pusat""".split()
    ),
    bodies=frozenset(
        "kemenkeu kemendag kemenperin kemendagri kemenhub kemenkes kemenaker kementan kemenlu kemensos bappenas".split()
    ),
    brokers=frozenset(
        "sekuritas securities riset research capital kapital investment asset manajemen investasi".split()
    ),
    outsiders=frozenset(
        """serikat konfederasi federasi asosiasi aliansi koalisi dewan komite komisi yayasan forum jaringan gerakan partai
        himpunan perhimpunan ikatan gabungan paguyuban perkumpulan persatuan lembaga badan dinas kementerian pemerintah
        pemprov pemkot pemkab kabupaten kota provinsi dpr dprd universitas institut sekolah rumah walhi ylki kadin apindo
        buruh pekerja petani nelayan warga media pt cv ud toko niaga motor energi tambang tani mart farma""".split()
    ),
    firms=frozenset(
        """perusahaan perseroan emiten bank maskapai produsen pabrikan manajemen raksasa korporasi grup holding operator
        pengembang""".split()
    ),
    role_first=True,
    demonstratives=frozenset("itu ini tersebut".split()),
    definite=frozenset({"sang", "si", "para"}),
    located=frozenset({"di", "pada"}),
    ands=frozenset({"dan", "&", "cum", "merangkap", "sekaligus", "and"}),
    joins=frozenset({"of", "and", "for", "the", "&", "to", "dan", "untuk"}),
    at=frozenset({"di"}),
    degrees=frozenset({"md", "ps", "sh", "se", "mm", "mba", "st"}),
    agents=frozenset({"oleh"}),
    mediums=frozenset("lewat melalui via".split()),
    brings=frozenset({"dari", "kepada", "oleh", "dengan"}),
    conjunctions=frozenset("sedangkan sementara tetapi tapi namun karena sebab ketika".split()),
    capacities=frozenset({"selaku", "sebagai"}),
    relatives=frozenset({"yang"}),
    places=frozenset(
        """sulut sumut sumbar sumsel riau babel kepri lampung banten jabar jateng jatim diy dki bali ntb ntt kalbar kalteng kalsel kaltim
        kaltara sulsel sultra sulteng sulbar gorontalo maluku papua aceh jakarta surabaya bandung medan semarang makassar""".split()
    ),
    continuing=frozenset("menambahkan melanjutkan".split()),
    same_roles=(
        frozenset({"dirut", "direktur utama", "presiden direktur", "presdir", "ceo", "chief executive officer"}),
        frozenset({"dirjen", "direktur jenderal"}),
        frozenset({"ketum", "ketua umum"}),
        frozenset({"sekjen", "sekretaris jenderal"}),
        frozenset({"jubir", "juru bicara"}),
        frozenset({"menkeu", "menteri keuangan"}),
        frozenset({"wapres", "wakil presiden"}),
    ),
    articles=frozenset("sang si para seorang salah satu sebuah".split()),
    stops=frozenset(
        """dalam di saat kepada pada melalui ketika usai seperti seusai setelah lewat menanggapi menjawab sembari sambil
        sebagaimana dikutip dilansir mengutip yang soal terkait mengenai tentang dengan ke untuk saat selepas sebelum
        bahwa kalau agar supaya karena sebab namun tetapi sementara terhadap usai menurut merujuk sewaktu berdasarkan
        selama sampai asal via by hari pekan kemarin tadi atas hingga sejak bersama itu ini tersebut dari atau serta pun juga""".split()
    )
    - {"dari", "di", "pada"},
    no_names=frozenset(
        """jalan gedung menara senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september
        oktober november desember ia dia menurut namun sementara adapun selain hal ini itu para pada di dari dalam untuk
        dengan sebelumnya sedangkan saat ketika meski meskipun jika bila karena oleh tetapi akan kami kita saya
        mereka selanjutnya kemudian lalu lebih bahkan apalagi padahal tidak belum sudah telah yang sebab kata ujar
        mengapa kenapa bagaimana apakah apa berapa seberapa kapan sampai siapa siapakah bisakah bolehkah benarkah adakah mungkinkah
        senada berdasarkan seperti secara terkait tak jadi bagi setelah hingga sejauh semua setiap sejumlah beberapa
        magelang yogyakarta solo surakarta malang bogor depok tangerang bekasi serang cilegon sukabumi cirebon tegal pekalongan
        kudus sidoarjo gresik jember kediri madiun denpasar mataram kupang padang pekanbaru palembang jambi bengkulu batam
        pontianak banjarmasin samarinda balikpapan manado palu kendari ambon jayapura sorong timika karawang purwakarta
        garut tasikmalaya cianjur brebes klaten banyuwangi lombok
        artinya misalnya jakarta surabaya bandung medan semarang makassar indonesia beliau pihaknya kelurahan kecamatan kabupaten kota
        provinsi desa kendati tetapi kendatipun kalau walau walaupun begitu adapun apabila sejak sekalipun sebaliknya pertama kedua ketiga keempat kelima terakhir toh di-""".split()
    ),
    going_on=frozenset(
        """apalagi sebab bahkan padahal karena karenanya akibatnya misalnya contohnya pasalnya terlebih artinya tujuannya
        hal itu ini untuk dengan""".split()
    ),
    title_cues=frozenset(
        """berjudul bertajuk bertema judul tajuk tema istilah bernama dijuluki julukan sebutan slogan tagar bertuliskan
        jargon moto motto tagline program disebut kata""".split()
    )
    - {"kata"},
    works=frozenset("video film buku lagu novel serial album acara podcast drama sinetron".split()),
    led=frozenset("dipimpin diketuai".split()),
    role_names=frozenset({"hakim"}),
    several=frozenset("konsensus banyak sejumlah beberapa sebagian kebanyakan mayoritas semua seluruh".split()),
    houses=frozenset((*"lembaga broker sekuritas pialang".split(), "rumah riset", "rumah broker")),
    raters=frozenset("broker pialang pemeringkat".split()),
    asking=frozenset({"mewawancarai"}),
    private=frozenset("petani nelayan warga pekebun peternak perajin petambak pensiunan".split()),
    someone=frozenset({"salah", "seseorang"}),
    panels=frozenset({"majelis"}),
    panel_kinds=frozenset({"komisi"}),
    readers=frozenset({"klien", "kliennya"}),
    beside=frozenset({"dengan", "bersama"}),
    interviews=frozenset("wawancara wawancaranya perbincangan petikan petikannya berbincang".split()),
    interviewers=frozenset("wartawan reporter jurnalis pewawancara".split()),
    documents=frozenset("riset laporan catatan kajian".split()),
    teams=frozenset({"tim"}),
    ratings=frozenset("overweight underweight outperform underperform".split()),
    targets=frozenset({"target"}),
)

# -- stories ----------------------------------------------------------------------------------------
# What the prices of a market do in a headline.
_MOVES = (
    "naik|turun|menguat|melemah|anjlok|ambles|ambruk|melesat|melonjak|merosot|melorot|tergelincir|terkoreksi|terbang|jatuh"
    "|rebound|bangkit|loyo|keok|perkasa|stagnan|menghijau|memerah|ditutup|dibuka|cetak|tembus|sentuh|mendarat|parkir"
)


def _shares(indices: str, places: str) -> str:
    """A place's stock market in a headline: its indices and how they move, or its exchange."""
    return rf"\b(?:indeks )?(?:{indices}) (?:\w+ )?(?:{_MOVES})\b|\bbursa (?:saham )?(?:{places})\b"


_FEW = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"  # a list's items, days that have gone by
STORIES = StoryWords(
    denials=frozenset("bantah membantah dibantah bantahan tepis menepis ditepis sangkal menyangkal disangkal".split()),
    corrections=r"(?:ralat|koreksi)\s*[:–—-]",
    small=frozenset(
        """ia kami kita mereka kamu anda pula pun lah kah ialah per sejak selama setelah sebelum ketika jika kalau agar supaya
        maka namun tapi tetapi bahwa seperti bagaikan tanpa atas bawah antar sambil sekitar makin kembali lagi lalu begitu""".split()
    ),
    trade=frozenset(
        """akhir akibat alami analis anjlok awal bakal banyak baru bawah
        rangkuman ringkasan kalender berapa berita besar bidik bikin bos buka bulan bursa cara catat catatkan cek cetak
        dana daftar dibuka dirut ditutup dua emiten genjot gelar hari harga incar indonesia
        investasi investor jelang juta jual kali kena kenaikan kerja ketua kini
        kinerja kuartal laba langkah lanjut lewat lonjakan luncurkan masuk melemah
        melesat melonjak melorot meningkat menguat merosot miliar naik nilai pagi pangkas
        pasar pekan pendapatan penjualan perdagangan perkuat perseroan persen perusahaan proyek proyeksi ribu rp
        rugi saham sebesar semester sentuh sepanjang serap siang
        siap simak sore susut tahun target tembus tembusi tercatat terbaru terbesar terkait
        tiga tinggi triliun triwulan tumbuh turun usaha""".split()
    ),
    previews=r"\b(?:hal|poin) yang (?:perlu |patut |layak )?(?:dicermati|diperhatikan|dinanti|ditunggu)\b|\b(?:jelang|menanti|menunggu|nantikan|tunggu) (?:rilis|rapat|keputusan|laporan|pengumuman|hasil|data|rdg|the fed|bi rate|suku bunga)\b|\bdi(?:prediksi|perkirakan|proyeksi|ramal) (?:bakal |akan )?(?:naik|turun|tahan|menahan|pangkas|memangkas|tetap|kembali|cetak|raup)\b|\bdipangkas besok\b|\b(?:ekonom|analis|konsensus|pasar)(?: \w+)? (?:prediksi|perkirakan|proyeksikan|ramal|ramalkan|memprediksi|memperkirakan)\b",
    roundups=r"\b(?:rangkuman|ringkasan|rekap|kilas) (?:berita|kabar|emiten|pasar|bisnis)\b|\b(?:" + _FEW + r"|\d+) (?:berita|kabar|hal)\b|\bkabar emiten\b|^(?:(?:daftar |ini )?(?:" + _FEW + r"|\d{1,2}) |daftar )saham\b(?! (?:per|di)\b)|^saham pilihan\b|^(?:ini )?(?:" + _FEW + r"|\d{1,2}) (?:cara|kiat|tips|manfaat|pengaruh|jenis|kebiasaan|perilaku|orang terkaya)\b|\b(?:berita )?terpopuler\b",
    lookbacks=r"^(?:se|(?:" + _FEW + r"|\d+) )(?:hari|pekan|minggu|bulan|tahun|dekade) (?:usai|setelah|sejak|pasca|berlalu)\b|\bkilas balik\b|\b(?:pekan|minggu) lalu\W*$",
    steps=frozenset("banding kasasi melantai".split()),
    deals=frozenset("akuisisi mengakuisisi diakuisisi caplok mencaplok merger bergabung gabung beli membeli borong memborong pesan memesan kontrak teken meneken jual menjual gandeng menggandeng kongsi patungan".split()),
    foreseen=r"target(?:kan)?|proyeksi(?:kan)?|perkira(?:kan|an)|prediksi|incar|bidik",
    outlooks=r"[\s-]+(?:\w+[\s-]+)?(?:diperkirakan|diproyeksi(?:kan)?|ditarget(?:kan)?)",
    periods={
        "q1": r"\b(?:kuartal|triwulan)[\s-](?:pertama|i|1)\b",
        "q2": r"\b(?:kuartal|triwulan)[\s-](?:kedua|ii|2)\b",
        "q3": r"\b(?:kuartal|triwulan)[\s-](?:ketiga|iii|3)\b",
        "q4": r"\b(?:kuartal|triwulan)[\s-](?:keempat|iv|4)\b",
        "h1": r"\b(?:semester|paruh)[\s-](?:pertama|i|1)\b|\benam bulan pertama\b",
        "h2": r"\b(?:semester|paruh)[\s-](?:kedua|ii|2)\b",
        "9m": r"\bsembilan bulan\b",
        "fy": r"\b(?:sepanjang|setahun penuh|tahun buku) (?:tahun )?(?:19|20)\d\d\b",
    },
    markets={
        "wall street": r"\bbursa (?:as|amerika|wall street)\b",
        "asian shares": r"\bbursa (?:saham )?asia\b",
        "ihsg": rf"\bihsg\b|\bindeks harga saham gabungan\b|\bindeks (?:kehilangan|{_MOVES})\b|\bbursa (?:saham )?(?:merah|hijau|memerah|menghijau|kebakaran)\b",
        "gold": r"\bharga (?:logam mulia|emas|buyback emas)\b|\bemas (?:antam|batangan|dunia)\b",
        "oil": r"\bharga minyak\b(?! (?:goreng|sawit|kelapa))|\bminyak (?:mentah|dunia)\b",
        "rupiah": r"\bdol+ar (?:tembus|sentuh|makin|kian|naik|turun|menguat|melemah|perkasa|anjlok|jeblok)\b|\b(?:nilai tukar|kurs) rupiah\b|\brupiah (?:\w+ )?(?:melemah|menguat|ditutup|dibuka|anjlok|loyo|perkasa|naik|turun)\b|(?<!\d )(?<!ribu )(?<!juta )(?<!miliar )(?<!triliun )\bdol+ar (?:as|amerika)\b",
        "bitcoin": r"\bharga (?:bitcoin|kripto)\b",
        "tokyo": _shares("nikkei(?: 225)?|topix", "tokyo|jepang"),
        "hong kong": _shares("hang seng", "hong kong"),
        "china": _shares("shanghai composite|shanghai|csi 300", "china|shanghai"),
        "seoul": _shares("kospi", "korea(?: selatan)?|korsel|seoul"),
        "europe": _shares("stoxx(?: europe)? 600", "eropa"),
        "london": _shares("ftse(?: 100)?", "inggris|london"),
        "frankfurt": _shares("dax", "jerman"),
        "kuala lumpur": _shares("(?:fbm )?klci", "malaysia"),
        "silver": r"\bharga perak\b",
        "copper": r"\bharga tembaga\b",
        "nickel": r"\bharga nikel\b",
        "iron ore": r"\bharga bijih besi\b",
        "coal": r"\bharga batu ?bara\b",
        "gas": r"\bharga gas alam\b",
        "palm oil": rf"\bharga (?:cpo|sawit|minyak sawit|minyak kelapa sawit)\b|\bcpo (?:\w+ )?(?:{_MOVES})\b",
        "cocoa": r"\bharga kakao\b",
        "coffee": r"\bharga (?:biji )?kopi (?:dunia|arabika|robusta)\b",
        "yen": rf"\byen (?:{_MOVES})\b",
        "yuan": rf"\byuan (?:{_MOVES})\b",
        "ringgit": rf"\bringgit (?:{_MOVES})\b",
        "ether": r"\bharga (?:ether|ethereum)\b",
    },
    central_banks={
        "bank indonesia": r"\bbank indonesia\b|\bbi\b(?!-| checking)",
        "fed": r"\bfed\b|\bfederal reserve\b|\bbank sentral (?:as|amerika)\b",
        "ecb": r"\becb\b|\bbank sentral eropa\b",
        "bank of england": r"\bbank of england\b|\bbank sentral inggris\b",
        "bank of japan": r"\bbank of japan\b|\bboj\b|\bbank sentral jepang\b",
        "bank of china": r"\bpboc\b|\bbank sentral (?:china|tiongkok)\b",
        "bank of australia": r"\bbank sentral australia\b",
        "bank of the philippines": r"\bbank sentral filipina\b",
        "bank of korea": r"\bbank sentral korea\b",
        "bank of malaysia": r"\bbank negara malaysia\b",
    },
    kinds={
        "results": frozenset("laba rugi kinerja kuartal semester triwulan pendapatan untung keuntungan cuan penjualan".split()),
        "dividend": frozenset("dividen buyback".split()),
        "deal": frozenset("akuisisi mengakuisisi diakuisisi caplok mencaplok beli membeli divestasi jual menjual pengambilalihan gabung bergabung merger melepas".split()),
        "people": frozenset("dirut direktur komisaris bos mundur mengundurkan menunjuk ditunjuk tunjuk angkat diangkat pengganti menggantikan rups rupslb lengser copot dicopot ceo".split()),
        "recall": frozenset("tarik menarik penarikan ditarik cacat recall".split()),
        "strike": frozenset("mogok serikat pekerja demo".split()),
        "accident": frozenset("kebakaran terbakar api meledak ledakan tewas korban kecelakaan insiden jatuh ambruk bocor longsor tenggelam evakuasi gempa banjir".split()),
        "outage": frozenset("gangguan tumbang diretas peretasan retas kebocoran pulih lumpuh eror error siber putus padam down".split()),
        "order": frozenset("kontrak tender pesan memesan pesanan memborong pesawat jet".split()),
        "court": frozenset("gugat gugatan menggugat digugat pengadilan hakim denda didenda sanksi putusan korupsi tersangka kejaksaan kejagung kpk kppu vonis divonis sidang ojk penyidik".split()),
        "rates": frozenset("suku bunga acuan bps pelonggaran".split()),
        "market": frozenset("ditutup dibuka bursa indeks ihsg emas minyak bitcoin rupiah kurs dolar yen".split()),
        "launch": frozenset("luncurkan meluncurkan diluncurkan peluncuran rilis perkenalkan memperkenalkan".split()),
        "capital": frozenset("obligasi sukuk penawaran umum terbitkan menerbitkan penerbitan pinjaman utang ipo pendanaan".split()),
        "jobs": frozenset("phk karyawan buruh merumahkan".split()),
        "plant": frozenset("pabrik bangun membangun pembangunan groundbreaking resmikan meresmikan kilang smelter ekspansi gerai tutup menutup".split()),
        "rating": frozenset("peringkat moody's fitch s&p".split()),
        "approval": frozenset("izin menyetujui disetujui restui bpom persetujuan uji obat vaksin".split()),
        "economy": frozenset("inflasi pdb neraca ekspor impor defisit surplus pertumbuhan ekonomi".split()),
        "prices": frozenset("harga tarif naikkan menaikkan bbm pertamax diskon".split()),
        "forecast": frozenset("proyeksi memangkas panduan target pandangan".split()),
    },
    weekdays=frozenset("senin selasa rabu kamis jumat sabtu minggu".split()),
    clocks=("pukul|jam", r"wib\b|wita\b|wit\b"),
    months={
        "januari": 1, "februari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "agustus": 8,
        "september": 9, "oktober": 10, "november": 11, "desember": 12,
    },
)  # fmt: skip

# ---------------------------------------------------------------------------------------------------
LANGUAGE = Language(
    code="id",
    name="Bahasa Indonesia",
    function_words=FUNCTION_WORDS,
    sentences=SENTENCES,
    boilerplate=BOILERPLATE,
    companies=COMPANIES,
    figures=FIGURES,
    cues=CUES,
    quotes=QUOTES,
    stories=STORIES,
)
