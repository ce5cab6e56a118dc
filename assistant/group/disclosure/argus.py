"""The one door to tau-ARGUS, the suppression engine of Statistics Netherlands.

It gets counts with opaque codes through its table input, never persons and never names. Its
working files are plain text and land in the current directory, so it runs in a process of its own
whose directory is a private temporary folder that is gone when the call returns. A hang, a crash
or a kill in there becomes a `Problem` here.
"""

import logging
import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.problem import Problem

SCALE = 1000
"""The engine takes a count of 0 as known to all, so counts are scaled and 0 becomes `ZERO`."""

ZERO = 10

FLOOR = 1
"""The engine takes the lowest value in the table as the floor of all, so one cell holds this."""

SLACK = SCALE // 4
"""Room in what is asked, since scaled counts of 0 are a little more than 0; far less than 1."""

_FLOOR_CODE = "f00000"

_METADATA = """<SEPARATOR> ";"
<SAFE> S
<UNSAFE> U
<PROTECT> P
unit
  <RECODEABLE>
  <TOTCODE> T
  <HIERARCHICAL>
  <HIERCODELIST> "units.hrc"
  <HIERLEADSTRING> "@"
has
  <RECODEABLE>
  <TOTCODE> T
value
  <NUMERIC>
  <DECIMALS> 0
freq
  <FREQUENCY>
cost
  <NUMERIC> <COST>
status
  <STATUS>
low
  <NUMERIC> <LOWERPL>
up
  <NUMERIC> <UPPERPL>
"""

_BATCH = """<OPENTABLEDATA> "table.tab"
<OPENMETADATA> "table.rda"
<SPECIFYTABLE> "unit""has"|"value"||"cost"
<SAFETYRULE>
<READTABLE> 0
<SUPPRESS> OPT(1)
<WRITETABLE> (1,5,SO+,"out.tab")
"""


@dataclass(frozen=True, slots=True)
class Task:
    """One indicator over a tree of units; parents come first and the root is always shown.

    `required` holds the units hidden beforehand, with how far below and above its count an
    attacker's interval must reach; `cost` is what hiding each unit costs.
    """

    children: dict[str, tuple[str, ...]]
    persons: dict[str, int]
    counts: dict[str, int]
    required: dict[str, tuple[int, int]]
    cost: dict[str, int]


Solution = frozenset[str] | None
"""All units to hide, those required included; None when the engine finds no way."""


def suppress(
    tasks: Sequence[Task], *, seconds: float, cancelled: Callable[[], bool] = lambda: False
) -> list[Solution]:
    """Which units to hide in each task so that none of those required can be computed back.

    Raises:
        Problem: the engine took longer than `seconds`, stopped by itself, or was cancelled.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory(prefix="evenwicht-", ignore_cleanup_errors=True) as folder:
        files = [_files(task) for task in tasks]
        process = context.Process(target=_work, args=(folder, files, there), daemon=True)
        process.start()
        there.close()
        try:
            answers = _wait(here, time.monotonic() + seconds, cancelled)
        finally:
            process.kill()
            process.join()
            process.close()
            here.close()
    return [_solution(task, answer) for task, answer in zip(tasks, answers, strict=True)]


_KEPT = "Er is niets getoond of bewaard."


def halt(deadline: float, cancelled: Callable[[], bool]) -> None:
    """Raise the Problem that ends the work when that is wanted, or when it took too long."""
    if cancelled():
        raise Problem("Het afschermen is gestopt.", _KEPT, "Begin opnieuw wanneer u wilt.")
    if time.monotonic() >= deadline:
        raise Problem(
            "Het afschermen van de cijfers duurde te lang.",
            _KEPT,
            "Probeer het opnieuw, of neem minder eenheden tegelijk.",
        )


def _wait(
    pipe: Connection, deadline: float, cancelled: Callable[[], bool]
) -> list[dict[str, str] | None]:
    halt(deadline, cancelled)
    while not pipe.poll(0.05):
        halt(deadline, cancelled)
    try:
        answers: list[dict[str, str] | None] = pipe.recv()
    except (EOFError, OSError):
        raise Problem(
            "Het onderdeel dat de cijfers afschermt, is onverwacht gestopt.",
            _KEPT,
            "Probeer het opnieuw. Gebeurt het weer, geef dan advies zonder cijfers.",
        ) from None
    return answers


def _codes(task: Task) -> dict[str, str]:
    """An opaque code per unit; the root is the engine's total."""
    return {unit: f"c{place:05d}" if place else "T" for place, unit in enumerate(task.counts)}


def _files(task: Task) -> dict[str, str]:
    """The files the engine reads: codes and numbers, no name of a unit, indicator or person."""
    code = _codes(task)
    has = {unit: task.counts[unit] * SCALE or ZERO for unit in task.counts}
    has_not = {
        unit: (task.persons[unit] - task.counts[unit]) * SCALE or ZERO for unit in task.counts
    }
    for unit in reversed(task.counts):
        if unit in task.children:
            has[unit] = sum(has[child] for child in task.children[unit])
            has_not[unit] = sum(has_not[child] for child in task.children[unit])
    root = next(iter(task.counts))
    has[root] += FLOOR
    has_not[root] += FLOOR
    lines = [
        f"{_FLOOR_CODE};T;{2 * FLOOR};1;1;P;0;0",
        f"{_FLOOR_CODE};y;{FLOOR};1;1;P;0;0",
        f"{_FLOOR_CODE};n;{FLOOR};1;1;P;0;0",
    ]
    for place, unit in enumerate(task.counts):
        low, up = (max(0, reach * SCALE - SLACK) for reach in task.required.get(unit, (0, 0)))
        status = "P" if place == 0 else "U" if unit in task.required else "S"
        cost = task.cost[unit]
        lines += [
            f"{code[unit]};T;{has[unit] + has_not[unit]};1;{cost};P;0;0",
            f"{code[unit]};y;{has[unit]};1;{cost};{status};{low};{up}",
            f"{code[unit]};n;{has_not[unit]};1;{cost};{status};{up};{low}",
        ]
    return {
        "table.tab": "\n".join(lines) + "\n",
        "units.hrc": "\n".join([_FLOOR_CODE, *_tree(task, root, code, "")]) + "\n",
        "table.rda": _METADATA,
        "table.arb": _BATCH,
    }


def _tree(task: Task, unit: str, code: Mapping[str, str], lead: str) -> list[str]:
    """The units below this one, deeper ones behind more leading strings."""
    lines = []
    for child in task.children.get(unit, ()):
        lines += [lead + code[child], *_tree(task, child, code, lead + "@")]
    return lines


def _solution(task: Task, answer: Mapping[str, str] | None) -> Solution:
    if answer is None:
        return None
    return frozenset(unit for unit, code in _codes(task).items() if answer.get(code, "U") in "UM")


def _work(folder: str, tables: list[dict[str, str]], pipe: Connection) -> None:
    """In the spawned process: solve each table in the private folder and send the statuses."""
    os.chdir(folder)
    tempfile.tempdir = folder
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    logging.disable()
    pipe.send([_solve(files) for files in tables])


def _solve(files: Mapping[str, str]) -> dict[str, str] | None:
    """The status of the 'y' cell per code, or None when the engine finds no way."""
    from pytauargus.batch import BatchError  # noqa: PLC0415 - only ever in the spawned process
    from pytauargus.engine import run_batch  # noqa: PLC0415 - idem

    for name, text in files.items():
        Path(name).write_text(text, encoding="ascii")
    try:
        run_batch("table.arb")
    except BatchError:
        return None
    rows = (line.split(";") for line in Path("out.tab").read_text(encoding="ascii").splitlines())
    return {row[0].strip('"').strip(): row[5] for row in rows if row[1].strip('"').strip() == "y"}
