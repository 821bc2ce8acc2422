"""What the forms of the package are called in the language of the screen."""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary

from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.taal.talen import BRON, taal

_GELEZEN: Final[WeakKeyDictionary[Dossier, dict[tuple[str, str, str], str]]] = WeakKeyDictionary()
"""By id, version and language; it goes with the dossier at the lock."""


def formulier_titel(dossier: Dossier, kop: FormulierKop) -> str:
    """The title of a form; the one of the package when the form cannot be read.

    In Dutch that is the same, and the form is not read for it. No form is compiled for it.
    """
    code = taal()
    if code == BRON:
        return kop.titel
    gelezen = _GELEZEN.setdefault(dossier, {})
    welke = (kop.id, kop.versie, code)
    if welke not in gelezen:
        gelezen[welke] = _lees(dossier, kop, code) or kop.titel
    return gelezen[welke]


def _lees(dossier: Dossier, kop: FormulierKop, code: str) -> str:
    from waarnemer_app.xforms import FormError, title_of  # noqa: PLC0415 — never in Dutch

    try:
        return title_of(dossier.xform(kop.id, kop.versie), code)
    except (FormError, KeyError):
        return ""


def formulier_titels(dossier: Dossier) -> dict[str, str]:
    """The title of every form of the package, by its id."""
    return {kop.id: formulier_titel(dossier, kop) for kop in dossier.formulieren()}
