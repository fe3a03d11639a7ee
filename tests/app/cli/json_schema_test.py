#!/usr/bin/python3
"""Holds what `trellisctl export json` writes against resources/schema/trellis-practice-1.json.

    json_schema_test.py TRELLISCTL

Before that it checks the schema itself, and that it refuses what is wrong.
"""

import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMA = Path(__file__).resolve().parents[3] / "resources/schema/trellis-practice-1.json"
PASSPHRASE = "sample practice\n"
PERSON = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]["person"]["properties"]


def run(program: str, folder: Path, *words: str) -> None:
    passphrase = folder / "passphrase"
    passphrase.write_text(PASSPHRASE)
    passphrase.chmod(0o600)
    subprocess.run([program, "--vault", str(folder / "practice.trellis"), "--passphrase-file", str(passphrase),
                    *words], check=True, stderr=subprocess.DEVNULL)


def decided(practice: Any) -> Any:
    """As if two of its clients had been told apart, and a third merged into the first."""
    changed = copy.deepcopy(practice)
    first, second, third = changed["clients"][:3]
    person = {key: value for key, value in third.items() if key in PERSON}
    first["merged_records"].append({**person, "merged_into": 1, "merged_on": "2026-11-20", "merged_by": None})
    changed["told_apart"].append(dict(client=first["key"], other_client=second["key"], said_on="2026-11-20", said_by="ana"))
    return changed


def exported(program: str, *options: str) -> Any:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(program, folder, "sample")
        run(program, folder, "export", "json", "-o", str(folder / "practice.json"), *options)
        return json.loads((folder / "practice.json").read_text(encoding="utf-8"))


def main() -> int:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    errors = []
    for options in ([], ["--with-psychotherapy-notes"], ["--client", "C00001"]):
        practice = exported(sys.argv[1], *options)
        errors += [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(practice)]
        if not practice["clients"]:
            errors.append("Nothing was exported.")
        if len(practice["clients"]) > 2:
            errors += [f"decided: {e.message[:200]}" for e in validator.iter_errors(decided(practice))]
    wrong = copy.deepcopy(practice)
    wrong["clients"][0]["sessions"][0]["ratings"].append({"value": 7})
    stranger = copy.deepcopy(practice)
    stranger["clients"][0]["shoe_size"] = 41
    if any(map(validator.is_valid, (wrong, stranger))):
        errors.append("The schema takes what is wrong.")
    print("\n".join(errors))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
