"""What goes along with the bundle: licences, SBOM, hashes, a signature and a Debian package.

``make bundle`` and ``make deb`` call this; everything is made from what PyInstaller really took
(``dist/herkomst.txt``), so nothing is listed that is not shipped and nothing shipped is missed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from register.sleutels import SleutelFout, open_sleutel
from register.wachtzin import lees_wachtzin
from waarnemer_app import __version__
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

ROOT: Final = Path(__file__).resolve().parents[1]
DIST: Final = ROOT / "dist"
GEMEEN: Final = Path("/usr/share/common-licenses")
HASHES_TYP: Final = "hashes+jws"


@dataclass
class Deel:
    """A package of which something is shipped, with the files that hold its licence."""

    naam: str
    versie: str
    soort: str
    licentie: str
    teksten: list[Path] = field(default_factory=list)


def _licentie(dist: Distribution) -> str:
    kop = dist.metadata
    gezegd = next((t for n in ("License-Expression", "License") for t in kop.get_all(n) or []), "")
    soorten = [k.split("::")[-1].strip() for k in kop.get_all("Classifier") or [] if "License" in k]
    return (gezegd.splitlines()[0] if gezegd else "") or ", ".join(soorten) or "zie de tekst"


def _van_pypi(bronnen: set[Path]) -> list[Deel]:
    delen = []
    for dist in distributions():
        paden = [Path(str(dist.locate_file(f))).resolve() for f in dist.files or []]
        if dist.name in {"waarnemer", "pyinstaller"} or not bronnen & set(paden):
            continue
        woorden = ("licen", "copying", "notice", "authors")
        teksten = [
            p
            for p in paden
            if p.is_file()
            and p.suffix not in {".py", ".pyc"}
            and p.name.lower().startswith(woorden)
        ]
        licentie = _licentie(dist)
        if "LGPL" in licentie and not any(_is_lgpl(t) for t in teksten):
            teksten = _lgpl()  # the wheels of Qt have no text, or only that of its other licence
        delen.append(Deel(dist.name, dist.version, "pypi", licentie, teksten))
    return delen


def _is_lgpl(tekst: Path) -> bool:
    return "GNU LESSER GENERAL PUBLIC LICENSE" in tekst.read_text("utf-8", errors="replace").upper()


def _lgpl() -> list[Path]:
    """The LGPL and the GPL, version 3: of Debian, else as other packages of ours carry them."""
    van_debian = [t for t in (GEMEEN / "LGPL-3", GEMEEN / "GPL-3") if t.is_file()]
    if van_debian:
        return van_debian
    gedragen = (("psycopg", "licenses/LICENSE.txt"), ("pikepdf", "GPL-3.0.txt"))
    return [
        Path(str(dist.locate_file(f)))
        for naam, einde in gedragen
        for dist in distributions(name=naam)
        for f in dist.files or []
        if f.as_posix().endswith(einde)
    ]


def _van_debian(bronnen: set[Path]) -> list[Deel]:
    if shutil.which("dpkg-query") is None:
        return []
    delen = {}
    for bron in sorted(
        b for b in bronnen if b.is_relative_to("/usr/lib") or b.is_relative_to("/lib")
    ):
        for plek in (bron, Path(str(bron).removeprefix("/usr"))):
            uit = _zeg("dpkg-query", "--search", str(plek))
            if not uit:
                continue
            pakket = uit.partition(": ")[0].split(",")[0]
            versie = _zeg("dpkg-query", "--show", "--showformat", "${Version}", pakket)
            naam = pakket.partition(":")[0]
            tekst = Path("/usr/share/doc") / naam / "copyright"
            delen[naam] = Deel(
                naam, versie, "deb", "zie de tekst", [tekst] if tekst.is_file() else []
            )
            break
    return list(delen.values())


def _zeg(*opdracht: str) -> str:
    klaar = subprocess.run(  # noqa: S603 — own commands, no shell
        opdracht, capture_output=True, text=True, check=False
    )
    return klaar.stdout.strip() if klaar.returncode == 0 else ""


def _python() -> Deel:
    plekken = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",  # where Windows has it
        Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright"),
    )
    teksten = [tekst for tekst in plekken if tekst.is_file()]
    return Deel("cpython", platform.python_version(), "generic", "PSF-2.0", teksten[:1])


def delen_van(herkomst: Path) -> list[Deel]:
    """Every package of which a file was taken, by name; SystemExit for one without licence."""
    bronnen = {Path(regel).resolve() for regel in herkomst.read_text("utf-8").splitlines()}
    delen = sorted(
        [_python(), *_van_pypi(bronnen), *_van_debian(bronnen)], key=lambda d: d.naam.lower()
    )
    zonder = [d.naam for d in delen if not d.teksten]
    if zonder:
        raise SystemExit(f"Van deze pakketten is geen licentietekst gevonden: {', '.join(zonder)}.")
    return delen


def schrijf_licenties(delen: list[Deel], map_: Path) -> None:
    """One folder per package with its texts, and a list of all."""
    shutil.rmtree(map_, ignore_errors=True)
    regels = []
    for deel in delen:
        plek = map_ / deel.naam
        plek.mkdir(parents=True)
        for nr, tekst in enumerate(deel.teksten):
            shutil.copyfile(tekst, plek / (f"{nr}-{tekst.name}" if nr else tekst.name))
        regels.append(f"{deel.naam} {deel.versie}: {deel.licentie}\n")
    (map_ / "LIJST.txt").write_text("".join(regels), encoding="utf-8", newline="\n")
    shutil.copyfile(ROOT / "LICENSE", map_ / "waarnemer-EUPL-1.2.txt")


def schrijf_sbom(delen: list[Deel], programma: Path, doel: Path) -> None:
    """CycloneDX 1.6 as JSON; no time and no chance in it, so that equal input gives equal bytes."""
    hoofd = Component(
        name="waarnemer",
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref="waarnemer",
        licenses=[DisjunctiveLicense(id="EUPL-1.2")],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=_som(programma))],
    )
    bom = Bom(
        components=[
            Component(
                name=d.naam,
                version=d.versie,
                bom_ref=f"{d.soort}:{d.naam}",
                purl=PackageURL(d.soort, "debian" if d.soort == "deb" else None, d.naam, d.versie),
                licenses=[DisjunctiveLicense(name=d.licentie)],
            )
            for d in delen
        ]
    )
    bom.metadata.component = hoofd
    bom.register_dependency(hoofd, list(bom.components))
    beeld = json.loads(JsonV1Dot6(bom).output_as_string())
    beeld.pop("serialNumber")
    beeld["metadata"].pop("timestamp")
    tekst = json.dumps(beeld, indent=1, sort_keys=True) + "\n"
    doel.write_text(tekst, encoding="utf-8", newline="\n")


def _som(bestand: Path) -> str:
    with bestand.open("rb") as stroom:
        return hashlib.file_digest(stroom, "sha256").hexdigest()


def schrijf_hashes(map_: Path, doel: Path) -> None:
    """SHA-256 of every file of the folder, as ``sha256sum --check`` reads it, in order of name."""
    bestanden = sorted(p for p in map_.rglob("*") if p.is_file() and not p.is_symlink())
    regels = [f"{_som(p)}  {p.relative_to(map_.parent).as_posix()}\n" for p in bestanden]
    doel.write_text("".join(regels), encoding="utf-8", newline="\n")


def afsluiten(_: argparse.Namespace) -> None:
    """See ``maak_af``."""
    maak_af()


def maak_af() -> None:
    """Add licences and SBOM to the bundle, and make the list of hashes beside it."""
    map_, delen = DIST / "waarnemer", delen_van(DIST / "herkomst.txt")
    schrijf_licenties(delen, map_ / "licenties")
    programma = next(p for p in (map_ / "waarnemer.exe", map_ / "waarnemer") if p.is_file())
    schrijf_sbom(delen, programma, map_ / "sbom.cdx.json")
    schrijf_hashes(map_, DIST / "SHA256SUMS")
    grootte = sum(p.stat().st_size for p in map_.rglob("*") if p.is_file() and not p.is_symlink())
    print(f"{map_}: {grootte / 1e6:.0f} MB, {len(delen)} pakketten met licentie in sbom.cdx.json")


def teken(args: argparse.Namespace) -> None:
    """Sign the list of hashes with the bureau's root key: ``SHA256SUMS.jws``."""
    lijst = DIST / "SHA256SUMS"
    try:
        sleutel = open_sleutel(args.sleutels, "wortel", lees_wachtzin(args))
    except SleutelFout as fout:
        raise SystemExit(str(fout)) from fout
    zegel = sleutel.teken(HASHES_TYP, {"v": 1, "versie": __version__, "sha256": _som(lijst)})
    (DIST / "SHA256SUMS.jws").write_text(zegel + "\n", encoding="utf-8", newline="\n")
    print(f"{lijst}.jws is getekend met de wortelsleutel van het bureau.")


def controleer(args: argparse.Namespace) -> None:
    """Check signature, list and every file of a delivered folder; exit status 1 when not good."""
    map_: Path = args.map
    try:
        sleutel = Sleutel.uit_jwk(json.loads(args.sleutel.read_text()))
        inhoud = sleutel.controleer((map_ / "SHA256SUMS.jws").read_text().strip(), HASHES_TYP)
    except (OSError, ValueError, ZegelFout) as fout:
        raise SystemExit(f"De handtekening klopt niet: {fout}") from fout
    if inhoud["sha256"] != _som(map_ / "SHA256SUMS"):
        raise SystemExit("SHA256SUMS is een andere dan de getekende.")
    mis = [
        naam
        for som, naam in (
            regel.split("  ", 1) for regel in (map_ / "SHA256SUMS").read_text().splitlines()
        )
        if not (map_ / naam).is_file() or _som(map_ / naam) != som
    ]
    if mis:
        raise SystemExit("Deze bestanden zijn veranderd of weg:\n" + "\n".join(mis))
    print("De handtekening en alle bestanden kloppen.")


def deb(_: argparse.Namespace) -> None:
    """See ``maak_deb``."""
    maak_deb()


def maak_deb() -> Path:
    """``dist/waarnemer_VERSIE_ARCH.deb``: the bundle in /opt, a command, an entry in the menu."""
    bron, boom = DIST / "waarnemer", DIST / "deb"
    if not (bron / "waarnemer").is_file():
        raise SystemExit("Er is nog geen bundel. Doe eerst make bundle.")
    arch = _zeg("dpkg", "--print-architecture")
    shutil.rmtree(boom, ignore_errors=True)
    shutil.copytree(bron, boom / "opt/waarnemer", symlinks=True)
    verpakking = ROOT / "resources/verpakking"
    for van, naar in (
        (verpakking / "waarnemer.desktop", "usr/share/applications/waarnemer.desktop"),
        (
            verpakking / "waarnemer.svg",
            "usr/share/icons/hicolor/scalable/apps/waarnemer.svg",
        ),
        (ROOT / "LICENSE", "usr/share/doc/waarnemer/copyright"),
    ):
        (boom / naar).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(van, boom / naar)
    (boom / "usr/bin").mkdir(parents=True)
    (boom / "usr/bin/waarnemer").symlink_to("/opt/waarnemer/waarnemer")
    grootte = sum(p.lstat().st_size for p in boom.rglob("*") if not p.is_dir()) // 1024
    versie = __version__.replace("rc", "~rc")
    controle = (verpakking / "debian-control").read_text(encoding="utf-8")
    (boom / "DEBIAN").mkdir()
    (boom / "DEBIAN/control").write_text(
        controle.format(versie=versie, arch=arch, grootte=grootte), encoding="utf-8"
    )
    for pad in (boom, *boom.rglob("*")):
        if not pad.is_symlink():
            pad.chmod(0o755 if pad.is_dir() or os.access(pad, os.X_OK) else 0o644)
    uit = DIST / f"waarnemer_{versie}_{arch}.deb"
    subprocess.run(  # noqa: S603 — own command, no shell
        [  # noqa: S607 — where the system has it
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "--build",
            boom,
            uit,
        ],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": _zeg("git", "log", "-1", "--format=%ct") or "0"},
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(boom)
    print(f"{uit}: {uit.stat().st_size / 1e6:.0f} MB")
    return uit


def main() -> None:
    """Run one of the four."""
    ontleder = argparse.ArgumentParser(description=__doc__)
    sub = ontleder.add_subparsers(required=True)
    sub.add_parser("afsluiten").set_defaults(doe=afsluiten)
    sub.add_parser("deb").set_defaults(doe=deb)
    tekenen = sub.add_parser("teken")
    tekenen.add_argument("--sleutels", type=Path, required=True)
    tekenen.add_argument("--wachtzin-bestand", type=Path)
    tekenen.set_defaults(doe=teken)
    toets = sub.add_parser("controleer")
    toets.add_argument("map", type=Path)
    toets.add_argument("--sleutel", type=Path, required=True)
    toets.set_defaults(doe=controleer)
    args = ontleder.parse_args()
    args.doe(args)


if __name__ == "__main__":
    main()
