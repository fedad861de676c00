#include "intake/record_merge.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <utility>

namespace tracedesk::intake {

namespace {

constexpr auto noPlace = epi::RecordColumns::noPlace;
constexpr std::uint32_t noSubject = 0xFFFFFFFF;
constexpr std::uint64_t lowHalf = 0xFFFFFFFFULL;

template<class T> void appendAll(std::vector<T> &to, std::vector<T> &from)
{
    if (to.empty())
        to = std::move(from);
    else
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

RecordMerge::RecordMerge(FileKind kind, RecordShape shape, const PlaceTable *table)
    : m_kind(kind)
    , m_shape(shape)
    , m_table(table)
    , m_placeOfTable(table != nullptr && !shape.embedded ? table->places().size() : 0, noPlace)
{
}

/// Subjects are numbered when a row of theirs is kept: nobody is stored for a rejected row.
std::uint32_t RecordMerge::numberSubject(const std::string &token)
{
    const auto [index, isNew] = m_subjects.findOrAdd(token);
    if (isNew && m_shape.persons)
        m_persons.emplace_back().subjectTokens.push_back(token);
    return index;
}

void RecordMerge::noteNames(RecordChunk &chunk, const std::vector<std::uint32_t> &numbers)
{
    for (std::size_t i = 0; i < chunk.persons.size(); ++i) {
        if (numbers[i] == noSubject)
            continue;
        epi::Person &person = m_persons[numbers[i]];
        if (person.name.empty())
            person.name = std::move(chunk.persons[i].name);
        if (person.phone.empty())
            person.phone = std::move(chunk.persons[i].phone);
    }
}

void RecordMerge::renumberSubjects(RecordChunk &chunk)
{
    std::vector<std::uint32_t> numbers(chunk.subjects.size(), noSubject);
    for (std::uint32_t &subject : chunk.records.subject) {
        std::uint32_t &number = numbers[subject];
        if (number == noSubject)
            number = numberSubject(chunk.subjects[subject]);
        subject = number;
    }
    noteNames(chunk, numbers);
}

void RecordMerge::renumberPlaces(RecordChunk &chunk)
{
    std::vector<std::uint32_t> embedded;
    for (epi::Place &place : chunk.places) {
        const auto [index, isNew] = m_placeTokens.findOrAdd(place.code);
        embedded.push_back(index);
        if (isNew)
            m_places.push_back(std::move(place));
    }
    for (std::uint32_t &place : chunk.records.place) {
        if (place == noPlace)
            continue;
        if (m_shape.embedded) {
            place = embedded[place];
            continue;
        }
        std::uint32_t &number = m_placeOfTable[place];
        if (number == noPlace) {
            number = static_cast<std::uint32_t>(m_places.size());
            m_places.push_back(m_table->places()[place]);
        }
        place = number;
    }
}

std::uint64_t RecordMerge::hashOf(const epi::RecordColumns &r, std::size_t row) const
{
    std::uint64_t hash = mixed(std::uint64_t{r.subject[row]} << 32 | r.begin[row]);
    if (m_shape.place || m_shape.duration)
        hash = mixed(hash ^ (std::uint64_t{m_shape.place ? r.place[row] : 0} << 32 | (m_shape.duration ? r.duration[row] : 0)));
    if (m_shape.position)
        hash = mixed(hash ^ (std::uint64_t{std::bit_cast<std::uint32_t>(r.latitude[row])} << 32 |
                             std::bit_cast<std::uint32_t>(r.longitude[row])));
    if (m_shape.accuracy || m_shape.amount)
        hash =
            mixed(hash ^ (std::uint64_t{m_shape.amount ? r.amount[row] : 0} << 32 | (m_shape.accuracy ? r.accuracy[row] : 0U)));
    return hash;
}

void RecordMerge::reserveSlots(std::size_t rows)
{
    // Up to 3 of 4 slots: linear probing by a 32-bit tag touches no column until a tag agrees.
    if (rows * 4 <= m_slots.size() * 3)
        return;
    std::vector<std::uint64_t> old(std::bit_ceil(rows * 4 / 3 + 1));
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const std::uint64_t slot : old) {
        if (slot == 0)
            continue;
        std::size_t at = hashOf(m_records, (slot & lowHalf) - 1) & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

template<class F> void RecordMerge::eachColumn(epi::RecordColumns &own, const epi::RecordColumns &from, F act) const
{
    act(own.subject, from.subject);
    act(own.begin, from.begin);
    act(own.line, from.line);
    if (m_shape.duration)
        act(own.duration, from.duration);
    if (m_shape.place)
        act(own.place, from.place);
    if (m_shape.position) {
        act(own.latitude, from.latitude);
        act(own.longitude, from.longitude);
    }
    if (m_shape.accuracy)
        act(own.accuracy, from.accuracy);
    if (m_shape.amount)
        act(own.amount, from.amount);
}

bool RecordMerge::isRepeat(const epi::RecordColumns &from, std::size_t row, std::uint64_t hash)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    for (; m_slots[at] != 0; at = (at + 1) & mask) {
        if (((m_slots[at] ^ hash) & ~lowHalf) != 0)
            continue;
        const std::size_t known = (m_slots[at] & lowHalf) - 1;
        bool same = true;
        eachColumn(m_records, from, [&](const auto &own, const auto &other) {
            same = same && (&other == static_cast<const void *>(&from.line) || own[known] == other[row]);
        });
        if (same)
            return true;
    }
    m_slots[at] = (hash & ~lowHalf) | (m_records.size() + 1);
    return false;
}

void RecordMerge::expect(std::size_t rows)
{
    if (rows < m_records.size())
        return;
    if (!m_slots.empty())
        reserveSlots(rows);
    eachColumn(m_records, m_records, [&](auto &own, const auto &) { own.reserve(rows); });
}

std::size_t RecordMerge::takeAscending(const epi::RecordColumns &from)
{
    m_latest.resize(m_subjects.tokens().size(), 0); // no record is of second 0
    std::size_t end = 0;
    for (; end < from.size(); ++end) {
        std::uint32_t &latest = m_latest[from.subject[end]];
        if (from.begin[end] <= latest)
            break;
        latest = from.begin[end];
    }
    const auto count = static_cast<std::ptrdiff_t>(end);
    eachColumn(m_records, from,
               [&](auto &own, const auto &other) { own.insert(own.end(), other.begin(), other.begin() + count); });
    return end;
}

void RecordMerge::compareFromNow()
{
    m_latest = {};
    m_slots.resize(1024);
    reserveSlots(std::max(m_records.size(), m_records.begin.capacity()));
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t row = 0; row < m_records.size(); ++row) {
        const std::uint64_t hash = hashOf(m_records, row);
        std::size_t at = hash & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = (hash & ~lowHalf) | (row + 1);
    }
}

void RecordMerge::takeCompared(const epi::RecordColumns &from, std::size_t row, ParsedFile &file)
{
    reserveSlots(m_records.size() + from.size() - row);
    // Slots are fetched some rows ahead: the table is far larger than any cache.
    constexpr std::size_t ahead = 16;
    std::array<std::uint64_t, ahead> hashes{};
    const std::size_t mask = m_slots.size() - 1;
    const auto prepare = [&](std::size_t i) {
        const std::uint64_t hash = hashOf(from, i);
        hashes[i % ahead] = hash;
        __builtin_prefetch(&m_slots[hash & mask], 1);
    };
    for (std::size_t i = row; i < std::min(row + ahead, from.size()); ++i)
        prepare(i);
    for (std::size_t i = row; i < from.size(); ++i) {
        const std::uint64_t hash = hashes[i % ahead];
        if (i + ahead < from.size())
            prepare(i + ahead);
        if (isRepeat(from, i, hash))
            ++file.counts.duplicate;
        else
            eachColumn(m_records, from, [&](auto &own, const auto &other) { own.push_back(other[i]); });
    }
}

void RecordMerge::add(RecordChunk chunk, ParsedFile &file)
{
    file.counts.read += chunk.read;
    file.counts.rejected += chunk.findings.rejected.size();
    appendAll(file.rejected, chunk.findings.rejected);
    appendAll(file.remarks, chunk.findings.remarks);
    renumberSubjects(chunk);
    renumberPlaces(chunk);
    std::size_t row = 0;
    if (m_slots.empty()) {
        row = takeAscending(chunk.records);
        if (row < chunk.records.size())
            compareFromNow();
    }
    if (row < chunk.records.size())
        takeCompared(chunk.records, row, file);
    file.counts.stored = m_records.size();
}

void RecordMerge::finish(ParsedFile &file)
{
    m_slots = {};
    epi::RecordBatch batch;
    batch.kind = recordKind(m_kind);
    batch.subjects.assign(m_subjects.tokens().begin(), m_subjects.tokens().end());
    batch.places = std::move(m_places);
    batch.records = std::move(m_records);
    if (batch.records.size() > 0) {
        const auto [first, last] = std::ranges::minmax(batch.records.begin);
        std::uint64_t end = last;
        for (std::size_t i = 0; i < batch.records.duration.size(); ++i)
            end = std::max(end, std::uint64_t{batch.records.begin[i]} + batch.records.duration[i]);
        file.period = epi::TimeSpan{epi::Instant{epi::Seconds{first}}, epi::Instant{epi::Seconds{end + 1}}};
    }
    for (epi::Person &person : m_persons)
        if (!person.name.empty() || !person.phone.empty())
            file.persons.push_back(std::move(person));
    file.content = std::move(batch);
}

} // namespace tracedesk::intake
