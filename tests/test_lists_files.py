"""No command of the media lists writes over what is something else, or over another's work."""

from __future__ import annotations

import json
import os
import tempfile
from errno import ENOSPC
from pathlib import Path

import pytest

from presskit.cli import lists_files
from presskit.cli.lists_dedupe import Files, run_dedupe
from presskit.cli.lists_export import Export, run_export
from presskit.cli.lists_files import alone
from presskit.cli.lists_import import Brought, run_import
from presskit.cli.lists_rights import run_forget
from presskit.cli.lists_select import Selection, run_select
from presskit.cli.shell import Shell
from presskit.lists.store import FOLDER, SUPPRESSED, write_private
from presskit.lists.suppression import open_suppression
from presskit.problems import Refusal
from tests.conftest import Command
from tests.media_lists import who, write_lists

JULIE = who("Julie", "Martin", "julie@d.example", opt_out_on="2026-01-01")
TOM = who("Tom", "Baker", "tom@t.example", language="en")
LIST = FOLDER / "presse.csv"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_lists(tmp_path, presse=[JULIE, TOM]))
    return Path()


def refusal_of(run: object, *asked: object) -> str:
    """The code of the one problem that a command refuses with."""
    assert callable(run)
    with pytest.raises(Refusal) as refused:
        run(Shell("en"), *asked)
    (problem,) = refused.value.problems
    return problem.code


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Files(LIST, Path("out.csv"), review=LIST), "output-among-lists"),
        (Files(LIST, Path("out.csv"), clusters=FOLDER / "groups.csv"), "output-among-lists"),
        (Files(LIST, Path("out.csv"), clusters=Path("out.csv")), "output-twice"),
        (Files(LIST, Path("o.csv"), clusters=Path("a.csv"), review=Path("./a.csv")),
         "output-twice"),
        (Files(LIST, LIST, review=Path("a.csv"), decisions=Path("a.csv")), "output-twice"),
        (Files(LIST, Path("a.csv"), decisions=Path("a.csv")), "output-twice"),
        (Files(Path("a.csv"), Path("o.csv"), review=Path("a.csv")), "output-twice"),
        (Files(LIST, FOLDER / "suppressed.csv"), "output-over-list"),
        (Files(LIST, Path("presskit.yaml")), "output-over-list"),
    ],
)  # fmt: skip
def test_the_results_of_a_deduplication_wipe_out_nothing(
    root: Path, asked: Files, code: str
) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    assert refusal_of(run_dedupe, asked) == code
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("root")
def test_a_list_may_be_deduplicated_in_its_place() -> None:
    assert run_dedupe(Shell("en", quiet=True), Files(LIST, LIST, review=Path("doubts.csv"))) == 0


@pytest.mark.parametrize("out", [LIST, FOLDER / "suppressed.csv", Path("presskit.yaml")])
def test_a_selection_takes_the_place_of_no_list(root: Path, out: Path) -> None:
    before = LIST.read_bytes()

    assert refusal_of(run_select, root, Selection(out=out)) == "output-over-list"
    assert LIST.read_bytes() == before


def test_an_export_among_the_lists_is_refused(root: Path) -> None:
    asked = Export("anglophones", "csv", FOLDER / "tout")

    assert refusal_of(run_export, root, asked) == "export-among-lists"


@pytest.mark.parametrize(
    ("name", "text"), [("SEND.md", "notes"), ("manifest.json", '{"files": [{"file": "mine.txt"}]}')]
)
def test_an_export_leaves_the_files_of_somebody_else_alone(
    root: Path, name: str, text: str
) -> None:
    folder = root / "elsewhere"
    folder.mkdir()
    (folder / name).write_text(text)
    (folder / "mine.txt").write_text("mine")

    assert refusal_of(run_export, root, Export("anglophones", "csv", folder)) == "export-not-ours"
    assert sorted(path.name for path in folder.iterdir()) == sorted(["mine.txt", name])


@pytest.mark.parametrize("name", ["Suppressed.CSV", "rejects.csv", "liste.txt"])
def test_an_import_goes_into_a_list_and_nothing_else(root: Path, name: str) -> None:
    assert refusal_of(run_import, root, Brought((LIST,), FOLDER / name)) == "import-target-name"


def test_no_list_is_written_where_kits_are_put_online(root: Path) -> None:
    out = root / "dist" / "chosen.csv"

    codes = [
        refusal_of(run_select, root, Selection(out=out)),
        refusal_of(run_import, root, Brought((LIST,), out)),
        refusal_of(run_dedupe, Files(LIST, out)),
        refusal_of(run_export, root, Export("anglophones", "csv", root / "dist")),
    ]

    assert codes == ["export-public"] * 4


def test_a_person_whose_rows_cannot_be_deleted_is_not_to_be_written_to_all_the_same(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        if path.name != SUPPRESSED:
            raise OSError(ENOSPC, "No space left on device")
        write_private(path, content)

    monkeypatch.setattr(lists_files, "write_private", full)
    with pytest.raises(Refusal) as refused:
        run_forget(Shell("en"), root, TOM.email)

    assert [each.code for each in refused.value.problems] == [
        "list-not-written", "forget-unfinished"]  # fmt: skip
    assert open_suppression(root).holds(TOM)


def test_whoever_changes_lists_waits_for_whoever_is_changing_them(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists_files, "_PATIENCE", 0)

    with alone(FOLDER):
        codes = [
            refusal_of(run_forget, root, "tom@t.example"),
            refusal_of(run_import, root, Brought((LIST,), LIST)),
            refusal_of(run_dedupe, Files(LIST, LIST)),
        ]

    assert codes == ["lists-in-use"] * 3
    assert not (FOLDER / "suppressed.csv").exists()


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (("forget", "nobody"), {"rows": 0, "files": {}, "remaining": []}),
        (("dossier", "nobody"), {"rows": [], "shared": 0, "files": [], "keep_until": None,
                                 "suppressed_on": None}),
        (("due", "--before", "soon"), {"rows": [], "before": None}),
        (("stats", "--html", "page.txt"), {"rows": 0, "lists": 0, "people": 0, "reachable": 0,
                                           "embargo": 0, "due": 0, "charts": {}}),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("root")
def test_a_refusal_has_the_keys_of_its_own_command(
    presskit: Command, words: tuple[str, ...], keys: dict[str, object]
) -> None:
    answer = presskit("lists", *words, "--json")

    (problem,) = json.loads(answer.out)["problems"]
    assert (answer.code, answer.json) == (2, {**keys, "problems": [problem]})


def test_where_no_lock_can_be_made_it_is_said(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "full").write_text("no folder for temporary files")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "full"))
    before = LIST.read_bytes()

    assert refusal_of(run_forget, root, TOM.email) == "file-unwritable"
    assert LIST.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="a name of Windows is always text")
def test_lists_may_lie_in_a_folder_whose_name_is_no_utf_8(tmp_path: Path) -> None:
    """As an archive of an old Windows leaves it on Linux."""
    root = write_lists(tmp_path / os.fsdecode(b"dos\xe9"), presse=[JULIE, TOM])

    assert run_forget(Shell("en", quiet=True), root, TOM.email) == 0
