"""Components of a layout set beside each other in one picture as wide as screens are."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
Size = tuple[float, float]

ASPECT = 1.6
"""Wished ratio of width to height."""
GAP = 70.0
"""Blank between components in pixels."""


def packed(
    placed: Sequence[tuple[Sequence[int], Sequence[Point]]], sizes: Sequence[Size]
) -> list[tuple[int, int]]:
    """All components in one picture: the first alone, the others in rows beside or below."""
    if not placed:
        return []
    boxes = [_box(points, [sizes[i] for i in part]) for part, points in placed]
    spans = [(right - left, bottom - top) for left, top, right, bottom in boxes]
    width, height = spans[0]
    area = sum((w + GAP) * (h + GAP) for w, h in spans[1:])
    below = _rows(spans[1:], max(width, math.sqrt(area * ASPECT)))
    beside = _rows(
        spans[1:], max(area / max(height, 1.0), max((w for w, _ in spans[1:]), default=0))
    )
    shapes = []
    for corners, offset in ((below, (0.0, height + GAP)), (beside, (width + GAP, 0.0))):
        corners = [(0.0, 0.0), *((x + offset[0], y + offset[1]) for x, y in corners)]
        total_w = max(x + w for (x, _), (w, _) in zip(corners, spans, strict=True))
        total_h = max(y + h for (_, y), (_, h) in zip(corners, spans, strict=True))
        shapes.append((max(total_w / ASPECT, total_h), total_w, total_h, corners))
    _, total_w, total_h, corners = min(shapes, key=lambda shape: shape[0])
    found = [(0, 0)] * len(sizes)
    for (part, points), (left, top, _, _), (x, y) in zip(placed, boxes, corners, strict=True):
        for node, (px, py) in zip(part, points, strict=True):
            found[node] = (round(px - left + x - total_w / 2), round(py - top + y - total_h / 2))
    return found


def _rows(spans: Sequence[Size], width: float) -> list[Point]:
    """Upper left corners of boxes set in rows of `width`, in the given order."""
    corners: list[Point] = []
    x = y = tallest = 0.0
    for w, h in spans:
        if x and x + w > width:
            x, y, tallest = 0.0, y + tallest + GAP, 0.0
        corners.append((x, y))
        x, tallest = x + w + GAP, max(tallest, h)
    return corners


def _box(points: Sequence[Point], sizes: Sequence[Size]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the boxes of `sizes` around `points`."""
    pairs = list(zip(points, sizes, strict=True))
    return (
        min(x - w / 2 for (x, _), (w, _) in pairs),
        min(y - h / 2 for (_, y), (_, h) in pairs),
        max(x + w / 2 for (x, _), (w, _) in pairs),
        max(y + h / 2 for (_, y), (_, h) in pairs),
    )
