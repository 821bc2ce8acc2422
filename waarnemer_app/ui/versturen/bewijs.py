"""What the page of sending reads: the facts of the day, and the receipt as a document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Werkdag
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, Receipt, ReceiptCard
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import (
    aantal,
    datum_en_tijd,
    datum_met_dag,
    hoofdletter,
    opsomming,
    tijd,
)
from waarnemer_app.ui.theme import Theme


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Versturen", tekst)


def dagfeiten(stand: Stand) -> str:
    """Date, hours and visits of the last working day."""
    dagen = stand.alle(Werkdag)
    if not dagen:
        return _zeg("Nog geen werkdag begonnen.")
    dag = dagen[-1].inhoud
    begin = tijd(dag.begonnen_op, dag.datum)
    if dag.gesloten_op is None:
        uren = _zeg("begonnen om {0}").format(begin)
    else:
        uren = _zeg("{0} tot {1}").format(begin, tijd(dag.gesloten_op, dag.datum))
    dag_ids = {deel.id for deel in stand.dagdelen(dagen[-1].id)}
    bezoeken = sum(b.inhoud.werkdag in dag_ids for b in stand.alle(Bezoek))
    delen = (
        hoofdletter(datum_met_dag(dag.datum)),
        uren,
        aantal(bezoeken, _zeg("bezoek"), _zeg("bezoeken")),
    )
    return " · ".join(delen)


def inhoud_tot(stand: Stand, apparaat: str, tot: int) -> str:
    """What the first ``tot`` lines of the chain of a device hold, in words."""
    soorten: tuple[tuple[type[Inhoud], str, str], ...] = (
        (Waarneming, _zeg("formulier"), _zeg("formulieren")),
        (Signaal, _zeg("signaal"), _zeg("signalen")),
        (Procesaanwijzing, _zeg("procesaanwijzing"), _zeg("procesaanwijzingen")),
    )
    delen = []
    for soort, een, meer in soorten:
        alle = stand.alle(soort, ook_ingetrokken=True)
        eerste = [o.geschiedenis[0] for o in alle]
        binnen = sum(r.apparaat == apparaat and r.seq <= tot for r in eerste)
        if binnen:
            delen.append(aantal(binnen, een, meer))
    return opsomming(delen) if delen else _zeg("nog geen formulieren of signalen")


def bewijskaart(
    theme: Theme, state: AppState, bewijs: Ontvangstbewijs, bewaar: Callable[[], None]
) -> ReceiptCard:
    """A receipt that was verified, with its acts."""
    hash_ = " ".join(bewijs.ketenhash[i : i + 4] for i in range(0, 16, 4))
    hier = bewijs.ontvangenOp.astimezone(state.nu().tzinfo)
    kaart = ReceiptCard(
        theme,
        Receipt(
            bewijs.nr,
            hoofdletter(datum_en_tijd(hier)),
            [
                (_zeg("Van"), _zeg("regels 1 tot en met {0}").format(bewijs.tot)),
                (_zeg("Inhoud"), inhoud_tot(state.dossier.stand, bewijs.apparaat, bewijs.tot)),
                (_zeg("Stand"), _zeg("{0} · gelijk aan dit logboek").format(hash_)),
                (_zeg("Handtekening"), _zeg("klopt · sleutel van het register")),
            ],
        ),
    )
    knop = Button(theme, _zeg("Bewaar bewijs"), icon="device-floppy")
    knop.acted.connect(bewaar)
    kopie = Button(theme, _zeg("Kopieer nummer"), kind="quiet", icon="copy")
    kopie.acted.connect(lambda: _kopieer(kopie, bewijs.nr))
    kaart.add_act(knop)
    kaart.add_act(kopie)
    return kaart


def _kopieer(knop: Button, nummer: str) -> None:
    QGuiApplication.clipboard().setText(nummer)
    accessibility.announce(knop, _zeg("Nummer gekopieerd."))
    knop.show_text(_zeg("Gekopieerd"))
