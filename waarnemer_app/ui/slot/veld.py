"""Fields whose text is in no concept: it is kept with the place where one is."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLineEdit

_LOS: Final = "los"


def zonder_concept(veld: QLineEdit) -> None:
    """Say that what is typed in this field is in no concept (a search box, a time of a visit)."""
    veld.setProperty(_LOS, True)


def is_half_getypt(veld: QLineEdit) -> bool:
    """Whether somebody typed in such a field, and it was not filled in anew since."""
    return bool(veld.property(_LOS)) and veld.isModified() and veld.isVisible()
