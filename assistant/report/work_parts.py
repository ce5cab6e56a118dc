"""Parts that more than one report has: tasks, measures, actions, the visit and the signature.

Each is a function from what a reader sees to blocks; what the reader does not see is simply not
there.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.advice.questions import conclusion
from assistant.case.file import ConsultFile
from assistant.case.records import Action, Bottleneck, Measure, Task, Visit
from assistant.case.words import Level, Progress, Side, Top
from assistant.content.library import Library
from assistant.content.model import Cause, Factor
from assistant.dutch import capital, day_text, list_text, number_text, sentence_text, titles_text
from assistant.privacy.table import Reader
from assistant.report.model import Block, Sentence, Signature, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source, typed

_KINDS = tuple(Top)
_LEVEL_TEXT = {
    Level.SOURCE: "bij de bron",
    Level.COLLECTIVE: "voor iedereen",
    Level.INDIVIDUAL: "voor één persoon",
    Level.PROTECTIVE: "persoonlijke bescherming",
}


def title_of(bottleneck: Bottleneck, library: Library) -> str:
    """What a bottleneck is called: its own text or its factor's title."""
    factor = library.get(Factor, bottleneck.factor)
    name = bottleneck.text.strip() or (factor.title if factor else "Knelpunt")
    return capital(name)


def chosen(view: ConsultFile) -> list[Measure]:
    """The measures that stand, technical first, then organisational, then personal."""
    kept = [m for m in view.all(Measure) if not m.status.is_dropped and m.text.strip()]
    return sorted(kept, key=lambda m: _KINDS.index(m.top) if m.top else len(_KINDS))


def who(record: Measure | Action, view: ConsultFile, reader: Reader) -> str:
    """Who carries it, in words for this reader: 'u' for oneself."""
    if record.side is Side.WORKER:
        return "u" if reader is Reader.WORKER else view.file.worker.name or Side.WORKER.label
    return record.owner.strip() or record.side.label


def _named(record: Measure | Action, view: ConsultFile, reader: Reader) -> str:
    """Who carries it, as a cell of its own: with a capital."""
    name = who(record, view, reader)
    return capital(name)


def due_text(due: date | None) -> str:
    """Before which day, or an empty text."""
    return f"vóór {day_text(due)}" if due else ""


def promise(record: Measure | Action, view: ConsultFile, reader: Reader) -> tuple[Sentence, ...]:
    """A measure or action on one line: what, by whom, before which day."""
    done = record.status is Progress.DONE
    when = Progress.DONE.label if done else due_text(record.due)
    says = sentence_text(", ".join(part for part in (who(record, view, reader), when) if part))
    return (typed(record, "text", strong=True), ours("eigenaar-en-datum", says, source(record)))


def tasks(view: ConsultFile) -> tuple[Block, ...]:
    """The function as tasks with their hours a week."""
    rows = tuple(
        (cell(task.name, source(task, "name")), cell(_hours(task.hours), source(task, "hours")))
        for task in sorted(view.all(Task), key=lambda task: task.position)
        if task.name.strip()
    )
    if not rows:
        return ()
    header = ("Taak", "Uren per week")
    return (Table("De taken", header, rows, (3, 1), numeric=(1,)),)


def _hours(hours: float | None) -> str:
    return number_text(hours) if hours is not None else ""


def visits(view: ConsultFile) -> tuple[Block, ...]:
    """What was seen at the workplace."""
    found: list[Sentence] = []
    for visit in view.all(Visit):
        if not visit.seen.strip():
            continue
        where = f" ({visit.place.strip()})" if visit.place.strip() else ""
        when = f" op {day_text(visit.day)}" if visit.day else ""
        text = f"Gezien op de werkplek{when}{where}:"
        found += [ours("werkplekbezoek", text, source(visit)), typed(visit, "seen")]
    return paragraph(*found)


def causes_text(bottleneck: Bottleneck, library: Library) -> tuple[Sentence, ...]:
    """The causes explored, as one sentence."""
    found = [cause for id_ in bottleneck.causes if (cause := library.get(Cause, id_))]
    if not found:
        return ()
    names = titles_text([cause.title[0].lower() + cause.title[1:] for cause in found])
    about = [Source("content", cause.id, "title") for cause in found]
    text = f"Wat hier kan meespelen: {names}."
    return (ours("oorzaken", text, source(bottleneck, "causes"), *about),)


def measures(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    """The measures that stand, as a table, with the order in which solutions are looked for."""
    kept = chosen(view)
    if not kept:
        return ()
    rows = tuple(
        (
            cell(sentence_text(m.text), source(m, "text")),
            cell(kind_text(m), source(m, "top"), source(m, "level")),
            cell(_named(m, view, reader), source(m, "owner")),
            cell(day_text(m.due) if m.due else "", source(m, "due")),
            cell(m.status.label, source(m, "status")),
        )
        for m in kept
    )
    header = ("Maatregel", "Soort", "Wie", "Vóór", "Stand")
    table = Table("Maatregelen", header, rows, (3.8, 2.2, 2, 2.45, 1.8))
    return (*_order(view, kept), table, *_trials(kept))


def kind_text(measure: Measure) -> str:
    """What kind of measure it is and its place in the order of solutions; empty when unknown."""
    parts = [measure.top.label] if measure.top else []
    parts += [_LEVEL_TEXT[measure.level]] if measure.level else []
    return ", ".join(parts)


def _order(view: ConsultFile, kept: Sequence[Measure]) -> tuple[Block, ...]:
    if not any(measure.level for measure in kept):
        return ()
    said = [
        ours(
            "arbeidshygienische-strategie",
            "We kijken eerst of het werk zelf anders kan, bij de bron. Daarna wat voor iedereen "
            "helpt, dan wat voor één persoon helpt, en als laatste persoonlijke bescherming.",
            Source("content", "Arbowet artikel 3 lid 1 onder b"),
        )
    ]
    said += [typed(b, "level_reason") for b in view.all(Bottleneck) if b.level_reason.strip()]
    return paragraph(*said)


_NO_PROOF = (
    "Dit is een ervaring en geen bewijs: de proef kan hebben geholpen, maar er kan ook iets anders "
    "meespelen."
)


def _trials(kept: Sequence[Measure]) -> tuple[Block, ...]:
    said: list[Sentence] = []
    for measure in kept:
        if measure.trial_start and measure.trial_end:
            first, last = day_text(measure.trial_start), day_text(measure.trial_end)
            text = f"{sentence_text(measure.text)[:-1]}: proef van {first} tot en met {last}."
            said.append(ours("proef", text, source(measure, "trial_start")))
        if measure.trial_result.strip():
            said.append(typed(measure, "trial_result"))
            said.append(ours("proef", _NO_PROOF, source(measure, "trial_result")))
        if measure.independence.strip():
            said.append(typed(measure, "independence"))
    return paragraph(*said)


def actions(
    found: Sequence[Action], view: ConsultFile, reader: Reader, caption: str
) -> tuple[Block, ...]:
    """Actions as a table, earliest first."""
    kept = [action for action in found if not action.status.is_dropped and action.text.strip()]
    if not kept:
        return ()
    rows = tuple(
        (
            cell(sentence_text(action.text), source(action, "text")),
            cell(_named(action, view, reader), source(action, "owner")),
            cell(day_text(action.due) if action.due else "", source(action, "due")),
            cell(action.status.label, source(action, "status")),
        )
        for action in sorted(kept, key=lambda action: action.due or date.max)
    )
    header = ("Wat", "Wie", "Vóór", "Stand")
    return (Table(caption, header, rows, (4.2, 2.2, 2.45, 1.7)),)


def agreements(view: ConsultFile) -> list[Measure | Action]:
    """The measures and actions that stand, earliest first; what has no day comes last."""
    found: list[Measure | Action] = [
        *chosen(view),
        *(a for a in view.all(Action) if not a.status.is_dropped and a.text.strip()),
    ]
    return sorted(found, key=lambda record: record.due or date.max)


def agreed(view: ConsultFile, reader: Reader, caption: str) -> tuple[Block, ...]:
    """Measures and actions together, as one short table: what, by whom, before which day."""
    found = agreements(view)
    if not found:
        return ()
    rows = tuple(
        (
            cell(sentence_text(record.text), source(record, "text")),
            cell(_named(record, view, reader), source(record, "owner")),
            cell(_when(record), source(record, "due")),
        )
        for record in found
    )
    return (Table(caption, ("Wat", "Wie", "Vóór"), rows, (5, 2.4, 2.1)),)


def _when(record: Measure | Action) -> str:
    if record.status is Progress.DONE:
        return Progress.DONE.label
    return day_text(record.due) if record.due else ""


def fitting_work(view: ConsultFile) -> tuple[Block, ...]:
    """Which work fits, and what was looked at before it (002-R18)."""
    fits, before = conclusion(view)
    answer = view.answer("conclusie_volgorde")
    if fits is None or answer is None:
        return ()
    text = f"Wat nu het beste past: {fits.label}."
    if before:
        text += f" Eerst is gekeken naar {list_text([work.label for work in before])}."
    return paragraph(ours("volgorde", text, source(answer, "value")))


def signature(settings: Mapping[str, str], today: date) -> tuple[Block, ...]:
    """Where the AD signs, when a name is set."""
    name = settings.get("ad_name", "").strip()
    if not name:
        return ()
    registration = settings.get("ad_registration", "").strip()
    signed = Signature(
        name=name,
        title=", ".join(
            part for part in ("arbeidsdeskundige", settings.get("practice", "").strip()) if part
        ),
        registration=f"Registratie: {registration}" if registration else "",
        day=today,
        sources=(Source("setting", "ad_name"), Source("setting", "ad_registration")),
    )
    return section("Ondertekening", (signed,))
