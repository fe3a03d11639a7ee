#!/usr/bin/python3
"""The accessibility gate: on every screen and dialog, whatever takes the focus has an id and a name, and no panel that takes
it is empty. In Spanish: names are translated, ids are not.

    accessibility_journey.py TRELLIS
"""

import sys

from tour import take_tour
from window import Atspi, attempt, children, has

# The parts that GTK makes of these have no names or no ids of their own.
WHOLES = {"combo box", "table", "tree table", "menu", "list", "alert"}
WINDOWS = {"frame", "dialog", "alert"}
PANELS = {"panel", "filler", "scroll pane", "viewport", "unknown"}


def takes_focus(control):
    return has(control, Atspi.StateType.FOCUSABLE) and has(control, Atspi.StateType.SHOWING)


def wrong_with(control):
    role = attempt(control.get_role_name, "")
    if not takes_focus(control) or role in WINDOWS:
        return None
    if not attempt(control.get_accessible_id):
        return f"a {role} '{attempt(control.get_name)}' has no id"
    if not attempt(control.get_name):
        return f"the {role} {attempt(control.get_accessible_id)} has no name"
    if role in PANELS and not attempt(control.get_child_count):
        return f"the {role} {attempt(control.get_accessible_id)} is empty"
    return None


def faults(control):
    """What goes while it is asked has no fault: the second answer counts."""
    wrong = wrong_with(control) and wrong_with(control)
    if wrong:
        yield wrong
    if attempt(control.get_role_name) not in WHOLES:
        for child in children(control):
            yield from faults(child)


def main(trellis):
    found = []
    take_tour(trellis, "es", lambda window, stop: found.extend(
        f"{stop}: {wrong}" for top in children(window.application) for wrong in faults(top)))
    assert not found, "\n".join(sorted(set(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
