#!/usr/bin/python3
"""The window in the client's hands: their own ratings by keyboard; closing it locks, and what was answered is there after
the passphrase; the clinician takes it back, and the answers are in the session.

    check_in_journey.py TRELLIS
"""

import os
import sys
import tempfile

from steps import PASSPHRASE, add_client, add_relationship, begin_practice
from window import Atspi, Window, has, keys, wait


def begin_session(window):
    window.click("client.logSession")
    window.fill("session.start", "09:30")
    keys("ctrl+s")
    window.await_words("session.status", "saved")


def hand_over(window):
    window.click("session.checkIn")
    window.click("checkInStart.save")
    window.await_gone("session.title")
    window.click("checkIn.next")


def is_answered(window, value):
    return wait(lambda: has(window.find(f"checkIn.answer.{value}"), Atspi.StateType.CHECKED), f"the answer {value}")


def answer(window):
    window.await_words("checkIn.progress", "1 of 15")
    keys("4")
    is_answered(window, 3)
    keys("Return")
    window.await_words("checkIn.progress", "2 of 15")
    keys("2")
    is_answered(window, 1)


def reach_for_the_record(window):
    """None of the keys of the record does anything here; closing asks for the passphrase of the practice."""
    keys("ctrl+f", "ctrl+s", "alt+Left", "Escape")
    window.await_words("checkIn.progress", "2 of 15")
    keys("alt+F4")
    window.find("unlock.passphrase")
    window.type_hidden("unlock.passphrase", PASSPHRASE)
    keys("Return")
    window.find("session.title")


def take_back(window):
    window.click("session.checkIn")
    window.click("checkInStart.save")
    window.click("checkIn.next")
    is_answered(window, 3)
    window.click("checkIn.takeBack")
    window.give_passphrase(PASSPHRASE)
    window.find("session.title")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        with Window(trellis, "--vault", os.path.join(folder, "practice.trellis")) as window:
            begin_practice(window)
            add_client(window)
            add_relationship(window)
            begin_session(window)
            hand_over(window)
            answer(window)
            reach_for_the_record(window)
            take_back(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
