"""What a form records by itself."""

from __future__ import annotations

from tests.xforms.hulp import start, value


def test_metadata_come_from_the_environment() -> None:
    instance = start(
        "type | name | label",
        "start | s | ",
        "end | e | ",
        "today | t | ",
        "username | u | ",
        "deviceid | d | ",
        "integer | a | A",
    )
    assert value(instance, "/data/s") == "2026-03-18T07:30:00.000+01:00"
    assert [value(instance, f"/data/{name}") for name in "tude"] == [
        "2026-03-18",
        "waarnemer",
        "laptop-1",
        "",
    ]
    instance.answer("/data/a", "1")
    assert value(instance, "/data/e") == "2026-03-18T07:30:00.000+01:00"
    assert value(instance, "/data/meta/instanceID").startswith("uuid:")
