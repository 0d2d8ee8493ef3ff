"""Where the W3C's HTML checker is: npm's vnu-jar at the root of the checkout, or elsewhere if
PRESSKIT_VNU_JAR says so."""

from __future__ import annotations

import os
from pathlib import Path

from tests.looks import ROOT

JAR = Path(os.environ.get("PRESSKIT_VNU_JAR") or ROOT / "node_modules/vnu-jar/build/dist/vnu.jar")
