from datetime import date

import pytest

from assistant.dutch import day_text, list_text, number_text, sentence_text


def test_a_day_is_written_out() -> None:
    """No zero in front and the month in small letters."""
    assert day_text(date(2026, 12, 3)) == "3 december 2026"


@pytest.mark.parametrize(
    ("value", "text"), [(2.5, "2,5"), (23.0, "23"), (0, "0"), (100, "100"), (1e20, "1" + 20 * "0")]
)
def test_a_number_has_a_decimal_comma(value: float, text: str) -> None:
    """And no zeros that say nothing."""
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (2.25, 1, "2,3"),
        (2.35, 1, "2,4"),
        (-2.25, 1, "-2,3"),
        (1.005, 2, "1,01"),
        (0.5, 0, "1"),
        (2.24, 1, "2,2"),
        (9.96, 1, "10"),
    ],
)
def test_half_is_rounded_up(value: float, decimals: int, text: str) -> None:
    """As one does on paper, by the figures as they are written."""
    assert number_text(value, decimals) == text


def test_a_little_below_zero_is_zero() -> None:
    """No minus in front of a nought."""
    assert number_text(-0.04) == "0"


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_words_become_an_enumeration(words: list[str], text: str) -> None:
    """With 'en' before the last."""
    assert list_text(words) == text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [(" minder tillen ", "Minder tillen."), ("Kan dat?", "Kan dat?"), ("", ""), ("é", "É.")],
)
def test_what_was_typed_becomes_a_sentence(typed: str, sentence: str) -> None:
    """A capital in front and one mark at the end."""
    assert sentence_text(typed) == sentence
