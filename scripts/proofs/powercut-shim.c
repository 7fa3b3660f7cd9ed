// A disk that forgets what was not synced, for any program that writes through the C library.
//
// Preloaded (LD_PRELOAD), it lets every change of the files under POWERCUT_FILES through and notes in POWERCUT_STATE what
// was there before, until that file is synced. When the program has been killed, powercut-restore takes the noted changes
// back: what is left is what a power cut would have left. POWERCUT_AT=N kills at the Nth change or sync, before it is
// done; POWERCUT_EVENTS=FILE lists them with their numbers.
//
// Modelled: write, resize, create, link, sync of a file (which, as on ext4, makes its name last too) and of a folder.
// Renaming and removing last at once. What is not modelled (writable shared maps, stdio streams, ...) ends the program with
// a sentence instead of passing unseen. SQLite's -shm is the exception: it holds nothing that recovery does not rebuild.
//
// Real syncs are left out, since nothing here can lose power: the proofs run at the speed of memory.

#define _GNU_SOURCE
#include "powercut.h"

#include <errno.h>
#include <dlfcn.h>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *files, *state, *events_path;
static long cut_at, event_count;

// --- Ends ---------------------------------------------------------------------------------------------------------

static void say(const char *what, const char *where, const char *why) {
    char line[PATH_MAX + 200];
    int length = snprintf(line, sizeof line, "powercut: %s: %s: %s\n", what, where, why);
    syscall(SYS_write, 2, line, (size_t)length);
}

static _Noreturn void give_up(const char *what, const char *where) {
    say(what, where, strerror(errno));
    _exit(70);
}

static _Noreturn void refuse(const char *what, const char *where) {
    say(what, where, "not modelled, so this proof would prove nothing");
    _exit(70);
}

static void read_settings(void) {
    files = getenv("POWERCUT_FILES");
    state = getenv("POWERCUT_STATE");
    events_path = getenv("POWERCUT_EVENTS");
    const char *at = getenv("POWERCUT_AT");
    cut_at = at ? atol(at) : 0;
    if (files && !state) refuse("POWERCUT_STATE", "not set");
}

// --- Which files --------------------------------------------------------------------------------------------------

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static bool is_watched(const char *path) {
    pthread_once(&once, read_settings);
    return files && strncmp(path, files, strlen(files)) == 0;
}

static bool is_shared_memory(const char *path) { return ends_with(path, "-shm"); }

// The path of an open regular file, if it is watched and still has a name.
static bool watched_file(int fd, char path[PATH_MAX], struct stat *status) {
    pthread_once(&once, read_settings);
    if (!files) return false;
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, (size_t)PATH_MAX - 1);
    if (length <= 0) return false;
    path[length] = 0;
    return is_watched(path) && !is_shared_memory(path) && fstat(fd, status) == 0 && S_ISREG(status->st_mode) &&
           status->st_nlink > 0;
}

// The real path of a name that need not exist yet, if it is watched.
static bool watched_name(int folder, const char *name, char path[PATH_MAX]) {
    pthread_once(&once, read_settings);
    if (!files || !name) return false;
    char joined[2 * PATH_MAX], link[40];
    if (name[0] == '/' || folder == AT_FDCWD) {
        snprintf(joined, sizeof joined, "%s%s", name[0] == '/' ? "" : "./", name);
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        snprintf(joined, sizeof joined, "%s/%s", link, name);
    }
    char *slash = strrchr(joined, '/'), real[PATH_MAX];
    if (slash[1] == 0) return false;
    *slash = 0;
    if (!realpath(slash == joined ? "/" : joined, real)) return false;
    return snprintf(path, PATH_MAX, "%s/%s", strcmp(real, "/") == 0 ? "" : real, slash + 1) < PATH_MAX &&
           is_watched(path);
}

// --- The log of one file ------------------------------------------------------------------------------------------

// Opens and locks the log, also against other processes; closing it unlocks.
static int open_log(const struct stat *status) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%lu-%lu", state, (unsigned long)status->st_dev, (unsigned long)status->st_ino);
    int log = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0 || flock(log, LOCK_EX) != 0) give_up("log", path);
    return log;
}

static void close_log(int log) {
    int kept = errno;
    syscall(SYS_close, log);
    errno = kept;
}

static void append(int log, struct entry entry, const void *old, const void *new) {
    entry.magic = ENTRY_MAGIC;
    char zeros[8] = {0};
    uint64_t padding = entry_size(&entry) - (sizeof entry + entry.old_length + entry.new_length);
    struct iovec parts[] = {
        {&entry, sizeof entry}, {(void *)old, entry.old_length}, {(void *)new, entry.new_length}, {zeros, padding}};
    if (syscall(SYS_writev, log, parts, 4) != (ssize_t)entry_size(&entry)) give_up("log", state);
}

static void append_name(int log, const char *path) {
    append(log, (struct entry){.kind = NAMED, .new_length = strlen(path)}, NULL, path);
}

static void name_if_new(int log, const char *path) {
    struct stat status;
    if (fstat(log, &status) == 0 && status.st_size == 0) append_name(log, path);
}

static void *read_old(int fd, uint64_t offset, uint64_t length, const char *path) {
    void *bytes = malloc(length + 1);
    if (!bytes || syscall(SYS_pread64, fd, bytes, length, offset) != (ssize_t)length) give_up("old content", path);
    return bytes;
}

// Counts a change or a sync, and cuts the power instead when its number has come.
static void step(const char *what, const char *path, uint64_t offset, uint64_t length) {
    event_count += 1;
    if (events_path) {
        char line[PATH_MAX + 100];
        int size = snprintf(
            line, sizeof line, "%ld %s %s %lu %lu\n", event_count, what, path, (unsigned long)offset, (unsigned long)length);
        int list = (int)syscall(SYS_openat, AT_FDCWD, events_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (list < 0 || syscall(SYS_write, list, line, (size_t)size) != size) give_up("events", events_path);
        syscall(SYS_close, list);
    }
    if (event_count == cut_at) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
}

// --- Changes ------------------------------------------------------------------------------------------------------

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t offset) {
    return syscall(SYS_pwrite64, fd, bytes, length, offset);
}

static ssize_t logged_write(
    int fd, const void *bytes, size_t length, off_t offset, const char *path, const struct stat *status) {
    uint64_t size = (uint64_t)status->st_size, start = (uint64_t)offset;
    uint64_t end = start + length < size ? start + length : size;
    uint64_t old_length = start < end ? end - start : 0;
    step("write", path, start, length);
    int log = open_log(status);
    name_if_new(log, path);
    void *old = read_old(fd, start, old_length, path);
    append(
        log,
        (struct entry){
            .kind = WRITTEN, .offset = start, .old_size = size, .old_length = old_length, .new_length = length},
        old, bytes);
    free(old);
    ssize_t done = write_at(fd, bytes, length, offset);
    close_log(log);
    return done;
}

static int logged_resize(int fd, off_t length, const char *path, const struct stat *status) {
    uint64_t size = (uint64_t)status->st_size, wanted = (uint64_t)length;
    uint64_t cut = wanted < size ? size - wanted : 0;
    step("resize", path, wanted, 0);
    int log = open_log(status);
    name_if_new(log, path);
    void *old = read_old(fd, wanted, cut, path);
    append(log, (struct entry){.kind = RESIZED, .offset = wanted, .old_size = size, .old_length = cut}, old, NULL);
    free(old);
    int done = (int)syscall(SYS_ftruncate, fd, length);
    close_log(log);
    return done;
}

// Status is read again under the lock: another thread may just have made the file longer.
static bool locked_status(int fd, struct stat *status) {
    pthread_mutex_lock(&lock);
    return fstat(fd, status) == 0;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    char path[PATH_MAX];
    struct stat status;
    if (!watched_file(fd, path, &status)) return write_at(fd, bytes, length, offset);
    ssize_t done = locked_status(fd, &status) ? logged_write(fd, bytes, length, offset, path, &status) : -1;
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
    char path[PATH_MAX];
    struct stat status;
    if (!watched_file(fd, path, &status)) return syscall(SYS_write, fd, bytes, length);
    ssize_t done = -1;
    if (locked_status(fd, &status)) {
        bool at_end = fcntl(fd, F_GETFL) & O_APPEND;
        off_t offset = at_end ? status.st_size : lseek(fd, 0, SEEK_CUR);
        done = logged_write(fd, bytes, length, offset, path, &status);
        if (done > 0) lseek(fd, offset + done, SEEK_SET);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate64(int fd, off64_t length) {
    char path[PATH_MAX];
    struct stat status;
    if (!watched_file(fd, path, &status)) return (int)syscall(SYS_ftruncate, fd, length);
    int done = locked_status(fd, &status) ? logged_resize(fd, length, path, &status) : -1;
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

// --- Syncs --------------------------------------------------------------------------------------------------------

// After its folder's sync a new file's name lasts.
static void enter_names(const char *folder) {
    DIR *logs = opendir(state);
    if (!logs) give_up("state", state);
    for (struct dirent *item; (item = readdir(logs));) {
        char name[PATH_MAX], path[PATH_MAX] = "";
        struct entry entry;
        snprintf(name, sizeof name, "%s/%s", state, item->d_name);
        int log = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDWR | O_APPEND | O_CLOEXEC);
        if (log < 0) continue;
        if (read(log, &entry, sizeof entry) == sizeof entry && entry.kind == NAMED && entry.new_length < PATH_MAX &&
            read(log, path, entry.new_length) == (ssize_t)entry.new_length) {
            path[entry.new_length] = 0;
            *(strrchr(path, '/') ?: path) = 0;
            if (strcmp(path, folder) == 0) append(log, (struct entry){.kind = ENTERED}, NULL, NULL);
        }
        close_log(log);
    }
    closedir(logs);
}

static int logged_sync(int fd, long number) {
    char path[PATH_MAX];
    struct stat status;
    if (watched_file(fd, path, &status)) {
        pthread_mutex_lock(&lock);
        step("sync", path, 0, 0);
        int log = open_log(&status);
        if (syscall(SYS_ftruncate, log, 0) != 0) give_up("log", path);
        close_log(log);
        pthread_mutex_unlock(&lock);
        return 0;
    }
    if (files && fstat(fd, &status) == 0 && S_ISDIR(status.st_mode)) {
        char link[40];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
        if (length > 0 && strncmp(path, files, (size_t)length < strlen(files) ? (size_t)length : strlen(files)) == 0) {
            path[length] = 0;
            pthread_mutex_lock(&lock);
            step("sync-folder", path, 0, 0);
            enter_names(path);
            pthread_mutex_unlock(&lock);
            return 0;
        }
    }
    return (int)syscall(number, fd);
}

int fsync(int fd) { return logged_sync(fd, SYS_fsync); }

int fdatasync(int fd) { return logged_sync(fd, SYS_fdatasync); }

// --- Names --------------------------------------------------------------------------------------------------------

static int plain_open(int folder, const char *name, int flags, mode_t mode) {
    return (int)syscall(SYS_openat, folder, name, flags, mode);
}

static int logged_open(int folder, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    bool changes = (flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) == O_WRONLY;
    if (!changes || !watched_name(folder, name, path)) return plain_open(folder, name, flags, mode);
    // Old content must be readable, and must not be reopened for it: closing would drop SQLite's locks on the file.
    int kept = flags & ~O_TRUNC;
    if ((flags & O_ACCMODE) == O_WRONLY) kept = (kept & ~O_ACCMODE) | O_RDWR;
    pthread_mutex_lock(&lock);
    bool existed = syscall(SYS_faccessat, folder, name, F_OK) == 0;
    if (!existed && (flags & O_CREAT) && !is_shared_memory(path)) step("create", path, 0, 0);
    int fd = plain_open(folder, name, kept, mode);
    struct stat status;
    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        if (!existed || is_shared_memory(path)) {
            int log = open_log(&status);
            name_if_new(log, path);
            append(log, (struct entry){.kind = CREATED}, NULL, NULL);
            close_log(log);
        } else if ((flags & O_TRUNC) && logged_resize(fd, 0, path, &status) != 0) {
            give_up("truncating", path);
        }
    }
    pthread_mutex_unlock(&lock);
    return fd;
}

#define MODE(flags, mode)                                \
    mode_t mode = 0;                                     \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {             \
        va_list rest;                                    \
        va_start(rest, flags);                           \
        mode = va_arg(rest, mode_t);                     \
        va_end(rest);                                    \
    }

int open(const char *name, int flags, ...) {
    MODE(flags, mode)
    return logged_open(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
    MODE(flags, mode)
    return logged_open(AT_FDCWD, name, flags, mode);
}

int openat(int folder, const char *name, int flags, ...) {
    MODE(flags, mode)
    return logged_open(folder, name, flags, mode);
}

int openat64(int folder, const char *name, int flags, ...) {
    MODE(flags, mode)
    return logged_open(folder, name, flags, mode);
}

int creat(const char *name, mode_t mode) { return logged_open(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int creat64(const char *name, mode_t mode) { return creat(name, mode); }

// A removed file has nothing left to restore, and its inode may soon be another file's.
static void forget(int folder, const char *name) {
    struct stat status;
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 || status.st_nlink > 1) return;
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%lu-%lu", state, (unsigned long)status.st_dev, (unsigned long)status.st_ino);
    syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int unlinkat(int folder, const char *name, int flags) {
    char path[PATH_MAX];
    if ((flags & AT_REMOVEDIR) || !watched_name(folder, name, path)) {
        return (int)syscall(SYS_unlinkat, folder, name, flags);
    }
    pthread_mutex_lock(&lock);
    step("remove", path, 0, 0);
    forget(folder, name);
    int done = (int)syscall(SYS_unlinkat, folder, name, flags);
    pthread_mutex_unlock(&lock);
    return done;
}

int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }

int remove(const char *name) {
    struct stat status;
    bool is_folder = lstat(name, &status) == 0 && S_ISDIR(status.st_mode);
    return unlinkat(AT_FDCWD, name, is_folder ? AT_REMOVEDIR : 0);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    char path[PATH_MAX];
    if (!watched_name(to_folder, to, path)) {
        return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
    }
    struct stat status;
    pthread_mutex_lock(&lock);
    step("rename", path, 0, 0);
    bool is_file = fstatat(from_folder, from, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
    forget(to_folder, to);
    int done = (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
    if (done == 0 && is_file) {
        int log = open_log(&status);
        struct stat noted;
        // A file with nothing to take back needs no log.
        if (fstat(log, &noted) == 0 && noted.st_size > 0) {
            append_name(log, path);
            append(log, (struct entry){.kind = ENTERED}, NULL, NULL);
        }
        close_log(log);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    return renameat2(from_folder, from, to_folder, to, 0);
}

int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

// A second name for a file. It lasts once its folder is synced, or the file after it; until then the cut may take it.
int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    char path[PATH_MAX];
    if (!watched_name(to_folder, to, path)) {
        return (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
    }
    pthread_mutex_lock(&lock);
    step("link", path, 0, 0);
    int done = (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
    struct stat status;
    if (done == 0 && fstatat(to_folder, to, &status, AT_SYMLINK_NOFOLLOW) == 0) {
        int log = open_log(&status);
        append_name(log, path);
        append(log, (struct entry){.kind = CREATED}, NULL, NULL);
        close_log(log);
    }
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

// --- What is not modelled -----------------------------------------------------------------------------------------

static void refuse_file(const char *what, int fd) {
    char path[PATH_MAX];
    struct stat status;
    if (watched_file(fd, path, &status)) refuse(what, path);
}

static void refuse_name(const char *what, int folder, const char *name) {
    char path[PATH_MAX];
    if (watched_name(folder, name, path)) refuse(what, path);
}

void *mmap64(void *place, size_t length, int protection, int flags, int fd, off64_t offset) {
    if (fd >= 0 && (flags & MAP_SHARED) && (protection & PROT_WRITE)) refuse_file("mmap", fd);
    return (void *)syscall(SYS_mmap, place, length, protection, flags, fd, offset);
}

void *mmap(void *place, size_t length, int protection, int flags, int fd, off_t offset) {
    return mmap64(place, length, protection, flags, fd, offset);
}

FILE *fopen64(const char *name, const char *mode) {
    static FILE *(*real)(const char *, const char *);
    if (mode[0] != 'r' || strchr(mode, '+')) refuse_name("fopen", AT_FDCWD, name);
    if (!real) real = (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, "fopen64");
    return real(name, mode);
}

FILE *fopen(const char *name, const char *mode) { return fopen64(name, mode); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
    refuse_file("writev", fd);
    return syscall(SYS_writev, fd, parts, count);
}

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
    refuse_file("copy_file_range", to);
    return syscall(SYS_copy_file_range, from, from_at, to, to_at, length, flags);
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
    refuse_file("sendfile", to);
    return syscall(SYS_sendfile, to, from, offset, length);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t length) { return sendfile64(to, from, offset, length); }

int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
    refuse_file("fallocate", fd);
    return (int)syscall(SYS_fallocate, fd, mode, offset, length);
}

int fallocate(int fd, int mode, off_t offset, off_t length) { return fallocate64(fd, mode, offset, length); }

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
    return fallocate64(fd, 0, offset, length) == 0 ? 0 : errno;
}

int posix_fallocate(int fd, off_t offset, off_t length) { return posix_fallocate64(fd, offset, length); }

int truncate(const char *name, off_t length) {
    refuse_name("truncate", AT_FDCWD, name);
    return (int)syscall(SYS_truncate, name, length);
}
