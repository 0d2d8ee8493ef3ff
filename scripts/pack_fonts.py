"""Make the font files of presskit/fonts/ from the packages they come from.

    npm install @fontsource/noto-emoji@5.3.2 @fontsource/noto-sans-symbols@5.3.0 \\
        @fontsource/noto-sans-symbols-2@5.3.0
    apt-get install fonts-noto-core        # Debian 12: 20201225-1
    pip install fonttools brotli
    python scripts/pack_fonts.py node_modules/@fontsource /usr/share/fonts/truetype/noto

Leaves out hints and the signs no press release has. The same bytes every time. Newer cuts of
Noto Sans Arabic draw dots apart from their letters: copied out of a PDF, letters come twice.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "presskit" / "fonts"
COPYRIGHT = 0

EVERYTHING = range(0x110000)
# Arrows, figures in circles, bullets, ticks, stars; neither Braille nor chess.
SYMBOLS = (*range(0x2000, 0x2800), *range(0x2B00, 0x2C00))

FROM_NPM = (
    ("noto-emoji", "noto-emoji-emoji-400-normal", "NotoEmoji-Regular", EVERYTHING),
    ("noto-sans-symbols", "noto-sans-symbols-symbols-400-normal",
     "NotoSansSymbols-Regular", SYMBOLS),
    ("noto-sans-symbols-2", "noto-sans-symbols-2-symbols-400-normal",
     "NotoSansSymbols2-Regular", SYMBOLS),
)  # fmt: skip
FROM_DEBIAN = ("NotoSansArabic-Regular", "NotoSansArabic-Bold",
               "NotoSansHebrew-Regular", "NotoSansHebrew-Bold")  # fmt: skip


def main(npm: Path, debian: Path) -> None:
    for package, source, target, kept in FROM_NPM:
        pack(npm / package / "files" / f"{source}.woff2", target, kept)
    for cut in FROM_DEBIAN:
        pack(debian / f"{cut}.ttf", cut, EVERYTHING)
    terms = (npm / "noto-emoji" / "LICENSE").read_text().partition("\n")[2]
    (FONTS / "OFL.txt").write_text("\n".join(copyrights()) + "\n" + terms)


def pack(source: Path, target: str, kept: Iterable[int]) -> None:
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    subsetter = Subsetter(Options(name_IDs=["*"], layout_features=["*"], hinting=False,
                                  notdef_outline=True))  # fmt: skip
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    font.save(FONTS / f"{target}.ttf")


def copyrights() -> Iterable[str]:
    for path in sorted(FONTS.glob("*.ttf")):
        yield f"{path.name}: {TTFont(path)['name'].getDebugName(COPYRIGHT)}"


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:]))
