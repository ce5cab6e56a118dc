"""A pack somebody brings from outside, as text: a vault keeps it and it is loaded from there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackText:
    """The text of a pack under the name its faults are told by."""

    name: str
    text: str

    def read_text(self, encoding: str) -> str:  # noqa: ARG002 - as a file is read
        """The text, which was decoded when the file was read."""
        return self.text
