-- DropIndex
DROP INDEX "ticket_state_idx";

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "broadcast_id" INTEGER;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "assigned_to" INTEGER,
ADD COLUMN     "closed_by" TEXT,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'id',
ADD COLUMN     "last_activity_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "regency" TEXT,
ADD COLUMN     "satisfaction" SMALLINT,
ADD COLUMN     "taken_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "ticket_message" (
    "id" BIGSERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "author_id" INTEGER,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "scope" TEXT,
    "granted_by" INTEGER,
    "granted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by" INTEGER,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_invite" (
    "code" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scope" TEXT,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_by" INTEGER,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "role_invite_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "allowed" BOOLEAN NOT NULL DEFAULT true,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast" (
    "id" SERIAL NOT NULL,
    "author_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "texts" JSONB NOT NULL,
    "media" JSONB,
    "vacancy_id" INTEGER,
    "choices" JSONB NOT NULL DEFAULT '[]',
    "audience" TEXT NOT NULL,
    "scope" TEXT,
    "language" TEXT,
    "repeat" JSONB,
    "scheduled_at" TIMESTAMPTZ,
    "approved_by" INTEGER,
    "approved_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ,
    "finished_at" TIMESTAMPTZ,
    "parent_id" INTEGER,
    "progress" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast_recipient" (
    "broadcast_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "address_id" INTEGER NOT NULL,
    "outbox_id" BIGINT,
    "skipped" TEXT,
    "replied_at" TIMESTAMPTZ,
    "reply" TEXT,

    CONSTRAINT "broadcast_recipient_pkey" PRIMARY KEY ("broadcast_id","person_id")
);

-- CreateTable
CREATE TABLE "segment" (
    "name" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "person_tag" (
    "person_id" INTEGER NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "person_tag_pkey" PRIMARY KEY ("person_id","tag")
);

-- CreateTable
CREATE TABLE "campaign_sent" (
    "campaign" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_sent_pkey" PRIMARY KEY ("campaign","person_id")
);

-- CreateTable
CREATE TABLE "question_reach" (
    "person_id" INTEGER NOT NULL,
    "flow" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_reach_pkey" PRIMARY KEY ("person_id","flow","question")
);

-- CreateTable
CREATE TABLE "link_code" (
    "code" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "ticket_message_ticket_id_idx" ON "ticket_message"("ticket_id");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "broadcast_state_scheduled_at_idx" ON "broadcast"("state", "scheduled_at");

-- CreateIndex
CREATE INDEX "broadcast_recipient_outbox_id_idx" ON "broadcast_recipient"("outbox_id");

-- CreateIndex
CREATE INDEX "person_tag_tag_idx" ON "person_tag"("tag");

-- CreateIndex
CREATE INDEX "question_reach_flow_question_at_idx" ON "question_reach"("flow", "question", "at");

-- CreateIndex
CREATE INDEX "ticket_state_regency_idx" ON "ticket"("state", "regency");

-- CreateIndex
CREATE INDEX "ticket_assigned_to_idx" ON "ticket"("assigned_to");

-- AddForeignKey
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_recipient" ADD CONSTRAINT "broadcast_recipient_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_recipient" ADD CONSTRAINT "broadcast_recipient_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_tag" ADD CONSTRAINT "person_tag_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_sent" ADD CONSTRAINT "campaign_sent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_reach" ADD CONSTRAINT "question_reach_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.

-- The audit log only grows.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry is append-only';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

-- Who of a running broadcast is still to be handed to the outbox.
CREATE INDEX broadcast_recipient_open_idx ON broadcast_recipient (broadcast_id, person_id)
  WHERE outbox_id IS NULL AND skipped IS NULL;
CREATE INDEX outbox_broadcast_idx ON outbox (broadcast_id, state) WHERE broadcast_id IS NOT NULL;
