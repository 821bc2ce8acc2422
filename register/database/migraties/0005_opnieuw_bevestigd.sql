-- A correction opens a mail again (R-PA-15): then it is sent once more, and both sendings are kept.
ALTER TABLE bewijs.bevestiging DROP CONSTRAINT bevestiging_pkey;
ALTER TABLE bewijs.bevestiging ADD PRIMARY KEY (stemming, waarnemer, kennisgeving, verzonden_op);
