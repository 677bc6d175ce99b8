-- AlterTable
ALTER TABLE "campaign_sent" DROP CONSTRAINT "campaign_sent_pkey",
ADD COLUMN     "replied_at" TIMESTAMPTZ,
ADD COLUMN     "reply" TEXT,
ADD COLUMN     "subject" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "campaign_sent_pkey" PRIMARY KEY ("campaign", "person_id", "subject");

-- AlterTable
ALTER TABLE "ticket_message" ADD COLUMN     "file" JSONB;

-- Written by hand: what the schema cannot say.

CREATE INDEX "outbox_of_ticket" ON "outbox" ((("message"->>'ticketId')::int)) WHERE "message"->>'ticketId' IS NOT NULL;
