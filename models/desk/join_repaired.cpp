#include "desk/staged_intake.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <variant>

namespace tracedesk::desk {

namespace {

using Columns = epi::RecordColumns;

/// What makes two records of one subject the same, as far as the store keeps them.
using Fact = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::int32_t, std::int32_t, std::uint32_t>;

template<class T> T valueAt(const std::vector<T> &column, std::size_t row, T none)
{
    return column.empty() ? none : column[row];
}

Fact factOf(const Columns &r, std::size_t row)
{
    return {r.subject[row],
            r.begin[row],
            valueAt(r.duration, row, 0U),
            valueAt(r.place, row, Columns::noPlace),
            valueAt(r.latitude, row, 0),
            valueAt(r.longitude, row, 0),
            valueAt(r.amount, row, 0U)};
}

/// Numbers of `from` as numbers of `into`, which grows where it has no such thing.
template<class T, class Key> std::vector<std::uint32_t> renumber(std::vector<T> &into, const std::vector<T> &from, Key key)
{
    std::unordered_map<std::string, std::uint32_t> known;
    for (std::size_t i = 0; i < into.size(); ++i)
        known.emplace(key(into[i]), static_cast<std::uint32_t>(i));
    std::vector<std::uint32_t> numbers;
    for (const T &one : from) {
        const auto [at, fresh] = known.emplace(key(one), static_cast<std::uint32_t>(into.size()));
        if (fresh)
            into.push_back(one);
        numbers.push_back(at->second);
    }
    return numbers;
}

template<class T> void append(std::vector<T> &own, std::size_t size, const std::vector<T> &from, std::size_t row, T none)
{
    if (own.empty() && from.empty())
        return;
    own.resize(size, none); // a column that the file had not so far
    own.push_back(valueAt(from, row, none));
}

void appendRecord(Columns &own, const Columns &from, std::size_t row)
{
    const std::size_t size = own.size();
    own.subject.push_back(from.subject[row]);
    append(own.duration, size, from.duration, row, 0U);
    append(own.place, size, from.place, row, Columns::noPlace);
    append(own.latitude, size, from.latitude, row, 0);
    append(own.longitude, size, from.longitude, row, 0);
    append(own.accuracy, size, from.accuracy, row, std::uint16_t{0});
    append(own.amount, size, from.amount, row, 0U);
    own.line.push_back(from.line[row]);
    own.begin.push_back(from.begin[row]);
}

void joinContent(epi::RecordBatch &own, epi::RecordBatch more)
{
    const auto subjects = renumber(own.subjects, more.subjects, [](const std::string &token) { return token; });
    const auto places = renumber(own.places, more.places, [](const epi::Place &place) { return place.code; });
    for (std::uint32_t &subject : more.records.subject)
        subject = subjects[subject];
    for (std::uint32_t &place : more.records.place)
        place = place == Columns::noPlace ? place : places[place];
    // Few rows are looked for among many, never the other way round.
    std::multimap<Fact, std::size_t> fresh;
    for (std::size_t i = 0; i < more.records.size(); ++i)
        fresh.emplace(factOf(more.records, i), i);
    std::set<std::size_t> repeats;
    for (std::size_t i = 0; i < own.records.size(); ++i) {
        const auto [first, last] = fresh.equal_range(factOf(own.records, i));
        for (auto at = first; at != last; ++at)
            repeats.insert(at->second);
    }
    for (std::size_t i = 0; i < more.records.size(); ++i)
        if (!repeats.contains(i))
            appendRecord(own.records, more.records, i);
}

template<class T> void joinContent(std::vector<T> &own, std::vector<T> more)
{
    own.insert(own.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::ranges::stable_sort(own, {}, &T::line);
}

std::uint64_t sizeOf(const epi::RecordBatch &batch)
{
    return batch.records.size();
}
template<class T> std::uint64_t sizeOf(const std::vector<T> &list)
{
    return list.size();
}

} // namespace

intake::ParsedFile joinRepaired(intake::ParsedFile file, const intake::ParsedFile &again, std::span<const std::uint64_t> lines)
{
    std::erase_if(file.rejected, [&](const epi::RejectedRow &row) { return std::ranges::binary_search(lines, row.line); });
    file.rejected.insert(file.rejected.end(), again.rejected.begin(), again.rejected.end());
    std::ranges::stable_sort(file.rejected, {}, &epi::RejectedRow::line);
    std::erase_if(file.remarks, [&](const epi::Remark &remark) { return std::ranges::binary_search(lines, remark.line); });
    file.remarks.insert(file.remarks.end(), again.remarks.begin(), again.remarks.end());
    for (const epi::Person &person : again.persons)
        if (!std::ranges::contains(file.persons, person.subjectTokens, &epi::Person::subjectTokens))
            file.persons.push_back(person);
    std::visit(
        [&](auto &own) {
            if (const auto *more = std::get_if<std::remove_cvref_t<decltype(own)>>(&again.content))
                joinContent(own, *more);
            file.counts.stored = sizeOf(own);
        },
        file.content);
    file.counts.rejected = file.rejected.size();
    file.counts.duplicate = file.counts.read - file.counts.stored - file.counts.rejected;
    if (again.period)
        file.period = file.period ? epi::TimeSpan{std::min(file.period->begin, again.period->begin),
                                                  std::max(file.period->end, again.period->end)}
                                  : *again.period;
    return file;
}

} // namespace tracedesk::desk
