"""`presskit doctor`: what is installed, set up and missing on this machine and in this office.

Says where a key was found, never the key. Nothing is changed, and nothing is asked of the network.
"""

from __future__ import annotations

import importlib
import os
import platform
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from presskit import __version__
from presskit.cli import programs
from presskit.cli.nearby import office_near, releases
from presskit.cli.shell import Shell, code_for, folded
from presskit.problems import Fact, Problem, Refusal, error

if TYPE_CHECKING:
    from presskit.office import Desk

State = Literal["found", "missing", "unneeded"]
# Where an engine's key may be; the first that is set counts.
KEYS: Mapping[str, tuple[str, ...]] = {
    "deepl": ("DEEPL_AUTH_KEY", "DEEPL_API_KEY"), "libretranslate": ("LIBRETRANSLATE_API_KEY",),
}  # fmt: skip
# What is imported of each library that presskit needs: its compiled part, where it has one.
LIBRARIES: Mapping[str, str] = {
    "babel": "babel.dates", "css-inline": "css_inline", "deepl": "deepl", "docxtpl": "docxtpl",
    "cryptography": "cryptography.hazmat.primitives.asymmetric.ed25519",
    "email-validator": "email_validator", "filelock": "filelock", "jinja2": "jinja2",
    "lxml": "lxml.etree", "markdown-it-py": "markdown_it", "mdit-py-plugins": "mdit_py_plugins",
    "msgspec": "msgspec",
    "phonenumbers": "phonenumbers", "pillow": "PIL.Image", "pydantic": "pydantic",
    "pypdfium2": "pypdfium2", "python-calamine": "python_calamine", "python-docx": "docx",
    "pyyaml": "yaml", "rapidfuzz": "rapidfuzz.fuzz", "rendercv-fonts": "rendercv_fonts",
    "rich": "rich.console", "typer": "typer", "typst": "typst", "tzdata": "tzdata",
    "xlsxwriter": "xlsxwriter",
}  # fmt: skip
_WIDTH = 13
_COLOURS: Mapping[State, str] = {"found": "green", "missing": "yellow", "unneeded": "dim"}
# Programs without which an office works as well.
_OPTIONAL = ("git", "exiftool")


class Tool(Struct, frozen=True):
    """One line of the report. `said` is what there is to say of it, or to do, with its facts."""

    name: str
    state: State
    version: str = ""
    place: str = ""
    said: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def doctor(shell: Shell, office: Path | None) -> int:
    """Say how this machine and the office are; returns the exit code."""
    tools = examine(office or Path.cwd())
    problems = [problem for tool in tools for problem in tool.problems]
    missing = [tool.name for tool in tools if tool.state == "missing"]
    if shell.as_json:
        told = [_told(shell, tool) for tool in tools]
        shell.result({"tools": told, "missing": missing}, problems)
    else:
        for tool in tools:
            _print(shell, tool)
        shell.show(problems, sys.stdout)
        names = ", ".join(shell.talk(f"doctor-{name}") for name in missing)
        shell.say("doctor-some" if missing else "doctor-all", names=names)
    return code_for(problems)


def examine(start: Path) -> tuple[Tool, ...]:
    """Everything there is to say, from the machine to the office at or above `start`."""
    libraries = _libraries()
    own = (_python(), _presskit(), libraries)
    others = (*_programs(), _duckdb())
    # Without its libraries presskit cannot open an office, nor look for its fonts.
    inside = () if libraries.problems else (_fonts(), *_office(start))
    return (*own, *inside, *others)


# ------------------------------------------------------------------------------------- presskit


def _python() -> Tool:
    return Tool("python", "found", platform.python_version(), short(sys.executable))


def _presskit() -> Tool:
    return Tool("presskit", "found", __version__, short(Path(__file__).parent.parent))


def _libraries() -> Tool:
    faults = tuple(fault for each in LIBRARIES.items() for fault in _broken(*each))
    return Tool("libraries", "missing" if faults else "found", problems=faults)


def _broken(name: str, module: str) -> Iterable[Problem]:
    try:
        importlib.import_module(module)
    except Exception as fault:  # it may fail in any way, and the others are still to be tried
        reason = " ".join(f"{type(fault).__name__} {fault}".split())
        yield error("library-broken", name=name, reason=_without_home(reason))


def _fonts() -> Tool:
    from presskit.render.fonts import font_folders

    folders = [Path(each) for each in font_folders()]
    gone = [each for each in folders if not any(each.rglob("*.[ot]tf"))]
    faults = tuple(error("fonts-gone", folder=short(each)) for each in gone)
    return Tool("fonts", "missing" if gone else "found", place=short(folders[0].parent),
                problems=faults)  # fmt: skip


# --------------------------------------------------------------------------------------- office


def _office(start: Path) -> tuple[Tool, ...]:
    root = office_near(start)
    if root is None:
        return (Tool("office", "missing", said="doctor-office-none"),)
    from presskit.office import open_office

    try:
        # One release is enough to know that the office opens.
        desk = open_office(root, releases(root)[:1])
    except Refusal as refusal:
        return (Tool("office", "missing", place=short(root), said="doctor-office-broken",
                     problems=refusal.problems),)  # fmt: skip
    return (_opened(desk), _own_fonts(desk), _engine(desk), _key(desk))


def _opened(desk: Desk) -> Tool:
    home = desk.office.languages[0]
    facts: dict[str, Fact] = {
        "name": desk.office.name.within(home, home) or "",
        "languages": ", ".join(desk.office.languages),
        "n": len(releases(desk.root)),
    }
    faults = tuple(each for each in desk.problems if each.severity == "error")
    return Tool("office", "found", "", short(desk.root), "doctor-office-is", facts, faults)


def _own_fonts(desk: Desk) -> Tool:
    from presskit.render.fonts import drawn_in_pdf, fonts_folder, pdf_family

    fonts, folder = desk.office.theme.fonts, fonts_folder(desk.root)
    named = tuple(dict.fromkeys(name for name in (fonts.titles, fonts.text) if name))
    lacking = [name for name in named if not drawn_in_pdf(name, folder)]
    others = [f"{name} → {pdf_family(name, folder)}" for name in named
              if pdf_family(name, folder) != name]  # fmt: skip
    place = short(folder) if folder else ""
    if not named:
        return Tool("office-fonts", "unneeded", place=place, said="doctor-office-fonts-none")
    if lacking:
        return Tool("office-fonts", "missing", place=place, said="doctor-office-fonts-get",
                    facts={"names": ", ".join(lacking)})  # fmt: skip
    said = "doctor-office-fonts-instead" if others else ""
    return Tool("office-fonts", "found", ", ".join(named), place, said,
                {"names": ", ".join(others)})  # fmt: skip


def _engine(desk: Desk) -> Tool:
    chosen = desk.office.translation
    match chosen.engine:
        case "deepl":
            return _keyed("DeepL", KEYS["deepl"])
        case "libretranslate" if chosen.server:
            tool = _keyed("LibreTranslate", KEYS["libretranslate"])
            needless = tool.said == "doctor-engine-get-key"
            without = replace(tool, state="found", said="doctor-engine-without-key")
            return without if needless else tool
        case "libretranslate":
            return Tool("engine", "missing", "LibreTranslate", said="doctor-engine-get-server")
        case "command":
            return _own_program(chosen.command, desk.root)
    return Tool("engine", "unneeded", said="doctor-engine-none")


def _keyed(name: str, variables: Sequence[str]) -> Tool:
    """An engine whose key is in one of these variables; of the key nothing is kept."""
    values = {each: os.environ.get(each, "").strip() for each in variables}
    variable = next((each for each, value in values.items() if value), variables[0])
    facts = {"variable": variable}
    if not values[variable]:
        return Tool("engine", "missing", name, said="doctor-engine-get-key", facts=facts)
    # As the engines take it: another key would not go into a header.
    if not re.fullmatch(r"[\x21-\x7e]+", values[variable]):
        return Tool("engine", "missing", name, said="doctor-engine-odd-key", facts=facts)
    return Tool("engine", "found", name, variable, "doctor-engine-key", facts)


def _own_program(words: Sequence[str], root: Path) -> Tool:
    from shutil import which

    first = words[0] if words else ""
    here = first if not Path(first).parent.parts else str((root / first).resolve())
    found = which(here) if first else None
    if found is None:
        return Tool("engine", "missing", said="doctor-engine-get-program", facts={"program": first})
    return Tool("engine", "found", Path(found).name, short(found))


def _key(desk: Desk) -> Tool:
    from presskit.cli.key import office_seal, read_key
    from presskit.seal import PUBLIC_KEY

    if not (desk.root / PUBLIC_KEY).exists():
        return Tool("key", "unneeded", said="doctor-key-none")
    try:
        key = read_key(desk.root / PUBLIC_KEY, PUBLIC_KEY)
    except Refusal as refusal:
        return Tool("key", "missing", said="doctor-key-unread", problems=_warned(refusal))
    facts = {"fingerprint": key.fingerprint}
    try:
        office_seal(desk.root, desk.office.website)
    except Refusal as refusal:
        return Tool("key", "missing", said="doctor-key-half", facts=facts,
                    problems=_warned(refusal))  # fmt: skip
    return Tool("key", "found", place=_private_half(key.private_name), said="doctor-key-whole",
                facts=facts)  # fmt: skip


def _private_half(name: str) -> str:
    from presskit.cli.settings import keys_folder

    return short(keys_folder() / name)


def _warned(refusal: Refusal) -> tuple[Problem, ...]:
    """What is refused where a kit is signed; kits are made without."""
    return tuple(replace(each, severity="warning", facts=_shortened(each.facts))
                 for each in refusal.problems)  # fmt: skip


def _shortened(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    return {name: _without_home(str(fact)) if name == "file" else fact
            for name, fact in facts.items()}  # fmt: skip


# ------------------------------------------------------------------------------- other programs


def _programs() -> tuple[Tool, ...]:
    with ThreadPoolExecutor(len(programs.PROGRAMS)) as crew:
        return tuple(crew.map(_program, programs.PROGRAMS.items()))


def _program(row: tuple[str, programs.Program]) -> Tool:
    name, program = row
    path = programs.find(program)
    if path is None:
        state: State = "unneeded" if name in _OPTIONAL else "missing"
        return Tool(name, state, said="doctor-get", facts={"command": programs.how_to_get(program)})
    return Tool(name, "found", programs.version_of(program, path), short(path))


def _duckdb() -> Tool:
    try:
        return Tool("duckdb", "found", metadata.version("duckdb"))
    except metadata.PackageNotFoundError:
        command = "pipx inject bilingual-presskit duckdb"
        return Tool("duckdb", "unneeded", said="doctor-get", facts={"command": command})


# --------------------------------------------------------------------------------------- output


def short(path: Path | str) -> str:
    """A path with `/`, its home folder written `~`: it can be shown to anyone."""
    return _without_home(Path(path).as_posix())


def _without_home(text: str) -> str:
    home = Path(os.path.expanduser("~")).as_posix()
    return text if home == "/" else re.sub(rf"{re.escape(home)}(?![\w.-])", "~", text)


def _told(shell: Shell, tool: Tool) -> dict[str, Any]:
    return {"name": tool.name, "found": tool.state == "found", "version": tool.version or None,
            "place": tool.place or None, "use": shell.talk(f"doctor-{tool.name}-use"),
            "advice": shell.talk(tool.said, **tool.facts) if tool.said else None}  # fmt: skip


def _print(shell: Shell, tool: Tool) -> None:
    from rich.text import Text

    console, margin = shell.console(sys.stdout), " " * _WIDTH
    colon = " : " if shell.ui == "fr" else ": "
    name = " ".join(filter(None, (shell.talk(f"doctor-{tool.name}"), tool.version)))
    state = shell.talk(f"doctor-{tool.state}")
    use = shell.talk(f"doctor-{tool.name}-use")
    line = Text(folded(f"{state:<{_WIDTH}}{name}{colon}{use}", sys.stdout, margin))
    line.stylize(_COLOURS[tool.state], 0, len(state))
    line.stylize("bold", _WIDTH, _WIDTH + len(name))
    console.print(line)
    said = shell.talk(tool.said, **tool.facts) if tool.said else ""
    for each in filter(None, (tool.place, said)):
        console.print(Text(folded(f"{margin}{each}", sys.stdout, margin), style="dim"))
