#!/usr/bin/python3
"""A signed session through the real window: what was signed cannot be typed into; an addendum and an amended rating stand
under it, each signed with the passphrase, with what was there before in sight.

    addendum_journey.py TRELLIS
"""

import os
import sys
import tempfile

from steps import search
from window import Atspi, Window, has, words

PASSPHRASE = "sample practice"


def open_signed_session(window):
    window.find("caseload.clients")
    window.come_forward()
    search(window, "did not ask")
    window.open_row("search.hits", "Maya")
    window.find("signed.addAddendum")


def nothing_can_be_typed_over(window):
    fields = [control for control in window.controls() if has(control, Atspi.StateType.EDITABLE)]
    ids = [control.get_accessible_id() for control in fields]
    assert ids == ["signed.addendum", "signed.privateNote"], f"a signed session can be typed into: {ids}"


def add_addendum(window):
    window.click("signed.addAddendum")
    window.type_here("signed.addendum", "The appointment was by phone.")
    window.click("signed.addendum.sign")
    window.give_passphrase(PASSPHRASE)
    window.await_words("signed.later", "The appointment was by phone.")


def amend_rating(window):
    window.click("signed.amend")
    before = words(window.find("amendment.now"))
    assert "not discussed" not in before, before
    window.choose("amendment.value", "not discussed")
    window.fill("amendment.reason", "Rated for the wrong person.")
    window.click("amendment.save")
    window.give_passphrase(PASSPHRASE)
    window.await_words("signed.later", "Rated for the wrong person.")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        with Window(trellis, "--sample", "--vault", os.path.join(folder, "practice.trellis")) as window:
            open_signed_session(window)
            nothing_can_be_typed_over(window)
            add_addendum(window)
            amend_rating(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
