"""What release 0.2.0 keeps more than 0.1.0."""

import sqlalchemy as sa
from alembic import op

from db.migrations.adding import column, of_organisation, optional, table, texts

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
    of_organisation("finding", *texts("unit_id? source title dated? text figure reference"))
    of_organisation(
        "group_advice",
        *texts("question gain strategic tactical operational hiring policy parameters"),
    )
    of_organisation("observation", *texts("unit_id? aspect text basis dated?"))
    of_organisation(
        "intervention",
        *texts("unit_id? aspect? activity reach text top? level? result owner due? feedback?"),
        *texts("status reference outcome"),
    )
    of_organisation("job_load", *texts("job task factor source feasible text"))
    of_organisation(
        "group_text",
        *texts("document anchor_id span"),
        sa.Column("adds", sa.Integer(), nullable=False),
        *texts("text was"),
    )
    of_organisation("group_draft", *texts("document given? until? answered?"))


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
