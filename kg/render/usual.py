"""How much a page shows where nobody says how much; for the command, the file and the page."""

from __future__ import annotations

FIRST_VIEW = 400
"""Nodes of the first view, and of what a reader turns to; more is a disc nobody can read."""
HOPS = 2
"""How far the surroundings of an entity reach."""
