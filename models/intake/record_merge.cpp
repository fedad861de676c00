#include "intake/record_merge.h"

#include <algorithm>
#include <bit>
#include <cassert>
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
    , m_slots(1024)
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

std::vector<std::uint32_t> RecordMerge::renumberPlaces(RecordChunk &chunk)
{
    if (!m_shape.embedded) {
        for (const std::uint32_t place : chunk.records.place) {
            if (place == noPlace || m_placeOfTable[place] != noPlace)
                continue;
            m_placeOfTable[place] = static_cast<std::uint32_t>(m_places.size());
            m_places.push_back(m_table->places()[place]);
        }
        return {};
    }
    std::vector<std::uint32_t> numbers;
    for (epi::Place &place : chunk.places) {
        const auto [index, isNew] = m_placeTokens.findOrAdd(place.code);
        numbers.push_back(index);
        if (isNew)
            m_places.push_back(std::move(place));
    }
    return numbers;
}

std::uint64_t RecordMerge::hashOf(std::size_t row) const
{
    const epi::RecordColumns &r = m_records;
    std::uint64_t hash = mixed(std::uint64_t{r.subject[row]} << 32 | r.begin[row]);
    if (m_shape.place || m_shape.duration)
        hash = mixed(hash ^ (std::uint64_t{m_shape.place ? r.place[row] : 0} << 32 | (m_shape.duration ? r.duration[row] : 0)));
    if (m_shape.position)
        hash = mixed(hash ^ (std::uint64_t{std::bit_cast<std::uint32_t>(r.latitude[row])} << 32
                             | std::bit_cast<std::uint32_t>(r.longitude[row])));
    if (m_shape.accuracy || m_shape.amount)
        hash = mixed(hash ^ (std::uint64_t{m_shape.amount ? r.amount[row] : 0} << 32 | (m_shape.accuracy ? r.accuracy[row] : 0U)));
    return hash;
}

bool RecordMerge::same(std::size_t a, std::size_t b) const
{
    const epi::RecordColumns &r = m_records;
    const auto equal = [&](const auto &column) { return column.empty() || column[a] == column[b]; };
    return equal(r.subject) && equal(r.begin) && equal(r.duration) && equal(r.place) && equal(r.latitude) && equal(r.longitude)
           && equal(r.accuracy) && equal(r.amount);
}

void RecordMerge::reserveSlots(std::size_t rows)
{
    // Up to 7 of 8 slots: linear probing by a 32-bit tag touches no column until a tag agrees.
    if (rows * 8 <= m_slots.size() * 6)
        return;
    std::vector<std::uint64_t> old(std::bit_ceil(rows * 8 / 6 + 1));
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const std::uint64_t slot : old) {
        if (slot == 0)
            continue;
        std::size_t at = hashOf((slot & lowHalf) - 1) & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

bool RecordMerge::isRepeat(std::size_t row)
{
    const std::uint64_t hash = hashOf(row);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    for (; m_slots[at] != 0; at = (at + 1) & mask)
        if (((m_slots[at] ^ hash) & ~lowHalf) == 0 && same((m_slots[at] & lowHalf) - 1, row))
            return true;
    m_slots[at] = (hash & ~lowHalf) | (row + 1);
    return false;
}

void RecordMerge::dropLast()
{
    const auto pop = [](auto &column) {
        if (!column.empty())
            column.pop_back();
    };
    pop(m_records.subject);
    pop(m_records.begin);
    pop(m_records.duration);
    pop(m_records.place);
    pop(m_records.latitude);
    pop(m_records.longitude);
    pop(m_records.accuracy);
    pop(m_records.amount);
    pop(m_records.line);
}

void RecordMerge::add(RecordChunk chunk, ParsedFile &file)
{
    file.counts.read += chunk.read;
    file.counts.rejected += chunk.findings.rejected.size();
    appendAll(file.rejected, chunk.findings.rejected);
    appendAll(file.remarks, chunk.findings.remarks);
    std::vector<std::uint32_t> subjects(chunk.subjects.size(), noSubject);
    const auto places = renumberPlaces(chunk);
    const epi::RecordColumns &from = chunk.records;
    reserveSlots(m_records.size() + from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::uint32_t &subject = subjects[from.subject[i]];
        if (subject == noSubject)
            subject = numberSubject(chunk.subjects[from.subject[i]]);
        m_records.subject.push_back(subject);
        m_records.begin.push_back(from.begin[i]);
        m_records.line.push_back(from.line[i]);
        if (m_shape.duration)
            m_records.duration.push_back(from.duration[i]);
        if (m_shape.place) {
            const std::uint32_t place = from.place[i];
            m_records.place.push_back(place == noPlace ? noPlace : m_shape.embedded ? places[place] : m_placeOfTable[place]);
        }
        if (m_shape.position) {
            m_records.latitude.push_back(from.latitude[i]);
            m_records.longitude.push_back(from.longitude[i]);
        }
        if (m_shape.accuracy)
            m_records.accuracy.push_back(from.accuracy[i]);
        if (m_shape.amount)
            m_records.amount.push_back(from.amount[i]);
        if (isRepeat(m_records.size() - 1)) {
            dropLast();
            ++file.counts.duplicate;
        }
    }
    noteNames(chunk, subjects);
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
