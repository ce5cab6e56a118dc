"""Gesprek: what goes well first, then the themes the worker picks, in the worker's own words."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Theme, new_id
from assistant.consult.steps import TALK
from assistant.consult.summary import TALKED, theme_title
from assistant.content.model import Prompt, Question, ScreeningTheme
from ui.address import addressed
from ui.forms.fields import long_text, ruler
from ui.forms.flow import flow
from ui.forms.form import Form, ref
from ui.forms.layout import card, column, heading, muted
from ui.forms.records import record_list
from ui.forms.search_add import search_add
from ui.steps.notes import own_words_and_notes
from ui.steps.page import live_note, live_text, page
from ui.steps.prompts import prompts
from ui.steps.questions import question, questions
from ui.steps.read_back import read_back_card
from ui.steps.room import Mark
from ui.steps.talents import talents
from ui.steps.write import add, own, remove

FIRST = ("gaat_goed", "energiebronnen")
"""The questions that open the talk: what goes well, and what gives energy."""


def build(form: Form) -> QWidget:
    """The page of this step."""
    return page(
        _well(form),
        _themes(form),
        own_words_and_notes(form),
        card(
            "Verder praten",
            *questions(form, TALK, leave_out=FIRST),
            prompts(form, "Vragen die u kunt stellen"),
        ),
        read_back_card(form, TALKED),
    )


def _well(form: Form) -> QWidget:
    library = form.session.library
    first = [entry for id_ in FIRST if (entry := library.get(Question, id_))]
    return card(
        "Eerst wat goed gaat",
        *(question(form, entry) for entry in first),
        heading("Talenten", 3),
        talents(form),
    )


def _chosen(consult: ConsultFile) -> list[Theme]:
    return sorted(consult.all(Theme), key=lambda theme: theme.position)


def _most(form: Form) -> int:
    return int(form.session.library.policy("themes_max"))


def _themes(form: Form) -> QWidget:
    library = form.session.library

    def full(consult: ConsultFile) -> str:
        if len(_chosen(consult)) < _most(form):
            return ""
        return "Meer past niet in één gesprek. Haal er een weg om een ander te kiezen."

    return card(
        "Waar wilt u het over hebben?",
        _theme_buttons(form),
        search_add(
            form,
            library.all(ScreeningTheme),
            "Een eigen onderwerp",
            lambda id_, words: _take(form, id_, words),
        ),
        live_note(form, (Theme,), full),
        record_list(
            form,
            Theme,
            _theme,
            noun="Onderwerp",
            empty="Hier komt per onderwerp wat u ervan vindt.",
        ),
        intro=f"Kies hoogstens {_most(form)} onderwerpen.",
    )


def _theme_buttons(form: Form) -> QWidget:
    entries = form.session.library.all(ScreeningTheme)
    buttons = [Mark(entry.title) for entry in entries]
    made = flow(buttons)
    made.setAccessibleName("Onderwerpen")
    for entry, each in zip(entries, buttons, strict=True):
        each.clicked.connect(lambda _on, id_=entry.id: _turn(form, id_))

    def show() -> None:
        taken = {theme.theme for theme in _chosen(form.consult)}
        full = len(_chosen(form.consult)) >= _most(form)
        for entry, each in zip(entries, buttons, strict=True):
            each.setChecked(entry.id in taken)
            each.setEnabled(entry.id in taken or not full)

    form.on_change((Theme,), made, show)
    return made


def _turn(form: Form, theme_id: str) -> None:
    form.session.flush()
    found = [theme for theme in _chosen(form.consult) if theme.theme == theme_id]
    if found:
        remove(form, "Onderwerp weggehaald", *found)
    else:
        _take(form, theme_id, "")


def _take(form: Form, theme_id: str, words: str) -> None:
    chosen = _chosen(form.consult)
    if len(chosen) >= _most(form) or (theme_id and theme_id in {t.theme for t in chosen}):
        return
    place = max((theme.position for theme in chosen), default=-1) + 1
    own_text = "" if theme_id else words
    add(
        form,
        "Onderwerp gekozen",
        Theme(id=new_id(), **own(form), theme=theme_id, text=own_text, position=place),
    )


def _theme(form: Form, theme: Theme) -> QWidget:
    return column(
        heading(theme_title(theme, form.session.library), 2),
        _prompts(form, theme),
        long_text(form, ref(theme, "own_words"), "In eigen woorden"),
        long_text(form, ref(theme, "tried"), "Wat hebt u al geprobeerd?", rows=2),
        ruler(
            form,
            ref(theme, "importance"),
            "Hoe belangrijk is het voor u dat dit verandert?",
            "niet belangrijk",
            "heel belangrijk",
        ),
        _follow_up(form, theme.id, "importance", "belang"),
        ruler(
            form,
            ref(theme, "confidence"),
            "Hoeveel vertrouwen hebt u dat het lukt?",
            "geen vertrouwen",
            "veel vertrouwen",
        ),
        _follow_up(form, theme.id, "confidence", "vertrouwen"),
        spacing=12,
    )


def _prompts(form: Form, theme: Theme) -> QWidget:
    """What one can ask about a theme; nothing where the packs know nothing to ask."""
    asked = [each for each in form.session.library.all(Prompt) if theme.theme in each.themes][:3]
    lines = [muted(addressed(form.session, each)) for each in asked]
    return column(*([heading("Vraag bijvoorbeeld", 3)] if asked else []), *lines, spacing=4)


def _follow_up(form: Form, theme_id: str, name: str, phase: str) -> QWidget:
    """The question that fits the value on a ruler."""

    def say(consult: ConsultFile) -> str:
        value = getattr(consult.file.get(Theme, theme_id), name, None)
        if value is None:
            return ""
        fitting = [
            addressed(form.session, prompt)
            for prompt in form.session.library.all(Prompt)
            if prompt.phase == phase
            and prompt.low is not None
            and prompt.high is not None
            and prompt.low <= value <= prompt.high
        ]
        return f"Vraag door: {fitting[0]}" if fitting else ""

    return live_text(form, (Theme,), say, "muted")
