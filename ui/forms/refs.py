"""Where a field reads and writes: a field of a record, or the answer to a question of the pack."""

from dataclasses import dataclass
from typing import Any

from assistant.case.changes import Change, added, changed
from assistant.case.file import CaseFile
from assistant.case.records import KINDS, Answer, Record, new_id
from assistant.case.words import AnswerState
from ui.session import Session


@dataclass(frozen=True, slots=True)
class FieldRef:
    """One field of one stored record; `kind` is a key of `KINDS`."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class AnswerRef:
    """The answer to a question of the pack, in one consult."""

    consult_id: str
    question: str


Ref = FieldRef | AnswerRef


def read(session: Session, case_id: str, ref: Ref) -> Any:
    """The stored value.

    An answer reads as its text; as "" when it is not answered; and as its `AnswerState` when it is
    unknown, refused or not applicable. A record that is gone reads as None.
    """
    file = session.file(case_id)
    if isinstance(ref, FieldRef):
        return getattr(_record(file, ref), ref.name, None)
    answer = _answer(file, ref)
    if answer is None or answer.state is AnswerState.UNANSWERED:
        return ""
    return answer.value if answer.state is AnswerState.ANSWERED else answer.state


def write(
    session: Session, case_id: str, ref: Ref, value: Any, title: str, visit: object | None = None
) -> None:
    """Commit a value; nothing happens when it is what was stored, or when the record is gone.

    Args:
        session: the open session.
        case_id: the case it belongs to.
        ref: where to write.
        value: for an answer a text (empty means unanswered) or an `AnswerState`.
        title: what undo calls it, without case content.
        visit: commits of one visit to a field share this and are one undo step.
    """
    session.commit(title, changes(session, case_id, ref, value), case_id, visit)


def changes(session: Session, case_id: str, ref: Ref, value: Any) -> tuple[Change, ...]:
    """The changes that store a value; none when it is what was stored."""
    file = session.file(case_id)
    if isinstance(ref, AnswerRef):
        return _answer_changes(session, file, ref, value)
    record = _record(file, ref)
    return changed(record, session.now(), **{ref.name: value}) if record else ()


def _record(file: CaseFile, ref: FieldRef) -> Record | None:
    return file.get(KINDS[ref.kind], ref.id)


def _answer(file: CaseFile, ref: AnswerRef) -> Answer | None:
    return file.consult(ref.consult_id).answer(ref.question)


def _answer_changes(
    session: Session, file: CaseFile, ref: AnswerRef, value: str
) -> tuple[Change, ...]:
    if isinstance(value, AnswerState):
        state, text = value, ""
    else:
        state, text = (AnswerState.ANSWERED if value else AnswerState.UNANSWERED), value
    answer = _answer(file, ref)
    if answer is not None:
        return changed(answer, session.now(), state=state, value=text)
    if state is AnswerState.UNANSWERED:
        return ()
    answer = Answer(
        id=new_id(),
        case_id=file.case.id,
        consult_id=ref.consult_id,
        question=ref.question,
        state=state,
        value=text,
    )
    return (added(answer, session.now()),)
