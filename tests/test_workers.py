"""Pages read by several processes: the same evidence, and a worker that dies names its page."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import workers as workers_module
from kg.errors import SourceError
from kg.extractor import Extractor
from kg.model import PageEvidence, SourceText
from kg.pipeline import build_pages
from kg.workers import Failure, Workers, default_jobs, extract

RAW = "海宁市召开招商引资工作推进会\n\n　　本报讯 8月12日，海宁市委书记曹建明出席会议并讲话。\n"
SOURCES = [SourceText(f"{n}.txt", f"{RAW}{n}\n" * (n + 1), str(n) * 64) for n in range(4)]


def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker may be started."""

    def refuse(*_: object) -> None:
        raise AssertionError("a worker was started")

    monkeypatch.setattr(workers_module, "Workers", refuse)


def test_workers_give_what_one_process_gives() -> None:
    alone = {done.source: done for done in extract(SOURCES, jobs=1)}
    with Workers(2) as pool:
        shared = {done.source: done for done in pool.extract(SOURCES)}
    assert shared == alone
    assert {type(done) for done in alone.values()} == {PageEvidence}
    assert alone.keys() == set(SOURCES)


def test_few_pages_stay_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    in_process(monkeypatch)
    assert len(list(extract(SOURCES, jobs=8))) == 4
    assert list(extract([], jobs=8)) == []


def test_many_pages_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    in_process(monkeypatch)
    monkeypatch.setattr(workers_module, "WORTH_A_WORKER", 1)
    with pytest.raises(AssertionError, match="was started"):
        list(extract(SOURCES, jobs=2))
    assert len(list(extract(SOURCES, jobs=1))) == 4


def test_a_worker_that_dies_names_its_page_and_the_others_are_read() -> None:
    with Workers(1) as pool:
        (process,) = pool._processes.values()
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        done = list(pool.extract(SOURCES[:2]))
    lost = [step for step in done if isinstance(step, Failure)]
    assert [step.source.name for step in lost] == ["1.txt"]  # the longest is read first
    assert "SIGKILL" in lost[0].reason
    assert [step.source.name for step in done if isinstance(step, PageEvidence)] == ["0.txt"]


def broken(self: Extractor, source: SourceText) -> PageEvidence:
    if "海宁" in source.raw:
        raise ZeroDivisionError("no such thing")
    return PageEvidence(source, ())


def test_a_fault_of_ours_names_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Extractor, "evidence", broken)
    (tmp_path / "a.txt").write_text(RAW, encoding="utf-8")
    (tmp_path / "b.txt").write_text("本报讯", encoding="utf-8")
    with pytest.raises(
        RuntimeError, match=r"a\.txt: a fault of kg: ZeroDivisionError(?s:.)*broken"
    ):
        build_pages([tmp_path])
    build = build_pages([tmp_path], skip_bad=True)
    assert [page.path.name for page in build.bad] == ["a.txt"]
    assert "ZeroDivisionError" in build.bad[0].reason
    assert [path.name for path in build.paths.values()] == ["b.txt"]
    (tmp_path / "b.txt").unlink()
    with pytest.raises(SourceError, match="ZeroDivisionError"):
        build_pages([tmp_path], skip_bad=True)


def test_jobs_are_as_many_as_processors_and_bounded() -> None:
    assert 1 <= default_jobs() <= workers_module.MOST


INTERRUPTED = (
    "import os, signal, sys, threading, time\n"
    "from kg.workers import Workers\n"
    "from kg.model import SourceText\n"
    "if __name__ == '__main__':\n"
    "    with Workers(2) as pool:\n"
    "        print(*[p.pid for p in pool._processes.values()], flush=True)\n"
    "        for _ in pool.extract([SourceText('a', 'x', str(n)) for n in range(10**5)]): pass\n"
)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_workers_end_with_their_parent(sent: signal.Signals, tmp_path: Path) -> None:
    """Ctrl-C reaches the whole group, as in a terminal; kill -9 the parent alone."""
    script = tmp_path / "script.py"
    script.write_text(INTERRUPTED)
    parent = subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert parent.stdout
    assert parent.stderr
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(pids) == 2
    if sent is signal.SIGINT:
        os.killpg(parent.pid, sent)
    else:
        parent.send_signal(sent)
    start = time.monotonic()
    errors = parent.stderr.read()
    parent.wait()
    assert "Process Spawn" not in errors  # workers say nothing
    while any(map(alive, pids)):
        assert time.monotonic() - start < 10
        time.sleep(0.05)
    parent.stdout.close()
    parent.stderr.close()


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
