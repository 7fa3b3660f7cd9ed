/// The schema, as the steps that led to it: each is frozen once a release has it, and a test pins its SHA-256.
enum Migrations {
    /// Each step's SQL; the schema's number is how many were done.
    static let all = [journal + views + search + erasing + desk, resembling]

    /// `PRAGMA application_id`: "TZLG".
    static let applicationID = 0x545A_4C47

    /// Described in docs/journal.md, for whoever writes a verifier.
    static let journal = """
        CREATE TABLE record (
            arrival INTEGER PRIMARY KEY,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL, time INTEGER NOT NULL,
            actor TEXT NOT NULL, principal TEXT, command TEXT NOT NULL,
            kind TEXT NOT NULL, kind_version INTEGER NOT NULL,
            payload_digest BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL,
            salt BLOB, payload BLOB,
            UNIQUE (stream, sequence));
        CREATE INDEX record_amending ON record (stream, sequence)
            WHERE kind IN ('recordCorrected', 'recordsTakenBack', 'contentErased');

        CREATE TABLE command (
            id TEXT, arrival INTEGER NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (id, arrival));

        CREATE TABLE checkpoint (
            number INTEGER PRIMARY KEY, body BLOB NOT NULL, signature BLOB NOT NULL, public_key BLOB NOT NULL);

        CREATE TABLE document_content (digest BLOB PRIMARY KEY, bytes BLOB);

        """

    /// Made anew from the journal by a rebuild; columns and keys as ViewTable has them.
    ///
    /// How many findings stand under each path of headings with each status is counted by the changes themselves, so that no
    /// page need count them; absent is there the empty text, and a count of nothing may be left behind.
    private static let views = """

        CREATE TABLE person (
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;

        CREATE TABLE organization (
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX organization_by_name ON organization (name_key);

        CREATE TABLE inspection (
            id TEXT PRIMARY KEY NOT NULL, organization TEXT NOT NULL, form TEXT, type TEXT, team TEXT, team_key TEXT,
            subject TEXT, started_on TEXT, ended_on TEXT, feedback_on TEXT,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX inspection_by_team ON inspection (organization, team_key);
        CREATE INDEX inspection_by_day ON inspection (coalesce(feedback_on, ended_on, started_on, ''), id);

        CREATE TABLE document (
            id TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
            source_digest TEXT NOT NULL, source_length INTEGER NOT NULL,
            text_digest TEXT NOT NULL, text_length INTEGER NOT NULL,
            encoding TEXT, title TEXT, issuer TEXT, issued_on TEXT, unread TEXT, remarks TEXT, secrecy TEXT,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX document_by_inspection ON document (inspection);
        CREATE INDEX document_by_source ON document (source_digest);

        CREATE TABLE stated_total (
            document TEXT NOT NULL, base TEXT NOT NULL, inspection TEXT NOT NULL, value INTEGER NOT NULL,
            range_start INTEGER NOT NULL, range_end INTEGER NOT NULL,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL,
            PRIMARY KEY (document, base)) STRICT, WITHOUT ROWID;
        CREATE INDEX stated_total_by_inspection ON stated_total (inspection);

        CREATE TABLE origin (
            id TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, kind TEXT NOT NULL, document TEXT,
            number TEXT, raised_on TEXT, is_apart INTEGER NOT NULL,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;

        CREATE TABLE finding (
            id TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, position INTEGER NOT NULL,
            origin TEXT NOT NULL, document TEXT, number TEXT, headings TEXT, statement TEXT NOT NULL,
            description TEXT, printed_status TEXT, sponsor TEXT, owner TEXT, due_text TEXT, due_on TEXT, next_step TEXT,
            range_start INTEGER, range_end INTEGER, status TEXT, status_text TEXT, secrecy TEXT,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX finding_by_position ON finding (inspection, position);
        CREATE INDEX finding_by_status ON finding (inspection, CASE status
            WHEN 'notStarted' THEN 1 WHEN 'inProgress' THEN 2 WHEN 'partiallyCompleted' THEN 3 WHEN 'ongoing' THEN 4
            WHEN 'substantiallyCompleted' THEN 5 WHEN 'completed' THEN 6 ELSE 0 END, position);
        CREATE INDEX finding_by_due ON finding (inspection,
            CASE coalesce(due_text, '') WHEN '' THEN 'without' ELSE coalesce(due_on, 'undated') END, position);
        CREATE INDEX finding_by_owner ON finding (inspection, substr(coalesce(owner, ''), 1, 40), position);
        CREATE INDEX finding_by_document ON finding (inspection, document, range_start);
        CREATE INDEX finding_by_heading ON finding (inspection, headings, status, position);

        CREATE TABLE finding_count (
            inspection TEXT NOT NULL, headings TEXT NOT NULL, status TEXT NOT NULL, findings INTEGER NOT NULL,
            PRIMARY KEY (inspection, headings, status)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER finding_added AFTER INSERT ON finding BEGIN
            INSERT INTO finding_count VALUES (new.inspection, coalesce(new.headings, ''), coalesce(new.status, ''), 1)
            ON CONFLICT DO UPDATE SET findings = findings + 1;
        END;
        CREATE TRIGGER finding_removed AFTER DELETE ON finding BEGIN
            INSERT INTO finding_count VALUES (old.inspection, coalesce(old.headings, ''), coalesce(old.status, ''), -1)
            ON CONFLICT DO UPDATE SET findings = findings - 1;
        END;
        CREATE TRIGGER finding_moved AFTER UPDATE OF inspection, headings, status ON finding BEGIN
            INSERT INTO finding_count VALUES (old.inspection, coalesce(old.headings, ''), coalesce(old.status, ''), -1)
            ON CONFLICT DO UPDATE SET findings = findings - 1;
            INSERT INTO finding_count VALUES (new.inspection, coalesce(new.headings, ''), coalesce(new.status, ''), 1)
            ON CONFLICT DO UPDATE SET findings = findings + 1;
        END;

        CREATE TABLE matter (
            id TEXT PRIMARY KEY NOT NULL, finding TEXT NOT NULL, label TEXT, status TEXT, status_text TEXT,
            reported_on TEXT, text TEXT, standing TEXT NOT NULL, is_retired INTEGER NOT NULL,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX matter_by_finding ON matter (finding);
        CREATE INDEX matter_by_stream ON matter (stream);
        CREATE INDEX matter_retired ON matter (stream) WHERE is_retired = 1;

        CREATE TABLE corrective_action (
            id TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, text TEXT NOT NULL, document TEXT,
            range_start INTEGER, range_end INTEGER, term TEXT, due TEXT, due_on TEXT, withdrawn TEXT,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX corrective_action_withdrawn ON corrective_action (inspection) WHERE withdrawn IS NOT NULL;
        CREATE INDEX corrective_action_by_document ON corrective_action (inspection, document, range_start);

        CREATE TABLE action_service (
            finding TEXT NOT NULL, action TEXT NOT NULL, change TEXT,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL,
            PRIMARY KEY (finding, action)) STRICT, WITHOUT ROWID;
        CREATE INDEX action_service_by_stream ON action_service (stream);
        CREATE INDEX action_service_by_action ON action_service (action);

        CREATE TABLE progress_report (
            id TEXT PRIMARY KEY NOT NULL, subject TEXT NOT NULL, document TEXT, reported_on TEXT, status TEXT,
            status_text TEXT, clauses TEXT, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX progress_report_by_subject ON progress_report (subject);
        CREATE INDEX progress_report_by_document ON progress_report (stream, document, json_array_length(clauses));

        CREATE TABLE finding_plan (
            finding TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, category TEXT, is_key INTEGER NOT NULL,
            key_reason TEXT, amount TEXT, legal_basis TEXT, root_cause TEXT, goal TEXT, standard TEXT, sponsors TEXT,
            owner TEXT, supporting TEXT, responsible TEXT, term TEXT, due TEXT, due_on TEXT,
            is_intensive INTEGER NOT NULL, unfinished_reason TEXT, next_step TEXT, remark TEXT, columns TEXT,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX finding_plan_by_inspection ON finding_plan (inspection);

        CREATE TABLE assignment (
            id TEXT PRIMARY KEY NOT NULL, action TEXT NOT NULL, inspection TEXT NOT NULL, unit TEXT NOT NULL, share TEXT,
            responsible TEXT, due TEXT, due_on TEXT, status TEXT, reported_on TEXT, ended TEXT,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX assignment_by_action ON assignment (action);
        CREATE INDEX assignment_by_unit ON assignment (inspection, unit);

        CREATE TABLE evidence (
            id TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL,
            digest TEXT NOT NULL, length INTEGER NOT NULL, type TEXT NOT NULL, effective_on TEXT, secrecy TEXT NOT NULL,
            claim TEXT, recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX evidence_by_inspection ON evidence (inspection);
        CREATE INDEX evidence_by_subject ON evidence (subject);
        CREATE INDEX evidence_by_digest ON evidence (digest);

        CREATE TABLE paper_decision (
            id TEXT PRIMARY KEY NOT NULL, inspection TEXT NOT NULL, form TEXT NOT NULL, decided_by TEXT NOT NULL,
            post TEXT, capacity TEXT, level TEXT, decided_on TEXT NOT NULL, meeting TEXT, words TEXT, standing TEXT NOT NULL,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX paper_decision_by_inspection ON paper_decision (inspection, standing);

        CREATE TABLE closure (
            id TEXT PRIMARY KEY NOT NULL, matter TEXT NOT NULL, inspection TEXT NOT NULL, resolution TEXT NOT NULL,
            due TEXT, due_on TEXT, reviews_on TEXT, consent TEXT, words TEXT, stage TEXT NOT NULL, why TEXT,
            decisions TEXT, not_applicable TEXT,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX closure_by_matter ON closure (matter);
        CREATE INDEX closure_by_stage ON closure (inspection, stage);

        CREATE TABLE gate (
            matter TEXT NOT NULL, gate TEXT NOT NULL, inspection TEXT NOT NULL, ground TEXT NOT NULL, decision TEXT,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL,
            PRIMARY KEY (matter, gate)) STRICT, WITHOUT ROWID;
        CREATE INDEX gate_by_inspection ON gate (inspection);

        CREATE TABLE register_entry (
            item TEXT PRIMARY KEY NOT NULL, register TEXT NOT NULL, inspection TEXT, organization TEXT,
            is_open INTEGER NOT NULL, due_on TEXT, events TEXT NOT NULL, recorded INTEGER NOT NULL,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX register_entry_by_inspection ON register_entry (inspection, register);
        CREATE INDEX register_entry_by_organization ON register_entry (organization, register);

        CREATE TABLE department (
            id TEXT PRIMARY KEY NOT NULL, organization TEXT NOT NULL, name TEXT NOT NULL, is_closed INTEGER NOT NULL,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX department_by_organization ON department (organization);

        CREATE TABLE post (
            id TEXT PRIMARY KEY NOT NULL, organization TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
            title TEXT, department TEXT, telephone TEXT, since TEXT, is_left INTEGER NOT NULL, left_on TEXT,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX post_by_organization ON post (organization);
        CREATE INDEX post_by_person ON post (person);

        CREATE TABLE added_column (
            id TEXT PRIMARY KEY NOT NULL, organization TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL,
            choices TEXT, is_hidden INTEGER NOT NULL,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX added_column_by_organization ON added_column (organization);

        CREATE TABLE role_grant (
            id TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, scope TEXT NOT NULL,
            secrecy TEXT NOT NULL, from_day TEXT, until_day TEXT, is_ended INTEGER NOT NULL,
            recorded INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
        CREATE INDEX role_grant_by_person ON role_grant (person);

        CREATE TABLE setting (
            name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL,
            stream TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;

        """

    /// Follows the journal; emptied and filled again by a rebuild.
    ///
    /// The terms of a text come parted by spaces, so that SQLite's own tokenizer is enough and any SQLite shell can read the
    /// file. What an entry was fed with is not kept: an entry of before leads to no finding and is passed over.
    private static let search = """

        CREATE TABLE search_entry (entry INTEGER PRIMARY KEY NOT NULL, finding TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE search_progress (followed INTEGER NOT NULL, last_entry INTEGER NOT NULL) STRICT;
        INSERT INTO search_progress VALUES (0, 0);

        CREATE VIRTUAL TABLE search USING fts5 (
            inspection, statement, description, headings, measures, progress,
            content = '', columnsize = 0, tokenize = 'ascii');
        INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

        """

    /// Up to which arrival erasures left no trace in the file.
    private static let erasing = """

        CREATE TABLE erasing (swept INTEGER NOT NULL) STRICT;
        INSERT INTO erasing VALUES (0);

        """

    /// Drafts, which no record speaks of, and which a rebuild leaves alone.
    ///
    /// Ids and items in a list have a space between them.
    private static let desk = """

        CREATE TABLE draft (
            id TEXT PRIMARY KEY NOT NULL, use TEXT NOT NULL, stream TEXT NOT NULL, items TEXT NOT NULL,
            subject TEXT NOT NULL, title TEXT, owner TEXT NOT NULL, others TEXT NOT NULL,
            version INTEGER NOT NULL, saved_by TEXT NOT NULL, saved_at INTEGER NOT NULL,
            given_command TEXT, given_by TEXT, given_at INTEGER) STRICT;

        CREATE TABLE draft_version (
            draft TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, saved_by TEXT NOT NULL,
            saved_at INTEGER NOT NULL, PRIMARY KEY (draft, number)) STRICT;

        """

    /// What resembles what; follows the journal together with the search index, and is emptied with it.
    ///
    /// No words are kept, but three letters come of a shingle. What a passage is filed under also stands with the passage, so that it can
    /// be taken out again.
    private static let resembling = """

        CREATE TABLE resembling_passage (
            passage INTEGER PRIMARY KEY NOT NULL, finding TEXT NOT NULL, kind TEXT NOT NULL, number INTEGER,
            size INTEGER NOT NULL, shingles BLOB NOT NULL) STRICT;
        CREATE INDEX resembling_passage_by_finding ON resembling_passage (finding);

        CREATE TABLE resembling_shingle (
            shingle INTEGER NOT NULL, size INTEGER NOT NULL, passage INTEGER NOT NULL,
            PRIMARY KEY (shingle, size, passage)) STRICT, WITHOUT ROWID;

        """
}
