from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Answer,
    Assignment,
    Bottleneck,
    Capacity,
    Case,
    Consent,
    Measure,
    Record,
    Referral,
    Signal,
    SourceDocument,
    TaskLoad,
    Theme,
    Worker,
    kind_of,
)
from assistant.case.words import (
    Acceptance,
    AnswerState,
    BottleneckBasis,
    CapacitySource,
    ConsentScope,
    ConsentState,
    FollowUp,
    Level,
    Obstacle,
    Progress,
    Role,
    Timing,
)
from assistant.consult import flow
from assistant.consult.remarks import (
    Remark,
    blocking,
    may_enter_data,
    reached,
    remarks,
)
from assistant.content.library import Library
from assistant.content.model import Domain, MeasureText, PolicyValue, Question, ServiceForm

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STEPS = (
    "opdracht",
    "toestemming",
    "signalen",
    "gesprek",
    "werk",
    "belastbaarheid",
    "balans",
    "maatregelen",
    "verwijzing",
    "afspraken",
)
DOMAINS = ("mens", "werk", "inkomen", "organisatie")


def form(id_: str, steps: tuple[str, ...] = STEPS, *, licence: bool = False) -> ServiceForm:
    return ServiceForm(id=id_, title=id_, group="g", moment="", steps=steps, licence=licence)


TALK = form("adviesgesprek")
WERKSCAN = form("werkscangesprek", licence=True)
PHONE = form("telefonisch", ("gesprek",))
VALUE = form("loonwaarde_onderzoek")
ASKS = form("uitvraag")
LIBRARY = Library(
    packs=(),
    tables={
        "form": {f.id: f for f in (TALK, WERKSCAN, PHONE, VALUE, ASKS)},
        "domain": {
            id_: Domain(id=id_, title=id_.capitalize(), prompt="", privacy="work")
            for id_ in DOMAINS
        },
        "question": {
            "geprobeerd": Question(
                id="geprobeerd",
                step="gesprek",
                kind="long",
                label="Wat probeerde u al?",
                privacy="private",
                required=True,
                forms=("uitvraag",),
            )
        },
        "policy": {
            id_: PolicyValue(id=id_, title="", value=3, unit="", basis="keuze")
            for id_ in ("themes_max", "fml_old_months")
        },
        "measure": {
            "tilhulp": MeasureText.model_validate(
                {
                    "id": "tilhulp",
                    "title": "Tilhulp",
                    "help": "",
                    "top": "technical",
                    "decides": "employer",
                    "aid": True,
                }
            )
        },
    },
)


def opened(service: ServiceForm = TALK, **assignment: Any) -> ConsultFile:
    changes = flow.new_case(
        service,
        LIBRARY,
        Case(id="case"),
        Worker(id="worker"),
        today=date(2026, 3, 2),
        now=NOW,
    )
    file = CaseFile({}).apply(changes)
    consult_id = next(c.id for c in changes if c.kind == "consult")
    return put(file.consult(consult_id), replace(file.assignment, **assignment))


def put(consult: ConsultFile, *records: Record) -> ConsultFile:
    rows = {kind: dict(table) for kind, table in consult.file.rows.items()}
    for record in records:
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    return CaseFile(rows).consult(consult.consult.id)


def own(consult: ConsultFile, type_: Any, id_: str = "x", **fields: Any) -> Any:
    return type_(id=id_, case_id="case", consult_id=consult.consult.id, **fields)


def answered(consult: ConsultFile, question: str, value: str) -> Answer:
    record: Answer = own(
        consult, Answer, question, question=question, state=AnswerState.ANSWERED, value=value
    )
    return record


def consents(**states: ConsentState) -> tuple[Consent, ...]:
    return tuple(
        Consent(id=name, case_id="case", scope=ConsentScope(name), state=state)
        for name, state in states.items()
    )


def found(
    consult: ConsultFile, code: str, settings: Mapping[str, str] | None = None
) -> tuple[Remark, ...]:
    return tuple(r for r in remarks(consult, LIBRARY, settings or {}) if r.code == code)


def complete() -> ConsultFile:
    """A consult in which nothing is open."""
    consult = opened(acceptance=Acceptance.ACCEPTED, obstacle=Obstacle.NONE)
    return put(
        consult,
        *consents(participate=ConsentState.GIVEN, record=ConsentState.GIVEN),
        answered(consult, "hulpvraag", "Hoe houd ik dit vol?"),
        answered(consult, "vervolgdatum", "2026-04-01"),
        *(answered(consult, f"domein.{id_}", "besproken") for id_ in DOMAINS),
        own(consult, Bottleneck, "b", justification="Meer dan de helft van de dag staan."),
        own(consult, Measure, "m", bottleneck_id="b", level=Level.SOURCE, owner="Teamleider"),
    )


def test_nothing_is_said_about_a_complete_consult() -> None:
    """A consult with everything in place gets no remark at all."""
    assert () == remarks(complete(), LIBRARY)


def test_every_remark_is_a_sentence_with_a_step_of_the_consult() -> None:
    """Each remark of a new consult ends its sentence and names a step to go to."""
    found = remarks(opened(), LIBRARY)

    assert found
    for remark in found:
        assert remark.text.endswith(".")
        assert remark.step in STEPS


@pytest.mark.requirement("001-R43")
def test_an_assignment_not_decided_on_gets_a_remark() -> None:
    """Open and declined assignments each get their remark; an accepted one none."""
    expected = {
        Acceptance.OPEN: ["acceptance_open"],
        Acceptance.DECLINED: ["acceptance_declined"],
        Acceptance.ACCEPTED: [],
    }
    for state, codes in expected.items():
        seen = [r.code for r in remarks(opened(acceptance=state), LIBRARY)]
        assert codes == [code for code in seen if code.startswith("acceptance")]


@pytest.mark.requirement("003-R12")
@pytest.mark.parametrize(
    "obstacle", [Obstacle.CONFLICT, Obstacle.REORGANISATION, Obstacle.DYSFUNCTION]
)
def test_an_obstacle_comes_before_the_balance(obstacle: Obstacle) -> None:
    """With an obstacle the remark says the balance cannot be judged yet and what to do."""
    (remark,) = found(opened(obstacle=obstacle), "obstacle_present")

    assert "balans" in remark.text
    assert obstacle.label in remark.text
    assert "oplost" in remark.text


@pytest.mark.requirement("003-R12")
def test_an_obstacle_is_asked_first() -> None:
    """As long as nobody asked about an obstacle, a remark says so; after 'speelt niet' not."""
    assert 1 == len(found(opened(), "obstacle_unasked"))
    assert () == found(opened(obstacle=Obstacle.NONE), "obstacle_unasked")


@pytest.mark.requirement("001-R08")
def test_a_licensed_form_needs_a_licence_date() -> None:
    """T-001-13: a Werkscangesprek without licence date blocks; with a date, or unlicensed, not."""
    (remark,) = found(opened(WERKSCAN), "licence_missing")

    assert remark.blocks
    assert () == found(opened(WERKSCAN), "licence_missing", {"licence_date": "2025-05-01"})
    assert 1 == len(found(opened(WERKSCAN), "licence_missing", {"licence_date": " "}))
    assert () == found(opened(TALK), "licence_missing")


@pytest.mark.requirement("001-R01")
def test_level_2a_asks_for_no_reason() -> None:
    """T-001-1: at level 2A there is no selection beforehand, so nothing to explain."""
    consult = opened(prevention_level="2a")

    assert "2a" == consult.file.assignment.prevention_level
    assert () == found(consult, "level_reason_missing")


@pytest.mark.requirement("001-R01")
def test_level_2b_asks_for_its_reason() -> None:
    """T-001-2: at level 2B the reason of the selection is asked until it is there."""
    assert 1 == len(found(opened(prevention_level="2b"), "level_reason_missing"))
    assert 1 == len(
        found(opened(prevention_level="2B", prevention_reason=" "), "level_reason_missing")
    )
    assert () == found(
        opened(prevention_level="2b", prevention_reason="Al drie keer kort uitgevallen."),
        "level_reason_missing",
    )


@pytest.mark.requirement("001-R01")
@pytest.mark.parametrize(("level", "count"), [("2a", 1), ("1", 1), ("3a", 0), ("3B", 0), ("", 0)])
def test_a_sick_worker_is_at_level_three(level: str, count: int) -> None:
    """T-001-3: in early absence a level below 3 gets a remark that names 3A."""
    consult = opened(prevention_level=level, timing=Timing.EARLY)

    assert count == len(found(consult, "level_of_sick_worker"))
    assert () == found(opened(prevention_level=level), "level_of_sick_worker")


@pytest.mark.requirement("000-R53")
def test_mixed_roles_get_a_remark() -> None:
    """Two roles in one case give one remark naming both; the same role twice gives none."""
    consult = opened(role=Role.ADVISE)

    (remark,) = found(
        put(consult, Assignment(id="2", case_id="case", role=Role.ASSESS)), "roles_mixed"
    )

    assert "adviseren en beoordelen" in remark.text
    assert () == found(
        put(consult, Assignment(id="2", case_id="case", role=Role.ADVISE)), "roles_mixed"
    )


@pytest.mark.requirement("001-R04")
def test_nothing_is_entered_before_participation_is_voluntary() -> None:
    """Before the worker said yes no data may be entered and nothing can be signed."""
    consult = opened()
    (remark,) = found(consult, "participation_unasked")
    said = put(consult, *consents(participate=ConsentState.GIVEN))

    assert remark.blocks
    assert not may_enter_data(consult)
    assert may_enter_data(said)
    assert () == found(said, "participation_unasked")


@pytest.mark.requirement("001-R04")
@pytest.mark.parametrize("state", [ConsentState.REFUSED, ConsentState.WITHDRAWN])
def test_a_worker_may_say_no(state: ConsentState) -> None:
    """After a no or a withdrawal nothing more is entered and nothing can be signed."""
    consult = put(opened(), *consents(participate=state))

    (remark,) = found(consult, "participation_refused")
    assert remark.blocks
    assert not may_enter_data(consult)


@pytest.mark.requirement("001-R05")
def test_recording_is_asked_and_a_no_blocks() -> None:
    """Unasked recording is a quiet remark; a no stands in the way of signing."""
    (unasked,) = found(opened(), "recording_unasked")
    (refused,) = found(put(opened(), *consents(record=ConsentState.REFUSED)), "recording_refused")

    assert (False, True) == (unasked.blocks, refused.blocks)


@pytest.mark.requirement("000-R05")
def test_the_own_question_or_feeling_heard_is_there() -> None:
    """Either an own question or feeling heard is enough; 'nee' to feeling heard is not."""
    consult = opened()
    code = "own_question_missing"

    assert 1 == len(found(consult, code))
    assert 1 == len(found(put(consult, answered(consult, "gehoord", "no")), code))
    assert () == found(put(consult, answered(consult, "gehoord", "yes")), code)
    assert () == found(put(consult, answered(consult, "hulpvraag", "Hoe kan ik door?")), code)


@pytest.mark.requirement("000-R11")
def test_each_signal_without_follow_up_gets_its_own_remark() -> None:
    """Only signals still open are named, each with its record."""
    consult = opened()
    consult = put(
        consult,
        own(consult, Signal, "open"),
        own(consult, Signal, "volgen", follow_up=FollowUp.MONITOR),
        own(consult, Signal, "ook-open"),
    )

    assert [("signal", "open"), ("signal", "ook-open")] == [
        r.record for r in found(consult, "signal_without_follow_up")
    ]


@pytest.mark.parametrize(("count", "remarked"), [(0, 0), (3, 0), (4, 1)])
def test_at_most_three_themes(count: int, remarked: int) -> None:
    """The fourth theme gives a remark, the third does not."""
    consult = opened()
    consult = put(consult, *(own(consult, Theme, str(n)) for n in range(count)))

    assert remarked == len(found(consult, "too_many_themes"))


PHYSICIAN = {"source": CapacitySource.PHYSICIAN, "document_id": "d"}


@pytest.mark.requirement("000-R16")
@pytest.mark.parametrize(
    ("document", "count"),
    [
        (None, 1),
        (SourceDocument(id="d", case_id="case", author="Dr. Vos", dated=date(2026, 1, 5)), 1),
        (SourceDocument(id="d", case_id="case", by_physician=True, dated=date(2026, 1, 5)), 1),
        (SourceDocument(id="d", case_id="case", by_physician=True, author="Dr. Vos"), 1),
        (
            SourceDocument(
                id="d",
                case_id="case",
                by_physician=True,
                author="Dr. Vos",
                dated=date(2026, 1, 5),
            ),
            0,
        ),
    ],
)
def test_an_fml_level_needs_a_physicians_document(
    document: SourceDocument | None, count: int
) -> None:
    """An FML level without a physician's document with author and date blocks signing."""
    consult = opened()
    consult = put(consult, own(consult, Capacity, fml_level="1", **PHYSICIAN))
    if document:
        consult = put(consult, document)

    result = found(consult, "fml_without_document")
    assert count == len(result)
    assert all(remark.blocks for remark in result)


@pytest.mark.parametrize(
    ("dated", "count"),
    [(date(2025, 12, 2), 0), (date(2025, 12, 1), 1), (date(2024, 12, 31), 1)],
)
def test_an_old_fml_gives_a_global_picture(dated: date, count: int) -> None:
    """A document more than three months before the consult of 2 March 2026 is old."""
    consult = opened()
    document = SourceDocument(
        id="d", case_id="case", by_physician=True, author="Dr. Vos", dated=dated
    )
    consult = put(consult, document, own(consult, Capacity, fml_level="1", **PHYSICIAN))

    result = found(consult, "fml_old")
    assert count == len(result)
    assert all("globale vaststelling" in remark.text for remark in result)


@pytest.mark.requirement("000-R16")
def test_capacity_without_an_fml_is_no_remark() -> None:
    """What a worker says about capacity needs no document."""
    consult = complete()
    consult = put(
        consult,
        own(consult, Capacity, state=AnswerState.ANSWERED, source=CapacitySource.WORKER, limit=10),
    )

    assert () == remarks(consult, LIBRARY)


def test_an_fml_level_goes_with_its_source() -> None:
    """When the source is no longer the physician, a level that was left behind is named."""
    consult = opened()
    document = SourceDocument(
        id="d", case_id="case", by_physician=True, author="Dr. Vos", dated=date(2026, 1, 5)
    )
    values = {**PHYSICIAN, "source": CapacitySource.WORKER}
    consult = put(consult, document, own(consult, Capacity, fml_level="1", **values))

    assert 1 == len(found(consult, "fml_without_document"))


@pytest.mark.requirement("001-R23")
@pytest.mark.requirement("001-R25")
def test_advice_without_analysis_gets_a_remark() -> None:
    """T-001-5: a measure without any comparison or bottleneck is not based on an analysis."""
    consult = opened()
    advice = put(consult, own(consult, Measure, owner="HR"))
    code = "advice_without_analysis"

    assert () == found(consult, code)
    assert 1 == len(found(advice, code))
    assert 1 == len(found(put(consult, own(consult, Referral)), code))
    assert () == found(put(consult, own(consult, Measure, status=Progress.REJECTED)), code)
    assert () == found(put(advice, own(consult, Bottleneck)), code)


@pytest.mark.requirement("001-R15")
def test_a_comparison_of_load_and_capacity_is_an_analysis() -> None:
    """Load and capacity on one factor make an analysis; capacity alone or unknown does not."""
    consult = opened()
    consult = put(consult, own(consult, Measure))
    load = own(consult, TaskLoad, factor="tillen")
    known = own(consult, Capacity, "k", factor="tillen", state=AnswerState.ANSWERED)
    unknown = own(consult, Capacity, "k", factor="tillen", state=AnswerState.UNKNOWN)
    code = "advice_without_analysis"

    assert () == found(put(consult, load, known), code)
    assert 1 == len(found(put(consult, known), code))
    assert 1 == len(found(put(consult, load, unknown), code))
    assert 1 == len(found(put(consult, load, replace(known, factor="staan")), code))


def test_a_bottleneck_without_justification_blocks() -> None:
    """Signing waits for the justification of every bottleneck."""
    consult = opened()
    consult = put(
        consult,
        own(consult, Bottleneck, "leeg", justification=" "),
        own(consult, Bottleneck, "vol", justification="Tilt zes uur per dag."),
    )

    (remark,) = found(consult, "bottleneck_without_justification")
    assert (("bottleneck", "leeg"), True) == (remark.record, remark.blocks)


@pytest.mark.requirement("000-R18")
def test_empty_domains_are_named_in_one_remark() -> None:
    """Domains without a word are named; 'niet van toepassing' is a word, an empty answer not."""
    consult = opened()
    consult = put(
        consult,
        answered(consult, "domein.mens", "Slaapt slecht."),
        answered(consult, "domein.werk", "  "),
        own(
            consult,
            Answer,
            "i",
            question="domein.inkomen",
            state=AnswerState.NOT_APPLICABLE,
        ),
        own(consult, Answer, "o", question="domein.organisatie"),
    )

    (remark,) = found(consult, "domain_empty")
    assert remark.text.startswith("Over ‘werk’ en ‘organisatie’ staat nog niets.")
    assert "domein.werk" == remark.field


@pytest.mark.requirement("000-R27")
def test_a_measure_has_an_owner() -> None:
    """A measure without owner is named, unless it was rejected or stopped."""
    consult = opened()
    consult = put(
        consult,
        own(consult, Measure, "open"),
        own(consult, Measure, "afgewezen", status=Progress.REJECTED),
        own(consult, Measure, "gestopt", status=Progress.STOPPED),
        own(consult, Measure, "belegd", owner="Teamleider"),
    )

    assert [("measure", "open")] == [r.record for r in found(consult, "measure_without_owner")]


def with_measures(basis: BottleneckBasis, *levels: Level, **fields: Any) -> ConsultFile:
    consult = opened()
    return put(
        consult,
        own(consult, Bottleneck, "b", basis=basis, **fields),
        *(own(consult, Measure, level.value, bottleneck_id="b", level=level) for level in levels),
    )


@pytest.mark.parametrize(
    ("levels", "skipped"),
    [
        ((), ""),
        ((Level.SOURCE,), ""),
        ((Level.SOURCE, Level.COLLECTIVE), ""),
        ((Level.COLLECTIVE,), "bron"),
        ((Level.SOURCE, Level.INDIVIDUAL), "collectief"),
        ((Level.PROTECTIVE,), "bron, collectief en individueel"),
    ],
)
def test_a_skipped_level_asks_one_reason(levels: tuple[Level, ...], skipped: str) -> None:
    """Each better level nobody looked at is named in one remark (Arbowet art. 3 lid 1 b)."""
    texts = [
        r.text for r in found(with_measures(BottleneckBasis.TASK_LOAD, *levels), "level_skipped")
    ]

    assert bool(skipped) == bool(texts)
    assert all(f"overgeslagen: {skipped}." in text for text in texts)


def test_a_reason_settles_the_skipped_levels() -> None:
    """With a reason, or for a bottleneck of the person, no level is asked for."""
    reasoned = with_measures(
        BottleneckBasis.METHOD, Level.PROTECTIVE, level_reason="Het gebouw is van een ander."
    )
    personal = with_measures(BottleneckBasis.LIMITATION, Level.PROTECTIVE)

    assert 1 == len(found(with_measures(BottleneckBasis.METHOD, Level.PROTECTIVE), "level_skipped"))
    assert () == found(reasoned, "level_skipped")
    assert () == found(personal, "level_skipped")


def test_a_level_rejected_with_a_reason_was_looked_at() -> None:
    """A rejected measure of a better level counts when it says why, and not without."""
    consult = with_measures(BottleneckBasis.TASK_LOAD, Level.COLLECTIVE)
    rejected = own(
        consult,
        Measure,
        "r",
        bottleneck_id="b",
        level=Level.SOURCE,
        status=Progress.REJECTED,
        rejected_reason="De leverancier heeft geen kleinere zak.",
    )

    assert () == found(put(consult, rejected), "level_skipped")
    assert 1 == len(found(put(consult, replace(rejected, rejected_reason="")), "level_skipped"))


def test_measures_of_another_bottleneck_do_not_count() -> None:
    """A measure at the source of another bottleneck is no look at the source of this one."""
    consult = with_measures(BottleneckBasis.TASK_LOAD, Level.COLLECTIVE)
    elsewhere = own(consult, Measure, "e", bottleneck_id="other", level=Level.SOURCE)
    lower = own(consult, Measure, "l", bottleneck_id="other", level=Level.PROTECTIVE)

    (remark,) = found(put(consult, elsewhere, lower), "level_skipped")
    assert "overgeslagen: bron." in remark.text


def test_a_rejected_low_level_skips_nothing() -> None:
    """Protective equipment that was rejected does not ask why better levels were skipped."""
    consult = with_measures(BottleneckBasis.TASK_LOAD)
    rejected = own(
        consult,
        Measure,
        "r",
        bottleneck_id="b",
        level=Level.PROTECTIVE,
        status=Progress.REJECTED,
    )

    assert () == found(put(consult, rejected), "level_skipped")


@pytest.mark.requirement("000-R29")
def test_an_aid_needs_an_independence_statement() -> None:
    """An aid of the catalogue without statement is named; with one, or no aid, not."""
    consult = opened()
    code = "aid_without_independence"

    assert 1 == len(found(put(consult, own(consult, Measure, catalogue="tilhulp")), code))
    assert () == found(
        put(consult, own(consult, Measure, catalogue="tilhulp", independence="Geen band.")), code
    )
    assert () == found(put(consult, own(consult, Measure, text="Roulatie")), code)
    assert () == found(
        put(consult, own(consult, Measure, catalogue="tilhulp", status=Progress.REJECTED)), code
    )


def test_what_is_tried_out_is_an_aid_and_holds_signing() -> None:
    """A trial of one's own words asks for the statement too, and nothing is signed without it."""
    consult = opened()
    tried = own(consult, Measure, text="Koptelefoon", trial_start=date(2026, 3, 2))

    (remark,) = found(put(consult, tried), "aid_without_independence")

    assert remark.blocks


@pytest.mark.parametrize(("service", "holds"), [(TALK, False), (VALUE, True)])
def test_income_holds_signing_where_work_is_valued(service: ServiceForm, holds: bool) -> None:  # noqa: FBT001 - what the form decides
    """Of the four domains only income blocks, and only in a study of what somebody's work is."""
    remarks = found(opened(service), "domain_empty")

    assert ["domein.inkomen"] * holds == [each.field for each in remarks if each.blocks]
    named = " ".join(each.text for each in remarks)
    assert all(f"‘{id_}’" in named for id_ in DOMAINS)


@pytest.mark.requirement("003-R12")
def test_what_comes_first_is_not_spoken_against() -> None:
    """Where a conflict waits to be settled, no remark asks for the balance or what follows it."""
    consult = opened()
    assignment = replace(consult.file.assignment, obstacle=Obstacle.CONFLICT)
    consult = put(consult, assignment, own(consult, Referral, "r", partner="mediator"))

    assert ["obstacle_present"] == [r.code for r in found(consult, "obstacle_present")]
    assert [] == [*found(consult, "advice_without_analysis"), *found(consult, "domain_empty")]


@pytest.mark.parametrize(
    ("state", "value", "count"),
    [
        (AnswerState.ANSWERED, "Oordopjes.", 0),
        (AnswerState.ANSWERED, " ", 1),
        (AnswerState.REFUSED, "", 0),
    ],
)
def test_what_is_always_asked_is_remarked_on_while_empty(
    state: AnswerState, value: str, count: int
) -> None:
    """A question the packs require gives a remark at its own field; 'wil niet zeggen' is a word."""
    consult = opened(ASKS)
    (before,) = found(consult, "always_asked")
    consult = put(consult, own(consult, Answer, question="geprobeerd", state=state, value=value))

    assert ("gesprek", "geprobeerd") == (before.step, before.field)
    assert count == len(found(consult, "always_asked"))


@pytest.mark.parametrize(
    ("status", "consent", "count"),
    [
        (Progress.PROPOSED, ConsentState.UNASKED, 0),
        (Progress.AGREED, ConsentState.UNASKED, 1),
        (Progress.DONE, ConsentState.WITHDRAWN, 1),
        (Progress.DONE, ConsentState.GIVEN, 0),
        (Progress.STOPPED, ConsentState.REFUSED, 0),
    ],
)
def test_a_referral_goes_on_with_consent(
    status: Progress, consent: ConsentState, count: int
) -> None:
    """A referral past the proposal needs the worker's yes."""
    consult = opened()
    consult = put(consult, own(consult, Referral, status=status, consent=consent))

    assert count == len(found(consult, "referral_without_consent"))


@pytest.mark.requirement("000-R39")
@pytest.mark.parametrize(
    ("state", "value", "count"),
    [
        (AnswerState.UNANSWERED, "", 1),
        (AnswerState.UNKNOWN, "", 1),
        (AnswerState.ANSWERED, "2026-04-01", 0),
        (AnswerState.NOT_APPLICABLE, "", 0),
        (AnswerState.REFUSED, "", 0),
    ],
)
def test_a_follow_up_day_is_agreed(state: AnswerState, value: str, count: int) -> None:
    """Without a day a remark asks for one, unless the worker wants none."""
    consult = opened()
    answer = own(consult, Answer, question="vervolgdatum", state=state, value=value)

    assert count == len(found(put(consult, answer), "follow_up_missing"))
    assert 1 == len(found(consult, "follow_up_missing"))


def test_a_light_form_is_not_asked_for_steps_it_does_not_have() -> None:
    """A form with only the talk itself has nothing open at the start."""
    assert () == remarks(opened(PHONE), LIBRARY)


@pytest.mark.requirement("001-R04")
def test_without_a_consent_step_only_a_no_stands() -> None:
    """A form without the worker asks no consent; a recorded no still stops everything."""
    consult = opened(PHONE)
    refused = put(consult, *consents(participate=ConsentState.REFUSED))

    assert may_enter_data(consult)
    assert not may_enter_data(refused)
    assert 1 == len(found(refused, "participation_refused"))


def test_a_new_consult_shows_only_what_was_reached() -> None:
    """Remarks of steps not begun wait, until the step is entered; those on a record never wait."""
    consult = opened()
    consult = put(consult, own(consult, Signal))
    entered = consult.file.apply(flow.enter_step(consult, "opdracht", NOW)).consult(
        consult.consult.id
    )

    before = [r.code for r in reached(consult, remarks(consult, LIBRARY))]
    after = [r.code for r in reached(entered, remarks(entered, LIBRARY))]
    assert ["signal_without_follow_up"] == before
    assert ["acceptance_open", "obstacle_unasked", "signal_without_follow_up"] == after


def test_only_what_a_rule_says_stands_in_the_way_of_signing() -> None:
    """Of everything open in a fresh consult only voluntary participation blocks."""
    assert ["participation_unasked"] == [r.code for r in blocking(remarks(opened(), LIBRARY))]


def test_remarks_of_another_consult_are_not_mixed_in() -> None:
    """A bottleneck of an earlier consult in the same case gives no remark in this one."""
    first = opened()
    first = put(first, own(first, Bottleneck, "b"))
    later = flow.new_consult("case", TALK, LIBRARY, today=date(2026, 6, 1), now=NOW)
    consult_id = next(c.id for c in later if c.kind == "consult")

    assert () == found(
        first.file.apply(later).consult(consult_id), "bottleneck_without_justification"
    )
    assert 1 == len(found(first, "bottleneck_without_justification"))
