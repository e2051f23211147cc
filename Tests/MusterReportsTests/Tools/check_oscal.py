"""Holds OSCAL documents against the models of compliance-trestle, and their references against what they define.

Prints one line a fault: the file and what is wrong. Ends with 1 where there is any.
"""

import json
import logging
import sys
from pathlib import Path

from trestle.oscal.assessment_results import AssessmentResults
from trestle.oscal.poam import PlanOfActionAndMilestones

MODELS = {
    "assessment-results": AssessmentResults,
    "plan-of-action-and-milestones": PlanOfActionAndMilestones,
}


def walk(value, path=""):
    """Every value of a document with the path of its keys."""
    yield path, value
    if isinstance(value, dict):
        for key, part in value.items():
            yield from walk(part, f"{path}/{key}")
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from walk(part, f"{path}/{position}")


def faults(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    (name, content), = document.items()
    try:
        MODELS[name].parse_obj(content)
    except Exception as error:
        yield f"{name}: {error}"
    defined = {}
    for place, value in walk(document):
        if value in ([], "", None):
            yield f"{place} is empty"
        if isinstance(value, dict) and "uuid" in value:
            if value["uuid"] in defined:
                yield f"{place} has the UUID of {defined[value['uuid']]}"
            defined[value["uuid"]] = place
    for place, value in walk(document):
        key = place.rsplit("/", 1)[-1]
        if key.endswith("-uuid") and value not in defined:
            yield f"{place} names nothing"
        if key == "party-uuids" and not set(value) <= set(defined):
            yield f"{place} names nobody"
        if key == "href" and value.startswith("#") and value[1:] not in defined:
            yield f"{place} leads nowhere"


def main():
    logging.disable(logging.CRITICAL)
    status = 0
    for argument in sys.argv[1:]:
        path = Path(argument)
        for fault in faults(path):
            print(f"{path.name}: {fault}")
            status = 1
    return status


sys.exit(main())
