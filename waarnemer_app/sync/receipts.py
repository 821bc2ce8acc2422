"""Receipts of the register, checked against the pinned key and against the own chain.

Only after this check may anything be called received. Functions of what they are given.
"""

from __future__ import annotations

from collections.abc import Callable

from waarnemer_app.domain.revisie import GEEN_VORIGE
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

from .protocol import ONTVANGSTBEWIJS_TYP, STAND_TYP, Ontvangstbewijs, Stand, lees_zegel

SUFFIX = ".wvo"

KetenHash = Callable[[int], str | None]
"""Hash of the own revision with this number, or None when the chain is shorter."""


def _in_eigen_keten(nr: int, hash_: str, eigen: KetenHash) -> None:
    verwacht = GEEN_VORIGE if nr == 0 else eigen(nr)
    if verwacht is None:
        raise ZegelFout(
            f"Het register heeft {nr} regels van dit apparaat. Dit dossier heeft er minder."
        )
    if verwacht != hash_:
        raise ZegelFout(f"Het register heeft bij regel {nr} iets anders dan dit dossier.")


def lees_ontvangstbewijs(
    jws: str, bewijs: Sleutel, *, doel: str, stemming: str, apparaat: str, demo: bool
) -> Ontvangstbewijs:
    """Check seal and address of a receipt; raises ZegelFout with a Dutch sentence."""
    gelezen = lees_zegel(bewijs, jws, ONTVANGSTBEWIJS_TYP, Ontvangstbewijs)
    if (gelezen.doel, gelezen.stemming) != (doel, stemming):
        raise ZegelFout("Dit bewijs is van een ander register of een andere stemming.")
    if gelezen.apparaat != apparaat:
        raise ZegelFout("Dit bewijs hoort bij een ander apparaat.")
    if gelezen.demo != demo:
        raise ZegelFout("Dit bewijs is voor oefenen." if gelezen.demo else "Dit bewijs is echt.")
    return gelezen


def controleer_ontvangstbewijs(
    jws: str,
    bewijs: Sleutel,
    eigen: KetenHash,
    *,
    doel: str,
    stemming: str,
    apparaat: str,
    demo: bool,
) -> Ontvangstbewijs:
    """Check a receipt wholly: seal, address, and that its head lies in the own chain.

    ``bewijs`` is the public key pinned in the package. Raises ZegelFout; then nothing counts as
    received.
    """
    gelezen = lees_ontvangstbewijs(
        jws, bewijs, doel=doel, stemming=stemming, apparaat=apparaat, demo=demo
    )
    _in_eigen_keten(gelezen.tot, gelezen.ketenhash, eigen)
    return gelezen


def lees_stand(jws: str, bewijs: Sleutel, *, doel: str, stemming: str, apparaat: str) -> Stand:
    """Check seal and address of the stand of the register; raises ZegelFout."""
    stand = lees_zegel(bewijs, jws, STAND_TYP, Stand)
    if (stand.doel, stand.stemming, stand.apparaat) != (doel, stemming, apparaat):
        raise ZegelFout("Dit antwoord van het register hoort bij een ander apparaat.")
    return stand


def controleer_stand(
    jws: str,
    bewijs: Sleutel,
    eigen: KetenHash,
    eigen_audit: KetenHash,
    *,
    doel: str,
    stemming: str,
    apparaat: str,
) -> Stand:
    """Check the stand of the register: what it holds must be a prefix of both own chains.

    Raises ZegelFout; a chain that is no prefix means a restored or copied dossier, and asks for
    a new admission.
    """
    stand = lees_stand(jws, bewijs, doel=doel, stemming=stemming, apparaat=apparaat)
    _in_eigen_keten(stand.volgnummer, stand.ketenhash, eigen)
    _in_eigen_keten(stand.auditnr, stand.audithash, eigen_audit)
    return stand
