"""Talks to the reference engine: one Java process that plays many forms."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).with_name("Orakel.java")


def jar() -> Path | None:
    """Return the reference engine inside the wheel of pyxform, where it is."""
    found = importlib.util.find_spec("pyxform")
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).parent / "validators/odk_validate/bin/ODK_Validate.jar"
    return file if file.exists() else None


needs_java = pytest.mark.skipif(
    shutil.which("javac") is None or jar() is None,
    reason="the reference needs a Java of 17 or later",
)


@dataclass(slots=True)
class Orakel:
    """The running reference. Every command gives one line; a fault of its own starts with ERROR."""

    folder: Path
    process: subprocess.Popen[str] = field(init=False)

    def __post_init__(self) -> None:
        flags = ["-Duser.timezone=Europe/Amsterdam", "-XX:TieredStopAtLevel=1", "-Xss4m"]
        self.process = subprocess.Popen(
            ["java", *flags, "-cp", str(jar()), str(SOURCE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def ask(self, *command: str) -> str:
        """Send one command and return its line."""
        told, heard = self.process.stdin, self.process.stdout
        assert told is not None
        assert heard is not None
        told.write("\t".join(part.replace("\n", "\\n") for part in command) + "\n")
        told.flush()
        line = heard.readline()
        assert line, f"the reference stopped at {command}"
        return line.rstrip("\n")

    def load(self, xml: bytes) -> str:
        """Start a form; ``ok``, or why it was refused."""
        file = self.folder / "form.xml"
        file.write_bytes(xml)
        return self.ask("form", str(file))

    def picture(self) -> tuple[list[list[Any]], list[list[Any]], list[str] | None, str]:
        """Return all nodes, all prompts, the first failing question, and the submission."""
        line = self.ask("picture")
        assert not line.startswith("ERROR"), line
        nodes, prompts, valid, xml = json.loads(line)
        return nodes, prompts, valid, xml

    def stop(self) -> None:
        """End the process."""
        self.process.communicate()
