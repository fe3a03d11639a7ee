#!/usr/bin/python3
"""Every report as pictures of its pages, to be looked at before a change to what a page says or looks like goes in.

    tests/reports/see_pages.py FOLDER [TRELLISCTL]

Of clients with 1, 8 and 60 sessions, in English and Spanish, on A4 and Letter, in color and in grey. The clients are
people of the sample practice: cut after their first sessions, or drawn out into years. One picture holds a report;
the PDFs lie beside the pictures. Prints how many pages each has.
"""

import csv
import datetime
import pathlib
import subprocess
import sys
import tempfile

TREE = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = TREE / "resources" / "sample"
PROGRAM = TREE / "build" / "release" / "app" / "cli" / "trellisctl"
# Who, from which sessions of whom: 60 of someone who came 40 times take the first 20 from the years before.
CLIENTS = {
    "one": ("C00003", 1, 1),
    "eight": ("C00001", 2, 8),
    "sixty": ("C00009", 1, 60),
    "uno": ("C00002", 2, 1),
    "ocho": ("C00002", 1, 8),
}
LANGUAGES = {"one": ("en",), "eight": ("en",), "sixty": ("en", "es"), "uno": ("es",), "ocho": ("es",)}
REPORTS = ("client-summary", "clinical-summary", "session-note", "discharge-summary", "treatment-plan", "worksheet",
           "whole-record")
PAPERS = ("a4", "letter")
DOTS = "70"  # per inch


def rows_of(name):
    with open(SAMPLE / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def dated_back(day, days):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days)).isoformat() if day else day


class Sessions:
    """The sessions that a client takes from the sample, with the keys they get: one may serve twice."""

    def __init__(self, own, source, first, count):
        all_rows = [row for row in rows_of("sessions") if row["client_key"] == source][first - 1:]
        missing = max(0, count - len(all_rows))
        back = (datetime.date.fromisoformat(all_rows[missing]["date"]) -
                datetime.date.fromisoformat(all_rows[0]["date"])).days if missing else 0
        taken = [(row, back) for row in all_rows[:missing]] + [(row, 0) for row in all_rows[:count]]
        self.copies = {}  # of a source's key: (own key, days back) of each
        self.rows = []
        for number, (row, days) in enumerate(taken, 1):
            key = f"{own}-S{number:03d}"
            self.copies.setdefault(row["session_key"], []).append((key, days))
            self.rows.append({**row, "session_key": key, "client_key": own, "date": dated_back(row["date"], days)})
        self.first_date = self.rows[0]["date"]
        self.last_date = self.rows[-1]["date"]


def renamed(row, source, own):
    return {column: own + value[len(source):] if value.startswith(source + "-") or value == source else value
            for column, value in row.items()}


def rows_for(own, source, sessions):
    """The import format's files with the rows of one client."""
    tables = {"sessions": sessions.rows}
    for name in ("clients", "roots", "relationships", "goals", "measures"):
        tables[name] = [renamed(row, source, own) for row in rows_of(name) if row["client_key"] == source]
    tables["clients"][0]["intake_date"] = sessions.first_date
    tables["measures"] = [row for row in tables["measures"] if sessions.first_date <= row["date"] <= sessions.last_date]
    for goal in tables["goals"]:
        goal["started"] = min(goal["started"], sessions.last_date)
    for name in ("notes", "psychotherapy_notes", "ratings", "steps", "give_and_take", "boundaries", "goal_ratings",
                 "well_being"):
        tables[name] = [{**renamed(row, source, own), "session_key": key}
                        for row in rows_of(name) for key, _ in sessions.copies.get(row["session_key"], [])]
    tables["tasks"] = list(tasks_for(own, sessions))
    return tables


def tasks_for(own, sessions):
    for row in rows_of("tasks"):
        set_in = sessions.copies.get(row["set_in"], [])
        reviewed_in = dict((days, key) for key, days in sessions.copies.get(row["reviewed_in"], []))
        for key, days in set_in:
            task = {**row, "task_key": f"{key}-T", "client_key": own, "set_in": key, "due": dated_back(row["due"], days),
                    "reviewed_in": reviewed_in.get(days, "")}
            if not task["reviewed_in"]:
                task.update(result="", learned="")
            yield task


def write_practice(folder):
    merged = {}
    for own, (source, first, count) in CLIENTS.items():
        for name, rows in rows_for(own, source, Sessions(own, source, first, count)).items():
            merged.setdefault(name, []).extend(rows)
    for file in SAMPLE.glob("*.csv"):
        columns = file.read_text(encoding="utf-8").splitlines()[0].split(",")
        with open(folder / file.name, "w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, columns)
            writer.writeheader()
            writer.writerows(merged.get(file.stem, []))


def draw(pdf):
    """All pages in one picture, and the same in grey."""
    picture = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", DOTS, "-png", pdf, f"{picture}-page"], check=True)
    pages = sorted(pdf.parent.glob(f"{pdf.stem}-page-*.png"))
    sheet = f"{picture}.png"
    subprocess.run(["montage", *pages[:12], "-tile", "x1" if len(pages) < 4 else "4x", "-geometry", "+6+6", "-background", "#888", sheet],
                   check=True)
    subprocess.run(["convert", sheet, "-colorspace", "Gray", f"{picture}-grey.png"], check=True)
    for page in pages:
        page.unlink()
    return len(pages)


def main(folder, program=PROGRAM):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        passphrase = scratch / "passphrase"
        passphrase.touch(0o600)
        passphrase.write_text("sample practice\n", encoding="utf-8")
        trellisctl = [program, "--vault", scratch / "practice.trellis", "--passphrase-file", passphrase]
        subprocess.run([*trellisctl, "sample"], check=True, capture_output=True)
        (scratch / "rows").mkdir()
        write_practice(scratch / "rows")
        subprocess.run([*trellisctl, "import", scratch / "rows"], check=True)
        wanted = [(kind, client, language) for kind in REPORTS for client in CLIENTS for language in LANGUAGES[client]]
        wanted += [("caseload-review", None, "en"), ("caseload-review", None, "es")]
        for kind, client, language in wanted:
            for paper in PAPERS:
                pdf = folder / "-".join(part for part in (kind, client, language, paper + ".pdf") if part)
                options = ["--client", client] if client else []
                subprocess.run([*trellisctl, "report", kind, *options, "--language", language, "--paper", paper,
                                "--confirm-unsafe-print", "-o", pdf], check=True)
                print(f"{draw(pdf):4} pages  {pdf.name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
