-- The same motion under two runs is no longer refused at hand-in but refuted at judgement: a run that was handed in
-- first and turns out to be false must not keep the true one out.

ALTER TABLE completions DROP CONSTRAINT completions_tenant_id_input_digest_key;
CREATE INDEX completions_input ON completions (tenant_id, input_digest);
