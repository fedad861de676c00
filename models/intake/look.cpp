#include "intake/file_head.h"

#include "intake/file_parser.h"
#include "intake/layout.h"
#include "intake/text_decoder.h"
#include "intake/xlsx.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fnmatch.h>
#include <system_error>
#include <unistd.h>

namespace tracedesk::intake {

using epi::ErrorCode;

namespace {

constexpr std::size_t headBytes = 256 * 1024;
constexpr std::array delimiters{',', '\t', ';', '|'};

epi::Result<std::string> firstBytes(const InputFile &file)
{
    std::string bytes(headBytes, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t got = pread(file.descriptor(), bytes.data() + size, bytes.size() - size, static_cast<off_t>(size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return epi::fail(ErrorCode::unreadableFile, file.name(), std::generic_category().message(errno));
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    bytes.resize(size);
    return bytes;
}

/// Why these bytes cannot be a table, told from how they begin.
std::string refusal(std::string_view bytes)
{
    if (bytes.empty())
        return "the file is empty";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return "UTF-16 text; save it as UTF-8";
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return "a workbook of the old kind; save it as .xlsx or CSV";
    if (bytes.find('\0') != std::string_view::npos)
        return "not a text file";
    return {};
}

/// The encoding in which most lines are text; none for ASCII. False: in neither.
bool judgeEncoding(std::string_view text, FileHead &head)
{
    std::size_t foreign = 0;
    std::size_t utf8 = 0;
    std::size_t korean = 0;
    TextDecoder decoder(Encoding::windows949);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            continue;
        ++foreign;
        if (isUtf8(line))
            ++utf8;
        else if (decoder.decode(line))
            ++korean;
    }
    if (foreign == 0) {
        if (head.byteOrderMark)
            head.encoding = Encoding::utf8;
        return true;
    }
    head.encoding = utf8 >= korean ? Encoding::utf8 : Encoding::windows949;
    return std::max(utf8, korean) * 2 > foreign;
}

TextRow textOf(const Row &row, TextDecoder &decoder)
{
    TextRow text{row.line, 0, {}};
    for (const Cell &cell : row.cells)
        text.cells.push_back(decoder.show(trimmed(cell.text), headCell));
    return text;
}

std::vector<TextRow> rowsOf(std::string_view text, char delimiter, Encoding encoding, const Limits &limits)
{
    TextDecoder decoder(encoding);
    std::vector<TextRow> rows;
    CsvRecords records(text, 1, delimiter, limits);
    for (Row row; rows.size() < headRows && records.next(row);)
        rows.push_back(textOf(row, decoder));
    return rows;
}

/// How many cells most rows have, times how many have so many: the delimiter that parts most, most regularly.
std::size_t regularity(const std::vector<TextRow> &rows)
{
    std::size_t best = 0;
    for (const TextRow &row : rows) {
        const auto alike = std::ranges::count(rows, row.cells.size(), [](const TextRow &r) { return r.cells.size(); });
        if (row.cells.size() > 1)
            best = std::max(best, (row.cells.size() - 1) * static_cast<std::size_t>(alike));
    }
    return best;
}

std::span<const std::string> headerFor(const Profile &profile, bool placeTable, const HeadSheet &sheet)
{
    const std::uint32_t skip = placeTable ? 0 : profile.skip;
    const auto row = std::ranges::find_if(sheet.rows, [&](const TextRow &r) { return r.line > skip; });
    return row == sheet.rows.end() ? std::span<const std::string>() : std::span<const std::string>(row->cells);
}

bool isNamedAsTable(const InputFile &file, const Profile &profile)
{
    return !profile.places.file.empty() && fnmatch(profile.places.file.c_str(), file.baseName().c_str(), 0) == 0;
}

class Fitting
{
public:
    Fitting(const InputFile &file, FileHead &head, std::string_view text, const Limits &limits)
        : m_file(file)
        , m_head(head)
        , m_text(text)
        , m_limits(limits)
    {
    }
    void fit(const Profile &profile)
    {
        for (const bool placeTable : {false, true}) {
            if (placeTable && profile.places.columns.empty())
                continue;
            if (!placeTable && !profile.header)
                tryRows(profile);
            else
                tryHeaders(profile, placeTable);
        }
    }

private:
    void tryHeaders(const Profile &profile, bool placeTable)
    {
        ProfileFit best{profile.name, placeTable, 0, m_head.delimiter, 0, {}};
        const auto consider = [&](std::uint32_t sheet, char delimiter, std::span<const std::string> header) {
            HeaderFit fit = headerFit(profile, placeTable, header);
            if (placeTable && fit.score > 0 && isNamedAsTable(m_file, profile))
                fit.score += 0.25;
            if (std::pair(fit.missing.empty(), fit.score) > std::pair(best.missing.empty() && best.score > 0, best.score))
                best = {profile.name, placeTable, sheet, delimiter, fit.score, std::move(fit.missing)};
        };
        for (std::uint32_t sheet = 0; sheet < m_head.sheets.size(); ++sheet) {
            const bool other =
                !m_head.workbook || placeTable || profile.sheet.empty() || m_head.sheets[sheet].name == profile.sheet;
            if (other)
                consider(sheet, m_head.delimiter, headerFor(profile, placeTable, m_head.sheets[sheet]));
        }
        const char own = placeTable && !profile.places.delimiter.empty() ? profile.places.delimiter[0] : profile.delimiter;
        if (!m_head.workbook && own != m_head.delimiter) {
            const HeadSheet as{"", rowsOf(m_text, own, m_head.encoding.value_or(Encoding::utf8), m_limits)};
            consider(0, own, headerFor(profile, placeTable, as));
        }
        if (best.score > 0)
            m_head.fits.push_back(std::move(best));
    }
    /// Without a header the rows themselves have to be readable.
    void tryRows(const Profile &profile)
    {
        if (m_head.workbook)
            return;
        if (const double share = FileParser::readableShare(profile, m_file, m_text, m_limits); share > 0.5)
            m_head.fits.push_back({profile.name, false, 0, profile.delimiter, 2 * share, {}});
    }

    const InputFile &m_file;
    FileHead &m_head;
    std::string_view m_text;
    const Limits &m_limits;
};

void lookAtWorkbook(const InputFile &file, const Limits &limits, FileHead &head)
{
    head.workbook = true;
    auto workbook = Workbook::open(file.descriptor(), file.name(), limits);
    if (!workbook) {
        head.fault = workbook.error();
        return;
    }
    TextDecoder decoder(Encoding::utf8);
    for (std::size_t i = 0; i < std::min(workbook->sheets().size(), headSheets); ++i) {
        HeadSheet &sheet = head.sheets.emplace_back(workbook->sheets()[i]);
        const auto read = workbook->read(i, [&](const Row &row) {
            sheet.rows.push_back(textOf(row, decoder));
            return sheet.rows.size() < headRows;
        });
        if (!read) {
            head.fault = read.error();
            return;
        }
    }
}

} // namespace

FileHead lookAt(const InputFile &file, std::span<const Profile> profiles, const Limits &limits)
{
    FileHead head;
    const auto bytes = firstBytes(file);
    if (!bytes) {
        head.fault = bytes.error();
        return head;
    }
    std::string_view text = *bytes;
    if (looksLikeWorkbook(file.descriptor())) {
        lookAtWorkbook(file, limits, head);
    } else if (const std::string why = refusal(text); !why.empty()) {
        head.fault = epi::Error{ErrorCode::fileRefused, {file.name(), "0", why}};
    } else {
        head.byteOrderMark = text.starts_with("\xEF\xBB\xBF");
        if (head.byteOrderMark)
            text.remove_prefix(3);
        if (bytes->size() == headBytes && text.find('\n') != std::string_view::npos)
            text = text.substr(0, text.rfind('\n') + 1); // no half line at the end
        if (!judgeEncoding(text, head))
            head.fault = epi::Error{ErrorCode::fileRefused, {file.name(), "0", "text in no encoding that is known here"}};
        std::size_t most = 0;
        for (const char delimiter : delimiters) {
            auto rows = rowsOf(text, delimiter, head.encoding.value_or(Encoding::utf8), limits);
            if (const std::size_t now = regularity(rows); head.sheets.empty() || now > most) {
                most = now;
                head.delimiter = delimiter;
                head.sheets = {{"", std::move(rows)}};
            }
        }
    }
    if (head.fault)
        return head;
    Fitting fitting(file, head, text, limits);
    for (const Profile &profile : profiles)
        fitting.fit(profile);
    std::ranges::stable_sort(head.fits, [](const ProfileFit &a, const ProfileFit &b) {
        return std::pair(a.missing.empty(), a.score) > std::pair(b.missing.empty(), b.score);
    });
    if (head.fits.size() > headFits)
        head.fits.resize(headFits);
    return head;
}

epi::Result<PickedRows> pickRows(const InputFile &file, const Profile &profile, bool placeTable,
                                 std::span<const std::uint64_t> lines, const Limits &limits)
{
    FileParser parser(file, profile, limits, 1, {}, [](std::uint64_t) {});
    return parser.pick(placeTable, lines);
}

} // namespace tracedesk::intake
