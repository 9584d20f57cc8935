-- Signs that are not seen within a word, as texts from a printer's file have them, are no part of it.
CREATE OR REPLACE FUNCTION public.search_text(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(regexp_replace(regexp_replace(translate(
      lower(public.unaccent('public.unaccent'::regdictionary, normalize(translate(written, U&'\00AD\2060\FEFF', ''), NFKC))),
      'أإآٱىةؤئ', 'اااايهوي'),
      '[\u0300-\u036F\u0640\u064B-\u065F\u0670]', '', 'g'),
      '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2010-\u205E\u060C\u061B\u061F\u3000-\u3003\u3008-\u3011\uFF01-\uFF0F\uFF1A-\uFF20]+', ' ', 'g'),
      '([\u3005\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF])', ' \1 ', 'g');

-- The words of lines that are apart, such as a name and a post: no phrase begins in one and ends in the next, since
-- between them stands a word that nobody can type.
CREATE FUNCTION public.search_lines(written text) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  line text;
  words tsvector := '';
BEGIN
  FOREACH line IN ARRAY string_to_array(written, E'\n') LOOP
    words := words || '''|'':1'::tsvector || public.search_words(line);
  END LOOP;
  RETURN words;
END $$;

CREATE OR REPLACE FUNCTION index_interventions(interventions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_piece WHERE intervention_id = ANY (interventions);
  DELETE FROM search_document WHERE intervention_id = ANY (interventions);
  INSERT INTO search_piece (intervention_id, field, of_id, begins, length, words)
  SELECT f.intervention_id, f.field, f.of_id, s.begins, length(s.stretch),
      CASE f.field WHEN 'speaker' THEN public.search_lines(s.stretch) ELSE public.search_words(s.stretch) END
    FROM (
      SELECT i.id AS intervention_id, 'speaker'::"SearchField" AS field, NULL::uuid AS of_id,
        concat_ws(E'\n', nullif(concat_ws(' ', i.speaker_honorific, i.speaker_name), ''), i.speaker_post, nullif(p.name, i.speaker_name),
          p.name_in_original_script, nullif(array_to_string(p.aliases, E'\n'), '')) AS written
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

-- What was indexed until now: who speaks of all, the rest of those who have such signs.
SELECT index_interventions(ARRAY(
  SELECT i.id FROM intervention i WHERE i.summary ~ U&'[\00AD\2060\FEFF]'
  UNION SELECT t.intervention_id FROM intervention_theme t WHERE t.passage ~ U&'[\00AD\2060\FEFF]'
  UNION SELECT x.intervention_id FROM intervention_text x WHERE x.body ~ U&'[\00AD\2060\FEFF]'));
UPDATE search_piece s
   SET words = public.search_lines(w.written), length = length(w.written)
  FROM (SELECT i.id, concat_ws(E'\n', nullif(concat_ws(' ', i.speaker_honorific, i.speaker_name), ''), i.speaker_post, nullif(p.name, i.speaker_name),
            p.name_in_original_script, nullif(array_to_string(p.aliases, E'\n'), '')) AS written
          FROM intervention i LEFT JOIN person p ON p.id = i.person_id) w
 WHERE s.field = 'speaker' AND s.intervention_id = w.id AND s.begins = 1 AND length(w.written) <= 8000;
