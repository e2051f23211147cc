"""Prints JUnit XML as JSON, as a strict parser reads it.

usage: read_junit.py FILE

Ends with a traceback where the file is not well-formed.
"""

import json
import sys
from xml.etree import ElementTree


def piece(element):
    return {
        "tag": element.tag,
        "attributes": element.attrib,
        "text": element.text or "",
        "children": [piece(child) for child in element],
    }


print(json.dumps(piece(ElementTree.parse(sys.argv[1]).getroot())))
