"""Which steps can be gone to at the table, also in a consult that has few of them or none."""

from assistant.case.records import Consult, Step
from assistant.case.words import Mood
from assistant.consult.mood import nearest, out_of_sight, walked
from assistant.content.library import Library
from tests.assistant.talk_kit import owned, talk

AT_TABLE = Consult(id="c1", case_id="case", mood=Mood.TABLE)


def test_a_step_of_the_ad_alone_is_passed_at_the_table(library: Library) -> None:
    """The nearest step to one that is out of sight comes after it; after the last, the first."""
    steps = (owned(Step, k, key=k, position=n) for n, k in enumerate(("opdracht", "werk")))
    consult = talk(AT_TABLE, *steps)

    assert {"opdracht", "rapport"} <= out_of_sight(consult, library)
    assert "werk" == nearest(consult, library, "opdracht")
    assert "werk" == nearest(consult, library, "rapport")


def test_a_consult_of_the_ad_alone_keeps_its_steps_at_the_table(library: Library) -> None:
    """A form of an own pack may have the assignment and the report only; they stay."""
    steps = (owned(Step, k, key=k, position=n) for n, k in enumerate(("opdracht", "rapport")))
    consult = talk(AT_TABLE, *steps)

    assert ["opdracht", "rapport"] == walked(consult, library)
    assert "rapport" == nearest(consult, library, "rapport")


def test_without_steps_there_is_none_nearest(library: Library) -> None:
    """A consult without steps has none to go to, at the desk or at the table."""
    assert "" == nearest(talk(), library, "werk")
    assert "" == nearest(talk(AT_TABLE), library, "")
