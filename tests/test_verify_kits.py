"""A kit is genuine or it is refused for the right reason; nothing hostile is ever opened."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from presskit.verify.contents import MOST_FILES
from tests.conftest import Answer, Command
from tests.offices import SLUG
from tests.sealed import (
    MANIFEST,
    SIGNATURE,
    SUMS,
    Files,
    Sealed,
    Tamper,
    resealed,
    small_kit,
    zip_of,
)

DOCUMENTS = [f"{tongue}/{SLUG}-{tongue}.{kind}" for tongue in ("fr", "en")
             for kind in ("docx", "eml", "html", "pdf", "txt")]  # fmt: skip
OTHERS = ["index.html", "media/atelier-web.jpg", "media/atelier.jpg"]
TEXT = DOCUMENTS[4]


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sealed]:
    """A signed kit, built once."""
    folder = tmp_path_factory.mktemp("sealed")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "APPDATA"):
            patch.setenv(name, str(folder / "settings"))
        yield small_kit(folder)


Verify = Callable[..., Answer]


@pytest.fixture
def verify(sealed: Sealed, presskit: Command) -> Verify:
    """Ask about a path with the office's key."""
    return lambda path, *more: presskit(
        "verify", str(path), "--json", "--office", str(sealed.root), *more
    )


@pytest.fixture
def tampered(sealed: Sealed, tmp_path: Path, verify: Verify) -> Callable[[Tamper], Answer]:
    """Ask about the zip as somebody changed it."""

    def ask(change: Tamper) -> Answer:
        files = {name.removeprefix(f"{SLUG}/"): data for name, data in sealed.files().items()}
        change(files)
        whole = {f"{SLUG}/{name}": data for name, data in files.items()}
        return verify(zip_of(whole, tmp_path / f"{SLUG}.zip"))

    return ask


def said(answer: Answer) -> tuple[int, str, list[str]]:
    """Exit code, verdict, codes."""
    return answer.code, answer.json["verdict"], answer.codes


# ---------------------------------------------------------------------------------- genuine


def test_a_zip_and_its_folder_are_genuine(sealed: Sealed, verify: Verify) -> None:
    for path in (sealed.archive, sealed.folder):
        answer = verify(path)

        assert said(answer) == (0, "genuine", [])
        assert (answer.json["key"], answer.json["changed"], answer.json["languages"]) == (
            sealed.key.fingerprint, [], ["fr", "en"],
        )  # fmt: skip


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_the_verdict_is_a_sentence_with_the_fingerprint(
    sealed: Sealed, presskit: Command, ui: str
) -> None:
    answer = presskit("verify", str(sealed.archive), "--office", str(sealed.root), "--ui", ui)

    assert answer.out.startswith({"fr": "Authentique :", "en": "Genuine:"}[ui])
    assert sealed.key.fingerprint in answer.err


def test_a_zip_that_was_only_packed_again_is_genuine(
    tampered: Callable[[Tamper], Answer],
) -> None:
    assert said(tampered(dict.copy)) == (0, "genuine", [])


def test_a_folder_that_a_file_manager_has_shown_is_genuine(
    sealed: Sealed, tmp_path: Path, verify: Verify
) -> None:
    folder = shutil.copytree(sealed.folder, tmp_path / "renamed by its owner")
    (folder / ".DS_Store").write_bytes(b"icons")

    assert said(verify(folder)) == (0, "genuine", [])


def test_what_verify_reads_it_never_writes(
    sealed: Sealed, tmp_path: Path, verify: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(sealed.archive, tmp_path / "kit.zip")
    monkeypatch.chdir(tmp_path)

    verify("kit.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["kit.zip"]


@pytest.mark.skipif(
    shutil.which("ssh-keygen") is None and os.environ.get("CI") != "true",
    reason="ssh-keygen is not installed: OpenSSH did not check a kit",
)
def test_a_kit_is_checked_without_presskit_as_the_guide_says(
    sealed: Sealed, tmp_path: Path
) -> None:
    (tmp_path / "signers").write_text(f"press {sealed.key.line('')}")
    command = ["ssh-keygen", "-Y", "verify", "-f", str(tmp_path / "signers"), "-I", "press",
               "-n", "presskit", "-s", str(sealed.folder / SIGNATURE)]  # fmt: skip
    sums = (sealed.folder / SUMS).read_bytes()

    signed = subprocess.run(command, input=sums, capture_output=True, check=False)
    forged = subprocess.run(command, input=sums + b"x", capture_output=True, check=False)

    assert (signed.returncode, forged.returncode != 0) == (0, True)


# ----------------------------------------------------------------------------- every file


def flip(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


DAMAGE = {
    "one bit": flip,
    "cut": lambda data: data[:-1],
    "longer": lambda data: data + b"\n",
    "empty": lambda data: data[:0],
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("name", [*DOCUMENTS, *OTHERS, MANIFEST])
def test_a_changed_file_is_altered(
    tampered: Callable[[Tamper], Answer], name: str, damage: str
) -> None:
    answer = tampered(lambda files: files.update({name: DAMAGE[damage](files[name])}))

    assert said(answer) == (1, "altered", ["kit-file-altered"])
    assert [change["kit"] for change in answer.json["changed"]] == [name]


@pytest.mark.parametrize("name", [*DOCUMENTS, *OTHERS, MANIFEST])
def test_a_missing_file_is_incomplete(tampered: Callable[[Tamper], Answer], name: str) -> None:
    answer = tampered(lambda files: files.pop(name))

    assert said(answer) == (1, "incomplete", ["kit-file-missing"])


@pytest.mark.parametrize("name", [*DOCUMENTS, *OTHERS])
def test_a_renamed_file_is_said_to_be_renamed(
    tampered: Callable[[Tamper], Answer], name: str
) -> None:
    answer = tampered(lambda files: files.update({f"{name}.old": files.pop(name)}))

    assert said(answer) == (1, "altered", ["kit-file-renamed"])
    assert answer.json["changed"][0]["kit"] == name


@pytest.mark.parametrize(
    "name",
    ["lisez-moi.txt", "fr/communiqué.docx", "setup.exe", "fr/autorun.inf", ".DS_Store",
     "__MACOSX/x", "media/atelier.jpg.exe", "presskit.pub", "en/x/y/z.html", "SHA256SUMS.bak"],
)  # fmt: skip
def test_a_file_too_many_is_said_to_be_added(
    tampered: Callable[[Tamper], Answer], name: str
) -> None:
    answer = tampered(lambda files: files.update({name: b"extra"}))

    assert said(answer) == (1, "altered", ["kit-file-extra"])
    assert answer.json["changed"][0]["found"] == name


def test_two_files_exchanged_are_both_altered(tampered: Callable[[Tamper], Answer]) -> None:
    one, other = DOCUMENTS[4], DOCUMENTS[9]

    answer = tampered(lambda files: files.update({one: files[other], other: files[one]}))

    assert answer.codes == ["kit-file-altered", "kit-file-altered"]


def test_all_that_is_wrong_is_said_at_once(tampered: Callable[[Tamper], Answer]) -> None:
    def change(files: Files) -> None:
        files.pop(DOCUMENTS[0])
        files[TEXT] += b"!"
        files["extra"] = b"extra"

    assert sorted(tampered(change).codes) == [
        "kit-file-altered", "kit-file-extra", "kit-file-missing",
    ]  # fmt: skip


# --------------------------------------------------------------------------------- the seal


SUMS_LINES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "CRLF": (lambda sums: sums.replace(b"\n", b"\r\n"), "kit-sums-wrong"),
    "a line twice": (lambda sums: sums + sums.splitlines(True)[0], "kit-sums-wrong"),
    "no last line end": (lambda sums: sums[:-1], "kit-sums-wrong"),
    "an empty line": (lambda sums: sums + b"\n", "kit-sums-wrong"),
    "empty": (lambda sums: sums[:0], "kit-sums-wrong"),
    "out of the folder": (lambda sums: sums + b"0" * 64 + b"  ../x\n", "kit-sums-wrong"),
    "absolute": (lambda sums: sums + b"0" * 64 + b"  /etc/x\n", "kit-sums-wrong"),
    "another drive": (lambda sums: sums + b"0" * 64 + b"  C:/x\n", "kit-sums-wrong"),
    "backslash": (lambda sums: sums + b"0" * 64 + b"  fr\\x\n", "kit-sums-wrong"),
    "binary mark": (lambda sums: sums.replace(b"  ", b" *"), "kit-sums-wrong"),
    "capitals": (lambda sums: sums[:64].upper() + sums[64:], "kit-sums-wrong"),
    "its own name": (lambda sums: sums + b"0" * 64 + b"  SHA256SUMS\n", "kit-sums-wrong"),
    "a comment": (lambda sums: b"# ours\n" + sums, "kit-sums-wrong"),
    "not UTF-8": (lambda sums: sums + b"0" * 64 + b"  \xff\n", "kit-manifest-differs"),
}


@pytest.mark.parametrize("change", SUMS_LINES)
def test_sums_that_presskit_would_not_write_are_refused(
    tampered: Callable[[Tamper], Answer], change: str
) -> None:
    edit, code = SUMS_LINES[change]

    answer = tampered(lambda files: files.update({SUMS: edit(files[SUMS])}))

    assert (answer.code, answer.json["verdict"]) == (1, "altered")
    assert "kit-signature-wrong" in answer.codes or code in answer.codes


@pytest.mark.parametrize("change", SUMS_LINES)
def test_they_are_refused_however_they_are_signed(
    sealed: Sealed, tmp_path: Path, presskit: Command, change: str
) -> None:
    """A forger's own key may be the one that somebody was told to trust."""
    from presskit.seal import new_pair, signer

    private, key = new_pair("forger")
    edit, code = SUMS_LINES[change]
    files = sealed.files()
    resealed(files, SLUG, signer(private, key))
    files[f"{SLUG}/{SUMS}"] = edit(files[f"{SLUG}/{SUMS}"])
    files[f"{SLUG}/{SIGNATURE}"] = signer(private, key)(files[f"{SLUG}/{SUMS}"])
    (tmp_path / "forger.pub").write_text(key.line(""))

    answer = presskit("verify", str(zip_of(files, tmp_path / "kit.zip")), "--json",
                      "--key", str(tmp_path / "forger.pub"))  # fmt: skip

    assert (answer.code, answer.json["verdict"], code in answer.codes) == (1, "altered", True)


MANIFESTS: dict[str, Callable[[dict[str, object]], object]] = {
    "another tool": lambda told: told.update(tool="another"),
    "no files": lambda told: told.pop("files"),
    "files of another shape": lambda told: told.update(files=[1, 2]),
    "a file less": lambda told: told.update(files=list(told["files"])[1:]),  # type: ignore[call-overload]
    "a file twice": lambda told: told.update(files=[*told["files"], told["files"][0]]),  # type: ignore[index, misc]
    "another digest": lambda told: told["files"][0].update(sha256="0" * 64),  # type: ignore[index]
    "no languages": lambda told: told.pop("languages"),
}


@pytest.mark.parametrize("change", MANIFESTS)
def test_a_manifest_that_disagrees_with_the_sums_is_refused(
    sealed: Sealed, tmp_path: Path, presskit: Command, change: str
) -> None:
    from presskit.seal import new_pair, signer

    private, key = new_pair("forger")
    files = sealed.files()
    told = json.loads(files[f"{SLUG}/{MANIFEST}"])
    MANIFESTS[change](told)
    files[f"{SLUG}/{MANIFEST}"] = json.dumps(told).encode()
    resealed(files, SLUG, signer(private, key))
    (tmp_path / "forger.pub").write_text(key.line(""))

    answer = presskit("verify", str(zip_of(files, tmp_path / "kit.zip")), "--json",
                      "--key", str(tmp_path / "forger.pub"))  # fmt: skip

    assert said(answer) == (1, "altered", ["kit-manifest-differs"])


def test_a_size_that_is_not_the_manifest_s_is_altered_without_being_read(
    sealed: Sealed, tmp_path: Path, presskit: Command
) -> None:
    from presskit.seal import new_pair, signer

    private, key = new_pair("forger")
    files = sealed.files()
    told = json.loads(files[f"{SLUG}/{MANIFEST}"])
    told["files"][0]["size"] += 1
    files[f"{SLUG}/{MANIFEST}"] = json.dumps(told).encode()
    resealed(files, SLUG, signer(private, key))
    (tmp_path / "forger.pub").write_text(key.line(""))

    answer = presskit("verify", str(zip_of(files, tmp_path / "kit.zip")), "--json",
                      "--key", str(tmp_path / "forger.pub"))  # fmt: skip

    assert said(answer) == (1, "altered", ["kit-file-altered"])


@pytest.mark.parametrize(
    "edit",
    [
        lambda signature: signature[:0],
        lambda signature: signature[:-40],
        lambda signature: signature + signature,
        lambda signature: signature.replace(b"SSH SIGNATURE", b"PGP SIGNATURE"),
        lambda signature: signature[:120] + bytes([signature[120] ^ 1]) + signature[121:],
        lambda signature: signature[:250] + b"A" * 8 + signature[258:],
    ],
)
def test_a_signature_that_is_damaged_is_refused(
    tampered: Callable[[Tamper], Answer], edit: Callable[[bytes], bytes]
) -> None:
    answer = tampered(lambda files: files.update({SIGNATURE: edit(files[SIGNATURE])}))

    assert said(answer) == (1, "altered", ["kit-signature-wrong"])


def test_the_signature_of_another_kit_is_refused(
    sealed: Sealed, tampered: Callable[[Tamper], Answer]
) -> None:
    def change(files: Files) -> None:
        files[TEXT] = b"Another text.\n"
        old = files[SIGNATURE]
        resealed_files = {f"{SLUG}/{name}": data for name, data in files.items()}
        resealed(resealed_files, SLUG)
        files[SUMS] = resealed_files[f"{SLUG}/{SUMS}"]
        files[SIGNATURE] = old

    assert "kit-signature-wrong" in tampered(change).codes
    assert sealed.archive.exists()


def test_a_kit_signed_again_by_someone_else_is_another_s(
    sealed: Sealed, tmp_path: Path, verify: Verify
) -> None:
    files = sealed.files()
    resealed(files, SLUG)

    answer = verify(zip_of(files, tmp_path / "kit.zip"))

    assert said(answer) == (1, "other-key", ["kit-other-key"])
    assert sealed.key.fingerprint in answer.json["problems"][0]["message"]


def test_a_signature_taken_away_is_refused_where_a_key_is_known(
    tampered: Callable[[Tamper], Answer],
) -> None:
    answer = tampered(lambda files: files.pop(SIGNATURE))

    assert said(answer) == (1, "unsigned", ["kit-unsigned"])


def test_an_unsigned_kit_is_a_warning_where_no_key_is_known(
    sealed: Sealed, tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = sealed.files()
    del files[f"{SLUG}/{SIGNATURE}"]
    monkeypatch.chdir(tmp_path)

    answer = presskit("verify", str(zip_of(files, tmp_path / "kit.zip")), "--json")

    assert said(answer) == (0, "unsigned", ["kit-unsigned"])
    assert answer.json["problems"][0]["severity"] == "warning"


def test_a_key_that_nobody_vouches_for_is_not_enough(
    sealed: Sealed, tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = presskit("verify", str(sealed.archive), "--json")

    assert said(answer) == (1, "unknown-key", ["kit-unknown-key"])
    assert answer.json["key"] == sealed.key.fingerprint


def test_a_key_given_by_hand_is_believed_without_an_office(
    sealed: Sealed, tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = presskit("verify", str(sealed.archive), "--json",
                      "--key", str(sealed.root / "presskit.pub"))  # fmt: skip

    assert said(answer) == (0, "genuine", [])


# -------------------------------------------------------------------------------- the archive


def entry(name: str, **more: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (2026, 5, 28, 0, 0, 0))
    info.external_attr, info.create_system = more.get("mode", 0o100644) << 16, 3
    return info


def adding(name: str, content: bytes = b"x", mode: int = 0o100644) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(entry(name, mode=mode), content)

    return change


def patched(edit: Callable[[bytearray], None]) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        data = bytearray(path.read_bytes())
        edit(data)
        path.write_bytes(data)

    return change


def central(data: bytearray) -> int:
    """Where the list at the end of a zip begins."""
    (at,) = struct.unpack_from("<L", data, len(data) - 6)
    return int(at)


def set_flag(data: bytearray) -> None:
    data[central(data) + 8] |= 1
    data[6] |= 1


def other_local_name(data: bytearray) -> None:
    data[30] ^= 1


def other_local_size(data: bytearray) -> None:
    data[22] ^= 1


def data_descriptor(data: bytearray) -> None:
    data[central(data) + 8] |= 8
    data[6] |= 8


def other_method(data: bytearray) -> None:
    for at in (central(data) + 10, 8):
        struct.pack_into("<H", data, at, 14)


def comment(data: bytearray) -> None:
    struct.pack_into("<H", data, len(data) - 2, 4)
    data += b"more"


def hidden(data: bytearray) -> None:
    """An entry that the list at the end does not name."""
    at = central(data)
    data[at:at] = data[: 30 + data[26]]
    struct.pack_into("<L", data, len(data) - 6, at + 30 + data[26])


def larger(data: bytearray) -> None:
    """A file that claims sixteen times more than there is."""
    for at in (central(data) + 24, 22):
        (size,) = struct.unpack_from("<L", data, at)
        struct.pack_into("<L", data, at, size * 16)


def bytes_before(path: Path) -> None:
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())


def bytes_after(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"<script>")


def twice(path: Path) -> None:
    path.write_bytes(path.read_bytes() * 2)


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "zip-slip": (adding(f"{SLUG}/../../evil.txt"), "zip-name"),
    "zip-slip to a sister": (adding(f"{SLUG}/../evil.txt"), "zip-name"),
    "absolute": (adding("/etc/evil"), "zip-name"),
    "another drive": (adding("C:/evil"), "zip-name"),
    "backslash": (adding(f"{SLUG}\\evil"), "zip-name"),
    "a dot": (adding(f"{SLUG}/./evil"), "zip-name"),
    "two slashes": (adding(f"{SLUG}//evil"), "zip-name"),
    "a folder entry": (adding(f"{SLUG}/more/", b""), "zip-name"),
    "a line end in a name": (adding(f"{SLUG}/a\nb"), "zip-name"),
    "a link": (adding(f"{SLUG}/link", b"/etc/passwd", 0o120777), "zip-link"),
    "a device": (adding(f"{SLUG}/null", b"", 0o020666), "zip-link"),
    "a name twice": (adding(f"{SLUG}/{TEXT}"), "zip-twice"),
    "a name twice but for capitals": (adding(f"{SLUG}/{TEXT.upper()}"), "zip-twice"),
    "a name twice but for its letters": (adding(f"{SLUG}/{TEXT.replace('f', 'ｆ')}"), "zip-twice"),
    "another folder": (adding("autre/index.html"), "kit-missing-seal"),
    "bytes before": (bytes_before, "zip-around"),
    "bytes after": (bytes_after, "kit-unreadable zip-around"),
    "two zips in one": (twice, "zip-around"),
    "a comment": (patched(comment), "zip-around"),
    "a hidden entry": (patched(hidden), "zip-around"),
    "encrypted": (patched(set_flag), "zip-encrypted"),
    "another name inside": (patched(other_local_name), "zip-unlike"),
    "another size inside": (patched(other_local_size), "zip-unlike"),
    "a size that comes later": (patched(data_descriptor), "zip-unlike"),
    "another compression": (patched(other_method), "zip-unlike"),
    "a size that lies": (patched(larger), "zip-unlike"),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:-30]), "kit-unreadable"),
    "half": (lambda path: path.write_bytes(path.read_bytes()[:999]), "kit-unreadable"),
    "empty": (lambda path: path.write_bytes(b""), "kit-unreadable"),
    "not a zip": (lambda path: path.write_bytes(b"%PDF-1.7\n" * 99), "kit-unreadable"),
    "a zip of nothing": (
        lambda path: path.write_bytes(b"PK\x05\x06" + bytes(18)), "kit-missing-seal"),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("trick", HOSTILE)
def test_a_hostile_archive_is_refused_for_its_reason(
    sealed: Sealed, tmp_path: Path, verify: Verify, trick: str
) -> None:
    path = Path(shutil.copy(sealed.archive, tmp_path / "kit.zip"))
    change, code = HOSTILE[trick]
    change(path)

    answer = verify(path)

    assert answer.code == 1
    assert answer.codes[0] in code.split()
    assert answer.json["problems"][0]["hint"]
    assert [found.name for found in tmp_path.iterdir()] == ["kit.zip"]


def test_a_bomb_is_refused_before_it_is_inflated(
    sealed: Sealed, tmp_path: Path, verify: Verify
) -> None:
    path = Path(shutil.copy(sealed.archive, tmp_path / "kit.zip"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(MOST_FILES):
            archive.writestr(f"{SLUG}/{number}", b"")

    assert verify(path).codes == ["zip-too-large"]


def test_a_seal_that_is_far_too_large_is_not_read(tampered: Callable[[Tamper], Answer]) -> None:
    answer = tampered(lambda files: files.update({SUMS: bytes(17 << 20)}))

    assert answer.codes == ["zip-too-large"]


def test_a_link_in_a_folder_is_not_followed(sealed: Sealed, tmp_path: Path, verify: Verify) -> None:
    folder = shutil.copytree(sealed.folder, tmp_path / "kit")
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(sealed.folder / "index.html")

    assert said(verify(folder)) == (1, "unsafe", ["zip-link"])


def test_a_folder_without_a_seal_is_no_kit(tmp_path: Path, verify: Verify) -> None:
    (tmp_path / "lettre.txt").write_text("Bonjour")

    assert said(verify(tmp_path)) == (1, "not-a-kit", ["kit-missing-seal"])


# -------------------------------------------------------------------------------- one file


@pytest.mark.parametrize("name", [TEXT, "media/atelier.jpg", MANIFEST])
def test_a_file_in_its_kit_is_genuine(sealed: Sealed, verify: Verify, name: str) -> None:
    answer = verify(sealed.folder / name)

    assert said(answer) == (0, "genuine", [])
    assert answer.json["key"] == sealed.key.fingerprint


def test_a_file_pulled_out_of_a_kit_is_found_by_its_bytes(
    sealed: Sealed, tmp_path: Path, verify: Verify
) -> None:
    loose = Path(shutil.copy(sealed.folder / TEXT, tmp_path / "my copy.txt"))

    assert said(verify(loose)) == (0, "genuine", [])


def test_a_file_changed_in_its_kit_is_altered(
    sealed: Sealed, tmp_path: Path, verify: Verify
) -> None:
    folder = shutil.copytree(sealed.folder, tmp_path / "kit")
    (folder / TEXT).write_text("Another text")

    assert said(verify(folder / TEXT)) == (1, "altered", ["kit-file-altered"])


def test_a_file_of_no_kit_is_unknown(tmp_path: Path, verify: Verify) -> None:
    (tmp_path / "forged.pdf").write_bytes(b"%PDF")

    assert said(verify(tmp_path / "forged.pdf")) == (1, "not-in-kit", ["kit-file-unknown"])


def test_a_file_beside_sums_that_a_stranger_signed_is_not_ours(
    sealed: Sealed, tmp_path: Path, verify: Verify
) -> None:
    files = sealed.files()
    files[f"{SLUG}/{TEXT}"] = b"Forged\n"
    resealed(files, SLUG)
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    assert said(verify(tmp_path / SLUG / TEXT)) == (1, "other-key", ["kit-other-key"])


# --------------------------------------------------------------------------------- replaced


def test_a_kit_that_the_office_has_replaced_says_by_which(
    sealed: Sealed, tmp_path: Path, presskit: Command
) -> None:
    root = Path(shutil.copytree(sealed.root, tmp_path / "office"))
    newer = root / "dist" / "2026-05-30-rectificatif"
    shutil.copytree(root / "dist" / SLUG, newer)
    told = json.loads((newer / MANIFEST).read_text("utf-8"))
    told |= {"slug": newer.name, "replaces": {"release": SLUG}}
    (newer / MANIFEST).write_text(json.dumps(told), "utf-8")

    answer = presskit("verify", str(sealed.archive), "--json", "--office", str(root))

    assert said(answer) == (0, "genuine", ["kit-replaced"])
    assert newer.name in answer.json["problems"][0]["message"]


# --------------------------------------------------------------------------------- usage


def test_a_kit_must_be_named(presskit: Command) -> None:
    answer = presskit("verify", "--json")

    assert (answer.code, answer.codes) == (2, ["kit-not-given"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("nowhere.zip",), "file-missing"),
        (("{kit}", "--key", "nowhere.pub"), "file-missing"),
        (("{kit}", "--text", "nowhere.txt"), "file-missing"),
        (("{kit}", "--office", "nowhere"), "no-office"),
    ],
)
def test_what_is_not_there_is_wrong_usage(
    sealed: Sealed, tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...], code: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    answer = presskit("verify", *(word.format(kit=sealed.archive) for word in words), "--json")

    assert (answer.code, answer.codes, answer.json["verdict"]) == (2, [code], None)


def test_a_key_file_that_is_none_is_said(sealed: Sealed, tmp_path: Path, presskit: Command) -> None:
    (tmp_path / "no.pub").write_text("no key")

    answer = presskit("verify", str(sealed.archive), "--key", str(tmp_path / "no.pub"), "--json")

    assert (answer.code, answer.codes) == (1, ["public-key-unreadable"])
