"""What migrations have in common: adding a column, and a table of records."""

from typing import Any

import sqlalchemy as sa
from alembic import op


def column(table: str, name: str, type_: type[sa.types.TypeEngine[Any]], old: str) -> None:
    """Add a column that is never empty; `old` is what records from before it hold."""
    op.add_column(table, sa.Column(name, type_(), nullable=False, server_default=old))


def optional(table: str, name: str, type_: type[sa.types.TypeEngine[Any]]) -> None:
    """Add a column that may be empty."""
    op.add_column(table, sa.Column(name, type_(), nullable=True))


def table(name: str, *columns: sa.Column[Any], of: str = "consult", must: bool = True) -> None:
    """Make the table of a kind that belongs to a consult, to a case, or to nothing (of="").

    Without `must` it may belong to something else instead.
    """
    parents = {"consult": ("case_id", "consult_id"), "case": ("case_id",), "": ()}[of]
    op.create_table(
        name,
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(parent, sa.Text(), nullable=not must) for parent in parents),
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


def of_organisation(name: str, *columns: sa.Column[Any]) -> None:
    """Make the table of a kind that belongs to an organisation."""
    table(name, sa.Column("organisation_id", sa.Text(), nullable=False), *columns, of="")
    op.create_index(f"ix_{name}_organisation_id", name, ["organisation_id"])


def texts(names: str) -> list[sa.Column[object]]:
    """Columns of text by their names; those that end in a question mark may be empty."""
    return [
        sa.Column(name.rstrip("?"), sa.Text(), nullable=name.endswith("?"))
        for name in names.split()
    ]
