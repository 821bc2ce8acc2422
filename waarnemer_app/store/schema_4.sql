-- Schema 4: a key of its own for each attachment, so that its file can go to the register as it is.

-- The age identity of the file, and the SHA-256 (hex) of the file itself. An attachment of before
-- has neither: its file opens with the key of the dossier.
ALTER TABLE bijlage ADD COLUMN sleutel TEXT;
ALTER TABLE bijlage ADD COLUMN versleuteld TEXT
    CHECK ((sleutel IS NULL) = (versleuteld IS NULL));
