"""Media as people have them: of another kind than they say, broken, huge, moving, out of rights."""

from __future__ import annotations

import csv
import io
import subprocess
import tempfile
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from presskit.checks import check
from presskit.cli.opening import open_as_written
from presskit.media import Labels, examine_media, labels_of, relabelled, render_thumb, render_web
from presskit.office import open_office
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, draw, release_file, replace_in, write_office
from tests.pdf_reading import text_of

KIT = f"dist/{SLUG}/media"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's temporary files, where nothing is kept yet."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))


def codes(path: Path) -> list[str]:
    return [problem.code for problem in examine_media(path, path.name)]


def saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def png(width: int, height: int, content: bytes = b"") -> bytes:
    """A PNG that claims a size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        sums = zlib.crc32(name + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + name + content + sums

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    parts = chunk(b"IHDR", size + b"\x08\x02\0\0\0") + chunk(b"IDAT", zlib.compress(content))
    return b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IEND", b"")


# ------------------------------------------------------------------------------------ guards


def test_each_file_that_cannot_travel_is_named(tmp_path: Path) -> None:
    whole = draw(tmp_path / "whole.jpg", (400, 300)).read_bytes()
    old = b"II*\0\x08\0\0\0\1\0\x03\1\x03\0\1\0\0\0\6\0\0\0\0\0\0\0"
    found = {
        "empty": codes(saved(tmp_path / "a.jpg", b"")),
        "a PNG called JPEG": codes(saved(tmp_path / "b.jpg", png(2, 2, b"\0" * 14))),
        "truncated": codes(saved(tmp_path / "c.jpg", whole[:1000])),
        "a bomb": codes(saved(tmp_path / "d.png", png(60_000, 60_000))),
        "an old TIFF": codes(saved(tmp_path / "e.tif", old)),
        "no PDF": codes(saved(tmp_path / "f.pdf", b"<html>")),
        "no archive": codes(saved(tmp_path / "g.docx", b"PK\x03\x04")),
        "binary": codes(saved(tmp_path / "h.csv", b"a;b\n\0")),
        "a script": codes(saved(tmp_path / "i.svg", b'<svg xmlns="http://www.w3.org/2000/svg" '
                                b'viewBox="0 0 9 9"><script>alert(1)</script></svg>')),
    }  # fmt: skip

    assert found == {
        "empty": ["media-empty"],
        "a PNG called JPEG": ["media-disguised"],
        "truncated": ["media-unreadable"],
        "a bomb": ["media-too-large"],
        "an old TIFF": ["media-unreadable"],
        "no PDF": ["media-not-its-kind"],
        "no archive": ["media-not-its-kind"],
        "binary": ["media-not-its-kind"],
        "a script": ["media-drawing"],
    }


def test_a_tiff_that_cannot_be_cleaned_without_computing_it_anew_is_refused(
    tmp_path: Path,
) -> None:
    path = tmp_path / "big.tif"
    Image.new("RGB", (30, 20)).save(path, big_tiff=True)

    assert codes(path) == ["media-uncleaned"]


@pytest.mark.parametrize("kind", ["webp", "png"])
def test_a_moving_picture_shows_its_first_frame_with_a_warning(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.{kind}"
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)

    with Image.open(io.BytesIO(render_web(path).data)) as shown:
        assert shown.convert("RGB").getpixel((5, 5))[0] > 200  # type: ignore[index]
    assert codes(path) == ["media-moving"]


def test_sixteen_bits_keep_their_shades(tmp_path: Path) -> None:
    picture = Image.new("I;16", (60, 40), 32768)
    picture.save(tmp_path / "a.png")

    with Image.open(io.BytesIO(render_web(tmp_path / "a.png").data)) as shown:
        assert shown.convert("L").getpixel((5, 5)) == pytest.approx(127, abs=2)


def test_colours_come_through_the_profile_of_the_picture(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    picture = Image.new("RGB", (60, 40), (200, 30, 30))
    picture.save(tmp_path / "plain.jpg", quality=95)
    # A profile of other channels than the picture's cannot be followed: its colours stay.
    picture.save(tmp_path / "wrong.jpg", quality=95, icc_profile=lab)

    plain, wrong = render_web(tmp_path / "plain.jpg"), render_web(tmp_path / "wrong.jpg")

    assert plain.data == wrong.data


def test_the_largest_picture_let_in_becomes_a_small_one(tmp_path: Path) -> None:
    Image.new("L", (8000, 8000), 90).save(tmp_path / "a.png")

    web, thumb = render_web(tmp_path / "a.png"), render_thumb(tmp_path / "a.png")

    assert (web.width, web.height, thumb.width, thumb.height) == (1600, 1600, 480, 480)


# ------------------------------------------------------------------------------ in a release


def media(*entries: str) -> str:
    return RELEASE.partition("media:")[0] + "media:\n" + "".join(entries)


CREDITED = "    credit: Région\n    licence: Libre\n"
PICTURE = "  - file: media/atelier.jpg\n    alt: {fr: Un atelier, en: A workshop}\n"


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("  - caption: {fr: Rien, en: Nothing}\n", "media-what"),
        ("  - file: media/atelier.jpg\n    url: https://a.example/\n" + CREDITED, "media-what"),
        ("  - url: www.region.example\n", "media-address"),
        ("  - file: media/film.mp4\n", "media-recording"),
        ("  - file: media/atelier.psd\n", "media-kind"),
        ("  - file: media/credits.csv\n", "media-same-name"),
        (PICTURE, "image-credit"),
        (PICTURE + CREDITED + "    expires: 2026-05-27\n", "media-expired"),
        (PICTURE + CREDITED + PICTURE.replace("atelier.jpg", "../media/ATELIER-thumb.jpg")
         + CREDITED, "media-same-name"),
    ],
)  # fmt: skip
def test_what_cannot_be_sent_stops_the_build(tmp_path: Path, entry: str, code: str) -> None:
    root = write_office(tmp_path / "office", release=media(entry))
    (root / "releases/media/credits.csv").write_text("a;b\n", "utf-8")
    draw(root / "releases/media/ATELIER-thumb.jpg")
    desk = open_office(root)

    problems = [p for p in check(desk.releases[0], desk) if p.severity == "error"]

    assert [problem.code for problem in problems] == [code]


def test_rights_that_end_on_the_day_of_issue_are_still_rights(tmp_path: Path) -> None:
    root = write_office(tmp_path / "office",
                        release=media(PICTURE, CREDITED, "    expires: 2026-05-28\n"))  # fmt: skip
    desk = open_office(root)

    assert [p.code for p in check(desk.releases[0], desk) if p.severity == "error"] == []


def test_what_the_release_does_not_say_is_read_from_the_picture(tmp_path: Path) -> None:
    root = write_office(tmp_path / "office", release=media("  - file: media/atelier.jpg\n"))
    path = root / "releases/media/atelier.jpg"
    said = Labels(captions={"fr": "La scène.", "en": "The scene."}, credit={"fr": "Zoé BEL"},
                  alts={"fr": "Un établi", "en": "A bench"}, licence={"fr": "Libre"})  # fmt: skip
    path.write_bytes(relabelled(path.read_bytes(), said))

    desk = open_as_written(root, ())
    (file,) = desk.releases

    assert file.release is not None
    (asset,) = file.release.media
    assert asset.caption is not None
    assert (asset.caption.fr, asset.caption.en) == ("La scène.", "The scene.")
    assert asset.credit is not None
    assert asset.credit.within("fr") == "Zoé BEL"
    assert [p.code for p in check(file, desk) if p.severity == "error"] == []


def test_what_the_release_says_counts_more_than_the_picture(
    office: Path, presskit: Command
) -> None:
    path = office / "releases/media/atelier.jpg"
    path.write_bytes(relabelled(path.read_bytes(), Labels(credit={"": "Someone else"})))

    presskit("build")

    assert labels_of(office / KIT / "atelier.jpg").credit == {"": "Région"}


# ------------------------------------------------------------------------------- in the kit


def rows(office: Path) -> list[dict[str, str]]:
    text = (office / KIT / "credits.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_list_of_credits_says_what_each_picture_says(office: Path, presskit: Command) -> None:
    more = "    expires: 2027-05-31\n    people: [anne-leroy, Paul BEL]\n"
    replace_in(release_file(office), "    credit: Région\n", f"    credit: =1+1\n{more}")

    presskit("build")

    (row,) = rows(office)
    size = (office / KIT / "atelier.jpg").stat().st_size
    assert (row["file"], row["caption_en"], row["credit"]) == (
        "atelier.jpg", "In the workshop.", "'=1+1"
    )  # fmt: skip
    assert (row["expires"], row["people"]) == ("2027-05-31", "Anne LEROY, Paul BEL")
    assert (row["width"], row["height"], row["bytes"]) == ("300", "200", str(size))


def test_documents_and_links_stand_beside_the_pictures_and_are_never_shown_as_such(
    office: Path, presskit: Command
) -> None:
    release_file(office).write_text(
        media(PICTURE, CREDITED, "  - file: media/dossier.pdf\n    caption: {fr: Le dossier, en: "
              "The file}\n  - url: https://video.region.example/film\n    caption: {fr: Le film, "
              "en: The film}\n"), "utf-8")  # fmt: skip
    (office / "releases/media/dossier.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")

    answer = presskit("build", "--json")

    assert answer.code == 0
    page = (office / KIT / "../index.html").read_text("utf-8")
    assert 'href="media/dossier.pdf"' in page
    assert 'href="https://video.region.example/film"' in page
    assert "<img" in page
    assert 'src="media/dossier' not in page
    assert [row["file"] for row in rows(office)] == [
        "atelier.jpg", "dossier.pdf", "https://video.region.example/film"
    ]  # fmt: skip


@pytest.mark.poppler
def test_the_contact_sheet_says_all_that_a_picture_desk_needs(
    office: Path, presskit: Command
) -> None:
    more = "    expires: 2027-05-31\n    people: [anne-leroy]\n"
    replace_in(release_file(office), "    credit: Région\n", f"    credit: Région\n{more}")

    presskit("build")

    text = " ".join(text_of((office / KIT / "contact-sheet.pdf").read_bytes()).split())
    for said in ("Planche-contact", "Contact sheet – Biotherapies:", "atelier.jpg", "300 × 200",
                 "Dans l’atelier.",
                 "In the workshop.", "Crédit : Région", "Libre pour un usage éditorial",
                 "31 mai 2027", "31 May 2027", "Anne LEROY"):  # fmt: skip
        assert said in text.replace("\u00a0", " "), said


def test_two_builds_make_the_same_media(office: Path, presskit: Command) -> None:
    presskit("build")
    before = {path.name: path.read_bytes() for path in (office / KIT).iterdir()}

    presskit("build")

    assert {path.name: path.read_bytes() for path in (office / KIT).iterdir()} == before


@pytest.mark.exiftool
def test_every_picture_of_a_kit_carries_its_credit(office: Path, presskit: Command) -> None:
    presskit("build")

    run = subprocess.run(["exiftool", "-s3", "-XMP:Credit", "-ext", "jpg", str(office / KIT)],
                         check=True, capture_output=True, text=True)  # fmt: skip
    assert run.stdout.splitlines().count("Région") == 3


def test_documents_place_the_first_pictures_and_the_kit_has_all(
    office: Path, presskit: Command
) -> None:
    names = [f"view-{number:02}.jpg" for number in range(26)]
    for number, name in enumerate(names):
        draw(office / "releases/media" / name, (60 + number, 40))
    entries = [PICTURE.replace("atelier.jpg", name) + CREDITED for name in names]
    release_file(office).write_text(media(*entries), "utf-8")

    presskit("build", "--format", "html")

    kit = office / f"dist/drafts/{SLUG}"
    assert (kit / f"fr/{SLUG}-fr.html").read_text("utf-8").count('alt="Un atelier"') == 24
    assert (kit / "index.html").read_text("utf-8").count('alt="Un atelier"') == 26
    assert all((kit / "media" / name).is_file() for name in names)
