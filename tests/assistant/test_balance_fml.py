from dataclasses import replace
from datetime import date

import pytest

from assistant.balance.fml import is_global, version_text, why_not_physician
from assistant.case.records import Capacity, SourceDocument
from assistant.case.words import CapacitySource

DOCUMENT = SourceDocument(
    id="fml", case_id="case", author="B. Arts", by_physician=True, dated=date(2026, 8, 23)
)
CAPACITY = Capacity(
    id="c", case_id="case", consult_id="consult", source=CapacitySource.PHYSICIAN, document_id="fml"
)


def test_a_physicians_document_allows_levels() -> None:
    """With a physician's document that has author and date nothing stands in the way."""
    assert why_not_physician(CAPACITY, DOCUMENT) is None


@pytest.mark.requirement("000-R16")
@pytest.mark.parametrize(
    ("capacity", "document", "about"),
    [
        (
            replace(CAPACITY, source=CapacitySource.WORKER),
            DOCUMENT,
            "uit een document van een arts",
        ),
        (
            replace(CAPACITY, source=CapacitySource.METHOD),
            DOCUMENT,
            "uit een document van een arts",
        ),
        (CAPACITY, None, "geen document van een arts aangewezen"),
        (CAPACITY, replace(DOCUMENT, by_physician=False), "geen document van een arts aangewezen"),
        (CAPACITY, replace(DOCUMENT, author="  "), "wie het schreef"),
        (CAPACITY, replace(DOCUMENT, dated=None), "van welke dag"),
    ],
)
def test_otherwise_it_says_why_not(
    capacity: Capacity, document: SourceDocument | None, about: str
) -> None:
    """Without it the problem names what is missing and what to do; what was filled in stays."""
    problem = why_not_physician(capacity, document)

    assert problem is not None
    assert about in problem.what
    assert "blijft staan" in problem.data
    assert problem.do


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 8, 23), False),
        (date(2026, 11, 22), False),
        (date(2026, 11, 23), False),
        (date(2026, 11, 24), True),
        (date(2026, 12, 1), True),
        (date(2027, 9, 1), True),
    ],
)
def test_more_than_three_months_old_is_global(today: date, *, expected: bool) -> None:
    """A document of 23 August is a globale vaststelling from 24 November, not the day before."""
    assert expected is is_global(DOCUMENT, today, 3)


def test_months_count_on_over_a_year() -> None:
    """A document of 30 November is three months old at the end of February, not more."""
    document = replace(DOCUMENT, dated=date(2026, 11, 30))

    assert not is_global(document, date(2027, 2, 28), 3)
    assert is_global(document, date(2027, 3, 1), 3)


def test_a_document_without_a_date_is_global() -> None:
    """Nobody knows how old it is, so it counts as old."""
    assert is_global(replace(DOCUMENT, dated=None), date(2026, 8, 23), 3)


def test_the_version_of_an_fml_is_said_in_words() -> None:
    """Our packs' version has words of its own; that of another pack is said as it stands there."""
    ours = version_text("nieuw-2026-onbevestigd", unverified=True)

    assert "De nummers zijn die van de nummering van 2026. Bij UWV is dat nog niet nagevraagd." == (
        ours
    )
    assert "De nummers zijn die van FML 2019." == version_text("FML 2019", unverified=False)
