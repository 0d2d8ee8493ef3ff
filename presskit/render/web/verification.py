"""How a journalist checks a kit: the fingerprint to hear on the telephone, the commands to paste.

The key to check with comes from the office's website: a page that brought its own would vouch for
itself.
"""

from __future__ import annotations

import shlex

from msgspec import Struct

from presskit.edition import Edition, Sealed
from presskit.seal import NAMESPACE, PUBLIC_KEY, SIGNATURE, SUMS

# Whom a signature is good for, where there is no website to name.
_NOBODY = "press"


class Verification(Struct, frozen=True):
    """The groups of the fingerprint, where the public key is (empty where nobody said), what to
    type with presskit beside the zip, and with OpenSSH in the kit's folder."""

    groups: tuple[str, ...]
    address: str
    with_presskit: str
    with_openssh: str


def verification(edition: Edition) -> Verification | None:
    """How to check the kit of an edition; nothing where it is not signed."""
    sealed = edition.sealed
    if sealed is None:
        return None
    who = edition.domain if edition.website else _NOBODY
    verify = f"presskit verify {shlex.quote(edition.slug)}.zip --key {PUBLIC_KEY}"
    check = (
        f"ssh-keygen -Y verify -f allowed_signers -I {who} -n {NAMESPACE} -s {SIGNATURE} < {SUMS}"
    )
    # A Mac may have the second only.
    sums = f"sha256sum -c {SUMS} || shasum -a 256 -c {SUMS}"
    return Verification(
        tuple(sealed.fingerprint.split()),
        sealed.address,
        "\n".join((_key(sealed), verify)),
        "\n".join((_key(sealed), _signers(who), check, sums)),
    )


def _key(sealed: Sealed) -> str:
    """How to get the key; where it is not published, the kit's own, to be confirmed by voice."""
    if sealed.address:
        return f"curl -O {shlex.quote(sealed.address)}"
    return f"echo {shlex.quote(sealed.public_key)} > {PUBLIC_KEY}"


def _signers(who: str) -> str:
    """The list of signers that OpenSSH wants: a name before the key."""
    return f"sed -n 's/^ssh-/{who} ssh-/p' {PUBLIC_KEY} > allowed_signers"
