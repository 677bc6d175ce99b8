-- AlterTable
ALTER TABLE "person" ADD COLUMN     "graduated_year" INTEGER,
ADD COLUMN     "major" TEXT;

-- Written by hand: what the schema cannot say.
