"""Key figures drawn: large, of one size, and a bar only where there is something to compare."""

from __future__ import annotations

import pytest

from presskit.edition import KeyFigure
from presskit.render.web.drawings import WIDTH, drawn


def figure(number: str, unit: str = "", label: str = "dans la santé") -> KeyFigure:
    return KeyFigure(f"{number} {unit}".strip(), label, figure=number, unit=unit)


def shares(*figures: KeyFigure) -> list[float | None]:
    return [each.share for each in drawn(figures, "fr")]


@pytest.mark.parametrize(
    ("label", "share"),
    [("des emplois de la région", 0.35), ("de l’effort de recherche", 0.35), ("of all jobs", 0.35),
     ("de croissance annuelle", None), ("de plus qu’en 2024", None), ("growth a year", None)],
)  # fmt: skip
def test_a_percentage_is_a_bar_where_it_is_a_part_of_something(
    label: str, share: float | None
) -> None:
    assert shares(figure("35\u00a0%", label=label)) == [share]


def test_figures_of_one_unit_are_compared_with_the_largest() -> None:
    assert shares(figure("13\u202f000", "emplois"), figure("6\u202f500", "emplois"),
                  figure("80", "formations")) == [1.0, 0.5, None]  # fmt: skip


def test_what_is_no_single_number_is_compared_with_nothing() -> None:
    assert shares(figure("3 à 5", "ans"), figure("7,5", "ans"), figure("150\u00a0%")) == [None] * 3


def test_numbers_have_one_size_and_none_is_wider_than_the_drawing() -> None:
    sizes = [each.size for each in drawn([figure("2", "CHU"), figure("1 200", "salariés")], "fr")]
    long = drawn([figure("1\u202f250\u202f000\u202f000", "euros de la recherche")], "fr")[0]

    assert len(set(sizes)) == 1
    assert 16 <= long.size < 26 <= sizes[0]
    assert len("1 200") * sizes[0] * 0.5 < WIDTH
    assert len(long.figure.figure) * long.size * 0.62 <= WIDTH + 1


def test_a_unit_too_long_to_stand_beside_its_number_makes_no_number_small() -> None:
    figures = [
        figure("13\u202f000", "salariés"),
        figure("2", "centres hospitaliers universitaires"),
    ]
    short, long = drawn(figures, "fr")

    assert (short.beside, long.beside) == (True, False)
    assert short.size == long.size >= 26
