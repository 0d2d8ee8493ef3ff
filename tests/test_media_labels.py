"""Labels inside pictures: written without touching a pixel, read by others, nothing private."""

from __future__ import annotations

import io
import json
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from presskit.media import Labels, copied, jpeg, labels_of, relabelled, xmp
from presskit.problems import Refusal

KINDS = ("a.jpg", "progressive.jpg", "a.png", "lossy.webp", "lossless.webp", "a.tif", "lzw.tif")
SAVED: dict[str, dict[str, Any]] = {
    "progressive.jpg": {"progressive": True}, "lossless.webp": {"lossless": True},
    "lzw.tif": {"compression": "tiff_lzw"},
}  # fmt: skip
SAID = Labels(
    captions={"fr": "Deux personnes à l’œuvre.", "en": "Two people at work."},
    alts={"fr": "Un atelier", "en": "A workshop"},
    credit={"fr": "Région / C. Martin"},
    licence={"fr": "Libre", "en": "Free"},
    people=("Anne LEROY", "Paul BEL"),
    expires=date(2027, 5, 31),
    embargo=datetime(2026, 6, 10, 9, tzinfo=UTC),
    headline="Le bilan",
    source="Service de presse",
)
PRIVATE = ("SERIAL-42", "OWNER-42", "HOST-42", "C:\\Users\\someone", "MAKER-42", "NOTE-42")


def private() -> Image.Exif:
    """What cameras and programs leave in a file, and how the picture stands."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F], exif[0x0110] = "Maker", "MAKER-42"
    exif[0x0131], exif[0x013C], exif[0x013B] = "C:\\Users\\someone", "HOST-42", "OWNER-42"
    exif[0x8769] = {0x9003: "2026:05:20 10:11:12", 0xA431: "SERIAL-42", 0xA430: "OWNER-42",
                    0x927C: b"NOTE-42", 0xA001: 1}  # fmt: skip
    exif[0x8825] = {1: "N", 2: (47.0, 19.0, 20.0), 3: "E", 4: (5.0, 2.0, 3.0)}
    return exif


def photograph(folder: Path, name: str) -> Path:
    """A picture of a kind, with something to tell pixels apart by and much that is private."""
    path = folder / name
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = Image.linear_gradient("L").resize((90, 60)).convert("RGB")
    exif = private()
    if name == "lzw.tif":  # Pillow cannot write Exif's own directories beside this compression
        del exif[0x8769], exif[0x8825]
    picture.save(path, exif=exif.tobytes(), icc_profile=profile, **SAVED.get(name, {}))
    return path


def poured(path: Path, said: Labels = SAID, keep_position: bool = False) -> Path:
    """The copy of a picture as it stands in a kit."""
    copy = path.with_name(f"copy-{path.name}")
    planned = copied(path, said, keep_position)
    copy.write_bytes(b"".join(planned.pour()))
    assert copy.stat().st_size == planned.size
    return copy


def exiftool(path: Path) -> dict[str, Any]:
    """Every tag of a file as exiftool reads it."""
    run = subprocess.run(["exiftool", "-j", "-a", "-G0", "-n", str(path)], check=True,
                         capture_output=True)  # fmt: skip
    (told,) = json.loads(run.stdout)
    return dict(told)


@pytest.mark.parametrize("name", KINDS)
def test_a_copy_has_the_pixels_colours_and_orientation_of_its_original(
    tmp_path: Path, name: str
) -> None:
    path = photograph(tmp_path, name)

    copy = poured(path)

    with Image.open(path) as before, Image.open(copy) as after:
        assert after.getexif().get(0x0112) == 6
        assert after.tobytes() == before.tobytes()
        assert after.info.get("icc_profile") == before.info["icc_profile"]


@pytest.mark.parametrize("name", KINDS)
def test_labels_are_read_back_as_they_were_written(tmp_path: Path, name: str) -> None:
    found = labels_of(poured(photograph(tmp_path, name)))

    assert (found.captions, found.alts, found.licence) == (SAID.captions, SAID.alts, SAID.licence)
    assert (found.credit, found.people) == ({"": "Région / C. Martin"}, SAID.people)
    assert (found.expires, found.headline) == (SAID.expires, SAID.headline)


@pytest.mark.parametrize("name", KINDS)
def test_nothing_private_is_left_in_the_bytes_of_a_copy(tmp_path: Path, name: str) -> None:
    path = photograph(tmp_path, name)

    content = poured(path).read_bytes()

    assert [word for word in PRIVATE if word.encode() in content] == []
    with Image.open(io.BytesIO(content)) as copy:
        assert dict(copy.getexif().get_ifd(0x8825)) == {}


@pytest.mark.exiftool
@pytest.mark.parametrize("name", KINDS)
def test_exiftool_reads_the_labels_and_finds_no_position(tmp_path: Path, name: str) -> None:
    told = exiftool(poured(photograph(tmp_path, name)))

    assert told["XMP:Description-fr"] == "Deux personnes à l’œuvre."
    assert told["XMP:Description-en"] == "Two people at work."
    assert told["XMP:Credit"] == "Région / C. Martin"
    assert told["XMP:AltTextAccessibility-en"] == "A workshop"
    assert told["XMP:UsageTerms"] == "Libre"
    assert told["XMP:PersonInImage"] == ["Anne LEROY", "Paul BEL"]
    assert [tag for tag in told if "GPS" in tag or "Serial" in tag or "Warning" in tag] == []


@pytest.mark.exiftool
@pytest.mark.parametrize("name", ["a.jpg", "progressive.jpg", "a.tif"])
def test_exiftool_reads_what_older_desks_read(tmp_path: Path, name: str) -> None:
    told = exiftool(poured(photograph(tmp_path, name)))

    assert told["IPTC:CodedCharacterSet"] == "\x1b%G"
    assert told["IPTC:Caption-Abstract"] == "Deux personnes à l’œuvre."
    assert told["IPTC:Credit"] == told["IPTC:CopyrightNotice"] == "Région / C. Martin"
    assert told["IPTC:ExpirationDate"] == "2027:05:31"
    assert (told["IPTC:ReleaseDate"], told["IPTC:ReleaseTime"]) == ("2026:06:10", "09:00:00+00:00")


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "lossy.webp"])
def test_a_position_kept_on_purpose_stays(tmp_path: Path, name: str) -> None:
    with Image.open(poured(photograph(tmp_path, name), keep_position=True)) as copy:
        position = copy.getexif().get_ifd(0x8825)

    assert (position[1], [float(part) for part in position[2]]) == ("N", [47.0, 19.0, 20.0])


def test_what_hides_behind_or_between_the_parts_of_a_jpeg_goes(tmp_path: Path) -> None:
    path = photograph(tmp_path, "a.jpg")
    whole = path.read_bytes()
    comment = b"\xff\xfe\x00\x10a secret comment"[:18]
    path.write_bytes(whole[:2] + comment + whole[2:] + b"another picture with a position")

    content = poured(path).read_bytes()

    assert b"secret" not in content
    assert b"another picture" not in content


def test_a_drawing_loses_what_its_program_noted_and_says_who_made_it(tmp_path: Path) -> None:
    drawn = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
        inkscape:export-filename="/home/someone/logo.png"><!-- by someone -->
        <metadata>someone</metadata><rect width="9" height="9" fill="#123456"/></svg>"""
    (tmp_path / "a.svg").write_text(drawn, "utf-8")

    content = poured(tmp_path / "a.svg").read_text("utf-8")

    assert "someone" not in content
    assert '<rect width="9" height="9" fill="#123456"' in content
    assert "Région / C. Martin" in content


MARKERS = st.integers(0xE0, 0xEF).filter(lambda marker: marker not in (0xE0, 0xEE)) | st.just(0xFE)


@given(st.lists(st.tuples(MARKERS, st.binary(max_size=40)), max_size=6), st.binary(max_size=40))
@settings(max_examples=60)
def test_whatever_stands_beside_the_image_data_of_a_jpeg_stays_at_home(
    segments: list[tuple[int, bytes]], behind: bytes
) -> None:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((40, 30)).convert("RGB").save(stream, "JPEG")
    whole = stream.getvalue()
    notes = [b"PRIVATE-" + content for _, content in segments]
    inserted = b"".join(bytes([0xFF, marker]) + (len(note) + 2).to_bytes(2, "big") + note
                        for (marker, _), note in zip(segments, notes, strict=True))  # fmt: skip

    written = relabelled(whole[:2] + inserted + whole[2:] + b"PRIVATE-" + behind, SAID)

    assert written == relabelled(whole, SAID)
    assert b"PRIVATE-" not in written


def test_labels_of_a_photographer_stay_where_the_office_says_nothing(tmp_path: Path) -> None:
    path = photograph(tmp_path, "a.jpg")
    own = Labels(captions={"en": "Own words."}, credit={"": "The agency"}, creators=("Zoé BEL",),
                 keywords=("Dijon", "santé"), city="Dijon", rights="© Agence")  # fmt: skip
    path.write_bytes(relabelled(path.read_bytes(), own))

    found = labels_of(poured(path))

    assert (found.creators, found.keywords) == (("Zoé BEL",), ("Dijon", "santé"))
    assert (found.city, found.rights) == ("Dijon", "© Agence")
    assert found.captions == SAID.captions


def test_the_same_labels_make_the_same_bytes(tmp_path: Path) -> None:
    path = photograph(tmp_path, "a.jpg")

    assert poured(path).read_bytes() == b"".join(copied(path, SAID).pour())


def test_labels_of_any_length_fit_into_a_picture(tmp_path: Path) -> None:
    words = {"fr": "😀" * 9000, "en": "&" * 9000}
    most = Labels(captions=words, alts=words, credit=words, licence=words, headline="é" * 9000,
                  people=("é" * 90,) * 500, keywords=("é" * 90,) * 500,
                  creators=("é" * 90,) * 500)  # fmt: skip

    found = labels_of(poured(photograph(tmp_path, "a.jpg"), most))

    assert found.captions["fr"].startswith("😀" * 200)
    assert found.captions["en"].startswith("&" * 200)


def test_a_picture_that_changes_while_it_is_copied_is_refused(tmp_path: Path) -> None:
    path = photograph(tmp_path, "a.jpg")
    planned = copied(path, SAID)
    path.write_bytes(path.read_bytes() + b"more")

    with pytest.raises(Refusal) as refusal:
        b"".join(planned.pour())

    assert [problem.code for problem in refusal.value.problems] == ["media-changed"]


@pytest.mark.parametrize("iptc", [True, False])
def test_words_of_another_encoding_are_read_from_iptc(tmp_path: Path, iptc: bool) -> None:
    caption, credit = "Légende".encode("cp1252"), "Région".encode()
    sets = b"".join(b"\x1c\x02" + bytes([number]) + len(value).to_bytes(2, "big") + value
                    for number, value in ((110, credit), (120, caption)))  # fmt: skip
    block = b"8BIM\x04\x04\0\0" + len(sets).to_bytes(4, "big") + sets + b"\0" * (len(sets) % 2)
    content = b"Photoshop 3.0\0" + block
    whole = photograph(tmp_path, "a.jpg").read_bytes()
    segment = b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content
    (tmp_path / "b.jpg").write_bytes(whole[:2] + (segment if iptc else b"") + whole[2:])

    found = labels_of(tmp_path / "b.jpg")

    expected = ({"": "Légende"}, {"": "Région"}) if iptc else ({}, {})
    assert (found.captions, found.credit) == expected


@pytest.mark.parametrize(
    "packet",
    [b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", b"<x", b"\xff\xfe\0", b"<a/>" * 9, b""],
)
def test_a_packet_that_is_none_or_an_attack_says_nothing(packet: bytes) -> None:
    assert xmp.read(packet) == Labels()


# Anything that can be typed, the signs of XML and characters outside the first plane among it.
WORDS = st.text(st.characters(codec="utf-8"), max_size=80) | st.sampled_from([
    "😀 & <là> ]]> \"'", "é" * 2000, "👩‍👩‍👧‍👦" * 300, "a\r\nb\tc", "\ufeffx", "\u2028",
])  # fmt: skip


@given(WORDS, WORDS)
@settings(max_examples=60)
def test_any_caption_survives_and_leaves_the_pixels_alone(french: str, english: str) -> None:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((40, 30)).convert("RGB").save(stream, "JPEG")
    labels = Labels(captions={"fr": french, "en": english}, credit={"fr": french})

    written = relabelled(stream.getvalue(), labels)

    with Image.open(io.BytesIO(stream.getvalue())) as before, Image.open(io.BytesIO(written)) as it:
        assert it.tobytes() == before.tobytes()
    found = xmp.read(jpeg.blocks(written).xmp).captions
    assert found.get("en", found.get("", "")) == xmp.printable(english).strip()
