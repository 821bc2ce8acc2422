"""The journey of issue 2: a whole election day by ``waarnemer demo``, judged from what it left.

Nothing here asks the program how it went except ``verslag.json``; mails, PDFs, container, receipt
and the dossier folder are read by other means. Parts of the law: R-ONR-1, R-PA-9, R-PA-15.
"""

from __future__ import annotations

import contextlib
import email.policy
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pyrage
import pytest

from register.sleutels import LEZERS, laad_openbaar, open_sleutel
from tests.helpers import boom
from tests.journeys.sporen import gevonden
from waarnemer_app.demo.bureau import WACHTZIN
from waarnemer_app.domain.pakket import Pakket, RegisterGegevens
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.imports.pakket import lees_pakket, vertrouwde_wortels
from waarnemer_app.platform import resource_dir
from waarnemer_app.sync.container import Container, Gelezen, lees_keten, open_container
from waarnemer_app.sync.formaat import ContainerFout, Manifest
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.sync.receipts import lees_ontvangstbewijs
from waarnemer_app.sync.toelating import lees_certificaat

DEMO = resource_dir() / "demo"
SLEUTELS = DEMO / "sleutels"
GETYPT = ("folders", "Oefenlokaal", "beïnvloed")
VENSTER = (1366, 768)
GEDULD_S = 400


@contextlib.contextmanager
def bezet(adres: str) -> Iterator[None]:
    """Another program listens at the address that the package names; the demo goes elsewhere."""
    with socket.socket() as ander:
        ander.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):  # then there was one already
            ander.bind(_plek(adres))
            ander.listen()
        yield


def luistert(adres: str) -> bool:
    with socket.socket() as proef:
        proef.settimeout(2)
        return proef.connect_ex(_plek(adres)) == 0


def _plek(adres: str) -> tuple[str, int]:
    delen = urlsplit(adres)
    assert delen.hostname is not None
    assert delen.port is not None
    return delen.hostname, delen.port


@dataclass
class Reis:
    """What one run of the demo left: its exit status, its words and its folder."""

    status: int
    gezegd: str
    map: Path

    @cached_property
    def verslag(self) -> dict[str, Any]:
        gelezen: dict[str, Any] = json.loads((self.map / "verslag.json").read_text("utf-8"))
        return gelezen

    def stap(self, nummer: int) -> dict[str, Any]:
        (gevraagd,) = [s for s in self.verslag["stappen"] if s["nr"] == nummer]
        assert isinstance(gevraagd, dict)
        return gevraagd

    @cached_property
    def bestand(self) -> bytes:
        (pad,) = self.map.glob("waarnemingen-*.wvb")
        return pad.read_bytes()

    @cached_property
    def container(self) -> Container:
        identiteit = open_sleutel(SLEUTELS, "register", WACHTZIN).ontvangst
        return open_container(self.bestand, [identiteit], apparaatsleutel)

    @cached_property
    def keten(self) -> tuple[Gelezen, ...]:
        return lees_keten(self.container)

    def inhouden(self, soort: str) -> list[dict[str, Any]]:
        """The content of every revision of a kind, in order."""
        regels = [g for g in self.keten if g.revisie.objectSoort == soort]
        assert all(g.inhoud is not None for g in regels)
        return [json.loads(g.inhoud or b"") for g in regels]

    @cached_property
    def mails(self) -> list[bytes]:
        return [pad.read_bytes() for pad in sorted(self.map.glob("*.eml"))]


def apparaatsleutel(manifest: Manifest) -> Sleutel:
    """The key of the laptop, from the certificate that the bureau gave."""
    toelating = Sleutel.uit_jwk(laad_openbaar(SLEUTELS).toelating)
    certificaat = lees_certificaat(manifest.certificaat, toelating)
    assert certificaat.apparaat == manifest.apparaat
    return certificaat.sleutel


@pytest.fixture(scope="module")
def reis(tmp_path_factory: pytest.TempPathFactory, pakket: Pakket) -> Iterator[Reis]:
    uit = tmp_path_factory.mktemp("reis") / "uit"
    register = pakket.centraal_register
    assert register is not None
    with bezet(register.adres):
        klaar = subprocess.run(
            [sys.executable, "-m", "waarnemer_app", "demo", "--uit", str(uit)],
            cwd=boom.ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=GEDULD_S,
            check=False,
        )
    yield Reis(klaar.returncode, klaar.stdout + klaar.stderr, uit)
    shutil.rmtree(uit, ignore_errors=True)


@pytest.fixture(scope="module")
def pakket() -> Pakket:
    data = (DEMO / "demo.wvp").read_bytes()
    return lees_pakket(data, vertrouwde_wortels(DEMO), demo_toegestaan=True)


def test_every_step_of_the_day_holds(reis: Reis) -> None:
    assert reis.status == 0, reis.gezegd[-4000:]
    assert [s["nr"] for s in reis.verslag["stappen"]] == list(range(1, 9))
    assert all(s["gelukt"] for s in reis.verslag["stappen"])
    assert (reis.verslag["gelukt"], reis.verslag["fout"]) == ("8 van 8", "")
    assert "Alle 8 stappen zijn gelukt." in reis.gezegd
    assert not [r for r in reis.gezegd.splitlines() if "Traceback" in r or "Warning" in r]


def test_the_register_of_the_demo_is_gone_afterwards(reis: Reis) -> None:
    assert reis.status == 0
    assert not luistert(reis.stap(1)["register"])


def test_the_register_was_not_where_another_listened(reis: Reis, pakket: Pakket) -> None:
    """Two demos at once do not stop each other."""
    assert pakket.centraal_register is not None
    assert reis.stap(1)["register"] != pakket.centraal_register.adres


def test_every_kind_of_place_was_visited(reis: Reis) -> None:
    plekken = {b["plek"]["id"]: b["plek"] for b in reis.inhouden("bezoek")}.values()
    assert any(p["stembureau_soort"] == "gsb" for p in plekken)
    assert any(p["soort"] == "gemeente" for p in plekken)
    assert any(p["handmatig"] for p in plekken)
    feit = reis.stap(2)
    assert min(feit["gsb"], feit["gemeente"], feit["handmatig"]) >= 1


def test_the_verslag_names_every_file_and_its_hash(reis: Reis) -> None:
    er_is = {
        pad.relative_to(reis.map).as_posix(): sha256(pad.read_bytes()).hexdigest()
        for pad in reis.map.rglob("*")
        if pad.is_file() and pad.name != "verslag.json"
    }
    gezegd = {naam: feit["sha256"] for naam, feit in reis.verslag["bestanden"].items()}
    gezegd.pop("verslag.json", None)
    assert gezegd == er_is


def test_the_pictures_show_the_window(reis: Reis) -> None:
    from PySide6.QtGui import QImage

    beelden = [reis.map / naam for naam in reis.verslag["beelden"]]
    assert len(beelden) >= 25
    for pad in beelden:
        ruw = pad.read_bytes()
        assert ruw.startswith(b"\x89PNG\r\n\x1a\n"), pad.name
        assert struct.unpack(">II", ruw[16:24]) == VENSTER, pad.name
        beeld = QImage(str(pad))
        kleuren = {beeld.pixel(x, y) for x in range(0, 1366, 9) for y in range(0, 768, 9)}
        assert len(kleuren) > 20, f"{pad.name} is (bijna) leeg"
    assert len({pad.read_bytes() for pad in beelden}) >= 25


def test_two_drafts_that_any_mail_program_can_open(reis: Reis) -> None:
    """R-PA-15: the minister and the gemeente, each a draft that nobody sent."""
    assert len(reis.mails) == 2
    for ruw in reis.mails:
        rest = ruw.replace(b"\r\n", b"")
        assert b"\n" not in rest
        assert b"\r" not in rest
        assert max(map(len, ruw.split(b"\r\n"))) <= 998
        mail = message_from_bytes(ruw, policy=email.policy.SMTP)
        assert isinstance(mail, EmailMessage)
        assert not [deel.defects for deel in mail.walk() if deel.defects]
        assert mail["X-Unsent"] == "1"
        assert [mail[kop] for kop in ("Date", "Message-ID", "From", "Sender")] == [None] * 4
        aan = [a.addr_spec for kop in ("To", "Cc", "Bcc") if mail[kop] for a in mail[kop].addresses]
        assert aan
        assert all(adres.endswith(".example") for adres in aan)
        assert "DEMO" in mail["Subject"]
        (bijlage,) = mail.iter_attachments()
        assert bijlage.get_content_type() == "application/pdf"
        assert bijlage.get_content().startswith(b"%PDF-")


def test_the_two_mails_go_to_two_recipients(reis: Reis) -> None:
    aan = {message_from_bytes(ruw, policy=email.policy.SMTP)["To"] for ruw in reis.mails}
    assert len(aan) == 2
    assert reis.stap(6)["ontvangers"] == ["minister", "gemeente"]


@pytest.mark.parametrize(
    ("naam", "woord"),
    [("dagverslag.pdf", "Dagverslag"), ("procesaanwijzing.pdf", "rocesaanwijzing")],
)
def test_two_pdfs_that_say_they_are_of_the_demo(reis: Reis, naam: str, woord: str) -> None:
    pad = reis.map / naam
    ruw = pad.read_bytes()
    assert ruw.startswith(b"%PDF-")
    assert ruw.rstrip().endswith(b"%%EOF")
    lezer = shutil.which("pdftotext")
    if lezer is None:
        pytest.skip("pdftotext (poppler) is er niet")
    tekst = subprocess.run(
        [lezer, str(pad), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert woord in tekst
    assert "DEMO" in tekst
    assert "folders" in tekst


def test_the_container_opens_with_the_register_and_with_the_reserve(reis: Reis) -> None:
    assert reis.container.manifest.demo
    assert len(reis.keten) == reis.stap(7)["regels"] > 20
    assert all(g.inhoud is not None for g in reis.keten)
    reserve = open_sleutel(SLEUTELS, "reserve", WACHTZIN)
    ook = lees_keten(open_container(reis.bestand, [reserve], apparaatsleutel))
    assert [g.hash for g in ook] == [g.hash for g in reis.keten]


def test_the_container_opens_with_no_other_key(reis: Reis) -> None:
    vreemd = [open_sleutel(SLEUTELS, naam, WACHTZIN) for naam in LEZERS if naam != "reserve"]
    assert len(vreemd) == 4
    vreemd.append(str(pyrage.x25519.Identity.generate()))
    for identiteit in vreemd:
        with pytest.raises(ContainerFout) as fout:
            open_container(reis.bestand, [identiteit], apparaatsleutel)
        assert fout.value.code == "ONLEESBAAR"


def lees_bewijs(reis: Reis, gegevens: RegisterGegevens, sleutel: dict[str, str]) -> Ontvangstbewijs:
    (pad,) = reis.map.glob("*.wvo")
    manifest = reis.container.manifest
    return lees_ontvangstbewijs(
        pad.read_text("ascii").strip(),
        Sleutel.uit_jwk(sleutel),
        doel=gegevens.doel,
        stemming=manifest.stemming,
        apparaat=manifest.apparaat,
        demo=True,
    )


def test_the_receipt_is_of_this_register_and_of_this_chain(reis: Reis, pakket: Pakket) -> None:
    gegevens = pakket.centraal_register
    assert gegevens is not None
    bewijs = lees_bewijs(reis, gegevens, gegevens.bewijs)
    assert bewijs.ketenhash == reis.keten[-1].hash
    assert bewijs.tot == reis.keten[-1].revisie.seq
    assert bewijs.volledig
    feit = reis.stap(7)
    assert bewijs.nr == feit["eerste_bewijs"] == feit["tweede_bewijs"] == feit["stick_bewijs"]
    with pytest.raises(ZegelFout):
        lees_bewijs(reis, gegevens, gegevens.toelating)


def test_nothing_typed_can_be_read_in_the_dossier_folder(reis: Reis) -> None:
    """The same search does find the words in the opened container: it is not blind."""
    klaar = b"\n".join(g.inhoud or b"" for g in reis.keten)
    assert {woord for woord, _ in gevonden(klaar, GETYPT)} == set(GETYPT)
    bestanden = [pad for pad in (reis.map / "dossier").rglob("*") if pad.is_file()]
    assert sum(pad.stat().st_size for pad in bestanden) > 100_000
    for pad in bestanden:
        ruw = pad.read_bytes()
        assert not gevonden(ruw, GETYPT), pad.name
        assert b"SQLite format 3" not in ruw, pad.name
        assert not gevonden(pad.name.encode(), GETYPT)


def test_nothing_typed_can_be_read_in_the_container(reis: Reis) -> None:
    assert not gevonden(reis.bestand, GETYPT)


def test_the_bureau_sees_one_procesaanwijzing(reis: Reis) -> None:
    overzicht = (reis.map / "register-overzicht.txt").read_text("utf-8")
    regels = [r.split() for r in overzicht.splitlines()[1:]]
    geteld = {r[1]: int(r[0]) for r in regels if r and r[0].isdigit()}
    assert geteld["procesaanwijzingen"] == 1
    assert geteld["onregelmatigheden"] == 1
    assert (reis.map / "register-controle.txt").read_text("utf-8").startswith("KLOPT.")


def test_what_is_made_up_happens_at_practice_places_alone(reis: Reis, pakket: Pakket) -> None:
    oefen = {plek.id: plek.oefen for plek in pakket.plekken}
    met_de_hand = {b["plek"]["id"] for b in reis.inhouden("bezoek") if b["plek"]["handmatig"]}
    onregelmatigheden = reis.inhouden("onregelmatigheid")
    assert onregelmatigheden
    assert all(oefen[o["plek"]] for o in onregelmatigheden)
    assert all(oefen[s["plek"]] for s in reis.inhouden("signaal"))
    bezocht = {b["plek"]["id"] for b in reis.inhouden("bezoek")} - met_de_hand
    assert all(oefen[plek] for plek in bezocht)


def test_who_gave_and_who_recorded_are_two(reis: Reis) -> None:
    """R-PA-9: a waarnemer never gives a procesaanwijzing; a Kiesraadlid does."""
    laatste = reis.inhouden("procesaanwijzing")[-1]
    assert laatste["invulling"]["gegeven_door_lid"] == "lid-a"
    assert laatste["vastgelegd_door"] != laatste["invulling"]["gegeven_door_lid"]
