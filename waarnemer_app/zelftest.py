"""Try this installation from end to end, without network: ``waarnemer zelftest``.

Opens a temporary dossier, states a waarneming, writes a PDF and an ``.eml``, exports a container
and a photo and checks both as the register does, shows a window, and reads what only a reader would
miss. Runs inside the bundle too, where it proves that every library and every file came along.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from waarnemer_app import __version__, platform

if TYPE_CHECKING:
    from waarnemer_app.sync.container import Bundel
    from waarnemer_app.sync.formaat import Lijn
    from waarnemer_app.xforms import Instance

STAP = Callable[[], str]
_BEELD = re.compile(r"!\[[^\]]*\]\(([^)]+\.png)\)")


def zelftest() -> int:
    """Run every part and say how it went; 0 when all are good."""
    sys.stdout.write(f"waarnemer {__version__}: zelftest\n")
    with tempfile.TemporaryDirectory(prefix="waarnemer-zelftest-") as map_:
        proef = _Proef(Path(map_))
        delen: list[tuple[str, STAP]] = [
            ("versleuteld dossier", proef.dossier),
            ("vastleggen en teruglezen", proef.vastleggen),
            ("formulieren laden", proef.formulieren),
            ("waarneming vastleggen", proef.waarneming),
            ("PDF van de dag", proef.pdf),
            ("mailconcept", proef.mail),
            ("container voor het register", proef.container),
            ("foto op een stick", proef.foto),
            ("venster", proef.venster),
            ("lettertypen en talen", proef.letters),
            ("handleiding en formulieren", proef.boeken),
        ]
        fout = 0
        for naam, deel in delen:
            begin = time.perf_counter()
            try:
                uitkomst = deel()
            except Exception as mis:  # noqa: BLE001 — whatever it is, the list must say which part
                fout += 1
                sys.stdout.write(f"FOUT  {naam}: {type(mis).__name__}: {mis}\n")
                continue
            duur = time.perf_counter() - begin
            sys.stdout.write(f"goed  {naam}: {uitkomst} ({duur:.2f} s)\n")
        proef.klaar()
    sys.stdout.write(f"{len(delen) - fout} goed, {fout} fout\n")
    return 1 if fout else 0


def _vul_in(invulling: Instance) -> None:
    """Answer whatever is asked and required with the first value that the form takes."""
    gewoon = ("ja", "1", "07:30", "2026-03-18", "zelftest")
    for _ in range(1_000):
        open_ = invulling.faults()
        if not open_:
            return
        ref = open_[0].ref
        waarden = [waarde for waarde, _ in invulling.state(ref).choices]
        for waarde in [w for w in gewoon if w in waarden] or waarden or gewoon:
            try:
                uitkomst = invulling.answer(ref, waarde)
            except ValueError:
                continue
            if uitkomst.result == "ok":
                break
        else:
            raise AssertionError(f"geen antwoord past bij {ref}")
    raise AssertionError("het formulier komt niet af")


class _Proef:
    """The parts; each uses what the one before made."""

    def __init__(self, map_: Path) -> None:
        import pyrage  # noqa: PLC0415 — only for this test

        from waarnemer_app.imports.pakket import (  # noqa: PLC0415 — only for this test
            lees_pakket,
            vertrouwde_wortels,
        )

        self._map = map_ / "dossier"
        demo = platform.resource_dir() / "demo"
        self._bestand = (demo / "demo.wvp").read_bytes()
        self._pakket = lees_pakket(self._bestand, vertrouwde_wortels(demo), demo_toegestaan=True)
        self._wachtzin = "zelftest met een lange wachtzin"
        self._register = pyrage.x25519.Identity.generate()

    def dossier(self) -> str:
        """Make it, close it, open it."""
        from waarnemer_app.domain.pakket import WaarnemerGegevens  # noqa: PLC0415 — the same
        from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier  # noqa: PLC0415
        from waarnemer_app.store.kluis import open_kluis  # noqa: PLC0415 — the same
        from waarnemer_app.store.opslag import (  # noqa: PLC0415 — the same
            NieuwDossier,
            bereid_voor,
            maak_opslag,
        )

        tijd = Tijdbron(nu=lambda: datetime.now().astimezone())
        wie = WaarnemerGegevens(id="zelftest", aanduiding="Zelftest", soort="medewerker")
        nieuw = NieuwDossier(pakket=self._pakket, bestand=self._bestand, waarnemer=wie)
        sleutels = bereid_voor(nieuw, self._wachtzin, tijd.nu(), geheugen_kib=64 * 1024)
        Dossier(maak_opslag(self._map, *sleutels, nieuw, tijd.nu()), tijd).sluit()
        self._dossier = open_dossier(self._map, open_kluis(self._map, self._wachtzin), tijd)
        aantallen = self._dossier.opslag.naslag.aantallen()
        return f"{aantallen['stembureaus']} stembureaus, {aantallen['gemeenten']} gemeenten"

    def vastleggen(self) -> str:
        """A visit to a practice station and a note; nothing of it is readable on the disk."""
        from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie  # noqa: PLC0415

        plek = next(p for p in self._dossier.zoek_plekken("oefenlokaal") if p.oefen)
        self._dossier.doe(BeginBezoek(plek=plek))
        self._dossier.doe(MaakNotitie(tekst="kanariewoord"))
        ruw = b"".join(p.read_bytes() for p in self._map.rglob("*") if p.is_file())
        if b"kanariewoord" in ruw or b"SQLite format" in ruw:
            raise AssertionError("er staat leesbare tekst op de schijf")
        return f"{self._dossier.lengte} regels"

    def formulieren(self) -> str:
        """Every form of the package loads in the engine."""
        koppen = self._dossier.formulieren()
        vragen = sum(len(self._dossier.form(k.id, k.versie).nodes) for k in koppen)
        return f"{len(koppen)} formulieren, {vragen} onderdelen"

    def waarneming(self) -> str:
        """A form of the package filled in by the engine, stated, and read back."""
        from waarnemer_app.domain.handelingen import LegWaarnemingVast  # noqa: PLC0415
        from waarnemer_app.domain.waarneming import Waarneming  # noqa: PLC0415 — the same
        from waarnemer_app.xforms import Environment, Instance  # noqa: PLC0415 — the same

        dossier = self._dossier
        kop = dossier.formulieren()[0]
        bezoek = dossier.stand.huidig_bezoek()
        if bezoek is None:
            raise AssertionError("er is geen bezoek bezig")
        nu = datetime.now().astimezone()
        invulling = Instance(
            dossier.form(kop.id, kop.versie), environment=Environment(now=lambda: nu)
        )
        _vul_in(invulling)
        inzending = invulling.submission()
        self._waarneming = Waarneming(
            bezoek=bezoek.id,
            formulier=kop.id,
            versie=kop.versie,
            xform_sha256=hashlib.sha256(dossier.xform(kop.id, kop.versie)).hexdigest(),
            processtap=kop.processtap,
            antwoorden=inzending["answers"],
            tijden={ref: datetime.fromisoformat(op) for ref, op in inzending["times"].items()},
        )
        uitkomst = dossier.doe(LegWaarnemingVast(waarneming=self._waarneming))
        if uitkomst.geweigerd or dossier.stand.alle(Waarneming)[-1].inhoud != self._waarneming:
            raise AssertionError("de waarneming is niet vastgelegd zoals zij was")
        return f"{len(self._waarneming.tijden)} antwoorden"

    def pdf(self) -> str:
        """The dagverslag."""
        from waarnemer_app.documents.dagverslag_pdf import dagverslag_pdf  # noqa: PLC0415
        from waarnemer_app.domain.bezoek import Werkdag  # noqa: PLC0415 — the same

        dossier = self._dossier
        self._pdf = dagverslag_pdf(
            dossier.stand,
            dossier.pakket,
            dossier.waarnemer,
            dossier.stand.alle(Werkdag)[-1].id,
            datetime.now().astimezone(),
            logboek=(dossier.lengte, dossier.kop_hash),
            demo=True,
            plek=dossier.plek,
        )
        return f"{len(self._pdf)} bytes"

    def mail(self) -> str:
        """An .eml draft with the PDF attached, read back by Python's own parser."""
        import email.policy  # noqa: PLC0415 — only for this test
        from email import message_from_bytes  # noqa: PLC0415 — the same
        from email.headerregistry import Address  # noqa: PLC0415 — the same

        from waarnemer_app.documents.bevestiging import Bevestiging  # noqa: PLC0415 — the same
        from waarnemer_app.documents.eml import maak_eml  # noqa: PLC0415 — the same
        from waarnemer_app.documents.sjabloon import Alinea  # noqa: PLC0415 — the same

        tekst = [Alinea("Kop", "Tekst.")]
        brief = Bevestiging(onderwerp="Zelftest", alineas=tekst, tekst="Tekst.")
        aan = [Address("Voorbeeld", "voorbeeld", "bureau.example")]
        ruw = maak_eml(brief, aan, ("dagverslag.pdf", self._pdf), demo=True)
        gelezen = message_from_bytes(ruw, policy=email.policy.SMTP)
        if gelezen["X-Unsent"] != "1":
            raise AssertionError("het concept opent niet als concept")
        return f"{len(ruw)} bytes"

    def container(self) -> str:
        """Export everything, check it as the register does; a strange key does not open it."""
        import pyrage  # noqa: PLC0415 — only for this test

        from waarnemer_app.sync.agelezer import ontsleutel  # noqa: PLC0415 — the same
        from waarnemer_app.sync.container import lees_keten, open_container  # noqa: PLC0415
        from waarnemer_app.sync.formaat import ContainerFout, revisie_lijn  # noqa: PLC0415

        sleutel = self._dossier.sleutel
        regels = self._dossier.opslag.logboek.regels()
        bundel = self._pak_in([revisie_lijn(r.jws, r.inhoud, r.zout) for r in regels])
        open_ = open_container(bundel.data, [str(self._register)], lambda _: sleutel)
        gelezen = lees_keten(open_)
        inhoud = json.loads(gelezen[-1].inhoud or b"{}")
        if inhoud.get("antwoorden") != self._waarneming.antwoorden:
            raise AssertionError("de waarneming komt niet terug uit de container")
        try:
            ontsleutel(bundel.data, [str(pyrage.x25519.Identity.generate())])
        except ContainerFout:
            return f"{len(gelezen)} regels gecontroleerd, {len(bundel.data)} bytes"
        raise AssertionError("de container opent met een vreemde sleutel")

    def foto(self) -> str:
        """A photo made anew, kept, written behind its container, and opened by its key alone."""
        from PIL import Image  # noqa: PLC0415 — only for this test

        from waarnemer_app.stick import bijlagelijn, schrijf_bundels  # noqa: PLC0415 — the same
        from waarnemer_app.store.foto import maak_klaar  # noqa: PLC0415 — the same
        from waarnemer_app.sync.container import open_container  # noqa: PLC0415 — the same

        genomen = io.BytesIO()
        Image.linear_gradient("L").save(genomen, "JPEG")
        foto = maak_klaar(genomen.getvalue())
        bijlagen, sleutel = self._dossier.opslag.bijlagen, self._dossier.sleutel
        sha256 = bijlagen.bewaar(foto.inhoud, foto.mime)
        eigen = bijlagen.agebestand(sha256)
        lijn = bijlagelijn(sha256, eigen) if eigen else None
        if eigen is None or lijn is None:
            raise AssertionError("de foto is niet bewaard")
        bundel = self._pak_in([lijn])
        (pad,) = schrijf_bundels(self._map.parent, [bundel], {sha256: eigen.pad})
        open_ = open_container(pad.read_bytes(), [str(self._register)], lambda _: sleutel)
        if [b.inhoud(pad.name) for b in open_.bestanden] != [foto.inhoud]:
            raise AssertionError("de foto komt niet terug van de stick")
        return f"{pad.stat().st_size} bytes"

    def _pak_in(self, lijnen: Sequence[Lijn]) -> Bundel:
        """One container to a register of this test."""
        from waarnemer_app.sync.container import Feiten, maak_containers  # noqa: PLC0415

        feiten = Feiten(
            doel="zelftest",
            stemming=self._dossier.pakket.stemming.id,
            apparaat=self._dossier.apparaat,
            certificaat="",
            demo=True,
            gemaakt_op=datetime.now().astimezone(),
        )
        voor = [str(self._register.to_public())]
        (bundel,) = maak_containers(lijnen, feiten, self._dossier.sleutel, voor)
        return bundel

    def venster(self) -> str:
        """A real window with the theme, painted once."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 — Qt last

        from waarnemer_app.app import Programma  # noqa: PLC0415 — the same

        app = QApplication.instance() or QApplication(sys.argv[:1])
        if not isinstance(app, QApplication):
            raise AssertionError("er is geen venstersysteem")
        programma = Programma(app, self._map.parent / "venster", demo=True)
        programma.start()
        app.processEvents()
        beeld = programma.stapel.grab().toImage()
        kleuren = {beeld.pixel(x, 100) for x in range(0, beeld.width(), 7)}
        programma.stapel.close()
        if len(kleuren) < 2:
            raise AssertionError("het venster is leeg")
        return f"{beeld.width()} x {beeld.height()}"

    def letters(self) -> str:
        """Every face of the theme, and every language with the words of Qt and of the domain."""
        from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 — after the window
        from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 — the same

        from waarnemer_app.ui.taal.domein import Catalogus  # noqa: PLC0415 — the same
        from waarnemer_app.ui.taal.talen import BRON, Talen  # noqa: PLC0415 — the same
        from waarnemer_app.ui.theme import load_rest  # noqa: PLC0415 — the same

        load_rest(platform.resource_dir())
        eigen = {"Source Sans 3", "Source Serif 4"}
        if eigen - set(QFontDatabase.families()):
            raise AssertionError("een lettertype is er niet")
        talen = Talen(self._map.parent / "venster").namen()
        van_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        bronnen = {pad.stem[-2:] for pad in (platform.resource_dir() / "talen").glob("*.ts")}
        if {code for code, _ in talen} != bronnen | {BRON}:
            raise AssertionError(f"talen: {talen}, en niet {sorted(bronnen | {BRON})}")
        for code, naam in talen:
            if not (van_qt / f"qtbase_{code}.qm").is_file():
                raise AssertionError(f"Qt spreekt geen {naam}")
            domein = platform.resource_dir() / "talen" / f"domein_{code}.ts"
            if code != BRON and not Catalogus(domein).zoek("Kies een stick of een andere map."):
                raise AssertionError(f"het domein spreekt geen {naam}")
        return ", ".join(naam for _, naam in talen)

    def boeken(self) -> str:
        """The handleiding with each of its pictures, and the forms as they are written."""
        from PySide6.QtGui import QImage  # noqa: PLC0415 — after the window

        from waarnemer_app.ui.uitleg.handleiding import hoofdstukken, map_  # noqa: PLC0415

        bladen = hoofdstukken()
        namen = {naam for blad in bladen for naam in _BEELD.findall(blad.tekst)}
        stuk = [naam for naam in sorted(namen) if QImage(str(map_() / naam)).isNull()]
        if not namen or stuk:
            raise AssertionError(f"de handleiding mist beelden: {stuk or 'alle'}")
        formulieren = list(platform.forms_dir().glob("*.md"))
        if not formulieren:
            raise AssertionError("er zijn geen formulieren om te schrijven of te drukken")
        delen = len(bladen), len(namen), len(formulieren)
        return "{} hoofdstukken, {} beelden, {} formulieren".format(*delen)

    def klaar(self) -> None:
        """Close what was opened."""
        if hasattr(self, "_dossier"):
            self._dossier.sluit()
