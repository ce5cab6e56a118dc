"""Arabic letters joined and right-to-left words in their place."""

from pathlib import Path

import pytest

from assistant.problem import Problem
from assistant.report.pdf import fonts
from assistant.report.pdf.fonts import FALLBACK, REGULAR, runs
from assistant.report.pdf.shaping import joined

ALL = range(0x110000)


@pytest.mark.parametrize(
    ("letters", "forms"),
    [
        ("\u0645\u062d\u0645\u062f", "\ufee3\ufea4\ufee4\ufeaa"),
        ("\u0627\u0644\u0644\u0647", "\ufe8d\ufedf\ufee0\ufeea"),
        ("\u0633\u0644\u0627\u0645", "\ufeb3\ufefc\ufee1"),
        ("\u062f\u0648\u0631", "\ufea9\ufeed\ufead"),
        ("\u0628", "\ufe8f"),
    ],
)
def test_letters_take_the_form_their_neighbours_ask_for(letters: str, forms: str) -> None:
    """Initial, medial and final forms, lam with alef as one, letters that never join, one alone.

    The forms are those of the Unicode charts Arabic Presentation Forms-A and -B.
    """
    assert forms == joined(letters, ALL)


def test_marks_do_not_break_a_word() -> None:
    """A vowel sign between two letters leaves them joined."""
    assert "\ufee3\u064f\ufea2" == joined("\u0645\u064f\u062d", ALL)


def test_a_form_the_font_lacks_stays_the_letter() -> None:
    """No letter becomes a form that cannot be drawn."""
    assert "\u0645\u062d" == joined("\u0645\u062d", range(0x80))


def test_other_scripts_stay_as_they_are() -> None:
    """Latin, Greek and Hebrew have no forms."""
    assert "Zoë αβγ אבג" == joined("Zoë αβγ אבג", ALL)


def test_the_full_stop_after_a_name_ends_the_sentence() -> None:
    """A sign after a right-to-left name stands after it, where a Dutch sentence ends."""
    assert [(REGULAR, "Voor "), (FALLBACK, "יול"), (REGULAR, ". Dan")] == runs(
        "Voor לוי. Dan", REGULAR
    )


def test_a_missing_font_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the file of a font there is a sentence, and no document with gaps."""
    fonts._characters.cache_clear()
    monkeypatch.setattr(fonts, "ROOT", tmp_path)
    with pytest.raises(Problem, match="lettertype"):
        fonts.register()
