-- Settling an act that differs is part of the record: kept and undone as other changes are. Acts themselves are the
-- changes they made, and are neither kept a second time nor taken out.
CREATE OR REPLACE FUNCTION history_record(filed_type text, filed_key text, j jsonb, OUT record_type text, OUT record_id text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
      WHEN filed_type = 'floor_act' AND j ->> 'intervention_id' IS NULL THEN 'session'
      WHEN filed_type = 'floor_act' THEN 'intervention'
      WHEN filed_type <> 'citation' THEN filed_type
      WHEN j ->> 'intervention_id' IS NOT NULL THEN 'intervention'
      WHEN j ->> 'session_id' IS NOT NULL THEN 'session'
      WHEN j ->> 'delegation_id' IS NOT NULL THEN 'delegation'
      WHEN j ->> 'delegate_id' IS NOT NULL THEN 'delegate'
      ELSE 'treaty_action' END,
    CASE
      WHEN filed_type = 'floor_act' THEN coalesce(j ->> 'intervention_id', j ->> 'session_id')
      WHEN filed_type <> 'citation' THEN j ->> filed_key
      ELSE coalesce(j ->> 'intervention_id', j ->> 'session_id', j ->> 'delegation_id', j ->> 'delegate_id',
        j ->> 'treaty_action_id') END
$$;

CREATE TRIGGER history_update AFTER UPDATE ON floor_act REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_history('floor_act', 'id', 'id');
