"""One value of several: a list that opens, or buttons of which one is down."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QToolTip, QWidget

from ui.forms.field import Field, plain

Options = Sequence[tuple[Any, str]]
"""Values with the words people see."""

_NARROWEST, _READABLE = 6, 16
"""Letters that a list always has room for, and that are enough to tell its entries apart."""


class OpenList(QComboBox):
    """A list that opens; the wheel scrolls the page, not the value.

    The pointer shows the chosen words whole, for where the list is narrower than they are.
    """

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Choice(OpenList):
    """A list of values that opens.

    Args:
        options: the values, in their order.
        take: called with the value a person picks.
    """

    def __init__(self, options: Options, take: Callable[[Any], None]) -> None:
        super().__init__()
        self._values = values = [value for value, _ in options]
        self.addItems([words for _, words in options])
        self.setPlaceholderText("Kies …")
        # It may be narrower than its longest entry; opened it still shows entries whole.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        longest = max((len(words) for _, words in options), default=0)
        self.setMinimumContentsLength(max(_NARROWEST, min(longest, _READABLE)))
        self.activated.connect(lambda place: take(values[place]))

    def set_options(self, options: Options) -> None:
        """Let a person choose from these from now on; the value stays, or else the first comes."""
        if [(v, self.itemText(place)) for place, v in enumerate(self._values)] == list(options):
            return
        value = self.value()
        with QSignalBlocker(self):
            self.clear()
            self.addItems([words for _, words in options])
        self._values[:] = [each for each, _ in options]
        self.show_value(value if value in self._values else self._values[0])

    def show_value(self, value: Any) -> None:
        """Show this value; one outside the list shows as nothing chosen yet."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def value(self) -> Any:
        """The value that is shown; None when that is none of the list."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None


class Buttons(QButtonGroup):
    """The buttons in a control, a value each; none is down as long as nothing is chosen.

    Args:
        control: what the buttons stand in.
        buttons: in the order of the values.
        values: what each button stands for.
        take: called with the value a person presses.
    """

    def __init__(
        self,
        control: QWidget,
        buttons: Sequence[QAbstractButton],
        values: Sequence[Any],
        take: Callable[[Any], None],
    ) -> None:
        super().__init__(control)
        self._control = control
        self._values = values
        for place, each in enumerate(buttons):
            self.addButton(each, place)
        self.idClicked.connect(lambda place: take(values[place]))

    def show_value(self, value: Any) -> None:
        """Hold down the button of this value alone; True is not 1 here."""
        self.setExclusive(False)
        for place, own in enumerate(self._values):
            self.button(place).setChecked(type(own) is type(value) and own == value)
        self.setExclusive(True)

    def field(self, label: str, help_: str) -> Field:
        """The control under its label; the keyboard comes in at the first button."""
        self._control.setAccessibleName(plain(label))
        field = Field(label, self._control, help_)
        field.setFocusProxy(self.button(0))
        return field
