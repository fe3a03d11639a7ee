#!/usr/bin/python3
"""The main job through the real window: a new practice, a client, a relationship, a session rated by keyboard, the
summary on disk and from the system's print dialog; then the practice is locked, and opens for its passphrase alone.

    client_to_pdf_journey.py TRELLIS
"""

import os
import re
import subprocess
import sys
import tempfile

from steps import PASSPHRASE, add_client, add_relationship, begin_practice, save_summary
from window import Window, keys, value, wait

NEAR = 4.0  # points: printing names the heights of letters a little differently


def log_session(window):
    window.click("client.logSession")
    window.fill("session.start", "09:30")
    window.fill("session.end", "10:20")
    first = window.focus("rating.self.sign")
    for level in ("3", "2", "4", "1", "3"):
        keys(level)
        keys("Down")
    wait(lambda: value(first) == 3, "the first sign rated 3")
    last = window.find("rating.balance.sign")
    wait(lambda: value(last) == 3, "the last sign rated 3")
    keys("Delete")
    wait(lambda: value(last) == -1, "the last sign not discussed")
    keys("ctrl+s")
    window.await_words("session.status", "saved")


def print_summary(window, page):
    """The system offers its 'print to file', into the folder that the program runs in."""
    window.click("client.print")
    window.click("report.print")
    window.find(name="Print", role="push button")
    keys("Tab", "Return")
    wait(lambda: word_boxes(page), "the printed page on disk")


def word_boxes(page):
    """Each word with its left and right edge and its middle height, in points."""
    boxes = subprocess.run(["pdftotext", "-bbox", page, "-"], capture_output=True, text=True).stdout
    found = re.findall(r'<word xMin="(.*)" yMin="(.*)" xMax="(.*)" yMax="(.*)">(.*)</word>', boxes)
    return [(word, float(left), float(right), (float(top) + float(bottom)) / 2) for left, top, right, bottom, word in found]


def assert_same_places(made, printed):
    made, printed = word_boxes(made), word_boxes(printed)
    assert [word for word, *_ in made] == [word for word, *_ in printed], "other words were printed"
    for there, here in zip(made, printed):
        apart = max(abs(a - b) for a, b in zip(there[1:], here[1:]))
        assert apart < NEAR, f"a word was printed {apart} points from its place"


def lock_and_unlock(window):
    keys("ctrl+l")
    window.find("unlock.passphrase")
    window.type_hidden("unlock.passphrase", "not this one")
    window.click("unlock.open")
    window.await_words("unlock.message", "does not open")
    window.type_hidden("unlock.passphrase", PASSPHRASE)
    keys("Return")
    window.await_words("client.called", "Zora Quill")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        vault = os.path.join(folder, "practice.trellis")
        page = os.path.join(folder, "summary.pdf")
        printed = os.path.join(folder, "output.pdf")
        trellis = os.path.abspath(trellis)
        os.chdir(folder)
        with Window(trellis, "--vault", vault) as window:
            begin_practice(window)
            add_client(window)
            add_relationship(window)
            log_session(window)
            window.click("rail.client")
            save_summary(window, page)
            print_summary(window, printed)
            lock_and_unlock(window)
        with open(page, "rb") as file:
            assert file.read(5) == b"%PDF-", "the page is no PDF"
        assert_same_places(page, printed)
        said = subprocess.run(["pdftotext", page, "-"], check=True, capture_output=True, text=True).stdout
        assert "my partner" in said, "the page does not name the relationship by its alias"
        assert "Robin" not in said, "the page names the other person"


if __name__ == "__main__":
    main(*sys.argv[1:])
