"""What of a picture's Exif may travel: how it stands, its size and colours, when it was taken.

Everything else stays at home: owner, camera and its serial numbers, programs and paths, makers'
notes, the small picture of the uncropped original; and the position, unless it is kept on purpose.
Source: CIPA DC-008 (Exif 2.32).
"""

from __future__ import annotations

import warnings

from PIL import Image

_PHOTO, _POSITION = 0x8769, 0x8825
# Orientation, resolution with its unit, position of the chroma samples.
_KEPT = (0x0112, 0x011A, 0x011B, 0x0128, 0x0213)
# Version, when it was taken and in which zone, components, colour space, size, gamma.
_KEPT_OF_PHOTO = (0x9000, 0x9003, 0x9011, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003, 0xA500)
_TAKEN = 0x9003


def cleaned(exif: bytes, keep_position: bool = False) -> bytes:
    """The Exif of a picture (a TIFF structure) with what may travel; empty if that is nothing, or
    where it cannot be read."""
    found = _read(exif)
    fresh = Image.Exif()
    for tag in _KEPT:
        if tag in found:
            fresh[tag] = found[tag]
    photo = {tag: value for tag, value in found.get_ifd(_PHOTO).items() if tag in _KEPT_OF_PHOTO}
    if photo:
        fresh[_PHOTO] = photo
    position = found.get_ifd(_POSITION)
    if keep_position and position:
        fresh[_POSITION] = dict(position)
    try:
        written = fresh.tobytes() if len(fresh) else b""
    except (ValueError, TypeError, KeyError, OverflowError, OSError):  # a value no tag can hold
        return b""
    return written.removeprefix(b"Exif\0\0")


def taken(exif: bytes) -> str:
    """The ISO day and time at which a picture was taken, without a zone; empty if not said."""
    said = str(_read(exif).get_ifd(_PHOTO).get(_TAKEN, ""))
    day, _, time = said.partition(" ")
    whole = len(day) == 10 and day.replace(":", "").isdigit() and not day.startswith("0000")
    return f"{day.replace(':', '-')}T{time}" if whole and len(time) == 8 else ""


def _read(exif: bytes) -> Image.Exif:
    found = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of values that are cut short, which are left out
            if exif:
                found.load(b"Exif\0\0" + exif)
                found.get_ifd(_PHOTO), found.get_ifd(_POSITION)
    # Pillow's reader raises anything on a structure made by hand; what it cannot read is left out.
    except Exception:
        return Image.Exif()
    return found
