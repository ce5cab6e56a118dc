"""The page "Kennis" in the window: everything the packs hold is found, shown and sourced."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.content.library import Library
from assistant.content.model import TABLES, UNVERIFIED
from ui.pages.knowledge import KnowledgePage
from ui.pages.knowledge_examples import examples
from ui.pages.knowledge_kinds import KINDS, items
from ui.pages.knowledge_list import Asked, found
from ui.player import Player
from ui.workspace import Workspace

ELSEWHERE = {"step", "scale", "item", "referral_rule"}
"""Tables without lines of their own: the steps of the consult, and what stands with another."""


@pytest.fixture
def page(workspace: Workspace) -> KnowledgePage:
    """The page, open."""
    workspace.show()
    workspace.resize(1280, 860)
    workspace.knowledge()
    QApplication.processEvents()
    assert isinstance(workspace.page, KnowledgePage)
    return workspace.page


@pytest.fixture
def player(page: KnowledgePage) -> Player:
    """A person at that page."""
    return Player(page.window())


def look_for(page: KnowledgePage, player: Player, words: str, kind: str = "") -> str:
    """What the page says after looking for these words in a kind."""
    if kind:
        player.choose("Soort", kind)
    page.look_up.search.setText(words)
    QApplication.processEvents()
    return player.words()


def test_every_entry_of_every_pack_can_be_found(library: Library) -> None:
    """There is a line for every entry but those that stand with another one."""
    wanted = sum(len(rows) for name, rows in library.tables.items() if name not in ELSEWHERE)

    assert wanted == len(items(library))
    assert set(TABLES) >= ELSEWHERE


def test_items_of_the_questionnaire_stand_with_their_theme(library: Library) -> None:
    """Every question of our questionnaire is read at one of the six themes."""
    themes = [item for item in items(library) if item.kind == "Thema van de vragenlijst"]
    said = "\n".join(text for theme in themes for _, text in theme.lines)

    assert [] == [row.text for row in library.tables["item"].values() if row.text not in said]


def test_every_rule_stands_with_its_partner(library: Library) -> None:
    """Every reason for which a partner is suggested is read at that partner."""
    partners = [item for item in items(library) if item.kind == "Partner of beroepsgroep"]
    said = "\n".join(text for partner in partners for _, text in partner.lines)
    rules = library.tables["referral_rule"].values()

    assert [] == [rule.reason for rule in rules if rule.reason not in said]


def test_every_entry_says_where_it_comes_from(library: Library) -> None:
    """Each line names a source, a pack with its version and the day it was checked."""
    assert [] == [
        item.title
        for item in items(library)
        if len(item.origin[0]) <= len("Bron: ") or "nagekeken op" not in item.origin[1]
    ]


def test_an_unverified_entry_says_so(page: KnowledgePage, player: Player) -> None:
    """What the sources do not vouch for carries a warning; what they do vouch for does not."""
    assert "Niet geverifieerd in de bron." in look_for(page, player, "Age and Load")
    assert "Niet geverifieerd in de bron." not in look_for(page, player, "belasting", KINDS[-2])


def test_accents_and_capitals_do_not_matter(page: KnowledgePage, player: Player) -> None:
    """'ARBEIDSHYGIENIST' finds the arbeidshygiënist."""
    assert "Arbeidshygiënist" in look_for(
        page, player, "ARBEIDSHYGIENIST", "Partner of beroepsgroep"
    )


def test_what_begins_with_the_word_comes_first(library: Library) -> None:
    """Looking for 'tillen' the factor of that name stands above texts that mention it."""
    best = found(items(library), Asked("tillen"))[0]

    assert "Tillen" == best.title


def test_every_word_must_be_found(library: Library) -> None:
    """Two words narrow, in whatever order."""
    one = found(items(library), Asked("rooster"))
    both = found(items(library), Asked("nacht rooster"))

    assert set(both) < set(one)
    assert set(both) == set(found(items(library), Asked("rooster nacht")))


def test_without_a_question_it_says_what_is_here(page: KnowledgePage, player: Player) -> None:
    """An empty search names every kind that holds something with its number."""
    said = player.words()
    held = {each.kind for each in page.look_up._items}

    assert [] == [kind for kind in held if f"{kind}: " not in said]
    assert f"{page.look_up.view.model().rowCount()} onderdelen" in said


def test_a_kind_is_one_press_away(page: KnowledgePage, player: Player) -> None:
    """Pressing a kind shows its first entry and goes to the list."""
    player.press_first("Beleid:")

    assert "Kleinste aantal mensen" in player.words()
    assert page.look_up.view.hasFocus()


def test_nothing_found_says_what_to_do(page: KnowledgePage, player: Player) -> None:
    """Words that stand nowhere give a sentence one can act on."""
    assert "Probeer een korter woord" in look_for(page, player, "xyzzy")


def test_a_keyboard_is_enough(page: KnowledgePage, player: Player) -> None:
    """Type, arrow down, arrow down: the second entry found is written out."""
    QTest.keyClicks(page.look_up.search, "werkdruk")
    second = found(items(page.look_up.library), Asked("werkdruk"))[1]

    player.key(Qt.Key.Key_Down)
    player.key(Qt.Key.Key_Down)

    assert second.title in player.words()
    assert second.origin[1] in player.words()


@pytest.mark.requirement("001-R26")
def test_the_twelve_professions_with_what_is_known(page: KnowledgePage, player: Player) -> None:
    """All twelve are listed; one says levels, training, certification, 2016 and to check."""
    player.choose("Soort", "Partner of beroepsgroep")
    player.choose("Groep", "De 12 beroepsgroepen (2016)")
    said = player.words()

    assert page.look_up.view.model().rowCount() == 12
    assert "Opleiding" in said
    assert "Certificering" in said
    assert "Gegevens uit 2016: controleren voor gebruik." in said


@pytest.mark.requirement("001-R27")
def test_professions_by_prevention_level(page: KnowledgePage, player: Player) -> None:
    """The level narrows the list, and brackets are explained as 'not frequent'."""
    player.choose("Soort", "Partner of beroepsgroep")
    player.choose("Preventieniveau", "2a")
    rows = page.look_up.view.model()

    assert {"2a"} == {"2a" for row in range(rows.rowCount()) if "2a" in rows.at(row).levels}
    assert all("2a" in rows.at(row).levels for row in range(rows.rowCount()))
    assert "haakjes betekenen: niet vaak" in look_for(page, player, "bedrijfsarts")


@pytest.mark.requirement("001-R41")
def test_the_instruments_of_2016_by_level_and_category(page: KnowledgePage, player: Player) -> None:
    """All 36 are there, dated; level and category narrow them."""
    player.choose("Soort", "Instrument (2016)")
    rows = page.look_up.view.model()
    whole = rows.rowCount()
    player.choose("Groep", "Veiligheid")
    player.choose("Preventieniveau", "2b")

    assert 36 == whole
    assert 0 < rows.rowCount() < whole
    assert all("Veiligheid" in rows.at(row).groups for row in range(rows.rowCount()))
    assert "Gegevens uit 2016" in player.words()


@pytest.mark.requirement("001-R45")
def test_the_programmes_of_insurers(page: KnowledgePage, player: Player) -> None:
    """The insurers' programmes of 2016 stand together, to be checked."""
    player.choose("Soort", "Partner of beroepsgroep")
    player.choose("Groep", "Programma’s van verzekeraars (2016)")

    assert 5 == page.look_up.view.model().rowCount()
    assert "Niet geverifieerd in de bron." in player.words()


@pytest.mark.requirement("000-R56")
def test_terms_and_abbreviations_are_explained(page: KnowledgePage, player: Player) -> None:
    """An abbreviation of the field is found and explained."""
    said = look_for(page, player, "belastbaarheid", "Begrip of afkorting")

    assert "Wat iemand aankan." in said


@pytest.mark.requirement("004-R07", "004-R08")
def test_an_aid_says_what_it_is_and_who_applies_it(page: KnowledgePage, player: Player) -> None:
    """All 28 are there, each with what it is and for whom."""
    said = look_for(page, player, "bedrijfskunde", "Hulpmiddel, regeling of subsidie")

    assert "Kennis over hoe een bedrijf functies en processen inricht." in said
    assert "Wie past dit toe of vraagt het aan" in said
    page.look_up.search.clear()
    assert 28 == page.look_up.view.model().rowCount()


@pytest.mark.requirement("004-R09")
def test_schemes_and_subsidies_with_via_whom(page: KnowledgePage, player: Player) -> None:
    """The four schemes of the 2026 overview stand together, with where to apply."""
    player.choose("Soort", "Hulpmiddel, regeling of subsidie")
    player.choose("Groep", "Regeling of subsidie")
    rows = page.look_up.view.model()
    said = [dict(rows.at(row).lines) for row in range(rows.rowCount())]

    assert 4 == len(said)
    assert all("bij" in lines["Wie past dit toe of vraagt het aan"] for lines in said)


@pytest.mark.requirement("002-R70")
def test_the_coordinator_is_no_standard_role(page: KnowledgePage, player: Player) -> None:
    """The variant of the coordinator says that it is not simply feasible, and why."""
    said = look_for(page, player, "coordinator", "Variant van het werk")

    assert "niet direct haalbaar" in said
    assert "Alleen voor een enkele arbeidsdeskundige" in said


@pytest.mark.requirement("001-R19")
def test_screening_of_risky_jobs_is_left_to_others(page: KnowledgePage, player: Player) -> None:
    """No variant or form screens jobs apart from a person, and the variant says so."""
    said = look_for(page, player, "risicoberoepen", "Variant van het werk")

    assert "geen screening van risicoberoepen" in said
    assert "" == "".join(
        item.title
        for item in items(page.look_up.library)
        if item.kind == "Vorm van dienstverlening" and "risicoberoep" in item.title.lower()
    )


@pytest.mark.requirement("002-R12")
def test_a_reason_to_wait_says_who_else_can_do_it(page: KnowledgePage, player: Player) -> None:
    """Where an AD adds nothing of its own, the text says who else could do it."""
    said = look_for(page, player, "niet nodig en te duur", "Reden om te wachten")

    assert "Vraag of casemanager of leidinggevende dit zelf kan" in said


@pytest.mark.requirement("002-R20")
def test_the_early_test_asks_about_track_one(page: KnowledgePage, player: Player) -> None:
    """The early Poortwachter test has its question about the own employer."""
    said = look_for(page, player, "vroege toets", "Vorm van dienstverlening")

    assert "(spoor 1) genoeg benut?" in said


@pytest.mark.requirement("003-R26")
def test_technology_for_one_and_for_all(page: KnowledgePage, player: Player) -> None:
    """Technology is in the catalogue, and its place narrows: for one person or collective."""
    player.choose("Soort", "Maatregel")
    rows = page.look_up.view.model()
    whole = rows.rowCount()
    player.choose("Groep", "Collectief")

    assert 0 < rows.rowCount() < whole
    player.choose("Groep", "Individueel")
    assert "Exoskelet" in look_for(page, player, "exoskelet")


@pytest.mark.requirement("004-R20")
def test_every_partner_says_what_it_contributes(library: Library) -> None:
    """Each partner has when, what it contributes and what to ask."""
    wanted = {"Wanneer", "Wat deze partner bijdraagt", "Wat u vraagt"}

    assert [] == [
        item.title
        for item in items(library)
        if item.kind == "Partner of beroepsgroep" and not wanted <= dict(item.lines).keys()
    ]


@pytest.mark.requirement("004-R19")
def test_worked_examples_have_made_up_names(page: KnowledgePage, player: Player) -> None:
    """An example is found, says what was done and that the person does not exist."""
    said = look_for(page, player, "verpleegkundige acute opname", "Uitgewerkt voorbeeld")

    assert "Medicijnen delen in de afsluitbare ruimte" in said
    assert "De persoon en de organisatie bestaan niet." in said


@pytest.mark.requirement("002-R55")
def test_every_worked_example_names_the_service_and_what_it_yields(library: Library) -> None:
    """An example says which service was given and what came out, of nobody who exists."""
    shown = examples(library)
    wanted = {"De dienst", "Wat de dienst oplevert", "Maatregelen"}

    assert len({dict(item.lines)["De dienst"] for item in shown}) > 5
    assert [] == [item.title for item in shown if not wanted <= dict(item.lines).keys()]
    assert [] == [item.title for item in shown if "bestaan niet" not in " ".join(item.origin)]


@pytest.mark.requirement("004-R32")
def test_nothing_presents_the_program_as_a_method_of_its_own(
    page: KnowledgePage, player: Player, library: Library
) -> None:
    """The page says it is none, no text claims to replace a tool, each tool names its source."""
    claims = ("vervangt de ", "vervangt het ", "in plaats van de werkscan", "onze methode")

    assert player.sees("Evenwicht is geen nieuwe methode")
    assert [] == [
        (item.title, claim) for item in items(library) for claim in claims if claim in item.found_by
    ]
    tools = [item for item in items(library) if item.kind.startswith(("Instrument", "Hulpmiddel"))]
    assert len(tools) > 30
    assert [] == [item.title for item in tools if "Bron: " not in " ".join(item.origin)]


@pytest.mark.requirement("002-R69")
def test_no_text_claims_an_effect_the_field_rejected(library: Library) -> None:
    """None of the five effects that stakeholders rejected stands in any text (ICE ca. 2020)."""
    rejected = (
        "demedicalis",
        "meer aandacht aan niet-medische",
        "holistisch",
        "verbindende rol",
        "sluit beter aan bij de werknemer",
    )

    assert [] == [
        (item.title, claim)
        for item in items(library)
        for claim in rejected
        if claim in item.found_by
    ]


def test_an_fml_item_shows_its_version(page: KnowledgePage, player: Player) -> None:
    """An FML item names the version of the list and that it is not confirmed."""
    said = look_for(page, player, "aandacht", "FML-item")

    assert "De nummers zijn die van de nummering van 2026." in said
    assert UNVERIFIED in said.lower()


def test_from_a_consult_and_back(workspace: Workspace, consult: tuple[str, str]) -> None:
    """Kennis is in reach during a consult, and one press leads back to it."""
    workspace.show()
    workspace.consult(*consult)
    player = Player(workspace)

    player.press("Kennis")
    player.press("Terug naar het consult")

    assert workspace.consult_page is not None
    assert consult == (workspace.consult_page.case_id, workspace.consult_page.consult_id)
