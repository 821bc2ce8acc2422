"""XML from outside, event by event: no DTD, no entities, and nothing is fetched."""

from __future__ import annotations

import io
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from .bevinding import LijstFout


def ontleed(data: bytes, afnemer: ContentHandler) -> None:
    """Give the events of a document to ``afnemer``; raises LijstFout, its own or for bad XML."""
    lezer = make_parser()
    lezer.forbid_dtd = True
    lezer.setContentHandler(afnemer)
    try:
        lezer.parse(io.BytesIO(data))
    except DefusedXmlException as fout:
        melding = "Dit bestand vraagt om iets van buiten (DTD of entiteit). Het wordt niet gelezen."
        raise LijstFout("XML_ONVEILIG", melding) from fout
    except LijstFout:
        raise
    except (SAXException, ValueError, LookupError) as fout:
        regel = fout.getLineNumber() or 0 if isinstance(fout, SAXParseException) else 0
        melding = f"Dit is geen heel XML-bestand: regel {regel} klopt niet. Haal het opnieuw op."
        raise LijstFout("GEEN_XML", melding, regel) from fout
