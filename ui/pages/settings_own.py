"""What an AD keeps about the own work: what to learn, and what each service costs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.content.model import ServiceForm
from ui.forms.field import Field
from ui.forms.fields import long_text, short_text
from ui.forms.layout import card, clear, text, two_columns
from ui.forms.one_of import OpenList
from ui.forms.settings_form import SettingsForm, setting
from ui.prices import price_key

LEARNING, TRAINING = "learning", "training"
"""Keys of the settings in the vault."""


class OwnWork(QWidget):
    """Two cards: learning, and the prices."""

    def __init__(self, form: SettingsForm) -> None:
        super().__init__()
        self._form = form
        self._services = form.session.library.all(ServiceForm)
        self._choice, self._meaning = OpenList(), text("", "muted")
        self._price = QVBoxLayout()
        for each in self._services:
            self._choice.addItem(each.title, each.id)
        self._choice.currentIndexChanged.connect(self._show_service)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(two_columns(self._learning(), self._prices()))
        self._show_service(0)

    def _show_service(self, place: int) -> None:
        shown = self._services[place]
        outputs = "; ".join(shown.outputs)
        self._meaning.setText(f"Wanneer: {shown.moment}.\nWat het oplevert: {outputs}.")
        clear(self._price)
        self._price.addWidget(
            short_text(
                self._form,
                setting(price_key(shown.id)),
                "Pri&js",
                "Bijvoorbeeld: 950 euro zonder btw. U ziet dit bij de opdracht.",
            )
        )

    def _learning(self) -> QWidget:
        return card(
            "Uw vakmanschap",
            long_text(
                self._form,
                setting(LEARNING),
                "Wat &wilt u nog leren?",
                "Bijvoorbeeld over arbeid en organisatie, adviseren, of een groep werkenden.",
            ),
            long_text(
                self._form,
                setting(TRAINING),
                "Welke &training volgde u, en wanneer?",
                "Bijvoorbeeld over de Werkscan of motiverende gespreksvoering.",
                rows=2,
            ),
            intro="Alleen voor uzelf; het komt in geen enkel rapport.",
        )

    def _prices(self) -> QWidget:
        return card(
            "Uw diensten en prijzen",
            Field("D&ienst", self._choice),
            self._meaning,
            self._price,
            intro="De soorten consult, met wat u ervoor vraagt.",
        )
