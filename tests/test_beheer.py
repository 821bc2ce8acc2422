"""docs/beheer.md, executed: every command of the bureau, in the order of the page."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from register.wachtzin import OMGEVING
from tests.helpers import boom
from tests.helpers.kluis import NIEUW
from tests.helpers.voorbeeld import LICHT_KIB, maak_dossier, oefenkluis
from tests.register.aanloop import opdracht
from tests.sync.hulp import BEGIN, Apparaat
from waarnemer_app.domain.wisverslag import Ketenstand, NietOntvangen, Wisverslag
from waarnemer_app.domain.wisverslag import teken as teken_wisverslag
from waarnemer_app.store import herstel
from waarnemer_app.store.kluis import _herstelblok, schrijf_kluis
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.container import maak_containers
from waarnemer_app.sync.toelating import maak_verzoek

BEHEER = boom.ROOT / "docs" / "beheer.md"
_BLOK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_BESTAND = re.compile(r"`(bron/[\w.-]+)`[^`]*?```(?:toml|csv)\n(.*?)^```$", re.M | re.S)
DOEL = "register-voorbeeld"
WACHTZIN = "een wachtzin om te beproeven"
EIGEN = "een eigen wachtzin"


def verzoek(laptop: Apparaat, code: str = "") -> str:
    """A request for admission, as a laptop makes it."""
    return maak_verzoek(
        laptop.sleutel,
        waarnemer="waarnemer-01",
        stemming=laptop.stemming,
        pakket_id="voorbeeld-GR2026",
        doel=DOEL,
        gemaakt_op=BEGIN,
        code=code,
    )


def _programma(map_: Path) -> Path:
    """A folder with ``waarnemer-register``, begun by the forerunner."""
    map_.mkdir()
    programma = map_ / "waarnemer-register"
    programma.write_text(f'#!/bin/sh\nexec {shlex.join(opdracht())} "$@"\n')
    programma.chmod(0o700)
    return map_


class Procedure:
    """Runs the blocks of docs/beheer.md in a folder, in their order, with a real register."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        paden = (_programma(map_ / "programma"), Path(sys.executable).parent, os.environ["PATH"])
        self.omgeving = {
            **os.environ,
            OMGEVING: WACHTZIN,
            "PATH": ":".join(map(str, paden)),
            "PYTHONUNBUFFERED": "1",
        }
        self.laptop = Apparaat(stemming="GR2026")
        self.register: subprocess.Popen[str] | None = None
        self.adres = ""
        self.gedaan: list[str] = []

    def doe(self, blok: str) -> None:
        """One block, in bash; the answer to a question is yes."""
        blok = blok.replace("APPARAAT", self.laptop.naam).replace("OBJECT", "o1")
        if "VERZOEK" in blok:
            vraag, rest = blok.split("waarnemer-register wissen lijst")
            self.doe(vraag)
            verzoek = self.gedaan[-1].split("Verzoek ")[1].split()[0]
            blok = "waarnemer-register wissen lijst" + rest.replace("VERZOEK", verzoek)
        if "start" in blok.split():
            eerst, opdracht, daarna = re.split(r"(^.* start .*$)", blok, maxsplit=1, flags=re.M)
            if eerst.strip():
                self.doe(eerst)
            self.stop()
            self.start(opdracht)
            blok = daarna
        if not blok.strip():
            return
        vragen = ("toelaten", "herstel deel", "herstel antwoord", "wissen besluit")
        vraagt_ja = any(woord in blok for woord in vragen)
        antwoord = "ja\n" if vraagt_ja else f"{EIGEN}\n{EIGEN}\n"
        klaar = subprocess.run(
            ["bash", "-e", "-c", blok],
            cwd=self.map,
            env=self.omgeving,
            input=antwoord,
            capture_output=True,
            text=True,
            check=False,
            start_new_session=True,  # no terminal: a question is answered from input
        )
        assert klaar.returncode == 0, f"{blok}\n{klaar.stdout}{klaar.stderr}"
        self.gedaan.append(klaar.stdout)

    def start(self, blok: str) -> None:
        self.register = subprocess.Popen(
            ["bash", "-c", f"exec {blok.strip()} --poort 0"],
            cwd=self.map,
            env=self.omgeving,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.register.stdout is not None
        for regel in self.register.stdout:
            if regel.startswith("Het register luistert op "):
                self.adres = regel.split()[-1]
                self.omgeving["WAARNEMER_REGISTER_ADRES"] = self.adres
                return
        raise AssertionError("het register startte niet")

    def bron(self, tekst: str) -> None:
        """The files that the page shows, and the forms of the program."""
        bestanden = _BESTAND.findall(tekst)
        assert len(bestanden) == 3
        shutil.copytree(boom.ROOT / "forms", self.map / "bron" / "formulieren")
        for naam, inhoud in bestanden:
            (self.map / naam).write_text(inhoud, encoding="utf-8")

    def vraag_met_bestand(self) -> None:
        (self.map / "verzoek.wva").write_text(verzoek(Apparaat(stemming="GR2026")))

    def vraag_met_code(self) -> None:
        code = self.gedaan[-1].split(": ")[1].split("\n")[0]
        with Register(self.adres, DOEL) as register:
            assert register.vraag_toelating(verzoek(self.laptop, code)).status == "ingediend"

    def vul_stick(self) -> None:
        """What the laptop recorded, in the file that the page names."""
        with Register(self.adres, DOEL) as register:
            antwoord = register.haal_certificaat(self.laptop.sleutel, self.laptop.naam)
        self.laptop.certificaat = antwoord.certificaat or ""
        regel = self.laptop.notitie("De rij staat tot buiten de deur.")
        sleutels = json.loads((self.map / "sleutels/openbaar.json").read_text())
        (self.map / "stick").mkdir()
        for naam in ("1a2b3c4d", "5e6f7a8b"):  # written twice: the laptop then has two receipts
            (bundel,) = maak_containers(
                [regel],
                self.laptop.feiten(doel=DOEL, demo=False),
                self.laptop.sleutel,
                (sleutels["ontvangst"], sleutels["reserve"]),
            )
            (self.map / f"stick/waarnemingen-{naam}.wvb").write_bytes(bundel.data)

    def vraag_herstel(self) -> None:
        """A locked dossier of this bureau's package, and its request."""
        sleutels = json.loads((self.map / "sleutels/openbaar.json").read_text())
        laptop = self.map / "laptop"
        maak_dossier(laptop).sluit()
        kluis, ontsloten = oefenkluis()
        blokken = tuple(_herstelblok(ontsloten.geheim, (a, b)) for a, b in sleutels["herstel"])
        schrijf_kluis(laptop, kluis.model_copy(update={"herstel": blokken}))
        wachtend = herstel.maak_verzoek(laptop, NIEUW, BEGIN, geheugen_kib=LICHT_KIB)
        herstel.bewaar_verzoek(laptop, wachtend)
        (self.map / "herstel.wvh").write_bytes(wachtend.bestand())

    def wis_laptop(self) -> None:
        """The report of the laptop that was withdrawn: it had sent all it had."""
        keten = Ketenstand(apparaat=self.laptop.naam, regels=1, kop=self.laptop.kop, ontvangen=1)
        rapport = Wisverslag(
            apparaat=self.laptop.naam,
            stemming="GR2026",
            waarnemer="waarnemer-01",
            demo=False,
            op=BEGIN,
            reden="verzoek",
            certificaat=self.laptop.certificaat,
            ketens=(keten,),
            nietOntvangen=NietOntvangen(),
        )
        (self.map / "wissen.wvv").write_text(teken_wisverslag(self.laptop.sleutel, rapport))

    def wissel_houder(self) -> None:
        """Holder a has a wachtzin of its own since chapter 1."""
        self.omgeving[OMGEVING] = EIGEN

    def houder_klaar(self) -> None:
        """The keys of the register still have the first wachtzin."""
        self.omgeving[OMGEVING] = WACHTZIN

    def opent_laptop(self) -> bool:
        """Whether the answer of both holders opens the dossier under the new wachtzin."""
        laptop = self.map / "laptop"
        herstelde = herstel.open_antwoord(laptop, (self.map / "herstel.wvk").read_bytes(), NIEUW)
        return bytes(herstelde.ontsloten.geheim) == bytes(oefenkluis()[1].geheim)

    def stop(self) -> None:
        if self.register is not None:
            self.register.terminate()
            self.register.wait(timeout=30)
            if self.register.stdout is not None:
                self.register.stdout.close()


@pytest.fixture
def procedure(tmp_path: Path) -> Iterator[Procedure]:
    gestart = Procedure(tmp_path)
    yield gestart
    gestart.stop()


@pytest.mark.register
def test_every_command_of_beheer_works(procedure: Procedure) -> None:
    tekst = boom.text(BEHEER)
    procedure.bron(tekst)
    voor = {
        "toelaten verzoek.wva": procedure.vraag_met_bestand,
        "apparaat lijst": procedure.vraag_met_code,
        "ontvang ": procedure.vul_stick,
        "herstel deel": procedure.vraag_herstel,
        "herstel antwoord": procedure.wissel_houder,
        "wisverslag wissen": procedure.wis_laptop,
        "database terugzetten": procedure.houder_klaar,
    }
    for soort, blok in _BLOK.findall(tekst):
        if soort != "sh":
            continue
        for deel in [deel for deel in voor if deel in blok]:
            voor.pop(deel)()
        procedure.doe(blok)
    assert not voor
    assert "KLOPT." in "".join(procedure.gedaan)
    assert list(procedure.map.glob("stick/*.wvo"))
    assert "ingetrokken" in "".join(procedure.gedaan)
    assert [uit for uit in procedure.gedaan if uit.endswith("2 regels, de keten klopt.\n")]
    gezegd = "".join(procedure.gedaan)
    assert "1 bevestigd, 1 bij het register: klopt" in gezegd
    assert "Gewist. Het wisrapport staat in wisrapport.json" in gezegd
    assert "Alles wat in voor.wvx stond, is er nog" in procedure.gedaan[-1]
    assert list(procedure.map.glob("rapportage/*.pdf"))
    assert len(list(procedure.map.glob("lijsten/*.pdf"))) == 3
    assert procedure.opent_laptop()
