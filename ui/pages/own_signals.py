"""What the AD's own organisation can learn of the work: signals, and the sheet that tells them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.cooperation import OwnHours, OwnSignal
from assistant.case.records import new_id
from assistant.case.words import Heard, Hindrance
from assistant.group.cooperation import hours, hours_text
from ui.forms.fields import choice, date_field, long_text, short_text, words
from ui.forms.form import ref
from ui.forms.layout import button, card, clear, column, line, text
from ui.forms.own_form import OwnForm
from ui.forms.records import record_list
from ui.go import Go
from ui.session import Session
from ui.steps.page import row


class OwnSignals(QWidget):
    """The signals for the AD's own organisation, and the way to their sheet."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._form: OwnForm | None = None
        self._shown: object = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)

    def refresh(self) -> None:
        """Build the cards, and again only when the employers or their hours are others."""
        cases = self._session.vault.cases
        organisations = cases.organisations()
        said = hours_text(hours(cases.every(OwnHours)))
        seen = ([(each.id, each.name) for each in organisations], said)
        if seen == self._shown:
            return
        self.leave()
        self._shown = seen
        self._form = form = OwnForm(self._session, self)
        where = [(None, "–"), *((each.id, each.name or "Zonder naam") for each in organisations)]
        today = self._session.today
        self._box.addWidget(
            card(
                "Wat in de weg staat",
                record_list(
                    form,
                    OwnSignal,
                    lambda form, signal: _signal(form, signal, where),
                    noun="Signaal",
                    empty="Hier komen regels, werkwijzen of tekorten die maatwerk in de weg staan.",
                    add="Signaal toevoegen",
                    make=lambda: OwnSignal(id=new_id(), day=today()),
                ),
                intro="Over regels en over uw eigen organisatie, niet over een werkende of een "
                "collega. Wat u hier deelt, kan voor de volgende werkende iets veranderen.",
            )
        )
        self._box.addWidget(
            card(
                "Blad voor de eigen organisatie",
                *([text(f"Tijd boven de dossiers. {said}")] if said else []),
                line(button("Blad &bekijken", "plain", self._go.own_sheet)),
                intro="De signalen per soort, met hoe ver ze zijn. De uren die u bij Organisaties "
                "opschrijft, staan eronder: zo laat u zien wat dit werk vraagt.",
            )
        )

    def leave(self) -> None:
        """Let the fields go."""
        self._shown = None
        clear(self._box)
        if self._form is not None:
            self._form.close()
            self._form = None


def _signal(form: OwnForm, signal: OwnSignal, where: list[tuple[str | None, str]]) -> QWidget:
    return column(
        row(
            choice(form, ref(signal, "kind"), "Soort", words(Hindrance)),
            choice(form, ref(signal, "organisation_id"), "Gezien bij", where),
            date_field(form, ref(signal, "day"), "Dag", future=False),
        ),
        row(
            long_text(form, ref(signal, "text"), "Wat staat in de weg?", rows=2),
            long_text(form, ref(signal, "proposal"), "Wat zou helpen?", rows=2),
        ),
        row(
            choice(form, ref(signal, "status"), "Hoe ver", words(Heard)),
            short_text(form, ref(signal, "told"), "Aan wie (rol of team)?"),
            short_text(form, ref(signal, "outcome"), "Wat kwam ervan?"),
        ),
        spacing=8,
    )
