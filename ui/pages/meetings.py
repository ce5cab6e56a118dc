"""The page of meetings: those that come back, what was said of one case, and one's own signals."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from assistant.case.changes import added
from assistant.case.meetings import Meeting
from assistant.case.records import Organisation, new_id
from assistant.dutch import capital, day_text
from ui.forms.field import Field
from ui.forms.flow import flow
from ui.forms.layout import button, clear, line, muted
from ui.forms.meeting_form import MeetingForm
from ui.forms.one_of import Choice
from ui.go import Go
from ui.pages.meeting_parts import meeting_parts
from ui.pages.meetings_of_case import CaseTalks
from ui.pages.own_signals import OwnSignals
from ui.pages.page import Page, page_head
from ui.session import Session
from ui.steps.room import Mark

_MEETINGS, _ONE_CASE, _OWN = range(3)


class MeetingsPage(Page):
    """Meetings with their risk dossiers, talks about one case, or signals for one's own house."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._id = ""
        self._shown: object = None
        self._form: MeetingForm | None = None
        self._marks = QButtonGroup(self)
        marks = [Mark("Overleggen"), Mark("Eén dossier"), Mark("Eigen organisatie")]
        for number, mark in enumerate(marks):
            self._marks.addButton(mark, number)
        self._marks.idClicked.connect(lambda _number: self.refresh())
        self._marks.button(_MEETINGS).setChecked(True)
        self._meetings = QWidget()
        self._box = QVBoxLayout(self._meetings)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self.one_case = CaseTalks(session, go)
        self.own = OwnSignals(session, go)
        self.box.addWidget(
            page_head(
                "Overleg",
                "Wat over één werkende gaat, blijft bij het dossier van die werkende.",
                button("&Nieuw overleg", "primary", self._add),
            )
        )
        for part in (flow(marks), self._meetings, self.one_case, self.own):
            self.box.addWidget(part)

    def choose(self, case_id: str) -> None:
        """Show what was said of this case from the next refresh on; without one, the meetings."""
        self._marks.button(_ONE_CASE if case_id else _MEETINGS).setChecked(True)
        if case_id:
            self.one_case.choose(case_id)

    def show_own(self) -> None:
        """Show the signals for the AD's own organisation from the next refresh on."""
        self._marks.button(_OWN).setChecked(True)

    def refresh(self) -> None:
        which = self._marks.checkedId()
        self._meetings.setVisible(which == _MEETINGS)
        self.one_case.setVisible(which == _ONE_CASE)
        self.own.setVisible(which == _OWN)
        if which == _ONE_CASE:
            self.one_case.refresh()
        elif which == _OWN:
            self.own.refresh()
        else:
            self._show_meetings()

    def leave(self) -> None:
        self._let_go()
        self.one_case.leave()
        self.own.leave()

    def _show_meetings(self) -> None:
        """Build the chosen meeting again only when it is another, or what names it changed."""
        cases = self._session.vault.cases
        meetings = sorted(cases.every(Meeting), key=_latest_first, reverse=True)
        organisations = cases.organisations()
        chosen = next((one for one in meetings if one.id == self._id), None)
        chosen = chosen or (meetings[0] if meetings else None)
        names = [(one.id, _name(one, organisations)) for one in meetings]
        seen = (names, chosen and (chosen.id, chosen.organisation_id), organisations)
        if seen == self._shown:
            return
        self._let_go()
        self._shown = seen
        if chosen is None:
            self._box.addWidget(
                muted("Hier komen uw overleggen: SMT, MDO of een ander vast overleg, met verslag.")
            )
            return
        self._id = chosen.id
        choice = Choice(names, self._choose)
        choice.show_value(chosen.id)
        self._box.addWidget(line(Field("&Welk overleg", choice), stretch=0))
        self._form = MeetingForm(self._session, chosen.id, self)
        for part in meeting_parts(self._form, chosen, organisations, self._go):
            self._box.addWidget(part)

    def _let_go(self) -> None:
        self._shown = None
        clear(self._box)
        if self._form is not None:
            self._form.close()
            self._form = None

    def _choose(self, meeting_id: str) -> None:
        self._id = meeting_id
        self.refresh()

    def _add(self) -> None:
        session = self._session
        organisations = session.vault.cases.organisations()
        only = organisations[0].id if len(organisations) == 1 else None
        made = Meeting(id=new_id(), organisation_id=only, day=session.today())
        self._id = made.id
        self._marks.button(_MEETINGS).setChecked(True)
        session.commit("Overleg toegevoegd", (added(made, session.now()),))
        self.refresh()


def _latest_first(meeting: Meeting) -> str:
    return meeting.day.isoformat() if meeting.day else "9999"


def _name(meeting: Meeting, organisations: Sequence[Organisation]) -> str:
    """A meeting in a list: its day, what it is and where."""
    day = day_text(meeting.day) if meeting.day else "Zonder dag"
    where = next((one.name for one in organisations if one.id == meeting.organisation_id), "")
    return ", ".join(part for part in (day, capital(meeting.kind.label), where) if part)
