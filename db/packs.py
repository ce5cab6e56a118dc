"""A copy of every version of a content pack that a consult used, readable for ever."""

from dataclasses import dataclass

from db.engine import Database


@dataclass(frozen=True, slots=True)
class PackCopies:
    """The pack copies of one open vault."""

    database: Database

    def keep(self, pack_id: str, version: str, body: str) -> None:
        """Keep the TOML text of a version; one that is already there stays as it is."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO content_pack (id, version, body) VALUES (?, ?, ?)",
                (pack_id, version, body),
            )

    def body(self, pack_id: str, version: str) -> str | None:
        """The TOML text of a version, or None when no consult used it."""
        query = "SELECT body FROM content_pack WHERE id = ? AND version = ?"
        row = self.database.raw.execute(query, (pack_id, version)).fetchone()
        return row[0] if row else None
