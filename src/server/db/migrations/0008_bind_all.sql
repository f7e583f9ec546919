-- Every column of every table is bound from now on: what lasts by a link of the chain (its rows from before are bound
-- by the application at its next start, kinds widened and adopted), what changes all the time by a seal in its row.

ALTER TABLE sites ADD COLUMN seal text;
ALTER TABLE people ADD COLUMN seal text;
ALTER TABLE verifications ADD COLUMN seal text;
