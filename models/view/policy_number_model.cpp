#include "view/policy_number_model.h"

#include "view/words.h"

#include <QLocale>

#include <array>

namespace tracedesk::view {

namespace {

QString plain(double value)
{
    return QLocale().toString(value, 'g', 6);
}

} // namespace

// One line a number, in the order of the pack's file; long because a policy has that many.
std::vector<PolicyNumberModel::Row> PolicyNumberModel::rowsOf(const epi::Policy &p)
{
    std::vector<Row> rows;
    QString section = tr("Windows around a case");
    const auto add = [&](const QString &name, const QString &value) { rows.push_back({section, name, value}); };
    const auto days = [](std::int32_t n) { return tr("%n day(s)", nullptr, n); };
    const auto metres = [](double m) { return metresText(m); };
    const auto time = [](epi::Seconds s) { return durationText(s); };
    add(tr("Infectious before onset"), days(p.infectiousBefore));
    add(tr("Infectious after onset, at most"), days(p.infectiousAfter));
    add(tr("Exposure begins before onset"), days(p.exposureEarliest));
    add(tr("Exposure ends before onset"), days(p.exposureLatest));
    add(tr("Quarantine"), days(p.quarantineDays));
    section = tr("Stays");
    add(tr("GPS: distance within one stay"), metres(p.stays.distance));
    add(tr("GPS: shortest stay"), time(p.stays.minimum));
    add(tr("GPS: longest pause"), time(p.stays.gap));
    add(tr("Base station: shortest stay"), time(p.stays.cellMinimum));
    add(tr("Base station: longest pause"), time(p.stays.cellGap));
    add(tr("Handover between base stations"), time(p.stays.oscillation));
    add(tr("Possible before a payment"), time(p.stays.paymentBefore));
    add(tr("Possible after a payment"), time(p.stays.paymentAfter));
    add(tr("Possible after a check-in"), time(p.stays.entryDwell));
    add(tr("Stays at one place are one within"), time(p.stays.mergeGap));
    add(tr("Impossible speed above"), tr("%1 km/h").arg(plain(p.stays.impossibleSpeed)));
    add(tr("GPS radius where none is named"), metres(p.stays.gpsRadius));
    add(tr("Base station radius where none is named"), metres(p.stays.cellRadius));
    add(tr("Beam width where none is named"), tr("%1°").arg(plain(p.stays.beamwidth)));
    add(tr("Footprints are one place within their radii times"), plain(p.stays.footprintShare));
    section = tr("Co-presence");
    add(tr("Close contact within"), metres(p.coPresences.distance));
    add(tr("Searched within"), metres(p.coPresences.searchDistance));
    add(tr("Searched within, base stations"), metres(p.coPresences.cellSearchDistance));
    add(tr("Shortest time together"), time(p.coPresences.minimum));
    add(tr("A record holds at most"), time(p.coPresences.gap));
    add(tr("Radius of a named venue"), metres(p.coPresences.roomRadius));
    section = tr("Clusters");
    add(tr("Fewest cases"), QLocale().toString(p.clusters.minimumCases));
    add(tr("Distance at one place"), metres(p.clusters.distance));
    add(tr("Distance at one place, base stations"), metres(p.clusters.cellDistance));
    add(tr("Time between cases"), time(p.clusters.window));
    section = tr("Sources");
    add(tr("Contact in an hour without records"), plain(p.sources.unrecorded));
    add(tr("Contact in an hour recorded apart"), plain(p.sources.apart));
    add(tr("Contact in an hour recorded together, at least"), plain(p.sources.together));
    add(tr("Infectiousness left by isolation"), plain(p.sources.afterIsolation));
    add(tr("Reporting delay where onset is missing"), days(p.sources.reportingDelay));
    add(tr("Distributions are cut at"), plain(p.sources.tail));
    add(tr("Least probability listed"), plain(p.sources.leastProbability));
    add(tr("Odds of a named source"), plain(p.sources.declaredOdds));
    add(tr("Rate of unknown local sources"), plain(p.sources.unknownRate));
    add(tr("Weight of imported, no travel stated"), plain(p.sources.importedRate));
    add(tr("Weight of imported, travel stated"), plain(p.sources.importedStated));
    section = tr("Kept after import at most");
    add(tr("Base stations and GPS"), days(p.retention.positions));
    add(tr("Cards"), days(p.retention.payments));
    add(tr("Entry logs"), days(p.retention.entryLogs));
    add(tr("Files as they came"), days(p.retention.providerFiles));
    section = tr("Distributions");
    const auto law = [](const epi::Distribution &d) {
        const std::array<QString, 3> names{tr("lognormal(%1, %2)"), tr("gamma(%1, %2)"), tr("normal(%1, %2)")};
        const QString text = names[static_cast<std::size_t>(d.kind)].arg(plain(d.a), plain(d.b));
        return d.shift == 0 ? text : tr("%1, shifted by %2 days").arg(text, plain(d.shift));
    };
    add(tr("Incubation, days"), law(p.incubation));
    add(tr("Infectiousness around onset, days"), law(p.infectiousness));
    add(tr("Serial interval, days"), law(p.serialInterval));
    return rows;
}

void PolicyNumberModel::setPolicy(std::optional<epi::Policy> policy)
{
    beginResetModel();
    m_policy = std::move(policy);
    m_rows = m_policy ? rowsOf(*m_policy) : std::vector<Row>{};
    endResetModel();
}

void PolicyNumberModel::retranslate()
{
    setPolicy(std::move(m_policy));
}

int PolicyNumberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PolicyNumberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SectionRole:
        return row.section;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case ValueRole:
        return row.value;
    default:
        return {};
    }
}

QHash<int, QByteArray> PolicyNumberModel::roleNames() const
{
    return {{SectionRole, "section"}, {NameRole, "name"}, {ValueRole, "value"}};
}

} // namespace tracedesk::view
