"""The folders, the lock and the hardening that differ by operating system."""

import ctypes
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from waarnemer_app import platform

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows heeft geen modi van bestanden")
linux = pytest.mark.skipif(sys.platform != "linux", reason="alleen op Linux")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def run(code: str, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_resources_and_forms_lie_beside_the_package() -> None:
    assert platform.resource_dir().parent == Path(platform.__file__).parents[1]
    assert platform.forms_dir().parent == platform.resource_dir().parent
    assert platform.resource_dir().is_dir()


def test_resources_of_the_bundle_lie_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert platform.resource_dir() == tmp_path / "resources"
    assert platform.forms_dir() == tmp_path / "forms"


def test_the_demo_has_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert platform.data_dir(demo=False).name == "waarnemer"
    assert platform.data_dir(demo=True).name == "waarnemer-demo"
    assert platform.data_dir().parent == platform.data_dir(demo=True).parent
    monkeypatch.setenv("WAARNEMER_DATA", str(tmp_path))
    assert platform.data_dir() == tmp_path / "waarnemer"
    assert platform.data_dir(demo=True) == tmp_path / "waarnemer-demo"


def test_no_test_touches_the_folder_of_the_user() -> None:
    assert "waarnemer-test-" in str(platform.data_dir())


@posix
def test_a_private_folder_is_closed_for_others(tmp_path: Path) -> None:
    folder = platform.private_dir(tmp_path / "boven" / "kluis")
    assert mode(folder) == 0o700
    open_folder = tmp_path / "open"
    open_folder.mkdir(mode=0o755)
    assert mode(platform.private_dir(open_folder)) == 0o700
    file = folder / "concept"
    file.write_text("x")
    platform.lock_down(file)
    assert mode(file) == 0o600


@linux
def test_exports_go_to_the_session_memory_each_dossier_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    one, other = platform.export_dir(tmp_path / "a"), platform.export_dir(tmp_path / "b")
    assert one.parent == other.parent == tmp_path
    assert one != other
    assert one == platform.export_dir(tmp_path / "a")
    assert mode(one) == 0o700


@pytest.mark.parametrize("runtime", ["", "/bestaat/niet"])
def test_exports_stay_with_the_dossier_without_session_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, runtime: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    assert platform.export_dir(tmp_path).parent == tmp_path


def test_a_folder_can_be_made_durable(tmp_path: Path) -> None:
    platform.fsync_dir(tmp_path)
    if sys.platform != "win32":
        with pytest.raises(FileNotFoundError):
            platform.fsync_dir(tmp_path / "weg")


@linux
def test_what_was_moved_is_synced_under_its_new_name_before_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    seen: list[str] = []
    monkeypatch.setattr(
        os, "fsync", lambda fd: seen.append(Path(f"/proc/self/fd/{fd}").readlink().name)
    )
    platform.fsync_dir(tmp_path, tmp_path / "file", tmp_path / "folder")
    assert seen == ["file", "folder", tmp_path.name]


def test_free_space_is_known_before_the_folder_is_there(tmp_path: Path) -> None:
    assert platform.free_space(tmp_path / "nog" / "niet") > 0


@linux
def test_the_battery_is_that_of_the_laptop(tmp_path: Path) -> None:
    def supply(name: str, **values: str) -> None:
        (tmp_path / name).mkdir()
        for key, value in values.items():
            (tmp_path / name / key).write_text(f"{value}\n")

    assert platform.power(tmp_path) == (None, False)
    supply("AC", type="Mains", online="1")
    supply("A-muis", type="Battery", scope="Device", capacity="12")
    assert platform.power(tmp_path) == (None, True)
    supply("BAT0", type="Battery", capacity="63")
    assert platform.power(tmp_path) == (63, True)
    (tmp_path / "AC" / "online").write_text("0\n")
    assert platform.power(tmp_path) == (63, False)


def test_what_macos_tells_of_its_battery() -> None:
    op = "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t9%; discharging; 0:20"
    assert platform.read_pmset(op) == (9, False)
    aan = "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t81%; charging; 1:10"
    assert platform.read_pmset(aan) == (81, True)
    assert platform.read_pmset("Now drawing from 'AC Power'\n") == (None, True)


@linux
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_x11_or_wayland(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not platform.has_display()
    monkeypatch.setenv(variable, ":0")
    assert platform.has_display()


@linux
def test_a_hardened_process_leaves_no_dump() -> None:
    """veiligheid T15 and R18: no core file, and no other process of this user may look in."""
    result = run(
        "import ctypes, os, resource\n"
        "from waarnemer_app import platform\n"
        "os.environ['RUST_BACKTRACE'] = '1'\n"
        "before = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)\n"
        "platform.harden_process()\n"
        "print(before, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0),"
        " *resource.getrlimit(resource.RLIMIT_CORE), os.environ['RUST_BACKTRACE'])"
    )
    assert result.stdout.split() == ["1", "0", "0", "0", "0"], result.stderr


_HOLD = (
    "import sys\n"
    "from pathlib import Path\n"
    "from waarnemer_app import platform\n"
    "try:\n"
    "    held = platform.single_instance(Path(sys.argv[1]))\n"
    "except platform.AlreadyRunningError as error:\n"
    "    print('bezet', error.data)\n"
    "else:\n"
    "    print('vrij')\n"
)


def test_one_process_at_a_time_has_the_data_folder(tmp_path: Path) -> None:
    """veiligheid R10: the second one is refused and told which folder it is about."""
    folder = tmp_path / "kluis"
    with platform.single_instance(folder):
        assert run(_HOLD, str(folder)).stdout.strip() == f"bezet {folder}"
        assert run(_HOLD, str(tmp_path / "ander")).stdout.strip() == "vrij"
    assert run(_HOLD, str(folder)).stdout.strip() == "vrij"


@linux
def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD + "input()", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "vrij"
        process.kill()
    with platform.single_instance(tmp_path):
        pass


def test_a_file_opens_in_the_program_of_the_user_without_our_libraries(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The path is one argument, whatever stands in it, and the bundle's libraries stay ours."""
    if sys.platform != "linux":
        pytest.skip("alleen op Linux")
    heard = tmp_path / "gehoord"
    os.mkfifo(heard)
    program = tmp_path / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf "%s|%s|%s" "$#" "$1" "$LD_LIBRARY_PATH" > "{heard}"\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundel")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/systeem")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    target = tmp_path / "brief; $(touch mis).eml"
    assert platform.open_with_system(target)
    assert heard.read_text() == f"1|{target}|/systeem"
    assert platform._opened.pop().wait(timeout=30) == 0
    assert platform.open_mail_address("minister@bzk.example", "Één & twee")
    wanted = "mailto:minister@bzk.example?subject=%C3%89%C3%A9n%20%26%20twee"
    assert heard.read_text() == f"1|{wanted}|/systeem"
    assert platform._opened.pop().wait(timeout=30) == 0


@linux
def test_without_a_program_to_open_with_it_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not platform.open_with_system(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="de C-bibliotheek van Linux kan dit")
def test_what_is_free_goes_back_to_the_system() -> None:
    """Many small pieces with one that stays in use after each: what lies between is free."""
    code = (
        "from pathlib import Path\n"
        "from waarnemer_app import platform\n"
        "size = lambda: int(Path('/proc/self/statm').read_text().split()[1]) * 4096\n"
        "held = [bytes(2000) for _ in range(40_000)]\n"
        "held = held[::20] + [bytes(2000)]\n"
        "before = size()\n"
        "platform.give_back_memory()\n"
        "print(before - size())\n"
    )
    gezegd = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert int(gezegd.stdout) > 10_000_000


LARGE_BLOCK = """
import ctypes
from waarnemer_app import platform

libc = ctypes.CDLL(None)
fields = "arena ordblks smblks apart hblkhd usmblks fsmblks uordblks fordblks keepcost"

class Info(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_size_t) for name in fields.split())

libc.mallinfo2.restype = Info
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
libc.free.argtypes = (ctypes.c_void_p,)
{}
libc.free(libc.malloc(8_000_000))
before = libc.mallinfo2().apart
block = libc.malloc(6_000_000)
print(libc.mallinfo2().apart - before)
"""
"""In a process of its own: what another test freed could be large enough to take this block."""


@pytest.mark.skipif(sys.platform != "linux", reason="what glibc does")
@pytest.mark.parametrize(("act", "apart"), [("", "0"), ("platform.large_blocks_apart()", "1")])
def test_a_large_block_is_apart_again_after_one_was_freed(act: str, apart: str) -> None:
    """Without the act glibc keeps the second in its heap, from where it does not go back."""
    if not hasattr(ctypes.CDLL(None), "mallinfo2"):
        pytest.skip("een andere of oudere C-bibliotheek")
    opdracht = [sys.executable, "-c", LARGE_BLOCK.format(act)]
    gezegd = subprocess.run(opdracht, capture_output=True, text=True, check=True)
    assert gezegd.stdout.strip() == apart


def test_sleep_is_counted_and_no_clock_moves_it() -> None:
    """It is 0 or grows; two clocks of Windows may differ by a tick."""
    eerst = platform.slept()
    assert 0.0 <= eerst <= platform.slept() + 0.02
    if sys.platform != "win32":  # its clock counts sleep by itself
        assert time.monotonic() + eerst <= platform.steady()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="hier is het er wel")
def test_what_other_systems_offer_is_not_here() -> None:
    assert not platform.hide_from_capture(1)
    assert not platform.watch_session(1)
    assert not platform.left_session(0)
    assert not platform.screen_left()
    assert not platform.ASKS_SCREEN
