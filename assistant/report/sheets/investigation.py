"""The report of an arbeidsdeskundig onderzoek: four questions; facts, weighing and conclusion.

The order of the questions is that of the law: the own work, the own work adapted, other work with
the employer, work elsewhere (002-R18). The schema at the start shows the outcome at a glance.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial

from assistant.advice.questions import Work, conclusion
from assistant.case.file import ConsultFile
from assistant.case.records import Action, Capacity, SourceDocument
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.dutch import day_text, list_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report import work_side as side
from assistant.report.balance_part import balance
from assistant.report.closing_part import nature, sources_of
from assistant.report.model import Block, Document, Sentence, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source
from assistant.report.sheets.answers import answer_to
from assistant.report.sheets.sheet import sheet

FORMS = ("arbeidsdeskundig_onderzoek", "ao_vervroegd")
_RULE = "onderzoek"
_QUESTIONS = {
    Work.OWN: "Past het eigen werk?",
    Work.ADAPTED: "Past het eigen werk met hulpmiddelen of aanpassingen?",
    Work.OTHER_INSIDE: "Past ander werk bij deze werkgever?",
    Work.OTHER_OUTSIDE: "Is werk bij een andere werkgever nodig?",
}

WEIGHED = tuple(f"overweging_{work.value}" for work in _QUESTIONS)
"""The questions under which the AD weighs, in the same order."""


def _investigation(
    reader: Reader,
    view: ConsultFile,
    library: Library,
    settings: Mapping[str, str],
    today: date,
) -> Document:
    mine = reader is Reader.WORKER
    blocks = (
        *section("Samenvatting", paragraph(_lead(view, mine=mine), style="lead"), _schema(view)),
        *side.rests_on(view, today),
        *side.the_work(view, title="De feiten: het werk"),
        *section("De feiten: wat het werk vraagt", side.loads(view, library)),
        *((*balance(view, library, today), *_with_physician(view, library)) if mine else ()),
        *side.heavy(view, library),
        *section("De overweging", weighed(view)),
        *section("De conclusie", parts.fitting_work(view) or _open(view)),
        *section("Het advies", parts.measures(view, reader)),
        *section("Hoe verder", parts.actions(view.all(Action), view, reader, "Afspraken")),
        *(
            sources_of(view, library, today)
            if mine
            else section("Wat dit rapport is", nature(view))
        ),
        *parts.signature(settings, today),
    )
    return sheet(view, reader, "Arbeidsdeskundig onderzoek", blocks, today)


investigation = partial(_investigation, Reader.WORKER)
investigation_principal = partial(_investigation, Reader.PRINCIPAL)


def _lead(view: ConsultFile, *, mine: bool) -> Sentence:
    worker, job = view.file.worker, view.file.case.job.strip()
    whose = "uw werk" if mine else f"het werk van {worker.name.strip() or 'de werkende'}"
    text = (
        f"Dit onderzoek gaat over {whose}{f' als {job}' if job else ''}. Het geeft antwoord op "
        "vier vragen. De feiten, de overweging en de conclusie staan apart, zodat u kunt volgen "
        "hoe het een uit het ander komt."
    )
    return ours(_RULE, text, source(worker, "name"), source(view.file.case, "job"))


def _schema(view: ConsultFile) -> tuple[Block, ...]:
    """The four questions with their outcome."""
    fits, before = conclusion(view)
    answer = view.answer("conclusie_volgorde")
    about = (Source("rule", _RULE), *((source(answer, "value"),) if answer else ()))

    def outcome(work: Work) -> str:
        if fits is None:
            return "Nog niet te zeggen"
        if work is fits:
            return "Ja"
        return "Nee" if work in before else "Nu niet aan de orde"

    rows = tuple(
        (cell(f"{n}. {text}", *about), cell(outcome(work), *about))
        for n, (work, text) in enumerate(_QUESTIONS.items(), 1)
    )
    return (Table("De uitkomst in één oogopslag", ("Vraag", "Antwoord"), rows, (4, 1.6)),)


def _with_physician(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """How the advice connects to what a physician wrote (002-R54)."""
    made: list[Block] = []
    for document in view.file.all(SourceDocument):
        factors = [
            factor.title.lower()
            for capacity in view.all(Capacity)
            if capacity.document_id == document.id
            and (factor := library.get(Factor, capacity.factor))
        ]
        if document.by_physician and factors:
            by = f" van de {document.author.strip().lower()}" if document.author.strip() else ""
            day = f", {day_text(document.dated)}" if document.dated else ""
            text = (
                f"{document.title.strip() or 'Het document'}{by}{day}. Daaruit komt wat past bij "
                f"{list_text(factors)}. De arbeidsdeskundige legde het werk ernaast en "
                "veranderde er niets aan."
            )
            made += paragraph(ours("aansluiting", text, source(document)))
    return section("Hoe dit aansluit bij het advies van de arts", made)


def weighed(view: ConsultFile) -> tuple[Block, ...]:
    """What the AD weighed for each question that came up."""
    made: list[Block] = []
    for text, question in zip(_QUESTIONS.values(), WEIGHED, strict=True):
        if view.text(question):
            made += section(text, answer_to(view, question), level=2)
    return tuple(made) or answer_to(view, "overweging_eigen")


def _open(view: ConsultFile) -> tuple[Block, ...]:
    text = "Welk werk past, is nog niet te zeggen."
    return paragraph(ours(_RULE, text, source(view.consult)))
