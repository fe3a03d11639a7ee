"""A walk through every screen and dialog of the window, which stops at each: the pictures and the accessibility gate
look around there. A new screen or dialog gets its stop here."""

import os
import re

from window import Atspi, attempt, children, has, keys, press, type_words, wait, words

PASSPHRASE = "copper violin under nine blankets"
CLIENT_DIALOGS = {"client.edit": "client", "client.addRelationship": "relationship", "client.addGoal": "goal",
                  "client.addRoot": "root", "client.print": "summary"}


def speak(language):
    """What the next window of this desktop speaks: "en" or "es"."""
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "trellis")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings"), "w", encoding="utf-8") as settings:
        print(f"language = {language}", file=settings)


def close_dialog(window, control_id):
    keys("Escape")
    window.await_gone(control_id)


def see_entrance(window, look):
    """From the first start to the window: the practice's dialog, the recovery key, and the way back in."""
    window.find("practice.name")
    look("practice")
    window.click("practice.save")
    window.await_words("practice.name.message", ".")
    look("practice-refused")
    window.fill("practice.name", "Harbor Counseling")
    window.fill("practice.displayName", "Ana Ruiz")
    window.fill("practice.signInName", "ana")
    window.type_hidden("practice.passphrase", PASSPHRASE)
    window.type_hidden("practice.again", PASSPHRASE)
    look("practice-filled")
    window.click("practice.save")
    window.find("recoveryKey.first")
    look("recovery-key")
    confirm_recovery_key(window)
    window.find("caseload.add")
    look("home-empty")
    window.click("rail.client")
    window.find("client.empty")
    look("client-none")
    keys("ctrl+l")
    window.find("unlock.passphrase")
    look("unlock")
    window.click("unlock.lost")
    window.find("unlock.recoveryKey")
    look("unlock-lost")
    keys("Escape")


def confirm_recovery_key(window):
    """Types the two groups that the window asks for, as read from its page."""
    for field in ("recoveryKey.first", "recoveryKey.second"):
        asked = int(re.search(r"\d+", window.find(field).get_name()).group())
        window.fill(field, re.sub(r"^\d+\W+", "", words(window.find(f"recoveryKey.group.{asked - 1}"))))
    window.click("recoveryKey.save")


def see_practice(window, look):
    """Every place of the sample practice."""
    window.find("caseload.clients")
    window.come_forward()
    look("home")
    window.click("caseload.add")
    window.find("client.legalName")
    look("client-new")
    close_dialog(window, "client.legalName")
    open_row(window, "caseload.clients", 1)
    see_client(window, look)
    see_session(window, look)
    see_search(window, look)
    for place, control in (("audit", "audit.entries"), ("backup", "backup.now")):
        window.click(f"rail.{place}")
        window.find(control)
        look(place)


def open_row(window, table, row):
    window.focus(table)
    keys("Home", *["Down"] * row, "Return")


def see_client(window, look):
    window.find("client.called")
    tabs = [tab for tab in children(window.find("client.tabs")) if attempt(tab.get_role_name) == "page tab"]
    for number, tab in enumerate(tabs):
        press(window.settled_place(tab))
        wait(lambda each=tab: has(each, Atspi.StateType.SELECTED), f"tab {number} of the client")
        look(f"client-{number + 1}")
    press(window.settled_place(tabs[0]))
    for button, dialog in CLIENT_DIALOGS.items():
        window.click(button)
        window.find(f"{dialog}.save")
        look(f"dialog-{dialog}")
        close_dialog(window, f"{dialog}.save")


def see_session(window, look):
    window.click("client.logSession")
    window.find("session.save")
    look("session-new")
    keys("ctrl+Return")
    window.find("main.message.close")
    look("session-missing")
    window.click("main.message.close")
    window.click("session.back")
    window.find("client.called")


def see_search(window, look):
    window.click("rail.search")
    window.find("search.words")
    look("search")
    type_words("partner")
    window.await_words("search.summary", "2")
    look("search-hits")
