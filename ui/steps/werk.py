"""Werk: tasks with their hours, what each asks on the factors that came up, and visits."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.balance.task_table import HOURS_IN_WEEK
from assistant.case.file import ConsultFile
from assistant.case.records import Case, Task, TaskLoad, Visit, new_id
from assistant.case.words import LoadSource
from assistant.consult.steps import WORK
from assistant.content.model import Factor
from assistant.dutch import number_text
from ui.forms.field import Field
from ui.forms.fields import choice, date_field, long_text, number, short_text, words
from ui.forms.flow import flow
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, text
from ui.forms.records import first_field, record_list
from ui.steps.factors import factor_card, how_much, intensity
from ui.steps.functions import functions
from ui.steps.live import Live
from ui.steps.measured import measured
from ui.steps.page import at_desk, live_note, page, row, ticked
from ui.steps.prompts import prompts
from ui.steps.questions import questions
from ui.steps.task_grid import TaskGrid
from ui.steps.task_import import TaskImport
from ui.steps.write import add, own, remove

MINUTES_IN_DAY = 1440
DAYS_IN_WEEK = 7


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        _tasks(form),
        factor_card(
            form,
            "Wat vraagt het werk?",
            "Hoogstens {:.0f} factoren is genoeg. Vul per taak in hoe zwaar en hoe lang.".format(
                form.session.library.policy("factors_at_table")
            ),
            lambda factor: column(_loads(form, factor), measured(form, factor), spacing=8),
            lambda consult, factor: any(each.factor == factor.id for each in consult.all(TaskLoad)),
        ),
        card("Verder over het werk", *questions(form, WORK)),
        at_desk(form, lambda: _visits(form)),
    )


def hours_sentence(consult: ConsultFile) -> str:
    """What is to say about the hours of the tasks; nothing when they add up."""
    hours = [task.hours for task in consult.all(Task) if task.hours is not None]
    if not hours:
        return ""
    total, contract = sum(hours), consult.file.case.contract_hours
    together = f"Samen {number_text(total, 2)} uur per week"
    if total > HOURS_IN_WEEK:
        return f"{together}. Dat is meer dan er in een week zitten ({HOURS_IN_WEEK} uur)."
    if contract is None or total == contract:
        return f"{together}."
    apart = abs(total - contract)
    more = "meer" if total > contract else "minder"
    return f"{together}: {number_text(apart, 2)} uur {more} dan in het contract. Klopt dat?"


def _tasks(form: Form) -> QWidget:
    case = form.file.case
    table = TaskImport(form)
    grid = TaskGrid(form, table.paste)
    field = Field(
        "Taken",
        grid,
        "Typ een taak, Enter, de uren, Enter, en dan de volgende. Met Ctrl+V plakt u een tabel.",
    )
    grid.rows.refused.connect(field.say)
    return card(
        "Uw functie in taken",
        row(
            short_text(form, ref(case, "job"), "Functie"),
            number(
                form,
                ref(case, "contract_hours"),
                "Contracturen per week",
                maximum=HOURS_IN_WEEK,
                decimals=2,
            ),
            shares=(2, 1),
        ),
        field,
        live_note(form, (Task, Case), hours_sentence),
        flow(
            [
                _act("↑", "Zet taak hoger", lambda: grid.move_current(-1)),
                _act("↓", "Zet taak lager", lambda: grid.move_current(1)),
                button("Taak verwijderen", "quiet", grid.remove_current),
                button("Taken uit een bestand …", "quiet", table.ask_file),
            ]
        ),
        table,
        functions(form),
    )


def _act(sign: str, name: str, do: Callable[[], None]) -> QWidget:
    made = button(sign, "quiet", do)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _loads(form: Form, factor: Factor) -> QWidget:
    """What every task asks on one factor; a factor outside work has no tasks."""
    if factor.outside_work:
        return _load(form, factor, "", "Speelt dit buiten het werk?")
    return Live(
        form,
        (Task,),
        lambda c: tuple((task.id, task.name) for task in c.all(Task)),
        lambda: _per_task(form, factor),
    )


def _per_task(form: Form, factor: Factor) -> QWidget:
    tasks = sorted(form.consult.all(Task), key=lambda task: task.position)
    named = [task for task in tasks if task.name]
    if not named:
        return text("Vul hierboven eerst de taken in.", "muted")
    return column(*(_load(form, factor, task.id, task.name) for task in named), spacing=8)


def _load(form: Form, factor: Factor, task_id: str, label: str) -> QWidget:
    def found() -> TaskLoad | None:
        loads = form.consult.all(TaskLoad)
        return next((x for x in loads if (x.factor, x.task_id) == (factor.id, task_id)), None)

    def turn(on: bool) -> None:  # noqa: FBT001 - what a box to tick says
        form.session.flush()
        load = found()
        if on and load is None:
            add(
                form,
                "Belasting toegevoegd",
                TaskLoad(id=new_id(), **own(form), task_id=task_id, factor=factor.id),
            )
            first_field(fields).setFocus()
        elif not on and load is not None:
            remove(form, "Belasting weggehaald", load)

    fields = Live(
        form,
        (TaskLoad,),
        lambda _c: getattr(found(), "id", None),
        lambda: _load_fields(form, factor, load) if (load := found()) else None,
    )
    return column(ticked(form, (TaskLoad,), label, lambda: found() is not None, turn), fields)


def _load_fields(form: Form, factor: Factor, load: TaskLoad) -> QWidget:
    heavy = intensity(form, ref(load, "intensity"), factor, how_much(factor))
    known = choice(form, ref(load, "source"), "Hoe weet u dit?", words(LoadSource))
    if not factor.timed:
        return row(heavy, known)
    minutes, days = ref(load, "minutes"), ref(load, "days")
    often = (
        number(form, minutes, "Minuten per dag", maximum=MINUTES_IN_DAY),
        number(form, days, "Dagen per week", maximum=DAYS_IN_WEEK, decimals=1),
    )
    return column(row(heavy, *often, shares=(3, 2, 2)), known, spacing=4)


def _visits(form: Form) -> QWidget:
    return card(
        "Bezoek aan de werkplek",
        record_list(
            form,
            Visit,
            _visit,
            noun="Bezoek",
            empty="Hier komt wat u op de werkplek zag, vroeg en terugkoppelde.",
            add="Bezoek toevoegen",
            make=lambda: Visit(id=new_id(), **own(form), day=form.session.today()),
        ),
        prompts(form, "Waar let u op?", ("werkplek",)),
    )


def _visit(form: Form, visit: Visit) -> QWidget:
    return column(
        row(
            date_field(form, ref(visit, "day"), "Dag"),
            short_text(form, ref(visit, "place"), "Plek"),
            shares=(1, 3),
        ),
        long_text(form, ref(visit, "seen"), "Wat zag u?", rows=2),
        long_text(form, ref(visit, "asked"), "Wat vroeg u?", rows=2),
        long_text(form, ref(visit, "told_back"), "Wat vertelde u de leidinggevende?", rows=2),
        spacing=8,
    )
