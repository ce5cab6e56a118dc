"""What a PDF says about itself: XMP metadata and the colour profile."""

from functools import cache
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFStream, PDFZCompress

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>Evenwicht</xmp:CreatorTool>
{claim}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def xmp(title: str, author: str, producer: str, *, claim: bool) -> XMP:
    """The XMP packet; with `claim` it says that the file conforms to PDF/UA-1."""
    content = _XMP.format(
        title=escape(title),
        author=escape(author),
        producer=escape(producer),
        claim="<pdfuaid:part>1</pdfuaid:part>\n" if claim else "",
    )
    return XMP(creator=lambda _document: content.encode("utf-8"))


@cache
def _srgb_bytes() -> bytes:
    """The sRGB profile with its date of making set to zero, so that bytes can be repeated."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[24:36] = bytes(12)
    return bytes(made)


def srgb_profile() -> PDFStream:
    """The sRGB colour profile as a stream."""
    return PDFStream(
        dictionary=PDFDictionary({"N": 3}), content=_srgb_bytes(), filters=[PDFZCompress]
    )
