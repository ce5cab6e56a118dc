"""Tab goes by what is on screen in reading order, also by what was added while one worked.

Qt goes by the order in which things were made: a row that is added would come after the page.
"""

from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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
    bring_into_sight(stop)
    return True


def bring_into_sight(stop: QWidget) -> None:
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
    # Asked by what is inside and not by `itemAt`: PySide keeps what that returns, also after Qt
    # has let go of it, and a next layout at that place in memory ends the program.
    inside = [*layout.parentWidget().findChildren(QWidget, options=_DIRECT), *layout.children()]
    places = [(layout.indexOf(each), each) for each in inside]
    for place, each in sorted(places, key=itemgetter(0)):
        if place >= 0 and isinstance(each, QLayout):
            yield from _in_layout(each, here)
        elif place >= 0:
            yield from _stops(each, here)
