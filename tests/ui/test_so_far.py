from typing import Any

from assistant.case.changes import added
from assistant.case.records import Action, Bottleneck, Measure, Note, Signal, Talent, Theme, new_id
from assistant.case.words import Progress
from assistant.content.model import StepText
from tests.conftest import NOW
from ui.pages.so_far import SoFarLine, so_far
from ui.session import Session


def parts(
    session: Session, consult: tuple[str, str], *records_of: tuple[Any, dict[str, Any]]
) -> dict[str, list[SoFarLine]]:
    """What the consult adds up to after these records, by heading."""
    own = {"case_id": consult[0], "consult_id": consult[1]}
    changes = tuple(added(kind(id=new_id(), **own, **values), NOW) for kind, values in records_of)
    session.commit("Voorbereid", changes, consult[0])
    found = so_far(session.file(consult[0]).consult(consult[1]), session.library, {})
    return {part.title: list(part.lines) for part in found}


def test_parts_come_in_the_order_of_the_talk(session: Session, agreed: tuple[str, str]) -> None:
    """Themes and what goes well come before bottlenecks, and what is open comes after."""
    found = parts(
        session,
        agreed,
        (Bottleneck, {"text": "Tillen"}),
        (Talent, {"text": "Vakkennis"}),
        (Theme, {"text": "Rust"}),
        (Measure, {"text": "Heffer"}),
        (Action, {"text": "Bellen"}),
    )

    assert list(found)[:6] == [
        "Daar gaat het om",
        "Gaat goed",
        "Knelpunten",
        "Maatregelen",
        "Afspraken",
        "Nog te doen",
    ]


def test_a_bottleneck_says_whether_it_is_justified(
    session: Session, agreed: tuple[str, str]
) -> None:
    """A bottleneck with onderbouwing says so; one without says it is still to come."""
    found = parts(
        session,
        agreed,
        (Bottleneck, {"text": "Tillen", "justification": "Zakken van 20 kg."}),
        (Bottleneck, {"text": "Staan"}),
    )

    assert [line.state for line in found["Knelpunten"]] == ["onderbouwd", "onderbouwing volgt"]


def test_what_was_dropped_is_left_out(session: Session, agreed: tuple[str, str]) -> None:
    """A measure that was rejected is no longer part of what the consult adds up to."""
    found = parts(session, agreed, (Measure, {"text": "Heffer", "status": Progress.REJECTED}))

    assert "Maatregelen" not in found


def test_a_quote_is_no_note(session: Session, agreed: tuple[str, str]) -> None:
    """The worker's own words stand with the talk, not among the AD's notes."""
    found = parts(
        session,
        agreed,
        (Note, {"text": "Ik ben moe", "quote": True, "step": "gesprek"}),
        (Note, {"text": "Zware zakken", "step": "werk"}),
    )

    assert [(line.text, line.step) for line in found["Notities"]] == [("Zware zakken", "werk")]


def test_an_open_point_leads_to_its_step(session: Session, agreed: tuple[str, str]) -> None:
    """What is still open leads to the step where it can be mended."""
    found = parts(session, agreed, (Signal, {"text": "Vaak moe"}))

    steps = {step.id for step in session.library.all(StepText)}
    assert {line.step for line in found["Nog te doen"]} <= steps
    assert found["Nog te doen"]
