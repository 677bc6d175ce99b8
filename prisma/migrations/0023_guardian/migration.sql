-- CreateTable
CREATE TABLE "guardian_request" (
    "code" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "guardian_id" INTEGER,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "guardian_request_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "guardian_request_person_id_idx" ON "guardian_request"("person_id");

-- CreateIndex
CREATE INDEX "guardian_request_guardian_id_idx" ON "guardian_request"("guardian_id");

-- AddForeignKey
ALTER TABLE "guardian_request" ADD CONSTRAINT "guardian_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
