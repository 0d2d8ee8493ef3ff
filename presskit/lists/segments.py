"""Which part of the media lists is meant: a name of presskit.yaml, the audience of a release, or
conditions such as `beat=santé`."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from presskit.model import Office, Release, Segment
from presskit.problems import Refusal, error, nearest

FIELDS: tuple[str, ...] = tuple(Segment.model_fields)


def segment_named(name: str, office: Office) -> Segment:
    """The segment of this name. Refuses one that presskit.yaml does not describe."""
    if name not in office.segments:
        meant = nearest(name, office.segments)
        raise Refusal(error("unknown-segment", id=name, meant=meant), usage=True)
    return office.segments[name]


def audience(release: Release, office: Office) -> tuple[Segment, ...]:
    """Whom a release is for; everybody, where it does not say. Refuses an unknown segment: to
    pass over one would be to write to nobody, or to all."""
    known = office.segments
    unknown = [error("unknown-segment", "audience", n, id=name, meant=nearest(name, known))
               for n, name in enumerate(release.audience) if name not in known]  # fmt: skip
    if unknown:
        raise Refusal(*unknown)
    return tuple(known[name] for name in release.audience) or (Segment(),)


def conditions(written: Sequence[str]) -> Segment:
    """`FIELD=VALUE` as a segment: every field must apply, of one field's values one is enough.
    Refuses what is no condition, a field there is not, a value the field cannot have."""
    said: dict[str, list[str]] = {}
    for each in written:
        field, sign, value = (part.strip() for part in each.partition("="))
        if not sign or not value:
            raise Refusal(error("where-not-understood", found=each), usage=True)
        if field not in FIELDS:
            raise Refusal(error("where-unknown-field", found=field, choices=", ".join(FIELDS),
                                meant=nearest(field, FIELDS)), usage=True)  # fmt: skip
        said.setdefault(field, []).append(value)
    days = {field: values[-1] for field, values in said.items() if field.startswith("last_contact")}
    try:
        return Segment.model_validate({**said, **days})
    except ValidationError as fault:
        first = fault.errors()[0]
        field, found = str(first["loc"][0]), str(first["input"])
        raise Refusal(error("where-value", field=field, found=found), usage=True) from fault
