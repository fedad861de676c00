#include "intake/xlsx_write.h"

#include "epi/unicode.h"

#include <array>
#include <format>
#include <memory>
#include <utility>
#include <zip.h>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view packageSpace = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view typeSpace = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

bool isOfXml(char32_t sign)
{
    return sign == U'\t' || sign == U'\n' || sign == U'\r' || (sign >= U' ' && sign != 0xFFFE && sign != 0xFFFF);
}

/// Broken bytes are U+FFFD already.
std::string escaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t sign = epi::nextSign(text, at);
        if (sign == U'&')
            out += "&amp;";
        else if (sign == U'<')
            out += "&lt;";
        else if (sign == U'>')
            out += "&gt;";
        else if (sign == U'"')
            out += "&quot;";
        else if (sign == U'\r')
            out += "&#13;"; // a parser would make a line feed of it
        else
            out += epi::utf8(std::u32string(1, isOfXml(sign) ? sign : epi::brokenSign));
    }
    return out;
}

/// 0 is A, 26 is AA.
std::string columnName(std::size_t column)
{
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string sheetPart(std::span<const std::vector<std::string>> rows)
{
    std::string out = std::format(R"({}<worksheet xmlns="{}"><sheetData>)", head, mainSpace);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out += std::format(R"(<row r="{}">)", row + 1);
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (const std::string &text = rows[row][column]; !text.empty())
                out += std::format(R"(<c r="{}{}" s="1" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)",
                                   columnName(column), row + 1, escaped(text));
        out += "</row>";
    }
    return out + "</sheetData></worksheet>";
}

using Part = std::pair<const char *, std::string>;

std::array<Part, 6> partsOf(std::string_view sheet, std::span<const std::vector<std::string>> rows)
{
    const auto typed = [](std::string_view part, std::string_view type) {
        return std::format(R"(<Override PartName="/{}" ContentType="{}{}+xml"/>)", part, typeSpace, type);
    };
    const auto relation = [](int id, std::string_view type, std::string_view target) {
        return std::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", id, officeSpace, type, target);
    };
    const auto relations = [](const std::string &all) {
        return std::format(R"({}<Relationships xmlns="{}relationships">{}</Relationships>)", head, packageSpace, all);
    };
    return {{
        {"[Content_Types].xml", std::format(R"({}<Types xmlns="{}content-types"><Default Extension="rels" ContentType=)"
                                            R"("application/vnd.openxmlformats-package.relationships+xml"/>{}{}{}</Types>)",
                                            head, packageSpace, typed("xl/workbook.xml", "sheet.main"),
                                            typed("xl/worksheets/sheet1.xml", "worksheet"), typed("xl/styles.xml", "styles"))},
        {"_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml",
         std::format(
             R"({}<workbook xmlns="{}" xmlns:r="{}"><sheets><sheet name="{}" sheetId="1" r:id="rId1"/></sheets></workbook>)",
             head, mainSpace, officeSpace, escaped(sheet))},
        {"xl/_rels/workbook.xml.rels",
         relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml"))},
        // Style 1 is number format 49: text.
        {"xl/styles.xml",
         std::format(R"({}<styleSheet xmlns="{}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>)"
                     R"(<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>)"
                     R"(<cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>)",
                     head, mainSpace)},
        {"xl/worksheets/sheet1.xml", sheetPart(rows)},
    }};
}

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct Release
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

bool addParts(zip_t *archive, std::span<const Part> parts)
{
    constexpr zip_uint16_t firstDay = 33; // 1980-01-01, the earliest there is
    for (const auto &[name, text] : parts) {
        zip_source_t *source = zip_source_buffer(archive, text.data(), text.size(), 0);
        if (source == nullptr)
            return false;
        const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, firstDay, 0) != 0)
            return false;
    }
    return true;
}

std::vector<std::uint8_t> bytesOf(zip_source_t *source)
{
    std::vector<std::uint8_t> bytes;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return bytes;
    bytes.resize(stat.size);
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(bytes.size()))
        bytes.clear();
    return bytes;
}

} // namespace

epi::Result<std::vector<std::uint8_t>> workbookOf(std::string_view sheet, std::span<const std::vector<std::string>> rows)
{
    const auto parts = partsOf(sheet, rows);
    const std::unique_ptr<zip_source_t, Release> whole(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!whole)
        return fail(ErrorCode::outOfMemory);
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(whole.get(), ZIP_TRUNCATE, nullptr));
    if (!archive)
        return fail(ErrorCode::internal, "workbook");
    zip_source_keep(whole.get()); // the archive has one hold, its bytes are read by the other
    if (!addParts(archive.get(), parts) || zip_close(archive.get()) != 0)
        return fail(ErrorCode::internal, "workbook");
    (void)archive.release(); // closed
    std::vector<std::uint8_t> bytes = bytesOf(whole.get());
    return bytes.empty() ? fail(ErrorCode::internal, "workbook") : epi::Result<std::vector<std::uint8_t>>(std::move(bytes));
}

} // namespace tracedesk::intake
