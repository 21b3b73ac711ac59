"""The palette: legible on both papers, and apart for readers who see fewer colours.

Colour vision is simulated after Machado, Oliveira and Fernandes (2009), severity 1.0.
"""

from __future__ import annotations

import itertools
import re

from kg.model import Kind
from kg.render.page import _asset

Color = tuple[float, float, float]
SIMULATIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def colours(scheme: int) -> dict[str, Color]:
    """Name → linear RGB; 0 is the light scheme, 1 what the dark one changes."""
    blocks = re.findall(r":root \{(.*?)\}", _asset("page.css"), re.DOTALL)
    found = re.findall(r"--(\w+): #([0-9a-f]{6})", blocks[scheme])
    return {name: _linear(value) for name, value in found}


def colours_as_written() -> dict[str, str]:
    """Name → `#rrggbb` of the light scheme."""
    block = re.findall(r":root \{(.*?)\}", _asset("page.css"), re.DOTALL)[0]
    return {name: "#" + value for name, value in re.findall(r"--(\w+): #([0-9a-f]{6})", block)}


def _linear(code: str) -> Color:
    parts = [int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def luminance(color: Color) -> float:
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), color, strict=True))


def contrast(a: Color, b: Color) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def lab(color: Color, simulation: str) -> Color:
    seen = [
        max(0.0, sum(m * c for m, c in zip(row, color, strict=True)))
        for row in SIMULATIONS[simulation]
    ]
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * c for m, c in zip(row, seen, strict=True)) for row in matrix]
    white = (0.9505, 1.0, 1.089)
    f = [
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (v / w for v, w in zip(xyz, white, strict=True))
    ]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


KINDS = [kind.value for kind in Kind]


def test_every_kind_has_a_colour_an_outline_and_a_sign() -> None:
    light, dark = colours(0), colours(1)
    assert {kind.lower() for kind in KINDS} <= set(light)
    assert not {kind.lower() for kind in KINDS} & set(dark)  # the same in both schemes
    for kind in KINDS:
        assert re.search(rf"^    {kind}: ", _asset("outline.js"), re.MULTILINE)
        assert f".kind-{kind} " in _asset("page.css")


def test_signs_stand_out_on_both_papers() -> None:
    light, dark = colours(0), colours(1)
    for kind in KINDS:
        for paper in (light["paper"], light["card"], dark["paper"], dark["card"]):
            assert contrast(light[kind.lower()], paper) >= 2.9, kind


def test_text_is_legible_on_both_papers() -> None:
    light = colours(0)
    for scheme in (light, {**light, **colours(1)}):
        for ink in ("ink", "faint", "accent"):
            for paper in ("paper", "card", "hover"):
                assert contrast(scheme[ink], scheme[paper]) >= 4.5, (ink, paper)
        assert contrast(scheme["ink"], scheme["mark"]) >= 4.5


def test_no_two_kinds_look_alike_to_anybody() -> None:
    light = colours(0)
    for a, b in itertools.combinations(KINDS, 2):
        for simulation in SIMULATIONS:
            pair = lab(light[a.lower()], simulation), lab(light[b.lower()], simulation)
            apart = sum((x - y) ** 2 for x, y in zip(*pair, strict=True)) ** 0.5
            assert apart >= 18, (a, b, simulation, apart)
