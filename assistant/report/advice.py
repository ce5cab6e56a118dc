"""The advice report for the worker: a summary first, then the consult in the worker's words."""

from collections.abc import Mapping
from datetime import date

from assistant.advice.questions import basic_answers
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Bottleneck,
    Measure,
    Note,
    Talent,
    Theme,
)
from assistant.case.words import AnswerState
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.dutch import day_text, number_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.balance_part import balance
from assistant.report.closing_part import agreements, privacy, referrals, sources_of
from assistant.report.meaning_part import domains
from assistant.report.model import Block, Document, Sentence
from assistant.report.read_back_part import corrections
from assistant.report.say import (
    answered,
    bullets,
    ours,
    paragraph,
    section,
    source,
    typed,
)
from assistant.report.scores_part import scores
from assistant.report.summary_part import summary
from assistant.report.triage_part import triage

_ME = Reader.WORKER
_FOOTER = "Dit rapport is van u. U beslist wie het leest."


def advice_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The worker's report.

    Args:
        view: what the worker may see (`privacy.readers.view`).
        library: the content of the consult.
        settings: `ad_name`, `ad_registration` and `practice`; an absent one is left out.
        today: the day the report is made.
    """
    form = library.get(ServiceForm, view.consult.form)
    held = f", {day_text(view.consult.day)}" if view.consult.day else ""
    blocks = (
        *summary(view, library, settings, today),
        *triage(view, library),
        *_question(view),
        *_good(view),
        *_themes(view),
        *_work(view),
        *scores(view, library),
        *balance(view, library, today),
        *_bottlenecks(view, library),
        *_four_questions(view, library),
        *section("Wat er anders kan", parts.measures(view, _ME), _not_chosen(view)),
        *domains(view, library),
        *referrals(view, library),
        *agreements(view),
        *corrections(view),
        *sources_of(view, library, today),
        *privacy(view, library),
        *parts.signature(settings, today),
    )
    return Document(
        title="Advies over uw werk",
        subtitle=f"{form.title if form else 'Gesprek'}{held}",
        reader=view.file.worker.name,
        number=view.file.case.number,
        made=today,
        blocks=blocks,
        footer=_FOOTER,
    )


def _question(view: ConsultFile) -> tuple[Block, ...]:
    return section("Wat u wilt bereiken", paragraph(*answered(view, "wensen")))


def _good(view: ConsultFile) -> tuple[Block, ...]:
    talents = [
        (
            typed(talent, "text"),
            *(
                (ours("talent", "Dit kan nog groeien.", source(talent, "developable")),)
                if talent.developable
                else ()
            ),
        )
        for talent in view.all(Talent)
        if talent.text.strip()
    ]
    return section(
        "Waar u op kunt bouwen",
        section("Wat u kunt en waar u goed in bent", bullets(talents), level=2),
        section("Waar u energie van krijgt", paragraph(*answered(view, "energiebronnen")), level=2),
        section(
            "Wat u zelf al hebt geprobeerd", paragraph(*answered(view, "al_geprobeerd")), level=2
        ),
    )


def _themes(view: ConsultFile) -> tuple[Block, ...]:
    made: list[Block] = []
    for theme in sorted(view.all(Theme), key=lambda theme: theme.position):
        if not theme.text.strip():
            continue
        said = [typed(theme, "own_words", quote=True)] if theme.own_words.strip() else []
        made += section(
            theme.text.strip(), paragraph(*said, *_tried(theme), *_rulers(theme)), level=2
        )
    return section("Waar het u om gaat", made)


def _tried(theme: Theme) -> tuple[Sentence, ...]:
    if not theme.tried.strip():
        return ()
    lead = ours("geprobeerd", "Dit probeerde u al:", source(theme, "tried"))
    return (lead, typed(theme, "tried"))


def _rulers(theme: Theme) -> tuple[Sentence, ...]:
    """How important it is and how sure the worker is, on the rulers from 0 to 10."""
    asked = (
        (theme.importance, "importance", "Hoe belangrijk dit is, gaf u een {}"),
        (theme.confidence, "confidence", "Uw vertrouwen dat het lukt, gaf u een {}"),
    )
    said: list[Sentence] = []
    for mark, field, words in asked:
        if mark is not None:
            scale = "" if said else " op een schaal van 0 tot 10"
            said.append(ours("liniaal", f"{words.format(mark)}{scale}.", source(theme, field)))
    return tuple(said)


def _work(view: ConsultFile) -> tuple[Block, ...]:
    case = view.file.case
    said = []
    if case.job.strip():
        hours = f", {number_text(case.contract_hours)} uur per week" if case.contract_hours else ""
        organisation = view.file.organisation
        where = f" bij {organisation.name}" if organisation and organisation.name else ""
        said.append(
            ours("werk", f"U werkt als {case.job.strip()}{where}{hours}.", source(case, "job"))
        )
    return section(
        "Uw werk",
        paragraph(
            *said, *answered(view, "eigen_aanpassingen"), *answered(view, "taken_verschoven")
        ),
        parts.tasks(view),
        parts.visits(view),
        section("Buiten uw werk", paragraph(*answered(view, "buiten_werk")), level=2),
    )


def _bottlenecks(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    made: list[Block] = []
    for bottleneck in view.all(Bottleneck):
        quotes = [
            typed(note, "text", quote=True)
            for note in view.all(Note)
            if note.quote and note.factor and note.factor == bottleneck.factor
        ]
        why = [typed(bottleneck, "justification")] if bottleneck.justification.strip() else []
        made += section(
            parts.title_of(bottleneck, library),
            paragraph(*quotes),
            paragraph(*why, *parts.causes_text(bottleneck, library)),
            level=2,
        )
    return section("Waar het knelt, en waardoor", made)


def _four_questions(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    made: list[Block] = []
    for basic in basic_answers(view, library):
        answer = view.answer(basic.question.id)
        if answer is None:
            continue
        if basic.answer.strip():
            said = typed(answer, "value")
        elif answer.state is AnswerState.UNKNOWN:
            said = ours("onbekend", "Dit is nog niet bekend.", source(answer, "state"))
        else:
            continue
        made += section(basic.question.text, paragraph(said), level=2)
    return section(
        "De vier vragen van de arbeidsdeskundige",
        made,
        section("Welk werk past", parts.fitting_work(view), level=2),
    )


def _not_chosen(view: ConsultFile) -> tuple[Block, ...]:
    off = [m for m in view.all(Measure) if m.status.is_dropped and m.text.strip()]
    items = [
        (typed(m, "text"), typed(m, "rejected_reason")) if m.rejected_reason.strip()
        else (typed(m, "text"),)
        for m in off
    ]  # fmt: skip
    return section("Andere mogelijkheden, nu niet gekozen", bullets(items), level=2)
