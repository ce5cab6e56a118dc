"""The list of knowledge: what was asked for, best found first, as one model for a view."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from assistant.content.model import UNVERIFIED
from assistant.dutch import fold
from ui.pages.knowledge_item import Item
from ui.pages.table import Index, Rows

HEADERS = ("Onderwerp", "Soort")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person looks for; an empty text is no wish."""

    words: str = ""
    kind: str = ""
    group: str = ""
    level: str = ""


def found(items: Sequence[Item], asked: Asked) -> list[Item]:
    """The items that have every word, those with the words in their title first."""
    words = fold(asked.words).split()
    fitting = [
        item
        for item in items
        if asked.kind in {"", item.kind}
        and (not asked.group or asked.group in item.groups)
        and (not asked.level or asked.level in item.levels)
        and all(word in item.found_by for word in words)
    ]
    if not words:
        return fitting
    return sorted(fitting, key=lambda item: _distance(fold(item.title), words))


def _distance(title: str, words: Sequence[str]) -> int:
    """0 when the title begins with the first word, 1 when it holds all of them, otherwise 2."""
    if title.startswith(words[0]):
        return 0
    return 1 if all(word in title for word in words) else 2


class KnowledgeTable(Rows[Item]):
    """The found items as rows: what it is called, and what sort of thing it is."""

    def __init__(self) -> None:
        super().__init__(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.at(index.row())
        words = item.title if index.column() == 0 else item.kind
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}, {UNVERIFIED}" if item.unverified else words
        return None
