-- The first schema. ``bewijs`` only ever grows; ``beeld`` is derived from it and can be rebuilt.
-- The stemming is the first column of every primary key, so that the data can be divided by it.
-- Text columns hold identifiers of a fixed alphabet only; what people wrote is bytea, as signed.

CREATE SCHEMA bewijs;
CREATE SCHEMA beeld;

CREATE TABLE bewijs.eenmalige_code (
    stemming     text        NOT NULL,
    code_hash    text        NOT NULL,
    waarnemer    text        NOT NULL,
    geldig_tot   timestamptz NOT NULL,
    gemaakt_door text        NOT NULL,
    gemaakt_op   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, code_hash)
);

CREATE TABLE bewijs.toelatingsverzoek (
    stemming      text        NOT NULL,
    apparaat      text        NOT NULL,
    code_hash     text        NOT NULL,
    waarnemer     text        NOT NULL,
    jws           text        NOT NULL,
    ontvangen_op  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, apparaat),
    FOREIGN KEY (stemming, code_hash) REFERENCES bewijs.eenmalige_code,
    CONSTRAINT code_een_keer UNIQUE (stemming, code_hash)
);

CREATE TABLE bewijs.certificaat (
    stemming   text        NOT NULL,
    apparaat   text        NOT NULL,
    hash       text        NOT NULL,
    waarnemer  text        NOT NULL,
    jws        text        NOT NULL,
    geldig_tot timestamptz NOT NULL,
    door       text        NOT NULL,
    op         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, apparaat, hash)
);

CREATE TABLE bewijs.intrekking (
    stemming text        NOT NULL,
    apparaat text        NOT NULL,
    reden    text        NOT NULL,
    door     text        NOT NULL,
    op       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, apparaat)
);
CREATE INDEX intrekking_apparaat ON bewijs.intrekking (apparaat);

-- Each proof of a device counts once, at whichever process it arrives.
CREATE TABLE bewijs.assertie (
    stemming text        NOT NULL,
    apparaat text        NOT NULL,
    jti      text        NOT NULL,
    op       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, apparaat, jti)
);

CREATE TABLE bewijs.revisie (
    stemming     text        NOT NULL,
    apparaat     text        NOT NULL,
    seq          bigint      NOT NULL,
    hash         text        NOT NULL,
    object       text        NOT NULL,
    object_soort text        NOT NULL,
    soort        text        NOT NULL,
    waarnemer    text        NOT NULL,
    jws          text        NOT NULL,
    ontvangen_op timestamptz NOT NULL,
    PRIMARY KEY (stemming, apparaat, seq)
);

-- Apart, so that content can be erased while chain and seals stay.
CREATE TABLE bewijs.inhoud (
    stemming text   NOT NULL,
    apparaat text   NOT NULL,
    seq      bigint NOT NULL,
    inhoud   bytea  NOT NULL,
    zout     bytea  NOT NULL,
    PRIMARY KEY (stemming, apparaat, seq),
    FOREIGN KEY (stemming, apparaat, seq) REFERENCES bewijs.revisie
);

CREATE TABLE bewijs.auditregel (
    stemming     text        NOT NULL,
    apparaat     text        NOT NULL,
    nr           bigint      NOT NULL,
    hash         text        NOT NULL,
    jws          text        NOT NULL,
    ontvangen_op timestamptz NOT NULL,
    PRIMARY KEY (stemming, apparaat, nr)
);

CREATE TABLE bewijs.bijlage_deel (
    stemming text  NOT NULL,
    apparaat text  NOT NULL,
    sha256   text  NOT NULL,
    deel     int   NOT NULL,
    delen    int   NOT NULL,
    data     bytea NOT NULL,
    PRIMARY KEY (stemming, apparaat, sha256, deel)
);

CREATE TABLE bewijs.bijlage (
    stemming     text        NOT NULL,
    apparaat     text        NOT NULL,
    sha256       text        NOT NULL,
    grootte      int         NOT NULL,
    ontvangen_op timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, apparaat, sha256)
);

CREATE TABLE bewijs.bijlage_genoemd (
    stemming text   NOT NULL,
    apparaat text   NOT NULL,
    seq      bigint NOT NULL,
    sha256   text   NOT NULL,
    PRIMARY KEY (stemming, apparaat, seq, sha256)
);

-- One running number for the whole register, without a gap: each receipt names the one before.
CREATE TABLE bewijs.ontvangstbewijs (
    stemming   text   NOT NULL,
    volgnummer bigint NOT NULL CONSTRAINT volgnummer_een_keer UNIQUE,
    apparaat   text   NOT NULL,
    van        bigint NOT NULL,
    tot        bigint NOT NULL,
    ketenhash  text   NOT NULL,
    volledig   boolean NOT NULL,
    hash       text   NOT NULL,
    jws        text   NOT NULL,
    op         timestamptz NOT NULL,
    PRIMARY KEY (stemming, volgnummer)
);
CREATE INDEX ontvangstbewijs_apparaat ON bewijs.ontvangstbewijs (stemming, apparaat, tot);

-- What was refused, by code, never with content.
CREATE TABLE bewijs.incident (
    stemming  text        NOT NULL,
    id        uuid        NOT NULL DEFAULT gen_random_uuid(),
    code      text        NOT NULL,
    apparaat  text        NOT NULL,
    oorsprong text        NOT NULL,
    sha256    text        NOT NULL,
    op        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, id)
);

-- What staff did: the six fields of BIO2 8.15.01.
CREATE TABLE bewijs.auditlog (
    stemming  text        NOT NULL,
    id        uuid        NOT NULL DEFAULT gen_random_uuid(),
    actie     text        NOT NULL,
    object    text        NOT NULL,
    resultaat text        NOT NULL,
    oorsprong text        NOT NULL,
    actor     text        NOT NULL,
    tijdstip  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, id)
);

CREATE FUNCTION bewijs.alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bewijs.% groeit alleen: % kan niet', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END
$$;

DO $$
DECLARE
    tabel text;
BEGIN
    FOR tabel IN SELECT tablename FROM pg_tables WHERE schemaname = 'bewijs' LOOP
        EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON bewijs.%I
                        FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
        EXECUTE format('CREATE TRIGGER niet_legen BEFORE TRUNCATE ON bewijs.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
    END LOOP;
END
$$;

CREATE TABLE beeld.object (
    stemming    text    NOT NULL,
    apparaat    text    NOT NULL,
    object      text    NOT NULL,
    soort       text    NOT NULL,
    seq         bigint  NOT NULL,
    ingetrokken boolean NOT NULL,
    onbekend    boolean NOT NULL,
    openstaand  boolean NOT NULL,
    PRIMARY KEY (stemming, apparaat, object)
);
CREATE INDEX object_soort ON beeld.object (stemming, soort);
