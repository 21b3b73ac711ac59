"""Modules import in one direction, without circles, and `kg --help` imports next to nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from kg.cli.main import COMMANDS

PACKAGE = Path(__file__).parents[1] / "kg"

LAYERS: tuple[tuple[str, ...], ...] = (
    ("kg.errors", "kg.model", "kg.namespaces"),
    ("kg.credentials", "kg.day", "kg.iri", "kg.lexicon", "kg.ontology", "kg.lock", "kg.signatures"),
    ("kg.connection", "kg.stamp", "kg.target", "kg.user_cache"),
    # a page file, read and cut into articles
    ("kg.source", "kg.repair"),
    ("kg.page", "kg.sentences"),
    ("kg.articles", "kg.continuation"),
    # what it says
    ("kg.recognise",),
    ("kg.relate",),
    # what holds
    ("kg.resolve",),
    ("kg.facts",),
    ("kg.graph", "kg.layers"),
    ("kg.folder", "kg.rdf_file", "kg.store"),
    # what is done with it
    ("kg.lookup", "kg.nodes", "kg.properties", "kg.quotation"),
    ("kg.network", "kg.query", "kg.stats", "kg.validate", "kg.verify"),
    ("kg.card", "kg.export", "kg.push", "kg.render", "kg.search"),
    ("kg.knowledge",),
    ("kg.cache", "kg.codec", "kg.extractor", "kg.pages", "kg.workers"),
    ("kg.pipeline",),
    ("kg.rebuild",),
    ("kg.evaluate",),
    # what users and programs begin with
    ("kg", "kg.cli"),
)
"""From the bottom up (DESIGN, section 2). A module imports from its own layer and below; a
package stands for all that is in it."""

HELP_MODULES = {
    "click",
    "kg",
    "kg.cli",
    "kg.cli.failure",
    "kg.cli.main",
    "kg.cli.options",
    "kg.cli.terminal",
    "kg.errors",
}
HEAVY = {
    "jieba",
    "jinja2",
    "networkx",
    "numpy",
    "pyoxigraph",
    "pypinyin",
    "pyshacl",
    "pyvis",
    "rdflib",
}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> set[str]:
    """Modules of the package that a file imports anywhere, for types too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            submodules = names & known.keys()
            found |= submodules
            if names - submodules:
                found.add(str(node.module))
    return found & known.keys()


def layer(module: str) -> int | None:
    """The number of the module's layer, from the bottom."""
    for number, names in enumerate(LAYERS):
        if module in names or any(module.startswith(f"{n}.") for n in names if n != "kg"):
            return number
    return None


def test_every_module_has_its_layer() -> None:
    assert len(modules()) > 20
    assert [module for module in modules() if layer(module) is None] == []


def test_imports_point_downwards() -> None:
    known = modules()
    upwards = [
        f"{module} imports {imported}"
        for module, path in known.items()
        for imported in sorted(imports(path, known))
        if (layer(imported) or 0) > (layer(module) or 0)
    ]
    assert upwards == []


def test_no_circles() -> None:
    known = modules()
    graph = {module: imports(path, known) - {module} for module, path in known.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def imported_by(*args: str) -> set[str]:
    """Modules outside the standard library that a command line has imported at its end."""
    script = (
        "import sys; before = set(sys.modules)\n"
        "try:\n from kg.cli.main import main; main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "print('\\n'.join(sorted(set(sys.modules) - before)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *args], capture_output=True, text=True, check=True
    )
    names = done.stderr.split()
    return {name for name in names if name.partition(".")[0] not in sys.stdlib_module_names}


def test_importing_the_package_imports_nothing_else() -> None:
    script = "import sys; before = set(sys.modules); import kg; print(*(set(sys.modules) - before))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    names = {name.partition(".")[0] for name in done.stdout.split()}
    assert names - sys.stdlib_module_names == {"kg"}
    assert "kg.knowledge" not in done.stdout.split()


@pytest.mark.parametrize("args", [("--help",), ("--version",)])
def test_help_imports_next_to_nothing(args: tuple[str, ...]) -> None:
    found = imported_by(*args)
    assert {name for name in found if not name.startswith("click.")} <= HELP_MODULES
    assert "kg.cli.main" in found


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_imports_nothing_heavy(command: str) -> None:
    found = imported_by(command, "--help")
    assert f"kg.cli.{command}" in found
    assert {name.partition(".")[0] for name in found} & HEAVY == set()
