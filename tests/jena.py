"""Apache Jena of Debian, a reader and a validator that are not ours; tests skip without it.

Debian's jars (libapache-jena-java 4.5) look for the texts of their own messages under the package
name that the build gave up, and end at the first one: `_messages` puts them where they are looked
for. JSON-LD is read by Jena's older reader, for Debian lacks a part of the newer one.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

JARS = Path("/usr/share/java")
NAMES = (
    "jena-arq", "jena-base", "jena-cmds", "jena-core", "jena-dboe-base", "jena-dboe-index",
    "jena-dboe-storage", "jena-dboe-trans-data", "jena-dboe-transaction", "jena-iri",
    "jena-rdfconnection", "jena-shacl", "jena-shex", "jena-tdb", "jena-tdb2",
    "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io",
    "commons-lang3", "commons-logging", "dexx.collection", "gson", "guava", "httpclient",
    "httpclient-cache", "httpcore", "jackson-annotations", "jackson-core", "jackson-databind",
    "jakarta.json-api", "jsonld-java", "protobuf", "slf4j-api", "slf4j-simple", "thrift",
    "titanium-json-ld",
)  # fmt: skip
_LOST, _SOUGHT = "org/apache/jena/ext/xerces/", "xerces/"
_TOLD = re.compile(r"\b(WARN|ERROR|Exception)\b")


def riot(*arguments: str | Path) -> tuple[str, list[str]]:
    """What `riot` prints, and the lines in which it warns or complains."""
    done = _java("riotcmd.riot", *arguments)
    return done.stdout, [line for line in done.stderr.splitlines() if _TOLD.search(line)]


def run_source(program: Path, *arguments: str | Path) -> None:
    """Runs a program of one Java file with Jena at hand. It must end well and tell nothing."""
    if shutil.which("javac") is None:
        pytest.skip("no Java compiler here (Debian: default-jdk-headless)")
    done = _java(program, *arguments)
    assert (done.returncode, done.stderr) == (0, "")


def _java(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    java = shutil.which("java")
    missing = [name for name in NAMES if not (JARS / f"{name}.jar").exists()]
    if java is None or missing:
        pytest.skip("no Apache Jena here (Debian: default-jdk-headless libapache-jena-java)")
    path = ":".join([_messages().name, *(str(JARS / f"{name}.jar") for name in NAMES)])
    return subprocess.run(
        # As the tests run it: one of many processes, each short.
        [java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        check=False,
    )


@cache
def _messages() -> TemporaryDirectory[str]:
    """A folder with the texts of messages that go before the jars."""
    folder = TemporaryDirectory(prefix="jena-messages-")
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(_LOST) and not name.endswith("/"):
                file = Path(folder.name, name.replace(_LOST, _SOUGHT))
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(jar.read(name))
    return folder
