"""What someone is good at, first at the talk and again where capacity is discussed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assistant.case.records import Talent
from ui.forms.fields import short_text, tick
from ui.forms.form import Form, ref
from ui.forms.layout import line
from ui.forms.records import record_list


def talents(form: Form) -> QWidget:
    """The worker's talents and possibilities."""
    return record_list(
        form,
        Talent,
        _talent,
        noun="Talent",
        empty="Hier komt wat u goed kunt en wat u kracht geeft.",
        add="Talent toevoegen",
        flat=True,
    )


def _talent(form: Form, talent: Talent) -> QWidget:
    said = short_text(form, ref(talent, "text"), "Talent of kracht")
    grows = tick(form, ref(talent, "developable"), "Kan nog groeien")
    # As high as the line it stands beside, so that their words are on one level.
    grows.setMinimumHeight(said.control.sizeHint().height())
    made = line(said, grows, stretch=0)
    made.layout().setAlignment(grows, Qt.AlignmentFlag.AlignBottom)
    return made
