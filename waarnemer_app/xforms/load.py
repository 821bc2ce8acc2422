"""Loads a compiled form (ODK XForm XML) into a `Form`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.attachments import element_of, missing_columns, read_list
from waarnemer_app.xforms.body import read_body
from waarnemer_app.xforms.captions import Itext, choice_caption, text_id_of
from waarnemer_app.xforms.compiler import Library
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.foreign import unsupported
from waarnemer_app.xforms.graph import order_rules
from waarnemer_app.xforms.model import Caption, Element, Form, Node, title_in
from waarnemer_app.xforms.rules import OWN, Binder
from waarnemer_app.xforms.xml import local, read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

JAVAROSA = "{http://openrosa.org/javarosa}"
TEMPLATE = f"{JAVAROSA}template"
MAX_NODES = 20_000
_PREFIX = re.compile(r"(?<=/)[A-Za-z_][\w.\-]*:(?=[A-Za-z_])")


def load_form(xml: bytes, *, attachments: Mapping[str, bytes] | None = None) -> Form:
    """Return the form in `xml`; raises `FormError` with every fault that was found.

    ``attachments`` holds the lists a form takes from a file, by file name (CSV with a header, or
    XML).
    """
    return _load(xml, {} if attachments is None else attachments)


def title_of(xml: bytes, lang: str) -> str:
    """Return the title in `lang` as `Form.title` does, with nothing compiled or checked.

    Empty when the form has none; raises `FormError` when `xml` is no form.
    """
    loader = _Loader(read_xml(xml), {})
    itext = loader.itext()
    return title_in(lang, loader.titles(itext), itext.languages, itext.default)


def try_form(xml: bytes) -> Form:
    """Return the form as `load_form` does, with empty lists for those that come from a file."""
    return _load(xml, None)


def _load(xml: bytes, attachments: Mapping[str, bytes] | None) -> Form:
    document = read_xml(xml)
    problems = unsupported(document)
    if problems:
        raise FormError(problems)
    try:
        return _Loader(document, attachments).form()
    except RecursionError as error:
        raise FormError.of(
            "Een uitdrukking in het formulier is te lang.", "Verdeel haar over meer vragen."
        ) from error


class _Loader:
    """Builds one form from its document."""

    def __init__(self, document: ET.Element, attachments: Mapping[str, bytes] | None) -> None:
        self._document = document
        self._attachments = attachments
        self._files: dict[str, tuple[str, Element]] = {}
        model = next((e for e in document.iter() if local(e.tag) == "model"), None)
        body = next((e for e in document if local(e.tag) == "body"), None)
        instances = [e for e in model if local(e.tag) == "instance"] if model is not None else []
        if model is None or body is None or not instances or not len(instances[0]):
            raise FormError.of(
                "Dit bestand is geen formulier: het model of de vragen ontbreken.",
                "Kies een XLSForm of een XForm.",
            )
        self._model, self._body, self._primary = model, body, instances[0][0]
        self._others = instances[1:]
        space = self._primary.tag.partition("}")[0]
        if any(element.tag.partition("}")[0] != space for element in self._primary.iter()):
            _drop_prefixes(document)

    def form(self) -> Form:
        """Return the form; raises `FormError`."""
        repeats = {
            _path(e.get("nodeset", "")) for e in self._body.iter() if local(e.tag) == "repeat"
        }
        if sum(1 for _ in self._primary.iter()) > MAX_NODES:
            raise FormError.of(
                "Het formulier heeft te veel vragen.", "Verdeel het over meer formulieren."
            )
        root = _Tree(repeats, self._primary.tag.rpartition("}")[0].removeprefix("{")).build(
            self._primary
        )
        nodes = {node.ref: node for node in (root, *root.descendants())}
        lists = self._lists()
        library = Library(root, nodes, lists)
        itext = self.itext()
        problems: list[Problem] = []
        binder = Binder(library, itext, problems, lists)
        binds = [e for e in self._model if local(e.tag) == "bind"]
        binder.read_binds(binds)
        read_body(self._body, binder)
        binder.read_actions(self._model, None)
        binder.settle()
        problems += _missing_texts(self._document, itext)
        choice_captions = _choice_captions(binder)
        if self._attachments is not None and self._files:
            sources = (
                (bind.get("nodeset", ""), text) for bind in binds for text in bind.attrib.values()
            )
            problems += missing_columns(self._files, nodes.values(), sources)
        if problems:
            raise FormError(problems)
        order, dependents = order_rules(nodes.values())
        return Form(
            id=self._primary.get("id") or local(self._primary.tag),
            version=self._primary.get("version", ""),
            titles=self.titles(itext),
            languages=itext.languages,
            default_language=itext.default,
            root=root,
            nodes=nodes,
            order=order,
            dependents=dependents,
            choice_captions=choice_captions,
            start=_start(self._primary),
            notes=tuple(dict.fromkeys(library.notes)),
        )

    def itext(self) -> Itext:
        """Return the translations."""
        return Itext.read(next((e for e in self._model if local(e.tag) == "itext"), None))

    def titles(self, itext: Itext) -> dict[str, str]:
        """Return the title, and those in other languages (``titel_en`` … of our namespace)."""
        title = next((e.text or "" for e in self._document.iter() if local(e.tag) == "title"), "")
        found = {itext.default: title}
        for name, text in self._primary.attrib.items():
            code = local(name).removeprefix("titel_")
            found |= {lang: text for lang in itext.languages if lang.endswith(f"({code})")}
        return found

    def _lists(self) -> dict[str, Element]:
        """Return the lists by name; raises `FormError` with every file that is not good."""
        found: dict[str, Element] = {}
        problems: list[Problem] = []
        for instance in self._others:
            name, source = instance.get("id", ""), instance.get("src", "")
            found[name] = top = Element("", "")
            if not source:
                top.children = [element_of(child, top) for child in instance]
            elif self._attachments is None:
                top.children = [Element("root", "", top)]
            else:
                self._files[name] = PurePosixPath(source).name, top
                try:
                    top.children = read_list(source, self._attachments, top)
                except FormError as error:
                    problems += error.problems
        if problems:
            raise FormError(list(dict.fromkeys(problems)))
        return found


def _drop_prefixes(document: ET.Element) -> None:
    """Take the prefixes out of every path; nodes are known by their local name."""
    for element in document.iter():
        for name, text in element.attrib.items():
            if "/" in text and ":" in text:
                element.set(name, _PREFIX.sub("", text))


def _path(nodeset: str) -> str:
    return re.sub(r"\s", "", nodeset)


class _Tree:
    """Builds the nodes from the primary instance."""

    def __init__(self, repeats: set[str], plain: str) -> None:
        self._repeats = repeats
        self._plain = plain
        self._count = 0

    def build(self, element: ET.Element, parent: Node | None = None) -> Node:
        name = local(element.tag)
        ref = f"{parent.ref if parent is not None else ''}/{name}"
        node = Node(ref=ref, name=name, parent=parent, index=self._count)
        space = element.tag.rpartition("}")[0].removeprefix("{")
        node.namespace = space if parent is not None and space != self._plain else ""
        node.attributes = {
            key: text
            for key, text in element.attrib.items()
            if key != TEMPLATE and not key.startswith(OWN)
        }
        self._count += 1
        if ref in self._repeats:
            node.kind = "repeat"
            node.template = _start(element) if TEMPLATE in element.attrib else None
        elif len(element) or parent is None:
            node.kind = "group"
        else:
            node.default = element.text or ""
        node.children = tuple(self.build(child, node) for child in self._children(element))
        return node

    @staticmethod
    def _children(element: ET.Element) -> Iterator[ET.Element]:
        """Yield each distinct child: of a repeat its template, or its first instance."""
        by_name: dict[str, list[ET.Element]] = {}
        for child in element:
            by_name.setdefault(local(child.tag), []).append(child)
        for same in by_name.values():
            yield next((child for child in same if TEMPLATE in child.attrib), same[0])


def _start(element: ET.Element, up: Element | None = None) -> Element:
    """Return what a new form begins with: `element` without its templates."""
    made = Element(local(element.tag), element.text or "", up)
    made.children = [_start(child, made) for child in element if TEMPLATE not in child.attrib]
    return made


def _missing_texts(document: ET.Element, itext: Itext) -> list[Problem]:
    """Return a fault for each label or hint that asks for a text that is in no language.

    A message of a bind may be absent, as in the reference engine: there is a standard one.
    """
    asked = (element.get("ref", "") for element in document.iter())
    ids = dict.fromkeys(text_id_of(ref) for ref in asked if "jr:itext(" in ref)
    return [
        Problem(
            "", 0, "label", text_id, f"De tekst “{text_id}” bestaat niet in dit formulier.",
            "Voeg de tekst toe.",
        )
        for text_id in ids
        if text_id and text_id not in itext.texts
    ]  # fmt: skip


def _choice_captions(binder: Binder) -> dict[str, Caption]:
    library, itext = binder.library, binder.itext
    ids = {text for document in library.lists.values() for text in _leaves(document)}
    found: dict[str, Caption] = {}
    for text_id in sorted(ids & itext.texts.keys()):
        work = partial(choice_caption, text_id, itext, library.root, library)
        caption = binder.safely(library.root, "label", work)
        if caption is not None:
            found[text_id] = caption
    return found


def _leaves(element: Element) -> Iterator[str]:
    """Yield the texts in a list; any column of it may name a text."""
    if not element.children:
        yield element.text
    for child in element.children:
        yield from _leaves(child)
