"""The layout that goes on below where a line is full."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui.forms.flow import flow
from ui.forms.giving import Giving


class Box(QWidget):
    """Something of 100 by 30."""

    def sizeHint(self) -> QSize:  # noqa: N802 - as Qt names it
        """Its own size."""
        return QSize(100, 30)


def places(widgets: list[QWidget], width: int) -> list[tuple[int, int]]:
    """Where the widgets come in a line of this width."""
    frame = flow(widgets)
    frame.layout().setGeometry(QRect(0, 0, width, 500))
    return [(widget.x(), widget.y()) for widget in widgets if not widget.isHidden()]


def test_a_full_line_goes_on_below(qapp: object) -> None:
    """Three of 100 with 8 between in 300: the third stands under the first."""
    assert [(0, 0), (108, 0), (0, 38)] == places([Box(), Box(), Box()], 300)


def test_a_text_that_gives_way_makes_nothing_wider(qapp: object) -> None:
    """In 60 a long text is 60 wide and does not ask for more; all of it can still be heard."""
    words = Giving("muted")
    words.setText("Vroege toets Wet verbetering poortwachter, 18 november 2026")
    frame = flow([words])
    frame.layout().setGeometry(QRect(0, 0, 60, 500))
    heard = QAccessible.queryAccessibleInterface(words)

    assert 60 == words.width()
    assert frame.minimumSizeHint().width() <= 60
    assert words.text() == heard.text(QAccessible.Text.Name)


def test_what_is_hidden_takes_no_room(qapp: object) -> None:
    """A hidden widget leaves neither its width nor a gap."""
    widgets = [Box(), Box(), Box()]
    widgets[1].hide()

    assert [(0, 0), (108, 0)] == places(widgets, 300)
