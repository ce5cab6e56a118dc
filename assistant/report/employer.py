"""The version for the employer or manager: what can be done in the work, by whom, by when.

It is built from what that reader may see, so there is nothing to leave out here, and it never says
that anything was left out. Gains are about the work, never about one person's absence.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Bottleneck, Measure, Note, Talent
from assistant.case.words import Progress
from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.model import Block, Document
from assistant.report.say import answered, bullets, ours, paragraph, section, source, typed

_DECIDING = (Reader.EMPLOYER, Reader.MANAGER)
_FOOTER = "Vertrouwelijk. Alleen voor wie bij dit advies betrokken is."


def employer_report(
    view: ConsultFile,
    library: Library,
    settings: Mapping[str, str],
    today: date,
    reader: Reader = Reader.EMPLOYER,
) -> Document:
    """The version for the employer, manager or another reader of the work side.

    Args:
        view: what that reader may see (`privacy.readers.view`); `may_make` was asked first.
        library: the content of the consult.
        settings: `ad_name`, `ad_registration` and `practice`.
        today: the day the report is made.
        reader: for whom it is.
    """
    unit, organisation = view.file.unit, view.file.organisation
    where = ", ".join(part.name for part in (unit, organisation) if part and part.name)
    blocks = (
        *_summary(view, reader),
        *section("Het werk", _about_work(view), parts.tasks(view), parts.visits(view)),
        *_bottlenecks(view, library),
        *section("Wat in het werk anders kan", parts.measures(view, reader), _gain(view)),
        *section(
            "Wie doet wat, en wanneer",
            parts.actions(view.all(Action), view, reader, "Afspraken"),
        ),
        *section(
            "Wat dit zegt over het werk in bredere zin",
            paragraph(*answered(view, "organisatiesignaal")),
        ),
        *_shared(view),
        *parts.signature(settings, today),
    )
    return Document(
        title="Advies over het werk",
        subtitle=where,
        reader=reader.label,
        number=view.file.case.number,
        made=today,
        blocks=blocks,
        footer=_FOOTER,
    )


def _summary(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    case, worker = view.file.case, view.file.worker
    job = f", {case.job.strip()}" if case.job.strip() else ""
    agreed = [parts.promise(measure, view, reader) for measure in parts.chosen(view)]
    shows = " Het laat zien wat er in het werk anders kan, wie dat doet en wanneer."
    lead = ours(
        "samenvatting",
        f"Dit advies gaat over het werk van {worker.name.strip() or 'uw medewerker'}{job}."
        f"{shows if agreed else ''}",
        source(worker, "name"),
        source(case, "job"),
    )
    who = "U beslist" if reader in _DECIDING else "De werkgever beslist"
    joint = ours(
        "samen-beslissen",
        f"Het zijn mogelijkheden. {who} er samen met de medewerker over.",
        source(worker, "name"),
    )
    return section(
        "Samenvatting",
        paragraph(lead, style="lead"),
        section("Dit kan helpen", bullets(agreed), paragraph(joint) if agreed else (), level=2),
        _meeting(view),
    )


def _meeting(view: ConsultFile) -> tuple[Block, ...]:
    found: list[Measure | Action] = [*parts.chosen(view), *view.all(Action)]
    dated = [record for record in found if record.status is not Progress.DONE]
    last = max((record.due for record in dated if record.due), default=None)
    if last is None:
        return ()
    about = [source(record, "due") for record in dated if record.due == last]
    text = f"De laatste afspraak loopt tot {day_text(last)}."
    return paragraph(ours("laatste-afspraak", text, *about))


def _about_work(view: ConsultFile) -> tuple[Block, ...]:
    return paragraph(*answered(view, "basis2"), *answered(view, "domein.werk"))


def _bottlenecks(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    made: list[Block] = []
    for bottleneck in view.all(Bottleneck):
        why = [typed(bottleneck, "justification")] if bottleneck.justification.strip() else []
        made += section(
            parts.title_of(bottleneck, library),
            paragraph(*why, *parts.causes_text(bottleneck, library)),
            level=2,
        )
    return section("Wat het werk zwaar maakt", made)


def _gain(view: ConsultFile) -> tuple[Block, ...]:
    return (
        *section("Wat het oplevert", paragraph(*answered(view, "winst_werkgever")), level=2),
        *section(
            "Wat dit betekent voor de organisatie",
            paragraph(*answered(view, "domein.organisatie")),
            level=2,
        ),
    )


def _shared(view: ConsultFile) -> tuple[Block, ...]:
    """What the worker chose to share, piece by piece."""
    quotes = [typed(note, "text", quote=True) for note in view.all(Note) if note.text.strip()]
    talents = [typed(talent, "text") for talent in view.all(Talent) if talent.text.strip()]
    return section(
        "Wat de medewerker zelf wil zeggen",
        paragraph(*quotes),
        section("Waar de medewerker goed in is", bullets(talents), level=2),
    )
