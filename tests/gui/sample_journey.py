#!/usr/bin/python3
"""The first start leads to the sample practice in one click; the window says all the time that it is a sample, and
leads back to a practice of one's own. Another language is spoken at once. Help tells the versions. A file that was
chosen and is not there, or is no practice, is refused.

    sample_journey.py TRELLIS
"""

import os
import sys
import tempfile

from tour import see_about
from window import Window, keys, words

PLACES = ("rail.client", "rail.reports", "rail.settings", "rail.home")


def see_sample(window):
    window.click("practice.sample")
    window.find("caseload.clients")
    for place in PLACES:
        window.click(place)
        assert "invent" in words(window.find("sample.meaning"))
    change_language(window)
    see_about(window, lambda _: check_about(window))
    keys("ctrl+l")
    window.find("caseload.clients")
    window.click("sample.leave")
    window.find("practice.name")


def change_language(window):
    """At once, where one is; the change is told in the language that is spoken then, and taken back there."""
    window.click("rail.settings")
    window.choose("settings.language", "Español")
    window.await_words("settings.said", "La ventana habla ahora este idioma.")
    window.click("settings.undo")
    window.await_words("settings.said", "The change was taken back.")
    window.click("rail.home")


def check_about(window):
    assert "0." in words(window.find("about.version"))
    for told in ("MIT", "Kroenke", "wxWidgets 3.", "SQLite 3.", "libsodium 1.", "Poppler 2"):
        assert told in words(window.find("about.words")), told


def see_refusal(trellis, file, sentence):
    with Window(trellis, file) as window:
        window.find(name=sentence)
        window.come_forward()
        keys("Return")
        window.await_end(1)


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        own = os.path.join(folder, "practice.trellis")
        with Window(trellis, "--vault", own) as window:
            see_sample(window)
        assert sorted(os.listdir(folder))[-1].startswith("sample.trellis") and not os.path.exists(own)
        see_refusal(trellis, own, "There is no vault in this place.")
        assert not os.path.exists(own)
        with open(own, "wb") as foreign:
            foreign.write(b"x" * 9000)
        see_refusal(trellis, own, "This file is not a Trellis vault.")


if __name__ == "__main__":
    main(*sys.argv[1:])
