#include "desk/rejects_csv.h"

#include "epi/formula_safe.h"

namespace tracedesk::desk {

namespace {

std::string cell(std::string_view text)
{
    std::string out = "\"";
    for (const char c : epi::formulaSafe(text)) {
        out += c;
        if (c == '"')
            out += '"';
    }
    return out + '"';
}

} // namespace

std::string rejectsCsv(std::span<const epi::RejectedRow> rows, std::span<const std::string> header,
                       const std::function<std::string(epi::RejectReason)> &words, const epi::ExportId &exported)
{
    std::string text = "\xEF\xBB\xBF";
    const auto line = [&](std::span<const std::string> cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : ",") + cell(cells[i]);
        text += "\r\n";
    };
    line(header);
    for (const epi::RejectedRow &row : rows) {
        const std::string cells[] = {
            row.file,  std::to_string(row.line), row.column == 0 ? "" : std::to_string(row.column), row.field, words(row.reason),
            row.value, exported.toString()};
        line(cells);
    }
    return text;
}

} // namespace tracedesk::desk
