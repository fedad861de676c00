#include "app/cli/commands.h"
#include "app/cli/open_office.h"

#include "view/words.h"
#include "view/words_review.h"

#include <QDateTime>
#include <QTimeZone>

// What stands in the activity record since its last review, and who looked at a person.

namespace tracedesk::cli {

namespace {

QString time(desk::Anomaly::Moment at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonValue number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

Table findingTable(const desk::Review &review)
{
    Table table{{"account", "finding", "from_utc", "to_utc", "first_entry", "last_entry", "judgement", "reason"}, {}};
    for (const desk::ReviewFinding &finding : review.findings) {
        const desk::Anomaly &one = finding.anomaly;
        table.rows.push_back({text(finding.account), view::anomalyText(one.kind, one.count, one.limit), time(one.from),
                              time(one.until), number(one.first), number(one.last),
                              view::word(finding.judged ? finding.judged->judgement : epi::Judgement::open),
                              finding.judged ? text(finding.judged->words) : QString()});
    }
    return table;
}

Table useTable(const desk::Review &review)
{
    Table table{{"account", "role", "log_ins", "failed", "looks", "persons", "shown_whole", "files", "changes", "refused",
                 "at_night", "findings"},
                {}};
    for (const desk::AccountUse &use : review.uses)
        table.rows.push_back({text(use.name), use.account.isNull() ? QString() : view::word(use.role), number(use.logIns),
                              number(use.failed), number(use.looks), number(use.persons), number(use.reveals),
                              number(use.exports), number(use.changes), number(use.refused), number(use.atNight),
                              number(use.findings)});
    return table;
}

Outcome reviewOutcome(const desk::Review &review)
{
    Outcome outcome;
    Printout &out = outcome.printout;
    out.add("first_entry", number(review.first));
    out.add("last_entry", number(review.last));
    if (review.from) {
        out.add("from_utc", time(*review.from));
        out.add("to_utc", time(*review.until));
    }
    out.add("overdue", review.overdue);
    out.add("to_judge", number(review.unjudged));
    out.tables.emplace_back("findings", findingTable(review));
    out.tables.emplace_back("accounts", useTable(review));
    Table past{{"at_utc", "by", "up_to_entry"}, {}};
    for (const desk::PastReview &one : review.past)
        past.rows.push_back({time(one.at), text(one.by), number(one.upTo)});
    out.tables.emplace_back("past_reviews", std::move(past));
    return outcome;
}

Outcome whoOutcome(const desk::WhoLooked &who)
{
    Outcome outcome;
    outcome.printout.add("person", text(who.person.toString()));
    Table table{{"account", "role", "looks", "shown_whole", "changes", "refused", "files_of_sessions", "first_utc", "last_utc"},
                {}};
    for (const desk::Looker &one : who.lookers)
        table.rows.push_back({text(one.name), view::word(one.role), number(one.looks), number(one.reveals), number(one.changes),
                              number(one.refused), number(one.exports), time(one.first), time(one.last)});
    outcome.printout.tables.emplace_back("lookers", std::move(table));
    return outcome;
}

} // namespace

epi::Result<Outcome> runRecord(const Call &call, const Session &session)
{
    const auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    if (call.operands.at(1) == QLatin1String("review"))
        return office->review().transform(reviewOutcome);
    const auto who = office->whoLooked(call.operands.at(2).toStdString());
    if (who)
        return whoOutcome(*who);
    if (who.error().code != epi::ErrorCode::invalidArgument && who.error().code != epi::ErrorCode::notFound)
        return std::unexpected(who.error());
    Outcome outcome;
    outcome.printout.add("error", view::tokenErrorText(who.error()));
    outcome.exitCode = 1;
    return outcome;
}

} // namespace tracedesk::cli
