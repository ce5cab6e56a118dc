"""The version for the leidinggevende: what you can do this month, and how to keep it going."""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck
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
    found = parts.agreements(view)
    own = [parts.promise(one, view, _ME) for one in found if one.side is Side.MANAGER]
    rest = [parts.promise(one, view, _ME) for one in found if one.side is not Side.MANAGER]
    about = source(view.file.worker, "name")
    blocks = (
        *side.opening(view),
        *section("Wat van u wordt gevraagd", bullets(own)),
        *section("Wat anderen doen", bullets(rest)),
        *(side.together(view, _ME) if found else side.nothing_asked(view)),
        *section("Waar het in het werk om gaat", bullets(_tight(view, library))),
        *section("Wat het oplevert", paragraph(*answered(view, "winst_werkgever"))),
        *section("Zo houdt u het gaande", bullets([ours("volhouden", t, about) for t in _KEEP])),
        *shared(view),
        *parts.signature(settings, today),
    )
    return side.version(view, _ME, "Wat u als leidinggevende kunt doen", blocks, today)


def _tight(view: ConsultFile, library: Library) -> list[tuple[Sentence, ...]]:
    """The bottlenecks of the work with what they rest on; causes are for the talk, not for here."""
    return [
        (
            ours("knelpunt", f"{parts.title_of(b, library)}.", source(b), strong=True),
            *((typed(b, "justification"),) if b.justification.strip() else ()),
        )
        for b in view.all(Bottleneck)
    ]
