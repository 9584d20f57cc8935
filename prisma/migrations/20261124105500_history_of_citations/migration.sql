-- A citation is part of the record that cites: its changes are filed there.
CREATE FUNCTION history_record(filed_type text, filed_key text, j jsonb, OUT record_type text, OUT record_id text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
      WHEN filed_type <> 'citation' THEN filed_type
      WHEN j ->> 'intervention_id' IS NOT NULL THEN 'intervention'
      WHEN j ->> 'session_id' IS NOT NULL THEN 'session'
      WHEN j ->> 'delegation_id' IS NOT NULL THEN 'delegation'
      WHEN j ->> 'delegate_id' IS NOT NULL THEN 'delegate'
      ELSE 'treaty_action' END,
    CASE WHEN filed_type <> 'citation' THEN j ->> filed_key
      ELSE coalesce(j ->> 'intervention_id', j ->> 'session_id', j ->> 'delegation_id', j ->> 'delegate_id',
        j ->> 'treaty_action_id') END
$$;

CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened text := current_setting('rostrum.change', true);
  filed_type text := TG_ARGV[0];
  filed_key text := TG_ARGV[1];
  row_key text := TG_ARGV[2];
BEGIN
  IF opened = 'none' THEN RETURN NULL; END IF;
  IF coalesce(opened, '') = '' THEN
    RAISE EXCEPTION 'a write to % outside a change', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO change_row (change_id, table_name, record_type, record_id, before, after)
    SELECT opened::uuid, TG_TABLE_NAME, r.record_type, r.record_id, NULL, j
      FROM (SELECT to_jsonb(n) - '{search,folded}'::text[] AS j FROM new_rows n) rows, history_record(filed_type, filed_key, j) r;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO change_row (change_id, table_name, record_type, record_id, before, after)
    SELECT opened::uuid, TG_TABLE_NAME, r.record_type, r.record_id, j, NULL
      FROM (SELECT to_jsonb(o) - '{search,folded}'::text[] AS j FROM old_rows o) rows, history_record(filed_type, filed_key, j) r;
  ELSE
    EXECUTE format($q$
      INSERT INTO change_row (change_id, table_name, record_type, record_id, before, after)
      SELECT $1, $2, r.record_type, r.record_id, to_jsonb(o) - '{search,folded}'::text[], to_jsonb(n) - '{search,folded}'::text[]
        FROM old_rows o JOIN new_rows n USING (%s), history_record($3, $4, to_jsonb(n)) r
       WHERE o IS DISTINCT FROM n$q$, row_key)
      USING opened::uuid, TG_TABLE_NAME, filed_type, filed_key;
  END IF;
  RETURN NULL;
END $$;

-- Whether a change stands undone: somebody undid it, and that undoing was not undone itself.
CREATE FUNCTION is_undone(of_change uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM change c WHERE c.undoes_id = of_change AND NOT is_undone(c.id));
END $$;
