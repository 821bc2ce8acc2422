"""Numbers to call, large, in the order of the ladder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.pakket import Contact
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Hairline, Label, Panel
from waarnemer_app.ui.signalen.rollen import contact_rollen
from waarnemer_app.ui.theme import Theme


class BelPaneel(Panel):
    """The contacts of the package with their numbers; says so when there is none."""

    def __init__(
        self, theme: Theme, contacten: Sequence[Contact], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self.show_title(self.tr("Bellen"), self.tr("uit het pakket"))
        for at, contact in enumerate(contacten):
            if at:
                self.add(Hairline(theme))
            self._voeg_toe(contact)
        if not contacten:
            tekst = self.tr("Er staat geen nummer in het pakket. Bel het bureau.")
            self.add(Label(theme, tekst, "sm", "ink_soft"))
        self.body.addStretch(1)

    def _voeg_toe(self, contact: Contact) -> None:
        rol = contact_rollen()[contact.rol]
        zelfde = contact.naam.casefold().startswith(rol.casefold())
        regel = contact.naam if zelfde else f"{rol} · {contact.naam}"
        self.add(Label(self._theme, regel, "sm", "ink_soft"))
        nummer = Label(self._theme, contact.telefoon, "xl")
        accessibility.name(nummer, f"{rol}, {contact.telefoon}")
        self.add(nummer)
