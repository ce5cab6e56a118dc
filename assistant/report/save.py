"""Puts a finished report on disk: the whole file or nothing."""

import errno
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from assistant.problem import Problem

_NOTHING_LOST = "Er staat geen half bestand; uw dossier is niet veranderd."
_FULL = {errno.ENOSPC, errno.EDQUOT}
_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


def save(data: bytes, target: Path) -> None:
    """Write a report next to its target and then rename it, so that a half file never stands.

    Raises:
        Problem: the folder is missing or may not be written, the disk is full, the name is too
            long or has signs that may not be in it, or another program holds the target open.
    """
    half: Path | None = None
    try:
        with NamedTemporaryFile(dir=target.parent, suffix=".deel", delete=False) as file:
            half = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    except OSError as error:
        if half:
            half.unlink(missing_ok=True)
        raise _problem(error, half) from error


def _problem(error: OSError, half: Path | None) -> Problem:
    if error.errno in _FULL:
        return Problem(
            "Het rapport is niet bewaard: de schijf is vol.",
            _NOTHING_LOST,
            "Maak ruimte vrij of kies een andere map.",
        )
    if error.errno in _NAME:
        return Problem(
            "Het rapport is niet bewaard: deze naam is te lang of heeft een teken dat niet mag.",
            _NOTHING_LOST,
            "Kies een kortere naam met gewone letters en cijfers.",
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Problem(
            "Het rapport is niet bewaard: deze map bestaat niet (meer).",
            _NOTHING_LOST,
            "Kies een andere map.",
        )
    if half:
        return Problem(
            "Het rapport is niet bewaard: het bestand met deze naam is in gebruik of afgeschermd.",
            _NOTHING_LOST,
            "Sluit het bestand in het andere programma, of kies een andere naam.",
        )
    return Problem(
        "Het rapport is niet bewaard: in deze map mag u niet schrijven.",
        _NOTHING_LOST,
        "Kies een andere map.",
    )
