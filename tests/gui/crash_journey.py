#!/usr/bin/python3
"""A crash in the middle of a note: the next start lists what was typed and not saved, shows it, and it is saved, or thrown
away and brought back.

    crash_journey.py TRELLIS
"""

import os
import sys
import tempfile

from window import Window, text, wait

TYPED = "Slept badly, and said so unasked."


def type_and_crash(window):
    window.open_row("caseload.clients", "Maya")
    window.click("client.logSession")
    window.fill("session.note.subjective", TYPED)
    window.await_words("session.status", "kept")
    window.kill()


def find_it_again(window):
    window.click_row("caseload.attention", "Unsaved text")
    window.await_words("recovered.text.0", TYPED)
    assert text(window.find("session.note.subjective")) == TYPED


def throw_it_away_and_back(window):
    window.click("session.throwAway")
    wait(lambda: text(window.find("session.note.subjective")) == "", "the note without what was thrown away")
    window.click("recovered.undo")
    wait(lambda: text(window.find("session.note.subjective")) == TYPED, "the text brought back")


def save_it(window):
    window.click("session.save")
    window.await_words("session.status", "saved")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        command = (trellis, "--sample", "--vault", os.path.join(folder, "practice.trellis"))
        with Window(*command) as window:
            type_and_crash(window)
        with Window(*command) as window:
            find_it_again(window)
            throw_it_away_and_back(window)
            save_it(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
