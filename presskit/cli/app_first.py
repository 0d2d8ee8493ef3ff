"""The first commands of an office as Typer knows them: `init`, `new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.options import Interface, Json, OfficeFolder, Quiet

NewFolder = Annotated[Path | None, typer.Argument(metavar="DIR", show_default=False)]
Named = Annotated[str | None, typer.Option("--name", metavar="NAME")]
Spoken = Annotated[str | None, typer.Option("--languages", metavar="fr,en")]
Signing = Annotated[list[str] | None, typer.Option("--organisation", metavar="NAME")]
Town = Annotated[str | None, typer.Option("--place", metavar="TOWN")]
Website = Annotated[str | None, typer.Option("--website", metavar="URL")]
Email = Annotated[str | None, typer.Option("--email", metavar="ADDRESS")]
Phone = Annotated[str | None, typer.Option("--phone", metavar="NUMBER")]
Logo = Annotated[str | None, typer.Option("--logo", metavar="FILE")]
Colour = Annotated[str | None, typer.Option("--colour", metavar="#RRGGBB")]
Look = Annotated[str | None, typer.Option("--look", metavar="LOOK")]
Yes = Annotated[bool, typer.Option("--yes")]
Title = Annotated[str, typer.Argument(metavar="TITLE", show_default=False)]
KindOf = Annotated[str, typer.Option("--kind", metavar="KIND", show_default=False)]
OfDay = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD")]
Issuers = Annotated[list[str] | None, typer.Option("--issuer", metavar="ID")]


def add_first(app: typer.Typer) -> None:
    """Add these commands to the whole."""
    app.command()(init)
    app.command()(new)


def init(
    context: typer.Context,
    new_folder: NewFolder = None,
    name: Named = None,
    languages: Spoken = None,
    organisation: Signing = None,
    place: Town = None,
    website: Website = None,
    email: Email = None,
    phone: Phone = None,
    logo: Logo = None,
    colour: Colour = None,
    look: Look = None,
    yes: Yes = False,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import init as beginning

    asked = beginning.Asked(
        new_folder or office, name, languages, tuple(organisation or ()), place, website, email,
        phone, logo, colour, look, yes,
    )  # fmt: skip
    return beginning.init(context.obj, asked)


def new(
    context: typer.Context,
    title: Title,
    kind: KindOf = "release",
    date: OfDay = None,
    issuer: Issuers = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import new as blank

    return blank.new(context.obj, office, blank.Asked(title, kind, date, tuple(issuer or ())))
