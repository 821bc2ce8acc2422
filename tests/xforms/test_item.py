"""References of items, also after an instance was taken out."""

from tests.xforms.hulp import start


def test_references_number_repeats_only() -> None:
    instance = start(
        "type | name | label",
        "begin_group | g | G",
        "begin_repeat | r | R",
        "integer | a | A",
        "end_repeat | | ",
        "end_group | | ",
    )
    instance.answer("/data/g/r[2]/a", "1")
    item = instance._tree.item("/data/g/r[2]/a")
    assert (item.ref, item.attached) == ("/data/g/r[2]/a", True)
    instance.remove_repeat("/data/g/r[1]")
    assert item.ref == "/data/g/r[1]/a"
    instance.remove_repeat("/data/g/r[1]")
    assert not item.attached
    assert instance.count("/data/g/r") == 0
