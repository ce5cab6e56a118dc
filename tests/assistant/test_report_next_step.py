"""What there is to do next with the documents of a consult."""

from datetime import timedelta

from assistant.case.file import CaseFile
from assistant.case.records import Clearance, Correction
from assistant.case.words import ConsentState, CorrectionKind
from assistant.report.next_step import NextStep, next_step
from assistant.store import SignedReport
from tests.assistant.report_kit import DAY, case_of
from tests.assistant.test_report_life import (
    LIBRARY,
    OTHER,
    OWN,
    RECORDS,
    TALK,
    draft,
    early,
    signed,
    with_records,
)


def after(
    file: CaseFile, *versions: SignedReport, days: int = 1, blocked: bool = False
) -> NextStep:
    """What to do some days after a draft was given."""
    today = DAY + timedelta(days=days)
    return next_step(file.consult(TALK), versions, LIBRARY, today, blocked=blocked)


def without_release() -> list[object]:
    """The demo case before the worker let any version go."""
    return [record for record in RECORDS if not isinstance(record, Clearance)]


def test_what_is_missing_comes_first() -> None:
    """As long as something has to be done first, no document is offered."""
    step = after(case_of(*RECORDS), blocked=True)

    assert "moet eerst" in step.words
    assert step.kind is None


def test_the_worker_reads_before_anything_is_signed() -> None:
    """First a draft; while it can be reacted to, the day is told; after that day it is signed."""
    none = after(case_of(*RECORDS))
    given = with_records(draft())

    assert none == NextStep(
        "Lees ‘Rapport voor de werkende’ na, en geef de werkende een concept.", OWN
    )
    assert "tot en met 30 november 2026" in after(given).words
    assert "Ondertekenen mag al wel." in after(given).words
    assert after(given, days=8).words.startswith("De werkende las het concept. Onderteken")


def test_in_absence_signing_is_not_offered_before_the_term_is_over() -> None:
    """There the round is waited for, so the sentence does not say that signing may."""
    assert "Ondertekenen mag" not in after(early(with_records(draft()))).words


def test_a_reaction_is_handled_before_signing() -> None:
    """A reaction nobody did anything with is what comes next."""
    said = Correction(id="c", case_id=RECORDS[0].id, item_id="d", kind=CorrectionKind.FACT)

    assert "Handel die af." in after(with_records(draft(), said), days=8).words


def test_what_the_worker_let_go_is_signed_last() -> None:
    """After the worker's own report comes the version that was released, and then nothing more."""
    clearance = Clearance(
        id="v", case_id=draft().case_id, consult_id=TALK, reader="werkgever",
        state=ConsentState.GIVEN, on=DAY,
    )  # fmt: skip
    closed = case_of(*without_release())
    released = case_of(*without_release(), clearance)
    both = (signed(), signed(OTHER.id, "werkgever"))

    assert after(closed, signed()).kind is None
    assert after(released, signed()).kind == OTHER
    assert "Er hoeft nu niets meer uit." in after(released, *both).words
