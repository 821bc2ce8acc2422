"""Work in the background: the result comes back, a fault too, and a dead context gets nothing."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from waarnemer_app.ui import background
from waarnemer_app.ui.background import Cancelled, Progress


class Heard:
    """What came back."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Exception] = []
        self.thread: list[threading.Thread] = []

    def take(self, result: object) -> None:
        self.thread.append(threading.current_thread())
        self.done.append(result)

    def fail(self, error: Exception) -> None:
        self.failed.append(error)


def test_the_result_comes_back_in_the_thread_of_the_window(
    qapp: QApplication, qtbot: QtBot
) -> None:
    heard, where, context = Heard(), [], QObject()

    def work(_progress: Progress) -> int:
        where.append(threading.current_thread())
        return 42

    background.run(context, work, heard.take, heard.fail)
    qtbot.waitUntil(lambda: heard.done == [42])
    assert where[0] is not threading.current_thread()
    assert heard.thread == [threading.current_thread()]
    assert not heard.failed


def test_no_garbage_is_looked_for_beside_the_window(qapp: QApplication, qtbot: QtBot) -> None:
    """A widget that is collected in another thread ends the program."""
    heard, context, aan = Heard(), QObject(), []

    def work(_progress: Progress) -> None:
        aan.append(gc.isenabled())

    for _ in range(2):
        background.run(context, work, heard.take, heard.fail)
    qtbot.waitUntil(lambda: len(heard.done) == 2)
    assert aan == [False, False]
    assert gc.isenabled()


def test_a_fault_comes_back_as_it_is(qapp: QApplication, qtbot: QtBot) -> None:
    heard, context, fault = Heard(), QObject(), OSError("geen netwerk")

    def work(_progress: Progress) -> int:
        raise fault

    background.run(context, work, heard.take, heard.fail)
    qtbot.waitUntil(lambda: heard.failed == [fault])
    assert not heard.done


def test_steps_arrive_and_cancelling_is_no_fault(qapp: QApplication, qtbot: QtBot) -> None:
    heard, context, steps, go = Heard(), QObject(), [], threading.Event()
    ended = threading.Event()

    def work(progress: Progress) -> str:
        try:
            progress.step(1, 4, "Bijlagen")
            go.wait(5)
            progress.step(2, 4)
        except Cancelled:
            ended.set()
            raise
        return "klaar"

    progress = Progress()
    progress.stepped.connect(lambda done, total, text: steps.append((done, total, text)))
    assert background.run(context, work, heard.take, heard.fail, progress) is progress
    qtbot.waitUntil(lambda: steps == [(1, 4, "Bijlagen")])
    progress.cancel()
    assert progress.cancelled()
    go.set()
    qtbot.waitUntil(ended.is_set)
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert not heard.done
    assert not heard.failed
    assert steps == [(1, 4, "Bijlagen")]


def test_the_result_is_dropped_when_the_context_is_gone(qapp: QApplication, qtbot: QtBot) -> None:
    heard, go, other = Heard(), threading.Event(), Heard()
    context, stays = QObject(), QObject()

    def work(_progress: Progress) -> int:
        go.wait(5)
        return 1

    background.run(context, work, heard.take, heard.fail)
    delete(context)
    go.set()
    QThreadPool.globalInstance().waitForDone()
    background.run(stays, lambda _progress: 2, other.take, other.fail)
    qtbot.waitUntil(lambda: other.done == [2])
    assert not heard.done
    assert not heard.failed


def test_work_beside_the_window_gives_its_result_to_who_waits() -> None:
    go, where = threading.Event(), []

    def work() -> str:
        where.append((threading.current_thread(), gc.isenabled()))
        assert go.wait(5)
        return "klaar"

    wait = background.beside(work)
    go.set()
    assert wait() == "klaar"
    ((thread, looking),) = where
    assert thread is not threading.current_thread()
    assert not looking
    assert gc.isenabled()


def test_a_fault_beside_the_window_comes_from_the_waiting() -> None:
    def work() -> None:
        raise OSError("schijf")

    wait = background.beside(work)
    with pytest.raises(OSError, match="schijf"):
        wait()
    assert gc.isenabled()


def test_work_that_outlives_the_program_says_nothing(
    qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    """At the end Qt takes every object away, also what carries the result to the window."""
    heard, go, context = Heard(), threading.Event(), QObject()
    background.run(context, lambda _progress: go.wait(5), heard.take, heard.fail)
    (bode,) = background._underway
    assert isinstance(bode, QObject)
    delete(bode)
    go.set()
    QThreadPool.globalInstance().waitForDone()
    background._underway.clear()
    background.look_again()
    assert capfd.readouterr().err == ""
    assert not heard.done


def test_python_looks_for_no_garbage_while_it_is_held() -> None:
    first, second = background.hold(), background.hold()
    assert not gc.isenabled()
    first()
    first()
    assert not gc.isenabled(), "the other still holds it"
    second()
    assert gc.isenabled()
