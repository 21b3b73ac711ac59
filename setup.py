"""Carries the ontology into the wheel; all else that a build needs is in pyproject.toml.

`ontology/` lies beside the package, where people who care for the vocabulary look for it,
and setuptools takes data from inside packages alone: so the files are copied when a wheel is
built. In a checkout, and in an editable installation, they are read where they lie.
"""

from pathlib import Path
from shutil import copytree

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithOntology(build_py):
    """Builds the package, and puts the ontology's files into it."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib) / "kg" / "ontology_files"
            copytree("ontology", target, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithOntology})
