"""What Shiboken reads at each start stands beside it, compiled, and is what it carries itself."""

from __future__ import annotations

import subprocess
import sys
from importlib.machinery import SourcelessFileLoader
from pathlib import Path

import pytest
import shiboken6

from scripts import shiboken


def bestanden(map_: Path) -> dict[str, bytes]:
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="make setup draait daar niet")
def test_the_environment_has_all_of_it_and_compiled_from_what_this_shiboken_carries() -> None:
    plaats = Path(shiboken6.__file__).parent / "files.dir"
    bron = shiboken.ingebed()
    namen = [n for n in bron.namelist() if n.startswith("shibokensupport/") and n.endswith(".py")]
    assert len(namen) > 10
    op_verzoek = shiboken.ZELDEN.replace(".py", f"{shiboken.HEEL}.py")
    staat = {naam: op_verzoek if naam == shiboken.ZELDEN else naam for naam in namen}
    assert sorted(bestanden(plaats)) == sorted(f"{n}c" for n in {shiboken.ZELDEN, *staat.values()})
    for naam, waar in staat.items():
        code = compile(bron.read(naam), waar, "exec", dont_inherit=True)
        lezer = SourcelessFileLoader(naam, str(plaats / f"{waar}c"))
        assert lezer.get_code(naam) == code, naam


@pytest.mark.skipif(sys.platform == "win32", reason="make setup draait daar niet")
def test_what_only_writes_stubs_is_read_when_it_is_asked_for() -> None:
    vraag = (
        "import sys, PySide6.QtCore; voor = 'argparse' in sys.modules;"
        "from PySide6.support.signature.lib.pyi_generator import generate_pyi;"
        "print(voor, 'argparse' in sys.modules, generate_pyi.__name__)"
    )
    gevraagd = subprocess.run(
        [sys.executable, "-c", vraag], capture_output=True, text=True, check=True
    )
    assert gevraagd.stdout.split() == ["False", "True", "generate_pyi"]


@pytest.mark.skipif(sys.platform == "win32", reason="make setup draait daar niet")
def test_a_program_reads_it_there() -> None:
    vraag = "import PySide6.QtCore, shibokensupport.signature.loader as l; print(l.__file__)"
    gevraagd = subprocess.run(
        [sys.executable, "-c", vraag], capture_output=True, text=True, check=True
    )
    assert Path(gevraagd.stdout.strip()).is_relative_to(Path(shiboken6.__file__).parent)


def test_it_is_the_same_each_time_and_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    eerst = bestanden(shiboken.zet_neer(tmp_path))
    (tmp_path / "files.dir" / "shibokensupport" / "oud.pyc").write_bytes(b"")
    assert bestanden(shiboken.zet_neer(tmp_path)) == eerst
    assert [p.name for p in tmp_path.iterdir()] == ["files.dir"]
    assert not any(str(tmp_path).encode() in inhoud for inhoud in eerst.values())


def test_what_goes_wrong_half_way_leaves_no_half_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gedaan: list[object] = []

    def stokt(*wat: object, **_: object) -> None:
        gedaan.append(wat)
        if len(gedaan) > 3:
            raise OSError("schijf vol")

    monkeypatch.setattr("py_compile.compile", stokt)
    with pytest.raises(OSError, match="schijf vol"):
        shiboken.zet_neer(tmp_path)
    assert list(tmp_path.iterdir()) == []
