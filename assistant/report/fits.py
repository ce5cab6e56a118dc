"""When a document fits a consult, seen whole: what `DocumentKind.when` asks."""

from collections.abc import Callable

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


def all_of(*wanted: Fits) -> Fits:
    """Consults for which every one of these holds."""
    return lambda consult: all(one(consult) for one in wanted)
