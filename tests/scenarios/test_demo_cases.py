"""The demo scenarios of the source document (000, section 13) with their assertions."""

import pytest

from assistant.advice.suggestions import suggest_referrals
from assistant.case.records import (
    Bottleneck,
    Capacity,
    Consult,
    Measure,
    Referral,
    SourceDocument,
    Step,
)
from assistant.case.words import ConsentScope, Progress, Timing, Top, WorkContext
from assistant.consult.remarks import blocking, remarks
from assistant.content.library import Library
from assistant.content.model import Partner
from assistant.group.disclosure.rules import Policy
from assistant.group.policy import policies
from assistant.privacy.readers import may_make, view
from assistant.privacy.table import Reader
from assistant.report.advice import advice_report
from assistant.report.employer import employer_report
from assistant.report.model import plain_text, sentences
from tests.conftest import TODAY
from tests.scenarios.conftest import consult_of
from ui.pages.so_far import so_far
from ui.session import Session

WORKERS = (
    "Noor de Wit",
    "Bram Hofstra",
    "Fatma Yıldız",
    "Henk Drenth",
    "Saskia Vermeer",
    "Ingrid Mulder",
    "Jasper Koning",
)


@pytest.mark.parametrize("worker", WORKERS)
def test_every_demo_case_gives_a_report_with_sources(filled: Session, worker: str) -> None:
    """Each demo case gives the worker a report in which every sentence has a source."""
    consult = consult_of(filled, worker)
    seen = view(consult.file, consult.consult.id, Reader.WORKER, filled.library)

    document = advice_report(seen, filled.library, filled.settings, TODAY)

    assert all(sentence.sources for sentence in sentences(document))


@pytest.mark.requirement("000-R01", "000-R16", "003-R03")
def test_tc_1_needs_no_sick_report_and_no_fml(filled: Session) -> None:
    """TC-000-1 is done without a first sick day, a diagnosis or any document."""
    consult = consult_of(filled, "Noor de Wit")

    assert Timing.PREVENTIVE is consult.file.assignment.timing
    assert consult.file.assignment.first_sick_day is None
    assert () == consult.file.all(SourceDocument)
    assert () == blocking(remarks(consult, filled.library, filled.settings))


@pytest.mark.requirement("000-R54")
def test_tc_2_words_a_trial_carefully(filled: Session) -> None:
    """TC-000-2: without employer, with the independence said, and 'kan hebben geholpen'."""
    consult = consult_of(filled, "Bram Hofstra")
    seen = view(consult.file, consult.consult.id, Reader.WORKER, filled.library)
    text = plain_text(advice_report(seen, filled.library, filled.settings, TODAY))

    assert WorkContext.SELF_EMPLOYED is consult.file.case.context
    assert consult.file.organisation is None
    assert "kan hebben geholpen" in text
    assert "geen band met de leverancier" in text


@pytest.mark.requirement("000-R34", "001-R14")
def test_tc_4a_physical_load_leads_to_the_ergonomist(filled: Session) -> None:
    """TC-000-4a: reaching far at a checkout suggests the ergonomist, with the reason."""
    consult = consult_of(filled, "Fatma Yıldız")

    rows = {**consult.file.rows, "referral": {}}
    before = type(consult.file)(rows).consult(consult.consult.id)

    found = {s.partner.id: s.reasons for s in suggest_referrals(before, filled.library)}

    assert found["ergonoom"]
    assert filled.library.get(Partner, consult.all(Referral)[0].partner) is not None


@pytest.mark.requirement("000-R27")
def test_tc_4b_keeps_why_a_technical_measure_was_rejected(filled: Session) -> None:
    """TC-000-4b: compulsory protective equipment is the reason; the work itself is changed."""
    consult = consult_of(filled, "Henk Drenth")
    rejected = [m for m in consult.all(Measure) if m.status is Progress.REJECTED]
    kept = [m for m in consult.all(Measure) if m.status is Progress.DONE]

    assert [Top.TECHNICAL] == [m.top for m in rejected]
    assert "verplicht" in rejected[0].rejected_reason
    assert [Top.ORGANISATIONAL] == [m.top for m in kept]


@pytest.mark.requirement("001-R05", "001-R35")
def test_tc_5_has_no_employers_version_before_release(filled: Session) -> None:
    """TC-000-5: she asked for the talk herself, so without her release there is no version."""
    consult = consult_of(filled, "Saskia Vermeer")
    rows = {**consult.file.rows, "clearance": {}}
    unreleased = type(consult.file)(rows)

    reason = may_make(unreleased, consult.consult.id, Reader.EMPLOYER, filled.library)

    assert reason is not None
    assert may_make(consult.file, consult.consult.id, Reader.EMPLOYER, filled.library) is None


def test_tc_5_tells_the_employer_nothing_that_was_not_his(filled: Session) -> None:
    """TC-000-5: the employer's version does not hold what limits her or what she does at home."""
    consult = consult_of(filled, "Saskia Vermeer")
    seen = view(consult.file, consult.consult.id, Reader.EMPLOYER, filled.library)
    text = plain_text(employer_report(seen, filled.library, filled.settings, TODAY))

    hidden = [c.works for c in consult.all(Capacity) if c.works]
    limits = [b.justification for b in consult.all(Bottleneck) if b.basis == "limitation"]
    assert [] == [words for words in (*hidden, *limits, "moeder") if words in text]


@pytest.mark.requirement("000-R18")
def test_tc_6_asks_for_the_domains_that_are_still_empty(filled: Session) -> None:
    """TC-000-6 stands at the balance: income is said, the other three domains are remarked on."""
    consult = consult_of(filled, "Ingrid Mulder")

    texts = [r.text for r in remarks(consult, filled.library, filled.settings)]

    assert any("organisatie" in text.lower() for text in texts)


def test_tc_7_is_a_talk_nobody_else_knows_of(filled: Session) -> None:
    """TC-000-7 asked for by the worker: no version for the employer exists by default."""
    consult = consult_of(filled, "Jasper Koning")

    reason = may_make(consult.file, consult.consult.id, Reader.EMPLOYER, filled.library)

    assert reason is not None
    assert "vertrouwelijk" in str(reason)


def test_an_early_consult_counts_its_weeks(filled: Session) -> None:
    """The week-13 case lies 88 days after the first sick day, in the thirteenth week."""
    assignment = consult_of(filled, "Lisa van Rossum").file.assignment

    assert assignment.first_sick_day is not None
    assert 12 == (TODAY - assignment.first_sick_day).days // 7


@pytest.mark.requirement("000-R45", "001-R31")
def test_a_withheld_consent_is_not_counted(filled: Session) -> None:
    """Noor said no to group use: her organisation has no facts at all."""
    consult = consult_of(filled, "Noor de Wit")
    assert consult.file.consent(ConsentScope.GROUP) == "refused"

    facts = filled.vault.cases.group_facts(
        consult.file.case.organisation_id or "", TODAY.replace(year=2025), TODAY
    )

    assert () == tuple(facts)


def test_thresholds_are_those_of_the_policy(library: Library) -> None:
    """The defaults of the disclosure rules are the work side's values in the policy pack."""
    assert Policy() == policies(library)["work"]
    assert Policy.health() == policies(library)["health"]


def test_every_demo_consult_can_be_opened(filled: Session) -> None:
    """Also the many short ones behind the group have steps to open them at."""
    cases = filled.vault.cases
    without = [
        row.number
        for row in cases.rows()
        if not cases.load(row.id).consult(row.consult_id or "").all(Step)
    ]

    assert [] == without


def test_every_demo_consult_adds_up_to_something(filled: Session, library: Library) -> None:
    """What stands beside each consult can be told: no measurement outside its rules, no gap."""
    cases = filled.vault.cases
    silent = [
        (row.number, consult.id)
        for row in cases.rows()
        for file in [cases.load(row.id)]
        for consult in file.all(Consult)
        if not so_far(file.consult(consult.id), library, {})
    ]

    assert [] == silent
