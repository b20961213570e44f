"""Picture codes hold what was put in, and a reader that we did not write reads it out of the drawing."""

import re

import pytest
import zxingcpp
from PIL import Image

from giaoban.ui import codes

ADDRESSES = [
    "http://192.168.100.100:8000/forms/K7M-4PX/",
    "https://giaoban.example.vn/accounts/enrol/1:kQ2b_9yV-s/",
    "otpauth://totp/Giao%20ban:l%C3%AA?secret=JBSWY3DPEHPK3PXP",
    "Chi bộ thôn Lộc Đa, xã Hiệp Sơn",
]


@pytest.mark.parametrize("text", ADDRESSES)
@pytest.mark.parametrize("quiet", [codes.QUIET, 2])
def test_a_reader_reads_the_text_out_of_the_drawing(text: str, quiet: int) -> None:
    modules = codes.matrix(text, quiet)

    drawn = photographed(codes.path(modules), len(modules))

    assert [found.text for found in zxingcpp.read_barcodes(drawn)] == [text]


def test_a_blot_of_ink_in_the_middle_does_not_hide_it() -> None:
    modules = codes.matrix(ADDRESSES[0])
    size = len(modules)
    middle = range(size // 2 - 2, size // 2 + 3)
    blotted = [
        [dark or (x in middle and y in middle) for x, dark in enumerate(row)] for y, row in enumerate(modules)
    ]

    drawn = photographed(codes.path(blotted), size)

    assert blotted != modules
    assert [found.text for found in zxingcpp.read_barcodes(drawn)] == [ADDRESSES[0]]


def test_a_page_gets_one_path_in_a_box_of_its_modules_and_white_around() -> None:
    svg = codes.picture(ADDRESSES[1])
    size = len(codes.matrix(ADDRESSES[1]))

    assert svg.startswith(f'<svg class="qr" viewBox="0 0 {size} {size}" aria-hidden="true"><path d="M4 4h7v1')
    assert svg.count("<path") == 1


def photographed(path: str, size: int) -> Image.Image:
    """Return what a camera sees of a path: ten pixels a module, dark on white."""
    drawn = Image.new("L", (size * 10, size * 10), 255)
    for at, row, wide, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path):
        assert wide == back
        box = (int(at) * 10, int(row) * 10, (int(at) + int(wide)) * 10, int(row) * 10 + 10)
        drawn.paste(0, box)
    return drawn
