"""`kg validate` as a user runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import ontology
from kg.cli.validate import command
from kg.graph import quads, turtle
from tests.conftest import RunKG
from tests.faults import plant
from tests.knowledge import KNOWLEDGE, RAW, SHA

BROKEN = ("- {tenure} org:member *", "- {amount} schema:value *", "+ {amount} schema:value -3.0")

ODD = ('+ {zone} kg:contextualName "东湖市"@zh',)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.ttl"
    path.write_bytes(turtle(quads(KNOWLEDGE)))
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.ttl"
    path.write_bytes(turtle(plant(quads(KNOWLEDGE), BROKEN)))
    return path


def test_a_clean_graph_ends_with_status_0(kg: RunKG, clean: Path) -> None:
    done = kg("validate", "-g", clean)
    assert (done.returncode, done.stderr) == (0, "")
    assert "triples keep to the shapes" in done.stdout


def test_a_paragraph_names_node_shape_fault_and_evidence(kg: RunKG, broken: Path) -> None:
    done = kg("validate", "-g", broken)
    assert done.returncode == 1
    amount, tenure, end = done.stdout.split("\n\n")
    assert amount.startswith("amount:3000000000-CNY_4c95ba  AmountShape\n")
    assert "    an amount has exactly one value above zero: -3\n" in amount
    assert tenure.splitlines()[0].endswith("  TenureShape")
    assert tenure.splitlines()[1:] == [
        "    a tenure has exactly one member",
        "    2022-07-18-01.txt, offset 77: “临海新区管委副主任周明出席招商大会。”",
    ]
    assert end == "2 violations\n"


def test_the_line_is_given_where_the_page_file_is_at_hand(kg: RunKG, broken: Path) -> None:
    page = broken.with_name("page.txt")
    page.write_bytes(RAW.encode())
    noted = {SHA: {"name": "2022-07-18-01.txt", "path": "page.txt"}}
    broken.with_name("sources.json").write_text(json.dumps(noted), encoding="utf-8")
    assert "2022-07-18-01.txt, line 5: “临海新区管委" in kg("validate", "-g", broken).stdout
    read = json.loads(kg("validate", "-g", broken, "--format", "json").stdout)
    assert [v["line"] for v in read["violations"]] == [6, 5]
    page.write_bytes(RAW.encode() + b"\n")  # another page now
    assert "offset 77" in kg("validate", "-g", broken).stdout


def test_warnings_alone_end_with_status_0(kg: RunKG, tmp_path: Path) -> None:
    path = tmp_path / "odd.ttl"
    path.write_bytes(turtle(plant(quads(KNOWLEDGE), ODD)))
    done = kg("validate", "-g", path)
    assert done.returncode == 0
    assert done.stdout.startswith("zone:临海新区  ContextualNameShape (warning)\n")
    assert done.stdout.endswith(" triples keep to the shapes\n1 warning\n")


def test_a_term_that_the_ontology_does_not_have_is_a_warning(kg: RunKG, tmp_path: Path) -> None:
    path = tmp_path / "slip.ttl"
    slips = ("+ {zone} kg:isuedBy {place}", "+ {agency} kg:isuedBy {place}", "+ {place} kg:x kg:Q")
    path.write_bytes(turtle(plant(quads(KNOWLEDGE), slips)))
    done = kg("validate", "-g", path)
    assert done.returncode == 0
    rule = "a term in kg: is a class, property or code of the ontology"
    assert done.stdout.split("\n\n")[:3] == [
        f"kg:Q  TermShape (warning)\n    {rule} (1 use, the first of place:东湖市)\n"
        "    2022-07-18-01.txt, offset 221: “周明表示，新区将出台《装备十条》，不再与东湖市合作。”",
        f"kg:isuedBy  TermShape (warning)\n    {rule} (2 uses, the first of agency:临海新区管委); "
        "did you mean kg:issuedBy?\n"
        "    2022-07-18-01.txt, offset 77: “临海新区管委副主任周明出席招商大会。”",
        f"kg:x  TermShape (warning)\n    {rule} (1 use, the first of place:东湖市)\n"
        "    2022-07-18-01.txt, offset 221: “周明表示，新区将出台《装备十条》，不再与东湖市合作。”",
    ]
    report = kg("validate", "-g", path, "--format", "turtle").stdout
    assert report.count(f'sh:resultMessage "{rule} (') == 3
    assert report.count("sh:resultSeverity sh:Warning") == 3


def test_a_relation_without_a_claim_is_told_with_both_ends(kg: RunKG, tmp_path: Path) -> None:
    path = tmp_path / "bare.ttl"
    path.write_bytes(turtle(plant(quads(KNOWLEDGE), ("+ {agency} kg:attended {event}",))))
    done = kg("validate", "-g", path)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        "agency:临海新区管委  RelationEvidence",
        "    a relation has an asserted claim that states it (kg:attended event:招商大会)",
    ]


@pytest.mark.parametrize("form", ["json", "turtle"])
def test_machine_forms_keep_the_status(kg: RunKG, broken: Path, form: str) -> None:
    done = kg("validate", "-g", broken, "--format", form)
    assert done.returncode == 1
    if form == "json":
        assert len(json.loads(done.stdout)["violations"]) == 2
    else:
        assert done.stdout.count("a sh:ValidationResult") == 2


def test_one_shape_alone_can_be_asked(kg: RunKG, broken: Path) -> None:
    done = kg("validate", "-g", broken, "--shape", "TenureShape")
    assert done.stdout.endswith("\n1 violation\n")
    assert kg("validate", "-g", broken, "--shape", "PostShape").returncode == 0


def test_an_unknown_shape_is_a_mistake_of_usage(kg: RunKG, clean: Path) -> None:
    done = kg("validate", "-g", clean, "--shape", "NoShape")
    assert done.returncode == 2
    assert "there is no shape 'NoShape'" in done.stderr


def test_a_graph_without_pages_says_what_was_set_aside(kg: RunKG, tmp_path: Path) -> None:
    path = tmp_path / "facts.ttl"
    path.write_bytes(turtle(quads(KNOWLEDGE, evidence=False)))
    done = kg("validate", "-g", path)
    assert done.returncode == 0
    assert "set aside" in done.stderr
    assert kg("validate", "-q", "-g", path).stderr == ""


INFORMED = """
kg:OwnShape a sh:NodeShape ;
    sh:targetClass kg:Zone ;
    sh:property [
        sh:path kg:nowhere ;
        sh:minCount 1 ;
        sh:severity %s ;
        sh:message "a zone is somewhere" ] .
"""


@pytest.fixture
def own_shape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Adds a shape with a severity to those of the ontology."""

    def add(severity: str) -> None:
        shapes = tmp_path / "shapes.ttl"
        text = ontology.path("shapes.ttl").read_text(encoding="utf-8")
        shapes.write_text(text + INFORMED % severity, encoding="utf-8")
        monkeypatch.setattr(ontology, "path", lambda _: shapes)

    return add


def test_a_shape_of_ones_own_may_inform(own_shape: Callable[[str], None], clean: Path) -> None:
    own_shape("sh:Info")
    done = CliRunner().invoke(command, ["-g", str(clean)])
    assert done.exit_code == 0
    assert "OwnShape (info)\n    a zone is somewhere" in done.stdout
    assert done.stdout.endswith("\n1 info\n")


def test_a_severity_that_is_none_is_told_as_such(
    own_shape: Callable[[str], None], clean: Path
) -> None:
    own_shape("kg:Terrible")
    done = CliRunner().invoke(command, ["-g", str(clean)])
    assert done.exit_code == 2
    assert "OwnShape has the severity" in done.stderr
    assert "sh:Warning" in done.stderr


def test_another_fault_is_no_mistake_of_usage(clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("of the library")

    monkeypatch.setattr("pyshacl.validate", refuse)
    done = CliRunner().invoke(command, ["-g", str(clean)])
    assert isinstance(done.exception, ValueError)
