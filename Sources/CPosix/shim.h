#ifndef SYNDICATION_CPOSIX_SHIM_H
#define SYNDICATION_CPOSIX_SHIM_H

// Functions of the C library that its headers show only to those that define _GNU_SOURCE before any of them is read, which
// an importer of modules cannot. They are declared here under names of their own, so that no header is needed whose types
// would then be this module's.

#ifdef __linux__
/// syncfs(2): waits for everything on a file's disk to be written.
extern int syndication_syncfs(int descriptor) __asm__("syncfs");

/// posix_spawn_file_actions_addchdir_np(3): where the new process runs.
extern int syndication_spawn_in_folder(void *actions, const char *path)
    __asm__("posix_spawn_file_actions_addchdir_np");
#else
static inline int syndication_syncfs(int descriptor) {
    (void)descriptor;
    return -1;
}

extern int syndication_spawn_in_folder(void *actions, const char *path)
    __asm__("_posix_spawn_file_actions_addchdir_np");
#endif

#endif
