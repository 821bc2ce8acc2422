"""What every test shares: folders of its own, the real lists, and no thread left behind."""

import atexit
import functools
import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pyrage
import pytest

from tests.helpers.age import versleutel_licht
from tests.helpers.argon import ArgonEenKeer
from waarnemer_app.store import kluis

# Qt and platformdirs read these once, so they are set before any test module is imported.
_HOME = Path(tempfile.mkdtemp(prefix="waarnemer-test-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for _name, _folder in {
    "HOME": "",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "data",  # platformdirs on Windows
}.items():
    (_HOME / _folder).mkdir(mode=0o700, exist_ok=True)
    os.environ[_name] = str(_HOME / _folder)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":  # the offscreen plugin looks beside itself, where Qt brings none
    os.environ["QT_QPA_FONTDIR"] = str(Path(__file__).parents[1] / "resources" / "fonts")
os.environ.pop("WAARNEMER_DATA", None)

hypothesis.settings.register_profile(
    "vast", derandomize=True, deadline=None, database=None, print_blob=True
)
hypothesis.settings.register_profile("zoek", deadline=None, max_examples=2000, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("WAARNEMER_HYPOTHESIS", "vast"))


# scrypt takes a second and up to a GiB, on purpose. The demo keys are opened anew by some forty
# tests, and keys made in a test need not withstand guessing (processes of their own do it in full);
# Argon2id of the vault is really reckoned once for the same wachtzin and salt
pyrage.passphrase.decrypt = functools.lru_cache(maxsize=32)(pyrage.passphrase.decrypt)
pyrage.passphrase.encrypt = versleutel_licht
kluis.Argon2id = ArgonEenKeer  # type: ignore[assignment, attr-defined]


def pytest_collection_finish() -> None:
    """Leave the some seven thousand tests themselves out of every later search for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def testdata() -> Path:
    """The folder with the real lists; the test is skipped where it is not."""
    folder = os.environ.get("WAARNEMER_TESTDATA")
    if not folder:
        pytest.skip("zet WAARNEMER_TESTDATA op de map met echte lijsten")
    path = Path(folder)
    assert path.is_dir(), f"WAARNEMER_TESTDATA is geen map: {path}"
    return path


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """A thread that outlives its test would keep the program open at its end."""
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.daemon
    ]
    for thread in left:
        thread.join(timeout=5)
    assert not [thread for thread in left if thread.is_alive()], f"left running: {left}"
