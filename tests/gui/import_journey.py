#!/usr/bin/python3
"""A folder of tables comes in: the window shows how far reading it is, and importing it; stopped in either, nothing has
come in, and the practice can be worked with. What is not stopped is there, as a whole.

One table of the folder is a pipe: the program waits for it as long as the journey wants to look.

    import_journey.py TRELLIS
"""

import os
import pathlib
import shutil
import sys
import tempfile

from steps import begin_practice
from window import Atspi, Window, has, keys, rows, value, wait

SAMPLE = pathlib.Path(__file__).parents[2] / "resources" / "sample"
CLIENTS = 9
STOPPED = "This was stopped, and everything is as it was."


class SlowFolder:
    """The sample's tables; the ratings come when they are let."""

    def __init__(self, folder):
        shutil.copytree(SAMPLE, folder)
        self.path = str(folder)
        self.table = folder / "ratings.csv"
        self.ratings = self.table.read_bytes()
        self.table.unlink()
        os.mkfifo(self.table)

    def go_on(self):
        self.table.write_bytes(self.ratings)


def choose_folder(window, folder):
    window.click_entry("menu.file", "file.importFolder")
    window.choose_file(folder.path)


def await_middle(window):
    """The tables before the ratings are behind it, those after them are not."""
    window.find("wait.cancel")
    wait(lambda: 0.1 < share(window.find("wait.bar")) < 0.9, "a bar that shows how much is done")


def share(bar):
    return value(bar) / bar.get_value_iface().get_maximum_value()


def stop(window, folder, press_cancel):
    await_middle(window)
    press_cancel()
    wait(lambda: not has(window.find("wait.cancel"), Atspi.StateType.SENSITIVE), "the wait on its way to its end")
    folder.go_on()
    window.await_gone("wait.cancel")


def read_through(window, folder):
    choose_folder(window, folder)
    await_middle(window)
    folder.go_on()
    window.await_words("folderImport.summary", f"To come in: {CLIENTS} records")


def stop_reading(window, folder):
    choose_folder(window, folder)
    stop(window, folder, lambda: keys("Escape"))
    window.await_told(STOPPED)
    assert not window.shows("folderImport.save"), "what was not read cannot be imported"
    window.click("main.message.close")


def stop_importing(window, folder):
    read_through(window, folder)
    window.click("folderImport.save")
    stop(window, folder, lambda: window.click("wait.cancel"))
    window.await_told(STOPPED)
    window.click("folderImport.cancel")
    window.await_gone("folderImport.cancel")
    window.find("caseload.clients.empty")


def import_all(window, folder):
    read_through(window, folder)
    window.click("folderImport.save")
    await_middle(window)
    folder.go_on()
    window.await_gone("folderImport.save")
    window.await_told(f"Imported: {CLIENTS} records")
    wait(lambda: len(rows(window.find("caseload.clients"))) > 1, "the caseload")


def main(trellis):
    with tempfile.TemporaryDirectory() as home:
        folder = SlowFolder(pathlib.Path(home) / "tables")
        with Window(trellis, "--vault", os.path.join(home, "practice.trellis")) as window:
            begin_practice(window)
            stop_reading(window, folder)
            window.find("caseload.clients.empty")
            stop_importing(window, folder)
            import_all(window, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
