#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

/// Looks for secrets in the memory of the running program: every page it can write to, through /proc/self/mem.
namespace tracedesk::tests {

/// Secrets that are to be looked for, kept in a form in which they are not found themselves.
class SoughtSecrets
{
public:
    /// Looked for whole and in pieces of 16 bytes (8 of what is shorter than 32): memory that was given up is overwritten at its
    /// beginning first.
    void add(const std::string &name, std::span<const std::uint8_t> bytes);
    /// As bytes, and as the digits in which they are written.
    void addKey(const std::string &name, std::span<const std::uint8_t> bytes);
    /// As UTF-8 and as UTF-16.
    void addText(const std::string &name, std::span<const std::uint8_t> utf8);

    struct Piece
    {
        std::string name;
        std::vector<std::uint8_t> masked;
    };
    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    std::vector<Piece> m_pieces;
};

/// Which of them were found, by name, and in how many places (pieces that lie together count once each).
[[nodiscard]] std::map<std::string, int> findInMemory(const SoughtSecrets &sought);
/// For messages: "key of cases 2, password 1".
[[nodiscard]] std::string describe(const std::map<std::string, int> &found);

} // namespace tracedesk::tests
