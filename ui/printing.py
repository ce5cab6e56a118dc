"""A PDF on paper: its pages as pictures, on a printer, without a file of ours in between."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from assistant.problem import Problem
from ui import preview

_SHARP = 300
"""Dots an inch: enough for paper, and a page takes no more than 35 MB of memory."""


def new_printer(title: str) -> QPrinter:
    """A printer for whole pages; `title` is what its queue shows, so it says nothing of anyone."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_SHARP)
    printer.setDocName(title)
    printer.setFullPage(True)
    return printer


def print_pages(pdf: bytes, printer: QPrinter, cancelled: Callable[[], bool]) -> bool:
    """Print every page, on any thread; False when it was cancelled on the way.

    Qt lets a printer be painted on outside the window's thread.

    Raises:
        Problem: there is no such printer (any more), or it stopped on the way.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise _not_printed()
    try:
        for number in range(len(preview.texts(pdf))):
            if cancelled():
                printer.abort()
                return False
            if number and not printer.newPage():
                raise _not_printed()
            image = preview.picture(pdf, number, _SHARP / preview.POINTS_PER_INCH)
            room = QRect(0, 0, printer.width(), printer.height())
            size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRect(room.topLeft(), size), image)
    finally:
        painter.end()
    return True


def _not_printed() -> Problem:
    return Problem(
        "Het rapport is niet afgedrukt: de printer is er niet of doet het niet.",
        "Uw dossier is niet veranderd.",
        "Kijk of de printer aanstaat, of bewaar het rapport als PDF.",
    )
