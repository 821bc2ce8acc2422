"""What one list is, and its findings by kind."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from waarnemer_app.imports.bevinding import Niveau
from waarnemer_app.imports.uitleg import Uitleg
from waarnemer_app.ui.components import Banner, Button, Fold, Label, Panel, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.lijst.groep import GroepBlad
from waarnemer_app.ui.lijst.stapel import Bestand
from waarnemer_app.ui.lijst.tabel import RijTabel
from waarnemer_app.ui.taal.schrijf import aantal, datum
from waarnemer_app.ui.theme import Theme

_VOORBEELD = 3


class UitslagBlad(QWidget):
    """The sheet of one list. ``veranderd`` when something was accepted or refused in it.

    ``bewaar_lijst`` and ``bewaar_bevindingen`` ask for a file to write.
    """

    veranderd = Signal()
    bewaar_lijst = Signal()
    bewaar_bevindingen = Signal()

    def __init__(
        self,
        theme: Theme,
        bestand: Bestand,
        uitleg: Mapping[str, Uitleg],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bestand = theme, bestand
        self.groepen: list[GroepBlad] = []
        self.lijst_knop = Button(theme, self.tr("Bewaar verbeterde lijst"), icon="download")
        self.bevindingen_knop = Button(theme, self.tr("Bewaar bevindingen"), icon="download")
        self.lijst_knop.acted.connect(self.bewaar_lijst)
        self.bevindingen_knop.acted.connect(self.bewaar_bevindingen)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=12)
        self.oordeel: Banner | None = None
        self._melding: Banner | None = None
        self.feiten = self._feiten()
        kolom.addWidget(self.feiten)
        gelezen = bestand.gelezen
        kop = ""
        for groep in gelezen.groepen if gelezen else ():
            if groep.niveau != kop:
                kop = groep.niveau
                kolom.addWidget(Title(theme, self._kop(groep.niveau), "lg"))
            blad = GroepBlad(
                theme,
                groep,
                uitleg.get(groep.code),
                gezien=groep.niveau is Niveau.WAARSCHUWING and groep.code in bestand.gezien,
                laat_staan=bestand.laat_staan,
            )
            blad.aanvaard.connect(self._aanvaard)
            blad.laat.connect(self._laat)
            self.groepen.append(blad)
            kolom.addWidget(blad)

    def _kop(self, niveau: Niveau) -> str:
        return {
            Niveau.FOUT: self.tr("Fouten: verbeter ze in het bestand"),
            Niveau.WAARSCHUWING: self.tr("Waarschuwingen: kijk ernaar, en ga akkoord"),
            Niveau.OPMERKING: self.tr("Opmerkingen: hersteld, of goed om te weten"),
        }[niveau]

    # what the list is --------------------------------------------------------------------------

    def _feiten(self) -> Panel:
        theme, lijst = self._theme, self._bestand.gelezen.lijst if self._bestand.gelezen else None
        vel = Panel(theme, self.tr("2. Bekijk {0}").format(self._bestand.pad.name))
        if lijst is None:
            return vel
        self.oordeel = self._banner()
        vel.add(self.oordeel)
        rooster = QGridLayout()
        spaced(theme, rooster, (6, 6, 0, 6), 6, across=20)
        rooster.setColumnStretch(1, 1)
        for nr, (wat, tekst) in enumerate(self._rijen()):
            rooster.addWidget(Label(theme, wat, "sm", "ink_soft", wrap=False), nr, 0)
            rooster.addWidget(Label(theme, tekst, "sm"), nr, 1)
        vel.body.addLayout(rooster)
        eerste = self._eerste_rijen()
        if eerste is not None:
            vel.add(Fold(theme, self.tr("Eerste regels, zoals zij zijn gelezen"), eerste))
        rij = Flow(theme)
        rij.add(self.lijst_knop, self.bevindingen_knop)
        vel.add(rij)
        leeg = not lijst.bevindingen
        self.bevindingen_knop.set_blocked(self.tr("Er zijn geen bevindingen.") if leeg else "")
        kan = lijst.importeerbaar and bool(lijst.groepen)
        reden = self.tr("Dit kan pas als er geen fouten zijn.")
        self.lijst_knop.set_blocked("" if kan else reden)
        return vel

    def _banner(self) -> Banner:
        theme, bestand = self._theme, self._bestand
        if bestand.fouten:
            titel = self.tr("Deze lijst kan zo niet worden opgenomen.")
            tekst = self.tr("Verbeter de fouten in het bestand, en kies het opnieuw.")
            return Banner(theme, "error", titel, tekst)
        if bestand.te_zien:
            titel = self.tr("Deze lijst kan worden opgenomen.")
            tekst = self.tr("Ga eerst akkoord met de waarschuwingen. Er zijn er {0}.")
            return Banner(theme, "warning", titel, tekst.format(len(bestand.te_zien)))
        titel = self.tr("Deze lijst kan worden opgenomen.")
        return Banner(theme, "ok", titel, self.tr("Er is niets waar u nog naar moet kijken."))

    def _rijen(self) -> list[tuple[str, str]]:
        if self._bestand.gelezen is None:
            return []
        lijst = self._bestand.gelezen.lijst
        aantallen = lijst.aantallen
        soort = " ".join(deel for deel in (lijst.formaat, lijst.versie) if deel)
        tellen = self.tr("{0} op {1}, in {2}")
        delen = [
            (self.tr("Soort"), soort or self.tr("niet herkend")),
            (
                self.tr("Aantal"),
                tellen.format(
                    aantal(aantallen["stembureaus"], self.tr("stembureau"), self.tr("stembureaus")),
                    aantal(aantallen["locaties"], self.tr("plek"), self.tr("plekken")),
                    aantal(aantallen["gemeenten"], self.tr("gemeente"), self.tr("gemeenten")),
                ),
            ),
        ]
        if lijst.datum:
            delen.append((self.tr("Stemming"), datum(lijst.datum)))
        if lijst.eigenschappen:
            delen.append(
                (
                    self.tr("Gelezen als"),
                    ", ".join(
                        f"{self._woord(naam)} {self._woord(waarde)}"
                        for naam, waarde in lijst.eigenschappen.items()
                    ),
                )
            )
        # in groups, so that it goes on to the next line and can be read aloud
        delen.append(("SHA-256", " ".join(wrap(lijst.sha256, 4))))
        return [(wat, tekst) for wat, tekst in delen if tekst]

    def _woord(self, woord: str) -> str:
        """How a list was read, in the language of now; a name or a number as it is."""
        return {
            "codering": self.tr("codering"),
            "scheidingsteken": self.tr("scheidingsteken"),
            "regels": self.tr("regels"),
            "blad": self.tr("blad"),
            "puntkomma": self.tr("puntkomma"),
            "komma": self.tr("komma"),
            "streep": self.tr("streep"),
        }.get(woord, woord)

    def _eerste_rijen(self) -> RijTabel | None:
        lijst = self._bestand.gelezen.lijst if self._bestand.gelezen else None
        rijen = [groep[0] for groep in (lijst.groepen if lijst else ())[:_VOORBEELD]]
        if not rijen:
            return None
        koppen = [
            self.tr("Gemeente"),
            self.tr("Nummer"),
            self.tr("Naam"),
            self.tr("Adres"),
            self.tr("Open"),
        ]
        return RijTabel(
            self._theme,
            self.tr("Eerste regels"),
            koppen,
            [
                (
                    f"{rij.code} {rij.gemeente}",
                    rij.nummer or "",
                    rij.naam,
                    ", ".join(d for d in (rij.plek.adres, rij.plek.postcode, rij.plek.plaats) if d),
                    "; ".join(f"{van:%H.%M} - {tot:%H.%M}" for van, tot in rij.uren if van and tot),
                )
                for rij in rijen
            ],
            smal=(1,),
        )

    def meld(self, banner: Banner) -> None:
        """Say below the buttons what was written, instead of what was said before."""
        if self._melding is not None:
            self._melding.hide()
            self._melding.deleteLater()
        self._melding = banner
        self.feiten.add(banner)
        banner.tell()

    # acts --------------------------------------------------------------------------------------

    def _aanvaard(self, gezien: bool) -> None:
        blad = self.sender()
        if isinstance(blad, GroepBlad):
            codes = {blad.groep.code}
            bestand = self._bestand
            bestand.gezien = bestand.gezien | codes if gezien else bestand.gezien - codes
            self._toon_oordeel()
            self.veranderd.emit()

    def _laat(self, cellen: frozenset[tuple[str, int, str]], staan: bool) -> None:
        bestand = self._bestand
        bestand.laat_staan = bestand.laat_staan | cellen if staan else bestand.laat_staan - cellen
        self.veranderd.emit()

    def _toon_oordeel(self) -> None:
        oud, self.oordeel = self.oordeel, self._banner()
        self.feiten.body.insertWidget(0, self.oordeel)
        if oud is not None:
            oud.hide()
            oud.deleteLater()
