"""Meetings and what was said of cases there, and the cases a meeting looks at."""

from datetime import date

from assistant.case.changes import added
from assistant.case.lists import RiskRow
from assistant.case.meetings import Discussion, Meeting
from assistant.case.records import Assignment, Bottleneck, Case, Consult, Unit, Worker
from assistant.case.words import DiscussionKind, Obstacle
from db.vault import Vault
from tests.db.samples import DAY, NOW, add_all, full_case


def test_a_meeting_with_what_was_said_of_each_case(vault: Vault) -> None:
    """A meeting is read with its discussions, whichever cases they belong to."""
    one, two = full_case(), full_case()
    del two["setting"]
    for records in (one, two):
        vault.cases.commit("nieuw", add_all(records), records["case"].id)
    meeting = one["meeting"]
    other = Discussion(id="d", case_id=two["case"].id, meeting_id=meeting.id)
    vault.cases.commit("besproken", (added(other, NOW),), two["case"].id)
    file = vault.cases.about_meeting(meeting.id)
    assert (meeting,) == file.all(Meeting)
    assert (one["discussion"], other) == file.all(Discussion)


def test_what_was_said_goes_with_the_case(vault: Vault) -> None:
    """After a case is destroyed its meeting is still there, and nothing that was said of it."""
    records = full_case()
    vault.cases.commit("nieuw", add_all(records), records["case"].id)
    vault.destroy_cases((records["case"].id,), NOW)
    file = vault.cases.about_meeting(records["meeting"].id)
    assert (records["meeting"],) == file.all(Meeting)
    assert () == file.all(Discussion)


def test_open_cases_of_one_organisation(vault: Vault) -> None:
    """What decides about risk is read for open cases of that organisation only."""
    own = {"case_id": "c", "consult_id": "k"}
    records = (
        Unit(id="u", organisation_id="o", name="Keuken"),
        Worker(id="w", name="Teun"),
        Case(id="c", number="2026-001", worker_id="w", organisation_id="o", unit_id="u", job="kok"),
        Case(id="dicht", organisation_id="o", closed=DAY),
        Case(id="ander", organisation_id="p"),
        Consult(id="k", case_id="c"),
        Assignment(id="a", case_id="c", first_sick_day=DAY, obstacle=Obstacle.CONFLICT),
        *(Bottleneck(id=f"b{n}", **own) for n in range(3)),
    )
    vault.cases.commit("nieuw", tuple(added(record, NOW) for record in records))
    expected = RiskRow("c", "2026-001", "Teun", "kok", "Keuken", DAY, Obstacle.CONFLICT, 3)
    assert (expected,) == vault.cases.risk_rows("o")


def test_a_planned_progress_talk_is_due_until_it_was_held(vault: Vault) -> None:
    """It stands among what is due as long as nothing is written of it."""
    talk = Discussion(id="d", case_id="c", kind=DiscussionKind.PROGRESS, day=DAY)
    held = Discussion(id="h", case_id="c", kind=DiscussionKind.PROGRESS, day=DAY, said="Gaat goed")
    records = (Case(id="c", number="2026-001"), talk, held)
    vault.cases.commit("nieuw", tuple(added(record, NOW) for record in records))
    assert [("d", "progress", DAY)] == [
        (row.id, row.kind, row.due) for row in vault.cases.due(date(2026, 12, 31))
    ]
