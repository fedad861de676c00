#include "desk/rejects_csv.h"

#include "vault/durable_file.h"

namespace tracedesk::desk {

namespace {

std::string cell(std::string_view text)
{
    std::string out = "\"";
    if (!text.empty() && (std::string_view("=+-@").contains(text[0]) || static_cast<unsigned char>(text[0]) < 0x20))
        out += '\'';
    for (const char c : text) {
        out += c;
        if (c == '"')
            out += '"';
    }
    return out + '"';
}

} // namespace

std::string rejectsCsv(std::span<const epi::RejectedRow> rows, std::span<const std::string> header,
                       const std::function<std::string(epi::RejectReason)> &words)
{
    std::string text = "\xEF\xBB\xBF";
    const auto line = [&](std::span<const std::string> cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : ",") + cell(cells[i]);
        text += "\r\n";
    };
    line(header);
    for (const epi::RejectedRow &row : rows) {
        const std::string cells[] = {row.file,  std::to_string(row.line), row.column == 0 ? "" : std::to_string(row.column),
                                     row.field, words(row.reason),        row.value};
        line(cells);
    }
    return text;
}

epi::Result<void> writePrivately(const std::string &path, std::string_view text)
{
    return vault::replaceFile(path, std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

} // namespace tracedesk::desk
