"""What stands around a possible name of a person, and how likely one is there."""

from __future__ import annotations

import math
from enum import Enum


class Setting(Enum):
    """What stands around a possible name; how likely one is there.

    `value` holds the log probability of a name, that of none, and what a noun costs there.
    """

    TITLE = (math.log(0.7), math.log(0.3), -3.0)
    """Behind a post title: 主任_."""
    LIST = (math.log(0.6), math.log(0.4), -1.5)
    """Behind another name and 、."""
    BARE = (math.log(0.08), math.log(0.92), 0.0)
    """At the start of a clause."""
