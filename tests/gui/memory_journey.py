#!/usr/bin/python3
"""After the lock nothing of a note, and nothing of the passphrase, is in the memory of the window's process; while the
practice was open the note was, or the search finds nothing anywhere. Left out where one may not look.

    memory_journey.py TRELLIS
"""

import os
import sys
import tempfile

from steps import PASSPHRASE, add_client, begin_practice
from window import Window, keys, text, wait

WORDS = "quillwort by the window"


def spellings(needle):
    """As bytes of the file, as GTK and as wxWidgets keep text."""
    return [needle.encode("utf-8"), needle.encode("utf-32-le")]


def writable_regions(process):
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps:
        for line in maps:
            region, rights = line.split()[:2]
            if rights.startswith("rw"):
                begin, end = (int(part, 16) for part in region.split("-"))
                yield begin, end - begin


def times_in_memory(process, needle):
    found = 0
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for begin, size in writable_regions(process):
            try:
                memory.seek(begin)
                content = memory.read(size)
            except (OSError, ValueError):
                continue
            found += sum(content.count(spelling) for spelling in spellings(needle))
    return found


def may_look(process):
    try:
        with open(f"/proc/{process}/mem", "rb"):
            return True
    except PermissionError:
        return False


def write_note(window):
    window.click("client.logSession")
    window.fill("session.note.subjective", WORDS)
    keys("ctrl+s")
    window.await_words("session.status", "saved")


def come_back(window):
    window.type_hidden("unlock.passphrase", PASSPHRASE)
    keys("Return")
    note = window.find("session.note.subjective")
    wait(lambda: text(note) == WORDS, "the note after the lock")


def main(trellis):
    with tempfile.TemporaryDirectory() as folder:
        with Window(trellis, "--vault", os.path.join(folder, "practice.trellis")) as window:
            process = window.process.pid
            begin_practice(window)
            add_client(window)
            write_note(window)
            if not may_look(process):
                print("the memory of the window may not be read here: left out")
                return
            assert times_in_memory(process, WORDS) > 0, "the note is in memory while it is on the screen"
            keys("ctrl+l")
            window.find("unlock.passphrase")
            for needle in (WORDS, PASSPHRASE):
                wait(lambda each=needle: times_in_memory(process, each) == 0, f"a memory without '{needle}'")
            come_back(window)


if __name__ == "__main__":
    main(*sys.argv[1:])
