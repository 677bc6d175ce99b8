-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "replies" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "replies_on" DATE;
