from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.changes import added, apply
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Answer, Consult
from assistant.case.words import AnswerState
from assistant.content.library import Library
from assistant.content.loader import load
from assistant.content.model import PolicyValue, ScreeningItem, ScreeningTheme
from assistant.content.standard import folder
from assistant.screening.themes import Place, ThemeScore, invitation, theme_scores

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
THEME = ScreeningTheme(
    id="werk",
    title="Werk en privé",
    explanation="Dit gaat over werk en thuis.",
    direction="Hoger is beter.",
    low="Het knelt.",
    middle="Het wisselt.",
    high="Het gaat samen.",
)
ITEMS = {
    id_: ScreeningItem(
        id=id_, theme="werk", text=id_, text_informal=id_, scale="eens", reverse=id_ == "omgekeerd"
    )
    for id_ in ("een", "twee", "drie", "omgekeerd")
}


def library_of(items: dict[str, ScreeningItem], part: float = 50) -> Library:
    """The theme with these items, and from which part of them it has a score (in per cent)."""
    bound = PolicyValue(id="screening_part", title="", value=part, unit="procent", basis="keuze")
    return Library((), {"theme": {"werk": THEME}, "item": dict(items), "policy": {bound.id: bound}})


LIBRARY = library_of(ITEMS)


def answer(item: str, value: str, state: AnswerState = AnswerState.ANSWERED) -> Answer:
    """An answer to an item."""
    return Answer(
        id=item,
        case_id="case",
        consult_id="consult",
        question=f"item.{item}",
        state=state,
        value=value,
    )


def consult(*answers: Answer) -> ConsultFile:
    """A consult with these answers."""
    records = (Consult(id="consult", case_id="case"), *answers)
    return CaseFile(apply({}, tuple(added(record, NOW) for record in records))).consult("consult")


def score(*answers: Answer) -> ThemeScore:
    """The score of the one theme."""
    (found,) = theme_scores(consult(*answers), LIBRARY)
    return found


@pytest.mark.requirement("001-R09")
def test_the_mean_turns_reversed_items_round() -> None:
    """Answers 4, 4, 5 and 1 on a reversed item, which counts as 5, have a mean of 4.5."""
    found = score(
        answer("een", "4"), answer("twee", "4"), answer("drie", "5"), answer("omgekeerd", "1")
    )

    assert (4.5, 4, 0, 0) == (found.mean, found.used, found.refused, found.missing)


def test_what_is_not_answered_is_counted_apart() -> None:
    """Refused and unknown items are never scored; each is counted for what it is."""
    found = score(
        answer("een", "2"),
        answer("twee", "4"),
        answer("drie", "", AnswerState.REFUSED),
        answer("omgekeerd", "", AnswerState.UNKNOWN),
    )

    assert (3, 2, 1, 1) == (found.mean, found.used, found.refused, found.missing)


def test_too_few_answers_give_no_mean() -> None:
    """Below half of the items there is no mean, no place and no meaning."""
    found = score(answer("een", "5"))

    assert (None, None, "", 1, 3) == (
        found.mean,
        found.place,
        found.meaning,
        found.used,
        found.missing,
    )


@pytest.mark.parametrize(
    ("part", "answered", "has_mean"),
    [(50, 2, False), (50, 3, True), (60, 3, True), (60.5, 3, False), (100, 4, False)],
)
def test_the_policy_says_how_many_answers_are_enough(
    part: float, answered: int, *, has_mean: bool
) -> None:
    """Of five items three are enough for a half and for 60 per cent, and no more than that."""
    five = {f"i{n}": ITEMS["een"].model_copy(update={"id": f"i{n}"}) for n in range(5)}
    library = library_of(five, part)
    file = consult(*(answer(f"i{n}", "4") for n in range(answered)))

    assert has_mean is (theme_scores(file, library)[0].mean is not None)


def test_a_value_kept_under_another_state_is_not_scored() -> None:
    """An answer the worker took back does not count, whatever value is still stored."""
    assert 0 == score(answer("een", "5", AnswerState.REFUSED)).used


@pytest.mark.parametrize(
    ("values", "place", "meaning"),
    [
        (("1", "1"), Place.LOW, "Het knelt."),
        (("2", "2"), Place.LOW, "Het knelt."),
        (("2", "3"), Place.MIDDLE, "Het wisselt."),
        (("3", "3"), Place.MIDDLE, "Het wisselt."),
        (("3", "4"), Place.HIGH, "Het gaat samen."),
        (("5", "5"), Place.HIGH, "Het gaat samen."),
    ],
)
def test_the_place_is_the_nearest_answer(
    values: tuple[str, str], place: Place, meaning: str
) -> None:
    """A mean lies low, in the middle or high by the answer it is nearest to, half up."""
    found = score(answer("een", values[0]), answer("twee", values[1]))

    assert (place, meaning, "Hoger is beter.") == (found.place, found.meaning, found.direction)


@pytest.mark.parametrize("value", ["0", "6", "veel"])
def test_a_value_outside_the_scale_is_a_fault(value: str) -> None:
    """A stored answer that is no whole number from 1 to 5 is not scored silently."""
    with pytest.raises(ValueError, match=r"from 1 to 5|invalid literal"):
        score(answer("een", value))


@pytest.mark.requirement("001-R13")
def test_everyone_who_answered_is_invited_to_talk() -> None:
    """High answers bring an invitation too, without a theme to start with."""
    found = invitation((score(answer("een", "5"), answer("twee", "5")),))

    assert found is not None
    assert () == found.themes
    assert found.text.startswith("Praat over uw antwoorden")


@pytest.mark.requirement("001-R13")
def test_a_low_theme_is_named_in_the_invitation() -> None:
    """With a low theme the advice is to ask for a talk about it."""
    found = invitation((score(answer("een", "1"), answer("twee", "2")),))

    assert found is not None
    assert (THEME,) == found.themes
    assert "gesprek aan over werk en privé" in found.text


def test_without_answers_nobody_is_invited() -> None:
    """An empty questionnaire brings no invitation."""
    assert invitation((score(),)) is None


VALUES = st.lists(st.integers(1, 5), min_size=4, max_size=4)


@given(VALUES)
def test_a_mean_stays_within_the_scale(values: list[int]) -> None:
    """Whatever is answered, a mean lies from 1 to 5."""
    mean = score(*(answer(id_, str(v)) for id_, v in zip(ITEMS, values, strict=True))).mean

    assert mean is not None
    assert 1 <= mean <= 5


@given(VALUES, st.integers(0, 2))
def test_a_better_answer_never_lowers_a_mean(values: list[int], place: int) -> None:
    """Raising one answer that counts straight never lowers the mean."""
    better = [min(5, v + 1) if i == place else v for i, v in enumerate(values)]
    before, after = (
        score(*(answer(id_, str(v)) for id_, v in zip(ITEMS, some, strict=True))).mean
        for some in (values, better)
    )

    assert (after or 0) >= (before or 0)


@pytest.mark.requirement("001-R09")
def test_the_standard_list_has_six_themes_of_five_items() -> None:
    """Our own list covers the six determinants of Regioplan 2016 with five items or more each."""
    library = load(folder())
    themes = [theme.id for theme in library.all(ScreeningTheme)]
    items = [item.theme for item in library.all(ScreeningItem)]

    assert 6 == len(themes)
    assert all(items.count(theme) >= 5 for theme in themes)
