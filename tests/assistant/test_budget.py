"""The hours of a case, and what is said about the organisation held against the assignment."""

import pytest

from assistant.case.records import Answer, Consult, Step
from assistant.consult.budget import Budget, budget, budget_text
from assistant.consult.remarks import remarks
from assistant.content.library import Library
from tests.assistant.talk_kit import owned, talk

USED = "Gebruikt in alle gesprekken samen: 1 uur en 30 minuten."


def said(question: str, value: str, consult: str = "c1") -> Answer:
    """An answer to one question."""
    return owned(Answer, f"{question}-{consult}", consult, question=question, value=value)


@pytest.mark.requirement("000-R08")
def test_the_hours_of_a_case_are_those_of_all_its_consults() -> None:
    """Every step of every consult uses up the hours; the last amount agreed counts."""
    file = talk(
        Consult(id="c2", case_id="case"),
        said("uren_afgesproken", "3"),
        said("uren_afgesproken", "4.5", "c2"),
        owned(Step, "s1", key="gesprek", seconds=3600),
        owned(Step, "s2", "c2", key="rapport", seconds=1859),
    ).file

    assert Budget(agreed=270, used=90) == budget(file)


@pytest.mark.parametrize(
    ("agreed", "words"),
    [
        (None, ""),
        (120, f"{USED} Nog over: 30 minuten."),
        (60, f"{USED} Dat is 30 minuten meer dan afgesproken."),
    ],
)
def test_what_is_left_is_said_in_words(agreed: int | None, words: str) -> None:
    """Left over and more than agreed are sentences; nothing agreed says nothing."""
    assert words == budget_text(Budget(agreed, 90))


@pytest.mark.parametrize("hours", ["een halve dag", "nan", "inf", "1e400"])
def test_an_amount_that_is_no_number_is_no_agreement(hours: str) -> None:
    """An answer a pack may once have had as text, or an endless one, does not stop the page."""
    assert Budget(None, 0) == budget(talk(said("uren_afgesproken", hours)).file)


@pytest.mark.requirement("004-R17")
@pytest.mark.parametrize(
    ("inside", "code"),
    [("", "mandate_unasked"), ("buiten", "outside_assignment"), ("binnen", None)],
)
def test_a_signal_about_the_organisation_is_held_against_the_assignment(
    library: Library, inside: str, code: str | None
) -> None:
    """Unsaid and outside the assignment give a remark that blocks nothing; inside gives none."""
    about = said("organisatiesignaal", "Alle zakken wegen 25 kg.")
    consult = talk(about, *([said("binnen_opdracht", inside)] if inside else []))
    rules = {"mandate_unasked", "outside_assignment"}

    found = [each for each in remarks(consult, library) if each.code in rules]

    assert [code] * bool(code) == [each.code for each in found]
    assert not any(each.blocks for each in found)


def test_without_a_signal_about_the_organisation_nothing_is_asked(library: Library) -> None:
    """Who writes nothing about the organisation is not asked whether it is inside."""
    codes = {each.code for each in remarks(talk(said("binnen_opdracht", "buiten")), library)}

    assert not {"mandate_unasked", "outside_assignment"} & codes


@pytest.mark.parametrize("inside", ["", "buiten"])
def test_what_was_agreed_stands_beside_the_question_whether_it_is_inside(
    library: Library, inside: str
) -> None:
    """The mandate of an earlier consult is read again where it is needed."""
    about = said("organisatiesignaal", "Alle zakken wegen 25 kg.")
    earlier = said("mandaat", "alleen deze afdeling ", "c0")
    consult = talk(about, earlier, said("binnen_opdracht", inside))

    texts = [each.text for each in remarks(consult, library) if each.field == "binnen_opdracht"]

    ends = " U sprak hierover af: Alleen deze afdeling."
    assert [True] == [text.endswith(ends) for text in texts]
