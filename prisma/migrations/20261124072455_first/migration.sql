-- Extensions are trusted ones: no superuser is needed.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- Words of any language without their accents; there is no dictionary for Vietnamese or Malay.
CREATE TEXT SEARCH CONFIGURATION public.rostrum (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.rostrum
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part
  WITH public.unaccent, pg_catalog.simple;

-- How names are compared: case, accents, punctuation and compatibility forms forgiven.
CREATE FUNCTION public.fold(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(written, NFKC))),
    '[\s\u2010-\u2019_.,;:()/''"`´-]+', ' ', 'g'));

-- A text too rich for one search vector (1 MB of lexemes) is searchable by its beginning rather than refused.
CREATE FUNCTION public.search_vector(written text) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN to_tsvector('public.rostrum'::regconfig, coalesce(written, ''));
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN to_tsvector('public.rostrum'::regconfig, left(written, 150000));
END $$;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'editor', 'reader');

-- CreateEnum
CREATE TYPE "CountryKind" AS ENUM ('member_state', 'observer_state', 'territory', 'other', 'former_state');

-- CreateEnum
CREATE TYPE "GroupKind" AS ENUM ('regional', 'negotiating', 'political', 'economic_category');

-- CreateEnum
CREATE TYPE "DelegationKind" AS ENUM ('state', 'observer_state', 'intergovernmental_organization', 'un_entity', 'non_governmental_organization', 'other');

-- CreateEnum
CREATE TYPE "DelegateFunction" AS ENUM ('head', 'alternate_head', 'delegate', 'adviser', 'observer', 'guest');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('unknown', 'expected', 'present', 'absent');

-- CreateEnum
CREATE TYPE "TreatyActionKind" AS ENUM ('signature', 'ratification', 'acceptance', 'approval', 'accession', 'withdrawal');

-- CreateEnum
CREATE TYPE "InterventionKind" AS ENUM ('statement', 'right_of_reply', 'point_of_order', 'question', 'answer', 'chair_remark', 'message_read_out', 'video_message', 'written_statement');

-- CreateEnum
CREATE TYPE "InterventionStatus" AS ENUM ('listed', 'on_the_floor', 'delivered', 'withdrawn', 'absent');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('provisional', 'checked', 'final');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'opposes', 'conditional', 'mentions');

-- CreateEnum
CREATE TYPE "TextKind" AS ENUM ('verbatim', 'translation');

-- CreateEnum
CREATE TYPE "SessionType" AS ENUM ('ceremony', 'plenary', 'high_level_discussion', 'round_table', 'workshop', 'side_event', 'closing');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('scheduled', 'open', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "FigureMeasure" AS ENUM ('statements', 'signatures', 'delegations', 'delegates', 'countries', 'organizations', 'countries_and_organizations', 'registered_speakers');

-- CreateEnum
CREATE TYPE "FigureQualifier" AS ENUM ('exactly', 'about', 'more_than', 'at_least');

-- CreateEnum
CREATE TYPE "MappingRelation" AS ENUM ('exact', 'close', 'broad', 'narrow');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL,
    "blocked_at" TIMESTAMPTZ(3),
    "language" TEXT,
    "color_scheme" TEXT,
    "density" TEXT,
    "single_keys" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "provider_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "motto" TEXT,
    "description" TEXT,
    "place" TEXT,
    "venue" TEXT,
    "time_zone" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "working_languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country" (
    "code" CHAR(3) NOT NULL,
    "alpha2" CHAR(2),
    "m49" TEXT,
    "kind" "CountryKind" NOT NULL,
    "name" TEXT NOT NULL,
    "formal_name" TEXT,
    "started_on" DATE,
    "ended_on" DATE,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "country_name" (
    "country_code" CHAR(3) NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "formal_name" TEXT,

    CONSTRAINT "country_name_pkey" PRIMARY KEY ("country_code","language")
);

-- CreateTable
CREATE TABLE "country_alias" (
    "alias" TEXT NOT NULL,
    "country_code" CHAR(3) NOT NULL,

    CONSTRAINT "country_alias_pkey" PRIMARY KEY ("alias")
);

-- CreateTable
CREATE TABLE "country_succession" (
    "former_code" CHAR(3) NOT NULL,
    "successor_code" CHAR(3) NOT NULL,

    CONSTRAINT "country_succession_pkey" PRIMARY KEY ("former_code","successor_code")
);

-- CreateTable
CREATE TABLE "country_group" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "GroupKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "country_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_group_name" (
    "group_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "country_group_name_pkey" PRIMARY KEY ("group_id","language")
);

-- CreateTable
CREATE TABLE "country_group_member" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "country_code" CHAR(3) NOT NULL,
    "since" DATE,
    "until" DATE,

    CONSTRAINT "country_group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "kind" "DelegationKind" NOT NULL,
    "country_code" CHAR(3),
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "registered" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT,
    "name_in_original_script" TEXT,
    "honorific" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "merged_into_id" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegate" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "honorific" TEXT,
    "name_as_printed" TEXT NOT NULL,
    "post" TEXT,
    "function" "DelegateFunction" NOT NULL DEFAULT 'delegate',
    "presence" "Presence" NOT NULL DEFAULT 'unknown',
    "position" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "account_id" UUID,
    "conference_id" UUID,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoes_id" UUID,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_row" (
    "sequence" BIGSERIAL NOT NULL,
    "change_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "change_row_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "request_key" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSON,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "adopted_on" DATE,
    "opened_on" DATE,
    "closes_on" DATE,
    "entry_into_force_rule" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty_action" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "kind" "TreatyActionKind" NOT NULL,
    "delegation_id" UUID,
    "country_code" CHAR(3),
    "participant_name" TEXT NOT NULL,
    "acted_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "treaty_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intervention" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "person_id" UUID,
    "speaker_name" TEXT,
    "speaker_honorific" TEXT,
    "speaker_post" TEXT,
    "kind" "InterventionKind" NOT NULL DEFAULT 'statement',
    "status" "InterventionStatus" NOT NULL DEFAULT 'delivered',
    "replies_to_id" UUID,
    "agenda_item_id" UUID,
    "position" INTEGER,
    "allotted_seconds" INTEGER,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "language" TEXT,
    "summary" TEXT,
    "note" TEXT,
    "review_state" "ReviewState" NOT NULL DEFAULT 'provisional',
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,
    "country_code" CHAR(3),
    "delegation_kind" "DelegationKind",
    "sitting_rank" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "intervention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intervention_group" (
    "intervention_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "intervention_group_pkey" PRIMARY KEY ("intervention_id","group_id")
);

-- CreateTable
CREATE TABLE "intervention_theme" (
    "intervention_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "stance" "Stance",
    "passage" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "intervention_theme_pkey" PRIMARY KEY ("intervention_id","theme_id")
);

-- CreateTable
CREATE TABLE "intervention_text" (
    "id" UUID NOT NULL,
    "intervention_id" UUID NOT NULL,
    "kind" "TextKind" NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "intervention_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrigendum" (
    "id" UUID NOT NULL,
    "intervention_id" UUID NOT NULL,
    "issued_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "change_id" UUID,

    CONSTRAINT "corrigendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "type" "SessionType" NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "position" INTEGER,
    "scheduled_start_at" TIMESTAMPTZ(3),
    "scheduled_end_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "room" TEXT,
    "status" "SessionStatus" NOT NULL DEFAULT 'scheduled',
    "document_symbol" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_chair" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "delegation_id" UUID,
    "capacity" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "session_chair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "document_symbol" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_suspension" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "suspended_at" TIMESTAMPTZ(3) NOT NULL,
    "resumed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "session_suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reported_figure" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "session_id" UUID,
    "measure" "FigureMeasure" NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier" "FigureQualifier" NOT NULL DEFAULT 'exactly',
    "note" TEXT,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "reported_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT,
    "published_on" DATE,
    "accessed_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "session_id" UUID,
    "delegation_id" UUID,
    "delegate_id" UUID,
    "intervention_id" UUID,
    "treaty_action_id" UUID,
    "says" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "hue" INTEGER,
    "retired_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_name" (
    "theme_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "theme_name_pkey" PRIMARY KEY ("theme_id","language")
);

-- CreateTable
CREATE TABLE "theme_mapping" (
    "theme_id" UUID NOT NULL,
    "concept" TEXT NOT NULL,
    "vocabulary" TEXT NOT NULL,
    "relation" "MappingRelation" NOT NULL DEFAULT 'exact',

    CONSTRAINT "theme_mapping_pkey" PRIMARY KEY ("theme_id","concept")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_token_key" ON "sign_in"("token");

-- CreateIndex
CREATE INDEX "sign_in_account_id_idx" ON "sign_in"("account_id");

-- CreateIndex
CREATE INDEX "credential_account_id_idx" ON "credential"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_subject_key" ON "credential"("provider_id", "subject");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "conference_slug_key" ON "conference"("slug");

-- CreateIndex
CREATE INDEX "country_alias_country_code_idx" ON "country_alias"("country_code");

-- CreateIndex
CREATE INDEX "country_succession_successor_code_idx" ON "country_succession"("successor_code");

-- CreateIndex
CREATE UNIQUE INDEX "country_group_code_key" ON "country_group"("code");

-- CreateIndex
CREATE INDEX "country_group_member_country_code_group_id_idx" ON "country_group_member"("country_code", "group_id");

-- CreateIndex
CREATE INDEX "delegation_country_code_idx" ON "delegation"("country_code");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_id_conference_id_key" ON "delegation"("id", "conference_id");

-- CreateIndex
CREATE INDEX "person_merged_into_id_idx" ON "person"("merged_into_id");

-- CreateIndex
CREATE INDEX "delegate_conference_id_idx" ON "delegate"("conference_id");

-- CreateIndex
CREATE INDEX "delegate_delegation_id_idx" ON "delegate"("delegation_id");

-- CreateIndex
CREATE INDEX "delegate_person_id_idx" ON "delegate"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_sequence_key" ON "change"("sequence");

-- CreateIndex
CREATE INDEX "change_conference_id_sequence_idx" ON "change"("conference_id", "sequence");

-- CreateIndex
CREATE INDEX "change_account_id_sequence_idx" ON "change"("account_id", "sequence");

-- CreateIndex
CREATE INDEX "change_undoes_id_idx" ON "change"("undoes_id");

-- CreateIndex
CREATE INDEX "change_row_change_id_idx" ON "change_row"("change_id");

-- CreateIndex
CREATE INDEX "change_row_record_type_record_id_sequence_idx" ON "change_row"("record_type", "record_id", "sequence");

-- CreateIndex
CREATE INDEX "instrument_conference_id_idx" ON "instrument"("conference_id");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_id_conference_id_key" ON "instrument"("id", "conference_id");

-- CreateIndex
CREATE INDEX "treaty_action_conference_id_idx" ON "treaty_action"("conference_id");

-- CreateIndex
CREATE INDEX "treaty_action_instrument_id_idx" ON "treaty_action"("instrument_id");

-- CreateIndex
CREATE INDEX "treaty_action_delegation_id_idx" ON "treaty_action"("delegation_id");

-- CreateIndex
CREATE INDEX "treaty_action_country_code_idx" ON "treaty_action"("country_code");

-- CreateIndex
CREATE INDEX "intervention_delegation_id_idx" ON "intervention"("delegation_id");

-- CreateIndex
CREATE INDEX "intervention_replies_to_id_idx" ON "intervention"("replies_to_id");

-- CreateIndex
CREATE INDEX "intervention_agenda_item_id_idx" ON "intervention"("agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "intervention_id_conference_id_key" ON "intervention"("id", "conference_id");

-- CreateIndex
CREATE INDEX "intervention_group_group_id_idx" ON "intervention_group"("group_id");

-- CreateIndex
CREATE INDEX "intervention_theme_theme_id_idx" ON "intervention_theme"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "intervention_text_intervention_id_kind_language_key" ON "intervention_text"("intervention_id", "kind", "language");

-- CreateIndex
CREATE INDEX "corrigendum_intervention_id_idx" ON "corrigendum"("intervention_id");

-- CreateIndex
CREATE INDEX "session_conference_id_held_on_position_idx" ON "session"("conference_id", "held_on", "position");

-- CreateIndex
CREATE UNIQUE INDEX "session_id_conference_id_key" ON "session"("id", "conference_id");

-- CreateIndex
CREATE INDEX "session_chair_person_id_idx" ON "session_chair"("person_id");

-- CreateIndex
CREATE INDEX "session_chair_delegation_id_idx" ON "session_chair"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_chair_session_id_position_key" ON "session_chair"("session_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "session_chair_session_id_person_id_key" ON "session_chair"("session_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_session_id_position_key" ON "agenda_item"("session_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_id_session_id_key" ON "agenda_item"("id", "session_id");

-- CreateIndex
CREATE INDEX "session_suspension_session_id_suspended_at_idx" ON "session_suspension"("session_id", "suspended_at");

-- CreateIndex
CREATE INDEX "reported_figure_conference_id_idx" ON "reported_figure"("conference_id");

-- CreateIndex
CREATE INDEX "reported_figure_session_id_idx" ON "reported_figure"("session_id");

-- CreateIndex
CREATE INDEX "reported_figure_source_id_idx" ON "reported_figure"("source_id");

-- CreateIndex
CREATE INDEX "source_conference_id_idx" ON "source"("conference_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_id_conference_id_key" ON "source"("id", "conference_id");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "citation_session_id_idx" ON "citation"("session_id");

-- CreateIndex
CREATE INDEX "citation_delegation_id_idx" ON "citation"("delegation_id");

-- CreateIndex
CREATE INDEX "citation_delegate_id_idx" ON "citation"("delegate_id");

-- CreateIndex
CREATE INDEX "citation_intervention_id_idx" ON "citation"("intervention_id");

-- CreateIndex
CREATE INDEX "citation_treaty_action_id_idx" ON "citation"("treaty_action_id");

-- CreateIndex
CREATE INDEX "theme_parent_id_idx" ON "theme"("parent_id");

-- CreateIndex
CREATE INDEX "theme_merged_into_id_idx" ON "theme"("merged_into_id");

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_name" ADD CONSTRAINT "country_name_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_alias" ADD CONSTRAINT "country_alias_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_succession" ADD CONSTRAINT "country_succession_former_code_fkey" FOREIGN KEY ("former_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_succession" ADD CONSTRAINT "country_succession_successor_code_fkey" FOREIGN KEY ("successor_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_name" ADD CONSTRAINT "country_group_name_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "country_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_member" ADD CONSTRAINT "country_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "country_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_member" ADD CONSTRAINT "country_group_member_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_delegation_id_conference_id_fkey" FOREIGN KEY ("delegation_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_row" ADD CONSTRAINT "change_row_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_key" ADD CONSTRAINT "request_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_instrument_id_conference_id_fkey" FOREIGN KEY ("instrument_id", "conference_id") REFERENCES "instrument"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_delegation_id_conference_id_fkey" FOREIGN KEY ("delegation_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_delegation_id_conference_id_fkey" FOREIGN KEY ("delegation_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_agenda_item_id_session_id_fkey" FOREIGN KEY ("agenda_item_id", "session_id") REFERENCES "agenda_item"("id", "session_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_replies_to_id_conference_id_fkey" FOREIGN KEY ("replies_to_id", "conference_id") REFERENCES "intervention"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_group" ADD CONSTRAINT "intervention_group_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_group" ADD CONSTRAINT "intervention_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "country_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_theme" ADD CONSTRAINT "intervention_theme_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_theme" ADD CONSTRAINT "intervention_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention_text" ADD CONSTRAINT "intervention_text_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrigendum" ADD CONSTRAINT "corrigendum_intervention_id_fkey" FOREIGN KEY ("intervention_id") REFERENCES "intervention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrigendum" ADD CONSTRAINT "corrigendum_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_chair" ADD CONSTRAINT "session_chair_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_chair" ADD CONSTRAINT "session_chair_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_chair" ADD CONSTRAINT "session_chair_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_chair" ADD CONSTRAINT "session_chair_delegation_id_conference_id_fkey" FOREIGN KEY ("delegation_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_suspension" ADD CONSTRAINT "session_suspension_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_figure" ADD CONSTRAINT "reported_figure_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_figure" ADD CONSTRAINT "reported_figure_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_figure" ADD CONSTRAINT "reported_figure_source_id_conference_id_fkey" FOREIGN KEY ("source_id", "conference_id") REFERENCES "source"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_conference_id_fkey" FOREIGN KEY ("source_id", "conference_id") REFERENCES "source"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_session_id_conference_id_fkey" FOREIGN KEY ("session_id", "conference_id") REFERENCES "session"("id", "conference_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_delegation_id_conference_id_fkey" FOREIGN KEY ("delegation_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "delegate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_intervention_id_conference_id_fkey" FOREIGN KEY ("intervention_id", "conference_id") REFERENCES "intervention"("id", "conference_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_treaty_action_id_fkey" FOREIGN KEY ("treaty_action_id") REFERENCES "treaty_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_name" ADD CONSTRAINT "theme_name_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_mapping" ADD CONSTRAINT "theme_mapping_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Rules that hold for every row ──────────────────────────────────────────────────────────────

ALTER TABLE country
  ADD CONSTRAINT country_code_form CHECK (code ~ '^[A-Z]{3}$' AND (alpha2 IS NULL OR alpha2 ~ '^[A-Z]{2}$')
    AND (m49 IS NULL OR m49 ~ '^[0-9]{3}$')),
  ADD CONSTRAINT country_former_has_end CHECK ((kind = 'former_state') = (ended_on IS NOT NULL)),
  ADD CONSTRAINT country_end_after_start CHECK (ended_on > started_on);
CREATE UNIQUE INDEX country_alpha2 ON country (alpha2) WHERE kind <> 'former_state';
ALTER TABLE country_succession ADD CONSTRAINT country_succession_of_another CHECK (former_code <> successor_code);
ALTER TABLE country_group_member
  ADD CONSTRAINT member_until_after_since CHECK (until > since),
  ADD CONSTRAINT member_once_at_a_time EXCLUDE USING gist
    (group_id WITH =, country_code WITH =, daterange(since, until) WITH &&);

ALTER TABLE conference
  ADD CONSTRAINT conference_ends_after_start CHECK (ends_on >= starts_on),
  ADD CONSTRAINT conference_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT conference_named CHECK (btrim(name) <> '');

ALTER TABLE session
  ADD CONSTRAINT session_scheduled_end_after_start CHECK (scheduled_end_at > scheduled_start_at),
  ADD CONSTRAINT session_end_after_start CHECK (ended_at > started_at),
  ADD CONSTRAINT session_end_needs_start CHECK (ended_at IS NULL OR started_at IS NOT NULL),
  ADD CONSTRAINT session_titled CHECK (btrim(title) <> ''),
  ADD CONSTRAINT session_has_place CHECK (position IS NOT NULL OR deleted_at IS NOT NULL),
  ADD CONSTRAINT session_one_per_place UNIQUE (conference_id, position) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE session_suspension
  ADD CONSTRAINT suspension_resumed_after CHECK (resumed_at > suspended_at),
  ADD CONSTRAINT suspension_one_at_a_time EXCLUDE USING gist
    (session_id WITH =, tstzrange(suspended_at, resumed_at) WITH &&);
ALTER TABLE reported_figure ADD CONSTRAINT reported_figure_counts CHECK (value >= 0);

-- A country code is there for states, and for nobody else.
ALTER TABLE delegation
  ADD CONSTRAINT delegation_country_for_states_only
    CHECK ((kind IN ('state', 'observer_state')) = (country_code IS NOT NULL)),
  ADD CONSTRAINT delegation_named CHECK (btrim(name) <> '');
CREATE UNIQUE INDEX delegation_one_per_country ON delegation (conference_id, country_code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX delegation_one_per_name ON delegation (conference_id, public.fold(name)) WHERE deleted_at IS NULL;

ALTER TABLE person
  ADD CONSTRAINT person_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT person_not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE delegate ADD CONSTRAINT delegate_named CHECK (btrim(name_as_printed) <> '');
CREATE UNIQUE INDEX delegate_once_per_delegation ON delegate (delegation_id, person_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX delegate_one_head ON delegate (delegation_id) WHERE function = 'head' AND deleted_at IS NULL;

ALTER TABLE intervention
  ADD COLUMN duration_seconds int GENERATED ALWAYS AS (extract(epoch FROM ended_at - started_at)::int) STORED,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (
    public.search_vector(coalesce(speaker_name, '') || ' ' || coalesce(speaker_post, '') || ' ' || coalesce(summary, '')))
    STORED,
  ADD CONSTRAINT intervention_end_after_start CHECK (ended_at > started_at),
  ADD CONSTRAINT intervention_end_needs_start CHECK (ended_at IS NULL OR started_at IS NOT NULL),
  ADD CONSTRAINT intervention_whole_seconds CHECK (
    date_trunc('second', started_at, 'UTC') = started_at AND date_trunc('second', ended_at, 'UTC') = ended_at),
  ADD CONSTRAINT intervention_time_allotted CHECK (allotted_seconds > 0),
  ADD CONSTRAINT intervention_not_its_own_reply CHECK (replies_to_id <> id),
  ADD CONSTRAINT intervention_only_answers_answer CHECK (
    replies_to_id IS NULL OR kind IN ('right_of_reply', 'answer', 'point_of_order', 'statement', 'chair_remark')),
  ADD CONSTRAINT intervention_unheard_has_no_times CHECK (
    status NOT IN ('listed', 'withdrawn', 'absent') OR started_at IS NULL),
  ADD CONSTRAINT intervention_on_the_floor_is_running CHECK (
    status <> 'on_the_floor' OR (started_at IS NOT NULL AND ended_at IS NULL)),
  ADD CONSTRAINT intervention_reviewed_when_checked CHECK (
    (review_state = 'provisional') = (reviewed_at IS NULL)),
  ADD CONSTRAINT intervention_language_form CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT intervention_has_place CHECK (position IS NOT NULL OR deleted_at IS NOT NULL),
  ADD CONSTRAINT intervention_one_per_place UNIQUE (session_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  ALTER COLUMN sitting_rank SET NOT NULL,
  ALTER COLUMN delegation_kind SET NOT NULL;

ALTER TABLE intervention_text
  ADD COLUMN search tsvector GENERATED ALWAYS AS (public.search_vector(body)) STORED,
  ADD CONSTRAINT text_language_form CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

ALTER TABLE theme
  ADD CONSTRAINT theme_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT theme_not_its_own_parent CHECK (parent_id <> id),
  ADD CONSTRAINT theme_not_merged_into_itself CHECK (merged_into_id <> id),
  ADD CONSTRAINT theme_hue_of_the_palette CHECK (hue BETWEEN 0 AND 9);
CREATE UNIQUE INDEX theme_one_per_name ON theme (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), public.fold(name))
  WHERE deleted_at IS NULL AND merged_into_id IS NULL;

ALTER TABLE source
  ADD CONSTRAINT source_titled CHECK (btrim(title) <> ''),
  ADD CONSTRAINT source_web_address CHECK (url ~* '^https?://');
CREATE UNIQUE INDEX source_one_per_address ON source (conference_id, url) WHERE deleted_at IS NULL;
ALTER TABLE citation ADD CONSTRAINT citation_of_one_record CHECK (
  num_nonnulls(session_id, delegation_id, delegate_id, intervention_id, treaty_action_id) = 1);
CREATE UNIQUE INDEX citation_once_per_record ON citation
  (source_id, coalesce(session_id, delegation_id, delegate_id, intervention_id, treaty_action_id));

CREATE UNIQUE INDEX treaty_action_once ON treaty_action
  (instrument_id, kind, coalesce(country_code, public.fold(participant_name))) WHERE deleted_at IS NULL;
ALTER TABLE treaty_action ADD CONSTRAINT treaty_action_named CHECK (btrim(participant_name) <> '');
ALTER TABLE account ADD CONSTRAINT account_email_folded CHECK (email = lower(email) AND email LIKE '_%@_%');

-- A theme is never its own ancestor.
CREATE FUNCTION theme_is_a_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND EXISTS (
    WITH RECURSIVE above AS (
      SELECT parent_id FROM theme WHERE id = NEW.parent_id
      UNION SELECT t.parent_id FROM theme t JOIN above a ON t.id = a.parent_id)
    SELECT FROM above WHERE parent_id = NEW.id)
  THEN
    RAISE EXCEPTION 'theme % violates constraint "theme_is_a_tree"', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'theme_is_a_tree';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER theme_is_a_tree BEFORE INSERT OR UPDATE OF parent_id ON theme
  FOR EACH ROW EXECUTE FUNCTION theme_is_a_tree();

-- ── Order ──────────────────────────────────────────────────────────────────────────────────────
-- The record's order is day of the session, the session's place, place in its list. Interventions carry the
-- first two as one number, with the country and kind of their delegation, so that one index serves each filter.

CREATE FUNCTION sitting_rank(held_on date, place int) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (held_on - DATE '1800-01-01')::bigint * 4294967296 + coalesce(place, 0);

CREATE FUNCTION intervention_carries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT d.country_code, d.kind INTO NEW.country_code, NEW.delegation_kind FROM delegation d WHERE d.id = NEW.delegation_id;
  SELECT sitting_rank(s.held_on, s.position) INTO NEW.sitting_rank FROM session s WHERE s.id = NEW.session_id;
  RETURN NEW;
END $$;
CREATE TRIGGER intervention_carries BEFORE INSERT OR UPDATE OF delegation_id, session_id ON intervention
  FOR EACH ROW EXECUTE FUNCTION intervention_carries();

CREATE FUNCTION delegation_passes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE intervention SET country_code = NEW.country_code, delegation_kind = NEW.kind WHERE delegation_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER delegation_passes_on AFTER UPDATE OF country_code, kind ON delegation FOR EACH ROW
  WHEN (OLD.country_code IS DISTINCT FROM NEW.country_code OR OLD.kind <> NEW.kind)
  EXECUTE FUNCTION delegation_passes_on();

CREATE FUNCTION session_passes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE intervention SET sitting_rank = sitting_rank(NEW.held_on, NEW.position) WHERE session_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER session_passes_on AFTER UPDATE OF held_on, position ON session FOR EACH ROW
  WHEN (OLD.held_on <> NEW.held_on OR OLD.position IS DISTINCT FROM NEW.position)
  EXECUTE FUNCTION session_passes_on();

-- The first two serve the narrow filters too: what these ask for stands in the index itself.
CREATE INDEX intervention_in_order ON intervention (sitting_rank, session_id, position)
  INCLUDE (id, kind, status, review_state, language, delegation_kind, country_code) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_conference ON intervention (conference_id, sitting_rank, session_id, position)
  INCLUDE (id, kind, status, review_state, language, delegation_kind, country_code) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_country ON intervention (country_code, sitting_rank, session_id, position) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_delegation ON intervention (delegation_id, sitting_rank, session_id, position) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_person ON intervention (person_id, sitting_rank, session_id, position) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_update ON intervention (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_duration ON intervention (coalesce(duration_seconds, -1), id) WHERE deleted_at IS NULL;
CREATE INDEX intervention_by_start ON intervention (coalesce(started_at, 'infinity'), id) WHERE deleted_at IS NULL;
CREATE INDEX intervention_search ON intervention USING gin (search);
CREATE INDEX intervention_text_search ON intervention_text USING gin (search);

-- ── Filings ────────────────────────────────────────────────────────────────────────────────────
-- Where an intervention is found: one row for each of its themes, each theme above those, and each group it spoke
-- for, in the record's order. So a theme with its branch, or a group, is one key, alone or with a country.
-- Stances are bits, since a branch can be met with several.

CREATE TABLE filing (
  under_id uuid NOT NULL,
  intervention_id uuid NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  country_code char(3),
  stances int NOT NULL,
  sitting_rank bigint NOT NULL,
  session_id uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (intervention_id, under_id)
);
CREATE INDEX filing_in_order ON filing (under_id, sitting_rank, session_id, position);
CREATE INDEX filing_by_country ON filing (under_id, country_code, sitting_rank, session_id, position);

-- 0 no stance said, then one bit for each of the closed list.
CREATE FUNCTION stance_bit(taken "Stance") RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE taken WHEN 'supports' THEN 1 WHEN 'opposes' THEN 2 WHEN 'conditional' THEN 4 WHEN 'mentions' THEN 8 ELSE 0 END;

CREATE FUNCTION file_interventions(interventions uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM filing WHERE intervention_id = ANY (interventions);
  INSERT INTO filing (under_id, intervention_id, country_code, stances, sitting_rank, session_id, position)
  WITH RECURSIVE tagged AS (
    SELECT it.intervention_id, it.theme_id AS under_id, stance_bit(it.stance) AS stance
      FROM intervention_theme it WHERE it.intervention_id = ANY (interventions)
    UNION
    SELECT g.intervention_id, above.id, g.stance
      FROM tagged g JOIN theme t ON t.id = g.under_id
      JOIN theme above ON above.id = t.parent_id OR above.id = t.merged_into_id),
  found AS (
    SELECT * FROM tagged
    UNION ALL
    SELECT ig.intervention_id, ig.group_id, 0 FROM intervention_group ig WHERE ig.intervention_id = ANY (interventions))
  SELECT f.under_id, f.intervention_id, i.country_code, bit_or(f.stance), i.sitting_rank, i.session_id, i.position
    FROM found f JOIN intervention i ON i.id = f.intervention_id
   WHERE i.deleted_at IS NULL
   GROUP BY f.under_id, f.intervention_id, i.country_code, i.sitting_rank, i.session_id, i.position;
$$;

CREATE FUNCTION file_what_was_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM file_interventions(ARRAY(SELECT DISTINCT intervention_id FROM touched));
  RETURN NULL;
END $$;
CREATE TRIGGER filing_theme_added AFTER INSERT ON intervention_theme REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION file_what_was_touched();
CREATE TRIGGER filing_theme_changed AFTER UPDATE ON intervention_theme REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION file_what_was_touched();
CREATE TRIGGER filing_theme_removed AFTER DELETE ON intervention_theme REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION file_what_was_touched();
CREATE TRIGGER filing_group_added AFTER INSERT ON intervention_group REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION file_what_was_touched();
CREATE TRIGGER filing_group_removed AFTER DELETE ON intervention_group REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION file_what_was_touched();

CREATE FUNCTION file_what_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved uuid[] := ARRAY(
  SELECT n.id FROM new_rows n JOIN old_rows o USING (id)
   WHERE (n.country_code, n.sitting_rank, n.session_id, n.position, n.deleted_at)
      IS DISTINCT FROM (o.country_code, o.sitting_rank, o.session_id, o.position, o.deleted_at));
BEGIN
  IF moved <> '{}' THEN PERFORM file_interventions(moved); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER filing_moved AFTER UPDATE ON intervention
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION file_what_moved();

CREATE FUNCTION file_branch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM file_interventions(ARRAY(SELECT intervention_id FROM filing WHERE under_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER filing_branch_moved AFTER UPDATE OF parent_id, merged_into_id ON theme FOR EACH ROW
  WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id OR OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id)
  EXECUTE FUNCTION file_branch();

-- An instant as ISO 8601 with the offset of a zone: 2025-10-26T10:42:10+07:00.
CREATE FUNCTION local_iso(instant timestamptz, zone text) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE STRICT AS $$
  SELECT to_char(instant AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')
      || CASE WHEN minutes < 0 THEN '-' ELSE '+' END
      || to_char(abs(minutes) / 60, 'FM00') || ':' || to_char(abs(minutes) % 60, 'FM00')
    FROM (SELECT extract(epoch FROM (instant AT TIME ZONE zone) - (instant AT TIME ZONE 'UTC'))::int / 60 AS minutes) o
$$;

-- ── Names found however they are written ───────────────────────────────────────────────────────

ALTER TABLE delegation ADD COLUMN folded text GENERATED ALWAYS AS (public.fold(name || ' ' || coalesce(acronym, ''))) STORED;
CREATE FUNCTION folded_person(name text, original text, aliases text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN public.fold(name || ' ' || coalesce(original, '') || ' ' || array_to_string(aliases, ' '));
ALTER TABLE person ADD COLUMN folded text GENERATED ALWAYS AS (folded_person(name, name_in_original_script, aliases)) STORED;
ALTER TABLE theme ADD COLUMN folded text GENERATED ALWAYS AS (public.fold(name)) STORED;
ALTER TABLE country_name ADD COLUMN folded text GENERATED ALWAYS AS (public.fold(name)) STORED;
ALTER TABLE country_alias ADD COLUMN folded text GENERATED ALWAYS AS (public.fold(alias)) STORED;
CREATE INDEX delegation_folded ON delegation USING gin (folded gin_trgm_ops);
CREATE INDEX person_folded ON person USING gin (folded gin_trgm_ops);
CREATE INDEX theme_folded ON theme USING gin (folded gin_trgm_ops);
CREATE INDEX country_name_folded ON country_name USING gin (folded gin_trgm_ops);
CREATE INDEX country_alias_folded ON country_alias USING gin (folded gin_trgm_ops);

-- ── Versions and history ───────────────────────────────────────────────────────────────────────

-- A record's version goes up with each change a reader could see; being moved along by a neighbour is none.
CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = OLD.version AND
     to_jsonb(NEW) - '{position,sitting_rank,country_code,delegation_kind,updated_at,search,folded}'::text[] IS DISTINCT FROM
     to_jsonb(OLD) - '{position,sitting_rank,country_code,delegation_kind,updated_at,search,folded}'::text[]
  THEN NEW.version := OLD.version + 1; END IF;
  IF NEW.version <> OLD.version THEN NEW.updated_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;

-- Every change of a row is kept under the change (who, when) that the transaction has opened; a write
-- outside one is refused, so that no path can forget it. `rostrum.change = 'none'` is for filling an empty database.
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened text := current_setting('rostrum.change', true);
  record_type text := TG_ARGV[0];
  record_key text := TG_ARGV[1];
  row_key text := TG_ARGV[2];
BEGIN
  IF opened = 'none' THEN RETURN NULL; END IF;
  IF coalesce(opened, '') = '' THEN
    RAISE EXCEPTION 'a write to % outside a change', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO change_row (change_id, table_name, record_type, record_id, before, after)
    SELECT opened::uuid, TG_TABLE_NAME, record_type, j ->> record_key, NULL, j
      FROM (SELECT to_jsonb(n) - '{search,folded}'::text[] AS j FROM new_rows n) rows;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO change_row (change_id, table_name, record_type, record_id, before, after)
    SELECT opened::uuid, TG_TABLE_NAME, record_type, j ->> record_key, j, NULL
      FROM (SELECT to_jsonb(o) - '{search,folded}'::text[] AS j FROM old_rows o) rows;
  ELSE
    EXECUTE format($q$
      INSERT INTO change_row (change_id, table_name, record_type, record_id, before, after)
      SELECT $1, $2, $3, to_jsonb(n) ->> $4, to_jsonb(o) - '{search,folded}'::text[], to_jsonb(n) - '{search,folded}'::text[]
        FROM old_rows o JOIN new_rows n USING (%s) WHERE o IS DISTINCT FROM n$q$, row_key)
      USING opened::uuid, TG_TABLE_NAME, record_type, record_key;
  END IF;
  RETURN NULL;
END $$;

-- Puts a table under history: which record its rows belong to, by which column, and its own key.
CREATE FUNCTION put_under_history(kept regclass, record_type text, record_key text, row_key text DEFAULT 'id')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE arguments text := format('%L, %L, %L', record_type, record_key, row_key);
BEGIN
  EXECUTE format('CREATE TRIGGER history_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%s)', kept, arguments);
  EXECUTE format('CREATE TRIGGER history_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%s)', kept, arguments);
  EXECUTE format('CREATE TRIGGER history_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%s)', kept, arguments);
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = kept AND attname = 'version' AND NOT attisdropped) THEN
    EXECUTE format('CREATE TRIGGER next_version BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION next_version()', kept);
  END IF;
END $$;

SELECT put_under_history('conference', 'conference', 'id');
SELECT put_under_history('session', 'session', 'id');
SELECT put_under_history('session_chair', 'session', 'session_id');
SELECT put_under_history('agenda_item', 'session', 'session_id');
SELECT put_under_history('session_suspension', 'session', 'session_id');
SELECT put_under_history('reported_figure', 'reported_figure', 'id');
SELECT put_under_history('delegation', 'delegation', 'id');
SELECT put_under_history('person', 'person', 'id');
SELECT put_under_history('delegate', 'delegate', 'id');
SELECT put_under_history('intervention', 'intervention', 'id');
SELECT put_under_history('intervention_group', 'intervention', 'intervention_id', 'intervention_id, group_id');
SELECT put_under_history('intervention_theme', 'intervention', 'intervention_id', 'intervention_id, theme_id');
SELECT put_under_history('intervention_text', 'intervention', 'intervention_id');
SELECT put_under_history('corrigendum', 'intervention', 'intervention_id');
SELECT put_under_history('theme', 'theme', 'id');
SELECT put_under_history('theme_name', 'theme', 'theme_id', 'theme_id, language');
SELECT put_under_history('theme_mapping', 'theme', 'theme_id', 'theme_id, concept');
SELECT put_under_history('source', 'source', 'id');
SELECT put_under_history('citation', 'citation', 'id');
SELECT put_under_history('instrument', 'instrument', 'id');
SELECT put_under_history('treaty_action', 'treaty_action', 'id');
SELECT put_under_history('country_group', 'group', 'id');
SELECT put_under_history('country_group_name', 'group', 'group_id', 'group_id, language');
SELECT put_under_history('country_group_member', 'group', 'group_id');

-- History is added to and never edited.
CREATE FUNCTION history_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is not edited' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER change_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION history_stands();
CREATE TRIGGER change_row_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON change_row
  FOR EACH STATEMENT EXECUTE FUNCTION history_stands();
