-- What people of the site have recorded of a scene's lines; one recording a line and language, the last one.
CREATE TABLE voice_lines (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  scene text NOT NULL,
  language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  line text NOT NULL,
  bytes bytea NOT NULL,
  length_ms integer NOT NULL,
  sha256 text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, scene, language, line),
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES people (tenant_id, id)
);
CREATE INDEX voice_lines_sha256 ON voice_lines (tenant_id, sha256);
