"""Templates of mails: text with named parts, which the verkiezingspakket may replace.

``$naam`` stands for a part, ``# `` begins a heading, a line that becomes empty is left out. A part
is filled in once: what somebody typed is never read as a template.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Template
from typing import NamedTuple

from .fouten import DocumentFout
from .nederlands import opsomming

_KOP = "# "


class Alinea(NamedTuple):
    """A heading (empty for the opening) and its text; a line feed is a new line."""

    kop: str
    tekst: str


def vul_in(
    sjabloon: str, delen: Mapping[str, str], verplicht: frozenset[str], naam: str
) -> list[Alinea]:
    """Fill the template in; ``delen`` holds every part it may name, ``verplicht`` those it must.

    Raises DocumentFout for a part that is not known, a loose ``$``, and a part that is missing.
    """
    _controleer(sjabloon, delen, verplicht, naam)
    alineas: list[tuple[str, list[str]]] = [("", [])]
    for regel in sjabloon.splitlines():
        if regel.startswith(_KOP):
            alineas.append((Template(regel.removeprefix(_KOP)).substitute(delen).strip(), []))
        else:
            alineas[-1][1].append(Template(regel).substitute(delen).strip())
    gevuld = ((kop, _dicht("\n".join(regels), los=not kop)) for kop, regels in alineas)
    return [Alinea(kop, tekst) for kop, tekst in gevuld if tekst]


def _dicht(tekst: str, *, los: bool) -> str:
    """Leave empty lines out; in the opening (``los``) one of them stays between two paragraphs."""
    return re.sub(r"\n{2,}", "\n\n" if los else "\n", tekst).strip()


def _controleer(
    sjabloon: str, delen: Mapping[str, str], verplicht: frozenset[str], naam: str
) -> None:
    gevonden: set[str] = set()
    for nummer, regel in enumerate(sjabloon.splitlines(), start=1):
        ontleed = Template(regel)
        waar = f"Sjabloon {naam}, regel {nummer}"
        if not ontleed.is_valid():
            raise DocumentFout(
                "SJABLOON_LOS_TEKEN",
                "Na een $ staat geen naam.",
                waar,
                "Schrijf $$ voor een dollarteken, of de naam van een deel.",
            )
        gevonden.update(ontleed.get_identifiers())
        for onbekend in sorted(set(ontleed.get_identifiers()) - set(delen)):
            raise DocumentFout(
                "SJABLOON_ONBEKEND_DEEL",
                f"Het deel ${onbekend} bestaat niet.",
                waar,
                f"Gebruik {opsomming([f'${deel}' for deel in sorted(delen)], 'of')}.",
            )
    if missend := sorted(verplicht - gevonden):
        raise DocumentFout(
            "SJABLOON_DEEL_ONTBREEKT",
            f"Niet alles staat erin: {opsomming([f'${deel}' for deel in missend])}.",
            f"Sjabloon {naam}",
            "Zet elk van deze delen in de tekst.",
        )
