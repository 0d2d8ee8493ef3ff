"""`presskit import`: what it writes, what it says, what it refuses."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import docx
import pytest
import yaml
from msgspec.structs import replace

from presskit.importers import Boilerplate, Illustration, Reached, Said
from presskit.importers.draft import Setting
from presskit.importers.draft.proposals import proposals
from presskit.importers.draft.whole import draft
from presskit.importers.known import Register, register_of
from presskit.importers.readers import read
from presskit.importers.recognise.whole import recognise
from presskit.office import open_office
from presskit.wording import talk
from tests.conftest import Command
from tests.test_import_draft import ENGLISH, FRENCH, TEXT

ASSISES = Path(__file__).parent.parent.parent / "shared" / "corpus" / "import" / "assises-2026.txt"
SLUG = "2026-05-28-biotherapies-la-region-dresse-le-bilan-de-son-action"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "ancien.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_file_becomes_a_release_of_the_office(office: Path, old: Path, presskit: Command) -> None:
    answer = presskit("import", str(old), "--ui", "en")
    checked = presskit("check", SLUG, "--json")

    assert answer.code == 0
    assert f"releases/{SLUG}.yaml" in answer.out
    assert (
        (office / "releases" / f"{SLUG}.yaml")
        .read_text("utf-8")
        .startswith(
            "# yaml-language-server: $schema=../presskit.schema.json\n# Imported from “ancien.txt”"
        )
    )
    # The office writes in both languages and the old file in one: nothing else is missing.
    errors = {p["code"] for p in checked.json["problems"] if p["severity"] == "error"}
    assert errors == {"translation-none"}


def test_machines_get_the_shape_and_nothing_is_written(
    office: Path, old: Path, presskit: Command
) -> None:
    before = sorted(office.rglob("*"))
    answer = presskit("import", str(old), "--json")

    assert answer.json["title"] == "Biothérapies : la Région dresse le bilan de son action"
    assert answer.json["contacts"][0]["phones"] == ["+33639980012"]
    assert answer.json["problems"] == []
    assert sorted(office.rglob("*")) == before


def test_the_shape_needs_no_office(
    tmp_path: Path, old: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert presskit("import", str(old), "--json").code == 0
    assert presskit("import", str(old)).code == 2


def test_several_files_are_a_list_and_a_broken_one_leaves_the_others(
    office: Path, old: Path, presskit: Command, tmp_path: Path
) -> None:
    broken = tmp_path / "vide.txt"
    broken.write_bytes(b"")
    shapes = presskit("import", str(old), str(broken), "--json")
    answer = presskit("import", str(broken), str(old), "--ui", "en")

    assert (shapes.code, answer.code) == (1, 1)
    assert [each["date"] for each in shapes.json["releases"]] == ["2026-05-28"]
    assert len(shapes.json["problems"]) == 1
    assert (office / "releases" / f"{SLUG}.yaml").is_file()
    assert "Not imported: 1 of 2" in answer.err


def test_nothing_is_written_over(office: Path, old: Path, presskit: Command) -> None:
    presskit("import", str(old))
    path = office / "releases" / f"{SLUG}.yaml"
    path.write_text("mine", "utf-8")
    answer = presskit("import", str(old), "--ui", "en")

    assert (answer.code, path.read_text("utf-8")) == (1, "mine")
    assert "import-file-exists" in answer.err


def test_proposals_that_cannot_be_written_leave_the_release_that_was(
    office: Path, old: Path, presskit: Command, tmp_path: Path
) -> None:
    (office / "contacts" / "press.yaml").write_text("", "utf-8")
    # Nothing can be written in a folder that is a file.
    (office / "releases" / "proposed").write_text("", "utf-8")
    answer = presskit("import", str(old), "--out", str(tmp_path / "bilan.yaml"), "--ui", "en")

    assert (answer.code, (tmp_path / "bilan.yaml").is_file()) == (1, True)
    assert "releases/proposed" in answer.err
    assert "import-not-written" in answer.err
    assert "Not imported" not in answer.err


def test_a_file_may_have_a_name_of_its_own(office: Path, old: Path, presskit: Command) -> None:
    presskit("import", str(old), "--out", "releases/bilan.yaml")

    assert [path.name for path in (office / "releases").glob("bilan*")] == ["bilan.yaml"]


def test_one_language_of_two_keeps_the_embargo_of_the_other(
    office: Path, tmp_path: Path, presskit: Command
) -> None:
    both = tmp_path / "deux.txt"
    both.write_text(f"Sous embargo jusqu’au 27 mai 2026, 9 h\n\n{FRENCH}{ENGLISH}", "utf-8")
    answer = presskit("import", str(both), "--lang", "en", "--out", "releases/two.yaml")
    text = (office / "releases" / "two.yaml").read_text("utf-8")

    assert answer.code == 0
    assert "language: en\n" in text
    assert "embargo: 2026-05-27 09:00\n" in text


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--out", "releases/x.txt"), "import-out-name"),
        (("--lang", "de"), "import-language"),
        (("ancien.txt", "--out", "x.yaml"), "import-one-out"),
    ],
)
def test_what_was_typed_wrongly_is_refused(
    words: tuple[str, ...], code: str, old: Path, presskit: Command
) -> None:
    answer = presskit("import", str(old), *words, "--json")

    assert (answer.code, answer.codes) == (2, [code])


def test_pictures_are_kept_beside_the_release(office: Path, old: Path) -> None:
    register = register_of(open_office(office))
    setting = Setting(register, ("fr", "en"), lambda key, **facts: talk(key, "en", **facts),
                      date(2026, 1, 1))  # fmt: skip
    picture = Illustration("image1.png", b"png", "Un atelier")
    manuscript = replace(read(old), illustrations=(picture,))
    made = draft(manuscript, recognise(manuscript), setting)

    assert [(each.path, each.data) for each in made.pictures] == [(f"media/{SLUG}-1.png", b"png")]
    assert "credit" in made.doubts


def test_the_name_of_a_picture_leads_nowhere(office: Path, old: Path) -> None:
    manuscript = replace(read(old), illustrations=(Illustration("a./../../../x", b"x"),))
    register = register_of(open_office(office))
    setting = Setting(register, ("fr",), lambda key, **_: key, date(2026, 1, 1))
    made = draft(manuscript, recognise(manuscript), setting)

    assert [each.path for each in made.pictures] == [f"media/{SLUG}-1.bin"]


def test_a_picture_that_is_there_is_never_written_over(
    office: Path, tmp_path: Path, presskit: Command
) -> None:
    old = tmp_path / "ancien.docx"
    document = docx.Document()
    for paragraph in TEXT.split("\n\n"):
        document.add_paragraph(paragraph)
    document.add_picture(str(office / "releases" / "media" / "atelier.jpg"))
    document.save(str(old))
    mine = office / "releases" / "media" / f"{SLUG}-1.jpg"
    mine.write_bytes(b"mine")
    answer = presskit("import", str(old))

    assert (answer.code, mine.read_bytes()) == (1, b"mine")
    assert not (office / "releases" / f"{SLUG}.yaml").exists()


# ------------------------------------------------------------------------------------- contacts


def test_people_and_organisations_on_file_are_known_by_their_names(office: Path) -> None:
    register = register_of(open_office(office))

    assert register.organisation("la Région", "fr").id == "region"
    assert register.organisation("Business Agency", "en").id == "agence"
    assert register.person(Said("", "Anne Leroy"), "fr").id == "anne-leroy"  # type: ignore[union-attr]
    camille = Reached("Camille Martin", "Région", "", ("C.Martin@region.example",))
    assert register.contact(camille, "region").id == "c-martin"
    assert not register.proposes


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Région BFC", "Région Bourgogne-Franche-Comté"),
        ("AER BFC", "Agence économique régionale de Bourgogne-Franche-Comté"),
        ("Préfecture de Bourgogne", "Préfecture de la région Bourgogne"),
        ("CNFA", "Conseil national des filières agricoles"),
    ],
)  # fmt: skip
def test_a_shortened_name_is_proposed_once(short: str, long: str) -> None:
    register = Register()

    assert register.organisation(short, "fr").id == register.organisation(long, "fr").id


def test_another_organisation_is_not_taken_for_one_on_file() -> None:
    register = Register()
    region = register.organisation("Région Bourgogne-Franche-Comté", "fr")

    assert (
        register.organisation("Préfecture de la région Bourgogne-Franche-Comté", "fr").id
        != region.id
    )


def test_whoever_is_new_is_proposed_as_yaml_to_paste() -> None:
    register = Register()
    house = register.organisation("Fondation Exemple", "fr")
    for file, text in (
        ("un.txt", "Elle soigne."),
        ("deux.txt", "elle  soigne"),
        ("trois.txt", "Elle aide."),
    ):
        about = Boilerplate("À propos de la Fondation", (text,))
        register.boilerplate(house.id, "fr", about, file)
    register.contact(
        Reached("Zoé PRIEUR", "", "", ("z@fondation.example",), ("+33639980013",)), house.id
    )
    text = proposals(register, lambda key, **facts: talk(key, "fr", **facts))

    assert yaml.safe_load(text) == {
        "fondation-exemple": {
            "name": {"fr": {"full": "Fondation Exemple"}},
            "about": {
                "heading": {"fr": "À propos de la Fondation"}, "text": {"fr": "Elle soigne.\n"},
            },
        },
        "zoe-prieur": {
            "name": "Zoé PRIEUR", "organisation": "fondation-exemple",
            "emails": ["z@fondation.example"], "phones": ["06 39 98 00 13"],
        },
    }  # fmt: skip
    assert "# Variante, dans trois.txt :\n# Elle aide.\n" in text


# ------------------------------------------------------------------------------ the June text

KNOWN = """\
region:
  name: {fr: {full: Région Bourgogne-Franche-Comté, short: Région BFC}}
prefecture:
  name: {fr: {full: Préfecture de la région Bourgogne-Franche-Comté, short: Préfecture de région}}
agence:
  name: {fr: {full: Agence économique régionale de Bourgogne-Franche-Comté, short: AER BFC}}
"""


@pytest.mark.skipif(not ASSISES.is_file(), reason="../shared/corpus is not beside the checkout")
def test_the_june_text_becomes_a_kit(office: Path, presskit: Command) -> None:
    shutil.rmtree(office / "contacts")
    (office / "contacts").mkdir()
    (office / "contacts" / "organisations.yaml").write_text(KNOWN, "utf-8")
    (office / "presskit.yaml").write_text("name: Service de presse\nlanguages: [fr]\n", "utf-8")
    imported = presskit("import", str(ASSISES), "--out", "releases/juin.yaml", "--ui", "en")
    release = open_office(office, ["juin"]).releases[0].release
    built = presskit("build", "juin", "--json")

    assert imported.code == 0
    assert release
    assert [each.organisation for each in release.contacts] == [
        "agence",
        "region",
        "region",
        "prefecture",
    ]
    assert [each.organisation for each in release.about] == ["region", "prefecture", "agence"]
    assert len(release.quotes) == 1
    (event,) = release.programme
    assert [session.access for session in event.sessions] == ["press", None]
    texts = [section.text.plain or "" for section in release.sections if section.text]
    assert not any("CONTACTS PRESSE" in text or "@" in text for text in texts)
    prefecture = release.about[1].text
    assert prefecture
    assert "médecine de demain" in (prefecture.plain or "")[-60:]
    assert built.code == 0, built.out
    assert (office / "dist" / "juin" / "fr" / "juin-fr.pdf").is_file()
