"""The bar above the pages: the ways to each place, where one is, and when it was saved."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from ui.clock import time_text
from ui.forms.flow import flow
from ui.forms.giving import Giving
from ui.forms.layout import button, text
from ui.theme import current

PLACES = ("Start", "Dossiers", "Organisaties", "Overleg", "Kennis", "Instellingen")
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LARGE = 1.4
"""The size of text from which the bar leaves out the name of the program, to take two lines."""


class TopBar(QFrame):
    """On one line, or on more where large text needs them.

    Args:
        ways: go to each of the places, in their order.
        at_end: the buttons at the right.
    """

    def __init__(self, ways: Sequence[Callable[[], object]], at_end: Sequence[QWidget]) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._places = QButtonGroup(self)
        self._crumbs = (text("", "strong"), Giving("muted"))
        self.saved = text("", "small")
        parts: list[QWidget] = []
        for number, (place, go) in enumerate(zip(PLACES, ways, strict=True)):
            made = button(place, "nav", go)
            made.setCheckable(True)
            # Room for its name in bold, which it gets when it is chosen.
            bold = QFontMetrics(current().font(bold=True)).horizontalAdvance(place)
            made.setMinimumWidth(bold + current().px(24))
            self._places.addButton(made, number)
            parts.append(made)
        for words in (*self._crumbs, self.saved):
            words.setWordWrap(False)
        number_of_case, title = self._crumbs
        large = current().scale > _LARGE
        if large:
            parts += [number_of_case, self.saved, title]
        else:
            brand = text("Evenwicht", "brand")
            brand.setWordWrap(False)
            parts = [brand, *parts, *self._crumbs]
        box = QHBoxLayout(self)
        box.setContentsMargins(20, 4, 20, 4)
        box.setSpacing(8)
        box.addWidget(flow(parts), 1, _MIDDLE)
        for part in at_end if large else (self.saved, *at_end):
            box.addWidget(part)

    def mark(self, place: int) -> None:
        """Show where one is, by its number; -1 is nowhere of these."""
        self._places.setExclusive(False)
        for made in self._places.buttons():
            made.setChecked(self._places.id(made) == place)
        self._places.setExclusive(True)

    def say_where(self, titles: tuple[str, str], places: Collection[str] = PLACES) -> None:
        """Say what the page is about, and show the ways to these places only."""
        for crumb, title in zip(self._crumbs, titles, strict=True):
            crumb.setText(title)
            crumb.setToolTip(title)
            crumb.setVisible(bool(title))
        for number, place in enumerate(PLACES):
            self._places.button(number).setVisible(place in places)

    def say_saved(self, at: datetime) -> None:
        """Say when something was stored last."""
        self.saved.setText(f"Opgeslagen {time_text(at)}")
