"""A vault with many cases to measure on; synthetic words, the same in every run."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.case.changes import added
from assistant.case.records import Answer, Assignment, Case, Consult, Note, Record, Worker, new_id
from db.keys import FLOOR
from db.vault import Vault, create

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_WORDS = (  # noqa: SIM905 - a list of one word a line reads worse
    "tillen zwaar magazijn verpleging rooster nacht druk leidinggevende collega rug schouder"
    " bureau scherm kou warmte lawaai rust pauze fiets auto reistijd energie slaap thuis"
).split()


@contextmanager
def filled_vault(cases: int) -> Iterator[Vault]:
    """An open vault with so many cases of one consult each; gone afterwards."""
    chance = random.Random(1)  # noqa: S311 - a choice of words, no secret
    with TemporaryDirectory() as parent:
        vault, _ = create(Path(parent) / "vault", "een lange zin om te meten", params=FLOOR)
        for first in range(0, cases, 500):
            numbers = range(first, min(first + 500, cases))
            records = [record for number in numbers for record in _case(number, chance)]
            vault.cases.commit("Vullen", tuple(added(record, NOW) for record in records))
        yield vault
        vault.close()


def _case(number: int, chance: random.Random) -> list[Record]:
    def text(words: int) -> str:
        return " ".join(chance.choices(_WORDS, k=words))

    worker = Worker(id=new_id(), name=f"Persoon {number}")
    case = Case(id=new_id(), number=f"2026-{number + 1:03}", worker_id=worker.id)
    consult = Consult(id=new_id(), case_id=case.id, day=date(2026, 3, 4))
    own = {"case_id": case.id, "consult_id": consult.id}
    return [
        worker,
        case,
        consult,
        Assignment(id=new_id(), case_id=case.id, question=text(8)),
        *(Note(id=new_id(), **own, text=text(25)) for _ in range(3)),
        *(Answer(id=new_id(), **own, question=f"q{n}", value=text(6)) for n in range(8)),
    ]
