"""What an XForm of another tool asks and we do not run is refused as one list, with the node."""

from __future__ import annotations

import pytest

from waarnemer_app.xforms import FormError, load_form
from waarnemer_app.xforms.foreign import notices, unsupported
from waarnemer_app.xforms.xml import read_xml

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:odk="http://www.opendatakit.org/xforms"
 xmlns:entities="http://www.opendatakit.org/xforms/entities"
 xmlns:eigen="http://voorbeeld.example/eigen">
<h:head><h:title>Proef</h:title><model eigen:soort="x"><instance><data id="p" eigen:soort="y">
<a/><b/><meta><audit/>{meta}</meta></data></instance>{model}
<bind nodeset="/data/a" type="{type}" eigen:kleur="rood"/></model></h:head>
<h:body>{body}</h:body></h:html>"""


def source(meta: str = "", model: str = "", body: str = "", type_: str = "string") -> bytes:
    return FORM.format(meta=meta, model=model, body=body, type=type_).encode()


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"model": '<instance id="v" src="jr://instance/last-saved"/>'}, "last-saved"),
        ({"model": '<odk:setgeopoint ref="/data/b" event="x"/>'}, "setgeopoint) bij /data/b"),
        ({"model": '<odk:recordaudio ref="/data/b" event="x"/>'}, "recordaudio"),
        ({"model": '<submission base64RsaPublicKey="ABC"/>'}, "versleuteld insturen"),
        ({"model": '<bind nodeset="/data/b" entities:saveto="x"/>'}, "entiteiten (saveto) bij"),
        ({"meta": '<entities:entity dataset="x"/>'}, "entiteiten (entity)"),
        ({"type_": "geoshape"}, "een vlak op de kaart (geoshape) bij /data/a"),
        ({"body": '<input ref="/data/a" query="instance(\'x\')"/>'}, "external_choices"),
        ({"body": '<group ref="/data/a" intent="org.app"/>'}, "een andere app openen (intent)"),
        ({"body": '<input ref="/data/a" appearance="w1 ex:org.app(1)"/>'}, "ex:) bij /data/a"),
        ({"body": '<select1 ref="/data/a" appearance="search(\'x\')"/>'}, "search())"),
    ],
)
def test_what_we_do_not_run_is_named_with_its_node(parts: dict[str, str], words: str) -> None:
    (problem,) = unsupported(read_xml(source(**parts)))
    assert words in problem.message
    with pytest.raises(FormError, match="Dit programma kent niet"):
        load_form(source(**parts))


def test_the_whole_list_is_given() -> None:
    document = source(
        model='<submission base64RsaPublicKey="ABC"/><odk:recordaudio ref="/data/b" event="x"/>',
        type_="geotrace",
    )
    with pytest.raises(FormError) as caught:
        load_form(document)
    assert len(caught.value.problems) == 3


def test_unknown_attributes_of_another_namespace_do_no_harm() -> None:
    assert load_form(source(body='<input ref="/data/a" eigen:x="1" appearance="vreemd"/>'))


def test_what_does_nothing_is_a_notice() -> None:
    body = '<input ref="/data/a"/><upload ref="/data/b" mediatype="audio/*"/>'
    found = notices(read_xml(source(body=body, type_="barcode")))
    assert [problem.value for problem in found] == ["audit", "/data/a", "/data/b"]
    assert all(problem.warning for problem in found)
    assert (
        notices(read_xml(source(body=body).replace(b"<audit/>", b"").replace(b"audio/", b""))) == []
    )
