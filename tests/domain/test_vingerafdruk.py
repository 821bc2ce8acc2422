"""Sixteen groups of four; two of them are typed from paper."""

from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.domain.vingerafdruk import groepen_kloppen, open_groepen, vingerafdruk


@given(st.binary(max_size=100))
def test_the_two_right_groups_are_accepted_however_typed(data: bytes) -> None:
    een, twee = open_groepen(data)
    assert 0 <= een < twee <= 15
    afdruk = vingerafdruk(data)
    assert len(afdruk) == 16
    assert groepen_kloppen(data, (f" {afdruk[een].upper()} ", afdruk[twee]))


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_groups_of_another_file_are_refused(data: bytes, ander: bytes) -> None:
    een, twee = open_groepen(data)
    vreemd = vingerafdruk(ander)
    eigen = vingerafdruk(data)
    verwacht = vreemd[een] == eigen[een] and vreemd[twee] == eigen[twee]
    assert groepen_kloppen(data, (vreemd[een], vreemd[twee])) is verwacht
    assert not groepen_kloppen(data, ("", eigen[twee]))
    assert not groepen_kloppen(data, (eigen[een], eigen[twee][:3]))
