"""The steps of the first start, each a sheet that says by ``bezwaar`` what is still missing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui.begin.afdrukcontrole import AfdrukControle
from waarnemer_app.ui.begin.begin import Begin, BeginFout, PakketInfo, WaarnemerInfo
from waarnemer_app.ui.begin.bestanden import BestandKeuze, lees_bestand
from waarnemer_app.ui.begin.nieuwe_wachtzin import NieuweWachtzin
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.begin.wie import WieBentU
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    Panel,
    spaced,
)
from waarnemer_app.ui.taal.schrijf import aantal, datum_met_dag
from waarnemer_app.ui.theme import Theme

OEFENWACHTZIN = "vijf losse woorden om te oefenen"


def _kortste(pad: Path) -> tuple[int, str]:
    return len(pad.name), pad.name


class StapPakket(QWidget):
    """Step 1: which package, and the personal file that may lie beside it; or practise first.

    ``lijsten`` for who is of the bureau, and has a list of stembureaus to look at.
    """

    oefenen = Signal()
    lijsten = Signal()

    def __init__(self, theme: Theme, begin: Begin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._oefenen = begin.demo
        self._zelf_gevonden: Path | None = None
        self.pakket = BestandKeuze(
            theme,
            self.tr("Verkiezingspakket"),
            self.tr("U kreeg dit bestand van het bureau. De naam eindigt op .wvp."),
            self.tr("Verkiezingspakket (*.wvp)"),
        )
        self.persoonlijk = BestandKeuze(
            theme,
            self.tr("Persoonlijk bestand (niet verplicht)"),
            self.tr("Hierin staat wie u bent en waar u heen gaat. De naam eindigt op .wvw."),
            self.tr("Persoonlijk bestand (*.wvw)"),
        )
        self.pakket.gekozen.connect(self._zoek_ernaast)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=20)
        if begin.demo:
            kolom.addWidget(
                Banner(
                    theme,
                    "info",
                    self.tr("U oefent"),
                    self.tr("Het oefenpakket is al gekozen. Niets hiervan gaat naar het bureau."),
                )
            )
        kolom.addWidget(self.pakket)
        kolom.addWidget(self.persoonlijk)
        self.eerst: Banner | None = None
        if not begin.demo:
            self.eerst = Banner(
                theme,
                "info",
                self.tr("Heeft u nog geen pakket?"),
                self.tr("Oefen dan eerst, met verzonnen gegevens in een eigen map."),
                button=self.tr("Eerst oefenen"),
            )
            self.eerst.acted.connect(self.oefenen)
            kolom.addWidget(self.eerst)
            bureau = Banner(
                theme,
                "info",
                self.tr("Werkt u bij het bureau?"),
                self.tr("Kijk hier lijsten van stembureaus na, voor u een pakket maakt."),
                button=self.tr("Lijsten nakijken"),
            )
            bureau.acted.connect(self.lijsten)
            kolom.addWidget(bureau)
        if begin.voorstel is not None:
            self.pakket.toon_pad(begin.voorstel)
            self._zoek_ernaast()

    def _zoek_ernaast(self) -> None:
        """One personal file beside the package is taken by itself; two ask for a choice.

        To practise any will do: the one with the shortest name.
        """
        pad, eigen = self.pakket.pad(), self.persoonlijk.pad()
        if pad is None or (eigen is not None and eigen != self._zelf_gevonden):
            return
        try:
            ernaast = sorted(pad.parent.glob("*.wvw"), key=_kortste) if pad.is_file() else []
        except (OSError, ValueError):
            ernaast = []
        een = ernaast and (len(ernaast) == 1 or self._oefenen)
        self._zelf_gevonden = ernaast[0] if een else None
        self.persoonlijk.toon_pad(self._zelf_gevonden)

    def neem_over(self, ander: StapPakket) -> None:
        """The files that were chosen on another of these."""
        self.pakket.toon_pad(ander.pakket.pad())
        self.persoonlijk.toon_pad(ander.persoonlijk.pad())
        self._zelf_gevonden = ander._zelf_gevonden

    def lees(self) -> tuple[bytes, bytes | None]:
        """The bytes of the package, and of the personal file if there is one; raises BeginFout."""
        self.pakket.veld.flush()
        pad, eigen = self.pakket.pad(), self.persoonlijk.pad()
        if pad is None:
            raise BeginFout(
                self.tr("Er is nog geen pakket gekozen."),
                self.tr("Kies het bestand, of typ waar het staat."),
            )
        return lees_bestand(pad), lees_bestand(eigen) if eigen is not None else None

    def neem_focus(self) -> None:
        """Put the caret in the path of the package."""
        self.pakket.veld.take_focus()


class StapVingerafdruk(QWidget):
    """Step 2: is this the package of the bureau, and who works with it?"""

    def __init__(
        self,
        theme: Theme,
        data: bytes,
        info: PakketInfo,
        persoon: WaarnemerInfo | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.info, self.persoon = info, persoon
        self.controle = AfdrukControle(theme, data, demo=info.demo)
        self.afdruk, self.papier = self.controle.afdruk, self.controle.papier
        self.wie = WieBentU(theme, persoon)
        self.controle.gevuld.connect(self.wie.vul_in)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=16)
        kolom.addWidget(self._pakketregel(theme, info))
        kolom.addWidget(self.controle)
        kolom.addWidget(self.wie)

    def _pakketregel(self, theme: Theme, info: PakketInfo) -> QWidget:
        tr = self.tr
        kop = tr("{0}, {1}. Versie {2}, met").format(
            info.stemming_naam, datum_met_dag(info.datum), info.versie
        )
        echt = tr("{0}, {1} in {2}").format(
            aantal(info.stembureaus, tr("stembureau"), tr("stembureaus")),
            aantal(info.locaties, tr("locatie"), tr("locaties")),
            aantal(info.gemeenten, tr("gemeente"), tr("gemeenten")),
        )
        oefen = aantal(info.oefen, tr("oefenlokaal"), tr("oefenlokalen"))
        telling = tr("{0}, en {1}").format(echt, oefen) if info.oefen else echt
        return Label(theme, f"{kop} {telling}.", "md", "ink_soft")

    def vul_in(self) -> None:
        """Fill the open groups and who one is in: only to practise."""
        self.controle.vul_in()

    def neem_over(self, ander: StapVingerafdruk) -> None:
        """What was typed on another of these, for the same package."""
        for nummer, veld in ander.afdruk.velden.items():
            self.afdruk.velden[nummer].setText(veld.value())
        self.wie.neem_over(ander.wie)

    def bezwaar(self) -> BeginFout | None:
        """What is still missing or wrong, with the focus on it; None when all is right."""
        return self.controle.bezwaar() or self.wie.bezwaar()

    def neem_focus(self) -> None:
        """Put the caret in the first open group."""
        self.controle.neem_focus()


class StapWachtzin(QWidget):
    """Step 3: the passphrase, proposed or chosen."""

    klaar = Signal()

    def __init__(self, theme: Theme, begin: Begin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nieuw = NieuweWachtzin(theme, begin, voorstel=not begin.demo)
        self.nieuw.klaar.connect(self.klaar)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=14)
        uitleg = self.tr(
            "Met uw wachtzin opent u straks uw dossier. Niemand kan hem opzoeken. "
            "Schrijf hem niet op de laptop."
        )
        kolom.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        kolom.addWidget(self.nieuw)
        if begin.demo:
            kolom.addWidget(self._oefenen(theme))

    @property
    def eerste(self) -> WachtzinVeld:
        """The first field."""
        return self.nieuw.eerste

    @property
    def tweede(self) -> WachtzinVeld:
        """The second field, of an own choice."""
        return self.nieuw.tweede

    def _oefenen(self, theme: Theme) -> QWidget:
        papier = Panel(theme, self.tr("Om te oefenen"), role="lg")
        zin = self.tr("Wachtzin: {0}").format(OEFENWACHTZIN)
        papier.add(Label(theme, zin, "md"))
        knop = Button(theme, self.tr("Vul in voor mij"), small=True)
        knop.acted.connect(self.vul_in)
        papier.body.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        return papier

    def vul_in(self) -> None:
        """Fill the practice passphrase in: only to practise."""
        self.nieuw.vul(OEFENWACHTZIN)

    def bezwaar(self) -> BeginFout | None:
        """What is wrong with what was typed; the focus goes there."""
        return self.nieuw.bezwaar()

    def wis(self) -> None:
        """Forget what was typed."""
        self.nieuw.wis()

    def neem_focus(self) -> None:
        """Put the caret in the first field."""
        self.nieuw.neem_focus()
