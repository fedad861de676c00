#include "desk/anomaly_rules.h"

#include "vault/canonical.h"
#include "vault/digest.h"

#include <cmath>
#include <map>
#include <ranges>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

// What is odd: each rule over the events of one account.

namespace tracedesk::desk {

namespace {

using epi::AnomalyKind;
using Kind = AuditEvent::Kind;
using Moment = Anomaly::Moment;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using LocalDay = std::chrono::sys_days; ///< of the clock of the response

// Looks of one opening of a case or a cluster are written one after the other; no hand opens two within a second.
constexpr milliseconds openingPause{1000};

epi::Uuid idOf(const Anomaly &anomaly)
{
    vault::CanonicalWriter writer;
    writer.text("tracedesk/finding/v1").u8(static_cast<std::uint8_t>(anomaly.kind)).fixed(anomaly.account.uuid());
    const auto digest = vault::digestOf(std::span<const std::uint8_t>(writer.u64(anomaly.first).u64(anomaly.last).written()));
    epi::Uuid id{};
    std::ranges::copy(std::span(digest).first(id.size()), id.begin());
    return id;
}

template<class Number> Number medianOf(std::vector<Number> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

struct DayOfLooks
{
    LocalDay day{};
    epi::Role role = epi::Role::surveyor;
    std::size_t account = 0;
    std::uint32_t persons = 0;
    Run run;
};

/// All rules over everything that was handed in.
class Rules
{
public:
    Rules(const ReviewRules &rules, std::vector<AccountEvents> &accounts, std::size_t persons, Moment horizon)
        : m_rules(rules)
        , m_accounts(accounts)
        , m_times(persons)
        , m_horizon(horizon)
    {
    }

    std::vector<Anomaly> run()
    {
        for (AccountEvents &account : m_accounts)
            std::ranges::sort(account.events, {}, [](const AuditEvent &one) { return std::tuple(one.at, one.sequence); });
        countDays();
        for (std::size_t i = 0; i < m_accounts.size(); ++i) {
            m_account = i;
            windows();
            aboveUsual();
            outsideCases();
            nights();
        }
        for (Anomaly &anomaly : m_found)
            anomaly.id = idOf(anomaly);
        std::ranges::sort(m_found, {}, [](const Anomaly &one) { return std::tuple(one.account, one.kind, one.first, one.last); });
        return std::move(m_found);
    }

private:
    [[nodiscard]] LocalDay dayOf(Moment at) const { return std::chrono::floor<days>(at + m_rules.utcOffset); }

    [[nodiscard]] std::vector<const AuditEvent *> eventsOf(std::initializer_list<Kind> kinds) const
    {
        std::vector<const AuditEvent *> some;
        for (const AuditEvent &event : m_accounts[m_account].events)
            if (std::ranges::contains(kinds, event.kind))
                some.push_back(&event);
        return some;
    }

    void add(AnomalyKind kind, AuditEvents events, const Run &run, std::uint64_t count, std::uint64_t limit,
             milliseconds later = {})
    {
        Anomaly anomaly;
        anomaly.kind = kind;
        anomaly.account = m_accounts[m_account].id;
        anomaly.from = events[run.first]->at;
        anomaly.until = events[run.last]->at;
        anomaly.known = anomaly.until + later;
        anomaly.count = count;
        anomaly.limit = limit;
        const auto entries = events.subspan(run.first, run.last - run.first + 1);
        const auto [first, last] = std::ranges::minmax(entries, {}, &AuditEvent::sequence);
        anomaly.first = first->sequence;
        anomaly.last = last->sequence;
        m_found.push_back(anomaly);
    }

    template<class Measure> void window(AnomalyKind kind, AuditEvents events, milliseconds width, std::uint64_t limit, Measure by)
    {
        for (const Run &run : runsOver(events, width, limit, by))
            add(kind, events, run, run.most, limit);
    }

    void windows()
    {
        const auto seen = eventsOf({Kind::look, Kind::reveal});
        window(AnomalyKind::manyPersonsHour, seen, hours(1), m_rules.persons.perHour, DifferentPersons(m_times));
        window(AnomalyKind::manyPersonsDay, seen, days(1), m_rules.persons.perDay, DifferentPersons(m_times));
        window(AnomalyKind::manyReveals, eventsOf({Kind::reveal}), days(1), m_rules.revealsPerDay, CountOfEvents());
        window(AnomalyKind::failedLogIns, eventsOf({Kind::failure}), m_rules.failures.window, m_rules.failures.logIns,
               CountOfEvents());
        window(AnomalyKind::refusals, eventsOf({Kind::refusal}), days(1), m_rules.failures.refusedPerDay, CountOfEvents());
        const auto out = eventsOf({Kind::takenOut});
        window(AnomalyKind::manyExports, out, days(1), m_rules.exports.perDay, CountOfEvents());
        window(AnomalyKind::manyRows, out, days(1), m_rules.exports.rowsPerDay, SumOfRows());
        for (const auto &[kind, anomaly] :
             {std::pair(Kind::spoolCut, AnomalyKind::spoolCut), std::pair(Kind::restored, AnomalyKind::storeRestored)}) {
            const auto alone = eventsOf({kind});
            for (std::size_t i = 0; i < alone.size(); ++i)
                add(anomaly, alone, {i, i, 1}, 1, 0);
        }
    }

    void countDays()
    {
        for (std::size_t i = 0; i < m_accounts.size(); ++i) {
            m_account = i;
            const auto seen = eventsOf({Kind::look, Kind::reveal});
            m_firstDay.push_back(m_days.size());
            for (const Run &run : runsOfSame(seen, [this](const AuditEvent &one) { return dayOf(one.at); })) {
                std::unordered_set<std::uint32_t> persons;
                for (std::size_t at = run.first; at <= run.last; ++at)
                    persons.insert(seen[at]->person);
                m_days.push_back(
                    {dayOf(seen[run.first]->at), seen[run.first]->role, i, static_cast<std::uint32_t>(persons.size()), run});
            }
        }
        m_firstDay.push_back(m_days.size());
        for (const DayOfLooks &one : m_days)
            m_daysOfRole[one.role][one.day].push_back(&one);
    }

    /// The median of some days where there are enough of them; else 0.
    [[nodiscard]] std::uint32_t usual(std::vector<std::uint32_t> &persons) const
    {
        return persons.size() < m_rules.persons.baselineLeast ? 0 : medianOf(persons);
    }

    void aboveUsual()
    {
        const auto seen = eventsOf({Kind::look, Kind::reveal});
        for (std::size_t i = m_firstDay[m_account]; i < m_firstDay[m_account + 1]; ++i) {
            const DayOfLooks &today = m_days[i];
            if (today.persons < m_rules.persons.least || today.persons >= m_rules.persons.perDay)
                continue;
            const LocalDay since = today.day - days(m_rules.persons.baselineDays);
            std::vector<std::uint32_t> own;
            for (std::size_t j = m_firstDay[m_account]; j < i; ++j)
                if (m_days[j].day >= since)
                    own.push_back(m_days[j].persons);
            std::vector<std::uint32_t> peers;
            const auto &ofRole = m_daysOfRole[today.role];
            for (auto at = ofRole.lower_bound(since); at != ofRole.end() && at->first < today.day; ++at)
                for (const DayOfLooks *other : at->second)
                    if (other->account != m_account)
                        peers.push_back(other->persons);
            const std::uint32_t median = std::max(usual(own), usual(peers));
            const auto limit = std::max<std::uint64_t>(
                m_rules.persons.least, static_cast<std::uint64_t>(std::ceil(m_rules.persons.timesUsual * median)));
            if (median > 0 && today.persons >= limit)
                add(AnomalyKind::aboveUsual, seen, today.run, today.persons, limit);
        }
    }

    using Moments = std::unordered_map<std::uint32_t, std::vector<Moment>>; ///< by person

    /// A look or what was shown whole, and the person with whom it was opened: the first of a case with its contacts.
    struct Opened
    {
        const AuditEvent *event;
        std::uint32_t with;
    };

    [[nodiscard]] std::vector<Opened> opened() const
    {
        std::vector<Opened> all;
        std::unordered_map<std::uint32_t, std::uint32_t> lastWith;
        const AuditEvent *before = nullptr; // the look
        for (const AuditEvent *event : eventsOf({Kind::look, Kind::reveal})) {
            std::uint32_t with = event->person;
            if (event->kind == Kind::reveal) {
                const auto known = lastWith.find(event->person);
                with = known == lastWith.end() ? with : known->second;
            } else {
                if (before != nullptr && event->sequence == before->sequence + 1 && event->at - before->at <= openingPause)
                    with = all.back().with;
                before = event;
                lastWith[event->person] = with;
            }
            all.push_back({event, with});
        }
        return all;
    }

    /// When the account worked on a person's case, or opened the person together with somebody on whose case it did.
    [[nodiscard]] Moments ownCases(std::span<const Opened> all, milliseconds around) const
    {
        Moments own;
        for (const AuditEvent *event : eventsOf({Kind::work}))
            own[event->person].push_back(event->at);
        Moments together;
        const auto isSame = [](const Opened &one, const Opened &other) {
            return one.with == other.with && one.event->kind == Kind::look && other.event->kind == Kind::look;
        };
        for (const auto &some : all | std::views::chunk_by(isSame))
            if (std::ranges::any_of(some, [&](const Opened &one) { return isNear(own, *one.event, around); }))
                for (const Opened &one : some)
                    together[one.event->person].push_back(one.event->at);
        for (auto &[person, moments] : together)
            own[person].insert(own[person].end(), moments.begin(), moments.end());
        for (auto &[person, moments] : own)
            std::ranges::sort(moments);
        return own;
    }

    /// The moments are sorted.
    [[nodiscard]] static bool isNear(const Moments &moments, const AuditEvent &event, milliseconds around)
    {
        const auto found = moments.find(event.person);
        if (found == moments.end())
            return false;
        const auto next = std::ranges::lower_bound(found->second, event.at - around);
        return next != found->second.end() && *next <= event.at + around;
    }

    void outsideCases()
    {
        const milliseconds around = days(m_rules.outside.days);
        std::vector<Opened> outside = opened();
        const Moments own = ownCases(outside, around);
        // Of later days it is not known yet who will work on the case.
        std::erase_if(outside, [&](const Opened &one) {
            const Moment end = Moment(dayOf(one.event->at) + days(1)) - m_rules.utcOffset;
            return end + around > m_horizon || isNear(own, *one.event, around);
        });
        std::vector<const AuditEvent *> events;
        for (const Opened &one : outside)
            events.push_back(one.event);
        for (const Run &run : runsOfSame(events, [this](const AuditEvent &one) { return dayOf(one.at); })) {
            std::unordered_set<std::uint32_t> cases;
            for (std::size_t at = run.first; at <= run.last; ++at)
                cases.insert(outside[at].with);
            const bool surveyor = events[run.first]->role == epi::Role::surveyor;
            const std::uint32_t limit = surveyor ? m_rules.outside.surveyorCases : m_rules.outside.otherCases;
            if (cases.size() >= limit)
                add(AnomalyKind::outsideCases, events, run, cases.size(), limit, around + days(1));
        }
    }

    void nights()
    {
        std::vector<const AuditEvent *> awake;
        for (const AuditEvent &event : m_accounts[m_account].events)
            if (event.kind != Kind::closed && event.kind != Kind::failure && isAtNight(event.at, m_rules))
                awake.push_back(&event);
        std::vector<LocalDay> nightsBefore;
        // Both halves of a night belong to the evening it begins with.
        const auto eveningOf = [this](const AuditEvent &one) { return dayOf(one.at - hours(m_rules.night.endHour)); };
        for (const Run &run : runsOfSame(awake, eveningOf)) {
            const auto some = std::span(awake).subspan(run.first, run.last - run.first + 1);
            const auto logIns = static_cast<std::uint64_t>(
                std::ranges::count_if(some, [](const AuditEvent *one) { return one->kind == Kind::logIn; }));
            const bool worked = run.most >= m_rules.night.acts;
            if (!worked && logIns < m_rules.night.logIns)
                continue;
            const LocalDay evening = eveningOf(*some.front());
            const auto habit =
                std::ranges::count_if(nightsBefore, [&](LocalDay one) { return one >= evening - days(m_rules.night.habitDays); });
            nightsBefore.push_back(evening);
            if (static_cast<std::uint64_t>(habit) >= m_rules.night.habitNights || m_accounts[m_account].id.isNull())
                continue;
            if (worked)
                add(AnomalyKind::nightWork, awake, run, run.most, m_rules.night.acts);
            else
                add(AnomalyKind::nightLogIns, awake, run, logIns, m_rules.night.logIns);
        }
    }

    const ReviewRules &m_rules;
    std::vector<AccountEvents> &m_accounts;
    std::vector<std::uint32_t> m_times; ///< for DifferentPersons
    Moment m_horizon;                   ///< of the newest entry
    std::size_t m_account = 0;          ///< that is looked at
    std::vector<DayOfLooks> m_days;     ///< by account, then day
    std::vector<std::size_t> m_firstDay;
    std::map<epi::Role, std::map<LocalDay, std::vector<const DayOfLooks *>>> m_daysOfRole;
    std::vector<Anomaly> m_found;
};

} // namespace

std::vector<Anomaly> applyRules(const ReviewRules &rules, std::vector<AccountEvents> &accounts, std::size_t persons,
                                Moment newest)
{
    return Rules(rules, accounts, persons, newest).run();
}

bool isAtNight(Moment at, const ReviewRules &rules)
{
    const Moment local = at + rules.utcOffset;
    const auto hour = std::chrono::floor<hours>(local - std::chrono::floor<days>(local)).count();
    const ReviewRules::Night &night = rules.night;
    return night.beginHour > night.endHour ? hour >= night.beginHour || hour < night.endHour
                                           : hour >= night.beginHour && hour < night.endHour;
}

} // namespace tracedesk::desk
