"""The evaluation list for the worker: what one may notice after a while, for better or for worse.

Of the 58 effects the field expects (ICE ca. 2020; seed 002-R59) these are the ones a worker can
see; which of the two lists it is follows from whether there was absence. It is filled in by hand,
belongs to the worker and proves nothing.
"""

from collections.abc import Mapping
from datetime import date

from assistant.case.file import ConsultFile
from assistant.content.library import Library
from assistant.content.model import Effect
from assistant.privacy.table import Reader
from assistant.report.model import Block, Document, Heading, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section
from assistant.report.sheets.plans import in_absence
from assistant.report.sheets.sheet import sheet

_RULE = "evaluatielijst"
_BOX = "□"
_ANSWERS = ("ja", "een beetje", "nee", "juist niet", "weet ik niet")
_TERMS = {
    "direct": "Wat u misschien meteen merkte",
    "korte termijn": "Wat u na een tijdje kunt merken",
    "lange termijn": "Wat later kan komen",
}
_ABOUT = (
    "U hoeft niet alles in te vullen. Kies wat voor u telt.",
    "‘Juist niet’ betekent: het ging de andere kant op. Ook dat is goed om te weten.",
    "Het is geen toets. Er is geen goed of fout, en er komt geen cijfer uit.",
)
_TALK = (
    "Wat wilt u hiervan vertellen als u de arbeidsdeskundige weer spreekt?",
    "Wat heeft nog aandacht nodig?",
)


def effects_list(
    view: ConsultFile, library: Library, _settings: Mapping[str, str], today: date
) -> Document:
    """The list for a worker with or without absence, with boxes to tick."""
    moment = "verzuim" if in_absence(view) else "preventief"
    found = [e for e in library.all(Effect) if (e.side, e.moment) == ("werkende", moment)]
    lead = ours(_RULE, "Met deze lijst kijkt u terug: wat is er anders sinds het gesprek?")
    blocks: list[Block] = [
        *paragraph(lead, style="lead"),
        *section("Hoe u de lijst gebruikt", bullets([ours(_RULE, text) for text in _ABOUT])),
        Heading(1, "De lijst"),
    ]
    for term, title in _TERMS.items():
        rows = tuple(_row(each) for each in found if each.term == term)
        header = ("Wat u kunt merken", *_ANSWERS)
        caption = f"{title}: kruis op elke regel één vakje aan"
        table = Table(caption, header, rows, (5.2, 0.9, 1.2, 1.0, 1.3, 1.4))
        blocks += (table,) if rows else ()
    blocks += section("Voor het volgende gesprek", bullets([ours(_RULE, text) for text in _TALK]))
    return sheet(view, Reader.WORKER, "Wat is er anders?", blocks, today)


def _row(effect: Effect) -> tuple[Sentence | None, ...]:
    box = cell(_BOX, Source("rule", _RULE))
    said = Sentence(f"{effect.title}.", (Source("content", effect.id, "title"),))
    return (said, *((box,) * len(_ANSWERS)))
