"""What looks after presskit itself, as Typer knows it: `doctor`, completion."""

from __future__ import annotations

from typing import Annotated

import typer

from presskit.cli.options import Interface, Json, OfficeFolder, Quiet
from presskit.cli.shell import Shell

InstallCompletion = Annotated[str | None, typer.Option("--install-completion", metavar="SHELL")]
ShowCompletion = Annotated[str | None, typer.Option("--show-completion", metavar="SHELL")]


def add_desk(app: typer.Typer) -> None:
    """Add this command to the whole."""
    app.command()(doctor)


def doctor(
    context: typer.Context,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import doctor as doctors

    return doctors.doctor(context.obj, office)


def set_up_completion(shell: Shell, installed: str | None, shown: str | None) -> int:
    from presskit.cli import shells

    return shells.install(shell, installed) if installed else shells.show(shown or "")
