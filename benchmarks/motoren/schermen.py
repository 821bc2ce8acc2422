"""How fast an answer is on the screen, in every form: from the answer to the painted frame.

Every section of at most forty questions is put on the screen, and each of its questions gets a few
answers. Forms A, B and C go along in the package of the demo.

A page and a section come in turns of the loop. "Opened" and "a section on the screen" are the time
by the clock until all that is seen is painted, whatever the number of turns; "longest turn" is how
long the window did not listen meanwhile, by the processor.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.kader import SNEL, Rij, deel, grens
from benchmarks.motoren.formulieren import FORMS
from waarnemer_app import platform
from waarnemer_app.domain.pakket import Formulier, FormulierKop, Pakket, WaarnemerGegevens
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.imports.pakket import lees_pakket, vertrouwde_wortels
from waarnemer_app.store.opslag import NieuwDossier, bereid_voor, maak_opslag
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import State, compile_xlsform

MOST = 40
ANSWERS = 4
LEZEN = 80
MEESTE_BEURTEN = 1000
GENERATED = {name: f"meting-{name.lower()}" for name in FORMS}


def nu() -> datetime:
    """Now, where this runs."""
    return datetime.now().astimezone()


def maak_dossier(map_: Path) -> Dossier:
    """A real encrypted dossier of the demo package, with the generated forms added."""
    demo = platform.resource_dir() / "demo"
    data = (demo / "demo.wvp").read_bytes()
    pakket = lees_pakket(data, vertrouwde_wortels(demo), demo_toegestaan=True)
    nieuw = NieuwDossier(
        pakket=_met_gemaakte(pakket),
        bestand=data,
        waarnemer=WaarnemerGegevens(id="w-1", aanduiding="Meting", soort="medewerker"),
    )
    kluis, ontsloten = bereid_voor(nieuw, "vijf losse woorden om te meten", nu())
    return Dossier(maak_opslag(map_, kluis, ontsloten, nieuw, nu()), Tijdbron(nu))


def _met_gemaakte(pakket: Pakket) -> Pakket:
    gemaakt = []
    for naam, maak in FORMS.items():
        kop = FormulierKop(
            id=GENERATED[naam],
            versie="1",
            thema=naam,
            titel=f"Meting {naam}",
            bron_sha256="0" * 64,
            xform_sha256="0" * 64,
        )
        bron = maak()
        xform = compile_xlsform(bron, name=kop.id).xml
        gemaakt.append(Formulier(kop=kop, bron=bron, xform=xform))
    return pakket.model_copy(update={"formulieren": (*pakket.formulieren, *gemaakt)})


def toon(app: QApplication) -> None:
    """Layouts, then what changed is painted: what the window system asks for.

    What a page let go is deleted too, which outside a running loop does not happen by itself.
    """
    app.processEvents()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def beurten(
    app: QApplication, werk: Callable[[], object], klaar: Callable[[], bool]
) -> tuple[float, float]:
    """(ms by the clock until it is ready and painted, ms of the processor of the longest turn)."""
    begin, duur = time.perf_counter(), []
    for nummer in range(MEESTE_BEURTEN):
        eigen = time.thread_time()
        (app.processEvents if nummer else werk)()
        duur.append(time.thread_time() - eigen)
        if klaar():
            break
    else:
        raise AssertionError("it was never ready")
    eigen = time.thread_time()
    toon(app)
    duur.append(time.thread_time() - eigen)
    return (time.perf_counter() - begin) * 1000, max(duur) * 1000


def naar_onderdeel(app: QApplication, pagina: FormulierPagina, nummer: int) -> tuple[float, float]:
    """The same of another section: until all of it that is seen is painted."""
    return beurten(app, lambda: pagina.toon_onderdeel(nummer), lambda: not pagina.vel.later.filling)


def alle_formulieren(
    app: QApplication, state: AppState, venster: MainWindow, bezoek: str
) -> Iterator[Rij]:
    """Yield for each form how long opening, a section and an answer take, to the painted frame."""
    for kop in state.dossier.formulieren()[: 2 if SNEL else None]:
        open_ms, beurt = beurten(
            app,
            lambda k=kop: venster.toon("formulier", begin_invulling(state, k, bezoek).id),
            lambda: not venster.pages.on_its_way(),
        )
        pagina = venster.pages.current()
        assert isinstance(pagina, FormulierPagina)
        naar, antwoord, traagst = _meet(app, pagina)
        yield grens(f"{kop.id}: opened", open_ms, 50)
        yield grens(f"{kop.id}: opened, longest turn", beurt, 50)
        if antwoord:
            wat = f"{kop.id}: answer to painted frame"
            yield grens(f"{kop.id}: a section on the screen, worst", max(naar)[0], 50)
            langst = max(turn for _, turn in naar)
            yield grens(f"{kop.id}: a section on the screen, longest turn", langst, 50)
            yield grens(f"{wat}, p99 of {len(antwoord)}", deel(antwoord, 0.99), 16.7)
            yield grens(f"{wat}, worst ({traagst[1]})", traagst[0], 50)


def _meet(
    app: QApplication, pagina: FormulierPagina
) -> tuple[list[tuple[float, float]], list[float], tuple[float, str]]:
    chance = random.Random(7)  # noqa: S311 — the same answers every time, no secret
    naar: list[tuple[float, float]] = []
    antwoord: list[float] = []
    traagst = (0.0, "")
    for nummer in range(len(pagina.secties)):
        secties = pagina.secties
        if nummer >= len(secties) or len(secties[nummer].questions) > MOST:
            continue
        naar.append(naar_onderdeel(app, pagina, nummer))
        for _ in range(LEZEN):  # a person reads first; the page makes rows meanwhile
            app.processEvents()
        for _ in range(ANSWERS):
            for ref in pagina.invuller.instance.questions(secties[nummer].ref):
                waarde = _waarde(pagina.invuller.staat(ref), chance)
                if waarde:
                    tijd = _tijd(app, lambda r=ref, w=waarde: pagina.invuller.antwoord(r, w))
                    antwoord.append(tijd)
                    traagst = max(traagst, (tijd, f"{ref} = {waarde}"))
    return naar, antwoord, traagst


def _tijd(app: QApplication, werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    toon(app)
    return (time.perf_counter() - begin) * 1000


def _waarde(staat: State, chance: random.Random) -> str:
    """Return another answer that fits the question, or nothing."""
    if not staat.relevant or staat.readonly or staat.node.kind != "question":
        return ""
    values = [value for value, _ in staat.choices if value != staat.value]
    if values:
        return chance.choice(values)
    if staat.node.type in {"int", "decimal"}:
        return str(chance.randint(0, 99))
    kinds = {
        "string": f"tekst {chance.randint(0, 999)}",
        "date": f"2026-03-{chance.randint(10, 28)}",
    }
    kinds["time"] = f"{chance.randint(10, 20)}:30:00.000+01:00"
    return kinds.get(staat.node.type, "")
