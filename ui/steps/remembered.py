"""What is computed from a consult is computed once for every state of it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from assistant.case.file import CaseFile, ConsultFile
from ui.forms.form import Form

T = TypeVar("T")


class Remembered(Generic[T]):
    """Computes again only when the case is another one than last time.

    Args:
        form: the form of the step.
        compute: a pure function of the consult.
    """

    def __init__(self, form: Form, compute: Callable[[ConsultFile], T]) -> None:
        self._form = form
        self._compute = compute
        self._for: CaseFile | None = None
        self._result: T | None = None

    def __call__(self) -> T:
        """The result for the consult as it is now."""
        file = self._form.file
        if self._result is None or self._for is not file:
            self._for = file
            self._result = self._compute(self._form.consult)
        return self._result
