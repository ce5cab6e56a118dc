"""The logo of the house at the head of a document, as a figure that is read aloud by its name."""

from functools import cache
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from assistant.report.pdf.canvas import TaggedCanvas
from assistant.report.pdf.structure import Element

_HIGHEST, _WIDEST = 44, 170
"""The room a logo gets at most, in points."""


@cache
def _image(png: bytes) -> ImageReader:
    return ImageReader(BytesIO(png))


class Logo(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A picture at the left margin, as large as its room allows."""

    def __init__(self, png: bytes, element: Element) -> None:
        super().__init__()
        self.element = element
        self._png = png
        width, height = _image(png).getSize()
        scale = min(_HIGHEST / height, _WIDEST / width)
        self.width, self.height = width * scale, height * scale
        self.spaceAfter = 18

    def draw(self) -> None:
        """Draw within marks, and tell the element where on the page it stands."""
        canvas: TaggedCanvas = self.canv
        x, y = canvas.absolutePosition(0, 0)
        box = f"{x:.1f} {y:.1f} {x + self.width:.1f} {y + self.height:.1f}"
        self.element.attributes += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
        canvas.begin(self.element)
        canvas.drawImage(_image(self._png), 0, 0, self.width, self.height, mask="auto")
        canvas.end()
