#ifndef SYNDICATION_CDISK_SHIM_H
#define SYNDICATION_CDISK_SHIM_H

#ifdef __linux__
/* In the C library, but shown by its headers only to those that define _GNU_SOURCE before any of them is read, which an
   importer of modules cannot. */
extern int syncfs(int descriptor);

static inline int syndication_syncfs(int descriptor) { return syncfs(descriptor); }
#else
static inline int syndication_syncfs(int descriptor) { (void)descriptor; return -1; }
#endif

#endif
