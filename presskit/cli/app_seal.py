"""The commands of the seal as Typer knows them: `verify`, `key new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.options import Interface, Json, OfficeFolder, Quiet

KitFile = Annotated[Path, typer.Argument(metavar="KIT", show_default=False)]
PastedText = Annotated[str | None, typer.Option("--text", metavar="FILE|-")]
KeyFile = Annotated[Path | None, typer.Option("--key", metavar="FILE")]


def add_seal(app: typer.Typer) -> None:
    """Add these commands to the whole."""
    app.command()(verify)
    keys = typer.Typer(add_completion=False, rich_markup_mode=None)
    keys.callback(invoke_without_command=True)(key)
    keys.command("new")(key_new)
    app.add_typer(keys, name="key")


def verify(
    context: typer.Context,
    kit: KitFile,
    text: PastedText = None,
    key_file: KeyFile = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import verify as verifying

    return verifying.verify(context.obj, office, verifying.Asked(kit, text, key_file))


def key(context: typer.Context, ui: Interface = None) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def key_new(
    context: typer.Context,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import key as keys

    return keys.new(context.obj, office)
