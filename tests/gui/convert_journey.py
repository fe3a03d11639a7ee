#!/usr/bin/python3
"""A practice from before files were sealed: the window says so, seals it in one step, and shows what was in it.
Whoever leaves the recovery key for later is offered another at the next sign-in, until they have one.

    convert_journey.py TRELLIS
"""

import os
import sqlite3
import sys
import tempfile

from steps import PASSPHRASE, confirm_recovery_key
from window import Window, rows, wait

FIRST_SCHEMA = os.path.join(os.path.dirname(__file__), "../../core/store/migrations/0001_initial.sql")
ROWS = """
INSERT INTO practice (id, name, years_to_keep, created_at) VALUES (1, 'Harbor Counseling', 7, '2026-01-01T09:00:00Z');
INSERT INTO clinician VALUES (4, 'ana', 'Ana Ruiz', 'LMFT', NULL, 1);
INSERT INTO client (id, record_number, legal_name, status, intake_date, report_language, clinician_id, legal_hold)
VALUES (7, 1, 'Zephyrine Quillfeather', 'active', '2026-01-02', 'en', 4, 0);
INSERT INTO client_status VALUES (7, 0, 'active', '2026-01-02');
"""


def make_old_practice(file):
    old = sqlite3.connect(file)
    with open(FIRST_SCHEMA, encoding="utf-8") as script:
        old.executescript(script.read())
    old.executescript("PRAGMA application_id = 0x5472656C;" + ROWS + "PRAGMA user_version = 1;")
    old.close()


def seal(window):
    window.await_words("newPassphrase.why", "from before Trellis sealed")
    window.type_hidden("newPassphrase.passphrase", PASSPHRASE)
    window.type_hidden("newPassphrase.again", PASSPHRASE)
    window.click("newPassphrase.save")
    window.click("recoveryKey.cancel")
    window.find("caseload.add")


def sign_in_again(window):
    window.click("rail.lock")
    window.type_hidden("unlock.passphrase", PASSPHRASE)
    window.click("unlock.open")


def take_recovery_key(window):
    sign_in_again(window)
    window.await_words("recoveryKey.notice", "Nobody has shown")
    confirm_recovery_key(window)
    sign_in_again(window)
    window.find("caseload.add")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "practice.trellis")
        make_old_practice(file)
        with Window(trellis, "--vault", file) as window:
            seal(window)
            wait(lambda: any("Zephyrine" in cell for row in rows(window.find("caseload.clients")) for cell in row),
                 "the client from before")
            take_recovery_key(window)
            for name in os.listdir(folder):
                with open(os.path.join(folder, name), "rb") as content:
                    assert b"Zephyrine" not in content.read(), f"a readable name in {name}"


if __name__ == "__main__":
    main(*sys.argv[1:])
