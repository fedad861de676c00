#pragma once

#include "epi/result.h"
#include "intake/limits.h"
#include "intake/xlsx_zip.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Attributes of one element as expat gives them: name, value, name, value, null.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs)
        : m_pairs(pairs)
    {
    }
    /// Empty where there is none. `name` without prefix.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

private:
    const char *const *m_pairs;
};

/// What a part is read by: elements by local name, and text. `stop` ends the reading without fault.
struct XmlHandlers
{
    std::function<void(std::string_view element, const XmlAttributes &)> begin;
    std::function<void(std::string_view element)> end;
    std::function<void(std::string_view text)> text;
    bool stop = false;
};

/// Streams a part of a workbook through expat. A document type declaration ends it: workbooks have none, and without
/// one there are no entities to expand. Errors: fileRefused.
[[nodiscard]] epi::Result<void> readXml(const XlsxZip &zip, const std::string &part, const Limits &limits, XmlHandlers &handlers);

} // namespace tracedesk::intake
