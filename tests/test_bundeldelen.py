"""What goes into the bundle: names of Linux and of Windows, judged on any system."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bundeldelen import (
    ICON,
    ICON_SIZES,
    is_library,
    python_library,
    reachable,
    version_numbers,
    wanted,
    write_icon,
)
from tests.helpers import boom

QT = "PySide6\\plugins\\"


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}platforms\\qwindows.dll",
        f"{QT}iconengines\\qsvgicon.dll",
        f"{QT}styles\\qmodernwindowsstyle.dll",
        "PySide6\\Qt6Core.dll",
        "PySide6\\translations\\qtbase_nl.qm",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "pyphen\\dictionaries\\hyph_nl_NL.dic",
        "pyphen/dictionaries/hyph_nl_NL.dic",
        "python311.dll",
        "resources\\talen\\waarnemer_en.qm",
    ],
)
def test_what_the_program_uses_is_taken(name: str) -> None:
    assert wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}platforms\\qdirect2d.dll",
        f"{QT}platforms\\qminimal.dll",
        f"{QT}imageformats\\qjpeg.dll",
        f"{QT}tls\\qschannelbackend.dll",
        f"{QT}generic\\qtuiotouchplugin.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6\\translations\\qtbase_de.qm",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "pyphen\\dictionaries\\hyph_de_DE.dic",
        "pyphen/dictionaries/hyph_de_DE.dic",
        "xforms\\validator.jar",
    ],
)
def test_what_it_does_not_use_stays_out(name: str) -> None:
    assert not wanted(name)


def test_a_library_of_windows_that_nothing_asks_for_stays_out() -> None:
    """Windows knows no capitals, and a plug-in is loaded by its place, not by name."""
    asks = {
        "gui.pyd": ["QT6GUI.dll", "KERNEL32.dll"],
        "qwindows.dll": ["Qt6Gui.dll"],
        "Qt6Gui.dll": ["Qt6Core.dll"],
        "Qt6Core.dll": ["MSVCP140.dll"],
        "Qt6Network.dll": ["Qt6Core.dll", "Only.dll"],
    }
    names = [
        ("PySide6\\QtGui.pyd", "gui.pyd", "EXTENSION"),
        (f"{QT}platforms\\qwindows.dll", "qwindows.dll", "BINARY"),
        ("PySide6\\Qt6Gui.dll", "Qt6Gui.dll", "BINARY"),
        ("PySide6\\Qt6Core.dll", "Qt6Core.dll", "BINARY"),
        ("PySide6\\msvcp140.dll", "a", "BINARY"),
        ("shiboken6\\MSVCP140.dll", "b", "BINARY"),
        ("python311.dll", "python", "BINARY"),
        ("PySide6\\Qt6Network.dll", "Qt6Network.dll", "BINARY"),
        ("Only.dll", "Only.dll", "BINARY"),
    ]
    left = reachable(
        names, lambda file: [(name, None) for name in asks.get(file, [])], "python311.dll"
    )
    assert [name for name, _, _ in left] == [name for name, _, _ in names[:-2]]


def test_a_library_of_linux_that_nothing_asks_for_stays_out() -> None:
    names = [
        ("PySide6/QtGui.abi3.so", "gui", "EXTENSION"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
        ("libpng16.so.16", "png", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Pdf.so.6", "PySide6/Qt/lib/libQt6Pdf.so.6", "SYMLINK"),
    ]
    left = reachable(
        names,
        lambda file: [("libQt6Gui.so.6", None)] if file == "gui" else [],
        "libpython3.11.so.1.0",
    )
    assert [name for name, _, _ in left] == [names[0][0], names[1][0], names[3][0]]


def test_a_plug_in_is_no_library() -> None:
    assert not is_library((f"{QT}platforms\\qwindows.dll", "", "BINARY"))
    assert is_library(("PySide6\\Qt6Svg.dll", "", "BINARY"))


def test_the_library_of_python_has_the_name_of_its_system() -> None:
    major, minor = sys.version_info[:2]
    assert python_library("win32") == f"python{major}{minor}.dll"
    assert python_library("linux") == f"libpython{major}.{minor}.so.1.0"


def test_windows_gets_four_numbers_of_a_version() -> None:
    assert version_numbers("1.0.0rc1") == (1, 0, 0, 0)
    assert version_numbers("2.13.4") == (2, 13, 4, 0)
    with pytest.raises(ValueError, match="twee"):
        version_numbers("twee")


@pytest.mark.qt_log_ignore("Cannot open file")
def test_the_icon_has_every_size_and_is_drawn(tmp_path: Path) -> None:
    target = tmp_path / "waarnemer.ico"
    write_icon(boom.ROOT / ICON, target)
    data = target.read_bytes()
    kind, count = struct.unpack_from("<HH", data, 2)
    sizes = {data[6 + 16 * place] or 256 for place in range(count)}
    assert (kind, sizes) == (1, set(ICON_SIZES))
    with pytest.raises(SystemExit, match="geen tekening"):
        write_icon(tmp_path / "weg.svg", target)


def test_a_program_without_a_terminal_says_its_words_to_nobody() -> None:
    """The program with a window has no stdout on Windows: a second start died of saying so."""
    start = (
        "import runpy, sys; sys.stdout = sys.stderr = None; sys.argv = ['waarnemer', 'regels'];"
        "runpy.run_path('scripts/bundel.py')"
    )
    klaar = subprocess.run([sys.executable, "-c", start], cwd=boom.ROOT, check=False)
    assert klaar.returncode == 0
