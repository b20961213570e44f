"""Pictures for the bulletins of the demonstration, drawn here: nobody real is on them, nothing is loaded."""

import io
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from PIL import Image, ImageDraw

Pen: TypeAlias = ImageDraw.ImageDraw
Colour: TypeAlias = tuple[int, int, int]

SIZE: Final = (1280, 800)
FINE: Final = 2  # drawn so much larger, then made smaller, so that edges are smooth
WIDE, HIGH = SIZE[0] * FINE, SIZE[1] * FINE
SKY: Final = ((150, 196, 222), (238, 240, 226))
HORIZON: Final = HIGH * 2 // 5
GREEN, DARK_GREEN = (118, 160, 84), (72, 112, 66)
BESIDE_DOOR: Final = 240
GOLD, EARTH, STONE = (214, 178, 84), (150, 118, 84), (196, 194, 186)
WATER, WALL, ROOF = (126, 166, 182), (240, 230, 206), (164, 84, 62)
CLOTHES: Final = ((94, 72, 88), (58, 92, 112), (132, 88, 62), (84, 108, 84), (150, 62, 62))


def drawn(scene: str) -> tuple[bytes, tuple[int, int]]:
    """Return a scene as a JPEG, and its width and height in pixels; the same scene gives the same picture."""
    sheet = _sky()
    SCENES[scene](ImageDraw.Draw(sheet))
    kept = io.BytesIO()
    sheet.resize(SIZE, Image.Resampling.LANCZOS).save(kept, "JPEG", quality=82, optimize=True)
    return kept.getvalue(), SIZE


def _sky() -> Image.Image:
    """Return a sheet that is light towards the horizon."""
    column = Image.new("RGB", (1, HORIZON))
    top, below = SKY
    for row in range(HORIZON):
        share = row / HORIZON
        column.putpixel((0, row), tuple(round(a + (b - a) * share) for a, b in zip(top, below, strict=True)))
    sheet = Image.new("RGB", (WIDE, HIGH), GREEN)
    sheet.paste(column.resize((WIDE, HORIZON)), (0, 0))
    return sheet


def _hills(pen: Pen) -> None:
    for left, right, high, colour in (
        (-300, 1300, 300, (142, 170, 160)),
        (900, 2900, 380, (120, 152, 140)),
        (200, 1900, 190, (104, 142, 112)),
    ):
        pen.ellipse((left, HORIZON - high, right, HORIZON + high), fill=colour)
    pen.rectangle((0, HORIZON, WIDE, HIGH), fill=GREEN)


def _tree(pen: Pen, x: int, y: int, high: int) -> None:
    pen.rectangle((x - high // 20, y - high // 2, x + high // 20, y), fill=EARTH)
    for aside, up in ((-high // 5, high // 2), (high // 5, high // 2), (0, high * 7 // 10)):
        reach = high // 4
        pen.ellipse((x + aside - reach, y - up - reach, x + aside + reach, y - up + reach), fill=DARK_GREEN)


def _person(pen: Pen, x: int, y: int, high: int, colour: Colour) -> None:
    """Draw somebody in a conical hat, who stands at a point."""
    head, wide = high // 7, high // 5
    pen.polygon(
        (
            (x - wide, y),
            (x + wide, y),
            (x + wide * 3 // 4, y - high * 3 // 4),
            (x - wide * 3 // 4, y - high * 3 // 4),
        ),
        fill=colour,
    )
    pen.ellipse((x - head, y - high + head // 3, x + head, y - high + head * 7 // 3), fill=(206, 166, 136))
    brim = y - high + head
    pen.polygon(((x - head * 2, brim), (x + head * 2, brim), (x, y - high - head // 2)), fill=(232, 210, 156))


def _people(pen: Pen, places: tuple[tuple[int, int, int], ...]) -> None:
    for place, (x, y, high) in enumerate(places):
        _person(pen, x, y, high, CLOTHES[place % len(CLOTHES)])


def _rows(pen: Pen, left: int, right: int, colour: Colour) -> None:
    """Draw furrows that run together at the horizon, between two places at the lower edge."""
    middle = WIDE // 2
    for x in range(left, right, 120):
        far = middle + (x - middle) // 5
        pen.polygon(((x, HIGH), (x + 60, HIGH), (far + 12, HORIZON), (far, HORIZON)), fill=colour)


def _house(pen: Pen, left: int, right: int, ground: int, high: int) -> None:
    top = ground - high
    pen.rectangle((left, top, right, ground), fill=WALL)
    pen.polygon(
        ((left - 90, top), (right + 90, top), (right - 120, top - 260), (left + 120, top - 260)), fill=ROOF
    )
    door = (left + right) // 2
    pen.rectangle((door - 130, ground - high * 3 // 5, door + 130, ground), fill=(112, 78, 62))
    for x in range(left + 110, right - 200, 330):
        if abs(x + 90 - door) > BESIDE_DOOR:
            pen.rectangle((x, top + 110, x + 180, top + 350), fill=WATER)


def _harvest(pen: Pen) -> None:
    _hills(pen)
    pen.rectangle((0, HORIZON, WIDE, HIGH), fill=GOLD)
    _rows(pen, -4200, 6800, (196, 158, 66))
    for x, y, high in ((420, 1500, 300), (760, 1330, 230), (2200, 1470, 290)):
        pen.polygon(((x - high // 2, y), (x + high // 2, y), (x, y - high)), fill=(228, 198, 112))
        pen.rectangle((x - high // 5, y - high * 3 // 5, x + high // 5, y - high // 2), fill=EARTH)
    _people(pen, ((1120, 1380, 430), (1480, 1300, 390), (1830, 1420, 450)))


def _road(pen: Pen) -> None:
    _hills(pen)
    pen.polygon(((700, HIGH), (1960, HIGH), (1370, HORIZON), (1270, HORIZON)), fill=STONE)
    for far in (740, 860, 1040, 1320):
        half = 50 + (far - HORIZON) * 290 // 480
        pen.line((1320 - half, far, 1320 + half, far), fill=(166, 164, 158), width=8)
    for place, (x, y) in enumerate(((1040, 800), (820, 1000), (430, 1360))):
        pen.line((x, y, x, y - 520 - place * 160), fill=(116, 112, 108), width=16 + place * 8)
        pen.line((x - 70, y - 480 - place * 160, x + 70, y - 480 - place * 160), fill=(96, 92, 88), width=14)
    for x, y, high in ((1660, 830, 330), (1930, 1020, 460), (2320, 1330, 640)):
        _tree(pen, x, y, high)


def _canal(pen: Pen) -> None:
    _hills(pen)
    _rows(pen, -4200, 900, DARK_GREEN)
    _rows(pen, 1800, 6800, DARK_GREEN)
    pen.polygon(((560, HIGH), (2060, HIGH), (1380, HORIZON), (1240, HORIZON)), fill=EARTH)
    pen.polygon(((720, HIGH), (1900, HIGH), (1355, HORIZON), (1265, HORIZON)), fill=WATER)
    for y in (760, 900, 1480):
        pen.line((1310 - (y - 500) // 3, y, 1310 + (y - 500) // 4, y + 12), fill=(164, 196, 206), width=10)
    pen.rectangle((830, 1010, 920, 1330), fill=STONE)
    pen.rectangle((1690, 1010, 1780, 1330), fill=STONE)
    pen.rectangle((780, 950, 1830, 1030), fill=(176, 174, 168))
    pen.rectangle((940, 1030, 1670, 1190), fill=(104, 112, 116))
    pen.ellipse((1230, 830, 1380, 980), outline=(88, 84, 82), width=24)


def _hall(pen: Pen) -> None:
    _hills(pen)
    pen.rectangle((0, 1180, WIDE, HIGH), fill=(206, 196, 174))
    _tree(pen, 260, 1220, 700)
    _tree(pen, 2380, 1220, 620)
    _house(pen, 620, 2000, 1200, 520)
    pen.rectangle((1010, 760, 1610, 850), fill=(170, 52, 48))
    for x in range(700, 1960, 420):
        pen.rectangle((x, 1310, x + 300, 1350), fill=EARTH)


def _clinic(pen: Pen) -> None:
    _hills(pen)
    pen.rectangle((0, 1160, WIDE, HIGH), fill=(206, 196, 174))
    _house(pen, 900, 2240, 1180, 500)
    pen.ellipse((1990, 760, 2130, 900), fill=(250, 250, 246))
    pen.rectangle((2046, 780, 2074, 880), fill=(52, 128, 92))
    pen.rectangle((2010, 816, 2110, 844), fill=(52, 128, 92))
    _tree(pen, 420, 1200, 720)
    _people(pen, ((620, 1440, 440), (980, 1480, 460), (1360, 1450, 440), (1760, 1500, 470)))


def _pledge(pen: Pen) -> None:
    _hall(pen)
    pen.rectangle((700, 1400, 1900, 1450), fill=EARTH)
    _people(pen, ((860, 1390, 400), (1200, 1390, 420), (1540, 1390, 400), (1820, 1400, 410)))
    pen.rectangle((700, 1380, 1900, 1460), fill=(132, 98, 72))
    for x in range(800, 1820, 260):
        pen.rectangle((x, 1362, x + 120, 1384), fill=(250, 250, 246))


SCENES: Final[Mapping[str, Callable[[Pen], None]]] = {
    "harvest": _harvest,
    "road": _road,
    "canal": _canal,
    "hall": _hall,
    "clinic": _clinic,
    "pledge": _pledge,
}
