"""The packs that come with the program, read once."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from assistant.content.library import Library
from assistant.content.loader import load


def folder() -> Traversable:
    """Where the standard packs are, in a source tree, a wheel and a built program alike."""
    return files("resources").joinpath("content")


@cache
def standard() -> Library:
    """The standard packs.

    Raises:
        ContentError: something is wrong in them.
    """
    return load(folder())
