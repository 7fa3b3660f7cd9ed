// Searches a ledger with SQLite's own interface: what a search costs at least.
//
//     search LEDGER ROUNDS WORD...
//
// A word is given as its terms, parted by spaces, as the index has them. For each word the newest fifty findings are read, with
// the same columns that the program reads, and all are counted as far as 10,000. Prints a line for each word: the seconds
// of the fastest round and how many were counted.

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static sqlite3 *ledger;

static void check(int status) {
    if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE) return;
    fprintf(stderr, "search: %s\n", sqlite3_errmsg(ledger));
    exit(1);
}

static sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v2(ledger, sql, -1, &statement, NULL));
    return statement;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// Something made of every value, so that none of the reading can be left out.
static unsigned long digested;

static int run(sqlite3_stmt *statement, const char *match) {
    int last = 0;
    check(sqlite3_bind_text(statement, 1, match, -1, SQLITE_STATIC));
    int status;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); column++) {
            const unsigned char *text = sqlite3_column_text(statement, column);
            int length = sqlite3_column_bytes(statement, column);
            for (int index = 0; index < length; index++) digested += text[index];
        }
        last = sqlite3_column_int(statement, 0);
    }
    check(status);
    sqlite3_reset(statement);
    return last;
}

int main(int count, char **arguments) {
    if (count < 4) {
        fprintf(stderr, "usage: search LEDGER ROUNDS WORD...\n");
        return 2;
    }
    check(sqlite3_open_v2(arguments[1], &ledger, SQLITE_OPEN_READONLY, NULL));
    check(sqlite3_exec(ledger, "PRAGMA cache_size = -16384", NULL, NULL, NULL));
    sqlite3_stmt *newest = prepared(
        "SELECT e.entry, f.* FROM search CROSS JOIN search_entry AS e ON e.entry = search.rowid"
        " CROSS JOIN finding AS f ON f.id = e.finding WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT 50");
    sqlite3_stmt *counted = prepared(
        "SELECT count(*) FROM (SELECT 1 FROM search CROSS JOIN search_entry AS e ON e.entry = search.rowid"
        " WHERE search MATCH ? LIMIT 10001)");
    int rounds = atoi(arguments[2]);
    for (int word = 3; word < count; word++) {
        char *match = sqlite3_mprintf("- inspection : (\"%s\")", arguments[word]);
        double fastest = 1e9;
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            double start = now();
            run(newest, match);
            found = run(counted, match);
            double seconds = now() - start;
            if (seconds < fastest) fastest = seconds;
        }
        printf("%.9f %d\n", fastest, found);
        sqlite3_free(match);
    }
    fprintf(stderr, digested == 0 ? "search: nothing was found\n" : "");
    return 0;
}
