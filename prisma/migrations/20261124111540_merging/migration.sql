-- AlterTable
ALTER TABLE "delegation" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "theme_mapping" ADD COLUMN     "label" TEXT;

-- CreateIndex
CREATE INDEX "delegation_merged_into_id_idx" ON "delegation"("merged_into_id");

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE delegation ADD CONSTRAINT delegation_not_merged_into_itself CHECK (merged_into_id <> id);

-- The words of a name, folded and in one order: who is written twice, whichever part of the name comes first.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_string(ARRAY(SELECT word FROM unnest(string_to_array(public.fold(name), ' ')) word ORDER BY word COLLATE "C"), ' ');
CREATE INDEX person_by_name_key ON person (name_key(name)) INCLUDE (id, name) WHERE deleted_at IS NULL;

-- Planned anew each time: the plan for one row is a thousand times too slow for five thousand at once.
CREATE OR REPLACE FUNCTION file_what_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved uuid[];
BEGIN
  EXECUTE 'SELECT array_agg(n.id) FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.country_code, n.sitting_rank, n.session_id, n.position, n.deleted_at)
       IS DISTINCT FROM (o.country_code, o.sitting_rank, o.session_id, o.position, o.deleted_at)' INTO moved;
  IF moved IS NOT NULL THEN PERFORM file_interventions(moved); END IF;
  RETURN NULL;
END $$;
