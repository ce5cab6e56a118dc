"""What each of the shorter documents says, and what it leaves for other pages."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest

from assistant.case.records import (
    Action,
    Answer,
    Assignment,
    Bottleneck,
    Capacity,
    Case,
    Consent,
    Consult,
    Measure,
    Record,
    Referral,
    Scenario,
    Talent,
    Visit,
    Worker,
)
from assistant.case.words import (
    AnswerState,
    BottleneckBasis,
    ConsentScope,
    ConsentState,
    Progress,
    Role,
    Side,
    Timing,
    Top,
    WorkContext,
)
from assistant.content.standard import standard
from assistant.dutch import day_text
from assistant.report import catalogue
from assistant.report.catalogue import kind_named
from assistant.report.model import Document, Heading, Signature, Table, plain_text, sentences
from assistant.report.pdf import write_pdf
from tests.assistant.report_kit import CASE, CONSULT, case_of
from ui.demo import scenario

LIBRARY = standard()
DAY = date(2026, 11, 23)
OWN: dict[str, Any] = {"case_id": CASE, "consult_id": CONSULT}


def answers(**values: str) -> list[Record]:
    """Given answers by question."""
    return [
        Answer(id=f"a-{q}", question=q, state=AnswerState.ANSWERED, value=value, **OWN)
        for q, value in values.items()
    ]


def case(*extra: Record, form: str = "preventief_adviesgesprek") -> list[Record]:
    """A case with an assignment and one consult, and these records."""
    return [
        Case(id=CASE, number="2026-014", worker_id="w", job="magazijnmedewerker"),
        Worker(id="w", name="Bram Jansen"),
        Assignment(id="a", case_id=CASE, form=form),
        Consult(id=CONSULT, case_id=CASE, form=form, day=DAY),
        *extra,
    ]


def made(kind: str, records: list[Record], subject: str = "") -> Document:
    """A document of these records, as the program makes it."""
    return catalogue.make(
        kind_named(kind),
        case_of(*records),
        CONSULT,
        LIBRARY,
        {"ad_name": "A. Dekker"},
        DAY,
        subject,
    )


def text(kind: str, *records: Record, form: str = "preventief_adviesgesprek") -> str:
    """All text of a document of a case with these records."""
    return plain_text(made(kind, case(*records, form=form)))


def offered(*records: Record, form: str = "preventief_adviesgesprek") -> set[str]:
    """The documents that fit a case with these records."""
    file = case_of(*case(*records, form=form))
    return {k.id for k in catalogue.KINDS if catalogue.subjects(k, file, CONSULT, LIBRARY)}


MEASURE = Measure(
    id="m", text="Tilhulp bij het lossen", top=Top.TECHNICAL, decides=Side.EMPLOYER,
    owner="Chef magazijn", side=Side.MANAGER, due=date(2027, 1, 8), status=Progress.AGREED, **OWN,
)  # fmt: skip
ACTION = Action(id="act", text="met de chef praten", side=Side.WORKER, due=date(2026, 12, 4), **OWN)


def test_the_agreements_stand_in_order_of_their_day() -> None:
    """What the worker does and what others do, earliest first, each with who and when."""
    (table,) = [b for b in made("afspraken", case(MEASURE, ACTION)).blocks if isinstance(b, Table)]
    rows = [[cell.text if cell else "" for cell in row] for row in table.rows]

    assert rows == [
        ["Met de chef praten.", "U", "4 december 2026"],
        ["Tilhulp bij het lossen.", "Chef magazijn", "8 januari 2027"],
    ]


def test_without_agreements_the_sheet_says_that_it_may() -> None:
    """Nobody has to agree on anything."""
    assert "Er is nu niets afgesproken. Dat mag ook." in text("afspraken")


@pytest.mark.requirement("000-R31")
@pytest.mark.requirement("003-R19")
@pytest.mark.requirement("004-R25")
@pytest.mark.requirement("002-R36")
def test_the_preparation_sheet_looks_for_solutions() -> None:
    """Proposals about the work with room to agree; no causes, limits or private measures."""
    work = Bottleneck(id="b", factor="tillen", causes=("leiding",), justification="Hij let niet op",
                      **OWN)  # fmt: skip
    limit = replace(work, id="l", factor="prikkels", basis=BottleneckBasis.LIMITATION)
    private = replace(MEASURE, id="p", text="Rust thuis", private=True)
    said = text("gesprek_leidinggevende", work, limit, MEASURE, private,
                *answers(buiten_werk="Zorg voor vader"))  # fmt: skip

    assert "Tilhulp bij het lossen." in said
    assert "Praat over het werk, niet over wie iets fout deed." in said
    for word in ("Leiding geven", "Hij let niet op", "Prikkels", "Rust thuis", "vader"):
        assert word not in said


@pytest.mark.requirement("002-R26")
def test_the_plan_to_stay_employable_is_the_workers_own() -> None:
    """What the worker wants, can learn and will do, and when to look back."""
    said = text(
        "plan_inzetbaar",
        Talent(id="t", text="kan plannen", developable=True, **OWN),
        ACTION,
        *answers(wensen="Blijven werken in het magazijn", herhaaldatum="2027-11-23"),
    )

    assert "U beslist wat u ermee doet" in said
    assert "Wat u kunt leren of verder ontwikkelen\nKan plannen." in said
    assert "Rond 23 november 2027 kijkt u opnieuw" in said


def test_a_letter_holds_the_question_and_not_the_reason() -> None:
    """Only the functional question of the one referral the worker agreed to."""
    asked = Referral(
        id="r", partner="ergonoom", reason="rugklachten", question="Welke tilhulp past?",
        consent=ConsentState.GIVEN, **OWN,
    )  # fmt: skip
    other = replace(asked, id="o", question="Iets anders?")
    said = plain_text(made("verwijsbrief", case(asked, other, MEASURE), "r"))

    assert "Welke tilhulp past?" in said
    assert "Met toestemming van Bram Jansen" in said
    for word in ("rugklachten", "Iets anders", "Tilhulp bij het lossen"):
        assert word not in said


@pytest.mark.requirement("002-R42")
def test_a_profile_names_what_works_and_no_limit() -> None:
    """Possibilities and what helps, for whom the worker chooses; no figure of what one carries."""
    carries = Capacity(id="c", factor="tillen", state=AnswerState.ANSWERED, limit=12.7,
                       works="Tillen tot heuphoogte", **OWN)  # fmt: skip
    private = replace(MEASURE, id="p", text="Rust thuis", private=True)
    said = text("profiel", carries, MEASURE, private, *answers(basis1="U plant goed"))

    for words in ("U plant goed.", "Tillen: Tillen tot heuphoogte.", "Tilhulp bij het lossen."):
        assert words in said.replace("\n", " ")
    assert [words for words in ("12,7", "Rust thuis") if words in said] == []


def test_a_profile_of_nothing_says_so() -> None:
    """Nobody gets a page that only says what it is for."""
    assert "Hierover is in dit gesprek nog niets opgeschreven." in text("profiel")


@pytest.mark.requirement("003-R06")
def test_the_organisation_has_a_place_in_the_employers_version() -> None:
    """What it means for the organisation and the work in a wider sense stands apart."""
    found = answers(organisatiesignaal="Alle zakken wegen 25 kg", winst_werkgever="Sneller lossen")
    found += [
        Answer(id="d", question="domein.organisatie", state=AnswerState.ANSWERED,
               value="Meer mensen kunnen lossen", **OWN)
    ]  # fmt: skip
    said = text("versie_werkgever", MEASURE, *found)

    assert "Wat dit betekent voor de organisatie\nMeer mensen kunnen lossen." in said
    assert "Wat dit zegt over het werk in bredere zin\nAlle zakken wegen 25 kg." in said


def test_no_letter_without_consent_for_it() -> None:
    """A referral without a yes gives no letter at all."""
    asked = Referral(id="r", partner="ergonoom", consent=ConsentState.UNASKED, **OWN)

    assert "verwijsbrief" not in offered(asked)
    assert "verwijsbrief" in offered(replace(asked, consent=ConsentState.GIVEN))


@pytest.mark.requirement("000-R50")
def test_the_worker_reads_what_is_kept_and_for_whom() -> None:
    """What is written down, who reads what, what may be asked, and how long it is kept."""
    said = text("uitleg_privacy")
    years = round(LIBRARY.policy("retention_years"))

    for words in ("Uw werkgever krijgt niets, tenzij u ja zegt.", "Inzage:", f"{years} jaar"):
        assert words in said


@pytest.mark.requirement("000-R50")
def test_the_employers_page_names_nobody() -> None:
    """What may and may not be shared, without a word from any case."""
    said = text("uitleg_werkgever", MEASURE)

    assert "Wat het werk vraagt" in said
    assert [word for word in ("Bram", "Jansen", "2026-014", "Tilhulp") if word in said] == []


def test_what_was_said_already_stands_on_the_form() -> None:
    """A yes stands under Ja with its day, a refusal under Nee, the rest is open to tick."""
    yes = Consent(id="1", case_id=CASE, scope=ConsentScope.PARTICIPATE, state=ConsentState.GIVEN,
                  on=DAY)  # fmt: skip
    no = Consent(id="2", case_id=CASE, scope=ConsentScope.GROUP, state=ConsentState.REFUSED)
    form = made("toestemming", case(yes, no))
    (table,) = [b for b in form.blocks if isinstance(b, Table)]
    boxes = [[cell.text if cell else "" for cell in row[1:]] for row in table.rows]

    assert boxes == [["ja, 23 november 2026", ""], *[["□", "□"]] * 3, ["", "nee"]]
    assert [b.day for b in form.blocks if isinstance(b, Signature)] == [None]


@pytest.mark.requirement("001-R16")
def test_the_screening_says_what_it_says_and_what_not() -> None:
    """Themes with their direction, the work ability with its source, limits, and an invitation."""
    file = case_of(*scenario("tc-000-6", LIBRARY, DAY))
    (consult,) = file.all(Consult)
    said = plain_text(catalogue.make(kind_named("vragenlijst"), file, consult.id, LIBRARY, {}, DAY))

    for words in (
        "Hoger is beter: uw werk is beter te doen.",
        "matig",
        "zelf ingevuld in dit onderzoek",
        "Blik op Werk, 136.397 mensen",
        "Wat dit niet zegt",
        "Het gesprek is vrijwillig",
    ):
        assert words in said


@pytest.mark.requirement("002-R52")
@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("licht_advies", "kort_advies"),
        ("telefonisch_advies", "telefoonnotitie"),
        ("dossiercheck", "dossiercheck"),
        ("vroege_toets", "vroege_toets"),
        ("plan_week_8", "bijlage_plan"),
        ("loonwaarde_onderzoek", "loonwaarde"),
        ("arbeidsdeskundig_onderzoek", "onderzoek"),
        ("ao_vervroegd", "onderzoek"),
    ],
)
def test_a_service_form_has_its_document(form: str, kind: str) -> None:
    """It is offered for its own form, and not for an ordinary consult."""
    assert kind in offered(form=form)
    assert kind not in offered()


def test_a_self_employed_worker_has_no_employers_version() -> None:
    """There is nobody to send it to."""
    found = offered(
        Case(id=CASE, worker_id="w", context=WorkContext.SELF_EMPLOYED), form="licht_advies"
    )

    assert "afspraken" in found
    assert not found & {"versie_werkgever", "versie_leidinggevende", "kort_advies_werkgever",
                        "gesprek_leidinggevende", "uitleg_werkgever"}  # fmt: skip


@pytest.mark.requirement("002-R27")
def test_the_return_plan_is_signed_by_both() -> None:
    """The aim, the tasks and the agreements, and room for both to sign and date."""
    early = Assignment(id="a", case_id=CASE, timing=Timing.EARLY)
    plan = made("werkhervatting", case(early, MEASURE, *answers(terugkeerdatum="2026-12-07")))
    signing = [(b.name, b.title, b.day) for b in plan.blocks if isinstance(b, Signature)]

    assert "De streefdag is 7 december 2026." in plain_text(plan)
    assert signing == [("Bram Jansen", "werknemer", None), ("Naam:", "werkgever", None)]


@pytest.mark.requirement("002-R28")
def test_the_addition_says_where_the_plan_leaves_room() -> None:
    """What the scan of week 8 found goes to employer and worker."""
    said = text("bijlage_plan", MEASURE, *answers(aanknopingspunten="Bestellen staat er niet in"))

    assert "Waar het plan ruimte geeft\nBestellen staat er niet in." in said
    assert "Tilhulp bij het lossen." in said


def test_the_manager_reads_what_was_seen_and_told_back() -> None:
    """One report for each visit; what was asked stays with the worker."""
    visit = Visit(id="v", day=DAY, seen="De gang is druk", told_back="De deur kan op slot",
                  asked="zz-asked", **OWN)  # fmt: skip
    said = plain_text(made("werkplekbezoek", case(visit, replace(visit, id="w", seen="x")), "v"))

    assert "De gang is druk." in said
    assert "De deur kan op slot." in said
    assert "zz-asked" not in said


def test_a_letter_about_who_is_self_employed_names_no_employer() -> None:
    """What a partner is asked fits with and without an employer; the letter does not say which."""
    asked = Referral(
        id="r", partner="ergonoom", consent=ConsentState.GIVEN, status=Progress.AGREED, **OWN
    )
    alone = Case(id=CASE, worker_id="w", context=WorkContext.SELF_EMPLOYED)
    said = plain_text(made("verwijsbrief", case(asked, alone), "r"))

    assert "Wat is er rond het werk nodig om dit te laten slagen?" in said
    assert "werkgever" not in said


def test_a_visit_that_is_yet_to_come_is_planned() -> None:
    """A visit on a later day is not told as past, and what rests on visits does not name it."""
    visit = Visit(id="v", day=DAY + timedelta(days=9), place="de kas", **OWN)
    said = plain_text(made("werkplekbezoek", case(visit), "v"))

    day = day_text(visit.day)
    assert f"Het bezoek aan de werkplek (de kas) is gepland op {day}." in said
    assert "keek de arbeidsdeskundige mee" not in said
    assert day not in text("onderzoek", visit, form="di_onderzoek")


def test_an_unanswered_question_of_a_check_says_so() -> None:
    """The three questions stand there, answered or not."""
    document = made("dossiercheck", case(*answers(in_de_weg="Het rooster"), form="dossiercheck"))
    asked = [b.text for b in document.blocks if isinstance(b, Heading)]
    said = [s.text for s in sentences(document)]

    assert asked[:3] == [
        "Hoe groot is de kans op terugkeer in het eigen werk?",
        "Hoe groot is de kans op een andere plek bij deze werkgever?",
        "Wat staat terugkeer het meest in de weg?",
    ]
    assert said.count("Hierop is nog geen antwoord gegeven.") == 2
    assert "Het rooster." in said


def test_the_early_test_stands_beside_the_calendar() -> None:
    """With a first day of absence the moments of the law stand there: past, begun and to come."""
    early = Assignment(id="a", case_id=CASE, first_sick_day=date(2026, 7, 27))
    document = made("vroege_toets", case(early, form="vroege_toets"))
    (table,) = [b for b in document.blocks if isinstance(b, Table)]

    assert len(table.rows) == 13
    assert {row[2].text for row in table.rows if row[2]} == {"voorbij", "begonnen", "komt nog"}


@pytest.mark.requirement("002-R53")
def test_the_wage_value_says_its_day_and_its_limits() -> None:
    """A percentage of the wage of the job, for these tasks and on that day."""
    said = text(
        "loonwaarde", *answers(loonwaarde_vastgesteld="72.5", loonwaarde_datum="2026-11-20")
    )

    assert "De loonwaarde is 72,5 procent van het functieloon, vastgesteld op 20 november" in said
    assert "geldt voor deze taken en voor de dag" in said


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("eigen", ["Ja", "Nu niet aan de orde", "Nu niet aan de orde", "Nu niet aan de orde"]),
        ("aangepast", ["Nee", "Ja", "Nu niet aan de orde", "Nu niet aan de orde"]),
        ("ander_intern", ["Nee", "Nee", "Ja", "Nu niet aan de orde"]),
        ("ander_extern", ["Nee", "Nee", "Nee", "Ja"]),
        ("open", ["Nog niet te zeggen"] * 4),
    ],
)
def test_the_four_questions_show_their_outcome_at_a_glance(
    chosen: str, expected: list[str]
) -> None:
    """In the order of the law: the first that fits is a yes, what came before it a no."""
    document = made(
        "onderzoek_opdrachtgever",
        case(*answers(conclusie_volgorde=chosen), form="arbeidsdeskundig_onderzoek"),
    )
    table = next(b for b in document.blocks if isinstance(b, Table))

    assert expected == [row[1].text for row in table.rows if row[1]]


@pytest.mark.requirement("000-R53")
def test_facts_weighing_and_conclusion_stand_apart() -> None:
    """Each has a heading of its own, in that order."""
    document = made(
        "onderzoek",
        case(
            *answers(
                basis2="Vaak tillen", overweging_eigen="Het tillen is te veel",
                conclusie_volgorde="aangepast",
            ),
            form="ao_vervroegd",
        ),
    )  # fmt: skip
    found = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1]

    assert found.index("De feiten: het werk") < found.index("De overweging")
    assert found.index("De overweging") < found.index("De conclusie")


@pytest.mark.requirement("002-R54")
def test_the_investigation_says_how_it_connects_to_the_physician() -> None:
    """Which limits come from the physician's document; the others are not named with it."""
    file = case_of(*scenario("week-50", LIBRARY, DAY))
    (consult,) = file.all(Consult)
    said = plain_text(catalogue.make(kind_named("onderzoek"), file, consult.id, LIBRARY, {}, DAY))

    assert "Functionele mogelijkhedenlijst van de bedrijfsarts, 14 oktober 2026." in said
    assert "boven schouderhoogte werken, tillen en bukken" in said.lower()


@pytest.mark.requirement("004-R10")
@pytest.mark.parametrize("kind", ["versie_werkgever", "versie_leidinggevende"])
def test_what_was_assessed_does_not_flow_into_the_advice_for_work(kind: str) -> None:
    """Chances, weighing and conclusion of an assessment stay out of the employer's versions."""
    assessed = answers(
        kans_eigen_werk="zz-kans", in_de_weg="zz-weg", overweging_eigen="zz-weging",
        conclusie_volgorde="ander_extern", spoor1_benut="zz-spoor",
    )  # fmt: skip
    said = text(kind, MEASURE, *assessed).lower()

    assert "tilhulp" in said
    assert [word for word in ("zz-", "spoor 2", "andere werkgever") if word in said] == []


@pytest.mark.requirement("003-R05")
@pytest.mark.requirement("003-R17")
def test_the_ways_on_stand_side_by_side_with_what_was_chosen() -> None:
    """Several ways, each with what it means for the income, and the one the worker chose."""
    stay = Scenario(id="s1", text="Blijven", income="Gelijk", **OWN)
    move = Scenario(
        id="s2", text="Ander werk", income="Iets minder", chosen=True, position=1, **OWN
    )
    (table,) = [b for b in made("advies", case(stay, move)).blocks if isinstance(b, Table)]

    assert table.header == ("Mogelijkheid", "Voor uw inkomen")
    assert [[c.text for c in row if c] for row in table.rows] == [
        ["Blijven", "Gelijk"],
        ["Ander werk (uw keuze)", "Iets minder"],
    ]


def test_the_summary_stays_on_one_page() -> None:
    """With thirty bottlenecks, measures and actions it names the first and counts the rest."""
    many: list[Record] = [
        record
        for n in range(30)
        for record in (
            Bottleneck(id=f"b{n}", text=f"Knelpunt {n}", **OWN),
            replace(MEASURE, id=f"m{n}", text=f"Maatregel {n} die het werk lichter maakt"),
            replace(ACTION, id=f"a{n}", text=f"Actie {n}"),
        )
    ]
    report = made("advies", case(*many, *answers(wensen="Blijven", gaat_goed="De sfeer. " * 40)))
    first = pypdfium2.PdfDocument(write_pdf(report))[0].get_textpage().get_text_range()

    assert "En nog 24 andere. U leest ze verderop." in plain_text(report)
    assert "En nog 54 andere. U leest ze verderop." in first


def test_a_talk_that_is_still_to_come_is_not_told_as_past() -> None:
    """Before its day the report says that one will speak."""
    planned = Consult(id=CONSULT, case_id=CASE, form="spreekuur", day=date(2026, 12, 1))

    assert "Op 1 december 2026 spreekt u met A. Dekker" in text("advies", planned)
    assert "Op 23 november 2026 sprak u met A. Dekker" in text("advies")


@pytest.mark.parametrize(("role", "shown"), [(Role.ADVISE, False), (Role.ASSESS, True)])
def test_a_verdict_goes_to_the_principal_only_where_it_was_asked(
    role: Role, *, shown: bool
) -> None:
    """Which work fits stands in the principal's version of an assessment, not of an advice."""
    assignment = Assignment(id="a", case_id=CASE, role=role)
    said = text("versie_opdrachtgever", assignment, *answers(conclusie_volgorde="ander_extern"))

    assert ("spoor 2" in said) is shown


@pytest.mark.requirement("002-R08")
def test_a_triage_ends_in_words_for_the_worker_and_the_case_manager() -> None:
    """Both read whether an AD can help and what was answered; the employer reads neither."""
    asked = [
        *answers(triage_advies="yes", triage_zwaar="no"),
        Answer(id="d", question="triage_druk", state=AnswerState.UNKNOWN, **OWN),
    ]
    told = {kind: text(kind, *asked, form="triage") for kind in ("advies", "versie_casemanager")}
    for words in (
        "Een arbeidsdeskundige kan hierbij helpen.",
        "Is het werk lichamelijk zwaar, en al langer dan drie maanden?\nNee",
        "Is het werk te druk of te onrustig om het goed te doen?\nOnbekend",
        "er hoort geen norm bij",
    ):
        assert [words in each for each in told.values()] == [True, True]
    for kind in ("versie_werkgever", "versie_leidinggevende", "versie_opdrachtgever"):
        assert "arbeidsdeskundige helpen" not in text(kind, *asked, form="triage")
    assert "arbeidsdeskundige helpen" not in text("advies")
