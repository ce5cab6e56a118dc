"""The signed versions of reports: kept as they were, byte for byte, until the case is destroyed.

A trigger refuses every change of a row; the rows go when the case goes. What was signed about an
organisation belongs to no case.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, select

from assistant.problem import Problem
from assistant.store import SignedReport
from db.engine import Database
from db.tables import signed_report

_ADD = (
    "INSERT INTO signed_report (id, case_id, consult_id, document, subject_id, reader, version,"
    " signed_at, signed_by, content, sha256, texts, pdf, organisation_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_LISTED = [column for column in signed_report.c if column.name not in {"seq", "pdf"}]


@dataclass(frozen=True, slots=True)
class SignedReports:
    """The signed reports of one open vault."""

    database: Database

    def add(self, report: SignedReport, pdf: bytes) -> None:
        """Keep a signed report with its bytes.

        Raises:
            Problem: the disk is full, or the folder cannot be written any more.
            ValueError: the bytes are not those of its hash.
        """
        if sha256(pdf).hexdigest() != report.sha256:
            raise ValueError("these are not the bytes that were signed")
        with self.database.transaction() as connection:
            connection.execute(
                _ADD,
                (
                    report.id,
                    report.case_id,
                    report.consult_id,
                    report.document,
                    report.subject_id,
                    report.reader,
                    report.version,
                    report.signed_at.astimezone(UTC).isoformat(),
                    report.signed_by,
                    report.content,
                    report.sha256,
                    json.dumps(report.texts, ensure_ascii=False),
                    pdf,
                    report.organisation_id,
                ),
            )

    def of_case(self, case_id: str) -> tuple[SignedReport, ...]:
        """What was signed in a case, oldest first, without the bytes."""
        return self._found(signed_report.c.case_id == case_id)

    def of_organisation(self, organisation_id: str) -> tuple[SignedReport, ...]:
        """What was signed about an organisation, oldest first, without the bytes."""
        return self._found(signed_report.c.organisation_id == organisation_id)

    def _found(self, which: ColumnElement[bool]) -> tuple[SignedReport, ...]:
        query = select(*_LISTED).where(which)
        with self.database.engine.connect() as connection:
            return tuple(
                SignedReport(
                    **{
                        **row,
                        "signed_at": datetime.fromisoformat(row["signed_at"]),
                        "texts": tuple(json.loads(row["texts"])),
                    }
                )
                for row in connection.execute(query.order_by(signed_report.c.seq)).mappings()
            )

    def pdf(self, id_: str) -> bytes:
        """The bytes that were signed.

        Raises:
            KeyError: there is no such report.
            Problem: the bytes in the vault are no longer those that were signed.
        """
        query = "SELECT pdf, sha256 FROM signed_report WHERE id = ?"
        row = self.database.raw.execute(query, (id_,)).fetchone()
        if row is None:
            raise KeyError(id_)
        pdf, known = row
        if sha256(pdf).hexdigest() != known:
            raise Problem(
                "Deze ondertekende versie is niet meer zoals zij was ondertekend.",
                "Er is niets geopend en niets veranderd.",
                "Zet een reservekopie terug in een nieuwe map en kijk daar.",
            )
        return bytes(pdf)
