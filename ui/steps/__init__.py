"""The steps of a consult, each a page of its own, built when it is first opened."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtWidgets import QWidget

from ui.forms.form import Form

KEYS = (
    "opdracht", "toestemming", "verandering", "signalen", "vragenlijst", "gesprek", "werk",
    "belastbaarheid", "balans", "maatregelen", "verwijzing", "afspraken", "teruglezen", "rapport",
)  # fmt: skip


def _builder(key: str) -> Callable[[Form], QWidget]:
    def build(form: Form) -> QWidget:
        widget: QWidget = import_module(f"ui.steps.{key}").build(form)
        return widget

    return build


STEPS: dict[str, Callable[[Form], QWidget]] = {key: _builder(key) for key in KEYS}
"""What builds the page of a step, by its key."""
