"""Paints a chart as a picture for Word; the same shapes as on screen and in the PDF."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.resources import files
from io import BytesIO
from itertools import groupby

from fontpkg_atkinson_hyperlegible import ROOT
from PIL import Image, ImageChops, ImageDraw, ImageFont

from assistant.charts.fit import fit
from assistant.charts.palette import LIGHT
from assistant.charts.shapes import Chart, Circle, Colour, Line, Rect, Shape, Text

_ZOOM = 4
"""Pixels per point: 288 to the inch, sharp in print."""

_LAST_LATIN = "\u017f"
_SIGNS = frozenset("–—‘’‚“”„†•…‹›€™·×²³°½")
_HATCH = 6


def png(chart: Chart) -> bytes:
    """The chart as PNG bytes on a white ground; the same chart always gives the same bytes."""
    size = (round(chart.width * _ZOOM), round(chart.height * _ZOOM))
    image = Image.new("RGB", size, "white")
    for shape in chart.shapes:
        _PAINTERS[type(shape)](image, shape)
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _rgb(role: Colour | None) -> str | None:
    return f"#{LIGHT[role]}" if role else None


def _rect(image: Image.Image, rect: Rect) -> None:
    box = [part * _ZOOM for part in (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)]
    radius = min(rect.radius, rect.width / 2, rect.height / 2) * _ZOOM
    draw = ImageDraw.Draw(image)
    outline = partial(draw.rounded_rectangle, box, radius)
    outline(_rgb(rect.fill))
    if rect.hatch:
        _hatch(image, box, radius)
    if rect.stroke:
        outline(None, _rgb(rect.stroke), _ZOOM)


def _hatch(image: Image.Image, box: list[float], radius: float) -> None:
    """Slanted lines, only inside the rounded rectangle."""
    inside = Image.new("L", image.size, 0)
    ImageDraw.Draw(inside).rounded_rectangle(box, radius, fill=255)
    lines = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(lines)
    left, top, right, bottom = box
    x = left - (bottom - top)
    while x < right:
        draw.line([x, bottom, x + bottom - top, top], fill=255, width=2 * _ZOOM)
        x += _HATCH * _ZOOM
    image.paste(_rgb("line") or "", mask=ImageChops.multiply(inside, lines))


def _circle(image: Image.Image, circle: Circle) -> None:
    draw = ImageDraw.Draw(image)
    radius = circle.radius * _ZOOM
    x, y = circle.x * _ZOOM, circle.y * _ZOOM
    box = [x - radius, y - radius, x + radius, y + radius]
    if not circle.dashed:
        draw.ellipse(box, _rgb(circle.fill), _rgb(circle.stroke), round(1.5 * _ZOOM))
        return
    for start in range(0, 360, 45):
        draw.arc(box, start, start + 27, _rgb(circle.stroke), round(1.5 * _ZOOM))


def _line(image: Image.Image, line: Line) -> None:
    ends = [part * _ZOOM for part in (line.x1, line.y1, line.x2, line.y2)]
    width = max(1, round(line.width * _ZOOM))
    ImageDraw.Draw(image).line(ends, fill=_rgb(line.stroke), width=width)


@cache
def _font(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    path = (
        str(files("resources") / "fonts" / "DejaVuSans.ttf")
        if name == "fallback"
        else str(ROOT / "files" / f"AtkinsonHyperlegible-{name}.ttf")
    )
    return ImageFont.truetype(path, pixels)


def _parts(text: str, name: str, size: float) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """A text in runs of one font each; what is not Latin comes from the fallback."""
    pixels = round(size * _ZOOM)
    latin = groupby(text, key=lambda char: char <= _LAST_LATIN or char in _SIGNS)
    for ours, chars in latin:
        yield "".join(chars), _font(name if ours else "fallback", pixels)


def _width(name: str, text: str, size: float) -> float:
    return sum(font.getlength(part) for part, font in _parts(text, name, size)) / _ZOOM


def _text(image: Image.Image, text: Text) -> None:
    name = "Bold" if text.bold else "Regular"
    words, size = fit(text.text, text.size, text.width, partial(_width, name))
    shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[text.align]
    x = (text.x - shift * _width(name, words, size)) * _ZOOM
    draw = ImageDraw.Draw(image)
    for part, font in _parts(words, name, size):
        draw.text((x, text.y * _ZOOM), part, _rgb(text.colour), font, anchor="ls")
        x += font.getlength(part)


_PAINTERS: dict[type[Shape], Callable[..., None]] = {
    Rect: _rect,
    Circle: _circle,
    Line: _line,
    Text: _text,
}
