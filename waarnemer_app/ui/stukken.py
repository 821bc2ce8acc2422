"""What the open dossier gives as a PDF: made, put in the folder for plain exports, and opened."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from waarnemer_app import platform
from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.bezoek.feiten import adres
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.route.haltes import Staat, Stop
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.vandaag.dag import dag_van

if TYPE_CHECKING:
    from waarnemer_app.xforms import Form


class Melding(NamedTuple):
    """Why a PDF is not seen: how bad, what is so, what to do, and a code for the bureau."""

    soort: Kind
    titel: str
    tekst: str
    code: str = ""


@dataclass(frozen=True)
class Stuk:
    """A PDF that can be made: words for its file name, its id in the auditlog, and its bytes.

    ``verzamel`` reads the dossier, in the thread of the window, and gives the work that makes the
    bytes of it in any thread. Both raise DocumentFout, OSError, OpslagFout or KeyError.
    """

    naam: tuple[str, ...]
    object_: str
    verzamel: Callable[[], Callable[[], bytes]]

    def maak(self) -> bytes:
        """Both, one after the other."""
        return self.verzamel()()


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Stukken", tekst)


def waarneming_stuk(state: AppState, id_: str) -> Stuk:
    """A stated waarneming; raises KeyError."""
    inhoud = state.dossier.stand.geef(id_, Waarneming).inhoud

    def verzamel() -> Callable[[], bytes]:
        pakket, demo = state.dossier.pakket, state.dossier.demo
        stand, vorm = state.dossier.stand.kopie(), losse_vormen(state, [inhoud])

        def maak() -> bytes:
            from waarnemer_app.documents.vragen import vragen_uit  # noqa: PLC0415 — loads the engine
            from waarnemer_app.documents.waarneming_pdf import waarneming_pdf  # noqa: PLC0415 — reportlab

            return waarneming_pdf(stand, pakket, id_, demo=demo, vragen=vragen_uit(vorm))

        return maak

    return Stuk(("waarneming", inhoud.formulier, id_[-8:]), id_, verzamel)


def losse_vormen(state: AppState, waarnemingen: Iterable[Waarneming]) -> Callable[[str, str], Form]:
    """Gives the forms of these without the database; raises KeyError and FormError as it does."""
    vormen: dict[tuple[str, str], Callable[[], Form]] = {}
    for sleutel in {(w.formulier, w.versie) for w in waarnemingen}:
        with contextlib.suppress(KeyError):
            vormen[sleutel] = state.dossier.form.los(*sleutel)
    return lambda formulier, versie: vormen[formulier, versie]()


def concept_stuk(state: AppState, waarneming: Waarneming, concept: Concept) -> Stuk:
    """A form as it is filled in now, with CONCEPT on every page."""

    def verzamel() -> Callable[[], bytes]:
        pakket, demo = state.dossier.pakket, state.dossier.demo
        stand, vorm = state.dossier.stand.kopie(), losse_vormen(state, [waarneming])

        def maak() -> bytes:
            # see waarneming_stuk
            from waarnemer_app.documents.vragen import vragen_uit  # noqa: PLC0415
            from waarnemer_app.documents.waarneming_pdf import waarneming_concept_pdf  # noqa: PLC0415

            return waarneming_concept_pdf(
                stand,
                pakket,
                waarneming,
                concept.gewijzigd_op,
                demo=demo,
                vragen=vragen_uit(vorm),
            )

        return maak

    return Stuk(("concept", waarneming.formulier, concept.id[-8:]), concept.id, verzamel)


def onregelmatigheid_stuk(state: AppState, id_: str) -> Stuk:
    """An onregelmatigheid with its escalation."""

    def verzamel() -> Callable[[], bytes]:
        dossier = state.dossier
        stand, pakket, demo = dossier.stand.kopie(), dossier.pakket, dossier.demo
        waar = stand.geef(id_, Onregelmatigheid).inhoud.plek
        plekken: dict[str, Plek] = {}
        with contextlib.suppress(KeyError):  # then its id is printed
            plekken[waar] = dossier.plek(waar)

        def maak() -> bytes:
            # see waarneming_stuk
            from waarnemer_app.documents.onregelmatigheid_pdf import onregelmatigheid_pdf  # noqa: PLC0415

            return onregelmatigheid_pdf(stand, pakket, id_, plek=plekken.__getitem__, demo=demo)

        return maak

    return Stuk(("onregelmatigheid", id_[-8:]), id_, verzamel)


def stuk_van(state: AppState, id_: str) -> Stuk | None:
    """The PDF of a record; None for a kind that has none, and for what was erased."""
    stand = state.dossier.stand
    if id_ in stand.gewist:
        return None
    with contextlib.suppress(KeyError):
        return waarneming_stuk(state, id_)
    with contextlib.suppress(KeyError):
        stand.geef(id_, Onregelmatigheid)
        return onregelmatigheid_stuk(state, id_)
    return None


def route_stuk(state: AppState, stops: Sequence[Stop]) -> Stuk:
    """The route of today, in the order of the page."""

    def verzamel() -> Callable[[], bytes]:
        # see waarneming_stuk
        from waarnemer_app.documents.route_pdf import Routepunt, route_pdf  # noqa: PLC0415

        dossier, nu = state.dossier, state.nu()
        waar = {id_: (x, y) for id_, x, y in dossier.punten()}
        punten = []
        for stop in stops:
            x, y = waar.get(stop.plek.id, (None, None))
            vertrek = (
                dossier.stand.geef(stop.bezoek, Bezoek).inhoud.vertrek if stop.bezoek else None
            )
            punten.append(
                Routepunt(
                    naam=stop.plek.aanduiding,
                    adres=adres(stop.plek),
                    x=x,
                    y=y,
                    gepland=stop.wanneer,
                    gemist=stop.staat is Staat.GEMIST,
                    aankomst=stop.aankomst,
                    vertrek=vertrek,
                )
            )
        return partial(
            route_pdf,
            punten,
            dag_van(dossier, nu).datum,
            stemming=dossier.pakket.stemming.naam,
            gemaakt_op=nu,
            demo=dossier.demo,
        )

    return Stuk(("route",), "route", verzamel)


def papier_stuk(state: AppState, kop: FormulierKop) -> Stuk:
    """The blank twin of a form, to fill in with a pen."""

    def verzamel() -> Callable[[], bytes]:
        demo, vorm = state.dossier.demo, state.dossier.form.los(kop.id, kop.versie)

        def maak() -> bytes:
            from waarnemer_app.documents.papier_pdf import papier_pdf  # noqa: PLC0415 — reportlab

            return papier_pdf(vorm(), kop.xform_sha256, demo=demo)

        return maak

    return Stuk(("formulier", kop.id, kop.titel), kop.id, verzamel)


def schrijf(state: AppState, stuk: Stuk, inhoud: bytes) -> Path:
    """Write it in the folder that is emptied at the lock; raises OSError and OpslagFout."""
    from waarnemer_app.documents.tekst import bestandsnaam  # noqa: PLC0415 — with the documents

    pad = platform.export_dir(state.dossier.map) / f"{bestandsnaam(*stuk.naam)}.pdf"
    schrijf_leesbaar(state, stuk.object_, pad, inhoud)
    return pad


def schrijf_leesbaar(state: AppState, object_: str, pad: Path, inhoud: bytes) -> None:
    """Write it for the owner alone, and note that something readable left the dossier.

    Raises OSError and OpslagFout; then nothing readable is left.
    """
    schrijf_veilig(pad, inhoud)
    try:
        state.dossier.noteer(Actie.EXPORT_LEESBAAR, object_)
    except OpslagFout:
        pad.unlink(missing_ok=True)
        raise


def open_stuk(state: AppState, stuk: Stuk, maak: Callable[[], bytes]) -> Melding | None:
    """Write it and open it with the system; None when it opened, else why it is not seen.

    ``maak`` gives the bytes of it, or raises what ``Stuk.maak`` raises.
    """
    niet = _zeg("De PDF kon niet worden gemaakt.")
    try:
        pad = schrijf(state, stuk, maak())
    except DocumentFout as fout:
        return Melding("error", fout.melding, f"{fout.waar}. {fout.remedie}", fout.code)
    except OpslagFout as fout:
        return Melding("error", niet, f"{fout.melding} {fout.remedie}", fout.code)
    except OSError:
        sluit = _zeg("Kijk of de schijf vol is. Sluit de PDF als die nog open staat.")
        return Melding("error", niet, sluit)
    except KeyError:
        weg = _zeg("Er ontbreekt iets in het dossier. Controleer het dossier bij Versturen.")
        return Melding("error", niet, weg)
    if not state.open_bestand(pad):
        waar = _zeg("De PDF staat in {0}. Bij het vergrendelen gaat hij weg.").format(pad)
        return Melding("warning", _zeg("Er is geen programma dat een PDF opent."), waar)
    return None
