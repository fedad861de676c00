#include "app/cli/commands.h"
#include "app/cli/export_file.h"
#include "app/cli/open_office.h"

#include "view/words.h"

#include <chrono>
#include <optional>

namespace tracedesk::cli {

namespace {

// More rows than this belong in a file.
constexpr std::size_t mostShown = 50;

QJsonValue count(std::uint64_t n)
{
    return QJsonValue(static_cast<qint64>(n));
}

Table rejectTable(std::span<const epi::RejectedRow> rows)
{
    Table table{{"file", "line", "column", "field", "reason", "value"}, {}};
    for (const epi::RejectedRow &row : rows)
        table.rows.push_back({QString::fromStdString(row.file), count(row.line), count(row.column),
                              QString::fromStdString(row.field), view::word(row.reason), QString::fromStdString(row.value)});
    return table;
}

Table remarkTable(std::span<const epi::Remark> remarks)
{
    Table table{{"line", "remark", "subject", "value"}, {}};
    for (const epi::Remark &remark : remarks)
        table.rows.push_back({count(remark.line), view::word(remark.reason),
                              QString::fromStdString(epi::shownToken(remark.subject)), QString::fromStdString(remark.value)});
    return table;
}

Table remarkCounts(std::span<const epi::Remark> remarks)
{
    std::map<epi::RemarkReason, std::uint64_t> counts;
    for (const epi::Remark &remark : remarks)
        ++counts[remark.reason];
    Table table{{"remark", "rows"}, {}};
    for (const auto &[reason, n] : counts)
        table.rows.push_back({view::word(reason), count(n)});
    return table;
}

void addCounts(Printout &printout, const epi::ImportCounts &counts)
{
    printout.add("read", count(counts.read));
    printout.add("stored", count(counts.stored));
    printout.add("duplicate", count(counts.duplicate));
    printout.add("rejected", count(counts.rejected));
    printout.add("quarantined", count(counts.quarantined));
}

void addUp(epi::ImportCounts &sum, const epi::ImportCounts &counts)
{
    sum.read += counts.read;
    sum.stored += counts.stored;
    sum.duplicate += counts.duplicate;
    sum.rejected += counts.rejected;
    sum.quarantined += counts.quarantined;
}

struct Judged
{
    epi::ImportCounts counts;
    std::vector<epi::RejectedRow> rejected;
    std::vector<epi::Remark> remarks;
};

/// `mark`: of the file of rejected rows, where one is wanted.
epi::Result<Outcome> sayImport(desk::Office &office, const Call &call, const std::optional<epi::ExportMark> &mark,
                               const Judged &judged)
{
    Outcome outcome;
    addCounts(outcome.printout, judged.counts);
    if (mark) {
        const desk::ExportOrder order{epi::ExportKind::rejectedRows, call.rejects.toStdString(), purposeOf(call),
                                      judged.rejected.size()};
        // What was imported stays imported, and its counts are told.
        if (const auto written = exportCsv(office, *mark, order, rejectTable(judged.rejected)); !written) {
            outcome.printout.add("rejects_not_written", view::errorText(written.error()));
            outcome.exitCode = 1;
        }
    }
    // All of them are for a file, which comes on the register of exports.
    const auto shown = [](const auto &rows) { return std::span(rows).first(std::min(rows.size(), mostShown)); };
    outcome.printout.tables.emplace_back("rejected_rows", rejectTable(shown(judged.rejected)));
    outcome.printout.tables.emplace_back("remark_counts", remarkCounts(judged.remarks));
    outcome.printout.tables.emplace_back("remarks", remarkTable(shown(judged.remarks)));
    return outcome;
}

} // namespace

epi::Result<Outcome> runCheck(const Call &call, const Session &session)
{
    const auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    const auto faults = office->check(session.stop, session.progress);
    if (!faults)
        return std::unexpected(faults.error());
    Outcome outcome;
    outcome.printout.add("faults", count(faults->size()));
    Table table{{"fault"}, {}};
    for (const epi::Error &fault : *faults)
        table.rows.push_back({view::errorText(fault)});
    outcome.printout.tables.emplace_back("found", std::move(table));
    outcome.exitCode = faults->empty() ? 0 : 1;
    return outcome;
}

epi::Result<Outcome> runImport(const Call &call, const Session &session)
{
    desk::ImportOrder order;
    order.profile = call.profile.toStdString();
    for (const QString &file : call.operands.mid(1))
        order.files.push_back(file.toStdString());
    for (const QString &mapping : call.mappings)
        order.mappings.push_back(mapping.toStdString());
    // Files are read and judged while the key is derived: neither needs the other.
    std::stop_source giveUp;
    const std::stop_callback interrupted(session.stop, [&giveUp] { giveUp.request_stop(); });
    auto opening = openMeanwhile(call, session, giveUp);
    const auto staged = desk::stageImport(order, session.surroundings, giveUp.get_token(), session.progress);
    auto office = opening.get();
    if (!office)
        return std::unexpected(office.error());
    if (!staged)
        return std::unexpected(staged.error());

    std::optional<epi::ExportMark> mark;
    if (!call.rejects.isEmpty()) {
        const auto begun = beginExport(*office);
        if (!begun)
            return std::unexpected(begun.error());
        mark = *begun;
    }
    Judged judged;
    if (call.preview) {
        for (const intake::ParsedFile &file : staged->files) {
            if (!file.placeTable)
                addUp(judged.counts, file.counts);
            judged.rejected.insert(judged.rejected.end(), file.rejected.begin(), file.rejected.end());
            judged.remarks.insert(judged.remarks.end(), file.remarks.begin(), file.remarks.end());
        }
        return sayImport(*office, call, mark, judged);
    }
    const auto kept = office->keepImport(*staged, session.stop, session.progress);
    if (!kept)
        return std::unexpected(kept.error());
    for (const intake::ParsedFile &file : staged->files) {
        if (file.placeTable)
            judged.rejected.insert(judged.rejected.end(), file.rejected.begin(), file.rejected.end());
    }
    for (const desk::KeptFile &file : *kept) {
        addUp(judged.counts, file.counts);
        judged.rejected.insert(judged.rejected.end(), file.rejected.begin(), file.rejected.end());
        judged.remarks.insert(judged.remarks.end(), file.remarks.begin(), file.remarks.end());
    }
    return sayImport(*office, call, mark, judged);
}

epi::Result<Outcome> runTrace(const Call &call, const Session &session)
{
    Session own = session;
    if (call.threads)
        own.surroundings.threads = *call.threads;
    auto office = openOffice(call, own);
    if (!office)
        return std::unexpected(office.error());
    const auto run = office->trace(own.stop, own.progress);
    if (!run)
        return std::unexpected(run.error());
    Outcome outcome;
    Printout &printout = outcome.printout;
    printout.add("policy", QString::fromStdString(run->policy));
    printout.add("input", QString::fromStdString(run->inputDigest));
    for (const auto &[name, n] :
         {std::pair("cases", run->cases), std::pair("persons", run->persons), std::pair("records", run->records),
          std::pair("stays", run->stays), std::pair("contacts", run->coPresences), std::pair("clusters", run->clusters),
          std::pair("sources", run->sources)})
        printout.add(QString::fromLatin1(name), count(n));
    printout.add("load_s", run->loadSeconds);
    printout.add("trace_s", run->traceSeconds);
    printout.add("save_s", run->saveSeconds);
    printout.add("total_s", run->loadSeconds + run->traceSeconds + run->saveSeconds);
    return outcome;
}

} // namespace tracedesk::cli
