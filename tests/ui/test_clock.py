from datetime import UTC, date, datetime

import pytest

from ui.clock import count_text, greeting, short_day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 23), "vandaag"),
        (date(2026, 11, 24), "morgen"),
        (date(2026, 11, 22), "gisteren"),
        (date(2026, 11, 27), "vr 27 nov"),
        (date(2027, 3, 1), "ma 1 mrt 2027"),
    ],
)
def test_a_day_is_said_as_people_do(day: date, words: str) -> None:
    """Days nearby have names; others their weekday, and another year is named."""
    assert short_day(day, date(2026, 11, 23)) == words


@pytest.mark.parametrize(
    ("hour", "words"), [(8, "Goedemorgen"), (13, "Goedemiddag"), (20, "Goedenavond")]
)
def test_the_greeting_fits_the_time(hour: int, words: str) -> None:
    """Morning, afternoon and evening each have their own greeting."""
    here = datetime(2026, 11, 23, hour).astimezone()

    assert greeting(here.astimezone(UTC)) == words


def test_small_numbers_are_words() -> None:
    """Numbers up to twelve are written out."""
    assert (count_text(4), count_text(13)) == ("Vier", "13")
