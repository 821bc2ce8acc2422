-- Schema 2: the files of a form stay with that version of it, as its XForm does.
CREATE TABLE formulierbestand (
    id     TEXT NOT NULL,
    versie TEXT NOT NULL,
    naam   TEXT NOT NULL,
    soort  TEXT NOT NULL,
    data   BLOB NOT NULL,
    UNIQUE (id, versie, naam)
) STRICT;
