#include "scenario.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

namespace tracedesk::tests {

namespace {

constexpr std::uint32_t unknown = 0xffffffff;

// Rows of one kind before they are sorted into columns.
struct Row
{
    std::uint32_t person, begin, place;
    std::int32_t latitude, longitude;
    std::uint32_t duration;
};

class Reader
{
public:
    void read(const QByteArray &line)
    {
        const QByteArray text = line.left(line.indexOf('#') < 0 ? line.size() : line.indexOf('#')).simplified();
        if (text.isEmpty())
            return;
        const QByteArrayList words = text.split(' ');
        if (!(words[0] == "policy"   ? policy(words)
              : words[0] == "place"  ? place(words)
              : words[0] == "record" ? record(words)
              : words[0] == "fix"    ? fix(words)
              : words[0] == "case"   ? newCase(words)
              : words[0] == "visit"  ? visit(words)
              : words[0] == "link"   ? link(words)
              : words[0] == "expect" ? expect(words)
                                     : false))
            m_scenario.fault = QString::fromUtf8(line);
    }

    Scenario take()
    {
        m_scenario.input.personCount = static_cast<std::uint32_t>(m_scenario.names.size());
        for (auto &[kind, rows] : m_rows) {
            std::ranges::stable_sort(rows, {}, [](const Row &r) { return std::tuple(r.person, r.begin); });
            tracing::RecordSet set;
            set.kind = kind;
            set.places = m_places;
            for (const Row &row : rows) {
                set.records.subject.push_back(row.person);
                set.records.begin.push_back(row.begin);
                set.records.duration.push_back(row.duration);
                set.records.place.push_back(row.place);
                set.records.latitude.push_back(row.latitude);
                set.records.longitude.push_back(row.longitude);
                set.records.line.push_back(static_cast<std::uint32_t>(set.records.line.size() + 2));
            }
            m_scenario.input.sets.push_back(std::move(set));
        }
        return std::move(m_scenario);
    }

private:
    std::uint32_t person(const QByteArray &name)
    {
        const std::uint32_t known = m_scenario.person(name);
        if (known != unknown)
            return known;
        m_scenario.names.push_back(name.toStdString());
        return static_cast<std::uint32_t>(m_scenario.names.size() - 1);
    }
    bool policy(const QByteArrayList &words)
    {
        auto &p = m_scenario.policy;
        const double value = words.value(2).toDouble();
        const std::map<QByteArray, std::function<void()>> known = {
            {"minimum", [&] { p.coPresences.minimum = epi::Seconds{std::llround(value)}; }},
            {"searchDistance", [&] { p.coPresences.searchDistance = value; }},
            {"cellSearchDistance", [&] { p.coPresences.cellSearchDistance = value; }},
            {"gap", [&] { p.coPresences.gap = epi::Seconds{std::llround(value)}; }},
            {"minimumCases", [&] { p.clusters.minimumCases = static_cast<std::uint32_t>(value); }},
            {"infectiousBefore", [&] { p.infectiousBefore = static_cast<std::int32_t>(value); }},
            {"clusterDistance", [&] { p.clusters.distance = value; }},
        };
        const auto found = known.find(words.value(1));
        if (found == known.end() || words.size() != 3)
            return false;
        found->second();
        return true;
    }
    bool place(const QByteArrayList &words)
    {
        epi::Place place;
        place.name = words.value(1).toStdString();
        place.position = {words.value(2).toDouble(), words.value(3).toDouble()};
        place.radius = words.value(4).toDouble();
        if (words.size() > 5)
            place.azimuth = words[5].toDouble();
        m_places.push_back(place);
        return words.size() >= 4;
    }
    [[nodiscard]] std::uint32_t placeIndex(const QByteArray &name) const
    {
        const auto found = std::ranges::find(m_places, name.toStdString(), &epi::Place::name);
        return found == m_places.end() ? unknown : static_cast<std::uint32_t>(found - m_places.begin());
    }
    static std::uint32_t seconds(epi::Instant t) { return static_cast<std::uint32_t>(t.time_since_epoch().count()); }
    bool record(const QByteArrayList &words)
    {
        const std::map<QByteArray, epi::RecordKind> kinds = {{"cell", epi::RecordKind::cellSite},
                                                             {"gps", epi::RecordKind::gps},
                                                             {"card", epi::RecordKind::card},
                                                             {"entry", epi::RecordKind::entryLog}};
        const auto kind = kinds.find(words.value(1));
        const std::uint32_t place = placeIndex(words.value(4));
        if (kind == kinds.end() || place == unknown)
            return false;
        std::vector<std::uint32_t> times;
        const QByteArrayList range = words[3].split('/');
        if (range.size() == 3) {
            for (auto t = seconds(localTime(range[0])); t <= seconds(localTime(range[1])); t += range[2].toUInt() * 60)
                times.push_back(t);
        } else {
            for (const QByteArray &time : words[3].split(','))
                times.push_back(seconds(localTime(time)));
        }
        for (const std::uint32_t time : times)
            m_rows[kind->second].push_back({person(words[2]), time, place, 0, 0, words.value(5).toUInt()});
        return true;
    }
    bool fix(const QByteArrayList &words)
    {
        const auto units = [](const QByteArray &degrees) {
            return static_cast<std::int32_t>(std::lround(degrees.toDouble() * 1e7));
        };
        if (words.size() != 5)
            return false;
        m_rows[epi::RecordKind::gps].push_back(
            {person(words[1]), seconds(localTime(words[2])), epi::RecordColumns::noPlace, units(words[3]), units(words[4]), 0});
        return true;
    }
    bool newCase(const QByteArrayList &words)
    {
        epi::Case c;
        c.number = words.value(1).toStdString();
        epi::Uuid uuid{};
        uuid[15] = static_cast<std::uint8_t>(m_scenario.input.cases.size() + 1);
        c.id = epi::CaseId(uuid);
        for (const QByteArray &word : words.mid(2)) {
            const QByteArrayList parts = word.split('=');
            if (parts[0] == "imported") {
                c.imported = true;
                continue;
            }
            const epi::Day day = epi::localDay(localTime(parts.value(1) + "T00:00"), m_scenario.policy.utcOffset);
            if (parts[0] == "onset")
                c.onset = epi::DayRange{day, day};
            else if (parts[0] == "sample")
                c.sampleDate = day;
            else if (parts[0] == "isolated")
                c.isolated = day;
            else
                return false;
        }
        m_scenario.input.personOfCase.push_back(person(words.value(1)));
        m_scenario.input.cases.push_back(c);
        return true;
    }
    bool visit(const QByteArrayList &words)
    {
        const std::uint32_t c = m_scenario.caseOf(words.value(1));
        const std::uint32_t place = placeIndex(words.value(4));
        if (c == unknown || place == unknown)
            return false;
        epi::Visit visit;
        visit.caseId = m_scenario.input.cases[c].id;
        visit.begin = localTime(words[2]);
        if (words[3] != "-")
            visit.end = localTime(words[3]);
        visit.placeName = m_places[place].name;
        visit.position = m_places[place].position;
        m_scenario.input.visits.push_back(visit);
        return true;
    }
    bool link(const QByteArrayList &words)
    {
        const std::uint32_t source = m_scenario.caseOf(words.value(1));
        const std::uint32_t exposed = m_scenario.caseOf(words.value(2));
        m_scenario.input.exposures.push_back({source, exposed, words.value(3).toStdString()});
        return source != unknown && exposed != unknown;
    }
    bool expect(const QByteArrayList &words)
    {
        m_scenario.expectations.append(words.mid(1));
        return words.size() > 2;
    }

    Scenario m_scenario{{}, testPolicy(), {}, {}, {}};
    std::vector<epi::Place> m_places;
    std::map<epi::RecordKind, std::vector<Row>> m_rows;
};

} // namespace

std::uint32_t Scenario::person(const QByteArray &name) const
{
    const auto found = std::ranges::find(names, name.toStdString());
    return found == names.end() ? unknown : static_cast<std::uint32_t>(found - names.begin());
}

std::uint32_t Scenario::caseOf(const QByteArray &name) const
{
    const auto found = std::ranges::find(input.cases, name.toStdString(), &epi::Case::number);
    return found == input.cases.end() ? unknown : static_cast<std::uint32_t>(found - input.cases.begin());
}

epi::Instant localTime(const QByteArray &text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    time.setTimeZone(QTimeZone::fromSecondsAheadOfUtc(9 * 3600));
    return epi::Instant{epi::Seconds{time.toSecsSinceEpoch()}};
}

epi::Policy testPolicy()
{
    using Kind = epi::Distribution::Kind;
    epi::Policy policy;
    policy.id = "test";
    policy.incubation = {Kind::lognormal, 1.629, 0.419, 0, ""};
    policy.infectiousness = {Kind::gamma, 20.516508, 1.592124, 12.272481, ""};
    policy.serialInterval = {Kind::lognormal, 1.386262, 0.567980, 0, ""};
    return policy;
}

Scenario readScenario(const QString &path)
{
    QFile file(path);
    Reader reader;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n'))
            reader.read(line);
    }
    return reader.take();
}

} // namespace tracedesk::tests
