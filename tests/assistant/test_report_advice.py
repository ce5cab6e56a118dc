from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from assistant.case.file import CaseFile
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
    Measurement,
    Note,
    Organisation,
    Record,
    Referral,
    Scenario,
    SourceDocument,
    Talent,
    Task,
    TaskLoad,
    Theme,
    Worker,
)
from assistant.case.words import (
    AnswerState,
    BottleneckBasis,
    CapacitySource,
    ConsentScope,
    ConsentState,
    Level,
    Progress,
    Side,
    Top,
)
from assistant.content.model import BasicQuestion, ScreeningItem
from assistant.content.standard import standard
from assistant.privacy.barrier import Doubt
from assistant.privacy.readers import view
from assistant.privacy.table import Reader
from assistant.report.advice import advice_report
from assistant.report.employer import employer_report
from assistant.report.model import (
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Signature,
    Table,
    plain_text,
    sentences,
)
from assistant.report.other_versions import case_manager_report
from assistant.report.pdf import write_pdf
from assistant.report.review import doubts
from assistant.report.word import write_word
from assistant.screening.work_ability import METHOD
from tests.assistant.report_kit import CASE, CONSULT, DAY, case_of

LIBRARY = standard()
OWN: dict[str, Any] = {"case_id": CASE, "consult_id": CONSULT}
SETTINGS = {"ad_name": "A. Dekker", "ad_registration": "voorbeeld", "practice": "Dekker Advies"}


def answers(**values: str) -> list[Record]:
    """Given answers by question; a double underscore stands for a point."""
    return [
        Answer(
            id=f"answer-{question}",
            question=question.replace("__", "."),
            state=AnswerState.ANSWERED,
            value=value,
            **OWN,
        )
        for question, value in values.items()
    ]


def bare() -> list[Record]:
    """A case in which nothing was said yet."""
    return [
        Case(id=CASE, number="2026-014", worker_id="w", job="magazijnmedewerker"),
        Worker(id="w", name="Bram Jansen", birth_year=1985),
        Assignment(id="a", case_id=CASE, form="preventief_adviesgesprek"),
        Consult(id=CONSULT, case_id=CASE, form="preventief_adviesgesprek", day=DAY),
    ]


def whole() -> list[Record]:
    """A consult with something in every part."""
    return [
        *bare(),
        *answers(
            hulpvraag="Hoe houd ik dit vol?",
            gaat_goed="De sfeer is goed.",
            al_geprobeerd="Anders leren tillen; dat hielp kort.",
            buiten_werk="Verbouwing thuis.",
            basis1="Hij werkt graag en kan veel.",
            basis2="Vaak zwaar tillen.",
            basis3="Alleen het tillen past niet.",
            basis4="Een tilhulp en kleinere zakken.",
            domein__mens="Hij wil blijven.",
            domein__werk="Minder tillen met de hand.",
            domein__inkomen="Het loon blijft gelijk.",
            domein__organisatie="De collega's hebben er ook wat aan.",
            winst_werkgever="Lossen gaat sneller.",
            eens_met_uitkomst="yes",
            vervolgdatum=(DAY + timedelta(14)).isoformat(),
            herhaaldatum="2029-11-23",
        ),
        Talent(id="t1", text="kent het magazijn door en door", developable=True, **OWN),
        Theme(id="th", text="Zwaar werk", own_words="Mijn rug hoor ik.", importance=9, **OWN),
        Task(id="lossen", name="Lossen", hours=12, **OWN),
        Task(id="orders", name="Orders verzamelen", hours=20.5, position=1, **OWN),
        TaskLoad(
            id="l1", task_id="lossen", factor="tillen", intensity=25, minutes=60, days=3, **OWN
        ),
        Capacity(
            id="c1",
            factor="tillen",
            state=AnswerState.ANSWERED,
            limit=17,
            minutes=120,
            source=CapacitySource.TOGETHER,
            **OWN,
        ),
        Note(id="n", text="Na het lossen ben ik op.", quote=True, factor="tillen", **OWN),
        Note(id="memo", text="Eigen aantekening van de AD.", **OWN),
        Bottleneck(
            id="b",
            factor="tillen",
            justification="Drie keer per week zakken van 25 kg, met de hand.",
            causes=("functieontwerp",),
            level_reason="De leverancier levert nog geen kleinere zakken.",
            **OWN,
        ),
        Measure(
            id="m1",
            text="Vacuümheffer bij het lossen",
            top=Top.TECHNICAL,
            level=Level.COLLECTIVE,
            bottleneck_id="b",
            factor="tillen",
            effect_intensity=10,
            owner="Chef magazijn",
            due=date(2027, 1, 8),
            status=Progress.AGREED,
            **OWN,
        ),
        Measure(
            id="m2",
            text="Tiltraining",
            top=Top.PERSONAL,
            side=Side.WORKER,
            status=Progress.AGREED,
            **OWN,
        ),
        Measure(
            id="m3",
            text="Andere functie",
            top=Top.ORGANISATIONAL,
            status=Progress.REJECTED,
            rejected_reason="dat wil ik niet",
            **OWN,
        ),
        Referral(
            id="r",
            partner="ergonoom",
            reason="fysieke belasting",
            question="Welke tilhulp past hier?",
            consent=ConsentState.GIVEN,
            **OWN,
        ),
        Action(id="a1", text="met de chef praten", side=Side.WORKER, due=date(2026, 12, 4), **OWN),
        Action(id="a2", text="tilhulp bestellen", side=Side.MANAGER, owner="Chef magazijn", **OWN),
        Scenario(id="s", text="Met tilhulp", person="Minder zwaar", chosen=True, **OWN),
        SourceDocument(id="d", case_id=CASE, title="RI&E magazijn", dated=date(2025, 3, 1)),
        Consent(
            id="k",
            case_id=CASE,
            scope=ConsentScope.PARTICIPATE,
            state=ConsentState.GIVEN,
            on=DAY,
        ),
    ]


def advice(*records: Record, settings: dict[str, str] | None = None) -> Document:
    """The worker's report of a case of these records."""
    seen = view(case_of(*records), CONSULT, Reader.WORKER, LIBRARY)
    return advice_report(seen, LIBRARY, SETTINGS if settings is None else settings, DAY)


def employer(*records: Record) -> Document:
    """The employer's version of a case of these records."""
    seen = view(case_of(*records), CONSULT, Reader.EMPLOYER, LIBRARY)
    return employer_report(seen, LIBRARY, SETTINGS, DAY)


def headings(document: Document, level: int = 1) -> list[str]:
    """The headings of one level."""
    return [b.text for b in document.blocks if isinstance(b, Heading) and b.level == level]


def under(document: Document, title: str) -> str:
    """The text between this heading and the next of its level or above."""
    blocks = list(document.blocks)
    start = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text == title)
    level = blocks[start].level
    end = next(
        (
            i
            for i, b in enumerate(blocks[start + 1 :], start + 1)
            if isinstance(b, Heading) and b.level <= level
        ),
        len(blocks),
    )
    return plain_text(
        replace(document, title="", subtitle="", footer="", blocks=tuple(blocks[start + 1 : end]))
    )


def test_the_report_starts_with_a_summary() -> None:
    """The own question, what goes well, what can help, by whom and when, before all else."""
    made = advice(*whole())
    summary = under(made, "Samenvatting")

    assert headings(made)[0] == "Samenvatting"
    for text in (
        "Hoe houd ik dit vol?",
        "De sfeer is goed.",
        "Tillen.",
        "Vacuümheffer bij het lossen.",
        "Chef magazijn, vóór 8 januari 2027.",
        "Op 7 december 2026",
    ):
        assert text in summary


def test_the_summary_fits_one_page() -> None:
    """On the first page of the PDF the summary ends and the next part begins."""
    first = pypdfium2.PdfDocument(write_pdf(advice(*whole())))[0].get_textpage().get_text_range()

    assert "Waar u op kunt bouwen" in first


@pytest.mark.requirement("004-R02")
def test_possibilities_stand_before_limitations() -> None:
    """What goes well and what someone is good at come before what does not fit."""
    titles = headings(advice(*whole()))
    parts = headings(advice(*whole()), 2)

    assert parts.index("Dit gaat goed") < parts.index("Hier knelt het")
    assert titles.index("Waar u op kunt bouwen") < titles.index("Wat uw werk vraagt en wat past")
    assert titles.index("Waar u op kunt bouwen") < titles.index("Waar het knelt, en waardoor")


@pytest.mark.requirement("000-R13")
def test_the_four_questions_stand_verbatim_with_their_answers() -> None:
    """As the field knows them, each with what the AD answered."""
    made = advice(*whole())
    questions = [question.text for question in LIBRARY.all(BasicQuestion)]

    assert questions == [
        "Wat kan de werknemer (nog)?",
        "Wat vraagt het werk?",
        "Is er een match tussen werknemer en werk?",
        "Welke aanpassingen of alternatieven zijn mogelijk?",
    ]
    assert [title for title in headings(made, 2) if title in questions] == questions
    assert under(made, questions[2]) == "Alleen het tillen past niet."


@pytest.mark.requirement("000-R18")
def test_the_four_domains_are_each_in_the_report() -> None:
    """Mens, werk, inkomen and organisatie, with what was said about each."""
    made = advice(*whole())

    assert [t for t in headings(made, 2) if t in {"Mens", "Werk", "Inkomen", "Organisatie"}] == [
        "Mens", "Werk", "Inkomen", "Organisatie",
    ]  # fmt: skip
    assert under(made, "Inkomen") == "Het loon blijft gelijk."


@pytest.mark.requirement("001-R15")
def test_the_balance_is_drawn_and_told() -> None:
    """A picture with its text, and the same in a table: 25 kg against 17 kg is 8 kg too heavy."""
    made = advice(*whole())
    (figure,) = [block for block in made.blocks if isinstance(block, Figure)]
    table = next(
        b for b in made.blocks if isinstance(b, Table) and b.caption == "De balans in woorden"
    )

    assert "Tillen: nu 8 kg te zwaar, met maatregel: " in figure.alt
    assert [cell.text for cell in table.rows[0] if cell] == [
        "Tillen", "25 kg, 60 minuten per dag", "17 kg, 120 minuten per dag", "8 kg te zwaar",
    ]  # fmt: skip


@pytest.mark.requirement("000-R16")
def test_without_a_physicians_document_the_outcome_is_provisional() -> None:
    """And the report says so where the balance stands."""
    assert "De uitkomst is voorlopig" in under(advice(*whole()), "Wat uw werk vraagt en wat past")


def test_with_a_physicians_document_it_is_not() -> None:
    """A dated FML with its author behind every capacity takes the word away."""
    document = SourceDocument(
        id="fml",
        case_id=CASE,
        title="FML",
        author="J. Arts",
        by_physician=True,
        dated=date(2026, 10, 1),
    )
    records = [
        replace(r, source=CapacitySource.PHYSICIAN, document_id="fml")
        if isinstance(r, Capacity)
        else r
        for r in whole()
    ]
    made = advice(*records, document)

    assert "voorlopig" not in plain_text(made)
    assert "FML, J. Arts, 1 oktober 2026." in plain_text(made)


@pytest.mark.requirement("000-R27")
def test_measures_carry_kind_place_owner_day_and_status() -> None:
    """Technical before personal, with the order in which solutions are looked for."""
    made = advice(*whole())
    table = next(b for b in made.blocks if isinstance(b, Table) and b.caption == "Maatregelen")
    rows = [[cell.text if cell else "" for cell in row] for row in table.rows]
    before = under(made, "Wat er anders kan")

    assert rows == [
        ["Vacuümheffer bij het lossen.", "technisch, voor iedereen", "Chef magazijn",
         "8 januari 2027", "afgesproken"],
        ["Tiltraining.", "persoonlijk", "U", "", "afgesproken"],
    ]  # fmt: skip
    assert "De leverancier levert nog geen kleinere zakken." in before
    assert "bij de bron" in before
    assert "Dat wil ik niet." in under(made, "Andere mogelijkheden, nu niet gekozen")


@pytest.mark.requirement("000-R30")
@pytest.mark.requirement("001-R21")
def test_the_workers_own_actions_stand_beside_those_of_others() -> None:
    """Two tables, the worker's first, and the worker keeps the regie."""
    made = advice(*whole())
    captions = [b.caption for b in made.blocks if isinstance(b, Table)]
    own = next(b for b in made.blocks if isinstance(b, Table) and b.caption == "Wat u zelf doet")

    assert captions.index("Wat u zelf doet") < captions.index("Wat anderen doen")
    assert [cell.text if cell else "" for cell in own.rows[0]] == [
        "Met de chef praten.", "U", "4 december 2026", "afgesproken",
    ]  # fmt: skip
    assert "U houdt zelf de regie." in under(made, "Afspraken")


def test_notes_of_the_ad_stay_out_and_quotes_stand_as_said() -> None:
    """A quotation keeps its own words between quotes; other notes are the AD's own."""
    made = advice(*whole())
    quotes = [sentence.text for sentence in sentences(made) if sentence.quote]

    assert "Na het lossen ben ik op." in quotes
    assert "Eigen aantekening" not in plain_text(made)


@pytest.mark.requirement("004-R16")
def test_empty_parts_are_left_out() -> None:
    """A bare consult gives a short report without empty headings or 'niet van toepassing'."""
    made = advice(*bare(), settings={})

    assert headings(made) == [
        "Samenvatting", "Uw werk", "Waar dit op rust", "Uw gegevens en uw keuzes",
    ]  # fmt: skip
    assert "van toepassing" not in plain_text(made)
    for before, after in pairwise([*made.blocks, Heading(1, "einde")]):
        if isinstance(before, Heading) and isinstance(after, Heading):
            assert after.level > before.level


def test_what_is_unknown_is_said_and_what_is_not_applicable_is_not() -> None:
    """'Onbekend' is an outcome; an answer that does not apply leaves no trace."""
    states = [
        Answer(id="1", question="basis1", state=AnswerState.UNKNOWN, **OWN),
        Answer(id="2", question="domein.inkomen", state=AnswerState.NOT_APPLICABLE, **OWN),
    ]
    made = advice(*bare(), *states)

    assert under(made, "Wat kan de werknemer (nog)?") == "Dit is nog niet bekend."
    assert "Inkomen" not in headings(made, 2)


@pytest.mark.requirement("003-R09")
@pytest.mark.parametrize("make", [advice, employer])
def test_every_sentence_points_at_records_that_exist(make: Any) -> None:
    """Its sources are fields of records of the case, rules or content; never nothing."""
    records = whole()
    ids = {record.id: record for record in records}
    for sentence in sentences(make(*records)):
        for source in sentence.sources:
            if source.kind not in {"rule", "content", "setting"}:
                assert source.id in ids
                assert not source.field or hasattr(ids[source.id], source.field)


@pytest.mark.requirement("000-R54")
def test_scores_say_what_they_do_not_say() -> None:
    """A WAI of 34 is 'matig' (Tuomi e.a. 1998) with its source; below 7 points says nothing."""
    wai = Measurement(id="wai", method=METHOD, value=34, source="arbodienst", day=DAY, **OWN)
    made = advice(*whole(), wai)
    text = under(made, "Uw werkvermogen en andere metingen")

    assert "34 van 49: matig" in text
    assert "Bron: arbodienst, 23 november 2026" in text
    assert "Een verschil kleiner dan 7 punten zegt niets." in text
    assert "Het zegt niet waardoor dat komt" in text


@pytest.mark.requirement("001-R16")
@pytest.mark.requirement("001-R12")
def test_the_questionnaire_gives_a_direction_and_an_invitation() -> None:
    """Six themes as bars, without norm or measure, and an invitation to talk."""
    given = [
        Answer(
            id=f"i-{item.id}",
            question=f"item.{item.id}",
            state=AnswerState.ANSWERED,
            value="3",
            **OWN,
        )
        for item in LIBRARY.all(ScreeningItem)
    ]
    made = advice(*bare(), *given)
    text = under(made, "Wat uw antwoorden op de vragenlijst zeggen")

    assert text.count("in het midden") == 6
    assert "Praat over uw antwoorden" in text
    assert "Er is geen norm en geen oordeel." in text


@pytest.mark.requirement("000-R36")
def test_the_report_makes_no_medical_statement_of_its_own() -> None:
    """The sentences of ours name no illness, and prescribe nothing."""
    made = advice(*whole())
    own = [s for s in sentences(made) if {source.kind for source in s.sources} & {"rule"}]
    as_employer = replace(made, blocks=(Paragraph(tuple(own)),))
    found = doubts(as_employer, Reader.CASE_MANAGER)
    wrong = {Doubt.HEALTH, Doubt.PRESCRIBING, Doubt.SUBJECTIVE, Doubt.PLACEHOLDER}

    assert [f.words for f in found if f.doubt in wrong and f.words != "gezondheid"] == []


@pytest.mark.requirement("000-R53")
def test_the_report_says_whether_it_advises_or_judges() -> None:
    """It advises, unless the AD recorded that the assignment asks for a judgement."""
    asked = answers(aard_uitspraak="oordeel")

    assert "Dit rapport adviseert." in under(advice(*bare()), "Waar dit op rust")
    assert "Dit rapport beoordeelt" in under(advice(*bare(), *asked), "Waar dit op rust")


def test_the_conclusion_names_what_was_looked_at_first() -> None:
    """Own work first, then own work adapted; it stands below the four questions."""
    made = advice(*bare(), *answers(conclusie_volgorde="aangepast"))

    assert under(made, "Welk werk past") == (
        "Wat nu het beste past: de eigen functie met hulpmiddelen of aanpassingen. "
        "Eerst is gekeken naar de eigen functie."
    )


@pytest.mark.requirement("000-R44")
def test_the_employer_reads_what_lies_deeper_than_one_person() -> None:
    """What the situation says about the work in a wider sense has a part of its own."""
    made = employer(*bare(), *answers(organisatiesignaal="Alle zakken wegen 25 kg."))

    assert under(made, "Wat dit zegt over het werk in bredere zin") == "Alle zakken wegen 25 kg."


def test_the_ad_signs_with_name_and_registration() -> None:
    """From the settings; without a name there is nothing to sign."""
    (signed,) = [b for b in advice(*whole()).blocks if isinstance(b, Signature)]
    unsigned = advice(*whole(), settings={})

    assert (signed.name, signed.title) == ("A. Dekker", "arbeidsdeskundige, Dekker Advies")
    assert not [block for block in unsigned.blocks if isinstance(block, Signature)]


def test_dates_are_written_in_dutch() -> None:
    """No ISO date is left anywhere."""
    text = plain_text(advice(*whole()))

    assert "23 november 2029" in text
    assert not [word for word in text.split() if word.startswith(("2026-1", "2029-"))]


@pytest.mark.requirement("001-R35")
def test_the_employer_reads_what_whom_and_when() -> None:
    """What can be done in the work, by whom and by when, summary first."""
    made = employer(*whole())
    summary = under(made, "Samenvatting")

    assert headings(made) == [
        "Samenvatting", "Het werk", "Wat het werk zwaar maakt", "Wat in het werk anders kan",
        "Wie doet wat, en wanneer", "Ondertekening",
    ]  # fmt: skip
    assert "Vacuümheffer bij het lossen. Chef magazijn, vóór 8 januari 2027." in summary.replace(
        "\n", " "
    )
    assert "Lossen gaat sneller." in under(made, "Wat het oplevert")
    assert "Tilhulp bestellen." in under(made, "Wie doet wat, en wanneer")


def test_what_is_done_is_said_to_be_done() -> None:
    """A measure already taken asks for no day any more."""
    records = [
        replace(r, status=Progress.DONE) if isinstance(r, Measure) and r.id == "m1" else r
        for r in whole()
    ]
    summary = under(employer(*records), "Samenvatting")

    assert "Chef magazijn, gedaan." in summary
    assert "De laatste afspraak" not in summary


@pytest.mark.requirement("000-R51")
def test_the_employer_reads_nothing_about_the_person() -> None:
    """No capacity, quote, question, personal measure, referral, private life or score."""
    text = plain_text(employer(*whole())).lower()
    private = (
        "17 kg", "past niet", "hoe houd ik", "mijn rug", "ben ik op", "tiltraining", "ergonoom",
        "verbouwing", "andere functie", "loon", "met de chef praten", "graag en kan veel",
    )  # fmt: skip

    assert [words for words in private if words in text] == []


def test_only_who_decides_is_told_to_decide() -> None:
    """A case manager reads that the employer and the worker decide together, if there is one."""
    placed = (
        Organisation(id="o", name="De Loods"),
        Case(id=CASE, number="2026-014", worker_id="w", organisation_id="o"),
    )
    at_work, alone = (
        plain_text(
            case_manager_report(
                view(case_of(*whole(), *more), CONSULT, Reader.CASE_MANAGER, LIBRARY),
                LIBRARY,
                SETTINGS,
                DAY,
            )
        )
        for more in (placed, ())
    )

    assert "U beslist er samen met de medewerker over." in plain_text(employer(*whole()))
    assert "De werkgever beslist er samen met de medewerker over." in at_work
    assert "Er gebeurt niets zonder een ja van Bram Jansen." in alone


def test_the_employers_version_gives_no_doubt() -> None:
    """The second barrier finds nothing in a version about the work."""
    assert doubts(employer(*whole()), Reader.EMPLOYER, ["Fatma Yilmaz"]) == ()


def test_a_bottleneck_of_the_person_gives_the_employer_no_section() -> None:
    """Without a bottleneck of the work there is no heading for one either."""
    records = [
        replace(r, basis=BottleneckBasis.LIMITATION) if isinstance(r, Bottleneck) else r
        for r in whole()
    ]

    assert "Wat het werk zwaar maakt" not in headings(employer(*records))


@pytest.mark.parametrize("make", [advice, employer])
def test_a_long_case_becomes_a_good_document(make: Any) -> None:
    """A bottleneck's name of 300 characters, 200 tasks, an emoji and a right-to-left name."""
    extra: list[Record] = [
        Task(id=f"t{number}", name=f"Taak {number} 😀", hours=1, position=number, **OWN)
        for number in range(200)
    ]
    long = Bottleneck(id="lang", text="x" * 300, justification="Lang verhaal. " * 3000, **OWN)
    records = [replace(r, name="נועה כהן 🙂") if isinstance(r, Worker) else r for r in whole()]
    made = make(*records, *extra, long)

    assert write_pdf(made).startswith(b"%PDF")
    assert write_word(made).startswith(b"PK")


def test_a_case_file_without_a_questionnaire_has_no_scores() -> None:
    """Nothing filled in gives no empty chart."""
    file = CaseFile(case_of(*whole()).rows)
    made = advice_report(view(file, CONSULT, Reader.WORKER, LIBRARY), LIBRARY, {}, DAY)

    assert "Uw werkvermogen en andere metingen" not in headings(made)
    assert not [b for b in made.blocks if isinstance(b, ListBlock) and not b.items]
