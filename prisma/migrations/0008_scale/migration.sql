-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "closes_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "figure_day" (
    "day" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "figure_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "indicator_figure" (
    "day" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "indicator_figure_pkey" PRIMARY KEY ("day","measure","place","dimension","category")
);

-- CreateTable
CREATE TABLE "funnel_figure" (
    "day" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "rank_sum" BIGINT NOT NULL,

    CONSTRAINT "funnel_figure_pkey" PRIMARY KEY ("day","flow","place","question")
);

-- CreateIndex
CREATE INDEX "broadcast_recipient_person_id_idx" ON "broadcast_recipient"("person_id");

-- CreateIndex
CREATE INDEX "campaign_sent_person_id_idx" ON "campaign_sent"("person_id");

-- CreateIndex
CREATE INDEX "inbox_address_id_idx" ON "inbox"("address_id");

-- CreateIndex
CREATE INDEX "link_code_person_id_idx" ON "link_code"("person_id");

-- CreateIndex
CREATE INDEX "outbox_address_id_idx" ON "outbox"("address_id");

-- CreateIndex
CREATE INDEX "person_registered_at_idx" ON "person"("registered_at");

-- CreateIndex
CREATE INDEX "ticket_person_id_idx" ON "ticket"("person_id");

-- Written by hand: what the schema cannot say.

CREATE INDEX "alert_waiting" ON "alert" ("channel", "due_at", "closes_at", "person_id")
  WHERE "sent_at" IS NULL AND "dismissed_at" IS NULL;
CREATE INDEX "person_deleted" ON "person" ("deleted_at") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "application_accepted" ON "application" ("updated_at") WHERE "status" = 'accepted';

UPDATE "alert" l SET "closes_at" = v."closes_at" FROM "vacancy" v
  WHERE v."id" = l."vacancy_id" AND l."sent_at" IS NULL AND l."dismissed_at" IS NULL;
