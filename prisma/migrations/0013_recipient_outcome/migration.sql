-- AlterTable
ALTER TABLE "broadcast_recipient" ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "sent_as" TEXT,
ADD COLUMN     "sent_at" TIMESTAMPTZ;

-- Written by hand: what the schema cannot say.
