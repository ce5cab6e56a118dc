"""What may leave about a group: rules, tau-ARGUS, an attacker's audit and earlier releases.

Nothing about a group is shown or written that did not come out of `protect`.
"""

from assistant.group.disclosure.audit import attack
from assistant.group.disclosure.protection import protect
from assistant.group.disclosure.release import Cell, Release
from assistant.group.disclosure.rules import Policy, Refused
from assistant.group.disclosure.table import TOTAL, CountTable

__all__ = ["TOTAL", "Cell", "CountTable", "Policy", "Refused", "Release", "attack", "protect"]
