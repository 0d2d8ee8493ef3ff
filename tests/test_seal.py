"""A key is made once, stays with its owner, and signs so that OpenSSH can check it."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from presskit.cli.key import keys_folder
from presskit.seal import (
    PublicKey,
    is_signed,
    new_pair,
    read_public_key,
    read_signature,
    signer,
)
from tests.conftest import Command
from tests.offices import SLUG, tree

openssh = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None and os.environ.get("CI") != "true",
    reason="ssh-keygen is not installed: OpenSSH did not check our signatures",
)
needs_rights = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
MESSAGE = b"0" * 64 + b"  fr/essai.txt\n"
KIT = Path("dist") / SLUG
# A key with a known private half: 32 bytes of 7. RFC 8032 makes everything else follow.
KNOWN = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOpKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this person's private keys."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "settings"))
    return keys_folder()


# -------------------------------------------------------------------------------- the format


def test_a_signature_holds_for_its_message_and_no_other() -> None:
    private, key = new_pair("essai")
    signature = read_signature(signer(private, key)(MESSAGE))

    assert (signature.key, is_signed(MESSAGE, signature)) == (key, True)
    assert not is_signed(MESSAGE + b"\n", signature)


def test_the_same_message_is_signed_with_the_same_bytes() -> None:
    private, key = new_pair("essai")

    assert signer(private, key)(MESSAGE) == signer(private, key)(MESSAGE)


def test_a_fingerprint_is_five_groups_of_four_and_openssh_s_own() -> None:
    key = read_public_key(KNOWN)

    assert key.fingerprint == "CFF7 D2BF 4674 4594 BE2D"
    assert key.openssh_fingerprint == "SHA256:z/fSv0Z0RZS+Lccbc6ZoOWwt/fbj1VFJGSBKQbo4icE"
    assert key.line("Presse") == f"{KNOWN} Presse\n"


@openssh
def test_ssh_keygen_accepts_our_signature_and_our_private_key(tmp_path: Path) -> None:
    private, key = new_pair("essai")
    (tmp_path / "key").write_bytes(private)
    (tmp_path / "key").chmod(0o600)
    (tmp_path / "signers").write_text(f"presse {key.line('')}")
    (tmp_path / "SHA256SUMS.sig").write_bytes(signer(private, key)(MESSAGE))

    checked = keygen(tmp_path, "-Y", "verify", "-f", "signers", "-I", "presse", "-n", "presskit",
                     "-s", "SHA256SUMS.sig")  # fmt: skip
    public = keygen(tmp_path, "-y", "-f", "key")

    assert (checked.returncode, key.openssh_fingerprint in checked.stdout.decode()) == (0, True)
    assert read_public_key(public.stdout.decode()) == key


@openssh
def test_we_accept_the_signature_and_the_key_of_ssh_keygen(tmp_path: Path) -> None:
    keygen(tmp_path, "-q", "-t", "ed25519", "-N", "", "-f", "key")
    (tmp_path / "sums").write_bytes(MESSAGE)
    keygen(tmp_path, "-Y", "sign", "-f", "key", "-n", "presskit", "sums")

    key = read_public_key((tmp_path / "key.pub").read_text())
    theirs = (tmp_path / "sums.sig").read_bytes()

    assert is_signed(MESSAGE, read_signature(theirs))
    assert signer((tmp_path / "key").read_bytes(), key)(MESSAGE) == theirs


@openssh
@pytest.mark.parametrize("options", [("-n", "file"), ("-n", "presskit", "-O", "hashalg=sha256")])
def test_a_signature_for_something_else_is_refused(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    keygen(tmp_path, "-q", "-t", "ed25519", "-N", "", "-f", "key")
    (tmp_path / "sums").write_bytes(MESSAGE)
    keygen(tmp_path, "-Y", "sign", "-f", "key", *options, "sums")

    with pytest.raises(ValueError, match="namespace"):
        read_signature((tmp_path / "sums.sig").read_bytes())


@openssh
def test_a_private_key_with_a_passphrase_is_refused(tmp_path: Path) -> None:
    keygen(tmp_path, "-q", "-t", "ed25519", "-N", "secret", "-f", "key")
    key = read_public_key((tmp_path / "key.pub").read_text())

    with pytest.raises(ValueError, match="another format"):
        signer((tmp_path / "key").read_bytes(), key)


def test_the_private_key_of_another_office_does_not_sign() -> None:
    (ours, _), (_, theirs) = new_pair("ours"), new_pair("theirs")

    with pytest.raises(ValueError, match="another key"):
        signer(ours, theirs)


@pytest.mark.parametrize(
    "damage",
    [
        lambda armoured: armoured[:0],
        lambda armoured: armoured[:80],
        lambda armoured: armoured + b"more",
        lambda armoured: b"more\n" + armoured,
        lambda armoured: armoured.replace(b"SIGNATURE", b"PRESSKIT"),
        lambda armoured: armoured.replace(b"U1NIU0lH", b"U1NIU0lI"),
        lambda armoured: armoured.replace(b"\n-----END", b"AAAA\n-----END"),
        lambda armoured: armoured.replace(b"\n-----END", b"*\n-----END"),
    ],
)
def test_a_signature_that_is_not_exactly_one_is_refused(damage: Callable[[bytes], bytes]) -> None:
    private, key = new_pair("essai")

    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do: it is none
        read_signature(damage(signer(private, key)(MESSAGE)))


@pytest.mark.parametrize(
    "text",
    ["", "# nothing", "ssh-rsa AAAAB3NzaC1yc2E= x", "ssh-ed25519", "ssh-ed25519 AAAA",
     "ssh-ed25519 é", f"{KNOWN}\n{KNOWN}", f'command="x" {KNOWN}'],
)  # fmt: skip
def test_what_is_not_one_ed25519_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do: it is none
        read_public_key(text)


# ------------------------------------------------------------------------------- key new


def test_a_new_key_lies_in_two_places_and_its_private_half_nowhere_else(
    office: Path, settings: Path, presskit: Command
) -> None:
    answer = presskit("key", "new", "--json")

    key = read_public_key((office / "presskit.pub").read_text("utf-8"))
    (private,) = settings.iterdir()
    assert (answer.code, answer.json) == (0, {"fingerprint": key.fingerprint, "problems": []})
    assert private.name == f"{key.fingerprint.replace(' ', '')}.key"
    assert signer(private.read_bytes(), key)
    assert "PRIVATE" not in answer.out + "".join(map(str, tree(office).values()))


@needs_rights
@pytest.mark.usefixtures("office")
def test_nobody_else_can_read_the_private_half(settings: Path, presskit: Command) -> None:
    presskit("key", "new")

    (private,) = settings.iterdir()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (private, settings)] == [0o600, 0o700]


def test_a_new_key_says_where_to_publish_it_and_to_back_it_up(
    office: Path, settings: Path, presskit: Command
) -> None:
    answer = presskit("key", "new", "--ui", "en")

    key = read_public_key((office / "presskit.pub").read_text("utf-8"))
    assert key.fingerprint in answer.out
    assert key.openssh_fingerprint in answer.out
    assert "https://presse.region.example/.well-known/presskit.pub" in answer.err
    assert str(settings / key.private_name) in answer.err
    assert "from the next `presskit build` on" in answer.err


def test_a_second_key_never_takes_the_place_of_the_first(
    office: Path, settings: Path, presskit: Command
) -> None:
    presskit("key", "new")
    before = tree(office), tree(settings)

    answer = presskit("key", "new", "--json")

    assert (answer.code, answer.codes, answer.json["fingerprint"]) == (1, ["key-exists"], None)
    assert (tree(office), tree(settings)) == before


def test_a_key_that_cannot_be_kept_leaves_no_public_half(
    office: Path, settings: Path, presskit: Command
) -> None:
    settings.parent.parent.mkdir(parents=True, exist_ok=True)
    settings.parent.write_text("in the way")

    answer = presskit("key", "new", "--json")

    assert (answer.code, answer.codes) == (1, ["key-unwritten"])
    assert not (office / "presskit.pub").exists()


# -------------------------------------------------------------------------------- signing


@pytest.mark.usefixtures("settings")
def test_a_build_signs_its_sums_and_its_manifest_names_the_key(
    office: Path, presskit: Command
) -> None:
    presskit("key", "new")

    answer = presskit("build", "--ui", "en")

    key = read_public_key((office / "presskit.pub").read_text("utf-8"))
    signature = read_signature((office / KIT / "SHA256SUMS.sig").read_bytes())
    manifest = json.loads((office / KIT / "manifest.json").read_text("utf-8"))
    assert is_signed((office / KIT / "SHA256SUMS").read_bytes(), signature)
    assert f"Kits signed by the key {key.fingerprint}." in answer.err
    assert manifest["key"] == {
        "fingerprint": key.fingerprint,
        "openssh": key.openssh_fingerprint,
        "published_at": "https://presse.region.example/.well-known/presskit.pub",
    }
    assert b"PRIVATE" not in b"".join(tree(office / KIT).values())


@pytest.mark.usefixtures("settings")
def test_two_signed_builds_have_the_same_bytes(office: Path, presskit: Command) -> None:
    presskit("key", "new")
    kits = [presskit("build") and tree(office / "dist") for _ in range(2)]

    assert kits[0] == kits[1]


def test_without_a_key_a_kit_is_not_signed_and_says_so(office: Path, presskit: Command) -> None:
    answer = presskit("build", "--ui", "en")

    assert "Kits not signed" in answer.err
    assert not (office / KIT / "SHA256SUMS.sig").exists()
    assert "key" not in json.loads((office / KIT / "manifest.json").read_text("utf-8"))


@pytest.mark.usefixtures("settings")
def test_drafts_are_never_signed(office: Path, presskit: Command) -> None:
    presskit("key", "new")
    presskit("build", "--lang", "fr")

    assert not (office / "dist/drafts" / SLUG / "SHA256SUMS.sig").exists()


def lose(private: Path) -> None:
    private.unlink()


def cut(private: Path) -> None:
    private.write_bytes(private.read_bytes()[:99])


def exchange(private: Path) -> None:
    private.write_bytes(new_pair("another office")[0])


def open_to_all(private: Path) -> None:
    private.chmod(0o644)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lose, "private-key-elsewhere"),
        (cut, "private-key-unusable"),
        (exchange, "private-key-unusable"),
        pytest.param(open_to_all, "private-key-open", marks=needs_rights),
    ],
)
def test_a_private_key_that_cannot_sign_is_a_warning_and_an_unsigned_kit(
    office: Path, settings: Path, presskit: Command, change: Callable[[Path], None], code: str
) -> None:
    presskit("key", "new")
    (private,) = settings.iterdir()
    change(private)

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (0, [code])
    assert answer.json["problems"][0]["severity"] == "warning"
    assert not (office / KIT / "SHA256SUMS.sig").exists()


@pytest.mark.usefixtures("settings")
def test_a_public_key_that_is_none_is_a_warning_too(office: Path, presskit: Command) -> None:
    (office / "presskit.pub").write_text("not a key")

    assert presskit("build", "--json").codes == ["public-key-unreadable"]


def test_the_manifest_says_which_version_and_what_it_replaces(
    office: Path, presskit: Command
) -> None:
    release = office / "releases" / f"{SLUG}.yaml"
    release.write_text(
        release.read_text("utf-8").replace("kind: release", "kind: correction\nversion: 2")
        + "replaces: {date: 2026-05-20, kind: invitation}\n"
        + "changes: [{old: {fr: 9 h, en: 9 am}, new: {fr: 10 h, en: 10 am}}]\n", "utf-8",
    )  # fmt: skip

    assert presskit("build", "--json").codes == []

    manifest = json.loads((office / KIT / "manifest.json").read_text("utf-8"))
    assert (manifest["release_version"], manifest["replaces"]) == (
        2, {"release": None, "kind": "invitation", "issued_on": "2026-05-20"},
    )  # fmt: skip


@pytest.mark.parametrize("written", ["zero", "0", "1.5", "-1"])
def test_a_version_is_a_whole_number_from_one(
    office: Path, presskit: Command, written: str
) -> None:
    release = office / "releases" / f"{SLUG}.yaml"
    release.write_text(f"version: {written}\n" + release.read_text("utf-8"), "utf-8")

    assert presskit("build", "--json").codes == ["not-a-version"]


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_CONFIG_HOME", "presskit/keys"),
        ("win32", "APPDATA", "presskit/keys"),
        ("linux", "", ".config/presskit/keys"),
        ("darwin", "", "Library/Application Support/presskit/keys"),
    ],
)
def test_each_system_has_its_folder_for_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, expected: str
) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable or "HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", platform)

    assert keys_folder() == tmp_path / expected


def keygen(folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    """Run OpenSSH's own tool, with the message on its standard input."""
    return subprocess.run(
        ["ssh-keygen", *options], cwd=folder, input=MESSAGE, capture_output=True, check=False
    )


def test_a_key_says_who_it_is_whatever_its_comment() -> None:
    _, key = new_pair("essai")

    assert read_public_key(key.line("Service de presse · été")) == PublicKey(key.raw)
