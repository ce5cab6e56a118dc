"""The sheet of a meeting on the desk: cases under pseudonyms, looked at before it is handed out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.case.meetings import Discussion, Meeting
from assistant.privacy.table import Reader
from assistant.report.house import house_style
from assistant.report.life import Stand
from assistant.report.own import Written, write
from assistant.report.sheets.meeting_sheet import meeting_sheet
from ui.forms.meeting_form import MeetingForm
from ui.go import Go
from ui.pages.report_desk import Desk
from ui.session import Session


@dataclass(frozen=True, slots=True)
class SheetKind:
    """The sheet as a document: everybody at the table reads it, so nobody may be in it."""

    id: str = "bespreekblad"
    title: str = "Bespreekblad"
    reader: Reader = Reader.ORGANISATION
    general: bool = True


class MeetingDesk(Desk):
    """The sheet of one meeting; what is in it is written at the meeting itself.

    Args:
        session: the open session.
        meeting_id: the meeting.
        organisation: whose meeting it is, or an empty text.
    """

    back = "Terug naar het overleg"
    writes = False

    def __init__(self, session: Session, meeting_id: str, organisation: str) -> None:
        everyone = tuple(row.worker for row in session.vault.cases.rows())
        super().__init__(MeetingForm(session, meeting_id), SheetKind(), "", (everyone, ()))
        self._meeting_id = meeting_id
        self._organisation = organisation

    @property
    def titles(self) -> tuple[str, str]:
        return "Overleg", self.kind.title

    @property
    def stand(self) -> Stand:
        return Stand(None, (), ())

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

    def file_name(self, ending: str, _version: int = 0) -> str:
        """What it is, and nothing else; there are no versions of it."""
        return f"{self.kind.id}.{ending}"

    def log(self, event: str) -> None:
        self.session.vault.log.write(
            "meeting sheet written" if event == "report written" else event, self._meeting_id
        )
