"""Which content a vault works with: the standard packs, its own, and the copies consults keep.

An own pack is kept in the vault as text, so that it is encrypted and goes along with a backup. A
setting says which versions are in use.
"""

from pathlib import Path

from assistant.case.changes import added, changed
from assistant.case.records import Setting
from assistant.content.fault import ContentError
from assistant.content.library import Library
from assistant.content.loader import load
from assistant.content.model import Pack, PolicyValue
from assistant.content.own import PackText
from assistant.content.policy import with_own
from assistant.content.standard import folder, standard
from assistant.privacy.retention import with_own_terms
from assistant.problem import Problem
from assistant.store import Vault
from ui.session import Session

OWN = "own_packs"
"""The setting that names the own packs in use: a line for each, its id and its version."""


def take_in_own(session: Session) -> str | None:
    """Let the session work with the own packs of its vault beside the standard ones.

    Returns:
        None, or a Dutch sentence when they do not fit the standard packs of this version of the
        program any more; they are then out of use, and the session works without them.
    """
    own = _own_texts(session.vault)
    try:
        session.library = _own_policy(session, load(folder(), *own) if own else session.library)
    except ContentError as error:
        _use(session, [])
        session.library = _own_policy(session, session.library)
        return (
            "Uw eigen inhoud past niet bij deze versie van Evenwicht en doet niet meer mee: "
            f"{error.faults[0].text} Uw dossiers zijn ongewijzigd. Laad bij Kennis een verbeterd "
            "pakket."
        )
    return None


def as_packed(session: Session) -> Library:
    """The packs in use as they are, without what the AD set differently."""
    own = _own_texts(session.vault)
    return load(folder(), *own) if own else standard()


def set_policy(session: Session, id_: str, value: int | None) -> None:
    """Work with this value from now on; None is what the packs say.

    Which value was set differently is logged, not to what: that stands in the settings.
    """
    _put(session, policy_key(id_), "" if value is None else str(value), "Beleid gewijzigd")
    policy_changed(session, id_)


def policy_changed(session: Session, id_: str) -> None:
    """Log that this value was set differently, and work with it."""
    session.vault.log.write("policy changed", id_)
    session.library = _own_policy(session, as_packed(session))


def policy_key(id_: str) -> str:
    """The setting that holds this policy value; release 0.1.0 knew moments only."""
    return f"moment_{id_}"


def _own_policy(session: Session, library: Library) -> Library:
    """This content with the policy the AD set in this vault."""
    settings = session.settings
    typed = {each.id: settings.get(policy_key(each.id), "") for each in library.all(PolicyValue)}
    own = {id_: int(value) for id_, value in typed.items() if value}
    return with_own_terms(with_own(library, own) if own else library, settings)


def own_packs(session: Session) -> list[Pack]:
    """The own packs the session works with now."""
    used = _in_use(session.vault)
    return [pack for pack in session.library.packs if (pack.id, pack.version) in used]


def add_own(session: Session, path: Path) -> Pack:
    """Check a pack file together with all packs in use, keep its text and work with it.

    Raises:
        ContentError: something is wrong in it; it holds every fault, and nothing has changed.
        Problem: this version was kept before with another text.
    """
    library = load(folder(), *_own_texts(session.vault), path)
    pack = library.packs[-1]
    text = library.texts[pack.id]
    if session.vault.packs.body(pack.id, pack.version) not in {None, text}:
        raise Problem(
            f"Van dit pakket is versie {pack.version} al eerder gebruikt, met een andere tekst.",
            "Er is niets geladen.",
            "Geef het bestand een nieuw versienummer en probeer het opnieuw.",
        )
    session.vault.packs.keep(pack.id, pack.version, text)
    _use(session, [*_in_use(session.vault), (pack.id, pack.version)])
    session.library = _own_policy(session, library)
    return pack


def drop_own(session: Session, pack: Pack) -> None:
    """Work without this own pack from now on; consults that used it keep their copy."""
    _use(session, [each for each in _in_use(session.vault) if each != (pack.id, pack.version)])
    session.library = _own_policy(session, as_packed(session))


def keep_copies(session: Session) -> None:
    """Keep the text of every pack in use, so that a consult can always be read as it was held."""
    copies = session.vault.packs
    for pack in session.library.packs:
        if copies.body(pack.id, pack.version) is None:
            copies.keep(pack.id, pack.version, session.library.texts[pack.id])


def _in_use(vault: Vault) -> list[tuple[str, str]]:
    """Id and version of each own pack in use."""
    setting = vault.cases.settings().get(OWN)
    lines = setting.value.splitlines() if setting else ()
    return [(id_, version) for id_, _, version in (line.partition(" ") for line in lines)]


def _own_texts(vault: Vault) -> list[PackText]:
    """The kept texts of the own packs in use."""
    kept = ((id_, version, vault.packs.body(id_, version)) for id_, version in _in_use(vault))
    return [
        PackText(f"pakket {id_} {version} in uw kluis", text)
        for id_, version, text in kept
        if text is not None
    ]


def _use(session: Session, packs: list[tuple[str, str]]) -> None:
    _put(session, OWN, "\n".join(f"{id_} {version}" for id_, version in packs), "Eigen inhoud")


def _put(session: Session, key: str, value: str, title: str) -> None:
    known = session.vault.cases.settings().get(key)
    now = session.now()
    changes = (
        changed(known, now, value=value) if known else (added(Setting(id=key, value=value), now),)
    )
    session.commit(title, changes, undoable=False)
