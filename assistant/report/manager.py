"""The version for the leidinggevende: what you can do this month, and how to keep it going."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Bottleneck, Measure
from assistant.case.words import Side
from assistant.content.library import Library
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report import work_side as side
from assistant.report.employer import shared
from assistant.report.model import Document, Sentence
from assistant.report.say import answered, bullets, ours, paragraph, section, source, typed

_ME = Reader.MANAGER
_KEEP = (
    "Vraag na twee weken wat er beter gaat en wat nog niet.",
    "Praat over taken, tijd en afspraken. Naar gezondheid of thuis vraagt u niet.",
    "Zeg ook wat goed gaat. Dat maakt het makkelijker om bij te sturen.",
    "Lukt een afspraak niet? Spreek samen iets anders af, en schrijf de nieuwe dag op.",
)


def manager_report(
    view: ConsultFile, library: Library, settings: Mapping[str, str], today: date
) -> Document:
    """The version for the manager, from what the manager may see."""
    own = [parts.promise(record, view, _ME) for record in _mine(view)]
    about = source(view.file.worker, "name")
    blocks = (
        *side.summary(view, _ME),
        *section("Wat van u wordt gevraagd", bullets(own)),
        *section("Waar het in het werk om gaat", bullets(_tight(view, library))),
        *section("Alle afspraken bij elkaar", parts.agreed(view, _ME, "Wie doet wat, en wanneer")),
        *section("Wat het oplevert", paragraph(*answered(view, "winst_werkgever"))),
        *section("Zo houdt u het gaande", bullets([ours("volhouden", t, about) for t in _KEEP])),
        *shared(view),
        *parts.signature(settings, today),
    )
    return side.version(view, _ME, "Wat u als leidinggevende kunt doen", blocks, today)


def _mine(view: ConsultFile) -> list[Measure | Action]:
    """What the manager carries, earliest first."""
    found: list[Measure | Action] = [
        *parts.chosen(view),
        *(a for a in view.all(Action) if a.status not in parts.OFF and a.text.strip()),
    ]
    mine = [record for record in found if record.side is Side.MANAGER]
    return sorted(mine, key=lambda record: record.due or date.max)


def _tight(view: ConsultFile, library: Library) -> list[tuple[Sentence, ...]]:
    """The bottlenecks of the work with what they rest on; causes are for the talk, not for here."""
    return [
        (
            ours("knelpunt", f"{parts.title_of(b, library)}.", source(b), strong=True),
            *((typed(b, "justification"),) if b.justification.strip() else ()),
        )
        for b in view.all(Bottleneck)
    ]
