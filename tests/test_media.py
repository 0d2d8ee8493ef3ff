"""Pictures as people have them: turned, odd, broken, in the wrong place."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from presskit.media import Rendition, examine, find, render_logo, render_web
from presskit.problems import Problem
from tests.offices import draw


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's temporary files, where nothing is kept yet."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def saved(path: Path, mode: str, kind: str, size: tuple[int, int] = (60, 40)) -> Path:
    Image.new(mode, size).save(path, kind)
    return path


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("CMYK", "JPEG"), ("I;16", "PNG"), ("P", "PNG"), ("RGBA", "WEBP"), ("L", "TIFF")],
)
def test_every_kind_of_picture_becomes_a_web_rendition(
    tmp_path: Path, mode: str, kind: str
) -> None:
    path = saved(tmp_path / f"picture.{kind.lower()}", mode, kind)

    rendition = render_web(path)

    with Image.open(io.BytesIO(rendition.data)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (60, 40))


def test_a_turned_photograph_comes_out_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg", exif=exif)

    rendition = render_web(tmp_path / "a.jpg")

    assert (rendition.width, rendition.height) == (40, 60)


def test_a_large_picture_is_reduced_and_a_small_one_is_not(tmp_path: Path) -> None:
    large, small = draw(tmp_path / "l.jpg", (3200, 1600)), draw(tmp_path / "s.jpg", (300, 200))

    assert (render_web(large).width, render_web(small).width) == (1600, 300)


def test_a_logo_keeps_its_transparency(tmp_path: Path) -> None:
    saved(tmp_path / "logo.png", "RGBA", "PNG")

    with Image.open(io.BytesIO(render_logo(tmp_path / "logo.png").data)) as logo:
        assert logo.mode == "RGBA"


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\xff\xd8\xff\xe0" + b"\0" * 40])
def test_what_is_no_picture_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)

    problem = examine(tmp_path / "a.jpg", "media/a.jpg", render_web)

    assert problem is not None
    assert (problem.code, problem.facts["file"]) == ("media-unreadable", "media/a.jpg")


def test_a_truncated_picture_is_named(tmp_path: Path) -> None:
    whole = draw(tmp_path / "a.jpg", (400, 400)).read_bytes()
    (tmp_path / "b.jpg").write_bytes(whole[: len(whole) // 2])

    assert examine(tmp_path / "b.jpg", "b.jpg", render_web) is not None


def test_a_picture_of_another_case_is_missing_with_the_right_name(tmp_path: Path) -> None:
    draw(tmp_path / "Port.jpg")

    problem = find(tmp_path, tmp_path, "port.jpg")

    assert isinstance(problem, Problem)
    assert (problem.code, problem.facts["meant"]) == ("media-missing", "Port.jpg")


@pytest.mark.parametrize("written", ["media\\a.jpg", "releases/media/a.jpg"])
def test_a_path_as_windows_or_the_office_writes_it_is_missing_with_the_right_one(
    tmp_path: Path, written: str
) -> None:
    draw(tmp_path / "releases" / "media" / "a.jpg")

    problem = find(tmp_path, tmp_path / "releases", written)

    assert isinstance(problem, Problem)
    assert problem.facts["meant"] == "media/a.jpg"


def test_a_link_out_of_the_office_is_outside(tmp_path: Path) -> None:
    draw(tmp_path / "secret.jpg")
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "a.jpg").symlink_to(tmp_path / "secret.jpg")

    problem = find(tmp_path / "office", tmp_path / "office", "a.jpg")

    assert isinstance(problem, Problem)
    assert problem.code == "media-outside"


def drawn(folder: Path, inside: str) -> Path:
    path = folder / "logo.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" {inside}</svg>', "utf-8")
    return path


@pytest.mark.parametrize("size", ['viewBox="0 0 40 10"', 'width="80mm" height="20mm"'])
def test_a_drawn_logo_keeps_its_proportions(size: str, tmp_path: Path) -> None:
    made = render_logo(drawn(tmp_path, f'{size}><rect width="9" height="9"/>'))

    assert made.width / made.height == pytest.approx(4, rel=0.01)


@pytest.mark.parametrize(
    "inside",
    ['width="0" height="0">', ">", 'viewBox="0 0 9 9"><image href="a.png"/>', 'viewBox="0 0 9'],
)
def test_a_drawing_of_no_size_or_of_another_file_is_named(inside: str, tmp_path: Path) -> None:
    problem = examine(drawn(tmp_path, inside), "logo.svg", render_logo)

    assert problem is not None
    assert problem.code == "media-unreadable"


def kept(temporary: Path) -> list[Path]:
    return [file for file in temporary.rglob("*") if file.is_file()]


def test_the_same_picture_elsewhere_is_not_made_again(tmp_path: Path, temporary: Path) -> None:
    first = render_web(draw(tmp_path / "a.png"))
    (file,) = kept(temporary)
    written = file.stat().st_ino

    again = render_web(draw(tmp_path / "elsewhere" / "b.png"))

    assert (again.name, again.data) == ("b-web.jpg", first.data)
    assert (again.width, again.height) == (first.width, first.height)
    assert [each.stat().st_ino for each in kept(temporary)] == [written]


@pytest.mark.parametrize("render", [render_web, render_logo])
def test_a_kept_picture_that_was_damaged_is_made_again_as_it_was(
    render: Callable[[Path], Rendition], tmp_path: Path, temporary: Path
) -> None:
    first = render(draw(tmp_path / "a.png"))
    (file,) = kept(temporary)
    file.write_bytes(file.read_bytes()[:-7])

    again = render(draw(tmp_path / "elsewhere" / "a.png"))

    assert again == first


def test_a_picture_that_was_altered_is_made_anew(tmp_path: Path, temporary: Path) -> None:
    render_web(draw(tmp_path / "a.png"))

    altered = render_web(draw(tmp_path / "elsewhere" / "a.png", (120, 80)))

    assert (altered.width, altered.height, len(kept(temporary))) == (120, 80, 2)


def test_what_is_no_picture_leaves_nothing_behind(tmp_path: Path, temporary: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"not a picture")

    examine(tmp_path / "a.jpg", "a.jpg", render_web)

    assert kept(temporary) == []
