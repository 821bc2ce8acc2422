"""What may not stand in this repository, and what must: people, keys, hosts, licences, imports."""

import base64
import binascii
import contextlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path

from tests.helpers import boom

# Looks back first: a long line of base64 is walked through once, not from each of its letters.
EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\b"
)
JWS = re.compile(r"\beyJ[\w-]+\.([\w-]+)\.[\w-]*")
PIN = r"^([a-z0-9-]+)(?:\[([^]]+)\])?==[^\s\\;]+[^\\\n]* \\\n +--hash=sha256:"
HOSTS = re.compile(
    r"\bpypi\.org|\bpythonhosted\.org|\bnpmjs\.(?:org|com)|\b(?:deb|snapshot)\.debian\.org"
)
MACHINE = re.compile(
    r"(?<![\w.~-])/(?:work/|root/\.|home/\w+/|Users/\w+/|opt/(?:wheels|pypi))|[A-Z]:\\Users"
)
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b")
# Not on the way from the first click to the unlock window.
START = "waarnemer_app.app, waarnemer_app.ui.begin.ontgrendelen"
HEAVY = {"elementpath", "fastapi", "httpx2", "lxml", "openpyxl", "pyxform", "reportlab"}
# Made by this project itself; what stands elsewhere in resources/ came from someone.
OWN_RESOURCES = {
    *("bevindingen.csv", "regels.csv", "sjablonen", "stijl", "verpakking", "talen"),
    "vertrouwd",
}

TEXTS = [file for file in boom.files() if boom.text(file)]


def in_the_open(content: str) -> Iterator[str]:
    """The text itself, and what its signed parts say when they are unpacked."""
    yield content
    for payload in JWS.findall(content):
        try:
            yield base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
        except (binascii.Error, UnicodeDecodeError):
            continue


def strangers(content: str) -> set[str]:
    """The e-mail addresses that are neither invented nor the public one of the Kiesraad."""
    return {
        address
        for part in in_the_open(content)
        for address in EMAIL.findall(part)
        if not address.lower().endswith(".example")
        and address.lower() != "informatiepunt" + "@kiesraad.nl"
    }


def test_the_scan_for_addresses_sees_an_address() -> None:
    at = "@"
    hidden = (
        base64.urlsafe_b64encode(f'{{"van":"jan{at}gemeente.nl"}}'.encode()).decode().rstrip("=")
    )
    assert strangers(f"Mail naar j.jansen{at}gemeente.nl.") == {f"j.jansen{at}gemeente.nl"}
    assert strangers(f"eyJhbGciOiJFZERTQSJ9.{hidden}.c2ln") == {f"jan{at}gemeente.nl"}
    assert not strangers(f"stembureau{at}oefengemeente.example INFORMATIEPUNT{at}kiesraad.nl")
    assert not strangers(f"pakket{at}1.2.3\n{at}pytest.fixture\na {at} b.c\nhttps:{at}/x")


def test_no_address_of_a_person_stands_here() -> None:
    found = {boom.name(file): strangers(boom.text(file)) for file in TEXTS}
    assert not {name: addresses for name, addresses in found.items() if addresses}


def test_no_registry_and_no_machine_is_named() -> None:
    found = {
        boom.name(file): [*HOSTS.findall(boom.text(file)), *MACHINE.findall(boom.text(file))]
        for file in TEXTS
    }
    assert not {name: words for name, words in found.items() if words}


def test_nothing_is_left_for_later() -> None:
    found = {
        boom.name(file): UNFINISHED.findall(boom.text(file))
        for file in TEXTS
        if file.suffix == ".py" and file != Path(__file__)
    }
    assert not {name: words for name, words in found.items() if words}


def test_the_repository_trusts_no_key() -> None:
    """The bureau lays its own root keys there when it builds."""
    trusted = boom.files("resources/vertrouwd")
    assert {file.name for file in trusted} <= {"README.md"}


def test_what_came_from_others_stands_beside_its_licence() -> None:
    folders = {
        file.relative_to(boom.ROOT / "resources").parts[0] for file in boom.files("resources")
    }
    for folder in folders - OWN_RESOURCES:
        licences = [
            file
            for file in boom.files(f"resources/{folder}")
            if re.search(r"licen[cst]|ofl|cc0", file.name, re.IGNORECASE)
        ]
        assert licences, f"resources/{folder} has no licence file"


def test_the_lock_pins_every_dependency_with_a_hash() -> None:
    lock = (boom.ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(PIN, lock, re.M)
    assert not re.findall(r"--(?!hash)\w+|\bhttps?:", lock)
    assert len(pinned) == len(re.findall(r"^[a-z0-9]", lock, re.M))
    project = tomllib.loads((boom.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = chain(project["dependencies"], *project["optional-dependencies"].values())
    names = {re.split(r"[\[<>=;]", requirement)[0].strip().lower() for requirement in wanted}
    assert names <= {name for name, _ in pinned}, "make lock"


def test_the_lock_keeps_the_extras_that_packages_ask_for() -> None:
    """Without them an older pip looks past the pin of that package, and refuses what it finds."""
    lock = (boom.ROOT / "requirements.lock").read_text(encoding="utf-8")
    kept = {
        name: set(re.findall(r"[a-z0-9-]+", extras)) for name, extras in re.findall(PIN, lock, re.M)
    }
    asked: dict[str, set[str]] = {}
    for name in kept:
        with contextlib.suppress(metadata.PackageNotFoundError):
            for requirement in metadata.requires(name) or ():
                found = re.match(r"([\w.-]+)\[([^]]+)\](?!.*extra ==)", requirement)
                if found:
                    other = re.sub(r"[_.]", "-", found[1]).lower()
                    asked.setdefault(other, set()).update(re.findall(r"[\w-]+", found[2]))
    assert "toml" in asked["coverage"], "pytest-cov asks for it: the search itself works"
    assert not {name: extras - kept[name] for name, extras in asked.items() if extras - kept[name]}


def test_the_window_opens_without_the_heavy_libraries() -> None:
    """A start to the unlock window takes under a second; these are read when they are needed."""
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys, {START}; print(*sys.modules)"],
        cwd=boom.ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not HEAVY & set(loaded)
