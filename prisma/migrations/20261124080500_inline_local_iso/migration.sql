-- One expression, so that the planner writes it into the query instead of calling it for each row.
CREATE OR REPLACE FUNCTION local_iso(instant timestamptz, zone text) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN to_char(instant AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')
      || CASE WHEN instant AT TIME ZONE zone < instant AT TIME ZONE 'UTC' THEN '-' ELSE '+' END
      || to_char(greatest(
           (instant AT TIME ZONE zone) - (instant AT TIME ZONE 'UTC'),
           (instant AT TIME ZONE 'UTC') - (instant AT TIME ZONE zone)), 'HH24:MI');
