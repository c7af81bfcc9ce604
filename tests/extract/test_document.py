"""An article made ready to read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract.document import read
from bot.model import Article

PORTAL = """<p>WARTANIAGA.CO, Jakarta - Laba PT Samudra Pangan Tbk. naik 5 persen pada kuartal ini.</p>
<p>Baca berita dengan lebih sedikit iklan, klik di sini</p><p>“Penjualan kami tumbuh,” kata Rina Sudarsono.</p>
<p>Tomi Wardana turut berkontribusi dalam penulisan artikel ini</p>"""


def test_a_portals_article() -> None:
    document = read(Article(id="1", title=" Laba &amp; Saham\nNaik ", text=PORTAL))
    assert document.language == "id"
    assert document.title == "Laba & Saham Naik"
    assert document.text == (
        "Laba PT Samudra Pangan Tbk. naik 5 persen pada kuartal ini.\n“Penjualan kami tumbuh,” kata Rina Sudarsono."
    )
    assert document.removed == (
        "WARTANIAGA.CO, Jakarta -",
        "Baca berita dengan lebih sedikit iklan, klik di sini",
        "Tomi Wardana turut berkontribusi dalam penulisan artikel ini",
    )
    assert [document.text[start:end] for start, end in document.sentences] == document.text.split("\n")


def test_an_empty_article() -> None:
    document = read(Article(id="1", title="", text=""))
    assert (document.text, document.removed, document.sentences) == ("", (), ())


@given(st.text(), st.text())
@settings(deadline=None)  # the first stranger loads the model of languages
def test_any_article(title: str, text: str) -> None:
    document = read(Article(id="1", title=title, text=text))
    assert "\n" not in document.title
    assert all(0 <= start < end <= len(document.text) for start, end in document.sentences)
