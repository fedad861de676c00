#include "tracing/curves.h"

#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace tracedesk::tracing {

using epi::Day;
using epi::DayRange;
using epi::Distribution;
using epi::Seconds;

namespace {

constexpr std::int64_t hoursPerDay = 24;
constexpr std::int64_t secondsPerHour = 3600;

template<class Use> double with(const Distribution &d, Use &&use)
{
    switch (d.kind) {
    case Distribution::Kind::lognormal:
        return use(boost::math::lognormal(d.a, d.b), true);
    case Distribution::Kind::gamma:
        return use(boost::math::gamma_distribution(d.a, 1 / d.b), true);
    case Distribution::Kind::normal:
        return use(boost::math::normal(d.a, d.b), false);
    }
    return 0;
}

std::int64_t floorHour(double hours)
{
    return static_cast<std::int64_t>(std::floor(hours));
}

} // namespace

double cumulative(const Distribution &d, double days)
{
    const double x = days + d.shift;
    return with(d, [&](const auto &law, bool positive) { return positive && x <= 0 ? 0.0 : boost::math::cdf(law, x); });
}

double density(const Distribution &d, double days)
{
    const double x = days + d.shift;
    return with(d, [&](const auto &law, bool positive) { return positive && x <= 0 ? 0.0 : boost::math::pdf(law, x); });
}

double quantileOf(const Distribution &d, double p)
{
    return with(d, [&](const auto &law, bool) { return boost::math::quantile(law, p); }) - d.shift;
}

epi::Result<void> checkDistributions(const epi::Policy &policy)
{
    const std::pair<const char *, const Distribution *> all[] = {{"incubation", &policy.incubation},
                                                                 {"infectiousness", &policy.infectiousness},
                                                                 {"serialInterval", &policy.serialInterval}};
    for (const auto &[name, d] : all) {
        const bool finite = std::isfinite(d->a) && std::isfinite(d->b) && std::isfinite(d->shift);
        if (!finite || !(d->b > 0) || (d->kind == Distribution::Kind::gamma && !(d->a > 0)))
            return epi::fail(epi::ErrorCode::invalidArgument, name, "parameters");
    }
    if (!(policy.sources.tail > 0 && policy.sources.tail < 0.1))
        return epi::fail(epi::ErrorCode::invalidArgument, "tail", "range");
    return {};
}

std::optional<DayRange> onsetRange(const epi::Case &c, const epi::Policy &policy)
{
    if (c.onset)
        return c.onset;
    for (const auto &day : {c.sampleDate, c.reported, c.confirmed}) {
        if (day)
            return DayRange{*day - std::chrono::days{policy.sources.reportingDelay}, *day};
    }
    return std::nullopt;
}

OnsetCurves::OnsetCurves(const epi::Policy &policy)
    : m_policy(policy)
    , m_infectionLags(tabulate(policy.incubation, true))
    , m_infectiousLags(tabulate(policy.infectiousness, false))
{
}

double OnsetCurves::LagTable::at(double hour) const
{
    const double position = hour - static_cast<double>(first);
    if (position <= 0)
        return 0;
    const auto below = static_cast<std::size_t>(position);
    if (below + 1 >= cumulated.size())
        return cumulated.back();
    const double part = position - static_cast<double>(below);
    return cumulated[below] * (1 - part) + cumulated[below + 1] * part;
}

OnsetCurves::LagTable OnsetCurves::tabulate(const Distribution &distribution, bool backward) const
{
    const double least = quantileOf(distribution, m_policy.sources.tail);
    const double most = quantileOf(distribution, 1 - m_policy.sources.tail);
    LagTable table;
    table.first = floorHour((backward ? -most : least) * hoursPerDay);
    const std::int64_t last = floorHour((backward ? -least : most) * hoursPerDay) + 1 + hoursPerDay;
    for (std::int64_t hour = table.first; hour <= last; ++hour) {
        double sum = 0;
        for (std::int64_t onset = 0; onset < hoursPerDay; ++onset) { // the middle of each hour of the onset's day
            const double lag = (static_cast<double>(hour - onset) - 0.5) / hoursPerDay;
            const double cut = std::clamp(backward ? -lag : lag, least, most);
            sum += backward ? 1 - cumulative(distribution, cut) : cumulative(distribution, cut);
        }
        table.cumulated.push_back(sum / hoursPerDay);
    }
    const double base = table.cumulated.front();
    for (double &value : table.cumulated)
        value -= base;
    return table;
}

HourlyCurve OnsetCurves::spread(const LagTable &table, DayRange onset) const
{
    const auto hourOf = [&](Day day) {
        return static_cast<double>(epi::startOfDay(day, m_policy.utcOffset).time_since_epoch().count()) /
               static_cast<double>(secondsPerHour);
    };
    const auto days = (onset.latest - onset.earliest).count() + 1;
    HourlyCurve curve;
    curve.first = floorHour(hourOf(onset.earliest)) + table.first;
    const std::int64_t last =
        floorHour(hourOf(onset.latest)) + table.first + static_cast<std::int64_t>(table.cumulated.size()) + 1;
    curve.values.assign(static_cast<std::size_t>(last - curve.first), 0.0F);
    for (Day day = onset.earliest; day <= onset.latest; day += std::chrono::days{1}) {
        const double begin = hourOf(day);
        const std::int64_t from = floorHour(begin) + table.first;
        const std::int64_t to = std::min(last, from + static_cast<std::int64_t>(table.cumulated.size()) + 1);
        double before = table.at(static_cast<double>(from) - begin);
        for (std::int64_t hour = from; hour < to; ++hour) {
            const double after = table.at(static_cast<double>(hour + 1) - begin);
            curve.values[static_cast<std::size_t>(hour - curve.first)] +=
                static_cast<float>((after - before) / static_cast<double>(days));
            before = after;
        }
    }
    return curve;
}

std::shared_ptr<const HourlyCurve> OnsetCurves::infection(DayRange onset)
{
    const std::scoped_lock lock(m_mutex);
    auto &curve = m_infections[onset];
    if (!curve)
        curve = std::make_shared<const HourlyCurve>(spread(m_infectionLags, onset));
    return curve;
}

std::shared_ptr<const HourlyCurve> OnsetCurves::infectiousness(DayRange onset, std::optional<Day> isolated)
{
    const std::scoped_lock lock(m_mutex);
    auto &curve = m_infectiousnesses[{onset, isolated}];
    if (!curve) {
        HourlyCurve fresh = spread(m_infectiousLags, onset);
        for (float &value : fresh.values)
            value *= static_cast<float>(hoursPerDay);
        if (isolated) {
            const auto end = epi::startOfDay(*isolated + std::chrono::days{1}, m_policy.utcOffset);
            const std::int64_t hour = end.time_since_epoch().count() / secondsPerHour;
            for (std::int64_t h = std::max(hour, fresh.first); h < fresh.last(); ++h)
                fresh.values[static_cast<std::size_t>(h - fresh.first)] *= static_cast<float>(m_policy.sources.afterIsolation);
        }
        curve = std::make_shared<const HourlyCurve>(std::move(fresh));
    }
    return curve;
}

double OnsetCurves::share(DayRange onset, epi::TimeSpan span) const
{
    if (span.isEmpty())
        return 0;
    const auto days = (onset.latest - onset.earliest).count() + 1;
    double sum = 0;
    for (Day day = onset.earliest; day <= onset.latest; day += std::chrono::days{1}) {
        const epi::Instant begin = epi::startOfDay(day, m_policy.utcOffset);
        const auto hours = [&](epi::Instant t) {
            return static_cast<double>((t - begin).count()) / static_cast<double>(secondsPerHour);
        };
        sum += m_infectiousLags.at(hours(span.end)) - m_infectiousLags.at(hours(span.begin));
    }
    return sum / static_cast<double>(days);
}

epi::TimeSpan OnsetCurves::infectiousReach(DayRange onset) const
{
    const auto length = static_cast<std::int64_t>(m_infectiousLags.cumulated.size());
    return {epi::startOfDay(onset.earliest, m_policy.utcOffset) + Seconds{m_infectiousLags.first * secondsPerHour},
            epi::startOfDay(onset.latest, m_policy.utcOffset) + Seconds{(m_infectiousLags.first + length) * secondsPerHour}};
}

} // namespace tracedesk::tracing
