-- CreateEnum
CREATE TYPE "FloorOutcome" AS ENUM ('done', 'same', 'conflict');

-- AlterTable
ALTER TABLE "conference" ADD COLUMN     "floor_rules" JSONB;

-- AlterTable
ALTER TABLE "change" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "intervention" ADD COLUMN     "held_position" INTEGER,
ADD COLUMN     "motion" TEXT,
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_seconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "list_closed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "floor_act" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "intervention_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "FloorOutcome" NOT NULL,
    "conflict" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "floor_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall_display" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "languages" TEXT[],
    "shows_speaker" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "hall_display_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_attendance" (
    "session_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "is_present" BOOLEAN NOT NULL,

    CONSTRAINT "session_attendance_pkey" PRIMARY KEY ("session_id","delegation_id")
);

-- CreateIndex
CREATE INDEX "floor_act_intervention_id_idx" ON "floor_act"("intervention_id");

-- CreateIndex
CREATE UNIQUE INDEX "floor_act_session_id_number_key" ON "floor_act"("session_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "hall_display_token_hash_key" ON "hall_display"("token_hash");

-- CreateIndex
CREATE INDEX "hall_display_session_id_idx" ON "hall_display"("session_id");

-- CreateIndex
CREATE INDEX "session_attendance_delegation_id_idx" ON "session_attendance"("delegation_id");

-- AddForeignKey
ALTER TABLE "floor_act" ADD CONSTRAINT "floor_act_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_act" ADD CONSTRAINT "floor_act_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_act" ADD CONSTRAINT "floor_act_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_act" ADD CONSTRAINT "floor_act_id_fkey" FOREIGN KEY ("id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_act" ADD CONSTRAINT "floor_act_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_display" ADD CONSTRAINT "hall_display_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_display" ADD CONSTRAINT "hall_display_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_display" ADD CONSTRAINT "hall_display_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── A clock that can stand still ───────────────────────────────────────────────────────────────

-- The floor was had from start to end, less the time for which the clock stood still.
ALTER TABLE intervention DROP COLUMN duration_seconds;
ALTER TABLE intervention
  ADD COLUMN duration_seconds int GENERATED ALWAYS AS
    (extract(epoch FROM ended_at - started_at)::int - paused_seconds) STORED,
  ADD CONSTRAINT intervention_paused_on_the_floor CHECK (
    paused_at IS NULL OR (status = 'on_the_floor' AND paused_at >= started_at)),
  ADD CONSTRAINT intervention_pauses_within_its_time CHECK (
    paused_seconds = 0 OR (paused_seconds > 0 AND started_at IS NOT NULL
      AND (ended_at IS NULL OR paused_seconds <= extract(epoch FROM ended_at - started_at)))),
  ADD CONSTRAINT intervention_whole_seconds_of_pause CHECK (date_trunc('second', paused_at, 'UTC') = paused_at),
  ADD CONSTRAINT intervention_motion_of_a_point_of_order CHECK (motion IS NULL OR kind = 'point_of_order');
CREATE INDEX intervention_by_duration ON intervention (coalesce(duration_seconds, -1), id) WHERE deleted_at IS NULL;

-- A pause ends with the floor, whoever ends it and how.
CREATE FUNCTION pause_ends_with_the_floor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.started_at IS NULL THEN
    NEW.paused_at := NULL;
    NEW.paused_seconds := 0;
  ELSIF NEW.status <> 'on_the_floor' AND NEW.paused_at IS NOT NULL THEN
    IF NEW.ended_at > NEW.paused_at THEN
      NEW.paused_seconds := NEW.paused_seconds + extract(epoch FROM NEW.ended_at - NEW.paused_at)::int;
    END IF;
    NEW.paused_at := NULL;
  END IF;
  IF NEW.kind <> 'point_of_order' THEN NEW.motion := NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pause_ends_with_the_floor BEFORE INSERT OR UPDATE ON intervention
  FOR EACH ROW EXECUTE FUNCTION pause_ends_with_the_floor();

-- ── The floor ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE floor_act
  ADD CONSTRAINT floor_act_conflict_is_said CHECK ((outcome = 'conflict') = (conflict IS NOT NULL)),
  ADD CONSTRAINT floor_act_settled_was_one CHECK (settled_at IS NULL OR outcome = 'conflict');
CREATE INDEX floor_act_to_settle ON floor_act (intervention_id) WHERE outcome = 'conflict' AND settled_at IS NULL;

-- What was sent stands; settling is all that is added to it.
CREATE FUNCTION floor_act_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{settled_at,settled_by_id}'::text[] = to_jsonb(OLD) - '{settled_at,settled_by_id}'::text[]
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'acts at a desk are not edited' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER floor_act_stands BEFORE UPDATE OR DELETE ON floor_act
  FOR EACH ROW EXECUTE FUNCTION floor_act_stands();

SELECT put_under_history('session_attendance', 'session', 'session_id', 'session_id, delegation_id');

-- As before, with the place in the list that is held for whoever has the floor; and what the database works out by
-- itself is not worked out yet when a row is about to be written, and would look like a change.
CREATE OR REPLACE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = OLD.version AND
     to_jsonb(NEW) - '{position,held_position,sitting_rank,country_code,delegation_kind,duration_seconds,updated_at,search,folded}'::text[]
       IS DISTINCT FROM
     to_jsonb(OLD) - '{position,held_position,sitting_rank,country_code,delegation_kind,duration_seconds,updated_at,search,folded}'::text[]
  THEN NEW.version := OLD.version + 1; END IF;
  IF NEW.version <> OLD.version THEN NEW.updated_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;

-- ── Who is told ────────────────────────────────────────────────────────────────────────────────
-- Every program that listens on `rostrum` is told at the commit what has changed, by kind and id alone; the same is
-- told once for each transaction.

CREATE FUNCTION tell_programs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kind text := TG_ARGV[0];
  key text := TG_ARGV[1];
  told text := 'SELECT pg_notify(''rostrum'', $1 || '' '' || id) FROM (SELECT %s) t (id) WHERE id IS NOT NULL';
BEGIN
  IF current_setting('rostrum.change', true) = 'none' THEN RETURN NULL; END IF;
  EXECUTE format(told, CASE TG_OP
    WHEN 'INSERT' THEN format('%1$I FROM new_rows', key)
    WHEN 'DELETE' THEN format('%1$I FROM old_rows', key)
    ELSE format('%1$I FROM new_rows UNION SELECT %1$I FROM old_rows', key) END) USING kind;
  RETURN NULL;
END $$;

CREATE FUNCTION tell_of(told regclass, kind text, key text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE arguments text := format('%L, %L', kind, key);
BEGIN
  EXECUTE format('CREATE TRIGGER tell_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION tell_programs(%s)', told, arguments);
  EXECUTE format('CREATE TRIGGER tell_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION tell_programs(%s)', told, arguments);
  EXECUTE format('CREATE TRIGGER tell_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION tell_programs(%s)', told, arguments);
END $$;

SELECT tell_of('intervention', 'session', 'session_id');
SELECT tell_of('session', 'session', 'id');
SELECT tell_of('session_attendance', 'session', 'session_id');
SELECT tell_of('floor_act', 'session', 'session_id');
SELECT tell_of('conference', 'conference', 'id');
SELECT tell_of('hall_display', 'display', 'id');
SELECT tell_of('account', 'account', 'id');
SELECT tell_of('sign_in', 'account', 'account_id');
