-- AlterTable
ALTER TABLE "worker" ADD COLUMN     "machine" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "process_start" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "started_at" SET DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "heartbeat_at" SET DEFAULT CURRENT_TIMESTAMP;

-- Written by hand: what the schema cannot say.
