"""A walk through every screen and dialog of the window, which stops at each: the pictures and the accessibility gate
look around there. A new screen or dialog gets its stop here."""

import os
import re
import tempfile

from steps import PASSPHRASE, confirm_recovery_key, search
from tour_of_files import see_files
from window import Atspi, Window, attempt, children, has, keys, rows, type_words, wait, wheel_down, words

SAMPLE_PASSPHRASE = "sample practice"
TABS = ("overview", "sessions", "progress", "plan", "people", "measures", "record")
# On each tab of the client's page, what opens a dialog, and the dialog that it opens.
CLIENT_DIALOGS = {"overview": {"client.edit": "client", "client.addRelationship": "relationship"},
                  "plan": {"client.addGoal": "goal"},
                  "people": {"client.addRoot": "root"},
                  "measures": {"measures.addScore": "administration", "measures.addMeasure": "measure"},
                  "record": {"record.addConsent": "consent", "record.addDiagnosis": "diagnosis",
                             "record.request": "recordRequest"}}
SETTINGS_DIALOGS = {"settings.editPractice": "practiceDetails", "settings.changePassphrase": "changePassphrase",
                    "settings.formats.add": "noteFormat", "settings.clinicians.add": "clinician"}
PLACES = {"reports": "reports.start", "audit": "audit.entries", "backup": "backup.now", "settings": "settings.language"}
REPORT_KINDS = 7


def take_tour(trellis, language, look):
    """Both practices, of nobody yet and of the sample; `look(window, name)` is called at each stop."""
    with tempfile.TemporaryDirectory() as folder:
        settle(language=language)
        with Window(trellis, "--vault", os.path.join(folder, "practice.trellis")) as window:
            see_entrance(window, lambda name: look(window, name))
    with tempfile.TemporaryDirectory() as folder:
        backups = os.path.join(folder, "backups")
        os.makedirs(backups)
        settle(**{"language": language, "backup-folder": backups})
        sample = (trellis, "--sample", "--vault", os.path.join(folder, "practice.trellis"))
        with Window(*sample) as window:
            see_practice(window, lambda name: look(window, name))
            see_files(window, lambda name: look(window, name), folder)
            leave_a_draft(window)
        with Window(*sample) as window:
            see_what_was_left(window, lambda name: look(window, name))
            see_restoring(window, lambda name: look(window, name))


def settle(**settings):
    """The settings that the next window of this desktop begins with."""
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "trellis")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings"), "w", encoding="utf-8") as file:
        for name, setting in settings.items():
            print(f"{name} = {setting}", file=file)


def see_entrance(window, look):
    """From the first start to the window: the practice's dialog, the recovery key, and the way back in."""
    window.find("practice.name")
    look("welcome")
    window.click("practice.save")
    window.await_words("practice.name.message", ".")
    look("welcome-refused")
    window.fill("practice.name", "Harbor Counseling")
    window.fill("practice.displayName", "Ana Ruiz")
    window.fill("practice.signInName", "ana")
    window.type_hidden("practice.passphrase", PASSPHRASE)
    window.type_hidden("practice.again", PASSPHRASE)
    look("welcome-filled")
    window.click("practice.save")
    window.find("recoveryKey.first")
    look("recovery-key")
    confirm_recovery_key(window)
    window.find("caseload.add")
    look("empty-home")
    see_empty_places(window, look)
    see_sign_in(window, look)


def see_empty_places(window, look):
    window.click("rail.client")
    window.find("client.empty")
    look("empty-client")
    go(window, "reports", "reports.review", look, "empty-reports")
    go(window, "home", "caseload.add")
    window.click("caseload.add")
    window.fill("client.legalName", "Zora Quill")
    window.click("client.save")
    window.await_words("client.called", "Zora Quill")
    for number, tab in enumerate(TABS):
        open_tab(window, number)
        look(f"empty-client-{number + 1}-{tab}")
    open_tab(window, 0)
    window.click("client.logSession")
    window.find("session.save")
    look("empty-session")


def see_sign_in(window, look):
    keys("ctrl+l")
    window.find("unlock.passphrase")
    look("sign-in")
    window.type_hidden("unlock.passphrase", "not this one")
    keys("Return")
    wait(lambda: re.search(r"[^.]\.$", words(window.find("unlock.message"))), "the refusal")
    look("sign-in-refused")
    window.click("unlock.lost")
    window.find("unlock.recoveryKey")
    look("sign-in-lost")
    keys("Escape")
    window.await_end()


def see_practice(window, look):
    """Every place of the sample practice."""
    see_home(window, look)
    see_client(window, look)
    see_report(window, look)
    see_session(window, look)
    see_check_in(window, look)
    see_signed_session(window, look)
    see_search(window, look)
    for place, control in PLACES.items():
        go(window, place, control, look, place)
        if place == "reports":
            see_dialog(window, look, "reports.letterhead", "letterhead")
        if place == "audit":
            see_dialog(window, look, "audit.compare", "comparePage")
    for button, dialog in SETTINGS_DIALOGS.items():
        see_dialog(window, look, button, dialog)
    keys("F1")
    window.find("manual.page")
    look("manual")
    close_dialog(window, "manual.page")
    window.click_entry("menu.help", "help.shortcuts")
    window.find("shortcuts.list")
    look("shortcuts")
    close_dialog(window, "shortcuts.list")
    see_about(window, look)
    see_merge(window, look)


def leave_a_draft(window):
    """As a power cut would, with the sentence half written."""
    window.open_row("caseload.clients", "Maya")
    window.click("client.logSession")
    window.fill("session.note.subjective", "Slept badly, and said so unasked.")
    window.await_words("session.status", ":")
    window.kill()


def see_what_was_left(window, look):
    window.come_forward()
    look("home-after-a-crash")
    window.click_row("caseload.attention", "Maya")
    window.find("recovered.heading")
    look("session-recovered")
    window.click("session.throwAway")
    window.find("recovered.undo")
    look("session-thrown-away")


def see_restoring(window, look):
    window.click("rail.backup")
    window.click("backup.now")
    wait(lambda: rows(window.find("backup.list")), "the backup in its list")
    look("backup-made")
    window.focus("backup.list")
    keys("Home")
    see_dialog(window, look, "backup.restore", "restore")


def see_export(window, look):
    window.click_entry("menu.file", "file.export")
    window.find("export.save")
    look("dialog-export")
    close_dialog(window, "export.save")


def see_merge(window, look):
    """A client of the sample is begun again, and found twice."""
    go(window, "home", "caseload.add")
    window.click("caseload.add")
    window.fill("client.legalName", "ROSEN, Maya")
    window.fill("client.phone", "555-0199")
    window.click("client.save")
    window.await_words("client.called", "ROSEN")
    merge_duplicates(window)
    look("dialog-merge")
    window.click("merge.merge")
    window.await_words("merge.message", ".")
    look("dialog-merge-done")
    close_dialog(window, "merge.close")


def merge_duplicates(window):
    window.click_entry("menu.client", "client.menu.mergeDuplicates")
    window.find("merge.close")


def see_about(window, look):
    window.click_entry("menu.help", "help.about")
    window.find("about.words")
    look("about")
    close_dialog(window, "about.words")


def see_home(window, look):
    window.find("caseload.clients")
    window.come_forward()
    look("home")
    window.focus("caseload.clients")
    keys("Home", "shift+F10")
    look("home-menu")
    keys("Escape")
    window.fill("caseload.filter", "nobody of that name")
    window.find("caseload.clients.empty")
    look("home-no-match")
    window.focus("caseload.filter")
    keys("ctrl+a", "Delete")
    see_export(window, look)
    see_archive(window, look)
    window.click("caseload.add")
    window.find("client.legalName")
    window.click("client.save")
    window.await_words("client.legalName.message", ".")
    look("client-new-refused")
    keys("F1")  # over a dialog, too
    window.find("manual.page")
    look("manual-over-dialog")
    close_dialog(window, "manual.page")
    close_dialog(window, "client.save")


def see_archive(window, look):
    for entry, table in ((-1, "archive.clients"), (0, "caseload.clients")):
        window.choose("caseload.scope", entry)
        window.find(table)
        if entry:
            look("home-archive")


def see_client(window, look):
    window.open_row("caseload.clients", "Maya")
    window.find("client.called")
    for number, tab in enumerate(TABS):
        open_tab(window, number)
        look(f"client-{number + 1}-{tab}")
        for button, dialog in CLIENT_DIALOGS.get(tab, {}).items():
            see_dialog(window, look, button, dialog)
        if tab == "progress":
            see_the_rest(window, look, f"client-{number + 1}-{tab}", "progress.story.card", 4)
    open_tab(window, 0)


def see_report(window, look):
    window.click("client.print")
    window.find("report.save")
    look("report-1")
    for kind in range(2, REPORT_KINDS + 1):
        keys("Down")
        look(f"report-{kind}")
    close_dialog(window, "report.save")


def see_session(window, look):
    window.click("client.logSession")
    window.find("session.save")
    window.fill("session.start", "09:30")
    window.fill("session.end", "10:20")
    window.fill("session.note.subjective", "Said no to Sunday lunch, and slept well after it.")
    window.focus("rating.self.sign")
    keys("2", "Down", "3", "Down", "1")
    look("session-1-top")
    see_dialog(window, look, "session.phrases", "snippets", "snippets.close")
    window.click("session.earlier")
    window.find("session.earlier.text")
    look("session-earlier")
    window.click("session.earlier.close")
    window.press_by_key("session.privateNote.open")
    window.find("session.privateNote")
    look("session-private")
    window.press_by_key("session.privateNote.close")
    keys("ctrl+Return")
    window.find("signing.summary")
    look("session-missing")
    window.click("signing.close")
    see_the_rest(window, look, "session", "session.form", 3)


def see_check_in(window, look):
    window.click("session.checkIn")
    window.find("checkInStart.save")
    look("dialog-check-in")
    window.click("checkInStart.save")
    window.find("checkIn.next")
    look("check-in-1-welcome")
    window.click("checkIn.next")
    window.find("checkIn.progress")
    keys("3")
    look("check-in-2-path")
    for control, name in (("checkIn.answer.10", "check-in-3-well-being"), ("checkIn.words", "check-in-4-takeaway")):
        skip_until(window, control)
        look(name)
    window.click("checkIn.next")
    window.find("checkIn.takeBack")
    look("check-in-5-thanks")
    window.click("checkIn.takeBack")
    window.find("confirmPassphrase.passphrase")
    look("dialog-passphrase")
    window.give_passphrase(SAMPLE_PASSPHRASE)
    window.find("session.title")


def skip_until(window, control):
    """Leaves out one question after the other."""
    while not window.shows(control):
        before = words(window.find("checkIn.progress"))
        window.click("checkIn.skip")
        wait(lambda told=before: words(window.find("checkIn.progress")) != told, "the next question")


def see_signed_session(window, look):
    search(window, "did not ask")
    window.open_row("search.hits", "Maya")
    window.find("signed.addAddendum")
    look("signed")
    see_dialog(window, look, "signed.amend", "amendment")
    window.click("signed.addAddendum")
    window.type_here("signed.addendum", "The appointment was by phone.")
    look("signed-writing-addendum")
    window.click("signed.addendum.sign")
    window.give_passphrase(SAMPLE_PASSPHRASE)
    window.await_words("signed.later", "The appointment was by phone.")
    look("signed-addendum")
    window.click("main.message.close")


def see_search(window, look):
    keys("ctrl+f")
    window.find("search.words")
    keys("ctrl+a", "Delete")
    window.await_words("search.summary", ":")
    look("search")
    type_words("partner")
    wait(lambda: re.search(r"\d", words(window.find("search.summary"))), "the number of hits")
    look("search-hits")
    keys("ctrl+a")
    type_words("xylophone")
    window.await_words("search.summary", ":")
    look("search-nothing")


def go(window, place, control, look=None, name=None):
    window.click(f"rail.{place}")
    window.find(control)
    if look:
        look(name)


def open_tab(window, number):
    keys(f"alt+{number + 1}")
    tabs = [tab for tab in children(window.find("client.tabs")) if attempt(tab.get_role_name) == "page tab"]
    wait(lambda: has(tabs[number], Atspi.StateType.SELECTED), f"tab {number} of the client")


def see_dialog(window, look, button, dialog, control=None):
    window.press_by_key(button)  # wherever on its page it lies
    window.find(control or f"{dialog}.save")
    look(f"dialog-{dialog}")
    close_dialog(window, control or f"{dialog}.save")


def see_the_rest(window, look, name, page, pictures):
    """What lies further down on a page that scrolls; `page` is a control near its top that takes no wheel itself."""
    place = window.settled_place(window.find(page))
    for number in range(pictures):
        wheel_down(place.x + 3, place.y + 3)
        look(f"{name}-{number + 2}-down")


def close_dialog(window, control_id):
    keys("Escape")
    window.await_gone(control_id)
