import json
from dataclasses import fields
from datetime import date

import pytest

from assistant.case.records import KINDS
from assistant.content.library import Library
from assistant.content.model import Factor, Question, Scale, ScreeningItem
from assistant.privacy.access import as_json, sections
from assistant.privacy.labels import LINKS, TITLES, label_of
from assistant.report.access import access_report
from assistant.report.model import plain_text
from assistant.report.pdf.writer import write_pdf

MADE = date(2026, 11, 23)


def only(table: str, library: Library, **row: object) -> dict[str, str]:
    """The facts of one stored row, by label."""
    found = sections({table: [row]}, library)[0].rows[0]
    return {fact.label: fact.text for fact in found.facts}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_dutch_name(kind: str) -> None:
    """A field that is added without a name would be left out of an inzage; this fails first."""
    assert kind in TITLES
    for field in fields(KINDS[kind]):
        assert field.name in LINKS or label_of(kind, field.name)


def test_values_are_said_in_words(library: Library) -> None:
    """Days, yes and no, closed lists and pack entries stand in Dutch."""
    said = only(
        "consult",
        library,
        id="c",
        case_id="k",
        form="werkscangesprek",
        day="2026-03-02",
        mode="video",
        opened_at="2026-03-02T09:05:00+00:00",
    )

    assert "2 maart 2026" == said["Dag"]
    assert "via beeldbellen" == said["Hoe het gesprek was"]
    assert "2 maart 2026 09:05 UTC" == said["Geopend"]
    assert "werkscangesprek" != said["Soort consult"]


def test_yes_and_no_and_lists(library: Library) -> None:
    """A yes is ja, and a list is one enumeration of titles."""
    assert {"Omschrijving": "luisteren", "Kan nog groeien": "ja"} == only(
        "talent", library, id="t", text="luisteren", developable=1
    )
    listed = only("bottleneck", library, id="b", causes='["eigen oorzaak", "nog een"]')
    assert "eigen oorzaak en nog een" == listed["Oorzaken"]


def test_an_answer_stands_with_its_question(library: Library) -> None:
    """An answer's question is said as it was asked, and a day in it as a day."""
    said = only(
        "answer", library, id="a", question="herhaaldatum", state="answered", value="2029-03-02"
    )

    assert "Wanneer kijken we hier opnieuw samen naar?" == said["Vraag"]
    assert "2 maart 2029" == said["Antwoord"]


@pytest.mark.parametrize(
    ("question", "asked"),
    [("basis1", "?"), ("domein.werk", "Werk"), ("gehoord", "?")],
)
def test_every_kind_of_question_is_said(library: Library, question: str, asked: str) -> None:
    """Questions of a step, basisvragen and domains stand in words, not by their key."""
    said = only("answer", library, id="a", question=question, state="answered", value="x")["Vraag"]

    assert question != said
    assert asked in said


def test_an_answer_of_the_list_is_said_by_its_scale(library: Library) -> None:
    """An answer of the questionnaire stands with its statement and the words of its scale."""
    item = library.all(ScreeningItem)[0]
    words = library.get(Scale, item.scale).answers[3]

    said = only("answer", library, id="a", question=f"item.{item.id}", value="4")

    assert {"Vraag": item.text, "Antwoord": f"{words} (4)"} == said


def test_a_yes_or_no_is_said_in_dutch(library: Library) -> None:
    """The stored yes of a yes-or-no question is read as ja."""
    question = next(q for q in library.all(Question) if q.kind == "yesno")

    assert "ja" == only("answer", library, id="a", question=question.id, value="yes")["Antwoord"]


def test_a_fact_of_the_group_is_said_in_words(library: Library) -> None:
    """What counts in the group is said by name, without the number of the person."""
    factor = library.all(Factor)[0]

    said = only(
        "group_fact", library, id="g", person="w", side="private", pack_version="1.0",
        indicator=f"bottleneck:{factor.id}",
    )  # fmt: skip

    assert {"Kenmerk": f"knelpunt: {factor.title}", "Kant": "privé"} == said


def test_what_is_empty_is_left_out(library: Library) -> None:
    """Empty fields and ids say nothing and are not shown."""
    assert {} == only("theme", library, id="x", case_id="k", text="", importance=None)


def test_a_zero_is_not_empty(library: Library) -> None:
    """A ruler at 0 is an answer."""
    assert {"Belang (0 tot 10)": "0"} == only("theme", library, id="x", importance=0)


def test_a_change_says_what_was_before_and_after(library: Library) -> None:
    """The history says the field, the old and the new value in words, and what was removed."""
    changed = only(
        "history", library, seq=1, case_id="k", title="Stand", at="2026-03-02T09:05:00+00:00",
        kind="action", record_id="a", field="status", old='"agreed"', new='"done"',
    )  # fmt: skip
    removed = only(
        "history", library, seq=2, case_id="k", title="Weg", at="2026-03-02T09:06:00+00:00",
        kind="talent", record_id="t", field="", old='{"id": "t", "text": "luisteren"}', new=None,
    )  # fmt: skip

    assert ("Hoe ver", "afgesproken", "gedaan") == (
        changed["Veld"], changed["Daarvoor"], changed["Daarna"]
    )  # fmt: skip
    assert "Omschrijving: luisteren" == removed["Daarvoor"]


def test_a_table_without_a_name_is_never_left_out(library: Library) -> None:
    """A new table about persons stops the inzage until it has a title."""
    with pytest.raises(KeyError, match="iets_nieuws"):
        sections({"iets_nieuws": [{"id": "1"}]}, library)


def test_the_json_is_what_is_stored() -> None:
    """The JSON file holds the rows as they are, links included."""
    held = {"worker": [{"id": "w", "name": "Renée", "birth_year": None}]}

    whole = json.loads(as_json(held, MADE))

    assert held == whole["gegevens"]
    assert "2026-11-23" == whole["gemaakt"]


def test_the_document_says_all_of_it(library: Library) -> None:
    """Every fact of every section stands in the document, which becomes a PDF."""
    found = sections(
        {
            "worker": [{"id": "w", "name": "Renée", "birth_year": 1970}],
            "note": [{"id": "n", "text": "zegt: ik wil door", "quote": 1}],
            "history": [
                {
                    "seq": 1, "title": "Naam", "at": "2026-03-02T09:05:00+00:00", "kind": "worker",
                    "record_id": "w", "field": "name", "old": '""', "new": '"Renée"',
                }
            ],
        },
        library,
    )  # fmt: skip
    document = access_report(found, "2026-014", MADE)
    text = plain_text(document)

    for section in found:
        assert section.title in text
        for row in section.rows:
            for fact in row.facts:
                assert fact.text in text or fact.field == "kind"
    assert write_pdf(document).startswith(b"%PDF")


def test_sections_come_in_reading_order(library: Library) -> None:
    """Who someone is comes first, the log last, however the store gave them."""
    held = {"log": [{"seq": 1, "event": "unlocked"}], "worker": [{"id": "w", "name": "R"}]}

    kinds: list[str] = [section.kind for section in sections(held, library)]

    assert ["worker", "log"] == kinds
