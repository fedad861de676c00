#pragma once

#include "epi/result.h"
#include "intake/profile.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::intake {

/// A file opened for reading. Owns its descriptor (close-on-exec); the name is for people and for profiles that take
/// the subject from it.
class InputFile
{
public:
    /// Errors: unreadableFile.
    [[nodiscard]] static epi::Result<InputFile> open(const std::string &path);
    /// Takes the descriptor over.
    InputFile(std::string name, int descriptor);
    InputFile(InputFile &&other) noexcept;
    InputFile &operator=(InputFile &&other) noexcept;
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;
    ~InputFile();

    [[nodiscard]] const std::string &name() const { return m_name; }
    /// Positioned reads only: the offset is shared with whoever else has the descriptor.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] std::string baseName() const;
    [[nodiscard]] std::uint64_t size() const;
    /// Nobody has written to it since it was opened here.
    [[nodiscard]] bool isAsOpened() const;

private:
    /// Size and time of the last change, in nanoseconds.
    struct Version
    {
        std::int64_t size = -1;
        std::int64_t changed = 0;
        bool operator==(const Version &) const = default;
    };
    [[nodiscard]] Version version() const;

    std::string m_name;
    int m_descriptor = -1;
    Version m_opened;
};

/// Opens what the user named, and beside it the place table of the profile (`places.file`) where no named file has
/// that name. Errors: unreadableFile.
[[nodiscard]] epi::Result<std::vector<InputFile>> openInputs(std::span<const std::string> paths, const Profile &profile);

} // namespace tracedesk::intake
