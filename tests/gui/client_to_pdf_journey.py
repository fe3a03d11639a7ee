#!/usr/bin/python3
"""The main job through the real window: a new practice, a client, a relationship, a session rated by keyboard, and
the summary on disk.

    client_to_pdf_journey.py TRELLIS
"""

import os
import subprocess
import sys
import tempfile

from window import Window, keys, rows, type_words, value, wait


def begin_practice(window):
    window.fill("practice.name", "Harbor Counseling")
    window.fill("practice.displayName", "Ana Ruiz")
    window.fill("practice.signInName", "ana")
    window.click("practice.save")
    window.find("caseload.add")


def add_client(window):
    window.click("caseload.add")
    window.fill("client.legalName", "Zora Quill")
    window.fill("client.dateOfBirth", "1984-02-29")
    window.click("client.save")
    window.await_gone("client.legalName")
    window.await_words("client.called", "Zora Quill")


def add_relationship(window):
    window.click("client.addRelationship")
    window.fill("relationship.otherName", "Robin Example")
    window.fill("relationship.alias", "my partner")
    window.choose("relationship.printSafety", "safe to print")
    window.click("relationship.save")
    window.await_gone("relationship.otherName")
    wait(lambda: rows(window.find("client.relationships"))[0][0] == "my partner", "the relationship in its list")


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
    window.click("rail.client")
    window.click("client.print")
    window.click("summary.save")
    window.find(role="file chooser")
    keys("ctrl+a")
    type_words(page)
    keys("Return")
    wait(lambda: os.path.exists(page), "the page on disk")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        vault = os.path.join(folder, "practice.trellis")
        page = os.path.join(folder, "summary.pdf")
        with Window(trellis, "--vault", vault) as window:
            begin_practice(window)
            add_client(window)
            add_relationship(window)
            log_session(window)
            print_summary(window, page)
        with open(page, "rb") as file:
            assert file.read(5) == b"%PDF-", "the page is no PDF"
        printed = subprocess.run(["pdftotext", page, "-"], check=True, capture_output=True, text=True).stdout
        assert "my partner" in printed, "the page does not name the relationship by its alias"
        assert "Robin" not in printed, "the page names the other person"


if __name__ == "__main__":
    main(*sys.argv[1:])
