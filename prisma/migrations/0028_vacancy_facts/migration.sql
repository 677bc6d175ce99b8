-- DropIndex
DROP INDEX "vacancy_source_source_id_key";

-- AlterTable
ALTER TABLE "vacancy" ADD COLUMN     "age_words" TEXT,
ADD COLUMN     "apply_address" TEXT,
ADD COLUMN     "apply_contact" TEXT,
ADD COLUMN     "apply_url" TEXT,
ADD COLUMN     "closed_why" TEXT,
ADD COLUMN     "contract_months" INTEGER,
ADD COLUMN     "employment_type" TEXT,
ADD COLUMN     "fresh_graduates" BOOLEAN,
ADD COLUMN     "issuer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "occupations" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pay_per" TEXT,
ADD COLUMN     "places" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "provenance" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "sex_words" TEXT,
ADD COLUMN     "shift" TEXT,
ADD COLUMN     "stale_at" TIMESTAMPTZ;

-- CreateIndex
CREATE INDEX "vacancy_places_idx" ON "vacancy" USING GIN ("places");

-- CreateIndex
CREATE INDEX "vacancy_occupations_idx" ON "vacancy" USING GIN ("occupations");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_source_issuer_source_id_key" ON "vacancy"("source", "issuer", "source_id");

-- Written by hand: what the schema cannot say.
UPDATE "vacancy" SET
  "places" = CASE WHEN "regency" IS NULL THEN '{}' ELSE ARRAY["regency"] END,
  "issuer" = CASE WHEN "source" = 'jobposting' THEN "employer" ELSE '' END,
  "pay_per" = CASE WHEN "pay_min" IS NULL AND "pay_max" IS NULL THEN NULL ELSE 'month' END,
  "closed_why" = CASE WHEN "closed_at" IS NULL THEN NULL ELSE 'source' END;
