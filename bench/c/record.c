// Writes into a ledger the rows that a script lists, in the same transactions: what recording cannot do without.
//
//     record SCRIPT LEDGER FINISHED
//
// LEDGER is a copy of what FINISHED was before the rows were written. The script, which RowScript.swift describes, is read into
// memory first; only the writing is timed, and afterwards both ledgers are compared, table by table. Prints the seconds and the
// number of transactions.

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *ledger;
static const unsigned char *script, *script_end;
static sqlite3_stmt **inserts;
static int64_t insert_count, transaction_count;

static void check(int status) {
    if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE) return;
    fprintf(stderr, "record: %s\n", sqlite3_errmsg(ledger));
    exit(1);
}

static void *allocated(void *memory) {
    if (memory) return memory;
    fprintf(stderr, "record: no memory left\n");
    exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(ledger, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepared(const char *sql, int length) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v3(ledger, sql, length, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static void step(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

// MARK: Reading the script

static void read_script(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
        perror(path);
        exit(1);
    }
    size_t size = ftell(file);
    unsigned char *bytes = allocated(malloc(size + 1));
    rewind(file);
    if (fread(bytes, 1, size, file) != size) {
        perror(path);
        exit(1);
    }
    fclose(file);
    script = bytes;
    script_end = bytes + size;
}

static int64_t next_number(void) {
    int64_t number;
    memcpy(&number, script, sizeof number);
    script += sizeof number;
    return number;
}

static const char *next_piece(int *length) {
    *length = next_number();
    const char *piece = (const char *)script;
    script += *length;
    return piece;
}

// MARK: Writing

static void prepare(void) {
    run("PRAGMA synchronous = FULL; PRAGMA cache_size = -16384");
    insert_count = next_number();
    inserts = allocated(calloc(insert_count, sizeof *inserts));
    for (int64_t index = 0; index < insert_count; index++) {
        int length;
        const char *sql = next_piece(&length);
        inserts[index] = prepared(sql, length);
    }
}

static void bind_next(sqlite3_stmt *statement, int place) {
    int length;
    switch (next_number()) {
    case 0: check(sqlite3_bind_null(statement, place)); break;
    case 1: check(sqlite3_bind_int64(statement, place, next_number())); break;
    case 2: {
        const char *text = next_piece(&length);
        check(sqlite3_bind_text(statement, place, text, length, SQLITE_STATIC));
        break;
    }
    default: {
        const char *bytes = next_piece(&length);
        check(sqlite3_bind_blob(statement, place, bytes, length, SQLITE_STATIC));
    }
    }
}

static void write_rows(void) {
    sqlite3_stmt *begin = prepared("BEGIN IMMEDIATE", -1), *commit = prepared("COMMIT", -1);
    while (script < script_end) {
        int64_t number = next_number();
        if (number < 0) {
            if (transaction_count++) step(commit);
            step(begin);
            continue;
        }
        int columns = sqlite3_bind_parameter_count(inserts[number]);
        for (int column = 1; column <= columns; column++) bind_next(inserts[number], column);
        step(inserts[number]);
    }
    if (transaction_count) step(commit);
    sqlite3_finalize(begin);
    sqlite3_finalize(commit);
    for (int64_t index = 0; index < insert_count; index++) sqlite3_finalize(inserts[index]);
    // The last to close brings the log into the file, as closing the ledger does.
    check(sqlite3_close(ledger));
}

// MARK: Comparing

static sqlite3_int64 number_of(const char *sql) {
    sqlite3_stmt *statement = prepared(sql, -1);
    check(sqlite3_step(statement));
    sqlite3_int64 value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

// The indexes of search and of passages follow the journal by themselves, in other transactions.
static void compare(const char *path, const char *finished_path) {
    check(sqlite3_open_v2(path, &ledger, SQLITE_OPEN_READONLY, NULL));
    char *attach = sqlite3_mprintf("ATTACH %Q AS finished", finished_path);
    run(attach);
    sqlite3_free(attach);
    sqlite3_stmt *names = prepared(
        "SELECT name FROM finished.sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search*'"
        " AND name NOT GLOB 'resembling*'",
        -1);
    while (sqlite3_step(names) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(names, 0);
        char *sql = sqlite3_mprintf(
            "SELECT (SELECT count(*) FROM finished.\"%w\") <> (SELECT count(*) FROM main.\"%w\") OR EXISTS ("
            "SELECT * FROM finished.\"%w\" EXCEPT SELECT * FROM main.\"%w\")",
            name, name, name, name);
        if (number_of(sql)) {
            fprintf(stderr, "record: the rows of %s are not the same\n", name);
            exit(1);
        }
        sqlite3_free(sql);
    }
    sqlite3_finalize(names);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: record SCRIPT LEDGER FINISHED\n");
        return 2;
    }
    read_script(arguments[1]);
    check(sqlite3_open_v2(arguments[2], &ledger, SQLITE_OPEN_READWRITE, NULL));
    prepare();
    double start = now();
    write_rows();
    double seconds = now() - start;
    compare(arguments[2], arguments[3]);
    printf("%.6f %lld\n", seconds, (long long)transaction_count);
    return 0;
}
