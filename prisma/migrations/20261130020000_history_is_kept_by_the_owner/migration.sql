-- History is written by the owner of the tables, whoever changes a row: the program's role needs no right to write it.
-- Every name says its schema, and none is looked for elsewhere, so that no table or function of the caller's stands in.
-- A change is open in the transaction that made it and in no other; to say 'none' is the owner's.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  opened text := current_setting('rostrum.change', true);
  filed_type text := TG_ARGV[0];
  filed_key text := TG_ARGV[1];
  row_key text := TG_ARGV[2];
BEGIN
  IF opened = 'none' AND pg_has_role(session_user, current_user, 'MEMBER') THEN RETURN NULL; END IF;
  IF coalesce(opened, '') IN ('', 'none') THEN
    RAISE EXCEPTION 'a write to % outside a change', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
  END IF;
  IF NOT EXISTS (SELECT FROM public.change WHERE id = opened::uuid AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a write to % under a change of another transaction', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.change_row (change_id, table_name, record_type, record_id, before, after)
    SELECT opened::uuid, TG_TABLE_NAME, r.record_type, r.record_id, NULL, j
      FROM (SELECT to_jsonb(n) - '{search,folded}'::text[] AS j FROM new_rows n) rows,
           public.history_record(filed_type, filed_key, j) r;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO public.change_row (change_id, table_name, record_type, record_id, before, after)
    SELECT opened::uuid, TG_TABLE_NAME, r.record_type, r.record_id, j, NULL
      FROM (SELECT to_jsonb(o) - '{search,folded}'::text[] AS j FROM old_rows o) rows,
           public.history_record(filed_type, filed_key, j) r;
  ELSE
    EXECUTE format($q$
      INSERT INTO public.change_row (change_id, table_name, record_type, record_id, before, after)
      SELECT $1, $2, r.record_type, r.record_id, to_jsonb(o) - '{search,folded}'::text[], to_jsonb(n) - '{search,folded}'::text[]
        FROM old_rows o JOIN new_rows n USING (%s), public.history_record($3, $4, to_jsonb(n)) r
       WHERE o IS DISTINCT FROM n$q$, row_key)
      USING opened::uuid, TG_TABLE_NAME, filed_type, filed_key;
  END IF;
  RETURN NULL;
END $$;

-- On a table of one's own it would write what never happened.
REVOKE EXECUTE ON FUNCTION keep_history() FROM PUBLIC;
