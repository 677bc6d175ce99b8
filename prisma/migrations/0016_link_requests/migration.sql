-- CreateTable
CREATE TABLE "link_request" (
    "from_id" INTEGER NOT NULL,
    "keeper_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joiner_at" TIMESTAMPTZ,
    "maker_at" TIMESTAMPTZ,
    "joins_at" TIMESTAMPTZ,

    CONSTRAINT "link_request_pkey" PRIMARY KEY ("from_id")
);

-- CreateTable
CREATE TABLE "lockout" (
    "key" TEXT NOT NULL,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ NOT NULL,
    "until" TIMESTAMPTZ,

    CONSTRAINT "lockout_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "link_request_keeper_id_idx" ON "link_request"("keeper_id");

-- CreateIndex
CREATE INDEX "link_request_joins_at_idx" ON "link_request"("joins_at");

-- AddForeignKey
ALTER TABLE "link_request" ADD CONSTRAINT "link_request_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_request" ADD CONSTRAINT "link_request_keeper_id_fkey" FOREIGN KEY ("keeper_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
