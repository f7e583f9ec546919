-- Six digits that a manager typed and that no device showed, counted so that nobody tries them all.
CREATE TABLE code_guesses (
  tenant_id uuid NOT NULL,
  person_id uuid NOT NULL,
  failed integer NOT NULL,
  failed_since timestamptz(3) NOT NULL,
  seal text,
  PRIMARY KEY (tenant_id, person_id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id)
);
