"""The switch between the two moods of a consult: alone at the desk, or at the table together."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from assistant.case.words import Mood
from ui.forms.layout import button

_SHORT = {Mood.DESK: "Bureau", Mood.TABLE: "Tafel"}
_SAYS = {
    Mood.DESK: "Achter het bureau: u ziet alles",
    Mood.TABLE: "Aan tafel: alleen wat de werkende mag zien",
}


class MoodSwitch(QWidget):
    """Two buttons of which one is down.

    Args:
        take: called with the mood a person chooses.
    """

    def __init__(self, take: Callable[[Mood], None]) -> None:
        super().__init__()
        self.setAccessibleName("Waar zit u?")
        self._group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(4)
        for place, mood in enumerate(Mood):
            made = button(_SHORT[mood], "mark", lambda chosen=mood: take(chosen))
            made.setCheckable(True)
            made.setAccessibleName(_SAYS[mood])
            made.setToolTip(_SAYS[mood])
            self._group.addButton(made, place)
            box.addWidget(made, 1)

    def show_mood(self, mood: Mood) -> None:
        """Hold down the button of this mood."""
        self._group.button(list(Mood).index(mood)).setChecked(True)
