from datetime import date

import pytest

from assistant.dutch import day_text, list_text, number_text, sentence_text


def test_a_day_is_written_out() -> None:
    """No zero in front and the month in small letters."""
    assert day_text(date(2026, 12, 3)) == "3 december 2026"


@pytest.mark.parametrize(
    ("value", "text"), [(2.5, "2,5"), (23.0, "23"), (0, "0"), (100, "100"), (7.25, "7,2")]
)
def test_a_number_has_a_decimal_comma(value: float, text: str) -> None:
    """And no zeros that say nothing."""
    assert number_text(value) == text


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
