import ast
from pathlib import Path

import pytest

from db import events as of_changes
from ui.pages.vault_log import EVENTS

ROOT = Path(__file__).parents[2]


def _written() -> set[str]:
    """Every event given to the log somewhere, and those of a change itself."""
    events = {
        value for name, value in vars(of_changes).items() if name.isupper() and name != "WHOLE"
    }
    for path in (*ROOT.glob("db/*.py"), *ROOT.glob("ui/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                place = (
                    0
                    if name.endswith(("log.write", "desk.log", "vault.begin"))
                    else 1
                    if name.endswith("add_line")
                    else -1
                )
                if 0 <= place < len(node.args):
                    texts = (each for each in ast.walk(node.args[place]))
                    events |= {
                        each.value
                        for each in texts
                        if isinstance(each, ast.Constant) and isinstance(each.value, str)
                    }
    return events


@pytest.mark.requirement("000-R52")
def test_every_event_of_the_log_has_its_dutch_words() -> None:
    """What the program writes in the audit log is shown in Dutch; nothing is named that is not."""
    assert _written() == EVENTS.keys()
