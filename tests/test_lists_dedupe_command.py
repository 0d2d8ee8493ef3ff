"""`presskit lists dedupe`: files in, files out, and what is said of them."""

from __future__ import annotations

import csv
import json
import stat
from pathlib import Path

import pytest

from presskit.cli.lists_dedupe import Files, run_dedupe
from presskit.cli.shell import Shell
from presskit.problems import Refusal

LIST = """id,first_name,last_name,email,mobile,outlet,opt_out
a,Julie,Martin,julie@d.example,06 39 98 00 12,Le Mag de Dole,
b,MARTIN,Julie,JULIE+cp@d.example,,,2024-05-06
c,Julie,Martin,,06 39 98 77 31,Le Mag de Dole,
d,Paul,O'Brien,"paul@d.example",,"Radio ""X"", Dole",
"""


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def run(folder: Path, text: str | bytes, **more: Path) -> int:
    path = folder / "in.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return run_dedupe(Shell("en", as_json=True), Files(path, folder / "out.csv", **more))


def test_each_person_has_one_row_and_each_row_its_cluster(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(tmp_path, LIST, clusters=tmp_path / "clusters.csv")

    found = json.loads(capsys.readouterr().out)
    assert (code, found["rows"], found["clusters"], found["review"]) == (0, 4, 3, 1)
    assert [each["code"] for each in found["problems"]] == ["pairs-to-review"]
    assert [(each["id"], each["opt_out_on"]) for each in rows(tmp_path / "out.csv")] == [
        ("a", "2024-05-06"), ("c", ""), ("d", "")]  # fmt: skip
    assert (tmp_path / "clusters.csv").read_text() == (
        "id,cluster,rule\na,a,email\nb,a,email\nc,c,\nd,d,\n")  # fmt: skip


def test_a_list_without_ids_is_numbered(tmp_path: Path) -> None:
    run(tmp_path, "email;outlet\na@d.example;X\nA@d.example;X\n", clusters=tmp_path / "c.csv")

    assert [each["cluster"] for each in rows(tmp_path / "c.csv")] == ["1", "1"]


def test_a_doubt_that_was_answered_is_not_asked_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review = tmp_path / "review.csv"
    run(tmp_path, LIST, review=review)
    answered = review.read_text("utf-8-sig").replace("\n;", "\nmême;")
    decisions = tmp_path / "answers.csv"
    decisions.write_text(answered, "cp1252")
    capsys.readouterr()

    run(tmp_path, LIST, decisions=decisions)

    found = json.loads(capsys.readouterr().out)
    assert (found["clusters"], found["review"], found["problems"]) == (2, 0, [])


def test_an_unclear_answer_is_reported_and_waits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decisions = tmp_path / "answers.csv"
    decisions.write_text("decision,id,other\nperhaps,a,c\n")

    run(tmp_path, LIST, decisions=decisions)

    codes = [each["code"] for each in json.loads(capsys.readouterr().out)["problems"]]
    assert codes == ["decision-unclear", "pairs-to-review"]


def test_only_their_owner_may_read_the_files(tmp_path: Path) -> None:
    run(tmp_path, LIST, clusters=tmp_path / "c.csv", review=tmp_path / "r.csv")

    written = [tmp_path / name for name in ("out.csv", "c.csv", "r.csv")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}


def test_no_spreadsheet_reckons_what_a_review_file_says(tmp_path: Path) -> None:
    text = ("first_name,last_name,mobile,outlet\n=HYPERLINK(1),Durain,+33639980012,Le Mag de Dole\n"
            "=HYPERLINK(1),Durain,+33639987731,Le Mag de Dole\n")  # fmt: skip

    run(tmp_path, text, review=tmp_path / "r.csv")

    (row,) = rows(tmp_path / "r.csv", ";")
    assert (row["name"][:2], row["mobile"]) == ("'=", "+33639980012")


def test_no_address_and_no_name_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.csv").write_text(LIST)

    run_dedupe(Shell("fr"), Files(tmp_path / "in.csv", tmp_path / "out.csv"))

    said = "".join(capsys.readouterr())
    assert [word for word in ("@", "Martin", "06 39") if word in said] == []
    assert "Lignes : 4 · personnes ou rédactions : 3" in said


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "list-no-columns"),
        (b"colour,size\nred,1\n", "list-no-columns"),
        (b"\x00\x01\x02 not a list", "list-no-columns"),
        (b"email,email\na@d.example,b@d.example\n", "list-column-twice"),
        (b'email,outlet\na@d.example,"Le Mag\n', "list-damaged"),
        (b"email,outlet\na@d.example," + b"x" * 300_000 + b"\n", "list-damaged"),
        ("email,outlet\na@d.example,Télé\n".encode("cp1252"), "list-not-utf8"),
        (b"id,email\n7,a@d.example\n7,b@d.example\n", "list-id-twice"),
    ],
)
def test_a_damaged_list_is_refused_and_nothing_is_written(
    tmp_path: Path, content: bytes, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        run(tmp_path, content)

    assert [problem.code for problem in refused.value.problems] == [code]
    assert not (tmp_path / "out.csv").exists()


def test_a_list_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="list-unreadable"):
        run_dedupe(Shell("en"), Files(tmp_path / "none.csv", tmp_path / "out.csv"))


def test_a_million_columns_are_no_list(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="list-no-columns"):
        run(tmp_path, ",".join(f"c{n}" for n in range(200_000)) + "," * 800_000 + "\n")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()

    with pytest.raises(Refusal, match="list-not-written"):
        run(tmp_path, LIST)


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, LIST)
    once = (tmp_path / "out.csv").read_text()

    run(tmp_path, once)

    assert (tmp_path / "out.csv").read_text() == once
