"""Run the benchmarks: `python -m tests.benchmarks [name ...]`."""

import argparse
from importlib import import_module

from tests.benchmarks.timing import Result

NAMES = (
    "start", "home", "autosave", "report", "word", "preview", "steps", "keys", "memory", "balance",
    "packs", "opening", "backup", "search", "groups",
)  # fmt: skip


def main() -> None:
    """Print one line a benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *NAMES], help="which (default: all)")
    for name in parser.parse_args().names or NAMES:
        found = import_module(f"tests.benchmarks.{name}").run()
        for result in [found] if isinstance(found, Result) else found:
            print(result.line(), flush=True)  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
