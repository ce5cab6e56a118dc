"""Paints a chart's shapes on a PDF canvas."""

from collections.abc import Callable
from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from assistant.charts.fit import fit
from assistant.charts.palette import LIGHT
from assistant.charts.shapes import Chart, Circle, Colour, Line, Rect, Shape, Text
from assistant.report.pdf.fonts import BOLD, REGULAR, runs

_HATCH = 6


def paint(canvas: Canvas, chart: Chart) -> None:
    """Paint a chart with its bottom left corner at the canvas's origin."""
    canvas.saveState()
    for shape in chart.shapes:
        _PAINTERS[type(shape)](canvas, chart.height, shape)
    canvas.restoreState()


def _colours(canvas: Canvas, shape: Rect | Circle) -> dict[str, int]:
    if shape.fill:
        canvas.setFillColor(HexColor(f"#{LIGHT[shape.fill]}"))
    if shape.stroke:
        canvas.setStrokeColor(HexColor(f"#{LIGHT[shape.stroke]}"))
    return {"fill": int(shape.fill is not None), "stroke": int(shape.stroke is not None)}


def _rect(canvas: Canvas, height: float, rect: Rect) -> None:
    bottom = height - rect.y - rect.height
    canvas.setLineWidth(1)
    how = _colours(canvas, rect)
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    if how["fill"] or how["stroke"]:
        canvas.roundRect(rect.x, bottom, rect.width, rect.height, radius, **how)
    if rect.hatch:
        canvas.saveState()
        path = canvas.beginPath()
        path.roundRect(rect.x, bottom, rect.width, rect.height, radius)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeColor(HexColor(f"#{LIGHT['line']}"))
        canvas.setLineWidth(2)
        x = rect.x - rect.height
        while x < rect.x + rect.width:
            canvas.line(x, bottom, x + rect.height, bottom + rect.height)
            x += _HATCH
        canvas.restoreState()


def _circle(canvas: Canvas, height: float, circle: Circle) -> None:
    canvas.setLineWidth(1.5)
    if circle.dashed:
        canvas.setDash(2.5, 2)
    how = _colours(canvas, circle)
    canvas.circle(circle.x, height - circle.y, circle.radius, **how)
    canvas.setDash()


def _line(canvas: Canvas, height: float, line: Line) -> None:
    canvas.setLineWidth(line.width)
    canvas.setStrokeColor(HexColor(f"#{LIGHT[line.stroke]}"))
    canvas.line(line.x1, height - line.y1, line.x2, height - line.y2)


def _width(font: str, text: str, size: float) -> float:
    return float(sum(stringWidth(part, name, size) for name, part in runs(text, font)))


def draw_text(
    canvas: Canvas, x: float, y: float, text: str, size: float, role: Colour, width: float
) -> None:
    """Draw one line of text from its left end, fitted to a width."""
    _draw(canvas, x, y, *fit(text, size, width, partial(_width, REGULAR)), REGULAR, role)


def _draw(
    canvas: Canvas, x: float, y: float, text: str, size: float, font: str, role: Colour
) -> None:
    canvas.setFillColor(HexColor(f"#{LIGHT[role]}"))
    for name, part in runs(text, font):
        canvas.setFont(name, size)
        canvas.drawString(x, y, part)
        x += stringWidth(part, name, size)


def _text(canvas: Canvas, height: float, text: Text) -> None:
    font = BOLD if text.bold else REGULAR
    words, size = fit(text.text, text.size, text.width, partial(_width, font))
    x = text.x
    if text.align != "left":
        x -= _width(font, words, size) / (2 if text.align == "centre" else 1)
    _draw(canvas, x, height - text.y, words, size, font, text.colour)


_PAINTERS: dict[type[Shape], Callable[..., None]] = {
    Rect: _rect,
    Circle: _circle,
    Line: _line,
    Text: _text,
}
