"""One sheet for the AD's own organisation: what stands in the way, and what the work takes.

A case also teaches the organisation the AD works for: which rule or service stands in the way of
tailored work, and how much time there is to look beyond one case (Regioplan 2026; seed 004-R28 and
R30). It names branches and no employers at the signals, for a rule is not about one of them.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.case.cooperation import OwnHours, OwnSignal
from assistant.case.records import Organisation
from assistant.case.words import Heard, Hindrance
from assistant.dutch import number_text, sentence_text
from assistant.group.cooperation import hours, hours_text
from assistant.report.model import Block, Document, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section, source, sources
from assistant.report.work_parts import signature

_RULE = "blad_eigen_organisatie"

_ASKED = (
    "Wat herkennen collega’s hiervan? Wie komt het ook tegen?",
    "Wat pakken we op, wie doet dat en voor welke dag?",
    "Wat kunnen we niet zelf veranderen, en aan wie geven we het door?",
    "Hoeveel tijd is er om verder te kijken dan één dossier?",
)


def own_sheet(
    signals: Sequence[OwnSignal],
    entries: Sequence[OwnHours],
    organisations: Sequence[Organisation],
    today: date,
    settings: Mapping[str, str],
) -> Document:
    """The sheet for the AD's own organisation.

    Args:
        signals: what stands in the way, from whichever employer.
        entries: the hours for work above the single case, of all employers.
        organisations: the employers, for their branch and their name.
        today: the day the sheet is made.
        settings: for the signature.
    """
    told = [each for each in signals if each.text.strip()]
    open_ = [each for each in told if each.status in (Heard.OPEN, Heard.TOLD, Heard.BUSY)]
    many = "1 signaal" if len(told) == 1 else f"{len(told)} signalen"
    lead = (
        f"Op dit blad staan {many} uit het werk. Daarvan wachten er {len(open_)} op een antwoord."
    )
    none = "Er zijn nog geen signalen opgeschreven."
    first = ours(_RULE, lead if told else none, *sources(told))
    return Document(
        title="Signalen voor de eigen organisatie",
        subtitle=settings.get("practice", "").strip(),
        reader="wie in de eigen organisatie gaat over beleid, dienstverlening en uren",
        number="",
        made=today,
        blocks=(
            *paragraph(first, style="lead"),
            *_signals(told, {each.id: each for each in organisations}),
            *_time(entries, organisations),
            *section(
                "Om samen te bespreken",
                bullets([Sentence(text, (Source("rule", _RULE),)) for text in _ASKED]),
            ),
            *signature(settings, today),
        ),
        footer="Dit blad gaat over het werk en bevat geen gegevens over werkenden.",
    )


def _signals(told: Sequence[OwnSignal], known: Mapping[str, Organisation]) -> tuple[Block, ...]:
    """A table for each place where something lies, those who wait first."""
    order = list(Heard)
    parts: list[Block] = []
    for kind in Hindrance:
        found = sorted(
            (each for each in told if each.kind is kind), key=lambda each: order.index(each.status)
        )
        title = kind.label[:1].upper() + kind.label[1:]
        rows = tuple(_row(each, known.get(each.organisation_id or "")) for each in found)
        header = ("Wat we tegenkomen", "Branche", "Wat zou helpen", "Hoe ver")
        parts += [Table(title, header, rows, (3.4, 1.5, 3.1, 2.4))] if rows else []
    return section("Wat in de weg staat", parts)


def _row(each: OwnSignal, employer: Organisation | None) -> tuple[Sentence | None, ...]:
    told = f", aan {each.told.strip()}" if each.told.strip() else ""
    stand = f"{each.status.label[:1].upper()}{each.status.label[1:]}{told}."
    outcome = sentence_text(each.outcome)
    return (
        cell(sentence_text(each.text), source(each, "text")),
        cell(employer.sector.strip(), source(employer, "sector")) if employer else None,
        cell(sentence_text(each.proposal), source(each, "proposal")),
        cell(f"{stand} {outcome}".strip(), source(each, "status"), source(each, "outcome")),
    )


def _time(entries: Sequence[OwnHours], organisations: Sequence[Organisation]) -> tuple[Block, ...]:
    """The hours per employer, and all together: agreed, used, left, and needed but not there."""
    rows = []
    for each in organisations:
        found = [entry for entry in entries if entry.organisation_id == each.id]
        of = hours(found)
        if not hours_text(of):
            continue
        agreed = of.agreed is not None
        rows.append(
            (
                cell(each.name.strip() or "Zonder naam", source(each, "name")),
                cell(_number(of.agreed or 0) if agreed else "–", *sources(found)),
                cell(_number(of.used), *sources(found)),
                cell(_number(of.left) if agreed else "–", *sources(found)),
                cell(_number(of.missed), *sources(found)),
            )
        )
    header = ("Organisatie", "Afgesproken", "Besteed", "Over", "Nodig, maar er niet")
    table = Table(
        "Uren per organisatie", header, tuple(rows), (4, 2, 2, 2, 2.6), numeric=(1, 2, 3, 4)
    )
    words = hours_text(hours(entries))
    lead = paragraph(ours(_RULE, f"Alles bij elkaar. {words}", *sources(entries)))
    return section("Tijd voor werk boven de dossiers", lead, (table,)) if rows else ()


def _number(value: float) -> str:
    return number_text(value, 2)
