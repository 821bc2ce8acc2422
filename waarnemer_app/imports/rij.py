"""One row of a list: who it is (gemeente, number, name, kind), with every fault in it.

What makes a stembureau another one, or puts it elsewhere, is a *fout*. What an observer can do
without (hours, coordinates, an address) is left empty with a *waarschuwing*.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from waarnemer_app.domain.verkiezing import StembureauSoort, StembureauVorm

from . import kolommen as k
from . import rij_plaats, rij_tijd
from . import waarden as w
from .bevinding import Cel, Melder, Niveau
from .referentie import Referentie
from .tabel import Bronrij, Tabel

HOOGSTE_NUMMER: Final = 2_000_000_000
NBSB: Final = "GM9010"
_LANGST: Final = 300
_CODE: Final = re.compile(r"(?:GM)? ?(\d{1,4})", re.IGNORECASE)
_NUMMER: Final = re.compile(r"(?:\d{1,4}::)?(?:SB)? ?(\d{1,12})(?:[.,]0+)?", re.IGNORECASE)
_EML_ID: Final = re.compile(r"(\d{1,4})::SB(\d{1,12})", re.IGNORECASE)
_VOORVOEGSEL: Final = re.compile(r"(?:stembureau\s+)+(?=\S)", re.IGNORECASE)
_POSTCODE_ERBIJ: Final = re.compile(r"\s*\(postcode: (\d{4} ?[A-Z]{2})\)$")
_NIETS: Final = frozenset({"nee", "geen", "-", "_", "niks", "n.v.t.", "nvt", "onbekend"})
_SLEUTEL: Final = re.compile(r"[A-Za-z0-9:_.-]{1,58}")
_VORMEN: Final = {
    "regulier": StembureauVorm.REGULIER,
    "normaal": StembureauVorm.REGULIER,
    "fixedlocation": StembureauVorm.REGULIER,
    "bijzonder": StembureauVorm.BIJZONDER,
    "special": StembureauVorm.BIJZONDER,
    "mobiel": StembureauVorm.MOBIEL,
    "mobile": StembureauVorm.MOBIEL,
}

Uren = tuple[datetime | None, datetime | None]


@dataclass(slots=True)
class Rij:
    """A row after its checks: a stop of a stembureau. Times are local, without a zone.

    ``nummer`` is None and ``code`` empty where they are not known.
    """

    bron: Bronrij
    code: str
    gemeente: str
    nummer: int | None
    naam: str
    vorm: StembureauVorm
    soort: StembureauSoort
    uren: list[Uren]
    plek: rij_plaats.Plaats
    uuid: str = ""
    contact: str = ""


@dataclass
class Lezer:
    """Reads one row after the other.

    ``gemeente`` is the code for a file that names none; ``laat_staan`` are corrections of a text
    that are not wanted, by code or by cell: the text stays as it was.
    """

    tabel: Tabel
    melder: Melder
    referentie: Referentie
    datum: date | None = None
    gemeente: str = ""
    laat_staan: Container[str | Cel] = frozenset()
    gezien: dict[str, object] = field(default_factory=dict)

    def heeft(self, kolom: str) -> bool:
        """True when the file has this column."""
        return kolom in self.tabel.kolommen

    def tekst(self, rij: Bronrij, kolom: str) -> str:
        """The text of a cell, mended; every correction is a finding."""
        waarde = rij.waarden.get(kolom)
        if waarde is None or waarde == "":
            return ""
        tekst = waarde if isinstance(waarde, str) else w.als_tekst(waarde)
        if len(tekst) > w.LANGSTE_CEL:
            melding = "Deze tekst is veel te lang voor een lijst."
            self.melder.fout("WAARDE", melding, rij.plaats(kolom), tekst)
            return ""
        return self._mend(rij, kolom, tekst) if w.VUIL.search(tekst) else tekst

    def _mend(self, rij: Bronrij, kolom: str, tekst: str) -> str:
        plaats = rij.plaats(kolom)
        if tekst.startswith("="):
            kern = tekst.removeprefix("=").strip('"')
            if tekst != f'="{kern}"':
                melding = "Hier staat een formule. Zet er de waarde neer."
                self.melder.fout("FORMULE", melding, plaats, tekst)
                return ""
            tekst = kern
        for stap in w.schoon(tekst):
            niveau = Niveau.WAARSCHUWING if stap.code == "MOJIBAKE" else Niveau.OPMERKING
            if stap.code in self.laat_staan or (stap.code, *plaats) in self.laat_staan:
                melding = "U liet dit staan zoals het was."
                self.melder.hersteld(stap.code, melding, plaats, tekst, tekst, niveau)
                continue
            self.melder.hersteld(stap.code, stap.melding, plaats, tekst, stap.nieuw, niveau)
            tekst = stap.nieuw
        if w.is_kwijt(tekst):
            melding = "Een letter met een accent is verloren. Haal de lijst opnieuw op."
            self.melder.let_op("TEKEN_KWIJT", melding, plaats, tekst)
        if w.is_krul(tekst):
            melding = "Hier staat een krullend aanhalingsteken. Het blijft zo."
            self.melder.opmerking("AANHALINGSTEKEN", melding, plaats, tekst)
        return tekst

    def lees(self, rij: Bronrij) -> Rij | None:
        """Check one row; None for one that is no stembureau to visit."""
        if self._overslaan(rij):
            return None
        bag = rij_plaats.bag(self, rij)
        code = self._code(rij, bag)
        if code == NBSB:
            melding = "Het nationaal briefstembureau is geen plek in een gemeente. Overgeslagen."
            self.melder.opmerking("NIET_TE_BEZOEKEN", melding, rij.plaats(k.CODE), code)
            return None
        naam, postcode = self._naam(rij)
        vorm = self._vorm(rij)
        plek = rij_plaats.plaats(self, rij, code, bag)
        plek.postcode = plek.postcode or postcode
        return Rij(
            bron=rij,
            code=code,
            gemeente=self._passend(rij, k.GEMEENTE) or self.referentie.gemeenten.get(code, code),
            nummer=self._nummer(rij),
            naam=naam,
            vorm=vorm,
            soort=self._soort(rij),
            uren=rij_tijd.uren(self, rij),
            plek=plek,
            uuid=self._uuid(rij),
            contact=rij_plaats.contact(self, rij),
        )

    def _overslaan(self, rij: Bronrij) -> bool:
        soort = str(rij.waarden.get(k.SOORT) or "").strip().casefold()
        if soort != "afgiftepunt":
            return False
        melding = "Een afgiftepunt voor briefstemmen is geen stembureau. Overgeslagen."
        self.melder.opmerking("AFGIFTEPUNT", melding, rij.plaats(k.SOORT))
        return True

    def _soort(self, rij: Bronrij) -> StembureauSoort:
        if rij.waarden.get(k.KANAAL) != "postal":
            return StembureauSoort.STEMBUREAU
        melding = "Dit is een stembureau voor briefstemmen. Kijk of het bij de verkiezing hoort."
        self.melder.let_op("BRIEFSTEMBUREAU", melding, rij.plaats(k.KANAAL))
        return StembureauSoort.BSB

    def _passend(self, rij: Bronrij, kolom: str) -> str:
        """A text that is not too long for a dossier."""
        tekst = self.tekst(rij, kolom)
        if len(tekst) > _LANGST:
            melding = f"Dit is te lang. Hoogstens {_LANGST} tekens."
            self.melder.fout("WAARDE", melding, rij.plaats(kolom), tekst)
            return tekst[:_LANGST]
        return tekst

    def _code(self, rij: Bronrij, bag: str) -> str:
        tekst = self.tekst(rij, k.CODE)
        if not tekst and self.heeft(k.ID) and not self.heeft(k.CODE):
            uit_id = _EML_ID.fullmatch(self.tekst(rij, k.ID))
            tekst = uit_id[1] if uit_id else ""
        if not tekst:
            return self._afgeleide_code(rij, bag)
        passend = _CODE.fullmatch(tekst)
        if not passend:
            melding = "Een gemeentecode is GM met vier cijfers. Zoek de code op bij het CBS."
            self.melder.fout("GEMEENTECODE", melding, rij.plaats(k.CODE), tekst)
            return ""
        code = f"GM{int(passend[1]):04}"
        kort_hoort = self.tabel.formaat.startswith(("Kiesraad", "OSV", "EML"))
        if tekst != code and not (len(passend[1]) == 4 and tekst.isdecimal()) and not kort_hoort:
            melding = "De gemeentecode miste nullen of GM. Die zijn aangevuld."
            self.melder.hersteld("GEMEENTECODE_VORM", melding, rij.plaats(k.CODE), tekst, code)
        return code

    def _afgeleide_code(self, rij: Bronrij, bag: str) -> str:
        """The code of a row that gives none: by its gemeente, as asked, or by the BAG."""
        naam = str(rij.waarden.get(k.GEMEENTE) or "")
        code = self.referentie.code_van(naam) if naam else ""
        waarvan = "de naam van de gemeente"
        if not code and self.gemeente:
            return self.gemeente
        if not code and not naam and f"GM{bag[:4]}" in self.referentie.gemeenten:
            code, waarvan = f"GM{bag[:4]}", "het BAG-nummer"
        if not code:
            melding = "De gemeente is niet bekend. Vul de gemeentecode in, of geef --gemeente."
            self.melder.fout("GEMEENTECODE_ONTBREEKT", melding, rij.plaats(k.CODE), naam)
            return ""
        if self.gezien.setdefault(f"afgeleid {code}", rij) is rij:
            melding = f"Er staat geen gemeentecode. Van {waarvan} is {code} afgeleid. Klopt dit?"
            self.melder.hersteld(
                "GEMEENTECODE_AFGELEID", melding, rij.plaats(k.CODE), "", code, Niveau.WAARSCHUWING
            )
        return code

    def _nummer(self, rij: Bronrij) -> int | None:
        kolom = k.NUMMER if self.heeft(k.NUMMER) else k.ID
        tekst = self.tekst(rij, kolom)
        if kolom == k.ID:
            passend = _EML_ID.fullmatch(tekst)
            return int(passend[2]) if passend else None
        passend = _NUMMER.fullmatch(tekst)
        nummer = int(passend[1]) if passend else 0
        if not passend or not 1 <= nummer <= HOOGSTE_NUMMER:
            melding = "Een nummer is een geheel getal vanaf 1. Vraag het nummer aan de gemeente."
            self.melder.fout("NUMMER", melding, rij.plaats(kolom), tekst)
            return None
        if passend[1].startswith("0"):
            melding = "Voor het nummer stonden nullen. Die zijn weg."
            self.melder.hersteld("NUMMER_NULLEN", melding, rij.plaats(kolom), tekst, str(nummer))
        return nummer

    def _naam(self, rij: Bronrij) -> tuple[str, str]:
        """The name, and a postcode that stood behind it in a result."""
        naam = self._passend(rij, k.NAAM)
        plaats = rij.plaats(k.NAAM)
        if not naam:
            self.melder.fout("LEEG", "De naam ontbreekt. Vul hem in.", plaats)
            return "", ""
        if naam.casefold() in _NIETS:
            self.melder.let_op("NIETSZEGGEND", "Dit zegt niets. Vraag de naam.", plaats, naam)
        if not self.tabel.formaat.startswith(("Kiesraad", "OSV")):
            return naam, ""
        postcode = _POSTCODE_ERBIJ.search(naam)
        kern = _POSTCODE_ERBIJ.sub("", _VOORVOEGSEL.sub("", naam, count=1))
        if kern and kern != naam:
            melding = "“Stembureau” voor de naam en de postcode erachter zijn weggehaald."
            self.melder.hersteld("NAAM_UITSLAG", melding, plaats, naam, kern)
        return kern or naam, postcode[1] if postcode else ""

    def _vorm(self, rij: Bronrij) -> StembureauVorm:
        if not self.heeft(k.TYPE):
            return StembureauVorm.REGULIER
        tekst = self.tekst(rij, k.TYPE)
        vorm = _VORMEN.get(tekst.casefold())
        if not tekst:
            melding = "Het type ontbreekt. Regulier is aangenomen."
            self.melder.let_op("TYPE_ONTBREEKT", melding, rij.plaats(k.TYPE))
        elif vorm is None:
            melding = "Dit type bestaat niet. Kies regulier, bijzonder of mobiel."
            self.melder.fout("TYPE", melding, rij.plaats(k.TYPE), tekst)
        elif tekst not in _VORMEN and not self.tabel.formaat.startswith("EML"):
            melding = "Het type stond er met andere letters."
            self.melder.hersteld("TYPE_VORM", melding, rij.plaats(k.TYPE), tekst, vorm.value)
        return vorm or StembureauVorm.REGULIER

    def _uuid(self, rij: Bronrij) -> str:
        uuid = self.tekst(rij, k.UUID)
        if uuid and (not _SLEUTEL.fullmatch(uuid) or w.E_MACHT.fullmatch(uuid)):
            melding = "Deze sleutel is verminkt. Gemeente en nummer zijn dan de sleutel."
            self.melder.let_op("SLEUTEL", melding, rij.plaats(k.UUID), uuid)
            return ""
        return uuid
