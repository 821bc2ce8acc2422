-- Messages to a device, files of packages, and what a withdrawn device still brought.

-- Each device has a chain of its own: the JWS names its number and the hash of the one before.
CREATE TABLE bewijs.bericht (
    stemming   text        NOT NULL,
    apparaat   text        NOT NULL,
    volgnummer bigint      NOT NULL CHECK (volgnummer >= 1),
    soort      text        NOT NULL,
    jws        text        NOT NULL,
    op         timestamptz NOT NULL,
    PRIMARY KEY (stemming, apparaat, volgnummer)
);

CREATE TABLE bewijs.pakket (
    stemming  text        NOT NULL,
    sha256    text        NOT NULL,
    pakket_id text        NOT NULL,
    versie    int         NOT NULL,
    bestand   bytea       NOT NULL,
    door      text        NOT NULL,
    op        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, sha256)
);

-- A container that came after the withdrawal of its device, as it came: encrypted.
CREATE TABLE bewijs.quarantaine (
    stemming  text        NOT NULL,
    apparaat  text        NOT NULL,
    sha256    text        NOT NULL,
    container bytea       NOT NULL,
    oorsprong text        NOT NULL,
    op        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, apparaat, sha256)
);

CREATE TABLE bewijs.quarantaine_besluit (
    stemming text        NOT NULL,
    apparaat text        NOT NULL,
    sha256   text        NOT NULL,
    besluit  text        NOT NULL CHECK (besluit IN ('opgenomen', 'verworpen')),
    reden    text        NOT NULL,
    door     text        NOT NULL,
    op       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stemming, apparaat, sha256),
    FOREIGN KEY (stemming, apparaat, sha256) REFERENCES bewijs.quarantaine
);

DO $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['bericht', 'pakket', 'quarantaine', 'quarantaine_besluit'] LOOP
        EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON bewijs.%I
                        FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
        EXECUTE format('CREATE TRIGGER niet_legen BEFORE TRUNCATE ON bewijs.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
    END LOOP;
END
$$;

-- Who made the one-time code does not also admit the device that used it.
CREATE FUNCTION bewijs.vier_ogen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM bewijs.toelatingsverzoek v
        JOIN bewijs.eenmalige_code c USING (stemming, code_hash)
        WHERE v.stemming = NEW.stemming AND v.apparaat = NEW.apparaat
          AND c.gemaakt_door = NEW.door
    ) THEN
        RAISE EXCEPTION 'wie de code maakte laat het apparaat niet toe'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vier_ogen';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER vier_ogen BEFORE INSERT ON bewijs.certificaat
FOR EACH ROW EXECUTE FUNCTION bewijs.vier_ogen();
