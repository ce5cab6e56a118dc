"""The short ways in which a step adds, removes and alters records."""

from typing import Any

from assistant.case.changes import Change, added, changed, removed
from assistant.case.records import Record
from ui.forms.form import Form


def add(form: Form, title: str, *records: Record) -> None:
    """Store new records as one undo step."""
    commit(form, title, *(added(record, form.session.now()) for record in records))


def remove(form: Form, title: str, *records: Record) -> None:
    """Take records away as one undo step."""
    commit(form, title, *(removed(record, form.session.now()) for record in records))


def alter(form: Form, title: str, record: Record, **values: Any) -> None:
    """Give fields of a record new values as one undo step."""
    commit(form, title, *changed(record, form.session.now(), **values))


def commit(form: Form, title: str, *changes: Change) -> None:
    """Commit changes to the case of this form as one undo step."""
    form.session.commit(title, changes, form.case_id)


def own(form: Form) -> dict[str, str]:
    """The ids every record of this consult carries."""
    return {"case_id": form.case_id, "consult_id": form.consult_id}
