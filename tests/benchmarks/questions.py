"""Every stored question, and a label looked up, on a large graph: `kg query` and `oxigraph query`.

    python -m tests.benchmarks.questions [TRIPLES] [QUESTION]... [--rdflib]

Whole processes on one store with the graph of `world`, run in turn. A question may take `LIMIT`
times what `oxigraph query` needs for the same text, and the time in which `kg` answers one that
asks nothing; the look-up of one label `LOOK_UP` times. Seconds are of the processor, as other
programs may run; what takes longer than `PATIENCE` is ended and named. With --rdflib its times
stand beside, on a graph that is loaded once. Ends with 1 where a limit is missed.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kg import ontology
from kg.namespaces import prefixes
from kg.query.questions import list_questions
from kg.store import build_store, open_graph
from tests.benchmarks.load import Taken, taken
from tests.benchmarks.query import KG, binary
from tests.benchmarks.world import world

LIMIT = 1.5
LOOK_UP = 6.0
PATIENCE = 120


class Bench:
    """A store in a build folder, and the two programs that ask it."""

    def __init__(self, folder: Path, oxigraph: str) -> None:
        self.folder = folder
        self.oxigraph = oxigraph
        self.text = folder / "question.rq"
        self.declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes().items())

    def theirs(self, query: str) -> Taken | None:
        """The time of `oxigraph query`, None where it was ended."""
        self.text.write_text(self.declared + query, encoding="utf-8")
        return _patiently(
            (*(self.oxigraph, "query", "--location", str(self.folder / "store")),
             *("--query-file", str(self.text), "--results-format", "csv"),
             "--union-default-graph")
        )  # fmt: skip

    def ours(self, query: str) -> Taken | None:
        """The time of `kg query`, with SPARQL or the name of a question."""
        return _patiently((*KG, "query", "-g", str(self.folder), query, "--format", "csv"))


def _patiently(command: tuple[str, ...]) -> Taken | None:
    try:
        return taken(("timeout", str(PATIENCE), *command))
    except subprocess.CalledProcessError as error:
        if error.returncode == 1:  # the answer “no”
            return Taken(0.0, 0.0)
        if error.returncode == 124:
            return None
        raise


def rdflib_asked(nquads: Path) -> Callable[[str], float | None]:
    """Asks rdflib's own graph with the triples of a file, loaded here; seconds or None."""
    import rdflib

    graph = rdflib.Dataset(default_union=True)
    start = time.process_time()
    graph.parse(nquads, format="nquads")
    print(f"rdflib loads {time.process_time() - start:.1f} s", flush=True)

    def ask(query: str) -> float | None:
        def enough(*_: object) -> None:
            raise TimeoutError

        signal.signal(signal.SIGALRM, enough)
        signal.alarm(PATIENCE)
        start = time.process_time()
        try:
            list(graph.query(query, initNs=prefixes()))
        except TimeoutError:
            return None
        finally:
            signal.alarm(0)
        return time.process_time() - start

    return ask


def main() -> int:
    words = [word for word in sys.argv[1:] if word != "--rdflib"]
    triples = int(words.pop(0)) if words and words[0].isdigit() else 1_000_000
    oxigraph = binary()
    if oxigraph is None:
        print("no oxigraph binary: pip install oxigraph")
        return 2
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        build_store(world(triples), folder / "store")
        beside = None
        if "--rdflib" in sys.argv:
            from pyoxigraph import RdfFormat

            open_graph(folder).dump(folder / "world.nq", format=RdfFormat.N_QUADS)
            beside = rdflib_asked(folder / "world.nq")
        return report(Bench(folder, oxigraph), words, beside)


def report(bench: Bench, wanted: list[str], beside: Callable[[str], float | None] | None) -> int:
    """Prints a line for each question; returns how many miss their limit."""
    some = next(iter(open_graph(bench.folder).query(
        "SELECT ?s { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o } LIMIT 1"
    )))["s"]  # fmt: skip
    look_up = f"SELECT ?name {{ {some} skos:prefLabel ?name }}"
    start = min(filter(None, (bench.ours(look_up) for _ in range(5))))
    theirs = min(filter(None, (bench.theirs(look_up) for _ in range(5))))
    ratio = start.processor / theirs.processor
    print(f"one label: oxigraph {theirs.processor:.3f} s, kg {start.processor:.3f} s, "
          f"ratio {ratio:.1f} (limit {LOOK_UP})")  # fmt: skip
    missed = int(ratio > LOOK_UP)
    print(f"{'question':32}{'oxigraph':>10}{'kg':>10}{'ratio':>8}{'rdflib':>10}")
    for question in list_questions(ontology.path("queries")):
        if wanted and question.name not in wanted:
            continue
        theirs_taken, ours_taken = bench.theirs(question.text), bench.ours(question.name)
        line = f"{question.name:32}{_shown(theirs_taken)}{_shown(ours_taken)}"
        if theirs_taken and ours_taken:
            ratio = (ours_taken.processor - start.processor) / theirs_taken.processor
            missed += ratio > LIMIT
            line += f"{ratio:8.2f}{'  MISSED' if ratio > LIMIT else ''}"
        else:
            line += f"{'-':>8}"
        if beside:
            found = beside(question.text)
            line += f"{found:10.2f}" if found is not None else f"{'> ' + str(PATIENCE):>10}"
        print(line, flush=True)
    print(f"{missed} above their limits")
    return int(missed > 0)


def _shown(found: Taken | None) -> str:
    return f"{found.processor:10.2f}" if found else f"{'> ' + str(PATIENCE):>10}"


if __name__ == "__main__":
    sys.exit(main())
