"""The one theme object: palette, sizes, text factor and fonts, handed to every widget.

All figures come from ``resources/stijl/tokens.json``. A widget asks for a role ("ink_soft",
"h1") and never for a colour or a number of its own, so that a change of variant or text size
reaches everything at once through ``Theme.on_change``.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from waarnemer_app.ui.icons import Icons
from waarnemer_app.ui.listeners import Listeners
from waarnemer_app.ui.style import style_sheet

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
VARIANTS: Final = ("licht", "donker", "hoog_contrast")
SYSTEM: Final = "systeem"
"""The choice to look as the system asks."""
FACTORS: Final = (100, 115, 130, 150, 175, 200)
_SANS: Final = ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf")
_LATER: Final = (
    "SourceSans3-Bold.ttf",
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-SemiBold.ttf",
)
_HEAVIEST: Final = 600
"""The heaviest weight of the fonts that a first picture has."""
_SERIF: Final = ("spoken", "spoken_now", "law")
_SERIF_SMALL: Final = "md"
_TARGETS: Final = ("control_small", "section_row", "grid_field")
"""Sizes of what one presses, lower than a finger asks."""
_MENU: Final = 8
_MENU_TOUCH: Final = 12
"""Px above and below the words of a line of a menu."""

_STYLE: Final = "Fusion"
_STYLED: Final = "stijl"

_MOST_WIDTHS: Final = 4096
"""Texts of which the width is remembered; what is typed would fill the memory otherwise."""


def new_application(program: str) -> QApplication:
    """The application, in the style that the theme draws on from its first moment.

    Asked for afterwards it comes as a QStyle, of which Python then reads all 800 constants.
    """
    passing = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QApplication.setHighDpiScaleFactorRoundingPolicy(passing)
    app = QApplication([program, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


class ThemeError(Exception):
    """The style files are missing or broken; the text says which."""


@cache
def _load_fonts(folder: Path, files: tuple[str, ...]) -> None:
    """Register these with Qt, once per process; a missing file is an error, not a guess."""
    for name in files:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise ThemeError(f"Het lettertype {name} ontbreekt of is beschadigd.")


def load_rest(resources: Path) -> None:
    """The fonts of what is read aloud and of a warning; no first picture has them.

    Raises ThemeError.
    """
    _load_fonts(resources / "fonts", _LATER)


@cache
def read_tokens(folder: Path) -> dict[str, Any]:
    """The design tokens as read; raises ThemeError when the file is missing or no JSON."""
    try:
        tokens: dict[str, Any] = json.loads((folder / "tokens.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ThemeError("Het stijlbestand tokens.json ontbreekt of is beschadigd.") from error
    return tokens


def _check(variant: str, factor: int) -> None:
    if variant not in VARIANTS or factor not in FACTORS:
        raise ThemeError(f"Onbekende weergave: {variant} {factor} %.")


class Theme(QObject):
    """Colours, sizes in px and fonts of one variant at one text factor.

    ``variant`` is one of VARIANTS, ``factor`` one of FACTORS (percent). ``choice`` is the variant
    that was chosen, or SYSTEM; ``touch`` makes every target large enough for a finger. After any
    of them changed a painted widget asks again for what it needs: ``on_change(method)`` has it
    called, as long as its object lives; ``changed`` fires after all of these.
    """

    changed = Signal()

    def __init__(
        self, variant: str, factor: int, resources: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worn_by = Listeners()
        self.on_change = self._worn_by.add
        self._tokens = read_tokens(resources / "stijl")
        _load_fonts(resources / "fonts", _SANS)
        self.icons = Icons(resources / "iconen")
        self.resources = resources
        self._app: QApplication | None = None
        _check(variant, factor)
        self._variant, self._factor = variant, factor
        self.choice, self._asked, self.touch = variant, VARIANTS[0], False
        # a layout asks for the same fonts and widths thousands of times
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._widths: dict[tuple[str, str, int | None], int] = {}

    @classmethod
    def load(
        cls,
        variant: str = "licht",
        factor: int = 100,
        parent: QObject | None = None,
        *,
        resources: Path = RESOURCES,
    ) -> "Theme":
        """Read tokens and fonts. Needs a running QGuiApplication; raises ThemeError."""
        return cls(variant, factor, resources, parent)

    @property
    def variant(self) -> str:
        return self._variant

    @property
    def factor(self) -> int:
        """Text size in percent."""
        return self._factor

    @property
    def scale(self) -> float:
        """Text size as a multiplier: 1.0 at 100 %."""
        return self._factor / 100

    def set(
        self, *, variant: str | None = None, factor: int | None = None, touch: bool | None = None
    ) -> None:
        """Change variant (SYSTEM: as the system asks), text size or the size of targets.

        Applies to the application when one was given.
        """
        choice = variant or self.choice
        worn = (self._asked if choice == SYSTEM else choice, factor or self._factor)
        touch = self.touch if touch is None else touch
        before = (self._variant, self._factor, self.touch)
        if (choice, (*worn, touch)) == (self.choice, before):
            return
        _check(*worn)
        self.choice, self.touch = choice, touch
        self._variant, self._factor = worn
        self._fonts.clear()
        self._widths.clear()
        if self._app is not None and (*worn, touch) != before:
            _apply_in_one_go(self, self._app)
        self._worn_by.tell()
        self.changed.emit()

    def follow(self, variant: str) -> None:
        """What the system asks for now; worn at once when SYSTEM was chosen."""
        _check(variant, self._factor)
        self._asked = variant
        self.set()

    def step(self, direction: int) -> None:
        """One text size larger (+1) or smaller (-1); stops at the ends."""
        place = FACTORS.index(self._factor) + direction
        self.set(factor=FACTORS[max(0, min(place, len(FACTORS) - 1))])

    # colours ---------------------------------------------------------------------------------

    def color(self, name: str) -> QColor:
        """The colour of a role, e.g. "ink" or "primary_soft"; KeyError when there is no such."""
        return QColor(self._tokens["color"][self._variant][name]["value"])

    def colors(self) -> dict[str, str]:
        """All roles of this variant as "#RRGGBB"."""
        roles: dict[str, dict[str, str]] = self._tokens["color"][self._variant]
        return {name: role["value"] for name, role in roles.items()}

    def palette(self) -> QPalette:
        """What Qt's own painting (menus, selections, carets) takes its colours from."""
        palette = QPalette()
        role = QPalette.ColorRole
        for where, name in (
            (role.Window, "paper"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunken"),
            (role.Text, "ink"),
            (role.PlaceholderText, "ink_faint"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.ToolTipBase, "ink"),
            (role.ToolTipText, "surface"),
            (role.Highlight, "primary"),
            (role.HighlightedText, "on_primary"),
            (role.Link, "primary"),
            (role.LinkVisited, "primary"),
            (role.Light, "surface"),
            (role.Mid, "line"),
            (role.Dark, "edge"),
            (role.Shadow, "edge"),
            (role.Accent, "primary"),
        ):
            palette.setColor(where, self.color(name))
        faint = self.color("ink_faint")
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, faint)
        return palette

    # sizes -----------------------------------------------------------------------------------

    def px(self, at_100: float) -> int:
        """A text-bound length: grows with the text. In px."""
        return round(at_100 * self.scale)

    def gap(self, at_100: float) -> int:
        """Empty space: grows with one third of the text, so that 200 % still fits. In px."""
        return round(at_100 * (1 + (self.scale - 1) / 3))

    def size(self, name: str) -> int:
        """A named size of the tokens ("control", "rail"), text-bound. In px."""
        at_100: int = self._tokens["size"][name]
        return self.target(at_100) if name in _TARGETS else self.px(at_100)

    def target(self, at_100: int) -> int:
        """Height of what one presses: as given, and at least 44 for touch. Text-bound, in px."""
        least: int = self._tokens["size"]["touch_min"]
        return self.px(max(at_100, least) if self.touch else at_100)

    def border(self, name: str) -> int:
        """A line width of the tokens, in px; lines do not grow except the focus ring."""
        width: int = self._tokens["border"][name]
        return width

    def radius(self, name: str = "control") -> int:
        """A corner radius of the tokens, in px."""
        radius: int = self._tokens["radius"][name]
        return radius

    @property
    def ring_width(self) -> int:
        """Width of the focus ring in px: 3, and 5 from 175 % on."""
        focus: dict[str, int] = self._tokens["focus"]
        return focus["width_200"] if self._factor >= 175 else focus["width"]

    @property
    def ring_gap(self) -> int:
        """Space between control and focus ring, in px."""
        gap: int = self._tokens["focus"]["gap"]
        return gap

    # type ------------------------------------------------------------------------------------

    def font(self, role: str = "md", weight: int | None = None) -> QFont:
        """The font of a type role ("xs" … "d2", "spoken", "key"), optionally of other weight.

        "law" is the size of running text in the serif: quoted law in a fold.
        """
        found = self._fonts.get((role, weight))
        if found is None:
            found = self._fonts[role, weight] = self._make_font(role, weight)
        return QFont(found)

    def _make_font(self, role: str, weight: int | None) -> QFont:
        kind = self._tokens["type"][_SERIF_SMALL if role == "law" else role]
        family = "spoken" if role in _SERIF else "ui"
        heavy = weight or kind["weight"]
        if family != "ui" or heavy > _HEAVIEST:
            load_rest(self.resources)
        font = QFont(self._tokens["font"][family]["family"])
        font.setPixelSize(self.px(kind["px"]))
        font.setWeight(QFont.Weight(heavy))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def text_width(self, text: str, role: str = "md", weight: int | None = None) -> int:
        """Width of one line of text in px, rounded up, one px spare."""
        key = (text, role, weight)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            width = int(QFontMetricsF(self.font(role, weight)).horizontalAdvance(text)) + 2
            self._widths[key] = width
        return width

    def line_height(self, role: str = "md") -> int:
        """Height of one line of a type role in px, as the tokens have it."""
        return self.px(self._tokens["type"][_SERIF_SMALL if role == "law" else role]["line"])

    # pictures --------------------------------------------------------------------------------

    def pixmap(self, icon: str, color: str, at_100: float = 20, ratio: float = 1.0) -> QPixmap:
        """An icon of resources/iconen in a palette colour, ``at_100`` px high at 100 %."""
        side = self.px(at_100)
        return self.icons.pixmap(icon, self.color(color), QSize(side, side), ratio)

    # application -----------------------------------------------------------------------------

    def apply(self, app: QApplication) -> None:
        """Give the application this theme: Fusion, font, palette and the one style sheet."""
        self._app = app
        sheet = _sheet(self)
        font = self.font("md")
        worn = (app.styleSheet(), app.font(), _menu_font(app), app.palette())
        if worn == (sheet, font, font, self.palette()):
            return  # putting on the same again would polish every widget there is
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        # no menu, list or tooltip of Qt fades or rolls: nothing here moves by itself
        app.setEffectEnabled(Qt.UIEffect.UI_General, False)
        _apply_in_one_go(self, app)


def _sheet(theme: Theme) -> str:
    """The style sheet of now; the lines of a menu are targets too."""
    menu = _MENU_TOUCH if theme.touch else _MENU
    return style_sheet(theme.resources / "stijl", theme.colors(), theme.px, menu=menu)


def _menu_font(app: QApplication) -> QFont:
    """What a menu would have now; the stub of PySide asks for bytes, and PySide refuses these."""
    font: QFont = app.font("QMenu")  # type: ignore[call-overload]
    return font


def _apply_in_one_go(theme: Theme, app: QApplication) -> None:
    """Set all three with painting off, so that no half-changed picture is ever seen."""
    windows = [window for window in app.topLevelWidgets() if window.isVisible()]
    for window in windows:
        window.setUpdatesEnabled(False)
    app.setFont(theme.font("md"))
    app.setPalette(theme.palette())
    app.setStyleSheet(_sheet(theme))
    if _menu_font(app) != theme.font("md"):
        # Windows has fonts of its own for menus, lists and messages; a sheet brings these back
        app.setFont(theme.font("md"))
    for window in windows:
        window.setUpdatesEnabled(True)
