-- As 0021 makes them now. Before, they set a parameter in a way that only a superuser of PostgreSQL may, so that a database could
-- not be made by its owner.

CREATE OR REPLACE FUNCTION erase_in_ledgers(who integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('kanca.ledger_act', 'erase', true);
  UPDATE consent SET person_id = NULL, proof = NULL, subject = NULL, channel = '' WHERE person_id = who;
  UPDATE audit_entry SET actor_id = NULL, actor = 'erased', details = '{}' WHERE actor_id = who;
  UPDATE audit_entry SET subject = regexp_replace(subject, '\mperson:' || who || '\M', 'person:erased'), details = '{}'
    WHERE subject LIKE '%person:%' AND subject ~ ('\mperson:' || who || '\M');
  PERFORM set_config('kanca.ledger_act', '', true);
END $$;

CREATE OR REPLACE FUNCTION merge_in_ledgers(former integer, keeper integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('kanca.ledger_act', 'merge', true);
  UPDATE consent SET person_id = keeper WHERE person_id = former;
  UPDATE audit_entry SET actor_id = keeper WHERE actor_id = former;
  PERFORM set_config('kanca.ledger_act', '', true);
END $$;
