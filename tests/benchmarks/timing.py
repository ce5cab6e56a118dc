"""Two ways of doing the same thing, taken in turns, compared by their medians."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds of ours and of the bare baseline (medians), and the memory peak of the process."""

    name: str
    ours: float
    bare: float
    note: str = ""

    def line(self) -> str:
        """The result as one line."""
        ours, bare = f"{self.ours * 1000:.2f} ms", f"{self.bare * 1000:.2f} ms"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ratio = self.ours / self.bare
        return f"{self.name}: {ratio:.2f}x ({ours} / {bare}, peak {peak:.0f} MB) {self.note}"


def compare(
    name: str, ours: Callable[[], object], bare: Callable[[], object], rounds: int, note: str = ""
) -> Result:
    """Run both `rounds` times in turns, after one warm-up of each."""
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for way in (ours, bare):
        way()
    for _ in range(rounds):
        for key, way in (("ours", ours), ("bare", bare)):
            begin = time.perf_counter()
            way()
            times[key].append(time.perf_counter() - begin)
    return Result(name, median(times["ours"]), median(times["bare"]), note)


def p95(times: list[float]) -> float:
    """The time that 95 of 100 stay under, in seconds."""
    return quantiles(times, n=20)[-1]
