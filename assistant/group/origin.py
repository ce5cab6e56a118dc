"""Where a sentence about an organisation comes from: the part of its page, and in words what."""

from assistant.case.records import KINDS
from assistant.group.figures_part import FIGURES
from assistant.privacy.labels import TITLES
from assistant.report.model import Source
from assistant.report.origin import FIXED, NOT_SAID, Origin

VIEW, SOURCES, JOBS, ADVICE, TOGETHER, FACTS = (
    "Beeld", "Andere bronnen", "Functies", "Advies", "Samenwerking", "Gegevens",
)  # fmt: skip
"""The parts of the page of an organisation in which something is said."""

_PLACES = {
    "cooperation_talk": TOGETHER,
    "effect_seen": TOGETHER,
    "finding": SOURCES,
    "group_advice": ADVICE,
    "intervention": ADVICE,
    "job_load": JOBS,
    "observation": ADVICE,
    "own_hours": TOGETHER,
    "organisation": FACTS,
    "unit": FACTS,
}


def group_origin(sources: tuple[Source, ...]) -> Origin:
    """Where a sentence comes from: the first thing of it that was said somewhere."""
    found = [_origin(source) for source in sources]
    words = next((one for one in found if one.words), Origin("", FIXED))
    return next((one for one in found if one.step), words)


def _origin(source: Source) -> Origin:
    if source == FIGURES:
        return Origin(VIEW, "De afgeschermde cijfers uit de gesprekken")
    if source.kind in NOT_SAID or source.kind not in KINDS:
        return Origin("", NOT_SAID.get(source.kind, ""))
    return Origin(_PLACES.get(source.kind, ""), TITLES[source.kind])
