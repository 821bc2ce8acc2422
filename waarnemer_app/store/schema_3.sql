-- Schema 3: no REPLACE around the triggers, and a search index over what was stated.

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
