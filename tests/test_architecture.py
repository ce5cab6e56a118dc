"""The walls of the house; reading this file is reading docs/design.md, section 1."""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("assistant", "db", "ui", "resources")
NETWORK = {
    "socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib",
    "smtplib", "telnetlib", "xmlrpc", "socketserver", "asyncio", "webbrowser",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
}  # fmt: skip


def modules(package: str) -> Iterator[Path]:
    """The source files of a package."""
    yield from sorted((ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    """The dotted name of a source file."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Every module a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def importers(package: str, *wanted: str) -> set[str]:
    """The modules of a package that import one of these or something inside them."""
    return {
        name_of(path)
        for path in modules(package)
        if any(
            name == want or name.startswith(want + ".") for name in imports(path) for want in wanted
        )
    }


def test_assistant_knows_no_screen_and_no_database() -> None:
    """`assistant` imports neither PySide6 nor SQLAlchemy nor a database driver."""
    assert set() == importers("assistant", "PySide6", "sqlalchemy", "sqlcipher3", "sqlite3")


def test_assistant_stands_below_db_and_ui() -> None:
    """`assistant` imports nothing of `db` or `ui`."""
    assert set() == importers("assistant", "db", "ui")


def test_resources_are_data() -> None:
    """`resources` imports nothing of the program."""
    assert set() == importers("resources", "assistant", "db", "ui")


def test_only_the_pdf_writer_imports_reportlab() -> None:
    """Outside assistant/report/pdf nothing imports reportlab."""
    outside = {
        name
        for package in PACKAGES
        for name in importers(package, "reportlab")
        if not name.startswith("assistant.report.pdf")
    }

    assert set() == outside


def test_only_the_word_writer_imports_docx() -> None:
    """Outside the two files assistant/report/word* nothing imports python-docx."""
    outside = {name for package in PACKAGES for name in importers(package, "docx")}

    assert outside <= {"assistant.report.word", "assistant.report.word_look"}


def test_pdf_engines_stay_in_one_place_each() -> None:
    """PDFium is called in ui/preview only, behind its lock, and pikepdf in report/protect only."""
    pdfium = {name for package in PACKAGES for name in importers(package, "pypdfium2")}
    qpdf = {name for package in PACKAGES for name in importers(package, "pikepdf")}

    assert {"ui.preview"} == pdfium
    assert {"assistant.report.protect"} == qpdf


def test_no_test_of_the_window_calls_pdfium_beside_its_lock() -> None:
    """A preview may still be working: two threads in PDFium end the process."""
    windows = {
        name for part in ("ui", "scenarios") for name in importers(f"tests/{part}", "pypdfium2")
    }

    assert set() == windows


def test_no_layout_is_asked_for_its_items() -> None:
    """PySide 6.11 keeps what `itemAt` of a layout of Qt returns, which later ends the program."""
    asking = {
        name_of(path)
        for path in modules("ui")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr == "itemAt"
    }

    assert set() == asking


def test_only_disclosure_imports_tauargus() -> None:
    """Outside assistant/group/disclosure nothing imports the disclosure engine."""
    outside = {
        name
        for package in PACKAGES
        for name in importers(package, "pytauargus")
        if not name.startswith("assistant.group.disclosure")
    }

    assert set() == outside


def test_db_knows_nothing_of_the_screen() -> None:
    """`db` imports nothing of `ui` and no PySide6."""
    assert set() == importers("db", "ui", "PySide6")


def test_only_the_wiring_imports_db() -> None:
    """In `ui` only the wiring and the command line import `db`."""
    assert importers("ui", "db") <= {"ui.app", "ui.__main__"}


def test_only_the_session_commits() -> None:
    """In `ui` only the session writes to the store's cases."""
    writers = {
        name_of(path)
        for path in modules("ui")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "commit"
        and ast.unparse(node.func.value).endswith("cases")
    }

    assert {"ui.session"} == writers


def test_the_command_line_starts_without_qt() -> None:
    """Importing ui.__main__ and what it imports at the top brings in no PySide6."""
    path = ROOT / "ui" / "__main__.py"
    top = {
        name
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    }

    assert set() == {name for name in top if name.startswith(("PySide6", "ui.", "db", "assistant"))}


def test_no_network() -> None:
    """No package imports a module that can open a connection."""
    assert set() == {name for package in PACKAGES for name in importers(package, *NETWORK)}


@pytest.mark.parametrize("room", ["content", "case"])
def test_the_ground_floor_knows_no_other_room(room: str) -> None:
    """Inside assistant, `content` and `case` know none of the others (content may name words)."""
    allowed = {room, "problem"} | ({"case"} if room == "content" else set())

    assert set() == rooms_known()[room] - allowed


def test_only_group_stands_on_report() -> None:
    """`report` may use every other room but `group`; no other room uses `report`."""
    known = rooms_known()

    assert "group" not in known["report"]
    assert {"group"} >= {room for room, others in known.items() if "report" in others} - {"report"}


def test_nothing_stands_on_group() -> None:
    """No room of assistant imports `group`."""
    assert {"group"} >= {room for room, others in rooms_known().items() if "group" in others}


def test_no_circles_between_rooms() -> None:
    """The rooms of assistant can be put in an order in which each imports only earlier ones."""
    waiting = {room: others - {room} for room, others in rooms_known().items()}
    while ready := {room for room, others in waiting.items() if not others & waiting.keys()}:
        waiting = {room: others for room, others in waiting.items() if room not in ready}

    assert {} == waiting


def rooms_known() -> dict[str, set[str]]:
    """Which rooms of assistant each room imports."""
    known: dict[str, set[str]] = defaultdict(set)
    for path in modules("assistant"):
        parts = path.relative_to(ROOT / "assistant").with_suffix("").parts
        for name in imports(path):
            pieces = name.split(".")
            if pieces[0] == "assistant" and len(pieces) > 1:
                known[parts[0]].add(pieces[1])
    rooms = {path.stem for path in (ROOT / "assistant").iterdir() if path.name != "__init__.py"}
    return {room: others & rooms for room, others in known.items()}


def test_today_is_an_argument() -> None:
    """`assistant` never reads the clock: no date.today, datetime.now or time.time."""
    readers = {
        f"{name_of(path)}: {ast.unparse(node.func)}"
        for path in modules("assistant")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func)
        in {"date.today", "datetime.now", "datetime.utcnow", "time.time", "datetime.today"}
    }

    assert set() == readers


def test_no_field_for_a_diagnosis_or_bsn() -> None:
    """No stored record has a field for a diagnosis, an illness, a BSN or a nationality."""
    sys.path.insert(0, str(ROOT))
    from assistant.case.records import KINDS  # noqa: PLC0415 - after the path is known

    forbidden = ("diagnos", "illness", "disease", "ziekte", "bsn", "nationality", "religion")
    fields = {
        f"{kind}.{field}"
        for kind, type_ in KINDS.items()
        for field in type_.__slots__
        if any(word in field for word in forbidden)
    }

    assert set() == fields


def test_every_test_states_its_fact() -> None:
    """Every test function has a docstring."""
    silent = {
        f"{path.name}:{node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and ast.get_docstring(node) is None
    }

    assert set() == silent
