"""Where a person's own settings of presskit are on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def keys_folder() -> Path:
    """Where this person's private keys are: the platform's folder for settings."""
    if sys.platform == "win32":
        settings = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin" and not os.environ.get("XDG_CONFIG_HOME"):
        settings = Path.home() / "Library" / "Application Support"
    else:
        settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return settings / "presskit" / "keys"
