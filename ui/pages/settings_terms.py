"""How long a case is kept for each kind of assignment, where that differs, and on what ground."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.records import Setting
from assistant.content.model import ServiceForm
from assistant.dutch import number_text
from assistant.privacy.retention import BOUNDS, GROUND, TERM, term_of
from ui.forms.field import Field
from ui.forms.fields import number, short_text
from ui.forms.layout import card, clear, column, muted
from ui.forms.one_of import Choice
from ui.forms.settings_form import SettingsForm, setting
from ui.packs import policy_changed


class Terms(QWidget):
    """A card: choose a kind of assignment, and give it a term of its own with its ground."""

    def __init__(self, form: SettingsForm) -> None:
        super().__init__()
        self._form = form
        services = form.session.library.all(ServiceForm)
        self._service = services[0].id
        self._seen = self._stored()
        self._now = muted("")
        self._fields = QVBoxLayout()
        choice = Choice([(each.id, each.title) for each in services], self._show_service)
        choice.show_value(self._service)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(
            card(
                "Bewaren per soort consult",
                Field("Soort &consult", choice),
                self._now,
                self._fields,
                intro="Voor elke soort geldt de gewone termijn. Geef alleen een andere als u daar "
                "een grond voor hebt.",
            )
        )
        self._show_service(self._service)
        form.on_change((Setting,), self, self._changed)

    def _show_service(self, service: str) -> None:
        self._service = service
        clear(self._fields)
        self._fields.addWidget(
            column(
                number(
                    self._form,
                    setting(f"{TERM}.{service}"),
                    "Eigen ter&mijn",
                    "jaar",
                    minimum=BOUNDS[0],
                    maximum=BOUNDS[1],
                    help="Leeg betekent: de gewone termijn.",
                ),
                short_text(
                    self._form,
                    setting(f"{GROUND}.{service}"),
                    "Op welke grond?",
                    "Bijvoorbeeld: afgesproken met de opdrachtgever. U ziet dit bij elk dossier.",
                ),
            )
        )
        self._say()

    def _changed(self) -> None:
        """Work with another term or ground as soon as it was typed, or undone."""
        stored = self._stored()
        if stored != self._seen:
            self._seen = stored
            policy_changed(self._form.session, TERM)
            self._say()

    def _stored(self) -> dict[str, str]:
        own = (f"{TERM}.", f"{GROUND}.")
        settings = self._form.session.settings
        return {key: value for key, value in settings.items() if key.startswith(own)}

    def _say(self) -> None:
        term = term_of(self._service, self._form.session.library)
        self._now.setText(
            f"Nu: {number_text(term.value)} {term.unit} na het sluiten. "
            f"Grond ({term.basis}): {term.source}."
        )
