#include "app/cli/commands.h"
#include "app/cli/open_office.h"
#include "app/cli/password.h"

#include "view/words_exports.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

// The register of exports, and the household of the account.

namespace tracedesk::cli {

namespace {

constexpr std::array endings = {std::pair("destroyed", epi::ExportEnding::destroyed),
                                std::pair("handed-over", epi::ExportEnding::handedOver),
                                std::pair("legal-hold", epi::ExportEnding::legalHold)};

QString time(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Table exportTable(std::span<const desk::ExportLine> lines)
{
    Table table{{"export_id", "at_utc", "by", "what", "rows", "digest", "path", "purpose", "ending", "closed_utc", "closed_by"},
                {}};
    for (const desk::ExportLine &line : lines) {
        const epi::ExportRecord &record = line.record;
        table.rows.push_back({QString::fromStdString(record.id.toString()), time(record.at), QString::fromStdString(line.account),
                              view::word(record.kind), static_cast<qint64>(record.rows),
                              QString::fromStdString(vault::toHex(record.digest)), QString::fromStdString(record.path),
                              QString::fromStdString(record.purpose), view::word(record.ending),
                              record.closed ? time(*record.closed) : QString(), QString::fromStdString(line.closedBy)});
    }
    return table;
}

std::optional<epi::Identifier> kindCalled(std::string_view word)
{
    if (word == "name")
        return epi::Identifier::name;
    if (word == "phone")
        return epi::Identifier::phone;
    if (word == "resident-number")
        return epi::Identifier::residentNumber;
    return std::nullopt;
}

/// "phone 010-1234-5678" a line until an empty one: from standard input, where no shell remembers it.
epi::Result<std::vector<store::OwnIdentifier>> readOwn()
{
    std::vector<store::OwnIdentifier> all;
    for (auto line = readUnseen("name, phone or resident-number, and which; empty to end: "); line && !line->empty();
         line = readUnseen("And: ")) {
        const std::size_t blank = line->find(' ');
        const auto kind = kindCalled(std::string_view(*line).substr(0, blank));
        if (!kind || blank == std::string::npos)
            return epi::fail(epi::ErrorCode::invalidArgument, line->substr(0, blank), "name, phone or resident-number");
        all.push_back({*kind, line->substr(blank + 1)});
    }
    return all;
}

} // namespace

epi::Result<Outcome> runExports(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    if (!call.closing.isEmpty()) {
        const auto id = epi::ExportId::parse(call.closing.toStdString());
        const auto ending = std::ranges::find(endings, call.ending, [](const auto &one) { return QLatin1String(one.first); });
        if (!id)
            return epi::fail(epi::ErrorCode::notFound, call.closing.toStdString());
        if (const auto closed = office->closeExport(*id, ending->second); !closed)
            return std::unexpected(closed.error());
    }
    const auto lines = office->exports();
    if (!lines)
        return std::unexpected(lines.error());
    Outcome outcome;
    outcome.printout.tables.emplace_back("exports", exportTable(*lines));
    return outcome;
}

epi::Result<Outcome> runOwn(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    if (call.forget) {
        if (const auto forgotten = office->forgetOwn(); !forgotten)
            return std::unexpected(forgotten.error());
    } else {
        const auto told = readOwn();
        if (!told)
            return std::unexpected(told.error());
        if (const auto kept = told->empty() ? epi::Result<void>() : office->registerOwn(*told); !kept)
            return std::unexpected(kept.error());
    }
    const auto count = office->countOwn();
    if (!count)
        return std::unexpected(count.error());
    Outcome outcome;
    outcome.printout.add("registered", static_cast<qint64>(*count));
    return outcome;
}

} // namespace tracedesk::cli
