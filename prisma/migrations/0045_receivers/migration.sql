-- AlterTable
ALTER TABLE "application" ADD COLUMN     "kept" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "firm_member" ADD COLUMN     "news" TEXT NOT NULL DEFAULT 'daily',
ADD COLUMN     "news_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Written by hand: what the schema cannot say.
ALTER TABLE "firm_member" ADD CONSTRAINT "firm_member_news" CHECK (news IN ('daily', 'once'));

CREATE INDEX "application_at_firms" ON "application"("vacancy_id") WHERE receiver = 'firm' AND clock_at IS NOT NULL;
