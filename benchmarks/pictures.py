"""A kit with many large pictures: `python benchmarks/pictures.py [--pictures 200] [--side 6000]`.

Prints seconds and the peak of memory of three builds (nothing kept; again, renditions kept; again
after one picture changed), and beside them what a loop over Pillow takes to make the same smaller
pictures, and ImageMagick where it is installed. The pictures are 24 megapixels each unless told
otherwise; every one has bytes of its own, though only a few different scenes.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SCENES = 4
SLUG = "2026-05-28-bilan"
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


def main() -> None:
    """Measure everything and print it."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--pictures", type=int, default=200)
    asked.add_argument("--side", type=int, default=6000)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="presskit-benchmark-") as folder:
        home = Path(folder)
        office = _office(home / "office", given.pictures, given.side)
        media = office / "releases" / "media"
        weight = sum(file.stat().st_size for file in media.iterdir()) / 1e6
        print(f"{given.pictures} pictures of {given.side} × {given.side * 2 // 3}: {weight:.0f} MB")
        build = [sys.executable, "-m", "presskit", "build", "--quiet", "--office", str(office)]
        _measure("presskit, nothing kept", build, home)
        _measure("presskit, again", build, home)
        first = min(media.glob("*.jpg"))
        first.write_bytes(_numbered(first.read_bytes(), given.pictures))
        _measure("presskit, one picture changed", build, home)
        (home / "peer").mkdir()
        _measure("Pillow in a loop, smaller pictures only",
                 [sys.executable, "-c", PILLOW, str(media), str(home / "peer")], home)  # fmt: skip
        _magick(media, home)


def _office(root: Path, pictures: int, side: int) -> Path:
    sys.path.insert(0, str(ROOT))
    from tests.offices import RELEASE, write_office

    names = [f"scene-{n:03}.jpg" for n in range(pictures)]
    entries = "".join(ENTRY.format(name=name, n=n) for n, name in enumerate(names, start=1))
    write_office(root, release=RELEASE.partition("media:")[0] + "media:\n" + entries)
    scenes = [_scene(number, side, root / "scene.jpg") for number in range(SCENES)]
    for number, name in enumerate(names):
        whole = _numbered(scenes[number % SCENES], number)
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


def _numbered(whole: bytes, number: int) -> bytes:
    """The same picture in other bytes: with a comment."""
    note = f"{number:08}".encode()
    return whole[:2] + b"\xff\xfe\x00\x0a" + note + whole[2:]


def _magick(media: Path, home: Path) -> None:
    if not shutil.which("convert"):
        print("ImageMagick is not installed")
        return
    scale = ["-define", "jpeg:size=1600x1600", "-auto-orient", "-resize", "1600x1600>"]
    first = min(media.glob("*.jpg"))
    _measure("ImageMagick, one picture, 1600 pixels",
             ["convert", str(first), *scale, "-quality", "82", str(home / "one.jpg")],
             home)  # fmt: skip


def _measure(what: str, command: list[str], home: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(home / "temporary")}
    (home / "temporary").mkdir(exist_ok=True)
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - began
    failed = "" if process.returncode == 0 else f" (exit {process.returncode})"
    print(f"{what:<42} {took:6.1f} s   {used.ru_maxrss / 1024:6.0f} MB{failed}", flush=True)


if __name__ == "__main__":
    main()
