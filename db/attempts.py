"""Wrong passphrases slow the next try down, over a restart as well.

Their times stand in a plain file in the vault's folder, because the vault itself is closed then;
the next right passphrase moves them into the audit log.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.problem import Problem
from db.keys import replace_file

ATTEMPTS = "attempts.json"
_FREE = 2
_LONGEST = 60
_KEPT = 100


@dataclass(frozen=True, slots=True)
class Attempts:
    """The failed tries to open the vault in a folder, since it was last opened."""

    folder: Path

    def times(self) -> tuple[datetime, ...]:
        """When the failed tries were, oldest first; none when the file cannot be read."""
        try:
            stored = json.loads((self.folder / ATTEMPTS).read_text("utf-8"))
            return tuple(datetime.fromisoformat(one) for one in stored)
        except (OSError, ValueError, TypeError):
            return ()

    def refuse_when_too_soon(self, now: datetime) -> None:
        """Do nothing when the next try may be made.

        Raises:
            Problem: the wait after the last failed try is not over.
        """
        times = self.times()
        wait = pause(len(times))
        # A clock that was set back must not lock anyone out for longer than the pause itself.
        over = min(times[-1], now) + timedelta(seconds=wait) if times else now
        left = -(-(over - now) // timedelta(seconds=1))
        if left > 0:
            raise Problem(
                "Er is een paar keer een verkeerde wachtwoordzin of herstelcode getypt.",
                "De kluis is niet geopend en niet veranderd.",
                f"Wacht nog {left} {'seconde' if left == 1 else 'seconden'} en probeer opnieuw.",
            )

    def add(self, now: datetime) -> None:
        """Remember a failed try."""
        times = (*self.times(), now)[-_KEPT:]
        stored = [one.astimezone(UTC).isoformat() for one in times]
        replace_file(self.folder / ATTEMPTS, json.dumps(stored))

    def clear(self) -> None:
        """Forget them: the vault was opened and its log has them."""
        (self.folder / ATTEMPTS).unlink(missing_ok=True)


def pause(failures: int) -> int:
    """Seconds between the last of so many failed tries and the next: two free, then doubling."""
    return min(2 ** (failures - _FREE), _LONGEST) if failures > _FREE else 0
