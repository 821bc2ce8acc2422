"""What the forms of the package are called in the language of the screen."""

from __future__ import annotations

from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.taal.talen import BRON, taal


def formulier_titel(dossier: Dossier, kop: FormulierKop) -> str:
    """The title of a form; the one of the package when the form cannot be read.

    In Dutch that is the same, and no form is opened for it.
    """
    code = taal()
    if code == BRON:
        return kop.titel
    from waarnemer_app.xforms import FormError  # noqa: PLC0415 — in Dutch it is never needed

    try:
        return dossier.form(kop.id, kop.versie).title(code) or kop.titel
    except (FormError, KeyError):
        return kop.titel


def formulier_titels(dossier: Dossier) -> dict[str, str]:
    """The title of every form of the package, by its id."""
    return {kop.id: formulier_titel(dossier, kop) for kop in dossier.formulieren()}
