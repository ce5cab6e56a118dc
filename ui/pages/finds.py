"""What a search over everything finds: cases, entries of the packs, pages and things to do."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.case.lists import CaseRow
from assistant.consult.places import place_of
from assistant.content.library import Library
from assistant.dutch import fold
from ui.clock import moment_text
from ui.go import Go
from ui.pages.knowledge_item import Item
from ui.pages.knowledge_kinds import items
from ui.pages.knowledge_list import Asked, found
from ui.session import Session

CASES, KNOWLEDGE, PAGES = "Dossiers", "Kennis", "Pagina’s en acties"


_READ = 200
"""So many cases are looked at; who wants to see more of them has the page of cases."""


@dataclass(frozen=True, slots=True)
class Find:
    """One thing that was found, and what opening it does."""

    group: str
    title: str
    under: str
    aside: str
    open: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Command:
    """A page to go to or a thing to do, with other words it is known by."""

    title: str
    known_by: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for.

    Attributes:
        words: as typed.
        closed: only closed cases, or only open ones; both when None.
        most: no more of one group than this.
    """

    words: str
    closed: bool | None = None
    most: int = 8


def cases(session: Session, go: Go, wish: Wish) -> Iterator[Find]:
    """The cases in which the words stand, best first; without words the last ones worked on."""
    store = session.vault.cases
    if wish.words.strip():
        hits = [(hit.row, hit.around) for hit in store.search(wish.words, _READ)]
    else:
        hits = [(row, "") for row in store.rows(_READ)]
    fitting = [(row, around) for row, around in hits if _fits(row, wish)]
    for row, around in fitting[: wish.most]:
        title = ", ".join(part for part in (row.number, row.worker, row.job) if part)
        where = ", ".join(part for part in (row.organisation, row.unit) if part)
        yield Find(
            CASES,
            title,
            where if around in title else around,
            _state(row, session),
            lambda row=row: _open(session, go, row, wish.words),
        )


def _fits(row: CaseRow, wish: Wish) -> bool:
    return wish.closed in {None, row.closed is not None}


def _state(row: CaseRow, session: Session) -> str:
    if row.closed:
        return "gesloten"
    return moment_text(row.touched, session.today()) if row.touched else ""


def _open(session: Session, go: Go, row: CaseRow, words: str) -> None:
    """Go to the step the words stand in, or to where the case was left."""
    place = place_of(session.file(row.id), words, session.library) if words.strip() else None
    if place is None:
        go.consult(row.id, row.consult_id or "")
    else:
        go.consult(row.id, place.consult_id, place.step)


class Knowledge:
    """The entries of the packs; written out once for each library, as that takes a while."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._items: Sequence[Item] = ()

    def finds(self, library: Library, wish: Wish, show: Callable[[str], object]) -> Iterator[Find]:
        """The entries that have every word, those with the words in their title first."""
        if not wish.words.strip():
            return
        if library is not self._library:
            self._library, self._items = library, items(library)
        for item in found(self._items, Asked(wish.words))[: wish.most]:
            words = fold(wish.words).split()
            said = next((t for _, t in item.lines if any(word in fold(t) for word in words)), "")
            yield Find(KNOWLEDGE, item.title, said, item.kind, lambda item=item: show(item.title))


def commands(listed: Sequence[Command], wish: Wish) -> Iterator[Find]:
    """The pages and things to do that are known by every word."""
    words = fold(wish.words).split()
    fitting = [
        each
        for each in listed
        if all(word in fold(f"{each.title} {each.known_by}") for word in words)
    ]
    for each in fitting[: wish.most]:
        yield Find(PAGES, each.title, "", "", each.do)
