"""Steps 7 and 8 of the demo: the end of the day, both ways to the register, and the register."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from waarnemer_app import verzending
from waarnemer_app.demo.begin import WACHTZIN
from waarnemer_app.demo.bureau import Bureau
from waarnemer_app.demo.speler import Speler, eis
from waarnemer_app.domain.handelingen import SluitWerkdag
from waarnemer_app.ui import dagverslag as dagverslag_bestand
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.versturen.pagina import VersturenPagina


def sluit_dag(speler: Speler) -> None:
    """The check of the day, then close it; the night still belongs to the day before."""
    speler.venster.toon("versturen")
    speler.beeld("versturen-controle")
    pagina = speler.pagina(VersturenPagina)
    if speler.stand.werkdag() is not None:
        speler.klik(pagina.knop_sluit)
    eis(speler.stand.werkdag() is None, f"de werkdag is gesloten ({SluitWerkdag.__name__})")


def dagverslag(speler: Speler, uit: Path) -> None:
    """The PDF of the day."""
    if speler.programma.venster is not None:
        dagverslag_bestand.schrijf(speler.programma.venster.state, uit / "dagverslag.pdf")


def verstuur(speler: Speler, feit: dict[str, Any]) -> None:
    """Over HTTP, twice: the second time changes nothing and gives the same receipt."""
    pagina = speler.pagina(VersturenPagina)
    dossier = speler.dossier
    for poging in ("eerste", "tweede"):
        speler.klik(pagina.knop)
        speler.wacht(lambda: not pagina.verzender.is_bezig, f"de {poging} verzending")
        eis(dossier.ontvangen_tot > 0, f"een ontvangstbewijs bij de {poging} verzending")
        feit[f"{poging}_bewijs"] = verzending.bewijzen(dossier)[-1].nr
    speler.beeld("versturen-ontvangen")
    bewijs = verzending.bewijzen(dossier)[-1]
    eis(bewijs.tot == dossier.lengte, "alles is ontvangen")
    feit["regels"] = dossier.lengte
    feit["stand_gelijk"] = bewijs.ketenhash == dossier.opslag.logboek.hash_op(bewijs.tot)
    eis(feit["stand_gelijk"], "de stand van het register is gelijk aan het logboek")


def stick(speler: Speler, bureau: Bureau, uit: Path, feit: dict[str, Any]) -> None:
    """The same as one encrypted file, to the bureau and back as a receipt file."""
    pagina = speler.pagina(VersturenPagina)
    pagina.verzender.schrijf_stick(uit)
    speler.wacht(lambda: not pagina.verzender.is_bezig, "het bestand voor de stick")
    (container,) = sorted(uit.glob("waarnemingen-*.wvb"))
    bureau.ontvang(container)
    (bewijs,) = sorted(uit.glob("*.wvo"))
    pagina.verzender.lees_bewijs(bewijs)
    speler.beeld("versturen-stick")
    feit["container"], feit["bewijs"] = container.name, bewijs.name
    feit["stick_bewijs"] = verzending.bewijzen(speler.dossier)[-1].nr


def bij_het_register(speler: Speler, bureau: Bureau, uit: Path, feit: dict[str, Any]) -> None:
    """What the bureau sees, and what a third party can check without the register."""
    (container,) = sorted(uit.glob("waarnemingen-*.wvb"))
    controle = bureau.verifieer(container)
    overzicht = bureau.overzicht()
    (uit / "register-overzicht.txt").write_text(overzicht, encoding="utf-8")
    (uit / "register-controle.txt").write_text(controle, encoding="utf-8")
    feit["overzicht"] = [regel for regel in overzicht.splitlines() if regel.strip()]
    eis("procesaanwijzing" in overzicht.lower(), "het overzicht toont de procesaanwijzing")


def vergrendel(speler: Speler, uit: Path) -> None:
    """Lock, and leave the encrypted dossier; unlocking gives the same page back."""
    map_ = speler.dossier.map
    lengte = speler.dossier.lengte
    speler.programma.vergrendel()
    speler.rust()
    speler.beeld("ontgrendelen")
    shutil.copytree(map_, uit / "dossier", dirs_exist_ok=True)
    scherm = speler.programma.stapel.currentWidget()
    eis(isinstance(scherm, OntgrendelPagina), "na het slot staat het ontgrendelscherm er")
    if isinstance(scherm, OntgrendelPagina):
        speler.in_veld(scherm.wachtzin.veld, WACHTZIN)
        speler.klik(scherm.knop)
    speler.wacht(lambda: speler.programma.venster is not None, "het ontgrendelen")
    eis(speler.dossier.lengte == lengte, "na het ontgrendelen is alles er nog")
