/* Loaded before a program (LD_PRELOAD): tells that it has begun, and every path that it makes, opens for writing, renames or removes,
 * before it is done. One line each, "CALL<TAB>PROCESS<TAB>PROGRAM<TAB>PATH", into the pipe whose descriptor TRACEDESK_WRITES names; a pipe,
 * because the confined parser may write to no file. Programs that this one starts with another environment are told of it as well,
 * also behind bubblewrap. Not seen: what a program asks of the kernel past the C library. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static void tell(const char *call, int folder, const char *path);

static int pipe_to_test = -1;
static char own_path[PATH_MAX];
static char program[64];

__attribute__((constructor)) static void begin(void)
{
    const char *number = getenv("TRACEDESK_WRITES");
    Dl_info info;
    if (number != NULL)
        pipe_to_test = atoi(number);
    if (dladdr((void *)&begin, &info) != 0)
        strncpy(own_path, info.dli_fname, sizeof own_path - 1);
    strncpy(program, program_invocation_short_name, sizeof program - 1);
    tell("begin", AT_FDCWD, "/");
}

static void tell(const char *call, int folder, const char *path)
{
    char line[PATH_MAX + 256];
    char where[PATH_MAX] = "";
    const int error = errno;
    if (pipe_to_test < 0 || path == NULL)
        return;
    if (path[0] != '/') {
        if (folder == AT_FDCWD) {
            if (syscall(SYS_getcwd, where, sizeof where) < 0)
                where[0] = '\0';
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            const ssize_t size = readlink(link, where, sizeof where - 1);
            where[size > 0 ? size : 0] = '\0';
        }
    }
    const int size = snprintf(line, sizeof line, "%s\t%d\t%s\t%s%s%.3000s\n", call, (int)getpid(), program, where,
                              path[0] == '/' ? "" : "/", path);
    if (size > 0)
        (void)!write(pipe_to_test, line, (size_t)size);
    errno = error;
}

static int writes(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE_OF(flags)                                                                                                           \
    mode_t mode = 0;                                                                                                             \
    if (((flags) & O_CREAT) != 0 || ((flags) & O_TMPFILE) == O_TMPFILE) {                                                                                       \
        va_list more;                                                                                                            \
        va_start(more, flags);                                                                                                   \
        mode = va_arg(more, mode_t);                                                                                             \
        va_end(more);                                                                                                            \
    }

#define OPEN(name)                                                                                                               \
    int name(const char *path, int flags, ...)                                                                                   \
    {                                                                                                                            \
        MODE_OF(flags)                                                                                                           \
        if (writes(flags))                                                                                                       \
            tell("open", AT_FDCWD, path);                                                                                        \
        return NEXT(name)(path, flags, mode);                                                                                    \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                             \
    int name(int folder, const char *path, int flags, ...)                                                                       \
    {                                                                                                                            \
        MODE_OF(flags)                                                                                                           \
        if (writes(flags))                                                                                                       \
            tell("open", folder, path);                                                                                          \
        return NEXT(name)(folder, path, flags, mode);                                                                            \
    }
OPENAT(openat)
OPENAT(openat64)

/* What the compiler makes of open() where it knows the flags. */
int __open_2(const char *path, int flags)
{
    if (writes(flags))
        tell("open", AT_FDCWD, path);
    return NEXT(open)(path, flags);
}
int __open64_2(const char *path, int flags)
{
    if (writes(flags))
        tell("open", AT_FDCWD, path);
    return NEXT(open64)(path, flags);
}
int __openat_2(int folder, const char *path, int flags)
{
    if (writes(flags))
        tell("open", folder, path);
    return NEXT(openat)(folder, path, flags);
}
int __openat64_2(int folder, const char *path, int flags)
{
    if (writes(flags))
        tell("open", folder, path);
    return NEXT(openat64)(folder, path, flags);
}

#define FOPEN(name)                                                                                                              \
    FILE *name(const char *path, const char *mode)                                                                               \
    {                                                                                                                            \
        if (strpbrk(mode, "wa+") != NULL)                                                                                        \
            tell("open", AT_FDCWD, path);                                                                                        \
        return NEXT(name)(path, mode);                                                                                           \
    }
FOPEN(fopen)
FOPEN(fopen64)

#define FREOPEN(name)                                                                                                            \
    FILE *name(const char *path, const char *mode, FILE *stream)                                                                 \
    {                                                                                                                            \
        if (strpbrk(mode, "wa+") != NULL)                                                                                        \
            tell("open", AT_FDCWD, path);                                                                                        \
        return NEXT(name)(path, mode, stream);                                                                                   \
    }
FREOPEN(freopen)
FREOPEN(freopen64)

#define ONE_PATH(call, result, name, parameters, arguments)                                                                      \
    result name parameters                                                                                                       \
    {                                                                                                                            \
        tell(call, AT_FDCWD, path);                                                                                              \
        return NEXT(name) arguments;                                                                                             \
    }
ONE_PATH("open", int, creat, (const char *path, mode_t mode), (path, mode))
ONE_PATH("open", int, creat64, (const char *path, mode_t mode), (path, mode))
ONE_PATH("open", int, truncate, (const char *path, off_t size), (path, size))
ONE_PATH("open", int, truncate64, (const char *path, off64_t size), (path, size))
ONE_PATH("open", int, mkstemp, (char *path), (path))
ONE_PATH("open", int, mkstemp64, (char *path), (path))
ONE_PATH("open", int, mkostemp, (char *path, int flags), (path, flags))
ONE_PATH("open", int, mkostemp64, (char *path, int flags), (path, flags))
ONE_PATH("mkdir", char *, mkdtemp, (char *path), (path))
ONE_PATH("mkdir", int, mkdir, (const char *path, mode_t mode), (path, mode))
ONE_PATH("make", int, mknod, (const char *path, mode_t mode, dev_t device), (path, mode, device))
ONE_PATH("make", int, mkfifo, (const char *path, mode_t mode), (path, mode))
ONE_PATH("remove", int, unlink, (const char *path), (path))
ONE_PATH("remove", int, rmdir, (const char *path), (path))
ONE_PATH("remove", int, remove, (const char *path), (path))

#define AT_FOLDER(call, name, parameters, arguments)                                                                             \
    int name parameters                                                                                                          \
    {                                                                                                                            \
        tell(call, folder, path);                                                                                                \
        return NEXT(name) arguments;                                                                                             \
    }
AT_FOLDER("mkdir", mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
AT_FOLDER("make", mknodat, (int folder, const char *path, mode_t mode, dev_t device), (folder, path, mode, device))
AT_FOLDER("remove", unlinkat, (int folder, const char *path, int flags), (folder, path, flags))

/* Of two paths the second is the one that comes about. */
int rename(const char *from, const char *to)
{
    tell("rename", AT_FDCWD, to);
    return NEXT(rename)(from, to);
}
int renameat(int folder, const char *from, int other, const char *to)
{
    tell("rename", other, to);
    return NEXT(renameat)(folder, from, other, to);
}
int renameat2(int folder, const char *from, int other, const char *to, unsigned flags)
{
    tell("rename", other, to);
    return NEXT(renameat2)(folder, from, other, to, flags);
}
int link(const char *from, const char *to)
{
    tell("link", AT_FDCWD, to);
    return NEXT(link)(from, to);
}
int linkat(int folder, const char *from, int other, const char *to, int flags)
{
    tell("link", other, to);
    return NEXT(linkat)(folder, from, other, to, flags);
}
int symlink(const char *target, const char *to)
{
    tell("link", AT_FDCWD, to);
    return NEXT(symlink)(target, to);
}
int symlinkat(const char *target, int folder, const char *to)
{
    tell("link", folder, to);
    return NEXT(symlinkat)(target, folder, to);
}

/* The parser is started with an empty environment, behind bubblewrap with one that is cleared again. */
int posix_spawn(pid_t *process, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
                char *const arguments[], char *const environment[])
{
    char preload[PATH_MAX + 32];
    char descriptor[48];
    char number[16];
    char *told[3] = {preload, descriptor, NULL};
    char *given[256];
    size_t size = 0;
    snprintf(preload, sizeof preload, "LD_PRELOAD=%s", own_path);
    snprintf(number, sizeof number, "%d", pipe_to_test);
    snprintf(descriptor, sizeof descriptor, "TRACEDESK_WRITES=%s", number);
    for (size_t i = 0; arguments[i] != NULL && size < 240; ++i) {
        given[size++] = arguments[i];
        if (strcmp(arguments[i], "--clearenv") == 0) {
            char *more[] = {"--ro-bind", own_path, "/record_writes.so", "--setenv", "LD_PRELOAD", "/record_writes.so",
                            "--setenv", "TRACEDESK_WRITES", number};
            for (size_t j = 0; j < sizeof more / sizeof more[0]; ++j)
                given[size++] = more[j];
        }
    }
    given[size] = NULL;
    return NEXT(posix_spawn)(process, path, actions, attributes, given, environment[0] == NULL ? told : environment);
}
