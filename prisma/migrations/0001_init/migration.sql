-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'id',
    "name" TEXT,
    "birth_date" DATE,
    "gender" TEXT,
    "regency" TEXT,
    "education" TEXT,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "experience_years" DOUBLE PRECISION,
    "wish" TEXT,
    "wish_fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "places" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pay_min" INTEGER,
    "phone" TEXT,
    "interest_code" TEXT,
    "plain_text" BOOLEAN NOT NULL DEFAULT false,
    "registered_at" TIMESTAMPTZ,
    "stopped_at" TIMESTAMPTZ,
    "last_seen_at" TIMESTAMPTZ,
    "source" TEXT,
    "deleted_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "person_id" INTEGER NOT NULL,
    "flow" TEXT NOT NULL,
    "flow_version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "suspended" JSONB NOT NULL DEFAULT '[]',
    "step" INTEGER NOT NULL DEFAULT 0,
    "misses" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "question_id" BIGINT,
    "reply_id" BIGINT,
    "notice_id" BIGINT,
    "set_aside" JSONB,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL,
    "address_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "event" JSONB NOT NULL,
    "order" BIGINT,
    "received_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "retry_at" TIMESTAMPTZ,
    "error" TEXT,
    "parked_at" TIMESTAMPTZ,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "address_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "lane" INTEGER NOT NULL DEFAULT 0,
    "message" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "worker_id" INTEGER,
    "external_id" TEXT,
    "order" BIGINT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker" (
    "id" SERIAL NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "heartbeat_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_clock" (
    "key" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ NOT NULL,
    "paused_until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "slot_clock_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "timer" (
    "person_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "fire_at" TIMESTAMPTZ NOT NULL,
    "event" JSONB NOT NULL,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "text_version" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject" TEXT,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accommodation" (
    "person_id" INTEGER NOT NULL,
    "need" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "accommodation_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "instrument" TEXT NOT NULL,
    "instrument_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "result" JSONB,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_answer" (
    "assessment_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "value" SMALLINT NOT NULL,
    "inbox_id" BIGINT NOT NULL,
    "asked_at" TIMESTAMPTZ,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_answer_pkey" PRIMARY KEY ("assessment_id","item")
);

-- CreateTable
CREATE TABLE "vacancy" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "employer" TEXT NOT NULL,
    "regency" TEXT,
    "place_text" TEXT,
    "remote" BOOLEAN NOT NULL DEFAULT false,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "education" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pay_min" INTEGER,
    "pay_max" INTEGER,
    "openings" INTEGER,
    "description" TEXT NOT NULL DEFAULT '',
    "requirements" TEXT NOT NULL DEFAULT '',
    "disability_friendly" BOOLEAN NOT NULL DEFAULT false,
    "kind" TEXT NOT NULL DEFAULT 'job',
    "posted_at" TIMESTAMPTZ,
    "closes_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "content_hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector,

    CONSTRAINT "vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_vacancy" (
    "person_id" INTEGER NOT NULL,
    "vacancy_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_vacancy_pkey" PRIMARY KEY ("person_id","vacancy_id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "vacancy_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'sent',
    "note" TEXT,
    "share_result" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_setting" (
    "person_id" INTEGER NOT NULL,
    "frequency" TEXT NOT NULL DEFAULT 'now',
    "strict" BOOLEAN NOT NULL DEFAULT false,
    "quiet_from" INTEGER NOT NULL DEFAULT 20,
    "quiet_until" INTEGER NOT NULL DEFAULT 7,
    "weekly_cap" INTEGER NOT NULL DEFAULT 7,
    "digest_hour" INTEGER NOT NULL DEFAULT 8,
    "digest_day" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alert_setting_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "alert" (
    "person_id" INTEGER NOT NULL,
    "vacancy_id" INTEGER NOT NULL,
    "score" SMALLINT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "due_at" TIMESTAMPTZ NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "dismissed_at" TIMESTAMPTZ,
    "dismiss_reason" TEXT,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("person_id","vacancy_id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "question" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_regency_idx" ON "person"("regency");

-- CreateIndex
CREATE INDEX "address_person_id_idx" ON "address"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "address_channel_external_id_key" ON "address"("channel", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_channel_external_id_key" ON "inbox"("channel", "external_id");

-- CreateIndex
CREATE INDEX "timer_fire_at_idx" ON "timer"("fire_at");

-- CreateIndex
CREATE INDEX "consent_person_id_purpose_at_idx" ON "consent"("person_id", "purpose", "at");

-- CreateIndex
CREATE INDEX "assessment_person_id_instrument_idx" ON "assessment"("person_id", "instrument");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_code_key" ON "vacancy"("code");

-- CreateIndex
CREATE INDEX "vacancy_regency_idx" ON "vacancy"("regency");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_source_source_id_key" ON "vacancy"("source", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_person_id_vacancy_id_key" ON "application"("person_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "ticket_state_idx" ON "ticket"("state");

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_vacancy" ADD CONSTRAINT "saved_vacancy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_vacancy" ADD CONSTRAINT "saved_vacancy_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_setting" ADD CONSTRAINT "alert_setting_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.

CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- Work that waits, and nothing else: these stay small however long the history grows.
CREATE INDEX "inbox_waiting" ON "inbox" ("person_id", "id") WHERE "done_at" IS NULL AND "parked_at" IS NULL;
CREATE INDEX "outbox_pending" ON "outbox" ("channel", "lane", "id") WHERE "state" = 'pending';
CREATE INDEX "outbox_open_by_address" ON "outbox" ("address_id", "id") WHERE "state" IN ('pending', 'sending');
CREATE INDEX "outbox_sending_by_worker" ON "outbox" ("worker_id") WHERE "state" = 'sending';

-- Rewritten at every turn: room on the page keeps the update within it and out of the indexes.
ALTER TABLE "conversation" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "outbox" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "inbox" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- unaccent() is not immutable as shipped because its dictionary could be changed; ours is not.
CREATE FUNCTION "search_text"(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

ALTER TABLE "vacancy" DROP COLUMN "search";
ALTER TABLE "vacancy" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple'::regconfig, search_text("title")), 'A') ||
  setweight(to_tsvector('simple'::regconfig, search_text("employer")), 'B') ||
  setweight(to_tsvector('simple'::regconfig, search_text(left("requirements", 20000) || ' ' || left("description", 20000))), 'C')
) STORED;
CREATE INDEX "vacancy_search" ON "vacancy" USING gin ("search");
CREATE INDEX "vacancy_title_trigrams" ON "vacancy" USING gin (search_text("title") gin_trgm_ops);
