-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "flow" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "programme_figure" (
    "indicator" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '*',
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "entered_by" INTEGER,
    "entered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_figure_pkey" PRIMARY KEY ("indicator","period","place")
);

-- Written by hand: what the schema cannot say.

-- How many notices somebody has had lately.
CREATE INDEX "outbox_notices_by_person" ON "outbox" ("person_id", "created_at") WHERE "lane" = 1;
