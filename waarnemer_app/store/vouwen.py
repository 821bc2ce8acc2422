"""The fold: from the lines of one chain on the disk to the state, checked on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waarnemer_app.domain.revisie import Kern, Revisie, Schakel, SnelLezer, inhoud_klopt, lees
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

from .fouten import DatabaseFout
from .logboek import LogRegel

if TYPE_CHECKING:
    from .vroeger import LeesLogboek

SNELLE_CONTROLE = 100
"""How many of the last revisions are checked with their signature at unlock."""


def vouw(stand: Stand, logboek: LeesLogboek, sleutel: Sleutel) -> Schakel:
    """Fold one chain into ``stand``; gives its head.

    Chain and contents are checked whole by hash, the last hundred also by signature (all of them
    in ``controle``). Raises DatabaseFout when it does not hold.
    """
    kop = logboek.kop()
    vanaf = kop[0] - SNELLE_CONTROLE
    snel = SnelLezer(sleutel)
    schakel = Schakel()
    try:
        for regel in logboek.regels():
            if regel.seq > vanaf:
                lees(sleutel, regel.jws)
            kern = snel.lees(regel.jws)
            schakel.volg(kern, regel.jws)
            stand.pas_toe(kern, schakel.hash, inhoud_van(kern, regel))
        if (schakel.seq, schakel.hash) != kop:  # a content that is not there at all
            raise ZegelFout(f"De inhoud na regel {schakel.seq} is weg.")
    except (ZegelFout, KeyError) as fout:
        raise DatabaseFout(
            f"Het logboek klopt niet meer na regel {schakel.seq}.",
            "Gebruik dit dossier niet verder. Bel het bureau.",
        ) from fout
    return schakel


def inhoud_van(kern: Kern | Revisie, regel: LogRegel) -> bytes | None:
    """The content of a revision, checked against its commitment; None when it was erased.

    Raises ZegelFout.
    """
    if regel.inhoud is None or regel.zout is None:
        return None
    if not inhoud_klopt(kern, regel.zout, regel.inhoud):
        raise ZegelFout(f"De inhoud van regel {kern.seq} is veranderd.")
    return regel.inhoud
