"""Where words were typed: the step of the record that holds most of them."""

from typing import Any

import pytest

from assistant.case.records import Answer, Case, Consult, Measure, Note, Record, Step
from assistant.consult.places import Place, place_of
from assistant.content.standard import standard
from tests.assistant.report_kit import case_of

LIBRARY = standard()
STEPS = ("signalen", "gesprek", "maatregelen")


def consult(id_: str, *records: Record) -> tuple[Record, ...]:
    """A consult with three steps and these records."""
    own: dict[str, Any] = {"case_id": "c", "consult_id": id_}
    steps = (Step(id=f"{id_}-{key}", key=key, **own) for key in STEPS)
    return (Consult(id=id_, case_id="c"), *steps, *records)


FIRST: dict[str, Any] = {"case_id": "c", "consult_id": "eerste"}
LAST: dict[str, Any] = {"case_id": "c", "consult_id": "laatste"}
FILE = case_of(
    Case(id="c"),
    *consult(
        "eerste",
        Measure(id="m1", text="Zittend werken aan een hoge tafel", **FIRST),
        Answer(id="a", question="gaat_goed", value="De collega’s", **FIRST),
    ),
    *consult(
        "laatste",
        Note(id="n", step="signalen", text="Ze vertelt over een crèche", **LAST),
        Measure(id="m2", text="Een hoge tafel", **LAST),
        Note(id="los", step="werk", text="Een stap die dit consult niet heeft", **LAST),
    ),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("creche", Place("laatste", "signalen")),
        ("tafel", Place("laatste", "maatregelen")),
        ("zittend tafel", Place("eerste", "maatregelen")),
        ("collega", Place("eerste", "gesprek")),
        ("nergens", Place("laatste", "")),
        ("stap die", Place("laatste", "")),
    ],
)
def test_the_step_that_holds_most_of_the_words(words: str, expected: Place) -> None:
    """Most words first, then the latest consult; without any, the latest consult as it was left."""
    assert expected == place_of(FILE, words, LIBRARY)


def test_a_case_without_a_consult_has_no_place() -> None:
    """Then there is nowhere to go in it."""
    assert place_of(case_of(Case(id="c")), "tafel", LIBRARY) is None
