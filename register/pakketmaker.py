"""Making a verkiezingspakket from a folder of plain files; all faults at once.

The folder holds ``pakket.toml`` and, each of them when wanted, ``plekken.csv``, ``contacten.csv``,
``waarnemers.csv``, ``toewijzingen.csv``, ``instructies/*.md``, ``sjablonen/*.txt``; lists of
stembureaus and forms are named in ``pakket.toml``. ``docs/adr/0004-pakket.md`` tells of each.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from pydantic import Field

from waarnemer_app.domain.basis import Id, KorteTekst, LangeTekst, Model, Tijdstip
from waarnemer_app.domain.pakket import (
    Contact,
    Formulier,
    FormulierKop,
    Instructie,
    Keten,
    Kiesraadlid,
    Ladder,
    Pakket,
    Pakketinhoud,
    PakketKop,
    Persoonlijk,
    Sjabloon,
    Termijnen,
    Toewijzing,
    Trede,
    WaarnemerGegevens,
)
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, Processtap, StembureauSoort, Stemming
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import (
    PakketFout,
    schrijf_pakket,
    schrijf_persoonlijk,
)
from waarnemer_app.imports.pakket_samenhang import (
    Bezwaar,
    bezwaren,
    bezwaren_persoonlijk,
    bezwaren_plan,
)

from .pakketbestanden import neem_bestanden
from .pakketbron import Bron, Bronfout, Rij
from .pakketplekken import Lijst, lees_lijst, lees_plekken, moment, raden
from .sleutels import OpenbareSleutels

PAKKET_TOML: Final = "pakket.toml"
_ADRES = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_INFORMATIEPUNT: Final = "informatiepunt@kiesraad.nl"
_LEEG: Final = "0" * 64


class TredeBron(Model):
    """A rung in ``pakket.toml``; its number follows from its place."""

    code: Id
    titel: KorteTekst
    toelichting: KorteTekst = ""
    wie: KorteTekst = ""


class LadderBron(Model):
    """A ladder in ``pakket.toml``."""

    keten: Keten
    treden: tuple[TredeBron, ...] = Field(min_length=1)


class FormulierBron(Model):
    """A form in ``pakket.toml``: its XLSForm and what the form itself does not say."""

    bestand: KorteTekst
    thema: KorteTekst
    processtap: Processtap = Processtap.STEMMING
    plekken: tuple[PlekSoort | StembureauSoort, ...] | None = None


class RegisterBron(Model):
    """Where the register can be reached; ``ca`` is a file with its certificate authority (PEM)."""

    adres: KorteTekst = ""
    ca: KorteTekst = ""


class PakketToml(Model):
    """The whole of ``pakket.toml``. Without ``gemaakt_op`` the moment of making is taken."""

    pakket_id: Id
    versie: int = Field(ge=1)
    demo: bool = False
    bron: LangeTekst = ""
    gemaakt_op: Tijdstip | None = None
    herkenning: LangeTekst = ""
    stemming: Stemming
    termijnen: Termijnen = Termijnen()
    centraal_register: RegisterBron = RegisterBron()
    lijsten: tuple[Lijst, ...] = ()
    formulieren: tuple[FormulierBron, ...] = ()
    ladders: tuple[LadderBron, ...] = ()
    kiesraadleden: tuple[Kiesraadlid, ...] = ()


class MaakFout(ValueError):
    """A source folder no package can be made of; ``fouten`` are all that is wrong in it."""

    def __init__(self, fouten: tuple[Bronfout, ...]) -> None:
        super().__init__("\n".join(str(fout) for fout in fouten))
        self.fouten = fouten


@dataclass(frozen=True)
class Verzameld:
    """What a source folder says, checked but not signed; persons by the name of their file."""

    opzet: PakketToml
    stemming: Stemming
    inhoud: Pakketinhoud
    ca: str
    personen: Mapping[str, Persoonlijk]
    waarschuwingen: tuple[str, ...]
    geheel: Pakket


@dataclass(frozen=True)
class Gemaakt:
    """A signed package, and the personal files by name without suffix."""

    pakket: bytes
    personen: Mapping[str, str]
    waarschuwingen: tuple[str, ...]


def _formulieren(bron: Bron, opzet: PakketToml, waarschuwingen: list[str]) -> Iterator[Formulier]:
    # pyxform is heavy and only needed when a package is made.
    from waarnemer_app.xforms import (  # noqa: PLC0415 — see above
        FormError,
        compile_xlsform,
        load_form,
    )
    from waarnemer_app.xforms.attachments import Folder  # noqa: PLC0415 — see above

    for volgorde, formulier in enumerate(opzet.formulieren, start=1):
        data = bron.lees(formulier.bestand)
        if data is None:
            continue
        ernaast = Folder((bron.map / formulier.bestand).parent)
        try:
            gemaakt = compile_xlsform(data, name=Path(formulier.bestand).stem, attachments=ernaast)
        except FormError as fout:
            for probleem in fout.problems:
                bron.fout(formulier.bestand, 0, str(probleem))
            continue
        waarschuwingen.extend(f"{formulier.bestand}: {tekst}" for tekst in gemaakt.warnings)
        geladen = load_form(gemaakt.xml, attachments=ernaast)
        bestanden = neem_bestanden(bron, formulier.bestand, gemaakt.xml)
        kop = FormulierKop(
            id=geladen.id,
            versie=geladen.version,
            thema=formulier.thema,
            titel=geladen.title("nl"),
            processtap=formulier.processtap,
            plekken=formulier.plekken,
            bron_sha256=hashlib.sha256(data).hexdigest(),
            xform_sha256=hashlib.sha256(gemaakt.xml).hexdigest(),
            volgorde=volgorde,
            bestanden=bestanden.koppen,
        )
        yield Formulier(kop=kop, bron=data, xform=gemaakt.xml, bestanden=bestanden.inhoud)


def _contacten(bron: Bron, *, demo: bool) -> Iterator[Contact]:
    for rij in bron.csv(
        "contacten.csv", ("id", "rol", "naam"), ("organisatie", "telefoon", "email")
    ):
        contact = bron.model(Contact, rij, rij.gevuld())
        if contact is None:
            continue
        if not contact.telefoon and not contact.email:
            bron.fout(rij.bestand, rij.regel, "geef een telefoonnummer of een e-mailadres.")
        if contact.email and not _ADRES.fullmatch(contact.email):
            bron.fout(rij.bestand, rij.regel, f"email: “{contact.email}” is geen e-mailadres.")
        elif (
            demo
            and contact.email not in ("", _INFORMATIEPUNT)
            and not contact.email.endswith(".example")
        ):
            bron.fout(rij.bestand, rij.regel, "email: in een demo eindigt elk adres op .example.")
        yield contact


def _instructies(bron: Bron) -> Iterator[Instructie]:
    for naam in bron.namen("instructies/*.md"):
        tekst = bron.tekst(naam)
        if tekst is None:
            continue
        eerste, _, rest = tekst.partition("\n")
        if not eerste.startswith("# "):
            bron.fout(naam, 1, "de eerste regel is de titel. Begin hem met “# ”.")
            continue
        velden = {"id": Path(naam).stem, "titel": eerste[2:].strip(), "tekst": rest.strip()}
        instructie = bron.model(Instructie, Rij(naam, 0, {}), velden)
        if instructie is not None:
            yield instructie


def _sjablonen(bron: Bron) -> Iterator[Sjabloon]:
    for naam in bron.namen("sjablonen/*.txt"):
        tekst = bron.tekst(naam)
        if tekst is None:
            continue
        velden = {"sleutel": Path(naam).stem, "tekst": tekst}
        sjabloon = bron.model(Sjabloon, Rij(naam, 0, {}), velden)
        if sjabloon is not None:
            yield sjabloon


def _ladders(opzet: PakketToml) -> tuple[Ladder, ...]:
    return tuple(
        Ladder(
            keten=ladder.keten,
            treden=tuple(
                Trede(nummer=nr, **trede.model_dump())
                for nr, trede in enumerate(ladder.treden, start=1)
            ),
        )
        for ladder in opzet.ladders
    )


def _personen(bron: Bron, opzet: PakketToml, herkomst: dict[str, Rij]) -> dict[str, Persoonlijk]:
    """The personal files by the name of their file: ``bestand``, else the id of the waarnemer."""
    waarnemers: dict[str, tuple[str, WaarnemerGegevens]] = {}
    for rij in bron.csv("waarnemers.csv", ("id", "aanduiding", "soort"), ("bestand",)):
        gegevens = bron.model(WaarnemerGegevens, rij, rij.gevuld("bestand"))
        if gegevens is None:
            continue
        if gegevens.id in waarnemers:
            bron.fout(rij.bestand, rij.regel, f"de waarnemer {gegevens.id} staat er al.")
        bestand = rij.velden.get("bestand") or gegevens.id
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", bestand):
            bron.fout(rij.bestand, rij.regel, "bestand: neem letters, cijfers, - en _.")
        if any(bestand == ander for ander, _ in waarnemers.values()):
            bron.fout(rij.bestand, rij.regel, f"bestand: {bestand} is al van een ander.")
        waarnemers[gegevens.id] = (bestand, gegevens)
    toewijzingen: dict[str, list[Toewijzing]] = {id_: [] for id_ in waarnemers}
    kolommen = ("van", "tot", "formulieren", "aanleiding", "toelichting")
    for rij in bron.csv("toewijzingen.csv", ("waarnemer", "plek"), kolommen):
        wie = rij.velden["waarnemer"]
        if wie not in toewijzingen:
            bron.fout(rij.bestand, rij.regel, f"de waarnemer {wie} staat niet in waarnemers.csv.")
            continue
        velden: dict[str, Any] = rij.gevuld("waarnemer", "formulieren", "van", "tot")
        namen = rij.velden.get("formulieren", "").split(",")
        velden["formulieren"] = [naam.strip() for naam in namen if naam.strip()]
        for kolom in ("van", "tot"):
            velden[kolom] = moment(bron, rij, kolom, opzet.stemming)
        toewijzing = bron.model(Toewijzing, rij, velden)
        if toewijzing is not None:
            toewijzingen[wie].append(toewijzing)
            herkomst[f"waarnemer {wie}, toewijzing {len(toewijzingen[wie])}"] = rij
    return {
        bestand: Persoonlijk(
            pakketId=opzet.pakket_id, waarnemer=gegevens, toewijzingen=tuple(toewijzingen[id_])
        )
        for id_, (bestand, gegevens) in waarnemers.items()
    }


def _plekken_en_stemming(
    bron: Bron, opzet: PakketToml, herkomst: dict[str, Rij], waarschuwingen: list[str]
) -> tuple[tuple[Plek, ...], Stemming]:
    """The plekken of all sources; the stemming with the raad of each gemeente as orgaan."""
    plekken: list[Plek] = []
    organen: dict[str, list[dict[str, str]]] = {}
    for lijst in opzet.lijsten:
        gelezen, gemeenten = lees_lijst(bron, lijst, opzet.stemming, waarschuwingen)
        plekken.extend(gelezen)
        if lijst.organen_voor is not None:
            organen.setdefault(lijst.organen_voor, []).extend(raden(gemeenten))
    for onbekend in organen.keys() - {v.id for v in opzet.stemming.verkiezingen}:
        bron.fout(PAKKET_TOML, 0, f"lijsten.organen_voor: de verkiezing {onbekend} is er niet.")
    plekken.extend(lees_plekken(bron, opzet.stemming, herkomst))
    velden = opzet.stemming.model_dump()
    for verkiezing in velden["verkiezingen"]:
        verkiezing["organen"] = [*verkiezing["organen"], *organen.get(verkiezing["id"], [])]
    return tuple(plekken), Stemming.model_validate(velden)


def _meld(bron: Bron, bezwaar: Bezwaar, herkomst: Mapping[str, Rij]) -> None:
    """Note an objection at the line its part came from, when that is known."""
    rij = herkomst.get(bezwaar.waar)
    if rij is None:
        rij = herkomst.get(bezwaar.waar.partition(",")[0], Rij(PAKKET_TOML, 0, {}))
    bron.fout(rij.bestand, rij.regel, f"{bezwaar.waar}: {bezwaar.melding}")


def verzamel(map_: Path) -> Verzameld:
    """Read and check a whole source folder; raises MaakFout with every fault in it."""
    bron, herkomst, waarschuwingen = Bron(map_), dict[str, Rij](), list[str]()
    opzet = bron.toml(PAKKET_TOML, PakketToml)
    if opzet is None:
        raise MaakFout(tuple(bron.fouten))
    try:
        ZoneInfo(opzet.stemming.tijdzone)
    except (KeyError, ValueError, OSError) as fout:
        raise MaakFout((Bronfout(PAKKET_TOML, 0, "stemming.tijdzone: onbekend."),)) from fout
    plekken, stemming = _plekken_en_stemming(bron, opzet, herkomst, waarschuwingen)
    inhoud = Pakketinhoud(
        plekken=plekken,
        formulieren=tuple(_formulieren(bron, opzet, waarschuwingen)),
        ladders=_ladders(opzet),
        sjablonen=tuple(_sjablonen(bron)),
        contacten=tuple(_contacten(bron, demo=opzet.demo)),
        kiesraadleden=opzet.kiesraadleden,
        herkenning=opzet.herkenning,
        instructies=tuple(_instructies(bron)),
        termijnen=opzet.termijnen,
    )
    ca = bron.tekst(opzet.centraal_register.ca) if opzet.centraal_register.ca else ""
    personen = _personen(bron, opzet, herkomst)
    kop = PakketKop(
        pakketId=opzet.pakket_id,
        versie=opzet.versie,
        stemming=stemming.id,
        gemaaktOp=opzet.gemaakt_op or datetime.now(UTC),
        demo=opzet.demo,
        aantal=1,
        sha256=_LEEG,
    )
    geheel = Pakket(kop=kop, sha256=_LEEG, stemming=stemming, **dict(inhoud))
    for bezwaar in (*bezwaren(geheel), *bezwaren_plan(geheel)):
        _meld(bron, bezwaar, herkomst)
    for persoon in personen.values():
        for bezwaar in bezwaren_persoonlijk(persoon, geheel):
            _meld(bron, bezwaar, herkomst)
    if bron.fouten:
        raise MaakFout(tuple(sorted(bron.fouten)))
    return Verzameld(opzet, stemming, inhoud, ca or "", personen, tuple(waarschuwingen), geheel)


def maak_pakket(map_: Path, openbaar: OpenbareSleutels, wortel: Sleutel) -> Gemaakt:
    """Make and sign the package of a source folder, and its personal files.

    Raises MaakFout with every fault; then nothing is made.
    """
    return onderteken(verzamel(map_), openbaar, wortel)


def onderteken(verzameld: Verzameld, openbaar: OpenbareSleutels, wortel: Sleutel) -> Gemaakt:
    """Sign what was gathered; raises MaakFout when keys and package are not of one kind."""
    opzet = verzameld.opzet
    if opzet.demo != openbaar.demo:
        melding = "demo: het pakket en de sleutels zijn niet beide om te oefenen, of beide echt."
        raise MaakFout((Bronfout(PAKKET_TOML, 0, melding),))
    register = openbaar.register_gegevens(opzet.centraal_register.adres, verzameld.ca)
    inhoud = verzameld.inhoud.model_copy(update={"centraal_register": register})
    try:
        pakket = schrijf_pakket(
            inhoud,
            wortel,
            pakket_id=opzet.pakket_id,
            versie=opzet.versie,
            stemming=verzameld.stemming,
            gemaakt_op=opzet.gemaakt_op or datetime.now(UTC),
            demo=opzet.demo,
            bron=opzet.bron,
        )
        personen = {
            bestand: schrijf_persoonlijk(persoon, wortel)
            for bestand, persoon in verzameld.personen.items()
        }
    except PakketFout as fout:
        raise MaakFout(
            (Bronfout(fout.waar or PAKKET_TOML, 0, f"{fout.melding} {fout.remedie}"),)
        ) from fout
    return Gemaakt(pakket, personen, verzameld.waarschuwingen)
