"""A build makes what has changed and nothing else; whatever a kit is made from counts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from presskit import build, ledger
from presskit.kit import Kit
from presskit.ledger import Delivered
from presskit.seal import new_pair
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, draw, release_file, replace_in

ROOT = Path(__file__).parent.parent
OTHER = "2026-01-01-autre"
Change = Callable[[Path], object]


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keys are looked for in a folder of the test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    return tmp_path / "settings" / "presskit" / "keys"


@pytest.fixture
def two(office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office whose two kits are up to date."""
    # The pictures were drawn a moment ago, on a disk whose clock is that of the test.
    monkeypatch.setattr(ledger, "_BEHIND", 0)
    (office / "releases" / f"{OTHER}.yaml").write_text(RELEASE, "utf-8")
    assert presskit("build").code == 0
    return office


def made(office: Path) -> dict[str, int]:
    """When each kit was written."""
    return {zipped.stem: zipped.stat().st_mtime_ns for zipped in (office / "dist").glob("*.zip")}


def test_a_second_build_writes_nothing_and_says_the_same(two: Path, presskit: Command) -> None:
    before, told = made(two), presskit("build", "--json")

    again = presskit("build", "--ui", "en")

    assert made(two) == before
    assert (again.out, "Kits up to date in dist/: 2" in again.err) == ("", True)
    assert [kit["slug"] for kit in told.json["kits"]] == [OTHER, SLUG]


def test_warnings_are_said_again_where_nothing_was_built(two: Path, presskit: Command) -> None:
    replace_in(two / "presskit.yaml", "missing-part, ", "")
    first, second = presskit("build", "--json"), presskit("build", "--json")

    assert first.json == second.json
    assert "missing-part" in second.codes


def edit(name: str) -> Change:
    """A comment added to a file of the office, which is made if need be."""

    def change(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\n# new\n")

    return change


SHARED: dict[str, Change] = {
    "the office": edit("presskit.yaml"),
    "a contact": edit("contacts/press.yaml"),
    "a template": lambda root: (edit("templates/institution/text.txt")(root),
                                (root / "templates/institution/text.txt").unlink(),
                                (root / "templates/common").mkdir(),
                                edit("templates/common/unused.txt")(root)),
    "the office's translations": edit("translations/office.en.yaml"),
    "a logo": lambda root: draw(root / "templates/logos/region.png", (50, 40)),
    "the key": lambda root: (root / "presskit.pub").write_text(new_pair("x")[1].line("x")),
}  # fmt: skip


@pytest.mark.parametrize("change", SHARED.values(), ids=SHARED.keys())
def test_what_all_releases_share_renews_every_kit(
    two: Path, presskit: Command, change: Change
) -> None:
    before = made(two)
    change(two)

    presskit("build")

    assert all(made(two)[slug] != before[slug] for slug in (SLUG, OTHER))


OWN: dict[str, Change] = {
    "its text": lambda root: replace_in(release_file(root), "La stratégie avance", "Tout avance"),
    "its translation": edit(f"translations/{SLUG}.en.yaml"),
    "its kit": lambda root: (root / f"dist/{SLUG}/fr/{SLUG}-fr.txt").write_text("forged"),
    "a file lost": lambda root: (root / f"dist/{SLUG}/en/{SLUG}-en.pdf").unlink(),
    "a file added": lambda root: (root / f"dist/{SLUG}/notes.txt").write_text("mine"),
    "its zip": lambda root: (root / f"dist/{SLUG}.zip").unlink(),
}  # fmt: skip


@pytest.mark.parametrize("change", OWN.values(), ids=OWN.keys())
def test_what_is_of_one_release_renews_its_kit_alone(
    two: Path, presskit: Command, change: Change
) -> None:
    before = made(two)
    change(two)

    answer = presskit("build", "--ui", "en")

    assert (made(two).get(SLUG) != before[SLUG], made(two)[OTHER]) == (True, before[OTHER])
    assert "left as they are: 1" in answer.err


def test_a_picture_exchanged_for_one_of_the_same_size_and_date_is_seen(
    two: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_READ_UP_TO", 10)
    picture = two / "releases/media/atelier.jpg"
    os.utime(picture, (1_700_000_000, 1_700_000_000))
    presskit("build")
    before, state = made(two), picture.stat()
    content = bytearray(picture.read_bytes())
    content[-3] ^= 1
    picture.write_bytes(content)
    os.utime(picture, ns=(state.st_atime_ns, state.st_mtime_ns))

    presskit("build")

    assert made(two)[SLUG] != before[SLUG]


def test_the_end_of_an_embargo_renews_the_kit(two: Path, presskit: Command) -> None:
    soon = datetime.now(UTC) + timedelta(hours=1)
    replace_in(release_file(two), "place:", f"embargo: {soon:%Y-%m-%d %H:%M}+00:00\nplace:")
    presskit("build")
    before = made(two)

    presskit("build")
    assert made(two) == before
    presskit("build", "--as-of", f"{soon + timedelta(hours=1):%Y-%m-%d %H:%M}+00:00")

    assert (made(two)[SLUG] != before[SLUG], made(two)[OTHER]) == (True, before[OTHER])


def test_a_refused_release_is_judged_again_each_time(two: Path, presskit: Command) -> None:
    replace_in(release_file(two), "issuers: [region]", "issuers: [nobody]")

    first, second = presskit("build", "--json"), presskit("build", "--json")

    assert (first.code, first.json) == (second.code, second.json)
    assert (second.code, [kit["slug"] for kit in second.json["kits"]]) == (1, [OTHER])


def test_drafts_are_always_made(two: Path, presskit: Command) -> None:
    presskit("build", "--draft")
    before = made(two)
    path = two / f"dist/drafts/{SLUG}.zip"
    first = path.stat().st_mtime_ns

    presskit("build", "--draft")

    assert (path.stat().st_mtime_ns != first, made(two)) == (True, before)


@pytest.mark.parametrize("kept", [None, b"{}", b"\0", b'{"a": {"delivered": {}}}', b"[]"])
def test_a_ledger_that_is_lost_or_of_another_version_only_costs_time(
    two: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch, kept: bytes | None
) -> None:
    before = made(two)
    monkeypatch.setattr(ledger.shelf, "taken", lambda _: kept)

    assert presskit("build").code == 0

    assert all(made(two)[slug] != before[slug] for slug in before)


def test_nothing_that_builds_is_imported_where_nothing_is_to_be_built(two: Path) -> None:
    """Most of a build's time goes into imports: a build with nothing to do does without."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys; from presskit.cli import main\n"
         "try: main(['build'])\n"
         "finally: print(*sorted(sys.modules), file=sys.stderr)"],
        cwd=two, capture_output=True, text=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    modules = set(told.stderr.split())
    assert "presskit.ledger" in modules
    assert not modules & {
        "presskit.build",
        "presskit.model",
        "docx",
        "lxml",
        "jinja2",
        "PIL",
        "typst",
    }


def test_a_release_changed_while_it_is_built_is_built_again(
    two: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_in(release_file(two), "La stratégie avance", "Elle avance")
    real = build.write

    def slow(kit: Kit, out: Path) -> Delivered:
        if kit.slug == SLUG:
            replace_in(release_file(two), "Elle avance", "Tout avance")
        return real(kit, out)

    with monkeypatch.context() as patch:
        patch.setattr(build, "write", slow)
        presskit("build")
    presskit("build")

    shown = (two / f"dist/{SLUG}/fr/{SLUG}-fr.txt").read_text("utf-8")
    assert "Tout avance" in shown


def test_a_picture_changed_while_it_is_built_is_built_again(
    two: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_in(release_file(two), "La stratégie avance", "Elle avance")
    real, picture = build.write, two / "releases/media/atelier.jpg"
    with monkeypatch.context() as patch:
        patch.setattr(build, "write", lambda *a: (draw(picture, (30, 20)), real(*a))[1])
        presskit("build")
    before = made(two)

    presskit("build")

    assert made(two)[SLUG] != before[SLUG]


def test_a_picture_behind_a_link_and_a_look_behind_a_link_count(
    two: Path, presskit: Command, tmp_path: Path
) -> None:
    first, second = draw(two / "store/a.jpg"), draw(two / "store/b.jpg", (40, 30))
    picture, shared = two / "releases/media/atelier.jpg", tmp_path / "look"
    picture.unlink()
    picture.symlink_to(first)
    shared.mkdir()
    (two / "templates/common").symlink_to(shared)
    presskit("build")
    for change in (lambda: (picture.unlink(), picture.symlink_to(second)),
                   lambda: (shared / "look.css").write_text("/* new */", "utf-8")):  # fmt: skip
        before = made(two)
        change()
        presskit("build")
        assert made(two)[SLUG] != before[SLUG]


def test_the_rights_of_the_key_count(two: Path, presskit: Command, settings: Path) -> None:
    presskit("key", "new")
    (key,) = settings.glob("*.key")
    key.chmod(0o644)
    presskit("build")
    key.chmod(0o600)

    presskit("build")

    assert (two / f"dist/{SLUG}/SHA256SUMS.sig").exists()


def test_two_files_of_one_slug_are_refused_each_time(two: Path, presskit: Command) -> None:
    twin = two / "releases" / f"{SLUG}.yml"
    twin.write_bytes(release_file(two).read_bytes())

    answers = [presskit("build", "--json") for _ in range(2)]

    assert [(answer.code, "same-slug" in answer.codes) for answer in answers] == [(1, True)] * 2


def test_a_release_that_another_one_needs_renews_it_when_it_goes(
    two: Path, presskit: Command
) -> None:
    old = f"replaces: {{date: 2026-01-01, release: {OTHER}}}\nplace:"
    replace_in(release_file(two), "place:", old)
    first = presskit("build", "--json")
    (two / "releases" / f"{OTHER}.yaml").unlink()

    second = presskit("build", "--json")

    assert ("unknown-id" in first.codes, "unknown-id" in second.codes) == (False, True)


def test_naming_a_release_by_its_path_is_naming_it(two: Path, presskit: Command) -> None:
    before = made(two)

    presskit("build", f"releases/{SLUG}.yaml")
    presskit("build", SLUG)

    assert made(two) == before


# ------------------------------------------------------------- files that nobody reads as releases


def test_a_file_that_nobody_reads_is_told_though_all_is_up_to_date(
    two: Path, presskit: Command
) -> None:
    before = presskit("build", "--json").codes
    (two / "releases/2026-07-01-new.yaml.txt").write_text(RELEASE, "utf-8")
    told = presskit("build", "--json").codes
    (two / "releases/2026-07-01-new.yaml.txt").unlink()

    after = presskit("build", "--json").codes
    assert (sorted({*told} - {*before}), after) == (["release-ending"], before)


@pytest.mark.parametrize("name", [
    f"releases/._{SLUG}.yaml", f"releases/~${SLUG}.docx", "contacts/._people.yaml",
    "templates/common/~$release.docx", "templates/.DS_Store", "templates/.git/index",
])  # fmt: skip
def test_what_programs_hide_in_an_office_renews_no_kit(
    two: Path, presskit: Command, name: str
) -> None:
    (two / "templates/common").mkdir()
    told = presskit("build", "--json").codes
    before = made(two)
    edit(name)(two)

    answer = presskit("build", "--json")

    assert (made(two), answer.code, answer.codes) == (before, 0, told)


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
def test_a_link_to_nothing_among_the_keys_and_the_templates_stops_nothing(
    two: Path, presskit: Command, settings: Path
) -> None:
    """Emacs locks the file it edits by such a link."""
    for folder in (settings, two / "templates/common"):
        folder.mkdir(parents=True)
        (folder / ".#press.key").symlink_to("camille@bureau.4711")
        (folder / "press.key").symlink_to("gone")

    assert presskit("build", "--json").code == 0


@pytest.mark.skipif(os.name == "nt", reason="a name of Windows is always text")
def test_an_office_whose_folder_has_a_name_that_is_no_utf_8_is_built_once(
    two: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an archive of an old Windows leaves it on Linux."""
    latin = Path(os.fsdecode(b"dos\xe9"))
    two.rename(two.parent / latin)
    monkeypatch.chdir(two.parent / latin)
    first = presskit("build", "--json")
    before = made(two.parent / latin)

    second = presskit("build", "--json")

    assert (first.code, second.code, made(two.parent / latin)) == (0, 0, before)
