-- Both at once: in large portions, and only when whoever is editing one of the records has committed.
CREATE OR REPLACE FUNCTION publish_words_of_conference() RETURNS trigger LANGUAGE plpgsql
  SET gin_pending_list_limit = '64MB' SET work_mem = '64MB' SET maintenance_work_mem = '64MB' AS $$
BEGIN
  PERFORM hold_interventions(ARRAY(SELECT id FROM intervention WHERE conference_id = NEW.id AND deleted_at IS NULL));
  PERFORM publish_words(ARRAY(SELECT id FROM intervention WHERE conference_id = NEW.id AND deleted_at IS NULL));
  PERFORM tidy_search_documents();
  RETURN NULL;
END $$;
