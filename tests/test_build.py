"""A build gives whole kits or nothing, the same bytes everywhere, and touches nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from presskit import lock
from tests.conftest import Command
from tests.looks import ROOT
from tests.offices import RELEASE, SLUG, draw, release_file, replace_in, tree, write_office

KIT = Path("dist") / SLUG


def test_a_kit_holds_both_languages_in_every_format(office: Path, presskit: Command) -> None:
    answer = presskit("build", "--json")

    assert answer.code == 0
    documents = [f"{tongue}/{SLUG}-{tongue}.{kind}" for tongue in ("en", "fr")
                 for kind in ("docx", "eml", "html", "pdf", "txt")]  # fmt: skip
    documents += ["contacts.vcf", *(f"{tongue}/{SLUG}-{tongue}.ninjs.json"
                                    for tongue in ("en", "fr"))]  # fmt: skip
    others = ["SHA256SUMS", "index.html", "manifest.json", "media/atelier-thumb.jpg",
              "media/atelier-web.jpg", "media/atelier.jpg", "media/contact-sheet.pdf",
              "media/credits.csv"]  # fmt: skip
    (kit,) = answer.json["kits"]
    assert kit["files"] == sorted([*documents, *others]) == sorted(tree(office / KIT))
    assert (kit["slug"], kit["folder"], kit["zip"]) == (SLUG, f"dist/{SLUG}", f"dist/{SLUG}.zip")


def test_a_kit_has_the_same_bytes_whether_its_pictures_were_kept_or_not(
    tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    offices = [write_office(tmp_path / name) for name in ("first", "again")]

    assert [presskit("build", "--office", str(office)).code for office in offices] == [0, 0]
    first, again = (tree(office / KIT) for office in offices)
    assert first == again
    assert any(tmp_path.glob("presskit-kept-*/*"))


def test_the_zip_is_exactly_the_folder(office: Path, presskit: Command) -> None:
    presskit("build")

    with zipfile.ZipFile(office / f"{KIT}.zip") as archive:
        zipped = {name.removeprefix(f"{SLUG}/"): archive.read(name) for name in archive.namelist()}
    assert zipped == tree(office / KIT)


def test_the_sums_hold_for_every_file_but_themselves(office: Path, presskit: Command) -> None:
    presskit("build")

    lines = (office / KIT / "SHA256SUMS").read_text().splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = tree(office / KIT)
    del files["SHA256SUMS"]
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_the_manifest_describes_every_document(office: Path, presskit: Command) -> None:
    presskit("build")

    manifest = json.loads((office / KIT / "manifest.json").read_text("utf-8"))
    assert (manifest["tool"], manifest["slug"], manifest["languages"]) == (
        "presskit", SLUG, ["fr", "en"],
    )  # fmt: skip
    for entry in manifest["files"]:
        assert entry["size"] == (office / KIT / entry["path"]).stat().st_size


def test_the_original_picture_is_untouched_and_its_copy_has_the_same_pixels(
    office: Path, presskit: Command
) -> None:
    original = office / "releases/media/atelier.jpg"
    before = original.read_bytes()

    presskit("build")

    assert original.read_bytes() == before
    with Image.open(original) as here, Image.open(office / KIT / "media/atelier.jpg") as there:
        assert there.tobytes() == here.tobytes()


def test_a_sound_release_is_built_beside_a_refused_one(office: Path, presskit: Command) -> None:
    broken = office / "releases" / "2026-06-01-casse.yaml"
    broken.write_text(RELEASE.replace("date: 2026-05-28", "date: demain"), "utf-8")

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, ["not-a-date"])
    assert [kit["slug"] for kit in answer.json["kits"]] == [SLUG]
    assert sorted(path.name for path in (office / "dist").iterdir()) == [SLUG, f"{SLUG}.zip"]


def test_a_refused_release_leaves_its_previous_kit(office: Path, presskit: Command) -> None:
    presskit("build")
    before = tree(office / "dist")
    replace_in(release_file(office), "issuers: [region]", "issuers: [regoin]")

    answer = presskit("build", "--json")

    assert (answer.code, answer.json["kits"]) == (1, [])
    assert tree(office / "dist") == before


def test_a_new_build_leaves_nothing_of_the_old_kit(office: Path, presskit: Command) -> None:
    presskit("build")
    draw(office / "releases/media/autre.jpg")
    replace_in(release_file(office), "media/atelier.jpg", "media/autre.jpg")

    presskit("build")

    assert sorted(path.name for path in (office / KIT / "media").iterdir()) == [
        "autre-thumb.jpg",
        "autre-web.jpg",
        "autre.jpg",
        "contact-sheet.pdf",
        "credits.csv",
    ]


@pytest.mark.parametrize("way", ["folder", "file", "zip"])
def test_what_is_not_a_kit_of_ours_is_never_replaced(
    office: Path, presskit: Command, way: str
) -> None:
    mine = {"folder": KIT / "notes.txt", "file": KIT, "zip": Path(f"{KIT}.zip")}[way]
    (office / mine).parent.mkdir(parents=True, exist_ok=True)
    (office / mine).write_text("à moi")

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, ["output-not-ours"])
    assert tree(office / "dist") == {str(mine.relative_to("dist")): "à moi".encode()}


def test_an_output_that_cannot_be_written_is_said(office: Path, presskit: Command) -> None:
    (office / "plat").write_text("un fichier")

    answer = presskit("build", "--json", "--out", "plat/kits")

    assert (answer.code, answer.codes) == (1, ["output-unwritable"])
    assert (office / "plat").read_text() == "un fichier"


def test_a_kit_left_aside_by_a_killed_build_is_put_back(office: Path, presskit: Command) -> None:
    presskit("build")
    before = tree(office / KIT)
    (office / KIT).rename(office / "dist" / f".{SLUG}.old")
    replace_in(release_file(office), "kind: release", "kind: relase")

    presskit("build")

    assert tree(office / KIT) == before


def test_builds_at_the_same_time_leave_one_whole_kit(office: Path) -> None:
    command = [sys.executable, "-m", "presskit", "build", "--quiet"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    several = [subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
               for _ in range(3)]  # fmt: skip

    assert [process.wait(60) for process in several] == [0, 0, 0]
    names = {entry["path"] for entry in json.loads((office / KIT / "manifest.json").read_text(
        "utf-8"))["files"]}  # fmt: skip
    assert set(tree(office / KIT)) == {*names, "manifest.json", "SHA256SUMS"}
    assert sorted(path.name for path in (office / "dist").iterdir()) == [SLUG, f"{SLUG}.zip"]


def test_a_stray_id_in_contacts_is_said_and_stops_no_release(
    office: Path, presskit: Command
) -> None:
    with (office / "contacts/press.yaml").open("a") as press:
        press.write("z-stray:\n  organisation: nulle-part\n  email: z@region.example\n")

    assert presskit("check", "--json").codes == ["unknown-id"]
    assert presskit("build", "--json").code == 0


def test_an_organisation_that_names_an_unknown_press_contact_is_refused(
    office: Path, presskit: Command
) -> None:
    organisations = office / "contacts/organisations.yaml"
    replace_in(organisations, "  logo: templates", "  press: [c-martn]\n  logo: templates")

    problem = presskit("build", "--json", "--ui", "en").json["problems"][0]

    assert (problem["code"], problem["file"], problem["line"]) == (
        "unknown-id", "contacts/organisations.yaml", 5,
    )  # fmt: skip
    assert "c-martin" in problem["hint"]


def test_a_template_with_an_unknown_word_is_refused_by_name(
    office: Path, presskit: Command
) -> None:
    page = office / "templates/institution/page.html"
    page.parent.mkdir(parents=True)
    ours = (ROOT / "templates/common/page.html").read_text("utf-8")
    page.write_text(ours + "\n{{ edition.titel }}\n", "utf-8")
    last = len(page.read_text("utf-8").splitlines())

    (problem,) = presskit("build", "--json").json["problems"]

    assert (problem["code"], problem["file"], problem["line"]) == (
        "template-variable", "templates/institution/page.html", last,
    )  # fmt: skip
    assert "titel" in problem["message"]
    assert not (office / KIT).exists()


def test_a_look_that_does_not_exist_is_refused(office: Path, presskit: Command) -> None:
    (office / "presskit.yaml").open("a").write("theme: {look: institutoin}\n")

    answer = presskit("build", "--json", "--ui", "en")

    assert (answer.code, answer.codes) == (1, ["look-missing"])
    assert "institution" in answer.json["problems"][0]["hint"]


def test_a_partial_build_goes_to_the_drafts_and_touches_no_kit(
    office: Path, presskit: Command
) -> None:
    presskit("build")
    before = tree(office / KIT)

    answer = presskit("build", "--json", "--lang", "en", "--format", "txt")

    (kit,) = answer.json["kits"]
    assert kit["folder"] == f"dist/drafts/{SLUG}"
    assert [name for name in kit["files"] if name.endswith((".txt", ".docx", ".pdf"))] == [
        f"en/{SLUG}-en.txt"
    ]
    assert tree(office / KIT) == before


def test_a_draft_marks_what_is_not_translated(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), ", en: The strategy moves forward.", "")

    assert presskit("build", "--json").codes == ["translation-missing"]
    answer = presskit("build", "--json", "--draft")

    assert answer.code == 0
    assert [(p["code"], p["severity"]) for p in answer.json["problems"]] == [
        ("translation-missing", "warning")
    ]
    text = (office / "dist/drafts" / SLUG / "en" / f"{SLUG}-en.txt").read_text("utf-8")
    assert "[TO BE TRANSLATED: La stratégie avance.]" in text


def test_a_draft_leaves_out_a_language_without_any_text(office: Path, presskit: Command) -> None:
    release_file(office).write_text(
        "date: 2026-05-28\nissuers: [region]\ntitle: Un titre\ncontacts: [region]\n", "utf-8"
    )

    answer = presskit("build", "--json", "--draft")

    assert answer.codes == ["language-left-out"]
    assert not [name for name in answer.json["kits"][0]["files"] if name.startswith("en/")]


def test_everything_optional_may_be_left_out(office: Path, presskit: Command) -> None:
    release_file(office).write_text(
        "date: 2026-05-28\nissuers: [agence]\ntitle: {fr: Un titre, en: A title}\n"
        "contacts: [h-petit]\n", "utf-8",
    )  # fmt: skip

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (0, [])


def test_an_office_of_one_language_makes_kits_of_one_language(
    tmp_path: Path, presskit: Command
) -> None:
    office = "name: Service de presse\nlanguages: [fr]\n"
    root = write_office(tmp_path, office=office)

    (kit,) = presskit("build", "--json", "--office", str(root)).json["kits"]

    assert not [name for name in kit["files"] if name.startswith("en/")]


def test_a_fault_of_one_format_hides_none_of_another(office: Path, presskit: Command) -> None:
    look = office / "templates/institution"
    look.mkdir(parents=True, exist_ok=True)
    (look / "release.docx").write_bytes(b"no document")
    (look / "document.typ").write_text("#nothing", "utf-8")
    (look / "email.css").write_text("{{ nothing }}", "utf-8")

    answer = presskit("build", "--json")

    assert {Path(problem["file"]).name for problem in answer.json["problems"]} == {
        "release.docx", "document.typ", "email.css",
    }  # fmt: skip


def test_where_no_lock_can_be_made_it_is_said(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the lock was made by `sudo`: here a folder stands in its place."""
    monkeypatch.setattr(lock, "_lock_of", lambda _: office / "contacts")

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, ["file-unwritable"])
