"""The flows of keeping and removing: backup, restore, wipe, erasure by law, a concept put apart."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from tests.faults.memory import unlock
from tests.faults.promise import digest
from tests.faults.worker import Worker
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN, Klokje
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import GooiConceptWeg, MaakNotitie, ZetConceptTerug
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.stick import schrijf_bundels
from waarnemer_app.store import kopie, wissen
from waarnemer_app.store.bestanden import in_map, op_schijf
from waarnemer_app.store.opslag import heeft_dossier
from waarnemer_app.store.terugzetten import zet_terug
from waarnemer_app.sync.container import Bundel
from waarnemer_app.sync.formaat import BijlagebestandLijn


def stick(folder: Path) -> Path:
    """The stick that is in the laptop of this dossier."""
    return folder.parent / "stick"


def _no_progress(done: int, total: int) -> None:
    """Nobody waits for it here."""


def _copy(dossier: Dossier, worker: Worker) -> Path:
    order = kopie.bereid(dossier.opslag, worker.klok())
    try:
        return kopie.schrijf(order, stick(worker.folder), _no_progress).map
    finally:
        kopie.ruim(order)


def backup(worker: Worker) -> None:
    """Two copies on a stick, with work between them; each is read back before it counts."""
    with worker.step():
        worker.open()
    for number in (1, 2):
        with worker.step():
            worker.doe(MaakNotitie(tekst=f"voor kopie {number}"))
        with worker.step():
            made = _copy(worker.dossier, worker)
            worker.is_(f"kopie:{made.name}", str(worker.dossier.lengte))
    with worker.step():
        worker.close()


def write_stick(worker: Worker, place: Path, number: int) -> None:
    """Two files by the writer of the window, the second with an attachment behind it.

    Of each the old one or the new one is there, never half a one; it counts after it was read back.
    """
    with op_schijf():
        (source,) = in_map(worker.folder / "bijlagen")
        age = source.read_bytes()
        behind = BijlagebestandLijn(
            sha256=hashlib.sha256(b"een foto").hexdigest(),
            grootte=len(age),
            versleuteld=hashlib.sha256(age).hexdigest(),
            sleutel="AGE-SECRET-KEY-1" + "Q" * 58,
        )
        data = f"zending {number} ".encode() * 5_000
        files = {"waarnemingen-0.wvb": data, "waarnemingen-1.wvb": data + age}
        for name, content in files.items():
            worker.wil(f"bestand:{name}", digest(content))
        bundles = [
            Bundel(name, 1, number, data, (behind,) if content != data else ())
            for name, content in files.items()
        ]
        schrijf_bundels(place, bundles, {behind.sha256: source})
        for name, content in files.items():
            worker.is_(f"bestand:{name}", digest(content))


def copies(folder: Path) -> dict[str, str | None]:
    """The copies on the stick that look whole, and how many revisions come back from each."""
    found: dict[str, str | None] = {}
    for copy in kopie.kopieen(stick(folder)):
        dossier = open_dossier(copy.map, unlock(copy.map, WACHTZIN), Tijdbron(nu=Klokje()))
        found[f"kopie:{copy.map.name}"] = str(dossier.lengte)
        for sha256, _ in dossier.opslag.bijlagen.lijst():
            dossier.opslag.bijlagen.lees(sha256)
        dossier.sluit()
    return found


@cache
def source(folder: Path) -> tuple[Path, int]:
    """A copy of the dossier in ``folder``, made once, and the number of its revisions."""
    worker = Worker(folder, lambda _: None)
    worker.open()
    made = _copy(worker.dossier, worker)
    length = worker.dossier.lengte
    worker.close()
    return made, length


RESTORE: list[tuple[Path, int]] = []
"""The copy that is put back; made with its base."""


def restore(worker: Worker) -> None:
    """Put a copy back on an empty laptop, and work on in a new chain."""
    made, length = RESTORE[0]
    with worker.step():
        worker.wil("gemaakt", "ja")
        zet_terug(made, worker.folder, WACHTZIN, DAG, _no_progress, geheugen_kib=LICHT_KIB)
        worker.is_("gemaakt", "ja")
        worker.is_("wachtzin", WACHTZIN)
        worker.is_("eerder", str(length))
    with worker.step():
        worker.open()
    with worker.step():
        worker.doe(MaakNotitie(tekst="na het terugzetten"))
    with worker.step():
        worker.close()


def wipe(worker: Worker) -> None:
    """Wipe this device: from the first call on there is no way back."""
    with worker.step():
        worker.wil("gewist", "ja")
        wissen.wis(worker.folder, stick(worker.folder))
        worker.is_("gewist", "ja")


def unwiped(folder: Path) -> list[str]:
    """Finish a wipe as the program does at its start; gives what is left of the dossier then."""
    if wissen.begonnen(folder):
        wissen.wis(folder, stick(folder))
    if heeft_dossier(folder):
        return []
    return [file.name for file in folder.rglob("*") if file.is_file()]


def erase(worker: Worker) -> None:
    """The content of a note is erased by law, its photo too; what was signed about it stays."""
    note, first, photo = "", 0, b"een gezicht op een foto" * 100
    sha = hashlib.sha256(photo).hexdigest()
    with worker.step():
        worker.open()
    with worker.step():
        worker.wil(f"bijlage:{sha}", digest(photo))
        worker.dossier.opslag.bijlagen.bewaar(photo, "image/png")
        worker.is_(f"bijlage:{sha}", digest(photo))
    with worker.step():
        first = worker.dossier.lengte + 1
        note = worker.doe(MaakNotitie(tekst=f"een naam die weg moet, en foto {sha}")).objecten[0]
        content = next(worker.dossier.opslag.logboek.regels(first)).inhoud
        worker.is_(f"inhoud:{first}", digest(content or b""))
    with worker.step():
        if note and worker.dossier.stand.geef(note, Notitie):
            worker.wil(f"inhoud:{first}", None)
            worker.wil(f"bijlage:{sha}", None)
            worker.dossier.wis_inhoud(note, next(iter(WisReden)))
            worker.is_(f"inhoud:{first}", None)
            worker.is_(f"bijlage:{sha}", None)
    with worker.step():
        worker.close()


def put_apart(worker: Worker) -> None:
    """Throw a concept away, put it back, throw it away again."""
    with worker.step():
        worker.open()
    with worker.step():
        mark = worker.typing("opzij", "dit gaat opzij en komt terug")
        for act, value in ((GooiConceptWeg, None), (ZetConceptTerug, mark), (GooiConceptWeg, None)):
            worker.wil("concept:opzij", value)
            worker.dossier.doe(act(concept="opzij"))
            worker.is_("concept:opzij", value)
    with worker.step():
        worker.close()
