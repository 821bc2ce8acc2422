-- What the bureau works with: packages, access that was used, mails that were sent, daily heads,
-- reports of a wipe; and a picture that counts without reading every object.

-- A version counts once: two packages with one number could not be told apart.
CREATE UNIQUE INDEX pakket_versie ON bewijs.pakket (stemming, versie);

-- The first use of each access, so that a person with two roles that exclude each other is found.
CREATE TABLE bewijs.toegang (
    stemming  text        NOT NULL,
    token     text        NOT NULL,
    wie       text        NOT NULL,
    rol       text        NOT NULL,
    waarnemer text        NOT NULL,
    tot       timestamptz NOT NULL,
    op        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, token)
);
CREATE INDEX toegang_wie ON bewijs.toegang (wie);

-- Once per kennisgeving: whoever comes second sees who was first.
CREATE TABLE bewijs.bevestiging (
    stemming     text        NOT NULL,
    waarnemer    text        NOT NULL,
    kennisgeving text        NOT NULL,
    verzonden_op timestamptz NOT NULL,
    door         text        NOT NULL,
    op           timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, waarnemer, kennisgeving)
);

CREATE TABLE bewijs.dagkop (
    stemming   text        NOT NULL,
    volgnummer bigint      NOT NULL,
    hash       text        NOT NULL,
    jws        text        NOT NULL,
    koppen     bytea       NOT NULL,
    op         timestamptz NOT NULL,
    PRIMARY KEY (stemming, volgnummer)
);

CREATE TABLE bewijs.wisverslag (
    stemming  text        NOT NULL,
    apparaat  text        NOT NULL,
    hash      text        NOT NULL,
    jws       text        NOT NULL,
    door      text        NOT NULL,
    op        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, apparaat, hash)
);

CREATE INDEX revisie_soort ON bewijs.revisie (stemming, object_soort);

DO $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['toegang', 'bevestiging', 'dagkop', 'wisverslag'] LOOP
        EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON bewijs.%I
                        FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
        EXECUTE format('CREATE TRIGGER niet_legen BEFORE TRUNCATE ON bewijs.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
    END LOOP;
END
$$;

-- An object belongs to a waarnemer: a laptop that took over a copy goes on with the same objects
-- under a key of its own, and they must not count twice.
DROP TABLE beeld.object;
CREATE TABLE beeld.object (
    stemming    text        NOT NULL,
    waarnemer   text        NOT NULL,
    object      text        NOT NULL,
    soort       text        NOT NULL,
    apparaat    text        NOT NULL,
    seq         bigint      NOT NULL,
    rev         bigint      NOT NULL,
    ingetrokken boolean     NOT NULL,
    onbekend    boolean     NOT NULL,
    openstaand  boolean     NOT NULL,
    groep       text        NOT NULL,
    plek        text        NOT NULL,
    bij         text        NOT NULL,
    moment      timestamptz NOT NULL,
    PRIMARY KEY (stemming, waarnemer, object)
);
CREATE INDEX object_soort ON beeld.object (stemming, soort, moment);
CREATE INDEX object_onbekend ON beeld.object (stemming) WHERE onbekend;

CREATE TABLE beeld.tekst (
    stemming  text     NOT NULL,
    waarnemer text     NOT NULL,
    object    text     NOT NULL,
    woorden   tsvector NOT NULL,
    PRIMARY KEY (stemming, waarnemer, object)
);
CREATE INDEX tekst_woorden ON beeld.tekst USING gin (woorden);

CREATE TABLE beeld.telling (
    stemming  text   NOT NULL,
    waarnemer text   NOT NULL,
    groep     text   NOT NULL,
    aantal    bigint NOT NULL,
    PRIMARY KEY (stemming, waarnemer, groep)
);

CREATE TABLE beeld.laptop (
    stemming  text        NOT NULL,
    apparaat  text        NOT NULL,
    waarnemer text        NOT NULL,
    regels    bigint      NOT NULL,
    laatst    timestamptz NOT NULL,
    PRIMARY KEY (stemming, apparaat)
);
