"""The one list of acts: shortcuts, the menu (F10) and the list of keys (F1) come from it.

Every act of the work has a function key or a Ctrl key, and mostly a twin, because on some laptops
the F row is for sound and light. Never a plain letter, digit, Space, Enter or arrow: those belong
to the question or list that has the focus.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Handler = Callable[[], None]


class Act(NamedTuple):
    """One act: its name for the program, its words, its keys, its group in menu and list."""

    name: str
    text: str
    keys: tuple[str, ...]
    group: str


def _say(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


_DO: Final = "doen"
_GO: Final = "gaan"
_SEE: Final = "weergave"


def acts() -> tuple[Act, ...]:
    """All acts, in the order of menu and key list, in the language of the program."""
    return (
        Act("notitie", _say("Notitie"), ("F2", "Ctrl+N"), _DO),
        Act("signaal", _say("Signaal"), ("F3", "Ctrl+I"), _DO),
        Act("bezoek_begin", _say("Bezoek beginnen of wisselen"), ("F4", "Ctrl+B"), _DO),
        Act("overleg", _say("Overleg vastleggen"), ("F5", "Ctrl+O"), _DO),
        Act("bellen", _say("Bellen"), ("Ctrl+T", "Shift+F5"), _DO),
        Act("weggaan", _say("Ik ga weg hier"), ("F7", "Ctrl+E"), _DO),
        Act("aanwijzing", _say("Gegeven procesaanwijzing vastleggen"), ("F9", "Ctrl+Shift+A"), _DO),
        Act("grote_knop", _say("Grote knop van deze pagina"), _BIG_KEYS, _DO),
        Act("ongedaan", _say("Ongedaan maken"), ("Ctrl+Z",), _DO),
        Act("opnieuw", _say("Opnieuw doen"), ("Ctrl+Shift+Z", "Ctrl+Y"), _DO),
        Act("pdf", _say("PDF hiervan"), ("Ctrl+P",), _DO),
        Act("plaatje", _say("Plaatje kopiëren of bewaren"), ("Ctrl+Shift+P",), _DO),
        Act("papier", _say("Formulier op papier"), (), _DO),
        Act("opgeslagen", _say("Wanneer is opgeslagen?"), ("Ctrl+S",), _DO),
        Act("zoeken", _say("Zoeken en doen"), ("Ctrl+K", "Ctrl+F"), _GO),
        Act("vandaag", _say("Vandaag"), ("Ctrl+1",), _GO),
        Act("bezoek", _say("Bezoek"), ("Ctrl+2",), _GO),
        Act("signalen", _say("Signalen"), ("Ctrl+3",), _GO),
        Act("kennisgevingen", _say("Kennisgevingen"), ("Ctrl+4",), _GO),
        Act("versturen", _say("Versturen"), ("Ctrl+5",), _GO),
        Act("route", _say("Route en kaart"), ("Ctrl+R",), _GO),
        Act("behoud", _say("Kopie maken en wissen"), (), _GO),
        Act("volgende_open", _say("Volgende open vraag of punt"), ("F8", "Ctrl+J"), _GO),
        Act("vorige_open", _say("Vorige open vraag of punt"), ("Shift+F8", "Ctrl+Shift+J"), _GO),
        Act("volgend_onderdeel", _say("Volgend onderdeel"), ("Ctrl+PgDown",), _GO),
        Act("vorig_onderdeel", _say("Vorig onderdeel"), ("Ctrl+PgUp",), _GO),
        Act("volgend_deel", _say("Volgend deel van het venster"), ("F6",), _GO),
        Act("vorig_deel", _say("Vorig deel van het venster"), ("Shift+F6",), _GO),
        Act("pakket", _say("Nieuw pakket openen"), (), _GO),
        Act("plan", _say("Nieuwe toewijzingen openen"), (), _GO),
        Act("lijst", _say("Lijsten van stembureaus nakijken"), (), _GO),
        Act("eerdere", _say("Eerdere dossiers op deze laptop"), (), _GO),
        Act("toelating", _say("Toelating van uw sleutels"), (), _GO),
        Act("vorige_versie", _say("Vergelijk met vorige versie"), (), _GO),
        Act("geschiedenis", _say("Geschiedenis en wissen volgens de wet"), (), _GO),
        Act("terug", _say("Terug"), ("Alt+Left",), _GO),
        Act("help", _say("Hulp en toetsen van deze pagina"), ("F1", "Ctrl+/"), _SEE),
        Act("uitleg", _say("Uitleg lezen en doorzoeken"), ("Shift+F1",), _SEE),
        Act("rondleiding", _say("Rondleiding"), (), _SEE),
        Act("menu", _say("Menu met alle handelingen"), ("F10",), _SEE),
        Act("volledig", _say("Volledig scherm"), ("F11",), _SEE),
        Act("groter", _say("Tekst groter"), ("Ctrl+=", "Ctrl++"), _SEE),
        Act("kleiner", _say("Tekst kleiner"), ("Ctrl+-",), _SEE),
        Act("normaal", _say("Tekst normaal"), ("Ctrl+0",), _SEE),
        Act("thema_systeem", _say("Kleuren zoals het systeem"), (), _SEE),
        Act("thema_licht", _say("Lichte kleuren"), (), _SEE),
        Act("thema_donker", _say("Donkere kleuren"), (), _SEE),
        Act("thema_contrast", _say("Hoog contrast"), (), _SEE),
        Act("aanraken", _say("Grote knoppen voor aanraken aan of uit"), (), _SEE),
        Act("taal", _say("Andere taal (English)"), (), _SEE),
        Act("enkele_toetsen", _say("Enkele toetsen aan of uit"), (), _SEE),
        Act("wachtzin", _say("Wachtzin wijzigen"), (), _SEE),
        Act("slot", _say("Vergrendelen"), ("F12", "Ctrl+L"), _SEE),
    )


# Return is the large key, Enter the one of the number block; a menu shows the first
_BIG_KEYS: Final = ("Ctrl+Enter", "Ctrl+Return", "Shift+Enter", "Shift+Return")


def group_title(group: str) -> str:
    """The words above a group of acts."""
    return {_DO: _say("Doen"), _GO: _say("Gaan naar"), _SEE: _say("Weergave en hulp")}[group]


def key_words(keys: tuple[str, ...]) -> list[str]:
    """Keys as one reads them: Return is "Enter", Left is "←"; doubles fall together."""
    words = []
    for key in keys:
        word = key.replace("Return", "Enter").replace("PgDown", "PgDn").replace("Left", "←")
        word = word.replace("Ctrl++", "Ctrl+=")
        if word not in words:
            words.append(word)
    return words


class Actions(QObject):
    """The acts of one window. ``on`` sets what an act does; a page may do it first.

    ``unavailable`` gives the name of an act that nobody handles here and now.
    """

    unavailable = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._handlers: dict[str, Handler] = {}
        self._local: Callable[[str], Handler | None] = _nobody
        self._actions: dict[str, QAction] = {}
        self.acts = acts()
        for act in self.acts:
            action = QAction(act.text, self)
            action.setObjectName(act.name)
            action.setShortcuts([QKeySequence(key) for key in act.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setAutoRepeat(False)
            action.triggered.connect(self._triggered)
            window.addAction(action)
            self._actions[act.name] = action

    def speak(self) -> None:
        """Take the words of the language of now."""
        self.acts = acts()
        for act in self.acts:
            self._actions[act.name].setText(act.text)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def on(self, name: str, handler: Handler) -> None:
        """Do this for an act, wherever one is; KeyError for an act that does not exist."""
        self._handlers[self._actions[name].objectName()] = handler

    def set_local(self, local: Callable[[str], Handler | None]) -> None:
        """Ask this first: what the page that is shown does for an act."""
        self._local = local

    def available(self, name: str) -> bool:
        """True when somebody handles the act here and now."""
        return self._find(name) is not None

    def run(self, name: str) -> None:
        """Do an act, as its key does."""
        handler = self._find(name)
        if handler is None:
            self.unavailable.emit(name)
        else:
            handler()

    def _find(self, name: str) -> Handler | None:
        return self._local(name) or self._handlers.get(name)

    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(action.objectName())


def _nobody(_name: str) -> Handler | None:
    return None
