#!/usr/bin/python3
"""Headers compile alone. One beside a .cpp of its name is read alone by clang-tidy, which has no precompiled headers,
since rooms_test.py has it included first; this compiles the others.

    headers_test.py BUILD

BUILD is a configured build folder: each header is compiled with the options of its room.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

TOP = Path(__file__).resolve().parents[1]


def options_by_room(build: str) -> Dict[Path, List[str]]:
    """How a room's sources are compiled, without the launcher and without what is written where."""
    found: Dict[Path, List[str]] = {}
    for entry in json.loads((Path(build) / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        compiler = next(place for place, word in enumerate(words) if os.path.basename(word) != "ccache")
        found[Path(entry["file"]).parent] = without_precompiled(words[compiler: words.index("-o")])
    return found


def without_precompiled(options: List[str]) -> List[str]:
    """Precompiled headers would lend a header what it forgets to name."""
    if "-include" not in options:
        return options
    place = options.index("-include")
    return options[:place] + options[place + 2:]


def headers_alone(build: str) -> Iterator[Tuple[Path, List[str]]]:
    options = options_by_room(build)
    for folder in ("core", "reports", "app"):
        for header in sorted((TOP / folder).rglob("*.h")):
            if not header.with_suffix(".cpp").exists() and header.parent in options:
                yield header, options[header.parent]


def complaint(header: Path, options: List[str]) -> str:
    """What the compiler says of a source that holds nothing but this header."""
    command = options + ["-fsyntax-only", "-x", "c++", "-"]
    done = subprocess.run(command, input=f'#include "{header}"\n', capture_output=True, text=True, check=False)
    return done.stderr if done.returncode else ""


def check_myself(options: List[str]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".h") as header:
        header.write("#pragma once\ninline std::string forgotten() { return {}; }\n")
        header.flush()
        assert complaint(Path(header.name), options), "a header that forgets <string> passed"


def main() -> int:
    todo = list(headers_alone(sys.argv[1]))
    check_myself(todo[0][1])
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [words for words in pool.map(lambda job: complaint(*job), todo) if words]
    print("".join(found) or f"{len(todo)} headers, each compiles alone")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
