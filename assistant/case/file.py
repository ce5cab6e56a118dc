"""A case with everything in it, and one consult of it: what all findings are computed from."""

from dataclasses import dataclass
from typing import TypeVar, cast

from assistant.case.changes import Change, Rows, apply
from assistant.case.records import (
    Answer,
    Assignment,
    Case,
    Consent,
    Consult,
    Organisation,
    Record,
    Unit,
    Worker,
    kind_of,
)
from assistant.case.words import AnswerState, ConsentScope, ConsentState, WorkContext

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case: its own records and the worker, organisation and units they point to."""

    rows: Rows

    def all(self, type_: type[R]) -> tuple[R, ...]:
        """Every record of this type, in the order they were stored."""
        return tuple(cast("dict[str, R]", self.rows.get(kind_of(type_), {})).values())

    def get(self, type_: type[R], id_: str | None) -> R | None:
        """One record by its id, or None."""
        return cast("R | None", self.rows.get(kind_of(type_), {}).get(id_ or ""))

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.all(Case)[0]

    @property
    def worker(self) -> Worker:
        """The client."""
        return self.all(Worker)[0]

    @property
    def assignment(self) -> Assignment:
        """The assignment of this case."""
        return self.all(Assignment)[0]

    @property
    def organisation(self) -> Organisation | None:
        """The employer, or None for someone without one."""
        return self.get(Organisation, self.case.organisation_id)

    @property
    def employed(self) -> bool:
        """Whether there is an employer at all: who is self-employed has none."""
        return all(case.context is not WorkContext.SELF_EMPLOYED for case in self.all(Case))

    @property
    def unit(self) -> Unit | None:
        """The unit the worker works in, or None."""
        return self.get(Unit, self.case.unit_id)

    def consent(self, scope: ConsentScope, item_id: str = "") -> ConsentState:
        """What the worker last said about this scope (of this record)."""
        said = [c for c in self.all(Consent) if c.scope is scope and c.item_id == item_id]
        return said[-1].state if said else ConsentState.UNASKED

    def apply(self, changes: tuple[Change, ...]) -> "CaseFile":
        """The case after these changes."""
        return CaseFile(apply(self.rows, changes))

    def consult(self, consult_id: str) -> "ConsultFile":
        """One consult of this case.

        Raises:
            KeyError: no such consult.
        """
        consult = self.get(Consult, consult_id)
        if consult is None:
            raise KeyError(consult_id)
        return ConsultFile(self, consult)


@dataclass(frozen=True, slots=True)
class ConsultFile:
    """One consult, seen within its case."""

    file: CaseFile
    consult: Consult

    def all(self, type_: type[R]) -> tuple[R, ...]:
        """This consult's records of a type."""
        return tuple(
            record
            for record in self.file.all(type_)
            if getattr(record, "consult_id", None) == self.consult.id
        )

    def answer(self, question: str) -> Answer | None:
        """The stored answer to a question of the pack, whatever its state."""
        return next((a for a in self.all(Answer) if a.question == question), None)

    def text(self, question: str) -> str:
        """The answered text of a question, or an empty text."""
        answer = self.answer(question)
        return answer.value if answer and answer.state is AnswerState.ANSWERED else ""
