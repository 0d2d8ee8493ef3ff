"""What a disk refuses is said in the language of the interface."""

from __future__ import annotations

import errno
import os

import pytest

from presskit.problems import error
from presskit.wording import Ui, explain


@pytest.mark.parametrize(
    ("number", "ui", "said"),
    [(errno.ENOSPC, "fr", "le disque est plein"), (errno.ENOSPC, "en", "the disk is full"),
     (errno.EACCES, "fr", "vous n’y avez pas droit")],
)  # fmt: skip
def test_a_reason_of_the_system_is_said_in_words(number: int, ui: Ui, said: str) -> None:
    problem = error("output-unwritable", folder="dist", reason=os.strerror(number))

    assert f"({said})" in explain(problem, ui).message


def test_a_reason_that_nobody_foresaw_stays_as_it_was_said() -> None:
    problem = error("output-unwritable", folder="dist", reason="Fichier {perdu}")

    assert "(Fichier {perdu})" in explain(problem, "fr").message


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_without_an_office_the_way_to_begin_one_is_said(ui: Ui) -> None:
    assert "`presskit init`" in explain(error("no-office", folder="x"), ui).hint
