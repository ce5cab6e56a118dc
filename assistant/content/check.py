"""Checks content packs and prints every fault: `python -m assistant.content.check [PACK ...]`.

Without an argument the standard packs are checked, otherwise the given folders or files beside
them, because a pack from outside may refer to what the standard packs hold.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.content.fault import ContentError
from assistant.content.loader import load
from assistant.content.standard import folder


def main(arguments: Sequence[str]) -> int:
    """Print the faults; 0 when there are none, otherwise 1."""
    missing = [given for given in arguments if not Path(given).exists()]
    if missing:
        print(f"Dit bestaat niet: {', '.join(missing)}")  # noqa: T201 - a command speaks by printing
        return 1
    try:
        library = load(folder(), *map(Path, arguments))
    except ContentError as error:
        print(*error.faults, sep="\n")  # noqa: T201 - idem
        return 1
    count = sum(len(entries) for entries in library.tables.values())
    print(f"In orde: {len(library.packs)} pakketten, {count} onderdelen.")  # noqa: T201 - idem
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
