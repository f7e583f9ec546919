-- Devices that a supervisor has enrolled, six-digit codes that are confirmed on another screen, and supervisors'
-- confirmations of who wears a headset.

CREATE TABLE devices (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  name text NOT NULL,
  about text NOT NULL,
  public_key jsonb NOT NULL,
  enrolled_by uuid NOT NULL,
  enrolled_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolled_by) REFERENCES people (tenant_id, id)
);

-- What a device has to sign to show that it has its key; at most one a device, gone once it is used.
CREATE TABLE device_challenges (
  tenant_id uuid NOT NULL,
  device_id uuid NOT NULL,
  challenge_hash text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  seal text,
  PRIMARY KEY (tenant_id, device_id),
  FOREIGN KEY (tenant_id, device_id) REFERENCES devices (tenant_id, id)
);

CREATE TABLE codes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('enrol', 'sign-in')),
  code text NOT NULL,
  secret_hash text NOT NULL,
  about text NOT NULL,
  trainee_id uuid,
  public_key jsonb,
  state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'refused', 'used')),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  decided_by uuid,
  decided_at timestamptz(3),
  device_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, site_id) REFERENCES sites (tenant_id, id),
  FOREIGN KEY (tenant_id, trainee_id) REFERENCES people (tenant_id, id),
  FOREIGN KEY (tenant_id, decided_by) REFERENCES people (tenant_id, id),
  FOREIGN KEY (tenant_id, device_id) REFERENCES devices (tenant_id, id)
);
CREATE INDEX codes_code ON codes (tenant_id, code);

-- Asked by the device in a run, answered by a supervisor on another screen.
CREATE TABLE checks (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  moment text NOT NULL CHECK (moment IN ('start', 'random', 'end')),
  asked_at timestamptz(3) NOT NULL,
  same_person boolean,
  answered_by uuid,
  answered_at timestamptz(3),
  seal text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, run_id, moment),
  FOREIGN KEY (tenant_id, run_id) REFERENCES runs (tenant_id, id),
  FOREIGN KEY (tenant_id, answered_by) REFERENCES people (tenant_id, id)
);
CREATE INDEX checks_open ON checks (tenant_id, answered_at, asked_at);

-- A run that an enrolled device began by itself, as the device has signed it.
CREATE TABLE device_starts (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  device_id uuid NOT NULL,
  jws text NOT NULL,
  registered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, run_id),
  FOREIGN KEY (tenant_id, run_id) REFERENCES runs (tenant_id, id),
  FOREIGN KEY (tenant_id, device_id) REFERENCES devices (tenant_id, id)
);
CREATE INDEX device_starts_device ON device_starts (tenant_id, device_id, run_id);

-- The PIN with which a supervisor confirms at the device itself.
ALTER TABLE people ADD COLUMN pin_hash text;

-- How it was established who trains.
ALTER TABLE sessions ADD COLUMN how text NOT NULL DEFAULT 'pin';
ALTER TABLE runs ADD COLUMN signed_in_by text NOT NULL DEFAULT 'pin';

-- Each enrolled device counts attempts by itself, so that two of them without a network never take the same number. Zeros
-- stand for the server.
ALTER TABLE assignments ADD COLUMN counted_by uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE assignments DROP CONSTRAINT assignments_tenant_id_trainee_id_scene_role_key;
ALTER TABLE assignments ADD UNIQUE (tenant_id, trainee_id, scene, role, counted_by);

-- Compact JWS of the device over the record's digest; null where the device is not enrolled.
ALTER TABLE completions ADD COLUMN signature text;
