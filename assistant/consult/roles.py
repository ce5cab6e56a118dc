"""The AD's role per consult: assessing, advising and guiding do not mix in one case."""

from datetime import datetime

from assistant.case.changes import Change, changed
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Assignment, Consult
from assistant.case.words import Role


def role_of(file: CaseFile, consult: Consult) -> Role:
    """The role in one consult; without one of its own it is that of the assignment."""
    return consult.role or file.assignment.role


def take_role(consult: ConsultFile, role: Role, now: datetime) -> tuple[Change, ...]:
    """The AD has this role from this consult on; what earlier consults were stays as it was."""
    file = consult.file
    earlier = tuple(
        change
        for other in file.all(Consult)
        if other.id != consult.consult.id and other.role is None
        for change in changed(other, now, role=file.assignment.role)
    )
    here = changed(consult.consult, now, role=role)
    return (*earlier, *here, *changed(file.assignment, now, role=role))


def roles_in(file: CaseFile) -> frozenset[Role]:
    """Every role the AD had or has in this case."""
    now = {assignment.role for assignment in file.all(Assignment)}
    return frozenset(now | {role_of(file, consult) for consult in file.all(Consult)})
