"""What was typed after an option, as Python has it: texts, paths and flags.

Typer's own readers of values import pydantic, which costs a command as much as all the rest of its
start; numbers, which have limits, are left to them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

Reader = Callable[[Any], Any]


def _as_it_is(value: object) -> object:
    return value


def _paths(values: tuple[str, ...]) -> list[Path]:
    return [Path(value) for value in values]


# By what the function of the command asks for.
READERS: Mapping[Any, Reader] = {
    bool: _as_it_is, str: _as_it_is, list[str]: _as_it_is, Path: Path, list[Path]: _paths,
}  # fmt: skip


def read_plainly(parameter: Any) -> Any:
    """The parameter of Typer, reading its words by `READERS` where they know its type."""
    read = READERS.get(parameter.type_descriptor.annotation)
    if read:
        parameter.process_value = _reading(parameter, read)
    return parameter


def _reading(parameter: Any, read: Reader) -> Callable[[Any, Any], Any]:
    from typer._click.exceptions import MissingParameter

    def process(context: Any, value: Any) -> Any:
        missing = parameter.value_is_missing(value)
        if parameter.required and missing and not context.resilient_parsing:
            raise MissingParameter(ctx=context, param=parameter)
        value = None if missing else read(value)
        return parameter.callback(context, parameter, value) if parameter.callback else value

    return process
