"""Lists in files beside a form: how they are read, and what must be in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from waarnemer_app.xforms import FormError
from waarnemer_app.xforms.attachments import MAX_BYTES, Folder, read_list
from waarnemer_app.xforms.compile import compile_xlsform
from waarnemer_app.xforms.model import Element


def items(content: bytes, name: str = "l.csv") -> list[dict[str, str]]:
    (root,) = read_list(f"jr://file-csv/{name}", {name: content}, Element("", ""))
    return [{each.name: each.text for each in item.children} for item in root.children]


@pytest.mark.parametrize(
    "content",
    [
        b"name,label\na,A\n\nb,\n",
        b"\xef\xbb\xbfname,label\r\na,A\r\nb\r\n",
        b"name;label\na;A\nb;\n",
        b"name\tlabel\na\tA\nb\t\n",
        "name,label\na,A\nb,\n".encode("utf-16"),
        b"<root><item><name>a</name><label>A</label></item><item><name>b</name><label/></item></root>",
    ],
)
def test_a_list_is_read_in_every_form(content: bytes) -> None:
    assert items(content) == [{"name": "a", "label": "A"}, {"name": "b", "label": ""}]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name\n\xff", "geen UTF-8"),
        (b'name\n"' + b"x" * 200_000, "geen goede CSV"),
        (b"name\n" + b"x\n" * 100_002, "meer dan 100000 rijen"),
        (b'{"type": "FeatureCollection"}', "geen CSV of XML"),
        (b"<root>", "geen goede XML"),
        (b'<!DOCTYPE a [<!ENTITY b "b">]><root/>', "documenttype"),
    ],
)
def test_a_file_that_is_not_good_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(FormError, match=words):
        items(content)


def test_only_plain_names_beside_the_form_are_read(tmp_path: Path) -> None:
    (tmp_path / "form").mkdir()
    (tmp_path / "geheim.csv").write_bytes(b"x")
    (tmp_path / "form" / "a.csv").write_bytes(b"name\n")
    folder = Folder(tmp_path / "form")
    assert list(folder) == ["a.csv"]
    assert len(folder) == 1
    assert folder["a.csv"] == b"name\n"
    for name in ("../geheim.csv", "..\\geheim.csv", "C:x.csv", "weg.csv", "", "."):
        assert name not in folder


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "groot.csv").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(FormError, match=r"groot\.csv” is groter dan 32 MB"):
        read_list("jr://file-csv/groot.csv", Folder(tmp_path), Element("", ""))


FORM = b"""
| survey |
| | type | name | label | choice_filter | parameters | calculation |
| | text | s | S | | | |
| | select_one_from_file a.csv | a | A | soort = ${s} and name != 'x' | value=code | |
| | calculate | c | | | | pulldata('b', 'inwoners', 'code', ${s}) |
"""
GOOD = {"a.csv": b"code,label,soort,name\nx,X,y,z\n", "b.csv": b"code,inwoners\nx,1\n"}


def test_the_columns_a_form_needs_must_be_there() -> None:
    assert compile_xlsform(FORM, name="p", attachments=GOOD).notes == []
    lean = {"a.csv": b"name,titel\nx,X\n", "b.csv": b"code,naam\nx,1\n"}
    with pytest.raises(FormError) as caught:
        compile_xlsform(FORM, name="p", attachments=lean)
    assert [(p.row, p.value) for p in caught.value.problems] == [
        *((3, "code"), (3, "label"), (3, "soort"), (4, "inwoners")),
    ]


def test_every_file_that_is_missing_is_named() -> None:
    with pytest.raises(FormError) as caught:
        compile_xlsform(FORM, name="p", attachments={})
    assert {problem.value for problem in caught.value.problems} == {"a.csv", "b.csv"}
