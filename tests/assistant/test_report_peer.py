"""The case for colleagues in intervisie: the work and the reasoning, and nobody in it."""

import re

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import (
    Clearance,
    Consent,
    Consult,
    Measure,
    Organisation,
    Task,
    Unit,
    Worker,
)
from assistant.case.words import ConsentScope, ConsentState
from assistant.content.standard import standard
from assistant.privacy.barrier import Doubt
from assistant.privacy.readers import may_make
from assistant.privacy.table import Reader
from assistant.report import catalogue
from assistant.report.catalogue import kind_named
from assistant.report.model import Document, plain_text
from assistant.report.review import doubts
from tests.assistant.report_kit import DAY, case_of
from ui.demo import SETTINGS, scenario, scenario_names

LIBRARY = standard()
KIND = kind_named("casus_vakgenoot")


def case(name: str) -> tuple[CaseFile, str]:
    """A demo case and its consult."""
    file = case_of(*scenario(name, LIBRARY, DAY))
    return file, file.all(Consult)[0].id


def made(name: str) -> Document:
    """The document of a demo case."""
    return catalogue.make(KIND, *case(name), LIBRARY, SETTINGS, DAY)


@pytest.mark.requirement("004-R26")
@pytest.mark.parametrize("name", scenario_names())
def test_nobody_can_be_named_from_it(name: str) -> None:
    """No name of the worker, the employer, the unit or who acts, and no day but that of making."""
    file, _ = case(name)
    tasks = " ".join(task.name for task in file.all(Task))
    named = [one.name for kind in (Worker, Organisation, Unit) for one in file.all(kind)]
    named = [name for name in named if name not in tasks]
    owners = [m.owner for m in file.all(Measure) if m.owner[:1].isupper()]
    text = plain_text(made(name))
    days = re.findall(r"\b\d{1,2} [a-z]+ 20\d\d\b", text)

    assert [one for one in (*named, *owners) if one and re.search(rf"\b{one}\b", text)] == []
    assert days == []


@pytest.mark.requirement("004-R26")
def test_it_holds_the_work_and_what_was_weighed() -> None:
    """Function, tasks, what makes the work heavy, what was chosen and why; room for a question."""
    text = plain_text(made("week-50"))

    for words in (
        "De functie: orderverzamelaar, 38 uur per week.",
        "Orders verzamelen",
        "Boven schouderhoogte werken",
        "Heftafel bij de retouren.",
        "Technisch, voor iedereen, afgesproken.",
        "Van de 38 uur gaat 22 uur over orders verzamelen",
        "Wat zou u doen, en wat ziet de arbeidsdeskundige over het hoofd?",
    ):
        assert words in text


@pytest.mark.requirement("004-R26")
def test_it_is_made_when_the_worker_agrees_and_only_then() -> None:
    """A no to the employer says nothing about colleagues; a yes is asked for them on its own."""
    file, talk = case("tc-000-1")
    given = Clearance(
        id="v", case_id=file.case.id, consult_id=talk, reader="vakgenoot", state=ConsentState.GIVEN
    )
    refused = Consent(
        id="n", case_id=file.case.id, scope=ConsentScope.SHARE_EMPLOYER, state=ConsentState.REFUSED
    )
    agreed = case_of(*(one for rows in file.rows.values() for one in rows.values()), given, refused)

    assert may_make(agreed, talk, Reader.PRINCIPAL, LIBRARY) is not None
    assert may_make(file, talk, Reader.PEER, LIBRARY) is not None
    assert may_make(agreed, talk, Reader.PEER, LIBRARY) is None


def test_the_second_barrier_points_at_the_persons_own_name() -> None:
    """Typed by the AD, a name that may stand in every other document is a doubt in this one."""
    file, _ = case("week-50")
    name = file.worker.name
    document = Document(f"Casus van {name}", "", "", "", DAY, ())

    assert [Doubt.NAME] == [one.doubt for one in doubts(document, Reader.PEER, (), (name,))]
    assert () == doubts(document, Reader.CASE_MANAGER, (), (name,))
