"""Remarks about what the consult adds up to: capacity, bottlenecks, measures, follow-up."""

from collections.abc import Iterator

from assistant.balance.fml import is_global, why_not_physician
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Bottleneck,
    Capacity,
    Measure,
    Referral,
    SourceDocument,
    TaskLoad,
)
from assistant.case.words import (
    AnswerState,
    BottleneckBasis,
    ConsentState,
    Level,
)
from assistant.consult.remark import Remark, Rule, Subject
from assistant.consult.steps import (
    AGREEMENTS,
    BALANCE,
    CAPACITY,
    DOMAIN_PREFIX,
    FOLLOW_UP_DAY,
    INCOME,
    MEASURES,
    REFERRAL,
    VALUES_WORK,
)
from assistant.content.model import Domain, MeasureText
from assistant.dutch import list_text

_LEVELS = tuple(Level)


def fml_level(subject: Subject) -> Iterator[Remark]:
    """An FML level comes from a physician's document with its author and date."""
    for capacity in subject.consult.all(Capacity):
        document = subject.consult.file.get(SourceDocument, capacity.document_id)
        if capacity.fml_level and why_not_physician(capacity, document):
            yield Remark(
                "fml_without_document",
                CAPACITY,
                "Een FML-niveau mag alleen met een document van een arts, met naam en datum. "
                "Kies het document, of haal het niveau weg.",
                ("capacity", capacity.id),
                blocks=True,
            )


def fml_age(subject: Subject) -> Iterator[Remark]:
    """An old FML gives no more than a global picture (policy 'fml_old_months')."""
    day = subject.consult.consult.day
    months = round(subject.library.policy("fml_old_months"))
    for capacity in subject.consult.all(Capacity):
        document = subject.consult.file.get(SourceDocument, capacity.document_id)
        if not (day and document and document.dated and capacity.fml_level):
            continue
        if is_global(document, day, months):
            yield Remark(
                "fml_old",
                CAPACITY,
                f"Dit document is ouder dan {months} maanden. De uitkomst is daarom een globale "
                "vaststelling.",
                ("capacity", capacity.id),
            )


def analysis(subject: Subject) -> Iterator[Remark]:
    """Advice rests on a concrete individual analysis (001-R23, 001-R25, T-001-5).

    Not while something stands in its way: then there is no balance to look at yet (003-R12).
    """
    consult = subject.consult
    if subject.obstructed:
        return
    advice = [m for m in consult.all(Measure) if not m.status.is_dropped]
    if (advice or consult.all(Referral)) and not has_analysis(consult):
        yield Remark(
            "advice_without_analysis",
            BALANCE,
            "Er staat al advies, maar nog niet waarop het rust. Vergelijk eerst wat het werk "
            "vraagt met wat de werkende aankan, of benoem een knelpunt.",
        )


def justification(subject: Subject) -> Iterator[Remark]:
    """A bottleneck says why the AD calls it one; without that nothing is signed."""
    for bottleneck in subject.consult.all(Bottleneck):
        if not bottleneck.justification.strip():
            yield Remark(
                "bottleneck_without_justification",
                BALANCE,
                "Schrijf bij dit knelpunt op waarom u het een knelpunt vindt.",
                ("bottleneck", bottleneck.id),
                blocks=True,
                field="justification",
            )


def domains(subject: Subject) -> Iterator[Remark]:
    """Mens, werk, inkomen and organisatie are each looked at (000-R18).

    Where the value of somebody's work is weighed, no advice goes out before wage, certainty and
    consequences were looked at (AKC/CWG 2026, case 6): that is a remark of its own. While a
    conflict or the like comes first, the domains wait.
    """
    if not subject.has_step(MEASURES) or subject.obstructed:
        return
    empty = [each for each in subject.library.all(Domain) if not _looked_at(subject, each)]
    values_work = subject.consult.consult.form in VALUES_WORK
    held = [each for each in empty if values_work and each.id == INCOME]
    for group in (held, [each for each in empty if each not in held]):
        if group:
            names = list_text([f"‘{each.title.lower()}’" for each in group])
            yield Remark(
                "domain_empty",
                MEASURES,
                f"Over {names} staat nog niets. Speelt daar niets, kies dan "
                f"‘{AnswerState.NOT_APPLICABLE.label}’.",
                blocks=group is held,
                field=DOMAIN_PREFIX + group[0].id,
            )


def _looked_at(subject: Subject, domain: Domain) -> bool:
    answer = subject.consult.answer(DOMAIN_PREFIX + domain.id)
    if answer is None or answer.state is AnswerState.UNANSWERED:
        return False
    return bool(answer.value.strip()) or answer.state is not AnswerState.ANSWERED


def owners(subject: Subject) -> Iterator[Remark]:
    """Somebody carries each measure (000-R27, 000-R37)."""
    for measure in subject.consult.all(Measure):
        if not measure.status.is_dropped and not measure.owner.strip():
            yield Remark(
                "measure_without_owner",
                MEASURES,
                "Wie pakt deze maatregel op? Vul een naam of een functie in.",
                ("measure", measure.id),
                field="owner",
            )


def hierarchy(subject: Subject) -> Iterator[Remark]:
    """A lower level of the arbeidshygiënische strategie only with a reason (Arbowet art. 3).

    Only for bottlenecks that come from the work itself. A better level counts as looked at when
    a measure of that level was chosen, or rejected with a reason.
    """
    for bottleneck in subject.consult.all(Bottleneck):
        if bottleneck.basis is BottleneckBasis.LIMITATION or bottleneck.level_reason.strip():
            continue
        skipped = skipped_levels(subject.consult, bottleneck)
        if skipped:
            yield Remark(
                "level_skipped",
                MEASURES,
                "Hier is een betere stap van de arbeidshygiënische strategie overgeslagen: "
                f"{list_text([level.label for level in skipped])}. Schrijf op waarom dat niet kan.",
                ("bottleneck", bottleneck.id),
                field="level_reason",
            )


def independence(subject: Subject) -> Iterator[Remark]:
    """Who advises an aid says how they stand towards its supplier, or signs nothing (000-R29).

    An aid is what the catalogue calls one, and what is tried out.
    """
    for measure in subject.consult.all(Measure):
        known = subject.library.get(MeasureText, measure.catalogue)
        aid = (known is not None and known.aid) or measure.trial_start is not None
        if aid and not measure.status.is_dropped and not measure.independence.strip():
            yield Remark(
                "aid_without_independence",
                MEASURES,
                "Schrijf bij dit hulpmiddel op dat u losstaat van de leverancier, of wat uw "
                "band is.",
                ("measure", measure.id),
                blocks=True,
                field="independence",
            )


def referral_consent(subject: Subject) -> Iterator[Remark]:
    """A referral goes on only when the worker agrees to it."""
    for referral in subject.consult.all(Referral):
        going = referral.status.is_agreed
        if going and referral.consent is not ConsentState.GIVEN:
            yield Remark(
                "referral_without_consent",
                REFERRAL,
                "De werkende heeft nog geen toestemming gegeven voor deze verwijzing.",
                ("referral", referral.id),
            )


def follow_up(subject: Subject) -> Iterator[Remark]:
    """A consult ends with the day of the next contact (000-R39)."""
    if not subject.has_step(AGREEMENTS):
        return
    answer = subject.consult.answer(FOLLOW_UP_DAY)
    declined = answer and answer.state in (AnswerState.NOT_APPLICABLE, AnswerState.REFUSED)
    if not declined and not subject.consult.text(FOLLOW_UP_DAY):
        yield Remark(
            "follow_up_missing",
            AGREEMENTS,
            "Spreek een dag af waarop u weer contact hebt met de werkende.",
        )


def has_analysis(consult: ConsultFile) -> bool:
    """Whether a bottleneck was named or one factor has both a load and a capacity."""
    loads = {load.factor for load in consult.all(TaskLoad)}
    known = {c.factor for c in consult.all(Capacity) if c.state is AnswerState.ANSWERED}
    return bool(consult.all(Bottleneck) or loads & known)


def skipped_levels(consult: ConsultFile, bottleneck: Bottleneck) -> tuple[Level, ...]:
    """The levels, best first, above the lowest one chosen that nobody looked at."""
    measures = [m for m in consult.all(Measure) if m.bottleneck_id == bottleneck.id and m.level]
    chosen = [m.level for m in measures if not m.status.is_dropped]
    looked_at = {m.level for m in measures if not m.status.is_dropped or m.rejected_reason.strip()}
    lowest = max((_LEVELS.index(level) for level in chosen if level), default=0)
    return tuple(level for level in _LEVELS[:lowest] if level not in looked_at)


ADVICE_RULES: tuple[Rule, ...] = (
    fml_level,
    fml_age,
    analysis,
    justification,
    domains,
    owners,
    hierarchy,
    independence,
    referral_consent,
    follow_up,
)
