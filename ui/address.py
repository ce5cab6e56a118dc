"""How the worker is addressed in this vault; the setting and its meaning are in the content."""

from assistant.content.address import addressed as in_words
from assistant.content.address import informal
from assistant.content.model import Prompt, ScreeningItem
from ui.session import Session


def addressed(session: Session, entry: Prompt | ScreeningItem) -> str:
    """The words of an entry, as the worker is addressed in this vault."""
    return in_words(entry, je=informal(session.settings)).text
