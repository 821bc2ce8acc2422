"""What of Qt goes into the bundle, and what Windows shows of its two programs.

build.spec asks this of every file; a test asks it for each system.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import Final

Entry = tuple[str, str, str]
"""A row of PyInstaller: name in the bundle, file that it is, and kind."""

# The plug-ins of Qt that the program uses; PyInstaller would take them all.
PLUGINS: Final = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": set(),
}
LANGUAGES: Final = re.compile(r"qt(base)?_(nl|en)\.qm$")
ICON: Final = Path("resources/verpakking/waarnemer.svg")
ICON_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
"""Pixels: those of the taskbar and the title bar from 100 to 250 %, and of the folder view."""


def path_of(name: str) -> PurePosixPath:
    """A name in the bundle as a path, whatever system wrote it."""
    return PurePosixPath(name.replace("\\", "/"))


def wanted(name: str) -> bool:
    """Whether a library or a file beside it belongs in the bundle."""
    path = str(path_of(name))
    if path.endswith(".jar"):
        return False
    if "/dictionaries/" in path:
        return "hyph_nl" in path
    if "PySide6/" not in path:
        return True
    plugin = re.search(r"/plugins/([\w-]+)/(?:lib)?([\w-]+)\.\w+$", path)
    if plugin:
        return plugin[2] in PLUGINS.get(plugin[1], set())
    if path.endswith(".qm"):
        return bool(LANGUAGES.search(path))
    # 20 MB that draw OpenGL without a graphics card; nothing here is drawn by OpenGL
    return path_of(name).name.lower() != "opengl32sw.dll"


def is_library(entry: Entry) -> bool:
    """A shared library that is there only because another file asks for it by name."""
    name, _, kind = entry
    path = path_of(name)
    if path.suffix.lower() == ".dll":
        return "plugins" not in path.parts
    places = {".", "lib", "pillow.libs"}
    return kind == "SYMLINK" or (kind == "BINARY" and (path.parent.name or ".") in places)


def python_library(system: str = sys.platform) -> str:
    """The library of Python, that the program itself loads."""
    major, minor = sys.version_info[:2]
    return f"python{major}{minor}.dll" if system == "win32" else f"libpython{major}.{minor}.so.1.0"


def reachable(
    binaries: Iterable[Entry],
    imports: Callable[[str], Iterable[tuple[str, object]]],
    first: str,
) -> list[Entry]:
    """The binaries without the libraries that only a plug-in that was left out asked for.

    ``imports`` gives the libraries that a file asks for, by name; ``first`` is what the program
    itself loads. Windows knows no capitals in a name.
    """
    binaries = list(binaries)

    def key(name: str) -> str:
        last = path_of(name).name
        return last.lower() if last.lower().endswith(".dll") else last

    sources = {key(name): src for name, src, kind in binaries if kind != "SYMLINK"}
    asked = {first}
    todo = [entry[1] for entry in binaries if not is_library(entry)]
    while todo:
        names = {key(library) for library, _ in imports(todo.pop())}
        todo += [sources[name] for name in sorted(names & sources.keys() - asked)]
        asked |= names
    return [entry for entry in binaries if not is_library(entry) or key(entry[0]) in asked]


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows wants of a version; of "1.0.0rc1" these are 1, 0, 0 and 0."""
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if found is None:
        raise ValueError(version)
    return int(found[1]), int(found[2]), int(found[3]), 0


def write_icon(source: Path, target: Path) -> None:
    """Draw the icon in each size that Windows asks for, as one .ico."""
    from PIL import Image  # noqa: PLC0415 — only for Windows
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 — the same
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 — the same
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 — the same

    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise SystemExit(f"Dit is geen tekening: {source}")
    pictures = []
    for size in ICON_SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        pictures.append(Image.open(io.BytesIO(buffer.data().data())))
    sizes = [(size, size) for size in ICON_SIZES]
    pictures[-1].save(target, format="ICO", sizes=sizes, append_images=pictures[:-1])
