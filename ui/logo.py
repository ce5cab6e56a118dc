"""A logo as it is kept: one small PNG, whatever file it came from.

Reading it anew drops what a file carries along besides the picture: places, names, programs.
"""

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from assistant.problem import Problem

KINDS = "Logo (*.png *.jpg *.jpeg *.svg)"

MOST_BYTES = 10_000_000
"""A larger file is no logo."""

_LARGEST = QSize(900, 300)
"""Pixels a kept logo has at most; on paper that is sharper than the eye."""

_MOST_PIXELS = 40_000_000
_LEAST = 8
_POINTS_OUT = re.compile(
    r"<!ENTITY|<script|@import|url\(\s*[\"']?(?!#|data:)|href\s*=\s*[\"'](?!#|data:)", re.IGNORECASE
)
"""What makes an SVG read other files or run something."""

_OTHER_SIGNS = re.compile(r"\0|<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8)", re.IGNORECASE)
"""What says that an SVG is not written in UTF-8, so that reading it as such finds nothing."""


def normalised(path: Path) -> bytes:
    """The logo in a file as a small PNG.

    Raises:
        Problem: the file cannot be read, is too large, or holds no picture we can use.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError as error:
        raise _problem("Dit bestand kan niet worden gelezen.") from error
    if not data:
        raise _problem("Dit bestand is leeg, of te groot voor een logo.")
    svg = path.suffix.lower() == ".svg"
    image = _from_svg(data) if svg else _from_pixels(data)
    if image.width() < _LEAST or image.height() < _LEAST:
        raise _problem("In dit bestand staat geen plaatje dat als logo kan dienen.")
    return _as_png(image)


def _from_pixels(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise _problem("Dit plaatje is te groot voor een logo.")
    image = reader.read()
    smaller = size.boundedTo(_LARGEST) != size
    return (
        image.scaled(
            _LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        if smaller and not image.isNull()
        else image
    )


def _from_svg(data: bytes) -> QImage:
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _problem("Dit SVG-bestand is niet in UTF-8 geschreven.") from error
    if _OTHER_SIGNS.search(words):
        raise _problem("Dit SVG-bestand is niet in UTF-8 geschreven.")
    if _POINTS_OUT.search(words):
        raise _problem("Dit SVG-bestand verwijst naar iets buiten zichzelf.")
    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid():
        return QImage()
    size = renderer.defaultSize().scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _as_png(image: QImage) -> bytes:
    for key in image.textKeys():
        image.setText(key, "")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _problem(what: str) -> Problem:
    return Problem(
        what,
        "Uw logo is niet veranderd.",
        "Kies een ander bestand: een PNG, een JPEG, of een SVG zonder verwijzingen.",
    )
