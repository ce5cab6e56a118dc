"""What the page of a report does after each pause in typing, and its memory over 200 reports."""

import gc
import os
import resource
from collections.abc import Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from assistant.case.file import CaseFile
from assistant.case.records import Consult, kind_of
from assistant.content.standard import standard
from assistant.report.catalogue import kind_named, written
from assistant.report.pdf.writer import write_pdf
from assistant.report.review import doubts
from tests.benchmarks.report import plain
from tests.benchmarks.timing import Result, compare
from ui import preview
from ui.demo import scenario
from ui.pages.report_desk import SETTLE
from ui.pages.report_text import TYPED

_DAY = date(2026, 11, 23)
_REPORTS, _WARM = 200, 20
_SCALE = 1.5


def run(rounds: int = 9) -> Iterator[Result]:
    """From the case to the picture of a page, against plain untagged platypus of the same text."""
    library, kind = standard(), kind_named("advies")
    rows: dict[str, dict[str, object]] = {}
    for record in scenario("tc-000-5", library, _DAY):
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    file = CaseFile(rows)  # type: ignore[arg-type]
    consult = file.all(Consult)[0].id

    def ours() -> None:
        made = written(kind, file, consult, library, {}, _DAY)
        pdf = write_pdf(made.document)
        doubts(made.document, kind.reader, ())
        preview.texts(pdf)
        preview.picture(pdf, 0, _SCALE)

    content = written(kind, file, consult, library, {}, _DAY).document
    waits = f"after {SETTLE + TYPED} ms of rest; visible within 500 ms is the aim"
    yield compare("preview of a report", ours, lambda: plain(content), rounds, waits)
    for _ in range(_WARM):
        ours()
    before = _memory()
    for _ in range(_REPORTS):
        ours()
    grown = _memory() - before
    yield compare(f"memory after {_REPORTS} previews", ours, ours, 1, f"grown by {grown:.1f} MB")


def _memory() -> float:
    """Megabytes in use now, or the peak where the system does not say."""
    gc.collect()
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
