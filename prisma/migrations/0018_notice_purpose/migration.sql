-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "held" TEXT,
ADD COLUMN     "purpose" TEXT;

-- Written by hand: what the schema cannot say.
-- What waits, and what counts in this week, gets the purpose its message was made for.
UPDATE "outbox" SET "purpose" = CASE WHEN "broadcast_id" IS NOT NULL THEN 'broadcast'
    WHEN "message"->>'purpose' IN ('alert', 'status', 'broadcast', 'reminder') THEN "message"->>'purpose' ELSE 'work' END
  WHERE "lane" = 1 AND ("state" IN ('pending', 'sending') OR "sent_at" > now() - interval '7 days');
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_open_notice_has_purpose"
  CHECK ("lane" = 0 OR "purpose" IS NOT NULL OR "state" NOT IN ('pending', 'sending'));
