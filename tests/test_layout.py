"""The limits of docs/architectuur.md on files, classes, modules and the top of the tree."""

import ast
from pathlib import Path

from tests.helpers import boom

MAX_LINES = 400
MAX_METHODS = 25
TOP = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "benchmarks",
    "build.spec",
    "docs",
    "forms",
    "publiccode.yml",
    "pyproject.toml",
    "register",
    "requirements.lock",
    "resources",
    "scripts",
    "tests",
    "waarnemer_app",
}
MODULES = boom.files("*.py")
PRODUCT = [
    module
    for module in MODULES
    if module.relative_to(boom.ROOT).parts[0] in {"waarnemer_app", "register"}
    and module.name not in {"__init__.py", "__main__.py"}
]


def tree(module: Path) -> ast.Module:
    return ast.parse(boom.text(module), filename=boom.name(module))


def methods(node: ast.ClassDef) -> list[ast.stmt]:
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    return [part for part in node.body if isinstance(part, functions)]


def test_only_the_agreed_entries_stand_at_the_top() -> None:
    entries = {file.relative_to(boom.ROOT).parts[0] for file in boom.files()}
    assert entries <= TOP, f"not agreed with the customer: {sorted(entries - TOP)}"


def test_no_file_is_long() -> None:
    lengths = {boom.name(module): len(boom.lines(module)) for module in MODULES}
    assert not {name: length for name, length in lengths.items() if length > MAX_LINES}


def test_every_module_says_what_it_is_for() -> None:
    silent = [module for module in MODULES if not ast.get_docstring(tree(module))]
    assert not [boom.name(module) for module in silent if boom.text(module)]


def test_no_class_has_many_methods() -> None:
    crowded = {
        f"{boom.name(module)}: {node.name}": len(methods(node))
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ClassDef) and len(methods(node)) > MAX_METHODS
    }
    assert not crowded


def test_every_module_has_a_test_file_of_its_name() -> None:
    tests = {module.name for module in MODULES}
    assert not [boom.name(module) for module in PRODUCT if f"test_{module.name}" not in tests]
