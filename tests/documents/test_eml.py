"""The draft of the mail, parsed back by Python and by Thunderbird's rule (FORMATEN 7)."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, compat32
from email.utils import getaddresses
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents.bevestiging import Bevestiging, bevestigingstekst
from waarnemer_app.documents.eml import adressen, maak_eml
from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.documents.gegevens import Bevestigingsgegevens, pdf_naam
from waarnemer_app.documents.tekst import een_regel
from waarnemer_app.domain.kennisgeving import MINISTER, Ontvanger, OntvangerRol
from waarnemer_app.domain.pakket import Contact, ContactRol, Pakket

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40
AAN = [Address("Minister van BZK", "verkiezingen", "bzk.example")]


def lees(eml: bytes) -> EmailMessage:
    """Parse it as a mail program does, and refuse any defect."""
    bericht = message_from_bytes(eml, policy=SMTP)
    assert not [deel.defects for deel in bericht.walk() if deel.defects]
    return bericht


def tekst_in(bericht: EmailMessage, soort: str) -> str:
    """The text of the first part of this kind."""
    deel = bericht.get_body((soort,))
    assert deel is not None
    return cast(str, deel.get_content())


def test_it_opens_as_a_draft_and_nothing_was_sent(minister: Bevestigingsgegevens) -> None:
    """Thunderbird opens it in the compose window when X-Unsent is exactly "1"."""
    eml = maak_eml(bevestigingstekst(minister), AAN, (pdf_naam(minister), PDF))
    bericht = lees(eml)
    assert bericht.get_all("X-Unsent") == ["1"]
    assert re.search(rb"(?m)^X-Unsent: 1\r$", eml)
    assert not {"from", "date", "message-id", "sender"} & {naam.lower() for naam in bericht}
    assert bericht["To"] == "Minister van BZK <verkiezingen@bzk.example>"
    assert bericht["Content-Language"] == "nl"
    assert bericht["Subject"] == bevestigingstekst(minister).onderwerp


def test_text_html_and_pdf_come_back_as_they_went_in(gemeente: Bevestigingsgegevens) -> None:
    bevestiging = bevestigingstekst(gemeente)
    bericht = lees(maak_eml(bevestiging, AAN, (pdf_naam(gemeente), PDF)))
    assert [deel.get_content_type() for deel in bericht.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    assert tekst_in(bericht, "plain").replace("\r\n", "\n") == bevestiging.tekst
    html = tekst_in(bericht, "html")
    assert all(f">{alinea.kop}</h2>" in html for alinea in bevestiging.alineas if alinea.kop)
    (bijlage,) = bericht.iter_attachments()
    assert bijlage.get_filename() == "procesaanwijzing-1-1012.pdf"
    assert bijlage.get_content() == PDF


def test_every_line_ends_in_crlf_and_is_short(minister: Bevestigingsgegevens) -> None:
    """RFC 5322: CRLF, at most 998 characters; also with a paragraph of 4,000."""
    lang = minister.onregelmatigheid.model_copy(update={"feiten": "één kiezer " * 360})
    gegevens = replace(minister, onregelmatigheid=lang)
    eml = maak_eml(bevestigingstekst(gegevens), AAN, ("pdf", PDF * 40))
    assert b"\r" not in eml.replace(b"\r\n", b"")
    assert b"\n" not in eml.replace(b"\r\n", b"")
    assert max(map(len, eml.split(b"\r\n"))) <= 998
    eml.decode("ascii")


def koppen_volgens_thunderbird(eml: bytes) -> dict[str, str]:
    """The head as Thunderbird reads it: up to the first empty line, folded lines put together."""
    hoofd, leeg, _ = eml.partition(b"\r\n\r\n")
    assert leeg
    regels = re.sub(rb"\r\n[ \t]", b" ", hoofd).decode("ascii").split("\r\n")
    paren = [regel.partition(":") for regel in regels]
    assert all(scheiding and re.fullmatch(r"[!-9;-~]+", naam) for naam, scheiding, _ in paren)
    return {naam.casefold(): waarde.strip() for naam, _, waarde in paren}


@pytest.mark.parametrize(
    "naam", ["Ångström, Zoë (GSB)", "Łukasz Çelik-Ğül", "ΑΒΓ Оефен", "é" * 200]
)
def test_thunderbird_opens_it_as_a_draft(minister: Bevestigingsgegevens, naam: str) -> None:
    """FORMATEN 7: a draft when the header is exactly "1"; a name with any sign comes back."""
    aan = [Address(naam, "college", "oefengemeente.example")]
    eml = maak_eml(bevestigingstekst(minister), aan, (pdf_naam(minister), PDF))
    koppen = koppen_volgens_thunderbird(eml)
    assert koppen["x-unsent"] == "1"
    assert koppen["mime-version"] == "1.0"
    assert koppen["content-type"].startswith("multipart/mixed; boundary=")
    assert not {"from", "date", "message-id", "bcc"} & koppen.keys()
    assert namen_aan(eml) == [(naam, "college@oefengemeente.example")]


def test_a_long_attachment_comes_back_whole(minister: Bevestigingsgegevens) -> None:
    lang = PDF * 400
    assert len(lang) > 4_000_000
    eml = maak_eml(bevestigingstekst(minister), AAN, (pdf_naam(minister), lang))
    (bijlage,) = lees(eml).iter_attachments()
    assert bijlage.get_content() == lang
    assert max(map(len, eml.split(b"\r\n"))) <= 998
    assert b"\n" not in eml.replace(b"\r\n", b"")


def test_the_same_facts_give_the_same_bytes(minister: Bevestigingsgegevens) -> None:
    bevestiging = bevestigingstekst(minister)
    een = maak_eml(bevestiging, AAN, ("pdf", PDF))
    assert een == maak_eml(bevestiging, AAN, ("pdf", PDF))
    assert een != maak_eml(bevestiging, AAN, ("pdf", PDF + b"x"))


def namen_aan(eml: bytes) -> list[tuple[str, str]]:
    """The recipients, read by the older parser of Python.

    The newer one puts a space between the encoded words of a long name.
    """
    aan = message_from_bytes(eml, policy=compat32)["To"].replace("\r\n", "")
    return [(str(make_header(decode_header(naam))), adres) for naam, adres in getaddresses([aan])]


@given(st.lists(st.text(max_size=200).map(een_regel), min_size=1, max_size=3))
def test_any_name_of_a_recipient_comes_back(namen: list[str]) -> None:
    """FORMATEN 7: a point, a comma or a sign in a name stays within the name."""
    aan = [Address(naam, "college", "oefengemeente.example") for naam in namen]
    eml = maak_eml(Bevestiging("x", [], "x"), aan)
    assert namen_aan(eml) == [(naam, "college@oefengemeente.example") for naam in namen]


@pytest.mark.parametrize(
    "naam",
    [
        "Dagelijks bestuur Wetterskip Fryslân (voorbeeld)",
        "Dijkgraaf van Wetterskip Fryslân en de Noordoostelijke Polders en Boezems (voorbeeld)",
    ],
)
def test_no_reader_breaks_the_words_of_a_name(naam: str) -> None:
    """Also the newer parser, which puts a space between encoded words, reads whole words."""
    eml = maak_eml(Bevestiging("x", [], "x"), [Address(naam, "db", "wetterskip.example")])
    (adres,) = lees(eml)["To"].addresses
    assert adres.display_name.split() == naam.split()
    assert namen_aan(eml) == [(naam, "db@wetterskip.example")]
    assert max(map(len, eml.split(b"\r\n"))) <= 78


@given(st.text(max_size=300).map(een_regel))
def test_any_subject_comes_back_and_its_lines_are_short(onderwerp: str) -> None:
    eml = maak_eml(Bevestiging(onderwerp, [], "x"), AAN)
    assert lees(eml)["Subject"] == onderwerp
    assert max(map(len, eml.split(b"\r\n"))) <= 78


@pytest.mark.parametrize(
    "onderwerp",
    [
        "Bevestiging procesaanwijzing - stembureau 1 000, 000 - GR 18 maart 2026",
        "=?utf-8?q?niet_gecodeerd?=",
        "<img/> " * 9 + "\xa1, een \xa1",
        "W" * 300,
        "=?utf-8?q?x?= één " * 20,
    ],
)
def test_subjects_that_fold_badly_elsewhere(onderwerp: str) -> None:
    assert lees(maak_eml(Bevestiging(onderwerp.strip(), [], "x"), AAN))["Subject"] == (
        onderwerp.strip()
    )


def test_names_with_signs_and_points_are_written_as_addresses(
    minister: Bevestigingsgegevens,
) -> None:
    naam = "B. Oefén (O.), 's-Oefendorp"
    aan = [Address(naam, "college", "oefengemeente.example")]
    bericht = lees(maak_eml(bevestigingstekst(minister), aan))
    (adres,) = bericht["To"].addresses
    assert (adres.display_name, adres.addr_spec) == (naam, "college@oefengemeente.example")


def test_the_name_of_the_attachment_is_ascii(minister: Bevestigingsgegevens) -> None:
    eml = maak_eml(bevestigingstekst(minister), AAN, ("Één \r\n dag.pdf", PDF))
    (bijlage,) = lees(eml).iter_attachments()
    assert bijlage.get_filename() == "een-dag.pdf"


@given(st.text(max_size=300))
@example("Één Ångström Łukasz " * 20)
@example("w" * 300)
def test_any_name_of_the_attachment_stands_whole_in_one_line(naam: str) -> None:
    """Neither parts (RFC 2231) nor encoded words (RFC 2047): not every mail program reads both."""
    eml = maak_eml(Bevestiging("x", [], "x"), AAN, (naam, PDF))
    namen = []
    for beleid in (SMTP, compat32):
        (deel,) = (d for d in message_from_bytes(eml, policy=beleid).walk() if d.get_filename())
        namen.append(deel.get_filename())
    assert namen[0] == namen[1]
    assert re.fullmatch(r"[a-z0-9-]{1,60}\.pdf", str(namen[0]))
    assert f'filename="{namen[0]}"'.encode() in eml
    assert max(map(len, eml.split(b"\r\n"))) <= 78


def test_the_demo_shows_in_subject_and_html(oefening: Bevestigingsgegevens) -> None:
    bericht = lees(maak_eml(bevestigingstekst(oefening), AAN, demo=True))
    assert bericht["Subject"].startswith("DEMO - ")
    assert "background:#ffc857" in tekst_in(bericht, "html")


def test_what_was_typed_is_text_in_the_html(minister: Bevestigingsgegevens) -> None:
    """Issue 9, documents 3: no tag of a user becomes a tag of the mail."""
    vies = '<script>alert(1)</script><img src="http://x.example/a.png"> & <a href="x">'
    feit = minister.onregelmatigheid.model_copy(update={"feiten": vies})
    bericht = lees(maak_eml(bevestigingstekst(replace(minister, onregelmatigheid=feit)), AAN))
    html = tekst_in(bericht, "html")
    assert set(re.findall(r"<(\w+)", html)) == {
        "html", "head", "meta", "title", "body", "h2", "p", "br",
    }  # fmt: skip
    assert vies in tekst_in(bericht, "plain")


def _met_contacten(pakket: Pakket, *contacten: Contact) -> Pakket:
    return pakket.model_copy(update={"contacten": contacten})


def _contact(rol: ContactRol, email: str, organisatie: str = "GM9990") -> Contact:
    return Contact(id=rol.value, rol=rol, naam=rol.value, organisatie=organisatie, email=email)


def test_the_addresses_come_from_the_package(dag: Voorbeelddag) -> None:
    """R-PA-15: the head and the board of the organisation, each address once."""
    pakket = dag.dossier.pakket
    assert [str(a) for a in adressen(pakket, MINISTER)] == [
        "Minister van BZK <verkiezingen@bzk.example>"
    ]
    gemeente = Ontvanger(rol=OntvangerRol.GEMEENTE, organisatie="GM9990", naam="Oefengemeente")
    eigen = _met_contacten(
        pakket,
        _contact(ContactRol.BURGEMEESTER, "bestuur@oefengemeente.example"),
        _contact(ContactRol.COLLEGE, "Bestuur@oefengemeente.example"),
    )
    assert [a.addr_spec for a in adressen(eigen, gemeente)] == ["bestuur@oefengemeente.example"]


@pytest.mark.parametrize(
    ("rol", "contacten"),
    [
        (OntvangerRol.OPENBAAR_LICHAAM, (ContactRol.GEZAGHEBBER, ContactRol.BESTUURSCOLLEGE)),
        (OntvangerRol.WATERSCHAP, (ContactRol.DIJKGRAAF, ContactRol.DAGELIJKS_BESTUUR)),
        (OntvangerRol.GEMEENTE, (ContactRol.BURGEMEESTER, ContactRol.COLLEGE)),
    ],
)
def test_head_and_board_of_each_organisation(
    dag: Voorbeelddag, rol: OntvangerRol, contacten: tuple[ContactRol, ContactRol]
) -> None:
    """R-PA-15, R-ORG-6, R-ORG-8."""
    pakket = _met_contacten(
        dag.dossier.pakket,
        *(_contact(c, f"{c.value.replace('_', '')}@oefenen.example", "org") for c in contacten),
    )
    gevonden = adressen(pakket, Ontvanger(rol=rol, organisatie="org", naam="Oefening"))
    assert [a.display_name for a in gevonden] == [c.value for c in contacten]


def test_a_recipient_without_address_says_what_to_do(dag: Voorbeelddag) -> None:
    """Bad input: the text can still be copied, nothing is lost."""
    ontvanger = Ontvanger(rol=OntvangerRol.GEMEENTE, organisatie="GM0001", naam="Oefendorp")
    with pytest.raises(DocumentFout) as fout:
        adressen(dag.dossier.pakket, ontvanger)
    assert fout.value.code == "EML_GEEN_ADRES"
    assert fout.value.melding == "Er is geen e-mailadres van Oefendorp."
    assert fout.value.waar == "Contacten van het pakket"
    assert "Kopieer de tekst" in fout.value.remedie


@pytest.mark.parametrize(
    "adres",
    ["geen", "a b@c.example", "a@b", "a@b..example", ".a@b.example", "a\r\nBcc: x@y.example"],
)
def test_an_impossible_address_is_named(dag: Voorbeelddag, adres: str) -> None:
    pakket = _met_contacten(dag.dossier.pakket, _contact(ContactRol.MINISTER, adres, ""))
    with pytest.raises(DocumentFout, match="Dit is geen e-mailadres") as fout:
        adressen(pakket, MINISTER)
    assert fout.value.code == "EML_ADRES_FOUT"


def test_without_any_recipient_no_draft_is_made(minister: Bevestigingsgegevens) -> None:
    with pytest.raises(DocumentFout, match="geen e-mailadres"):
        maak_eml(bevestigingstekst(minister), [])
