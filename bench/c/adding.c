// Fills the index of passages of a ledger, and adds to it the rows that another ledger has more: what adding cannot do without.
//
//     adding fill LEDGER SCRIPT
//     adding add LEDGER FINISHED
//
// SCRIPT has for each passage, in numbers of eight bytes: its size, how many shingles it is filed under, and these. `add` reads
// the rows of FINISHED that LEDGER lacks into memory first and then writes them in one durable transaction; only that is timed. Prints
// the seconds, and how many passages and shingles were added.

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    int64_t shingle;
    int32_t size, passage;
} entry;

static sqlite3 *ledger;
static entry *entries;
static size_t entry_count, entry_room;

static void check(int status) {
    if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE) return;
    fprintf(stderr, "adding: %s\n", sqlite3_errmsg(ledger));
    exit(1);
}

static void *allocated(void *memory) {
    if (memory) return memory;
    fprintf(stderr, "adding: no memory left\n");
    exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(ledger, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v3(ledger, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static void step(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

static void open_ledger(const char *path) {
    check(sqlite3_open_v2(path, &ledger, SQLITE_OPEN_READWRITE, NULL));
    run("PRAGMA synchronous = FULL; PRAGMA cache_size = -16384");
}

static const char passage_sql[] = "INSERT INTO resembling_passage VALUES (?, ?, ?, ?, ?, ?)";
static const char shingle_sql[] = "INSERT INTO resembling_shingle VALUES (?, ?, ?)";

// MARK: Entries

static void add_entry(int64_t shingle, int64_t size, int64_t passage) {
    if (entry_count == entry_room) {
        entry_room = entry_room ? 2 * entry_room : 1 << 16;
        entries = allocated(realloc(entries, entry_room * sizeof *entries));
    }
    entries[entry_count++] = (entry){shingle, size, passage};
}

static int compared(const void *one, const void *other) {
    const entry *first = one, *second = other;
    if (first->shingle != second->shingle) return first->shingle < second->shingle ? -1 : 1;
    if (first->size != second->size) return first->size < second->size ? -1 : 1;
    return (first->passage > second->passage) - (first->passage < second->passage);
}

static void write_entries(sqlite3_stmt *insertion) {
    for (size_t index = 0; index < entry_count; index++) {
        sqlite3_bind_int64(insertion, 1, entries[index].shingle);
        sqlite3_bind_int64(insertion, 2, entries[index].size);
        sqlite3_bind_int64(insertion, 3, entries[index].passage);
        step(insertion);
    }
}

// MARK: Filling

static void fill(const char *script) {
    FILE *file = fopen(script, "rb");
    if (!file) {
        perror(script);
        exit(1);
    }
    run("BEGIN IMMEDIATE");
    sqlite3_stmt *insertion = prepared(passage_sql);
    int64_t head[2], shingles[4096];
    unsigned char bytes[6 * 4096];
    for (int64_t passage = 1; fread(head, sizeof *head, 2, file) == 2; passage++) {
        if (head[1] > 4096 || fread(shingles, sizeof *shingles, head[1], file) != (size_t)head[1]) {
            fprintf(stderr, "adding: the script breaks off\n");
            exit(1);
        }
        for (int64_t index = 0; index < head[1]; index++) {
            add_entry(shingles[index], head[0], passage);
            for (int byte = 0; byte < 6; byte++) bytes[6 * index + byte] = shingles[index] >> (8 * (5 - byte));
        }
        char finding[17];
        snprintf(finding, sizeof finding, "%016llx", (unsigned long long)passage);
        sqlite3_bind_int64(insertion, 1, passage);
        sqlite3_bind_text(insertion, 2, finding, 16, SQLITE_STATIC);
        sqlite3_bind_text(insertion, 3, "measure", -1, SQLITE_STATIC);
        sqlite3_bind_int64(insertion, 4, 0);
        sqlite3_bind_int64(insertion, 5, head[0]);
        sqlite3_bind_blob(insertion, 6, bytes, 6 * head[1], SQLITE_STATIC);
        step(insertion);
    }
    fclose(file);
    qsort(entries, entry_count, sizeof *entries, compared);
    write_entries(prepared(shingle_sql));
    run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

// MARK: Adding

typedef struct {
    int64_t passage, size;
    char finding[17], kind[17];
    int number, length;
    unsigned char *shingles;
} passage;

static passage *passages;
static size_t passage_count, passage_room;

static void add_passage(sqlite3_stmt *row) {
    if (passage_count == passage_room) {
        passage_room = passage_room ? 2 * passage_room : 1 << 10;
        passages = allocated(realloc(passages, passage_room * sizeof *passages));
    }
    passage *added = &passages[passage_count++];
    added->passage = sqlite3_column_int64(row, 0);
    snprintf(added->finding, sizeof added->finding, "%s", sqlite3_column_text(row, 1));
    snprintf(added->kind, sizeof added->kind, "%s", sqlite3_column_text(row, 2));
    added->number = sqlite3_column_type(row, 3) == SQLITE_NULL ? -1 : sqlite3_column_int(row, 3);
    added->size = sqlite3_column_int64(row, 4);
    added->length = sqlite3_column_bytes(row, 5);
    added->shingles = allocated(malloc(added->length + 1));
    memcpy(added->shingles, sqlite3_column_blob(row, 5), added->length);
    for (int place = 0; place < added->length; place += 6) {
        int64_t shingle = 0;
        for (int byte = 0; byte < 6; byte++) shingle = shingle << 8 | added->shingles[place + byte];
        add_entry(shingle, added->size, added->passage);
    }
}

static int64_t last_passage(void) {
    sqlite3_stmt *asking = prepared("SELECT max(passage) FROM resembling_passage");
    check(sqlite3_step(asking));
    int64_t last = sqlite3_column_int64(asking, 0);
    sqlite3_finalize(asking);
    return last;
}

static void read_rows(const char *path, int64_t after) {
    check(sqlite3_open_v2(path, &ledger, SQLITE_OPEN_READONLY, NULL));
    sqlite3_stmt *asking = prepared("SELECT * FROM resembling_passage WHERE passage > ?");
    check(sqlite3_bind_int64(asking, 1, after));
    int status;
    while ((status = sqlite3_step(asking)) == SQLITE_ROW) add_passage(asking);
    check(status);
    // What is told of a passage must be what is filed.
    sqlite3_stmt *filed = prepared("SELECT 1 FROM resembling_shingle WHERE shingle = ? AND size = ? AND passage = ?");
    for (size_t index = 0; index < entry_count; index++) {
        sqlite3_bind_int64(filed, 1, entries[index].shingle);
        sqlite3_bind_int64(filed, 2, entries[index].size);
        sqlite3_bind_int64(filed, 3, entries[index].passage);
        if (sqlite3_step(filed) != SQLITE_ROW) {
            fprintf(stderr, "adding: a shingle is not filed\n");
            exit(1);
        }
        sqlite3_reset(filed);
    }
    sqlite3_finalize(asking);
    sqlite3_finalize(filed);
    check(sqlite3_close(ledger));
}

static void write_rows(sqlite3_stmt *insertion, sqlite3_stmt *filing) {
    run("BEGIN IMMEDIATE");
    for (size_t index = 0; index < passage_count; index++) {
        const passage *row = &passages[index];
        sqlite3_bind_int64(insertion, 1, row->passage);
        sqlite3_bind_text(insertion, 2, row->finding, -1, SQLITE_STATIC);
        sqlite3_bind_text(insertion, 3, row->kind, -1, SQLITE_STATIC);
        if (row->number < 0) {
            sqlite3_bind_null(insertion, 4);
        } else {
            sqlite3_bind_int(insertion, 4, row->number);
        }
        sqlite3_bind_int64(insertion, 5, row->size);
        sqlite3_bind_blob(insertion, 6, row->shingles, row->length, SQLITE_STATIC);
        step(insertion);
    }
    write_entries(filing);
    run("COMMIT");
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count != 4 || (strcmp(arguments[1], "fill") && strcmp(arguments[1], "add"))) {
        fprintf(stderr, "usage: adding fill LEDGER SCRIPT | adding add LEDGER FINISHED\n");
        return 2;
    }
    open_ledger(arguments[2]);
    if (!strcmp(arguments[1], "fill")) {
        fill(arguments[3]);
        return 0;
    }
    int64_t last = last_passage();
    check(sqlite3_close(ledger));
    read_rows(arguments[3], last);
    qsort(entries, entry_count, sizeof *entries, compared);
    open_ledger(arguments[2]);
    sqlite3_stmt *insertion = prepared(passage_sql), *filing = prepared(shingle_sql);
    double start = now();
    write_rows(insertion, filing);
    double seconds = now() - start;
    sqlite3_finalize(insertion);
    sqlite3_finalize(filing);
    check(sqlite3_close(ledger));
    printf("%.6f %zu %zu\n", seconds, passage_count, entry_count);
    return 0;
}
