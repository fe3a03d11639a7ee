#!/usr/bin/python3
"""Holds the manual against itself and against the program: both languages have the same pages and the same shape, every
link and picture leads somewhere, every page is in the contents, and every **name of a thing on the screen** is one that
the program has, in Spanish the one that it shows there. Pictures are small enough to bring along.
"""

import json
import pathlib
import re
import sys
from typing import Dict, Iterator, List, Set

from translations_test import CATALOGUES, TREE, entries

MANUAL = TREE / "resources" / "manual"
LANGUAGES = ("en", "es")
CONTENTS = "contents.md"
LABEL = re.compile(r"\*\*([^*\n]+)\*\*")
LINK = re.compile(r"(?<!!)\[[^]]+\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")
KIND_OF_LINE = re.compile(r"#+ |- |\d+\. |\||!\[|$")
WORDS_IN_BOTH = re.compile(r'\{"((?:[^"\\]|\\.)+)",\s*"((?:[^"\\]|\\.)+)"\}')
DIALOG = re.compile(r'(?:FormDialog\(parent, |identify\(\*this, )"(\w+)"')
TOPIC = re.compile(r'Topic\{"([\w.]+)", "([\w-]+)"\}')
PAGELESS = {"main", "manual", "wait", "checkIn"}  # a frame around pages, a word while one waits, and the client's own
LARGEST_PICTURE = 60_000  # bytes
KEYS_IN_SPANISH = {"Shift": "Mayús", "Delete": "Supr", "Enter": "Intro", "Left": "Izquierda", "Right": "Derecha", "Home": "Inicio"}
Names = Dict[str, Set[str]]  # of a thing on the screen, in English, with those in Spanish


def plain(name: str) -> str:
    return re.sub(r"(\.\.\.|:)$", "", name.replace("&", ""))


def names_on_screen() -> Names:
    names: Names = {}
    def add(english: str, spanish: str) -> None:
        names.setdefault(plain(english), set()).add(plain(spanish))
    for entry in entries(CATALOGUES / "es.po"):
        add(entry["msgid"], entry.get("msgstr", entry.get("msgstr[0]", "")))
    for english, spanish in in_both_languages(json.loads((TREE / "resources/catalogue/catalogue.json").read_text("utf-8"))):
        add(english, spanish)
    for source in (TREE / "core" / "analysis").glob("*.cpp"):
        for english, spanish in WORDS_IN_BOTH.findall(source.read_text("utf-8")):
            add(english, spanish)
    return names


def in_both_languages(value) -> Iterator[tuple]:
    if isinstance(value, dict) and set(value) == set(LANGUAGES):
        yield value["en"], value["es"]
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from in_both_languages(each)


def labels(page: str) -> Set[str]:
    return {plain(label) for label in LABEL.findall(page)}


def unknown_labels(english: str, spanish: str, names: Names) -> Iterator[str]:
    for label in sorted(labels(english) - set(names)):
        yield f"the screen has no '{label}'"
    known = {label: names[label] for label in labels(english) if label in names}
    for label, translated in sorted(known.items()):
        if not translated & labels(spanish):
            yield f"the Spanish page does not name '{label}', which is {sorted(translated)} there"
    for label in sorted(labels(spanish) - set().union(*known.values())):
        yield f"'{label}' is not what the Spanish screen says where the English page has a name"


def shape(page: str) -> List[str]:
    """What each line is: a heading, an item, a row with so many cells, a picture, or words."""
    return [KIND_OF_LINE.match(line)[0] + str(line.count("|")) if KIND_OF_LINE.match(line) else "words"
            for line in page.splitlines()]


def broken(folder: pathlib.Path, page: str) -> Iterator[str]:
    for target in LINK.findall(page):
        if not (folder / target).is_file():
            yield f"{target} leads nowhere"
    for words, target in PICTURE.findall(page):
        if not (folder / target).is_file():
            yield f"the picture {target} is not there"
        if not words:
            yield f"the picture {target} has no words for who cannot see it"


def keys(page: str) -> List[str]:
    return [line.split("|")[3].strip() for line in page.splitlines() if line.startswith("| **")]


def in_spanish(typed: str) -> str:
    return re.sub(r"[A-Z][a-z]+", lambda key: KEYS_IN_SPANISH.get(key[0], key[0]), typed)


def wrong(texts: Dict[str, Dict[str, str]], names: Names) -> Iterator[str]:
    english, spanish = (texts[language] for language in LANGUAGES)
    for page in sorted(set(english) ^ set(spanish)):
        yield f"{page} is not in both languages"
    for language in LANGUAGES:
        listed = LINK.findall(texts[language][CONTENTS])
        for page in sorted(set(texts[language]) - {CONTENTS} - set(listed)):
            yield f"{language}/{page} is not in the contents"
        for page, text in texts[language].items():
            yield from (f"{language}/{page}: {what}" for what in broken(MANUAL / language, text))
    for page in sorted(set(english) & set(spanish)):
        yield from (f"{page}: {what}" for what in unknown_labels(english[page], spanish[page], names))
        if shape(english[page]) != shape(spanish[page]):
            yield f"{page}: the two languages differ in their headings, lists, tables or pictures"
        if LINK.findall(english[page]) != LINK.findall(spanish[page]):
            yield f"{page}: the two languages lead to other pages"
    if [in_spanish(each) for each in keys(english["shortcuts.md"])] != keys(spanish["shortcuts.md"]):
        yield "shortcuts.md: the two languages have other keys"


def wrong_pictures(texts: Dict[str, Dict[str, str]]) -> Iterator[str]:
    for language in LANGUAGES:
        shown = {target for page in texts[language].values() for _, target in PICTURE.findall(page)}
        for file in sorted((MANUAL / language / "pictures").glob("*")):
            if f"pictures/{file.name}" not in shown:
                yield f"{language}/pictures/{file.name} is shown on no page"
            if file.stat().st_size > LARGEST_PICTURE:
                yield f"{language}/pictures/{file.name} has {file.stat().st_size} bytes"


def pageless_dialogs() -> Iterator[str]:
    topics = dict(TOPIC.findall((TREE / "app/view/manual_topics.cpp").read_text("utf-8")))
    for source in sorted((TREE / "app" / "gui").rglob("*.cpp")):
        for dialog in DIALOG.findall(source.read_text("utf-8")):
            if dialog not in topics and dialog not in PAGELESS:
                yield f"{source.name}: '{dialog}' names no page of the manual in app/view/manual_topics.cpp"


def check_myself(names: Names) -> None:
    assert list(unknown_labels("**Hmoe**", "", names)), "a name that no screen has passed"
    assert list(unknown_labels("**Home**", "**Casa**", names)), "a name that the Spanish screen does not have passed"
    assert not list(unknown_labels("**Home**", "**Inicio**", names)), "a name of both screens was refused"
    assert list(broken(MANUAL / "en", "[x](nowhere.md)")), "a link that leads nowhere passed"
    assert shape("# A\n| a | b |") != shape("# A\n| a |"), "a row with another number of cells passed"


def main() -> int:
    names = names_on_screen()
    check_myself(names)
    texts = {language: {page.name: page.read_text("utf-8") for page in sorted((MANUAL / language).glob("*.md"))}
             for language in LANGUAGES}
    found = [*wrong(texts, names), *wrong_pictures(texts), *pageless_dialogs()]
    print("\n".join(found) or f"{len(texts['en'])} pages in each language, as the program has it")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
