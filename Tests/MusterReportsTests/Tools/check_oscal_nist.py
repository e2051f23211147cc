"""Holds OSCAL documents against NIST's own definition (the metaschema of the version that they name).

Prints one line a fault: the file and what is wrong. Ends with 1 where there is any.
"""

import os
import sys
from pathlib import Path

paths = [Path(name).resolve() for name in sys.argv[1:]]
# The package unpacks its copy of the definitions into the folder that it is run in.
os.chdir(Path(sys.prefix) / "share")

from oscal import OSCAL  # noqa: E402

isSound = True
for path in paths:
    document = OSCAL.open(str(path))
    if document.validate():
        continue
    isSound = False
    print(f"{path.name}: {document.validation_errors or document.validation_status}")
sys.exit(0 if isSound else 1)
