"""Writes the file: what ReportLab drew, the structure, the colours, and what the file claims to be.

ReportLab writes every object apart. A structure has thousands of small ones, so they go together
into compressed object streams here (PDF 1.5; PDF/A-2 allows it).
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFObject

from waarnemer_app.platform import resource_dir

from .kenmerken import Kenmerken
from .structuur import Element, Gemerkt, schrijf_boom

rl_config.useA85 = 0  # ReportLab would write every page in ASCII, a quarter larger

_KOP: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_STROOM: Final = b"endstream\n"
_EINDE: Final = b"\r\n" + _STROOM
"""PDF/A wants a line end that is no part of the data; with both characters it is never in doubt."""

_SAMEN: Final = 500
"""Objects in one object stream: a reader unpacks all of it to get at one."""


@dataclass
class Ruw(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object of which the bytes are known, or will be before the file is written."""

    inhoud: bytes = b""
    __RefOnly__ = 1

    def format(self, document: Any) -> bytes:
        """The bytes."""
        return self.inhoud


def merk_pagina(pagina: Any, sleutel: int) -> None:
    """Give a page its key in the ParentTree, and say that the structure gives the order."""
    pagina.StructParents = sleutel
    pagina.Tabs = "/S"
    pagina.Trans = None
    pagina.__NoDefault__ = [*pagina.__NoDefault__, "StructParents", "Tabs"]


def schrijf(doek: Any, wortel: Element, gemerkt: Gemerkt, kenmerken: Kenmerken) -> bytes:
    """Give the file of what was drawn on a canvas; raises StructuurFout."""
    document = doek._doc  # noqa: SLF001 — ReportLab has no other way to its objects
    catalogus, boom = document.Catalog, Ruw()
    catalogus.StructTreeRoot = boom
    catalogus.MarkInfo = Ruw(b"<</Marked true>>")
    catalogus.Metadata = Ruw(stroom(kenmerken.xmp(), b"/Type/Metadata/Subtype/XML", pak=False))
    catalogus.OutputIntents = _kleuren(document)
    catalogus.__NoDefault__ = [*catalogus.__NoDefault__, "OutputIntents"]
    document.info = Ruw(kenmerken.info())
    for font in document.delayedFonts:
        font.addObjects(document)
    for deel in (catalogus, document.info, boom):
        document.Reference(deel)
    document.Outlines.prepare(document, doek)
    if document.Outlines.ready < 0:
        catalogus.Outlines = None
    objecten = _objecten(document)
    nummers = count(len(objecten) + 1)
    paginas = [_nummer(document, pagina) for pagina in document.Pages.pages]
    objecten.update(
        schrijf_boom(wortel, gemerkt, _nummer(document, boom), paginas, lambda: next(nummers))
    )
    return _bestand(objecten, _nummer(document, catalogus), _nummer(document, document.info))


def stroom(inhoud: bytes, sleutels: bytes, *, pak: bool = True) -> bytes:
    """A stream object, packed or plain; ``sleutels`` stand in its dictionary."""
    if pak:
        inhoud, sleutels = zlib.compress(inhoud, 9), sleutels + b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s%s" % (sleutels, len(inhoud), inhoud, _EINDE)


def _kleuren(document: Any) -> Ruw:
    profiel = Ruw(stroom((resource_dir() / "kleur" / "sRGB.icc").read_bytes(), b"/N 3"))
    return Ruw(
        b"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %s>>]"
        % document.Reference(profiel).format(document)
    )


def _nummer(document: Any, deel: PDFObject) -> int:
    nummer: int = document.idToObjectNumberAndVersion[document.Reference(deel).name][0]
    return nummer


def _objecten(document: Any) -> dict[int, bytes]:
    """Every object that ReportLab made, by its number; formatting one may add others."""
    objecten: dict[int, bytes] = {}
    for nummer in count(1):
        if nummer not in document.numberToId:
            return objecten
        deel = document.idToObject[document.numberToId[nummer]]
        inhoud = deel.format(document)
        if inhoud.endswith(_STROOM) and not isinstance(deel, Ruw):
            inhoud = inhoud[: -len(_STROOM)] + _EINDE
        objecten[nummer] = inhoud
    raise AssertionError


def _bestand(objecten: dict[int, bytes], catalogus: int, info: int) -> bytes:
    """The whole file; a stream stands on its own, all else goes into object streams."""
    los = {n: inhoud for n, inhoud in objecten.items() if inhoud.endswith(_STROOM)}
    klein = sorted(objecten.keys() - los.keys())
    plaatsen: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    nieuw = count(max(objecten) + 1)
    for begin in range(0, len(klein), _SAMEN):
        bak, groep = next(nieuw), klein[begin : begin + _SAMEN]
        los[bak] = _objectstroom({n: objecten[n] for n in groep})
        plaatsen.update({n: (2, bak, plaats) for plaats, n in enumerate(groep)})
    delen, lengte = [_KOP], len(_KOP)
    for nummer in sorted(los):
        deel = b"%d 0 obj\n%sendobj\n" % (nummer, los[nummer])
        plaatsen[nummer] = (1, lengte, 0)
        delen.append(deel)
        lengte += len(deel)
    nummer = next(nieuw)
    plaatsen[nummer] = (1, lengte, 0)
    zegel = hashlib.sha256(b"".join(delen)).hexdigest()[:32].encode()
    wijst = b"/Type/XRef/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
        *(nummer + 1, catalogus, info, zegel, zegel),
    )
    delen.append(b"%d 0 obj\n%sendobj\n" % (nummer, _kruisverwijzing(plaatsen, wijst)))
    delen.append(b"startxref\n%d\n%%%%EOF\n" % lengte)
    return b"".join(delen)


def _objectstroom(groep: dict[int, bytes]) -> bytes:
    plaats, kop = 0, []
    for nummer, inhoud in groep.items():
        kop.append(b"%d %d" % (nummer, plaats))
        plaats += len(inhoud) + 1
    wijzer = b" ".join(kop) + b"\n"
    return stroom(
        wijzer + b"".join(inhoud + b"\n" for inhoud in groep.values()),
        b"/Type/ObjStm/N %d/First %d" % (len(groep), len(wijzer)),
    )


def _kruisverwijzing(plaatsen: dict[int, tuple[int, int, int]], wijst: bytes) -> bytes:
    """The table of places, each row as its difference with the one above (PNG "up")."""
    boven, rijen = bytes(7), []
    for nummer in sorted(plaatsen):
        soort, plaats, volgnummer = plaatsen[nummer]
        rij = bytes([soort]) + plaats.to_bytes(4, "big") + volgnummer.to_bytes(2, "big")
        rijen.append(b"\x02" + bytes((a - b) & 255 for a, b in zip(rij, boven, strict=True)))
        boven = rij
    return stroom(b"".join(rijen), wijst + b"/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>")
