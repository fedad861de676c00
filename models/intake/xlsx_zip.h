#pragma once

#include "epi/result.h"
#include "intake/limits.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace tracedesk::intake {

/// The zip container of a workbook, checked against the limits when opened.
class XlsxZip
{
public:
    /// Errors: unreadableFile, fileRefused.
    [[nodiscard]] static epi::Result<XlsxZip> open(int descriptor, std::string name, const Limits &limits);

    [[nodiscard]] bool has(const std::string &part) const;
    /// Streams a part; `take` returns why it wants no more, or nothing. Errors: fileRefused.
    [[nodiscard]] epi::Result<void> read(const std::string &part,
                                         const std::function<std::string(std::string_view, bool last)> &take) const;
    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };
    XlsxZip(std::unique_ptr<zip, Close> archive, std::string name, const Limits &limits);

    std::unique_ptr<zip, Close> m_archive;
    std::string m_name;
    Limits m_limits;
};

} // namespace tracedesk::intake
