"""Inzetbaarheidsprofiel: what somebody can do and what helps, in words every professional uses.

It is the worker's: whoever works along gets it from the worker (002-R42). It names possibilities
and conditions in the work, never the figures of a limit or a score.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Capacity
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.model import Block, Document
from assistant.report.say import answered, bullets, ours, paragraph, section, source, typed
from assistant.report.sheets.answers import talents
from assistant.report.sheets.sheet import sheet

_RULE = "inzetbaarheidsprofiel"


def profile(
    view: ConsultFile, library: Library, _settings: Mapping[str, str], today: date
) -> Document:
    """The profile, from what the worker may see."""
    lead = ours(
        _RULE,
        "Dit profiel zegt wat u kunt en wat u helpt in uw werk. U beslist met wie u het deelt. "
        "Wie met u meewerkt, leest zo hetzelfde.",
        source(view.consult),
    )
    helps = [m for m in parts.chosen(view) if not m.private]
    said = (
        *section("Wat u kunt", paragraph(*answered(view, "basis1")), talents(view)),
        *section("Wat voor u goed werkt", _works(view, library)),
        *section("Uw taken nu", parts.tasks(view)),
        *section("Welk werk past", parts.fitting_work(view)),
        *section("Wat in het werk helpt", bullets([typed(m, "text") for m in helps])),
        *section("Wat u nodig hebt", paragraph(*answered(view, "nodig_om_vol_te_houden"))),
    )
    nothing = ours(
        _RULE,
        "Hierover is in dit gesprek nog niets opgeschreven. Dat kan een volgende keer.",
        source(view.consult),
    )
    blocks = (*paragraph(lead, style="lead"), *(said or paragraph(nothing)))
    return sheet(view, Reader.WORKER, "Uw inzetbaarheidsprofiel", blocks, today)


def _works(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """What works well per factor, as it was said; no limit beside it."""
    items = [
        (ours(_RULE, f"{factor.title}:", source(c, "factor"), strong=True), typed(c, "works"))
        for c in view.all(Capacity)
        if c.works.strip() and (factor := library.get(Factor, c.factor))
    ]
    return bullets(items)
