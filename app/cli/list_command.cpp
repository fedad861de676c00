#include "app/cli/commands.h"
#include "app/cli/export_file.h"
#include "app/cli/open_office.h"

#include "view/words.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace tracedesk::cli {

namespace {

QJsonValue text(const std::string &value)
{
    return QString::fromStdString(value);
}

QJsonValue number(std::uint64_t n)
{
    return static_cast<qint64>(n);
}

QJsonValue rounded(double value, double step)
{
    return std::round(value / step) * step;
}

// Local time of the policy, sortable: 2020-03-12 14:05:00.
QJsonValue time(epi::Instant t, epi::Seconds utcOffset)
{
    const auto zone = QTimeZone::fromSecondsAheadOfUtc(static_cast<int>(utcOffset.count()));
    return QDateTime::fromSecsSinceEpoch(t.time_since_epoch().count(), zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonValue day(const std::optional<epi::Day> &d)
{
    return d ? view::dayText(*d) : QString();
}

QJsonValue minutes(epi::Seconds length)
{
    return rounded(static_cast<double>(length.count()) / 60, 0.1);
}

QString sourceName(const desk::NamedSource &source)
{
    switch (source.hypothesis.kind) {
    case epi::SourceKind::knownCase:
        return QString::fromStdString(source.number);
    case epi::SourceKind::unknown:
        return QStringLiteral("unknown");
    case epi::SourceKind::imported:
        return QStringLiteral("imported");
    }
    return {};
}

epi::Seconds offsetOf(const desk::CaseOverview &overview)
{
    return overview.provenance ? overview.provenance->utcOffset : desk::Provenance().utcOffset;
}

bool wanted(const Call &call, const epi::Case &c)
{
    return call.caseNumber.isEmpty() || c.number == call.caseNumber.toStdString();
}

Table caseTable(const Call &call, const desk::CaseOverview &overview)
{
    Table table{{"case", "classification", "stage", "onset", "confirmed", "infectious_from", "infectious_to", "stays", "contacts",
                 "confirmed_contacts", "likeliest_source", "probability"},
                {}};
    const epi::Seconds offset = offsetOf(overview);
    for (const desk::CaseLine &line : overview.cases) {
        if (!wanted(call, line.facts))
            continue;
        const bool known = line.infectious.has_value();
        table.rows.push_back({text(line.facts.number), view::word(line.facts.classification), view::word(line.facts.stage),
                              view::dayText(line.facts.onset, line.facts.onsetApproximate), day(line.facts.confirmed),
                              known ? time(line.infectious->outer.begin, offset) : QJsonValue(QString()),
                              known ? time(line.infectious->outer.end, offset) : QJsonValue(QString()), number(line.stays),
                              number(line.coPresences), number(line.confirmedContacts),
                              line.likeliest ? sourceName(*line.likeliest) : QString(),
                              line.likeliest ? QJsonValue(line.likeliest->hypothesis.probability) : QJsonValue(QString())});
    }
    return table;
}

Table sourceTable(const desk::CaseOverview &overview, std::span<const epi::CaseId> ids,
                  std::span<const std::vector<desk::NamedSource>> sources)
{
    Table table{{"case", "rank", "source", "probability", "place", "from", "to"}, {}};
    const epi::Seconds offset = offsetOf(overview);
    std::unordered_map<epi::CaseId, std::string> numbers;
    for (const desk::CaseLine &line : overview.cases)
        numbers.emplace(line.facts.id, line.facts.number);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        for (const desk::NamedSource &source : sources[i]) {
            const epi::SourceHypothesis &h = source.hypothesis;
            const bool when = !h.when.isEmpty();
            table.rows.push_back({text(numbers.at(ids[i])), number(h.rank), sourceName(source), h.probability, text(h.place),
                                  when ? time(h.when.begin, offset) : QJsonValue(QString()),
                                  when ? time(h.when.end, offset) : QJsonValue(QString())});
        }
    }
    return table;
}

Table clusterTable(const desk::CaseOverview &overview)
{
    Table table{{"place", "latitude", "longitude", "radius_m", "from", "to", "cases", "others", "suspected_source", "members"},
                {}};
    const epi::Seconds offset = offsetOf(overview);
    for (const desk::NamedCluster &line : overview.clusters) {
        const epi::Cluster &cluster = line.cluster;
        QStringList members;
        for (const std::string &member : line.numbers)
            members.append(QString::fromStdString(member));
        table.rows.push_back({text(cluster.place), rounded(cluster.position.latitude, 1e-6),
                              rounded(cluster.position.longitude, 1e-6), rounded(cluster.radius, 1),
                              time(cluster.span.begin, offset), time(cluster.span.end, offset), number(cluster.cases.size()),
                              number(cluster.others), text(line.suspectedSource), members.join(u' ')});
    }
    return table;
}

QString provenance(const epi::Stay &stay, const desk::CaseFile &file)
{
    if (stay.records.count == 0)
        return {};
    const auto lines =
        std::span(file.records.sets[stay.records.set].records.line).subspan(stay.records.first, stay.records.count);
    const auto [first, last] = std::ranges::minmax(lines);
    const QString name = QString::fromStdString(file.recordFiles[stay.records.set]);
    return first == last ? QStringLiteral("%1:%2").arg(name).arg(first)
                         : QStringLiteral("%1:%2-%3").arg(name).arg(first).arg(last);
}

Table stayTable(std::span<const desk::CaseFile> files, epi::Seconds offset)
{
    Table table{{"case", "evidence", "place", "latitude", "longitude", "radius_m", "certain_from", "certain_to", "certain_min",
                 "possible_from", "possible_to", "possible_min", "records", "lines"},
                {}};
    for (const desk::CaseFile &file : files) {
        for (const epi::Stay &stay : file.stays)
            table.rows.push_back({text(file.facts.number), view::word(stay.kind), text(stay.place),
                                  rounded(stay.position.latitude, 1e-6), rounded(stay.position.longitude, 1e-6),
                                  rounded(stay.radius, 1), time(stay.certain.begin, offset), time(stay.certain.end, offset),
                                  minutes(stay.certain.length()), time(stay.possible.begin, offset),
                                  time(stay.possible.end, offset), minutes(stay.possible.length()), number(stay.records.count),
                                  provenance(stay, file)});
    }
    return table;
}

Table contactTable(std::span<const desk::CaseFile> files, epi::Seconds offset)
{
    Table table{{"case", "person", "status", "minutes", "longest_min", "from", "to", "place", "separation_m", "probability",
                 "weight", "evidence"},
                {}};
    for (const desk::CaseFile &file : files) {
        for (const desk::Together &together : file.together) {
            const epi::CoPresence &c = together.coPresence;
            table.rows.push_back({text(file.facts.number), text(together.label), view::word(together.contact.status),
                                  minutes(c.total), minutes(c.longest), time(c.span.begin, offset), time(c.span.end, offset),
                                  text(c.place), rounded(c.separation, 1), c.probability, c.weight, view::word(c.kind)});
        }
    }
    return table;
}

Table importTable(std::span<const epi::ImportBatch> imports)
{
    Table table{{"file", "profile", "imported", "by", "read", "stored", "duplicate", "rejected", "quarantined", "digest"}, {}};
    for (const epi::ImportBatch &batch : imports)
        table.rows.push_back({text(batch.fileName), text(batch.profile), time(batch.imported, epi::Seconds{0}),
                              text(batch.importedBy), number(batch.counts.read), number(batch.counts.stored),
                              number(batch.counts.duplicate), number(batch.counts.rejected), number(batch.counts.quarantined),
                              text(batch.digest)});
    return table;
}

} // namespace

epi::Result<Outcome> runList(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    std::optional<epi::ExportMark> mark; // of what is for other programs
    if (call.form != Form::text) {
        const auto begun = beginExport(*office);
        if (!begun)
            return std::unexpected(begun.error());
        mark = *begun;
    }
    const QString what = call.operands.at(1);
    epi::PersonId about; // whose data alone
    Outcome outcome;
    if (what == QLatin1String("imports")) {
        const auto imports = office->imports();
        if (!imports)
            return std::unexpected(imports.error());
        outcome.printout.tables.emplace_back(what, importTable(*imports));
        const auto registered = registerPrintout(*office, mark, call, about, outcome.printout);
        return registered ? epi::Result<Outcome>(std::move(outcome)) : std::unexpected(registered.error());
    }
    const auto overview = office->overview();
    if (!overview)
        return std::unexpected(overview.error());
    std::vector<epi::CaseId> ids;
    for (const desk::CaseLine &line : overview->cases) {
        if (!wanted(call, line.facts))
            continue;
        ids.push_back(line.facts.id);
        if (!call.caseNumber.isEmpty() && what != QLatin1String("clusters"))
            about = line.facts.person;
    }
    if (ids.empty() && !call.caseNumber.isEmpty())
        return epi::fail(epi::ErrorCode::notFound, call.caseNumber.toStdString());

    if (what == QLatin1String("cases")) {
        outcome.printout.tables.emplace_back(what, caseTable(call, *overview));
    } else if (what == QLatin1String("sources")) {
        const auto sources = office->sources(ids);
        if (!sources)
            return std::unexpected(sources.error());
        outcome.printout.tables.emplace_back(what, sourceTable(*overview, ids, *sources));
    } else if (what == QLatin1String("clusters")) {
        outcome.printout.tables.emplace_back(what, clusterTable(*overview));
    } else {
        const auto files = office->caseFiles(ids, "list " + what.toStdString());
        if (!files)
            return std::unexpected(files.error());
        const epi::Seconds offset = offsetOf(*overview);
        outcome.printout.tables.emplace_back(what, what == QLatin1String("stays") ? stayTable(*files, offset)
                                                                                  : contactTable(*files, offset));
    }
    const auto registered = registerPrintout(*office, mark, call, about, outcome.printout);
    return registered ? epi::Result<Outcome>(std::move(outcome)) : std::unexpected(registered.error());
}

} // namespace tracedesk::cli
