#ifndef SYNDICATION_CPOSIX_SHIM_H
#define SYNDICATION_CPOSIX_SHIM_H

#include <spawn.h>

// Functions of the C library that its headers show only to those that define _GNU_SOURCE before any of them is read, which
// an importer of modules cannot.

#ifdef __linux__
extern int syncfs(int descriptor);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
#endif

/// syncfs(2): waits for everything on a file's disk to be written. -1 where there is no such call.
static inline int syndication_syncfs(int descriptor) {
#ifdef __linux__
    return syncfs(descriptor);
#else
    (void)descriptor;
    return -1;
#endif
}

/// posix_spawn_file_actions_addchdir_np(3): where the new process runs.
static inline int syndication_spawn_in_folder(posix_spawn_file_actions_t *actions, const char *path) {
    return posix_spawn_file_actions_addchdir_np(actions, path);
}

#endif
