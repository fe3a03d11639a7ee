"""The parts of FHIR R4 (4.0.1, http://hl7.org/fhir/R4) that our resources use, as the specification defines them.

Each element as `name*!:type`: a * where it is a list, a ! where it must be there; then its type. `code(a|b)` is a required
binding to these words, `Reference(A|B)` what the element may lead to. What is not listed, we do not write.
"""

import base64
import re
from typing import Any, Dict, NamedTuple

ENCOUNTER = "planned|arrived|triaged|in-progress|onleave|finished|cancelled|entered-in-error|unknown"
OBSERVATION = "registered|preliminary|final|amended|corrected|cancelled|entered-in-error|unknown"
GOAL = "proposed|planned|accepted|active|on-hold|completed|cancelled|entered-in-error|rejected"
CARE_PLAN = "draft|active|on-hold|revoked|completed|entered-in-error|unknown"
ACTIVITY = "not-started|scheduled|in-progress|on-hold|completed|cancelled|stopped|unknown|entered-in-error"
NAME_USE = "usual|official|temp|nickname|anonymous|old|maiden"
CONTACT = "phone|fax|email|pager|url|sms|other"

TABLE = {
    "Bundle": "resourceType!:code(Bundle) id:id type!:code(collection) timestamp:instant entry*:Entry",
    "Entry": "fullUrl!:uri resource!:Resource",
    "Organization": "name:string telecom*:ContactPoint address*:Address",
    "Practitioner": "active:boolean name*:HumanName qualification*:Qualification",
    "Qualification": "code!:CodeableConcept",
    "Patient": "identifier*:Identifier active:boolean name*:HumanName telecom*:ContactPoint birthDate:date address*:Address "
               "contact*:Contact communication*:Communication managingOrganization:Reference(Organization)",
    "Contact": "relationship*:CodeableConcept name:HumanName telecom*:ContactPoint",
    "Communication": "language!:CodeableConcept",
    "RelatedPerson": "active:boolean patient!:Reference(Patient) relationship*:CodeableConcept name*:HumanName period:Period",
    "Condition": "clinicalStatus:CodeableConcept code:CodeableConcept subject!:Reference(Patient|Group) onsetDateTime:dateTime "
                 "abatementDateTime:dateTime",
    "Encounter": f"status!:code({ENCOUNTER}) class!:Coding type*:CodeableConcept subject:Reference(Patient|Group) "
                 "participant*:Participant period:Period length:Quantity serviceProvider:Reference(Organization)",
    "Participant": "individual:Reference(Practitioner|PractitionerRole|RelatedPerson)",
    "Observation": f"status!:code({OBSERVATION}) code!:CodeableConcept subject:Reference(Patient|Group|Device|Location) "
                   "focus*:Reference(RelatedPerson) encounter:Reference(Encounter) effectiveDateTime:dateTime "
                   "performer*:Reference(Practitioner|Patient|RelatedPerson|Organization) valueInteger:integer "
                   "valueQuantity:Quantity valueCodeableConcept:CodeableConcept dataAbsentReason:CodeableConcept "
                   "note*:Annotation component*:Component",
    "Component": "code!:CodeableConcept valueInteger:integer",
    "DocumentReference": "status!:code(current|superseded|entered-in-error) "
                         "docStatus:code(preliminary|final|amended|entered-in-error) type:CodeableConcept "
                         "subject:Reference(Patient|Practitioner|Group|Device) date:instant "
                         "author*:Reference(Practitioner|Patient|RelatedPerson|Organization) relatesTo*:RelatesTo "
                         "content*!:Content context:Context",
    "RelatesTo": "code!:code(replaces|transforms|signs|appends) target!:Reference(DocumentReference)",
    "Content": "attachment!:Attachment",
    "Context": "encounter*:Reference(Encounter|EpisodeOfCare)",
    "Provenance": "target*!:Reference(Encounter|DocumentReference) recorded!:instant activity:CodeableConcept agent*!:Agent",
    "Agent": "type:CodeableConcept who!:Reference(Practitioner|RelatedPerson|Patient|Organization)",
    "Goal": f"lifecycleStatus!:code({GOAL}) category*:CodeableConcept description!:CodeableConcept "
            "subject!:Reference(Patient|Group|Organization) startDate:date target*:Target statusReason:string",
    "Target": "dueDate:date",
    "CarePlan": f"status!:code({CARE_PLAN}) intent!:code(proposal|plan|order|option) subject!:Reference(Patient|Group) "
                "goal*:Reference(Goal) activity*:Activity",
    "Activity": "progress*:Annotation detail:Detail",
    "Detail": f"code:CodeableConcept status!:code({ACTIVITY}) scheduledPeriod:Period description:string",
    "Identifier": "system:uri value:string",
    "HumanName": f"use:code({NAME_USE}) text:string",
    "ContactPoint": f"system:code({CONTACT}) value:string",
    "Address": "text:string",
    "CodeableConcept": "coding*:Coding text:string",
    "Coding": "system:uri code:code display:string",
    "Period": "start:dateTime end:dateTime",
    "Quantity": "value:decimal unit:string system:uri code:code",
    "Annotation": "text!:markdown",
    "Attachment": "contentType:code data:base64Binary",
    "Reference": "reference:string",
}
RESOURCES = set("Organization Practitioner Patient RelatedPerson Condition Encounter Observation DocumentReference "
                "Provenance Goal CarePlan".split())
for each in RESOURCES:
    TABLE[each] = f"resourceType!:code({each}) id!:id {TABLE[each]}"


class Element(NamedTuple):
    is_list: bool
    is_required: bool
    type: str
    words: str  # in brackets behind the type


TYPES: Dict[str, Dict[str, Element]] = {
    name: {found[1]: Element(bool(found[2]), bool(found[3]), found[4], found[5] or "")
           for found in (re.fullmatch(r"(\w+)(\*?)(!?):(\w+)(?:\((.*)\))?", part) for part in parts.split())}
    for name, parts in TABLE.items()
}

DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
INSTANT = DAY + r"T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))"
FORMS = {
    "string": r"[ \r\n\t\S]+",
    "markdown": r"[ \r\n\t\S]+",
    "code": r"\S+( \S+)*",
    "uri": r"(urn:[a-z0-9][a-z0-9-]*:|https?://)\S+",
    "id": r"[A-Za-z0-9\-.]{1,64}",
    "date": DAY,
    "dateTime": f"{DAY}|{INSTANT}",
    "instant": INSTANT,
}


def is_a(kind: str, value: Any) -> bool:
    """Whether the value has the form of a primitive type."""
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2 ** 31
    if kind == "decimal":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if kind == "base64Binary":
        return bool(base64.b64decode(value, validate=True).decode("utf-8"))
    return re.fullmatch(FORMS[kind], value) is not None
