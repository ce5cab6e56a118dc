"""What is wrong in a content pack: file, line, rule and a sentence one can act on."""

from dataclasses import dataclass

from assistant.problem import Problem


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault. `rule` is a fixed word to look up or test; `text` says it in Dutch."""

    file: str
    line: int
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text} [{self.rule}]"


class ContentError(Problem):
    """The packs are refused whole, with every fault that was found."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        first = faults[0]
        count = "één fout" if len(faults) == 1 else f"{len(faults)} fouten"
        super().__init__(
            f"De inhoud van het programma is niet in orde: {count}. "
            f"De eerste staat in {first.file}, regel {first.line} ({first.rule}): {first.text}",
            "Er is niets geopend en aan uw dossiers is niets veranderd.",
            "Verbeter het genoemde bestand of zet de vorige versie terug.",
        )
        self.faults = faults
