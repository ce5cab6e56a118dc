"""What release 0.3.0 keeps more than 0.2.0."""

import sqlalchemy as sa
from alembic import op

from db.migrations.adding import of_organisation, table, texts

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and tables that came after release 0.2.0."""
    # What is open and due is asked for at every visit of the start page.
    op.create_index("ix_action_due", "action", ["status", "due"])
    op.create_index("ix_measure_due", "measure", ["status", "trial_end"])
    _cooperation()


def _cooperation() -> None:
    """How it goes between the AD and an employer, and what both ran into."""
    table(
        "own_signal",
        *texts("organisation_id? day? kind text proposal told status outcome"),
        of="",
    )
    op.create_index("ix_own_signal_organisation_id", "own_signal", ["organisation_id"])
    of_organisation("cooperation_talk", *texts("day? present good ours theirs agreed stop course"))
    of_organisation(
        "own_hours",
        *texts("day? kind"),
        sa.Column("amount", sa.REAL(), nullable=True),
        *texts("text"),
    )
    of_organisation("effect_seen", *texts("effect seen text day?"))
