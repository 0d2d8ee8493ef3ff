"""What holds on Windows and on a Mac: line ends, encodings, names, streams. Run on Linux, where
none of them shows by itself."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from presskit import atomic
from presskit.atomic import move
from presskit.cli.system import spread
from presskit.kit import recover
from presskit.media import fits_everywhere
from presskit.starter.settling import settle
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, draw, replace_in, tree, write_office

ROOT = Path(__file__).parent.parent
TEXTS = {".yaml", ".csv", ".html", ".css", ".js", ".txt", ".typ"}
# Two releases: a translated one, and one with every part there is.
KITS = ("2026-07-02-rencontres-internationales-besancon", "2026-06-10-dossier-biotherapies")


# ------------------------------------------------------------------------------- line ends, marks


def as_windows_writes(root: Path) -> None:
    """Every text of an office with CRLF, and the mark that some editors put first."""
    for path in root.rglob("*"):
        if path.suffix in TEXTS:
            lines = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            path.write_bytes(b"\xef\xbb\xbf" + lines)


def test_an_office_saved_by_windows_makes_the_same_bytes(tmp_path: Path, presskit: Command) -> None:
    for name in ("one", "other"):
        for part in ("contacts", "releases", "templates", "translations"):
            shutil.copytree(ROOT / part, tmp_path / name / part)
        shutil.copy(ROOT / "presskit.yaml", tmp_path / name)
    as_windows_writes(tmp_path / "other")

    codes = [presskit("build", *KITS, "--office", str(tmp_path / name), "--json").code
             for name in ("one", "other")]  # fmt: skip

    assert codes == [0, 0]
    assert tree(tmp_path / "one/dist") == tree(tmp_path / "other/dist")


def test_what_check_corrects_keeps_its_line_ends_and_loses_the_mark(
    office: Path, presskit: Command
) -> None:
    file = office / f"releases/{SLUG}.yaml"
    replace_in(file, "La stratégie avance.", '"La stratégie avance !"')
    as_windows_writes(office)
    before = file.read_bytes()

    assert presskit("check", "--fix").code == 0

    after = file.read_bytes()
    assert "avance\u202f!".encode() in after
    assert after.startswith(b"kind: release\r\n")
    assert after.count(b"\r\n") == after.count(b"\n") == before.count(b"\n")


def test_a_file_of_powershell_is_refused_in_words(office: Path, presskit: Command) -> None:
    file = office / f"releases/{SLUG}.yaml"
    file.write_bytes(file.read_text("utf-8").encode("utf-16"))

    answer = presskit("check", "--json")

    assert (answer.code, answer.codes) == (1, ["utf-16"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_pasted_text_is_known_again_however_it_was_saved(
    office: Path, presskit: Command, encoding: str
) -> None:
    presskit("build")
    text = (office / f"dist/{SLUG}/fr/{SLUG}-fr.txt").read_text("utf-8").replace("\n", "\r\n")
    (office / "mail.txt").write_bytes(text.replace("\u202f", "\xa0").encode(encoding))

    answer = presskit("verify", f"dist/{SLUG}.zip", "--text", "mail.txt", "--json")

    assert (answer.code, answer.json["changed"]) == (0, [])


# -------------------------------------------------------------------------------------- encodings

MAIN_COMMANDS = f"""
import warnings
from presskit.cli import open_shell, run
warnings.filterwarnings("error", category=EncodingWarning, module="presskit")
for words in (
    ("build",), ("check", "--explain", "weekday"), ("check", "--release-ready", "{SLUG}"),
    ("check", "--fix"), ("key", "new"), ("build", "{SLUG}"), ("verify", "dist/{SLUG}.zip"),
    ("translate", "--status"), ("translate", "--dry-run"), ("schema",),
    ("import", "dist/{SLUG}/fr/{SLUG}-fr.txt", "--out", "releases/2026-01-01-old.yaml"),
    ("lists", "import", "olds.csv", "--to", "contacts/media/presse.csv"), ("lists", "stats"),
    ("lists", "select"), ("lists", "export", "{SLUG}", "--for", "brevo"), ("lists", "due"),
    ("lists", "forget", "a@b.example"), ("build", "--draft", "{SLUG}"),
):
    code = run(words, open_shell(words))
    assert code in (0, 1), (words, code)
"""


def test_no_command_leaves_an_encoding_to_the_system(tmp_path: Path) -> None:
    office = write_office(tmp_path / "office")
    (office / "olds.csv").write_text("Nom;E-mail\nZoé Leroy;zoe@lemag.example\n", "utf-8")
    home = {name: str(tmp_path) for name in ("HOME", "APPDATA", "XDG_CONFIG_HOME")}

    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-c", MAIN_COMMANDS], cwd=office,
        env={**os.environ, **home, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr.decode()[-2000:]


# How many arguments without a name say all there is to say, encoding included.
ENOUGH = {"read_text": 1, "write_text": 2}


def silent(call: ast.Call) -> bool:
    """Whether a call opens something as text without saying in which encoding."""
    method = isinstance(call.func, ast.Attribute)
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    named = {each.arg for each in call.keywords}
    after = call.args if method else call.args[1:]
    modes = [each.value for each in after if isinstance(each, ast.Constant)]
    if "encoding" in named:
        return False
    if name == "open":
        # `archive.open(name, "w")` and `Image.open(path)` are no texts.
        return len(after) == len(modes) and "b" not in str(modes)
    return len(call.args) < ENOUGH.get(name, 0) or (name in ("run", "Popen") and "text" in named)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "presskit").rglob("*.py")), ids=lambda path: path.stem
)
def test_every_text_that_is_opened_says_its_encoding(path: Path) -> None:
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8")))
             if isinstance(node, ast.Call))  # fmt: skip

    assert [ast.unparse(call) for call in calls if silent(call)] == []


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_pipe_that_lacks_a_character_gets_a_plainer_one(tmp_path: Path, encoding: str) -> None:
    write_office(tmp_path)

    done = subprocess.run(
        [sys.executable, "-m", "presskit", "check", "--explain", "punctuation", "--ui", "fr"],
        cwd=tmp_path, capture_output=True, check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    said = done.stdout.decode(encoding)
    assert "ponctuation" in said
    assert "\\u" not in said
    assert "\\x" not in said


# Modules that Windows lacks.
POSIX = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}


@pytest.mark.parametrize("folder", ["presskit", "tests", "benchmarks"])
def test_nothing_imports_at_once_what_windows_lacks(folder: str) -> None:
    found = [
        (path.name, each.name)
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Import)
        for each in node.names
        if each.name in POSIX
    ]

    assert found == []


# ------------------------------------------------------------------------------------------ names


def test_every_file_of_the_house_can_lie_on_every_disk() -> None:
    folders = ("presskit", "templates", "docs", "tests", "scripts", "releases", "contacts")
    files = [path.relative_to(ROOT) for folder in folders for path in (ROOT / folder).rglob("*")]

    assert [path for path in files if not all(map(fits_everywhere, path.parts))] == []
    assert len({str(path).casefold() for path in files}) == len(files)
    assert max(len(str(path)) for path in files if "__pycache__" not in path.parts) < 100


@pytest.mark.parametrize("slug", ["con", "aux", "nul", "prn", "com1", "lpt9"])
def test_a_release_is_not_called_as_a_device_of_windows(
    office: Path, presskit: Command, slug: str
) -> None:
    (office / f"releases/{SLUG}.yaml").rename(office / f"releases/{slug}.yaml")

    answer = presskit("check", "--json")

    assert (answer.code, answer.codes) == (1, ["file-name"])


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("l’atelier d’été.jpg", True),
        ("console.jpg", True),
        ("com10.jpg", True),
        (".profil.jpg", True),
        ("aux.jpg", False),
        ("CON.final.JPG", False),
        ("Lpt1", False),
        ("dijon: la salle.jpg", False),
        ("quoi?.jpg", False),
        ("a\\b.jpg", False),
        ("a\tb.jpg", False),
        ("fin.", False),
        ("fin ", False),
    ],
)
def test_a_name_is_one_that_every_system_can_hold(name: str, fits: bool) -> None:
    assert fits_everywhere(name) == fits


def test_a_picture_that_windows_could_not_unpack_is_refused(
    tmp_path: Path, presskit: Command
) -> None:
    text = RELEASE.replace("media/atelier.jpg", "media/aux.jpg")
    root = write_office(tmp_path, release=text)
    draw(root / "releases/media/aux.jpg")

    answer = presskit("build", "--office", str(root), "--json")

    assert (answer.code, answer.codes) == (1, ["media-name"])


def test_a_backslash_is_no_way_to_a_picture_on_any_system(
    tmp_path: Path, presskit: Command
) -> None:
    root = write_office(tmp_path, release=RELEASE.replace("media/atelier", r"media\atelier"))

    first, *_ = presskit("build", "--office", str(root), "--json").json["problems"]

    assert first["code"] == "media-missing"
    assert "media/atelier.jpg" in first["hint"]


def test_a_picture_whose_accents_a_mac_keeps_apart_is_found(
    tmp_path: Path, presskit: Command
) -> None:
    kits = []
    for form in ("NFC", "NFD"):
        root = write_office(tmp_path / form, release=RELEASE.replace("atelier.jpg", "été.jpg"))
        draw(root / "releases/media" / unicodedata.normalize(form, "été.jpg"))
        assert presskit("build", "--office", str(root), "--json").code == 0
        kits.append(tree(root / "dist"))

    assert kits[0] == kits[1]


def test_an_annex_whose_accents_a_mac_keeps_apart_is_found(
    tmp_path: Path, presskit: Command
) -> None:
    kits = []
    for form in ("NFC", "NFD"):
        annex = "  - {file: media/été.pdf, caption: {fr: Une annexe., en: An annex.}}\n"
        root = write_office(tmp_path / form, release=RELEASE + annex)
        (root / "releases/media" / unicodedata.normalize(form, "été.pdf")).write_bytes(b"%PDF-1.7")
        assert presskit("build", "--office", str(root), "--json").code == 0
        kits.append(tree(root / "dist"))

    assert kits[0] == kits[1]


# ----------------------------------------------------------------------------------------- shells


def test_stars_become_the_files_that_a_shell_of_windows_leaves_to_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.docx", "a.docx", "c.pdf"):
        Path(name).touch()

    typed = list(spread(["import", "*.docx", "?.pdf", "*.odt", "--where=beat=*"]))

    assert typed == ["import", "a.docx", "b.docx", "?.pdf", "*.odt", "--where=beat=*"]


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new", "utf-8")
    old.write_text("old", "utf-8")

    move(new, old)

    assert (old.read_text("utf-8"), new.exists()) == ("new", False)


class Windows:
    """The system as a module sees it there, as far as a Linux can be one."""

    name = "nt"

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)


def begin_to_scan(monkeypatch: pytest.MonkeyPatch, held: str = "") -> None:
    """From here on an antivirus program opens each new file for a moment; somebody else has what
    is called `held` open for good."""
    real, seen = os.replace, set[Path]()

    def moved(source: Path, target: Path) -> None:
        if Path(source) not in seen or Path(target).name == held:
            seen.add(Path(source))
            raise PermissionError(13, "Access is denied")
        real(source, target)

    for name in ("rename", "replace"):
        monkeypatch.setattr(os, name, moved)
    monkeypatch.setattr(atomic, "os", Windows())
    monkeypatch.setattr(atomic, "_PAUSES", (0, 0))


def test_an_antivirus_program_stops_no_new_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"presskit.yaml": b"name: A", "contacts/people.yaml": b""}
    begin_to_scan(monkeypatch)

    assert settle(tmp_path, files) == tuple(sorted(files))
    assert tree(tmp_path) == files


def test_a_kit_whose_zip_is_open_stays_as_it_was(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    presskit("build")
    before = tree(office / "dist")
    replace_in(office / f"releases/{SLUG}.yaml", "La stratégie avance", "Tout avance")
    begin_to_scan(monkeypatch, held=f"{SLUG}.zip")

    answer = presskit("build", "--json")

    assert (answer.codes, tree(office / "dist")) == (["output-unwritable"], before)


def test_a_kit_that_was_left_aside_comes_back_past_an_antivirus_program(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    presskit("build")
    before = tree(office / "dist")
    (office / "dist" / SLUG).rename(office / "dist" / f".{SLUG}.old")
    begin_to_scan(monkeypatch)

    recover(office / "dist", SLUG)

    assert tree(office / "dist") == before


def test_windows_gives_no_port_to_two_previews() -> None:
    """There SO_REUSEADDR takes a port that another process listens on."""
    told = subprocess.run(
        [sys.executable, "-c", "import importlib, os; from presskit.cli.preview import server\n"
         "os.name = 'nt'; print(importlib.reload(server)._Server.allow_reuse_address)"],
        capture_output=True, text=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    assert told.stdout.strip() == "False"
