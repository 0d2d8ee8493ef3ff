"""JSON-LD: what search engines read of a programme that moves."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from presskit.edition import Event
from presskit.render.web.structured import structured
from tests.sample import edition


def read(**changes: object) -> dict[str, Any]:
    """The event of the complete edition after its embargo, changed."""
    shown = replace(edition(), embargo="", events=(moved(**changes),))
    graph: list[dict[str, Any]] = json.loads(structured(shown))["@graph"]
    return graph[1]


def moved(**changes: object) -> Event:
    (event,) = edition().events
    return replace(event, **changes)


@pytest.mark.parametrize(
    ("changes", "status", "before"),
    [
        ({"moved_from": ()}, "EventScheduled", None),
        ({"moved_from": ("2026-06-03",)}, "EventRescheduled", "2026-06-03"),
        ({"moved_from": ("2026-05-20", "2026-06-03")}, "EventRescheduled",
         ["2026-05-20", "2026-06-03"]),
        ({"moved_from": (), "cancelled": True}, "EventCancelled", None),
        ({"moved_from": ("2026-06-03",), "cancelled": True}, "EventCancelled", "2026-06-03"),
    ],
)  # fmt: skip
def test_an_event_says_that_it_was_moved_or_called_off(
    changes: dict[str, object], status: str, before: object
) -> None:
    event = read(**changes)

    said = f"https://schema.org/{status}"
    assert (event["eventStatus"], event.get("previousStartDate")) == (said, before)
    assert {slot["eventStatus"] for slot in event["subEvent"]} == {said}


def test_every_slot_has_its_hours_its_room_and_who_may_come() -> None:
    press, public = read()["subEvent"]

    assert (press["startDate"], press["endDate"]) == (
        "2026-06-10T09:00:00+02:00", "2026-06-10T10:00:00+02:00",
    )  # fmt: skip
    assert press["audience"] == {"@type": "Audience", "audienceType": "Réservé à la presse"}
    assert press["location"]["name"] == "Galerie, Conseil régional"
    assert press["performer"] == [
        {"@type": "Person", "name": "Paul ROUX", "jobTitle": "président de l’agence"}
    ]
    assert ("audience" in public, public["name"]) == (False, "Assises régionales")


def test_what_is_not_known_is_not_said() -> None:
    event = read(sessions=(), starts_at="", ends_at="", venue="", address="")

    assert event["startDate"] == "2026-06-10"
    assert not {"endDate", "location", "subEvent", "url", "image"} & set(event)
