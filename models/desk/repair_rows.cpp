#include "desk/staged_intake.h"

#include "intake/parse_confined.h"

#include <algorithm>
#include <cerrno>
#include <format>
#include <functional>
#include <map>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tracedesk::desk {

using epi::ErrorCode;
using intake::Field;

namespace {

constexpr const char *rowNumberColumn = "\x01row"; // no header has it: control characters are refused

std::string quoted(const std::string &cell)
{
    std::string text = "\"";
    for (const char c : cell) {
        text += c;
        if (c == '"')
            text += '"';
    }
    return text + '"';
}

/// A file in memory: nothing of it touches a disk.
epi::Result<intake::InputFile> fileInMemory(const std::string &name, const std::string &bytes)
{
    const int descriptor = memfd_create("rows", MFD_CLOEXEC);
    if (descriptor < 0)
        return epi::fail(ErrorCode::unreadableFile, name, std::generic_category().message(errno));
    intake::InputFile file(name, descriptor);
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t written = write(descriptor, bytes.data() + at, bytes.size() - at);
        if (written <= 0)
            return epi::fail(ErrorCode::unreadableFile, name, std::generic_category().message(errno));
        at += static_cast<std::size_t>(written);
    }
    return file;
}

using PlaceValue = std::function<std::string(const epi::Place &)>;

std::string numberText(double value)
{
    return std::format("{}", value);
}

/// The columns of a table of places written by us.
std::vector<std::pair<Field, PlaceValue>> placeColumns(intake::FileKind kind)
{
    const auto degrees = [](const std::optional<double> &value) { return value ? numberText(*value) : std::string(); };
    const std::vector<std::pair<Field, PlaceValue>> all{
        {Field::place, [](const epi::Place &p) { return p.code; }},
        {Field::name, [](const epi::Place &p) { return p.name; }},
        {Field::category, [](const epi::Place &p) { return p.category; }},
        {Field::address, [](const epi::Place &p) { return p.address; }},
        {Field::latitude, [](const epi::Place &p) { return numberText(p.position.latitude); }},
        {Field::longitude, [](const epi::Place &p) { return numberText(p.position.longitude); }},
        {Field::radius, [](const epi::Place &p) { return numberText(p.radius); }},
        {Field::azimuth, [degrees](const epi::Place &p) { return degrees(p.azimuth); }},
        {Field::beamwidth, [degrees](const epi::Place &p) { return degrees(p.beamwidth); }},
    };
    std::vector<std::pair<Field, PlaceValue>> columns;
    for (const auto &column : all)
        if (std::ranges::contains(intake::placeFieldsOf(kind), column.first, &intake::FieldSpec::field))
            columns.push_back(column);
    return columns;
}

std::string_view nameOf(intake::FileKind kind, Field field)
{
    return std::ranges::find(intake::placeFieldsOf(kind), field, &intake::FieldSpec::field)->name;
}

/// The same profile for rows and places written by us: UTF-8, commas, no lines before the header, places as they were understood.
intake::Profile profileOfRows(intake::Profile profile, std::size_t columns, bool tables)
{
    profile.delimiter = ',';
    profile.encoding = intake::Encoding::utf8;
    profile.skip = 0;
    profile.sheet.clear();
    for (intake::ColumnRule &rule : profile.columns) {
        if (rule.origin != intake::Origin::rowNumber)
            continue;
        rule.origin = intake::Origin::column;
        intake::ColumnRef ref;
        if (profile.header)
            ref.names.emplace_back(rowNumberColumn);
        else
            ref.position = static_cast<std::uint32_t>(columns + 1);
        rule.columns = {std::move(ref)};
    }
    // Dates that a workbook holds as such come as text of this form.
    if (!std::ranges::contains(profile.time.dayFormats, "YYYY-MM-DD"))
        profile.time.dayFormats.emplace_back("YYYY-MM-DD");
    if (!profile.time.date && !std::ranges::contains(profile.time.formats, "YYYY-MM-DD hh:mm:ss"))
        profile.time.formats.emplace_back("YYYY-MM-DD hh:mm:ss");
    if (tables) {
        profile.coordinates = epi::CoordinateSystem::wgs84;
        profile.places.columns.clear();
        profile.places.delimiter = ",";
        profile.places.file.clear();
        for (const auto &[field, value] : placeColumns(profile.kind)) {
            intake::ColumnRule rule;
            rule.field = field;
            rule.columns.push_back({{std::string(nameOf(profile.kind, field))}, 0});
            profile.places.columns.push_back(std::move(rule));
        }
    }
    return profile;
}

std::string writePlaces(std::span<const epi::Place> places, intake::FileKind kind)
{
    const auto columns = placeColumns(kind);
    std::string bytes;
    for (const auto &[field, value] : columns)
        bytes += (bytes.empty() ? "" : ",") + quoted(std::string(nameOf(kind, field)));
    bytes += '\n';
    for (const epi::Place &place : places) {
        std::string line;
        for (const auto &[field, value] : columns)
            line += (line.empty() ? "" : ",") + quoted(value(place));
        bytes += line + '\n';
    }
    return bytes;
}

struct WrittenRows
{
    std::string bytes;
    std::map<std::uint64_t, std::uint64_t> original; ///< line here -> line in the file
};

WrittenRows writeRows(const intake::PickedRows &picked, bool header)
{
    WrittenRows written;
    std::uint64_t line = 1;
    const auto write = [&](const std::vector<std::string> &cells, const std::string &last) {
        for (const std::string &cell : cells)
            written.bytes += quoted(cell) + ',';
        written.bytes += quoted(last) + '\n';
        line += 1;
        for (const std::string &cell : cells)
            line += static_cast<std::uint64_t>(std::ranges::count(cell, '\n'));
    };
    if (header)
        write(picked.header, rowNumberColumn);
    for (const intake::TextRow &row : picked.rows) {
        written.original[line] = row.line;
        std::vector<std::string> cells = row.cells;
        if (header)
            cells.resize(picked.header.size());
        write(cells, std::to_string(row.ordinal));
    }
    return written;
}

/// Column of a field in a header, 0-based; none where it has no single one.
std::optional<std::size_t> columnOf(const intake::Profile &profile, Field field, std::span<const std::string> header)
{
    const intake::ColumnRule *rule = profile.rule(field);
    if (rule == nullptr || rule->columns.size() != 1)
        return std::nullopt;
    if (rule->columns[0].position != 0)
        return rule->columns[0].position - 1;
    for (const std::string &name : rule->columns[0].names)
        if (const auto at = std::ranges::find(header, name); at != header.end())
            return static_cast<std::size_t>(at - header.begin());
    return std::nullopt;
}

/// A position that was refused is shown, and corrected, as two numbers in one cell.
bool setPosition(intake::TextRow &row, const RepairedCell &cell, const intake::Profile &profile,
                 std::span<const std::string> header)
{
    const auto cut = cell.value.find_first_of(" ,");
    const auto latitude = columnOf(profile, Field::latitude, header);
    const auto longitude = columnOf(profile, Field::longitude, header);
    if (cut == std::string::npos || !latitude || !longitude || *latitude + 1 != cell.column || *longitude >= row.cells.size())
        return false;
    const auto second = cell.value.find_first_not_of(" ,", cut);
    row.cells[*latitude] = cell.value.substr(0, cut);
    row.cells[*longitude] = second == std::string::npos ? "" : cell.value.substr(second);
    return true;
}

void shift(intake::ParsedFile &file, const std::map<std::uint64_t, std::uint64_t> &original)
{
    const auto move = [&](auto &line) {
        const auto known = original.find(line);
        line = static_cast<std::remove_reference_t<decltype(line)>>(known == original.end() ? 0 : known->second);
    };
    for (epi::RejectedRow &row : file.rejected)
        move(row.line);
    for (epi::Remark &remark : file.remarks)
        move(remark.line);
    if (auto *batch = std::get_if<epi::RecordBatch>(&file.content))
        std::ranges::for_each(batch->records.line, move);
    if (auto *cases = std::get_if<std::vector<intake::ListedCase>>(&file.content))
        std::ranges::for_each(*cases, move, &intake::ListedCase::line);
    if (auto *exposures = std::get_if<std::vector<intake::ListedExposure>>(&file.content))
        std::ranges::for_each(*exposures, move, &intake::ListedExposure::line);
    if (auto *contacts = std::get_if<std::vector<intake::ListedContact>>(&file.content))
        std::ranges::for_each(*contacts, move, &intake::ListedContact::line);
    if (auto *visits = std::get_if<std::vector<intake::ListedVisit>>(&file.content))
        for (intake::ListedVisit &visit : *visits) {
            move(visit.line);
            visit.visit.line = static_cast<std::uint32_t>(visit.line);
        }
}

epi::Result<intake::ParsedFile> repaired(const StagedGroup &group, std::size_t index, std::span<const RepairedCell> cells,
                                         const Surroundings &surroundings, const std::stop_token &stop)
{
    const StagedImport &import = *group.import;
    const std::string &path = import.paths[index];
    std::vector<std::uint64_t> lines;
    for (const RepairedCell &cell : cells)
        lines.push_back(cell.line);
    std::ranges::sort(lines);
    auto file = intake::InputFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    const intake::ParserProgram program = parserOf(surroundings);
    auto picked = intake::pickConfined(*file, group.profile, false, lines, program, stop);
    if (!picked)
        return std::unexpected(picked.error());
    std::size_t width = picked->header.size();
    for (const intake::TextRow &row : picked->rows)
        width = std::max(width, row.cells.size());
    for (intake::TextRow &row : picked->rows) {
        row.cells.resize(width);
        for (const RepairedCell &cell : cells)
            if (cell.line == row.line && cell.column - 1 < width && !setPosition(row, cell, group.profile, picked->header))
                row.cells[cell.column - 1] = cell.value;
    }
    std::vector<epi::Place> places;
    for (const intake::ParsedFile &table : import.files)
        if (const auto *batch = table.placeTable ? std::get_if<epi::RecordBatch>(&table.content) : nullptr)
            places.insert(places.end(), batch->places.begin(), batch->places.end());
    const intake::Profile profile = profileOfRows(group.profile, width, !places.empty());
    const WrittenRows written = writeRows(*picked, profile.header);
    std::vector<intake::InputFile> inputs;
    auto rows = fileInMemory(path, written.bytes);
    if (!rows)
        return std::unexpected(rows.error());
    inputs.push_back(std::move(*rows));
    if (!places.empty()) {
        auto table = fileInMemory("places", writePlaces(places, profile.kind));
        if (!table)
            return std::unexpected(table.error());
        inputs.push_back(std::move(*table));
    }
    auto parsed = intake::parseConfined(inputs, profile, program, stop, {});
    if (!parsed)
        return std::unexpected(parsed.error());
    shift(parsed->files.front(), written.original);
    return joinRepaired(import.files[index], parsed->files.front(), lines);
}

} // namespace

epi::Result<StagedIntake> repairRows(StagedIntake staged, std::span<const RepairedCell> cells, const Surroundings &surroundings,
                                     std::stop_token stop)
{
    std::map<std::pair<std::size_t, std::size_t>, std::vector<RepairedCell>> byFile;
    for (const RepairedCell &cell : cells) {
        const bool known = cell.group < staged.groups.size() && cell.file < staged.groups[cell.group].import->files.size();
        if (!known || cell.column == 0 || staged.groups[cell.group].import->files[cell.file].placeTable ||
            !std::ranges::contains(staged.groups[cell.group].import->files[cell.file].rejected, cell.line,
                                   &epi::RejectedRow::line))
            return epi::fail(ErrorCode::invalidArgument, "line " + std::to_string(cell.line), "not a row that can be repaired");
        byFile[{cell.group, cell.file}].push_back(cell);
    }
    for (const auto &[where, own] : byFile) {
        StagedGroup &group = staged.groups[where.first];
        auto file = repaired(group, where.second, own, surroundings, stop);
        if (!file)
            return std::unexpected(file.error());
        auto import = std::make_shared<StagedImport>(*group.import);
        import->files[where.second] = std::move(*file);
        group.import = std::move(import);
    }
    return staged;
}

} // namespace tracedesk::desk
