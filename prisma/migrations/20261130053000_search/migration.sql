-- CreateEnum
CREATE TYPE "Capacity" AS ENUM ('head_of_state', 'head_of_government', 'deputy_head', 'minister', 'deputy_minister', 'ambassador', 'head_of_organization', 'other');

-- CreateEnum
CREATE TYPE "SearchField" AS ENUM ('speaker', 'summary', 'passage', 'text');

-- CreateTable
CREATE TABLE "search_piece" (
    "id" BIGSERIAL NOT NULL,
    "intervention_id" UUID NOT NULL,
    "field" "SearchField" NOT NULL,
    "of_id" UUID,
    "begins" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,

    CONSTRAINT "search_piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "intervention_id" UUID NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("intervention_id")
);

-- CreateIndex
CREATE INDEX "search_piece_intervention_id_idx" ON "search_piece"("intervention_id");

-- AddForeignKey
ALTER TABLE "search_piece" ADD CONSTRAINT "search_piece_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What is said, as words ─────────────────────────────────────────────────────────────────────

-- A text as the words it is searched by: case, accents, vowel signs and forms of letters forgiven, every sign a gap, so
-- that A/RES/79/243 is three words in a row and capacity-building two; each Chinese or Japanese character is a word.
CREATE FUNCTION public.search_text(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(regexp_replace(regexp_replace(translate(
      lower(public.unaccent('public.unaccent'::regdictionary, normalize(written, NFKC))),
      'أإآٱىةؤئ', 'اااايهوي'),
      '[\u0300-\u036F\u0640\u064B-\u065F\u0670]', '', 'g'),
      '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2010-\u205E\u060C\u061B\u061F\u3000-\u3003\u3008-\u3011\uFF01-\uFF0F\uFF1A-\uFF20]+', ' ', 'g'),
      '([\u3005\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF])', ' \1 ', 'g');

CREATE FUNCTION public.search_words(written text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('pg_catalog.simple'::regconfig, public.search_text(coalesce(written, '')));

ALTER TABLE search_piece ADD COLUMN words tsvector NOT NULL;
ALTER TABLE search_document
  ADD COLUMN words tsvector NOT NULL,
  -- Where it stands in the record's order, so that the newest of many are told without the interventions.
  ADD COLUMN conference_id uuid NOT NULL,
  ADD COLUMN sitting_rank bigint NOT NULL,
  ADD COLUMN session_id uuid NOT NULL,
  ADD COLUMN position int NOT NULL;
CREATE INDEX search_piece_words ON search_piece USING gin (words);
CREATE INDEX search_document_words ON search_document USING gin (words);
-- Room for a row to be moved within its page, which leaves the index of words alone.
ALTER TABLE search_document SET (fillfactor = 80);

-- A text in stretches of at most 8,000 characters, cut between words; each begins with the last 200 of the one before,
-- so that no phrase is cut in two.
CREATE FUNCTION stretches(written text) RETURNS TABLE (begins int, stretch text)
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  size CONSTANT int := 8000;
  overlap CONSTANT int := 200;
  whole int := length(written);
  at int := 1;
  gap int;
BEGIN
  LOOP
    stretch := substr(written, at, size);
    IF at + size <= whole THEN
      gap := position(' ' IN reverse(right(stretch, overlap)));
      IF gap > 0 THEN stretch := left(stretch, size - gap); END IF;
    END IF;
    begins := at;
    RETURN NEXT;
    at := at + length(stretch);
    EXIT WHEN at > whole;
    at := greatest(begins + 1, at - overlap);
  END LOOP;
END $$;

-- Every word of some pieces, once. Richer than a vector can be, it has as many words as fit.
CREATE FUNCTION words_of(interventions uuid[]) RETURNS TABLE (intervention_id uuid, words tsvector)
  LANGUAGE sql STABLE AS $$
  SELECT p.intervention_id, array_to_tsvector((array_agg(DISTINCT w.lexeme))[1:60000])
    FROM search_piece p CROSS JOIN LATERAL unnest(p.words) w
   WHERE p.intervention_id = ANY (interventions) GROUP BY p.intervention_id
$$;

-- Makes anew what some interventions are found by.
CREATE FUNCTION index_interventions(interventions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_piece WHERE intervention_id = ANY (interventions);
  DELETE FROM search_document WHERE intervention_id = ANY (interventions);
  INSERT INTO search_piece (intervention_id, field, of_id, begins, length, words)
  SELECT f.intervention_id, f.field, f.of_id, s.begins, length(s.stretch), public.search_words(s.stretch)
    FROM (
      SELECT i.id AS intervention_id, 'speaker'::"SearchField" AS field, NULL::uuid AS of_id,
        concat_ws(E'\n', i.speaker_name, i.speaker_honorific, i.speaker_post, p.name, p.name_in_original_script,
          nullif(array_to_string(p.aliases, E'\n'), '')) AS written
        FROM intervention i LEFT JOIN person p ON p.id = i.person_id WHERE i.id = ANY (interventions)
      UNION ALL
      SELECT i.id, 'summary', NULL, i.summary FROM intervention i WHERE i.id = ANY (interventions)
      UNION ALL
      SELECT t.intervention_id, 'passage', t.theme_id, t.passage
        FROM intervention_theme t WHERE t.intervention_id = ANY (interventions)
      UNION ALL
      SELECT x.intervention_id, 'text', x.id, x.body
        FROM intervention_text x WHERE x.intervention_id = ANY (interventions)) f
    CROSS JOIN LATERAL stretches(f.written) s
   WHERE f.written <> '';
  -- Gathered once, whatever the planner knows of tables that were empty a moment ago.
  WITH w AS MATERIALIZED (SELECT * FROM words_of(interventions))
  INSERT INTO search_document (intervention_id, words, conference_id, sitting_rank, session_id, position)
  SELECT i.id, w.words, i.conference_id, i.sitting_rank, i.session_id, i.position
    FROM w JOIN intervention i ON i.id = w.intervention_id WHERE i.deleted_at IS NULL;
END $$;

-- What has moved in the record's order has moved here; what is hidden is not found.
CREATE FUNCTION index_what_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE hidden uuid[]; shown uuid[];
BEGIN
  EXECUTE 'UPDATE search_document d SET sitting_rank = n.sitting_rank, session_id = n.session_id, position = n.position
      FROM new_rows n WHERE d.intervention_id = n.id AND n.deleted_at IS NULL
       AND (d.sitting_rank, d.session_id, d.position) IS DISTINCT FROM (n.sitting_rank, n.session_id, n.position)';
  EXECUTE 'SELECT array_agg(n.id) FILTER (WHERE n.deleted_at IS NOT NULL), array_agg(n.id) FILTER (WHERE n.deleted_at IS NULL)
      FROM new_rows n JOIN old_rows o USING (id) WHERE (n.deleted_at IS NULL) <> (o.deleted_at IS NULL)'
    INTO hidden, shown;
  IF hidden IS NOT NULL THEN DELETE FROM search_document WHERE intervention_id = ANY (hidden); END IF;
  IF shown IS NOT NULL THEN PERFORM index_interventions(shown); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_moved AFTER UPDATE ON intervention REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_moved();

-- An editing of what is not searched, such as a status, makes nothing anew.
CREATE FUNCTION index_what_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed uuid[];
BEGIN
  EXECUTE 'SELECT array_agg(n.id) FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.speaker_name, n.speaker_honorific, n.speaker_post, n.person_id, n.summary)
       IS DISTINCT FROM (o.speaker_name, o.speaker_honorific, o.speaker_post, o.person_id, o.summary)' INTO changed;
  IF changed IS NOT NULL THEN PERFORM index_interventions(changed); END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION index_what_was_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_interventions(ARRAY(SELECT id FROM new_rows));
  RETURN NULL;
END $$;
CREATE FUNCTION index_what_was_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_interventions(ARRAY(SELECT DISTINCT t.intervention_id FROM touched t
    WHERE EXISTS (SELECT FROM intervention i WHERE i.id = t.intervention_id)));
  RETURN NULL;
END $$;
CREATE TRIGGER search_added AFTER INSERT ON intervention REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_added();
CREATE TRIGGER search_changed AFTER UPDATE ON intervention REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_changed();
CREATE TRIGGER search_text_added AFTER INSERT ON intervention_text REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_touched();
CREATE TRIGGER search_text_changed AFTER UPDATE ON intervention_text REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_touched();
CREATE TRIGGER search_text_removed AFTER DELETE ON intervention_text REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_touched();
CREATE TRIGGER search_passage_added AFTER INSERT ON intervention_theme REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_touched();
CREATE TRIGGER search_passage_changed AFTER UPDATE ON intervention_theme REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_touched();
CREATE TRIGGER search_passage_removed AFTER DELETE ON intervention_theme REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION index_what_was_touched();

CREATE FUNCTION index_what_a_person_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_interventions(ARRAY(SELECT id FROM intervention WHERE person_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER search_person_renamed AFTER UPDATE OF name, name_in_original_script, aliases ON person FOR EACH ROW
  WHEN ((OLD.name, OLD.name_in_original_script, OLD.aliases)
    IS DISTINCT FROM (NEW.name, NEW.name_in_original_script, NEW.aliases))
  EXECUTE FUNCTION index_what_a_person_said();

-- What was searched by until now.
ALTER TABLE intervention DROP COLUMN search;
ALTER TABLE intervention_text DROP COLUMN search;
DROP FUNCTION public.search_vector(text);

-- ── In what capacity ───────────────────────────────────────────────────────────────────────────

-- Read from the post as printed; what is not known is `other`, and no post is none.
CREATE FUNCTION capacity_of(post text) RETURNS "Capacity" LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN post IS NULL THEN NULL
    WHEN post ~* '\y(vice|deputy|acting)[- ]+(president|prime minister|premier|chancellor|chairman of the council of ministers)' THEN 'deputy_head'
    WHEN post ~* '\y(vice|deputy|assistant|under)[- ]*(foreign |state )?(minister|secretary)|state secretary|minister of state|parliamentary secretary|thứ trưởng|vice-?ministre|viceministr' THEN 'deputy_minister'
    WHEN post ~* 'minister[- ](counsell?or|plenipotentiary)|\y(ambassador|permanent (representative|observer)|charg[eé] d.affaires|ambassadeur|embajador|đại sứ|high representative)' THEN 'ambassador'
    WHEN post ~* '\y(prime minister|premier( ministre)?|primer ministro|chancellor|taoiseach|head of (the )?government|(chairman|president) of the council of ministers|thủ tướng)\y' THEN 'head_of_government'
    WHEN post ~* 'secretary[- ]general|executive (director|secretary)|director[- ]general|high commissioner|president of the (general assembly|european|international|council|commission|court|committee|bank)|\ycommissioner\y' THEN 'head_of_organization'
    WHEN post ~* '\y(minister|ministre|ministr[oa]|secretary of state|secretary for|attorney[- ]general|bộ trưởng|secretary of (foreign|external|justice|the interior|home))' THEN 'minister'
    WHEN post ~* '\y(president|pr[eé]sident|presidente|king|queen|emir|amir|sultan|grand duke|(sovereign )?prince|emperor|head of state|chairman of the (presidency|state council|supreme|presidium)|captain[- ]regent|co-prince|chủ tịch nước|governor[- ]general|crown prince)\y' THEN 'head_of_state'
    ELSE 'other' END::"Capacity";
ALTER TABLE intervention ADD COLUMN capacity "Capacity" GENERATED ALWAYS AS (capacity_of(speaker_post)) STORED;

-- The plan of a list is made with what is there.
SELECT index_interventions(ARRAY(SELECT id FROM intervention));

-- As before, with the capacity that the database reads by itself.
CREATE OR REPLACE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = OLD.version AND
     to_jsonb(NEW) - '{position,held_position,sitting_rank,country_code,delegation_kind,duration_seconds,capacity,updated_at,folded}'::text[]
       IS DISTINCT FROM
     to_jsonb(OLD) - '{position,held_position,sitting_rank,country_code,delegation_kind,duration_seconds,capacity,updated_at,folded}'::text[]
  THEN NEW.version := OLD.version + 1; END IF;
  IF NEW.version <> OLD.version THEN NEW.updated_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;
