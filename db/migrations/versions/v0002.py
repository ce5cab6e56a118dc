"""What release 0.2.0 keeps more than 0.1.0."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.migrations.adding import column, optional, table

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns and tables that came after release 0.1.0."""
    _columns()
    _tables()
    _reports()


def _columns() -> None:
    """New fields of records that were there, each with the value an older record has."""
    column("unit", "merged", sa.Integer, "0")
    column("consult", "mood", sa.Text, "desk")
    optional("consult", "role", sa.Text)
    column("measure", "trial_decision", sa.Text, "open")
    column("measurement", "version", sa.Text, "")


def _tables() -> None:
    """New kinds of records."""
    table(
        "correction",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("handled", sa.Text(), nullable=True),
        of="case",
    )
    table(
        "phase_summary",
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=True),
    )
    table(
        "meeting",
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        of="",
    )
    op.create_index("ix_meeting_organisation_id", "meeting", ["organisation_id"])
    table(
        "discussion",
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("employer_view", sa.Text(), nullable=False),
        sa.Column("worker_view", sa.Text(), nullable=False),
        of="case",
    )
    table(
        "job_profile",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("saved", sa.Text(), nullable=True),
        of="",
    )
    op.create_index("ix_job_profile_organisation_id", "job_profile", ["organisation_id"])
    table(
        "job_task",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("job_profile_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("hours", sa.REAL(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        of="",
    )
    op.create_index("ix_job_task_organisation_id", "job_task", ["organisation_id"])
    _of_organisations()


def _of_organisations() -> None:
    """New kinds of records that belong to an organisation."""
    _of_organisation("finding", *_texts("unit_id? source title dated? text figure reference"))
    _of_organisation(
        "group_advice",
        *_texts("question gain strategic tactical operational hiring policy parameters"),
    )
    _of_organisation("observation", *_texts("unit_id? aspect text basis dated?"))
    _of_organisation(
        "intervention",
        *_texts("unit_id? aspect? activity reach text top? level? result owner due? feedback?"),
        *_texts("status reference outcome"),
    )
    _of_organisation("job_load", *_texts("job task factor source feasible text"))
    _of_organisation(
        "group_text",
        *_texts("document anchor_id span"),
        sa.Column("adds", sa.Integer(), nullable=False),
        *_texts("text was"),
    )
    _of_organisation("group_draft", *_texts("document given? until? answered?"))


def _of_organisation(name: str, *columns: sa.Column[Any]) -> None:
    """Make the table of a kind that belongs to an organisation."""
    table(name, sa.Column("organisation_id", sa.Text(), nullable=False), *columns, of="")
    op.create_index(f"ix_{name}_organisation_id", name, ["organisation_id"])


def _texts(names: str) -> list[sa.Column[object]]:
    """Columns of text by their names; those that end in a question mark may be empty."""
    return [
        sa.Column(name.rstrip("?"), sa.Text(), nullable=name.endswith("?"))
        for name in names.split()
    ]


def _reports() -> None:
    """Own texts, drafts and the signed versions, of which no row is ever changed."""
    table(
        "report_text",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("anchor_id", sa.Text(), nullable=False),
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("adds", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
    )
    table(
        "draft",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("answered", sa.Text(), nullable=True),
    )
    table(
        "signed_report",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        must=False,
    )
    op.create_index("ix_signed_report_organisation_id", "signed_report", ["organisation_id"])
    op.execute(
        "CREATE TRIGGER signed_report_no_update BEFORE UPDATE ON signed_report "
        "BEGIN SELECT RAISE(ABORT, 'a signed report never changes'); END"
    )
