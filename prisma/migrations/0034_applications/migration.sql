-- AlterTable
ALTER TABLE "application" ADD COLUMN     "clock" TEXT DEFAULT 'unseen',
ADD COLUMN     "clock_at" TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "receiver" TEXT NOT NULL DEFAULT 'desk',
ADD COLUMN     "shares" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "waits_from" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "words" TEXT;

-- CreateTable
CREATE TABLE "application_event" (
    "id" BIGSERIAL NOT NULL,
    "application_id" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "mover" TEXT NOT NULL,
    "actor_id" INTEGER,
    "reason" TEXT,
    "words" TEXT,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "application_event_application_id_idx" ON "application_event"("application_id");

-- CreateIndex
CREATE INDEX "application_event_actor_id_idx" ON "application_event"("actor_id");

-- CreateIndex
CREATE INDEX "application_clock_at_idx" ON "application"("clock_at");

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
-- What was called sent has reached nobody yet: whoever sent it, or the desk, hears of it when the first clock runs out.
UPDATE "application" a SET "receiver" = 'way' FROM "vacancy" v
WHERE v."id" = a."vacancy_id"
  AND coalesce(v."apply_url", v."apply_address", v."apply_contact") IS NOT NULL;
UPDATE "application" SET "status" = CASE "status"
  WHEN 'accepted' THEN 'hired' WHEN 'rejected' THEN 'notSelected' WHEN 'closed' THEN 'vacancyEnded'
  WHEN 'sent' THEN CASE "receiver" WHEN 'way' THEN 'toSend' ELSE 'atDesk' END ELSE "status" END;
UPDATE "application" SET "clock" = NULL, "clock_at" = NULL
WHERE "status" IN ('hired', 'declined', 'notSelected', 'vacancyEnded', 'withdrawn', 'unanswered');
INSERT INTO "application_event" ("application_id", "move", "state", "mover", "at")
SELECT "id", 'BEGAN', "status", 'person', "created_at" FROM "application";

-- No application without a running clock or an end.
ALTER TABLE "application" ADD CONSTRAINT "application_answered" CHECK ("clock_at" IS NOT NULL
  OR "status" IN ('hired', 'declined', 'notSelected', 'vacancyEnded', 'withdrawn', 'unanswered'));
