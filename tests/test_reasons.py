"""What a disk refuses is said in the language of the interface."""

from __future__ import annotations

import errno
import os

import pytest

from presskit.problems import error
from presskit.wording import Ui, explain
from presskit.wording.of_reasons import said_by, said_by_windows


@pytest.mark.parametrize(
    ("number", "ui", "said"),
    [(errno.ENOSPC, "fr", "le disque est plein"), (errno.ENOSPC, "en", "the disk is full"),
     (errno.EACCES, "fr", "vous n’avez pas les droits nécessaires")],
)  # fmt: skip
def test_a_reason_of_the_system_is_said_in_words(number: int, ui: Ui, said: str) -> None:
    problem = error("output-unwritable", folder="dist", reason=os.strerror(number))

    assert f"({said})" in explain(problem, ui).message


def test_a_reason_that_nobody_foresaw_stays_as_it_was_said() -> None:
    problem = error("output-unwritable", folder="dist", reason="Fichier {perdu}")

    assert "(Fichier {perdu})" in explain(problem, "fr").message


def test_what_windows_refuses_has_words_of_ours() -> None:
    """It speaks the language of the machine, and knows a file in use, which C takes for a right."""
    words = {5: "Accès refusé.", 32: "Fichier utilisé.\r\n"}
    said = said_by_windows(lambda number: words.get(number, ""))

    assert said["Accès refusé"][0] == "vous n’avez pas les droits nécessaires"
    assert said["Fichier utilisé"][0] == "un autre programme s’en sert"


def test_numbers_without_words_are_not_taken_for_one_another() -> None:
    assert said_by(lambda _number: "Unknown error") == {}


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_without_an_office_the_way_to_begin_one_is_said(ui: Ui) -> None:
    assert "`presskit init`" in explain(error("no-office", folder="x"), ui).hint
