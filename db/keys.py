"""The keys of a vault: one random data key, wrapped by a passphrase and by a recovery code.

`keys.json` names the database it opens and holds the 256-bit data key twice, sealed with
ChaCha20-Poly1305 under an Argon2id key: once for the passphrase, once for the recovery code. It
is never changed in place: new contents go to a new file that is renamed over it, and the rename is
the switch. A checksum tells a damaged file from a wrong passphrase; a second copy mends it.
"""

import json
import os
import secrets
import shutil
import sys
import time
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from assistant.problem import Problem
from db import recovery
from db.lock import read_only_problem

KEYS = "keys.json"
COPY = "keys-copy.json"
WORKING = ".evenwicht-"
"""How the name of a working folder begins: copies in the making, encrypted like the vault."""
FORMAT = 1
KEY_BYTES = 32


@dataclass(frozen=True, slots=True, order=True)
class Params:
    """How heavy a guess is made by Argon2id: memory in MiB, passes and lanes."""

    memory_mib: int
    passes: int
    lanes: int


FLOOR = Params(64, 3, 4)
"""The second choice of RFC 9106; less is refused, when writing and when reading."""
DEFAULT = Params(256, 3, 4)


@dataclass(frozen=True, slots=True)
class Wrap:
    """The data key sealed under one secret, with what is needed to derive that secret's key."""

    params: Params
    salt: str
    nonce: str
    sealed: str


@dataclass(frozen=True, slots=True)
class Keys:
    """The contents of `keys.json`: the database it opens and the two wraps of its key.

    `vault` is a random name that stays when keys change; backups of one vault share it.
    `generation` goes up with every new data key, so that an old file never passes for the newest.
    """

    vault: str
    generation: int
    database: str
    passphrase: Wrap
    recovery: Wrap


def new_data_key() -> bytes:
    """A fresh random data key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


def new_name() -> str:
    """A fresh file name for a database; `keys.json` says which one is the vault's."""
    return f"vault-{secrets.token_hex(4)}.db"


def new_vault_id() -> str:
    """A fresh name for a vault, which tells its backups from those of another."""
    return secrets.token_hex(4)


def new_keys(
    vault: str, generation: int, name: str, key: bytes, passphrase: str, params: Params
) -> tuple[Keys, str]:
    """The keys of a database, wrapped by a passphrase and by a fresh recovery code; and that code.

    The code is shown once and kept nowhere.
    """
    code = recovery.new_code()
    characters = recovery.parse_code(code)
    passphrase_wrap = wrap(key, passphrase, name, params)
    recovery_wrap = wrap(key, characters, name, params)
    return Keys(vault, generation, name, passphrase_wrap, recovery_wrap), code


def calibrate(seconds: float = 0.5) -> Params:
    """Parameters for which one derivation on this machine takes at least `seconds` of time.

    Starts at the default and doubles the passes; on a fast machine the result takes between one
    and two times `seconds`, on a slow one the default stands.
    """
    params = DEFAULT
    while True:
        start = time.perf_counter()
        _derive("calibrate", b"0" * 16, params)
        if time.perf_counter() - start >= seconds:
            return params
        params = replace(params, passes=params.passes * 2)


def wrap(data_key: bytes, secret: str, database: str, params: Params) -> Wrap:
    """The data key sealed under a secret, bound to the database it opens.

    Raises:
        ValueError: the parameters lie below the floor.
    """
    if not _strong_enough(params):
        raise ValueError(f"{params} lies below the floor {FLOOR}")
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    cipher = ChaCha20Poly1305(_derive(secret, salt, params))
    sealed = cipher.encrypt(nonce, data_key, database.encode())
    return Wrap(params, _text(salt), _text(nonce), _text(sealed))


def unwrap(wrapped: Wrap, secret: str, database: str) -> bytes | None:
    """The data key, or None when the secret is wrong.

    Raises:
        Problem: the parameters lie below the floor; someone made the vault easier to guess.
    """
    if not _strong_enough(wrapped.params):
        raise Problem(
            "De sleutels van deze kluis zijn te zwak beveiligd; dat doet Evenwicht zelf nooit.",
            "De kluis is niet geopend en niet veranderd.",
            "Zet een reservekopie terug waarvan u weet dat die goed is.",
        )
    cipher = ChaCha20Poly1305(_derive(secret, b64decode(wrapped.salt), wrapped.params))
    try:
        return cipher.decrypt(
            b64decode(wrapped.nonce), b64decode(wrapped.sealed), database.encode()
        )
    except InvalidTag:
        return None


def write_keys(folder: Path, keys: Keys) -> None:
    """Switch to these keys: a new file renamed over `keys.json`, then the same for its copy."""
    text = dump(keys)
    replace_file(folder / KEYS, text)
    replace_file(folder / COPY, text)


def read_keys(folder: Path) -> Keys:
    """The keys of a vault; from the copy when `keys.json` is missing, damaged or of an older key.

    Raises:
        Problem: the folder is not there, neither file can be read as the keys of a vault, or a
            newer program wrote them.
    """
    if not folder.is_dir():
        raise Problem(
            "De map van de kluis staat niet meer op haar plek.",
            "Er is niets veranderd.",
            "Zet de map terug of sluit haar schijf weer aan, of kies haar met ‘Een bestaande "
            "kluis openen’.",
        )
    found = []
    for name in (KEYS, COPY):
        try:
            found.append(parse(folder.joinpath(name).read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    if not found:
        raise Problem(
            "De sleutels van deze kluis ontbreken of zijn beschadigd.",
            "De kluis is niet geopend en niet veranderd.",
            "Zet een reservekopie terug.",
        )
    return max(found, key=lambda keys: ((folder / keys.database).exists(), keys.generation))


def mend(folder: Path, keys: Keys) -> None:
    """Make both files say what was opened, and remove what no key opens any more.

    A switch of keys that was cut short leaves an old copy, an old database, or a new one that
    was never switched to, in the vault's folder or in a working folder in there.
    """
    text = dump(keys)
    for name in (KEYS, COPY):
        path = folder / name
        if not path.exists() or path.read_bytes() != text.encode():
            replace_file(path, text)
    for path in folder.glob("vault-*.db*"):
        if not path.name.startswith(keys.database):
            path.unlink()
    for path in folder.glob("*.json.new"):
        path.unlink()
    for path in folder.glob(f"{WORKING}*"):
        shutil.rmtree(path)


def dump(keys: Keys) -> str:
    """The text of `keys.json`, with its checksum."""
    body = {"format": FORMAT, **asdict(keys)}
    return json.dumps({**body, "checksum": _checksum(body)}, indent=2)


def parse(text: str) -> Keys:
    """The keys in the text of `keys.json`.

    Raises:
        ValueError, KeyError, TypeError: the text is damaged or something else altogether.
        Problem: a newer program wrote it.
    """
    body = json.loads(text)
    if body.pop("checksum") != _checksum(body):
        raise ValueError("checksum")
    if body["format"] > FORMAT:
        raise newer_problem()
    wraps = _wrap_of(body["passphrase"]), _wrap_of(body["recovery"])
    return Keys(body["vault"], body["generation"], body["database"], *wraps)


def newer_problem() -> Problem:
    """What is said when a newer program made or changed the vault."""
    return Problem(
        "Deze kluis is gemaakt met een nieuwere versie van Evenwicht.",
        "De kluis is niet geopend en niet veranderd.",
        "Installeer de nieuwste versie van Evenwicht en open de kluis daarmee.",
    )


def replace_file(path: Path, text: str) -> None:
    """Write a file so that after a crash either the old or the new contents are there, whole.

    Raises:
        Problem: the folder cannot be written; the old contents are still there.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise read_only_problem() from error


def _sync_folder(folder: Path) -> None:
    # A rename is only safe from a power cut once the folder itself is on the disk (POSIX).
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _derive(secret: str, salt: bytes, params: Params) -> bytes:
    # Two keyboards may send é in two ways; both must open the vault.
    return hash_secret_raw(
        unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=params.passes,
        memory_cost=params.memory_mib * 1024,
        parallelism=params.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _strong_enough(params: Params) -> bool:
    return (
        params.memory_mib >= FLOOR.memory_mib
        and params.passes >= FLOOR.passes
        and params.lanes >= FLOOR.lanes
    )


def _wrap_of(body: dict[str, Any]) -> Wrap:
    return Wrap(Params(**body["params"]), body["salt"], body["nonce"], body["sealed"])


def _checksum(body: dict[str, Any]) -> str:
    return sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _text(value: bytes) -> str:
    return b64encode(value).decode()
