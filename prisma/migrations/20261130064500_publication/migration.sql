-- CreateEnum
CREATE TYPE "SpeakerNames" AS ENUM ('always', 'when_final');

-- AlterTable
ALTER TABLE "conference" ADD COLUMN     "published_by_id" UUID,
ADD COLUMN     "speaker_names" "SpeakerNames" NOT NULL DEFAULT 'always';

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who published it says so as long as it is.
ALTER TABLE conference ADD CONSTRAINT conference_published_by_somebody CHECK (published_at IS NOT NULL OR published_by_id IS NULL);

-- ── What anybody may read ──────────────────────────────────────────────────────────────────────
-- A view for each table, under its name: who is not signed in is answered by the same queries, for which `published`
-- comes before `public`. Conferences are few, and told as one list before anything else is read.

CREATE SCHEMA published;

CREATE VIEW published.conference AS
  SELECT id, slug, name, short_name, motto, description, place, venue, time_zone, starts_on, ends_on, working_languages,
    published_at, NULL::uuid AS published_by_id, speaker_names, NULL::jsonb AS floor_rules, version, created_at, updated_at,
    deleted_at
  FROM public.conference WHERE published_at IS NOT NULL AND deleted_at IS NULL;

CREATE VIEW published.session AS
  SELECT id, conference_id, type, title, held_on, position, scheduled_start_at, scheduled_end_at, started_at, ended_at, room,
    status, NULL::timestamptz(3) AS list_closed_at, document_symbol, NULL::text AS note, version, created_at, updated_at,
    deleted_at
  FROM public.session WHERE deleted_at IS NULL AND conference_id = ANY (ARRAY(SELECT id FROM published.conference));

CREATE VIEW published.delegation AS
  SELECT id, conference_id, kind, country_code, name, acronym, registered, NULL::uuid AS merged_into_id, NULL::text AS note,
    version, created_at, updated_at, deleted_at, folded
  FROM public.delegation WHERE deleted_at IS NULL AND conference_id = ANY (ARRAY(SELECT id FROM published.conference));

-- Joined to the person and to what it answers, which tells both by their keys' indexes or not at all.
CREATE VIEW published.intervention AS
  SELECT i.id, i.conference_id, i.session_id, i.delegation_id, p.id AS person_id,
    CASE WHEN i.review_state = 'final' OR i.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always'))
      THEN i.speaker_name END AS speaker_name,
    CASE WHEN i.review_state = 'final' OR i.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always'))
      THEN i.speaker_honorific END AS speaker_honorific,
    CASE WHEN i.review_state = 'final' OR i.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always'))
      THEN i.speaker_post END AS speaker_post,
    i.kind, i.status, a.id AS replies_to_id, i.agenda_item_id, i.position, NULL::int AS held_position, i.motion,
    i.allotted_seconds, i.started_at, i.ended_at, NULL::timestamptz(3) AS paused_at, i.paused_seconds, i.language, i.summary,
    NULL::text AS note, i.review_state, i.reviewed_at, NULL::uuid AS reviewed_by_id, i.country_code, i.delegation_kind,
    i.sitting_rank, i.version, i.created_at, i.updated_at, i.deleted_at, i.duration_seconds,
    CASE WHEN i.review_state = 'final' OR i.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always'))
      THEN i.capacity END AS capacity,
    i.review_state = 'final' OR i.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always'))
      AS names_speaker
  FROM public.intervention i
  LEFT JOIN public.person p ON p.id = i.person_id AND p.deleted_at IS NULL AND (i.review_state = 'final'
    OR i.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always')))
  LEFT JOIN public.intervention a ON a.id = i.replies_to_id AND a.deleted_at IS NULL AND a.review_state IN ('checked', 'final')
  WHERE i.deleted_at IS NULL AND i.review_state IN ('checked', 'final')
    AND i.conference_id = ANY (ARRAY(SELECT id FROM published.conference));

CREATE VIEW published.intervention_group AS
  SELECT g.intervention_id, g.group_id FROM public.intervention_group g JOIN published.intervention i ON i.id = g.intervention_id;
CREATE VIEW published.intervention_theme AS
  SELECT it.intervention_id, it.theme_id, it.stance, it.passage, it.position
    FROM public.intervention_theme it JOIN published.intervention i ON i.id = it.intervention_id
    JOIN public.theme t ON t.id = it.theme_id AND t.deleted_at IS NULL;
CREATE VIEW published.intervention_text AS
  SELECT x.id, x.intervention_id, x.kind, x.language, x.body
    FROM public.intervention_text x JOIN published.intervention i ON i.id = x.intervention_id;
CREATE VIEW published.corrigendum AS
  SELECT k.id, k.intervention_id, k.issued_on, k.reason, NULL::uuid AS change_id
    FROM public.corrigendum k JOIN published.intervention i ON i.id = k.intervention_id;
CREATE VIEW published.filing AS
  SELECT f.under_id, f.intervention_id, f.country_code, f.stances, f.sitting_rank, f.session_id, f.position
    FROM public.filing f JOIN published.intervention i ON i.id = f.intervention_id;

-- A subject that somebody raised where anybody may read it, and those above.
CREATE VIEW published.theme AS
  SELECT t.id, above.id AS parent_id, t.name, t.description, t.position, t.hue, t.retired_at, t.merged_into_id, t.version,
    t.created_at, t.updated_at, t.deleted_at, t.folded
  FROM public.theme t
  LEFT JOIN public.theme above ON above.id = t.parent_id AND above.deleted_at IS NULL AND above.merged_into_id IS NULL
  WHERE t.deleted_at IS NULL AND t.merged_into_id IS NULL AND t.id IN (SELECT under_id FROM published.filing);
CREATE VIEW published.theme_name AS
  SELECT n.theme_id, n.language, n.name FROM public.theme_name n JOIN published.theme t ON t.id = n.theme_id;
CREATE VIEW published.theme_mapping AS
  SELECT m.theme_id, m.concept, m.vocabulary, m.label, m.relation FROM public.theme_mapping m JOIN published.theme t ON t.id = m.theme_id;

-- Who has said something that is shown with its speaker: here and at this delegation, or anywhere.
CREATE VIEW published.delegate AS
  SELECT g.id, g.conference_id, g.delegation_id, g.person_id, g.honorific, g.name_as_printed, g.post, g.function, g.presence,
    g.position, g.version, g.created_at, g.updated_at, g.deleted_at
  FROM public.delegate g
  WHERE g.deleted_at IS NULL AND g.conference_id = ANY (ARRAY(SELECT id FROM published.conference))
    AND EXISTS (SELECT FROM published.intervention i WHERE i.person_id = g.person_id AND i.delegation_id = g.delegation_id);
-- Who chairs is told as who speaks is.
CREATE VIEW published.session_chair AS
  SELECT ch.id, ch.session_id, ch.conference_id, ch.person_id, ch.delegation_id, ch.capacity, ch.position
  FROM public.session_chair ch
  WHERE EXISTS (SELECT FROM published.session s WHERE s.id = ch.session_id)
    AND EXISTS (SELECT FROM public.person p WHERE p.id = ch.person_id AND p.deleted_at IS NULL)
    AND (ch.conference_id = ANY (ARRAY(SELECT id FROM published.conference WHERE speaker_names = 'always'))
      OR EXISTS (SELECT FROM published.intervention i WHERE i.person_id = ch.person_id AND i.conference_id = ch.conference_id));
CREATE VIEW published.person AS
  SELECT p.id, p.name, p.sort_name, p.name_in_original_script, p.honorific, p.aliases, NULL::uuid AS merged_into_id,
    NULL::text AS note, p.version, p.created_at, p.updated_at, p.deleted_at, p.folded
  FROM public.person p
  WHERE p.deleted_at IS NULL AND (EXISTS (SELECT FROM published.intervention i WHERE i.person_id = p.id)
    OR EXISTS (SELECT FROM published.session_chair ch WHERE ch.person_id = p.id));

CREATE VIEW published.agenda_item AS
  SELECT a.id, a.session_id, a.conference_id, a.number, a.title, a.document_symbol, a.position
    FROM public.agenda_item a JOIN published.session s ON s.id = a.session_id;
CREATE VIEW published.session_suspension AS
  SELECT u.id, u.session_id, u.suspended_at, u.resumed_at, u.reason
    FROM public.session_suspension u JOIN published.session s ON s.id = u.session_id;

CREATE VIEW published.citation AS
  SELECT c.id, c.conference_id, c.source_id, c.session_id, c.delegation_id, c.delegate_id, c.intervention_id,
    c.treaty_action_id, c.says, c.position
  FROM public.citation c
  WHERE c.conference_id = ANY (ARRAY(SELECT id FROM published.conference)) AND c.treaty_action_id IS NULL
    AND EXISTS (SELECT FROM public.source so WHERE so.id = c.source_id AND so.deleted_at IS NULL)
    AND (c.session_id IS NULL OR EXISTS (SELECT FROM published.session s WHERE s.id = c.session_id))
    AND (c.delegation_id IS NULL OR EXISTS (SELECT FROM published.delegation d WHERE d.id = c.delegation_id))
    AND (c.delegate_id IS NULL OR EXISTS (SELECT FROM published.delegate g WHERE g.id = c.delegate_id))
    AND (c.intervention_id IS NULL OR EXISTS (SELECT FROM published.intervention i WHERE i.id = c.intervention_id));
CREATE VIEW published.source AS
  SELECT so.id, so.conference_id, so.title, so.publisher, so.url, so.language, so.published_on, so.accessed_on,
    NULL::text AS note, so.version, so.created_at, so.updated_at, so.deleted_at
  FROM public.source so
  WHERE so.deleted_at IS NULL AND so.conference_id = ANY (ARRAY(SELECT id FROM published.conference))
    AND EXISTS (SELECT FROM published.citation c WHERE c.source_id = so.id);

CREATE VIEW published.country AS SELECT * FROM public.country;
CREATE VIEW published.country_name AS SELECT * FROM public.country_name;
CREATE VIEW published.country_alias AS SELECT * FROM public.country_alias;
CREATE VIEW published.country_succession AS SELECT * FROM public.country_succession;

-- Groups that were spoken for, or that a country which takes part is a member of.
CREATE VIEW published.country_group AS
  SELECT g.id, g.code, g.name, g.kind, g.version, g.created_at, g.updated_at, g.deleted_at
  FROM public.country_group g
  WHERE g.deleted_at IS NULL AND (g.id IN (SELECT group_id FROM published.intervention_group)
    OR g.id IN (SELECT m.group_id FROM public.country_group_member m JOIN published.delegation d ON d.country_code = m.country_code));
CREATE VIEW published.country_group_name AS
  SELECT n.group_id, n.language, n.name FROM public.country_group_name n JOIN published.country_group g ON g.id = n.group_id;
CREATE VIEW published.country_group_member AS
  SELECT m.id, m.group_id, m.country_code, m.since, m.until
    FROM public.country_group_member m JOIN published.country_group g ON g.id = m.group_id;

-- ── Words by which anybody finds it ────────────────────────────────────────────────────────────
-- A document holds each word once, of the speaker's name too: where that is held back, anybody finds it by the others.

ALTER TABLE search_document ADD COLUMN published_words tsvector;
CREATE INDEX search_document_published_words ON search_document USING gin (published_words) WHERE published_words IS NOT NULL;

CREATE VIEW published.search_piece AS
  SELECT p.id, p.intervention_id, p.field, p.of_id, p.begins, p.length, p.words
    FROM public.search_piece p JOIN published.intervention i ON i.id = p.intervention_id
   WHERE (p.field <> 'speaker' OR i.names_speaker)
     AND (p.field <> 'passage' OR EXISTS (SELECT FROM public.theme t WHERE t.id = p.of_id AND t.deleted_at IS NULL));
CREATE VIEW published.search_document AS
  SELECT d.intervention_id, d.published_words AS words, d.conference_id, d.sitting_rank, d.session_id, d.position
    FROM public.search_document d
   WHERE d.published_words IS NOT NULL AND d.conference_id = ANY (ARRAY(SELECT id FROM published.conference));

CREATE FUNCTION publish_words(interventions uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE public.search_document d SET published_words = n.words
    FROM (SELECT o.intervention_id, CASE
              WHEN i.id IS NULL THEN NULL
              WHEN i.names_speaker THEN o.words
              ELSE (SELECT coalesce(array_to_tsvector((array_agg(DISTINCT w.lexeme))[1:60000]), '')
                      FROM published.search_piece p CROSS JOIN LATERAL unnest(p.words) w
                     WHERE p.intervention_id = o.intervention_id) END AS words
            FROM public.search_document o LEFT JOIN published.intervention i ON i.id = o.intervention_id
           WHERE o.intervention_id = ANY (interventions)) n
   WHERE d.intervention_id = n.intervention_id AND d.published_words IS DISTINCT FROM n.words
$$;

CREATE FUNCTION publish_words_indexed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM publish_words(ARRAY(SELECT intervention_id FROM indexed));
  RETURN NULL;
END $$;
CREATE TRIGGER published_words_indexed AFTER INSERT ON search_document REFERENCING NEW TABLE AS indexed
  FOR EACH STATEMENT EXECUTE FUNCTION publish_words_indexed();

CREATE FUNCTION publish_words_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE reviewed uuid[] := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n.review_state <> o.review_state);
BEGIN
  IF reviewed <> '{}' THEN PERFORM publish_words(reviewed); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER published_words_reviewed AFTER UPDATE ON intervention REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION publish_words_reviewed();

CREATE FUNCTION publish_words_of_conference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM publish_words(ARRAY(SELECT id FROM intervention WHERE conference_id = NEW.id AND deleted_at IS NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER published_words_of_conference AFTER UPDATE OF published_at, speaker_names, deleted_at ON conference FOR EACH ROW
  WHEN ((OLD.published_at IS NULL, OLD.speaker_names, OLD.deleted_at IS NULL)
    IS DISTINCT FROM (NEW.published_at IS NULL, NEW.speaker_names, NEW.deleted_at IS NULL))
  EXECUTE FUNCTION publish_words_of_conference();
SELECT publish_words(ARRAY(SELECT i.id FROM intervention i JOIN conference c ON c.id = i.conference_id WHERE c.published_at IS NOT NULL));

-- Of every other table there is nothing to read, and no query falls through to the table itself.
DO $$
DECLARE closed regclass; columns text;
BEGIN
  FOR closed IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_class v WHERE v.relnamespace = 'published'::regnamespace AND v.relname = c.relname)
  LOOP
    SELECT string_agg(format('NULL::%s AS %I', format_type(atttypid, atttypmod), attname), ', ' ORDER BY attnum) INTO columns
      FROM pg_attribute WHERE attrelid = closed AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('CREATE VIEW published.%I AS SELECT %s WHERE false', (SELECT relname FROM pg_class WHERE oid = closed), columns);
  END LOOP;
END $$;
