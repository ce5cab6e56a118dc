"""All packs loaded and checked against the same files parsed as bare TOML."""

import tomllib

from assistant.content.loader import load
from assistant.content.standard import folder
from tests.benchmarks.timing import Result, compare


def run(rounds: int = 30) -> Result:
    """Load the standard packs from disk, over and over."""
    files = [file for file in folder().iterdir() if file.name.endswith(".toml")]

    def bare() -> None:
        for file in files:
            tomllib.loads(file.read_text(encoding="utf-8"))

    return compare("loading all packs", lambda: load(folder()), bare, rounds, "(aim 2x)")
