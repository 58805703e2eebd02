/* Answers of the domain name system, and a guard, for a program under test. Built as a shared object and loaded in front of
   the C library (LD_PRELOAD).

   FEED_TEST_NAMES   names and their addresses, one for each look and the last one for all further looks:
                     "feeds.test=127.0.0.2,127.0.0.1;other.test=169.254.169.254". Names that end in .test and are not
                     listed do not exist; all other names are the system's.
   FEED_TEST_LOG     a file that every look and every connection is noted in: "look NAME ADDRESS", "connect ADDRESS".

   Whatever the program does, it reaches no address but loopback ones: a connection to any other is noted and refused. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { NAMES = 64, TEXT = 256 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char looked[NAMES][TEXT];
static int looks[NAMES];

/* Notes a line, whole even when several processes write. */
static void note(const char *what, const char *first, const char *second) {
    const char *file = getenv("FEED_TEST_LOG");
    if (file == NULL) return;
    char line[2 * TEXT + 32];
    int length = snprintf(line, sizeof line, "%s %s%s%s\n", what, first, second == NULL ? "" : " ",
                          second == NULL ? "" : second);
    int descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) return;
    if (length > 0 && write(descriptor, line, (size_t)length) < 0) errno = 0;
    close(descriptor);
}

/* How often a name was looked up before. */
static int look(const char *name) {
    int before = 0;
    pthread_mutex_lock(&lock);
    for (int index = 0; index < NAMES; index++) {
        if (looked[index][0] != 0 && strcmp(looked[index], name) != 0) continue;
        snprintf(looked[index], TEXT, "%s", name);
        before = looks[index]++;
        break;
    }
    pthread_mutex_unlock(&lock);
    return before;
}

/* The address that a name has at this look: 1 when it has one. */
static int find(const char *name, char *address) {
    const char *entry = getenv("FEED_TEST_NAMES");
    size_t length = strlen(name);
    for (; entry != NULL; entry = strchr(entry, ';')) {
        if (*entry == ';') entry++;
        if (strncasecmp(entry, name, length) != 0 || entry[length] != '=') continue;
        const char *start = entry + length + 1;
        for (int left = look(name); left > 0; left--) {
            size_t width = strcspn(start, ",;");
            if (start[width] != ',') break;
            start += width + 1;
        }
        snprintf(address, TEXT, "%.*s", (int)strcspn(start, ",;"), start);
        return 1;
    }
    return 0;
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    int (*system_look)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
        (int (*)(const char *, const char *, const struct addrinfo *, struct addrinfo **))dlsym(RTLD_NEXT, "getaddrinfo");
    size_t length = name == NULL ? 0 : strlen(name);
    if (length < 5 || strcasecmp(name + length - 5, ".test") != 0) return system_look(name, service, hints, found);
    char address[TEXT];
    if (!find(name, address)) {
        note("look", name, "nothing");
        return EAI_NONAME;
    }
    note("look", name, address);
    return system_look(address, service, hints, found);
}

int connect(int descriptor, const struct sockaddr *address, socklen_t length) {
    int (*system_connect)(int, const struct sockaddr *, socklen_t) =
        (int (*)(int, const struct sockaddr *, socklen_t))dlsym(RTLD_NEXT, "connect");
    char text[TEXT] = "";
    int is_loopback = 1;
    if (address->sa_family == AF_INET) {
        const struct sockaddr_in *version4 = (const struct sockaddr_in *)address;
        inet_ntop(AF_INET, &version4->sin_addr, text, sizeof text);
        is_loopback = (ntohl(version4->sin_addr.s_addr) >> 24) == 127;
    } else if (address->sa_family == AF_INET6) {
        const struct sockaddr_in6 *version6 = (const struct sockaddr_in6 *)address;
        inet_ntop(AF_INET6, &version6->sin6_addr, text, sizeof text);
        is_loopback = IN6_IS_ADDR_LOOPBACK(&version6->sin6_addr);
    } else {
        return system_connect(descriptor, address, length);
    }
    note("connect", text, NULL);
    if (is_loopback) return system_connect(descriptor, address, length);
    errno = ENETUNREACH;
    return -1;
}
