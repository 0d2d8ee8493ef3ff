"""What is installed elsewhere is whole: the wheel, the archive of the sources, a first morning."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

import pytest

from presskit import __version__
from scripts.newcomer import first_morning
from scripts.pythons import PROMISED, Python, pythons

ROOT = Path(__file__).parent.parent
NAME = f"bilingual_presskit-{__version__}"


def built(source: Path, kind: str, out: Path) -> Path:
    """The wheel or the archive of a source tree, made by the installed hatchling."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(out)],
                   cwd=source, check=True, capture_output=True)  # fmt: skip
    return next(path for path in out.iterdir() if path.name.startswith(NAME))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def files(folder: Path, within: str) -> set[str]:
    """The files of a folder of the checkout as the wheel names them."""
    return {
        f"{within}/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_the_wheel_holds_the_package_and_the_looks_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    tree = files(ROOT / "presskit", "presskit") | files(ROOT / "templates", "presskit/templates")
    assert {name for name in names if ".dist-info/" not in name} == tree
    assert len(names) == len(set(names))


def test_the_archive_of_the_sources_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = built(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as opened:
        # Python 3.11.2 has no filter; the archive is our own.
        opened.extractall(
            tmp_path, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {})
        )

    assert built(tmp_path / NAME, "wheel", tmp_path / "wheel").read_bytes() == wheel.read_bytes()


def test_the_archive_of_the_sources_holds_every_folder_of_the_checkout(tmp_path: Path) -> None:
    with tarfile.open(built(ROOT, "sdist", tmp_path)) as opened:
        held = {name.split("/")[1] for name in opened.getnames() if name.count("/") > 1}

    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()}
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}
    assert held == {".ci", *(name for name in folders - ignored if not name.startswith("."))}


def metadata(wheel: Path) -> Message:
    content = zipfile.ZipFile(wheel).read(f"{NAME}.dist-info/METADATA")
    return BytesParser().parsebytes(content)


def test_the_metadata_say_what_is_true(wheel: Path) -> None:
    told = metadata(wheel)

    versions = {f"Programming Language :: Python :: {version}" for version in ("3", *PROMISED)}
    python = {each for each in told.get_all("Classifier", []) if "Python" in each}
    assert (told["Name"], told["Requires-Python"]) == ("bilingual-presskit", ">=3.11")
    assert python == versions
    # Until there is an address, none is given.
    assert told.get_all("Project-URL") is None
    assert told["Description-Content-Type"] == "text/markdown"
    page = told.get_payload(decode=True)
    assert isinstance(page, bytes)
    assert page.decode().strip() == (ROOT / "README.md").read_text("utf-8").strip()


def test_the_licences_of_program_and_fonts_travel_along(wheel: Path) -> None:
    told = metadata(wheel)
    licences = told.get_all("License-File", [])

    assert told["License-Expression"] == "MIT AND OFL-1.1"
    assert sorted(licences) == ["LICENSE", "presskit/fonts/OFL.txt"]
    names = zipfile.ZipFile(wheel).namelist()
    assert all(f"{NAME}.dist-info/licenses/{name}" in names for name in licences)


# ------------------------------------------------------------------------------ installed elsewhere


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh virtualenv that holds the wheel; the libraries are those that run this test."""
    home = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = str(programs(home) / Path(sys.executable).name)
    subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--no-index",
                    "--no-deps", "--quiet", "--disable-pip-version-check", str(wheel)],
                   check=True, cwd=home)  # fmt: skip
    # What lies in such a folder is not followed further: an editable checkout stays out of reach.
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True)
    libraries = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    Path(site.stdout.strip(), "libraries.pth").write_text("\n".join(libraries), "utf-8")
    return home


def programs(home: Path) -> Path:
    return home / ("Scripts" if os.name == "nt" else "bin")


def test_what_runs_elsewhere_is_what_was_installed_there(elsewhere: Path) -> None:
    asked = "import presskit, presskit.cli.app; print(presskit.__file__)"

    done = subprocess.run([programs(elsewhere) / "python", "-I", "-c", asked], check=True,
                          capture_output=True, encoding="utf-8", cwd=elsewhere)  # fmt: skip

    assert Path(done.stdout.strip()).is_relative_to(elsewhere)


def test_a_newcomer_comes_to_a_kit_with_what_was_installed(elsewhere: Path, tmp_path: Path) -> None:
    verdict = first_morning([str(programs(elsewhere) / "presskit")], tmp_path)

    assert verdict["changed"] == []


def test_it_runs_as_a_module_where_the_command_is_not_on_the_path(elsewhere: Path) -> None:
    done = subprocess.run([programs(elsewhere) / "python", "-I", "-m", "presskit", "--version"],
                          capture_output=True, encoding="utf-8", check=True)  # fmt: skip

    assert done.stdout.split() == ["presskit", __version__]


# ------------------------------------------------------------------------------------- every Python


def test_a_python_that_does_not_start_is_passed_over_and_another_found_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shims, real, again = (tmp_path / name for name in ("shims", "real", "again"))
    for folder, script in ((shims, "exit 127"), (real, "echo 3.98.1"), (again, "echo 3.98.1")):
        folder.mkdir()
        (folder / "python3.98").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (folder / "python3.98").chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, (shims, real, again))))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))

    assert list(pythons("3.98")) == [Python("3.98.1", real / "python3.98")]
    assert list(pythons("3.97")) == []
