"""The colours: enough contrast in the light and in the dark; and the weight of the style sheets."""

import gzip
import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "src" / "giaoban" / "ui"
STYLES = UI / "static" / "ui"
TONES = ("late", "soon", "done", "news", "calm")

TEXT = [
    *[("ink", ground) for ground in ("page", "sheet", "well", "paper", "accent-wash", "accent-mid")],
    *[("ink", f"{tone}-wash") for tone in TONES],
    *[("ink-soft", ground) for ground in ("page", "sheet", "well", "paper", "accent-wash")],
    *[("accent", ground) for ground in ("page", "sheet", "well", "accent-wash")],
    *[("accent", f"{tone}-wash") for tone in TONES],
    *[(tone, f"{tone}-wash") for tone in TONES],
    *[(tone, "sheet") for tone in TONES],
    ("late", "page"),
    ("on-fill", "fill"),
    ("on-fill", "fill-strong"),
    ("band-soft", "band"),
    ("on-band", "band"),
]
SHAPES = [("edge", "sheet"), ("edge", "page"), ("focus", "page"), ("focus", "sheet")]


def colours(scheme: str) -> dict[str, str]:
    light, dark = (STYLES / "tokens.css").read_text(encoding="utf-8").split("prefers-color-scheme: dark")
    found = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", dark))
    return found


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_words_stand_out_from_their_ground(scheme: str, words: str, ground: str) -> None:
    found = colours(scheme)

    assert contrast(found[words], found[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_edges_and_focus_stand_out_from_their_ground(scheme: str, shape: str, ground: str) -> None:
    found = colours(scheme)

    assert contrast(found[shape], found[ground]) >= 3


def test_the_style_sheets_weigh_little() -> None:
    weight = sum(len(gzip.compress(sheet.read_bytes())) for sheet in STYLES.glob("*.css"))

    assert weight <= 10_000
