-- CreateTable
CREATE TABLE "broadcast_draft" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "template" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "picture_id" INTEGER,
    "scope" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" INTEGER,
    "changed_by" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "broadcast_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "broadcast_draft_changed_at_idx" ON "broadcast_draft"("changed_at");

-- CreateIndex
CREATE INDEX "broadcast_draft_picture_id_idx" ON "broadcast_draft"("picture_id");

-- AddForeignKey
ALTER TABLE "broadcast_draft" ADD CONSTRAINT "broadcast_draft_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
