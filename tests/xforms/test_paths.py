"""Paths: inside a repeat they mean the instance at hand, outside all of them."""

from tests.xforms.hulp import start, value


def test_the_instance_at_hand_and_all_instances() -> None:
    instance = start(
        "type | name | label | calculation",
        "begin_repeat | r | R | ",
        "integer | a | A | ",
        "calculate | eigen | | /data/r/a * 2",
        "calculate | alle | | count(/data/r)",
        "end_repeat | | | ",
        "calculate | kinderen | | count(/data/r[1]/*)",
        "calculate | eerste | | /data/r/a",
        "calculate | som | | sum(/data/*/a)",
        "calculate | samen | | count(/data/r/a \\| /data/r/a \\| /data/eerste)",
    )
    instance.answer("/data/r[1]/a", "1")
    instance.answer("/data/r[2]/a", "5")
    assert value(instance, "/data/r[2]/eigen") == "10"
    assert value(instance, "/data/r[1]/alle") == "2"
    assert value(instance, "/data/kinderen") == "3"
    assert value(instance, "/data/eerste") == "1"
    assert value(instance, "/data/som") == "6"
    assert value(instance, "/data/samen") == "3"


def test_what_is_not_relevant_is_not_on_the_path() -> None:
    instance = start(
        "type | name | label | relevant | calculation",
        "begin_repeat | r | R | | ",
        "integer | a | A | | ",
        "integer | b | B | ${a} = 1 | ",
        "end_repeat | | | | ",
        "calculate | aantal | | | count(${b})",
    )
    instance.answer("/data/r[1]/a", "1")
    instance.answer("/data/r[2]/a", "2")
    assert value(instance, "/data/aantal") == "1"
