from assistant.case.records import Answer, Worker
from assistant.case.words import AnswerState
from ui.forms.form import ref
from ui.forms.refs import AnswerRef, FieldRef, read, write
from ui.session import Session


def test_a_field_reads_what_was_written(session: Session, consult: tuple[str, str]) -> None:
    """A field of a record reads back what was written to it."""
    case_id, _ = consult
    name = ref(session.file(case_id).worker, "name")

    write(session, case_id, name, "Jan", "Naam")

    assert read(session, case_id, name) == "Jan"


def test_a_record_that_is_gone_reads_as_none(session: Session, consult: tuple[str, str]) -> None:
    """A field of a record that does not exist reads as None, and writing does nothing."""
    gone = FieldRef("task", "weg", "name")

    write(session, consult[0], gone, "x", "Taak")

    assert read(session, consult[0], gone) is None
    assert session.undo_title == ""


def test_an_answer_is_made_when_absent(session: Session, consult: tuple[str, str]) -> None:
    """Writing an answer nobody gave before makes its record, answered."""
    case_id, consult_id = consult

    write(session, case_id, AnswerRef(consult_id, "gaat_goed"), "Collega's", "Antwoord")

    (answer,) = session.file(case_id).all(Answer)
    assert (answer.question, answer.value) == ("gaat_goed", "Collega's")
    assert answer.state is AnswerState.ANSWERED


def test_emptying_an_answer_makes_it_unanswered(session: Session, consult: tuple[str, str]) -> None:
    """An empty text is no answer."""
    case_id, consult_id = consult
    question = AnswerRef(consult_id, "gaat_goed")
    write(session, case_id, question, "Iets", "Antwoord")

    write(session, case_id, question, "", "Antwoord")

    assert session.file(case_id).all(Answer)[0].state is AnswerState.UNANSWERED
    assert read(session, case_id, question) == ""


def test_unknown_is_kept_apart_from_unanswered(session: Session, consult: tuple[str, str]) -> None:
    """'Weet niet' reads back as the state unknown."""
    case_id, consult_id = consult
    question = AnswerRef(consult_id, "gehoord")

    write(session, case_id, question, AnswerState.UNKNOWN, "Antwoord")

    assert read(session, case_id, question) is AnswerState.UNKNOWN


def test_an_empty_answer_to_nothing_makes_no_record(
    session: Session, consult: tuple[str, str]
) -> None:
    """Leaving a question untouched stores nothing."""
    case_id, consult_id = consult

    write(session, case_id, AnswerRef(consult_id, "gaat_goed"), "", "Antwoord")

    assert session.file(case_id).all(Answer) == ()


def test_undo_brings_back_a_name(session: Session, consult: tuple[str, str]) -> None:
    """Undo gives a field its earlier value."""
    case_id, _ = consult
    worker = session.file(case_id).all(Worker)[0]
    write(session, case_id, ref(worker, "name"), "Jan", "Naam")

    session.undo()

    assert read(session, case_id, ref(worker, "name")) == "Saskia de Vries"
