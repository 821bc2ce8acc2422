"""One onregelmatigheid on paper: what was seen, the ladder, and each revision it was made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.stand import NAAM_VAN, Object, Stand
from waarnemer_app.domain.verkiezing import Plek

from . import woorden as w
from .dag import Plekken
from .nederlands import datum_en_tijd, hoofdletter
from .onregelmatigheid_deel import OnregelmatigheidDeel
from .pdf.blad import Blad
from .pdf.bouwer import Pdf


def onregelmatigheid_pdf(
    stand: Stand,
    pakket: Pakket,
    onregelmatigheid_id: str,
    *,
    plek: Callable[[str], Plek],
    demo: bool,
) -> bytes:
    """Make the PDF of an onregelmatigheid with its escalation; raises KeyError.

    ``plek`` gives a plek of the list or raises KeyError. The only date in the file is that of the
    last revision of all that is in it.
    """
    object_ = stand.geef(onregelmatigheid_id, Onregelmatigheid)
    plekken = Plekken(stand, plek)
    alles = list(_alles(stand, object_))
    waar = plekken.zoek(object_.inhoud.plek)
    pdf = Pdf(
        Blad(
            soort="Onregelmatigheid",
            titel=f"Onregelmatigheid: {object_.inhoud.titel}",
            onderwerp=pakket.stemming.naam,
            voet=f"Revisie {object_.rev} · SHA-256 {object_.hash}",
            gemaakt_op=max(o.geschiedenis[-1].vastgelegd_op for o in alles),
            demo=demo,
        )
    )
    ondertitel = hoofdletter(w.plek_voluit(waar)) if waar else object_.inhoud.plek
    pdf.titel(f"Onregelmatigheid: {object_.inhoud.titel}", ondertitel)
    deel = OnregelmatigheidDeel(stand, pakket, plekken, pakket.stemming.datum)
    deel.schrijf_inhoud(pdf, object_, niveau=1)
    pdf.kop("Hieruit gemaakt")
    pdf.tabel(
        ("Wat", "Vastgelegd op", "Revisie", "SHA-256"),
        (
            (
                hoofdletter(NAAM_VAN[o.soort]),
                datum_en_tijd(o.geschiedenis[-1].vastgelegd_op),
                str(o.rev),
                o.hash,
            )
            for o in alles
        ),
        (4, 5, 2, 8),
    )
    return pdf.bytes_()


def _alles(stand: Stand, object_: Object[Onregelmatigheid]) -> Iterator[Object[Any]]:
    """The onregelmatigheid and all that followed from it, in the order of the ladder."""
    yield object_
    yield from stand.overleggen(object_.id)
    yield from stand.escalaties(object_.id)
    yield from stand.overslagen(object_.id)
    for aanwijzing in stand.aanwijzingen(object_.id):
        yield aanwijzing
        yield from stand.kennisgevingen(aanwijzing.id)
