"""Faults put into a good file one by one: what the gates must find.

Each changes an open file in place; the file that comes out of it can still be opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

from tests.documents.inhoudstroom import opdrachten

Fout = Callable[[pikepdf.Pdf], None]
FOUTEN: dict[str, Fout] = {}
Opdracht = tuple[list[Any], str]


def fout(naam: str) -> Callable[[Fout], Fout]:
    """Add a fault under a name."""

    def zet(werk: Fout) -> Fout:
        FOUTEN[naam] = werk
        return werk

    return zet


def elementen(pdf: pikepdf.Pdf, soort: str) -> Iterator[Any]:
    """Every element of a type, in order."""
    wachten = [pdf.Root.StructTreeRoot.K]
    while wachten:
        element = wachten.pop(0)
        if str(element.S) == f"/{soort}":
            yield element
        kinderen = element.get("/K", Array())
        lijst = list(kinderen) if isinstance(kinderen, Array) else [kinderen]
        wachten = [k for k in lijst if isinstance(k, Dictionary) and "/S" in k] + wachten


def eerste(pdf: pikepdf.Pdf, soort: str) -> Any:
    """The first element of a type."""
    return next(elementen(pdf, soort))


def stroom(pdf: pikepdf.Pdf, nummer: int, werk: Callable[[list[Opdracht]], list[Opdracht]]) -> None:
    """Change what is drawn on a page (from 0)."""
    blad = pdf.pages[nummer]
    nieuw = [(operanden, Operator(op)) for operanden, op in werk(opdrachten(blad))]
    blad.Contents = pdf.make_stream(pikepdf.unparse_content_stream(nieuw))


def metadata(pdf: pikepdf.Pdf, oud: str, nieuw: str) -> None:
    """Change the XMP."""
    tekst = pdf.Root.Metadata.read_bytes().decode()
    assert oud in tekst
    pdf.Root.Metadata.write(tekst.replace(oud, nieuw).encode())


def _zonder(sleutel: str) -> Fout:
    def werk(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[sleutel]

    return werk


for _naam in ("MarkInfo", "Lang", "StructTreeRoot", "ViewerPreferences", "Metadata"):
    FOUTEN[f"zonder {_naam}"] = _zonder(f"/{_naam}")
FOUTEN["zonder OutputIntents"] = _zonder("/OutputIntents")


@fout("geen PDF/UA in de metadata")
def _ua(pdf: pikepdf.Pdf) -> None:
    metadata(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@fout("een ander deel van PDF/A in de metadata")
def _a(pdf: pikepdf.Pdf) -> None:
    metadata(pdf, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<")


@fout("het schema van pdfuaid niet beschreven")
def _schema(pdf: pikepdf.Pdf) -> None:
    metadata(pdf, "http://www.aiim.org/pdfa/ns/extension/", "http://www.aiim.org/pdfa/ns/iets/")


@fout("geen titel in de metadata")
def _titel(pdf: pikepdf.Pdf) -> None:
    metadata(pdf, "dc:title>", "dc:source>")


@fout("een figuur zonder Alt")
def _alt(pdf: pikepdf.Pdf) -> None:
    del eerste(pdf, "Figure").Alt


@fout("een figuur zonder plaats")
def _bbox(pdf: pikepdf.Pdf) -> None:
    del eerste(pdf, "Figure").A.BBox


@fout("een kopcel zonder Scope")
def _scope(pdf: pikepdf.Pdf) -> None:
    del eerste(pdf, "TH").A.Scope


@fout("een kopniveau overgeslagen")
def _niveau(pdf: pikepdf.Pdf) -> None:
    eerste(pdf, "H2").S = Name.H4


@fout("een pagina zonder sleutel naar de structuur")
def _structparents(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].StructParents


@fout("de weg terug verwisseld")
def _parenttree(pdf: pikepdf.Pdf) -> None:
    rij = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    rij[0], rij[1] = rij[1], rij[0]


@fout("een merk zonder element")
def _wees(pdf: pikepdf.Pdf) -> None:
    kinderen = eerste(pdf, "Document").K
    del kinderen[1]


@fout("een alinea als versiering")
def _artefact(pdf: pikepdf.Pdf) -> None:
    def werk(deel: list[Opdracht]) -> list[Opdracht]:
        plaats = next(n for n, (o, op) in enumerate(deel) if op == "BDC" and o[0] == "/P")
        deel[plaats] = ([Name.Artifact], "BMC")
        return deel

    stroom(pdf, 0, werk)


def _merkloos(soort: str) -> Fout:
    def werk(deel: list[Opdracht]) -> list[Opdracht]:
        begin = next(n for n, (o, op) in enumerate(deel) if op == "BDC" and o[0] == soort)
        eind = next(n for n, (_, op) in enumerate(deel) if op == "EMC" and n > begin)
        return deel[:begin] + deel[begin + 1 : eind] + deel[eind + 1 :]

    return lambda pdf: stroom(pdf, 0, werk)


FOUTEN["een kop zonder merk op de pagina"] = _merkloos("/H1")
FOUTEN["een lopende kop zonder merk"] = _merkloos("/Artifact")


@fout("twee keer hetzelfde MCID")
def _dubbel(pdf: pikepdf.Pdf) -> None:
    def werk(deel: list[Opdracht]) -> list[Opdracht]:
        merken = [o[1] for o, op in deel if op == "BDC" and "/MCID" in o[1]]
        merken[2].MCID = merken[1].MCID
        return deel

    stroom(pdf, 0, werk)


@fout("een merk dat niet eindigt")
def _open(pdf: pikepdf.Pdf) -> None:
    def werk(deel: list[Opdracht]) -> list[Opdracht]:
        eind = max(n for n, (_, op) in enumerate(deel) if op == "EMC")
        return deel[:eind] + deel[eind + 1 :]

    stroom(pdf, 0, werk)


@fout("een los beeld")
def _beeld(pdf: pikepdf.Pdf) -> None:
    beeld = pdf.make_stream(
        bytes(3),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
    pdf.pages[0].Resources.XObject["/Los"] = beeld
    stroom(pdf, 0, lambda deel: [*deel, ([Name.Los], "Do")])


@fout("een font dat niet is ingesloten")
def _font(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.FontDescriptor.FontFile2


@fout("een font dat niet zegt wat het schrijft")
def _unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.ToUnicode


@fout("een teken dat niets betekent")
def _nul(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        kaart = font.ToUnicode.read_bytes()
        font.ToUnicode.write(kaart.replace(b"<65> <0065>", b"<65> <0000>"))


@fout("een cel te weinig")
def _cel(pdf: pikepdf.Pdf) -> None:
    rij = list(elementen(pdf, "TR"))[-1]
    del rij.K[1]


@fout("een rij buiten een tabel")
def _rij(pdf: pikepdf.Pdf) -> None:
    eerste(pdf, "Table").S = Name.Div


@fout("een punt buiten een lijst")
def _punt(pdf: pikepdf.Pdf) -> None:
    eerste(pdf, "L").S = Name.Div


@fout("een onbekende soort element")
def _soort(pdf: pikepdf.Pdf) -> None:
    eerste(pdf, "P").S = Name("/Zomaar")


@fout("een pagina die niet de volgorde van de structuur heeft")
def _tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Tabs


@fout("de leesvolgorde omgedraaid")
def _volgorde(pdf: pikepdf.Pdf) -> None:
    kinderen = eerste(pdf, "Document").K
    kinderen[1], kinderen[2] = kinderen[2], kinderen[1]


@fout("een verborgen opdracht")
def _opdracht(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@fout("een bijlage")
def _bijlage(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["x.bin"] = b"x"
