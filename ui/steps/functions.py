"""The functions of this organisation: take their tasks over, or save these tasks as one."""

from PySide6.QtWidgets import QWidget

from assistant.balance.task_table import TaskRow
from assistant.case.changes import added, changed, removed
from assistant.case.functions import JobProfile, JobTask
from assistant.case.records import Task, new_id
from assistant.dutch import day_text, fold
from ui import notices
from ui.forms.form import Form
from ui.forms.layout import button, column, line, muted, text
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.task_import import take_over


def functions(form: Form) -> QWidget:
    """A folded part with the functions of the organisation; nothing for who has none."""
    organisation = form.file.organisation
    if organisation is None:
        return column()
    return more(
        f"Functies van {organisation.name or 'de organisatie'}",
        lambda: Live(
            form, (JobProfile, JobTask, Task), lambda _c: _seen(form), lambda: _part(form)
        ),
    )


def _seen(form: Form) -> tuple[object, ...]:
    """What the part is made of: the functions, and whether there are tasks to save."""
    return (*_profiles(form), bool(form.consult.all(Task)))


def _profiles(form: Form) -> list[JobProfile]:
    organisation_id = form.file.case.organisation_id
    every = form.session.vault.cases.every(JobProfile)
    found = [each for each in every if each.organisation_id == organisation_id]
    return sorted(found, key=lambda each: fold(each.name))


def _tasks(form: Form, profile: JobProfile) -> list[JobTask]:
    every = form.session.vault.cases.every(JobTask)
    found = [each for each in every if each.job_profile_id == profile.id]
    return sorted(found, key=lambda each: each.position)


def _part(form: Form) -> QWidget:
    profiles = _profiles(form)
    rows = [
        line(
            column(text(each.name or "Zonder naam", "strong"), _about(each), spacing=0),
            button("Taken overnemen", "plain", lambda each=each: _take(form, each)),
            button("Verwijderen", "quiet", lambda each=each: _remove(form, each)),
            stretch=0,
        )
        for each in profiles
    ]
    nothing = muted("Hier komen functies met hun taken, om in een volgend dossier over te nemen.")
    save = button("Bewaar deze taken als functie", "plain", lambda: _save(form))
    save.setEnabled(bool(form.consult.all(Task)))
    return column(*(rows or [nothing]), line(save), spacing=8)


def _about(profile: JobProfile) -> QWidget:
    return text(f"Bewaard op {day_text(profile.saved)}" if profile.saved else "", "small")


def _take(form: Form, profile: JobProfile) -> None:
    """Take over the tasks of a function that are not there yet."""
    form.session.flush()
    known = {fold(task.name) for task in form.consult.all(Task)}
    rows = [
        TaskRow(number, each.name, each.hours)
        for number, each in enumerate(_tasks(form, profile))
        if fold(each.name) not in known
    ]
    take_over(form, rows)


def _save(form: Form) -> None:
    """Save the tasks under the name of the function; one of that name gets these tasks instead."""
    session = form.session
    session.flush()
    case, now = form.file.case, session.now()
    name = case.job.strip() or "Functie"
    tasks = [task for task in form.consult.all(Task) if task.name]
    known = next((each for each in _profiles(form) if fold(each.name) == fold(name)), None)
    profile = known or JobProfile(
        id=new_id(), organisation_id=case.organisation_id or "", name=name, saved=session.today()
    )
    changes = (
        changed(profile, now, saved=session.today()) if known else (added(profile, now),)
    ) + tuple(removed(each, now) for each in _tasks(form, profile))
    changes += tuple(
        added(
            JobTask(
                id=new_id(),
                organisation_id=profile.organisation_id,
                job_profile_id=profile.id,
                name=task.name,
                hours=task.hours,
                position=place,
            ),
            now,
        )
        for place, task in enumerate(sorted(tasks, key=lambda task: task.position))
    )
    session.commit("Functie bewaard", changes)


def _remove(form: Form, profile: JobProfile) -> None:
    session = form.session
    now = session.now()
    gone = [removed(each, now) for each in (*_tasks(form, profile), profile)]
    session.commit("Functie verwijderd", tuple(gone))
    window = form.parent()
    if isinstance(window, QWidget):
        notices.say(window, "Functie verwijderd.", action=("Ongedaan maken", session.undo))
