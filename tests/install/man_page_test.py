#!/usr/bin/python3
"""The page of the manual and the completions of bash, zsh and fish know every command and option of trellisctl, and no other.

    man_page_test.py TRELLISCTL
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, Set

TOP = Path(__file__).resolve().parents[2]
EVERYWHERE = {"--vault", "--clinician", "--passphrase-file"}
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
Grammar = Dict[str, Set[str]]  # the options of each command


def options(text: str) -> Set[str]:
    return set(OPTION.findall(text)) - EVERYWHERE


def of_program(help_text: str) -> Grammar:
    entries = re.findall(r"^  ([a-z-]+) (.*(?:\n {3,}.*)*)", help_text, re.MULTILINE)
    return {command: options(usage) for command, usage in entries}


def of_manual(page: str) -> Grammar:
    commands = re.search(r'^\.SH COMMANDS$(.*?)^\.SH "', page, re.MULTILINE | re.DOTALL).group(1)
    heads = re.findall(r"^\.TP\n\.\w+ (.*)", commands, re.MULTILINE)
    plain = [re.sub(r"\\f[BIR]|[\"\[\]|]", " ", head.replace("\\-", "-")) for head in heads]
    return {head.split()[0]: options(" " + " ".join(re.split(r"\s+", head)[1:])) for head in plain}


def of_completion(script: str) -> Grammar:
    table = re.search(r"options=\((.*?)^  \)", script, re.MULTILINE | re.DOTALL).group(1)
    return {command: options(words) for command, words in re.findall(r"\[([a-z-]+)\]='([^']*)'", table)}


def complete(script: Path, *words: str) -> Set[str]:
    ask = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _trellisctl; printf "%s\\n" "${COMPREPLY[@]}"')
    answer = subprocess.run(["bash", "-c", ask, "bash", str(script), *words], capture_output=True, text=True, check=True)
    return set(answer.stdout.split())


def complete_zsh(script: Path, *words: str) -> Set[str]:
    """What zsh is told to offer: compadd tells it instead, with what fits the word, as zsh itself would choose."""
    ask = ('compadd() { [[ $1 == -- ]] && shift; print -l -- "$@" }; _files() { }; script=$1; shift; words=("$@"); CURRENT=$#; '
           'set --; source $script')
    answer = subprocess.run(["zsh", "-f", "-c", ask, "zsh", str(script), *words], capture_output=True, text=True, check=True)
    assert not answer.stderr, answer.stderr
    return {each for each in answer.stdout.split() if each.startswith(words[-1])}


def complete_fish(script: Path, *words: str) -> Set[str]:
    ask = ["fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", str(script), " ".join(words)]
    answer = subprocess.run(ask, capture_output=True, text=True, check=True)
    assert not answer.stderr, answer.stderr
    return {line.split("\t")[0] for line in answer.stdout.splitlines()}


def of_fish(script: Path) -> Grammar:
    """Fish has no table of its own to read: it is asked."""
    return {command: options(" ".join(complete_fish(script, "trellisctl", command, "-")))
            for command in complete_fish(script, "trellisctl", "")}


def differences(kind: str, told: Grammar, true: Grammar) -> Set[str]:
    found = {f"{kind}: {command} is of no use" for command in told.keys() - true.keys()}
    found |= {f"{kind}: {command} is missing" for command in true.keys() - told.keys()}
    for command in told.keys() & true.keys():
        found |= {f"{kind}: {command} does not know {each}" for each in told[command] - true[command]}
        found |= {f"{kind}: {command} has {each} too" for each in true[command] - told[command]}
    return found


def main() -> int:
    true = of_program(subprocess.run([sys.argv[1], "--help"], capture_output=True, text=True, check=True).stdout)
    assert "report" in true and "--paper" in true["report"], true
    folder = TOP / "resources" / "completion"
    tables = {complete: folder / "trellisctl", complete_zsh: folder / "_trellisctl"}
    completions = {**tables, complete_fish: folder / "trellisctl.fish"}
    page = (TOP / "resources" / "man" / "trellisctl.1").read_text(encoding="utf-8")
    found = differences("manual", of_manual(page), true)
    found |= differences("completion/trellisctl.fish", of_fish(completions[complete_fish]), true)
    for script in tables.values():
        found |= differences(f"completion/{script.name}", of_completion(script.read_text(encoding="utf-8")), true)
    assert differences("nothing", {}, true), "a manual without commands passed"
    for answer, script in completions.items():
        assert answer(script, "trellisctl", "--vault", "x.trellis", "rec") == {"record-request", "recovery-key"}
        assert answer(script, "trellisctl", "report", "--pap") == {"--paper"}
        assert answer(script, "trellisctl", "report", "treat") == {"treatment-plan"}
        assert answer(script, "trellisctl", "report", "--paper", "") == {"a4", "letter"}
        assert answer(script, "trellisctl", "report", "--client", "") == set()
    print("\n".join(sorted(found)) or f"{len(true)} commands, each in the manual and in the completions")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
