-- The head's way in each run, a place a second: what a motion that was handed in before is known again by.

CREATE TABLE motion_paths (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  scene text NOT NULL,
  mode text NOT NULL,
  path bytea NOT NULL,
  PRIMARY KEY (tenant_id, run_id),
  FOREIGN KEY (tenant_id, run_id) REFERENCES runs (tenant_id, id)
);
CREATE INDEX motion_paths_alike ON motion_paths (tenant_id, scene, mode, run_id);
