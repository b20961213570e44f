"""Not one flipped bit of a backup passes, and whatever was packed comes back."""

from pathlib import Path

import pytest

from giaoban.kernel.verdict import Refused
from giaoban.site import archive
from tests.proof.conftest import Proof


def test_not_one_flipped_bit_passes(proof: Proof, tmp_path: Path) -> None:
    (tmp_path / "database").write_bytes(proof.chance.randbytes(5_000) + bytes(5_000))
    packed = tmp_path / "packed.tar.gz"
    archive.pack(packed, {"database": tmp_path / "database"}, {"format": 1})
    whole = packed.read_bytes()

    edges = [*range(80 * 8), *range((len(whole) - 60) * 8, len(whole) * 8)]
    anywhere = [proof.chance.randrange(len(whole) * 8) for _ in range(proof.times(300, full=20_000))]

    for bit in (*edges, *anywhere):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        packed.write_bytes(flipped)

        with pytest.raises(Refused):
            archive.check_seal(packed)


def test_whatever_was_packed_comes_back(proof: Proof, tmp_path: Path) -> None:
    for number in range(proof.times(10, full=500)):
        folder = tmp_path / str(number)
        folder.mkdir()
        files: dict[str, Path] = {}
        for name in ("database", "secret-key", "media/Trả lời số 1.pdf", f"media/{'á' * 60}.bin"):
            files[name] = folder / f"source-{len(files)}"
            files[name].write_bytes(
                proof.chance.randbytes(proof.chance.choice((0, 1, 511, 512, 513, 70_000)))
            )

        archive.pack(folder / "packed", files, {"number": number})
        manifest = archive.unpack(folder / "packed", folder / "out")

        assert manifest["number"] == number
        assert {name: (folder / "out" / name).read_bytes() for name in files} == {
            name: path.read_bytes() for name, path in files.items()
        }
