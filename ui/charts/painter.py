"""Paints a chart's shapes with QPainter, in the colours of the theme."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.charts.fit import fit
from assistant.charts.shapes import Chart, Circle, Colour, Line, Rect, Shape, Text
from ui.theme import current


def paint(painter: QPainter, chart: Chart) -> None:
    """Paint every shape of a chart, in order, at the chart's own size in points."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in chart.shapes:
        _paint_shape(painter, shape)


class ChartView(QWidget):
    """A chart that grows and shrinks with its width, with its text alternative for a reader."""

    def __init__(self, chart: Chart | None = None, name: str = "Grafiek") -> None:
        super().__init__()
        self._chart = chart
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        if chart is not None:
            self.set_chart(chart)

    def set_chart(self, chart: Chart) -> None:
        """Show this chart."""
        self._chart = chart
        self.setAccessibleDescription(chart.alt)
        self._fit()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        chart = self._chart
        return round(chart.height * width / chart.width) if chart is not None else 0

    def sizeHint(self) -> QSize:
        chart = self._chart
        return QSize(round(chart.width), round(chart.height)) if chart is not None else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A layout within a scrolled page asks the size hint, whatever the width.
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        chart = self._chart
        if chart is None:
            return
        painter = QPainter(self)
        scale = self.width() / chart.width
        painter.scale(scale, scale)
        paint(painter, chart)
        painter.end()


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Rect():
            _paint_rect(painter, shape)
        case Circle():
            painter.setPen(_pen(shape.stroke, 2, dashed=shape.dashed))
            painter.setBrush(_brush(shape.fill))
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Line():
            painter.setPen(_pen(shape.stroke, shape.width))
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        case Text():
            _paint_text(painter, shape)
        case _:
            assert_never(shape)


def _paint_rect(painter: QPainter, shape: Rect) -> None:
    box = QRectF(shape.x, shape.y, shape.width, shape.height)
    painter.setPen(_pen(shape.stroke, 1))
    painter.setBrush(_brush(shape.fill))
    painter.drawRoundedRect(box, shape.radius, shape.radius)
    if shape.hatch:
        stripes = QBrush(current().colour("line"), Qt.BrushStyle.BDiagPattern)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(stripes)
        painter.drawRoundedRect(box, shape.radius, shape.radius)


def _paint_text(painter: QPainter, shape: Text) -> None:
    font = current().font(bold=shape.bold)

    def measure(text: str, size: float) -> float:
        font.setPixelSize(max(1, int(size)))
        return QFontMetricsF(font).horizontalAdvance(text)

    words, size = fit(shape.text, shape.size, shape.width, measure)
    width = measure(words, size)
    left = {"left": 0.0, "centre": width / 2, "right": width}[shape.align]
    painter.setFont(font)
    painter.setPen(current().colour(shape.colour))
    painter.drawText(QPointF(shape.x - left, shape.y), words)


def _pen(role: Colour | None, width: float, *, dashed: bool = False) -> QPen:
    if role is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(current().colour(role), width)
    if dashed:
        pen.setDashPattern([2, 1.5])
    return pen


def _brush(role: Colour | None) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if role is None else QBrush(current().colour(role))
