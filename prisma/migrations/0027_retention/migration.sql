-- AlterTable
ALTER TABLE "person" ADD COLUMN     "removal_told_at" TIMESTAMPTZ;

-- Written by hand: what the schema cannot say.
