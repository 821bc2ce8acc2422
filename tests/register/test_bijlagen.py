"""Attachments by hash: resumable, whole, and what they say they are."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import cast

import pytest

from register.bijlagen import genoemd
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import bestand, heel_bestand
from waarnemer_app.sync.container import Gelezen, maak_containers
from waarnemer_app.sync.formaat import bijlage_lijnen
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import (
    BijlageAntwoord,
    Ontvangstbewijs,
)

pytestmark = pytest.mark.register


def test_bijlage_in_delen_hervat(server: Server, demo: Demosleutels) -> None:
    """Pieces by hash, resumable; the receipt says ``volledig`` only when all is there."""
    apparaat = demo.nieuw()
    data = bytes(range(256)) * 500
    lijnen = bijlage_lijnen(data)
    som = lijnen[0].sha256
    apparaat.leg_vast(
        "waarneming", json.dumps({"bijlagen": [{"sha256": som, "grootte": len(data)}]}).encode()
    )
    with server.verbind(apparaat) as register:

        def bewijs(van: int, na: int) -> Ontvangstbewijs:
            jws = register.stuur(van, demo.bundel(apparaat, na).data)
            return Ontvangstbewijs.model_validate(
                demo.bewijs.controleer(jws, "ontvangstbewijs+jws")
            )

        def deel(*welke: int) -> bytes:
            (bundel,) = maak_containers(
                [lijnen[n] for n in welke], apparaat.feiten(1), apparaat.sleutel, demo.ontvangers
            )
            return bundel.data

        eerste = bewijs(1, 0)
        assert not eerste.volledig
        assert register.bijlage(som) == BijlageAntwoord(sha256=som)
        assert register.stuur_bijlage(som, 1, deel(0, 1)).aanwezig == 2
        assert register.bijlage(som).aanwezig == 2
        assert bewijs(1, 0) == eerste
        assert register.stuur_bijlage(som, 2, deel(1, 2)).compleet
        assert register.stuur_bijlage(som, 1, deel(0)).compleet
        nieuw = bewijs(2, 1)
        assert nieuw.volledig
        assert nieuw.nr != eerste.nr
        assert bewijs(2, 1) == nieuw
        assert bewijs(1, 0).volledig
        with pytest.raises(SyncFout) as fout:
            register.stuur_bijlage("a" * 64, 1, deel(0))
        assert fout.value.code == "BIJLAGE"
        with pytest.raises(SyncFout):
            register.stuur_bijlage(som, 1, demo.bundel(apparaat).data)


def test_bijlage_die_een_andere_is(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw()
    goed, slecht = bijlage_lijnen(b"goed")[0], bijlage_lijnen(b"slecht")[0]
    vals = slecht.model_copy(update={"sha256": goed.sha256})
    with server.verbind(apparaat) as register:
        for lijnen in ([vals], [goed.model_copy(update={"data": ""})]):
            (bundel,) = maak_containers(
                lijnen, apparaat.feiten(), apparaat.sleutel, demo.ontvangers
            )
            with pytest.raises(SyncFout) as fout:
                register.stuur_bijlage(goed.sha256, 1, bundel.data)
            assert fout.value.code == "BIJLAGE"
        (bundel,) = maak_containers([goed], apparaat.feiten(), apparaat.sleutel, demo.ontvangers)
        assert register.stuur_bijlage(goed.sha256, 1, bundel.data).compleet


@pytest.mark.parametrize(
    ("inhoud", "aantal"),
    [
        (b'{"bijlagen":[{"sha256":"%s"}]}' % (b"a" * 64), 1),
        # the same name, written another way: JSON allows it, so it counts
        (b'{"\\u0062ijlagen":[{"sha256":"%s"}]}' % (b"a" * 64), 1),
        (b'{"tekst":"geen bijlagen"}', 0),
        (b'{"tekst":"bijlagen\\u0021"}', 0),
        (b'{"bijlagen":7}', 0),
        (b'{"bijlagen":[7,{"sha256":"x"}]}', 0),
        (b'{"bijlagen":', 0),
        (None, 0),
    ],
)
def test_wat_een_inhoud_noemt(inhoud: bytes | None, aantal: int) -> None:
    regel = cast("Gelezen", SimpleNamespace(inhoud=inhoud))
    assert len(genoemd(regel)) == aantal


def test_wat_achter_een_gat_ligt_telt_nog_niet(server: Server, demo: Demosleutels) -> None:
    """A stick whose second file came first: going on begins at the gap."""
    apparaat = demo.nieuw("een")
    lijnen = bijlage_lijnen(bytes(45_000 * 3))
    som = lijnen[0].sha256

    def deel(nr: int) -> bytes:
        feiten = apparaat.feiten(1)
        (bundel,) = maak_containers([lijnen[nr]], feiten, apparaat.sleutel, demo.ontvangers)
        return bundel.data

    with server.verbind(apparaat) as register:
        assert register.stuur_bijlage(som, 3, deel(2)).aanwezig == 0
        assert register.stuur_bijlage(som, 1, deel(0)).aanwezig == 1
        assert register.stuur_bijlage(som, 2, deel(1)).compleet


def test_een_bestand_van_een_stick_hoort_niet_bij_de_delen(
    server: Server, demo: Demosleutels
) -> None:
    """The route for pieces takes pieces; a stick goes on where a cut connection ended."""
    data = bytes(45_000 * 2) + b"slot"
    lijn, age = bestand(data)
    apparaat = demo.nieuw()
    apparaat.leg_vast("waarneming", json.dumps({"bijlagen": [{"sha256": lijn.sha256}]}).encode())
    eerste = bijlage_lijnen(data)[0]
    regels, fotos = demo.bundels(apparaat, extra=(lijn,))
    heel = heel_bestand(fotos, {lijn.sha256: age})
    with server.verbind(apparaat) as register:
        register.stuur(1, regels.data)
        stuk = demo.bundel(apparaat, 1, (eerste,)).data
        assert register.stuur_bijlage(lijn.sha256, 1, stuk).aanwezig == 1
        with pytest.raises(SyncFout) as fout:
            register.stuur_bijlage(lijn.sha256, 2, heel)
        assert fout.value.code == "BIJLAGE"
        assert register.bijlage(lijn.sha256).aanwezig == 1
        register.stuur(2, heel)
        assert register.bijlage(lijn.sha256).compleet
    vraag = "SELECT data FROM bewijs.bijlage_deel WHERE sha256 = %s ORDER BY deel"
    assert b"".join(bytes(d) for (d,) in server.sql(vraag, lijn.sha256)) == data
