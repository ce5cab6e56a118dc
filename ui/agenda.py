"""The agenda over all cases, as the pages show it: its words, where each leads, and ticking off."""

from bisect import bisect_left, insort, insort_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from operator import attrgetter

from PySide6.QtWidgets import QWidget

from assistant.case.changes import added
from assistant.case.file import CaseFile
from assistant.case.lists import KeptRow
from assistant.case.records import Action, Consult, new_id
from assistant.case.words import Progress, Side
from assistant.consult.steps import AGREEMENTS, MEASURES
from assistant.dutch import day_text
from assistant.planning.agenda import ACTION, PROGRESS, TRIAL, Item, moments_of, promised
from assistant.planning.due import windows
from assistant.planning.moments import MomentKind
from assistant.privacy.retention import Keeping, expiring, keeping, kept_row
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
_DAY = attrgetter("day")
_STEPS = {ACTION: AGREEMENTS, TRIAL: MEASURES}
"""The step in which what is due is found; the others lead to where the case was left."""


class Agenda:
    """What is due; of the store only what changed is asked again, as long as the day lasts."""

    def __init__(self, session: Session, go: Go) -> None:
        self._session = session
        self._go = go
        self._asked: object = None
        self._seen = 0
        self._moments: list[Item] = []
        self._of_case: dict[str, list[Item]] = {}
        self._found: list[Item] = []

    def items(self, until: date) -> Sequence[Item]:
        """Everything that is due up to and with a day, earliest first."""
        session = self._session
        asked = (session.today(), until, id(session.library))
        since = session.written[self._seen :]
        self._seen = len(session.written)
        if asked != self._asked or "" in since:
            self._asked = asked
            self._moments = sorted(self._all_moments(until), key=_DAY)
            self._of_case = {}
            for item in self._moments:
                self._of_case.setdefault(item.case_id, []).append(item)
        elif since:
            for case_id in set(since):
                self._ask_again(case_id, until)
        else:
            return self._found
        self._found = self._moments.copy()
        # A promise goes before what follows from a case on the same day.
        for item in reversed(list(promised(session.vault.cases, until))):
            insort_left(self._found, item, key=_DAY)
        return self._found

    def _all_moments(self, until: date) -> list[Item]:
        """Ask the store which cases may have something due, and then each of those."""
        session, today = self._session, self._session.today()
        cases, library = session.vault.cases, session.library
        found = []
        for file in cases.maybe_due(windows(library, today, until)):
            found += moments_of(file, library, today, until)
        for row, kept in expiring(cases, library, today, (until - today).days):
            found.append(_ending(row, kept, today))
        return found

    def _ask_again(self, case_id: str, until: date) -> None:
        """Put what is due in a case that changed in the place of what was due in it."""
        for item in self._of_case.get(case_id, ()):
            at = bisect_left(self._moments, item.day, key=_DAY)
            del self._moments[self._moments.index(item, at)]
        self._of_case[case_id] = self._ask(self._session.file(case_id), until)
        for item in self._of_case[case_id]:
            insort(self._moments, item, key=_DAY)

    def _ask(self, file: CaseFile, until: date) -> list[Item]:
        """What is due in one case that changed; the same as when all were asked."""
        today, library = self._session.today(), self._session.library
        found = list(moments_of(file, library, today, until))
        kept = keeping(file, library)
        soon = kept.nearly(today, (until - today).days) or kept.over(today)
        if soon and not kept.hold:
            found.append(_ending(kept_row(file), kept, today))
        return found

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


def _ending(row: KeptRow, kept: Keeping, today: date) -> Item:
    """That the time of a case is over; of one whose worker stopped it is so today."""
    said = "De werkende doet niet meer mee" if kept.withdrawn else "De bewaartermijn loopt af"
    return Item(
        id=KEEPING,
        day=kept.until or today,
        kind=KEEPING,
        text=said,
        case_id=row.id,
        number=row.number,
        job=row.job,
    )
