"""The seal of a kit: an office's Ed25519 key, its fingerprint, a signature that OpenSSH can check.

A signature is OpenSSH's own (PROTOCOL.sshsig, namespace "presskit", SHA-512), a public key its
one-line format, so that `ssh-keygen -Y verify` reads both. Nothing here looks for a key by itself.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import struct
import textwrap
from collections.abc import Callable

from msgspec import Struct

# The files of a seal inside a kit, and the public key in the office.
MANIFEST, SUMS, SIGNATURE = "manifest.json", "SHA256SUMS", "SHA256SUMS.sig"
PUBLIC_KEY = "presskit.pub"
WELL_KNOWN = ".well-known/presskit.pub"
NAMESPACE = "presskit"

Signer = Callable[[bytes], bytes]

_KIND = b"ssh-ed25519"
_KEY_BYTES = 32
_HASH = b"sha512"
# Source of what follows: OpenSSH, PROTOCOL.sshsig and PROTOCOL.key.
_MAGIC, _VERSION = b"SSHSIG", struct.pack(">I", 1)
_PRIVATE_MAGIC = b"openssh-key-v1\x00"
_SIGNATURE_FRAME = ("-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----")
_PRIVATE_FRAME = ("-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----")


class PublicKey(Struct, frozen=True):
    """An Ed25519 public key: its 32 bytes."""

    raw: bytes

    @property
    def blob(self) -> bytes:
        """The key as OpenSSH writes it in binary."""
        return _string(_KIND) + _string(self.raw)

    @property
    def fingerprint(self) -> str:
        """The one to read on the telephone: 80 bits of the SHA-256 of the key, as five groups of
        four hexadecimal digits."""
        digits = hashlib.sha256(self.blob).hexdigest()[:20].upper()
        return " ".join(textwrap.wrap(digits, 4))

    @property
    def openssh_fingerprint(self) -> str:
        """The one that `ssh-keygen -l` prints: "SHA256:…"."""
        digest = base64.b64encode(hashlib.sha256(self.blob).digest()).decode()
        return f"SHA256:{digest.rstrip('=')}"

    @property
    def private_name(self) -> str:
        """The name of the file that holds the private half, so that several can lie together."""
        return f"{self.fingerprint.replace(' ', '')}.key"

    def line(self, comment: str) -> str:
        """The key as a line of `presskit.pub`."""
        return f"{_KIND.decode()} {base64.b64encode(self.blob).decode()} {comment}".rstrip() + "\n"


class Signature(Struct, frozen=True):
    """A signature as it was read: the key that it names, and its 64 bytes."""

    key: PublicKey
    raw: bytes


class Seal(Struct, frozen=True):
    """What a kit is sealed with: the office's key, how to sign, and where the key is published
    (an empty address where nobody said)."""

    key: PublicKey
    sign: Signer
    published_at: str = ""


def new_pair(comment: str) -> tuple[bytes, PublicKey]:
    """A fresh private key as OpenSSH's unencrypted file, and its public half."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    seed, raw = private.private_bytes_raw(), private.public_key().public_bytes_raw()
    key = PublicKey(raw)
    inner = key.blob + _string(seed + raw) + _string(comment.encode())
    # The same number twice tells a reader that it deciphered well; here nothing is enciphered.
    inner = bytes(8) + inner
    inner += bytes(range(1, -len(inner) % 8 + 1))
    file = b"".join((
        _PRIVATE_MAGIC, _string(b"none"), _string(b"none"), _string(b""), struct.pack(">I", 1),
        _string(key.blob), _string(inner),
    ))  # fmt: skip
    return _framed(file, _PRIVATE_FRAME), key


def read_public_key(text: str) -> PublicKey:
    """The key of a `presskit.pub`: its one line that is not a comment. Raises ValueError."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if len(lines) != 1 or len(words := lines[0].split()) < 2 or words[0].encode() != _KIND:
        raise ValueError("not one OpenSSH Ed25519 key")
    return _public(_decoded(words[1]))


def signer(private: bytes, key: PublicKey) -> Signer:
    """How to sign with a private key file. Raises ValueError where it is damaged, needs a
    passphrase, or is not the half of this public key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    own = Ed25519PrivateKey.from_private_bytes(_seed(private))
    if own.public_key().public_bytes_raw() != key.raw:
        raise ValueError("another key")

    def sign(message: bytes) -> bytes:
        raw = own.sign(_signed(message))
        parts = (key.blob, NAMESPACE.encode(), b"", _HASH, _string(_KIND) + _string(raw))
        return _framed(_MAGIC + _VERSION + b"".join(map(_string, parts)), _SIGNATURE_FRAME)

    return sign


def read_signature(armoured: bytes) -> Signature:
    """A signature file. Raises ValueError where it is none of ours: another namespace, another
    kind of key, anything before or after."""
    reader = _Reader(_unframed(armoured, _SIGNATURE_FRAME))
    reader.expect(_MAGIC + _VERSION)
    key = _public(reader.string())
    if (reader.string(), reader.string(), reader.string()) != (NAMESPACE.encode(), b"", _HASH):
        raise ValueError("another namespace or hash")
    inner = _Reader(reader.string())
    reader.end()
    if inner.string() != _KIND or len(raw := inner.string()) != 64:
        raise ValueError("another kind of signature")
    inner.end()
    return Signature(key, raw)


def is_signed(message: bytes, signature: Signature) -> bool:
    """Whether the key that the signature names signed exactly these bytes."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(signature.key.raw)
        key.verify(signature.raw, _signed(message))
    except InvalidSignature:
        return False
    return True


# --------------------------------------------------------------------------------------- parts


class _Reader:
    """OpenSSH's binary notation, read strictly: every fault is a ValueError."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def take(self, length: int) -> bytes:
        if len(self._data) < length:
            raise ValueError("cut short")
        taken, self._data = self._data[:length], self._data[length:]
        return taken

    def expect(self, known: bytes) -> None:
        if self.take(len(known)) != known:
            raise ValueError("another format")

    def string(self) -> bytes:
        (length,) = struct.unpack(">I", self.take(4))
        return self.take(length)

    def end(self) -> None:
        if self._data:
            raise ValueError("something after the end")


def _seed(private: bytes) -> bytes:
    reader = _Reader(_unframed(private, _PRIVATE_FRAME))
    reader.expect(_PRIVATE_MAGIC + _string(b"none") + _string(b"none") + _string(b""))
    reader.expect(struct.pack(">I", 1))
    key = _public(reader.string())
    inner = _Reader(reader.string())
    reader.end()
    if inner.take(4) != inner.take(4):
        raise ValueError("damaged")
    inner.expect(key.blob)
    secret = inner.string()
    if len(secret) != 2 * _KEY_BYTES or secret[_KEY_BYTES:] != key.raw:
        raise ValueError("damaged")
    return secret[:_KEY_BYTES]


def _public(blob: bytes) -> PublicKey:
    reader = _Reader(blob)
    kind, raw = reader.string(), reader.string()
    reader.end()
    if kind != _KIND or len(raw) != _KEY_BYTES:
        raise ValueError("not an Ed25519 key")
    return PublicKey(raw)


def _signed(message: bytes) -> bytes:
    digest = hashlib.sha512(message).digest()
    return _MAGIC + b"".join(map(_string, (NAMESPACE.encode(), b"", _HASH, digest)))


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def _framed(data: bytes, frame: tuple[str, str]) -> bytes:
    lines = textwrap.wrap(base64.b64encode(data).decode(), 70)
    return ("\n".join((frame[0], *lines, frame[1])) + "\n").encode()


def _unframed(armoured: bytes, frame: tuple[str, str]) -> bytes:
    begin, end = (re.escape(mark.encode()) for mark in frame)
    inside = re.fullmatch(begin + rb"\s+([A-Za-z0-9+/=\s]+?)\s+" + end + rb"\s*", armoured)
    if inside is None:
        raise ValueError("not in its frame")
    return _decoded(b"".join(inside[1].split()).decode())


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as fault:
        raise ValueError("not base64") from fault
