-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "asked" TEXT;

-- CreateTable
CREATE TABLE "kept_search" (
    "person_id" INTEGER NOT NULL,
    "query" TEXT NOT NULL,
    "keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reach" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "work_version" INTEGER NOT NULL DEFAULT 0,
    "kept_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_search_pkey" PRIMARY KEY ("person_id","query")
);

-- CreateIndex
CREATE INDEX "kept_search_keys_idx" ON "kept_search" USING GIN ("keys");

-- AddForeignKey
ALTER TABLE "kept_search" ADD CONSTRAINT "kept_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
