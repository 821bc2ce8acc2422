"""Put what Shiboken reads at every start beside it, compiled.

Shiboken carries 145 kB of Python as text inside itself and compiles it at each start of a program.
It looks first in ``files.dir`` beside its package (its own way, the variable ``SBK_EMBED`` makes
the same folder of sources). `make setup` gives it to ``.venv``, ``build.spec`` to the bundle.

One module of it, that only writes stubs (.pyi), takes a fifth of what importing Qt takes: it
stands there under another name, and one that reads it when it is asked for has its name.
"""

import importlib.util
import py_compile
import shutil
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

DEEL = "shibokensupport"
ZELDEN = f"{DEEL}/signature/lib/pyi_generator.py"
HEEL = "_heel"
"""Behind the name of the module itself."""
_OP_VERZOEK = f'''"""Reads the module of this name when it is asked for."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"{{__package__}}.pyi_generator{HEEL}"), name)
'''


def ingebed() -> ZipFile:
    """The archive inside the library of Shiboken."""
    import PySide6.QtCore  # noqa: F401, PLC0415 — it starts Shiboken

    bron: ZipFile = sys.modules["signature_bootstrap"].prepare_zipfile()[1].zfile
    return bron


def zet_neer(pakket: Path) -> Path:
    """Write ``files.dir`` in this folder of the package shiboken6, and give it.

    Equal input gives equal bytes: neither a time nor a place stands in what is compiled.
    """
    plaats = pakket / "files.dir"
    bron = ingebed()
    # put in place as a whole: half a folder would stop each program that uses Qt
    with tempfile.TemporaryDirectory(dir=pakket) as werk:
        for naam in bron.namelist():
            if naam.startswith(f"{DEEL}/") and naam.endswith(".py"):
                tekst = bron.read(naam)
                if naam == ZELDEN:
                    _vertaal(Path(werk), naam, _OP_VERZOEK.encode())
                    naam = naam.replace(".py", f"{HEEL}.py")  # noqa: PLW2901 — the module itself
                _vertaal(Path(werk), naam, tekst)
        shutil.rmtree(plaats, ignore_errors=True)
        (Path(werk) / "klaar").rename(plaats)
    return plaats


def _vertaal(werk: Path, naam: str, tekst: bytes) -> None:
    bron = werk / "bron.py"
    bron.write_bytes(tekst)
    py_compile.compile(
        str(bron),
        str(werk / "klaar" / f"{naam}c"),
        dfile=naam,
        doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )


def main() -> None:
    """For the environment of the project; an older folder goes before Shiboken reads it."""
    gevonden = importlib.util.find_spec("shiboken6")
    if gevonden is None or gevonden.origin is None:
        raise SystemExit("shiboken6 staat niet in deze omgeving. Doe eerst make setup.")
    pakket = Path(gevonden.origin).parent
    shutil.rmtree(pakket / "files.dir", ignore_errors=True)
    zet_neer(pakket)


if __name__ == "__main__":
    main()
