from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.charts.shapes import Chart, Circle, Line, Rect, Shape, Text
from ui import theme
from ui.charts.painter import ChartView, paint


def picture(*shapes: Shape) -> QImage:
    """A chart of 40 by 40 points, painted."""
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint(painter, Chart(40, 40, shapes, "Een vlak"))
    painter.end()
    return image


def test_a_rectangle_has_the_colour_of_its_role(qapp: QApplication) -> None:
    """A filled rectangle is painted in its role's colour."""
    image = picture(Rect(0, 0, 40, 40, fill="load"))

    assert image.pixelColor(20, 20).name().upper() == "#B4480F"


def test_the_dark_theme_paints_the_dark_colour(qapp: QApplication) -> None:
    """The same shapes follow the theme."""
    theme.apply(qapp, theme.Theme("dark"))

    image = picture(Circle(20, 20, 15, fill="load"))

    assert image.pixelColor(20, 20).name().upper() == "#F0955B"


def test_a_line_runs_from_end_to_end(qapp: QApplication) -> None:
    """A line colours the pixels on its way."""
    image = picture(Line(0, 20, 40, 20, "ink", 4))

    assert image.pixelColor(5, 20).name().upper() == "#1E2A32"
    assert image.pixelColor(20, 5).alpha() == 0


def test_long_text_keeps_to_its_room(qapp: QApplication) -> None:
    """A text wider than its room is cut off with an ellipsis inside it."""
    image = picture(Text(0, 20, "een heel lange tekst", 10, width=20))

    right = [image.pixelColor(x, y).alpha() for x in range(24, 40) for y in range(40)]
    assert not any(right)


def test_hatching_leaves_gaps(qapp: QApplication) -> None:
    """An unknown is hatched: neither empty nor full."""
    image = picture(Rect(0, 0, 40, 40, hatch=True))

    filled = [image.pixelColor(x, y).alpha() > 0 for x in range(40) for y in range(40)]
    assert 0 < sum(filled) < len(filled)


def test_a_chart_can_be_read_aloud(qapp: QApplication, qtbot: QtBot) -> None:
    """A chart's text alternative is its accessible description."""
    view = ChartView(Chart(40, 20, (), "Tillen: meer dan past"), "Balans")
    qtbot.addWidget(view)

    assert (view.accessibleName(), view.accessibleDescription()) == (
        "Balans",
        "Tillen: meer dan past",
    )


def test_a_chart_keeps_its_shape(qapp: QApplication, qtbot: QtBot) -> None:
    """A chart twice as wide is twice as high."""
    view = ChartView(Chart(40, 20, (), ""))
    qtbot.addWidget(view)

    assert view.heightForWidth(80) == 40


def test_a_chart_is_as_high_as_its_width_asks(qtbot: QtBot) -> None:
    """Wider than it was drawn, the last bar is not cut off; nor is it in a chart that grew."""
    shown = ChartView(Chart(100, 40, (), "Klein."))
    qtbot.addWidget(shown)
    shown.show()
    shown.resize(300, shown.height())
    wide = shown.height()

    shown.set_chart(Chart(100, 60, (), "Hoger."))

    assert (120, 180) == (wide, shown.height())
