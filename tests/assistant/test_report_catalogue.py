"""The list of documents: each is built from its reader's view, and released first."""

from dataclasses import replace

import pytest

from assistant.case.records import Action, Consult, Referral
from assistant.content.standard import standard
from assistant.privacy.table import Reader
from assistant.report import catalogue
from assistant.report.catalogue import KINDS, DocumentKind, kind_named
from assistant.report.model import Document
from tests.assistant.report_kit import CONSULT, DAY, case_of, marked
from ui.demo import scenario

LIBRARY = standard()
FILE = case_of(*scenario("tc-000-5", LIBRARY, DAY))
TALK = FILE.all(Consult)[0].id


def test_every_document_has_a_name_of_its_own() -> None:
    """Two documents never share an id: signed versions are found by it."""
    assert sorted({kind.id for kind in KINDS}) == sorted(kind.id for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_document_that_fits_can_be_built(kind: DocumentKind) -> None:
    """Every kind that says it fits the demo consult becomes a document with something in it."""
    for subject in catalogue.subjects(kind, FILE, TALK, LIBRARY):
        made = catalogue.make(kind, FILE, TALK, LIBRARY, {}, DAY, subject)

        assert isinstance(made, Document)
        assert made.blocks


def test_a_version_for_others_waits_for_the_worker() -> None:
    """The worker's own report may be made at once, the employer's only when it was released."""
    assert catalogue.why_not(kind_named("advies"), FILE, TALK, LIBRARY) is None
    assert catalogue.why_not(kind_named("versie_opdrachtgever"), FILE, TALK, LIBRARY) is not None


def test_a_document_without_a_person_in_it_needs_no_release() -> None:
    """A general sheet may always be given."""
    general = replace(kind_named("versie_opdrachtgever"), general=True)

    assert catalogue.why_not(general, FILE, TALK, LIBRARY) is None


def test_a_document_per_record_sees_only_that_record() -> None:
    """A letter about one referral is built from a view without the other referrals."""
    two = [replace(marked("referral"), id=id_, consult_id=CONSULT) for id_ in ("one", "two")]
    file = case_of(
        marked("case"), marked("worker"), marked("consult", id=CONSULT), marked("action"), *two
    )
    seen: list[tuple[str, ...]] = []

    def build(view, _library, _settings, _today):  # noqa: ANN001, ANN202 - a catalogue.Build
        seen.append(tuple(record.id for record in view.all(Referral)))
        assert len(view.all(Action)) == 1
        return Document("", "", "", "", DAY, ())

    letter = DocumentKind("brief", "Brief", Reader.WORKER, build, per=Referral)
    for subject in catalogue.subjects(letter, file, CONSULT, LIBRARY):
        catalogue.make(letter, file, CONSULT, LIBRARY, {}, DAY, subject)

    assert [("one",), ("two",)] == seen
