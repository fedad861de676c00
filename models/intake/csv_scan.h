#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tracedesk::intake {

/// Extent of one record.
struct RecordExtent
{
    std::size_t end = 0;     ///< behind its line end
    bool badQuoting = false; ///< a quoted field without end, or text behind a closing quote
};

/// Finds the end of the record that begins at `begin`. None: `text` ends first and more may come (`last` false).
/// The answer depends on the bytes only, never on where `text` happens to be cut.
/// A quoted field that does not close within `quotedBytes` is no quoted field: the record ends with its line.
[[nodiscard]] std::optional<RecordExtent> scanRecord(std::string_view text, std::size_t begin, char delimiter,
                                                     std::size_t quotedBytes, bool last);

} // namespace tracedesk::intake
