"""Drafts, terms, versions: who reads first, how long is waited, and what changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import Consult, Correction
from assistant.case.reports import Draft
from assistant.case.words import CorrectionKind, Timing, WorkContext
from assistant.content.model import Procedure
from assistant.content.standard import standard
from assistant.report import catalogue
from assistant.report.catalogue import kind_named
from assistant.report.life import not_yet, procedure, stand, until, worker_first
from assistant.report.model import Heading, Paragraph, Signature, plain_text
from assistant.report.versions import (
    Difference,
    How,
    as_draft,
    differences,
    texts_of,
    with_changes,
)
from assistant.store import SignedReport
from tests.assistant.report_kit import DAY, case_of, document, said
from ui.demo import scenario

LIBRARY = standard()
RECORDS = scenario("tc-000-5", LIBRARY, DAY)
FILE = case_of(*RECORDS)
TALK = FILE.all(Consult)[0].id
OWN, OTHER = kind_named("advies"), kind_named("versie_werkgever")


def draft(**more: object) -> Draft:
    """A draft of the worker's report, given today."""
    made = Draft(
        id="d", case_id=FILE.case.id, consult_id=TALK, document="advies", reader="werkende",
        given=DAY, until=DAY + timedelta(days=7),
    )  # fmt: skip
    return replace(made, **more)


def with_records(*records: object) -> CaseFile:
    """The demo case with these records besides."""
    return case_of(*RECORDS, *records)


def early(file: CaseFile) -> CaseFile:
    """The same case, after a sick report."""
    assignment = replace(file.assignment, timing=Timing.EARLY)
    return CaseFile({**file.rows, "assignment": {assignment.id: assignment}})


def signed(document: str = "advies", reader: str = "werkende", *texts: str) -> SignedReport:
    """A first version, signed the day before."""
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    return SignedReport(
        "s", FILE.case.id, TALK, document, "", reader, 1, at, "A", "x-1.0", "", texts
    )


def test_every_context_says_what_its_term_rests_on() -> None:
    """Each procedure carries its ground, and one that is our choice says so (SRA memo, 2020)."""
    rules = LIBRARY.all(Procedure)

    assert ["preventief", "verzuim", "schade", "organisatie"] == [rule.id for rule in rules]
    assert all(rule.basis == "keuze" and rule.source for rule in rules)


def test_the_context_decides_about_the_procedure() -> None:
    """Preventive without a sick report, absence with one, and damage for who has an AOV."""
    case = replace(FILE.case, context=WorkContext.SELF_EMPLOYED)
    insured = CaseFile({**FILE.rows, "case": {case.id: case}})

    assert "preventief" == procedure(FILE, LIBRARY).id
    assert "verzuim" == procedure(early(FILE), LIBRARY).id
    assert "schade" == procedure(insured, LIBRARY).id


def test_a_term_counts_from_the_day_a_draft_was_given() -> None:
    """Seven days in absence, as its policy says."""
    assert DAY + timedelta(days=7) == until(DAY, procedure(early(FILE), LIBRARY))


def test_the_worker_reads_first_or_at_the_same_time() -> None:
    """Another reader waits until the worker has a draft or a signed report."""
    consult = FILE.consult(TALK)

    assert "De werkende leest als eerste" in worker_first(OTHER, consult, ())
    assert "" == worker_first(OWN, consult, ())
    assert "" == worker_first(OTHER, with_records(draft()).consult(TALK), ())
    assert "" == worker_first(OTHER, consult, (signed(),))
    assert worker_first(OTHER, consult, (signed("versie_werkgever", "werkgever"),))


@pytest.mark.parametrize(
    ("given", "today", "waits"),
    [
        (None, DAY, True),
        (draft(), DAY, True),
        (draft(), DAY + timedelta(days=7), True),
        (draft(), DAY + timedelta(days=8), False),
        (draft(answered=DAY), DAY, False),
    ],
    ids=["no draft", "within the term", "last day", "after the term", "answered"],
)
def test_in_absence_signing_waits_for_the_term(
    given: Draft | None, today: date, *, waits: bool
) -> None:
    """Signing waits for the draft, and then for a reaction or the end of the term."""
    file = early(with_records(*([given] if given else [])))
    found = not_yet(OWN, file.consult(TALK), "", (), LIBRARY, today)

    assert waits == bool(found)


def test_preventive_advice_waits_for_nobody_but_an_open_reaction() -> None:
    """Without a sick report one signs at once, unless a reaction to the draft is open."""
    open_ = Correction(id="c", case_id=FILE.case.id, item_id="d", kind=CorrectionKind.FACT)
    file = with_records(draft(), open_)
    handled = with_records(draft(), replace(open_, handled=DAY))

    assert () == not_yet(OWN, FILE.consult(TALK), "", (), LIBRARY, DAY)
    assert 1 == len(not_yet(OWN, file.consult(TALK), "", (), LIBRARY, DAY))
    assert () == not_yet(OWN, handled.consult(TALK), "", (), LIBRARY, DAY)


def test_how_it_stands_is_said_in_words() -> None:
    """Not given, a draft on a day, or the version signed last."""
    given = with_records(draft()).consult(TALK)

    assert "nog niet gegeven" == stand(FILE.consult(TALK), "advies", "", ()).words
    assert "concept gegeven op 23 november 2026" == stand(given, "advies", "", ()).words
    assert "versie 1 ondertekend" == stand(given, "advies", "", (signed(),)).words


def test_a_view_of_the_worker_stands_in_the_report() -> None:
    """What the worker sees otherwise is quoted in the worker's report, and a fact is not."""
    view = Correction(
        id="c", case_id=FILE.case.id, item_id="d", kind=CorrectionKind.VIEW, about="de diensten",
        text="Voor mij zijn juist de ochtenden zwaar.",
    )  # fmt: skip
    fact = replace(view, id="f", kind=CorrectionKind.FACT, text="Het zijn 28 uren.")
    text = plain_text(
        catalogue.make(OWN, with_records(draft(), view, fact), TALK, LIBRARY, {}, DAY)
    )
    employer = plain_text(
        catalogue.make(OTHER, with_records(draft(), view, fact), TALK, LIBRARY, {}, DAY)
    )

    assert "Voor mij zijn juist de ochtenden zwaar." in text
    assert "Het zijn 28 uren." not in text
    assert "ochtenden zwaar" not in employer


def test_a_draft_says_that_it_is_one() -> None:
    """Title and first paragraph tell that it is a draft, and until when one can react."""
    made = as_draft(document(), DAY, date(2026, 11, 30))

    assert made.title.startswith("Concept: ")
    assert isinstance(made.blocks[0], Paragraph)
    assert "tot en met 30 november 2026" in made.blocks[0].sentences[0].text


def test_what_changed_is_what_went_and_what_came() -> None:
    """A sentence that is worded anew is one that went and one that came."""
    assert (Difference(How.GONE, "b"), Difference(How.ADDED, "c")) == differences("ab", "ac")
    assert () == differences(("a", "b"), ("a", "b"))


def test_a_next_version_lists_its_changes_before_the_signature() -> None:
    """The list stands before the place to sign and names the version it is compared with."""
    before = document(Heading(1, "Eerst"), Paragraph((said("Oud."),)))
    after = document(
        Heading(1, "Eerst"),
        Paragraph((said("Nieuw."),)),
        Heading(1, "Ondertekening"),
        Signature("A", "", "", DAY, before.blocks[1].sentences[0].sources),
    )
    made = with_changes(after, signed("advies", "werkende", *texts_of(before)))
    titles = [block.text for block in made.blocks if isinstance(block, Heading)]
    text = plain_text(made)

    assert ["Eerst", "Wat er is veranderd", "Ondertekening"] == titles
    assert "Dit is versie 2. Versie 1 is van 22 november 2026." in text
    assert "Weg: Oud." in text
    assert "Erbij: Nieuw." in text
    assert with_changes(after, None) is after


def test_what_went_is_not_printed_again_for_somebody_else() -> None:
    """What was taken out of an employer's version does not come back in its list of changes."""
    before = document(Paragraph((said("Heeft pijn in de rug."), said("Blijft."))))
    after = document(Paragraph((said("Blijft."), said("Komt erbij."))))
    text = plain_text(with_changes(after, signed("werkgever", "werkgever", *texts_of(before))))

    assert "pijn in de rug" not in text
    assert "Weg: 1 tekst." in text
    assert "Erbij: Komt erbij." in text
