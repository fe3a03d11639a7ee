"""What a person does in more than one journey, each step until the window shows that it is done."""

import os
import re

from window import keys, rows, type_words, wait, words

PASSPHRASE = "copper violin under nine blankets"


def begin_practice(window):
    window.fill("practice.name", "Harbor Counseling")
    window.fill("practice.displayName", "Ana Ruiz")
    window.fill("practice.signInName", "ana")
    window.type_hidden("practice.passphrase", PASSPHRASE)
    window.type_hidden("practice.again", PASSPHRASE)
    window.click("practice.save")
    confirm_recovery_key(window)
    window.find("caseload.add")


def asked_group(window, field):
    """The group of the recovery key that this field asks for, as read from the page."""
    asked = int(re.search(r"\d+", window.find(field).get_name()).group())
    return re.sub(r"^\d+\W+", "", words(window.find(f"recoveryKey.group.{asked - 1}")))


def confirm_recovery_key(window):
    for field in ("recoveryKey.first", "recoveryKey.second"):
        window.fill(field, asked_group(window, field))
    window.click("recoveryKey.save")


def add_client(window, name="Zora Quill", **details):
    window.click("caseload.add")
    window.fill("client.legalName", name)
    window.fill("client.dateOfBirth", "1984-02-29")
    for field, typed in details.items():
        window.fill("client." + field.replace("_", "."), typed)
    window.click("client.save")
    window.await_gone("client.legalName")
    window.await_words("client.called", name)


def add_relationship(window, other="Robin Example", alias="my partner"):
    window.click("client.addRelationship")
    window.fill("relationship.otherName", other)
    window.fill("relationship.alias", alias)
    window.choose("relationship.printSafety", "safe to print")
    window.click("relationship.save")
    window.await_gone("relationship.otherName")
    wait(lambda: rows(window.find("client.relationships"))[0][0] == alias, "the relationship in its list")


def search(window, sought):
    keys("ctrl+f")
    window.type_here("search.words", sought)


def sign(window, passphrase=PASSPHRASE):
    keys("ctrl+Return")
    window.give_passphrase(passphrase)
    window.await_words("signed.signature", "Signed")


def save_summary(window, page):
    """The first of the client's reports, to a file."""
    window.click("client.print")
    window.click("report.save")
    give_place(window, page)
    wait(lambda: os.path.exists(page), "the page on disk")


def give_place(window, path):
    """To the desktop's own dialog that asks where."""
    window.find(role="file chooser")
    keys("ctrl+a")
    type_words(path)
    keys("Return")


def back_up(window):
    window.click("rail.backup")
    window.click("backup.now")
    window.await_words("backup.result", "Backed up and checked")
    wait(lambda: len(rows(window.find("backup.list"))) == 1, "the backup in its list")


def restore(window, practice, passphrase=PASSPHRASE):
    """The newest backup; `practice` is the folder of what it replaces."""
    window.click("rail.backup")
    window.focus("backup.list")
    keys("Home")
    window.click("backup.restore")
    window.type_hidden("restore.passphrase", passphrase)
    window.click("restore.save")
    window.find(name="OK")
    keys("Return")
    window.type_hidden("unlock.passphrase", passphrase)
    keys("Return")
    window.find("rail.home")
    assert [name for name in os.listdir(practice) if "-replaced-" in name], "what was replaced is kept"
    window.click("rail.home")
