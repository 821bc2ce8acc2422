"""Two hundred made-up sentences as a waarnemer types them, and our own texts (T27)."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests.helpers import boom
from waarnemer_app.domain.persoonsgegevens import (
    PersoonsgegevenSoort,
    elfproef,
    iban_klopt,
    zoek_persoonsgegevens,
)

S = PersoonsgegevenSoort

BSNS = [f"{n:09d}" for n in range(100_000_009, 100_009_000, 7) if elfproef(f"{n:09d}")][::3]
REKENINGEN = [
    f"NL{controle:02d}OEFN{nummer:010d}"
    for nummer in range(17_000_300, 17_000_380)
    for controle in range(2, 99)
    if iban_klopt(f"NL{controle:02d}OEFN{nummer:010d}")
]


def _bsn(nummer: str, vorm: int) -> str:
    """As people write it: whole, in threes, or with points."""
    delen = (nummer[:3], nummer[3:6], nummer[6:])
    return [nummer, " ".join(delen), ".".join(delen), f"{nummer[:4]}.{nummer[4:6]}.{nummer[6:]}"][
        vorm % 4
    ]


def _iban(nummer: str, vorm: int) -> str:
    groepen = " ".join(nummer[i : i + 4] for i in range(0, len(nummer), 4))
    return [nummer, groepen, nummer.lower(), groepen.replace(" ", ".")][vorm % 4]


ZINNEN: dict[PersoonsgegevenSoort, tuple[list[str], list[str]]] = {
    S.BSN: (
        [
            "De kiezer gaf zijn bsn op: {}.",
            "Op het formulier stond {} als nummer.",
            "Ik las het burgerservicenummer {} hardop mee.",
            "BSN {} staat op de kopie van het paspoort.",
            "Nummer {}, verder klopte alles.",
            "({}) zo stond het op de volmacht",
        ],
        [_bsn(nummer, i) for i, nummer in enumerate(BSNS)],
    ),
    S.TELEFOON: (
        [
            "Bel hem terug op {}.",
            "De kiezer is bereikbaar via {}",
            "tel. {} (na zes uur)",
            "Zijn nummer is {}, zei hij.",
            "Er lag een briefje met {} op tafel.",
            "Mobiel: {}.",
        ],
        [
            "06-12345678",
            "06 12 34 56 78",
            "0612345678",
            "+31612345678",
            "+31 6 12345678",
            "+31 (0)6 12 34 56 78",
            "0031 6 1234 5678",
            "(070) 123 45 67",
            "070-1234567",
            "0172 - 12 34 56",
            "010 1234567",
            "06.12.34.56.78",
        ],
    ),
    S.EMAIL: (
        [
            "Mail naar {} voor de foto.",
            "Zij schreef haar adres op: {}",
            "Het adres {}, dat stond op de kaart.",
            "Stuur dit door aan <{}>.",
            "contact={}; verder niets",
        ],
        [
            "kiezer@oefenen.example",
            "een.kiezer@oefenen.example",
            "k_1990+stem@post.oefenen.example",
            "KIEZER@OEFENEN.EXAMPLE",
            "x@y-z.example",
        ],
    ),
    S.IBAN: (
        [
            "De vergoeding gaat naar {}.",
            "Op het briefje stond rekening {}, met een handtekening.",
            "IBAN {} hoort bij het stembureaulid.",
            "rek.nr. {}",
        ],
        [_iban(nummer, i) for i, nummer in enumerate(REKENINGEN)],
    ),
    S.GEBOORTEDATUM: (
        [
            "De kiezer is geboren op {}.",
            "geb. {} volgens het rijbewijs",
            "Op de stempas stond {} als datum.",
            "Geboortedatum: {}",
            "Hij zei dat hij van {} was.",
        ],
        [
            "12-03-1985",
            "3-4-1999",
            "12/03/1985",
            "12.03.1985",
            "12 maart 1985",
            "1 jan. 1970",
            "1985-03-12",
            "31 december 1940",
            "7 Mei 2001",
        ],
    ),
    S.NAAM: (
        [
            "{} kreeg een tweede stembiljet.",
            "Ik sprak met {} bij de ingang.",
            "Volgens {} was de bus al vol.",
            "De volmacht was van {}, dat klopte niet.",
            "Toen zei {}: dit mag niet.",
            "{}",
            "Het lid ({}) liep weg.",
        ],
        [
            "dhr. Jansen",
            "Dhr. de Vries",
            "mevr. Bakker",
            "Mevr. A. van den Berg",
            "mevrouw El Amrani",
            "meneer Özdemir",
            "de heer Van Dijk",
            "De heer J.P. Smit",
            "mw. Visser-de Boer",
            "J. Jansen",
            "A.B. de Groot",
            "P.J.M. van der Meer",
            "K. Yılmaz",
            "Th. Mulder",
            "M. 't Hart",
            "R. D'Angelo",
            "S. O'Neill",
            "mijnheer Kramer",
            "MEVROUW PETERS",
            "H.  Willemsen",
        ],
    ),
}
AANTAL = {S.BSN: 30, S.TELEFOON: 36, S.EMAIL: 20, S.IBAN: 24, S.GEBOORTEDATUM: 30, S.NAAM: 60}


def zinnen() -> list[tuple[PersoonsgegevenSoort, str, str]]:
    """Every kind with its sentences and forms turned against each other."""
    uit = []
    for soort, (kaders, vormen) in ZINNEN.items():
        paren = zip(cycle(kaders), cycle(vormen), strict=False)
        for kader, vorm in islice(paren, AANTAL[soort]):
            uit.append((soort, vorm, kader.format(vorm)))
    return uit


def gevonden(soort: PersoonsgegevenSoort, vorm: str, zin: str) -> bool:
    """Found is: of its kind, and in the place where it stands."""
    begin = zin.index(vorm)
    return any(
        v.soort is soort and begin <= v.begin and v.eind <= begin + len(vorm)
        for v in zoek_persoonsgegevens(zin)
    )


def test_of_two_hundred_sentences_ninety_five_in_a_hundred_are_found() -> None:
    alle = zinnen()
    assert len(alle) == 200
    gemist = [(soort.value, zin) for soort, vorm, zin in alle if not gevonden(soort, vorm, zin)]
    assert len(gemist) <= 10, gemist
    per_soort = Counter(soort for soort, _ in gemist)
    assert all(aantal <= 0.1 * AANTAL[S(soort)] for soort, aantal in per_soort.items()), gemist


def test_the_same_sentences_with_a_role_or_a_count_instead_give_no_warning() -> None:
    rollen = ["de voorzitter", "een kiezer", "het tweede lid", "de projectleider verkiezingen"]
    getallen = ["1.124", "214", "10.30 uur", "18 maart 2026", "nummer 12", "artikel J 38"]
    for kaders, _ in ZINNEN.values():
        for kader in kaders:
            if re.search(r"geb", kader, re.IGNORECASE):
                continue  # behind "geboren op" any date is a date of birth
            for vorm in (*rollen, *getallen):
                assert zoek_persoonsgegevens(kader.format(vorm)) == [], kader.format(vorm)


EIGEN = [
    *boom.laid("forms/*.md"),
    *boom.laid("resources/sjablonen/*"),
    *boom.laid("resources/regels.csv"),
    *boom.laid("docs/handleiding.md"),
    *boom.laid("docs/toestanden.md"),
    *boom.laid("docs/dekking.md"),
]


@pytest.mark.parametrize("pad", EIGEN, ids=lambda pad: pad.name)
def test_our_own_texts_give_no_warning(pad: Path) -> None:
    """Cell by cell: the cells of a table are no sentence together."""
    delen = re.split(r"`[^`]*`|[|\n;]", boom.text(pad))
    assert [v.tekst for deel in delen for v in zoek_persoonsgegevens(deel)] == []


def test_the_sentences_of_the_rules_are_among_them() -> None:
    (pad,) = boom.laid("resources/regels.csv")
    rijen = list(csv.DictReader(boom.lines(pad), delimiter=";"))
    assert len(rijen) == 59
    assert all(zoek_persoonsgegevens(rij["sentence"]) == [] for rij in rijen)
