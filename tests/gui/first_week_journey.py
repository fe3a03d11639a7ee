#!/usr/bin/python3
"""A first week, as someone lives it who has the program and nothing else: a practice, clients, signed sessions, a summary
to take home, a backup that brings the practice back, and all data out again, whole enough to begin a practice with.

    first_week_journey.py TRELLIS     with trellisctl beside it, built or installed
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from steps import (PASSPHRASE, add_client, add_relationship, back_up, begin_practice, give_place, restore, save_summary,
                   sign)
from window import Atspi, Window, has, keys, rows, value, wait, words

SECTIONS = ("subjective", "objective", "assessment", "plan")
OWN_FORMAT = "Arts"
OWN_SECTIONS = {"material": "Material", "process": "Process", "plan": "Plan"}  # by their titles
# Who comes, with whom the work is about, when next, and on which of the days gone by.
WEEK = (("Zora Quill", "Robin Example", "my partner", "14:00", (5, 1)),
        ("Milo Brandt", "Ada Brandt", "my mother", "15:30", (4,)),
        ("Ines Abbot", "Tom Harrow", "my friend", "17:00", (2,)))
OWN_DAY = 2  # when the note is written in the format of the practice's own
NAMES = sorted(name for name, *_ in WEEK)
SESSIONS = sum(len(days) for *_, days in WEEK)


def day(away):
    return (datetime.date.today() + datetime.timedelta(days=away)).isoformat()


def meet(window, name, other, alias, at, days):
    window.click("rail.home")
    add_client(window, name, intakeDate=day(-7), nextAppointment_date=day(3), nextAppointment_time=at)
    add_relationship(window, other, alias)
    for ago in days:
        hold_session(window, ago)


def make_format(window):
    """A note format of the practice's own; its first section comes last, and is moved up."""
    window.click("rail.settings")
    window.click("settings.formats.add")
    window.fill("noteFormat.name", OWN_FORMAT)
    first, *others = OWN_SECTIONS.values()
    for place, title in enumerate((others[0], first, *others[1:])):
        window.fill(f"noteFormat.sections[{place}].title", title)
    window.click("noteFormat.sections[1].up")
    window.click("noteFormat.save")
    window.await_gone("noteFormat.save")
    wait(lambda: " · ".join(OWN_SECTIONS.values()) in rows(window.find("settings.formats"))[0], "the format in its list")


def hold_session(window, ago):
    window.click("client.logSession")
    window.fill("session.date", day(-ago))
    window.fill("session.start", "09:30")
    window.fill("session.end", "10:20")
    window.choose("session.modality", 1)
    window.choose("session.attendance", 1)
    if ago == OWN_DAY:
        window.choose("session.format", OWN_FORMAT)
    for section in OWN_SECTIONS if ago == OWN_DAY else SECTIONS:
        window.go_to(f"session.note.{section}")
        window.type_here(f"session.note.{section}", f"Told plainly, {ago} days ago.")
    rate(window, 3 if ago > 1 else 1)
    window.press_by_key("session.risk.unasked", "Down")
    wait(lambda: has(window.find("session.risk.none"), Atspi.StateType.CHECKED), "no risk noted")
    sign(window)
    window.click("rail.client")


def rate(window, level):
    """What holds the client back, on all five paths, and what grows, on the first."""
    window.go_to("rating.self.sign")
    keys(*" Down ".join(str(level) * 5).split())
    last = window.find("rating.balance.sign")
    wait(lambda: value(last) == level, f"the last sign rated {level}")
    window.press_by_key("rating.self.characteristic", str(level))


def take_home(window, page):
    window.click("rail.home")
    window.open_row("caseload.clients", "Zora")
    window.await_words("client.called", "Zora Quill")
    save_summary(window, page)
    said = subprocess.run(["pdftotext", page, "-"], check=True, capture_output=True, text=True).stdout
    assert "Zora Quill" in said and "my partner" in said, "the page names client and relationship"
    for kept_back in ("Robin", "Told plainly", "Milo"):
        assert kept_back not in said, f"the page says '{kept_back}'"


def clients_listed(window):
    """By the part of a row that names the client."""
    listed = [" ".join(row) for row in rows(window.find("caseload.clients"))]
    return sorted(name for name in (*NAMES, "Late Comer") if any(name in row for row in listed))


def lose_and_bring_back(window, practice, folder):
    os.mkdir(folder)
    window.click("rail.backup")
    window.click("backup.choose")
    give_place(window, folder)
    window.await_words("backup.folder", folder)
    back_up(window)
    window.click("rail.home")
    add_client(window, "Late Comer")
    window.click("rail.home")
    wait(lambda: "Late Comer" in clients_listed(window), "the client who came after the backup")
    restore(window, practice)
    wait(lambda: clients_listed(window) == NAMES, "the clients of the backup, and nobody else")


def take_out(window, folder):
    """The whole practice, in each form that the dialog offers; what was written, by form."""
    taken = {}
    for number, form in enumerate(("csv", "json", "fhir")):
        window.click_entry("menu.file", "file.export")
        window.choose("export.format", number)
        window.await_words("export.place", f"trellis-{form}")
        taken[form] = pathlib.Path(words(window.find("export.place")))
        assert taken[form].parent == pathlib.Path(folder), "it goes to the person's own documents"
        window.click("export.save")
        window.await_gone("export.save")
        window.await_told(f"{len(NAMES)} records, {SESSIONS} sessions", str(taken[form]))
    return taken


def check_json(file):
    clients = json.loads(file.read_text(encoding="utf-8"))["clients"]
    assert sorted(client["legal_name"] for client in clients) == NAMES
    assert sum(len(client["sessions"]) for client in clients) == SESSIONS


def check_fhir(folder):
    bundles = [json.loads(file.read_text(encoding="utf-8")) for file in folder.iterdir()]
    kinds = [entry["resource"]["resourceType"] for bundle in bundles for entry in bundle["entry"]]
    assert len(bundles) == kinds.count("Patient") == len(NAMES), "a file for each client"
    assert kinds.count("Encounter") == SESSIONS, kinds


def trellisctl_beside(trellis):
    here = pathlib.Path(trellis).resolve().parent
    return next(place for place in (here / "trellisctl", here.parent / "cli" / "trellisctl") if place.exists())


def check_csv(folder, trellisctl, elsewhere):
    """A new practice that is made of the tables writes the same tables."""
    secret = elsewhere / "passphrase"
    secret.touch(mode=0o600)
    secret.write_text(PASSPHRASE, encoding="utf-8")

    def command(*words_):
        subprocess.run([trellisctl, "--vault", elsewhere / "new.trellis", "--passphrase-file", secret, *words_], check=True,
                       stdout=subprocess.DEVNULL)

    command("create", "--practice", "Elsewhere", "--clinician", "ana", "--display-name", "Ana Ruiz")
    command("import", folder)
    command("export", "csv", "-o", elsewhere / "again")
    tables = sorted(file.name for file in folder.iterdir())
    assert tables == sorted(file.name for file in (elsewhere / "again").iterdir()) and "sessions.csv" in tables, tables
    for table in tables:
        assert (folder / table).read_bytes() == (elsewhere / "again" / table).read_bytes(), f"{table} came back another"


def main(trellis):
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        practice = os.path.join(os.environ["XDG_DATA_HOME"], "trellis")
        with Window(trellis) as window:
            begin_practice(window)
            make_format(window)
            for client in WEEK:
                meet(window, *client)
            take_home(window, os.path.join(home, "summary.pdf"))
            lose_and_bring_back(window, practice, os.path.join(home, "stick"))
            taken = take_out(window, home)
        check_json(taken["json"])
        check_fhir(taken["fhir"])
        with tempfile.TemporaryDirectory() as elsewhere:
            check_csv(taken["csv"], trellisctl_beside(trellis), pathlib.Path(elsewhere))


if __name__ == "__main__":
    main(*sys.argv[1:])
