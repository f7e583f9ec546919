-- Release 0.1.0 wrote a run's statement when the run was received. From now on there is one for each verified run and
-- none for others: what was refuted since is taken back, what is not judged yet gets its statement when it is verified.

UPDATE statements SET voided = true WHERE run_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM verifications v
  WHERE v.tenant_id = statements.tenant_id AND v.run_id = statements.run_id AND v.status = 'refuted'
);
DELETE FROM statements WHERE run_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM verifications v
  WHERE v.tenant_id = statements.tenant_id AND v.run_id = statements.run_id
    AND v.status IN ('pending', 'running', 'unverifiable')
);
CREATE INDEX statements_run ON statements (tenant_id, run_id) WHERE run_id IS NOT NULL;
