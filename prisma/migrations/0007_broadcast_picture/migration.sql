-- AlterTable
ALTER TABLE "broadcast" DROP COLUMN "media",
ADD COLUMN     "picture_alt" TEXT,
ADD COLUMN     "picture_id" INTEGER;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "sent_as" TEXT;

-- CreateTable
CREATE TABLE "picture" (
    "id" SERIAL NOT NULL,
    "asked_by" INTEGER,
    "channel" TEXT,
    "file_id" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "try_at" TIMESTAMPTZ,
    "mime_type" TEXT,
    "bytes" BYTEA,
    "size" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sent_file" (
    "file_key" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sent_file_pkey" PRIMARY KEY ("file_key","account")
);

-- CreateIndex
CREATE INDEX "picture_try_at_idx" ON "picture"("try_at");

-- AddForeignKey
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;
