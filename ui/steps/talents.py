"""What someone is good at, first at the talk and again where capacity is discussed."""

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
        lambda inner, talent: line(
            short_text(inner, ref(talent, "text"), "Talent of kracht"),
            tick(inner, ref(talent, "developable"), "Kan nog groeien"),
            stretch=0,
        ),
        noun="Talent",
        empty="Hier komt wat u goed kunt en wat u kracht geeft.",
        add="Talent toevoegen",
        flat=True,
    )
