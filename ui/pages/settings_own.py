"""What an AD keeps about the own work: what to learn, and what each service costs."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from assistant.content.model import ServiceForm
from ui.forms.field import Field
from ui.forms.layout import card, text, two_columns
from ui.forms.typed import Area, Line, clean
from ui.prices import price_key, price_text
from ui.session import Session

LEARNING, TRAINING = "learning", "training"
"""Keys of the settings in the vault."""


class OwnWork(QWidget):
    """Two cards: learning, and the prices.

    Args:
        session: the open session.
        store: writes a setting by its key; one that is the same already changes nothing.
    """

    def __init__(self, session: Session, store: Callable[[str, str], None]) -> None:
        super().__init__()
        self._session = session
        self._store = store
        self._forms = session.library.all(ServiceForm)
        self._areas = {LEARNING: Area(3), TRAINING: Area(2)}
        for key, area in self._areas.items():
            area.setText(session.settings.get(key, ""))
            area.left.connect(self.leave)
        self._choice, self._price, self._meaning = QComboBox(), Line(), text("", "muted")
        for form in self._forms:
            self._choice.addItem(form.title, form.id)
        self._choice.currentIndexChanged.connect(self._show_form)
        self._price.left.connect(self.leave)
        self._show_form(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(two_columns(self._learning(), self._prices()))

    def leave(self) -> None:
        """Keep what was typed."""
        for key, area in self._areas.items():
            self._store(key, clean(area.text()).strip())
        self._store(price_key(self._form.id), clean(self._price.text()).strip())

    def _show_form(self, place: int) -> None:
        self._form = self._forms[place]
        outputs = "; ".join(self._form.outputs)
        self._meaning.setText(f"Wanneer: {self._form.moment}.\nWat het oplevert: {outputs}.")
        self._price.setText(price_text(self._session.settings, self._form.id))

    def _learning(self) -> QWidget:
        return card(
            "Uw vakmanschap",
            Field(
                "Wat &wilt u nog leren?",
                self._areas[LEARNING],
                "Bijvoorbeeld over arbeid en organisatie, adviseren, of een groep werkenden.",
            ),
            Field(
                "Welke &training volgde u, en wanneer?",
                self._areas[TRAINING],
                "Bijvoorbeeld over de Werkscan of motiverende gespreksvoering.",
            ),
            intro="Alleen voor uzelf; het komt in geen enkel rapport.",
        )

    def _prices(self) -> QWidget:
        return card(
            "Uw diensten en prijzen",
            Field("D&ienst", self._choice),
            self._meaning,
            Field(
                "Pri&js",
                self._price,
                "Bijvoorbeeld: 950 euro zonder btw. U ziet dit bij de opdracht.",
            ),
            intro="De soorten consult, met wat u ervoor vraagt.",
        )
