from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import (
    KINDS,
    Action,
    Answer,
    Assignment,
    Bottleneck,
    Case,
    Clearance,
    Consent,
    Consult,
    Measure,
    Note,
    Record,
    Referral,
    Talent,
    TaskLoad,
    Worker,
    kind_of,
)
from assistant.case.words import (
    AnswerState,
    BottleneckBasis,
    ConsentScope,
    ConsentState,
    Initiator,
    Progress,
    Side,
    Top,
)
from assistant.content.model import ServiceForm
from assistant.content.standard import standard
from assistant.privacy.readers import may_make, view
from assistant.privacy.readers_page import readers_page
from assistant.privacy.table import LINKS, TABLE, Reader
from tests.assistant.report_kit import (
    CASE,
    CONSULT,
    DAY,
    OF_NO_READER,
    case_of,
    full_case,
    marked,
    markers,
    texts,
)

LIBRARY = standard()
OTHERS = [reader for reader in Reader if reader is not Reader.WORKER]
WORK_SIDE = [reader for reader in OTHERS if reader not in (Reader.PARTNER, Reader.ORGANISATION)]
OWN: dict[str, Any] = {"case_id": CASE, "consult_id": CONSULT}


def test_every_field_of_every_kind_has_its_place() -> None:
    """A new field fails here until the table says who may see it."""
    placed = [(rule.kind, field) for rule in TABLE for field in rule.fields]
    wanted = [
        (kind, field.name)
        for kind, type_ in KINDS.items()
        for field in fields(type_)
        if field.name not in LINKS
    ]

    assert sorted(wanted) == sorted(placed)


def test_the_page_for_people_is_the_table() -> None:
    """docs/readers.md is what the table says now."""
    page = Path(__file__).parents[2] / "docs" / "readers.md"

    assert readers_page() == page.read_text(encoding="utf-8")


def test_the_worker_sees_every_field() -> None:
    """What is in the case is the worker's, group codes and settings excepted."""
    file = full_case()
    hidden = markers(file) - markers(view(file, CONSULT, Reader.WORKER, LIBRARY).file)

    assert {text.split("-")[1] for text in hidden} == OF_NO_READER


def test_the_ads_own_reflection_is_for_nobody() -> None:
    """The question the AD answers for himself is in no view, the worker's included."""
    answer = Answer(id="r", question="reflectie", state=AnswerState.ANSWERED, value="ik", **OWN)
    file = full_case(answer)
    seen = [view(file, CONSULT, reader, LIBRARY).answer("reflectie") for reader in Reader]

    assert seen == [None] * len(Reader)


@pytest.mark.requirement("000-R51")
@pytest.mark.requirement("001-R35")
@pytest.mark.requirement("003-R11")
def test_the_employer_sees_only_the_work_side() -> None:
    """Of every marker only those about the work, its measures and who is who come through."""
    seen = markers(view(full_case(), CONSULT, Reader.EMPLOYER, LIBRARY).file)

    assert seen == {
        "zz-organisation-name", "zz-organisation-sector", "zz-unit-name", "zz-worker-name",
        "zz-case-number", "zz-case-job", "zz-assignment-form", "zz-assignment-principal",
        "zz-task-name", "zz-visit-place", "zz-visit-seen",
    }  # fmt: skip


@pytest.mark.parametrize("reader", WORK_SIDE)
def test_work_measures_and_bottlenecks_come_through(reader: Reader) -> None:
    """A bottleneck of the work itself and a technical measure are for whoever shapes the work."""
    bottleneck = Bottleneck(id="b", factor="tillen", justification="Zakken van 25 kg.", **OWN)
    measure = Measure(
        id="m", text="Vacuümheffer", top=Top.TECHNICAL, bottleneck_id="b", factor="tillen", **OWN
    )
    seen = view(full_case(bottleneck, measure), CONSULT, reader, LIBRARY)

    assert [b.justification for b in seen.all(Bottleneck)] == ["Zakken van 25 kg."]
    assert [m.text for m in seen.all(Measure)] == ["Vacuümheffer"]


@pytest.mark.parametrize("reader", OTHERS)
def test_a_limitation_of_the_person_stays_with_the_worker(reader: Reader) -> None:
    """Nor does a measure for it point to it or name its factor."""
    bottleneck = Bottleneck(
        id="b", factor="prikkels", basis=BottleneckBasis.LIMITATION, justification="grens", **OWN
    )
    measure = Measure(
        id="m", text="Stille plek", top=Top.TECHNICAL, bottleneck_id="b", factor="prikkels", **OWN
    )
    seen = view(full_case(bottleneck, measure), CONSULT, reader, LIBRARY)

    assert "b" not in {b.id for b in seen.all(Bottleneck)}
    assert {(m.bottleneck_id, m.factor) for m in seen.all(Measure)} <= {(None, "")}


@pytest.mark.parametrize("reader", OTHERS)
def test_load_outside_work_stays_with_the_worker(reader: Reader) -> None:
    """Care for a relative is a load, but not one of the work."""
    loads = [
        TaskLoad(id=factor, factor=factor, task_id="task-1", intensity=2, **OWN)
        for factor in ("mantelzorg", "tillen")
    ]
    seen = view(full_case(*loads), CONSULT, reader, LIBRARY)

    assert "mantelzorg" not in {load.factor for load in seen.all(TaskLoad)}


def personal() -> dict[str, Record]:
    """Records about the person that can be shared one by one."""
    return {
        "quote": Note(id="quote", text="Ik houd van dit werk.", quote=True, **OWN),
        "talent": Talent(id="talent", text="Houdt overzicht", **OWN),
        "personal measure": Measure(id="p", text="Cursus", top=Top.PERSONAL, **OWN),
        "private measure": Measure(
            id="v", text="Verlof", top=Top.ORGANISATIONAL, private=True, **OWN
        ),
        "own action": Action(id="a", text="Gesprek voorbereiden", side=Side.WORKER, **OWN),
    }


@pytest.mark.parametrize("name", personal())
@pytest.mark.parametrize("reader", WORK_SIDE)
def test_personal_records_go_out_one_by_one(name: str, reader: Reader) -> None:
    """Without a yes for this very record it stays; with it, employer and manager may see it."""
    record = personal()[name]
    yes = Consent(
        id="yes",
        case_id=CASE,
        scope=ConsentScope.SHARE_ITEM,
        item_id=record.id,
        state=ConsentState.GIVEN,
    )
    no = replace(yes, state=ConsentState.WITHDRAWN)
    may = reader in (Reader.EMPLOYER, Reader.MANAGER)

    def ids(*extra: Record) -> set[str]:
        seen = view(full_case(record, *extra), CONSULT, reader, LIBRARY)
        return {found.id for found in seen.all(type(record))}

    assert record.id not in ids()
    assert record.id not in ids(no)
    assert (record.id in ids(yes)) is may


@pytest.mark.parametrize("reader", OTHERS)
def test_health_stays_whatever_the_consent(reader: Reader) -> None:
    """A measure whose catalogue entry is about health and a note that is no quote never go out."""
    health = Measure(id="h", text="Jobcoach", catalogue="jobcoach", top=Top.PERSONAL, **OWN)
    note = Note(id="n", text="Mijn aantekening", quote=False, **OWN)
    yes = [
        Consent(
            id=f"yes-{record.id}",
            case_id=CASE,
            scope=ConsentScope.SHARE_ITEM,
            item_id=record.id,
            state=ConsentState.GIVEN,
        )
        for record in (health, note)
    ]
    seen = view(full_case(health, note, *yes), CONSULT, reader, LIBRARY)

    assert "h" not in {m.id for m in seen.all(Measure)}
    assert "n" not in {n.id for n in seen.all(Note)}


def test_a_measure_that_was_rejected_is_not_told() -> None:
    """The employer hears what can be done, not what was turned down and why."""
    measure = Measure(
        id="m", text="Nachtdienst", top=Top.TECHNICAL, status=Progress.REJECTED, **OWN
    )
    seen = view(full_case(measure), CONSULT, Reader.EMPLOYER, LIBRARY)

    assert "m" not in {m.id for m in seen.all(Measure)}


def test_a_partner_sees_only_the_functional_question() -> None:
    """The reason may be private; the question is what the worker agreed to."""
    given = marked("referral", id="ja", consent=ConsentState.GIVEN)
    seen = view(full_case(given), CONSULT, Reader.PARTNER, LIBRARY)
    about = {text for r in seen.all(Referral) for text in texts(r) if text.startswith("zz")}

    assert about == {"zz-referral-partner", "zz-referral-question"}
    assert ["ja"] == [referral.id for referral in seen.all(Referral)]


def test_the_organisation_sees_nobody() -> None:
    """Of one case nothing is left but the names of organisation and unit."""
    seen = markers(view(full_case(), CONSULT, Reader.ORGANISATION, LIBRARY).file)

    assert seen == {
        "zz-organisation-name", "zz-organisation-sector", "zz-unit-name",
    }  # fmt: skip


@pytest.mark.parametrize("reader", Reader)
def test_another_consult_of_the_case_is_never_seen(reader: Reader) -> None:
    """A report is about one conversation."""
    other = [
        replace(marked(kind, id=f"{kind}-2"), consult_id="consult-2")  # type: ignore[call-arg]
        for kind, type_ in KINDS.items()
        if "consult_id" in type_.__slots__
    ]
    earlier = Consult(id="consult-2", case_id=CASE)
    seen = view(full_case(earlier, *other), CONSULT, reader, LIBRARY).file
    ids = {record.id for records in seen.rows.values() for record in records.values()}

    assert not {id_ for id_ in ids if id_.endswith("-2")}


def simple(initiator: Initiator, form: str, *extra: Record) -> CaseFile:
    """A case with an assignment, a consult and these records."""
    return case_of(
        Case(id=CASE, worker_id="w"),
        Worker(id="w", name="Noor de Wit"),
        Assignment(id="a", case_id=CASE, form=form, initiator=initiator),
        Consult(id=CONSULT, case_id=CASE, form=form),
        *extra,
    )


def released(reader: Reader, state: ConsentState = ConsentState.GIVEN) -> Clearance:
    """What the worker said about this reader's version."""
    return Clearance(id=f"c-{reader}-{state}", reader=reader, state=state, on=DAY, **OWN)


def test_the_workers_own_version_may_always_be_made() -> None:
    """Nobody has to release what is the worker's own."""
    file = simple(Initiator.EMPLOYER_ONE, "preventief_adviesgesprek")

    assert may_make(file, CONSULT, Reader.WORKER, LIBRARY) is None


@pytest.mark.requirement("001-R05")
@pytest.mark.parametrize(
    "reader", [r for r in OTHERS if r not in (Reader.ORGANISATION, Reader.PARTNER)]
)
def test_any_other_version_waits_for_the_worker(reader: Reader) -> None:
    """Released for this reader it may be made; not asked, refused or withdrawn it may not."""

    def problem(*extra: Record) -> object:
        file = simple(Initiator.EMPLOYER_ONE, "preventief_adviesgesprek", *extra)
        return may_make(file, CONSULT, reader, LIBRARY)

    assert problem() is not None
    assert problem(released(reader)) is None
    for state in (ConsentState.REFUSED, ConsentState.WITHDRAWN):
        assert problem(released(reader), released(reader, state)) is not None


@pytest.mark.parametrize("state", ConsentState)
def test_a_partner_waits_for_a_yes_to_this_referral(state: ConsentState) -> None:
    """Only consent for the referral itself lets its question go to a partner."""
    asked = Referral(id="r", partner="ergonoom", consent=state, **OWN)
    file = simple(Initiator.EMPLOYER_ONE, "preventief_adviesgesprek", asked)
    found = may_make(file, CONSULT, Reader.PARTNER, LIBRARY)

    assert (state is ConsentState.GIVEN) == (found is None)


def test_a_release_for_one_reader_is_not_one_for_another() -> None:
    """The manager's version is not the employer's."""
    file = simple(Initiator.EMPLOYER_ONE, "preventief_adviesgesprek", released(Reader.EMPLOYER))

    assert may_make(file, CONSULT, Reader.MANAGER, LIBRARY) is not None


@pytest.mark.parametrize(
    ("initiator", "form"),
    [
        (Initiator.WORKER, "preventief_adviesgesprek"),
        *(
            (Initiator.EMPLOYER_ONE, form.id)
            for form in LIBRARY.all(ServiceForm)
            if form.worker_asked
        ),
    ],
)
def test_what_the_worker_asked_for_is_confidential(initiator: Initiator, form: str) -> None:
    """The refusal says that even the existence of the consult is the worker's business."""
    found = may_make(simple(initiator, form), CONSULT, Reader.EMPLOYER, LIBRARY)

    assert found is not None
    assert "vroeg zelf om dit gesprek" in found.what
    assert "vertrouwelijk" in found.data


def test_a_refusal_to_share_outweighs_a_release() -> None:
    """Who does not want measures shared with the employer gets no employer's version."""
    refused = Consent(
        id="s", case_id=CASE, scope=ConsentScope.SHARE_EMPLOYER, state=ConsentState.REFUSED
    )
    file = simple(
        Initiator.EMPLOYER_ONE, "preventief_adviesgesprek", refused, released(Reader.EMPLOYER)
    )

    assert may_make(file, CONSULT, Reader.EMPLOYER, LIBRARY) is not None


def test_the_organisation_gets_no_report_about_one_person() -> None:
    """It is sent to the group report instead."""
    file = simple(Initiator.EMPLOYER_ONE, "preventief_adviesgesprek")
    found = may_make(file, CONSULT, Reader.ORGANISATION, LIBRARY)

    assert found is not None
    assert "groepsadvies" in found.do


def test_a_view_has_the_same_types_as_the_case() -> None:
    """Hidden fields stand at their default, so every function that reads a case reads a view."""
    file = full_case()
    for reader in Reader:
        for kind, records in view(file, CONSULT, reader, LIBRARY).file.rows.items():
            assert {kind} >= {kind_of(type(record)) for record in records.values()}
