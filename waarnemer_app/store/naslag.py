"""Reference data cut from the verkiezingspakket: fast to open, and made again from the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pydantic import BaseModel, TypeAdapter

from waarnemer_app.domain.pakket import Formulier, FormulierKop, Pakket
from waarnemer_app.domain.verkiezing import Plek, StembureauSoort

from .database import Database
from .fouten import DatabaseFout

_DEEL = TypeAdapter(dict[str, Any])


def _zoektekst(plek: Plek) -> str:
    delen = [plek.naam, plek.gemeente, str(plek.nummer or "")]
    for locatie in plek.locaties:
        delen += [locatie.naam, locatie.adres, locatie.postcode, locatie.plaats]
        kaal = locatie.postcode.replace(" ", "")
        delen += [kaal, f"{kaal[:4]} {kaal[4:]}"]
    return " ".join(dict.fromkeys(d for d in delen if d))


def tel(plekken: Iterable[Plek]) -> dict[str, int]:
    """Count real stembureaus, their locaties and gemeenten; ``oefen`` practice ones; ``plekken``.

    What is invented to practise with counts in ``oefen`` and ``plekken`` alone.
    """
    alle = list(plekken)
    bureaus = [p for p in alle if p.stembureau_soort is StembureauSoort.STEMBUREAU]
    echt = [p for p in bureaus if not p.oefen]
    return {
        "stembureaus": len(echt),
        "locaties": sum(len(p.locaties) for p in echt),
        "gemeenten": len({p.gemeente_code for p in echt}),
        "oefen": len(bureaus) - len(echt),
        "plekken": len(alle),
    }


_TABELLEN = (
    ("pakket", ("versie", "sha256", "bestand", "geladen_op")),
    ("pakket_deel", ("soort", "id", "json")),
    ("xform", ("id", "versie", "sha256", "bron", "xform")),
    ("formulierbestand", ("id", "versie", "naam", "soort", "data")),
)
"""What was cut from a package: table and columns; the plekken get their index anew."""
_PLEKKEN = "SELECT json FROM plek ORDER BY rang"


_PUNTEN = """
SELECT id, json_extract(json, '$.locaties[0].x'), json_extract(json, '$.locaties[0].y')
FROM plek ORDER BY rang
"""
_MEER = "SELECT id, json FROM plek WHERE json_type(json, '$.locaties[1]') IS NOT NULL"
"""Where each plek lies, from the index ``plek_punt`` alone; and the few with more locaties."""


_GEMEENTEN = """
SELECT json_extract(json, '$.gemeente') AS naam, json_extract(json, '$.gemeente_code') AS code
FROM plek WHERE naam <> '' AND code <> '' GROUP BY naam ORDER BY min(rang)
"""


class _Punt(BaseModel):
    """Where a locatie lies."""

    x: float | None = None
    y: float | None = None


class _Waar(BaseModel):
    locaties: tuple[_Punt, ...] = ()


class FormulierWeg(DatabaseFout, KeyError):
    """A form that is not there: for the screens a fault of the disk, for readers a missing key."""


class Naslag:
    """The package in force."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def laad(self, pakket: Pakket, bestand: bytes, nu: datetime) -> None:
        """Take in a checked package; the caller holds the transaction."""
        self._db.uitvoeren(
            "INSERT INTO pakket (versie, sha256, bestand, geladen_op) VALUES (?, ?, ?, ?)",
            (pakket.kop.versie, pakket.sha256, bestand, nu.isoformat()),
        )
        for tabel in ("pakket_deel", "plek"):
            self._db.uitvoeren(f"DELETE FROM {tabel}")  # noqa: S608 — two fixed names
        self._db.uitvoeren("INSERT INTO plek_zoek (plek_zoek) VALUES ('delete-all')")
        klein = pakket.model_copy(update={"plekken": (), "formulieren": ()})
        koppen = [f.kop.model_dump(mode="json") for f in pakket.formulieren]
        self._db.vele(
            "INSERT INTO pakket_deel (soort, id, json) VALUES (?, ?, ?)",
            [
                ("pakket", "", klein.model_dump_json()),
                *(("formulier", kop["id"], _DEEL.dump_json(kop).decode()) for kop in koppen),
            ],
        )
        self._laad_formulieren(pakket.formulieren)
        self._laad_plekken(pakket.plekken)

    def neem_over(self, oud: Naslag) -> None:
        """Take the package of another dossier in as it was cut there; in a transaction."""
        for tabel, kolommen in _TABELLEN:
            namen, plekken = ", ".join(kolommen), ", ".join("?" * len(kolommen))
            rijen = oud._db.uitvoeren(f"SELECT {namen} FROM {tabel}").fetchall()  # noqa: S608 — fixed names
            self._db.vele(f"INSERT INTO {tabel} ({namen}) VALUES ({plekken})", rijen)  # noqa: S608 — the same
        plekken_ = [Plek.model_validate_json(r[0]) for r in oud._db.uitvoeren(_PLEKKEN)]
        self._laad_plekken(tuple(plekken_))

    def _laad_formulieren(self, formulieren: tuple[Formulier, ...]) -> None:
        """A version that is there already stays as it is, with the files it came with."""
        bekend = set(self._db.uitvoeren("SELECT id, versie FROM xform"))
        nieuw = [f for f in formulieren if (f.kop.id, f.kop.versie) not in bekend]
        self._db.vele(
            "INSERT INTO xform (id, versie, sha256, bron, xform) VALUES (?, ?, ?, ?, ?)",
            [(f.kop.id, f.kop.versie, f.kop.xform_sha256, f.bron, f.xform) for f in nieuw],
        )
        self._db.vele(
            "INSERT INTO formulierbestand (id, versie, naam, soort, data) VALUES (?, ?, ?, ?, ?)",
            [
                (f.kop.id, f.kop.versie, b.naam, b.soort, f.bestanden[b.naam])
                for f in nieuw
                for b in f.kop.bestanden or ()
            ],
        )

    def _laad_plekken(self, plekken: tuple[Plek, ...]) -> None:
        self._db.vele(
            "INSERT INTO plek (rang, id, nummer, json) VALUES (?, ?, ?, ?)",
            [(i, p.id, p.nummer, p.model_dump_json()) for i, p in enumerate(plekken, 1)],
        )
        self._db.vele(
            "INSERT INTO plek_zoek (rowid, tekst) VALUES (?, ?)",
            [(i, _zoektekst(p)) for i, p in enumerate(plekken, 1)],
        )

    def pakket(self) -> Pakket:
        """The package in force without its plekken and forms; raises DatabaseFout."""
        rij = self._db.uitvoeren("SELECT json FROM pakket_deel WHERE soort = 'pakket'").fetchone()
        if rij is None:
            raise DatabaseFout("Dit dossier heeft geen verkiezingspakket.")
        return Pakket.model_validate_json(rij[0])

    def formulieren(self) -> list[FormulierKop]:
        """The forms of the package in their own order."""
        rijen = self._db.uitvoeren("SELECT json FROM pakket_deel WHERE soort = 'formulier'")
        koppen = [FormulierKop.model_validate_json(rij[0]) for rij in rijen]
        return sorted(koppen, key=lambda kop: (kop.volgorde, kop.id))

    def xform(self, formulier: str, versie: str) -> bytes:
        """The compiled form of exactly this version, also of an older package.

        Raises FormulierWeg when no package of this laptop had it.
        """
        rij = self._db.uitvoeren(
            "SELECT xform FROM xform WHERE id = ? AND versie = ?", (formulier, versie)
        ).fetchone()
        if rij is None:
            raise FormulierWeg(f"Formulier {formulier} versie {versie} is niet gevonden.")
        return bytes(rij[0])

    def lijsten(self, formulier: str, versie: str) -> dict[str, bytes]:
        """The lists that exactly this version of a form takes from files, by file name."""
        rijen = self._db.uitvoeren(
            "SELECT naam, data FROM formulierbestand WHERE id = ? AND versie = ? AND soort = ?",
            (formulier, versie, "lijst"),
        )
        return {naam: bytes(data) for naam, data in rijen}

    def beeld(self, formulier: str, versie: str, naam: str) -> bytes:
        """A picture of exactly this version of a form; nothing when it has none of this name."""
        rij = self._db.uitvoeren(
            "SELECT data FROM formulierbestand"
            " WHERE id = ? AND versie = ? AND naam = ? AND soort = ?",
            (formulier, versie, naam, "beeld"),
        ).fetchone()
        return bytes(rij[0]) if rij else b""

    def plek(self, plek_id: str) -> Plek | None:
        """One listed plek."""
        rij = self._db.uitvoeren("SELECT json FROM plek WHERE id = ?", (plek_id,)).fetchone()
        return Plek.model_validate_json(rij[0]) if rij else None

    def aantallen(self) -> dict[str, int]:
        """Counts as :func:`tel`."""
        rijen = self._db.uitvoeren("SELECT json FROM plek")
        return tel(Plek.model_validate_json(rij[0]) for rij in rijen)

    def zoek(self, tekst: str, limiet: int = 30) -> list[Plek]:
        """Plekken by number, name, place or postcode while typing; an exact number goes first."""
        woorden = re.findall(r"\w+", tekst.casefold())[:8]
        if not woorden:
            rijen = self._db.uitvoeren("SELECT json FROM plek ORDER BY rang LIMIT ?", (limiet,))
            return [Plek.model_validate_json(rij[0]) for rij in rijen]
        nummer = next((int(w) for w in woorden if w.isdecimal() and len(w) <= 9), -1)
        vraag = " AND ".join(f'"{woord}"*' for woord in woorden)
        rijen = self._db.uitvoeren(
            "SELECT p.json FROM plek_zoek z JOIN plek p ON p.rang = z.rowid"
            " WHERE plek_zoek MATCH ? ORDER BY coalesce(p.nummer, 0) <> ?, p.rang LIMIT ?",
            (vraag, nummer, limiet),
        )
        return [Plek.model_validate_json(rij[0]) for rij in rijen]

    def gemeenten(self) -> dict[str, str]:
        """The code of each gemeente of the package by its name, in the order of the package."""
        return dict(self._db.uitvoeren(_GEMEENTEN).fetchall())

    def punten(self) -> list[tuple[str, float, float]]:
        """(plek id, x, y) in RD metres of the first located place of each plek, for the route."""
        uit = []
        meer = dict(self._db.uitvoeren(_MEER).fetchall())
        for id_, x, y in self._db.uitvoeren(_PUNTEN).fetchall():
            eerste = _eerste(meer[id_]) if id_ in meer else (x, y)
            if eerste and all(eerste):
                uit.append((id_, *eerste))
        return uit


def _eerste(plek: str) -> tuple[float, float] | None:
    """The first locatie that has a place."""
    locaties = _Waar.model_validate_json(plek).locaties
    return next(((p.x, p.y) for p in locaties if p.x and p.y), None)
