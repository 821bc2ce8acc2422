"""Two processes on one database behave as one: whichever is asked, the answer is the same."""

from __future__ import annotations

import threading

import httpx2
import pytest

from register.recht import Rol
from tests.domain.wereld import uur
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.server import Demosleutels, Server

pytestmark = pytest.mark.register
STEMMING = "staatloos"


def test_wat_de_een_kreeg_zegt_de_ander(database: str, demo: Demosleutels) -> None:
    with Server(database) as een, Server(database) as twee:
        Staf(een, demo, STEMMING).plaats(pakket_van(STEMMING))
        laptop = Laptop(demo, pakket_van(STEMMING), "w-a")
        onr = laptop.onregelmatigheid()
        laptop.langs_de_ladder(onr)
        laptop.aanwijzing(onr, gegeven_op=uur(3))
        laptop.stuur(een)
        laptop.informeer(onr)
        laptop.stuur(twee)
        for pad in (f"overzichten/{STEMMING}", f"kennisgevingen/{STEMMING}"):
            antwoorden = [Staf(s, demo, STEMMING).vraag(pad).json() for s in (een, twee)]
            assert antwoorden[0] == antwoorden[1]
        stukken = [
            Staf(s, demo, STEMMING).vraag(f"rapportages/{STEMMING}").json()["rapportages"][0]
            for s in (een, twee)
        ]
        assert [s.pop("gemaakt_op") is not None for s in stukken] == [True, True]
        assert stukken[0] == stukken[1]
        # A role used at one process excludes the other role at the other process.
        Staf(een, demo, STEMMING).vraag(f"dagkoppen/{STEMMING}/1", Rol.BEHEERDER, wie="m-beide")
        antwoord = Staf(twee, demo, STEMMING).vraag(f"overzichten/{STEMMING}", wie="m-beide")
        assert (antwoord.status_code, antwoord.json()["code"]) == (403, "FUNCTIESCHEIDING")


def test_een_mail_wordt_een_keer_genoteerd_ook_tegelijk(database: str, demo: Demosleutels) -> None:
    """Ten colleagues at two processes at once: one is first, the others are told who."""
    with Server(database) as een, Server(database) as twee:
        Staf(een, demo, STEMMING).plaats(pakket_van(STEMMING))
        laptop = Laptop(demo, pakket_van(STEMMING), "w-a")
        onr = laptop.onregelmatigheid()
        laptop.langs_de_ladder(onr)
        laptop.aanwijzing(onr, gegeven_op=uur(3))
        laptop.stuur(een)
        rij = Staf(een, demo, STEMMING).vraag(f"kennisgevingen/{STEMMING}").json()[0]
        pad = f"kennisgevingen/{STEMMING}/w-a/{rij['kennisgeving']}/bevestiging"
        antwoorden: list[httpx2.Response] = []
        start = threading.Barrier(10)

        def noteer(nr: int) -> None:
            start.wait()
            staf = Staf((een, twee)[nr % 2], demo, STEMMING)
            om = {"verzondenOp": "2026-03-18T12:00:00Z"}
            antwoorden.append(staf.vraag(pad, methode="PUT", json=om, wie=f"m-{nr}"))

        draden = [threading.Thread(target=noteer, args=(nr,)) for nr in range(10)]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        assert sorted(a.status_code for a in antwoorden) == [200] + [409] * 9
        assert len({a.json()["title"] for a in antwoorden if a.status_code == 409}) == 1
        berichten = een.sql(
            "SELECT count(*) FROM bewijs.bericht WHERE soort = 'bevestiging_verzonden'"
        )
        assert berichten == [(1,)]
