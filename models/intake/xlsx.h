#pragma once

#include "epi/result.h"
#include "intake/limits.h"
#include "intake/row.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// True where the bytes begin like a zip container.
[[nodiscard]] bool looksLikeWorkbook(int descriptor);

/// A workbook (ECMA-376, "XLSX"), read as a stream: only the parts that hold cells are looked at, no document type
/// declaration or entity is accepted, sizes and depth are limited.
class Workbook
{
public:
    /// The descriptor is borrowed and must stay open. Errors: unreadableFile, fileRefused (why).
    [[nodiscard]] static epi::Result<Workbook> open(int descriptor, std::string name, const Limits &limits);
    Workbook(Workbook &&) noexcept;
    Workbook &operator=(Workbook &&) noexcept;
    ~Workbook();

    /// Names of the sheets, in order.
    [[nodiscard]] const std::vector<std::string> &sheets() const;
    /// Calls `take` for every row that has a cell with something in it; the row's line is the sheet's row number, its
    /// cells stand at their columns. False from `take` ends the reading. Errors: fileRefused.
    [[nodiscard]] epi::Result<void> read(std::size_t sheet, const std::function<bool(const Row &)> &take);

private:
    struct Parts;
    explicit Workbook(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace tracedesk::intake
