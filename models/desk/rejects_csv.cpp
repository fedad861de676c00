#include "desk/rejects_csv.h"

#include "desk/csv_line.h"

namespace tracedesk::desk {

std::string rejectsCsv(std::span<const epi::RejectedRow> rows, std::span<const std::string> header,
                       const std::function<std::string(epi::RejectReason)> &words, const epi::ExportId &exported)
{
    std::string text = csvHead + csvLine(header);
    for (const epi::RejectedRow &row : rows) {
        const std::string cells[] = {
            row.file,  std::to_string(row.line), row.column == 0 ? "" : std::to_string(row.column), row.field, words(row.reason),
            row.value, exported.toString()};
        text += csvLine(cells);
    }
    return text;
}

} // namespace tracedesk::desk
