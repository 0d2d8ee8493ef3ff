"""The commands of the media lists as Typer knows them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.options import Interface, Json, OfficeFolder, Quiet

ListFile = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
Brought = Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)]
Target = Annotated[Path, typer.Option("--to", metavar="CSV")]
Headers = Annotated[Path | None, typer.Option("--map", metavar="FILE")]
Deduped = Annotated[Path, typer.Option("--out", metavar="CSV")]
Clusters = Annotated[Path | None, typer.Option("--clusters", metavar="CSV")]
Doubtful = Annotated[Path | None, typer.Option("--review", metavar="CSV")]
Decisions = Annotated[Path | None, typer.Option("--decisions", metavar="CSV")]
Segments = Annotated[list[str] | None, typer.Argument(metavar="SEGMENT", show_default=False)]
Where = Annotated[list[str] | None, typer.Option("--where", metavar="FIELD=VALUE")]
Chosen = Annotated[Path | None, typer.Option("--out", metavar="CSV")]
What = Annotated[str | None, typer.Argument(metavar="RELEASE|SEGMENT", show_default=False)]
ForEngine = Annotated[str | None, typer.Option("--for", metavar="ENGINE")]
Exported = Annotated[Path | None, typer.Option("--out", metavar="DIR")]
UnderEmbargo = Annotated[bool, typer.Option("--under-embargo")]
AllowUnsourced = Annotated[bool, typer.Option("--allow-unsourced")]
BrevoLang = Annotated[str, typer.Option("--brevo-lang", metavar="fr|en")]
VCard = Annotated[str, typer.Option("--vcard", metavar="4.0|3.0")]
Address = Annotated[str, typer.Argument(metavar="ADDRESS", show_default=False)]
Before = Annotated[str | None, typer.Option("--before", metavar="DATE")]
HtmlPage = Annotated[Path | None, typer.Option("--html", metavar="FILE")]


def add_lists(app: typer.Typer) -> None:
    """Add these commands to the whole."""
    group = typer.Typer(add_completion=False, rich_markup_mode=None)
    group.callback(invoke_without_command=True)(lists)
    group.command("import")(lists_import)
    group.command("dedupe")(lists_dedupe)
    group.command("forget")(lists_forget)
    group.command("dossier")(lists_dossier)
    group.command("due")(lists_due)
    group.command("stats")(lists_stats)
    group.command("select")(lists_select)
    group.command("export")(lists_export)
    app.add_typer(group, name="lists")


def lists(context: typer.Context, ui: Interface = None) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def lists_dedupe(
    context: typer.Context,
    list: ListFile,
    deduped: Deduped,
    clusters: Clusters = None,
    doubtful: Doubtful = None,
    decisions: Decisions = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import lists_dedupe as deduping

    asked = deduping.Files(list, deduped, clusters, doubtful, decisions)
    return deduping.run_dedupe(context.obj, asked)


def lists_import(
    context: typer.Context,
    brought: Brought,
    target: Target,
    headers: Headers = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import lists_import as importing

    asked = importing.Brought(tuple(brought), target, headers)
    return importing.run_import(context.obj, office, asked)


def lists_select(
    context: typer.Context,
    segments: Segments = None,
    where: Where = None,
    chosen: Chosen = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.lists_select import Selection, run_select

    asked = Selection(tuple(segments or ()), tuple(where or ()), chosen)
    return run_select(context.obj, office, asked)


def lists_export(
    context: typer.Context,
    what: What = None,
    for_engine: ForEngine = None,
    exported: Exported = None,
    under_embargo: UnderEmbargo = False,
    allow_unsourced: AllowUnsourced = False,
    brevo_lang: BrevoLang = "en",
    vcard: VCard = "4.0",
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.lists_export import Export, run_export

    asked = Export(what or "", for_engine or "", exported, under_embargo, allow_unsourced,
                   brevo_lang, vcard)  # fmt: skip
    return run_export(context.obj, office, asked)


def lists_forget(
    context: typer.Context,
    address: Address,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.lists_rights import run_forget

    return run_forget(context.obj, office, address)


def lists_dossier(
    context: typer.Context,
    address: Address,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.lists_rights import run_dossier

    return run_dossier(context.obj, office, address)


def lists_due(
    context: typer.Context,
    before: Before = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.lists_rights import run_due

    return run_due(context.obj, office, before)


def lists_stats(
    context: typer.Context,
    html: HtmlPage = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.lists_stats import run_stats

    return run_stats(context.obj, office, html)
