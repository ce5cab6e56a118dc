"""What the AD kept about an organisation, as parts of a report: other sources, departments, plan.

Each part gives blocks from records and leaves out what is empty. Every intervention is told with
its measurable result, its owner and the day of the terugkoppeling (seed 000-R46 and R47); what
takes a cause away stands apart from what helps one person at a time (000-R44).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.case.file import CaseFile
from assistant.case.organisation import Finding, GroupAdvice, Intervention, Observation
from assistant.case.records import Organisation, Unit
from assistant.case.words import Aspect, FindingSource, Level
from assistant.dutch import capital, day_text, number_text, sentence_text
from assistant.group.disclosure import Policy
from assistant.group.figures_part import say
from assistant.group.findings import figure_of
from assistant.group.findings_together import why_hidden
from assistant.report.model import Block, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section, source, typed

TO_FILL = "nog te bepalen"

_WHOLE = "Hele organisatie"


@dataclass(frozen=True, slots=True)
class About:
    """What is kept about an organisation, with the names of its units."""

    organisation: Organisation
    units: Sequence[Unit]
    file: CaseFile

    @property
    def advice(self) -> GroupAdvice:
        """The advice as a whole; an empty one when nothing was written yet."""
        found = self.file.all(GroupAdvice)
        return found[0] if found else GroupAdvice(id="", organisation_id=self.organisation.id)

    @property
    def interventions(self) -> list[Intervention]:
        """What stands and says something, in the order of the arbeidshygiënische strategie."""
        places = list(Level)
        kept = [
            each
            for each in self.file.all(Intervention)
            if not each.status.is_dropped and each.text.strip()
        ]
        return sorted(kept, key=lambda i: places.index(i.level) if i.level else len(places))

    def name(self, unit_id: str | None) -> str:
        """What a unit is called; the whole organisation without one."""
        return next((u.name for u in self.units if u.id == unit_id), "") or _WHOLE


def of_field(advice: GroupAdvice, name: str) -> tuple[Block, ...]:
    """What was typed in one field of the advice, as a paragraph."""
    return paragraph(typed(advice, name)) if str(getattr(advice, name)).strip() else ()


def other_sources(about: About, policies: Mapping[str, Policy]) -> tuple[Block, ...]:
    """What other sources say, by source, each with its document and date."""
    every = about.file.all(Finding)
    hidden = why_hidden(every, about.units, policies)
    items = [
        _finding(each, about, figure=each.id not in hidden)
        for kind in FindingSource
        for each in every
        if each.source is kind and each.text.strip()
    ]
    intro = say(
        "Dit komt niet uit de gesprekken. Het staat daarom apart, met zijn bron en datum.",
        Source("rule", "groepsadvies.andere_bronnen"),
    )
    said = (*paragraph(intro), *bullets(items)) if items else ()
    return section("Wat andere bronnen zeggen", said)


def _finding(finding: Finding, about: About, *, figure: bool) -> tuple[Sentence, ...]:
    kind, title = finding.source.label, finding.title.strip()
    named = title.casefold().startswith(kind.casefold())
    unit = about.name(finding.unit_id) if finding.unit_id else _WHOLE.lower()
    where = [*([] if named else [capital(kind)]), title, unit]
    where.append(day_text(finding.dated) if finding.dated else "zonder datum")
    head = ours(
        "bron", f"{', '.join(p for p in where if p)}.", source(finding, "title"), strong=True
    )
    said = [head, typed(finding, "text")]
    if finding.figure and figure:
        said.append(ours("bron", _figure_text(finding), source(finding, "figure")))
    return tuple(said)


def _figure_text(finding: Finding) -> str:
    """The figure as a sentence; a percentage of absence is about time, not about people."""
    figure = figure_of(finding.figure)
    if finding.source is FindingSource.ABSENCE and figure.percent:
        percent = number_text(figure.value, 2)
        return f"Verzuimpercentage: {percent}, in een groep van {figure.persons} mensen."
    return f"Het gaat om {figure.text} mensen."


def departments(about: About) -> tuple[Block, ...]:
    """The analysis per department: what was seen of each aspect, and what answers to it."""
    parts: list[Block] = []
    for unit_id in (None, *(unit.id for unit in about.units)):
        said = [block for aspect in Aspect for block in _aspect(aspect, unit_id, about)]
        parts += section(about.name(unit_id), said, level=2)
    return section("Analyse per afdeling", parts)


def _aspect(aspect: Aspect, unit_id: str | None, about: About) -> tuple[Block, ...]:
    seen = [
        each
        for each in about.file.all(Observation)
        if (each.unit_id, each.aspect) == (unit_id, aspect) and each.text.strip()
    ]
    items = [part for each in seen for part in _observation(each)]
    answers = [
        (
            ours("interventie", "Voorstel:", source(each), strong=True),
            typed(each, "text"),
        )
        for each in about.interventions
        if (each.unit_id, each.aspect) == (unit_id, aspect)
    ]
    title = capital(aspect.label)
    return section(title, paragraph(*items), bullets(answers), level=3)


def _observation(seen: Observation) -> tuple[Sentence, ...]:
    said = [typed(seen, "text")]
    basis = seen.basis.strip().rstrip(".")
    day = f" ({day_text(seen.dated)})" if seen.dated else ""
    if basis or day:
        text = f"Waar dit uit blijkt: {basis or 'eigen waarneming'}{day}."
        said.append(ours("waarneming", text, source(seen, "basis")))
    return tuple(said)


def plan_of_rie(about: About) -> tuple[Block, ...]:
    """Which number of the RI&E's plan van aanpak each finding and proposal belongs to."""
    found = [f for f in about.file.all(Finding) if f.reference.strip() and f.text.strip()]
    done = [each for each in about.interventions if each.reference.strip()]
    both: list[Finding | Intervention] = [*found, *done]
    if not both:
        return ()
    rows = tuple(
        (
            cell(number, *(source(e, "reference") for e in both if e.reference.strip() == number)),
            _joined([each for each in found if each.reference.strip() == number]),
            _joined([each for each in done if each.reference.strip() == number]),
        )
        for number in sorted({each.reference.strip() for each in both})
    )
    intro = say(
        "De nummers zijn die van het plan van aanpak bij de RI&E. Neem de voorstellen daarin op, "
        "dan staan ze niet los van wat al moet.",
        Source("content", "Arbowet artikel 5"),
    )
    header = ("Nummer", "Wat er staat", "Voorstel hierbij")
    table = Table("Nummers van het plan van aanpak", header, rows, (1.3, 4, 4))
    return section("Bij het plan van aanpak van de RI&E", paragraph(intro), (table,))


def _joined(found: Sequence[Finding | Intervention]) -> Sentence | None:
    text = " ".join(sentence_text(each.text) for each in found)
    return cell(text, *(source(each, "text") for each in found))


def support(about: About) -> tuple[Block, ...]:
    """Who backs it: directors, managers and the workplace; what is open says so."""
    fields = (
        ("Strategisch, bij de directie", "strategic"),
        ("Tactisch, bij leidinggevenden en HR", "tactical"),
        ("Operationeel, op de werkvloer", "operational"),
    )
    advice = about.advice
    if not any(str(getattr(advice, name)).strip() for _, name in fields):
        return ()
    items = [
        (
            ours("draagvlak", f"{title}:", source(advice, name), strong=True),
            typed(advice, name)
            if str(getattr(advice, name)).strip()
            else ours("draagvlak", "Dit is nog niet besproken.", source(advice, name)),
        )
        for title, name in fields
    ]
    return section("Draagvlak", bullets(items))


def who_and_when(each: Intervention) -> tuple[Sentence, ...]:
    """Who does it, and before when; nothing as long as neither is known."""
    when = f"vóór {day_text(each.due)}" if each.due else ""
    said = ", ".join(part for part in (each.owner.strip(), when) if part)
    if not said:
        return ()
    return (ours("actieplan", f"({said})", source(each, "owner"), source(each, "due")),)
