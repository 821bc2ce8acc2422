"""What the documents say is so: links, words of the law, words and keys on the screens."""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import register
from tests.helpers import boom
from waarnemer_app import __version__, domain, store, sync
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.ui.frame.actions import acts, key_words
from waarnemer_app.xforms.play import check, play
from waarnemer_app.xforms.vocabulary import OWN_COLUMNS

DOCS = boom.ROOT / "docs"
WOORDENLIJST = DOCS / "woordenlijst.md"
HANDLEIDING = DOCS / "handleiding.md"
BEHEER = DOCS / "beheer.md"
README = boom.ROOT / "README.md"
FORMULIEREN = DOCS / "formulieren.md"
SCHERMEN = DOCS / "schermen"
PAGINAS = [
    pad
    for pad in boom.files("*.md")
    if pad.parent in {boom.ROOT, DOCS, DOCS / "adr"} or pad.name == "README.md"
]
NOOIT_MINSTENS = {
    "opdracht aan de gemeente",
    "de waarnemer geeft een aanwijzing",
    "succesvol",
    "helaas",
}
MEESTE_WOORDEN = 15
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_BLOK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_KOP = re.compile(r"^#+ (.+)$", re.M)


def zonder_blokken(tekst: str) -> str:
    return _BLOK.sub("", tekst)


def anker(kop: str) -> str:
    """The anchor of a heading, as it is made where the repository is shown."""
    return re.sub(r"[^\w\- ]", "", kop.lower()).strip().replace(" ", "-")


# links ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("pagina", PAGINAS, ids=boom.name)
def test_every_link_leads_somewhere(pagina: Path) -> None:
    tekst = zonder_blokken(boom.text(pagina))
    kapot = []
    for link in _LINK.findall(tekst):
        if re.match(r"[a-z]+:", link):
            continue
        naam, _, deel = link.partition("#")
        doel = (pagina.parent / naam).resolve() if naam else pagina
        if doel.parent == SCHERMEN and doel.suffix == ".png" and not SCHERMEN.exists():
            continue
        koppen = {anker(k) for k in _KOP.findall(boom.text(doel))} if deel else set()
        if not doel.exists() or (deel and deel not in koppen):
            kapot.append(link)
    assert not kapot


def test_the_index_names_every_decision() -> None:
    besluiten = sorted((DOCS / "adr").glob("0*.md"))
    rijen = dict(
        re.findall(r"^\| \[(\d{4} [^\]]+)\]\(([^)]+)\)", boom.text(DOCS / "adr/README.md"), re.M)
    )
    titels = {boom.lines(pad)[0].removeprefix("# "): pad.name for pad in besluiten}
    assert rijen == titels


def test_where_to_look_for_a_change_is_there() -> None:
    kaart = boom.text(boom.ROOT / "CONTRIBUTING.md").split("## I want to change")[1]
    paden = re.findall(r"`([\w./*-]+)`", kaart.split("\n## ")[0])
    assert len(paden) > 40
    assert not [pad for pad in paden if not list(boom.ROOT.glob(pad.rstrip("/")))]


def test_the_readme_names_what_is_there() -> None:
    tekst = boom.text(README)
    doelen = set(re.findall(r"^([a-z]+):", boom.text(boom.ROOT / "Makefile"), re.M))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", tekst, re.M)) <= doelen
    (boomlijst,) = [inhoud for soort, inhoud in _BLOK.findall(tekst) if soort == "text"]
    genoemd = [regel.split()[0] for regel in boomlijst.splitlines() if regel.strip()]
    assert not [pad for pad in genoemd if not (boom.ROOT / pad).exists()]


def test_the_changelog_has_this_version() -> None:
    koppen = re.findall(r"^## \[([^\]]+)\]", boom.text(boom.ROOT / "CHANGELOG.md"), re.M)
    assert koppen[0] == "Unreleased"
    assert __version__ in boom.text(boom.ROOT / "CHANGELOG.md")


# words of the law ----------------------------------------------------------------------------


def modules(pakket: ModuleType) -> Iterator[ModuleType]:
    for gevonden in pkgutil.walk_packages(pakket.__path__, f"{pakket.__name__}."):
        yield importlib.import_module(gevonden.name)


@cache
def namen(pakket: ModuleType) -> dict[str, object]:
    """What the modules of a package define themselves, by name."""
    return {
        naam: iets
        for module in modules(pakket)
        for naam, iets in vars(module).items()
        if not naam.startswith("_")
        and getattr(iets, "__module__", module.__name__) == module.__name__
    }


def tabelrijen(tekst: str) -> list[list[str]]:
    rijen = [regel for regel in tekst.splitlines() if regel.startswith("| ")]
    return [[cel.strip() for cel in rij.strip("|").split("|")] for rij in rijen]


def begrippen() -> list[list[str]]:
    """The rows of the list: term, code, source, meaning, never; without the heads."""
    return [rij for rij in tabelrijen(boom.text(WOORDENLIJST)) if len(rij) == 5 and "`" in rij[1]]


def verboden() -> set[str]:
    gevonden: set[str] = set()
    for rij in tabelrijen(boom.text(WOORDENLIJST)):
        gevonden |= set(re.findall(r"“([^”]+)”", rij[-1] if len(rij) == 5 else rij[0]))
    return gevonden


def heeft(iets: object, deel: str) -> bool:
    velden: dict[str, Any] = getattr(iets, "model_fields", {})
    return deel in velden or hasattr(iets, deel)


def test_every_name_of_the_list_is_in_the_code() -> None:
    waar = {"": domain, "sync": sync, "store": store, "register": register}
    mist = []
    for rij in begrippen():
        pakket = waar[(re.findall(r"` in `(\w+)`", rij[1]) or [""])[0]]
        for code in re.findall(r"`([\w.]+)`(?! in)|`([\w.]+)` in", rij[1]):
            naam, _, deel = (code[0] or code[1]).partition(".")
            if naam in waar:
                continue
            iets = namen(pakket).get(naam)
            if iets is None or (deel and not heeft(iets, deel)):
                mist.append(f"{rij[0]}: {code}")
    assert len(begrippen()) > 60
    assert not mist


def test_the_list_is_closed() -> None:
    """Every kind that can be stated, and every list of choices, stands in the woordenlijst."""
    genoemd = {naam for rij in begrippen() for naam in re.findall(r"`(\w+)", rij[1])}
    wet = {
        naam
        for naam, iets in namen(domain).items()
        if inspect.isclass(iets) and issubclass(iets, (enum.Enum, Inhoud)) and iets is not Inhoud
    }
    assert wet <= genoemd


def test_every_list_of_choices_is_complete() -> None:
    for rij in begrippen():
        (naam, *rest) = re.findall(r"`([\w.]+)`", rij[1])
        lijst = namen(domain).get(naam)
        waarden = re.findall(r"`([\w-]+)`", rij[3])
        if not rest and waarden and inspect.isclass(lijst) and issubclass(lijst, enum.Enum):
            verwacht = [str(lid.value) for lid in lijst]
            if any(isinstance(lid.value, int) for lid in lijst):
                verwacht = [lid.name for lid in lijst]
            assert waarden == verwacht, naam


# words in texts ------------------------------------------------------------------------------


def zinnen_in(pad: Path) -> Iterator[str]:
    """The text constants of a module, without its docstrings."""
    boompje = ast.parse(boom.text(pad))
    uitleg = {id(knoop.value) for knoop in ast.walk(boompje) if isinstance(knoop, ast.Expr)}
    for knoop in ast.walk(boompje):
        if (
            isinstance(knoop, ast.Constant)
            and isinstance(knoop.value, str)
            and id(knoop) not in uitleg
        ):
            yield knoop.value


def teksten() -> Iterator[tuple[str, str]]:
    """Everything that people read, with where it stands."""
    for pad in boom.files("waarnemer_app/*.py", "register/*.py"):
        for zin in zinnen_in(pad):
            yield boom.name(pad), zin
    vast = (
        "forms/*.md",
        "resources/sjablonen/*",
        "resources/demo/bron/*.md",
        "resources/demo/bron/*.toml",
    )
    for pad in (*boom.files(*vast, "docs/handleiding*.md"), BEHEER, README):
        yield boom.name(pad), boom.text(pad)


def test_forbidden_words_stand_nowhere() -> None:
    assert verboden() >= NOOIT_MINSTENS
    patroon = re.compile("|".join(rf"\b{re.escape(w)}\b" for w in sorted(verboden())), re.I)
    gevonden = [
        f"{waar}: {treffer[0]}"
        for waar, tekst in teksten()
        for treffer in patroon.finditer(re.sub(r"\s+", " ", tekst))
    ]
    assert not gevonden
    assert patroon.search("Dit is een opdracht aan de gemeente.")


# the page for authors of forms ---------------------------------------------------------------


def test_the_example_of_the_authors_page_loads_and_plays(tmp_path: Path) -> None:
    blokken = dict(_BLOK.findall(boom.text(FORMULIEREN)))
    formulier, scenario = tmp_path / "rij.md", tmp_path / "rij.json"
    formulier.write_text(blokken["text"], encoding="utf-8")
    scenario.write_text(blokken["json"], encoding="utf-8")
    assert check(formulier) == []
    uitslag, goed = play(formulier, scenario)
    assert goed
    stappen = uitslag["cases"][0]["steps"]
    assert [stap["actual"] for stap in stappen] == ["ok", True]


def test_the_authors_page_names_every_own_column() -> None:
    genoemd = set(re.findall(r"`waarnemer::(\w+)`", boom.text(FORMULIEREN)))
    assert genoemd == set(OWN_COLUMNS)


# the handleiding -----------------------------------------------------------------------------


def zinnen(tekst: str) -> list[str]:
    """The sentences of a page: per paragraph, list item or cell, ended by . ? or :"""
    platte = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", zonder_blokken(tekst))
    delen: list[str] = []
    for alinea in re.split(r"\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\.)\s)|\|", platte):
        regel = re.sub(r"^\s*(?:[-*#]+|\d+\.)\s+", "", " ".join(alinea.split()))
        delen += re.split(r"(?<=[.?:])\**\s+(?=[A-ZÀ-Ý‘“*`])", regel)
    return [deel for deel in delen if re.search(r"\w", deel)]


def test_the_handleiding_is_easy_to_read() -> None:
    lang = {
        zin: aantal
        for zin in zinnen(boom.text(HANDLEIDING))
        if (aantal := len(re.findall(r"[\w’'`.+-]*\w[\w’'`.+-]*", zin))) > MEESTE_WOORDEN
    }
    assert not lang
    assert "!" not in re.sub(r"!\[", "", boom.text(HANDLEIDING))


@cache
def schermwoorden() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What the screens say: whole texts, and texts with a place for a value."""
    alle = {
        zin.strip()
        for pad in boom.files("waarnemer_app/ui/*.py", "waarnemer_app/domain/*.py")
        for zin in zinnen_in(pad)
        if zin.strip()
    }
    alle |= {deel.strip() for pad in boom.files("forms/*.md") for deel in boom.text(pad).split("|")}
    alle |= {deel for zin in set(alle) for deel in re.split(r"(?<=[.?]) ", zin)}
    met_plaats = [re.escape(z) for z in alle if "{" in z and len(re.sub(r"\{\w*\}", "", z)) > 4]
    return frozenset(alle), tuple(re.compile(re.sub(r"\\\{\w*\\\}", ".+", z)) for z in met_plaats)


@pytest.mark.parametrize("pagina", [HANDLEIDING, BEHEER], ids=boom.name)
def test_what_is_bold_stands_on_a_screen(pagina: Path) -> None:
    heel, patronen = schermwoorden()
    vet = re.findall(r"\*\*([^*]+)\*\*", zonder_blokken(boom.text(pagina)))
    vreemd = [
        woord
        for woord in vet
        if woord not in heel and not any(p.fullmatch(woord) for p in patronen)
    ]
    assert vet
    assert not vreemd


def test_the_handleiding_lists_every_key() -> None:
    """Every act of the registry, in its words, with both keys."""
    rijen = {rij[1]: rij[0] for rij in tabelrijen(boom.text(HANDLEIDING)) if len(rij) >= 2}
    for act in acts():
        toetsen = re.findall(r"`([^`]+)`", rijen[act.text])
        assert toetsen == key_words(act.keys)[:2], act.text
