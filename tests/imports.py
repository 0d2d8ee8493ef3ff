"""Bring files of contacts into a media list, as the tests of the import do."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from presskit.cli.lists_import import Brought, run_import
from presskit.cli.shell import Shell


class Said(NamedTuple):
    """The exit code of an import and its JSON."""

    code: int
    found: dict[str, Any]

    @property
    def rows(self) -> tuple[int, ...]:
        """In, kept, merged, rejected, suppressed."""
        return tuple(self.found["rows"].values())

    @property
    def problems(self) -> list[str]:
        return [each["code"] for each in self.found["problems"]]


class Office:
    """A folder with a media list and whatever is brought into it."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.capsys = root, capsys
        (root / "presskit.yaml").write_text("name: Service de presse\n")
        self.list = root / "contacts" / "media" / "list.csv"

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def bring(self, *files: Path, map: Path | None = None) -> Said:
        self.capsys.readouterr()
        code = run_import(Shell("en", as_json=True), self.root, Brought(files, self.list, map))
        return Said(code, json.loads(self.capsys.readouterr().out))

    def bring_text(self, content: str | bytes, name: str = "in.csv") -> Said:
        return self.bring(self.file(name, content))

    @property
    def people(self) -> list[dict[str, str]]:
        return table(self.list)

    @property
    def rejects(self) -> list[dict[str, str]]:
        return table(self.list.with_name("rejects.csv"))


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(tmp_path, capsys)
