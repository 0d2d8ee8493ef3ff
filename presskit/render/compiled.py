"""Templates compiled once a machine, as Python does with modules: with Jinja's own cache, in the
person's temporary files. It changes how long a build takes, never what it makes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, Template
from jinja2.bccache import Bucket


class _Kept(FileSystemBytecodeCache):
    """What cannot be written is not kept."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def kept(kind: str) -> BytecodeCache | None:
    """Where compiled templates of a kind are kept; None where there is no safe place. Templates of
    two kinds, compiled under other rules, never meet."""
    try:
        return _Kept(pattern=f"presskit-{kind}-%s.cache")
    except (OSError, RuntimeError):
        return None


def read_template(
    environment: Environment, source: str, kind: str, prepare: Callable[[str], str]
) -> Template:
    """A template from its source alone; `prepare` makes it what Jinja can read."""
    keeper = kept(kind)
    if keeper is None:
        return Environment.from_string(environment, prepare(source))
    name = hashlib.sha256(source.encode()).hexdigest()
    bucket = keeper.get_bucket(environment, name, None, source)
    if bucket.code is None:
        bucket.code = environment.compile(prepare(source))
        keeper.set_bucket(bucket)
    return Template.from_code(environment, bucket.code, environment.make_globals(None))
