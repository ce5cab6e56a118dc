"""The evaluation list of 58 effects: whole, without claims, and told for better and for worse."""

from collections import Counter
from datetime import date

import pytest

from assistant.case.cooperation import EffectSeen
from assistant.case.records import Assignment, Case, Consult, Worker
from assistant.case.words import Seen, Timing
from assistant.content.model import Effect
from assistant.content.standard import standard
from assistant.group.sheets import quarterly_sheet
from assistant.report.catalogue import kind_named, make
from assistant.report.model import plain_text
from tests.assistant.advice_kit import about
from tests.assistant.report_kit import CASE, CONSULT, case_of

TODAY = date(2026, 11, 23)


@pytest.mark.requirement("002-R59")
def test_the_four_lists_are_whole() -> None:
    """ICE (ca. 2020), bijlage 6: 13 and 16 seen by the employer, 12 and 17 by the worker."""
    found = Counter((each.side, each.moment) for each in standard().all(Effect))

    assert {
        ("werkgever", "preventief"): 13,
        ("werkgever", "verzuim"): 16,
        ("werkende", "preventief"): 12,
        ("werkende", "verzuim"): 17,
    } == found


@pytest.mark.requirement("002-R69")
def test_no_rejected_effect_is_in_the_list() -> None:
    """What stakeholders did not recognise (ICE ca. 2020, 4.1) is not among the 58."""
    said = " ".join(f"{each.title} {each.text}".lower() for each in standard().all(Effect))

    for claim in ("medicaliser", "niet-medisch", "holistisch", "mensbeeld", "verbindende rol"):
        assert claim not in said


@pytest.mark.requirement("002-R58", "002-R59")
def test_what_is_not_seen_or_the_other_way_round_is_told_as_well() -> None:
    """In the order of the list; what nobody looked at yet is left out, and nothing is proven."""
    seen = (
        EffectSeen(id="1", organisation_id="o", effect="wg-p-13", seen=Seen.REVERSE, text="steeg"),
        EffectSeen(id="2", organisation_id="o", effect="wg-p-7", seen=Seen.YES, text="vier keer"),
        EffectSeen(id="3", organisation_id="o", effect="wg-p-9"),
    )
    text = plain_text(quarterly_sheet(None, about(*seen), standard(), TODAY, {}))

    assert text.index("Vier keer.") < text.index("Er is minder verzuim") < text.index("Steeg.")
    assert "Juist andersom" in text
    assert "dreigt uit te vallen" not in text
    assert "kan ook andere oorzaken hebben" in text


@pytest.mark.requirement("002-R59")
@pytest.mark.parametrize(
    ("timing", "said", "unsaid"),
    [
        (Timing.PREVENTIVE, "Er ligt een plan om inzetbaar te blijven.", "WIA"),
        (Timing.EARLY, "Ik weet wat ziek zijn betekent voor mijn inkomen.", "inzetbaar te blijven"),
    ],
)
def test_the_worker_gets_the_list_that_fits(timing: Timing, said: str, unsaid: str) -> None:
    """Before absence the twelve, in absence the seventeen, each with the same boxes to tick."""
    records = (
        Case(id=CASE, worker_id="w"),
        Worker(id="w", name="Bram"),
        Assignment(id="a", case_id=CASE, timing=timing),
        Consult(id=CONSULT, case_id=CASE, day=TODAY),
    )
    kind = kind_named("terugkijklijst")
    text = plain_text(make(kind, case_of(*records), CONSULT, standard(), {}, TODAY, ""))

    assert said in text
    assert unsaid not in text
    boxes = {Timing.PREVENTIVE: 12, Timing.EARLY: 17}[timing] * 5
    assert boxes == text.count("□")
    assert "geen toets" in text
