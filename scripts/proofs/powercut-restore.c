// Takes back what was not synced when the power was cut: `powercut-restore STATE [SEED]`.
//
// Without a seed nothing that was not synced is left. With one, each 512-byte piece of each write, each resize and each
// name is left or lost as the seed decides: a disk may have written anything before the power went, in any order.

#define _GNU_SOURCE
#include "powercut.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECTOR 512

static bool keeps_some;
static uint64_t random_state;

static bool coin(void) {
    if (!keeps_some) return false;
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state >> 63;
}

static void check(bool holds, const char *what) {
    if (holds) return;
    perror(what);
    exit(70);
}

struct log {
    const struct entry **entries;
    size_t count;
    char path[PATH_MAX];
    bool created;
    uint64_t dropped;
};

static const uint8_t *old_bytes(const struct entry *entry) { return (const uint8_t *)(entry + 1); }

static const uint8_t *new_bytes(const struct entry *entry) { return old_bytes(entry) + entry->old_length; }

// Finds the entries. The last may be torn, when the kill came while it was noted; its change was not begun.
static void parse(struct log *log, const uint8_t *bytes, uint64_t length) {
    uint64_t at = 0;
    while (length - at >= sizeof(struct entry)) {
        const struct entry *entry = (const struct entry *)(bytes + at);
        if (entry->magic != ENTRY_MAGIC || entry_size(entry) > length - at) break;
        log->entries = realloc(log->entries, (log->count + 1) * sizeof *log->entries);
        check(log->entries, "memory");
        log->entries[log->count++] = entry;
        if (entry->kind == NAMED && entry->new_length < PATH_MAX) {
            memcpy(log->path, new_bytes(entry), entry->new_length);
            log->path[entry->new_length] = 0;
        }
        if (entry->kind == CREATED) log->created = true;
        if (entry->kind == ENTERED) log->created = false;
        at += entry_size(entry);
    }
}

static void take_back(int file, struct log *log) {
    for (size_t at = log->count; at-- > 0;) {
        const struct entry *entry = log->entries[at];
        if (entry->kind != WRITTEN && entry->kind != RESIZED) continue;
        ssize_t length = (ssize_t)entry->old_length;
        check(pwrite(file, old_bytes(entry), entry->old_length, (off_t)entry->offset) == length, log->path);
        check(ftruncate(file, (off_t)entry->old_size) == 0, log->path);
        log->dropped += 1;
    }
}

static void leave_some(int file, struct log *log) {
    for (size_t at = 0; at < log->count; at++) {
        const struct entry *entry = log->entries[at];
        if (entry->kind == RESIZED && coin()) check(ftruncate(file, (off_t)entry->offset) == 0, log->path);
        if (entry->kind != WRITTEN) continue;
        for (uint64_t done = 0; done < entry->new_length;) {
            uint64_t place = entry->offset + done, left = entry->new_length - done;
            uint64_t piece = SECTOR - place % SECTOR < left ? SECTOR - place % SECTOR : left;
            if (coin()) {
                ssize_t written = pwrite(file, new_bytes(entry) + done, piece, (off_t)place);
                check(written == (ssize_t)piece, log->path);
            }
            done += piece;
        }
    }
}

static void restore(struct log *log, const char *identity) {
    struct stat status;
    char found[64];
    if (log->count == 0 || stat(log->path, &status) != 0) return;
    snprintf(found, sizeof found, "%lu-%lu", (unsigned long)status.st_dev, (unsigned long)status.st_ino);
    if (strcmp(found, identity) != 0) return;
    if (log->created && !coin()) {
        check(unlink(log->path) == 0, log->path);
        printf("%s: gone, its name was never synced\n", log->path);
        return;
    }
    int file = open(log->path, O_RDWR | O_CLOEXEC);
    check(file >= 0, log->path);
    take_back(file, log);
    leave_some(file, log);
    close(file);
    if (log->dropped > 0) printf("%s: %lu unsynced changes\n", log->path, (unsigned long)log->dropped);
}

static void restore_log(const char *state, const char *identity) {
    char name[PATH_MAX];
    snprintf(name, sizeof name, "%s/%s", state, identity);
    int file = open(name, O_RDONLY | O_CLOEXEC);
    struct stat status;
    check(file >= 0 && fstat(file, &status) == 0, name);
    uint64_t length = (uint64_t)status.st_size;
    if (length > 0) {
        uint8_t *bytes = mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0);
        check(bytes != MAP_FAILED, name);
        struct log log = {0};
        parse(&log, bytes, length);
        restore(&log, identity);
        free(log.entries);
        munmap(bytes, length);
    }
    close(file);
    check(unlink(name) == 0, name);
}

static int is_log(const struct dirent *item) { return item->d_name[0] != '.'; }

int main(int count, char **arguments) {
    if (count < 2 || count > 3) {
        fprintf(stderr, "usage: powercut-restore STATE [SEED]\n");
        return 64;
    }
    keeps_some = count == 3;
    // Never zero, from which xorshift does not get away.
    random_state = keeps_some ? strtoull(arguments[2], NULL, 10) * 2654435769u + 88172645463325252u : 1;
    struct dirent **items;
    // In order of names, so that a seed decides the same every time the same files are there.
    int found = scandir(arguments[1], &items, is_log, alphasort);
    check(found >= 0, arguments[1]);
    for (int at = 0; at < found; at++) {
        restore_log(arguments[1], items[at]->d_name);
        free(items[at]);
    }
    free(items);
    return 0;
}
