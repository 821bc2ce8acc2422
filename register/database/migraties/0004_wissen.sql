-- Erasing by law: content goes, chain and seals stay. Nothing goes without the decision of a second
-- person, and that is asked here, not only by the program. Also: who holds which key, and that the
-- database was put back from a copy.

-- Without an object everything of the stemming is meant.
CREATE TABLE bewijs.wisverzoek (
    stemming  text        NOT NULL,
    id        text        NOT NULL DEFAULT gen_random_uuid()::text,
    waarnemer text        NOT NULL,
    object    text        NOT NULL,
    reden     text        NOT NULL,
    door      text        NOT NULL,
    op        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, id),
    CHECK ((waarnemer = '') = (object = ''))
);

CREATE TABLE bewijs.wisbesluit (
    stemming text        NOT NULL,
    verzoek  text        NOT NULL,
    besluit  text        NOT NULL CHECK (besluit IN ('toegestaan', 'afgewezen')),
    reden    text        NOT NULL,
    door     text        NOT NULL,
    op       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, verzoek),
    FOREIGN KEY (stemming, verzoek) REFERENCES bewijs.wisverzoek
);

CREATE TABLE bewijs.wisrapport (
    stemming text        NOT NULL,
    verzoek  text        NOT NULL,
    hash     text        NOT NULL,
    jws      text        NOT NULL,
    regels   bytea       NOT NULL,
    op       timestamptz NOT NULL,
    PRIMARY KEY (stemming, verzoek),
    FOREIGN KEY (stemming, verzoek) REFERENCES bewijs.wisbesluit
);

-- Keys are of the bureau, not of a stemming: that column is empty. The last row of a key counts.
CREATE TABLE bewijs.sleutelhouder (
    stemming text        NOT NULL DEFAULT '',
    sleutel  text        NOT NULL
        CHECK (sleutel IN ('herstel-a', 'herstel-b', 'herstel-c', 'herstel-d')),
    nr       bigint      NOT NULL CHECK (nr >= 1),
    wie      text        NOT NULL,
    door     text        NOT NULL,
    op       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, sleutel, nr)
);

-- After this the numbers of receipts go on from ``vanaf``: what was given after the copy is not
-- given again.
CREATE TABLE bewijs.teruggezet (
    stemming text        NOT NULL DEFAULT '',
    vanaf    bigint      NOT NULL,
    op       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stemming, vanaf)
);

DO $$
DECLARE
    tabel text;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['wisverzoek', 'wisbesluit', 'wisrapport', 'sleutelhouder',
                                 'teruggezet'] LOOP
        EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON bewijs.%I
                        FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
        EXECUTE format('CREATE TRIGGER niet_legen BEFORE TRUNCATE ON bewijs.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION bewijs.alleen_toevoegen()', tabel);
    END LOOP;
END
$$;

CREATE FUNCTION bewijs.vier_ogen_wissen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM bewijs.wisverzoek v
               WHERE (v.stemming, v.id, v.door) = (NEW.stemming, NEW.verzoek, NEW.door)) THEN
        RAISE EXCEPTION 'wie om het wissen vroeg besluit niet'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vier_ogen';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER vier_ogen BEFORE INSERT ON bewijs.wisbesluit
FOR EACH ROW EXECUTE FUNCTION bewijs.vier_ogen_wissen();

-- Both halves of a pair are never with one person.
CREATE FUNCTION bewijs.twee_houders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ander text := CASE NEW.sleutel WHEN 'herstel-a' THEN 'herstel-b' WHEN 'herstel-b' THEN 'herstel-a'
                                   WHEN 'herstel-c' THEN 'herstel-d' ELSE 'herstel-c' END;
BEGIN
    IF NEW.wie = (SELECT h.wie FROM bewijs.sleutelhouder h
                  WHERE (h.stemming, h.sleutel) = (NEW.stemming, ander) ORDER BY h.nr DESC LIMIT 1)
    THEN
        RAISE EXCEPTION 'een mens houdt niet beide sleutels van een paar'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'twee_houders';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER twee_houders BEFORE INSERT ON bewijs.sleutelhouder
FOR EACH ROW EXECUTE FUNCTION bewijs.twee_houders();

-- Does a decision allow the content of this revision to go?
CREATE FUNCTION bewijs.mag_weg(s text, a text, n bigint) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT EXISTS (
        SELECT 1 FROM bewijs.wisbesluit b
        JOIN bewijs.wisverzoek v ON (v.stemming, v.id) = (b.stemming, b.verzoek)
        WHERE b.stemming = s AND b.besluit = 'toegestaan' AND (v.object = '' OR EXISTS (
            SELECT 1 FROM bewijs.revisie r WHERE (r.stemming, r.apparaat, r.seq) = (s, a, n)
            AND (r.waarnemer, r.object) = (v.waarnemer, v.object)))
    )
$$;

-- Nobody reads it through what is left, and a decision allowed a revision that names it to go.
CREATE FUNCTION bewijs.bijlage_mag_weg(s text, a text, h text) RETURNS boolean
STABLE LANGUAGE sql AS $$
    SELECT NOT EXISTS (
        SELECT 1 FROM bewijs.bijlage_genoemd g JOIN bewijs.inhoud i USING (stemming, apparaat, seq)
        WHERE (g.stemming, g.apparaat, g.sha256) = (s, a, h)
    ) AND (bewijs.mag_weg(s, a, 0) OR EXISTS (
        SELECT 1 FROM bewijs.bijlage_genoemd g
        WHERE (g.stemming, g.apparaat, g.sha256) = (s, a, h) AND bewijs.mag_weg(s, a, g.seq)))
$$;
CREATE INDEX bijlage_genoemd_som ON bewijs.bijlage_genoemd (stemming, apparaat, sha256);

CREATE FUNCTION bewijs.wissen_na_besluit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mag boolean := false;
BEGIN
    IF TG_TABLE_NAME = 'inhoud' THEN
        mag := bewijs.mag_weg(OLD.stemming, OLD.apparaat, OLD.seq);
    ELSIF TG_TABLE_NAME = 'bijlage_deel' THEN
        mag := bewijs.bijlage_mag_weg(OLD.stemming, OLD.apparaat, OLD.sha256);
    END IF;
    IF NOT mag THEN
        RAISE EXCEPTION 'bewijs.%: wissen kan alleen na een besluit', TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END
$$;

-- A container that was put aside keeps its row; its bytes may go with the rest of a stemming.
CREATE FUNCTION bewijs.alleen_leeg_na_besluit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    leeg bewijs.quarantaine := OLD;
BEGIN
    leeg.container := '';
    IF NEW IS DISTINCT FROM leeg OR NOT bewijs.mag_weg(OLD.stemming, OLD.apparaat, 0) THEN
        RAISE EXCEPTION 'bewijs.quarantaine groeit alleen: wissen kan alleen na een besluit'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER alleen_toevoegen ON bewijs.inhoud;
DROP TRIGGER alleen_toevoegen ON bewijs.bijlage_deel;
DROP TRIGGER alleen_toevoegen ON bewijs.quarantaine;
CREATE TRIGGER niet_veranderen BEFORE UPDATE ON bewijs.inhoud
FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen();
CREATE TRIGGER wissen_na_besluit BEFORE DELETE ON bewijs.inhoud
FOR EACH ROW EXECUTE FUNCTION bewijs.wissen_na_besluit();
CREATE TRIGGER niet_veranderen BEFORE UPDATE ON bewijs.bijlage_deel
FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen();
CREATE TRIGGER wissen_na_besluit BEFORE DELETE ON bewijs.bijlage_deel
FOR EACH ROW EXECUTE FUNCTION bewijs.wissen_na_besluit();
CREATE TRIGGER alleen_leeg_na_besluit BEFORE UPDATE ON bewijs.quarantaine
FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_leeg_na_besluit();
CREATE TRIGGER alleen_toevoegen BEFORE DELETE ON bewijs.quarantaine
FOR EACH ROW EXECUTE FUNCTION bewijs.alleen_toevoegen();

-- The only way the register itself can erase: what one decision allows, as the owner of the tables.
CREATE FUNCTION bewijs.wis(s text, welk text) RETURNS TABLE (apparaat text, seq bigint)
SECURITY DEFINER SET search_path = bewijs, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    v bewijs.wisverzoek;
BEGIN
    SELECT * INTO STRICT v FROM bewijs.wisverzoek w WHERE (w.stemming, w.id) = (s, welk);
    RETURN QUERY
        DELETE FROM bewijs.inhoud i USING bewijs.revisie r
        WHERE i.stemming = s AND (r.stemming, r.apparaat, r.seq) = (i.stemming, i.apparaat, i.seq)
        AND (v.object = '' OR (r.object = v.object AND r.waarnemer = v.waarnemer AND i.apparaat IN (
            SELECT c.apparaat FROM bewijs.certificaat c
            WHERE (c.stemming, c.waarnemer) = (s, v.waarnemer))))
        RETURNING i.apparaat, i.seq;
    IF v.object = '' THEN
        DELETE FROM bewijs.bijlage_deel d WHERE d.stemming = s;
        UPDATE bewijs.quarantaine q SET container = '' WHERE q.stemming = s AND q.container <> '';
    ELSE
        DELETE FROM bewijs.bijlage_deel d USING (
            SELECT DISTINCT g.apparaat, g.sha256 FROM bewijs.bijlage_genoemd g
            JOIN bewijs.revisie r USING (stemming, apparaat, seq)
            WHERE (g.stemming, r.waarnemer, r.object) = (s, v.waarnemer, v.object)
        ) g
        WHERE (d.stemming, d.apparaat, d.sha256) = (s, g.apparaat, g.sha256)
        AND bewijs.bijlage_mag_weg(s, g.apparaat, g.sha256);
    END IF;
END
$$;
REVOKE ALL ON FUNCTION bewijs.wis(text, text) FROM PUBLIC;
