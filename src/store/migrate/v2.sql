-- Indexes that serve every order and every filter of the lists; no row changes.

DROP INDEX record_kind_ref;
DROP INDEX record_kind_title;
DROP INDEX record_kind_due;
DROP INDEX record_field;
DROP INDEX record_occasion;
DROP INDEX participation_record;
DROP INDEX participation_body;

CREATE INDEX record_kind_ref ON record (kind, removed, ref_key, id, status, rag_override, disputed, supported, waiting, contradiction,
    due, due_upper, baseline_due, done_upper, heard_upper, start_lower);
CREATE INDEX record_kind_title ON record (kind, removed, title_key, ref_key);
CREATE INDEX record_kind_due ON record (kind, removed, due_upper, due_lower, ref_key, id, status);
CREATE INDEX record_kind_start ON record (kind, removed, start_upper, start_lower, ref_key);
CREATE INDEX record_kind_updated ON record (kind, removed, updated_at, ref_key);
CREATE INDEX record_field ON record (field_id, kind, removed, ref_key);
CREATE INDEX record_occasion ON record (occasion_id, kind, removed, ref_key);
CREATE INDEX action_party ON action (party_id, removed, record_id) WHERE party_id IS NOT NULL;
CREATE INDEX participation_record ON participation (record_id, role, removed, id, body_id);
CREATE INDEX participation_body ON participation (body_id, role, removed, record_id);
