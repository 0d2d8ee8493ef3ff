"""A remark before a paragraph silences a check there, and no reader ever sees it."""

from __future__ import annotations

from pathlib import Path

from presskit.translation.units import cut
from tests.conftest import Command
from tests.offices import SLUG, release_file, replace_in

REMARK = "<!-- presskit: ignore facts-differ -->"


def test_a_remark_silences_its_text_and_is_not_printed(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "text: {fr: La stratégie avance., en: The strategy moves "
               "forward.}", "text:\n      fr: |\n        Trois axes en 2026.\n      en: |\n"
               "        Three aims in 2027.")  # fmt: skip
    assert "facts-differ" in presskit("check", "--json").codes

    replace_in(release_file(office), "        Three aims", f"        {REMARK}\n        Three aims")

    assert "facts-differ" not in presskit("check", "--json").codes
    assert presskit("build").code == 0
    page = (office / f"dist/{SLUG}/en/{SLUG}-en.txt").read_text("utf-8")
    assert "Three aims in 2027." in page
    assert "presskit:" not in page


def test_a_remark_is_not_sent_to_be_translated() -> None:
    assert cut(f"{REMARK}\nUn texte.").sources == ("Un texte.",)
