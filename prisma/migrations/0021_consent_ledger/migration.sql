-- DropForeignKey
ALTER TABLE "consent" DROP CONSTRAINT "consent_person_id_fkey";

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "actor" TEXT NOT NULL DEFAULT 'person';

-- AlterTable
ALTER TABLE "consent" DROP COLUMN "text_version",
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'id',
ADD COLUMN     "proof" TEXT,
ADD COLUMN     "text_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "text_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "word" TEXT,
ALTER COLUMN "person_id" DROP NOT NULL;

-- Written by hand: what the schema cannot say.

UPDATE "consent" c SET "word" = CASE
  WHEN c."granted" THEN 'granted'
  WHEN coalesce((SELECT b."granted" FROM "consent" b
    WHERE b."person_id" = c."person_id" AND b."purpose" = c."purpose" AND b."subject" IS NOT DISTINCT FROM c."subject"
      AND (b."at", b."id") < (c."at", c."id")
    ORDER BY b."at" DESC, b."id" DESC LIMIT 1), false) THEN 'withdrawn'
  ELSE 'refused' END;
ALTER TABLE "consent" ALTER COLUMN "word" SET NOT NULL,
  ADD CONSTRAINT "consent_word" CHECK ("word" IN ('granted', 'refused', 'withdrawn')),
  DROP COLUMN "granted";
ALTER TABLE "consent" ADD COLUMN "granted" BOOLEAN NOT NULL GENERATED ALWAYS AS ("word" = 'granted') STORED;

-- What was done at the command line until now is told apart from what was erased, once, before the lines are locked again.
ALTER TABLE "audit_entry" DISABLE TRIGGER "audit_entry_append_only";
UPDATE "audit_entry" SET "actor" = 'command:unknown' WHERE "actor_id" IS NULL;
ALTER TABLE "audit_entry" ENABLE TRIGGER "audit_entry_append_only";

-- Both ledgers only grow. The two functions below may cut or change the number of a person and empty what could tell of
-- them; no word, text, time or act is ever changed, and no line goes.
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act text := coalesce(current_setting('kanca.ledger_act', true), '');
  -- `granted` follows from the word, and is not there yet before the row is written.
  loose text[] := CASE act
    WHEN 'erase' THEN ARRAY['granted', 'person_id', 'actor_id', 'actor', 'subject', 'details', 'proof', 'channel']
    WHEN 'merge' THEN ARRAY['granted', 'person_id', 'actor_id'] END;
BEGIN
  IF TG_OP = 'UPDATE' AND loose IS NOT NULL AND to_jsonb(NEW) - loose = to_jsonb(OLD) - loose THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

DROP TRIGGER "audit_entry_append_only" ON "audit_entry";
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER "consent_append_only" BEFORE UPDATE OR DELETE ON "consent"
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER "consent_not_emptied" BEFORE TRUNCATE ON "consent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

CREATE FUNCTION erase_in_ledgers(who integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('kanca.ledger_act', 'erase', true);
  UPDATE consent SET person_id = NULL, proof = NULL, subject = NULL, channel = '' WHERE person_id = who;
  UPDATE audit_entry SET actor_id = NULL, actor = 'erased', details = '{}' WHERE actor_id = who;
  UPDATE audit_entry SET subject = regexp_replace(subject, '\mperson:' || who || '\M', 'person:erased'), details = '{}'
    WHERE subject LIKE '%person:%' AND subject ~ ('\mperson:' || who || '\M');
  PERFORM set_config('kanca.ledger_act', '', true);
END $$;

CREATE FUNCTION merge_in_ledgers(former integer, keeper integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('kanca.ledger_act', 'merge', true);
  UPDATE consent SET person_id = keeper WHERE person_id = former;
  UPDATE audit_entry SET actor_id = keeper WHERE actor_id = former;
  PERFORM set_config('kanca.ledger_act', '', true);
END $$;

-- What the two functions look for.
CREATE INDEX "audit_entry_of_person" ON "audit_entry" ("actor_id") WHERE "actor_id" IS NOT NULL;
CREATE INDEX "audit_entry_about_person" ON "audit_entry" ("subject") WHERE "subject" LIKE '%person:%';
