"""Choose a method to reckon with; its sheet is made when it is first shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.field import Field
from ui.forms.layout import card
from ui.forms.one_of import OpenList
from ui.sheets.business_case import business
from ui.sheets.kim import kim
from ui.sheets.niosh import niosh
from ui.sheets.poortwachter import poortwachter
from ui.sheets.sheet import Sheet
from ui.sheets.wai import wai

SHEETS: tuple[tuple[str, Callable[[], Sheet]], ...] = (
    ("Tillen: NIOSH-tilindex", niosh),
    ("Tillen en dragen: KIM-LHC", kim),
    ("Werkvermogen: WAI-score", wai),
    ("Verzuim: momenten van Poortwachter", poortwachter),
    ("Kosten en baten van een advies", business),
)


class Reckon(QWidget):
    """One sheet at a time; what was filled in stays until the vault is locked."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets: dict[int, Sheet] = {}
        self.choice = OpenList()
        self.choice.addItems([title for title, _ in SHEETS])
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self._box.addWidget(card("", Field("&Wat wilt u uitrekenen?", self.choice)))
        self.choice.currentIndexChanged.connect(self._show)
        self._show(0)

    def _show(self, place: int) -> None:
        if place not in self._sheets:
            self._sheets[place] = SHEETS[place][1]()
            self._box.addWidget(self._sheets[place])
        for each, sheet in self._sheets.items():
            sheet.setVisible(each == place)
