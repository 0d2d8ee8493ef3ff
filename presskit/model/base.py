"""What every entry is made of: texts in one or two languages, names, dates, described fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from presskit.problems import ModelPath
from presskit.values import (
    Figure,
    Slot,
    read_colour,
    read_date,
    read_figure,
    read_moment,
    read_period,
    read_slot,
    read_zone,
)

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


Settled = TypeVar("Settled", bound=BaseModel)


class Owned(BaseModel):
    """Base of everything a press officer writes. `also_written` names further spellings of fields
    that a validator of the class turns into its own."""

    also_written: ClassVar[frozenset[str]] = frozenset()

    # Built when first used: most commands read one kind of file.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, written: Any) -> Any:
        """A known field left empty is as good as absent; an unknown one is still unknown."""
        if not isinstance(written, dict):
            return written
        known = {field.alias or name for name, field in cls.model_fields.items()}
        known |= cls.also_written
        return {key: value for key, value in written.items() if value is not None
                or key not in known}  # fmt: skip


class Shorthand(Owned):
    """An entry that may also be written as one string, which then fills the field `shorthand`."""

    shorthand: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _read_shorthand(cls, written: Any) -> Any:
        return {cls.shorthand: written} if isinstance(written, str) else written

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        entry = handler.resolve_ref_schema(handler(core_schema))
        return {"anyOf": [{"type": "string"}, {**entry}], "description": entry["description"]}


class PerLanguage(Shorthand):
    """One string, or one per language."""

    shorthand: ClassVar[str] = "plain"
    plain: str | None = None
    fr: str | None = Field(None, description="In French.", examples=["Région"])
    en: str | None = Field(None, description="In English.", examples=["Region"])

    @model_validator(mode="before")
    @classmethod
    def _refuse_others(cls, written: Any) -> Any:
        if isinstance(written, dict):
            unknown = [key for key in written if key not in LANGUAGES]
            if unknown and len(unknown) < len(written):
                found = {"found": ", ".join(unknown)}
                raise PydanticCustomError("not-a-language", "text", found)
            if unknown or not written:
                raise PydanticCustomError("text-expected", "text", {"found": ", ".join(unknown)})
        return written

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        entry = handler.resolve_ref_schema(handler(core_schema))
        del entry["properties"]["plain"]
        entry["minProperties"] = 1
        return {"anyOf": [{"type": "string"}, {**entry}], "description": entry["description"]}


class Text(PerLanguage):
    """A text to translate: a string in the source language, or {fr: …, en: …}."""

    def within(self, language: Language, source: Language) -> str | None:
        """The text in `language`, if it was written; `source` is the language of a plain string.
        Spaces and invisible characters alone are no text."""
        own: str | None = getattr(self, language)
        written = own or (self.plain if language == source else None)
        return written if written and any(char.isprintable() and not char.isspace()
                                          for char in written) else None  # fmt: skip


class Name(PerLanguage):
    """A name: the same in every language unless written {fr: …, en: …}; never missing."""

    def within(self, language: Language) -> str:
        """The name in `language`, or as it was written."""
        own: str | None = getattr(self, language)
        return own or self.plain or self.fr or self.en or ""


# What an editor can see of the readers of `values`: the form, not whether February has 30 days.
_DAY = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"([01]?[0-9]|2[0-3])\s*[h:]\s*([0-5][0-9])?"
_SLOT = rf"^{_CLOCK}(\s*([-–—]|à|to)\s*{_CLOCK})?$"
_MOMENT = (
    rf"^{_DAY}[T\s]+{_CLOCK}(:[0-5][0-9])?\s*"
    r"(Z|UTC|[+-](0[0-9]|1[0-4]):?[0-5][0-9])?$"
)
_PERIOD = f"^({_DAY}|(19|20|21)[0-9]{{2}}(-(0[1-9]|1[0-2]))?)$"
_FIGURE = (
    r"^[+−-]?\s*([0-9]{1,3}([ \u00a0\u202f][0-9]{3})+|[0-9]{1,15})"
    r"((?<=\b0)[.,][0-9]+|(?!.[0-9]{3}$)[.,][0-9]+)?$"
)

Day = Annotated[
    date,
    BeforeValidator(read_date),
    WithJsonSchema({"type": "string", "pattern": f"^{_DAY}$"}),
]
Moment = Annotated[
    datetime,
    BeforeValidator(read_moment),
    WithJsonSchema({"type": "string", "pattern": _MOMENT}),
]
Hours = Annotated[
    Slot, PlainValidator(read_slot), WithJsonSchema({"type": "string", "pattern": _SLOT})
]
Period = Annotated[
    str,
    BeforeValidator(read_period),
    WithJsonSchema({
        "type": ["integer", "string"], "minimum": 1900, "maximum": 2199, "pattern": _PERIOD
    }),
]  # fmt: skip
Zone = Annotated[str, BeforeValidator(read_zone)]
Colour = Annotated[
    str,
    BeforeValidator(read_colour),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}),
]
Number = Annotated[
    Figure,
    PlainValidator(read_figure),
    WithJsonSchema({"type": ["number", "string"], "pattern": _FIGURE}),
]


class OneOrSeveral:
    """In the schema: one entry, or a list of them."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Allow the single entry beside the list."""
        several = handler(core_schema)
        return {"anyOf": [several["items"], several]}


def said(description: str, *examples: Any, **more: Any) -> Any:
    """A field with the words and the example a press officer reads in the schema."""
    return Field(description=description, examples=list(examples), **more)


def maybe(description: str, *examples: Any, **more: Any) -> Any:
    """The same for a field that may be left out."""
    return Field(default=more.pop("default", None), description=description,
                 examples=list(examples), **more)  # fmt: skip


def several(description: str, *examples: Any) -> Any:
    """The same for a list that may be empty."""
    return Field(default=(), description=description, examples=list(examples))


def settled(owned: Settled, language: Language) -> Settled:
    """A model in which every plain text is said to be in `language`."""
    inside = {name: getattr(owned, name) for name in type(owned).model_fields}
    return owned.model_copy(
        update={name: _settled(value, language) for name, value in inside.items()}
    )


def _settled(value: object, language: Language) -> object:
    match value:
        case Text(plain=str(plain)) if getattr(value, language) is None:
            return value.model_copy(update={"plain": None, language: plain})
        case BaseModel():
            return settled(value, language)
        case tuple():
            return tuple(_settled(entry, language) for entry in value)
        case _:
            return value


def texts(owned: object, path: ModelPath = ()) -> Iterator[tuple[ModelPath, Text]]:
    """Every text to translate inside a model, with its model path, in the order of its fields."""
    match owned:
        case Text():
            yield path, owned
        case BaseModel():
            for name, field in type(owned).model_fields.items():
                yield from texts(getattr(owned, name), (*path, field.alias or name))
        case Mapping():
            for key, entry in owned.items():
                yield from texts(entry, (*path, key))
        case tuple():
            for number, entry in enumerate(owned):
                yield from texts(entry, (*path, number))


def replaced(owned: Settled, texts: Mapping[ModelPath, str], path: ModelPath = ()) -> Settled:
    """A model in which the texts at the given paths (that of a `Text`, then the language) are put
    in place; everything else is the same."""
    if not texts:
        return owned
    changes = {
        name: _replaced(getattr(owned, name), texts, (*path, field.alias or name))
        for name, field in type(owned).model_fields.items()
    }
    return owned.model_copy(update=changes)


def _replaced(value: object, texts: Mapping[ModelPath, str], path: ModelPath) -> object:
    match value:
        case Text():
            said: dict[str, str] = {
                each: texts[(*path, each)] for each in LANGUAGES if (*path, each) in texts
            }
            return value.model_copy(update=said) if said else value
        case BaseModel():
            return replaced(value, texts, path)
        case Mapping():
            return {key: _replaced(entry, texts, (*path, key)) for key, entry in value.items()}
        case tuple():
            return tuple(_replaced(entry, texts, (*path, n)) for n, entry in enumerate(value))
        case _:
            return value
