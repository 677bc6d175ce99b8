-- AlterTable
ALTER TABLE "address" ADD COLUMN     "doubt" TEXT;
