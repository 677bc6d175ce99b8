-- AlterTable
ALTER TABLE "vacancy" ADD COLUMN     "work_terms" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "work_version" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "vacancy_work_terms_idx" ON "vacancy" USING GIN ("work_terms");

-- Written by hand: what the schema cannot say.
