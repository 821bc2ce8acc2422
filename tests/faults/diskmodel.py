"""Power loss: a disk that forgets what was not synced, rebuilt from a record of the calls.

The record is what strace saw. A write is in the cache until fsync of its file; a name (made,
renamed, removed) until fsync of its folder. At a power cut what is in the cache is there, is not,
or is there in part, sector by sector, each independent of the others: so writes come in any order.
Names change in their own order, as a journal of a file system keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.promise import Message, decode

SECTOR = 512
TRACED = "openat,write,pwrite64,sendfile,ftruncate,fsync,fdatasync,rename,unlink,unlinkat,sendto"
RECORD = ["-y", "-xx", "-s", "400000", "-e", f"trace={TRACED}"]
"""The arguments of strace that make a record."""
_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+)")
_HEX = re.compile(r"\\x([0-9a-f]{2})")
_PATH = re.compile(r"<((?:\\x[0-9a-f]{2})*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _name(text: str) -> str:
    return _bytes(text).decode().removesuffix(" (deleted)")


@dataclass(frozen=True)
class Event:
    """One call. ``at`` is an offset or a length; ``data`` the bytes; ``other`` a second name."""

    call: str
    path: str = ""
    other: str = ""
    at: int = 0
    data: bytes = b""
    failed: bool = False


def read(record: Path) -> Iterator[Event]:
    """The calls of a record, in order."""
    for line in record.read_text().splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        call, words, answer = match[1], match[2], int(match[3])
        texts = [_bytes(text) for text in _TEXT.findall(words)]
        paths = [_name(text) for text in _PATH.findall(words)]
        last = words.rsplit(", ", 1)[-1]
        if call in {"fsync", "fdatasync"}:
            yield Event("sync", paths[0], failed=answer < 0)
        elif call == "sendto":
            yield Event("said", data=texts[0])
        elif answer >= 0:
            yield from _done(call, words, texts, paths, int(last) if last.isdigit() else 0)


def _done(
    call: str, words: str, texts: list[bytes], paths: list[str], last: int
) -> Iterator[Event]:
    """What a call did that did not fail; ``last`` is its last number."""
    if call == "openat" and "O_CREAT" in words:
        yield Event(call, texts[0].decode(), at=int("O_TRUNC" in words))
    elif call in {"rename", "unlink"}:
        yield Event(call, texts[0].decode(), texts[-1].decode())
    elif call == "unlinkat":
        yield Event("unlink", f"{paths[0]}/{texts[0].decode()}")
    elif call == "ftruncate":
        yield Event(call, paths[0], at=last)
    elif call == "pwrite64":
        yield Event("write", paths[0], at=last, data=texts[0])
    elif call == "write":
        yield Event("write", paths[0], at=-1, data=texts[0])
    elif call == "sendfile":
        raise ValueError("the model does not know what sendfile copied")


Change = tuple[int, bytes | None]
"""Where and what; a length and None for a truncation."""


def _apply(content: bytearray, change: Change) -> None:
    at, data = change
    if data is None:
        del content[at:]
        content.extend(bytes(at - len(content)))
        return
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data


@dataclass
class Inode:
    """What is on the disk for sure, and what is in the cache on top of it."""

    disk: bytearray = field(default_factory=bytearray)
    cache: list[Change] = field(default_factory=list)
    length: int = 0

    def change(self, change: Change) -> None:
        """A write or truncation, not synced yet."""
        at, data = change
        self.length = at if data is None else max(self.length, at + len(data))
        self.cache.append(change)

    def sync(self) -> None:
        """All that is in the cache is on the disk."""
        for change in self.cache:
            _apply(self.disk, change)
        self.cache.clear()

    def forget(self, rng: Random) -> None:
        """A sync failed: what was in the cache counts as written, and part of it is not.

        So does Linux: the next sync says that all is well (the fsync trap of 2018).
        """
        self.cache = [change for change in self.cache if rng.random() < 0.5]

    def after_cut(self, rng: Random, keep: float) -> bytes:
        """What is there when the power is back."""
        content = bytearray(self.disk)
        for change in self.cache:
            for part in _torn(change, rng, keep):
                _apply(content, part)
        return bytes(content)


def _torn(change: Change, rng: Random, keep: float) -> Iterator[Change]:
    at, data = change
    if data is None or rng.random() > 0.25:
        if rng.random() < keep:
            yield change
        return
    for begin in range(0, len(data), SECTOR):
        if rng.random() < keep:
            yield at + begin, data[begin : begin + SECTOR]


NameChange = tuple[str, str, str]


@dataclass
class Disk:
    """The folder of a dossier as a disk that can lose its power."""

    top: str
    rng: Random
    names: dict[str, Inode] = field(default_factory=dict)
    kept_names: dict[str, Inode] = field(default_factory=dict)
    name_cache: list[tuple[str, dict[str, Inode]]] = field(default_factory=list)
    said: list[Message] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path, top: str, rng: Random) -> Disk:
        """A disk with these files on it for sure, as if they stood at ``top`` in a folder."""
        disk = cls(top, rng)
        for file in folder.rglob("*"):
            if file.is_file():
                data = file.read_bytes()
                name = f"{top}/dossier/{file.relative_to(folder)}"
                disk.names[name] = Inode(bytearray(data), length=len(data))
        disk.kept_names = dict(disk.names)
        return disk

    def play(self, event: Event) -> None:
        """Take in one call."""
        if event.call == "said":
            self.said += decode(event.data.splitlines(keepends=True))
        elif event.path.startswith(self.top):
            getattr(self, f"_{event.call}")(event)

    def _named(self, folder: str) -> None:
        self.name_cache.append((folder, dict(self.names)))

    def _openat(self, event: Event) -> None:
        if event.path not in self.names:
            self.names[event.path] = Inode()
            self._named(str(Path(event.path).parent))
        elif event.at:
            self.names[event.path].change((0, None))

    def _write(self, event: Event) -> None:
        inode = self.names[event.path]
        inode.change((inode.length if event.at < 0 else event.at, event.data))

    def _ftruncate(self, event: Event) -> None:
        self.names[event.path].change((event.at, None))

    def _rename(self, event: Event) -> None:
        inside = f"{event.path}/"
        for name in [n for n in self.names if n == event.path or n.startswith(inside)]:
            self.names[event.other + name.removeprefix(event.path)] = self.names.pop(name)
        self._named(str(Path(event.other).parent))

    def _unlink(self, event: Event) -> None:
        if self.names.pop(event.path, None) is not None:
            self._named(str(Path(event.path).parent))

    def _sync(self, event: Event) -> None:
        inode = self.names.get(event.path)
        if inode is None:
            if not event.failed:
                self._sync_names(event.path)
        elif event.failed:
            inode.forget(self.rng)
        else:
            inode.sync()

    def _sync_names(self, folder: str) -> None:
        """A journal writes its changes in order: those before the last of this folder go too."""
        places = [i for i, (where, _) in enumerate(self.name_cache) if where == folder]
        if places:
            self.kept_names = self.name_cache[places[-1]][1]
            del self.name_cache[: places[-1] + 1]

    def cut(self, target: Path) -> None:
        """Write what is there when the power is back, into a new folder."""
        rng = self.rng
        keep = rng.choice((0.0, 0.1, 0.5, 0.5, 0.9, 1.0))
        states = [self.kept_names, *(names for _, names in self.name_cache)]
        names = states[rng.randrange(len(states))]
        target.mkdir(parents=True, exist_ok=True)
        for name, inode in names.items():
            place = target / Path(name).relative_to(self.top)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(inode.after_cut(rng, keep))
