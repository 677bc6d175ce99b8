-- CreateTable
CREATE TABLE "staff_profile" (
    "person_id" INTEGER NOT NULL,
    "called_as" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_profile_pkey" PRIMARY KEY ("person_id")
);

-- AddForeignKey
ALTER TABLE "staff_profile" ADD CONSTRAINT "staff_profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
