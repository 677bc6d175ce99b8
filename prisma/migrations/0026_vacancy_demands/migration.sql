-- AlterTable
ALTER TABLE "vacancy" ADD COLUMN     "experience_years" DOUBLE PRECISION,
ADD COLUMN     "programmes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Written by hand: what the schema cannot say.
