"""What is kept between two runs saves time and changes nothing."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from presskit import shelf
from presskit.shelf import keep, once, taken
from tests.offices import tree


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's temporary files, with nothing in them yet."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def only_file(folder: Path) -> Path:
    (file,) = (path for path in folder.rglob("*") if path.is_file())
    return file


def no_more() -> bytes:
    raise AssertionError("made twice")


@pytest.mark.usefixtures("temporary")
def test_what_was_made_once_is_not_made_again() -> None:
    once("a picture", lambda: b"made")

    assert once("a picture", no_more) == b"made"


@pytest.mark.usefixtures("temporary")
def test_another_recipe_is_made_for_itself() -> None:
    once("a picture", lambda: b"made")

    assert once("another", lambda: b"other") == b"other"


@pytest.mark.parametrize(
    ("end", "added"),
    [(0, b""), (10, b""), (-1, b""), (-1, b"!"), (None, b"!")],
    ids=["empty", "short", "cut", "altered", "longer"],
)
def test_a_damaged_file_is_made_again(end: int | None, added: bytes, temporary: Path) -> None:
    keep("a picture", b"made")
    file = only_file(temporary)
    file.write_bytes(file.read_bytes()[:end] + added)

    assert once("a picture", lambda: b"made") == b"made"
    assert taken("a picture") == b"made"


def test_a_file_put_in_the_place_of_another_is_not_taken(temporary: Path) -> None:
    keep("a picture", b"made")
    other = only_file(temporary)
    content = other.read_bytes()
    other.unlink()
    keep("another", b"other")
    only_file(temporary).write_bytes(content)

    assert taken("another") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_folder_that_others_may_write_is_left_alone(temporary: Path) -> None:
    keep("a picture", b"made")
    only_file(temporary).parent.chmod(0o777)
    before = tree(temporary)

    keep("another", b"other")

    assert (taken("a picture"), tree(temporary)) == (None, before)


def test_without_a_place_to_keep_it_everything_is_made(temporary: Path) -> None:
    keep("a picture", b"made")
    folder = only_file(temporary).parent
    only_file(temporary).unlink()
    folder.rmdir()
    folder.write_text("in the way", "utf-8")

    assert once("a picture", lambda: b"made again") == b"made again"


def test_what_was_not_used_for_longest_goes_first(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, recipe in enumerate(("old", "used", "new")):
        keep(recipe, bytes(100))
        newest = max(temporary.rglob("?" * 64), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    taken("used")
    monkeypatch.setattr(shelf, "_ROOM", 500)

    keep("last", bytes(100))

    assert [taken(recipe) is not None for recipe in ("old", "used", "new", "last")] == [
        False, True, True, True,
    ]  # fmt: skip
