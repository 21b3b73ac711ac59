"""A disk that fills up during a build: one clear line, and the old graph answers as before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_bad_input import can_mount

SCRIPT = """
mount -t tmpfs -o size=24m tmpfs "$DISK" && cd "$DISK" || exit 90
kg() { "$PYTHON" -c "from kg.cli.main import main; main()" "$@"; }
kg build "$PAGE" -o graphs >/dev/null 2>&1 || exit 91
before=$(find graphs -type f ! -name LOCK -exec sha256sum {} + | sort)
free=$(df -k --output=avail . | tail -1)
dd if=/dev/zero of=filler bs=1k count=$((free - $LEFT)) 2>/dev/null
kg build "$PAGES" -o graphs 2>errors.txt || cat errors.txt >&2 && rm -f errors.txt
[ "$(find graphs -type f ! -name LOCK -exec sha256sum {} + | sort)" = "$before" ] || exit 92
[ -z "$(find graphs -name '.*')" ] || exit 93
kg query 'ASK { ?s ?p ?o }' -g graphs
"""


@pytest.mark.skipif(not can_mount(), reason="this machine lets nobody mount a small disk")
@pytest.mark.parametrize("left", [100, 5000], ids=lambda left: f"{left}k")
def test_a_disk_that_fills_up(left: int, seeds: Path, tmp_path: Path) -> None:
    """With more room left it is another part of the build that fails."""
    done = subprocess.run(
        ["unshare", "-m", "bash", "-c", SCRIPT],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={
            **os.environ,
            "PYTHON": sys.executable,
            "PYTHONDONTWRITEBYTECODE": "1",
            "DISK": str(tmp_path),
            "PAGE": str(min(seeds.glob("*.txt"))),
            "PAGES": str(seeds),
            "LEFT": str(left),
        },
    )
    assert (done.returncode, done.stdout) == (0, "yes\n"), done.stderr
    assert done.stderr.startswith("kg: graphs/") or done.stderr.startswith(f"kg: {tmp_path}")
    assert done.stderr.endswith(
        "No space left on device; free some space or write to another disk\n"
    )
    assert len(done.stderr.splitlines()) == 1
