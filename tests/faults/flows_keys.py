"""The flows of keys: another passphrase, recovery by two key holders, a dossier set apart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyrage import encrypt, x25519

from register.herstel import haal_binnenste, haal_buitenste
from tests.faults import memory
from tests.faults.worker import Worker
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN, oefenkluis
from waarnemer_app.store import eerder, herstel
from waarnemer_app.store.bestanden import op_schijf
from waarnemer_app.store.herstel import Hersteldekluis, Wachtend
from waarnemer_app.store.kluis import b64, schrijf_kluis, wijzig_wachtzin

NIEUWE_WACHTZIN = "andere vijf woorden voor de proef"
A, B = x25519.Identity.generate(), x25519.Identity.generate()


def passphrase(worker: Worker) -> None:
    """Change the passphrase: the old or the new one opens, always one of them."""
    with worker.step():
        worker.wil("wachtzin", NIEUWE_WACHTZIN)
        wijzig_wachtzin(worker.folder, WACHTZIN, NIEUWE_WACHTZIN)
        worker.is_("wachtzin", NIEUWE_WACHTZIN)
    with worker.step():
        worker.open(NIEUWE_WACHTZIN)
        worker.close()


def give_holders(folder: Path) -> None:
    """Make a vault recoverable: two holders have its key, nested."""
    kluis, opened = oefenkluis()
    blok = encrypt(encrypt(bytes(opened.geheim), [A.to_public()]), [B.to_public()])
    schrijf_kluis(folder, kluis.model_copy(update={"herstel": (b64(blok),)}))


@cache
def answered(folder: Path) -> tuple[Wachtend, Hersteldekluis]:
    """The request and what the answer of both holders opens: slow, and touches no disk."""
    asked = herstel.maak_verzoek(folder, NIEUWE_WACHTZIN, DAG, geheugen_kib=LICHT_KIB)
    outer = haal_buitenste(asked.bestand(), "herstel-b", str(B))
    answer = haal_binnenste(asked.bestand(), outer, "herstel-a", str(A))
    herstel.bewaar_verzoek(folder, asked)
    opened = herstel.open_antwoord(folder, answer, NIEUWE_WACHTZIN, geheugen_kib=LICHT_KIB)
    herstel.trek_verzoek_in(folder)
    return asked, opened


def recovery(worker: Worker) -> None:
    """Ask, get the answer, open, and write the vault under the new passphrase."""
    asked, opened = RECOVERY[0]
    with worker.step():
        herstel.bewaar_verzoek(worker.folder, asked)
    with worker.step():
        worker.open_with(memory.again(opened.ontsloten))
        worker.wil("wachtzin", NIEUWE_WACHTZIN)
        with op_schijf():
            herstel.voltooi(worker.folder, opened.kluis)
        worker.is_("wachtzin", NIEUWE_WACHTZIN)
    with worker.step():
        worker.close()


RECOVERY: list[tuple[Wachtend, Hersteldekluis]] = []
"""What was answered for the base folder; made with it."""


def set_apart(worker: Worker) -> None:
    """Who forgot the passphrase goes on anew: the locked dossier goes aside, whole."""
    with worker.step(), op_schijf():
        eerder.zet_apart(worker.folder)


def settle(folder: Path) -> Path:
    """As the program starts: finish a move, and give the folder in which the dossier is now."""
    eerder.maak_af(folder)
    apart = eerder.eerdere(folder)
    return apart[0].map if apart else folder
