// What powercut-shim.c notes down before it lets a change through, so that powercut-restore.c can take it back.
//
// There is one log for each file that has changes not yet synced, named DEVICE-INODE in the state folder. It is a row of
// entries in the order of the changes, each a struct entry, then old_length bytes that were there, then new_length bytes
// that came instead, then zeros to a multiple of eight. A sync empties it: what was changed before can no longer be lost.

#ifndef POWERCUT_H
#define POWERCUT_H

#include <stdint.h>

#define ENTRY_MAGIC 0x54554357u

enum entry_kind {
    NAMED = 1,    // new bytes: the path that the file has from here on
    CREATED = 2,  // the file did not exist before
    ENTERED = 3,  // its folder was synced, so that the name stays even if the content does not
    WRITTEN = 4,  // new bytes at offset, over the old bytes
    RESIZED = 5,  // from old_size to offset; old bytes: what was cut off the end
};

struct entry {
    uint32_t magic;
    uint32_t kind;
    uint64_t offset;
    uint64_t old_size;
    uint64_t old_length;
    uint64_t new_length;
};

static inline uint64_t entry_size(const struct entry *entry) {
    return (sizeof *entry + entry->old_length + entry->new_length + 7) / 8 * 8;
}

#endif
