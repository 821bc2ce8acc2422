"""A folder of which a part is read at the first use of its name: no window waits for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def parts(package: str, where: Mapping[str, str]) -> Callable[[str], object]:
    """The ``__getattr__`` of a package; ``where`` has the names in each of its modules, by spaces.

    It raises AttributeError for a name that stands in none of them.
    """
    modules = {name: module for module, names in where.items() for name in names.split()}

    def read(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = import_module(package)
        part = getattr(import_module(f"{package}.{modules[name]}"), name)
        setattr(home, name, part)
        return part

    return read
