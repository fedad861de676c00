#pragma once

#include <cstdint>

namespace tracedesk::tests {

/// Memory that runs out on the way: what this thread asks for with `new`, or what SQLite asks for. A program that links this
/// has an operator new of its own. One at a time; made before anything of SQLite is used.
class ScarceMemory
{
public:
    enum class Of : std::uint8_t { program, sqlite };

    ScarceMemory();

    /// The request number `at` from now on is refused, counted from 1; where it lasts, so are all that follow.
    void fail(Of of, std::uint64_t at, bool lasting);
    /// Whether one was refused since.
    [[nodiscard]] bool hasFailed() const;
    /// Enough of it again.
    void calm();
};

} // namespace tracedesk::tests
