"""Signing: the next numbers on the head, and each object its own count."""

from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.handelingen.basis import NieuweInhoud
from waarnemer_app.domain.ondertekening import Ondertekenaar
from waarnemer_app.domain.revisie import Klok, Schakel, inhoud_klopt, lees
from waarnemer_app.domain.zegel import Sleutel


def test_two_contents_of_one_object_in_one_act_follow_each_other() -> None:
    wereld, sleutel = Wereld(), Sleutel.nieuw()
    wereld.lukt(MaakNotitie(tekst="eerder"))
    notitie = Notitie(bezoek=None, tekst="iets", geschreven_op=DAG)
    wie = Ondertekenaar(sleutel, sleutel.duimafdruk, "w-1", "GR2026", "1" * 64)
    nieuwe = [NieuweInhoud("n-1", notitie), NieuweInhoud("n-2", notitie)]
    kop = Schakel(3, "a" * 64)
    klok = Klok(mono=1, boot="b")
    getekend = wie.teken([*nieuwe, nieuwe[0]], wereld.stand, kop, DAG, klok)
    assert [(g.revisie.seq, g.revisie.basisRev, g.revisie.rev) for g in getekend] == [
        (4, 0, 1),
        (5, 0, 1),
        (6, 1, 2),
    ]
    for g in getekend:
        revisie = lees(sleutel, g.jws)
        kop.volg(revisie, g.jws)
        assert kop.hash == g.hash
        assert inhoud_klopt(revisie, g.zout, g.bytes)
    assert len({g.zout for g in getekend}) == 3
