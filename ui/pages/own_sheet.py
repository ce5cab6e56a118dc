"""The sheet for the AD's own organisation on the desk, looked at before it is handed out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.case.cooperation import OwnHours, OwnSignal
from assistant.group.own_sheet import own_sheet
from assistant.privacy.table import Reader
from assistant.report.house import house_style
from assistant.report.life import Stand
from assistant.report.own import Written, write
from ui.forms.own_form import OwnForm
from ui.go import Go
from ui.pages.report_desk import Desk
from ui.session import Session


@dataclass(frozen=True, slots=True)
class SheetKind:
    """The sheet as a document: colleagues read it, so no worker may be in it."""

    id: str = "eigen-organisatie"
    title: str = "Blad voor de eigen organisatie"
    reader: Reader = Reader.ORGANISATION
    general: bool = True


class OwnDesk(Desk):
    """The sheet of signals and hours; what is in it is written at the signals themselves.

    Args:
        session: the open session.
    """

    back = "Terug naar de signalen"
    writes = False

    def __init__(self, session: Session) -> None:
        everyone = tuple(row.worker for row in session.vault.cases.rows())
        super().__init__(OwnForm(session), SheetKind(), "", (everyone, ()))

    @property
    def titles(self) -> tuple[str, str]:
        return "Overleg", self.kind.title

    @property
    def stand(self) -> Stand:
        return Stand(None, (), ())

    def reading(self) -> Callable[[], Written]:
        session = self.session
        cases, today, settings = session.vault.cases, session.today(), session.settings
        signals, entries = self.form.file.all(OwnSignal), cases.every(OwnHours)
        organisations, house = cases.organisations(), house_style(settings)
        return lambda: write(
            replace(own_sheet(signals, entries, organisations, today, settings), house=house), ()
        )

    def go_to(self, go: Go, _place: str = "") -> None:
        go.own_signals()

    def file_name(self, ending: str, _version: int = 0) -> str:
        """What it is, and nothing else; there are no versions of it."""
        return f"{self.kind.id}.{ending}"

    def log(self, event: str) -> None:
        self.session.vault.log.write(
            "own sheet written" if event == "report written" else event, ""
        )
