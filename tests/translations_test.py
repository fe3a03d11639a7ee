#!/usr/bin/python3
"""Every sentence that a screen may show is marked for translation, and every catalogue of resources/i18n translates all of
them: none missing, none doubtful, with the same places for values. After a change of words: resources/i18n/update."""

import ast
import importlib.machinery
import importlib.util
import pathlib
import re
import subprocess
import sys
import tempfile

TREE = pathlib.Path(__file__).resolve().parents[1]
CATALOGUES = TREE / "resources" / "i18n"

PLACE = re.compile(r"%%|%\+?(?:\d\$)?[a-z]|%\d")
ENTRY = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:"(?:[^"\\\n]|\\.)*"\n?)+)', re.MULTILINE)

# What reads as words rather than as a key; a single lower-case word cannot be told from one.
WORDS = re.compile(r"[A-Z][a-z].*|.*[a-z] [a-z].*", re.DOTALL)
THROWN = re.compile(r"throw [\w:]+\(")  # translated where it is shown
NAMES = {"OpenSSL", "Poppler", "Trellis", "Español", "%.0f kB"}
KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+.*|Delete|Tab|Enter|F\d+")  # as the keyboard has them
TO_MACHINES = {"app/gui/accessibility.cpp", "app/gui/desktop_lock.cpp", "app/gui/rail.cpp", "app/gui/window_place.cpp",
               "app/view/sample_practice.cpp"}


def extractor():
    loader = importlib.machinery.SourceFileLoader("extract", str(CATALOGUES / "extract"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("extract", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


def entries(catalogue):
    for block in catalogue.read_text(encoding="utf-8").split("\n\n"):
        fields = {name: ast.literal_eval("(" + words + ")") for name, words in ENTRY.findall(block)}
        if fields.get("msgid"):  # not the catalogue's head
            yield fields


def places(words):
    return sorted(PLACE.findall(words))


def misplaced(catalogue):
    for entry in entries(catalogue):
        source = entry.get("msgid_plural", entry["msgid"])
        for name, words in entry.items():
            if name.startswith("msgstr") and places(words) != places(source):
                yield f"{catalogue.name}: '{words}' has other places for values than '{source}'"
            if name.startswith("msgstr") and words.endswith(" ") != source.endswith(" "):
                yield f"{catalogue.name}: '{words}' ends otherwise than '{source}'"


def incomplete(catalogue, template):
    """msgcmp says which entries are missing, empty or fuzzy; msgfmt that the plural forms are all there."""
    for command in (["msgcmp", str(catalogue), template],
                    ["msgfmt", "--check-format", "--check-domain", "--output-file=/dev/null", str(catalogue)]):
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        if answer.returncode:
            yield answer.stderr.strip()


def unmarked(extract, template):
    known = NAMES | {words for entry in entries(template) for words in (entry["msgid"], entry.get("msgid_plural"))}
    for file in extract.sources(["app/gui", "app/view"]):
        if file in TO_MACHINES:
            continue
        code = (TREE / file).read_text(encoding="utf-8")
        thrown = {words for call in THROWN.split(code)[1:] for words in extract.literals(call[:call.index(";")])}
        for words in extract.literals(code):
            if WORDS.fullmatch(words) and not KEYS.fullmatch(words) and words not in known | thrown:
                yield f"{file}: '{words}' is not marked for translation"


def main():
    extract = extractor()
    with tempfile.TemporaryDirectory() as folder:
        template, marked = f"{folder}/trellis.pot", f"{folder}/marked.pot"
        extract.main(template)
        extract.write_marked(marked)
        wrong = list(unmarked(extract, pathlib.Path(marked)))
        for catalogue in sorted(CATALOGUES.glob("*.po")):
            wrong += [*incomplete(catalogue, template), *misplaced(catalogue)]
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
