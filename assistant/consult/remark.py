"""What a remark is, and what a rule that makes remarks looks at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from assistant.case.file import ConsultFile
from assistant.case.records import Assignment, Step
from assistant.case.words import Obstacle
from assistant.content.library import Library


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is still open.

    Attributes:
        code: names the rule, the same in every case.
        step: the key of the step where it can be mended.
        text: one or two friendly Dutch sentences.
        record: the kind and id of the record it is about, or None.
        blocks: the report cannot be signed before this is mended.
        field: the field of that record, or else the question of the step, where it can be mended.
    """

    code: str
    step: str
    text: str
    record: tuple[str, str] | None = None
    blocks: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule looks at: a consult, its content and the settings of the vault by key."""

    consult: ConsultFile
    library: Library
    settings: Mapping[str, str]

    def has_step(self, key: str) -> bool:
        """Whether the step is part of this consult, so that its absence can be remarked on."""
        return any(step.key == key for step in self.consult.all(Step))

    @property
    def obstructed(self) -> bool:
        """Whether a conflict, reorganisation or dysfunction comes before the balance."""
        found = self.consult.file.all(Assignment)
        return any(each.obstacle not in (Obstacle.UNASKED, Obstacle.NONE) for each in found)


Rule = Callable[[Subject], Iterator[Remark]]
