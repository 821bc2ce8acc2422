"""The structure tree: in the order of the text, with what was drawn and nothing else."""

from itertools import count

import pytest

from waarnemer_app.documents.pdf.structuur import Element, Gemerkt, StructuurFout, schrijf_boom


def geschreven(wortel: Element, gemerkt: Gemerkt) -> dict[int, bytes]:
    """The objects; page n has number 100 + n, the tree itself 1."""
    nummers = count(2)
    paginas = [100 + n for n in range(len(gemerkt.paginas))]
    return dict(schrijf_boom(wortel, gemerkt, 1, paginas, lambda: next(nummers)))


def test_the_order_is_that_of_writing_not_of_drawing() -> None:
    wortel, gemerkt = Element("Document"), Gemerkt()
    eerste, tweede = wortel.nieuw("H1"), wortel.nieuw("P")
    assert [gemerkt.merk(tweede), gemerkt.merk(eerste)] == [0, 1]
    objecten = geschreven(wortel, gemerkt)
    assert objecten[2] == b"<</S/Document/P 1 0 R/K[3 0 R 4 0 R]>>"
    assert objecten[3] == b"<</S/H1/P 2 0 R/Pg 100 0 R/K 1>>"
    assert objecten[4] == b"<</S/P/P 2 0 R/Pg 100 0 R/K 0>>"
    assert objecten[5] == b"<</Nums[0[4 0 R 3 0 R]]>>"
    assert objecten[1] == b"<</Type/StructTreeRoot/K 2 0 R/ParentTree 5 0 R/ParentTreeNextKey 1>>"


def test_an_element_that_passes_a_page_is_one_element() -> None:
    wortel, gemerkt = Element("Document"), Gemerkt()
    alinea = wortel.nieuw("P")
    gemerkt.merk(alinea)
    gemerkt.paginas.append([])
    gemerkt.merk(alinea)
    deel = geschreven(wortel, gemerkt)[3]
    assert deel == b"<</S/P/P 2 0 R/Pg 100 0 R/K[0 <</Type/MCR/Pg 101 0 R/MCID 0>>]>>"


def test_what_has_no_content_is_left_out_except_a_cell() -> None:
    wortel, gemerkt = Element("Document"), Gemerkt()
    wortel.nieuw("L").nieuw("LI").nieuw("LBody")
    rij = wortel.nieuw("Table").nieuw("TR")
    gemerkt.merk(rij.nieuw("TH", "/O/Table/Scope/Row"))
    rij.nieuw("TD")
    inhoud = b"".join(geschreven(wortel, gemerkt).values())
    assert b"/L/" not in inhoud
    assert inhoud.count(b"/S/TD") == 1
    assert b"/S/TH/P 4 0 R/Pg 100 0 R/A<</O/Table/Scope/Row>>/K 0" in inhoud


def test_alt_and_the_place_of_a_figure_are_written() -> None:
    wortel, gemerkt = Element("Document"), Gemerkt()
    figuur = wortel.nieuw("Figure", alt="één €")
    gemerkt.merk(figuur)
    gemerkt.kaders[figuur] = (1, 2, 3.456, 4)
    deel = geschreven(wortel, gemerkt)[3]
    assert b"/Alt<FEFF00e900e9006e002020ac>" in deel
    assert b"/BBox[1.00 2.00 3.46 4.00]" in deel


def test_a_document_without_content_is_refused() -> None:
    with pytest.raises(StructuurFout, match="zonder inhoud"):
        geschreven(Element("Document"), Gemerkt())


def test_what_was_drawn_outside_the_tree_is_refused() -> None:
    wortel, gemerkt = Element("Document"), Gemerkt()
    gemerkt.merk(wortel.nieuw("P"))
    gemerkt.merk(Element("H1"))
    with pytest.raises(StructuurFout, match="H1 is getekend"):
        geschreven(wortel, gemerkt)
