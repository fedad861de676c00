#include "intake/record_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>
#include <limits>
#include <utility>

namespace tracedesk::intake {

using epi::RejectReason;
using epi::RemarkReason;

namespace {

constexpr auto noPlace = epi::RecordColumns::noPlace;

std::int32_t toUnits(double degrees)
{
    return static_cast<std::int32_t>(std::lround(degrees / epi::RecordColumns::degreesPerUnit));
}

/// The two cells with what lies between them, where they are neighbours in the file; else empty.
std::string_view neighbours(std::string_view a, std::string_view b)
{
    if (a.data() + a.size() + 1 == b.data())
        return {a.data(), a.size() + 1 + b.size()};
    if (b.data() + b.size() + 1 == a.data())
        return {b.data(), b.size() + 1 + a.size()};
    return {};
}

/// Not negative; spares a call into the mathematics library for each row.
template<class Whole> Whole rounded(double value)
{
    return static_cast<Whole>(value + 0.5);
}

bool fitsInstant(epi::Instant t)
{
    const auto seconds = t.time_since_epoch().count();
    return seconds > 0 && seconds <= std::numeric_limits<std::uint32_t>::max();
}

} // namespace

RecordShape shapeOf(const Profile &profile, const Layout &layout)
{
    const auto has = [&](Field field) { return layout.find(field) != nullptr; };
    RecordShape shape;
    shape.duration = has(Field::end);
    shape.embedded = profile.places.embedded;
    shape.place = shape.embedded || has(Field::place);
    shape.position = !shape.place && has(Field::latitude) && has(Field::longitude);
    shape.accuracy = has(Field::accuracy);
    shape.amount = has(Field::amount);
    shape.persons = has(Field::name) || has(Field::phone);
    return shape;
}

RecordRows::RecordRows(const Layout &layout, const Profile &profile, const FileNames &names, const PlaceTable *places)
    : m_profile(profile)
    , m_table(places)
    , m_shape(shapeOf(profile, layout))
    , m_reader(layout, profile, names, m_chunk.findings)
    , m_subjectField(layout.find(Field::subject))
    , m_timeField(layout.find(Field::time))
    , m_endField(layout.find(Field::end))
    , m_placeField(layout.find(Field::place))
    , m_latitudeField(layout.find(Field::latitude))
    , m_longitudeField(layout.find(Field::longitude))
    , m_accuracyField(layout.find(Field::accuracy))
    , m_amountField(layout.find(Field::amount))
    , m_channelField(layout.find(Field::channel))
{
}

std::uint32_t RecordRows::subject()
{
    const bool fromColumn = m_subjectField->rule->origin == Origin::column;
    const std::string_view bytes = fromColumn ? m_reader.raw(*m_subjectField) : std::string_view();
    if (m_reader.isRejected())
        return 0;
    const auto [token, isNew] = m_subjectTokens.findOrAdd(bytes);
    if (isNew) {
        Resolved resolved;
        std::string name;
        if (!fromColumn)
            name = m_reader.text(Field::subject);
        else if (m_reader.isMissing(bytes))
            resolved.fault = RejectReason::missingValue;
        else if (auto decoded = m_reader.decoder().decode(bytes))
            name = RowReader::transformed(*m_subjectField->rule, std::move(*decoded));
        else
            resolved.fault = RejectReason::badEncoding;
        resolved.index = static_cast<std::uint32_t>(m_chunk.subjects.size());
        if (!resolved.fault) {
            m_chunk.subjects.push_back(std::move(name));
            if (m_shape.persons)
                m_chunk.persons.emplace_back();
        }
        m_subjects.push_back(resolved);
    }
    const Resolved &resolved = m_subjects[token];
    if (resolved.fault)
        m_reader.reject(m_subjectField, *resolved.fault, bytes);
    return resolved.index;
}

std::optional<epi::Instant> RecordRows::instant(const BoundField &field, const Row &row)
{
    const std::string_view written = m_reader.raw(field);
    if (m_reader.isMissing(written))
        return std::nullopt;
    auto instant = m_reader.times().read(written);
    if (!instant && !field.columns.empty() && row.cells[field.columns.front()].note == CellNote::instant) {
        if (!m_cellTimes) {
            TimeRules rules = m_profile.time;
            rules.formats = {"YYYY-MM-DD hh:mm:ss", "YYYY-MM-DD"};
            m_cellTimes.emplace(rules);
        }
        instant = m_cellTimes->read(written);
    }
    return instant;
}

RecordRows::Times RecordRows::times()
{
    const auto begin = instant(*m_timeField, *m_row);
    if (!begin) {
        const std::string_view written = m_reader.raw(*m_timeField);
        m_reader.reject(m_timeField, m_reader.isMissing(written) ? RejectReason::missingValue : RejectReason::notATime, written);
        return {};
    }
    if (!fitsInstant(*begin)) {
        m_reader.reject(m_timeField, RejectReason::outOfRange, m_reader.raw(*m_timeField));
        return {};
    }
    Times times{static_cast<std::uint32_t>(begin->time_since_epoch().count()), 0};
    if (m_endField == nullptr)
        return times;
    auto end = instant(*m_endField, *m_row);
    const std::string_view written = m_reader.raw(*m_endField);
    if (!end) {
        if (!m_reader.isMissing(written))
            m_reader.remark(RemarkReason::ignoredValue, std::string(written));
        return times;
    }
    if (*end < *begin && m_profile.time.pastMidnight) {
        *end += std::chrono::days{1};
        m_reader.remark(RemarkReason::pastMidnight, std::string(written));
    }
    if (*end < *begin)
        m_reader.reject(m_endField, RejectReason::endsBeforeBegin, written);
    else if (!fitsInstant(*end))
        m_reader.reject(m_endField, RejectReason::outOfRange, written);
    else
        times.duration = static_cast<std::uint32_t>((*end - *begin).count());
    return times;
}

RecordRows::Resolved RecordRows::resolvePlace(std::string_view bytes)
{
    auto decoded = m_reader.decoder().decode(bytes);
    if (!decoded)
        return {0, RejectReason::badEncoding};
    const std::string code = RowReader::transformed(*m_placeField->rule, std::move(*decoded));
    const auto known = m_table != nullptr ? m_table->find(code) : std::nullopt;
    return known ? Resolved{*known, std::nullopt} : Resolved{0, RejectReason::unknownPlace};
}

std::uint32_t RecordRows::place()
{
    const std::string_view bytes = m_reader.raw(*m_placeField);
    if (m_reader.isRejected())
        return noPlace;
    if (m_reader.isMissing(bytes)) {
        m_reader.reject(m_placeField, RejectReason::missingValue, bytes);
        return noPlace;
    }
    const auto [token, isNew] = m_placeTokens.findOrAdd(bytes);
    if (isNew)
        m_places.push_back(resolvePlace(bytes));
    const Resolved &resolved = m_places[token];
    if (resolved.fault)
        m_reader.reject(m_placeField, *resolved.fault, bytes);
    return resolved.index;
}

RecordRows::Resolved RecordRows::resolveEmbedded(std::string_view latitude, std::string_view longitude, std::string code)
{
    const auto a = readNumber(latitude);
    const auto b = readNumber(longitude);
    if (!a || !b)
        return {0, RejectReason::notANumber};
    const auto position = toWgs84(m_profile.coordinates, *a, *b);
    if (!position)
        return {0, RejectReason::notACoordinate};
    epi::Place place;
    place.code = std::move(code);
    place.position = *position;
    place.radius = m_profile.places.radius;
    m_chunk.places.push_back(std::move(place));
    return {static_cast<std::uint32_t>(m_chunk.places.size() - 1), std::nullopt};
}

std::uint32_t RecordRows::embeddedPlace()
{
    const std::string_view latitude = m_reader.raw(*m_latitudeField);
    const std::string_view longitude = m_reader.raw(*m_longitudeField);
    if (m_reader.isRejected())
        return noPlace;
    const auto code = [&] { return std::format("{},{}", latitude, longitude); };
    // Told apart by the bytes as they stand, named by both coordinates: one place may have two spellings here, and is
    // one again where the blocks are joined.
    std::string_view key = neighbours(latitude, longitude);
    if (key.empty())
        key = m_key = code();
    const auto [token, isNew] = m_placeTokens.findOrAdd(key);
    if (isNew)
        m_places.push_back(resolveEmbedded(latitude, longitude, code()));
    const Resolved &resolved = m_places[token];
    if (resolved.fault)
        m_reader.reject(m_latitudeField, *resolved.fault, code());
    return resolved.index;
}

std::optional<double> RecordRows::optionalNumber(const BoundField *field, double most)
{
    const std::string_view written = m_reader.raw(*field);
    if (m_reader.isMissing(written) || m_reader.isRejected())
        return std::nullopt;
    const auto value = readNumber(written);
    if (!value || *value < 0 || *value > most) {
        m_reader.remark(RemarkReason::ignoredValue, std::string(written));
        return std::nullopt;
    }
    return value;
}

/// A payment that nobody had to be at the till for.
bool RecordRows::isElsewhere()
{
    static constexpr std::array<std::string_view, 4> words{"online", "auto", "recurring", "온라인"};
    return m_channelField != nullptr && std::ranges::contains(words, m_reader.text(Field::channel));
}

void RecordRows::add(const Row &row)
{
    ++m_chunk.read;
    m_row = &row;
    if (!m_reader.begin(row, 0))
        return;
    const std::uint32_t who = subject();
    if (m_reader.isRejected())
        return;
    if (m_shape.duration || m_accuracyField != nullptr || m_amountField != nullptr)
        m_reader.setSubject(m_chunk.subjects[who]);
    const Times when = times();
    if (m_reader.isRejected())
        return;
    epi::RecordColumns &out = m_chunk.records;
    std::uint32_t where = noPlace;
    std::optional<epi::LatLng> position;
    if (isElsewhere())
        return m_reader.reject(m_channelField, RejectReason::badValue, m_reader.text(Field::channel));
    if (m_shape.place) {
        where = m_shape.embedded ? embeddedPlace() : place();
    } else if (m_shape.position) {
        const std::string_view latitude = m_reader.raw(*m_latitudeField);
        const std::string_view longitude = m_reader.raw(*m_longitudeField);
        const auto a = readNumber(latitude);
        const auto b = readNumber(longitude);
        position = a && b ? toWgs84(m_profile.coordinates, *a, *b) : std::nullopt;
        if (!a || !b)
            m_reader.reject(a ? m_longitudeField : m_latitudeField,
                            (a ? longitude : latitude).empty() ? RejectReason::missingValue : RejectReason::notANumber,
                            a ? longitude : latitude);
        else if (!position)
            m_reader.reject(m_latitudeField, RejectReason::notACoordinate, std::format("{} {}", latitude, longitude));
    }
    const auto accuracy = m_shape.accuracy ? optionalNumber(m_accuracyField, 65'535) : std::nullopt;
    const auto amount = m_shape.amount ? optionalNumber(m_amountField, 4'294'967'295.0) : std::nullopt;
    if (m_reader.isRejected())
        return;
    out.subject.push_back(who);
    out.begin.push_back(when.begin);
    out.line.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(row.line, std::numeric_limits<std::uint32_t>::max())));
    if (m_shape.duration)
        out.duration.push_back(when.duration);
    if (m_shape.place)
        out.place.push_back(where);
    if (m_shape.position) {
        out.latitude.push_back(toUnits(position->latitude));
        out.longitude.push_back(toUnits(position->longitude));
    }
    if (m_shape.accuracy)
        out.accuracy.push_back(rounded<std::uint16_t>(accuracy.value_or(0)));
    if (m_shape.amount)
        out.amount.push_back(rounded<std::uint32_t>(amount.value_or(0)));
    if (m_shape.persons) {
        epi::Person &person = m_chunk.persons[who];
        if (person.name.empty())
            person.name = m_reader.text(Field::name);
        if (person.phone.empty())
            person.phone = m_reader.text(Field::phone);
    }
}

RecordChunk RecordRows::take()
{
    return std::move(m_chunk);
}

} // namespace tracedesk::intake
