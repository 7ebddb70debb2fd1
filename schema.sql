-- Servanda: the whole database, as it is today.
--
-- A register knows what was agreed between parties, what was promised to follow, and what became of it.
-- Any stock SQLite from 3.40 on opens this file and checks it clean: it needs no function, collation or
-- tokenizer of the program's own. How to read it:
--
--   * Every thing that could travel to another register has a `uid` (UUIDv7) beside its integer `id`. Foreign
--     keys use the `id`; the history and everything that leaves the file use the `uid`.
--   * What people type to name a thing is its `ref` (D1, F2a, O1, E17): unique in the whole register, without
--     regard to case (table `reference`).
--   * A date known only so far is EDTF text (`2025`, `2025-09?`, `2026-09-16/2026-09-17`) with two plain days
--     beside it: NAME_lower and NAME_upper. An open start is 0000-01-01, an open end 9999-12-31. Only the text was
--     entered; the bounds are computed from it, for comparing and sorting.
--   * Two clocks: `as_of` is when something was true, `at` is the moment it was entered (RFC 3339, UTC).
--   * Removing is a state (`removed` = 1, the bin), until the row is purged.
--   * Columns below a line `-- derived` are computed from the rest in the transaction that changes it. They may be
--     thrown away and computed again; the program's `doctor` compares them.
--   * Everything else is written together with an `operation` and its `change` rows, which nothing rewrites.

PRAGMA application_id = 0x53564E44; -- "SVND"
PRAGMA user_version = 3;

-- ---------------------------------------------------------------------------------------------------------
-- The register, and who is in it
-- ---------------------------------------------------------------------------------------------------------

-- This file. One row. `replica` tells copies of one register apart when they exchange operations.
CREATE TABLE register (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    replica  TEXT NOT NULL CHECK (length(replica) = 36),
    title    TEXT NOT NULL CHECK (title <> ''),
    home_id  INTEGER REFERENCES party (id),          -- the party whose desk keeps this register
    language TEXT NOT NULL CHECK (language <> '')    -- BCP 47: the language of titles that name none
) STRICT;

-- A state or an international organisation.
CREATE TABLE party (
    id      INTEGER PRIMARY KEY,
    uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    code    TEXT NOT NULL COLLATE NOCASE UNIQUE      -- ISO 3166-1 alpha-2, or XX-… for others; it is the party's ref
            CHECK (code GLOB '[A-Z][A-Z]' OR code GLOB 'XX-?*'),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- A ministry, agency, company or university.
CREATE TABLE body (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref      TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    party_id INTEGER REFERENCES party (id),
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX body_party ON body (party_id); -- the bodies of a party; party:KR

-- What a party or a body is called, in a language; `former` names are kept for those who still use them.
CREATE TABLE name (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    party_id INTEGER REFERENCES party (id),
    body_id  INTEGER REFERENCES body (id),
    language TEXT NOT NULL CHECK (language <> ''),
    text     TEXT NOT NULL CHECK (text <> ''),
    former   INTEGER NOT NULL DEFAULT 0 CHECK (former IN (0, 1)),
    CHECK ((party_id IS NULL) <> (body_id IS NULL))
) STRICT;
CREATE INDEX name_party ON name (party_id, language) WHERE party_id IS NOT NULL; -- a party's names
CREATE INDEX name_body ON name (body_id, language) WHERE body_id IS NOT NULL;    -- a body's names

-- A field of cooperation: energy, minerals, … The register's own list.
CREATE TABLE field (
    id      INTEGER PRIMARY KEY,
    uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    code    TEXT NOT NULL UNIQUE CHECK (code <> '' AND code NOT GLOB '*[^a-z0-9_]*'),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- What a field is called, in a language.
CREATE TABLE label (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    field_id INTEGER NOT NULL REFERENCES field (id),
    language TEXT NOT NULL CHECK (language <> ''),
    text     TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (field_id, language)
) STRICT;

-- A visit, summit or forum at which things are signed or promised.
CREATE TABLE occasion (
    id         INTEGER PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref        TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    type       TEXT NOT NULL CHECK (type IN ('visit', 'summit', 'forum', 'meeting', 'call', 'ceremony', 'other')),
    title      TEXT NOT NULL CHECK (title <> ''),
    date       TEXT,
    date_lower TEXT,
    date_upper TEXT,
    place      TEXT,
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((date IS NULL) = (date_lower IS NULL) AND (date IS NULL) = (date_upper IS NULL) AND date_lower <= date_upper)
) STRICT;
CREATE INDEX occasion_date ON occasion (date_upper, date_lower); -- occasions in order; the agenda

-- ---------------------------------------------------------------------------------------------------------
-- What is tracked
-- ---------------------------------------------------------------------------------------------------------

-- A document, a group or a follow-up: everything that has a status. One table, since all three are listed, sorted
-- and searched together; the CHECKs at the end keep the attributes of one kind off the others.
CREATE TABLE record (
    id                 INTEGER PRIMARY KEY,
    uid                TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref                TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    kind               TEXT NOT NULL CHECK (kind IN ('document', 'group', 'follow_up')),
    type               TEXT NOT NULL,
    field_id           INTEGER REFERENCES field (id),
    occasion_id        INTEGER REFERENCES occasion (id), -- where it was signed, set up or promised
    start              TEXT,
    start_lower        TEXT,
    start_upper        TEXT,
    due                TEXT,
    due_lower          TEXT,
    due_upper          TEXT,
    baseline_due       TEXT,                             -- the first due date; it stays when `due` is revised
    baseline_due_lower TEXT,
    baseline_due_upper TEXT,
    recurrence         TEXT,                             -- RFC 5545 RRULE, for reports that come round
    contact            TEXT,
    audience           TEXT NOT NULL DEFAULT 'internal' CHECK (audience IN ('internal', 'shared')),
    rag_override       TEXT CHECK (rag_override IN ('red', 'amber', 'green', 'blue', 'grey')),
    rag_note           TEXT,                             -- why; an override needs it
    description        TEXT,
    -- documents
    binding            TEXT CHECK (binding IN ('binding', 'non_binding', 'unclear')),
    level              TEXT CHECK (level IN ('state', 'government', 'agency', 'commercial')),
    languages          TEXT,                             -- of the authentic texts: BCP 47 codes, one blank between
    term               TEXT,                             -- ISO 8601 duration, or `indefinite`
    renewal            TEXT CHECK (renewal IN ('none', 'tacit', 'express')),
    renewal_period     TEXT,                             -- ISO 8601 duration
    notice_period      TEXT,                             -- ISO 8601 duration
    registration       TEXT,                             -- number in the UN Treaty Series or a national register
    -- groups
    mandate            TEXT,
    frequency          TEXT,                             -- ISO 8601 duration between sessions
    -- follow-ups
    measure            TEXT,                             -- the measure of success
    parent_id          INTEGER REFERENCES record (id),
    removed            INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),

    -- derived: how it sorts, and when it was last touched
    ref_key            TEXT NOT NULL DEFAULT '',         -- the ref with its numbers padded, so that D10 follows D9
    title_key          TEXT NOT NULL DEFAULT '',         -- the folded title, so written that its order is the alphabet's
    updated_at         TEXT,
    -- derived: implementation, from the desk's latest assessment
    status             TEXT NOT NULL DEFAULT 'unknown'
                       CHECK (status IN ('not_started', 'initiated', 'limited', 'substantial', 'completed', 'on_hold', 'cancelled',
                                         'superseded', 'unknown', 'announced', 'active', 'dormant', 'dissolved')),
    percent            INTEGER CHECK (percent BETWEEN 0 AND 100),
    as_of              TEXT,
    as_of_lower        TEXT,
    as_of_upper        TEXT,
    done               TEXT,                             -- `as_of` of the first `completed` of the current run
    done_lower         TEXT,
    done_upper         TEXT,
    -- derived: what the RAG rule asks besides the day
    signed             TEXT,                             -- documents: when the last signature was given
    signed_lower       TEXT,
    signed_upper       TEXT,
    heard              TEXT,                             -- `as_of` of the newest assessment or note
    heard_lower        TEXT,
    heard_upper        TEXT,
    disputed           INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1)),
    supported          INTEGER NOT NULL DEFAULT 0 CHECK (supported IN (0, 1)), -- a citation supports the status
    waiting            INTEGER NOT NULL DEFAULT 0 CHECK (waiting IN (0, 1)),   -- on a condition not yet met
    contradiction      INTEGER NOT NULL DEFAULT 0 CHECK (contradiction IN (0, 1)), -- its dates contradict its status
    assurance          TEXT NOT NULL DEFAULT 'none'
                       CHECK (assurance IN ('none', 'self_reported', 'documented', 'confirmed', 'verified')),

    CHECK (CASE kind
        WHEN 'document' THEN type IN ('treaty', 'agreement', 'protocol', 'exchange_of_notes', 'memorandum', 'joint_statement',
                                      'action_plan', 'contract')
        WHEN 'group' THEN type IN ('intergovernmental_commission', 'joint_committee', 'business_council', 'working_group', 'dialogue',
                                   'forum')
        ELSE type IN ('event', 'project', 'institution', 'visit', 'report', 'negotiation', 'legislation', 'other') END),
    CHECK (kind = 'document' OR (binding IS NULL AND level IS NULL AND languages IS NULL AND term IS NULL AND renewal IS NULL
           AND renewal_period IS NULL AND notice_period IS NULL AND registration IS NULL AND signed IS NULL)),
    CHECK (kind <> 'document' OR binding IS NOT NULL),
    CHECK (kind = 'group' OR (mandate IS NULL AND frequency IS NULL)),
    CHECK (kind = 'follow_up' OR (measure IS NULL AND parent_id IS NULL)),
    CHECK (kind <> 'group' OR status IN ('announced', 'active', 'dormant', 'dissolved', 'unknown')),
    CHECK (kind = 'group' OR status NOT IN ('announced', 'active', 'dormant', 'dissolved')),
    CHECK (parent_id IS NULL OR parent_id <> id),
    CHECK (rag_override IS NULL OR rag_note IS NOT NULL),
    CHECK ((start IS NULL) = (start_lower IS NULL) AND (start IS NULL) = (start_upper IS NULL) AND start_lower <= start_upper),
    CHECK ((due IS NULL) = (due_lower IS NULL) AND (due IS NULL) = (due_upper IS NULL) AND due_lower <= due_upper),
    CHECK ((baseline_due IS NULL) = (baseline_due_lower IS NULL) AND (baseline_due IS NULL) = (baseline_due_upper IS NULL)
           AND baseline_due_lower <= baseline_due_upper),
    CHECK ((as_of IS NULL) = (as_of_lower IS NULL) AND (as_of IS NULL) = (as_of_upper IS NULL) AND as_of_lower <= as_of_upper)
) STRICT;
-- A list in its own order, with all that the light and timeliness ask besides the day: counts and filters by them read
-- this index instead of whole rows.
CREATE INDEX record_kind_ref ON record (kind, removed, ref_key, id, status, rag_override, disputed, supported, waiting, contradiction,
    due, due_upper, baseline_due, done_upper, heard_upper, start_lower);
CREATE INDEX record_kind_title ON record (kind, removed, title_key, ref_key); -- … by title
CREATE INDEX record_kind_status ON record (kind, removed, status, ref_key); -- … by status; counts by status
CREATE INDEX record_kind_due ON record (kind, removed, due_upper, due_lower, ref_key, id, status); -- … by due; due<…; late
-- … by due, of what is open only: what is overdue stands at its beginning, however much was done long ago.
CREATE INDEX record_open_due ON record (kind, removed, due_upper, due_lower, ref_key, id, status)
    WHERE removed = 0 AND status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved');
CREATE INDEX record_kind_start ON record (kind, removed, start_upper, start_lower, ref_key);   -- … by start
CREATE INDEX record_kind_updated ON record (kind, removed, updated_at, ref_key);               -- … by last change
CREATE INDEX record_kind_as_of ON record (kind, removed, as_of_upper, as_of_lower, ref_key); -- … by as of
CREATE INDEX record_field ON record (field_id, kind, removed, ref_key);       -- field:energy
CREATE INDEX record_occasion ON record (occasion_id, kind, removed, ref_key); -- occasion:O1
CREATE INDEX record_parent ON record (parent_id) WHERE parent_id IS NOT NULL; -- the tree; open children
CREATE INDEX record_recurrence ON record (id) WHERE recurrence IS NOT NULL;   -- what comes round; the agenda
CREATE INDEX record_frequency ON record (id) WHERE frequency IS NOT NULL;     -- groups whose next session is expected; the agenda

-- What a record is called, in a language, and whether that is an official title or a working translation.
CREATE TABLE title (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    record_id INTEGER NOT NULL REFERENCES record (id),
    language  TEXT NOT NULL CHECK (language <> ''),
    text      TEXT NOT NULL CHECK (text <> ''),
    working   INTEGER NOT NULL DEFAULT 0 CHECK (working IN (0, 1)),
    UNIQUE (record_id, language)
) STRICT;

-- A dated act upon a document. The legal state is derived from these, never typed.
CREATE TABLE action (
    id                 INTEGER PRIMARY KEY,
    uid                TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    record_id          INTEGER NOT NULL REFERENCES record (id),
    type               TEXT NOT NULL
                       CHECK (type IN ('initialled', 'signature', 'ratification', 'acceptance', 'approval', 'accession', 'notification',
                                       'provisional_application', 'end_of_provisional_application', 'entry_into_force', 'amendment',
                                       'suspension', 'resumption', 'renewal', 'denunciation', 'withdrawal', 'termination', 'expiry',
                                       'discontinuation')),
    party_id           INTEGER REFERENCES party (id),    -- none: all parties
    "on"               TEXT,
    on_lower           TEXT,
    on_upper           TEXT,
    effective_on       TEXT,
    effective_on_lower TEXT,
    effective_on_upper TEXT,
    place              TEXT,
    note               TEXT,
    removed            INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK (("on" IS NULL) = (on_lower IS NULL) AND ("on" IS NULL) = (on_upper IS NULL) AND on_lower <= on_upper),
    CHECK ((effective_on IS NULL) = (effective_on_lower IS NULL) AND (effective_on IS NULL) = (effective_on_upper IS NULL)
           AND effective_on_lower <= effective_on_upper)
) STRICT;
CREATE INDEX action_record ON action (record_id, on_upper); -- a document's acts in order; its legal state
CREATE INDEX action_party ON action (party_id, removed, record_id) WHERE party_id IS NOT NULL; -- party:KR

-- A meeting of a group. `due` is when it is planned for, `on` when it was held; one that has no `on` is not known to
-- have been held. Its decisions are follow-ups with a relation `made_under` to it.
CREATE TABLE session (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref       TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    record_id INTEGER NOT NULL REFERENCES record (id),
    number    INTEGER CHECK (number > 0),
    due       TEXT,
    due_lower TEXT,
    due_upper TEXT,
    "on"      TEXT,
    on_lower  TEXT,
    on_upper  TEXT,
    place     TEXT,
    minutes   TEXT,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((due IS NULL) = (due_lower IS NULL) AND (due IS NULL) = (due_upper IS NULL) AND due_lower <= due_upper),
    CHECK (("on" IS NULL) = (on_lower IS NULL) AND ("on" IS NULL) = (on_upper IS NULL) AND on_lower <= on_upper)
) STRICT;
CREATE INDEX session_record ON session (record_id, on_upper); -- a group's sessions in order
CREATE INDEX session_due ON session (due_upper);              -- the agenda

-- Which body has what part in a record.
CREATE TABLE participation (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    record_id INTEGER NOT NULL REFERENCES record (id),
    body_id   INTEGER NOT NULL REFERENCES body (id),
    role      TEXT NOT NULL
              CHECK (role IN ('signatory', 'lead', 'support', 'counterpart', 'co_chair', 'member', 'focal_point')),
    person    TEXT,                                          -- who acted for it, as the source prints the name
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX participation_record ON participation (record_id, role, removed, id, body_id); -- who takes part in a record
CREATE INDEX participation_body ON participation (body_id, role, removed, record_id);       -- lead:"Ministry of Energy"; a body's records

-- A step of a record.
CREATE TABLE milestone (
    id            INTEGER PRIMARY KEY,
    uid           TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref           TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    record_id     INTEGER NOT NULL REFERENCES record (id),
    title         TEXT NOT NULL CHECK (title <> ''),
    due           TEXT,
    due_lower     TEXT,
    due_upper     TEXT,
    done_on       TEXT,
    done_on_lower TEXT,
    done_on_upper TEXT,
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((due IS NULL) = (due_lower IS NULL) AND (due IS NULL) = (due_upper IS NULL) AND due_lower <= due_upper),
    CHECK ((done_on IS NULL) = (done_on_lower IS NULL) AND (done_on IS NULL) = (done_on_upper IS NULL)
           AND done_on_lower <= done_on_upper)
) STRICT;
CREATE INDEX milestone_record ON milestone (record_id, done_on_upper, due_upper); -- a record's steps in order
CREATE INDEX milestone_due ON milestone (due_upper);                              -- the agenda

-- What somebody says the state of a record is. The desk's latest by (as_of_upper, at) makes the record's status; what a
-- party or an independent assessor says stands beside it and never changes it.
CREATE TABLE assessment (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    record_id   INTEGER NOT NULL REFERENCES record (id),
    assessor    TEXT NOT NULL                               -- desk, independent, or the code of a party
                CHECK (assessor IN ('desk', 'independent') OR assessor GLOB '[A-Z][A-Z]' OR assessor GLOB 'XX-?*'),
    status      TEXT NOT NULL
                CHECK (status IN ('not_started', 'initiated', 'limited', 'substantial', 'completed', 'on_hold', 'cancelled', 'superseded',
                                  'unknown', 'announced', 'active', 'dormant', 'dissolved')),
    percent     INTEGER CHECK (percent BETWEEN 0 AND 100),
    as_of       TEXT NOT NULL,
    as_of_lower TEXT NOT NULL,
    as_of_upper TEXT NOT NULL,
    at          TEXT NOT NULL,
    note        TEXT,
    source_word TEXT,                                       -- the status in the source's own word
    audience    TEXT NOT NULL DEFAULT 'internal' CHECK (audience IN ('internal', 'shared')),
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK (as_of_lower <= as_of_upper)
) STRICT;
CREATE INDEX assessment_record ON assessment (record_id, assessor, as_of_upper, at); -- the latest word of each side

-- A dated remark without a change of status.
CREATE TABLE note (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    record_id   INTEGER NOT NULL REFERENCES record (id),
    as_of       TEXT NOT NULL,
    as_of_lower TEXT NOT NULL,
    as_of_upper TEXT NOT NULL,
    at          TEXT NOT NULL,
    text        TEXT NOT NULL CHECK (text <> ''),
    audience    TEXT NOT NULL DEFAULT 'internal' CHECK (audience IN ('internal', 'shared')),
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK (as_of_lower <= as_of_upper)
) STRICT;
CREATE INDEX note_record ON note (record_id, as_of_upper, at); -- a record's notes in order

-- How one record stands to another, or (made_under only) to the session that decided it.
CREATE TABLE relation (
    id         INTEGER PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    record_id  INTEGER NOT NULL REFERENCES record (id),
    type       TEXT NOT NULL CHECK (type IN ('implements', 'amends', 'supersedes', 'supplements', 'made_under', 'follows_up',
                                             'conditional_on')),
    other_id   INTEGER REFERENCES record (id),
    session_id INTEGER REFERENCES session (id),
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((other_id IS NULL) <> (session_id IS NULL)),
    CHECK (session_id IS NULL OR type = 'made_under'),
    CHECK (other_id IS NULL OR other_id <> record_id)
) STRICT;
CREATE INDEX relation_record ON relation (record_id, type);                                  -- what a record stands to
CREATE INDEX relation_other ON relation (other_id, type) WHERE other_id IS NOT NULL;         -- what stands to a record
CREATE INDEX relation_session ON relation (session_id) WHERE session_id IS NOT NULL;         -- a session's decisions

-- ---------------------------------------------------------------------------------------------------------
-- Figures
-- ---------------------------------------------------------------------------------------------------------

-- Something that is counted or measured. Figures with different definitions are different indicators.
CREATE TABLE indicator (
    id         INTEGER PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref        TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    title      TEXT NOT NULL CHECK (title <> ''),
    unit       TEXT NOT NULL CHECK (unit <> ''),
    definition TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- What somebody says the value was in a period. Several may speak of one period; none overwrites another.
CREATE TABLE observation (
    id           INTEGER PRIMARY KEY,
    uid          TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    period       TEXT NOT NULL,
    period_lower TEXT NOT NULL,
    period_upper TEXT NOT NULL,
    value        REAL NOT NULL,
    qualifier    TEXT NOT NULL DEFAULT 'exact' CHECK (qualifier IN ('exact', 'about', 'over', 'under')),
    assessor     TEXT NOT NULL
                 CHECK (assessor IN ('desk', 'independent') OR assessor GLOB '[A-Z][A-Z]' OR assessor GLOB 'XX-?*'),
    note         TEXT,
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK (period_lower <= period_upper)
) STRICT;
CREATE INDEX observation_series ON observation (indicator_id, assessor, period_upper); -- an indicator's series by side

-- ---------------------------------------------------------------------------------------------------------
-- Evidence
-- ---------------------------------------------------------------------------------------------------------

-- A source: a page, a paper, a picture. A kept file lies in `files/` beside the register, named by its SHA-256.
CREATE TABLE evidence (
    id              INTEGER PRIMARY KEY,
    uid             TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    ref             TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (ref <> ''),
    type            TEXT NOT NULL CHECK (type IN ('official', 'press', 'document', 'photo', 'other')),
    title           TEXT NOT NULL CHECK (title <> ''),
    publisher       TEXT,
    published       TEXT,                                   -- none: the page shows no date
    published_lower TEXT,
    published_upper TEXT,
    url             TEXT,
    file            TEXT CHECK (length(file) = 64),
    language        TEXT,
    audience        TEXT NOT NULL DEFAULT 'internal' CHECK (audience IN ('internal', 'shared')),
    removed         INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((published IS NULL) = (published_lower IS NULL) AND (published IS NULL) = (published_upper IS NULL)
           AND published_lower <= published_upper)
) STRICT;
CREATE INDEX evidence_url ON evidence (url) WHERE url IS NOT NULL; -- is this page cited already?

-- What a source says about one field of one thing, and how well that is attested:
--   stated        the source that the register was made from says so
--   attested      the page says so
--   inferred      it is concluded from the page
--   not_attested  looked for there, not found
CREATE TABLE citation (
    id               INTEGER PRIMARY KEY,
    uid              TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    evidence_id      INTEGER NOT NULL REFERENCES evidence (id),
    record_id        INTEGER REFERENCES record (id),
    action_id        INTEGER REFERENCES action (id),
    session_id       INTEGER REFERENCES session (id),
    participation_id INTEGER REFERENCES participation (id),
    milestone_id     INTEGER REFERENCES milestone (id),
    assessment_id    INTEGER REFERENCES assessment (id),
    relation_id      INTEGER REFERENCES relation (id),
    observation_id   INTEGER REFERENCES observation (id),
    occasion_id      INTEGER REFERENCES occasion (id),
    body_id          INTEGER REFERENCES body (id),
    note_of_id       INTEGER REFERENCES note (id),
    field            TEXT,                                  -- the field of that thing it speaks of; none: the thing itself
    attested         TEXT NOT NULL CHECK (attested IN ('stated', 'attested', 'inferred', 'not_attested')),
    stance           TEXT NOT NULL DEFAULT 'supports' CHECK (stance IN ('supports', 'contradicts')),
    note             TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((record_id IS NOT NULL) + (action_id IS NOT NULL) + (session_id IS NOT NULL) + (participation_id IS NOT NULL)
           + (milestone_id IS NOT NULL) + (assessment_id IS NOT NULL) + (relation_id IS NOT NULL) + (observation_id IS NOT NULL)
           + (occasion_id IS NOT NULL) + (body_id IS NOT NULL) + (note_of_id IS NOT NULL) = 1)
) STRICT;
-- What a source is cited for; and one index a target: the evidence for it.
CREATE INDEX citation_evidence ON citation (evidence_id);
CREATE INDEX citation_record ON citation (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX citation_action ON citation (action_id) WHERE action_id IS NOT NULL;
CREATE INDEX citation_session ON citation (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX citation_participation ON citation (participation_id) WHERE participation_id IS NOT NULL;
CREATE INDEX citation_milestone ON citation (milestone_id) WHERE milestone_id IS NOT NULL;
CREATE INDEX citation_assessment ON citation (assessment_id) WHERE assessment_id IS NOT NULL;
CREATE INDEX citation_relation ON citation (relation_id) WHERE relation_id IS NOT NULL;
CREATE INDEX citation_observation ON citation (observation_id) WHERE observation_id IS NOT NULL;
CREATE INDEX citation_occasion ON citation (occasion_id) WHERE occasion_id IS NOT NULL;
CREATE INDEX citation_body ON citation (body_id) WHERE body_id IS NOT NULL;
CREATE INDEX citation_note ON citation (note_of_id) WHERE note_of_id IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------------
-- Views
-- ---------------------------------------------------------------------------------------------------------

-- A saved filter with its sort and columns. `noun` is what it lists; none: every record.
CREATE TABLE view (
    id      INTEGER PRIMARY KEY,
    uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name    TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
    noun    TEXT,
    filter  TEXT NOT NULL DEFAULT '',
    sort    TEXT,
    columns TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Refs: one name space for everything that people name
-- ---------------------------------------------------------------------------------------------------------

-- Kept by the triggers below, so that a ref is unique in the register whoever writes.
CREATE TABLE reference (
    ref    TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    entity TEXT NOT NULL,
    uid    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_ref_new AFTER INSERT ON record BEGIN INSERT INTO reference VALUES (new.ref, 'record', new.uid); END;
CREATE TRIGGER record_ref_set AFTER UPDATE OF ref ON record BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER record_ref_old AFTER DELETE ON record BEGIN DELETE FROM reference WHERE ref = old.ref; END;
CREATE TRIGGER occasion_ref_new AFTER INSERT ON occasion BEGIN INSERT INTO reference VALUES (new.ref, 'occasion', new.uid); END;
CREATE TRIGGER occasion_ref_set AFTER UPDATE OF ref ON occasion BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER occasion_ref_old AFTER DELETE ON occasion BEGIN DELETE FROM reference WHERE ref = old.ref; END;
CREATE TRIGGER body_ref_new AFTER INSERT ON body BEGIN INSERT INTO reference VALUES (new.ref, 'body', new.uid); END;
CREATE TRIGGER body_ref_set AFTER UPDATE OF ref ON body BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER body_ref_old AFTER DELETE ON body BEGIN DELETE FROM reference WHERE ref = old.ref; END;
CREATE TRIGGER party_ref_new AFTER INSERT ON party BEGIN INSERT INTO reference VALUES (new.code, 'party', new.uid); END;
CREATE TRIGGER party_ref_set AFTER UPDATE OF code ON party BEGIN UPDATE reference SET ref = new.code WHERE ref = old.code; END;
CREATE TRIGGER party_ref_old AFTER DELETE ON party BEGIN DELETE FROM reference WHERE ref = old.code; END;
CREATE TRIGGER session_ref_new AFTER INSERT ON session BEGIN INSERT INTO reference VALUES (new.ref, 'session', new.uid); END;
CREATE TRIGGER session_ref_set AFTER UPDATE OF ref ON session BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER session_ref_old AFTER DELETE ON session BEGIN DELETE FROM reference WHERE ref = old.ref; END;
CREATE TRIGGER milestone_ref_new AFTER INSERT ON milestone BEGIN INSERT INTO reference VALUES (new.ref, 'milestone', new.uid); END;
CREATE TRIGGER milestone_ref_set AFTER UPDATE OF ref ON milestone BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER milestone_ref_old AFTER DELETE ON milestone BEGIN DELETE FROM reference WHERE ref = old.ref; END;
CREATE TRIGGER evidence_ref_new AFTER INSERT ON evidence BEGIN INSERT INTO reference VALUES (new.ref, 'evidence', new.uid); END;
CREATE TRIGGER evidence_ref_set AFTER UPDATE OF ref ON evidence BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER evidence_ref_old AFTER DELETE ON evidence BEGIN DELETE FROM reference WHERE ref = old.ref; END;
CREATE TRIGGER indicator_ref_new AFTER INSERT ON indicator BEGIN INSERT INTO reference VALUES (new.ref, 'indicator', new.uid); END;
CREATE TRIGGER indicator_ref_set AFTER UPDATE OF ref ON indicator BEGIN UPDATE reference SET ref = new.ref WHERE ref = old.ref; END;
CREATE TRIGGER indicator_ref_old AFTER DELETE ON indicator BEGIN DELETE FROM reference WHERE ref = old.ref; END;

-- ---------------------------------------------------------------------------------------------------------
-- History: append-only
-- ---------------------------------------------------------------------------------------------------------

-- One user action, whatever it touched. `undoes` is the uid of the operation that this one takes back (or, for a redo,
-- of the undo it takes back). The founding operation made the register and cannot be undone.
CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    type    TEXT NOT NULL CHECK (type IN ('founding', 'change', 'undo', 'redo')),
    at      TEXT NOT NULL,
    author  TEXT NOT NULL CHECK (author <> ''),
    replica TEXT NOT NULL CHECK (length(replica) = 36),
    summary TEXT NOT NULL CHECK (summary <> ''),
    note    TEXT,
    undoes  TEXT CHECK (length(undoes) = 36),
    CHECK ((undoes IS NOT NULL) = (type IN ('undo', 'redo')))
) STRICT;
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL; -- has it been undone?
CREATE INDEX operation_author ON operation (author, id);                      -- the author's own last operation

-- What an operation did to one row. It holds uids instead of foreign keys, so that it outlives what it speaks of.
--   insert  `new` is the whole row as a JSON object of its fields
--   delete  `old` is the whole row
--   update  `field` went from `old` to `new`
--   derive  the same for a derived field of a record, such as its status: a consequence, kept for the reader
CREATE TABLE change (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED, -- written last, with its summary
    act          TEXT NOT NULL CHECK (act IN ('insert', 'update', 'delete', 'derive')),
    entity       TEXT NOT NULL,                -- the table
    uid          TEXT NOT NULL,                -- the row
    subject      TEXT NOT NULL,                -- uid of the thing it belongs to: an assessment's subject is its record
    ref          TEXT,                         -- the subject's ref at that time
    field        TEXT,
    old          ANY,
    new          ANY,
    version      INTEGER NOT NULL CHECK (version > 0), -- how many operations have touched the row, this one included
    CHECK ((field IS NULL) = (act IN ('insert', 'delete')))
) STRICT;
CREATE INDEX change_operation ON change (operation_id);     -- what an operation did
CREATE INDEX change_subject ON change (subject, operation_id); -- the history of a record
CREATE INDEX change_row ON change (uid, version);           -- the row's version; later changes of the same field

-- `INSERT OR REPLACE` deletes without firing a delete trigger, so a taken key is refused as well.
CREATE TRIGGER operation_is_never_replaced BEFORE INSERT ON operation
WHEN EXISTS (SELECT 1 FROM operation WHERE id = new.id OR uid = new.uid)
BEGIN SELECT RAISE(ABORT, 'history is append-only: an operation is never replaced'); END;
CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'history is append-only: a change is never replaced'); END;
CREATE TRIGGER operation_is_never_rewritten BEFORE UPDATE ON operation
BEGIN SELECT RAISE(ABORT, 'history is append-only: an operation is never rewritten'); END;
CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'history is append-only: an operation is never deleted'); END;
CREATE TRIGGER change_is_never_rewritten BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'history is append-only: a change is never rewritten'); END;
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'history is append-only: a change is never deleted'); END;

-- ---------------------------------------------------------------------------------------------------------
-- Derived tables
-- ---------------------------------------------------------------------------------------------------------

-- derived: the legal state of a document as a step function of the day: `state` holds from `from_on` until the next row.
CREATE TABLE legal_state (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    from_on   TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('signed', 'awaiting_entry', 'provisional', 'in_force', 'suspended', 'terminated', 'expired',
                                             'superseded', 'operative', 'discontinued', 'unknown')),
    PRIMARY KEY (record_id, from_on)
) STRICT, WITHOUT ROWID;

-- derived: the days on which something of a document runs out or comes round, as far as its inputs are exact. A tacit
-- renewal comes round without end; a hundred times are kept.
CREATE TABLE clock (
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    what      TEXT NOT NULL CHECK (what IN ('notice_closes', 'renewal', 'expiry')),
    day       TEXT NOT NULL,
    PRIMARY KEY (record_id, what, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_day ON clock (day); -- the agenda

-- derived: the text that search looks in, folded: lower case, ё = е, Latin accents dropped, Hangul in pieces of two
-- syllables. The folding is done by the program; here are plain words under SQLite's own tokenizer.
CREATE TABLE record_text (
    record_id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    title     TEXT NOT NULL, -- ref and titles in every language
    body      TEXT NOT NULL  -- bodies, notes, milestones, evidence, everything else that is said of it
) STRICT;
CREATE VIRTUAL TABLE record_search USING fts5 (
    title, body, content = 'record_text', content_rowid = 'record_id', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE TRIGGER record_text_new AFTER INSERT ON record_text BEGIN
    INSERT INTO record_search (rowid, title, body) VALUES (new.record_id, new.title, new.body);
END;
CREATE TRIGGER record_text_set AFTER UPDATE ON record_text BEGIN
    INSERT INTO record_search (record_search, rowid, title, body) VALUES ('delete', old.record_id, old.title, old.body);
    INSERT INTO record_search (rowid, title, body) VALUES (new.record_id, new.title, new.body);
END;
CREATE TRIGGER record_text_old AFTER DELETE ON record_text BEGIN
    INSERT INTO record_search (record_search, rowid, title, body) VALUES ('delete', old.record_id, old.title, old.body);
END;
