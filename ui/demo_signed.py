"""The signed versions of the demo: the same report twice, so that a list of changes can be seen."""

from datetime import UTC, datetime, time, timedelta
from hashlib import sha256

from assistant.case.file import CaseFile
from assistant.report.catalogue import kind_named, written
from assistant.report.versions import texts_of, with_changes
from assistant.store import SignedReport
from ui.demo_data import id_of, raw
from ui.session import Session

_SIGNED = "tc-000-4a"
_KIND = kind_named("advies")


def sign(session: Session) -> None:
    """Sign the worker's report of one demo case, as it was on each of the days in its file."""
    from assistant.report.pdf import write_pdf  # noqa: PLC0415 - loads behind the first screen

    case_id, consult_id = id_of(f"{_SIGNED}/case"), id_of(f"{_SIGNED}/consult")
    rows, library, settings = session.file(case_id).rows, session.library, session.settings
    last: SignedReport | None = None
    for number, entry in enumerate(raw(_SIGNED)["signed"], start=1):
        day = session.today() + timedelta(days=entry["day"])
        seen = CaseFile({**rows, **{kind: {} for kind in entry["without"]}})
        plain = written(_KIND, seen, consult_id, library, settings, day).document
        pdf = write_pdf(with_changes(plain, last))
        last = SignedReport(
            id=id_of(f"{_SIGNED}/signed/{number}"),
            case_id=case_id,
            consult_id=consult_id,
            document=_KIND.id,
            subject_id="",
            reader=_KIND.reader.value,
            version=number,
            signed_at=datetime.combine(day, time(9), UTC),
            signed_by=settings["ad_name"],
            content=library.version,
            sha256=sha256(pdf).hexdigest(),
            texts=texts_of(plain),
        )
        session.vault.signed.add(last, pdf)
        session.vault.log.write("report signed", consult_id)
