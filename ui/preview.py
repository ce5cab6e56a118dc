"""A finished PDF as pictures and as text, from bytes in memory: what the preview and print show.

PDFium may be used by one thread at a time, so every call goes through one lock.
"""

from threading import Lock

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72

_pdfium = Lock()


def texts(pdf: bytes) -> tuple[str, ...]:
    """The text of each page, for who hears the pages instead of seeing them."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()


def picture(pdf: bytes, page: int, scale: float) -> QImage:
    """One page as a picture.

    Args:
        pdf: the document.
        page: its number, from 0.
        scale: pixels a point; 1 is 72 pixels an inch.
    """
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[page].render(scale=scale, prefer_bgrx=True)
            data = bytes(bitmap.buffer)
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            bitmap.close()
        finally:
            document.close()
    # A copy of its own: QImage does not keep the bytes it looks at.
    return QImage(data, *shape, QImage.Format.Format_RGB32).copy()


def page_with(words: str, pages: tuple[str, ...]) -> int:
    """The number of the page on which a text begins, or 0 when it is on none."""
    wanted = _letters(words)[:_ENOUGH]
    return next((at for at, text in enumerate(pages) if wanted and wanted in _letters(text)), 0)


_ENOUGH = 40
"""So many letters of a sentence are enough to find it; a longer one may go on over a page."""


def _letters(text: str) -> str:
    """Only letters and figures: how lines and hyphens are broken differs."""
    return "".join(char for char in text if char.isalnum())
