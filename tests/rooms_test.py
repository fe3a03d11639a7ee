#!/usr/bin/python3
"""Holds the tree against the rooms: who may include whom, which library is spoken to where, and how a file opens.

    rooms_test.py [TREE]

Prints each breach as file:line: sentence, and fails where there is one. Before that it checks itself on small
breaches of its own, so that a rule that no longer finds anything is noticed.
"""

import re
import sys
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Set

LONGEST_FILE = 400
CODE = (".h", ".cpp")


class Room(NamedTuple):
    rooms: Set[str]      # other rooms of ours that it may include, or single headers of theirs
    libraries: Set[str]  # libraries of others that it may include


ROOMS: Dict[str, Room] = {
    "core/model": Room(set(), {"boost"}),
    "core/analysis": Room({"core/model"}, set()),
    "core/seal": Room(set(), {"sodium", "openssl", "sqlite3"}),
    "core/store": Room({"core/model", "core/seal"}, {"SQLiteCpp", "sqlite3"}),
    "core/exchange": Room({"core/model"}, {"nlohmann"}),
    "reports/display": Room(set(), set()),
    "reports/chart": Room({"core/model", "core/analysis", "reports/display"}, set()),
    "reports/content": Room({"core/model", "core/analysis", "reports/chart", "reports/display"}, set()),
    "reports/layout": Room({"reports/content", "reports/display"}, {"ICU"}),
    "reports/manual": Room({"reports/content", "reports/display"}, {"md4c"}),
    "reports/svg": Room({"reports/display"}, set()),
    "reports/pdf": Room({"reports/display"}, {"libharu", "HarfBuzz", "ICU", "fontconfig", "libpng"}),
    # ICU orders and folds names, Boost knows the machine's time zone.
    "app/view": Room({"core/model", "core/analysis", "core/store", "core/exchange", "reports/display",
                      "reports/chart", "reports/content", "reports/layout", "reports/manual", "reports/pdf", "reports/svg",
                      "core/seal/secret.h", "core/seal/kdf.h", "core/seal/recovery_key.h", "core/seal/versions.h"}, {"ICU", "boost"}),
    # A view model is asked by id and answers with field errors; what it knows beyond them, a panel does not.
    "app/gui": Room({"app/view", "reports/display", "core/model/ids.h", "core/model/field_error.h"},
                    {"wx", "GTK", "poppler"}),
}
EVERY_ROOM = set(ROOMS)
# Composition roots build the objects and pass them on; they also read the clock.
ROOTS: Dict[str, Room] = {
    "app/cli": Room(EVERY_ROOM - {"app/gui"}, {"nlohmann", "boost"}),
    "app": Room(EVERY_ROOM, {"wx", "boost"}),
}

LIBRARIES = {
    "boost": r"boost/",
    "sodium": r"sodium",
    "openssl": r"openssl/",
    "sqlite3": r"sqlite3",
    "SQLiteCpp": r"SQLiteCpp/",
    "nlohmann": r"nlohmann/",
    "ICU": r"unicode/",
    "HarfBuzz": r"hb[.-]|harfbuzz/",
    "libharu": r"hpdf",
    "fontconfig": r"fontconfig/",
    "libpng": r"png\.h",
    "wx": r"wx/",
    "GTK": r"(gtk|gdk|glib|gio|atk|pango|cairo|gspell)\b",
    "md4c": r"md4c",
    "poppler": r"poppler[./]",
    "doctest": r"doctest/",
}
# What no library above claims is the language's own or the system's: <vector>, <unistd.h>, <sys/stat.h>.
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"(?P<ours>[^"]+)"|<(?P<theirs>[^>]+)>)')
DECLARATION = re.compile(r"^trellis_room\([^)]*\)", re.MULTILINE)
LINK = re.compile(r"\btrellis_([a-z]+)\b")


def room_of(path: str) -> Optional[str]:
    """The room that a file of the program lies in; a test lies in the room that it mirrors."""
    path = path[len("tests/"):] if path.startswith("tests/") else path
    folders = path.split("/")[:-1]
    for depth in range(len(folders), 0, -1):
        name = "/".join(folders[:depth])
        if name in ROOMS or name in ROOTS:
            return name
    return None


def library_of(header: str) -> Optional[str]:
    return next((name for name, opening in LIBRARIES.items() if re.match(opening, header)), None)


def may(path: str) -> Optional[Room]:
    """What a file may include; none where the tree holds no rule for it (shared test support, journeys, benches)."""
    name = room_of(path)
    if name is None:
        return None
    room = ROOMS.get(name) or ROOTS[name]
    if path.startswith("tests/app/gui/"):  # what was done in the window is looked for in the vault
        room = Room(room.rooms | {"core/store"}, room.libraries)
    if path.startswith("tests/"):
        return Room(room.rooms | {name, "tests/support"}, room.libraries | {"doctest"})
    return Room(room.rooms | {name}, room.libraries)


def breaches_of_includes(path: str, text: str, tree: Set[str]) -> Iterator[str]:
    allowed = may(path)
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        at = f"{path}:{number}"
        if found["ours"]:
            target = found["ours"]
            if target not in tree:
                yield f'{at}: "{target}" is no file of ours; paths start at the top of the project'
            elif allowed and not allowed.rooms & {folder_room(target), target}:
                yield f"{at}: {room_of(path)} may not look into {folder_room(target)}"
        elif allowed:
            library = library_of(found["theirs"])
            if library and library not in allowed.libraries:
                yield f"{at}: {room_of(path)} may not speak to {library}"


def folder_room(target: str) -> str:
    return "tests/support" if target.startswith("tests/support/") else room_of(target) or target


def breaches_of_links(path: str, text: str) -> Iterator[str]:
    """A room links what it may include, and nothing else; a program beside it links whatever it puts together."""
    name = path[: -len("/CMakeLists.txt")]
    declaration = DECLARATION.search(text)
    if name not in ROOMS or not declaration:
        return
    targets = {room.split("/")[1]: room for room in ROOMS}
    for linked in LINK.findall(declaration[0]):
        room = targets.get(linked)
        if room and room != name and room not in ROOMS[name].rooms:
            yield f"{path}:1: {name} may not link {room}"


def breaches_of_form(path: str, text: str, tree: Set[str]) -> Iterator[str]:
    lines = text.splitlines()
    if len(lines) > LONGEST_FILE:
        yield f"{path}:{LONGEST_FILE}: {len(lines)} lines: split it by the reader's question"
    if path.endswith(".h"):
        yield from breaches_of_header(path, lines)
    elif path[:-4] + ".h" in tree:
        first = next((found["ours"] for found in map(INCLUDE.match, lines) if found), None)
        if first != path[:-4] + ".h":
            yield f"{path}:1: includes its own header first, so that the header is compiled alone"


def breaches_of_header(path: str, lines: List[str]) -> Iterator[str]:
    if not path.startswith("tests/") and not "".join(lines[:1]).startswith("//"):
        yield f"{path}:1: a header opens with what it is for, what it promises, units or source"
    if "#pragma once" not in lines:
        yield f"{path}:1: a header says #pragma once"


def breaches(files: Dict[str, str]) -> List[str]:
    tree = set(files)
    found: List[str] = []
    for path, text in sorted(files.items()):
        if path.endswith("CMakeLists.txt"):
            found += breaches_of_links(path, text)
        elif path.endswith(CODE):
            found += breaches_of_includes(path, text, tree)
            found += breaches_of_form(path, text, tree)
    return found


def read_tree(top: Path) -> Dict[str, str]:
    names = ("core", "reports", "app", "tests")
    paths = [path for name in names for path in (top / name).rglob("*") if path.is_file()]
    wanted = [path for path in paths if path.suffix in CODE or path.name == "CMakeLists.txt"]
    return {str(path.relative_to(top)): path.read_text(encoding="utf-8") for path in wanted}


OPENING = "// What it is for.\n// What it promises.\n// Units.\n#pragma once\n"
SOUND = {
    "core/model/client.h": OPENING + "#include <boost/date_time.hpp>\n#include <string>\n",
    "core/model/client.cpp": '#include "core/model/client.h"\n',
    "core/store/vault.h": OPENING + '#include "core/model/client.h"\n',
    "core/store/CMakeLists.txt": "trellis_room(store SOURCES vault.cpp USES trellis_model)\n",
    "tests/core/store/vault_test.cpp": '#include <doctest/doctest.h>\n#include "core/store/vault.h"\n',
}
BREACHES = {
    "may not look into core/store": ("core/model/rules.h", OPENING + '#include "core/store/vault.h"\n'),
    "app/gui may not look into core/store": ("app/gui/panel.cpp", '#include "core/store/vault.h"\n'),
    "may not speak to libharu": ("reports/layout/page.cpp", "#include <hpdf.h>\n"),
    "may not speak to wx": ("app/view/note_view.cpp", "#  include <wx/wx.h>\n"),
    "may not speak to sqlite3": ("app/cli/commands.cpp", "#include <sqlite3.h>\n"),
    "may not speak to ICU": ("core/model/words.cpp", "#include <unicode/brkiter.h>\n"),
    "may not speak to nlohmann": ("tests/core/model/json_test.cpp", "#include <nlohmann/json.hpp>\n"),
    "is no file of ours": ("core/model/goal.cpp", '#include "client.h"\n'),
    "may not link core/store": ("core/model/CMakeLists.txt", "trellis_room(model USES trellis_store)\n"),
    "split it by": ("core/model/long.cpp", "\n" * (LONGEST_FILE + 1)),
    "opens with what it is for": ("core/model/bare.h", "#pragma once\n"),
    "says #pragma once": ("core/model/twice.h", "// What.\n// Promise.\n// Units.\n"),
    "includes its own header first": ("core/store/vault.cpp", '#include "core/model/client.h"\n'),
}


def check_myself() -> None:
    assert breaches(SOUND) == [], breaches(SOUND)
    for sentence, (path, text) in BREACHES.items():
        found = breaches({**SOUND, path: text})
        assert len(found) == 1 and sentence in found[0], (sentence, found)


def main() -> int:
    check_myself()
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1]
    files = read_tree(top)
    found = breaches(files)
    print("\n".join(found) or f"{len(files)} files, each in its room")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
