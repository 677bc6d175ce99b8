-- AlterTable
ALTER TABLE "ticket_message" ADD COLUMN     "inbox_id" BIGINT;

-- CreateIndex
CREATE INDEX "ticket_message_author_id_idx" ON "ticket_message"("author_id");

-- Written by hand: what the schema cannot say.
