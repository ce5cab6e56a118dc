"""The minimums of the content pack, where each value carries its source, as policies."""

from assistant.content.library import Library
from assistant.group.disclosure import Policy


def policies(library: Library) -> dict[str, Policy]:
    """The policy per privacy side.

    Raises:
        KeyError: a value is missing; a checked library has them all.
    """
    return {
        side: Policy(
            unit_minimum=int(library.policy(f"group_unit_{side}")),
            cell_minimum=int(library.policy(f"group_cell_{side}")),
            spoken_minimum=int(library.policy("spoken_minimum")),
        )
        for side in ("work", "health")
    }
