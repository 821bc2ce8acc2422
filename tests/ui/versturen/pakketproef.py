"""A laptop with a package of a stemming of its own, and newer versions of it at the register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from register.recht import Rol
from tests.helpers.formulieren import DEMO, begin_bezoek, demo_pakket, maak
from tests.helpers.register import certificaat, notitie
from tests.helpers.voorbeeld import DAG, Klokje, oefenlokaal
from tests.register.dag import Staf
from tests.register.server import Demosleutels, Server
from tests.ui.versturen.conftest import Zendproef
from waarnemer_app.domain.pakket import Pakket, Pakketinhoud
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import (
    lees_pakket,
    schrijf_pakket,
    vertrouwde_wortels,
)
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.nieuw_pakket import NieuwPakketPaneel, Pakketgang
from waarnemer_app.verzending import neem_certificaat_aan


def _plek(nummer: int) -> Plek:
    verkiezingen = tuple(v.id for v in demo_pakket().stemming.verkiezingen)
    return oefenlokaal(nummer, verkiezingen=verkiezingen)


class Pakketproef:
    """One laptop that was admitted, and the bureau that places packages."""

    def __init__(
        self, map_: Path, server: Server, demo: Demosleutels, theme: Theme, qtbot: QtBot
    ) -> None:
        self.map, self.server, self.demo, self.qtbot = map_, server, demo, qtbot
        self.stemming = f"wissel-{map_.name}"[:40].replace("_", "-")
        klok = Klokje()
        self.dossier = maak(map_ / "laptop", klok, self._lees(self.wvp(1)))
        begin_bezoek(self.dossier, _plek(1))
        notitie(self.dossier, "Van voor het nieuwe pakket.")
        neem_certificaat_aan(self.dossier, certificaat(self.dossier, demo), datetime.now(UTC))
        self.zend = Zendproef(self.dossier, klok, theme, qtbot)
        self.zend.venster.register("versturen", lambda _: self.zend._pagina(self.zend.venster))
        gang = Pakketgang(self.zend.state, self.zend.venster, self.zend.verzender)
        self.zend.venster.acts.on("pakket", gang.toon)

    def wvp(
        self,
        versie: int,
        *nummers: int,
        stemming: str = "",
        wortel: Sleutel | None = None,
        demo: bool = True,
    ) -> bytes:
        """A signed package with these practice stations (1 and 2 without any)."""
        basis, id_ = demo_pakket(), stemming or self.stemming
        inhoud = Pakketinhoud(
            plekken=tuple(_plek(nummer) for nummer in nummers or (1, 2)),
            formulieren=basis.formulieren,
            ladders=basis.ladders,
            contacten=basis.contacten,
            kiesraadleden=basis.kiesraadleden,
            centraal_register=self.demo.openbaar.register_gegevens(self.server.adres),
        )
        return schrijf_pakket(
            inhoud,
            wortel or self.demo.wortel,
            pakket_id=f"pakket-{id_}",
            versie=versie,
            stemming=basis.stemming.model_copy(update={"id": id_}),
            gemaakt_op=DAG,
            demo=demo,
        )

    def _lees(self, data: bytes) -> Pakket:
        return lees_pakket(data, vertrouwde_wortels(DEMO), demo_toegestaan=True)

    def plaats(self, data: bytes) -> None:
        """What ``waarnemer-register pakket plaats`` does."""
        pad = f"stemmingen/{self.stemming}/pakket"
        staf = Staf(self.server, self.demo, self.stemming)
        antwoord = staf.vraag(pad, Rol.BEHEERDER, methode="PUT", data=data)
        assert antwoord.status_code == 200, antwoord.text

    def verwissel(self, sha256: str, data: bytes) -> None:
        """Put other bytes in the place of a package, past the guards of the database."""
        with psycopg.connect(self.server.database or "") as conn:
            conn.execute("SET session_replication_role = replica")
            conn.execute("UPDATE bewijs.pakket SET bestand = %s WHERE sha256 = %s", (data, sha256))

    def open(self) -> NieuwPakketPaneel:
        """The panel, by the act of the window."""
        self.zend.open()
        self.zend.venster.handel("pakket")
        paneel = self.zend.venster.overlay.content()
        assert isinstance(paneel, NieuwPakketPaneel)
        return paneel

    def focus(self) -> QWidget | None:
        """What has the focus in the window."""
        self.zend.rust()
        return self.zend.venster.focusWidget()

    def wacht(self, paneel: NieuwPakketPaneel, doe: Callable[[], None]) -> None:
        """Do it, and wait until the package was read or refused."""
        doe()
        self.qtbot.waitUntil(lambda: not paneel.kies.reason(), timeout=60_000)
        self.zend.rust()

    def kies(self, paneel: NieuwPakketPaneel, data: bytes) -> None:
        """As if the file was chosen in the file window."""
        pad = self.map / "nieuw.wvp"
        pad.write_bytes(data)
        self.wacht(paneel, lambda: paneel._lees(pad))
