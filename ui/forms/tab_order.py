"""Tab goes by what is on screen in reading order, also by what was added while one worked.

Qt goes by the order in which things were made: a row that is added would come after the page.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def tab(whole: QWidget, *, forward: bool) -> bool:
    """Bring the keyboard to the next control inside this, or the one before; False without any."""
    here = QApplication.focusWidget()
    stops = list(_stops(whole, here))
    if not stops or stops == [here]:
        return False
    if here in stops:
        stop = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
    else:
        stop = stops[0 if forward else -1]
    reason = Qt.FocusReason
    stop.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    _bring_into_sight(stop)
    return True


def _bring_into_sight(stop: QWidget) -> None:
    """Scroll to it; Qt does so only for steps within one scroll area."""
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _stops(widget: QWidget, here: QWidget | None) -> Iterator[QWidget]:
    """Where Tab stops, in the order of the layouts; where the keyboard stands is one of them."""
    if widget.isHidden():
        return
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    if widget is here or (takes_tab and widget.isEnabled()):
        yield widget
    if isinstance(widget, QScrollArea) and (inner := widget.widget()) is not None:
        yield from _stops(inner, here)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout, here)


def _in_layout(layout: QLayout, here: QWidget | None) -> Iterator[QWidget]:
    for item in map(layout.itemAt, range(layout.count())):
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _stops(widget, here)
        elif inner is not None:
            yield from _in_layout(inner, here)
