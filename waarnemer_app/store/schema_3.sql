-- Schema 3: no REPLACE around the triggers, a search index over what was stated, earlier chains.

-- INSERT OR REPLACE removes the old row without a DELETE trigger: what is there is not put in twice.
CREATE TRIGGER revisie_eenmaal BEFORE INSERT ON revisie
WHEN EXISTS (SELECT 1 FROM revisie WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'deze regel staat al in het logboek'); END;
CREATE TRIGGER inhoud_eenmaal BEFORE INSERT ON inhoud
WHEN EXISTS (SELECT 1 FROM inhoud WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'inhoud kan alleen worden gewist'); END;
CREATE TRIGGER audit_op_volgorde BEFORE INSERT ON audit
WHEN NEW.nr <> (SELECT coalesce(max(nr), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'het auditlog heeft geen gaten'); END;
CREATE TRIGGER audit_eenmaal BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'deze regel staat al in het auditlog'); END;

-- A receipt is proof: the first one with its number stays.
CREATE TRIGGER ontvangst_eenmaal BEFORE INSERT ON ontvangst
WHEN EXISTS (SELECT 1 FROM ontvangst WHERE nr = NEW.nr)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER ontvangst_niet_wijzigen BEFORE UPDATE ON ontvangst
BEGIN SELECT RAISE(ABORT, 'een ontvangstbewijs kan niet worden gewijzigd'); END;
CREATE TRIGGER ontvangst_niet_wissen BEFORE DELETE ON ontvangst
BEGIN SELECT RAISE(ABORT, 'een ontvangstbewijs kan niet worden gewist'); END;

-- One row per revision (rowid = seq), made again from the logboek; erased content leaves no word.
CREATE VIRTUAL TABLE zoek USING fts5 (
    tekst, object UNINDEXED, soort UNINDEXED, wanneer UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
INSERT INTO zoek (zoek, rank) VALUES ('secure-delete', 1);

-- A concept that was thrown away on purpose; it can be put back until the day is closed.
CREATE TABLE concept_weg (
    id           TEXT PRIMARY KEY,
    soort        TEXT NOT NULL,
    json         TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL,
    weg_op       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Earlier chains: of a backup that was put back, or of an older vault of this laptop. Each has a
-- device key of its own, is closed, and goes to the register as a stream of its own.
CREATE TABLE vroegere_keten (
    nr           INTEGER PRIMARY KEY CHECK (nr >= 1),
    apparaat     TEXT NOT NULL UNIQUE,
    sleutel      TEXT NOT NULL,
    certificaat  TEXT,
    reden        TEXT NOT NULL,
    opgenomen_op TEXT NOT NULL
) STRICT;

CREATE TRIGGER vroegere_keten_eenmaal BEFORE INSERT ON vroegere_keten
WHEN EXISTS (SELECT 1 FROM vroegere_keten WHERE nr = NEW.nr OR apparaat = NEW.apparaat)
BEGIN SELECT RAISE(ABORT, 'deze vroegere keten is er al'); END;
CREATE TRIGGER vroegere_keten_niet_wijzigen BEFORE UPDATE OF nr, apparaat, sleutel, reden,
    opgenomen_op ON vroegere_keten
BEGIN SELECT RAISE(ABORT, 'een vroegere keten kan niet worden gewijzigd'); END;
CREATE TRIGGER vroegere_keten_niet_wissen BEFORE DELETE ON vroegere_keten
BEGIN SELECT RAISE(ABORT, 'een vroegere keten kan niet worden gewist'); END;

CREATE TABLE vroegere_revisie (
    keten  INTEGER NOT NULL REFERENCES vroegere_keten (nr),
    seq    INTEGER NOT NULL CHECK (seq >= 1),
    jws    TEXT NOT NULL,
    hash   TEXT NOT NULL UNIQUE,
    zout   BLOB,
    inhoud BLOB,
    PRIMARY KEY (keten, seq),
    CHECK ((zout IS NULL) = (inhoud IS NULL))
) STRICT;

CREATE TRIGGER vroegere_revisie_alleen_inhoud_wissen BEFORE UPDATE ON vroegere_revisie
WHEN NEW.keten <> OLD.keten OR NEW.seq <> OLD.seq OR NEW.jws <> OLD.jws OR NEW.hash <> OLD.hash
    OR NEW.inhoud IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'een vroegere keten kan niet worden gewijzigd'); END;
CREATE TRIGGER vroegere_revisie_niet_wissen BEFORE DELETE ON vroegere_revisie
BEGIN SELECT RAISE(ABORT, 'een vroegere keten kan niet worden gewist'); END;
CREATE TRIGGER vroegere_revisie_eenmaal BEFORE INSERT ON vroegere_revisie
WHEN EXISTS (SELECT 1 FROM vroegere_revisie WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'deze regel staat al in een vroegere keten'); END;
CREATE TRIGGER vroegere_revisie_op_volgorde BEFORE INSERT ON vroegere_revisie
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM vroegere_revisie WHERE keten = NEW.keten)
BEGIN SELECT RAISE(ABORT, 'een vroegere keten heeft geen gaten'); END;

CREATE TABLE vroegere_audit (
    keten INTEGER NOT NULL REFERENCES vroegere_keten (nr),
    nr    INTEGER NOT NULL CHECK (nr >= 1),
    jws   TEXT NOT NULL,
    hash  TEXT NOT NULL UNIQUE,
    PRIMARY KEY (keten, nr)
) STRICT;

CREATE TRIGGER vroegere_audit_niet_wijzigen BEFORE UPDATE ON vroegere_audit
BEGIN SELECT RAISE(ABORT, 'een vroegere keten kan niet worden gewijzigd'); END;
CREATE TRIGGER vroegere_audit_niet_wissen BEFORE DELETE ON vroegere_audit
BEGIN SELECT RAISE(ABORT, 'een vroegere keten kan niet worden gewist'); END;
CREATE TRIGGER vroegere_audit_eenmaal BEFORE INSERT ON vroegere_audit
WHEN EXISTS (SELECT 1 FROM vroegere_audit WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'deze regel staat al in een vroegere keten'); END;
CREATE TRIGGER vroegere_audit_op_volgorde BEFORE INSERT ON vroegere_audit
WHEN NEW.nr <> (SELECT coalesce(max(nr), 0) + 1 FROM vroegere_audit WHERE keten = NEW.keten)
BEGIN SELECT RAISE(ABORT, 'een vroegere keten heeft geen gaten'); END;

-- Receipts for an earlier chain; they may come after it was taken over.
CREATE TABLE vroegere_ontvangst (
    keten        INTEGER NOT NULL REFERENCES vroegere_keten (nr),
    nr           TEXT NOT NULL,
    tot          INTEGER NOT NULL,
    jws          TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL,
    PRIMARY KEY (keten, nr)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER vroegere_ontvangst_eenmaal BEFORE INSERT ON vroegere_ontvangst
WHEN EXISTS (SELECT 1 FROM vroegere_ontvangst WHERE keten = NEW.keten AND nr = NEW.nr)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER vroegere_ontvangst_niet_wijzigen BEFORE UPDATE ON vroegere_ontvangst
BEGIN SELECT RAISE(ABORT, 'een ontvangstbewijs kan niet worden gewijzigd'); END;
CREATE TRIGGER vroegere_ontvangst_niet_wissen BEFORE DELETE ON vroegere_ontvangst
BEGIN SELECT RAISE(ABORT, 'een ontvangstbewijs kan niet worden gewist'); END;
