"""The only place that makes threads: work in the background, its result back in the window.

The work is a plain function that gets a :class:`Progress`; it must touch no widget and no
database. ``done`` or ``failed`` is called in the thread of ``context``. When the context was
deleted in the meantime the result is dropped.

While something is under way Python does not look for garbage by itself: it would do so in the
thread that happens to make objects, and a widget that is taken away there ends the program.
"""

import gc
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

ResultT = TypeVar("ResultT")


class Cancelled(Exception):
    """Raised by Progress.step when the user stopped the work; not reported as a failure."""


class Progress(QObject):
    """What the work says meanwhile, and whether it should stop.

    ``stepped(done, total, text)`` arrives in the thread of the window.
    """

    stepped = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say how far it is; raises Cancelled when the work should stop."""
        self.check()
        self.stepped.emit(done, total, text)

    def check(self) -> None:
        """Raise Cancelled when the work should stop."""
        if self._stop.is_set():
            raise Cancelled

    def cancelled(self) -> bool:
        """True after :meth:`cancel`."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step."""
        self._stop.set()


class _Messenger(QObject):
    """Carries the result over to the thread of the window; lives there.

    It has no parent: a context that dies while the work ends would else take it away between
    the two threads. Whether the context still lives is asked in the thread of the window.
    """

    finished = Signal(object, object)

    def __init__(
        self,
        context: QObject,
        done: Callable[[ResultT], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._context, self._done, self._failed = context, done, failed
        self.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, result: object, error: object) -> None:
        _underway.discard(self)
        look_again()
        if isinstance(error, Cancelled) or not isValid(self._context):
            return
        if isinstance(error, Exception):
            self._failed(error)
        else:
            self._done(result)  # type: ignore[arg-type]  # Signal(object) forgets the type


# what is under way belongs to nobody else until it is delivered
_underway: set[object] = set()


class _Task(QRunnable, Generic[ResultT]):
    """One piece of work in the pool."""

    def __init__(
        self, work: Callable[[Progress], ResultT], progress: Progress, messenger: _Messenger
    ) -> None:
        super().__init__()
        self._work, self._progress, self._messenger = work, progress, messenger

    def run(self) -> None:
        result: ResultT | None = None
        error: Exception | None = None
        try:
            self._progress.check()
            result = self._work(self._progress)
        except BaseException as caught:  # noqa: BLE001 - whatever it is, the window must hear of it
            # what is written in Rust ends in a panic when memory is full: no Exception
            error = caught if isinstance(caught, Exception) else RuntimeError(type(caught).__name__)
        try:
            self._messenger.finished.emit(result, error)
        except RuntimeError:
            # the program ended meanwhile and took it away: there is nobody to hear it
            if isValid(self._messenger):
                raise


def look_again() -> None:
    """Let Python look for garbage by itself (again), unless something is under way."""
    if not _underway:
        gc.enable()


def hold() -> Callable[[], None]:
    """Let Python not look for garbage until what this gives is called; more than once is fine."""
    reason = object()
    _underway.add(reason)
    gc.disable()

    def let_go() -> None:
        _underway.discard(reason)
        look_again()

    return let_go


def run(
    context: QObject,
    work: Callable[[Progress], ResultT],
    done: Callable[[ResultT], None],
    failed: Callable[[Exception], None],
    progress: Progress | None = None,
) -> Progress:
    """Start ``work`` in the background; returns its Progress (to follow and to cancel)."""
    watched = progress if progress is not None else Progress()
    messenger = _Messenger(context, done, failed)
    _underway.add(messenger)
    gc.disable()
    QThreadPool.globalInstance().start(_Task(work, watched, messenger))
    return watched


def beside(work: Callable[[], ResultT]) -> Callable[[], ResultT]:
    """Start ``work`` in another thread; what this gives waits for its result, once.

    For the window while it works itself: it waits at most for what the work takes longer than its
    own. What the work raises comes from the waiting.
    """
    came: list[ResultT] = []
    wrong: list[Exception] = []

    def run() -> None:
        try:
            came.append(work())
        except Exception as caught:  # noqa: BLE001 - whatever it is, who waits must hear of it
            wrong.append(caught)

    thread = threading.Thread(target=run, name="beside")

    def wait() -> ResultT:
        thread.join()
        _underway.discard(thread)
        look_again()
        if wrong:
            raise wrong[0]
        return came[0]

    _underway.add(thread)
    gc.disable()
    thread.start()
    return wait
