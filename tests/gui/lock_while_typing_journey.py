#!/usr/bin/python3
"""Locked in the middle of a sentence: after the passphrase the same session is open, and no letter is missing.

    lock_while_typing_journey.py TRELLIS
"""

import os
import sys
import tempfile

from steps import PASSPHRASE, add_client, begin_practice
from window import Window, keys, text, type_words, wait


def begin_note(window):
    window.click("client.logSession")
    window.fill("session.note.subjective", "Slept badly,")
    keys("ctrl+s")
    window.await_words("session.status", "saved")


def lock_in_the_middle(window):
    window.focus("session.note.subjective")
    keys("ctrl+End")
    type_words(" and said s")
    keys("ctrl+l")
    window.find("unlock.passphrase")


def unlock_and_go_on(window):
    window.type_hidden("unlock.passphrase", PASSPHRASE)
    keys("Return")
    note = window.find("session.note.subjective")
    wait(lambda: text(note) == "Slept badly, and said s", "the sentence as far as it was typed")
    window.focus("session.note.subjective")
    keys("ctrl+End")
    type_words("o unasked.")
    keys("ctrl+s")
    window.await_words("session.status", "saved")
    assert text(window.find("session.note.subjective")) == "Slept badly, and said so unasked."


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        with Window(trellis, "--vault", os.path.join(folder, "practice.trellis")) as window:
            begin_practice(window)
            add_client(window)
            begin_note(window)
            lock_in_the_middle(window)
            unlock_and_go_on(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
