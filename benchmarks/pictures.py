"""A kit with many large pictures, beside loops that only make the same smaller pictures.

The pictures are 24 megapixels each unless told otherwise; every one has bytes of its own, though
only a few different scenes. The peers are Pillow and, where it is installed, ImageMagick; both
leave out what presskit does besides (checks, labels, documents, the archive).
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clock import (
    Contestant,
    Cost,
    cost,
    environment,
    in_turns,
    memory,
    presskit,
    seconds,
)
from benchmarks.figures import Effort, Row, Words
from tests.offices import RELEASE, write_office

SCENES = 4
SLUG = "2026-05-28-bilan"
FIRST = Words("presskit, premier build", "presskit, first build")
NEXT = Words("presskit, build suivant", "presskit, next build")
CHANGED = Words("presskit, une photo changée", "presskit, one picture changed")
LOOP = Words("Pillow, les réductions seules", "Pillow, smaller pictures only")
MAGICK = Words("ImageMagick, les réductions seules", "ImageMagick, smaller pictures only")
ENTRY = """\
  - file: media/{name}
    alt: {{fr: Scène {n}, en: Scene {n}}}
    caption: {{fr: "La scène {n}, vue de près.", en: "Scene {n}, seen from nearby."}}
    credit: Région / C. Martin
    licence: {{fr: Libre, en: Free}}
"""
PILLOW = """
import sys
from pathlib import Path
from PIL import Image, ImageOps
out = Path(sys.argv[2])
for path in sorted(Path(sys.argv[1]).glob("*.jpg")):
    picture = Image.open(path)
    picture.draft("RGB", (1600, 1600))
    ImageOps.exif_transpose(picture, in_place=True)
    for side, name in ((1600, "web"), (480, "thumb")):
        picture.thumbnail((side, side), Image.Resampling.BICUBIC, reducing_gap=3)
        picture.save(out / f"{path.stem}-{name}.jpg", quality=82, progressive=True, optimize=True)
"""
# Each picture by itself: convert would hold them all in memory at once.
MOGRIFY = """
import subprocess, sys
media, out, thumbs, *mogrify = sys.argv[1:]
for source, target, size in ((media, out, "1600x1600>"), (out, thumbs, "480x480>")):
    how = ["-define", "jpeg:size=1600x1600", "-auto-orient", "-quality", "82", "-resize", size]
    subprocess.run([*mogrify, "-path", target, *how, f"{source}/*.jpg"], check=True)
"""


def measure(effort: Effort) -> list[Row]:
    """Seconds, then the peaks of memory, of the three builds and of the peers."""
    number, side = effort.pictures, effort.side
    times = Words(f"{number} photographies de {side} × {side * 2 // 3} pixels",
                  f"{number} pictures of {side} × {side * 2 // 3} pixels")  # fmt: skip
    peaks = Words(f"{times.fr}, mémoire", f"{times.en}, memory")
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
        home = Path(name)
        contestants = _builds(home, _office(home / "office", number, side)) | _peers(home)
        taken = in_turns(contestants, effort.long_rounds)
    ours = (FIRST, NEXT, CHANGED)
    told = (*ours, LOOP, MAGICK)
    return [*(seconds(times, each, taken, ours=each in ours) for each in told),
            *(memory(peaks, each, taken, ours=each in ours) for each in told)]  # fmt: skip


def _builds(home: Path, office: Path) -> dict[Words, Contestant]:
    build = presskit("build", "--quiet", "--office", str(office))
    first = min((office / "releases/media").glob("*.jpg"))
    sound, fresh = first.read_bytes(), iter(range(10_000, 20_000))

    def afresh() -> Cost:
        shutil.rmtree(home / "temporary", ignore_errors=True)
        return again()

    def again() -> Cost:
        shutil.rmtree(office / "dist", ignore_errors=True)
        return cost(build, environment(home))

    def changed() -> Cost:
        first.write_bytes(numbered(sound, next(fresh)))
        return again()

    return {FIRST: afresh, NEXT: again, CHANGED: changed}


def _peers(home: Path) -> dict[Words, Contestant]:
    media = str(home / "office/releases/media")
    out, thumbs, others = (home / name for name in ("magick", "thumbs", "pillow"))
    for each in (out, thumbs, others):
        each.mkdir()
    loop = [sys.executable, "-c", PILLOW, media, str(others)]
    peers: dict[Words, Contestant] = {LOOP: partial(cost, loop, environment(home))}
    if mogrify := _mogrify():
        line = [sys.executable, "-c", MOGRIFY, media, str(out), str(thumbs), *mogrify]
        peers[MAGICK] = partial(cost, line, environment(home))
    return peers


def _mogrify() -> list[str]:
    """ImageMagick's command (7 or 6), asked for its formats: others may be called so."""
    for words in (["magick", "mogrify"], ["mogrify"]):
        if shutil.which(words[0]):
            told = subprocess.run([*words, "-list", "format"], capture_output=True, check=False)
            if told.returncode == 0 and b"JPEG" in told.stdout:
                return words
    return []


def _office(root: Path, pictures: int, side: int) -> Path:
    names = [f"scene-{n:03}.jpg" for n in range(pictures)]
    entries = "".join(ENTRY.format(name=name, n=n) for n, name in enumerate(names, start=1))
    write_office(root, release=RELEASE.partition("media:")[0] + "media:\n" + entries)
    scenes = [_scene(number, side, root / "scene.jpg") for number in range(SCENES)]
    for number, name in enumerate(names):
        whole = numbered(scenes[number % SCENES], number)
        (root / "releases" / "media" / name).write_bytes(whole)
    (root / "scene.jpg").unlink()
    return root


def _scene(number: int, side: int, path: Path) -> bytes:
    """A photograph as cameras make them: large soft shapes and a little noise, some megabytes."""
    chance = random.Random(number)
    small = Image.new("RGB", (side // 8, side * 2 // 24))
    small.putdata([(chance.randrange(90, 160),) * 3 for _ in range(small.width * small.height)])
    small.resize((side, side * 2 // 3), Image.Resampling.BICUBIC).save(path, quality=92)
    return path.read_bytes()


def numbered(whole: bytes, number: int) -> bytes:
    """The same JPEG picture in other bytes: with a comment."""
    note = f"{number:08}".encode()
    return whole[:2] + b"\xff\xfe\x00\x0a" + note + whole[2:]


if __name__ == "__main__":
    from benchmarks.__main__ import alone

    alone("pictures")
