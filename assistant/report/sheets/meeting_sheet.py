"""Bespreekblad: what a meeting is to talk about, each case under a pseudonym (000-R38).

Nothing of a case comes along but the question about the work and what was agreed. What was said
about somebody stays in that person's case.
"""

from collections.abc import Sequence
from datetime import date

from assistant.case.meetings import Discussion, Meeting
from assistant.dutch import capital, day_text, sentence_text
from assistant.report.model import Block, Document, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section, source

_RULE = "bespreekblad"
_RULES = (
    "Noem geen namen. Herkent u iemand? Houd het voor u.",
    "Praat over taken, tijd, hulpmiddelen en afspraken.",
    "Wat over gezondheid gaat, hoort hier niet. Dat is van de werkende zelf.",
    "Kies bij elk dossier wie de volgende stap zet, en voor welke dag.",
)


def meeting_sheet(
    meeting: Meeting, discussions: Sequence[Discussion], organisation: str, today: date
) -> Document:
    """The sheet for everybody at the table.

    Args:
        meeting: the meeting.
        discussions: what is on its list.
        organisation: whose meeting it is, or an empty text.
        today: the day the sheet is made.
    """
    kind = meeting.kind.label
    when = f" op {day_text(meeting.day)}" if meeting.day else ""
    lead = ours(
        _RULE,
        f"Dit blad is voor het {_short(kind)}{when}. Elk dossier heeft een letter in plaats van "
        "een naam.",
        source(meeting, "kind"),
    )
    present = meeting.present.strip()
    who = (ours(_RULE, f"Aan tafel: {sentence_text(present)}", source(meeting, "present")),)
    return Document(
        title="Bespreekblad",
        subtitle=", ".join(part for part in (capital(kind), organisation) if part),
        reader="wie bij dit overleg is",
        number="",
        made=today,
        blocks=(
            *paragraph(lead, *(who if present else ()), style="lead"),
            *section("Wat er op tafel ligt", _list(meeting, discussions)),
            *section(
                "Zo praten we erover",
                bullets([ours(_RULE, text, source(meeting)) for text in _RULES]),
            ),
        ),
        footer="Vertrouwelijk. Vernietig dit blad na het overleg.",
    )


def _short(kind: str) -> str:
    """A kind of meeting without its abbreviation, as it stands in a sentence."""
    return kind.partition(" (")[0]


def _list(meeting: Meeting, discussions: Sequence[Discussion]) -> tuple[Block, ...]:
    if not discussions:
        return paragraph(ours(_RULE, "Er staat nog geen dossier op de lijst.", source(meeting)))
    rows: tuple[tuple[Sentence | None, ...], ...] = tuple(
        (
            cell(one.pseudonym.strip() or f"Dossier {number}", source(one, "pseudonym")),
            cell(
                sentence_text(one.question) or "Nog te formuleren, in woorden over het werk.",
                Source("rule", _RULE),
                source(one, "question"),
            ),
            cell(sentence_text(one.agreed), source(one, "agreed")),
        )
        for number, one in enumerate(discussions, 1)
    )
    header = ("Dossier", "De vraag over het werk", "Wat we afspreken: wie, en voor welke dag")
    return (Table("De dossiers van dit overleg", header, rows, (1.3, 3.2, 3.2)),)
