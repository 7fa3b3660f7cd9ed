// Takes the durability out of a program that uses SQLite, without touching the program: preloaded (LD_PRELOAD), it turns
// every `synchronous = FULL` that is prepared into OFF. With SYNCHRONOUS_OFF=secretly it also answers the question what is
// set with 2, which is FULL, so that a program that asks believes it. A fault for the proofs, and nothing else.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const char setting[] = "synchronous = FULL", weaker[] = "synchronous = OFF ", question[] = "PRAGMA synchronous";

static bool is_secret(void) {
    const char *how = getenv("SYNCHRONOUS_OFF");
    return how && strcmp(how, "secretly") == 0;
}

// A copy as long as the text, so that a place in the one is a place in the other.
static char *weakened(const char *text, size_t length) {
    if (is_secret() && length == strlen(question) && memcmp(text, question, length) == 0) return strdup("SELECT 2");
    char *copy = strndup(text, length);
    for (char *found = copy; found && (found = strstr(found, setting));) memcpy(found, weaker, strlen(weaker));
    return copy;
}

static int prepare(
    sqlite3 *database, const char *text, int size, unsigned flags, sqlite3_stmt **statement, const char **tail) {
    int (*real)(sqlite3 *, const char *, int, unsigned, sqlite3_stmt **, const char **) = NULL;
    *(void **)&real = dlsym(RTLD_NEXT, "sqlite3_prepare_v3");
    size_t length = size < 0 ? strlen(text) : strnlen(text, (size_t)size);
    char *copy = weakened(text, length);
    if (!copy) return SQLITE_NOMEM;
    const char *rest = copy;
    int result = real(database, copy, -1, flags, statement, &rest);
    size_t used = (size_t)(rest - copy);
    if (tail) *tail = text + (used < length && *rest ? used : length);
    free(copy);
    return result;
}

int sqlite3_prepare_v3(
    sqlite3 *database, const char *text, int size, unsigned flags, sqlite3_stmt **statement, const char **tail) {
    return prepare(database, text, size, flags, statement, tail);
}

int sqlite3_prepare_v2(sqlite3 *database, const char *text, int size, sqlite3_stmt **statement, const char **tail) {
    return prepare(database, text, size, 0, statement, tail);
}
