from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.changes import Change, inverse
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Answer, Assignment, Case, Consult, Step, Worker
from assistant.case.words import AnswerState, ConsentScope, ConsentState, StepState, Timing
from assistant.consult import flow
from assistant.content.library import Library
from assistant.content.model import ServiceForm, StepText
from assistant.content.standard import standard

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
STEPS = ("opdracht", "toestemming", "vragenlijst", "gesprek", "balans", "rapport")


def form(
    id_: str, steps: tuple[str, ...], *, questionnaire: bool = False, level: str = ""
) -> ServiceForm:
    return ServiceForm(
        id=id_,
        title=id_,
        group="preventief",
        moment="",
        steps=steps,
        questionnaire=questionnaire,
        prevention_level=level,
    )


TALK = form("adviesgesprek", STEPS, questionnaire=True, level="2a")
CONSULTING_HOUR = form("spreekuur", ("opdracht", "toestemming", "vragenlijst", "gesprek"))
PHONE = form("telefonisch", ("opdracht", "gesprek"), level="2b")
LIBRARY = Library(
    packs=(),
    tables={
        "step": {
            key: StepText(
                id=key,
                title=key,
                heading=key,
                desk=key in ("opdracht", "rapport"),
                minutes=10,
            )
            for key in STEPS
        },
        "form": {f.id: f for f in (TALK, CONSULTING_HOUR, PHONE)},
    },
)


def opened(service: ServiceForm = TALK) -> ConsultFile:
    changes = flow.new_case(
        service,
        LIBRARY,
        Case(id="case", number="2026-014"),
        Worker(id="worker", name="Fatma Demir"),
        today=TODAY,
        now=NOW,
    )
    file = CaseFile({}).apply(changes)
    return file.consult(file.all(Consult)[0].id)


def after(consult: ConsultFile, changes: tuple[Change, ...]) -> ConsultFile:
    return consult.file.apply(changes).consult(consult.consult.id)


def keys(consult: ConsultFile) -> tuple[str, ...]:
    return tuple(step.key for step in flow.steps_of(consult))


def states(consult: ConsultFile) -> dict[str, StepState]:
    return {step.key: step.state for step in flow.steps_of(consult)}


@pytest.mark.requirement("000-R01")
def test_a_case_opens_without_any_sick_report() -> None:
    """A new case is preventive, has its number, worker and first consult, and no sick day."""
    file = opened().file

    assert ("2026-014", TODAY) == (file.case.number, file.case.opened)
    assert "Fatma Demir" == file.worker.name
    assert file.worker.id == file.case.worker_id
    assert (Timing.PREVENTIVE, None) == (file.assignment.timing, file.assignment.first_sick_day)


def test_a_new_case_carries_the_form_and_its_prevention_level() -> None:
    """Assignment and consult start with the chosen form; its prevention level comes along."""
    consult = opened()

    assert ("adviesgesprek", "2a") == (
        consult.file.assignment.form,
        consult.file.assignment.prevention_level,
    )
    assert ("adviesgesprek", TODAY, "opdracht") == (
        consult.consult.form,
        consult.consult.day,
        consult.consult.current_step,
    )


def test_nobody_has_consented_in_a_new_case() -> None:
    """Every consent scope of a new case is unasked."""
    file = opened().file

    assert {ConsentState.UNASKED} == {file.consent(scope) for scope in ConsentScope}


def test_a_known_worker_is_not_added_again() -> None:
    """A second case of a stored worker adds no worker row."""
    changes = flow.new_case(
        TALK,
        LIBRARY,
        Case(id="second"),
        Worker(id="worker"),
        today=TODAY,
        now=NOW,
        known=True,
    )

    assert {"case", "assignment", "consult", "step"} == {change.kind for change in changes}


def test_steps_come_in_the_order_of_the_form() -> None:
    """A new consult has the form's steps in its order, none begun."""
    consult = opened()

    assert STEPS == keys(consult)
    assert {StepState.TODO} == set(states(consult).values())


def test_questionnaire_is_off_where_the_form_says_so() -> None:
    """In a spreekuur the questionnaire is there, but skipped."""
    assert StepState.SKIPPED is states(opened(CONSULTING_HOUR))["vragenlijst"]


def test_entering_a_step_makes_it_busy_and_current() -> None:
    """Entering a step not begun makes it busy, and the consult stands there."""
    consult = opened()

    consult = after(consult, flow.enter_step(consult, "gesprek", NOW))

    assert StepState.BUSY is states(consult)["gesprek"]
    assert "gesprek" == consult.consult.current_step


@pytest.mark.parametrize("state", [StepState.DONE, StepState.SKIPPED, StepState.BUSY])
def test_looking_at_a_step_does_not_take_it_up_again(state: StepState) -> None:
    """Entering a finished, skipped or busy step leaves its state as it is."""
    consult = opened()
    consult = after(consult, flow.set_state(consult, "gesprek", state, NOW))

    consult = after(consult, flow.enter_step(consult, "gesprek", NOW))

    assert state is states(consult)["gesprek"]


def test_a_skipped_step_can_be_reopened() -> None:
    """Skip then reopen makes a step busy."""
    consult = opened()
    consult = after(consult, flow.skip(consult, "balans", NOW))
    assert StepState.SKIPPED is states(consult)["balans"]

    consult = after(consult, flow.reopen(consult, "balans", NOW))

    assert StepState.BUSY is states(consult)["balans"]


def test_next_and_previous_pass_over_skipped_steps() -> None:
    """Forward and back skip what was skipped and stop at the ends."""
    consult = opened(CONSULTING_HOUR)

    following = flow.next_step(consult, "toestemming")
    before = flow.previous_step(consult, "gesprek")
    assert following is not None
    assert before is not None
    assert ("gesprek", "toestemming") == (following.key, before.key)
    assert None is flow.next_step(consult, "gesprek")
    assert None is flow.previous_step(consult, "opdracht")


@pytest.mark.requirement("001-R46")
def test_time_adds_up_over_visits() -> None:
    """Visits of 61, 0 and 59 seconds make 120 seconds."""
    consult = opened()
    for seconds in (61, 0, 59):
        consult = after(consult, flow.leave_step(consult, "gesprek", seconds, NOW))

    assert 120 == flow.step_of(consult, "gesprek").seconds


def test_time_does_not_run_back() -> None:
    """A negative visit is refused."""
    with pytest.raises(ValueError, match="negative"):
        flow.leave_step(opened(), "gesprek", -1, NOW)


def test_an_unknown_step_is_an_error_of_ours() -> None:
    """Asking for a step this consult does not have raises KeyError."""
    with pytest.raises(KeyError, match="bezoek"):
        flow.step_of(opened(), "bezoek")


def test_moving_a_step_keeps_the_order_of_the_others() -> None:
    """The conversation goes before the consent; the rest stays in order."""
    consult = opened()

    consult = after(consult, flow.move(consult, "balans", 1, NOW))

    assert ("opdracht", "balans", "toestemming", "vragenlijst", "gesprek", "rapport") == keys(
        consult
    )


@given(moves=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9)), max_size=8))
def test_moves_never_lose_a_step_and_can_be_undone(moves: list[tuple[str, int]]) -> None:
    """After any moves the places are 0..n-1, no step is lost, and undo brings the order back."""
    start = consult = opened()
    done: tuple[Change, ...] = ()
    for key, place in moves:
        changes = flow.move(consult, key, place, NOW)
        consult = after(consult, changes)
        done += changes

    assert list(range(len(STEPS))) == [step.position for step in flow.steps_of(consult)]
    assert set(STEPS) == set(keys(consult))
    assert flow.steps_of(start) == flow.steps_of(after(consult, inverse(done, NOW)))


def test_an_added_step_takes_its_place_of_the_pack() -> None:
    """A step added to a light consult stands where the pack has it."""
    consult = opened(PHONE)

    consult = after(consult, flow.add_step(consult, "toestemming", LIBRARY, NOW))
    consult = after(consult, flow.add_step(consult, "rapport", LIBRARY, NOW))

    assert ("opdracht", "toestemming", "gesprek", "rapport") == keys(consult)
    assert [0, 1, 2, 3] == [step.position for step in flow.steps_of(consult)]


def test_a_step_is_not_added_twice() -> None:
    """Adding a step the consult has already is refused."""
    with pytest.raises(ValueError, match="gesprek"):
        flow.add_step(opened(), "gesprek", LIBRARY, NOW)


def test_a_lighter_form_skips_what_nobody_began() -> None:
    """Going to a telephone advice skips untouched steps and keeps what was begun or finished."""
    consult = opened()
    consult = after(consult, flow.enter_step(consult, "balans", NOW))
    consult = after(consult, flow.finish(consult, "vragenlijst", NOW))

    consult = after(consult, flow.changes_for_form(consult, PHONE, LIBRARY, NOW))

    assert {
        "opdracht": StepState.TODO,
        "toestemming": StepState.SKIPPED,
        "vragenlijst": StepState.DONE,
        "gesprek": StepState.TODO,
        "balans": StepState.BUSY,
        "rapport": StepState.SKIPPED,
    } == states(consult)
    assert "telefonisch" == consult.consult.form


def test_a_fuller_form_adds_its_steps_in_place() -> None:
    """Going from a telephone advice to a whole talk gives all steps, in the pack's order."""
    consult = opened(PHONE)

    consult = after(consult, flow.changes_for_form(consult, TALK, LIBRARY, NOW))

    assert STEPS == keys(consult)
    assert {StepState.TODO} == set(states(consult).values())


def test_a_step_the_old_form_left_out_is_taken_up_again() -> None:
    """The questionnaire a spreekuur skips is to be done in a whole talk."""
    consult = opened(CONSULTING_HOUR)

    consult = after(consult, flow.changes_for_form(consult, TALK, LIBRARY, NOW))

    assert StepState.TODO is states(consult)["vragenlijst"]


def test_a_step_a_person_skipped_stays_skipped() -> None:
    """A form that uses a step does not reopen it after a person skipped it."""
    consult = opened()
    consult = after(consult, flow.skip(consult, "gesprek", NOW))

    consult = after(consult, flow.changes_for_form(consult, CONSULTING_HOUR, LIBRARY, NOW))

    assert StepState.SKIPPED is states(consult)["gesprek"]


def test_a_questionnaire_added_by_a_form_that_has_it_off_is_skipped() -> None:
    """From telephone advice to a spreekuur the questionnaire comes along, skipped."""
    consult = opened(PHONE)

    consult = after(consult, flow.changes_for_form(consult, CONSULTING_HOUR, LIBRARY, NOW))

    assert StepState.SKIPPED is states(consult)["vragenlijst"]


def test_the_assignment_follows_the_form() -> None:
    """Form and untouched prevention level of the assignment follow the consult's form."""
    consult = opened()

    file = after(consult, flow.changes_for_form(consult, PHONE, LIBRARY, NOW)).file

    assert ("telefonisch", "2b") == (file.assignment.form, file.assignment.prevention_level)


def test_a_prevention_level_chosen_by_hand_stays() -> None:
    """A level the AD chose survives a change of form."""
    consult = opened()
    level = Change("assignment", consult.file.assignment.id, "prevention_level", "2a", "1", NOW)
    consult = after(consult, (level,))

    file = after(consult, flow.changes_for_form(consult, PHONE, LIBRARY, NOW)).file

    assert "1" == file.assignment.prevention_level


def test_a_later_consult_of_another_form_leaves_the_assignment_alone() -> None:
    """Changing the form of a consult that differs from the assignment does not touch that."""
    first = opened()
    more = flow.new_consult("case", PHONE, LIBRARY, today=TODAY, now=NOW)
    file = first.file.apply(more)
    later = file.consult(file.all(Consult)[1].id)

    changes = flow.changes_for_form(later, CONSULTING_HOUR, LIBRARY, NOW)

    assert "adviesgesprek" == file.apply(changes).assignment.form
    assert "spreekuur" == later.file.apply(changes).consult(later.consult.id).consult.form


def test_changing_the_form_never_touches_answers() -> None:
    """A change of form only changes steps, consult and assignment; answers stay."""
    consult = opened()
    answer = Answer(
        id="a",
        case_id="case",
        consult_id=consult.consult.id,
        question="hulpvraag",
        state=AnswerState.ANSWERED,
        value="Minder tillen",
    )
    consult = after(consult, (Change("answer", "a", "", None, answer, NOW),))

    changes = flow.changes_for_form(consult, PHONE, LIBRARY, NOW)

    assert {"step", "consult", "assignment"} >= {change.kind for change in changes}
    assert "Minder tillen" == after(consult, changes).text("hulpvraag")


def test_there_and_back_between_forms_restores_untouched_steps() -> None:
    """To a lighter form and back leaves an untouched consult as it was."""
    start = opened()

    light = after(start, flow.changes_for_form(start, PHONE, LIBRARY, NOW))
    back = after(light, flow.changes_for_form(light, TALK, LIBRARY, NOW))

    assert flow.steps_of(start) == flow.steps_of(back)


def test_a_form_that_is_no_longer_in_the_pack_loses_nothing() -> None:
    """When the old form is unknown, steps not begun follow the new form."""
    consult = opened()
    consult = after(
        consult, (Change("consult", consult.consult.id, "form", "adviesgesprek", "oud", NOW),)
    )

    consult = after(consult, flow.changes_for_form(consult, PHONE, LIBRARY, NOW))

    assert set(STEPS) == set(keys(consult))
    assert StepState.SKIPPED is states(consult)["balans"]


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (59, "59 minuten"),
        (60, "1 uur"),
        (61, "1 uur en 1 minuut"),
        (125, "2 uur en 5 minuten"),
    ],
)
def test_duration_in_words(minutes: int, text: str) -> None:
    """Minutes are told as hours and minutes."""
    assert text == flow.duration_text(minutes)


def test_desk_time_does_not_count_as_talk() -> None:
    """Time at the desk is not part of the talk's hour and a half."""
    consult = opened()
    consult = after(consult, flow.leave_step(consult, "opdracht", 600, NOW))
    consult = after(consult, flow.leave_step(consult, "gesprek", 300, NOW))

    assert 5 == flow.talk_minutes(consult, LIBRARY)


def test_every_record_of_a_consult_belongs_to_its_case() -> None:
    """Assignment, consult and steps carry the id of the case."""
    file = opened().file

    found = {r.case_id for type_ in (Assignment, Consult, Step) for r in file.all(type_)}
    assert {"case"} == found


def test_every_form_of_the_packs_opens_a_consult() -> None:
    """Each form that comes with the program gives a consult with its own steps, in order."""
    library = standard()
    for service in library.all(ServiceForm):
        changes = flow.new_case(
            service, library, Case(id="case"), Worker(id="worker"), today=TODAY, now=NOW
        )
        file = CaseFile({}).apply(changes)

        assert service.steps == keys(file.consult(file.all(Consult)[0].id))
