"""The scenarios of the source document (000, section 13), played from an empty vault.

A person does each consult in the real window, from 'Nieuw consult' to the report page; then what
section 13 asserts is looked at on the screen, in the vault and in the saved report. TC-000-5 is
the program's own self-test; TC-000-3 is about a department and stands with the group.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Answer,
    GroupFact,
    Measure,
    Referral,
    Signal,
    SourceDocument,
)
from assistant.case.words import ConsentScope, ConsentState, Observer, Progress, Timing, Top
from assistant.content.library import Library
from assistant.content.model import Partner
from tests.conftest import TODAY
from tests.scenarios.faults_kit import Desk, Sit
from ui.preview import texts
from ui.selftest_consult import play


class Table:
    """A scenario that was played, with the window it stands in."""

    def __init__(self, desk: Desk, library: Library, target: Path, name: str) -> None:
        self.desk = desk
        self.player = desk.player
        self.target = target
        desk.enter()
        play(self.player, library, TODAY, name)

    @property
    def consult(self) -> ConsultFile:
        """The consult as it is stored."""
        return self.desk.program.window.workspace.consult_page.consult

    def step(self, key: str) -> None:
        """Go to a step of the consult."""
        self.desk.step(key)

    def document(self, button: str) -> str:
        """The text of a document that is saved as PDF from the report page."""
        self.step("rapport")
        self.player.press(button)
        self.player.press("Bewaren")
        self.player.press("Bewaar als PDF")
        self.player.until(self.target.exists, "no document")
        return " ".join(" ".join(texts(self.target.read_bytes())).split())


Play = Callable[[str], Table]
"""Plays a scenario by the name of its demo case."""


@pytest.fixture
def play_scenario(
    sit: Sit, vault_copy: Path, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Play:
    """Plays a scenario from an empty vault."""
    target = tmp_path / "document.pdf"
    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: target)
    return lambda name: Table(sit(vault_copy), library, target, name)


@pytest.mark.requirement("000-R01", "000-R04", "000-R16", "000-R31", "000-R34", "000-R51")
def test_tc_1_keeps_what_she_did_not_agree_to_share_from_the_employer(
    play_scenario: Play, library: Library
) -> None:
    """TC-000-1: no sick report, no FML; the employer reads measures, not what she told."""
    table = play_scenario("tc-000-1")
    assignment = table.consult.file.assignment
    assert (Timing.PREVENTIVE, None) == (assignment.timing, assignment.first_sick_day)
    assert Observer.MANAGER is assignment.raised_by
    assert () == table.consult.file.all(SourceDocument)
    assert not table.player.sees("moet eerst")
    table.step("verwijzing")
    table.player.choose("Partner", "Bedrijfsarts")
    assert table.player.sees("Sparringpartner: vertaalt het medische kader naar werk")
    assert "Kernpartners (structureel)" == library.get(Partner, "bedrijfsarts").group

    table.step("gesprek")
    table.player.type("Notitie bij deze stap", "Zij noemt autisme.")
    table.step("rapport")
    assert table.player.has_button("Voorbereiding op het gesprek")
    table.player.answer("Geeft de werkende de versie voor de werkgever vrij?", "Ja")
    text = table.document("Versie voor de werkgever")

    assert "Vaste vragenmomenten" in text
    assert "autisme" not in text.lower()
    assert "ik alles aan" not in text


@pytest.mark.requirement("000-R06", "000-R29", "000-R54")
def test_tc_2_is_done_without_complaints_and_without_an_employer(play_scenario: Play) -> None:
    """TC-000-2: self-employed and not ill; income asks about the AOV; the words stay careful."""
    table = play_scenario("tc-000-2")
    assert table.consult.file.organisation is None
    assert not table.player.sees("moet eerst")
    table.step("maatregelen")
    assert table.player.sees("Hebt u een verzekering (AOV)")
    (aid,) = [m for m in table.consult.all(Measure) if m.trial_start is not None]
    assert "geen band met de leverancier" in aid.independence

    card = table.player.card("Boven schouderhoogte werken")
    table.player.add("Een andere maatregel", "Exoskelet op proef", card)
    asks = "losstaat van de leverancier"
    table.player.until(lambda: table.player.sees(asks), "no remark about independence")

    table.player.type("Hoe staat u tegenover de leverancier?", "Geen band.", within=card)

    table.player.until(lambda: not table.player.sees(asks), "the remark stays")

    text = table.document("Rapport voor de werkende")

    assert "kan hebben geholpen" in text
    assert "leidinggevende" not in text


@pytest.mark.requirement("000-R04", "000-R34", "001-R04")
def test_tc_4a_starts_from_what_the_ad_saw(play_scenario: Play) -> None:
    """TC-000-4a: the AD saw it on the floor, the talk follows her yes; no absence is stored."""
    table = play_scenario("tc-000-4a")
    (signal,) = table.consult.all(Signal)

    assert Observer.AD is signal.observer
    assert ConsentState.GIVEN is table.consult.file.consent(ConsentScope.PARTICIPATE)
    assert ["ergonoom"] == [referral.partner for referral in table.consult.all(Referral)]
    assert table.consult.file.assignment.first_sick_day is None
    text = table.document("Rapport voor de werkende")
    assert "Overstap naar een staande functie" in text


@pytest.mark.requirement("000-R27")
def test_tc_4b_says_why_the_technical_measure_cannot_be(play_scenario: Play) -> None:
    """TC-000-4b: compulsory equipment is the reason; the organisational measure counts."""
    table = play_scenario("tc-000-4b")
    kept = {m.top: (m.status, m.rejected_reason) for m in table.consult.all(Measure)}
    codes = {fact.indicator for fact in table.consult.all(GroupFact) if fact.side == "work"}

    assert Progress.REJECTED is kept[Top.TECHNICAL][0]
    assert "verplicht" in kept[Top.TECHNICAL][1]
    assert Progress.DONE is kept[Top.ORGANISATIONAL][0]
    assert {"bottleneck:lopen", "spoken"} <= codes
    assert not table.player.sees("een betere stap van de arbeidshygiënische strategie overgeslagen")


@pytest.mark.requirement("000-R18")
def test_tc_6_asks_for_income_and_warns_for_the_full_norm(play_scenario: Play) -> None:
    """TC-000-6: domains left empty are remarked on, income is said; the worker reads first."""
    table = play_scenario("tc-000-6")
    said = {a.question for a in table.consult.all(Answer) if a.value}
    assert "domein.inkomen" in said
    table.step("maatregelen")
    assert table.player.sees("100 %-norm")
    table.step("rapport")
    assert table.player.sees("Over ‘organisatie’ staat nog niets")
    assert not table.player.sees("Over ‘inkomen’ staat nog niets")

    table.player.press("Versie voor de werkgever")
    table.player.press("Bewaren")

    assert not table.player.has_button("Bewaar als PDF")


@pytest.mark.requirement("001-R05", "001-R35")
def test_tc_7_stays_between_the_two(play_scenario: Play) -> None:
    """TC-000-7: he came to the consultation hour himself; nothing counts and nothing goes out."""
    table = play_scenario("tc-000-7")

    assert () == table.consult.all(GroupFact)
    assert table.player.sees("Ook dat het gesprek er was, is vertrouwelijk.")
    assert not table.player.has_button("Versie voor de werkgever")
