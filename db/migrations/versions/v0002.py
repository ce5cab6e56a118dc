"""What release 0.2.0 keeps more than 0.1.0."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns and tables that came after release 0.1.0."""
    _columns()
    _tables()


def _columns() -> None:
    """New fields of records that were there, each with the value an older record has."""
    _column("measurement", "version", sa.Text, "")


def _tables() -> None:
    """New kinds of records."""
    _table(
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


def _column(table: str, name: str, type_: type[sa.types.TypeEngine[object]], old: str) -> None:
    """Add a column that is never empty; `old` is what records from before it hold."""
    op.add_column(table, sa.Column(name, type_(), nullable=False, server_default=old))


def _optional(table: str, name: str, type_: type[sa.types.TypeEngine[object]]) -> None:
    """Add a column that may be empty."""
    op.add_column(table, sa.Column(name, type_(), nullable=True))


def _table(name: str, *columns: sa.Column[object], of: str = "consult") -> None:
    """Make the table of a kind that belongs to a consult, to a case, or to nothing (of="")."""
    parents = {"consult": ("case_id", "consult_id"), "case": ("case_id",), "": ()}[of]
    op.create_table(
        name,
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(parent, sa.Text(), nullable=False) for parent in parents),
        *columns,
        *(
            sa.ForeignKeyConstraint(
                [parent], [f"{parent[:-3]}.id"], initially="DEFERRED", deferrable=True
            )
            for parent in parents
        ),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    for parent in parents:
        op.create_index(op.f(f"ix_{name}_{parent}"), name, [parent], unique=False)
