"""Keeps the forms that were loaded, so that opening a form a second time costs nothing.

In memory only, and only the last few: loading from the XForm takes less than reading anything from
a disk would save (docs/adr/0008-formuliercache.md). A form does not change after loading, so every
`Instance` may share it.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping

from waarnemer_app.xforms.load import load_form
from waarnemer_app.xforms.model import Form

SIZE = 16


class FormCache:
    """Forms by what they were made of; the one that was not used for the longest goes first."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._forms: OrderedDict[str, Form] = OrderedDict()

    def __len__(self) -> int:
        return len(self._forms)

    def form(self, xml: bytes, *, attachments: Mapping[str, bytes] | None = None) -> Form:
        """Return the form in `xml`, loaded once; raises `FormError` as `load_form` does."""
        key = key_of(xml, {} if attachments is None else attachments)
        found = self._forms.get(key)
        if found is None:
            found = self._forms[key] = load_form(xml, attachments=attachments)
            if len(self._forms) > self._size:
                self._forms.popitem(last=False)
        self._forms.move_to_end(key)
        return found


def key_of(xml: bytes, attachments: Mapping[str, bytes]) -> str:
    """Return the SHA-256 (hex) over the XForm and each attachment with its name."""
    total = hashlib.sha256(hashlib.sha256(xml).digest())
    for name in sorted(attachments):
        total.update(hashlib.sha256(name.encode()).digest())
        total.update(hashlib.sha256(attachments[name]).digest())
    return total.hexdigest()
