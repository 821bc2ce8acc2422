"""The only place that knows Windows, macOS or Linux: folders, locks, power, and who may look in."""

import ctypes
import errno
import os
import re
import shutil
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Self
from urllib.parse import quote

import platformdirs

if sys.platform == "win32":
    import msvcrt
    from ctypes import wintypes
else:
    import fcntl
    import resource
if TYPE_CHECKING:
    import subprocess

_PR_SET_DUMPABLE: Final = 4
_ONLY_OUR_SCREEN: Final = 0x11  # WDA_EXCLUDEFROMCAPTURE
_WTS_LEFT: Final = frozenset({2, 4, 6, 7})  # disconnected (console, remote), logged off, locked
_WM_SESSION_CHANGE: Final = 0x02B1
_WM_POWER: Final = 0x0218
_PBT_SUSPEND: Final = 4
_REASONS: Final = {
    **dict.fromkeys((21, 433, 1167), errno.ENOENT),  # the drive is empty, or the stick went
    **dict.fromkeys((32, 33), errno.EBUSY),  # another program has it open
    19: errno.EROFS,
    23: errno.EIO,  # locked against writing; a sector that cannot be read
}
ASKS_SCREEN: Final = sys.platform == "darwin"
"""Whether `screen_left` must be asked now and then."""
_opened: "list[subprocess.Popen[bytes]]" = []


class AlreadyRunningError(Exception):
    """Another process holds this data folder."""

    def __init__(self, data: Path) -> None:
        super().__init__(str(data))
        self.data = data


def _base() -> Path:
    """The folder that holds resources/ and forms/: of the bundle, or of the source tree."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resource_dir() -> Path:
    """The folder with style, icons, fonts, translations, trusted keys and the demo package."""
    return _base() / "resources"


def forms_dir() -> Path:
    """The folder with the theme forms as XLSForm source."""
    return _base() / "forms"


def data_dir(*, demo: bool = False) -> Path:
    """The folder of the dossiers of this user; the demo has a folder of its own.

    WAARNEMER_DATA replaces the folder in which it stands. `private_dir` makes it.
    """
    name = "waarnemer-demo" if demo else "waarnemer"
    chosen = os.environ.get("WAARNEMER_DATA")
    if chosen:
        return Path(chosen).absolute() / name
    return Path(platformdirs.user_data_dir(name, appauthor=False, roaming=False))


def private_dir(path: Path) -> Path:
    """Makes a folder that only this user can read, with what stands above it; returns it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock_down(path)
    return path


def export_dir(data: Path) -> Path:
    """Makes and returns the folder for plain exports of the dossiers in `data`.

    On Linux in the session's own memory folder, which is gone at log-out; elsewhere inside `data`.
    Each data folder has its own, so that emptying the one never empties the other (veiligheid T12).
    """
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform == "linux" and runtime and os.access(runtime, os.W_OK):
        import hashlib  # noqa: PLC0415 — brings OpenSSL, that the unlock window does without

        mark = hashlib.sha256(os.fsencode(data.absolute())).hexdigest()[:8]
        return private_dir(Path(runtime) / f"waarnemer-{mark}")
    return private_dir(data / "uitvoer")


def lock_down(path: Path) -> None:
    """Takes a file or folder away from other users: mode 0600 or 0700.

    On Windows the user's profile keeps others out by its own access list; nothing is changed there.
    """
    if sys.platform != "win32":
        path.chmod(0o700 if path.is_dir() else 0o600)


def forget_cached(handle: int) -> None:
    """Ask the system to read an open file from the device next time, where it can be asked."""
    if sys.platform == "linux":
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def fsync_dir(path: Path, *moved: Path) -> None:
    """Makes names in folder `path` durable, after what was `moved`: FAT keeps its size there."""
    if sys.platform != "win32":
        for each in (*moved, path):
            handle = os.open(each, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def reason(error: OSError) -> int:
    """The errno of it; for Windows, which calls far too much EACCES, by its own number."""
    return _REASONS.get(getattr(error, "winerror", 0), error.errno or 0)


def free_space(path: Path) -> int:
    """Free bytes for this user where `path` is, or would be."""
    place = path.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    return shutil.disk_usage(place).free


class Power(NamedTuple):
    """Charge in percent (None: no battery, or it does not say), and whether it is plugged in."""

    percent: int | None
    plugged: bool


def power(supplies: Path = Path("/sys/class/power_supply")) -> Power:
    """The battery of the laptop; `supplies` is where Linux lists its power supplies."""
    if sys.platform == "win32":
        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS: line, flag, percent, …
        known = ctypes.windll.kernel32.GetSystemPowerStatus(status)
        return Power(status[2] if known and status[2] <= 100 else None, bool(status[0] == 1))
    if sys.platform == "darwin":
        import subprocess  # noqa: PLC0415 — keeps the start light elsewhere

        told = subprocess.run(["/usr/bin/pmset", "-g", "batt"], capture_output=True, check=False)
        return read_pmset(told.stdout.decode(errors="replace"))
    charges, plugged = [], False
    for supply in sorted(supplies.glob("*")):
        charge = _read(supply / "capacity")
        if _read(supply / "type") != "Battery":
            plugged = plugged or _read(supply / "online") == "1"
        elif _read(supply / "scope") != "Device" and charge.isdecimal():
            charges.append(min(int(charge), 100))
    return Power(charges[0] if charges else None, plugged)


def read_pmset(told: str) -> Power:
    """What macOS says of its battery (``pmset -g batt``)."""
    charge = re.search(r"(\d+)%", told)
    return Power(int(charge[1]) if charge else None, "'AC Power'" in told)


def has_display() -> bool:
    """Whether a window can be shown: Linux without X11 or Wayland has only the offscreen one."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform != "linux" or bool(shown)


def harden_process() -> None:
    """Keeps the memory of this process out of crash dumps and away from debuggers (veiligheid T15).

    On Linux also other processes of the same user may no longer attach. Windows asks a policy.
    A library that ends in a panic writes no stack: that would hang when memory is what lacks.
    """
    os.environ["RUST_BACKTRACE"] = "0"
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def large_blocks_apart() -> None:
    """Large blocks go back to the system when they are freed: glibc stops that after the first."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(-3, 128 * 1024)  # M_MMAP_THRESHOLD, at what it begins with


def give_back_memory() -> None:
    """Gives what is free between what is in use back to the system, where the C library can."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)


def steady() -> float:
    """Seconds that only go on, also while the laptop sleeps: what shows a jump of the clock."""
    return time.monotonic() + (0.0 if sys.platform == "win32" else slept())


def slept() -> float:
    """Seconds that the machine slept since it started; 0.0 where the system does not tell.

    It only grows, and no change of the clock moves it.
    """
    if sys.platform == "linux":
        running = time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.clock_gettime(time.CLOCK_BOOTTIME) - running
    if sys.platform == "darwin":
        running = time.clock_gettime(time.CLOCK_UPTIME_RAW)
        return time.clock_gettime(time.CLOCK_MONOTONIC) - running
    if sys.platform == "win32":
        awake = ctypes.c_ulonglong()  # in 100 ns; the clock that Python reads counts sleep too
        if ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(awake)):
            return max(0.0, time.monotonic() - awake.value / 1e7)  # two clocks, 16 ms apart
    return 0.0


def hide_from_capture(window: int) -> bool:
    """Keeps a window (its native id) out of screenshots and recordings; True when that is done.

    Windows only, untried (veiligheid T3): X11 and Wayland leave it to the desktop.
    """
    if sys.platform == "win32":
        return bool(ctypes.windll.user32.SetWindowDisplayAffinity(window, _ONLY_OUR_SCREEN))
    return False


def watch_session(window: int) -> bool:
    """Asks Windows to tell this window about its session, see `left_session`.

    False on another system, where the session is watched in another way or not.
    """
    if sys.platform == "win32":
        return bool(ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, 0))
    return False


def left_session(message: int) -> bool:
    """Whether a message of Windows (the address of a MSG) says that the user went.

    Tried under Wine. Locked, switched to another user, logged off, or going to sleep.
    """
    if sys.platform == "win32":
        msg = wintypes.MSG.from_address(message)
        if msg.message == _WM_SESSION_CHANGE:
            return msg.wParam in _WTS_LEFT
        return bool(msg.message == _WM_POWER and msg.wParam == _PBT_SUSPEND)
    return False


def screen_left() -> bool:
    """Whether macOS says now that the screen is locked or another user works; untried.

    False on the other systems: these tell it by a message.
    """
    if sys.platform == "darwin":
        return _screen_left_macos()
    return False


def open_with_system(path: Path) -> bool:
    """Opens a file or folder in the program that the user chose for it; False when there is none.

    No shell sees the name, and the program does not inherit the libraries of our own bundle.
    """
    return _hand_over(str(path.absolute()))


def open_mail_address(address: str, subject: str) -> bool:
    """Opens an empty mail to this address in the mail program; False when there is none.

    Address and subject alone: a long text does not fit everywhere, and a file never does.
    """
    return _hand_over(f"mailto:{quote(address, safe='@')}?subject={quote(subject)}")


def _hand_over(target: str) -> bool:
    if sys.platform == "win32":
        try:
            os.startfile(target)  # noqa: S606 — the user's own choice of program, not a shell
        except OSError:
            return False
        return True
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        return False
    import subprocess  # noqa: PLC0415 — keeps the start light

    _opened[:] = [process for process in _opened if process.poll() is None]
    _opened.append(
        subprocess.Popen(  # noqa: S603 — a fixed program, and one argument
            [program, target],
            env=_environment_outside_bundle(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    )
    return True


class Instance:
    """The right of one process to a data folder, until `close` or the end of the process."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def close(self) -> None:
        """Gives the data folder free. The system does the same when the process dies."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def single_instance(data: Path) -> Instance:
    """Takes the data folder for this process alone; makes it when it is not there.

    Raises AlreadyRunningError when another process has it, OSError when it cannot be written.
    """
    lock = private_dir(data) / "bezet.lock"
    file = lock.open("ab")
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        # of a lock Windows says no more than that it was not given
        if sys.platform == "win32" or isinstance(error, BlockingIOError | PermissionError):
            raise AlreadyRunningError(data) from error
        raise
    return Instance(file)


def _read(path: Path) -> str:
    """One word from a file of the kernel; empty when it is not there."""
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _environment_outside_bundle() -> dict[str, str]:
    """The environment as it was before the bundle put its own libraries in front."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            environment["LD_LIBRARY_PATH"] = before
    return environment


if sys.platform == "darwin":

    def _screen_left_macos() -> bool:
        graphics = ctypes.CDLL(
            "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics", use_errno=True
        )
        core = ctypes.CDLL(
            "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation", use_errno=True
        )
        pointer = ctypes.c_void_p
        graphics.CGSessionCopyCurrentDictionary.restype = pointer
        core.CFStringCreateWithCString.restype = pointer
        core.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, ctypes.c_uint32]
        core.CFDictionaryGetValue.restype = pointer
        core.CFDictionaryGetValue.argtypes = [pointer, pointer]
        core.CFBooleanGetValue.argtypes = [pointer]
        core.CFRelease.argtypes = [pointer]
        session = graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return False

        def says(name: bytes) -> bool | None:
            key = core.CFStringCreateWithCString(None, name, 0x08000100)  # UTF-8
            value = core.CFDictionaryGetValue(session, key)
            core.CFRelease(key)
            return bool(core.CFBooleanGetValue(value)) if value else None

        left = says(b"CGSSessionScreenIsLocked") is True
        left = left or says(b"kCGSSessionOnConsoleKey") is False
        core.CFRelease(session)
        return left
