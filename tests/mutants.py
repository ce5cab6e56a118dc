"""Change one thing at a time in the rooms that reckon, and see whether a test notices.

`python -m tests.mutants [room or module ...]` runs the tests of each module on its mutants. What
survives is printed; tests/mutants_explained.toml says of each why no test can or need notice it.
The exit code is 1 when something is left without a reason. It forks, so it runs on Linux and macOS
only, takes some minutes a module, and is no part of the test run.
"""

import argparse
import ast
import os
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
EXPLAINED = Path(__file__).with_name("mutants_explained.toml")
TESTS = {
    "screening.themes": ("assistant/test_screening_themes.py",),
    "screening.work_ability": ("assistant/test_work_ability.py",),
    "screening.beforehand": ("assistant/test_beforehand_words.py",),
    "screening.filled_in": ("assistant/test_filled_in.py",),
    "screening.fill_in_page": ("assistant/test_questionnaire_form.py",),
    "balance.comparison": (
        "assistant/test_balance_comparison.py",
        "assistant/test_advice_effect.py",
    ),
    "balance.fml": ("assistant/test_balance_fml.py",),
    "balance.task_table": ("assistant/test_task_table.py", "assistant/test_task_columns.py"),
    "balance.methods.kim": ("assistant/test_kim.py",),
    "balance.methods.niosh": ("assistant/test_niosh.py",),
    "planning.poortwachter": ("assistant/test_poortwachter.py", "assistant/test_due.py"),
    "planning.moments": ("assistant/test_moments.py",),
    "planning.due": ("assistant/test_due.py", "db/test_maybe_due.py"),
    "planning.agenda": ("assistant/test_agenda_items.py",),
    "planning.ics": ("assistant/test_agenda_file.py",),
    "planning.risk": ("assistant/test_risk.py",),
}
"""Which tests must notice a change in which module of `assistant`."""

_ARGUMENTS = (
    "-xq", "-p", "no:xdist", "-p", "no:randomly", "-p", "no:cacheprovider", "-W", "ignore",
    "-o", "timeout=30", "-o", "addopts=--import-mode=importlib",
)  # fmt: skip

_BASE = ("assistant.case", "assistant.content", "assistant.problem", "assistant.dutch")
"""What stands below every room and need not be imported again for each mutant."""

_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: in `module`, on the line that reads `code`, as `change` tells."""

    module: str
    code: str
    change: str
    tree: ast.Module
    node: ast.AST
    field: str
    place: int | None
    new: Any

    @property
    def name(self) -> tuple[str, str, str]:
        """What an explanation names it by; it does not move with its line number."""
        return self.module, self.code, self.change

    def apply(self) -> None:
        """Make the change in the tree."""
        if self.place is None:
            setattr(self.node, self.field, self.new)
        else:
            getattr(self.node, self.field)[self.place] = self.new


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a source file."""
    source = path.read_text()
    lines, tree = source.splitlines(), ast.parse(source)
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for node in _logic(tree):
        for field, place, old, new in _changes(node):
            code = lines[getattr(node, "lineno", 1) - 1].strip()
            change = f"{ast.unparse(old) if isinstance(old, ast.expr) else _word(old)} -> " + (
                ast.unparse(new) if isinstance(new, ast.expr) else _word(new)
            )
            yield Mutant(module, code, change, tree, node, field, place, new)


def _word(part: object) -> str:
    return type(part).__name__ if isinstance(part, ast.AST) else repr(part)


def _logic(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a tree that reckon: no annotations, no decorators."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns", "decorator_list"}:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _logic(child)


def _changes(node: ast.AST) -> Iterator[tuple[str, int | None, object, object]]:
    """What can be changed in a node: field, place in it, what stands there, what comes there."""
    match node:
        case ast.Compare(ops=ops):
            for place, op in enumerate(ops):
                yield "ops", place, op, _SWAPS[type(op)]()
        case ast.BoolOp(op=op) | ast.BinOp(op=op) | ast.AugAssign(op=op):
            if type(op) in _SWAPS:
                yield "op", None, op, _SWAPS[type(op)]()
        case ast.UnaryOp(op=ast.Not()):
            yield "op", None, node.op, ast.UAdd()
        case ast.Constant(value=bool() as value):
            yield "value", None, value, not value
        case ast.Constant(value=int() | float() as value):
            yield "value", None, value, value + 1
        case ast.IfExp(body=body, orelse=other):
            yield "body", None, body, other
            yield "orelse", None, other, body
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield "value", None, value, ast.copy_location(ast.Constant(None), value)
        case _:
            pass


class Finder(MetaPathFinder):
    """Imports one module from its mutated tree."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, fullname: str, *_where: object) -> ModuleSpec | None:
        """Only the mutated module comes from here."""
        if fullname != self.mutant.module:
            return None
        path = str(ROOT.joinpath(*fullname.split(".")).with_suffix(".py"))
        loader = SourceFileLoader(fullname, path)
        code = compile(ast.fix_missing_locations(self.mutant.tree), path, "exec")
        loader.get_code = lambda _name: code  # type: ignore[method-assign]
        return spec_from_loader(fullname, loader)


def survives(mutant: Mutant | None, tests: tuple[str, ...]) -> bool:
    """Whether all tests pass on this mutant, or unchanged; the caller is a process of its own."""
    for name in [name for name in sys.modules if name.split(".")[0] in {"assistant", "db", "ui"}]:
        if not name.startswith(_BASE) and name != "assistant":
            del sys.modules[name]
    if mutant is not None:
        mutant.apply()
        sys.meta_path.insert(0, Finder(mutant))
    return pytest.main([*_ARGUMENTS, *(f"{ROOT}/tests/{name}" for name in tests)]) == 0


def run(found: list[Mutant], tests: tuple[str, ...]) -> list[Mutant]:
    """Those that survive, each tried in a fork, as many at a time as there are processors."""
    left: list[Mutant] = []
    busy: dict[int, Mutant] = {}
    for mutant in [*found, None]:
        while busy and (mutant is None or len(busy) >= (os.cpu_count() or 1)):
            process, status = os.wait()
            tried = busy.pop(process)
            if status == 0:
                left.append(tried)
                print("survives: " + " | ".join(tried.name), flush=True)  # noqa: T201 - as it goes
        if mutant is not None:
            busy[_started(mutant, tests)] = mutant
    return left


def _started(mutant: Mutant | None, tests: tuple[str, ...]) -> int:
    """The id of a new process that tries one mutant and ends with 0 when it survives."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = 0 if survives(mutant, tests) else 1
    finally:
        os._exit(code)


def main() -> int:
    """Print what survives without a reason, and reasons that are not needed any more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="balance, balance.fml ... (default: all)")
    asked = tuple(parser.parse_args().names) or ("",)
    names = [name for name in TESTS if name.startswith(asked)]
    for name in ("ui.session", "db.vault", "assistant.content.standard"):
        import_module(name)  # once, so that a fork need not
    settings.register_profile("mutants", max_examples=30, derandomize=True, database=None)
    settings.load_profile("mutants")
    reasons = tomllib.loads(EXPLAINED.read_text())["mutant"]
    explained = {(each["module"], each["code"], each["change"]) for each in reasons}
    alive: set[tuple[str, str, str]] = set()
    for name in names:
        _started(None, TESTS[name])
        if os.wait()[1] != 0:
            sys.exit(f"the tests of {name} fail before anything is changed")
        found = list(mutants(ROOT.joinpath("assistant", *name.split(".")).with_suffix(".py")))
        left = run(found, TESTS[name])
        alive |= {each.name for each in left}
        print(f"{name}: {len(found)} mutants, {len(left)} survive", flush=True)  # noqa: T201 - idem
    tried = {f"assistant.{name}" for name in names}
    unneeded = {each for each in explained - alive if each[0] in tried}
    for words, left_over in (("no reason", alive - explained), ("not needed", unneeded)):
        for each in sorted(left_over):
            print(f"{words}: " + " | ".join(each))  # noqa: T201 - the outcome
    return 1 if alive - explained or unneeded else 0


if __name__ == "__main__":
    sys.exit(main())
