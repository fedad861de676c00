#include "tracing/sources.h"

#include "tracing/declared_links.h"
#include "tracing/work.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_map>

namespace tracedesk::tracing {

using epi::SourceDoubt;
using epi::SourceHypothesis;
using epi::SourceKind;
using epi::TimeSpan;

namespace {

constexpr std::int64_t secondsPerHour = 3600;
constexpr std::size_t casesPerPiece = 8;

std::int64_t hourOf(epi::Instant t)
{
    return std::chrono::floor<std::chrono::hours>(t.time_since_epoch()).count();
}

epi::Instant startOfHour(std::int64_t hour)
{
    return epi::Instant{epi::Seconds{hour * secondsPerHour}};
}

std::uint8_t bit(SourceDoubt doubt)
{
    return static_cast<std::uint8_t>(doubt);
}

// The central half of a curve of weights per hour; empty where there is none.
TimeSpan centralHalf(std::int64_t first, const std::vector<double> &weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(sum > 0))
        return {};
    TimeSpan span;
    double cumulated = 0;
    for (std::size_t hour = 0; hour < weights.size(); ++hour) {
        const double before = cumulated;
        cumulated += weights[hour];
        if (before < sum / 4 && cumulated >= sum / 4)
            span.begin = startOfHour(first + static_cast<std::int64_t>(hour));
        if (before < sum * 3 / 4 && cumulated >= sum * 3 / 4)
            span.end = startOfHour(first + static_cast<std::int64_t>(hour) + 1);
    }
    return span;
}

class SourceRanking
{
public:
    SourceRanking(const PresenceReader &reader, const std::vector<CaseTimes> &times, const std::vector<CaseMeetings> &meetings,
                  OnsetCurves &curves)
        : m_reader(reader)
        , m_times(times)
        , m_meetings(meetings)
        , m_links(reader.input())
        , m_rules(reader.policy().sources)
    {
        const std::size_t count = times.size();
        m_infection.resize(count);
        m_infectiousness.resize(count);
        m_coverage.resize(count);
        m_infectionId.resize(count);
        m_infectiousnessId.resize(count);
        std::map<const HourlyCurve *, std::uint32_t> infectionIds;
        std::map<const HourlyCurve *, std::uint32_t> infectiousnessIds;
        for (std::uint32_t c = 0; c < count; ++c) {
            if (!times[c].onset)
                continue;
            m_infection[c] = curves.infection(*times[c].onset);
            m_infectiousness[c] = curves.infectiousness(*times[c].onset, reader.input().cases[c].isolated);
            m_infectionId[c] = infectionIds.try_emplace(m_infection[c].get(), infectionIds.size()).first->second;
            m_infectiousnessId[c] =
                infectiousnessIds.try_emplace(m_infectiousness[c].get(), infectiousnessIds.size()).first->second;
            const TimeSpan span{startOfHour(std::min(m_infection[c]->first, m_infectiousness[c]->first)),
                                startOfHour(std::max(m_infection[c]->last(), m_infectiousness[c]->last()))};
            m_coverage[c] = coverageOf(reader, c, span);
            m_byBegin.push_back(c);
            m_longest = std::max(m_longest, m_infectiousness[c]->last() - m_infectiousness[c]->first);
        }
        std::ranges::sort(m_byBegin, {}, [&](std::uint32_t c) { return std::pair(m_infectiousness[c]->first, c); });
    }

    // What pairs of cases without records have in common with all other pairs of the same dates; kept by each thread.
    struct DatesAlone
    {
        double overlap = 0;
        TimeSpan when;
    };
    using Overlaps = std::unordered_map<std::uint64_t, DatesAlone>;

    [[nodiscard]] std::vector<SourceHypothesis> rank(std::uint32_t exposed, Overlaps &overlaps) const
    {
        if (!m_times[exposed].onset)
            return {};
        std::vector<Candidate> candidates = candidatesOf(exposed, overlaps);
        const epi::Case &c = m_reader.input().cases[exposed];
        const double unknown = m_rules.unrecorded * m_rules.unknownRate;
        const double imported = m_rules.unrecorded * (c.imported ? m_rules.importedStated : m_rules.importedRate);
        // Added up by size: the sum must not depend on the order of cases in its last bit either.
        std::ranges::sort(candidates, {}, [](const Candidate &a) { return std::pair(a.likelihood, a.source); });
        double sum = unknown + imported;
        for (const Candidate &candidate : candidates)
            sum += candidate.likelihood;
        std::vector<SourceHypothesis> list;
        double unnamed = unknown;
        for (const Candidate &candidate : candidates) {
            const double probability = candidate.likelihood / sum;
            if (candidate.declared || probability >= m_rules.leastProbability)
                list.push_back(describe(exposed, candidate, probability, overlaps));
            else
                unnamed += candidate.likelihood;
        }
        const TimeSpan when = halfOf(*m_infection[exposed]);
        SourceHypothesis other;
        other.exposed = exposed;
        other.when = when;
        other.kind = SourceKind::imported;
        other.probability = imported / sum;
        other.declared = c.imported;
        list.push_back(other);
        other.kind = SourceKind::unknown;
        other.probability = unnamed / sum;
        other.declared = false;
        list.push_back(other);
        sortAndRank(list);
        return list;
    }

private:
    struct Candidate
    {
        std::uint32_t source = 0;
        bool declared = false;
        double likelihood = 0;
        const CaseMeetings *meetings = nullptr;
    };

    [[nodiscard]] const CaseMeetings *meetingsOf(std::uint32_t exposed, std::uint32_t source) const
    {
        const auto key = std::pair(exposed, source);
        const auto found =
            std::ranges::lower_bound(m_meetings, key, {}, [](const CaseMeetings &m) { return std::pair(m.exposed, m.source); });
        return found != m_meetings.end() && found->exposed == exposed && found->source == source ? &*found : nullptr;
    }

    [[nodiscard]] std::vector<Candidate> candidatesOf(std::uint32_t exposed, Overlaps &overlaps) const
    {
        std::vector<Candidate> candidates;
        const HourlyCurve &infection = *m_infection[exposed];
        // Sources whose infectiousness can overlap the time of infection: sorted by its begin, none longer than m_longest.
        const auto begin = std::ranges::lower_bound(m_byBegin, infection.first - m_longest, {},
                                                    [&](std::uint32_t c) { return m_infectiousness[c]->first; });
        for (auto it = begin; it != m_byBegin.end() && m_infectiousness[*it]->first < infection.last(); ++it) {
            if (*it == exposed || m_reader.input().personOfCase[*it] == m_reader.input().personOfCase[exposed])
                continue;
            Candidate candidate{*it, false, 0, meetingsOf(exposed, *it)};
            candidate.likelihood = likelihood(exposed, candidate, overlaps);
            if (candidate.likelihood > 0)
                candidates.push_back(candidate);
        }
        std::ranges::sort(candidates, {}, &Candidate::source);
        addDeclared(exposed, candidates);
        return candidates;
    }

    void addDeclared(std::uint32_t exposed, std::vector<Candidate> &candidates) const
    {
        for (const std::uint32_t source : m_links.sourcesOf(exposed)) {
            auto found = std::ranges::lower_bound(candidates, source, {}, &Candidate::source);
            if (found == candidates.end() || found->source != source)
                found = candidates.insert(found, {source, false, 0, meetingsOf(exposed, source)});
            // Without dates on the source's side a declared link is weighed as an unknown source is.
            const double floor =
                m_times[source].onset ? m_rules.unrecorded * m_rules.tail : m_rules.unrecorded * m_rules.unknownRate;
            found->declared = true;
            found->likelihood = std::max(found->likelihood, floor) * m_rules.declaredOdds;
        }
    }

    // Weights per hour of the time of infection, were `source` the one.
    [[nodiscard]] std::vector<double> integrand(std::uint32_t exposed, std::uint32_t source, const CaseMeetings *meetings,
                                                std::int64_t &first) const
    {
        const HourlyCurve &f = *m_infection[exposed];
        const HourlyCurve &b = *m_infectiousness[source];
        first = std::max(f.first, b.first);
        const std::int64_t last = std::min(f.last(), b.last());
        std::vector<double> weights(static_cast<std::size_t>(std::max<std::int64_t>(0, last - first)));
        for (std::size_t h = 0; h < weights.size(); ++h) {
            const std::int64_t hour = first + static_cast<std::int64_t>(h);
            const double both = m_coverage[exposed].at(hour) * m_coverage[source].at(hour);
            weights[h] = both * m_rules.apart + (1 - both) * m_rules.unrecorded;
        }
        const auto met = meetings != nullptr ? std::span(meetings->together) : std::span<const Together>();
        for (const Together &together : met) {
            const double contact = std::max(m_rules.together, together.chance);
            for (std::int64_t hour = std::max(first, hourOf(together.span.begin));
                 hour < last && startOfHour(hour) < together.span.end; ++hour) {
                const TimeSpan inHour = together.span.intersected({startOfHour(hour), startOfHour(hour + 1)});
                const double share = static_cast<double>(inHour.length().count()) / secondsPerHour;
                auto &weight = weights[static_cast<std::size_t>(hour - first)];
                weight = std::min(std::max(contact, weight), weight + share * (contact - m_rules.apart));
            }
        }
        for (std::size_t h = 0; h < weights.size(); ++h) {
            const std::int64_t hour = first + static_cast<std::int64_t>(h);
            weights[h] *= f.at(hour) * b.at(hour);
        }
        return weights;
    }

    [[nodiscard]] bool datesDecide(std::uint32_t exposed, const Candidate &candidate) const
    {
        return candidate.meetings == nullptr &&
               (m_coverage[exposed].values.empty() || m_coverage[candidate.source].values.empty());
    }

    [[nodiscard]] const DatesAlone &datesAlone(std::uint32_t exposed, std::uint32_t source, Overlaps &overlaps) const
    {
        const auto [found, fresh] =
            overlaps.try_emplace(std::uint64_t{m_infectionId[exposed]} << 32 | m_infectiousnessId[source]);
        if (fresh) {
            std::int64_t first = 0;
            const auto weights = integrand(exposed, source, nullptr, first);
            found->second = {std::accumulate(weights.begin(), weights.end(), 0.0), centralHalf(first, weights)};
        }
        return found->second;
    }

    [[nodiscard]] double likelihood(std::uint32_t exposed, const Candidate &candidate, Overlaps &overlaps) const
    {
        if (datesDecide(exposed, candidate))
            return datesAlone(exposed, candidate.source, overlaps).overlap;
        std::int64_t first = 0;
        const auto weights = integrand(exposed, candidate.source, candidate.meetings, first);
        return std::accumulate(weights.begin(), weights.end(), 0.0);
    }

    [[nodiscard]] static TimeSpan halfOf(const HourlyCurve &curve)
    {
        return centralHalf(curve.first, {curve.values.begin(), curve.values.end()});
    }

    [[nodiscard]] SourceHypothesis describe(std::uint32_t exposed, const Candidate &candidate, double probability,
                                            Overlaps &overlaps) const
    {
        SourceHypothesis found;
        found.exposed = exposed;
        found.kind = SourceKind::knownCase;
        found.source = candidate.source;
        found.probability = probability;
        found.declared = candidate.declared;
        found.doubts = m_links.inCycle(candidate.source, exposed) ? bit(SourceDoubt::cycle) : std::uint8_t{0};
        found.place = candidate.declared ? m_links.settingOf(candidate.source, exposed) : std::string{};
        if (!m_times[candidate.source].onset)
            return found;
        if (datesDecide(exposed, candidate)) {
            const DatesAlone &dates = datesAlone(exposed, candidate.source, overlaps);
            found.when = dates.when;
            addDoubts(found, dates.overlap);
            return found;
        }
        std::int64_t first = 0;
        const auto weights = integrand(exposed, candidate.source, candidate.meetings, first);
        found.when = centralHalf(first, weights);
        placeIt(found, candidate, first, weights);
        addDoubts(found, std::accumulate(weights.begin(), weights.end(), 0.0));
        doubtWithoutMeeting(found, candidate, first, weights.size());
        return found;
    }

    // The place of the meetings that carry most of the integrand.
    static void placeIt(SourceHypothesis &found, const Candidate &candidate, std::int64_t first,
                        const std::vector<double> &weights)
    {
        if (candidate.meetings == nullptr)
            return;
        std::map<std::tuple<std::string, double, double>, double> byPlace;
        for (const Together &together : candidate.meetings->together) {
            double &sum = byPlace[{together.place, together.where.latitude, together.where.longitude}];
            for (std::int64_t hour = std::max(first, hourOf(together.span.begin)); startOfHour(hour) < together.span.end;
                 ++hour) {
                const auto h = static_cast<std::size_t>(hour - first);
                if (h >= weights.size())
                    break;
                const TimeSpan inHour = together.span.intersected({startOfHour(hour), startOfHour(hour + 1)});
                sum += weights[h] * static_cast<double>(inHour.length().count()) / secondsPerHour;
            }
        }
        const auto most = std::ranges::max_element(byPlace, {}, [](const auto &entry) { return entry.second; });
        if (most == byPlace.end() || !(most->second > 0))
            return;
        const auto &[name, latitude, longitude] = most->first;
        if (!name.empty())
            found.place = name;
        found.where = epi::LatLng{latitude, longitude};
    }

    void addDoubts(SourceHypothesis &found, double likelihood) const
    {
        if (likelihood <= m_rules.unrecorded * m_rules.tail)
            found.doubts |= bit(SourceDoubt::interval);
        const auto &isolated = m_reader.input().cases[found.source].isolated;
        const auto &exposure = m_times[found.exposed].exposure;
        if (isolated && exposure &&
            exposure->outer.begin >= epi::startOfDay(*isolated + std::chrono::days{1}, m_reader.policy().utcOffset))
            found.doubts |= bit(SourceDoubt::isolated);
    }

    void doubtWithoutMeeting(SourceHypothesis &found, const Candidate &candidate, std::int64_t first, std::size_t hours) const
    {
        if (candidate.meetings != nullptr && !candidate.meetings->together.empty())
            return;
        for (std::int64_t hour = first; hour < first + static_cast<std::int64_t>(hours); ++hour) {
            if (m_coverage[found.exposed].at(hour) > 0 && m_coverage[found.source].at(hour) > 0) {
                found.doubts |= bit(SourceDoubt::noCoPresence);
                return;
            }
        }
    }

    void sortAndRank(std::vector<SourceHypothesis> &list) const
    {
        const auto number = [&](const SourceHypothesis &h) {
            return h.kind == SourceKind::knownCase ? m_reader.input().cases[h.source].number : std::string{};
        };
        std::ranges::sort(list, [&](const SourceHypothesis &a, const SourceHypothesis &b) {
            if (a.probability != b.probability)
                return a.probability > b.probability;
            return std::tuple(!a.declared, a.kind, number(a), a.source) < std::tuple(!b.declared, b.kind, number(b), b.source);
        });
        for (std::uint32_t place = 0; place < list.size(); ++place)
            list[place].rank = place + 1;
    }

    const PresenceReader &m_reader;
    const std::vector<CaseTimes> &m_times;
    const std::vector<CaseMeetings> &m_meetings;
    DeclaredLinks m_links;
    const decltype(epi::Policy::sources) &m_rules;
    std::vector<std::shared_ptr<const HourlyCurve>> m_infection;
    std::vector<std::shared_ptr<const HourlyCurve>> m_infectiousness;
    std::vector<std::uint32_t> m_infectionId; // equal where the curve is
    std::vector<std::uint32_t> m_infectiousnessId;
    Coverage m_coverage;
    std::vector<std::uint32_t> m_byBegin; // cases with dates, by the begin of their infectiousness
    std::int64_t m_longest = 0;
};

} // namespace

epi::Result<std::vector<std::vector<SourceHypothesis>>>
rankSources(const PresenceReader &reader, const std::vector<CaseTimes> &times, const std::vector<CaseMeetings> &meetings,
            OnsetCurves &curves, unsigned threads, const std::stop_token &stop, const epi::Progress &progress)
{
    std::vector<std::vector<SourceHypothesis>> lists(times.size());
    CountedProgress counted(progress, epi::WorkStage::sources, times.size());
    std::vector<SourceRanking::Overlaps> overlaps(std::max(1U, threads));
    const SourceRanking ranking(reader, times, meetings, curves);
    const bool finished =
        inParallel(times.size(), casesPerPiece, threads, stop, [&](unsigned thread, std::size_t first, std::size_t last) {
            for (std::size_t exposed = first; exposed < last; ++exposed)
                lists[exposed] = ranking.rank(static_cast<std::uint32_t>(exposed), overlaps[thread]);
            counted.add(last - first);
        });
    if (!finished)
        return epi::fail(epi::ErrorCode::cancelled);
    return lists;
}

} // namespace tracedesk::tracing
