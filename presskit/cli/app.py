"""The commands as Typer knows them, with their help in the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from presskit.cli.app_desk import (
    InstallCompletion,
    ShowCompletion,
    add_desk,
    set_up_completion,
)
from presskit.cli.app_first import add_first
from presskit.cli.app_lists import add_lists
from presskit.cli.app_seal import add_seal
from presskit.cli.options import Interface, Json, OfficeFolder, Quiet
from presskit.cli.shell import Shell
from presskit.cli.typed import read_plainly
from presskit.cli.usage import refuse_together

TemplateFile = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
Releases = Annotated[list[str] | None, typer.Argument(metavar="RELEASE", show_default=False)]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="MOMENT")]
Languages = Annotated[list[str] | None, typer.Option("--lang", metavar="fr|en")]
Formats = Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT")]
Draft = Annotated[bool, typer.Option("--draft")]
Strict = Annotated[bool, typer.Option("--strict")]
Fix = Annotated[bool, typer.Option("--fix")]
Online = Annotated[bool, typer.Option("--online")]
Ready = Annotated[bool, typer.Option("--release-ready")]
Explain = Annotated[str | None, typer.Option("--explain", metavar="CODE")]
To = Annotated[str | None, typer.Option("--to", metavar="fr|en")]
EngineChoice = Annotated[str | None, typer.Option("--engine", metavar="ENGINE")]
DryRun = Annotated[bool, typer.Option("--dry-run")]
MaxChars = Annotated[int | None, typer.Option("--max-chars", metavar="N", min=0)]
Status = Annotated[bool, typer.Option("--status")]
Export = Annotated[Path | None, typer.Option("--export", metavar="FILE")]
Import = Annotated[Path | None, typer.Option("--import", metavar="FILE")]
Olds = Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)]
Made = Annotated[Path | None, typer.Option("--out", metavar="FILE")]
Spoken = Annotated[str | None, typer.Option("--lang", metavar="fr|en")]
All = Annotated[bool, typer.Option("--all")]
Port = Annotated[int | None, typer.Option("--port", metavar="N", min=1, max=65535)]


# What Typer itself prints around our sentences, in the order to replace it.
_FRAME = {
    "[OPTIONS] COMMAND [ARGS]...": "frame-commands",
    "[OPTIONS]": "frame-options",
    "Usage:": "frame-usage",
    "Arguments:": "frame-arguments",
    "Options:": "frame-option-list",
    "Commands:": "frame-command-list",
}
# What the arguments of a command are called; files, where none of these is among them.
_ARGUMENTS = {
    "RELEASE|SEGMENT": "frame-chosen", "RELEASE": "frame-arguments", "SEGMENT": "frame-segments",
    "ADDRESS": "frame-address", "[DIR]": "frame-folder", "TITLE": "frame-title",
}  # fmt: skip

# The commands as the help lists them: as a morning goes.
_MORNING = (
    "init", "new", "import", "check", "translate", "review", "build", "preview", "lists", "key",
    "verify", "template", "schema", "doctor",
)  # fmt: skip


def command_line(shell: Shell) -> Any:
    """The whole command, every help sentence in the language of the shell."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True)(_presskit)
    add_first(app)
    for command in (build, preview, check, translate, review, schema):
        app.command()(command)
    app.command("import")(import_olds)
    app.add_typer(_templates(), name="template")
    add_lists(app)
    add_seal(app)
    add_desk(app)
    line: Any = typer.main.get_command(app)
    names = sorted(line.commands, key=_MORNING.index)
    line.commands = {name: line.commands[name] for name in names}
    line.epilog = shell.talk("help-start")
    _translate(line, shell)
    line.context_settings["obj"] = shell
    return line


def _templates() -> typer.Typer:
    templates = typer.Typer(add_completion=False, rich_markup_mode=None)
    templates.callback(invoke_without_command=True)(template)
    templates.command("check")(template_check)
    return templates


def _presskit(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version")] = False,
    install_completion: InstallCompletion = None,
    show_completion: ShowCompletion = None,
    ui: Interface = None,
) -> int | None:
    if install_completion or show_completion:
        return set_up_completion(context.obj, install_completion, show_completion)
    if version:
        from presskit import __version__

        typer.echo(f"presskit {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())
    return None


def build(
    context: typer.Context,
    releases: Releases = None,
    out: Out = None,
    as_of: AsOf = None,
    lang: Languages = None,
    format: Formats = None,
    draft: Draft = False,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.unchanged import ledger_near, tell_unchanged

    whole = not (lang or format or draft)
    ledger = ledger_near(office, out) if whole else None
    if ledger and as_of is None:
        code = tell_unchanged(context.obj, ledger, releases or ())
        if code is not None:
            return code
    from presskit.cli.opening import open_desk

    desk = open_desk(office, tuple(releases or ()), marked=draft)
    # Pictures are being decoded while the rest is imported.
    from presskit.cli import kits

    asked = kits.Asked(out, as_of, tuple(lang or ()), tuple(format or ()), draft)
    return kits.build(context.obj, desk, asked, ledger)


def preview(
    context: typer.Context,
    releases: Releases = None,
    port: Port = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli.preview import run_preview

    return run_preview(context.obj, office, releases or (), port)


def check(
    context: typer.Context,
    releases: Releases = None,
    strict: Strict = False,
    fix: Fix = False,
    online: Online = False,
    release_ready: Ready = False,
    explain: Explain = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    if explain is not None:
        from presskit.cli.explain import explain_code

        return explain_code(context.obj, explain)
    if release_ready:
        from presskit.cli.ready import show_ready

        refuse_together("--release-ready", {"--strict": strict, "--fix": fix})
        return show_ready(context.obj, office, tuple(releases or ()), online)
    from presskit.cli import check as checking

    asked = checking.Asked(strict, fix, online)
    return checking.check(context.obj, office, tuple(releases or ()), asked)


def translate(
    context: typer.Context,
    releases: Releases = None,
    to: To = None,
    engine: EngineChoice = None,
    dry_run: DryRun = False,
    max_chars: MaxChars = None,
    status: Status = False,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import translate as translating

    asked = translating.Asked(to, engine, dry_run, max_chars)
    if status:
        refuse_together("--status", {"--engine": engine, "--dry-run": dry_run,
                                     "--max-chars": max_chars is not None})  # fmt: skip
        return translating.show_status(context.obj, office, tuple(releases or ()), asked)
    return translating.translate(context.obj, office, tuple(releases or ()), asked)


def review(
    context: typer.Context,
    releases: Releases = None,
    export: Export = None,
    import_: Import = None,
    all: All = False,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import review as reviewing

    asked = reviewing.Asked(export, import_, all)
    return reviewing.review(context.obj, office, tuple(releases or ()), asked)


def import_olds(
    context: typer.Context,
    olds: Olds,
    made: Made = None,
    spoken: Spoken = None,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import importing

    asked = importing.Olds(tuple(olds), made, spoken)
    return importing.run_import(context.obj, office, asked)


def schema(
    json: Json = False, quiet: Quiet = False, ui: Interface = None, office: OfficeFolder = None
) -> int:
    from presskit.cli import schema as described

    return described.schema()


def template(context: typer.Context, ui: Interface = None) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def template_check(
    context: typer.Context,
    file: TemplateFile,
    office: OfficeFolder = None,
    json: Json = False,
    quiet: Quiet = False,
    ui: Interface = None,
) -> int:
    from presskit.cli import template as templates

    return templates.check(context.obj, office, file)


def _translate(line: Any, shell: Shell, name: str = "") -> None:
    line.help = line.short_help = shell.talk("-".join(filter(None, ("help", name))))
    options = (option for parameter in line.params for option in parameter.opts)
    shell.known[name] = [*options, "--help"]
    for parameter in line.params:
        if parameter.name != "context":
            parameter.help = shell.talk(f"help-{parameter.name}")
            # Typer would say it in English; the help says it where it matters.
            parameter.show_default = False
            read_plainly(parameter)
    line.get_help = _in_our_words(line.get_help, shell)
    line.get_help_option = _helping(line.get_help_option, shell)
    for own, command in getattr(line, "commands", {}).items():
        _translate(command, shell, "-".join(filter(None, (name, own))))


def _helping(get_option: Callable[[Any], Any], shell: Shell) -> Callable[[Any], Any]:
    """The option --help, which Typer makes anew each time, in English."""

    def told(context: Any) -> Any:
        option = read_plainly(get_option(context))
        option.help = shell.talk("help-help")
        return option

    return told


def _in_our_words(get_help: Callable[[Any], str], shell: Shell) -> Callable[[Any], str]:
    """The frame of the help page in the language of the interface, without Python's types."""

    def told(context: Any) -> str:
        page = re.sub(r" <[^>]*>|\s*\[required\]|[{}]", "", get_help(context))
        usage = page.partition("\n\n")[0]
        for written, key in _FRAME.items():
            if key == "frame-arguments":
                found = (each for name, each in _ARGUMENTS.items() if name in usage)
                key = next(found, "frame-file")
            page = page.replace(written, shell.talk(key))
        return page

    return told
