"""The questionnaire before the talk: given along on paper or as a page, and taken over after."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.changes import Change
from assistant.case.records import Answer
from assistant.content.address import informal
from assistant.dutch import day_text
from assistant.problem import Problem
from assistant.report.save import save
from assistant.screening.beforehand import (
    FILLED_BY,
    FILLED_ON,
    HELPED,
    filled_in_words,
)
from assistant.screening.fill_in_page import fill_in_page
from assistant.screening.filled_in import LARGEST, FilledIn, read_filled_in
from assistant.screening.themes import ITEM_PREFIX
from ui import dialogs, notices
from ui.forms.flow import flow
from ui.forms.form import AnswerRef, Form
from ui.forms.layout import button, card, clear, column, muted, note, text
from ui.forms.refs import changes
from ui.steps.more import more
from ui.steps.page import at_desk, live_note
from ui.steps.questions import questions
from ui.steps.write import commit

PAPER = "vragenlijst_leeg"
"""The document to print, by its id in the catalogue."""

_PAGE, _FILE = "Webpagina (*.html)", "Ingevulde vragenlijst (*.json)"


def beforehand(form: Form) -> QWidget:
    """Whether it was filled in beforehand, and at the desk the ways to have that done."""

    def say(_consult: object) -> str:
        return filled_in_words(form.consult, je=informal(form.session.settings))

    return column(
        live_note(form, (Answer,), say, "success"),
        at_desk(form, lambda: _ways(form)),
        spacing=12,
    )


def _ways(form: Form) -> QWidget:
    preview = _Preview(form)
    return card(
        "Vooraf laten invullen",
        flow(
            [
                button("Op papier", "plain", lambda: form.open_report(PAPER)),
                button("Als invulpagina", "plain", lambda: _save_page(form, preview)),
                button("Neem ingevuld bestand over", "plain", preview.choose),
            ]
        ),
        preview,
        more("Met de hand overgenomen?", lambda: column(*questions(form, "vragenlijst"))),
        intro="De invulpagina werkt zonder internet en bewaart de antwoorden in een bestand. "
        "Daar staat geen naam in.",
    )


def _save_page(form: Form, near: QWidget) -> None:
    target = dialogs.save_file(
        near, "Invulpagina bewaren", _documents() / "vragenlijst.html", _PAGE
    )
    if target is None:
        return
    je = informal(form.session.settings)
    page = fill_in_page(form.session.library, form.consult_id, je=je)
    try:
        save(page.encode(), target)
    except Problem as problem:
        notices.problem(near, problem)
        return
    notices.say(near, f"De invulpagina staat in {target.name}. Geef dat bestand aan de werkende.")


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class _Preview(QWidget):
    """What a file holds, line by line; nothing is stored before the AD says so."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.hide()

    def choose(self) -> None:
        """Ask for a file and show what it holds, or why it cannot be used."""
        path = dialogs.open_file(self, "Kies de ingevulde vragenlijst", _documents(), _FILE)
        if path is None:
            return
        form = self._form
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
            found = read_filled_in(data, form.consult, form.session.library, form.session.today())
        except OSError:
            self._show(
                note(
                    "Dit bestand kan niet worden gelezen. Er is niets overgenomen. Kies een ander "
                    "bestand, of kopieer het eerst naar deze computer.",
                    "warning",
                )
            )
        except Problem as problem:
            self._show(note(str(problem), "warning"))
        else:
            self._show_found(found)

    def _show_found(self, found: FilledIn) -> None:
        parts: list[QWidget] = [text(_summary(found), "strong")]
        if found.rejected:
            parts.append(text("Niet overgenomen", "strong"))
            parts += [muted(f"{each.line}: {each.why}") for each in found.rejected]
        other = [each for each in found.given if each.before and each.before != each.said]
        if other:
            parts.append(text("Staat nu anders in het dossier", "strong"))
            parts += [
                muted(f"{each.item.text} Nu: {each.before}. In het bestand: {each.said}.")
                for each in other
            ]
        parts.append(
            more(
                "Bekijk alle antwoorden",
                lambda: column(
                    *(muted(f"{each.item.text} {each.said}.") for each in found.given), spacing=4
                ),
            )
        )
        take = button("Neem deze antwoorden over", "primary", lambda: self._take(found))
        take.setVisible(bool(found.given))
        parts.append(flow([take, button("Toch niet", "plain", self._drop)]))
        self._show(*parts)
        (take if found.given else self).setFocus()

    def _take(self, found: FilledIn) -> None:
        self._form.session.flush()
        commit(self._form, "Vragenlijst overgenomen", *_changes(self._form, found))
        self._drop()
        notices.say(self, f"Overgenomen: {len(found.given)} antwoorden.")

    def _drop(self) -> None:
        clear(self._box)
        self.hide()

    def _show(self, *parts: QWidget) -> None:
        clear(self._box)
        for part in parts:
            self._box.addWidget(part)
        self.show()


def _changes(form: Form, found: FilledIn) -> tuple[Change, ...]:
    """The answers of a file with its day and who filled it in, as one undo step."""
    values: dict[str, object] = {ITEM_PREFIX + each.item.id: each.value for each in found.given}
    values |= {FILLED_ON: found.day.isoformat(), FILLED_BY: found.by}
    return tuple(
        change
        for question, value in values.items()
        for change in changes(
            form.session, form.case_id, AnswerRef(form.consult_id, question), value
        )
    )


def _summary(found: FilledIn) -> str:
    how = ", met hulp van iemand" if found.by == HELPED else ""
    count = len(found.given)
    answers = "1 antwoord" if count == 1 else f"{count} antwoorden"
    return f"Ingevuld op {day_text(found.day)}{how}: {answers}."
