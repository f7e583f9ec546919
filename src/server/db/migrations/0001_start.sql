-- The PostgreSQL 15 subset that PGlite, PostgreSQL, Citus, YugabyteDB and CockroachDB share: the tenant stands in every
-- primary key, unique constraint and foreign key; ids, times and paging keys come from the application; no serials,
-- triggers, LISTEN or advisory locks.

CREATE TABLE tenants (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  retention_days integer NOT NULL,
  demo boolean NOT NULL,
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE sites (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  id uuid NOT NULL,
  name text NOT NULL,
  code text NOT NULL,
  failed integer NOT NULL,
  failed_since timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code)
);
CREATE INDEX sites_code ON sites (code);

CREATE TABLE people (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('manager', 'trainee')),
  name text NOT NULL,
  email text,
  card text,
  secret_hash text NOT NULL,
  failed integer NOT NULL,
  locked_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email),
  UNIQUE (tenant_id, card)
);
CREATE INDEX people_email ON people (email);

CREATE TABLE sessions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  token_hash text NOT NULL,
  person_id uuid NOT NULL,
  site_id uuid,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id),
  FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id)
);

CREATE TABLE assignments (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  trainee_id uuid NOT NULL,
  scene text NOT NULL,
  role text NOT NULL,
  attempts integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, trainee_id, scene, role),
  FOREIGN KEY (tenant_id, trainee_id) REFERENCES people (tenant_id, id)
);

CREATE TABLE runs (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  trainee_id uuid NOT NULL,
  site_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  attempt integer NOT NULL,
  scene text NOT NULL,
  role text NOT NULL,
  mode text NOT NULL,
  language text NOT NULL,
  practice boolean NOT NULL,
  core text NOT NULL,
  seed text NOT NULL,
  ticket_hash text NOT NULL,
  status text NOT NULL CHECK (status IN ('started', 'completed', 'aborted', 'refused')),
  note text,
  aborted_ticks integer,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, assignment_id, attempt),
  FOREIGN KEY (tenant_id, trainee_id) REFERENCES people (tenant_id, id),
  FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id),
  FOREIGN KEY (tenant_id, assignment_id) REFERENCES assignments (tenant_id, id)
);
-- Run ids are UUIDs of version 7 made by the application, so that their order is that of the starts.
CREATE INDEX runs_trainee ON runs (tenant_id, trainee_id, id);
CREATE INDEX runs_scene ON runs (tenant_id, scene, id);

CREATE TABLE completions (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  record jsonb NOT NULL,
  record_digest text NOT NULL,
  input_digest text NOT NULL,
  recording_digest text NOT NULL,
  score double precision NOT NULL,
  passed boolean NOT NULL,
  minutes double precision NOT NULL,
  received_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, run_id),
  UNIQUE (tenant_id, input_digest),
  FOREIGN KEY (tenant_id, run_id) REFERENCES runs (tenant_id, id)
);

CREATE TABLE recordings (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (tenant_id, run_id),
  FOREIGN KEY (tenant_id, run_id) REFERENCES completions (tenant_id, run_id)
);

CREATE TABLE verifications (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  core text NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'running', 'verified', 'refuted', 'unverifiable')),
  code text,
  why text,
  flags jsonb NOT NULL,
  events jsonb NOT NULL,
  tries integer NOT NULL,
  lease_owner uuid,
  lease_until timestamptz(3),
  queued_at timestamptz(3) NOT NULL,
  at timestamptz(3),
  PRIMARY KEY (tenant_id, run_id),
  FOREIGN KEY (tenant_id, run_id) REFERENCES completions (tenant_id, run_id)
);
CREATE INDEX verifications_open ON verifications (queued_at) WHERE status IN ('pending', 'running');
CREATE INDEX verifications_core ON verifications (core) WHERE status = 'unverifiable';

CREATE TABLE statements (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  id uuid NOT NULL,
  page_key uuid NOT NULL,
  run_id uuid,
  verb text NOT NULL,
  activity text,
  agent text,
  registration uuid,
  voids uuid,
  voided boolean NOT NULL,
  digest text NOT NULL,
  body jsonb NOT NULL,
  stored timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, page_key),
  FOREIGN KEY (tenant_id, run_id) REFERENCES runs (tenant_id, id)
);
CREATE INDEX statements_verb ON statements (tenant_id, verb, page_key);
CREATE INDEX statements_activity ON statements (tenant_id, activity, page_key);
CREATE INDEX statements_agent ON statements (tenant_id, agent, page_key);

CREATE TABLE credentials (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  id uuid NOT NULL,
  name text NOT NULL,
  secret_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX credentials_id ON credentials (id);
CREATE INDEX statements_voids ON statements (tenant_id, voids) WHERE voids IS NOT NULL;
