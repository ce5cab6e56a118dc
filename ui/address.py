"""How the worker is addressed: u, or je where a text of the packs has words for it."""

from assistant.content.model import Prompt, ScreeningItem
from ui.session import Session

ADDRESS = "address"
"""The setting: "u", which is also what holds when nothing was chosen, or "je"."""


def addressed(session: Session, entry: Prompt | ScreeningItem) -> str:
    """The words of an entry, as the worker is addressed in this vault."""
    informal = session.settings.get(ADDRESS) == "je"
    return entry.text_informal if informal and entry.text_informal else entry.text
