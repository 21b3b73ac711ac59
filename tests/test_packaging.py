"""What is installed is what is in the checkout: packages, data files, the ontology."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kg import __version__

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_package_is_installed() -> None:
    found = {
        ".".join(path.parent.relative_to(ROOT).parts) for path in ROOT.glob("kg/**/__init__.py")
    }
    listed = PROJECT["tool"]["setuptools"]["packages"]
    assert sorted(listed) == listed
    assert set(listed) == found


def test_an_editable_installation_is_found_from_above_a_checkout_called_kg() -> None:
    """Setuptools writes a plain .pth file for this alone; its finder comes behind any folder `kg`."""
    assert PROJECT["tool"]["setuptools"]["package-dir"] == {"": "."}
    assert "copytree(" in (ROOT / "setup.py").read_text(encoding="utf-8")


def test_every_module_is_in_a_package() -> None:
    without = [
        path for path in ROOT.glob("kg/**/*.py") if not (path.parent / "__init__.py").is_file()
    ]
    assert without == []


def test_every_data_file_is_installed() -> None:
    """Files are found by the patterns of `package-data`, as the build finds them."""
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["kg"]
    installed = {path for pattern in patterns for path in (ROOT / "kg").glob(pattern)}
    wanted = {
        path
        for path in (ROOT / "kg").rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc", ".md"}
    }
    assert len(wanted) > 30
    assert {path for path in wanted if path not in installed} == set()


def test_version_is_the_packages() -> None:
    assert PROJECT["project"]["version"] == __version__
