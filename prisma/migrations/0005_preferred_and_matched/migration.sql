-- AlterTable
ALTER TABLE "address" ADD COLUMN     "preferred" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "vacancy" ADD COLUMN     "matched_at" TIMESTAMPTZ;

-- Written by hand: what the schema cannot say.

CREATE INDEX vacancy_unmatched_idx ON vacancy (id) WHERE matched_at IS NULL;
