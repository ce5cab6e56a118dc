"""What a worker said should be different stands in the worker's report, and in no other."""

from datetime import date

import pytest

from assistant.case.talk import PhaseSummary
from assistant.case.words import Agreement
from assistant.content.library import Library
from assistant.privacy.table import Reader
from assistant.report.catalogue import KINDS, DocumentKind, make
from assistant.report.model import plain_text
from tests.assistant.talk_kit import owned, talk

TODAY = date(2026, 11, 23)


def corrected(text: str) -> PhaseSummary:
    """What the worker said when the talk was read back."""
    return owned(PhaseSummary, "s", phase="gesprek", state=Agreement.CORRECTED, text=text, on=TODAY)


def test_a_correction_is_found_back_by_the_worker(library: Library) -> None:
    """The worker's report quotes it, with the part of the talk and the day it is about."""
    file = talk(corrected("Het gaat om de late dienst.")).file
    (kind,) = [each for each in KINDS if each.id == "advies"]

    made = plain_text(make(kind, file, "c1", library, {}, TODAY))

    assert "Wat u verbeterde" in made
    assert "Over ‘gesprek’ zei u op 23 november 2026:" in made
    assert "Het gaat om de late dienst." in made


def test_without_a_correction_there_is_no_such_part(library: Library) -> None:
    """A summary that was right adds nothing."""
    file = talk(corrected(" ")).file
    (kind,) = [each for each in KINDS if each.id == "advies"]

    assert "Wat u verbeterde" not in plain_text(make(kind, file, "c1", library, {}, TODAY))


@pytest.mark.parametrize("kind", [k for k in KINDS if k.reader is not Reader.WORKER and not k.per])
def test_a_correction_is_the_workers_own(library: Library, kind: DocumentKind) -> None:
    """No document for anybody else has it."""
    file = talk(corrected("Het gaat om de late dienst.")).file

    assert "late dienst" not in plain_text(make(kind, file, "c1", library, {}, TODAY))
