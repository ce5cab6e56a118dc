"""The agenda over all cases, as the pages show it: its words, where each leads, and ticking off."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from assistant.case.changes import added
from assistant.case.records import Action, Consult, new_id
from assistant.case.words import Progress, Side
from assistant.consult.steps import AGREEMENTS, MEASURES
from assistant.dutch import day_text
from assistant.planning.agenda import ACTION, PROGRESS, TRIAL, Item, agenda
from assistant.planning.moments import MomentKind
from assistant.privacy.retention import expiring
from ui import notices
from ui.go import Go
from ui.session import Session

KEEPING = "keeping"
"""The kind of an item that says a case's time is over."""

_WHO = {
    Side.WORKER: "afspraak van de werkende",
    Side.EMPLOYER: "afspraak van de werkgever",
    Side.MANAGER: "afspraak van de leidinggevende",
    Side.AD: "belofte van u",
    Side.OTHER: "afspraak van iemand anders",
}
_WHY = {
    TRIAL: "doorgaan of stoppen",
    PROGRESS: "voortgang bespreken",
    KEEPING: "bewaren of vernietigen",
    MomentKind.CONTACT: "vast contactmoment",
    MomentKind.STATUTORY: "moment uit de wet",
    MomentKind.FOLLOW_UP: "zo afgesproken",
    MomentKind.CALL: "na elk gesprek",
    MomentKind.REPEAT: "bellen of het nog past",
    MomentKind.PLANNED: "gepland gesprek",
}
_STEPS = {ACTION: AGREEMENTS, TRIAL: MEASURES}
"""The step in which what is due is found; the others lead to where the case was left."""


class Agenda:
    """What is due, asked of the store again only when something changed or the day did."""

    def __init__(self, session: Session, go: Go) -> None:
        self._session = session
        self._go = go
        self._asked: object = None
        self._items: Sequence[Item] = ()

    def items(self, until: date) -> Sequence[Item]:
        """Everything that is due up to and with a day, earliest first."""
        session = self._session
        today, library = session.today(), session.library
        asked = (today, until, id(library), session.writes)
        if asked != self._asked:
            cases = session.vault.cases
            found = [*agenda(cases, library, today, until), *_ending(session, until)]
            self._asked, self._items = asked, sorted(found, key=lambda item: item.day)
        return self._items

    def open(self, item: Item) -> None:
        """Go to where something can be done about it."""
        if item.kind == KEEPING:
            self._go.keeping(item.case_id)
        elif item.kind == PROGRESS:
            self._go.meetings(item.case_id)
        else:
            self._go.consult(item.case_id, _latest(self._session, item), _STEPS.get(item.kind, ""))

    def tick_off(self, item: Item, page: QWidget) -> Iterator[tuple[str, Callable[[], None]]]:
        """The button that ticks a moment off; a planned talk is held, not ticked off."""
        if item.moment is not None and item.kind != MomentKind.PLANNED:
            yield "Gedaan", lambda: self._tick_off(item, page)

    def _tick_off(self, item: Item, page: QWidget) -> None:
        session = self._session
        made = Action(
            id=new_id(),
            case_id=item.case_id,
            consult_id=_latest(session, item),
            text=item.text,
            side=Side.AD,
            due=item.day,
            status=Progress.DONE,
            kind=item.kind,
        )
        session.commit("Op gedaan gezet", (added(made, session.now()),), item.case_id)
        notices.say(page, f"Gedaan: {item.text}.", action=("Ongedaan maken", session.undo))


def under(item: Item, today: date) -> str:
    """Which case it is; in absence since when, and otherwise the job."""
    if item.sick:
        shown = day_text(item.sick).removesuffix(f" {today.year}")
        return f"Dossier {item.number}, eerste ziektedag {shown}"
    return f"Dossier {item.number}" + (f", {item.job}" if item.job else "")


def aside(item: Item) -> str:
    """Why it is due, or whose promise it is."""
    return _WHO.get(Side(item.side), "") if item.kind == ACTION else _WHY.get(item.kind, "")


def _latest(session: Session, item: Item) -> str:
    """The consult it follows from, or else the latest of its case."""
    if item.moment is not None and item.moment.consult_id:
        return item.moment.consult_id
    consults = session.file(item.case_id).all(Consult)
    return consults[-1].id if consults else ""


def _ending(session: Session, until: date) -> Iterator[Item]:
    """The cases whose time is over before that day; one whose worker stopped is due today."""
    today = session.today()
    for row, kept in expiring(session.vault.cases, session.library, today, (until - today).days):
        yield Item(
            id=KEEPING,
            day=kept.until or today,
            kind=KEEPING,
            text="De werkende doet niet meer mee"
            if kept.withdrawn
            else "De bewaartermijn loopt af",
            case_id=row.id,
            number=row.number,
            job=row.job,
        )
