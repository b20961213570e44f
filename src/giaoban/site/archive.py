"""A sealed archive: an ordinary .tar.gz that anybody can open, in which not one bit can change unseen.

After the files comes an empty gzip member that carries the SHA-256 of everything before it. Programs that
unpack archives pass over it; :func:`unpack` insists on it, and on the sum of every single file.
"""

import gzip
import hashlib
import json
import os
import struct
import tarfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop

MANIFEST: Final = "manifest.json"
BLOCK: Final = 1 << 20
DAMAGED: Final = Refusal(
    "damaged", gettext_noop("This file is damaged or is not a backup of Giao ban. Use another copy.")
)


def seal(digest: bytes) -> bytes:
    """Return an empty gzip member with ``digest`` in its header (RFC 1952, extra field)."""
    extra = b"GB" + struct.pack("<H", len(digest)) + digest
    return (
        b"\x1f\x8b\x08\x04"
        + bytes(5)
        + b"\xff"
        + struct.pack("<H", len(extra))
        + extra
        + b"\x03\x00"
        + bytes(8)
    )


SEAL_LENGTH: Final = len(seal(bytes(32)))


def sum_of(file: IO[bytes], length: int | None = None) -> bytes:
    """Return the SHA-256 of the next ``length`` bytes, or of all that are left."""
    digest, left = hashlib.sha256(), length
    while block := file.read(BLOCK if left is None else min(BLOCK, left)):
        digest.update(block)
        left = None if left is None else left - len(block)
    return digest.digest()


def pack(target: Path, files: Mapping[str, Path], facts: Mapping[str, Any]) -> None:
    """Write ``files`` by their names, with a manifest of ``facts`` and sums, and seal them."""
    sums = {}
    for name, path in files.items():
        with path.open("rb") as file:
            sums[name] = sum_of(file).hex()
    manifest = json.dumps({**facts, "files": sums}, ensure_ascii=False, indent=2).encode()
    with open(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as out:
        with (
            gzip.GzipFile(filename="", mode="wb", fileobj=out, compresslevel=6) as packed,
            tarfile.open(fileobj=packed, mode="w|") as tar,
        ):
            entry = tarfile.TarInfo(MANIFEST)
            entry.size = len(manifest)
            tar.addfile(entry, BytesIO(manifest))
            for name, path in files.items():
                tar.add(path, arcname=name, recursive=False)
        out.seek(0)
        out.write(seal(sum_of(out)))
        out.flush()
        os.fsync(out.fileno())


def check_seal(source: Path) -> None:
    """Let an untouched archive pass.

    Raises:
        Refused: If as much as one bit is not as it was written.
    """
    length = source.stat().st_size - SEAL_LENGTH
    with source.open("rb") as file:
        if length <= 0 or seal(sum_of(file, length)) != file.read():
            raise Refused(DAMAGED)


def unpack(source: Path, into: Path) -> dict[str, Any]:
    """Write the files of an archive into an empty folder and return its manifest.

    Raises:
        Refused: If the archive is not whole, or holds anything that its manifest does not name.
    """
    check_seal(source)
    try:
        with tarfile.open(source, mode="r:gz") as tar:
            manifest: dict[str, Any] = json.loads(read(tar, tar.next()))
            found = {member.name for member in tar if unpack_one(tar, member, into, manifest["files"])}
    except (OSError, EOFError, ValueError, KeyError, tarfile.TarError) as error:
        raise Refused(DAMAGED) from error
    if found != set(manifest["files"]):
        raise Refused(DAMAGED)
    return manifest


def read(tar: tarfile.TarFile, member: tarfile.TarInfo | None) -> bytes:
    """Return what one member holds; a member that is not a file is an error."""
    file = tar.extractfile(member) if member and member.isreg() else None
    if file is None:
        raise ValueError("not a file")
    return file.read()


def unpack_one(tar: tarfile.TarFile, member: tarfile.TarInfo, into: Path, sums: Mapping[str, str]) -> bool:
    """Write one member whose sum is the manifest's; return whether it is a file and not the manifest."""
    if member.name == MANIFEST:
        return False
    name = PurePosixPath(member.name)
    if name.is_absolute() or ".." in name.parts or not member.isreg():
        raise ValueError(f"unsafe name {member.name!r}")
    target = into / name
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as out:
        packed = tar.extractfile(member)
        while packed and (block := packed.read(BLOCK)):
            out.write(block)
        out.seek(0)
        if sum_of(out).hex() != sums[member.name]:
            raise ValueError(f"wrong sum of {member.name!r}")
    return True
