#!/usr/bin/python3
"""Holds what `trellisctl export fhir` writes against rules of FHIR R4 (4.0.1, http://hl7.org/fhir/R4).

    fhir_rules_test.py TRELLISCTL [FHIR.SCHEMA.JSON]

The official definitions are in no Debian package: fhir_definitions.py tells those that our resources touch. Held are, at
every depth: which elements there are, their cardinality, type and form, required bindings, what a reference may lead to and
that it leads to a resource of the bundle; and the invariants of the specification that name these elements. Not held:
extensible and preferred bindings, and whether LOINC knows a code. Where the official schema (fhir.schema.json of the
specification's downloads) is given, each resource is held against it too. Before that it checks itself on breaches of its
own.
"""

import copy
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterator, List, Set

from fhir_definitions import RESOURCES, TYPES, Element, is_a

UCUM = "http://unitsofmeasure.org"
ICD = "http://hl7.org/fhir/sid/icd-10-cm"
CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
CONDITION = set("active recurrence relapse inactive remission resolved".split())


def element_errors(place: str, element: Element, value: Any, there: Set[str]) -> Iterator[str]:
    if value in (None, "", [], {}):
        yield f"ele-1: {place} is empty"
    elif element.type in TYPES:
        yield from type_errors(place, element.type, value, there)
        if element.type == "Reference":
            yield from reference_errors(place, element, value, there)
    elif element.type != "Resource" and not is_a(element.type, value):
        yield f"{place} is no {element.type}"
    elif element.words and value not in element.words.split("|"):
        yield f"{place} is no word of its value set"


def type_errors(place: str, kind: str, value: Any, there: Set[str]) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{place} is no {kind}"
        return
    elements = TYPES[kind]
    for name, element in elements.items():
        if element.is_required and name not in value:
            yield f"{place}.{name} is missing"
    for name, inner in value.items():
        if name not in elements:
            yield f"{place}.{name} is no element of {kind}"
        elif isinstance(inner, list) != elements[name].is_list:
            yield f"{place}.{name} has the wrong cardinality"
        elif inner == []:
            yield f"ele-1: {place}.{name} is empty"
        else:
            for each in inner if isinstance(inner, list) else [inner]:
                yield from element_errors(f"{place}.{name}", elements[name], each, there)
    yield from (f"{place}: {sentence}" for sentence in INVARIANTS.get(kind, lambda _: ())(value))


def reference_errors(place: str, element: Element, value: Dict[str, Any], there: Set[str]) -> Iterator[str]:
    reference = value.get("reference", "")
    if reference not in there:
        yield f"{place} leads nowhere"
    if reference.split("/")[0] not in element.words.split("|"):
        yield f"{place} leads to what it may not lead to"


def codes(concept: Dict[str, Any]) -> List[str]:
    return [coding.get("code", "") for coding in concept.get("coding", [])]


def observation(value: Dict[str, Any]) -> Iterator[str]:
    values = [name for name in value if name.startswith("value")]
    if len(values) > 1:
        yield "value[x] is one"
    if values and "dataAbsentReason" in value:
        yield "obs-6: a value, or the reason why there is none"
    if values and any(set(codes(each["code"])) & set(codes(value["code"])) for each in value.get("component", [])):
        yield "obs-7: a component has the code of the observation, which has a value"
    if not (values or "dataAbsentReason" in value or "component" in value):
        yield "says nothing"


def condition(value: Dict[str, Any]) -> Iterator[str]:
    status = value.get("clinicalStatus", {})
    if any(coding.get("system") != CLINICAL or coding.get("code") not in CONDITION for coding in status.get("coding", [])):
        yield "clinicalStatus is no word of its value set"
    if "abatementDateTime" in value and not set(codes(status)) & {"inactive", "resolved", "remission"}:
        yield "con-4: what has abated is inactive, resolved or in remission"
    if value.get("onsetDateTime", "") > value.get("abatementDateTime", "9"):
        yield "abates before its onset"
    if any(coding["system"] != ICD for coding in value.get("code", {}).get("coding", [])):
        yield "its code is of another system"


def quantity(value: Dict[str, Any]) -> Iterator[str]:
    if "code" in value and "system" not in value:
        yield "qty-3: a code of a unit has its system"
    if value.get("system") != UCUM:
        yield "drt-1: the unit is of UCUM"


def when(breach: bool, sentence: str) -> List[str]:
    return [sentence] if breach else []


INVARIANTS = {
    "Observation": observation,
    "Condition": condition,
    "Quantity": quantity,
    "Organization": lambda v: when("name" not in v, "org-1: an organization has a name or an identifier"),
    "Contact": lambda v: when(not {"name", "telecom"} & set(v), "pat-1: a contact has a name, telecom, address or organization"),
    "ContactPoint": lambda v: when("system" not in v and "value" in v, "cpt-2: a value has its system"),
    "Period": lambda v: when(v.get("start", "") > v.get("end", "9"), "per-1: a period ends before it starts"),
    "Attachment": lambda v: when("data" in v and "contentType" not in v, "att-1: data have their type"),
    "Coding": lambda v: when("code" not in v or "system" not in v, "a coding has its code and whose it is"),
    "Encounter": lambda v: when("length" in v and v["length"].get("value", -1) < 0, "lasts less than no time"),
    "Activity": lambda v: when("detail" not in v, "an activity says what is done"),
    "Communication": lambda v: when(not set(codes(v["language"])) <= {"en", "es"}, "a language is one of BCP 47 that we write"),
}


def bundle_errors(bundle: Dict[str, Any]) -> List[str]:
    resources = [entry.get("resource", {}) for entry in bundle["entry"]]
    names = [f"{each.get('resourceType')}/{each.get('id')}" for each in resources]
    errors = list(type_errors("Bundle", "Bundle", bundle, set(names)))
    if len(names) != len(set(names)):
        errors.append("bdl-7: a resource is there twice")
    for entry, name, resource in zip(bundle["entry"], names, resources):
        if not entry["fullUrl"].endswith("/" + name):
            errors.append(f"{name}: fullUrl is another's")
        if "/_history/" in entry["fullUrl"]:
            errors.append(f"bdl-8: {name} is of one version")
        if resource.get("resourceType") not in RESOURCES:
            errors.append(f"{name} is of no kind that is expected")
        else:
            errors += type_errors(name, resource["resourceType"], resource, set(names))
    return errors


def schema_errors(schema: Dict[str, Any], bundle: Dict[str, Any]) -> Iterator[str]:
    """Each resource by its own definition: by the one of all resources it would be tried as each kind there is."""
    from jsonschema import Draft6Validator, RefResolver

    resolver = RefResolver.from_schema(schema)
    kinds = {kind: Draft6Validator({"$ref": f"#/definitions/{kind}"}, resolver=resolver) for kind in RESOURCES}
    for entry in bundle["entry"]:
        resource = entry["resource"]
        for error in kinds[resource["resourceType"]].iter_errors(resource):
            yield f"{resource['resourceType']}/{resource['id']} by the official schema: {error.message[:200]}"


def check_itself(bundle: Dict[str, Any]) -> Iterator[str]:
    def first(kind: str, broken: Dict[str, Any]) -> Dict[str, Any]:
        return next(each["resource"] for each in broken["entry"] if each["resource"]["resourceType"] == kind)

    reference = {"reference": "Patient/nobody"}
    breaches = [("Encounter", "status", "done"), ("Observation", "subject", reference), ("Observation", "comment", "x"),
                ("Observation", "note", [{"words": "x"}]), ("Observation", "valueInteger", "3"), ("Patient", "active", "yes"),
                ("Observation", "dataAbsentReason", {"text": "both"}), ("Observation", "encounter", {"reference": "Patient/p1"}),
                ("Goal", "startDate", "2026-13-01"), ("Provenance", "recorded", "2026-01-01"), ("Patient", "name", {}),
                ("Patient", "telecom", [{"value": "555-0100"}]), ("Patient", "contact", [{"relationship": [{"text": "x"}]}]),
                ("Patient", "name", [{"use": "pet", "text": "x"}]), ("Patient", "id", "a b"), ("Patient", "address", []),
                ("Encounter", "period", {"start": "2026-02-02", "end": "2026-02-01"}), ("Encounter", "class", {"code": "AMB"}),
                ("Encounter", "length", {"value": 50, "code": "min"}), ("DocumentReference", "content", [{}]),
                ("DocumentReference", "content", [{"attachment": {"data": "eA=="}}]), ("CarePlan", "activity", [{"detail": {}}]),
                ("Condition", "clinicalStatus", {"coding": [{"system": CLINICAL, "code": "over"}]}),
                ("Condition", "abatementDateTime", "2026-05-01"), ("Condition", "onsetDateTime", "2026-06-31x"),
                ("Condition", "code", {"coding": [{"system": ICD, "code": "F60  7"}]}), ("Organization", "name", "")]
    for kind, name, value in breaches:
        broken = copy.deepcopy(bundle)
        first(kind, broken)[name] = value
        if not bundle_errors(broken):
            yield f"A breach is not found: {kind}.{name} = {value}"
    for kind, elements in TYPES.items():
        for name in (name for name, element in elements.items() if element.is_required and kind in RESOURCES):
            broken = copy.deepcopy(bundle)
            first(kind, broken).pop(name)
            if not bundle_errors(broken):
                yield f"It is not found that {kind}.{name} is missing"


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
    errors += [f"There is no {kind} in what was exported." for kind in sorted(RESOURCES - seen)]
    if len(sys.argv) > 2:
        schema = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
        for name, bundle in bundles.items():
            errors += [f"{name}: {error}" for error in schema_errors(schema, bundle)]
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
