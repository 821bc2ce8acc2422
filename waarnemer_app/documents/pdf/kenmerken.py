"""What a file says about itself: title, language, date, PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.sax.saxutils import escape

from .structuur import TAAL

_MAKER: Final = "Waarnemer"

_UA: Final = """\
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
"""
"""PDF/A wants every property described that it does not know itself, also that of PDF/UA."""


@dataclass(frozen=True)
class Kenmerken:
    """Title and subject, and ``gemaakt_op``: the only date in the file, or none."""

    titel: str
    onderwerp: str
    gemaakt_op: datetime | None

    def info(self) -> bytes:
        """The information dictionary; it names nobody (veiligheid T12)."""
        velden = {
            "Title": _hex(self.titel),
            "Subject": _hex(self.onderwerp),
            "Creator": f"({_MAKER})",
            "Producer": f"({_MAKER})",
        }
        if self.gemaakt_op:
            datum = self.gemaakt_op.astimezone(UTC).strftime("(D:%Y%m%d%H%M%S+00'00')")
            velden |= {"CreationDate": datum, "ModDate": datum}
        return f"<<{''.join(f'/{naam}{waarde}' for naam, waarde in velden.items())}>>".encode()

    def xmp(self) -> bytes:
        """The same as XMP, with the standards that the file claims to follow."""
        return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <dc:title>{_standaard(self.titel)}</dc:title>
   <dc:description>{_standaard(self.onderwerp)}</dc:description>
   <dc:language><rdf:Bag><rdf:li>{TAAL}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{_MAKER}</xmp:CreatorTool>
{self._datums()}   <pdf:Producer>{_MAKER}</pdf:Producer>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
  </rdf:Description>
{_UA} </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()

    def _datums(self) -> str:
        if self.gemaakt_op is None:
            return ""
        datum = self.gemaakt_op.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        return "".join(
            f"   <xmp:{naam}>{datum}</xmp:{naam}>\n" for naam in ("CreateDate", "ModifyDate")
        )


def _hex(tekst: str) -> str:
    return f"<FEFF{tekst.encode('utf-16-be').hex()}>"


def _standaard(tekst: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(tekst)}</rdf:li></rdf:Alt>'
