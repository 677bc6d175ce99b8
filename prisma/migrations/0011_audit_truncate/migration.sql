-- Written by hand: what the schema cannot say.

-- Nor can the audit log be emptied at a stroke.
CREATE TRIGGER "audit_entry_not_emptied" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
