import json
from datetime import date

import pytest

from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Consult
from assistant.case.words import AnswerState
from assistant.content.standard import standard
from assistant.problem import Problem
from assistant.screening.filled_in import KIND, read_filled_in
from tests.assistant.report_kit import CONSULT, case_of, marked

LIBRARY = standard()
TODAY = date(2026, 11, 23)


def consult(*records: Answer) -> ConsultFile:
    """A consult with these answers."""
    talk = Consult(id=CONSULT, case_id="case")
    return case_of(marked("case"), marked("worker"), talk, *records).consult(CONSULT)


def filled(**values: object) -> bytes:
    """A file as the page saves it, with these parts different."""
    plain = {
        "soort": KIND,
        "kenmerk": CONSULT,
        "ingevuld": "2026-11-20",
        "door": "zelf",
        "antwoorden": {"zelf1": "4", "zelf2": "weet_niet", "prive1": "wil_niet_zeggen"},
    }
    return json.dumps({**plain, **values}).encode()


def test_a_file_is_read_answer_by_answer() -> None:
    """A score, not knowing and not wanting to say each come out as what they are, with the day."""
    found = read_filled_in(filled(), consult(), LIBRARY, TODAY)

    assert (date(2026, 11, 20), "zelf", ()) == (found.day, found.by, found.rejected)
    assert [
        ("zelf1", "4", "eens"),
        ("zelf2", AnswerState.UNKNOWN, "onbekend"),
        ("prive1", AnswerState.REFUSED, "wil niet zeggen"),
    ] == [(each.item.id, each.value, each.said) for each in found.given]


def test_every_line_that_cannot_be_used_says_why() -> None:
    """An unknown question and an impossible answer are named; the other lines stand."""
    answers = {"zelf1": "4", "zelf2": "9", "bsn": "123", "x" * 200: "1"}
    found = read_filled_in(filled(antwoorden=answers), consult(), LIBRARY, TODAY)

    assert ["zelf1"] == [each.item.id for each in found.given]
    assert [
        ("zelf2 = 9", "Dit is geen antwoord dat kan."),
        ("bsn = 123", "Deze vraag staat niet in de vragenlijst."),
        ("x" * 40 + "…", "Deze vraag staat niet in de vragenlijst."),
    ] == [(each.line, each.why) for each in found.rejected]


def test_what_was_stored_before_comes_with_it() -> None:
    """An answer that would change shows what it is now, in the words of its scale."""
    stored = Answer(
        id="a", case_id="case", consult_id=CONSULT, question="item.zelf1",
        state=AnswerState.ANSWERED, value="2",
    )  # fmt: skip
    found = read_filled_in(filled(), consult(stored), LIBRARY, TODAY)

    assert ("oneens", "eens") == (found.given[0].before, found.given[0].said)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b'{"soort": "iets anders"}',
        filled(soort="iets anders"),
        filled(door="mijn buurman Kees"),
        filled(ingevuld="gisteren"),
        filled(ingevuld=5),
        filled(ingevuld=86_400),
        filled(kenmerk="x" * 65),
        filled(antwoorden=["4"]),
        filled(antwoorden={"zelf1": 4}),
        filled(antwoorden={str(number): "1" for number in range(501)}),
        filled(naam="Saskia"),
        filled() + b" " * (100_001 - len(filled())),
        b"[" * 90_000,
    ],
    ids=range(16),
)
def test_something_else_than_a_filled_in_list_is_refused_with_what_to_do(data: bytes) -> None:
    """Any file that is not as the page saves it gives one sentence to act on, and no content."""
    with pytest.raises(Problem, match="geen ingevulde vragenlijst") as raised:
        read_filled_in(data, consult(), LIBRARY, TODAY)

    assert "Bewaar mijn antwoorden" in raised.value.do
    assert "Saskia" not in str(raised.value)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"kenmerk": "een ander gesprek"}, "hoort bij een ander gesprek"),
        ({"ingevuld": "2026-11-24"}, "een dag die nog moet komen"),
    ],
)
def test_a_file_of_another_talk_or_day_is_refused(changed: dict[str, str], said: str) -> None:
    """Answers of somebody else never come in, nor does a day to come."""
    with pytest.raises(Problem, match=said):
        read_filled_in(filled(**changed), consult(), LIBRARY, TODAY)


@pytest.mark.parametrize("day", ["2026-11-23", "2020-02-29"])
def test_a_list_of_today_or_long_ago_is_read(day: str) -> None:
    """Only a day that is yet to come is refused."""
    found = read_filled_in(filled(ingevuld=day), consult(), LIBRARY, TODAY)

    assert date.fromisoformat(day) == found.day


def test_a_file_may_be_as_large_as_was_said() -> None:
    """A file of exactly 100,000 bytes is read, and so are exactly 500 lines."""
    most = {f"vraag{number}": "1" for number in range(500)}
    data = filled(antwoorden=most)
    found = read_filled_in(data + b" " * (100_000 - len(data)), consult(), LIBRARY, TODAY)

    assert 500 == len(found.rejected)


def test_a_mark_of_the_right_length_is_of_another_talk() -> None:
    """64 letters can be the mark of a talk, so the sentence is about that."""
    with pytest.raises(Problem, match="hoort bij een ander gesprek"):
        read_filled_in(filled(kenmerk="x" * 64), consult(), LIBRARY, TODAY)


def test_a_line_of_forty_letters_is_shown_whole() -> None:
    """Only a longer line is cut off."""
    whole, long = "x" * 36, "x" * 37
    found = read_filled_in(filled(antwoorden={whole: "1", long: "1"}), consult(), LIBRARY, TODAY)

    assert [f"{whole} = 1", f"{long} = …"] == [each.line for each in found.rejected]


@pytest.mark.parametrize(
    ("state", "before"),
    [(AnswerState.REFUSED, "wil niet zeggen"), (AnswerState.UNANSWERED, "")],
)
def test_a_state_stored_before_comes_with_it(state: AnswerState, before: str) -> None:
    """Not wanting to say was an answer too; an empty one was none."""
    stored = Answer(id="a", case_id="case", consult_id=CONSULT, question="item.zelf1", state=state)
    found = read_filled_in(filled(), consult(stored), LIBRARY, TODAY)

    assert before == found.given[0].before


def test_a_stored_answer_outside_its_scale_is_shown_as_it_is() -> None:
    """What an own version of the list once stored is not read as a place in this scale."""
    stored = Answer(
        id="a", case_id="case", consult_id=CONSULT, question="item.zelf1",
        state=AnswerState.ANSWERED, value="9",
    )  # fmt: skip
    found = read_filled_in(filled(), consult(stored), LIBRARY, TODAY)

    assert "9" == found.given[0].before
