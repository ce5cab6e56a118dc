"""What stands with answers that were given before the talk: when, and whether with help."""

import pytest

from assistant.case.records import Answer
from assistant.case.words import AnswerState
from assistant.screening.beforehand import FILLED_BY, FILLED_ON, filled_in_words
from tests.assistant.report_kit import CONSULT, case_of, marked


@pytest.mark.parametrize(
    ("day", "by", "je", "words"),
    [
        ("2026-11-20", "zelf", False, "U vulde dit vooraf in op 20 november 2026."),
        ("2026-11-20", "", False, "U vulde dit vooraf in op 20 november 2026."),
        (
            "2026-11-20",
            "hulp",
            True,
            "Je vulde dit vooraf in op 20 november 2026, met hulp van iemand.",
        ),
        ("", "hulp", False, ""),
        ("gisteren", "zelf", False, ""),
    ],
)
def test_the_day_and_the_help_are_told(day: str, by: str, je: bool, words: str) -> None:  # noqa: FBT001 - a case of the table
    """Without a day that can be read nothing is said; help is told, and nobody is named."""
    answers = [
        Answer(
            id=question,
            case_id="c",
            consult_id=CONSULT,
            question=question,
            state=AnswerState.ANSWERED,
            value=value,
        )
        for question, value in ((FILLED_ON, day), (FILLED_BY, by))
    ]
    talk = marked("consult", id=CONSULT)
    consult = case_of(marked("case"), marked("worker"), talk, *answers).consult(CONSULT)

    assert words == filled_in_words(consult, je=je)
