#!/usr/bin/python3
"""From the first start to a signed note by the keyboard alone: Tab reaches every field on the way, and no pointer moves.

    keyboard_journey.py TRELLIS
"""

import os
import sys
import tempfile
import time

from steps import PASSPHRASE, asked_group
from window import Atspi, GLib, Window, attempt, has, keys, type_words, value, wait

MOST_STEPS = 90
STATUS_LINE = 30  # at the lower edge of the window
SOON = 0.2  # for the focus to follow a key


class Focus:
    """Who was told last to have the focus: GTK gives it to a button inside a choice, which stands in no tree."""

    def __init__(self):
        self.holder = None
        self.listener = Atspi.EventListener.new(self.moved)
        self.listener.register("object:state-changed:focused")

    def moved(self, event):
        if event.detail1:
            self.holder = event.source

    def ids(self):
        """Of the holder and of all that it lies in."""
        while GLib.MainContext.default().iteration(False):
            pass
        control = self.holder
        while control:
            yield attempt(control.get_accessible_id)
            control = attempt(control.get_parent)


FOCUS = Focus()


def focus_came(control_id):
    deadline = time.monotonic() + SOON
    while time.monotonic() < deadline:
        if control_id in FOCUS.ids():
            return True
    return False


def reach(window, control_id):
    control = window.find(control_id)
    passed = []
    for _ in range(MOST_STEPS):
        if focus_came(control_id):
            wait(lambda: is_in_sight(window, control), f"{control_id} in sight")
            return control
        passed.append(next(filter(None, FOCUS.ids()), "nothing"))
        keys("Tab")
    raise AssertionError(f"Tab does not reach {control_id}, but {', '.join(passed)}")


def is_in_sight(window, control):
    """Its middle is where one can see it: what has the focus was scrolled to."""
    place = Atspi.Component.get_extents(control, Atspi.CoordType.WINDOW)
    frame = Atspi.Component.get_extents(window.front(), Atspi.CoordType.WINDOW)
    return 0 <= place.y + place.height // 2 <= frame.height - STATUS_LINE


def write(window, control_id, typed):
    reach(window, control_id)
    keys("ctrl+a")
    type_words(typed)


def begin_practice(window):
    for field, typed in (("name", "Harbor Counseling"), ("displayName", "Ana Ruiz"), ("signInName", "ana"),
                         ("passphrase", PASSPHRASE), ("again", PASSPHRASE)):
        write(window, f"practice.{field}", typed)
    keys("Return")
    for field in ("first", "second"):
        write(window, f"recoveryKey.{field}", asked_group(window, f"recoveryKey.{field}"))
    keys("Return")


def add_client(window):
    reach(window, "caseload.add")
    keys("space")
    write(window, "client.legalName", "Zora Quill")
    keys("Return")
    window.await_words("client.called", "Zora Quill")
    reach(window, "client.addRelationship")
    keys("space")
    write(window, "relationship.otherName", "Robin Example")
    write(window, "relationship.alias", "my partner")
    keys("Return")
    window.await_gone("relationship.otherName")


def write_session(window):
    reach(window, "client.logSession")
    keys("space")
    write(window, "session.start", "09:30")
    write(window, "session.end", "10:20")
    reach(window, "session.modality")
    keys("Down")
    reach(window, "session.attendance")
    keys("Down", "Up")
    for section in ("subjective", "objective", "assessment", "plan"):
        write(window, f"session.note.{section}", "Told plainly.")
    rating = reach(window, "rating.self.sign")
    keys("3")
    wait(lambda: value(rating) == 3, "the first sign rated 3")
    reach(window, "session.risk.unasked")
    keys("Down")
    wait(lambda: has(window.find("session.risk.none"), Atspi.StateType.CHECKED), "no risk noted")


def sign(window):
    keys("ctrl+Return")
    reach(window, "confirmPassphrase.passphrase")
    type_words(PASSPHRASE)
    keys("Return")
    window.await_words("signed.signature", "Signed")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        with Window(trellis, "--vault", os.path.join(folder, "practice.trellis")) as window:
            begin_practice(window)
            add_client(window)
            write_session(window)
            sign(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
