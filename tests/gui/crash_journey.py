#!/usr/bin/python3
"""A crash in the middle of a note: the next start lists what was typed and not saved, shows it, and it is saved, or thrown
away and brought back. A form that was open in a crash, or when the system ended the program, comes back too.

    crash_journey.py TRELLIS
"""

import os
import sys
import tempfile

from window import Window, text, wait

TYPED = "Slept badly, and said so unasked."
PHONE = "555-0100"


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


def type_into_form(window, drafts):
    window.click("rail.home")
    window.click("caseload.add")
    window.fill("client.phone", PHONE)
    wait(lambda: os.path.exists(drafts), "what is typed into the form on the disk")


def find_form_again(window):
    window.click("caseload.add")
    wait(lambda: text(window.find("client.phone")) == PHONE, "what was typed into the form")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        command = (trellis, "--sample", "--vault", os.path.join(folder, "practice.trellis"))
        with Window(*command) as window:
            type_and_crash(window)
        with Window(*command) as window:
            find_it_again(window)
            throw_it_away_and_back(window)
            save_it(window)
            type_into_form(window, os.path.join(folder, "sample.trellis-drafts"))
            window.kill()
        with Window(*command) as window:
            find_form_again(window)
            window.fill("client.phone", PHONE + "7")
            window.process.terminate()
            window.process.wait(timeout=20)
        with Window(*command) as window:
            window.click("caseload.add")
            wait(lambda: text(window.find("client.phone")) == PHONE + "7", "what was typed before the end")


if __name__ == "__main__":
    main(*sys.argv[1:])
