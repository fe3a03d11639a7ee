#!/usr/bin/python3
"""Keeping a practice safe: who has it open is said to a second window, a new passphrase is the one that opens it, and a
backup brings back what it holds; what it replaced is kept, and a setting is taken back.

    safekeeping_journey.py TRELLIS
"""

import os
import sys
import tempfile

from steps import PASSPHRASE, add_client, back_up, begin_practice, restore
from window import Window, keys, wait, words

CHANGED = "seven lanterns above quiet gravel"


def keep_backups_in(folder):
    settings = os.path.join(os.environ["XDG_CONFIG_HOME"], "trellis")
    os.makedirs(settings, exist_ok=True)
    os.makedirs(folder)
    with open(os.path.join(settings, "settings"), "w", encoding="utf-8") as file:
        print(f"backup-folder = {folder}", file=file)


def meet_a_second_window(command):
    with Window(*command) as second:
        second.type_hidden("unlock.passphrase", PASSPHRASE)
        keys("Return")
        second.await_words("unlock.message", "open already")
        assert "Ana Ruiz" in words(second.find("unlock.message")), "who has it open"


def change_passphrase(window):
    window.come_forward()
    window.click("rail.settings")
    window.click("settings.changePassphrase")
    window.type_hidden("changePassphrase.old", "not what it was")
    window.type_hidden("changePassphrase.passphrase", CHANGED)
    window.type_hidden("changePassphrase.again", CHANGED)
    window.click("changePassphrase.save")
    window.await_words("changePassphrase.old.message", "not your passphrase")
    window.type_hidden("changePassphrase.old", PASSPHRASE)
    window.click("changePassphrase.save")
    window.await_gone("changePassphrase.save")


def lock_sooner(window):
    """The middle of the field is its button with the minus."""
    minutes = window.click("settings.idleMinutes")
    window.await_words("settings.said", "4 minutes")
    window.click("settings.undo")
    wait(lambda: "5" in words(minutes), "the five minutes taken back")


def lose_the_client(window):
    """Added after the backup: what is brought back does not know them."""
    window.click("rail.home")
    add_client(window)


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        practice = os.path.join(folder, "practice")
        keep_backups_in(os.path.join(folder, "backups"))
        command = (trellis, "--vault", os.path.join(practice, "practice.trellis"))
        with Window(*command) as window:
            begin_practice(window)
            meet_a_second_window(command)
            change_passphrase(window)
            lock_sooner(window)
            back_up(window)
            lose_the_client(window)
            restore(window, practice, CHANGED)
            window.find("caseload.clients.empty")


if __name__ == "__main__":
    main(*sys.argv[1:])
