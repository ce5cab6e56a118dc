"""What really stands in an encrypted database's files: every page decrypted, free or not.

SQLCipher 4 (its published format): pages of 4096 bytes, of which the last 80 are reserve: 16 bytes
initialisation vector and 64 bytes HMAC; AES-256-CBC; the first 16 bytes of page 1 are salt. A
write-ahead log has a header of 32 bytes and one of 24 before each page (sqlite.org, "WAL-mode
file format").
"""

from pathlib import Path
from zipfile import ZipFile

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, RESERVE, IV, SALT = 4096, 80, 16, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def plain(folder: Path, key: bytes) -> bytes:
    """Everything in the databases, logs and backups in a folder and below, decrypted."""
    text = b""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".db":
            text += _database(path.read_bytes(), key)
        elif path.name.endswith(".db-wal"):
            text += _log(path.read_bytes(), key)
        elif path.suffix == ".zip":
            with ZipFile(path) as archive:
                name = next(name for name in archive.namelist() if name.endswith(".db"))
                text += _database(archive.read(name), key)
    return text


def _database(data: bytes, key: bytes) -> bytes:
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    return b"".join(_page(page, key, SALT if n == 0 else 0) for n, page in enumerate(pages))


def _log(data: bytes, key: bytes) -> bytes:
    frame = FRAME_HEADER + PAGE
    starts = range(WAL_HEADER + FRAME_HEADER, len(data), frame)
    pages = [data[at : at + PAGE] for at in starts]
    # Which page a frame holds does not matter here; page 1 read without its salt is lost text,
    # and it holds no text of ours but the schema.
    return b"".join(_page(page, key, 0) for page in pages)


def _page(page: bytes, key: bytes, skip: int) -> bytes:
    vector = page[PAGE - RESERVE : PAGE - RESERVE + IV]
    decryptor = Cipher(AES256(key), CBC(vector)).decryptor()
    return decryptor.update(page[skip : PAGE - RESERVE]) + decryptor.finalize()
