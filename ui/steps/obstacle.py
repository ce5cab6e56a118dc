"""A conflict, a reorganisation or disfunctioneren goes first: the page leads to what solves it."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Assignment, new_id
from assistant.case.words import Obstacle, Side
from assistant.consult.steps import REFERRAL
from assistant.content.model import Partner, ReferralRule
from ui.forms.fields import long_text, radios, words
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, line, note, text
from ui.steps.live import Live
from ui.steps.write import add, own

KIND = "obstacle"
"""The kind of an action that solves what goes first."""

_FIRST = {
    Obstacle.CONFLICT: (
        "Zorg eerst dat het gesprek weer op gang komt: met de leidinggevende, HR of een mediator. "
        "Het conflict zelf oplossen is niet uw vak."
    ),
    Obstacle.REORGANISATION: (
        "Vraag eerst na hoe het werk er straks uitziet en wanneer dat bekend is. HR weet dit "
        "meestal."
    ),
    Obstacle.DYSFUNCTION: (
        "Dit hoort bij de leidinggevende en HR. Vraag wat er is afgesproken en welke kans om te "
        "verbeteren er is geweest."
    ),
}

_ALONE = {
    Obstacle.CONFLICT: (
        "Zorg eerst dat het gesprek weer op gang komt: met de opdrachtgever of met een mediator. "
        "Het conflict zelf oplossen is niet uw vak."
    ),
    Obstacle.REORGANISATION: (
        "Vraag eerst na hoe het werk er straks uitziet en wanneer dat bekend is. De opdrachtgever "
        "weet dit meestal."
    ),
    Obstacle.DYSFUNCTION: (
        "Dit is tussen de werkende en de opdrachtgever. Vraag wat er is afgesproken en welke kans "
        "om te verbeteren er is geweest."
    ),
}
"""What is said otherwise to who has no employer."""


def first_things(form: Form) -> QWidget:
    """Whether something else has to be solved first, and then what and with whom."""
    assignment = form.file.assignment

    def build_first() -> QWidget | None:
        found = form.file.assignment.obstacle
        if found not in _FIRST:
            return None
        return column(
            note(
                f"Er speelt nu: {found.label}. Los dit eerst op. De balans tussen werk en mens is "
                "nu nog niet goed te beoordelen.",
                "warning",
            ),
            text((_FIRST if form.file.employed else _ALONE)[found]),
            text(_helpers(form, found), "muted"),
            long_text(form, ref(assignment, "obstacle_note"), "Wat is nu eerst nodig?"),
            Live(form, (Action,), _agreed, lambda: _onward(form)),
            spacing=12,
        )

    return card(
        "Speelt er eerst iets anders?",
        radios(form, ref(assignment, "obstacle"), "Vraag dit als eerste", words(Obstacle)),
        Live(form, (Assignment,), lambda c: c.file.assignment.obstacle, build_first),
        intro="Een conflict, een reorganisatie of disfunctioneren gaat voor.",
    )


def _agreed(consult: ConsultFile) -> bool:
    return any(action.kind == KIND for action in consult.all(Action))


def _onward(form: Form) -> QWidget:
    if _agreed(form.consult):
        first: QWidget = text("Dit staat bij de afspraken.", "good")
    else:
        first = button("Maak er een actiepunt van", "plain", lambda: _act(form))
    return line(first, button("Wie kan meedenken?", "quiet", lambda: form.jump(REFERRAL)))


def _helpers(form: Form, found: Obstacle) -> str:
    library = form.session.library
    rules = [rule for rule in library.all(ReferralRule) if found.value in rule.obstacles]
    names = [
        partner.title
        for rule in rules
        if (partner := library.get(Partner, rule.partner))
        if form.file.employed or not partner.of_employer
    ]
    return f"Kan helpen: {', '.join(dict.fromkeys(names))}." if names else ""


def _act(form: Form) -> None:
    form.session.flush()
    assignment = form.file.assignment
    side = Side.EMPLOYER if form.file.employed else Side.WORKER
    what = assignment.obstacle_note or f"Eerst oplossen: {assignment.obstacle.label}"
    add(
        form,
        "Actiepunt toegevoegd",
        Action(id=new_id(), **own(form), text=what, side=side, kind=KIND),
    )
