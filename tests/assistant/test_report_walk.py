"""Every document there is, walked with a marker in every field: each reader sees only its own."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import Answer, Consent, Measurement, Note, Talent
from assistant.case.words import (
    AnswerState,
    BottleneckBasis,
    ConsentScope,
    ConsentState,
    Side,
    Top,
)
from assistant.content.model import Question
from assistant.content.standard import standard
from assistant.privacy.barrier import Doubt
from assistant.privacy.readers import view
from assistant.privacy.table import Reader
from assistant.report import catalogue
from assistant.report.catalogue import KINDS, DocumentKind
from assistant.report.model import Document, Figure, sentences
from assistant.report.pdf import write_pdf
from assistant.report.review import doubts
from assistant.screening.work_ability import METHOD
from tests.assistant.report_kit import (
    CASE,
    CONSULT,
    DAY,
    OF_NO_READER,
    case_of,
    everything_in,
    full_case,
    marked,
    markers,
)

LIBRARY = standard()
OWN: dict[str, Any] = {"case_id": CASE, "consult_id": CONSULT}
PARAMETERS = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
FOR_OTHERS = pytest.mark.parametrize(
    "kind", [k for k in KINDS if k.reader is not Reader.WORKER], ids=lambda kind: kind.id
)
EMPLOYERS = (Reader.EMPLOYER, Reader.MANAGER)
NUMBERS = ("12,7", "33,3", "9,3", "1985")
"""What only the worker may see: a capacity, a score, an effect and a year of birth."""


def answers() -> list[Answer]:
    """A marker as the answer to every question of the packs that takes text."""
    ids = [q.id for q in LIBRARY.all(Question) if q.kind in ("long", "short")]
    ids += [f"basis{n}" for n in range(1, 5)]
    ids += [f"domein.{d}" for d in ("mens", "werk", "inkomen", "organisatie")]
    return [
        Answer(id=id_, question=id_, state=AnswerState.ANSWERED, value=f"zz-answer-{id_}", **OWN)
        for id_ in ids
    ]


def walked(*, shared: bool = False) -> CaseFile:
    """A case with a marker in every field, on known factors; shared item by item or not."""
    file = full_case(
        marked("bottleneck", id="b1", factor="tillen", basis=BottleneckBasis.TASK_LOAD),
        marked("bottleneck", id="b2", factor="prikkels", basis=BottleneckBasis.LIMITATION),
        *(
            marked(
                "measure", id=f"m-{top}", text=f"zz-measure-{top}", top=top, factor="tillen",
                private=False, effect_intensity=9.3,
            )
            for top in Top
        ),
        *(marked("action", id=f"a-{side}", text=f"zz-action-{side}", side=side) for side in Side),
        *answers(),
        marked("task_load", id="l", factor="tillen", task_id="task-1", minutes=30.0, intensity=9.0),
        marked("capacity", id="c", factor="tillen", limit=12.7, state=AnswerState.ANSWERED),
        marked("referral", id="given", consent=ConsentState.GIVEN),
        marked("worker", birth_year=1985),
        Note(id="q", text="zz-quote", quote=True, factor="tillen", **OWN),
        Talent(id="t", text="zz-strength", **OWN),
        Measurement(id="wai", method=METHOD, value=33.3, source="zz-wai", day=DAY, **OWN),
    )  # fmt: skip
    rows = {kind: dict(found) for kind, found in file.rows.items() if kind not in OF_NO_READER}
    for kind in ("task_load", "capacity", "consent"):
        rows[kind].pop(f"{kind}-1")
    if shared:
        rows["consent"] = {
            id_: Consent(
                id=f"yes-{id_}", case_id=CASE, scope=ConsentScope.SHARE_ITEM, item_id=id_,
                state=ConsentState.GIVEN,
            )
            for kind in ("note", "talent", "measure", "action")
            for id_ in rows[kind]
        }  # fmt: skip
    return CaseFile(rows)


def made(kind: DocumentKind, file: CaseFile) -> list[Document]:
    """Every document of a kind, whether it fits this consult or not."""
    anyhow = replace(kind, when=catalogue.always)
    found = catalogue.subjects(anyhow, file, CONSULT, LIBRARY)
    return [catalogue.make(anyhow, file, CONSULT, LIBRARY, {}, DAY, one) for one in found]


@pytest.mark.requirement("000-R51")
@pytest.mark.requirement("001-R35")
@pytest.mark.requirement("003-R11", "002-R63", "002-R65")
@pytest.mark.parametrize("shared", [False, True])
@PARAMETERS
def test_a_document_holds_only_what_its_reader_may_see(kind: DocumentKind, *, shared: bool) -> None:
    """Walking the whole model finds no marker that the reader's view does not hold."""
    file = walked(shared=shared)
    hidden = markers(file) - markers(view(file, CONSULT, kind.reader, LIBRARY).file)
    found = made(kind, file)
    text = "\n".join(everything_in(document) for document in found)

    assert found
    assert {marker for marker in hidden if marker.lower() in text} == set()
    assert kind.general is ("zz-case-number" not in text)


@pytest.mark.parametrize("shared", [False, True])
@FOR_OTHERS
def test_no_number_about_the_person_goes_out(kind: DocumentKind, *, shared: bool) -> None:
    """No limit, score, effect or year of birth, whatever was shared, and no picture of them."""
    for document in made(kind, walked(shared=shared)):
        text = everything_in(document)

        assert [number for number in NUMBERS if number in text] == []
        assert not [block for block in document.blocks if isinstance(block, Figure)]


@pytest.mark.parametrize("marker", ["zz-quote", "zz-strength", "zz-measure-personal"])
def test_what_is_shared_reaches_the_employer_and_nobody_else(marker: str) -> None:
    """With a yes per item the employer and the manager read it; no other reader ever does."""
    before = {k.reader for k in KINDS if any(marker in everything_in(d) for d in made(k, walked()))}
    after = {
        k.reader
        for k in KINDS
        if any(marker in everything_in(d) for d in made(k, walked(shared=True)))
    }

    assert before <= {Reader.WORKER}
    assert after - {Reader.WORKER} == set(EMPLOYERS)


@FOR_OTHERS
def test_a_document_for_others_has_no_words_about_the_person(kind: DocumentKind) -> None:
    """Our own sentences pass the second barrier: no health, capacity, opinion or 'moeten'."""
    found = [
        finding
        for document in made(kind, walked(shared=True))
        for finding in doubts(document, kind.reader)
        if "zz-" not in finding.sentence.lower()
    ]

    assert [(finding.words, finding.sentence) for finding in found] == []


@pytest.mark.requirement("003-R15")
@pytest.mark.requirement("004-R12")
@PARAMETERS
def test_our_own_sentences_are_finished_and_prescribe_nothing(kind: DocumentKind) -> None:
    """No open place, no opinion and no 'moeten' in any document, the worker's own included."""
    ours = {Doubt.PLACEHOLDER, Doubt.SUBJECTIVE, Doubt.PRESCRIBING, Doubt.CHARACTER}
    found = [
        finding
        for document in made(kind, walked())
        for finding in doubts(document, kind.reader)
        if finding.doubt in ours and "zz-" not in finding.sentence.lower()
    ]

    assert [(finding.words, finding.sentence) for finding in found] == []


@PARAMETERS
def test_every_sentence_names_what_it_came_from(kind: DocumentKind) -> None:
    """A sentence about a record points at one that is in the case, or at a rule or the content."""
    file = walked(shared=True)
    ids = {(name, id_) for name, rows in file.rows.items() for id_ in rows}
    for document in made(kind, file):
        for sentence in sentences(document):
            for source in sentence.sources:
                known = source.kind in ("rule", "content", "setting", "typed")
                assert known or (source.kind, source.id) in ids


def test_an_empty_case_still_gives_whole_documents() -> None:
    """With nothing filled in every document has a title, something to read and no open place."""
    file = case_of(
        *(replace(marked(kind)) for kind in ("case", "worker", "assignment")),
        replace(marked("consult"), id=CONSULT),
    )
    for kind in KINDS:
        if kind.per is None:
            for document in made(kind, file):
                assert document.title
                assert document.blocks


@PARAMETERS
def test_odd_content_still_becomes_a_document(kind: DocumentKind) -> None:
    """A name of 300 characters, an emoji, another script, long notes and many tasks are written."""
    file = walked(shared=True)
    rows = {name: dict(found) for name, found in file.rows.items()}
    rows["worker"]["worker-1"] = marked("worker", name="נועה כהן 🙂")
    rows["bottleneck"]["b1"] = marked(
        "bottleneck", id="b1", factor="tillen", text="x" * 300, justification="Lang verhaal. " * 900
    )
    rows["visit"]["visit-1"] = marked("visit", seen="Een regel.\n" * 300)
    for number in range(120):
        rows["task"][f"t{number}"] = marked("task", id=f"t{number}", name=f"Taak {number} 😀")
    for document in made(kind, CaseFile(rows)):
        assert write_pdf(document).startswith(b"%PDF")
