"""The files of this repository as git sees them: tracked, or new and not ignored."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files(*patterns: str) -> tuple[Path, ...]:
    """All files, or those that match a git pattern such as `*.py`; absolute and in order."""
    listed = subprocess.run(
        [
            "git",
            "-c",
            "safe.directory=*",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
            "--",
            *patterns,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = (ROOT / name for name in sorted(set(listed.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


@cache
def laid(*patterns: str) -> tuple[Path, ...]:
    """The files that lie in a folder of which every file is ours; asks no git."""
    return tuple(sorted({path for pattern in patterns for path in ROOT.glob(pattern)}))


def name(path: Path) -> str:
    """The path as it is read in a message: from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def text(path: Path) -> str:
    """The content of a text file; empty for a picture, a font or another binary."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def lines(path: Path) -> list[str]:
    """The lines of a text file."""
    return text(path).splitlines()
