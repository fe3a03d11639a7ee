#!/usr/bin/python3
"""From a word to its place, by keyboard alone: a new client and a goal by their shortcuts, the goal found by a word of
it, and Enter leads back to the client.

    search_to_place_journey.py TRELLIS
"""

import os
import sys
import tempfile

from steps import begin_practice, search
from window import Window, keys, rows, wait


def add_client(window):
    keys("ctrl+n")
    window.type_here("client.legalName", "Zora Quill")
    keys("Return")
    window.await_gone("client.legalName")
    window.await_words("client.called", "Zora Quill")


def add_goal(window):
    keys("ctrl+g")
    window.type_here("goal.statement", "I leave the party when I am tired")
    keys("Tab", "Tab", "Return")
    window.await_gone("goal.statement")
    keys("alt+4")
    wait(lambda: rows(window.find("plan.goals"))[0][0].startswith("I leave the party"), "the goal in the plan")


def find_again(window):
    keys("alt+Home")
    window.find("caseload.clients")
    search(window, "tired par")
    wait(lambda: rows(window.find("search.hits"))[0][0] == "Zora Quill", "the goal among the hits")
    keys("Down")
    keys("Return")
    window.await_words("client.called", "Zora Quill")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        with Window(trellis, "--vault", os.path.join(folder, "practice.trellis")) as window:
            begin_practice(window)
            add_client(window)
            add_goal(window)
            find_again(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
