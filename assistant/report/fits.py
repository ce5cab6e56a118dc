"""When a document fits a consult, seen whole: what `DocumentKind.when` asks."""

from collections.abc import Callable
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Record

Fits = Callable[[ConsultFile], bool]


def has(type_: type[Record]) -> Fits:
    """Consults in which something of this type was written down."""
    return lambda consult: bool(consult.all(type_))


def of_form(*forms: str) -> Fits:
    """Consults of one of these service forms."""
    return lambda consult: consult.consult.form in forms


def with_employer(consult: ConsultFile) -> bool:
    """Whether there is an employer: a self-employed worker has none to write to."""
    return consult.file.employed


def to_come(consult: ConsultFile, today: date) -> bool:
    """Whether the talk is yet to be held, so that nothing of it can be told as past."""
    return consult.consult.day is not None and consult.consult.day > today


def all_of(*wanted: Fits) -> Fits:
    """Consults for which every one of these holds."""
    return lambda consult: all(one(consult) for one in wanted)
