"""Taking in a stream: idempotent, gap-proof, fork-proof, never refused for what it says (R35)."""

from __future__ import annotations

import threading

import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand

pytestmark = pytest.mark.register


def _bewijs(jws: str, apparaat: Apparaat, demo: Demosleutels) -> Ontvangstbewijs:
    return controleer_ontvangstbewijs(
        jws,
        demo.bewijs,
        apparaat.hash,
        doel="register-demo",
        stemming=apparaat.stemming,
        apparaat=apparaat.naam,
        demo=True,
    )


def _stand(server: Server, apparaat: Apparaat, demo: Demosleutels) -> tuple[int, int]:
    with server.verbind(apparaat) as register:
        stand = controleer_stand(
            register.stand(),
            demo.bewijs,
            apparaat.hash,
            apparaat.audit_hash,
            doel="register-demo",
            stemming=apparaat.stemming,
            apparaat=apparaat.naam,
        )
    return stand.volgnummer, stand.auditnr


def _weigering(server: Server, apparaat: Apparaat, van: int, data: bytes) -> SyncFout:
    with server.verbind(apparaat) as register, pytest.raises(SyncFout) as fout:
        register.stuur(van, data)
    return fout.value


def _incidenten(server: Server) -> list[str]:
    return [code for (code,) in server.sql("SELECT code FROM bewijs.incident ORDER BY op")]


def test_van_leeg_naar_ontvangen(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een", "twee", "drie")
    assert _stand(server, apparaat, demo) == (0, 0)
    bundel = demo.bundel(apparaat, extra=(apparaat.log("ontgrendeld"),))
    with server.verbind(apparaat) as register:
        bewijs = _bewijs(register.stuur(1, bundel.data), apparaat, demo)
    assert (bewijs.van, bewijs.tot, bewijs.ketenhash) == (1, 3, apparaat.kop)
    assert bewijs.volledig
    assert _stand(server, apparaat, demo) == (3, 1)
    rijen = server.sql(
        "SELECT r.jws, i.inhoud FROM bewijs.revisie r JOIN bewijs.inhoud i"
        " USING (stemming, apparaat, seq) WHERE apparaat = %s ORDER BY seq",
        apparaat.naam,
    )
    assert [jws for jws, _ in rijen] == apparaat.jwss
    assert [i.decode() for _, i in rijen] == [x.inhoud for x in apparaat.lijnen]


def test_wat_overlapt_wordt_aangevuld(server: Server, demo: Demosleutels) -> None:
    """A stick holds all of it, the register half: only the rest is added."""
    apparaat = demo.nieuw("een", "twee")
    with server.verbind(apparaat) as register:
        half = register.stuur(1, demo.bundel(apparaat).data)
        apparaat.notitie("drie")
        apparaat.notitie("vier")
        heel = _bewijs(register.stuur(1, demo.bundel(apparaat).data), apparaat, demo)
        assert (heel.van, heel.tot) == (1, 4)
        staart = _bewijs(register.stuur(3, demo.bundel(apparaat, 2).data), apparaat, demo)
        assert staart.nr == heel.nr
        assert _bewijs(half, apparaat, demo).tot == 2
    assert _stand(server, apparaat, demo) == (4, 0)


def test_gat(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een", "twee", "drie")
    fout = _weigering(server, apparaat, 3, demo.bundel(apparaat, 2).data)
    assert (fout.code, fout.opnieuw) == ("GAT", False)
    assert _stand(server, apparaat, demo) == (0, 0)


def test_vork_en_gekloonde_laptop(server: Server, demo: Demosleutels) -> None:
    """R35: a cloned or restored dossier goes another way; the register keeps the first."""
    apparaat = demo.nieuw("een")
    kloon = demo.laat_toe(Apparaat(sleutel=apparaat.sleutel))
    kloon.notitie("iets anders")
    kloon.notitie("nog iets")
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    voor = len(_incidenten(server))
    fout = _weigering(server, kloon, 1, demo.bundel(kloon).data)
    assert (fout.code, fout.opnieuw) == ("VORK", False)
    fout = _weigering(server, kloon, 2, demo.bundel(kloon, 1).data)
    assert fout.code == "VORK"
    leeg = Apparaat(sleutel=apparaat.sleutel)
    leeg.certificaat = apparaat.certificaat
    assert _incidenten(server)[voor:] == ["VORK", "VORK"]
    assert _stand(server, apparaat, demo) == (1, 0)
    with server.verbind(leeg) as register, pytest.raises(ValueError, match="minder"):
        controleer_stand(
            register.stand(),
            demo.bewijs,
            leeg.hash,
            leeg.audit_hash,
            doel="register-demo",
            stemming=leeg.stemming,
            apparaat=leeg.naam,
        )


def test_vork_in_het_auditlog(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat, extra=(apparaat.log("a"),)).data)
    kloon = Apparaat(sleutel=apparaat.sleutel)
    kloon.certificaat, kloon.jwss, kloon.lijnen = (
        apparaat.certificaat,
        apparaat.jwss,
        apparaat.lijnen,
    )
    anders = kloon.log("b")
    fout = _weigering(server, apparaat, 2, demo.bundel(kloon, 1, extra=(anders,)).data)
    assert fout.code == "VORK"
    fout = _weigering(server, apparaat, 2, demo.bundel(kloon, 1, extra=(kloon.log("c"),)).data)
    assert fout.code == "VORK"
    kloon.log("d")
    fout = _weigering(server, apparaat, 2, demo.bundel(kloon, 1, extra=(kloon.log("e"),)).data)
    assert fout.code == "GAT"


def test_bundel_van_een_ander_apparaat(server: Server, demo: Demosleutels) -> None:
    een, ander = demo.nieuw("een"), demo.nieuw("twee")
    fout = _weigering(server, een, 1, demo.bundel(ander).data)
    assert fout.code == "NIET_TOEGELATEN"
    with server.verbind(een) as register, pytest.raises(SyncFout) as gevangen:
        register._vraag("GET", f"apparaten/{ander.naam}/stand", None, register._bewijs())
    assert gevangen.value.code == "ANDER_APPARAAT"


def test_certificaat_van_een_ander(server: Server, demo: Demosleutels) -> None:
    """A manifest that carries another device's certificate is not sealed by that device."""
    apparaat, ander = demo.nieuw("een"), demo.nieuw()
    bundel = demo.bundel(apparaat)
    apparaat.certificaat, eigen = ander.certificaat, apparaat.certificaat
    geleend = demo.bundel(apparaat)
    apparaat.certificaat = eigen
    assert _weigering(server, apparaat, 1, geleend.data).code == "NIET_TOEGELATEN"
    with server.verbind(apparaat) as register:
        register.stuur(1, bundel.data)


@pytest.mark.parametrize("wat", ["verlopen", "echt", "onzin", "eigen-gemaakt"])
def test_ongeldig_certificaat(server: Server, demo: Demosleutels, wat: str) -> None:
    """Neither a token nor a stick: without a valid certificate nothing is taken in."""
    apparaat = demo.nieuw("een")
    goed = apparaat.certificaat
    apparaat.certificaat = {
        "verlopen": demo.certificaat(apparaat, dagen=-1),
        "echt": demo.certificaat(apparaat, demo=False),
        "onzin": "onzin",
        "eigen-gemaakt": apparaat.sleutel.teken(
            "apparaatcertificaat+jws", {"apparaat": apparaat.naam}
        ),
    }[wat]
    with pytest.raises(SyncFout) as fout:
        server.verbind(apparaat)
    assert fout.value.code == "NIET_TOEGELATEN"
    slecht = demo.bundel(apparaat)
    apparaat.certificaat = goed
    assert _weigering(server, apparaat, 1, slecht.data).code == "NIET_TOEGELATEN"
    assert _stand(server, apparaat, demo) == (0, 0)


def test_voor_een_ander_register_of_echt(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    ander_doel = demo.bundel(apparaat, doel="register-kiesraad")
    assert _weigering(server, apparaat, 1, ander_doel.data).code == "ANDER_REGISTER"
    echt = demo.bundel(apparaat, demo=False)
    assert _weigering(server, apparaat, 1, echt.data).code == "DEMO"


def test_andere_stemming(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw()
    ander = Apparaat("PS2027", apparaat.sleutel)
    ander.certificaat = apparaat.certificaat
    ander.notitie("een")
    assert _weigering(server, apparaat, 1, demo.bundel(ander).data).code == "NIET_TOEGELATEN"


def test_onleesbaar(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    data = demo.bundel(apparaat).data
    voor = len(_incidenten(server))
    for kapot in (b"", b"onzin", data[:-1], data[:200] + bytes([data[200] ^ 1]) + data[201:]):
        fout = _weigering(server, apparaat, 1, kapot)
        assert not fout.opnieuw
        assert fout.remedie
    assert len(_incidenten(server)) == voor + 4
    assert _weigering(server, apparaat, 7, data).code == "VAN"
    assert _stand(server, apparaat, demo) == (0, 0)


def test_twee_processen_op_een_database(server: Server, demo: Demosleutels) -> None:
    """Stateless: the same bundle at both at once gives one receipt, and no row twice."""
    apparaat = demo.nieuw(*(f"regel {n}" for n in range(60)))
    bundels = [demo.bundel(apparaat) for _ in range(4)]
    bewijzen: list[str] = []
    with Server(server.database) as tweede:

        def stuur(naar: Server, data: bytes) -> None:
            with naar.verbind(apparaat) as register:
                bewijzen.append(register.stuur(1, data))

        draden = [
            threading.Thread(target=stuur, args=(naar, bundel.data))
            for naar, bundel in zip((server, tweede, server, tweede), bundels, strict=True)
        ]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join(timeout=60)
        apparaat.notitie("nog een")
        with tweede.verbind(apparaat) as register:
            register.stuur(61, demo.bundel(apparaat, 60).data)
    assert len(bewijzen) == 4
    assert len(set(bewijzen)) == 1
    assert _stand(server, apparaat, demo) == (61, 0)


def test_geweigerd_zonder_inhoud_in_logboek_of_incident(server: Server, demo: Demosleutels) -> None:
    """R42: what people wrote stands in no log and no incident."""
    apparaat = demo.nieuw("kanariewoord")
    data = demo.bundel(apparaat, doel="register-kiesraad").data
    _weigering(server, apparaat, 1, data)
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    assert "kanariewoord" not in server.logboek()
    rijen = server.sql("SELECT * FROM bewijs.incident") + server.sql(
        "SELECT * FROM bewijs.auditlog"
    )
    assert "kanariewoord" not in str(rijen)
