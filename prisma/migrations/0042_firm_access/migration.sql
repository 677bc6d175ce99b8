-- AlterTable
ALTER TABLE "firm" ADD COLUMN     "access" JSONB NOT NULL DEFAULT '{}';
