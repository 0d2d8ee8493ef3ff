"""An office chooses how its sentences are set, and where narrow spaces cannot be had."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Command
from tests.offices import OFFICE, SLUG, release_file, replace_in

TEXT = "Vraiment ? Oui : il est 9h30."


def page(root: Path, presskit: Command, setting: str, kind: str = "txt") -> str:
    (root / "presskit.yaml").write_text(f"{OFFICE}{setting}\n", "utf-8")
    assert presskit("build", "--quiet").code == 0
    return (root / f"dist/{SLUG}/fr/{SLUG}-fr.{kind}").read_text("utf-8")


def test_each_house_has_its_own_spaces(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "La stratégie avance.", f'"{TEXT}"')

    france = page(office, presskit, "")
    quebec = page(office, presskit, "typography: {fr: fr-CA}")
    union = page(office, presskit, "typography: {fr: eu, tight_hours: false}")

    assert "Vraiment\u202f? Oui\u00a0: il est 9\u00a0h\u00a030." in france
    assert "Vraiment? Oui\u00a0: il est 9\u00a0h\u00a030." in quebec
    assert "Vraiment? Oui: il est 9h30." in union


def test_a_format_without_narrow_spaces_gets_ordinary_ones(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "La stratégie avance.", TEXT.split(" Oui")[0])

    setting = "typography: {plain_spaces: [txt]}"

    assert "Vraiment\u00a0?" in page(office, presskit, setting)
    assert "Vraiment\u202f?" in page(office, presskit, setting, "html")
