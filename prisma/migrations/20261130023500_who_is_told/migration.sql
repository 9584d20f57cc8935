-- Whatever the floor of a session, or its display in the hall, is made of is told at the commit: not only rows that
-- carry the id that is told, but what hangs on them, and names that are shown.

DROP FUNCTION tell_of(regclass, text, text);
DROP FUNCTION tell_programs() CASCADE;

-- Tells a kind with each id that a query finds among the rows that a statement touched, which are `touched` in it.
CREATE FUNCTION tell_programs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kind text := TG_ARGV[0];
  ids text := TG_ARGV[1];
BEGIN
  IF current_setting('rostrum.change', true) = 'none' THEN RETURN NULL; END IF;
  EXECUTE format('WITH touched AS (%s) SELECT pg_notify(''rostrum'', $1 || '' '' || id) FROM (%s) t (id) WHERE id IS NOT NULL',
    CASE TG_OP
      WHEN 'INSERT' THEN 'TABLE new_rows'
      WHEN 'DELETE' THEN 'TABLE old_rows'
      ELSE 'TABLE new_rows UNION ALL TABLE old_rows' END, ids) USING kind;
  RETURN NULL;
END $$;

-- A kind may be told of one table once.
CREATE FUNCTION tell_of(told regclass, kind text, ids text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE arguments text := format('%L, %L', kind, ids);
BEGIN
  EXECUTE format('CREATE TRIGGER tell_%s_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION tell_programs(%s)', kind, told, arguments);
  EXECUTE format('CREATE TRIGGER tell_%s_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION tell_programs(%s)', kind, told, arguments);
  EXECUTE format('CREATE TRIGGER tell_%s_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION tell_programs(%s)', kind, told, arguments);
END $$;

SELECT tell_of('session', 'session', 'SELECT id FROM touched');
SELECT tell_of(of_session, 'session', 'SELECT DISTINCT session_id FROM touched')
  FROM unnest('{intervention,session_suspension,session_attendance,floor_act}'::regclass[]) of_session;
SELECT tell_of(part, 'session', 'SELECT DISTINCT i.session_id FROM touched t JOIN intervention i ON i.id = t.intervention_id')
  FROM unnest('{intervention_group,intervention_theme}'::regclass[]) part;

SELECT tell_of('conference', 'conference', 'SELECT id FROM touched');
-- A right of reply may count in every other session of its conference.
SELECT tell_of('intervention', 'conference', $$SELECT DISTINCT conference_id FROM touched WHERE kind = 'right_of_reply'$$);
SELECT tell_of('delegation', 'conference', 'SELECT DISTINCT conference_id FROM touched');

SELECT tell_of('country_group', 'group', 'SELECT id FROM touched');
SELECT tell_of('country_group_name', 'group', 'SELECT DISTINCT group_id FROM touched');

SELECT tell_of('hall_display', 'display', 'SELECT id FROM touched');
SELECT tell_of('account', 'account', 'SELECT id FROM touched');
SELECT tell_of('sign_in', 'account', 'SELECT DISTINCT account_id FROM touched');
