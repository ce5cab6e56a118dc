"""Ways on beside each other, each with what it means for person, work, income and organisation."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Scenario, new_id
from ui.forms.fields import long_text, short_text, tick
from ui.forms.flow import flow
from ui.forms.form import Form, ref
from ui.forms.layout import button, column, muted
from ui.forms.records import record_list
from ui.steps.live import Live
from ui.steps.write import add, own

USUAL = (
    "Zo doorgaan",
    "Taken aanpassen",
    "Ander werk",
    "Ziekmelden",
    "Niet ziekmelden",
)
"""The ways on that are nearly always there to compare (000-R21); one's own come beside them."""

_SIDES = (
    ("person", "Voor u"),
    ("work", "Voor het werk"),
    ("income", "Voor uw inkomen"),
    ("organisation", "Voor de organisatie"),
)


def scenarios(form: Form) -> QWidget:
    """The ways on in columns; which one is chosen, the worker says."""
    return column(
        Live(
            form,
            (Scenario,),
            lambda c: tuple(s.text for s in c.all(Scenario)),
            lambda: _usual(form),
        ),
        record_list(
            form,
            Scenario,
            _scenario,
            noun="Mogelijkheid",
            empty="Kies hierboven wat u wilt vergelijken, of voeg er zelf een toe.",
            add="Mogelijkheid toevoegen",
            across=True,
        ),
        spacing=12,
    )


def _usual(form: Form) -> QWidget | None:
    there = {scenario.text for scenario in form.consult.all(Scenario)}
    buttons = []
    for words in USUAL:
        if words not in there:
            made = button(words, "plain", lambda words=words: _take(form, words))
            made.setAccessibleName(f"Vergelijk: {words}")
            buttons.append(made)
    return column(muted("Leg naast elkaar:"), flow(buttons), spacing=4) if buttons else None


def _take(form: Form, words: str) -> None:
    form.session.flush()
    place = _last_place(form.consult) + 1
    scenario = Scenario(id=new_id(), **own(form), text=words, position=place)
    add(form, "Mogelijkheid toegevoegd", scenario)


def _last_place(consult: ConsultFile) -> int:
    return max((scenario.position for scenario in consult.all(Scenario)), default=-1)


def _scenario(form: Form, scenario: Scenario) -> QWidget:
    return column(
        short_text(form, ref(scenario, "text"), "Mogelijkheid"),
        *(long_text(form, ref(scenario, name), label, rows=2) for name, label in _SIDES),
        tick(form, ref(scenario, "chosen"), "Dit kiest u"),
        spacing=8,
    )
