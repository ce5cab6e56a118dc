"""Ways on, each with what it means for person, work, income and organisation."""

from PySide6.QtWidgets import QWidget

from assistant.case.records import Scenario
from ui.forms.fields import long_text, short_text, tick
from ui.forms.form import Form, ref
from ui.forms.layout import column
from ui.forms.records import record_list
from ui.steps.page import in_pairs


def scenarios(form: Form) -> QWidget:
    """The list of ways on; which one is chosen, the worker says."""
    return record_list(
        form,
        Scenario,
        _scenario,
        noun="Mogelijkheid",
        empty="Bijvoorbeeld: zo doorgaan, taken aanpassen, ander werk, wel of niet ziekmelden.",
        add="Mogelijkheid toevoegen",
    )


def _scenario(form: Form, scenario: Scenario) -> QWidget:
    sides = (
        ("person", "Voor u"),
        ("work", "Voor het werk"),
        ("income", "Voor uw inkomen"),
        ("organisation", "Voor de organisatie"),
    )
    return column(
        short_text(form, ref(scenario, "text"), "Mogelijkheid"),
        in_pairs([long_text(form, ref(scenario, name), label, rows=2) for name, label in sides]),
        tick(form, ref(scenario, "chosen"), "Deze kiest de werkende"),
        spacing=8,
    )
