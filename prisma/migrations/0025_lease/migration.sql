-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "worker_id" INTEGER NOT NULL,
    "until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- Written by hand: what the schema cannot say.
