-- AlterTable
ALTER TABLE "person" ADD COLUMN     "occupations" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "wish_occupations" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "worked" TEXT;

-- Written by hand: what the schema cannot say.
