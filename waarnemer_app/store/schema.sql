-- Schema 1 of a dossier. Every released schema leaves a real file in tests/store/old_dossiers/.

CREATE TABLE meta (
    sleutel TEXT PRIMARY KEY,
    waarde  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The logboek: what was signed, as it was signed.
CREATE TABLE revisie (
    seq    INTEGER PRIMARY KEY CHECK (seq >= 1),
    jws    TEXT NOT NULL,
    hash   TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER revisie_niet_wijzigen BEFORE UPDATE ON revisie
BEGIN SELECT RAISE(ABORT, 'het logboek kan niet worden gewijzigd'); END;
CREATE TRIGGER revisie_niet_wissen BEFORE DELETE ON revisie
BEGIN SELECT RAISE(ABORT, 'het logboek kan niet worden gewist'); END;
CREATE TRIGGER revisie_op_volgorde BEFORE INSERT ON revisie
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM revisie)
BEGIN SELECT RAISE(ABORT, 'het logboek heeft geen gaten'); END;

-- The content stands apart, so that the law can have it erased while the chain still verifies.
CREATE TABLE inhoud (
    seq    INTEGER PRIMARY KEY REFERENCES revisie (seq),
    zout   BLOB,
    inhoud BLOB,
    CHECK ((zout IS NULL) = (inhoud IS NULL))
) STRICT;

CREATE TRIGGER inhoud_alleen_wissen BEFORE UPDATE ON inhoud
WHEN NEW.seq <> OLD.seq OR NEW.inhoud IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'inhoud kan alleen worden gewist'); END;
CREATE TRIGGER inhoud_blijft BEFORE DELETE ON inhoud
BEGIN SELECT RAISE(ABORT, 'inhoud kan alleen worden gewist'); END;

CREATE TABLE audit (
    nr   INTEGER PRIMARY KEY CHECK (nr >= 1),
    jws  TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER audit_niet_wijzigen BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'het auditlog kan niet worden gewijzigd'); END;
CREATE TRIGGER audit_niet_wissen BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'het auditlog kan niet worden gewist'); END;

-- What is being written: mutable, never sent.
CREATE TABLE concept (
    id           TEXT PRIMARY KEY,
    soort        TEXT NOT NULL,
    json         TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The package in force and what was cut from it; all of this can be made again from the file.
CREATE TABLE pakket (
    versie     INTEGER PRIMARY KEY,
    sha256     TEXT NOT NULL,
    bestand    BLOB NOT NULL,
    geladen_op TEXT NOT NULL
) STRICT;

CREATE TABLE pakket_deel (
    soort TEXT NOT NULL,
    id    TEXT NOT NULL,
    json  TEXT NOT NULL,
    PRIMARY KEY (soort, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE xform (
    id     TEXT NOT NULL,
    versie TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bron   BLOB NOT NULL,
    xform  BLOB NOT NULL,
    PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;

CREATE TABLE plek (
    rang   INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    nummer INTEGER,
    json   TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE plek_zoek USING fts5 (
    tekst, content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
);

-- Attachments lie encrypted beside the database; here stands which file holds what.
CREATE TABLE bijlage (
    sha256   TEXT PRIMARY KEY,
    grootte  INTEGER NOT NULL,
    mime     TEXT NOT NULL,
    bestand  TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- Receipts of the register, as they were signed.
CREATE TABLE ontvangst (
    tot           INTEGER NOT NULL,
    nr            TEXT PRIMARY KEY,
    jws           TEXT NOT NULL,
    ontvangen_op  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
