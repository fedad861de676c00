#include "app/cli/commands.h"
#include "app/cli/csv_file.h"

#include "desk/contacts_of_file.h"
#include "view/words.h"

namespace tracedesk::cli {

epi::Result<Outcome> runContacts(const Call &call, const Session &session)
{
    desk::ContactsOrder order;
    order.file = call.operands.front().toStdString();
    order.profile = call.profile.toStdString();
    for (const QString &mapping : call.mappings)
        order.mappings.push_back(mapping.toStdString());
    order.distance = *call.distance;
    order.minimum = static_cast<std::uint32_t>(*call.minimum * 60);
    order.gap = static_cast<std::uint32_t>(call.gap.value_or(30) * 60);
    desk::Surroundings surroundings = session.surroundings;
    if (call.threads)
        surroundings.threads = *call.threads;
    const auto answer = desk::contactsOfFile(order, surroundings, session.stop, session.progress);
    if (!answer)
        return std::unexpected(answer.error());

    if (!call.out.isEmpty()) {
        Table table{{"person", "other", "seconds"}, {}};
        table.rows.reserve(answer->pairs.size());
        for (const desk::NamedPair &pair : answer->pairs)
            table.rows.push_back(
                {QString::fromStdString(pair.first), QString::fromStdString(pair.second), static_cast<qint64>(pair.seconds)});
        if (const auto written = writeCsv(call.out, table); !written)
            return std::unexpected(written.error());
    }
    Outcome outcome;
    Printout &printout = outcome.printout;
    const auto pairs = static_cast<qint64>(answer->pairs.size());
    const auto total = static_cast<qint64>(answer->totalSeconds);
    if (call.form == Form::text) {
        printout.add("pairs", QStringLiteral("%1 total_s %2").arg(pairs).arg(total));
    } else {
        printout.add("pairs", pairs);
        printout.add("total_s", total);
    }
    printout.add("read", static_cast<qint64>(answer->counts.read));
    printout.add("rejected", static_cast<qint64>(answer->counts.rejected));
    printout.add("duplicate", static_cast<qint64>(answer->counts.duplicate));
    for (const desk::TimedStage &stage : answer->stages)
        printout.add(QString::fromStdString(stage.name) + QStringLiteral("_s"), stage.seconds);
    return outcome;
}

} // namespace tracedesk::cli
