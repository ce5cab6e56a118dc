"""What the versions for others than the worker share: the work, what makes it heavy, what can help.

Each is built from what its reader may see, so there is nothing to leave out here, and no version
ever says that anything was left out. Gains are about the work, never about one person's absence.
"""

from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Bottleneck, Measure, Task, TaskLoad, Visit
from assistant.case.words import Progress
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.dutch import day_text, number_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.balance_part import amount
from assistant.report.model import Block, Document, Table
from assistant.report.say import answered, bullets, cell, ours, paragraph, section, source, typed

_FOOTER = "Vertrouwelijk. Alleen voor wie bij dit advies betrokken is."
_DECIDING = (Reader.EMPLOYER, Reader.MANAGER)


def version(
    view: ConsultFile, reader: Reader, title: str, blocks: tuple[Block, ...], today: date
) -> Document:
    """A version for this reader, headed with the unit and organisation."""
    unit, organisation = view.file.unit, view.file.organisation
    return Document(
        title=title,
        subtitle=", ".join(part.name for part in (unit, organisation) if part and part.name),
        reader=reader.label,
        number=view.file.case.number,
        made=today,
        blocks=blocks,
        footer=_FOOTER,
    )


def opening(view: ConsultFile) -> tuple[Block, ...]:
    """Whose work it is about."""
    case, worker = view.file.case, view.file.worker
    job = f", {case.job.strip()}" if case.job.strip() else ""
    shows = " Het laat zien wat er in het werk anders kan, wie dat doet en wanneer."
    lead = ours(
        "samenvatting",
        f"Dit advies gaat over het werk van {worker.name.strip() or 'uw medewerker'}{job}."
        f"{shows if parts.chosen(view) else ''}",
        source(worker, "name"),
        source(case, "job"),
    )
    return paragraph(lead, style="lead")


def together(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    """Who decides, and that the worker decides along; without employer it is the worker alone."""
    worker = view.file.worker
    if reader not in _DECIDING and view.file.organisation is None:
        name = worker.name.strip() or "de werkende"
        text = f"Het zijn mogelijkheden. Er gebeurt niets zonder een ja van {name}."
    else:
        who = "U beslist" if reader in _DECIDING else "De werkgever beslist"
        text = f"Het zijn mogelijkheden. {who} er samen met de medewerker over."
    return paragraph(ours("samen-beslissen", text, source(worker, "name")))


def summary(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    """Whose work it is about, what can help, who does it and until when it runs."""
    agreed = [parts.promise(measure, view, reader) for measure in parts.chosen(view)]
    joint = together(view, reader) if agreed else ()
    return section(
        "Samenvatting",
        opening(view),
        section("Dit kan helpen", bullets(agreed), joint, level=2),
        _last_day(view) if parts.agreements(view) else nothing_asked(view),
    )


def nothing_asked(view: ConsultFile) -> tuple[Block, ...]:
    """Said where there is nothing to do, so that nobody has to wonder."""
    text = "Er zijn nu geen maatregelen of afspraken. Er wordt nog niets van u gevraagd."
    return paragraph(ours("geen-afspraken", text, source(view.consult)))


def _last_day(view: ConsultFile) -> tuple[Block, ...]:
    found: list[Measure | Action] = [*parts.chosen(view), *view.all(Action)]
    dated = [record for record in found if record.status is not Progress.DONE]
    last = max((record.due for record in dated if record.due), default=None)
    if last is None:
        return ()
    about = [source(record, "due") for record in dated if record.due == last]
    text = f"De laatste afspraak loopt tot {day_text(last)}."
    return paragraph(ours("laatste-afspraak", text, *about))


def the_work(view: ConsultFile, title: str = "Het werk") -> tuple[Block, ...]:
    """What the work asks in words, its tasks, and what was seen on the spot."""
    said = (*answered(view, "basis2"), *answered(view, "domein.werk"))
    return section(title, paragraph(*said), parts.tasks(view), parts.visits(view))


def heavy(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """The bottlenecks that follow from the work, with what they rest on and what plays a part."""
    made: list[Block] = []
    for bottleneck in view.all(Bottleneck):
        why = [typed(bottleneck, "justification")] if bottleneck.justification.strip() else []
        made += section(
            parts.title_of(bottleneck, library),
            paragraph(*why, *parts.causes_text(bottleneck, library)),
            level=2,
        )
    return section("Wat het werk zwaar maakt", made)


def who_does_what(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    """The actions this reader sees."""
    made = parts.actions(view.all(Action), view, reader, "Afspraken")
    return section("Wie doet wat, en wanneer", made)


def loads(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """What each task asks, factor by factor."""
    names = {task.id: task.name.strip() for task in view.all(Task)}
    rows = tuple(
        (
            cell(names[load.task_id], source(load, "task_id")),
            cell(factor.title, source(load, "factor")),
            cell(amount(factor, load.intensity, load.minutes), source(load, "intensity")),
            cell("" if load.days is None else number_text(load.days), source(load, "days")),
        )
        for load in view.all(TaskLoad)
        if names.get(load.task_id) and (factor := library.get(Factor, load.factor))
    )
    if not rows:
        return ()
    header = ("Taak", "Wat het vraagt", "Hoeveel", "Dagen per week")
    return (Table("Wat het werk vraagt, per taak", header, rows, (2.4, 2.4, 3, 1.3), numeric=(3,)),)


def rests_on(view: ConsultFile, today: date) -> tuple[Block, ...]:
    """Which talk and visits this rests on; a visit that is yet to come is no ground."""
    consult = view.consult
    day = f" van {day_text(consult.day)}" if consult.day else ""
    items = [
        ours("grondslag", f"Het gesprek met de werkende{day}.", source(consult, "day")),
        *(
            ours("grondslag", f"Een bezoek aan de werkplek op {day_text(v.day)}.", source(v, "day"))
            for v in view.all(Visit)
            if v.day and v.day <= today
        ),
    ]
    return section("Wat is gedaan", bullets(items))
