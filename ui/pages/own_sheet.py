"""The sheet for the AD's own organisation on the desk, looked at before it is handed out."""

from collections.abc import Callable
from dataclasses import replace

from assistant.case.cooperation import OwnHours, OwnSignal
from assistant.group.own_sheet import own_sheet
from assistant.report.house import house_style
from assistant.report.own import Written, write
from ui.forms.own_form import OwnForm
from ui.go import Go
from ui.pages.sheet_desk import SheetDesk, SheetKind
from ui.session import Session


class OwnDesk(SheetDesk):
    """The sheet of signals and hours; what is in it is written at the signals themselves.

    Args:
        session: the open session.
    """

    back = "Terug naar de signalen"

    def __init__(self, session: Session) -> None:
        kind = SheetKind("eigen-organisatie", "Blad voor de eigen organisatie")
        super().__init__(OwnForm(session), kind)

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

    def log(self, event: str) -> None:
        self.session.vault.log.write(
            "own sheet written" if event == "report written" else event, ""
        )
