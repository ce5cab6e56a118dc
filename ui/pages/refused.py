"""What was typed and could not be stored is not lost when its field goes off screen."""

from collections.abc import Mapping

from assistant.case.changes import added
from assistant.case.records import Note, new_id
from ui.forms.form import Form
from ui.session import Session


def keep_refused(session: Session, forms: Mapping[str, Form]) -> bool:
    """Make a note of every refused text, at its step; says whether there was one.

    Args:
        session: the open session.
        forms: the forms that go away, by the key of their step.
    """
    now = session.now()
    for key, form in forms.items():
        notes = tuple(
            Note(
                id=new_id(),
                case_id=form.case_id,
                consult_id=form.consult_id,
                step=key,
                at=now,
                text=f"Niet bewaard bij ‘{title}’: {words}",
            )
            for title, words in form.unkept()
        )
        changes = tuple(added(note, now) for note in notes)
        session.commit("Niet bewaard", changes, form.case_id, undoable=False)
    return any(form.unkept() for form in forms.values())
