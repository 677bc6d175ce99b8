-- AlterTable
ALTER TABLE "slot_clock" DROP COLUMN "next_at",
ADD COLUMN     "shares" JSONB NOT NULL DEFAULT '{}',
ALTER COLUMN "paused_until" SET DEFAULT CURRENT_TIMESTAMP;
