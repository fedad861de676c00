#include "app/cli/commands.h"

#include "demo/outbreak.h"

namespace tracedesk::cli {

epi::Result<Outcome> runDemo(const Call &call, const Session &session)
{
    demo::Options options;
    options.seed = call.seed.value_or(options.seed);
    options.cases = call.cases.value_or(options.cases);
    options.persons = call.persons.value_or(options.persons);
    options.days = static_cast<std::int32_t>(call.days.value_or(static_cast<unsigned>(options.days)));
    options.everyone = call.everyone;
    const auto outbreak = demo::generate(options, session.stop, session.progress);
    if (!outbreak)
        return std::unexpected(outbreak.error());
    const auto rows = demo::write(**outbreak, call.operands.front().toStdString(), session.stop, session.progress);
    if (!rows)
        return std::unexpected(rows.error());
    Outcome outcome;
    outcome.printout.add("folder", call.operands.front());
    Table table{{"file", "rows"}, {}};
    for (const auto &[name, n] : *rows)
        table.rows.push_back({QString::fromStdString(name), static_cast<qint64>(n)});
    outcome.printout.tables.emplace_back("files", std::move(table));
    return outcome;
}

} // namespace tracedesk::cli
