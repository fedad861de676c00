#include "intake/confine_self.h"

#include "intake/text_decoder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace tracedesk::intake {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true; // shadow memory is terabytes of address space
#else
constexpr bool sanitized = false;
#endif

void loadWhatIsOpenedLate()
{
    (void)std::chrono::get_tzdb();
    TextDecoder decoder(Encoding::windows949);
    (void)decoder.decode("\xC7\xD1\xB1\xDB");
}

void limitResources()
{
    const auto limit = [](int what, rlim_t most) {
        const rlimit both{most, most};
        (void)setrlimit(static_cast<__rlimit_resource>(what), &both);
    };
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_MEMLOCK, 0);
    limit(RLIMIT_MSGQUEUE, 0);
    if (!sanitized)
        limit(RLIMIT_AS, 16ULL << 30);
}

/// A ruleset that handles every access to files and allows none.
bool forbidFiles()
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    landlock_ruleset_attr attributes = {};
    attributes.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all of version 1
    const long ruleset = syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0);
    if (ruleset < 0)
        return false;
    const bool done = syscall(SYS_landlock_restrict_self, static_cast<int>(ruleset), 0) == 0;
    close(static_cast<int>(ruleset));
    return done;
}

constexpr sock_filter statement(unsigned code, std::uint32_t value)
{
    return {static_cast<std::uint16_t>(code), 0, 0, value};
}

constexpr sock_filter jump(unsigned code, std::uint32_t value, std::uint8_t yes, std::uint8_t no)
{
    return {static_cast<std::uint16_t>(code), yes, no, value};
}

/// Reading, writing and positions of open files, memory, threads, clocks. The rest fails with EPERM; another
/// architecture's calls kill.
bool filterCalls()
{
    static constexpr std::array allowed{
        SYS_read,
        SYS_pread64,
        SYS_write,
        SYS_writev,
        SYS_lseek,
        SYS_close,
        SYS_fstat,
        SYS_newfstatat,
        SYS_fcntl,
        SYS_dup,
        SYS_mmap,
        SYS_munmap,
        SYS_mremap,
        SYS_mprotect,
        SYS_madvise,
        SYS_brk,
        SYS_futex,
        SYS_set_robust_list,
        SYS_rseq,
        SYS_exit,
        SYS_exit_group,
        SYS_rt_sigaction,
        SYS_rt_sigprocmask,
        SYS_rt_sigreturn,
        SYS_sigaltstack,
        SYS_sched_yield,
        SYS_getrandom,
        SYS_clock_gettime,
        SYS_clock_nanosleep,
        SYS_getpid,
        SYS_gettid,
        SYS_gettimeofday,
        SYS_sched_getaffinity,
        SYS_restart_syscall,
    };
    constexpr auto numberAt = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto architectureAt = static_cast<std::uint32_t>(offsetof(seccomp_data, arch));
    constexpr auto firstArgumentAt = static_cast<std::uint32_t>(offsetof(seccomp_data, args));
    std::vector<sock_filter> program{
        statement(BPF_LD | BPF_W | BPF_ABS, architectureAt),
        jump(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0),
        statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        statement(BPF_LD | BPF_W | BPF_ABS, numberAt),
    };
    const auto allow = [&program](long call) {
        program.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    };
    std::ranges::for_each(allowed, allow);
    // The sanitizer finds out through a pipe whether memory can be read; refused, it takes sound objects for broken ones.
    if (sanitized)
        std::ranges::for_each(std::array{SYS_pipe, SYS_pipe2}, allow);
    // The flags of clone3 are behind a pointer no filter can follow: glibc falls back to clone, whose are not.
    program.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS));
    program.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3));
    program.push_back(statement(BPF_LD | BPF_W | BPF_ABS, firstArgumentAt));
    program.push_back(jump(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

SelfConfinement confineSelf()
{
    loadWhatIsOpenedLate();
    limitResources();
    (void)prctl(PR_SET_DUMPABLE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return {};
    SelfConfinement confinement;
    confinement.landlock = forbidFiles();
    confinement.filter = filterCalls();
    return confinement;
}

} // namespace tracedesk::intake
