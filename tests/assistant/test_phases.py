from dataclasses import replace

from assistant.case.file import ConsultFile
from assistant.case.records import Answer, Consult, Task, Theme
from assistant.case.talk import PhaseSummary
from assistant.case.words import Agreement, AnswerState
from assistant.consult.phases import PHASES, agree_to_all, is_stale, parts_of, read_back, say
from assistant.consult.remarks import remarks
from assistant.consult.summary import START, TALKED, WEIGHED
from assistant.content.library import Library
from tests.assistant.talk_kit import NOW, owned, talk

QUESTION = owned(
    Answer, "a", question="hulpvraag", state=AnswerState.ANSWERED, value="Hoe houd ik dit vol?"
)
THEME = owned(Theme, "theme", text="Rust", own_words="Te druk")
TASK = owned(Task, "task", name="Balie", hours=12.0)
DAY = NOW.date()


def agreed(consult: ConsultFile, library: Library, phase: str) -> ConsultFile:
    """The consult after the worker agreed to one phase."""
    changes = say(consult, library, phase, Agreement.AGREED, today=DAY, now=NOW)
    return consult.file.apply(changes).consult("c1")


def test_every_part_belongs_to_a_phase(library: Library) -> None:
    """What is read back is divided over the four phases, nothing twice and nothing left out."""
    consult = talk(QUESTION, THEME, TASK)
    titles = {phase: [p.title for p in parts_of(consult, library, phase)] for phase in PHASES}

    assert {
        "kennismaking": ["Uw vraag"],
        "gesprek": ["In uw eigen woorden", "Hier wilde u het over hebben"],
        "balans": ["Uw werk"],
        "afspraken": [],
    } == titles


def test_what_was_read_is_kept_with_the_answer(library: Library) -> None:
    """A phase keeps what was read, what the worker said to it, and the day."""
    kept = read_back(agreed(talk(QUESTION), library, START), START)

    assert kept is not None
    assert "Uw vraag\n“Hoe houd ik dit vol?”" == kept.said
    assert (Agreement.AGREED, DAY) == (kept.state, kept.on)


def test_a_change_afterwards_makes_it_stale(library: Library) -> None:
    """A phase whose words changed since is stale; one whose words did not is not."""
    consult = agreed(agreed(talk(QUESTION, TASK), library, START), library, WEIGHED)
    task = replace(TASK, hours=20.0)
    rows = {**consult.file.rows, "task": {"task": task}}

    after = type(consult.file)(rows).consult("c1")

    assert (False, True) == (is_stale(after, library, START), is_stale(after, library, WEIGHED))


def test_a_phase_that_was_never_read_is_not_stale(library: Library) -> None:
    """Nothing was agreed to, so nothing can have changed since."""
    assert not is_stale(talk(THEME), library, TALKED)


def test_agreeing_to_all_leaves_a_correction(library: Library) -> None:
    """A phase the worker corrected stays corrected; open phases with content become agreed."""
    consult = talk(QUESTION, THEME)
    changes = say(consult, library, START, Agreement.CORRECTED, today=DAY, now=NOW)
    consult = consult.file.apply(changes).consult("c1")

    after = consult.file.apply(agree_to_all(consult, library, today=DAY, now=NOW)).consult("c1")

    assert {START: Agreement.CORRECTED, TALKED: Agreement.AGREED} == {
        kept.phase: kept.state for kept in after.all(PhaseSummary)
    }


def test_a_stale_agreement_is_remarked_on(library: Library) -> None:
    """After agreeing, a change leads back to reading it again; before, nothing is said."""
    first = Consult(id="c1", case_id="case", day=DAY, confirmed=DAY)
    consult = agreed(talk(first, THEME), library, TALKED)
    before = [r.code for r in remarks(consult, library)]
    theme = replace(THEME, own_words="Veel te druk")
    rows = {**consult.file.rows, "theme": {"theme": theme}}

    after = remarks(type(consult.file)(rows).consult("c1"), library)
    (found,) = [remark for remark in after if remark.code == "agreement_stale"]

    assert "agreement_stale" not in before
    assert "teruglezen" == found.step
    assert "veranderd bij: gesprek" in found.text
