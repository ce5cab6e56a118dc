"""Run the benchmarks: `python -m tests.benchmarks [name ...]`."""

import argparse
from importlib import import_module

NAMES = ("start", "autosave", "report", "steps", "balance", "packs", "opening", "backup", "search")


def main() -> None:
    """Print one line a benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *NAMES], help="which (default: all)")
    for name in parser.parse_args().names or NAMES:
        result = import_module(f"tests.benchmarks.{name}").run()
        print(result.line(), flush=True)  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
