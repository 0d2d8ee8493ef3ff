"""The options of every command, as Typer knows them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

OfficeFolder = Annotated[Path | None, typer.Option("--office", metavar="DIR")]
Json = Annotated[bool, typer.Option("--json")]
Quiet = Annotated[bool, typer.Option("--quiet")]
Interface = Annotated[str | None, typer.Option("--ui", metavar="fr|en")]
