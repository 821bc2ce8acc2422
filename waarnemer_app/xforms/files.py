"""Says which files beside a compiled form belong to it: its lists and its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from waarnemer_app.xforms.xml import local, read_xml


class NamedFile(NamedTuple):
    """A file that a form names, without folder; a list of choices or a picture."""

    name: str
    kind: Literal["list", "picture"]


def file_name(source: str) -> str:
    """Return the name of the file in an address of a form.

    >>> file_name(" jr://images/kaart van hier.png ")
    'kaart van hier.png'
    """
    return PurePosixPath(source.strip()).name


def files_of(xml: bytes) -> tuple[NamedFile, ...]:
    """Return each file that the form in `xml` names, once; raises `FormError` for bad XML.

    A picture whose name holds an answer is left out: nobody can know which files that are.
    """
    return tuple(dict.fromkeys(_files(xml)))


def _files(xml: bytes) -> Iterator[NamedFile]:
    for element in read_xml(xml).iter():
        tag = local(element.tag)
        if tag == "instance" and element.get("src"):
            yield NamedFile(file_name(element.get("src", "")), "list")
        elif tag == "value" and element.get("form") == "image" and not len(element):
            name = file_name(element.text or "")
            if name:
                yield NamedFile(name, "picture")
