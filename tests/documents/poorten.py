"""The gates that every PDF passes: page-validation, our own look at its structure, and poppler.

Each gives what is wrong as sentences; none means that it passes. ``test_poorten.py`` shows that
together they find the faults that a file can have.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import page
import pikepdf

from tests.documents.inhoudstroom import Pagina
from tests.documents.pdfhulp import poppler

BLOKKEN = {"Document", "Div", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody"}
SOORTEN = BLOKKEN | {"Table", "TR", "TH", "TD", "Figure"}
BINNEN = {
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "Document": {"StructTreeRoot"},
}
MAG_LEEG = {"TD", "TH"}
LEEG: Any = pikepdf.Dictionary()
GRENZEN = page.SafetyLimits(max_reference_depth=5_000)
"""The bookmarks of a long list are a chain that is longer than page-validation goes by itself."""


def gekeurd(inhoud: bytes) -> list[str]:
    """What page-validation finds against PDF/UA-1 and PDF/A-2a."""
    fouten = []
    for profiel in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        verslag = page.validate_pdf_bytes(inhoud, profile=profiel, limits=GRENZEN)
        fouten += [f"{profiel.value} {f.rule_id}: {f.message}" for f in verslag.failures]
        assert verslag.is_compliant is not bool(verslag.failures)
    return fouten


def voorgelezen(inhoud: bytes) -> list[str]:
    """The texts in the order of the structure, as poppler reads them; one for each piece."""
    regels = poppler("pdfinfo", inhoud, "-struct-text", "-enc", "UTF-8").splitlines()
    kaal = (regel.strip() for regel in regels)
    return [regel[1:-1] for regel in kaal if regel[:1] == '"' and regel[-1:] == '"']


def verkeerd_voorgelezen(inhoud: bytes, verwacht: Iterable[str]) -> list[str]:
    """Where what is read aloud is not what was written, letter by letter and in order."""
    gelezen = "".join("".join(voorgelezen(inhoud)).split())
    bedoeld = "".join("".join(verwacht).split())
    if gelezen == bedoeld:
        return []
    plaats = next(
        (n for n, (a, b) in enumerate(zip(gelezen, bedoeld, strict=False)) if a != b),
        min(len(gelezen), len(bedoeld)),
    )
    return [f"{gelezen[plaats : plaats + 60]!r} in plaats van {bedoeld[plaats : plaats + 60]!r}"]


def bekeken(inhoud: bytes) -> list[str]:
    """What our own look at the file finds."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        return [*_hoofd(pdf), *_boom(pdf)]


def _hoofd(pdf: pikepdf.Pdf) -> Iterator[str]:
    hoofd = pdf.Root
    if str(hoofd.get("/Lang", "")) != "nl-NL":
        yield "geen taal"
    if not hoofd.get("/MarkInfo", LEEG).get("/Marked", False):
        yield "niet gemerkt als gelabeld"
    if not hoofd.get("/ViewerPreferences", LEEG).get("/DisplayDocTitle", False):
        yield "de titel staat niet in de titelbalk"
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "geen titel"
    xmp = hoofd.Metadata.read_bytes().decode() if "/Metadata" in hoofd else ""
    for merk in (
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<rdf:li>nl-NL</rdf:li>",
    ):
        if merk not in xmp:
            yield f"de metadata zegt niet {merk}"
    if not any("/DestOutputProfile" in i for i in hoofd.get("/OutputIntents", [])):
        yield "geen kleurprofiel"
    for naam in ("/OpenAction", "/AA", "/AcroForm"):
        if naam in hoofd:
            yield f"het bestand doet iets: {naam}"


def _boom(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/StructTreeRoot" not in pdf.Root:
        yield "geen structuur"
        return
    boom = pdf.Root.StructTreeRoot
    bladen = {blad.objgen: Pagina(blad) for blad in pdf.pages}
    for blad in bladen.values():
        yield from blad.fouten
    gezien: set[tuple[Any, int]] = set()
    koppen: list[int] = []
    for element, ouder in _elementen(boom):
        soort = str(element.S)[1:]
        yield from _element(element, soort, ouder)
        if soort[0] == "H" and soort[1:].isdigit():
            koppen.append(int(soort[1:]))
        for blad, mcid in _merken(element):
            sleutel = (blad.objgen, mcid)
            if sleutel in gezien:
                yield f"{soort}: MCID {mcid} hoort twee keer bij iets"
            gezien.add(sleutel)
            soorten = bladen[blad.objgen].merken
            if soorten.get(mcid) != soort:
                yield f"{soort}: MCID {mcid} is op de pagina {soorten.get(mcid)}"
            yield from _terug(boom, blad, mcid, element)
    wees = {(sleutel, mcid) for sleutel, blad in bladen.items() for mcid in blad.merken} - gezien
    if wees:
        yield f"merken zonder element: {sorted(mcid for _, mcid in wees)}"
    stappen = zip([0, *koppen], koppen, strict=False)
    if any(naar > van + 1 for van, naar in stappen):
        yield f"een kopniveau is overgeslagen: {koppen}"


def _elementen(boom: Any) -> Iterator[tuple[Any, str]]:
    """Every element with the type of what it is in; the reverse reference must agree."""
    wachten = [(kind, boom, "StructTreeRoot") for kind in _lijst(boom.K)]
    while wachten:
        element, ouder, soort = wachten.pop(0)
        assert element.P.objgen == ouder.objgen, "een element wijst naar een andere ouder"
        yield element, soort
        eigen = str(element.S)[1:]
        wachten += [
            (kind, element, eigen)
            for kind in _lijst(element.get("/K", []))
            if isinstance(kind, pikepdf.Dictionary) and "/S" in kind
        ]


def _lijst(waarde: Any) -> list[Any]:
    return list(waarde) if isinstance(waarde, pikepdf.Array) else [waarde]


def _element(element: Any, soort: str, ouder: str) -> Iterator[str]:
    kinderen = _lijst(element.get("/K", []))
    if soort not in SOORTEN:
        yield f"onbekende soort {soort}"
    if ouder not in BINNEN.get(soort, {ouder}):
        yield f"{soort} in {ouder}"
    if not kinderen and soort not in MAG_LEEG:
        yield f"{soort} zonder inhoud"
    eigen = element.get("/A", pikepdf.Dictionary())
    if soort == "Figure" and not str(element.get("/Alt", "")).strip():
        yield "een figuur zonder Alt"
    if soort == "Figure" and len(eigen.get("/BBox", [])) != 4:
        yield "een figuur zonder plaats"
    if soort == "TH" and str(eigen.get("/Scope", "")) not in {"/Row", "/Column"}:
        yield "een kopcel zonder Scope"
    if soort == "LI" and [str(k.S) for k in kinderen] != ["/Lbl", "/LBody"]:
        yield "een punt zonder teken of tekst"
    if soort == "Table" and len({len(_lijst(rij.K)) for rij in kinderen}) != 1:
        yield "rijen met een ongelijk aantal cellen"
    if soort == "L" and str(eigen.get("/ListNumbering", "")) == "":
        yield "een lijst zonder soort teken"


def _merken(element: Any) -> Iterator[tuple[Any, int]]:
    for kind in _lijst(element.get("/K", [])):
        if isinstance(kind, int):
            yield element.Pg, kind
        elif str(kind.get("/Type", "")) == "/MCR":
            yield kind.Pg, int(kind.MCID)


def _terug(boom: Any, blad: Any, mcid: int, element: Any) -> Iterator[str]:
    """The ParentTree must lead back from the mark on the page to the element."""
    nums = list(boom.ParentTree.Nums)
    ouders = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    rij = ouders.get(int(blad.get("/StructParents", -1)))
    if rij is None or mcid >= len(rij) or rij[mcid].objgen != element.objgen:
        yield f"de weg terug van MCID {mcid} klopt niet"
