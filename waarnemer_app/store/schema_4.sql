-- Schema 4: a key of its own for each attachment, so that its file can go to the register as it is;
-- and where each plek lies, apart from all that is said of it.

-- The age identity of the file, and the SHA-256 (hex) of the file itself. An attachment of before
-- has neither: its file opens with the key of the dossier.
ALTER TABLE bijlage ADD COLUMN sleutel TEXT;
ALTER TABLE bijlage ADD COLUMN versleuteld TEXT
    CHECK ((sleutel IS NULL) = (versleuteld IS NULL));

-- The map asks this of thousands of plekken at each unlock: read from the index alone.
CREATE INDEX plek_punt ON plek (
    rang, id, json_extract(json, '$.locaties[0].x'), json_extract(json, '$.locaties[0].y')
);
CREATE INDEX plek_meer ON plek (rang) WHERE json_type(json, '$.locaties[1]') IS NOT NULL;
