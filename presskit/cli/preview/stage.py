"""What is shown: the last whole kit of each release, and what is wrong with it now."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from presskit.build import Order, made
from presskit.cli.opening import open_desk
from presskit.cli.shell import as_json
from presskit.kit import Artifact, Kit
from presskit.office import Desk, ReleaseFile
from presskit.problems import Problem, Refusal
from presskit.render import prepare
from presskit.render.theme import Theme, open_theme
from presskit.wording import Ui


class Scene(Struct, frozen=True):
    """A release on the page: its last whole kit (by path), which of its makings that is, and what
    is wrong with the release now."""

    slug: str
    title: str = ""
    files: dict[str, Artifact] | None = None
    making: int = 0
    problems: tuple[Problem, ...] = ()


class Stage:
    """The scenes of an office. Replaced whole, so that other threads may read at any time.
    `report` keeps the traceback of a fault of ours and tells where."""

    def __init__(
        self, root: Path, wanted: Sequence[str], ui: Ui, report: Callable[[], Problem]
    ) -> None:
        self._root, self._wanted, self.ui, self._report = root, wanted, ui, report
        self.scenes: dict[str, Scene] = {}
        self._own: tuple[Problem, ...] = ()
        self._at = time.time()

    @property
    def problems(self) -> list[Problem]:
        """The problems of the office and of all releases, each once."""
        told = (problem for scene in self.scenes.values() for problem in scene.problems)
        return list(dict.fromkeys((*self._own, *told)))

    def renew(self, changed: Collection[str]) -> None:
        """Make again what depends on the files that changed."""
        try:
            desk = open_desk(self._root, self._wanted, marked=True)
            theme = open_theme(desk.root, desk.office.theme)
        except Refusal as refusal:
            self._own, self._at = refusal.problems, time.time()
            return
        except Exception:  # no refusal: a fault of ours is reported, and the preview goes on
            self._own, self._at = (self._report(),), time.time()
            return
        order = Order(datetime.now(UTC), self._root, desk.office.languages, draft=True,
                      plain_spaces=desk.office.typography.plain_spaces)  # fmt: skip
        prepare(order.formats)
        self.scenes = {file.slug: self.scenes.get(file.slug, Scene(file.slug))
                       for file in desk.releases}  # fmt: skip
        for file in desk.releases:
            if not self.scenes[file.slug].making or _concerns(changed, file.slug):
                scene = self._scene(file, desk, theme, order)
                self.scenes = {**self.scenes, file.slug: scene}
        self._own, self._at = desk.problems, time.time()

    def file(self, slug: str, path: str) -> Artifact | None:
        """A file of the last whole kit of a release."""
        scene = self.scenes.get(slug)
        return (scene.files or {}).get(path) if scene else None

    def state(self) -> bytes:
        """What the page asks for again and again, as JSON."""
        scenes = self.scenes.values()
        told = [{"slug": each.slug, "title": each.title, "making": each.making,
                 "shown": each.files is not None, "problems": self._told(each.problems)}
                for each in scenes]  # fmt: skip
        state = {"at": int(self._at * 1000), "office": self._told(self._own), "releases": told}
        return json.dumps(state, ensure_ascii=False).encode()

    def _told(self, problems: Sequence[Problem]) -> list[dict[str, Any]]:
        return [as_json(problem, self.ui) for problem in problems if problem.severity != "info"]

    def _scene(self, file: ReleaseFile, desk: Desk, theme: Theme, order: Order) -> Scene:
        """The release made again; where it cannot be, its last whole kit stays on the page."""
        before = self.scenes[file.slug]
        try:
            problems, kit = made(file, desk, theme, order)
        except Exception:  # no refusal: a fault of ours is reported, and the preview goes on
            problems, kit = (self._report(),), None
        shown = before if kit is None else replace(before, files=_by_path(kit))
        return replace(shown, title=_title(file, desk) or before.title or file.slug,
                       problems=problems, making=before.making + 1)  # fmt: skip


def _title(file: ReleaseFile, desk: Desk) -> str:
    if file.release is None:
        return ""
    source = desk.source_language(file.release)
    return file.release.title.within(source, source) or ""


def _by_path(kit: Kit) -> dict[str, Artifact]:
    return {part.path: part for part in kit.artifacts}


def _concerns(changed: Collection[str], slug: str) -> bool:
    """Whether a file that changed may be in a release: its own, or one that all share."""
    return any(not _of_another(path, slug) for path in changed)


def _of_another(path: str, slug: str) -> bool:
    folder, _, name = path.partition("/")
    one_release = folder in ("releases", "translations") and name.endswith(".yaml")
    own = name.startswith(f"{slug}.") or name.startswith("office.")
    return one_release and not own
