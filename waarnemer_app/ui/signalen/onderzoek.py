"""The own onderzoek of an external signaal: logged contacts (R-ONR-5), one after another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.domain.signaal import OnderzoekContact
from waarnemer_app.ui.components import Button, ListPanel, ListRow, Panel, spaced
from waarnemer_app.ui.signalen.feiten import kort
from waarnemer_app.ui.signalen.gebonden_rijen import LANG, Vraag
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.teksten import gesprek_rollen, kanalen, label
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, klok_van, lees_moment
from waarnemer_app.ui.state import AppState

_VELDEN: Final = ("contact_tijd", "contact_rol", "contact_kanaal", "contact_uitkomst")


def lees_contacten(inhoud: Mapping[str, Any]) -> tuple[OnderzoekContact, ...]:
    """The contacts that were added, and the one being typed when it has time and role."""
    ruw = [*(inhoud.get("onderzoek") or ()), *([_getypt(inhoud)] if _is_vol(inhoud) else ())]
    return tuple(
        OnderzoekContact(
            tijd=tijd,
            met_rol=een["met_rol"],
            kanaal=een["kanaal"],
            uitkomst=een["uitkomst"][:LANG],
        )
        for een in ruw
        if (tijd := lees_moment(een["tijd"])) is not None
    )


def schrijf_contacten(contacten: tuple[OnderzoekContact, ...]) -> list[dict[str, str]]:
    """The contacts of a signaal as a concept holds them."""
    return [
        {
            "tijd": een.tijd.isoformat(),
            "met_rol": een.met_rol,
            "kanaal": een.kanaal,
            "uitkomst": een.uitkomst,
        }
        for een in contacten
    ]


def _getypt(inhoud: Mapping[str, Any]) -> dict[str, str]:
    return {
        "tijd": str(inhoud.get("contact_tijd") or ""),
        "met_rol": str(inhoud.get("contact_rol") or "").strip(),
        "kanaal": str(inhoud.get("contact_kanaal") or ""),
        "uitkomst": str(inhoud.get("contact_uitkomst") or "").strip(),
    }


def _is_vol(inhoud: Mapping[str, Any]) -> bool:
    een = _getypt(inhoud)
    return bool(een["met_rol"]) and lees_moment(een["tijd"]) is not None


class OnderzoekPaneel(Panel):
    """The contacts so far, and rows to add one."""

    def __init__(
        self, state: AppState, schrijver: Schrijver, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, tight=True, parent=parent)
        self._state, self._schrijver = state, schrijver
        self.show_title(self.tr("Eigen onderzoek"), self.tr("Plan 3.2"))
        self._lijst = ListPanel(state.theme, self.tr("Contacten"))
        self.add(self._lijst)
        self.rijen = self._maak_rijen()
        self.add(self.rijen)
        self._bouw_knop()
        schrijver.veranderd.connect(self._toon)
        self._toon()

    def _maak_rijen(self) -> Rijen:
        rijen = Rijen(self._state.theme, self._schrijver)
        rijen.kies(
            "contact_rol",
            Vraag("", self.tr("Met wie had u contact?"), self.tr("Noem de rol, geen naam.")),
            uit_lijst([Optie(rol, rol) for rol in gesprek_rollen()]),
            vrij=True,
        )
        rijen.tijd(
            "contact_tijd", Vraag("", self.tr("Wanneer was dat?")), gebeurd_om, self._state.nu
        )
        rijen.keuze("contact_kanaal", Vraag("", self.tr("Hoe was het contact?")), kanalen())
        rijen.tekst("contact_uitkomst", Vraag("", self.tr("Wat bleek daaruit?")))
        return rijen

    def _bouw_knop(self) -> None:
        houder = QWidget()
        regel = QHBoxLayout(houder)
        spaced(self._theme, regel, (24, 8, 24, 14), 12)
        self.knop = Button(self._theme, self.tr("Voeg contact toe"), icon="plus")
        self.knop.acted.connect(self.voeg_toe)
        self.knop.blocked.connect(self._naar_leeg)
        regel.addWidget(self.knop)
        regel.addStretch(1)
        self.add(houder)

    def voeg_toe(self) -> None:
        """Add the contact that was typed, and empty its fields."""
        self.rijen.spoel()
        inhoud = self._schrijver.inhoud
        if not _is_vol(inhoud):
            self._naar_leeg("")
            return
        nieuw = [*(inhoud.get("onderzoek") or ()), _getypt(inhoud)]
        self._schrijver.zet_alle({**dict.fromkeys(_VELDEN, ""), "onderzoek": nieuw})
        self.rijen.ga("contact_rol")

    def _naar_leeg(self, _reden: str) -> None:
        veld = "contact_tijd" if self._schrijver.tekst("contact_rol").strip() else "contact_rol"
        self.rijen.ga(veld)

    def _haal_weg(self, at: int) -> None:
        over = list(self._schrijver.inhoud.get("onderzoek") or ())
        if at < len(over):
            del over[at]
            self._schrijver.zet("onderzoek", over)

    def _toon(self, _veld: str = "") -> None:
        rijen = []
        for at, een in enumerate(self._schrijver.inhoud.get("onderzoek") or ()):
            kanaal = label(kanalen(), een["kanaal"]).casefold()
            kop = f"{klok_van(een['tijd']).replace(':', '.')} · {een['met_rol']}"
            rij = ListRow(
                self._theme,
                f"{kop} · {kanaal}" if kanaal else kop,
                kort(een["uitkomst"]),
                state="ready",
                button=self.tr("Haal weg"),
            )
            rij.acted.connect(partial(self._haal_weg, at))
            rij.set_passive()
            rijen.append(rij)
        self._lijst.set_rows(rijen)
        vol = _is_vol(self._schrijver.inhoud)
        self.knop.set_blocked("" if vol else self.tr("Vul eerst in met wie en wanneer."))
        if not self._schrijver.tekst("contact_tijd"):
            moment = hele_minuut(self._state.nu()).isoformat()
            self._schrijver.inhoud["contact_tijd"] = moment
            self.rijen.toon()
