-- A loop instead of a call within a call: somebody who undoes and redoes a thousand times fills no stack.
CREATE OR REPLACE FUNCTION is_undone(of_change uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  undoes int[];
  undone boolean[];
BEGIN
  IF NOT EXISTS (SELECT FROM change WHERE undoes_id = of_change) THEN RETURN FALSE; END IF;
  WITH RECURSIVE undoing AS (
    SELECT id, undoes_id, sequence FROM change WHERE id = of_change
    UNION ALL
    SELECT c.* FROM undoing u
      CROSS JOIN LATERAL (SELECT id, undoes_id, sequence FROM change WHERE undoes_id = u.id OFFSET 0) c),
  numbered AS (SELECT id, undoes_id, row_number() OVER (ORDER BY sequence) AS nth FROM undoing)
  SELECT array_agg(other.nth ORDER BY one.nth) INTO undoes
    FROM numbered one LEFT JOIN numbered other ON other.id = one.undoes_id;
  -- An undoing comes after what it undoes: from the last back to the first, each is known to stand before it counts.
  undone := array_fill(FALSE, ARRAY[cardinality(undoes)]);
  FOR nth IN REVERSE cardinality(undoes) .. 2 LOOP
    IF NOT undone[nth] THEN undone[undoes[nth]] := TRUE; END IF;
  END LOOP;
  RETURN undone[1];
END $$;
