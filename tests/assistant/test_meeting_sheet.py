"""The sheet of a meeting: letters for names, the question about the work, and nothing else."""

from datetime import date

import pytest

from assistant.case.meetings import Discussion, Meeting
from assistant.case.words import MeetingKind
from assistant.privacy.barrier import Doubt
from assistant.privacy.table import Reader
from assistant.report.model import Table, plain_text
from assistant.report.review import doubts
from assistant.report.sheets.meeting_sheet import meeting_sheet

DAY = date(2026, 11, 23)
MEETING = Meeting(id="m", kind=MeetingKind.MDO, day=DAY, present="HR en bedrijfsarts", notes="x1")


def talk(letter: str, **given: str) -> Discussion:
    """A case on the list."""
    return Discussion(
        id=letter, case_id=f"zz-{letter}", meeting_id="m", pseudonym=f"Dossier {letter}", **given
    )


@pytest.mark.requirement("000-R38")
def test_a_case_is_a_letter_and_a_question() -> None:
    """Pseudonym, question and agreement stand there; what was said and both views do not."""
    found = talk(
        "A",
        question="Wie kan het rooster eerder bekendmaken?",
        said="zz-said",
        agreed="De planner, vóór 1 december",
        employer_view="zz-employer",
        worker_view="zz-worker",
    )
    made = meeting_sheet(MEETING, [found], "Zorggroep De Linde", DAY)
    text = plain_text(made)

    assert "Dossier A" in text
    assert "Wie kan het rooster eerder bekendmaken?" in text
    assert "De planner, vóór 1 december." in text
    assert "Aan tafel: HR en bedrijfsarts." in text
    assert "zz-" not in text


def test_the_cases_stand_in_their_order() -> None:
    """One row for each case; without a pseudonym it gets a number."""
    made = meeting_sheet(MEETING, [talk("B"), Discussion(id="x", case_id="c")], "", DAY)
    (table,) = [block for block in made.blocks if isinstance(block, Table)]

    assert ["Dossier B", "Dossier 2"] == [row[0].text for row in table.rows if row[0]]


def test_an_empty_list_says_so() -> None:
    """Without cases there is a sentence instead of an empty table."""
    text = plain_text(meeting_sheet(MEETING, [], "", DAY))

    assert "Er staat nog geen dossier op de lijst." in text


def test_our_own_words_give_no_doubt() -> None:
    """The second barrier finds nothing in the sheet itself."""
    found = doubts(meeting_sheet(MEETING, [talk("A")], "", DAY), Reader.ORGANISATION)

    assert [] == [finding.words for finding in found]


def test_a_name_that_slipped_in_is_pointed_at() -> None:
    """A worker's name in a question is a doubt."""
    made = meeting_sheet(MEETING, [talk("A", question="Kan Saskia eerder naar huis?")], "", DAY)

    assert [Doubt.NAME] == [f.doubt for f in doubts(made, Reader.ORGANISATION, ["Saskia Vermeer"])]
