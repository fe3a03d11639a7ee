#!/usr/bin/python3
"""The accessibility gate: on every screen and dialog, whatever takes the focus has an id and a name, and no panel that takes
it is empty. In Spanish: names are translated, ids are not.

    accessibility_journey.py TRELLIS
"""

import os
import sys
import tempfile

from tour import see_entrance, see_practice, speak
from window import Atspi, Window, attempt, children, has

# The parts that GTK makes of these have no names of their own.
WHOLES = {"combo box", "table", "tree table", "menu", "list", "file chooser"}
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
    wrong = wrong_with(control)
    if wrong:
        yield wrong
    if attempt(control.get_role_name) not in WHOLES:
        for child in children(control):
            yield from faults(child)


def main(trellis):
    speak("es")
    found = []
    for see, options in ((see_entrance, []), (see_practice, ["--sample"])):
        with tempfile.TemporaryDirectory() as practice:
            with Window(trellis, "--vault", os.path.join(practice, "practice.trellis"), *options) as window:
                see(window, lambda stop: found.extend(
                    f"{stop}: {wrong}" for top in children(window.application) for wrong in faults(top)))
    assert not found, "\n".join(sorted(set(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
