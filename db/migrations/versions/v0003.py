"""What release 0.3.0 keeps more than 0.2.0."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and tables that came after release 0.2.0."""
    # What is due is asked for at every visit of the start page.
    op.create_index("ix_action_due", "action", ["due"])
