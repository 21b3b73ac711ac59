"""The folder of this user for what can be computed again."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "KG_CACHE"
APPLICATION = "lgkg"
"""The name of our folders among those of other programs."""


def user_cache() -> Path:
    """`$KG_CACHE`, else `lgkg` in the system's folder for caches; it need not be there yet."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / APPLICATION
