"""`presskit key new`: the office's pair of keys; where the private half lives on this machine.

The private half lies in the person's configuration folder, never in the office or a kit, and is
never printed.
"""

from __future__ import annotations

import os
from pathlib import Path

from presskit.atomic import write_whole
from presskit.cli.settings import keys_folder
from presskit.cli.shell import DONE, Shell
from presskit.model import Office
from presskit.office import find_office, open_office
from presskit.problems import Place, Refusal, error
from presskit.seal import (
    PUBLIC_KEY,
    WELL_KNOWN,
    PublicKey,
    Seal,
    new_pair,
    read_public_key,
    signer,
)


def new(shell: Shell, office: Path | None) -> int:
    """Make the pair of an office that has none; returns the exit code."""
    desk = open_office(find_office(office))
    public = desk.root / PUBLIC_KEY
    if public.exists() or public.is_symlink():
        raise Refusal(error("key-exists", place=Place(PUBLIC_KEY)))
    private, key = new_pair(PUBLIC_KEY)
    # The private half first: a public key without it would be an office that cannot sign.
    kept = keys_folder() / key.private_name
    _write(kept, private, 0o600)
    _write(public, key.line(_comment(desk.office)), 0o644)
    if shell.as_json:
        shell.result({"fingerprint": key.fingerprint}, [])
    else:
        _show(shell, key, kept, published_at(desk.office.website))
    return DONE


def office_seal(root: Path, website: str | None) -> Seal:
    """What the office at `root` signs with on this machine. Refuses, saying why, where its public
    key cannot be read or the private half is missing, unreadable, open to others or another's."""
    key = read_key(root / PUBLIC_KEY, PUBLIC_KEY)
    path = keys_folder() / key.private_name
    try:
        private = path.read_bytes()
        if os.name != "nt" and path.stat().st_mode & 0o077:
            raise Refusal(error("private-key-open", file=path.as_posix()))
        return Seal(key, signer(private, key), published_at(website))
    except FileNotFoundError as reason:
        told = error("private-key-elsewhere", fingerprint=key.fingerprint, file=path.as_posix())
        raise Refusal(told) from reason
    except (OSError, ValueError) as reason:
        raise Refusal(error("private-key-unusable", file=path.as_posix())) from reason


def read_key(path: Path, name: str) -> PublicKey:
    """The public key of a file; refuses what is none. `name` is how the person knows the file."""
    try:
        return read_public_key(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as reason:
        raise Refusal(error("public-key-unreadable", place=Place(name))) from reason


def published_at(website: str | None) -> str:
    """The well-known address of the public key; empty without a website."""
    return f"{website.rstrip('/')}/{WELL_KNOWN}" if website else ""


def _comment(office: Office) -> str:
    """Whose key it is, at the end of its line: the office's own name."""
    home = office.languages[0]
    return office.name.within(home, home) or ""


def _write(path: Path, content: bytes | str, mode: int) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, content.encode() if isinstance(content, str) else content, mode)
    except OSError as reason:
        told = error("key-unwritten", file=path.as_posix(), reason=reason.strerror or "")
        raise Refusal(told) from reason


def _show(shell: Shell, key: PublicKey, kept: Path, address: str) -> None:
    fingerprints = {"fingerprint": key.fingerprint, "openssh": key.openssh_fingerprint}
    shell.tell("key-made", **fingerprints)
    shell.say("key-kept", file=kept.as_posix())
    shell.say("key-publish" if address else "key-publish-somewhere", address=address,
              well_known=WELL_KNOWN)  # fmt: skip
    shell.say("key-from-now-on")
    shell.say("key-signature", fingerprint=key.fingerprint)
