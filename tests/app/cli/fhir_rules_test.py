#!/usr/bin/python3
"""Holds what `trellisctl export fhir` writes against rules of FHIR R4 (4.0.1, http://hl7.org/fhir/R4).

    fhir_rules_test.py TRELLISCTL

The official definitions are in no Debian package: these are the rules of the specification that our resources touch,
written out here by hand. Elements that may be there, with their cardinalities; those that must; required value sets;
choices of one; forms of ids, dates and instants; nothing empty; each reference leads to a resource of the bundle.
Before that it checks itself on breaches of its own.
"""

import base64
import copy
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Set

DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
INSTANT = re.compile(DATE.pattern + r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ")
IDENTIFIER = re.compile(r"[A-Za-z0-9\-.]{1,64}")
CODE = re.compile(r"\S+( \S+)*")


class Kind(NamedTuple):
    required: str  # elements
    optional: str  # a * behind those that are lists
    statuses: Dict[str, str] = {}


KINDS: Dict[str, Kind] = {
    "Organization": Kind("name", "telecom* address*"),
    "Practitioner": Kind("", "active name* qualification*"),
    "Patient": Kind("", "identifier* active name* telecom* birthDate address* contact* communication* managingOrganization"),
    "RelatedPerson": Kind("patient", "active relationship* name* period"),
    "Condition": Kind("subject", "clinicalStatus code onsetDateTime abatementDateTime"),
    "Encounter": Kind("status class", "type* subject participant* period length serviceProvider",
                      {"status": "planned arrived triaged in-progress onleave finished cancelled entered-in-error unknown"}),
    "Observation": Kind("status code",
                        "subject focus* encounter effectiveDateTime performer* valueInteger valueQuantity "
                        "valueCodeableConcept dataAbsentReason note* component*",
                        {"status": "registered preliminary final amended corrected cancelled entered-in-error unknown"}),
    "DocumentReference": Kind("status content*", "docStatus type subject date author* context relatesTo*",
                              {"status": "current superseded entered-in-error",
                               "docStatus": "preliminary final amended entered-in-error"}),
    "Provenance": Kind("target* recorded agent*", "activity"),
    "Goal": Kind("lifecycleStatus description subject", "category* startDate target* statusReason",
                 {"lifecycleStatus": "proposed planned accepted active on-hold completed cancelled entered-in-error rejected"}),
    "CarePlan": Kind("status intent subject", "goal* activity*",
                     {"status": "draft active on-hold revoked completed entered-in-error unknown",
                      "intent": "proposal plan order option"}),
}
CONDITION = set("active recurrence relapse inactive remission resolved".split())
ACTIVITY = set("not-started scheduled in-progress on-hold completed cancelled stopped unknown entered-in-error".split())
REFERS_TO = {"subject": "Patient", "patient": "Patient", "encounter": "Encounter", "focus": "RelatedPerson",
             "managingOrganization": "Organization", "serviceProvider": "Organization", "individual": "Practitioner",
             "goal": "Goal", "who": "Practitioner", "author": "Practitioner"}


def walk(value: Any, name: str = "") -> Iterator[tuple]:
    yield name, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, name)


def value_errors(name: str, value: Any) -> Iterator[str]:
    if value in (None, "", [], {}):
        yield f"{name} is empty"
    if name.endswith("DateTime") or name in ("birthDate", "startDate", "dueDate", "start", "end"):
        if not DATE.fullmatch(value):
            yield f"{name} is no date"
    if name in ("recorded", "timestamp", "date") and not INSTANT.fullmatch(value):
        yield f"{name} is no instant"
    if name == "code" and isinstance(value, str) and not CODE.fullmatch(value):
        yield "a code has blanks that it may not have"
    if name == "data":
        base64.b64decode(value, validate=True).decode("utf-8")


def reference_errors(name: str, value: Any, there: Set[str]) -> Iterator[str]:
    if not (isinstance(value, dict) and "reference" in value):
        return
    if value["reference"] not in there:
        yield f"{name} leads nowhere"
    wanted = REFERS_TO.get(name)
    if wanted and not value["reference"].startswith(wanted + "/"):
        yield f"{name} does not lead to a {wanted}"


def shape_errors(resource: Dict[str, Any]) -> Iterator[str]:
    kind = KINDS.get(resource["resourceType"])
    if not kind:
        yield "is of no kind that is expected"
        return
    known = {"resourceType": False, "id": False}
    known.update({each.rstrip("*"): each.endswith("*") for each in f"{kind.required} {kind.optional}".split()})
    for name, value in resource.items():
        if name not in known:
            yield f"{name} is no element of it"
        elif isinstance(value, list) != known[name]:
            yield f"{name} has the wrong cardinality"
    for name in kind.required.split():
        if name.rstrip("*") not in resource:
            yield f"{name} is missing"
    for name, words in kind.statuses.items():
        if name in resource and resource[name] not in words.split():
            yield f"{name} is no word of its value set"
    if not IDENTIFIER.fullmatch(resource["id"]):
        yield "its id has another form"


def rule_errors(resource: Dict[str, Any]) -> Iterator[str]:
    values = [name for name in resource if name.startswith("value")]
    if len(values) > 1 or (values and "dataAbsentReason" in resource):
        yield "obs-6: one value, or the reason why there is none"
    if resource["resourceType"] == "Observation" and not (values or "dataAbsentReason" in resource or "component" in resource):
        yield "says nothing"
    for component in resource.get("component", []):
        if "code" not in component:
            yield "a component has no code"
    for contact in resource.get("contact", []):
        if not {"name", "telecom", "address", "organization"} & set(contact):
            yield "pat-1: a contact has a name, telecom, address or organization"
    for activity in resource.get("activity", []) if resource["resourceType"] == "CarePlan" else []:
        if activity["detail"]["status"] not in ACTIVITY:
            yield "cpl: the status of an activity is no word of its value set"
    if resource.get("period", {}).get("start", "") > resource.get("period", {}).get("end", "9"):
        yield "per-1: a period ends before it starts"
    if resource["resourceType"] == "Condition":
        yield from condition_errors(resource)
    for relation in resource.get("relatesTo", []):
        if relation["code"] not in ("replaces", "transforms", "signs", "appends"):
            yield "relatesTo has no code of its value set"


def condition_errors(condition: Dict[str, Any]) -> Iterator[str]:
    statuses = [coding["code"] for coding in condition.get("clinicalStatus", {}).get("coding", [])]
    if any(status not in CONDITION for status in statuses):
        yield "clinicalStatus is no word of its value set"
    if "abatementDateTime" in condition and not set(statuses) & {"inactive", "resolved", "remission"}:
        yield "con-4: what has abated is inactive, resolved or in remission"
    if condition.get("onsetDateTime", "") > condition.get("abatementDateTime", "9"):
        yield "abates before its onset"
    for coding in condition.get("code", {}).get("coding", []):
        if coding["system"] != "http://hl7.org/fhir/sid/icd-10-cm":
            yield "its code is of another system"


def bundle_errors(bundle: Dict[str, Any]) -> List[str]:
    errors = []
    if bundle["resourceType"] != "Bundle" or bundle["type"] != "collection":
        errors.append("is no collection")
    resources = [entry["resource"] for entry in bundle["entry"]]
    names = [f"{each['resourceType']}/{each['id']}" for each in resources]
    if len(names) != len(set(names)):
        errors.append("bdl-7: a resource is there twice")
    for entry, name in zip(bundle["entry"], names):
        if not entry["fullUrl"].endswith("/" + name):
            errors.append(f"{name}: fullUrl is another's")
    for name, resource in zip(names, resources):
        found = list(shape_errors(resource)) + list(rule_errors(resource))
        for inner, value in walk(resource):
            found += list(value_errors(inner, value)) + list(reference_errors(inner, value, set(names)))
        errors += [f"{name}: {sentence}" for sentence in found]
    return errors


def check_itself(bundle: Dict[str, Any]) -> Iterator[str]:
    def first(kind: str, broken: Dict[str, Any]) -> Dict[str, Any]:
        return next(each["resource"] for each in broken["entry"] if each["resource"]["resourceType"] == kind)

    breaches = [("Encounter", "status", "done"), ("Observation", "subject", {"reference": "Patient/nobody"}),
                ("Goal", "startDate", "2026-13-01"), ("Provenance", "recorded", "2026-01-01"), ("Patient", "name", {}),
                ("Condition", "clinicalStatus", {"coding": [{"system": "x", "code": "over"}]}),
                ("Condition", "abatementDateTime", "2026-05-01"), ("Condition", "onsetDateTime", "2026-06-31x"),
                ("Condition", "code", {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "F60  7"}]})]
    for kind, name, value in breaches:
        broken = copy.deepcopy(bundle)
        first(kind, broken)[name] = value
        if not bundle_errors(broken):
            yield f"A breach is not found: {kind}.{name}"


# No client of the sample has a diagnosis: here one holds, one is over, and one was typed with blanks.
DIAGNOSES = '''client_key,code,text,from,to
C00001,F60.7,"Dependent, ""mild""",2026-01-05,
C00001,F43.2,Adjustment,2025-01-05,2025-06-01
C00001, Z63  0 ,Partner,2026-01-05,2026-01-05
'''
SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"


def with_diagnoses(folder: Path) -> Path:
    shutil.copytree(SAMPLE, folder)
    (folder / "diagnoses.csv").write_text(DIAGNOSES, encoding="utf-8")
    return folder


def exported(program: str) -> Iterator[tuple]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        passphrase = folder / "passphrase"
        passphrase.write_text("sample practice\n")
        passphrase.chmod(0o600)
        for words in (["sample"], ["import", str(with_diagnoses(folder / "more"))],
                      ["export", "fhir", "-o", str(folder / "fhir")]):
            subprocess.run([program, "--vault", str(folder / "practice.trellis"), "--passphrase-file", str(passphrase),
                            *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for file in sorted((folder / "fhir").iterdir()):
            yield file.name, json.loads(file.read_text(encoding="utf-8"))


def main() -> int:
    bundles = dict(exported(sys.argv[1]))
    errors = [f"{name}: {error}" for name, bundle in bundles.items() for error in bundle_errors(bundle)]
    seen = {each["resource"]["resourceType"] for bundle in bundles.values() for each in bundle["entry"]}
    errors += [f"There is no {kind} in what was exported." for kind in sorted(set(KINDS) - seen)]
    first = bundles["record-1.json"]
    conditions = [each["resource"] for each in first["entry"] if each["resource"]["resourceType"] == "Condition"]
    codes = [each["code"]["coding"][0]["code"] for each in conditions]
    if codes != ["F60.7", "F43.2", "Z63 0"]:
        errors.append(f"The diagnoses left as {codes}.")
    errors += check_itself(first)
    print("\n".join(errors[:40]))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
