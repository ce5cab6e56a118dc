"""Voorbereidingsblad: the worker's own sheet for the talk with the leidinggevende (000-R31).

It looks for understanding on both sides and for solutions, never for who is to blame, and it
holds nothing about health: the sheet may lie open on the table.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.case.records import Bottleneck, Measure
from assistant.case.words import BottleneckBasis, Side, Top
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.dutch import sentence_text
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.model import Block, Document, Table
from assistant.report.say import answered, bullets, cell, ours, paragraph, section, source
from assistant.report.sheets.answers import talents
from assistant.report.sheets.sheet import sheet

_RULE = "gesprek-leidinggevende"
_ABOUT = {
    Top.TECHNICAL: "hulpmiddel of werkplek",
    Top.ORGANISATIONAL: "taken, rooster of verwachtingen",
    Top.PERSONAL: "uzelf",
}
_OPEN = (
    "Begin met wat goed gaat. Zeg daarna wat u merkt in het werk, en wat u wilt bereiken.",
    "Vraag hoe uw leidinggevende het ziet, voordat u uw voorstel doet.",
    "Praat over het werk, niet over wie iets fout deed.",
    "Stel iets voor om twee of drie weken te proberen. Dat is makkelijker dan iets voor altijd.",
)
_ASK = (
    "Hoe ziet u dit? Wat merkt u ervan in het team?",
    "Welke taken gaan nu voor, en wat mag wachten?",
    "Wat verwacht u van mij, en wat kan ik van u verwachten?",
    "Wat hebt u nodig om dit te kunnen proberen?",
    "Wanneer kijken we samen of het werkt?",
)


def preparation(
    view: ConsultFile, library: Library, _settings: Mapping[str, str], today: date
) -> Document:
    """The sheet, from what the worker may see."""
    about = source(view.consult)
    lead = ours(
        _RULE,
        "U gaat met uw leidinggevende praten over uw werk. Dit blad helpt u om rustig te "
        "vertellen wat u merkt en wat u voorstelt. Uw leidinggevende heeft ook een verhaal: samen "
        "zoekt u wat werkt.",
        about,
    )
    free = ours(
        _RULE,
        "U kiest wat u vertelt. Over uw gezondheid en over thuis hoeft u niets te zeggen, ook "
        "niet als ernaar wordt gevraagd. ‘Daar praat ik liever niet over, wel over het werk’ is "
        "een goed antwoord.",
        about,
    )
    tips = bullets([ours(_RULE, text, about) for text in _OPEN])
    blocks = (
        *paragraph(lead, style="lead"),
        *section("Zo begint u", tips),
        *section("Wat goed gaat", paragraph(*answered(view, "gaat_goed")), talents(view)),
        *section("Wat u merkt in het werk", _noticed(view, library)),
        *section("Wat u voorstelt", _proposals(view)),
        *section(
            "Wat uw leidinggevende eraan heeft", paragraph(*answered(view, "winst_werkgever"))
        ),
        *section(
            "Hoe uw leidinggevende het misschien ziet",
            paragraph(*answered(view, "beeld_werkgever")),
        ),
        *section("Vragen die helpen", bullets([ours(_RULE, text, about) for text in _ASK])),
        *section("Wat u niet hoeft te vertellen", paragraph(free)),
    )
    return sheet(view, Reader.WORKER, "Uw gesprek met uw leidinggevende", blocks, today)


def _noticed(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """The bottlenecks that follow from the work; no causes, which may sound like blame."""
    items = [
        ours(_RULE, f"{parts.title_of(b, library)}.", source(b))
        for b in view.all(Bottleneck)
        if b.basis is not BottleneckBasis.LIMITATION and _about_work(b, library)
    ]
    if not items:
        return ()
    start = "U kunt zeggen: ‘Dit vraagt in mijn werk nu veel van mij.’"
    return (*paragraph(ours(_RULE, start, source(view.consult))), *bullets(items))


def _about_work(bottleneck: Bottleneck, library: Library) -> bool:
    factor = library.get(Factor, bottleneck.factor)
    return factor is None or factor.privacy == "work"


def _proposals(view: ConsultFile) -> tuple[Block, ...]:
    """What others decide about, with room to write what was agreed."""
    found = [m for m in parts.chosen(view) if _for_the_talk(m)]
    if not found:
        return paragraph(
            ours(
                _RULE,
                "Bedenk één ding dat u wilt proberen: een andere taak, een andere volgorde of "
                "een andere verwachting. Vraag wat uw leidinggevende zelf ziet.",
                source(view.consult),
            )
        )
    rows = tuple(
        (
            cell(sentence_text(m.text), source(m, "text")),
            cell(_ABOUT[m.top] if m.top else "", source(m, "top")),
            None,
        )
        for m in found
    )
    header = ("Voorstel", "Gaat over", "Wat we afspreken")
    return (Table("Voorstellen om te bespreken", header, rows, (3.6, 2.2, 2.6)),)


def _for_the_talk(measure: Measure) -> bool:
    return not measure.private and measure.decides is not Side.WORKER
