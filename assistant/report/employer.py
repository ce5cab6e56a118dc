"""The version for the employer: what can be done in the work, by whom, by when, and what it gives.

Whoever reads only this can act on it, and learns nothing about the person.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Note, Talent
from assistant.content.library import Library
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report import work_side as side
from assistant.report.model import Block, Document
from assistant.report.say import answered, bullets, paragraph, section, typed

_ME = Reader.EMPLOYER


def employer_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The version for the employer.

    Args:
        view: what the employer may see (`privacy.readers.view`); `may_make` was asked first.
        library: the content of the consult.
        settings: `ad_name`, `ad_registration` and `practice`.
        today: the day the report is made.
    """
    blocks = (
        *side.summary(view, _ME),
        *side.the_work(view),
        *side.heavy(view, library),
        *section("Wat in het werk anders kan", parts.measures(view, _ME), _gain(view)),
        *side.who_does_what(view, _ME),
        *section(
            "Wat dit zegt over het werk in bredere zin",
            paragraph(*answered(view, "organisatiesignaal")),
        ),
        *shared(view),
        *parts.signature(settings, today),
    )
    return side.version(view, _ME, "Advies over het werk", blocks, today)


def _gain(view: ConsultFile) -> tuple[Block, ...]:
    return (
        *section("Wat het oplevert", paragraph(*answered(view, "winst_werkgever")), level=2),
        *section(
            "Wat dit betekent voor de organisatie",
            paragraph(*answered(view, "domein.organisatie")),
            level=2,
        ),
    )


def shared(view: ConsultFile) -> tuple[Block, ...]:
    """What the worker chose to share, piece by piece."""
    quotes = [typed(note, "text", quote=True) for note in view.all(Note) if note.text.strip()]
    talents = [typed(talent, "text") for talent in view.all(Talent) if talent.text.strip()]
    return section(
        "Wat de medewerker zelf wil zeggen",
        paragraph(*quotes),
        section("Waar de medewerker goed in is", bullets(talents), level=2),
    )
