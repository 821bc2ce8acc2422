"""Icons: every file draws, in the colour asked for; the mark; the licence."""

import ast
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

import waarnemer_app
from waarnemer_app.ui.icons import Icons, paint_mark
from waarnemer_app.ui.theme import RESOURCES

FOLDER = RESOURCES / "iconen"


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of the fully covered points, to five bits: blending rounds the last ones."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    rounded = [(p.red() + 2 >> 3, p.green() + 2 >> 3, p.blue() + 2 >> 3, p.alpha()) for p in points]
    return {f"{r} {g} {b}" for r, g, b, alpha in rounded if alpha == 255}


def ink(name: str) -> str:
    """One colour, rounded as :func:`inks` does."""
    color = QColor(name)
    return " ".join(str(part + 2 >> 3) for part in (color.red(), color.green(), color.blue()))


def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication) -> None:
    icons = Icons(FOLDER)
    names = [path.stem for path in FOLDER.glob("*.svg")]
    assert len(names) > 50
    for name in names:
        assert inks(icons.pixmap(name, QColor("#a3141f"), QSize(48, 48))) == {ink("#a3141f")}, name


def test_icons_hold_nothing_but_lines(qapp: QApplication) -> None:
    for path in FOLDER.glob("*.svg"):
        text = path.read_text("utf-8")
        assert 'stroke="currentColor"' in text, path.name
        assert "<script" not in text
        assert "href" not in text


def test_the_licence_stands_beside_the_icons() -> None:
    assert "MIT License" in (FOLDER / "LICENSE-tabler.txt").read_text("utf-8")


def test_the_mark_has_its_line_and_its_dot(qapp: QApplication) -> None:
    pixmap = QPixmap(80, 80)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, 80, 80), QColor("#ffffff"), QColor("#ffc857"))
    painter.end()
    assert inks(pixmap) >= {ink("#ffffff"), ink("#ffc857")}
    assert pixmap.toImage().pixelColor(40, 40).name() == "#ffc857"


def named_in_code() -> set[tuple[str, str]]:
    """(icon, module) of every icon that a module names as ``icon=`` or as second argument."""
    found: set[tuple[str, str]] = set()
    for module in Path(waarnemer_app.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            values: list[ast.expr] = []
            if isinstance(node, ast.keyword) and node.arg == "icon":
                values = [node.value]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                values = node.args[1:2] if node.func.id in {"IconLabel", "EmptyState"} else []
            for value in values:
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                    found.add((value.value, module.name))
    return found


def test_every_icon_that_the_code_names_is_there() -> None:
    named = named_in_code()
    assert len(named) > 20
    assert not {icon for icon in named if not (FOLDER / f"{icon[0]}.svg").exists()}
