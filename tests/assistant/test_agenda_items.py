"""The agenda's lines: what a store says is promised, and what follows from one case."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import cast

from assistant.case.file import CaseFile
from assistant.case.lists import DueRow
from assistant.case.records import Assignment, Case, Consult, Worker
from assistant.case.words import Side, Timing
from assistant.content.library import Library
from assistant.content.standard import standard
from assistant.planning.agenda import ACTION, PROGRESS, TRIAL, Item, moments_of, promised
from assistant.planning.moments import MomentKind
from assistant.store import Cases
from tests.assistant.report_kit import case_of

TODAY = date(2026, 11, 23)
LIBRARY = standard()
NO_FORMS = Library(
    packs=(), tables={"policy": {v.id: v for v in LIBRARY.tables["policy"].values()}}
)


class Store:
    """A store that knows only what is due."""

    def __init__(self, *rows: DueRow) -> None:
        self.rows = rows
        self.until: date | None = None

    def due(self, until: date) -> Sequence[DueRow]:
        """What it was given; remembers which day was asked."""
        self.until = until
        return self.rows


def row(kind: str, text: str = "Bellen") -> DueRow:
    """Something of the employer that is due today."""
    return DueRow("r1", "c1", "2026-014", "kok", kind, text, Side.EMPLOYER, TODAY)


def lines(*rows: DueRow) -> list[Item]:
    """What is promised according to these rows."""
    return list(promised(cast("Cases", Store(*rows)), TODAY))


def case(day: date, sick: date | None = None, form: str = "preventief_adviesgesprek") -> CaseFile:
    """A case with one consult on a day, of somebody who is absent since another, if at all."""
    return case_of(
        Worker(id="w"),
        Case(id="c1", number="2026-014", worker_id="w", job="kok"),
        Assignment(
            id="a",
            case_id="c1",
            form=form,
            first_sick_day=sick,
            timing=Timing.EARLY if sick else Timing.PREVENTIVE,
        ),
        Consult(id="k1", case_id="c1", form=form, day=day),
    )


def moments(file: CaseFile, library: Library = LIBRARY) -> list[Item]:
    """What of a case is due in the coming month."""
    return list(moments_of(file, library, TODAY, TODAY + timedelta(days=30)))


def planned(library: Library) -> Item:
    """The line of a talk that is in three days."""
    found = moments(case(TODAY + timedelta(days=3)), library)
    return next(line for line in found if line.kind == MomentKind.PLANNED)


def test_a_promise_is_a_line_with_everything_of_its_row() -> None:
    """Id, day, words, case, number, job and whose it is all come from the row."""
    assert [
        Item(
            id="r1",
            day=TODAY,
            kind=ACTION,
            text="Bellen",
            case_id="c1",
            number="2026-014",
            job="kok",
            side=Side.EMPLOYER,
        )
    ] == lines(row("relapse:7"))


def test_a_trial_and_a_progress_talk_keep_their_kind() -> None:
    """Every other kind of row is a promise like any other."""
    found = [line.kind for line in lines(row(TRIAL), row(PROGRESS), row("call"))]

    assert [TRIAL, PROGRESS, ACTION] == found


def test_a_promise_without_words_says_so() -> None:
    """An action nobody described is still a line that can be read."""
    assert ["Zonder omschrijving"] == [line.text for line in lines(row("", text=""))]


def test_the_store_is_asked_until_that_day() -> None:
    """The day until which is asked goes on to the store."""
    store = Store()
    list(promised(cast("Cases", store), TODAY))

    assert store.until == TODAY


def test_a_planned_talk_is_called_by_its_form() -> None:
    """A consult that is yet to come says what kind it is, and carries its case along."""
    line = planned(LIBRARY)

    assert MomentKind.PLANNED == line.kind
    assert "Preventief adviesgesprek" == line.text
    assert ("c1", "2026-014", "kok") == (line.case_id, line.number, line.job)
    assert TODAY + timedelta(days=3) == line.day
    assert line.moment is not None
    assert f"k1/{line.moment.text}" == line.id
    assert Side.AD == line.side


def test_a_form_no_pack_has_leaves_the_plain_words() -> None:
    """A planned talk of an unknown form is a line all the same."""
    line = planned(NO_FORMS)

    assert line.moment is not None
    assert line.moment.text == line.text


def test_contact_in_absence_carries_the_first_day_of_it() -> None:
    """Only what follows from absence says since when; calling back after a talk does not."""
    sick = TODAY - timedelta(weeks=12, days=1)
    found = {line.kind: line for line in moments(case(TODAY - timedelta(days=14), sick))}
    contact, call = found[MomentKind.CONTACT], found[MomentKind.CALL]

    assert (sick, "Contact rond week 13") == (contact.sick, contact.text)
    assert (None, "Bellen om te vragen hoe het gaat") == (call.sick, call.text)
    assert ("/Contact rond week 13", f"k1/{call.text}") == (contact.id, call.id)


def test_a_moment_of_the_law_carries_the_first_day_as_well() -> None:
    """What the calendar of the law asks follows from absence too."""
    sick = TODAY - timedelta(weeks=5)
    found = {line.kind: line.sick for line in moments(case(TODAY - timedelta(days=7), sick))}

    assert sick == found[MomentKind.STATUTORY]
