-- Evidence is bound into a hash chain per tenant. A link says what columns of a run's rows hold from then on. Links are
-- appended in the transaction of the change that they bind; the head row is what its writers take turns on, and the
-- last thing that they lock. What stood before is bound by the application at its next start (kinds genesis, adopted).

CREATE TABLE chain_heads (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  seq bigint NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (tenant_id)
);

CREATE TABLE chain (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  seq bigint NOT NULL,
  kind text NOT NULL,
  subject uuid,
  body jsonb NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, seq)
);
CREATE INDEX chain_subject ON chain (tenant_id, subject, seq);
