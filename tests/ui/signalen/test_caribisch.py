"""On Bonaire the screens of the law say what the law says there (R-ORG-6; Kieswet Ya 3)."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast, VoegPlekToe
from waarnemer_app.domain.procesaanwijzing import GerichtOp, Invulling
from waarnemer_app.ui.frame import Page

NAAM = "Gemeenteraad (oefening)"
"""The election of the practice package; names stay as the bureau wrote them."""
_HIER_NIET = re.compile(r"\b(?:gemeente\w*|burgemeester|college van B en W)\b", re.IGNORECASE)
PAGINAS = ("onregelmatigheid", "overleg", "escalatie", "wijzigen", "voorbereiding", "aanwijzing",
           "afronden", "kennisgevingen", "procesaanwijzing", "rapportage")  # fmt: skip


def zichtbaar(wereld: Wereld) -> list[str]:
    pagina = wereld.pagina(Page)
    delen: list[QLabel | QAbstractButton] = [
        *pagina.findChildren(QLabel),
        *pagina.findChildren(QAbstractButton),
    ]
    return [
        tekst
        for deel in delen
        if deel.isVisible()
        for tekst in (deel.text(), deel.accessibleName())
    ]


def test_no_screen_of_the_law_says_gemeente_on_an_island(wereld: Wereld) -> None:
    """R-ORG-6: with everything that can be missing, so that every finding is on a screen."""
    plek = oefenlokaal(1, id="hand-1", gemeente_code="GM9001", gemeente="Bonaire")
    wereld.doe(VoegPlekToe(plek=plek))
    onr = wereld.onregelmatigheid(plek="hand-1")
    fout: dict[str, list[str]] = {}
    for keer in (1, 2):
        aanwijzing = "" if keer == 1 else wereld.dossier.stand.aanwijzingen(onr)[0].id
        for naam in PAGINAS:
            id_ = aanwijzing if naam in {"kennisgevingen", "procesaanwijzing"} else onr
            if not id_:
                continue
            wereld.venster.toon(naam, "" if naam == "rapportage" else id_)
            mis = [
                tekst for tekst in zichtbaar(wereld) if _HIER_NIET.search(tekst.replace(NAAM, ""))
            ]
            if mis:
                fout[f"{naam} {keer}"] = mis
        if keer == 1:
            wereld.doe(
                LegProcesaanwijzingVast(
                    onregelmatigheid=onr,
                    plek=plek,
                    invulling=Invulling(
                        gegeven_op=wereld.klok(), gericht_op=GerichtOp.ORGANISATIETAAK
                    ),
                )
            )
    assert fout == {}
