#include "intake/row_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace tracedesk::intake {

using epi::RejectReason;
using epi::RemarkReason;

namespace {

constexpr std::size_t shownBytes = 200;

std::string lower(std::string_view text)
{
    std::string all(text);
    std::ranges::transform(all, all.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return all;
}

template<std::size_t N> bool isOneOf(std::string_view value, const std::array<std::string_view, N> &words)
{
    return std::ranges::contains(words, value);
}

} // namespace

std::optional<double> readNumber(std::string_view text)
{
    text = trimmed(text);
    // Most numbers of a log are short and whole.
    std::uint32_t whole = 0;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        whole = whole * 10 + static_cast<std::uint32_t>(text[digits++] - '0');
    if (digits == text.size() && digits > 0 && digits <= 9)
        return whole;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<epi::LatLng> toWgs84(epi::CoordinateSystem system, double latitudeOrNorth, double longitudeOrEast)
{
    if (system == epi::CoordinateSystem::wgs84) {
        const epi::LatLng position{latitudeOrNorth, longitudeOrEast};
        return epi::isPlausible(position) ? std::optional(position) : std::nullopt;
    }
    if (system == epi::CoordinateSystem::localMetres) {
        // A plane without a place: carried as they are, for who asks for distances alone.
        if (!(std::abs(latitudeOrNorth) < 1e8) || !(std::abs(longitudeOrEast) < 1e8))
            return std::nullopt;
        return epi::LatLng{latitudeOrNorth, longitudeOrEast};
    }
    // Within the area of use of these systems; beyond it the series gives anything.
    if (!(std::abs(latitudeOrNorth) < 5'000'000) || !(std::abs(longitudeOrEast) < 3'000'000) ||
        (latitudeOrNorth == 0 && longitudeOrEast == 0))
        return std::nullopt;
    const epi::LatLng position = epi::fromProjected(system, longitudeOrEast, latitudeOrNorth);
    return epi::isPlausible(position) ? std::optional(position) : std::nullopt;
}

RowReader::RowReader(const Layout &layout, const Profile &profile, const FileNames &names, RowFindings &findings)
    : m_layout(layout)
    , m_profile(profile)
    , m_names(names)
    , m_findings(findings)
    , m_decoder(profile.encoding)
    , m_times(profile.time)
{
}

bool RowReader::begin(const Row &row, std::uint64_t ordinal)
{
    m_row = &row;
    m_ordinal = ordinal;
    m_rejected = false;
    m_subject.clear();
    if (row.fault) {
        m_findings.rejected.push_back(
            {m_names.base, row.line, row.fault->column, "", row.fault->reason, m_decoder.show(row.fault->value, shownBytes)});
        m_rejected = true;
    } else if (m_layout.columns() != 0 ? row.cells.size() != m_layout.columns() : row.cells.size() < m_layout.leastColumns()) {
        m_findings.rejected.push_back(
            {m_names.base, row.line, 0, "", RejectReason::wrongColumnCount, std::to_string(row.cells.size())});
        m_rejected = true;
    }
    return !m_rejected;
}

void RowReader::reject(const BoundField *field, RejectReason reason, std::string_view value)
{
    if (m_rejected)
        return;
    m_rejected = true;
    const std::uint32_t column = field != nullptr && !field->columns.empty() ? field->columns.front() + 1 : 0;
    m_findings.rejected.push_back({m_names.base, m_row->line, column, field != nullptr ? std::string(field->name) : "", reason,
                                   m_decoder.show(value, shownBytes)});
}

void RowReader::remark(RemarkReason reason, std::string value)
{
    m_findings.remarks.push_back({m_row->line, reason, m_subject, m_decoder.show(value, shownBytes)});
}

bool RowReader::isMissing(std::string_view value) const
{
    return value.empty() || std::ranges::contains(m_profile.missing, value);
}

std::string_view RowReader::raw(const BoundField &field)
{
    const auto cell = [&](std::uint32_t column) -> std::string_view {
        const Cell &one = m_row->cells[column];
        if (one.note == CellNote::plain)
            return trimmed(one.text);
        if (one.note == CellNote::formula)
            reject(&field, RejectReason::formula, one.text);
        else if (one.note == CellNote::inexact)
            reject(&field, RejectReason::outOfRange, one.text);
        else if (one.note == CellNote::error)
            reject(&field, RejectReason::badValue, one.text);
        return trimmed(one.text);
    };
    if (field.columns.size() == 1) {
        const Cell &one = m_row->cells[field.columns.front()];
        if (one.note == CellNote::plain && !one.text.empty() && one.text.front() > ' ' && one.text.back() > ' ')
            return one.text; // nothing to trim, nothing to remark: nearly all cells
        const std::string_view text = cell(field.columns.front());
        // Bytes of another encoding are only decoded where text is wanted; white space alone is worth a remark.
        if (text.empty() && !m_row->cells[field.columns.front()].text.empty() && field.type != FieldType::text && !m_rejected)
            remark(RemarkReason::blankValue, std::string(field.name));
        return text;
    }
    m_joined.clear();
    for (const std::uint32_t column : field.columns) {
        const std::string_view text = cell(column);
        if (isMissing(text))
            continue;
        if (!m_joined.empty())
            m_joined += ' ';
        m_joined += text;
        if (field.rule->firstOf)
            break;
    }
    return m_joined;
}

std::string RowReader::transformed(const ColumnRule &rule, std::string value)
{
    for (const std::string &front : rule.strip)
        if (value.starts_with(front)) {
            value.erase(0, front.size());
            break;
        }
    if (!rule.values.empty() || rule.otherwise) {
        const auto mapped = rule.values.find(value);
        if (mapped != rule.values.end())
            return mapped->second;
        if (rule.otherwise)
            return *rule.otherwise;
    }
    return value.empty() ? value : rule.prefix + value;
}

std::string RowReader::value(const BoundField &field)
{
    switch (field.rule->origin) {
    case Origin::rowNumber:
        return transformed(*field.rule, std::to_string(m_ordinal));
    case Origin::fileName:
        return transformed(*field.rule, m_names.stem);
    case Origin::folderName:
        return transformed(*field.rule, m_names.folder);
    case Origin::column:
        break;
    }
    const std::string_view bytes = raw(field);
    auto decoded = m_decoder.decode(bytes);
    if (!decoded) {
        reject(&field, RejectReason::badEncoding, bytes);
        return {};
    }
    if (isMissing(*decoded))
        decoded->clear();
    if (!field.rule->extract.empty() || !field.rule->separators.empty())
        return *decoded;
    return transformed(*field.rule, std::move(*decoded));
}

std::string RowReader::text(Field field)
{
    const BoundField *bound = m_layout.find(field);
    std::string found = bound != nullptr ? value(*bound) : std::string();
    if (found.empty())
        if (const auto standard = m_profile.defaults.find(field); standard != m_profile.defaults.end())
            return standard->second;
    return found;
}

std::vector<std::string> RowReader::items(Field field)
{
    const BoundField *bound = m_layout.find(field);
    if (bound == nullptr)
        return {};
    const std::string whole = value(*bound);
    const ColumnRule &rule = *bound->rule;
    std::vector<std::string> all;
    const auto add = [&](std::string_view item) {
        std::string one = transformed(rule, std::string(trimmed(item)));
        if (!one.empty() && !std::ranges::contains(all, one))
            all.push_back(std::move(one));
    };
    if (!rule.extract.empty()) {
        for (std::size_t at = whole.find(rule.extract); at != std::string::npos; at = whole.find(rule.extract, at + 1)) {
            std::size_t end = at + rule.extract.size();
            while (end < whole.size() && whole[end] >= '0' && whole[end] <= '9')
                ++end;
            if (end > at + rule.extract.size())
                add(std::string_view(whole).substr(at, end - at));
        }
        return all;
    }
    if (rule.separators.empty()) {
        if (!whole.empty())
            all.push_back(whole); // transformed already
        return all;
    }
    for (std::size_t at = 0; at <= whole.size();) {
        const std::size_t cut = std::min(whole.find_first_of(rule.separators, at), whole.size());
        add(std::string_view(whole).substr(at, cut - at));
        at = cut + 1;
    }
    return all;
}

std::optional<epi::DayRange> RowReader::days(Field field)
{
    const std::string written = text(field);
    if (written.empty() || m_rejected)
        return std::nullopt;
    static const std::vector<std::string> cellFormats{"YYYY-MM-DD", "YYYY-MM-DD hh:mm:ss"};
    const BoundField *bound = m_layout.find(field);
    const bool dateCell = bound != nullptr && std::ranges::any_of(bound->columns, [&](std::uint32_t column) {
                              return m_row->cells[column].note == CellNote::instant;
                          });
    auto range = readDay(m_profile.time.dayFormats, written);
    if (!range && dateCell)
        range = readDay(cellFormats, written);
    // Nobody alive today is in a list of another century.
    const auto year = [](epi::Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); };
    if (!range || year(range->earliest) < 1900 || year(range->latest) > 2200) {
        ignore(written);
        return std::nullopt;
    }
    return range;
}

std::optional<epi::Day> RowReader::day(Field field)
{
    const auto range = days(field);
    if (!range)
        return std::nullopt;
    if (!range->isExact()) {
        ignore(std::format("{:%F}~{:%F}", range->earliest, range->latest));
        return std::nullopt;
    }
    return range->earliest;
}

std::optional<double> RowReader::number(Field field, double least, double most)
{
    const std::string written = text(field);
    if (written.empty() || m_rejected)
        return std::nullopt;
    const auto value = readNumber(written);
    if (!value || *value < least || *value > most) {
        ignore(written);
        return std::nullopt;
    }
    return value;
}

std::optional<bool> RowReader::yesNo(Field field)
{
    static constexpr std::array<std::string_view, 7> yes{"yes", "y", "true", "t", "1", "예", "o"};
    static constexpr std::array<std::string_view, 7> no{"no", "n", "false", "f", "0", "아니오", "x"};
    const std::string written = lower(text(field));
    if (written.empty() || m_rejected)
        return std::nullopt;
    if (isOneOf(written, yes))
        return true;
    if (!isOneOf(written, no))
        ignore(written);
    return isOneOf(written, no) ? std::optional(false) : std::nullopt;
}

epi::Sex RowReader::sex(Field field)
{
    static constexpr std::array<std::string_view, 4> male{"male", "m", "남", "남성"};
    static constexpr std::array<std::string_view, 4> female{"female", "f", "여", "여성"};
    const std::string written = lower(text(field));
    if (written.empty() || written == "unknown" || m_rejected)
        return epi::Sex::unknown;
    if (isOneOf(written, male))
        return epi::Sex::male;
    if (isOneOf(written, female))
        return epi::Sex::female;
    ignore(written);
    return epi::Sex::unknown;
}

std::optional<std::uint8_t> RowReader::age(Field field)
{
    const std::string written = text(field);
    if (written.empty() || m_rejected)
        return std::nullopt;
    unsigned years = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), years);
    const std::string_view rest = trimmed(std::string_view(end, written.data() + written.size()));
    // "50s", "50대", "50-59", "50~59", "20 to 29", "80+", "0.5"
    const bool band = rest.empty() || rest == "s" || rest == "대" || rest == "+" || rest.starts_with('-') ||
                      rest.starts_with('~') || rest.starts_with("to ") || rest.starts_with('.') || rest == "세";
    if (error != std::errc{} || !band || years > 130) {
        ignore(written);
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(years);
}

std::optional<epi::Instant> RowReader::time(Field field)
{
    const BoundField *bound = m_layout.find(field);
    const std::string written = text(field);
    if (written.empty() || m_rejected)
        return std::nullopt;
    auto instant = m_times.read(written);
    if (!instant && bound != nullptr && m_row->cells[bound->columns.front()].note == CellNote::instant) {
        TimeRules rules = m_profile.time;
        rules.formats = {"YYYY-MM-DD hh:mm:ss", "YYYY-MM-DD"};
        instant = TimeReader(rules).read(written);
    }
    if (!instant)
        reject(bound, RejectReason::notATime, written);
    return instant;
}

std::optional<epi::LatLng> RowReader::position(NoPosition none)
{
    const BoundField *latitude = m_layout.find(Field::latitude);
    const BoundField *longitude = m_layout.find(Field::longitude);
    if (latitude == nullptr || longitude == nullptr)
        return std::nullopt;
    const std::string first = text(Field::latitude);
    const std::string second = text(Field::longitude);
    if (first.empty() && second.empty()) {
        if (latitude->required && none == NoPosition::reject)
            reject(latitude, RejectReason::missingValue, "");
        return std::nullopt;
    }
    const auto a = readNumber(first);
    const auto b = readNumber(second);
    if (!a || !b) {
        reject(a ? longitude : latitude, RejectReason::notANumber, a ? second : first);
        return std::nullopt;
    }
    const auto position = toWgs84(m_profile.coordinates, *a, *b);
    if (!position && !(none == NoPosition::keep && *a == 0 && *b == 0))
        reject(latitude, RejectReason::notACoordinate, first + ' ' + second);
    return position;
}

std::string RowReader::fingerprint() const
{
    std::string all;
    // Rows that are told apart only by their number are repeats only as a whole.
    if (std::ranges::any_of(m_layout.fields(), [](const BoundField &field) { return field.rule->origin == Origin::rowNumber; })) {
        for (const Cell &cell : m_row->cells) {
            all += trimmed(cell.text);
            all += '\x1F';
        }
        return all;
    }
    for (const BoundField &field : m_layout.fields())
        for (const std::uint32_t column : field.columns) {
            all += trimmed(m_row->cells[column].text);
            all += '\x1F';
        }
    return all;
}

} // namespace tracedesk::intake
