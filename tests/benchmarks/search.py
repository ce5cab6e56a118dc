"""Full-text search over 10,000 cases in the vault, against the bare query of its index."""

from tests.benchmarks.filled import filled_vault
from tests.benchmarks.timing import Result, compare

WORDS = "persoon 77"


def run(cases: int = 10_000, rounds: int = 50) -> Result:
    """Search two words that a hundred cases have; the index is complete."""
    with filled_vault(cases) as vault:
        found = len(vault.cases.search(WORDS))
        raw = vault._database.raw
        query = "SELECT case_id FROM search WHERE search MATCH ? ORDER BY rank"

        def ours() -> None:
            vault.cases.search(WORDS)

        def bare() -> None:
            raw.execute(query, ('"persoon"* "77"*',)).fetchall()

        return compare("search", ours, bare, rounds, f"{cases} cases, {found} found")
