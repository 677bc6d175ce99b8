-- AlterTable
ALTER TABLE "broadcast" ADD COLUMN     "other_texts" JSONB;

-- AlterTable
ALTER TABLE "broadcast_recipient" ADD COLUMN     "delivered_at" TIMESTAMPTZ,
ADD COLUMN     "error" TEXT,
ADD COLUMN     "half" SMALLINT,
ADD COLUMN     "read_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "broadcast_answer" (
    "id" SERIAL NOT NULL,
    "broadcast_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" TEXT[],
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ticket_id" INTEGER,

    CONSTRAINT "broadcast_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "broadcast_answer_broadcast_id_id_idx" ON "broadcast_answer"("broadcast_id", "id");

-- CreateIndex
CREATE INDEX "broadcast_answer_broadcast_id_kind_id_idx" ON "broadcast_answer"("broadcast_id", "kind", "id");

-- CreateIndex
CREATE INDEX "broadcast_answer_person_id_idx" ON "broadcast_answer"("person_id");

-- CreateIndex
CREATE INDEX "broadcast_answer_words_idx" ON "broadcast_answer" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "broadcast_answer" ADD CONSTRAINT "broadcast_answer_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_answer" ADD CONSTRAINT "broadcast_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
