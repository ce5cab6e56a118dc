"""Vragenlijst: our own questions, one theme at a time, and room for a work ability outcome."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Answer
from assistant.case.words import AnswerState
from assistant.content.address import addressed as in_words
from assistant.content.address import informal
from assistant.content.model import Scale, ScreeningItem, ScreeningTheme
from assistant.dutch import capital
from assistant.screening.themes import ITEM_PREFIX, ThemeScore, invitation, theme_scores
from ui.address import addressed
from ui.forms.form import AnswerRef, Form
from ui.forms.layout import button, card, column, heading, line, muted, text
from ui.steps.beforehand import beforehand
from ui.steps.live import Live
from ui.steps.page import page, pick
from ui.steps.switch import Switch
from ui.steps.work_ability import work_ability


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(beforehand(form), _list(form), _result(form), work_ability(form))


def _list(form: Form) -> QWidget:
    library = form.session.library
    themes = library.all(ScreeningTheme)
    order = [theme.id for theme in themes]

    def entries() -> list[tuple[str, str]]:
        return [(theme.id, f"{theme.title} · {_answered(form, theme.id)}") for theme in themes]

    def go(theme_id: str, step: int) -> None:
        there = order[order.index(theme_id) + step]
        switch.choose(there)
        switch.button(there).setFocus()

    def theme_page(theme_id: str) -> QWidget:
        theme = in_words(library.get(ScreeningTheme, theme_id), je=informal(form.session.settings))
        place = order.index(theme_id)
        onward: list[QWidget] = []
        if place > 0:
            onward.append(button("Vorig onderwerp", "plain", lambda: go(theme_id, -1)))
        if place < len(order) - 1:
            onward.append(button("Volgend onderwerp", "plain", lambda: go(theme_id, 1)))
        return column(
            heading(f"Onderwerp {place + 1} van {len(order)}: {theme.title}", 2),
            muted(theme.explanation),
            *(_item(form, item) for item in _items(form, theme_id)),
            line(*onward),
        )

    switch = Switch(form, (Answer,), entries, theme_page, "Onderwerpen")
    return card(
        "Onze eigen vragen",
        switch,
        intro="Er zijn geen goede of foute antwoorden. Overslaan mag.",
    )


def _items(form: Form, theme_id: str) -> list[ScreeningItem]:
    return [item for item in form.session.library.all(ScreeningItem) if item.theme == theme_id]


def _answered(form: Form, theme_id: str) -> str:
    items = _items(form, theme_id)
    said = [
        answer
        for item in items
        if (answer := form.consult.answer(ITEM_PREFIX + item.id))
        and answer.state is not AnswerState.UNANSWERED
    ]
    return f"{len(said)} van {len(items)}"


def _item(form: Form, item: ScreeningItem) -> QWidget:
    scale = form.session.library.get(Scale, item.scale)
    ref = AnswerRef(form.consult_id, ITEM_PREFIX + item.id)
    answers = [(str(place + 1), capital(words)) for place, words in enumerate(scale.answers)]
    return pick(
        form,
        (Answer,),
        addressed(form.session, item),
        [
            *answers,
            (AnswerState.UNKNOWN, "Weet ik niet"),
            (AnswerState.REFUSED, "Wil ik niet zeggen"),
        ],
        lambda: form.read(ref),
        lambda value: form.write(ref, value, "Antwoord"),
        apart=2,
    )


def _result(form: Form) -> QWidget:
    library = form.session.library

    def look(consult: ConsultFile) -> tuple[tuple[str, str], ...]:
        return tuple((score.theme.id, said(score)) for score in theme_scores(consult, library))

    def build_result() -> QWidget:
        je = informal(form.session.settings)
        scores = theme_scores(form.consult, library, je=je)
        invited = invitation(scores, je=je)
        if invited is None:
            your = "je" if je else "uw"
            return muted(f"Hier komt per onderwerp wat {your} antwoorden laten zien.")
        lines = [
            column(text(score.theme.title, "strong"), text(said(score), "muted"), spacing=0)
            for score in scores
            if score.used or score.refused
        ]
        return column(*lines, text(invited.text), spacing=12)

    return card(
        "Wat dit laat zien",
        Live(form, (Answer,), look, build_result),
        intro="Dit wijst een richting aan. Wat het betekent, blijkt uit het gesprek.",
    )


def said(score: ThemeScore) -> str:
    """What one theme shows, in words and with its direction."""
    if score.place is None:
        return "Er zijn nog te weinig antwoorden om iets te laten zien."
    return f"{capital(score.place.label)}. {score.meaning} {score.direction}"
