"""What the worker said should be different when a part of the talk was read back."""

from assistant.case.file import ConsultFile
from assistant.case.talk import PhaseSummary
from assistant.consult.phases import PHASES
from assistant.dutch import day_text
from assistant.report.model import Block
from assistant.report.say import ours, paragraph, section, source, typed


def corrections(view: ConsultFile) -> tuple[Block, ...]:
    """Each correction in the worker's own words, with the part of the talk it is about.

    What was changed after it stands where it belongs; the words stay, so that the worker finds
    them back.
    """
    given = {each.phase: each for each in view.all(PhaseSummary) if each.text.strip()}
    made: list[Block] = []
    for phase, title in PHASES.items():
        if phase in given:
            found = given[phase]
            on = f" op {day_text(found.on)}" if found.on else ""
            lead = ours("verbetering", f"Over ‘{title.lower()}’ zei u{on}:", source(found, "phase"))
            made += paragraph(lead, typed(found, "text", quote=True))
    return section("Wat u verbeterde", made)
