import pytest

from assistant.privacy.barrier import Doubt, findings
from assistant.privacy.table import Reader
from assistant.report.model import Heading, Paragraph
from assistant.report.review import doubts
from tests.assistant.report_kit import document, said


def doubt_of(text: str, reader: Reader = Reader.EMPLOYER, names: tuple[str, ...] = ()) -> list[str]:
    """The doubts about one sentence."""
    return [finding.doubt for finding in findings([text], reader, names)]


@pytest.mark.requirement("000-R36")
@pytest.mark.parametrize(
    "text",
    [
        "Zij is vaak ziek.",
        "Door rugpijn lukt tillen niet.",
        "Na haar burn-out werkt zij minder.",
        "De diagnose is bekend.",
        "Hij gebruikt medicatie.",
        "Een psycholoog kan helpen.",
    ],
)
def test_words_about_health_are_pointed_at(text: str) -> None:
    """In any version but the worker's own."""
    assert doubt_of(text) == [Doubt.HEALTH]
    assert doubt_of(text, Reader.WORKER) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zij werkt in Ziekenhuis De Meander.",
        "De muziek in de winkel kan zachter.",
        "De coöperatie levert op werkhoogte.",
        "Medicijnen delen in een ruimte die op slot kan.",
    ],
)
def test_words_about_work_give_no_doubt(text: str) -> None:
    """A hospital, music and a medicine round are work."""
    assert doubt_of(text) == []


@pytest.mark.parametrize("text", ["De belastbaarheid is laag.", "De WAI is 31.", "Volgens de FML."])
def test_capacity_and_scores_are_pointed_at(text: str) -> None:
    """They are the worker's, so an employer's text that names them gives a doubt."""
    assert doubt_of(text) == [Doubt.CAPACITY]


def test_names_of_other_people_are_pointed_at() -> None:
    """A name left over from another report is found, small words of names are not."""
    names = ("Fatma van den Berg",)

    assert doubt_of("Fatma tilt elke dag.", names=names) == [Doubt.NAME]
    assert doubt_of("De heer Berg tilt.", names=names) == [Doubt.NAME]
    assert doubt_of("Het werk van den dag.", names=names) == []
    assert doubt_of("Bergen karton sjouwen.", names=names) == []


@pytest.mark.parametrize(
    "text", ["Beste [naam],", "Bedrag: XXX euro.", "Datum: ____", "Nog invullen.", "{job}", "Wie??"]
)
def test_places_never_filled_in_are_pointed_at(text: str) -> None:
    """For every reader, the worker included."""
    assert doubt_of(text, Reader.WORKER) == [Doubt.PLACEHOLDER]


@pytest.mark.parametrize(
    "text", ["Naar mijn mening kan het.", "Ik vind dit zwaar.", "Hij is onwillig."]
)
def test_opinions_without_a_ground_are_pointed_at(text: str) -> None:
    """Subjective wording is what reviewers of reports complain about (dossier 3.5)."""
    assert doubt_of(text) == [Doubt.SUBJECTIVE]


@pytest.mark.requirement("004-R12")
def test_prescribing_words_are_pointed_at() -> None:
    """Advice offers what can help rather than what must."""
    assert doubt_of("De werkgever moet een lift kopen.") == [Doubt.PRESCRIBING]
    assert doubt_of("Een lift kan helpen.") == []


def test_every_text_of_a_document_is_read() -> None:
    """Headings count as well as sentences, and each doubt stands at its own sentence."""
    made = document(Heading(1, "Over haar ziekte"), Paragraph((said("Alles gaat goed."),)))
    found = doubts(made, Reader.EMPLOYER)

    assert [(f.sentence, f.words) for f in found] == [("Over haar ziekte", "ziekte")]


def test_a_character_that_cannot_be_drawn_is_named_beforehand() -> None:
    """Never a silent gap in a report: the sentence is shown with the character."""
    made = document(Paragraph((said("Alles gaat goed 中."), said("Naar huis → rust."))))
    found = doubts(made, Reader.WORKER)

    assert [(f.words, f.doubt) for f in found] == [("中", Doubt.CHARACTER)]


def test_a_name_somebody_shares_is_not_somebody_elses() -> None:
    """With Fatma Yildiz as worker a Fatma of another case gives no doubt; that one's Berg does."""
    found = findings(
        ["Fatma tilt elke dag.", "Mevrouw Berg tilt."],
        Reader.EMPLOYER,
        ["Fatma van den Berg"],
        ["Fatma Yildiz"],
    )

    assert ["Berg"] == [finding.words for finding in found]


@pytest.mark.requirement("004-R06")
@pytest.mark.parametrize("text", ["Zo voorkomt u verzuim.", "Dat scheelt ziekteverzuim en uitval."])
def test_a_gain_for_the_employer_is_not_about_ones_absence(text: str) -> None:
    """Employer and manager read what the work gains; a casemanager may speak of absence."""
    for reader in (Reader.EMPLOYER, Reader.MANAGER):
        assert Doubt.ABSENCE in {finding.doubt for finding in findings([text], reader)}
    for reader in (Reader.WORKER, Reader.CASE_MANAGER, Reader.PRINCIPAL):
        assert Doubt.ABSENCE not in {finding.doubt for finding in findings([text], reader)}


def test_the_name_of_a_team_says_nothing_about_health() -> None:
    """A sociaal-medisch team is a meeting; medical advice is something else."""
    said = ("Sociaal-medisch team (SMT)", "Er is medisch advies gevraagd.")

    assert ["medisch"] == [found.words for found in findings(said, Reader.ORGANISATION)]
