"""Which effects of the evaluation list were seen at an employer, as a part of a sheet.

Seen or not seen, both are told: an indicator may go either way (seed 002-R58), and none of the
effects was shown to come from the work of an AD (002-R68).
"""

from assistant.case.cooperation import EffectSeen
from assistant.case.words import Seen
from assistant.content.library import Library
from assistant.content.model import Effect
from assistant.dutch import sentence_text
from assistant.group.advice_parts import About
from assistant.report.model import Block, Table
from assistant.report.say import cell, ours, paragraph, section, source, sources

MOMENTS = {"preventief": "vóór verzuim", "verzuim": "bij verzuim"}
"""When an effect of the list may come about, in words."""

NO_PROOF = (
    "Dit zijn effecten die mensen uit het vak verwachten. Wat te zien is, kan ook andere oorzaken "
    "hebben."
)


def effects_part(about: About, library: Library) -> tuple[Block, ...]:
    """What was seen, in the order of the list; what nobody looked at yet is left out."""
    order = {each.id: place for place, each in enumerate(library.all(Effect))}
    seen = sorted(
        (each for each in about.file.all(EffectSeen) if each.seen is not Seen.UNKNOWN),
        key=lambda each: order.get(each.effect, len(order)),
    )
    rows = tuple(
        (
            cell(title(each, library), source(each, "effect")),
            cell(each.seen.label[:1].upper() + each.seen.label[1:], source(each, "seen")),
            cell(sentence_text(each.text), source(each, "text")),
        )
        for each in seen
    )
    header = ("Effect", "Te zien?", "Waaruit dat blijkt")
    table = Table("Effecten waar we op letten", header, rows, (4, 2, 4))
    lead = paragraph(ours("evaluatielijst", NO_PROOF, *sources(seen)))
    return section("Wat er te zien is", lead, (table,)) if rows else ()


def title(each: EffectSeen, library: Library) -> str:
    """What the effect is called; one that no pack has any more has its id."""
    effect = library.get(Effect, each.effect)
    return effect.title if effect else each.effect
