#include "intake/xlsx.h"

#include "intake/xlsx_cells.h"
#include "intake/xlsx_xml.h"
#include "intake/xlsx_zip.h"

#include <array>
#include <charconv>
#include <map>
#include <unistd.h>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

struct Workbook::Parts
{
    XlsxZip zip;
    Limits limits;
    std::vector<std::string> sheets;
    std::vector<std::string> sheetParts;
    CellContext context;
};

namespace {

/// Relationship id -> part, of xl/workbook.xml.
epi::Result<std::map<std::string, std::string, std::less<>>> readTargets(const XlsxZip &zip, const Limits &limits)
{
    std::map<std::string, std::string, std::less<>> targets;
    XmlHandlers handlers;
    handlers.begin = [&](std::string_view element, const XmlAttributes &attributes) {
        if (element != "Relationship" || attributes["TargetMode"] == "External")
            return;
        const std::string_view target = attributes["Target"];
        targets.emplace(attributes["Id"], target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target));
    };
    handlers.end = [](std::string_view) {};
    handlers.text = [](std::string_view) {};
    if (auto read = readXml(zip, "xl/_rels/workbook.xml.rels", limits, handlers); !read)
        return std::unexpected(read.error());
    return targets;
}

/// Text of string items: runs are joined, phonetic hints left out.
epi::Result<std::vector<std::string>> readSharedStrings(const XlsxZip &zip, const Limits &limits)
{
    std::vector<std::string> strings;
    std::uint64_t bytes = 0;
    bool inText = false;
    bool inHint = false;
    XmlHandlers handlers;
    handlers.begin = [&](std::string_view element, const XmlAttributes &) {
        if (element == "si")
            strings.emplace_back();
        inHint = inHint || element == "rPh";
        inText = element == "t" && !inHint && !strings.empty();
    };
    handlers.end = [&](std::string_view element) {
        inText = false;
        if (element == "rPh")
            inHint = false;
    };
    handlers.text = [&](std::string_view text) {
        if (!inText)
            return;
        bytes += text.size();
        if (bytes > limits.sharedStringBytes)
            handlers.stop = true;
        else
            strings.back() += text;
    };
    if (auto read = readXml(zip, "xl/sharedStrings.xml", limits, handlers); !read)
        return std::unexpected(read.error());
    if (handlers.stop)
        return fail(ErrorCode::fileRefused, zip.name(), "0", "too much text");
    return strings;
}

/// For each cell format: is a number in it a date?
epi::Result<std::vector<bool>> readDateStyles(const XlsxZip &zip, const Limits &limits)
{
    std::map<int, bool> formats;
    std::vector<bool> styles;
    bool inCellFormats = false;
    XmlHandlers handlers;
    const auto number = [](std::string_view text) {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    };
    handlers.begin = [&](std::string_view element, const XmlAttributes &attributes) {
        if (element == "numFmt")
            formats[number(attributes["numFmtId"])] = isDateFormat(attributes["formatCode"]);
        if (element == "cellXfs")
            inCellFormats = true;
        if (element == "xf" && inCellFormats) {
            const int id = number(attributes["numFmtId"]);
            const auto own = formats.find(id);
            styles.push_back(own != formats.end() ? own->second : isBuiltInDateFormat(id));
        }
    };
    handlers.end = [&](std::string_view element) {
        if (element == "cellXfs")
            inCellFormats = false;
    };
    handlers.text = [](std::string_view) {};
    if (auto read = readXml(zip, "xl/styles.xml", limits, handlers); !read)
        return std::unexpected(read.error());
    return styles;
}

} // namespace

bool looksLikeWorkbook(int descriptor)
{
    std::array<char, 4> head{};
    return pread(descriptor, head.data(), head.size(), 0) == 4 &&
           std::string_view(head.data(), 4) == std::string_view("PK\x03\x04", 4);
}

Workbook::Workbook(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}
Workbook::Workbook(Workbook &&) noexcept = default;
Workbook &Workbook::operator=(Workbook &&) noexcept = default;
Workbook::~Workbook() = default;

const std::vector<std::string> &Workbook::sheets() const
{
    return m_parts->sheets;
}

epi::Result<Workbook> Workbook::open(int descriptor, std::string name, const Limits &limits)
{
    auto zip = XlsxZip::open(descriptor, std::move(name), limits);
    if (!zip)
        return std::unexpected(zip.error());
    auto parts =
        std::make_unique<Parts>(std::move(*zip), limits, std::vector<std::string>{}, std::vector<std::string>{}, CellContext{});
    auto targets = readTargets(parts->zip, limits);
    if (!targets)
        return std::unexpected(targets.error());
    XmlHandlers handlers;
    handlers.begin = [&](std::string_view element, const XmlAttributes &attributes) {
        if (element == "workbookPr") {
            const std::string_view since1904 = attributes["date1904"];
            parts->context.since1904 = since1904 == "1" || since1904 == "true";
        }
        if (element != "sheet")
            return;
        if (const auto target = targets->find(attributes["id"]); target != targets->end()) {
            parts->sheets.emplace_back(attributes["name"]);
            parts->sheetParts.push_back(target->second);
        }
    };
    handlers.end = [](std::string_view) {};
    handlers.text = [](std::string_view) {};
    if (auto read = readXml(parts->zip, "xl/workbook.xml", limits, handlers); !read)
        return std::unexpected(read.error());
    if (parts->zip.has("xl/sharedStrings.xml")) {
        auto strings = readSharedStrings(parts->zip, limits);
        if (!strings)
            return std::unexpected(strings.error());
        parts->context.strings = std::move(*strings);
    }
    if (parts->zip.has("xl/styles.xml")) {
        auto styles = readDateStyles(parts->zip, limits);
        if (!styles)
            return std::unexpected(styles.error());
        parts->context.dateStyles = std::move(*styles);
    }
    return Workbook(std::move(parts));
}

epi::Result<void> Workbook::read(std::size_t sheet, const std::function<bool(const Row &)> &take)
{
    const Parts &parts = *m_parts;
    SheetRows rows(parts.context, parts.limits);
    XmlHandlers handlers;
    handlers.begin = [&](std::string_view element, const XmlAttributes &attributes) { rows.begin(element, attributes); };
    handlers.end = [&](std::string_view element) {
        if (rows.end(element) && !take(rows.row()))
            handlers.stop = true;
        if (!rows.fault().empty())
            handlers.stop = true;
    };
    handlers.text = [&](std::string_view text) { rows.text(text); };
    if (auto read = readXml(parts.zip, parts.sheetParts.at(sheet), parts.limits, handlers); !read)
        return read;
    if (!rows.fault().empty())
        return fail(ErrorCode::fileRefused, parts.zip.name(), std::to_string(rows.row().line), rows.fault());
    return {};
}

} // namespace tracedesk::intake
