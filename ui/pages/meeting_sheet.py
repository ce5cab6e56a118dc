"""The sheet of a meeting on the desk: cases under pseudonyms, looked at before it is handed out."""

from collections.abc import Callable
from dataclasses import replace

from assistant.case.meetings import Discussion, Meeting
from assistant.report.house import house_style
from assistant.report.own import Written, write
from assistant.report.sheets.meeting_sheet import meeting_sheet
from ui.forms.meeting_form import MeetingForm
from ui.go import Go
from ui.pages.sheet_desk import SheetDesk, SheetKind
from ui.session import Session


class MeetingDesk(SheetDesk):
    """The sheet of one meeting; what is in it is written at the meeting itself.

    Args:
        session: the open session.
        meeting_id: the meeting.
        organisation: whose meeting it is, or an empty text.
    """

    back = "Terug naar het overleg"

    def __init__(self, session: Session, meeting_id: str, organisation: str) -> None:
        kind = SheetKind("bespreekblad", "Bespreekblad")
        super().__init__(MeetingForm(session, meeting_id), kind)
        self._meeting_id = meeting_id
        self._organisation = organisation

    def reading(self) -> Callable[[], Written]:
        file, session, organisation = self.form.file, self.session, self._organisation
        today, house = session.today(), house_style(session.settings)
        (meeting,) = file.all(Meeting)
        found = file.all(Discussion)
        return lambda: write(
            replace(meeting_sheet(meeting, found, organisation, today), house=house), ()
        )

    def go_to(self, go: Go, place: str = "") -> None:
        go.meetings(place)

    def log(self, event: str) -> None:
        self.session.vault.log.write(
            "meeting sheet written" if event == "report written" else event, self._meeting_id
        )
