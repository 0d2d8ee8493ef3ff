"""A source as a model of the office, or the problems that stand in the way."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from presskit.model import Owned, Shorthand
from presskit.names import fold
from presskit.office.source import Source
from presskit.problems import ModelPath, Problem, error, nearest
from presskit.values import guess_date

Model = TypeVar("Model", bound=Owned)

# A day as it is to be written, in a month that there is: what is wrong can only be the day.
_DAY = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])-\d\d")
_EXPECTED = {
    "list_type": "a-list", "tuple_type": "a-list", "dict_type": "a-mapping",
    "model_type": "a-mapping", "model_attributes_type": "a-mapping", "mapping_type": "a-mapping",
    "string_type": "a-text", "text-expected": "a-text", "bool_parsing": "yes-or-no",
    "bool_type": "yes-or-no",
}  # fmt: skip


def read_model(
    model: type[Model], source: Source, tree: object, path: ModelPath = ()
) -> tuple[Model | None, list[Problem]]:
    """`tree` (a part of `source` at `path`) as a `model`, or None with the reasons."""
    try:
        return model.model_validate(tree), []
    except ValidationError as failure:
        problems = [
            _problem(details, model, source, path)
            for details in failure.errors(include_url=False, include_input=True)
        ]
        return None, _once(problems)


def _problem(details: ErrorDetails, model: type[Owned], source: Source, path: ModelPath) -> Problem:
    where: ModelPath = (*path, *details["loc"])
    mistaken = _mistaken_colon(where, details, source)
    if mistaken is not None:
        place = source.place(mistaken, of_key=True)
        return error("colon-made-a-mapping", *mistaken, place=place, text=str(mistaken[-1]))
    kind, name = details["type"], str(where[-1]) if where else ""
    if kind == "missing" and where in source.keys:
        return error("empty-field", *where, place=source.place(where, of_key=True), field=name)
    if kind == "missing":
        return error("missing-field", *where, place=source.place(where, of_key=True), field=name)
    if kind == "extra_forbidden":
        meant = _meant(name, _model_at(model, details["loc"][:-1]))
        place = source.place(where, of_key=True)
        return error("unknown-field", *where, place=place, field=name, meant=meant)
    return _wrong_value(details, where, source, model)


def _wrong_value(
    details: ErrorDetails, where: ModelPath, source: Source, model: type[Owned]
) -> Problem:
    kind, place = details["type"], source.place(where)
    field = next((str(step) for step in reversed(where) if isinstance(step, str)), "")
    found = _shown(details["input"])
    if details["input"] is None:
        return error("empty-field", *where, place=source.place(where, of_key=True), field=field)
    if kind == "literal_error":
        choices = str(details.get("ctx", {}).get("expected", "")).replace("'", "")
        return error("not-a-choice", *where, place=place, field=field, found=found,
                     choices=(listed := choices.replace(" or ", ", ")),
                     meant=_chosen(found, listed.split(", ")))  # fmt: skip
    if kind in _EXPECTED:
        expected, example = _expectation(_EXPECTED[kind], details, model)
        return error("wrong-type", *where, place=place, field=field, found=found,
                     expected=expected, example=example)  # fmt: skip
    if kind == "too_short":
        return error("missing-field", *where, place=place, field=field)
    if kind == "not-a-language":
        return error(kind, *where, place=place, found=str(details["ctx"]["found"]))
    if kind == "not-a-date" and (beyond := _DAY.fullmatch(found.strip())):
        year, month = int(beyond[1]), int(beyond[2])
        return error("no-such-date", *where, place=place, found=found, year=beyond[1],
                     month=str(month), days=monthrange(year, month)[1])  # fmt: skip
    if kind == "not-a-date":
        return error(kind, *where, place=place, found=found, meant=guess_date(found))
    if kind.startswith("not-a"):
        return error(kind, *where, place=place, found=found)
    raise AssertionError(f"a pydantic error without a sentence: {kind}")


def _expectation(expected: str, details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What a field expects, and the first field to write where it expects fields."""
    inner = _model_at(model, details["loc"])
    example = next(iter(_by_name(inner)), "text")
    of_fields = inner is not model and not issubclass(inner, Shorthand)
    return ("a-list-of-fields" if expected == "a-list" and of_fields else expected), example


def _mistaken_colon(where: ModelPath, details: ErrorDetails, source: Source) -> ModelPath | None:
    """The key that is really the start of a sentence with a French colon, if there is one."""
    if where in source.spaced and details["type"] == "extra_forbidden":
        return where
    if details["type"] not in ("text-expected", "string_type", "missing", "model_type"):
        return None
    parent = where[:-1] if details["type"] == "missing" else where
    depths = (len(parent) + 1, len(parent) + 2)
    inside = [p for p in source.spaced if p[: len(parent)] == parent and len(p) in depths]
    return min(inside, default=None, key=str)


def _meant(name: str, model: type[BaseModel]) -> str:
    """The field of `model` that somebody meant, who may have written its French name."""
    # Three hundred entries, for a mistake alone.
    from presskit.wording.of_fields import FIELDS

    fields = [each for each in _by_name(model) if each != "plain"]
    known = {f"{model.__name__}.{each}": each for each in fields}
    french = {fold(FIELDS[key].french): each for key, each in known.items() if key in FIELDS}
    found = get_close_matches(fold(name.replace("_", " ")), french, n=1, cutoff=0.8)
    return french[found[0]] if found else nearest(name, fields)


def _chosen(found: str, choices: Sequence[str]) -> str:
    """The choice that somebody meant, who may have written what it is in French."""
    from presskit.wording.of_choices import CHOICES

    said = {each: fold(CHOICES[each][0]) for each in choices if each in CHOICES}
    begun = (each for each, french in said.items() if found and french.startswith(fold(found)))
    return next(begun, "") or nearest(found, choices)


def _model_at(model: type[BaseModel], loc: Iterable[int | str]) -> type[BaseModel]:
    """The innermost model that `loc` reaches."""
    for step in loc:
        if isinstance(step, str) and step in _by_name(model):
            model = _inner(_by_name(model)[step]) or model
    return model


def _by_name(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)


def _shown(found: object) -> str:
    if found is None:
        return ""
    text = ", ".join(map(_shown, found)) if isinstance(found, dict | list) else str(found)
    return text if len(text) <= 60 else text[:57] + "…"


def _once(problems: list[Problem]) -> list[Problem]:
    """Each problem once: a mistaken colon shows up as several faults."""
    kept: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        kept.setdefault((problem.code, problem.place, problem.path), problem)
    mistaken = {p.place.line for p in kept.values() if p.code == "colon-made-a-mapping"}
    return [
        problem
        for problem in kept.values()
        if problem.code == "colon-made-a-mapping" or problem.place.line not in mistaken
    ]
