"""A problem says where, what and what to do."""

from waarnemer_app.xforms import FormError, Problem


def test_a_problem_reads_as_a_sentence_with_its_place() -> None:
    problem = Problem("survey", 4, "type", "integr", "Het type bestaat niet.", "Gebruik integer.")
    assert str(problem) == "survey, rij 4, kolom type: Het type bestaat niet. Gebruik integer."


def test_a_problem_without_a_place_has_no_colon() -> None:
    error = FormError.of("Het bestand is leeg.", "Kies een ander.")
    assert str(error) == "Het bestand is leeg. Kies een ander."
    assert error.problems[0].row == 0


def test_the_words_of_another_program_come_last() -> None:
    error = FormError.of("Het bestand is stuk.", "Kies een ander.", detail="bad zip")
    assert str(error) == "Het bestand is stuk. Kies een ander. (Oorspronkelijke melding: bad zip)"
