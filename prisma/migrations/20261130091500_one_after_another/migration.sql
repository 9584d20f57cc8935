-- What is made of the record (filings, words) is made anew by whoever changes what it is made of. Two who change
-- different rows at once, each reading the other's as it was before, would leave what is right for neither: so each
-- first waits for the other. A statement of a function sees what was committed before that statement.

-- Who files an intervention under its themes and those above waits for who moves a theme, and the other way round.
CREATE FUNCTION hold_branches(is_moving boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF is_moving THEN PERFORM pg_advisory_xact_lock('theme'::regclass::int, 0);
  ELSE PERFORM pg_advisory_xact_lock_shared('theme'::regclass::int, 0); END IF;
END $$;

CREATE OR REPLACE FUNCTION file_what_was_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_branches(false);
  PERFORM file_interventions(ARRAY(SELECT DISTINCT intervention_id FROM touched));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION file_what_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved uuid[];
BEGIN
  EXECUTE 'SELECT array_agg(n.id) FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.country_code, n.sitting_rank, n.session_id, n.position, n.deleted_at)
       IS DISTINCT FROM (o.country_code, o.sitting_rank, o.session_id, o.position, o.deleted_at)' INTO moved;
  IF moved IS NULL THEN RETURN NULL; END IF;
  PERFORM hold_branches(false);
  PERFORM file_interventions(moved);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION file_branch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_branches(true);
  PERFORM file_interventions(ARRAY(SELECT intervention_id FROM filing WHERE under_id = NEW.id));
  RETURN NULL;
END $$;

-- Who makes an intervention's words anew holds it, as whoever edits it does; in the order of their ids.
CREATE FUNCTION hold_interventions(interventions uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT FROM intervention WHERE id = ANY (interventions) ORDER BY id FOR NO KEY UPDATE
$$;

CREATE OR REPLACE FUNCTION index_what_was_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE interventions uuid[] := ARRAY(SELECT DISTINCT intervention_id FROM touched);
BEGIN
  PERFORM hold_interventions(interventions);
  PERFORM index_interventions(ARRAY(SELECT id FROM intervention WHERE id = ANY (interventions)));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION index_what_a_person_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_interventions(ARRAY(SELECT id FROM intervention WHERE person_id = NEW.id));
  PERFORM index_interventions(ARRAY(SELECT id FROM intervention WHERE person_id = NEW.id));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION publish_words_of_conference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_interventions(ARRAY(SELECT id FROM intervention WHERE conference_id = NEW.id AND deleted_at IS NULL));
  PERFORM publish_words(ARRAY(SELECT id FROM intervention WHERE conference_id = NEW.id AND deleted_at IS NULL));
  RETURN NULL;
END $$;
