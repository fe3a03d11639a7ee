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


def run(program: str, folder: Path, *words: str) -> None:
    passphrase = folder / "passphrase"
    passphrase.write_text(PASSPHRASE)
    passphrase.chmod(0o600)
    subprocess.run([program, "--vault", str(folder / "practice.trellis"), "--passphrase-file", str(passphrase),
                    *words], check=True, stderr=subprocess.DEVNULL)


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
    wrong = copy.deepcopy(practice)
    wrong["clients"][0]["sessions"][0]["ratings"].append({"value": 7})
    if validator.is_valid(wrong):
        errors.append("The schema takes what is wrong.")
    print("\n".join(errors))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
