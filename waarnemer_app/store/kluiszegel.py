"""The dossier knows its own vault: the hash of ``kluis.json`` is kept inside the database.

So a file that was changed, or an older one that was put back and lets an older passphrase in,
is seen at the first unlock. Without the data key nobody can change what is kept here.
"""

from __future__ import annotations

from typing import Final

from .kluis import Kluis, Ontsloten, afdruk_van
from .meta import Meta

_NU: Final = "kluisafdruk"
_STRAKS: Final = "kluisafdruk_straks"


def kondig_aan(meta: Meta, kluis: Kluis) -> None:
    """Before another vault is written: say which, so that it is known after a crash as well."""
    meta.zet(_STRAKS, afdruk_van(kluis.bytes()))


def herken(meta: Meta, ontsloten: Ontsloten) -> bool:
    """Whether this vault is the one that was written last; from now on it is.

    The first vault of a dossier that kept no hash yet is taken as it is.
    """
    bekend = meta.geef(_NU), meta.geef(_STRAKS)
    goed = bekend == (None, None) or ontsloten.afdruk in bekend
    if bekend != (ontsloten.afdruk, ontsloten.afdruk):
        for sleutel in (_NU, _STRAKS):
            meta.zet(sleutel, ontsloten.afdruk)
    return goed
