"""Texts from users are inert in every document: nothing opened, nothing fetched, nothing run (R30).

An audit hook watches every file and socket that is opened while a document is made.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email import message_from_bytes
from email.headerregistry import Address
from email.policy import SMTP
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.pdfhulp import namen_in, tekst_van
from tests.documents.test_dagverslag_pdf import verslag
from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents.bevestiging import Bevestiging, bevestigingstekst, eigen_sjabloon
from waarnemer_app.documents.eml import maak_eml
from waarnemer_app.documents.gegevens import Bevestigingsgegevens, pdf_naam
from waarnemer_app.documents.pdf.afbreken import breek
from waarnemer_app.documents.pdf.fonts import GEWOON, laad
from waarnemer_app.documents.procesaanwijzing_pdf import procesaanwijzing_pdf
from waarnemer_app.documents.vragen import Antwoord, Ingevuld, zonder_labels
from waarnemer_app.documents.waarnemingsgegevens import waarnemingsgegevens
from waarnemer_app.domain.escalatie import Overleg
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.platform import resource_dir

BEWAAKT = ("open", "socket.", "subprocess.", "os.system", "os.exec", "urllib.", "ctypes.dlopen")
GEVAARLIJK = {"/URI", "/Launch", "/JavaScript", "/JS", "/GoToR", "/EmbeddedFile", "/SubmitForm"}
AAN = [Address("Minister van BZK", "verkiezingen", "bzk.example")]
_gezien: list[str] = []
_aan = False


def _kijk(gebeurtenis: str, argumenten: tuple[object, ...]) -> None:
    if not _aan or not gebeurtenis.startswith(BEWAAKT):
        return
    wat = str(argumenten[0]) if argumenten else ""
    eigen = gebeurtenis == "open" and Path(wat).is_relative_to(resource_dir())
    if not eigen:
        _gezien.append(f"{gebeurtenis} {wat}")


sys.addaudithook(_kijk)


@contextmanager
def bewaking() -> Iterator[list[str]]:
    """Watch; what is opened outside our own resources is in the list."""
    global _aan  # noqa: PLW0603 — an audit hook cannot be taken away, only be switched off
    _gezien.clear()
    _aan = True
    try:
        yield _gezien
    finally:
        _aan = False


VIES = st.sampled_from(
    [
        '<img src="file:///etc/hosts" width="9"/>',
        '<a href="http://x.example/">klik</a>',
        "<para><font face='Courier'>x</font></para>",
        '<onDraw name="x"/><seq/><pagenumber/>',
        "&#0; &nbsp; &lt;b&gt; ]]> <!-- --> <?xml?>",
        "%(naam)s {0} $lid ${opdracht} {{x}}",
        "=cmd|' /C calc'!A0",
        "\r\nBcc: x@y.example\r\n\r\n",
        "\u202eomgekeerd\u202c \u2066x\u2069",
        "😀👩‍👩‍👧 ⴰⵣⵓⵍ العربية 漢字",
        "a\u0300" * 40,
        "\x00\x01\x07\x1b[31m\x7f",
        "W" * 900,
        "x\n" * 120,
    ]
)
TEKST = st.lists(st.one_of(VIES, st.text(max_size=60)), min_size=1, max_size=4).map("".join)


def lang(tekst: str) -> str:
    """As much as a long field takes."""
    return tekst[:4000]


def kort(tekst: str) -> str:
    """As much as a short field takes."""
    return tekst[:300]


def vul(gegevens: Bevestigingsgegevens, tekst: str) -> Bevestigingsgegevens:
    """Put a text in every place where somebody can type."""
    onregelmatigheid = gegevens.onregelmatigheid
    kenmerken = onregelmatigheid.kenmerken.model_copy(
        update={"waarom": lang(tekst), "feitelijke_constatering": lang(tekst)}
    )
    invulling = gegevens.aanwijzing.invulling
    schorsing = invulling.schorsing
    assert schorsing is not None
    return replace(
        gegevens,
        plek=gegevens.plek.model_copy(update={"naam": kort(tekst), "gemeente": kort(tekst)}),
        onregelmatigheid=onregelmatigheid.model_copy(
            update={"feiten": lang(tekst), "titel": kort(tekst), "kenmerken": kenmerken}
        ),
        overleggen=tuple(
            Overleg.model_validate(
                {**o.model_dump(), "met_rol": kort(tekst), "afspraak": lang(tekst)}
            )
            for o in gegevens.overleggen
        ),
        aanwijzing=gegevens.aanwijzing.model_copy(
            update={
                "invulling": invulling.model_copy(
                    update={
                        "opdracht": lang(tekst),
                        "evenredigheidsweging": lang(tekst),
                        "hersteltoelichting": lang(tekst),
                        "reden": lang(tekst),
                        "schorsing": schorsing.model_copy(
                            update={"uitkomst": kort(tekst), "besloten_door": kort(tekst)}
                        ),
                    }
                )
            }
        ),
    )


rustig = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture(scope="module", autouse=True)
def warm(dag: Voorbeelddag) -> None:
    """Make one of each first: fonts, tokens and lazy imports are read once."""
    verslag(dag)
    maak_eml(Bevestiging("", [], ""), AAN, ("pdf", b""))
    eigen_sjabloon()
    dossier = dag.dossier
    waarnemingsgegevens(dossier.stand, dag.werkdag, dossier.form, waarnemer="w", apparaat="a")
    breek("arbeidsongeschiktheid", laad()[GEWOON].fontName, 10, 60)


def test_the_watch_sees_a_file_and_a_socket(tmp_path: Path) -> None:
    with bewaking() as gezien:
        (tmp_path / "x").write_text("x")
        socket.socket().close()
        subprocess.run([sys.executable, "-c", ""], check=True)
        (resource_dir() / "sjablonen" / "bevestiging.txt").read_bytes()
    assert [regel.split()[0] for regel in gezien if "open" in regel or "socket" in regel][:2] == [
        "open",
        "socket.__new__",
    ]
    assert any(regel.startswith("subprocess.Popen") for regel in gezien)
    assert not any("bevestiging.txt" in regel for regel in gezien)


@rustig
@given(tekst=TEKST)
def test_any_text_gives_an_inert_pdf(minister: Bevestigingsgegevens, tekst: str) -> None:
    gegevens = vul(minister, tekst)
    with bewaking() as gezien:
        inhoud = procesaanwijzing_pdf(gegevens)
        opnieuw = procesaanwijzing_pdf(gegevens)
    assert gezien == []
    assert inhoud == opnieuw
    namen = namen_in(inhoud)
    assert not namen & GEVAARLIJK
    assert "/Image" not in namen
    assert "/Helvetica" not in namen


@rustig
@given(tekst=TEKST)
def test_any_text_gives_an_inert_draft(minister: Bevestigingsgegevens, tekst: str) -> None:
    gegevens = vul(minister, tekst)
    with bewaking() as gezien:
        bevestiging = bevestigingstekst(gegevens)
        eml = maak_eml(bevestiging, AAN, (pdf_naam(gegevens), b"%PDF-"))
        assert eml == maak_eml(bevestiging, AAN, (pdf_naam(gegevens), b"%PDF-"))
    assert gezien == []
    bericht = message_from_bytes(eml, policy=SMTP)
    assert [naam.casefold() for naam in bericht] == [
        "to", "subject", "x-unsent", "mime-version", "content-type", "content-language",
    ]  # fmt: skip
    assert bericht["Subject"] == bevestiging.onderwerp
    assert not [deel.defects for deel in bericht.walk() if deel.defects]
    plat = bericht.get_body(("plain",))
    assert plat is not None
    assert plat.get_content().replace("\r\n", "\n") == bevestiging.tekst
    assert max(map(len, eml.split(b"\r\n"))) <= 998


@settings(rustig, max_examples=15)
@given(tekst=TEKST)
def test_any_answer_and_note_gives_an_inert_dagverslag(dag: Voorbeelddag, tekst: str) -> None:
    def vragen(waarneming: Waarneming) -> Ingevuld:
        return Ingevuld(tekst, (Antwoord(tekst, tekst, tekst, tekst),) * 2)

    with bewaking() as gezien:
        inhoud = verslag(dag, vragen=vragen, logboek=(1, tekst), demo=True)
    assert gezien == []
    assert not namen_in(inhoud) & GEVAARLIJK


def test_the_longest_answers_the_store_takes_fit_on_paper(dag: Voorbeelddag) -> None:
    waarneming = dag.dossier.stand.alle(Waarneming)[0].inhoud
    antwoorden = {"a": {"b": "W" * 30_000}, "c": [{"d": "<b>" * 900}]}
    ingevuld = zonder_labels(waarneming.model_copy(update={"antwoorden": antwoorden}))
    uit = tekst_van(verslag(dag, vragen=lambda _: ingevuld))
    assert uit.count("W") >= 30_000
    assert uit.replace(" ", "").count("<b>") == 900
