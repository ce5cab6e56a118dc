"""Dossiercheck and vroege toets: what the papers of an absence say, for worker and casemanager.

Both answer the questions of their service form (ICE ca. 2020); the points of the statutory frame
are in no source we have, so the calendar of the law stands beside the answers instead.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial

from assistant.case.file import ConsultFile
from assistant.content.library import Library
from assistant.privacy.table import Reader
from assistant.report import work_parts as parts
from assistant.report.absence_part import calendar_of_law, return_day
from assistant.report.model import Block, Document, Sentence
from assistant.report.say import answered, ours, paragraph, section, source
from assistant.report.sheets.answers import question_section
from assistant.report.sheets.sheet import sheet

CHECK_QUESTIONS = ("kans_eigen_werk", "kans_ander_werk", "in_de_weg")
TEST_QUESTIONS = ("spoor1_benut", "volgens_regels")


def _file_check(
    reader: Reader,
    view: ConsultFile,
    library: Library,
    settings: Mapping[str, str],
    today: date,
) -> Document:
    blocks = (
        *paragraph(_lead(view, reader, "De arbeidsdeskundige las het dossier."), style="lead"),
        *_questions(view, library, CHECK_QUESTIONS),
        *section("Wat er nog ontbreekt", paragraph(*answered(view, "dossier_mist"))),
        *_further(view, reader),
        *parts.signature(settings, today),
    )
    return sheet(view, reader, "Dossiercheck: drie vragen", blocks, today)


def _early_test(
    reader: Reader,
    view: ConsultFile,
    library: Library,
    settings: Mapping[str, str],
    today: date,
) -> Document:
    did = "De arbeidsdeskundige legde het dossier naast de stappen van de wet."
    blocks = (
        *paragraph(_lead(view, reader, did), style="lead"),
        *_questions(view, library, TEST_QUESTIONS),
        *_further(view, reader),
        *return_day(view),
        *calendar_of_law(view, today),
        *parts.signature(settings, today),
    )
    return sheet(view, reader, "Vroege toets van het dossier", blocks, today)


file_check = partial(_file_check, Reader.WORKER)
file_check_case_manager = partial(_file_check, Reader.CASE_MANAGER)
early_test = partial(_early_test, Reader.WORKER)
early_test_case_manager = partial(_early_test, Reader.CASE_MANAGER)


def _lead(view: ConsultFile, reader: Reader, did: str) -> Sentence:
    then = (
        "U leest de uitkomst als eerste. Klopt er iets niet? Zeg het, dan wordt het verbeterd."
        if reader is Reader.WORKER
        else "De werkende las de uitkomst eerst en gaf deze versie vrij."
    )
    return ours("dossier", f"{did} {then}", source(view.consult, "form"))


def _questions(
    view: ConsultFile, library: Library, questions: tuple[str, ...]
) -> tuple[Block, ...]:
    return tuple(block for one in questions for block in question_section(view, library, one))


def _further(view: ConsultFile, reader: Reader) -> tuple[Block, ...]:
    return section("Wat nu kan helpen", parts.agreed(view, reader, "Wie doet wat, en wanneer"))
