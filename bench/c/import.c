// Writes the rows of a finished ledger into a new one, in the same transactions: what an import cannot do without.
//
//     import FINISHED NEW
//
// All rows are read into memory first, grouped by the command that recorded them. Only the writing is timed; afterwards
// both files are compared, table by table. The search index, which follows the journal by itself, is left out, and finding_count
// is what triggers of the schema make of it. Prints the seconds and the number of transactions.

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    int type, length;
    sqlite3_int64 integer;
    double real;
    void *bytes;
} Value;

typedef struct {
    char *name;
    int columns;
    sqlite3_stmt *insert;
} Table;

typedef struct {
    int table;
    Value *values;
} Row;

typedef struct {
    Row *rows;
    int count, capacity;
} Transaction;

static sqlite3 *finished, *fresh;
static Table tables[64];
static int table_count;
static Transaction *transactions;
static int transaction_count;

static void check(sqlite3 *db, int status) {
    if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE) return;
    fprintf(stderr, "import: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static void *allocated(void *memory) {
    if (memory) return memory;
    fprintf(stderr, "import: no memory left\n");
    exit(1);
}

static void run(sqlite3 *db, const char *sql) { check(db, sqlite3_exec(db, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    check(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL));
    return statement;
}

static sqlite3_int64 number(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement = prepared(db, sql);
    check(db, sqlite3_step(statement));
    sqlite3_int64 value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

// MARK: Reading the finished ledger

static Value value_of(sqlite3_stmt *statement, int column) {
    Value value = {.type = sqlite3_column_type(statement, column)};
    switch (value.type) {
    case SQLITE_INTEGER: value.integer = sqlite3_column_int64(statement, column); break;
    case SQLITE_FLOAT: value.real = sqlite3_column_double(statement, column); break;
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_column_blob(statement, column);
        value.length = sqlite3_column_bytes(statement, column);
        value.bytes = allocated(malloc(value.length + 1));
        if (value.length > 0) memcpy(value.bytes, bytes, value.length);
    }
    }
    return value;
}

static void keep(int table, sqlite3_stmt *statement) {
    Transaction *transaction = &transactions[sqlite3_column_int(statement, 0)];
    if (transaction->count == transaction->capacity) {
        transaction->capacity = transaction->capacity * 2 + 64;
        transaction->rows = allocated(realloc(transaction->rows, transaction->capacity * sizeof(Row)));
    }
    Row *row = &transaction->rows[transaction->count++];
    row->table = table;
    row->values = allocated(malloc(tables[table].columns * sizeof(Value)));
    for (int column = 0; column < tables[table].columns; column++) row->values[column] = value_of(statement, column + 1);
}

// The command that wrote a row is found by the record that the row names, or, for documents, by the row of views that
// names the digest. What no command wrote comes with the first. CROSS JOIN keeps the order in which the rows lie.
static const char *command_of(const char *table) {
    if (strcmp(table, "record") == 0) return "CROSS JOIN temp.commands USING (command)";
    if (strcmp(table, "command") == 0) return "CROSS JOIN temp.commands ON commands.command = t.id";
    if (strcmp(table, "document_content") == 0) return "CROSS JOIN temp.contents ON contents.digest = lower(hex(t.digest))";
    char *sql = sqlite3_mprintf(
        "SELECT count(*) FROM pragma_table_info(%Q) WHERE name IN ('stream', 'sequence')", table);
    int names_record = number(finished, sql) == 2;
    sqlite3_free(sql);
    return names_record ? "CROSS JOIN record USING (stream, sequence) CROSS JOIN temp.commands USING (command)"
                        : "CROSS JOIN (SELECT 0 AS ordinal)";
}

static void read_table(const char *name) {
    Table *table = &tables[table_count];
    table->name = strdup(name);
    char *sql = sqlite3_mprintf("SELECT ordinal, t.* FROM main.\"%w\" AS t %s", name, command_of(name));
    sqlite3_stmt *rows = prepared(finished, sql);
    table->columns = sqlite3_column_count(rows) - 1;
    int status;
    while ((status = sqlite3_step(rows)) == SQLITE_ROW) keep(table_count, rows);
    check(finished, status);
    sqlite3_finalize(rows);
    sqlite3_free(sql);
    table_count++;
}

static void read_finished(void) {
    run(finished,
        "CREATE TEMP TABLE commands AS "
        "SELECT id AS command, row_number() OVER (ORDER BY arrival) - 1 AS ordinal FROM command;"
        "CREATE UNIQUE INDEX temp.commands_by_id ON commands (command);"
        "CREATE TEMP TABLE contents AS SELECT digest, min(ordinal) AS ordinal FROM ("
        "SELECT source_digest AS digest, stream, sequence FROM document "
        "UNION ALL SELECT text_digest, stream, sequence FROM document"
        ") JOIN record USING (stream, sequence) JOIN commands USING (command) GROUP BY digest;"
        "CREATE UNIQUE INDEX temp.contents_by_digest ON contents (digest);");
    transaction_count = number(finished, "SELECT count(*) FROM command");
    transactions = allocated(calloc(transaction_count + 1, sizeof(Transaction)));
    sqlite3_stmt *names = prepared(
        finished, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
                  " AND name NOT GLOB 'search*' AND name NOT GLOB 'resembling*' AND name <> 'finding_count'");
    while (sqlite3_step(names) == SQLITE_ROW) read_table((const char *)sqlite3_column_text(names, 0));
    sqlite3_finalize(names);
}

// MARK: Writing the new one

static void prepare_fresh(void) {
    char *sql = sqlite3_mprintf(
        "PRAGMA page_size = %lld; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;"
        "PRAGMA application_id = %lld; PRAGMA user_version = %lld",
        number(finished, "PRAGMA page_size"), number(finished, "PRAGMA application_id"),
        number(finished, "PRAGMA user_version"));
    run(fresh, sql);
    sqlite3_free(sql);
    sqlite3_stmt *schema = prepared(
        finished, "SELECT sql FROM main.sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
                  " AND tbl_name NOT GLOB 'search*' AND tbl_name NOT GLOB 'resembling*' ORDER BY rowid");
    while (sqlite3_step(schema) == SQLITE_ROW) run(fresh, (const char *)sqlite3_column_text(schema, 0));
    sqlite3_finalize(schema);
    for (Table *table = tables; table < tables + table_count; table++) {
        char *insert = sqlite3_mprintf("INSERT INTO \"%w\" VALUES (?", table->name);
        for (int column = 1; column < table->columns; column++) insert = sqlite3_mprintf("%z, ?", insert);
        insert = sqlite3_mprintf("%z)", insert);
        table->insert = prepared(fresh, insert);
        sqlite3_free(insert);
    }
}

static void bind(sqlite3_stmt *statement, int place, const Value *value) {
    switch (value->type) {
    case SQLITE_INTEGER: sqlite3_bind_int64(statement, place, value->integer); break;
    case SQLITE_FLOAT: sqlite3_bind_double(statement, place, value->real); break;
    case SQLITE_TEXT: sqlite3_bind_text(statement, place, value->bytes, value->length, SQLITE_STATIC); break;
    case SQLITE_BLOB: sqlite3_bind_blob(statement, place, value->bytes, value->length, SQLITE_STATIC); break;
    default: sqlite3_bind_null(statement, place);
    }
}

static void write_fresh(void) {
    sqlite3_stmt *begin = prepared(fresh, "BEGIN IMMEDIATE"), *commit = prepared(fresh, "COMMIT");
    for (Transaction *transaction = transactions; transaction < transactions + transaction_count; transaction++) {
        check(fresh, sqlite3_step(begin));
        sqlite3_reset(begin);
        for (Row *row = transaction->rows; row < transaction->rows + transaction->count; row++) {
            sqlite3_stmt *insert = tables[row->table].insert;
            for (int column = 0; column < tables[row->table].columns; column++) bind(insert, column + 1, &row->values[column]);
            check(fresh, sqlite3_step(insert));
            sqlite3_reset(insert);
        }
        check(fresh, sqlite3_step(commit));
        sqlite3_reset(commit);
    }
    sqlite3_finalize(begin);
    sqlite3_finalize(commit);
    for (Table *table = tables; table < tables + table_count; table++) sqlite3_finalize(table->insert);
    // The last to close brings the log into the file, as it does at the end of an import.
    check(fresh, sqlite3_close(fresh));
}

// MARK: Comparing

static void compare(const char *path, const char *new_path) {
    check(fresh, sqlite3_open_v2(new_path, &fresh, SQLITE_OPEN_READONLY, NULL));
    char *attach = sqlite3_mprintf("ATTACH %Q AS finished", path);
    run(fresh, attach);
    sqlite3_free(attach);
    for (Table *table = tables; table < tables + table_count; table++) {
        char *sql = sqlite3_mprintf(
            "SELECT (SELECT count(*) FROM finished.\"%w\") <> (SELECT count(*) FROM main.\"%w\") OR EXISTS ("
            "SELECT * FROM finished.\"%w\" EXCEPT SELECT * FROM main.\"%w\")",
            table->name, table->name, table->name, table->name);
        if (number(fresh, sql)) {
            fprintf(stderr, "import: the rows of %s are not the same\n", table->name);
            exit(1);
        }
        sqlite3_free(sql);
    }
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: import FINISHED NEW\n");
        return 2;
    }
    check(finished, sqlite3_open_v2(arguments[1], &finished, SQLITE_OPEN_READONLY, NULL));
    check(fresh, sqlite3_open_v2(arguments[2], &fresh, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL));
    read_finished();
    prepare_fresh();
    double start = now();
    write_fresh();
    double seconds = now() - start;
    compare(arguments[1], arguments[2]);
    printf("%.6f %d\n", seconds, transaction_count);
    return 0;
}
