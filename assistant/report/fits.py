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
