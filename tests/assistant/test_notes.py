from dataclasses import replace

import pytest

from assistant.case.changes import inverse
from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Bottleneck, Note, Signal, Theme
from assistant.case.words import AnswerState
from assistant.consult.notes import Place, moved, places
from assistant.content.library import Library
from tests.assistant.talk_kit import NOW, owned, talk

NOTE = owned(Note, "note", step="werk", text="Zware zakken")
THEME = owned(Theme, "theme", text="Rust", own_words="Te druk")
BOTTLENECK = owned(Bottleneck, "b", text="Tillen")


def titled(consult: ConsultFile, library: Library, words: str) -> Place:
    """The place that is called this."""
    return next(p for p in places(consult, library, NOTE) if p.title == words)


def move(consult: ConsultFile, place: Place) -> ConsultFile:
    """The consult after the note went there."""
    changes = moved(consult, consult.all(Note)[0], place, today=NOW.date(), now=NOW)
    return consult.file.apply(changes).consult("c1")


def test_a_note_goes_under_what_stands_at_a_theme(library: Library) -> None:
    """The words come on a line of their own after the theme's, and the note is gone."""
    consult = talk(NOTE, THEME)

    after = move(consult, titled(consult, library, "Onderwerp Rust: eigen woorden"))

    assert "Te druk\nZware zakken" == after.all(Theme)[0].own_words
    assert () == after.all(Note)


def test_a_note_becomes_a_justification(library: Library) -> None:
    """A note can be why something is a bottleneck."""
    consult = talk(NOTE, BOTTLENECK)

    after = move(consult, titled(consult, library, "Knelpunt Tillen: onderbouwing"))

    assert "Zware zakken" == after.all(Bottleneck)[0].justification


def test_a_note_becomes_a_signal(library: Library) -> None:
    """A note can be a signal of its own, seen that day."""
    consult = talk(NOTE)

    after = move(consult, titled(consult, library, "Een nieuw signaal"))

    (signal,) = after.all(Signal)
    assert ("Zware zakken", NOW.date()) == (signal.text, signal.day)


def test_a_note_becomes_a_quote(library: Library) -> None:
    """A note that turns out to be the worker's own words keeps its step and time."""
    consult = talk(replace(NOTE, at=NOW))

    (after,) = move(consult, titled(consult, library, "Eigen woorden van de werkende")).all(Note)

    assert (True, "werk", NOW) == (after.quote, after.step, after.at)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ((), "Zware zakken"),
        ((owned(Answer, "a", question="gaat_goed", state=AnswerState.UNKNOWN),), "Zware zakken"),
        (
            (
                owned(
                    Answer, "a", question="gaat_goed", state=AnswerState.ANSWERED, value="Het team"
                ),
            ),
            "Het team\nZware zakken",
        ),
    ],
)
def test_a_note_becomes_an_answer(before: tuple[Answer, ...], expected: str) -> None:
    """A note answers a question, or comes after what was answered."""
    consult = talk(NOTE, *before)

    after = move(consult, Place("Vraag", "gaat_goed"))

    assert expected == after.text("gaat_goed")
    assert () == after.all(Note)


def test_questions_of_the_notes_own_step_come_first(library: Library) -> None:
    """The questions of the step where it was written stand before those of other steps."""
    asked = [p for p in places(talk(NOTE), library, NOTE) if p.key not in {"quote", "signal", ""}]
    steps = [p.title.partition(":")[0] for p in asked]

    assert "Werk" == steps[0]


def test_moving_can_be_taken_back(library: Library) -> None:
    """The inverse of moving brings back the note and what stood there."""
    consult = talk(NOTE, THEME)
    place = titled(consult, library, "Onderwerp Rust: al geprobeerd")
    changes = moved(consult, NOTE, place, today=NOW.date(), now=NOW)

    back = consult.file.apply(changes).apply(inverse(changes, NOW)).consult("c1")

    assert consult.all(Note) == back.all(Note)
    assert consult.all(Theme) == back.all(Theme)
