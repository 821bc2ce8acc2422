"""What the pages of a form say when it was stated, does not load, or could not be kept."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import FormError


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Formulier", tekst)


def toon_dicht(
    pagina: Page, navigatie: Navigatie, invuller: Invuller, weg: Iterable[QWidget]
) -> None:
    """The form was stated: hide what writes in it; the big button goes to the visit."""
    invuller.vastgelegd = True
    for deel in weg:
        deel.hide()
    for deel in pagina.side_acts:
        deel.hide()
    pagina.show_head(invuller.titel, _zeg("Dit formulier is vastgelegd."))
    balk = pagina.add_bar()
    balk.show_undo(False)
    balk.show_note("")
    knop = balk.set_big(_zeg("Naar het bezoek"), icon="arrow-right")
    knop.set_blocked("")
    knop.acted.disconnect()
    knop.acted.connect(lambda: navigatie.toon("bezoek", invuller.concept.bezoek or ""))


class NietTeOpenen(Page):
    """Instead of a form that does not load: what is so, where, and what to do.

    Nothing was changed: the concept stays as it was until its form loads again.
    """

    def __init__(self, theme: Theme, waar: str, melding: str, remedie: str, code: str) -> None:
        super().__init__(theme, _zeg("Dit formulier is niet te openen"), waar)
        bewaard = _zeg("Uw antwoorden zijn bewaard.")
        wat = remedie or _zeg("Bel het bureau.")
        wat = wat if bewaard in wat else f"{wat} {bewaard}"
        self.banner = Banner(theme, "error", melding, wat, code=code)
        self.add(self.banner)

    def refresh(self) -> None:
        self.banner.tell()


def niet_te_openen(
    state: AppState, navigatie: Navigatie, concept_id: str, fout: FormError | OpslagFout
) -> NietTeOpenen:
    """The page that says why this concept does not open; the big button goes to its visit."""
    concept = state.dossier.concept(concept_id)
    inhoud = concept.inhoud if concept is not None else {}
    titel = inhoud.get("kop", {}).get("titel") or inhoud.get("formulier", "")
    waar = _zeg("Formulier {0}, versie {1}").format(titel, inhoud.get("versie", ""))
    if isinstance(fout, OpslagFout):
        melding, remedie, code = fout.melding, fout.remedie, fout.code
    else:
        eerste = fout.problems[0]
        melding, remedie, code = eerste.message, eerste.remedy, "FORMULIER"
    pagina = NietTeOpenen(state.theme, waar, melding, remedie, code)
    bezoek = (concept.bezoek if concept is not None else None) or ""
    knop = pagina.add_bar().set_big(_zeg("Naar het bezoek"), icon="arrow-right")
    knop.acted.connect(lambda: navigatie.toon("bezoek", bezoek))
    return pagina


def toon_fout(pagina: Page, banner: Banner | None, fout: OpslagFout) -> Banner:
    """Say under the head that something was not kept; gives the banner, new or the same."""
    if banner is None:
        banner = Banner(pagina.theme, "error", fout.melding, fout.remedie, code=fout.code)
        pagina.add_under_head(banner)
    banner.show_message(fout.melding, fout.remedie, code=fout.code)
    banner.show()
    banner.tell()
    return banner
