#!/usr/bin/python3
"""Holds .ci/packages against what is used: every header that the build reads by name and every tool that a script or
a test starts belongs to a package of the list, to one that such a package brings along, or to every Debian system.

    packages_test.py BUILD

BUILD is a build folder of Ninja's. Prints what is used and not listed, and fails where there is anything; before
that it checks itself on something that is surely not listed.
"""

import ast
import os
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Set, Tuple

TOP = Path(__file__).resolve().parents[1]
SCRIPTS = ("run", "check", ".ci/run", ".ci/install", ".ci/headless")
# What installs packages is there before any package is: Debian's or Ubuntu's own.
INSTALLERS = {"apt", "sudo"}
TOOL_FOLDERS = ("/usr/bin", "/usr/sbin", "/bin", "/usr/libexec")
INCLUDE = re.compile(r"^\s*#\s*include\s+<([^>]+)>", re.MULTILINE)
# A word of a script that may be a command: no option, no variable, no part of a path or of a quoted sentence.
WORD = re.compile(r"(?<![\w$./{-])(?:/usr/\w+/)?[A-Za-z][\w+-]*(?![\w=(./])")
Used = Iterator[Tuple[str, str]]  # what is used, and where


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def listed() -> Set[str]:
    lines = (TOP / ".ci" / "packages").read_text(encoding="utf-8").splitlines()
    return {line.split()[1] for line in lines if line and not line.startswith("#")}


def names(field: str) -> Iterator[str]:
    return (match.split(":")[0] for match in re.findall(r"(?:^|[,|])\s*([a-z0-9][a-z0-9.+:-]*)", field))


@lru_cache(maxsize=None)
def dependencies() -> Dict[str, Set[str]]:
    rows = run("dpkg-query", "-W", "-f", "${Package}\t${Depends}, ${Pre-Depends}\n").splitlines()
    return {package: set(names(field)) for package, field in (row.split("\t") for row in rows)}


def brought_along(packages: Set[str]) -> Set[str]:
    return packages.union(*(dependencies().get(package, set()) for package in packages))


def everywhere() -> Set[str]:
    rows = run("dpkg-query", "-W", "-f", "${Package} ${Essential} ${Priority}\n").splitlines()
    return {row.split()[0] for row in rows if row.endswith("required") or " yes " in row}


def compiler_packages() -> Set[str]:
    """build-essential stands for the compiler and the language's own headers, a few packages further down."""
    found = {"build-essential"}
    for _ in range(5):
        found = brought_along(found)
    return found


def owners(paths: Iterable[str]) -> Dict[str, Set[str]]:
    """The packages that each file belongs to. Packages of before the merged /usr name /bin/x for /usr/bin/x, and an
    alternative (x-www-browser) belongs to nobody: what it leads to does."""
    names_of = {path: {path, path.replace("/usr/", "/", 1), os.path.realpath(path)} for path in paths}
    rows = run("dpkg-query", "-S", *sorted(set().union(*names_of.values()))).splitlines()
    found: Dict[str, Set[str]] = {}
    for row in rows:
        packages, _, path = row.rpartition(": ")
        if not packages.startswith("diversion"):
            found.setdefault(path, set()).update(name.split(":")[0] for name in packages.split(", "))
    return {path: set().union(*(found.get(name, set()) for name in same)) for path, same in names_of.items()}


def headers(build: str) -> Used:
    """Every <header> that a source names, as the path at which the compiler found it."""
    sources = [path for name in ("core", "reports", "app", "tests") for path in (TOP / name).rglob("*")
               if path.suffix in (".h", ".cpp")]
    named: Dict[str, str] = {}
    for source in sources:
        for header in INCLUDE.findall(source.read_text(encoding="utf-8")):
            named.setdefault(header, str(source.relative_to(TOP)))
    read = {os.path.normpath(line.strip()) for line in run("ninja", "-C", build, "-t", "deps").splitlines()
            if line.startswith("    /")}
    for header, source in sorted(named.items()):
        for path in sorted(path for path in read if path.endswith("/" + header)):
            yield path, source


def tool_paths(words: Iterable[str]) -> Iterator[str]:
    for word in sorted(set(words)):
        places = [word] if word.startswith("/") else [f"{folder}/{word}" for folder in TOOL_FOLDERS]
        path = next((place for place in places if os.path.isfile(place) and os.access(place, os.X_OK)), None)
        if path:
            yield path


def words_of_script(text: str) -> Set[str]:
    code = "\n".join(re.sub(r"(^|\s)#.*", "", line) for line in text.splitlines())
    sentences_and_case_labels = r"'[^'\n]*'|^\s*\w+\)"
    return set(WORD.findall(re.sub(sentences_and_case_labels, "", code, flags=re.MULTILINE)))


def words_of_python(text: str) -> Set[str]:
    """The first word of each list or call of strings: what a test in Python starts."""
    found: Set[str] = set()
    for node in ast.walk(ast.parse(text)):
        first = (node.elts if isinstance(node, ast.List) else node.args if isinstance(node, ast.Call) else [])[:1]
        found |= {value.value for value in first if isinstance(value, ast.Constant) and isinstance(value.value, str)}
    return found


def words_of_cpp(text: str) -> Set[str]:
    """A test starts a tool by a command line in quotes: "qpdf --check …"."""
    return set(re.findall(r'"([a-z][a-z0-9-]+) +[-\'\\"]', text))


def tools() -> Used:
    for name in SCRIPTS:
        for path in tool_paths(words_of_script((TOP / name).read_text(encoding="utf-8"))):
            yield path, name
    readers = {".py": words_of_python, ".cpp": words_of_cpp, ".h": words_of_cpp}
    for source in (TOP / "tests").rglob("*"):
        if source.suffix in readers:
            for path in tool_paths(readers[source.suffix](source.read_text(encoding="utf-8"))):
                yield path, str(source.relative_to(TOP))


def unlisted(used: List[Tuple[str, str]], allowed: Set[str]) -> List[str]:
    owned = owners(path for path, _ in used)
    return [f"{where}: {path} is of {', '.join(sorted(owned[path])) or 'no package'}, which .ci/packages does not list"
            for path, where in used if not owned[path] & allowed]


def check_myself(allowed: Set[str]) -> None:
    assert unlisted([("/nowhere/at/all.h", "here")], allowed), "a file of no package passed"
    assert unlisted([("/usr/bin/env", "here")], allowed - {"coreutils"}), "an unlisted tool passed"
    assert not unlisted([("/usr/bin/env", "here")], allowed), "a tool that every system has was refused"
    found = words_of_script("if one -two; then $three 'four' | five; fi  # six\n  w) seven=1 /usr/libexec/eight")
    assert found == {"if", "one", "then", "five", "fi", "/usr/libexec/eight"}, found
    assert words_of_python('subprocess.run(["qpdf", "--check"])') == {"qpdf"}
    assert words_of_cpp('run("qpdf --check " + file)') == {"qpdf"}


def main() -> int:
    allowed = brought_along(listed()) | compiler_packages() | everywhere() | INSTALLERS
    check_myself(allowed)
    used = list(headers(sys.argv[1])) + list(tools())
    found = unlisted(used, allowed)
    print("\n".join(found) or f"{len(used)} headers and tools, each in a package of the list")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
