"""The stops of the tour that need files: what comes in from other programs, a wait for it, and a record that nothing keeps
any longer."""

import os

from window import Atspi, attempt, children, has, keys, rows, wait

SPREADSHEET = """Client,Born,Mobile,Notes,Status,First appointment
Ōkawa Haruto,03/04/1988,555 0142,prefers evenings,active,2024-05-02
Θεοδώρα Παπαδημητρίου-Κωνσταντοπούλου,12/11/1979,555 0143,,active,2023-09-18
Old Record,05/06/1950,,,discharged,2004-02-03
Somebody Undated,31/31/1990,555 0144,,active,2024-01-09
"""
CLIENTS = """client_key,legal_name,preferred_name,pronouns,date_of_birth,phone,email,status,intake_date,presenting_concerns,\
report_language
one,Noor Haddad,,,1991-02-03,,,active,2024-01-09,,en
two,Tomáš Dvořák,,,not a day,,,active,2024-01-09,,en
"""


def see_files(window, look, folder):
    see_spreadsheet(window, look, folder)
    see_disposal(window, look)
    see_folder(window, look, folder)
    see_wait(window, look, folder)


def see_spreadsheet(window, look, folder):
    table = written(folder, "clients of before.csv", SPREADSHEET)
    open_file_menu(window, 1)
    window.choose_file(table)
    window.find("import.save")
    look("dialog-import")
    window.click("import.save")
    window.await_gone("import.save")
    look("home-imported")
    window.click("main.message.close")


def see_disposal(window, look):
    """Of the client whose work ended long ago."""
    window.choose("caseload.scope", -1)
    wait(lambda: rows(window.find("archive.clients")), "the archive")
    look("home-archive")
    window.click_row("archive.clients", "Old Record")
    window.click("archive.dispose")
    alert = window.find(role="alert")
    look("dialog-dispose")
    keys("Escape")
    wait(lambda: not has(alert, Atspi.StateType.SHOWING), "the end of the question")
    window.choose("caseload.scope", 0)


def see_folder(window, look, folder):
    tables = os.path.join(folder, "tables")
    os.makedirs(tables)
    written(tables, "clients.csv", CLIENTS)
    open_file_menu(window, 2)
    window.choose_file(tables)
    window.find("folderImport.save")
    look("dialog-import-folder")
    keys("Escape")
    window.await_gone("folderImport.save")


def see_wait(window, look, folder):
    """A table that does not come to its end keeps the window waiting, as long as one wants to look."""
    tables = os.path.join(folder, "slow tables")
    os.makedirs(tables)
    table = os.path.join(tables, "clients.csv")
    os.mkfifo(table)
    open_file_menu(window, 2)
    window.choose_file(tables)
    window.find("wait.cancel")
    look("wait")
    keys("Escape")
    wait(lambda: not has(window.find("wait.cancel"), Atspi.StateType.SENSITIVE), "the wait on its way to its end")
    with open(table, "w", encoding="utf-8"):
        pass
    window.await_gone("wait.cancel")
    look("wait-stopped")
    window.click("main.message.close")


def open_file_menu(window, entry):
    """The entries after that for a new client."""
    window.click("menu.file")
    keys(*["Down"] * (entry + 1), "Return")


def written(folder, name, content):
    file = os.path.join(folder, name)
    with open(file, "w", encoding="utf-8") as table:
        table.write(content)
    return file
