#include "desk/office.h"

#include "desk/record_lines.h"
#include "vault/durable_file.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace tracedesk::desk {

namespace {

bool answers(const epi::AuditRecord &record, const RecordQuestion &question)
{
    return (question.acts.empty() || std::ranges::contains(question.acts, record.act)) &&
           (question.account.isNull() || record.account == question.account) &&
           (question.subject.isNull() || record.subject == question.subject) && (!question.from || record.at >= *question.from) &&
           (!question.until || record.at < *question.until) && record.sequence >= question.first &&
           (!question.last || record.sequence <= *question.last) && (!question.object || record.object == *question.object);
}

} // namespace

epi::Result<RecordPage> Office::records(const RecordQuestion &question) const
{
    RecordQuestion asked = question;
    if (!may(epi::Duty::seeAllRecords)) {
        const bool own = question.account.isNull() || question.account == actor().account;
        if (auto permitted = permit(own ? epi::Duty::seeOwnRecord : epi::Duty::seeAllRecords); !permitted)
            return std::unexpected(permitted.error());
        asked.account = actor().account;
    }
    RecordPage page;
    const auto read = m_store.readAudit(store::AuditOrder::newestFirst, [&](const epi::AuditRecord &record) {
        if (!answers(record, asked))
            return true;
        ++page.matching;
        if (page.records.size() < asked.most)
            page.records.push_back(record);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    const bool all = may(epi::Duty::seeAllRecords);
    for (const vault::Account &account : m_store.accounts())
        if (all || account.id == actor().account)
            page.names.emplace(account.id, account.name);
    return page;
}

epi::Result<std::uint64_t> Office::exportRecord(const std::filesystem::path &file, const vault::SecretBytes &password,
                                                std::stop_token stop)
{
    if (auto permitted = permit(epi::Duty::exportRecord); !permitted)
        return std::unexpected(permitted.error());
    if (auto confirmed = confirm(password); !confirmed)
        return std::unexpected(confirmed.error());
    const auto length = m_store.auditLength();
    if (!length)
        return std::unexpected(length.error());
    const epi::ExportMark mark{m_ids.make<epi::ExportId>(), m_surroundings.now(), actor().name};
    // The entry that names the export is in the file: lines of another kind would break those who read it.
    if (auto recorded = m_store.recordAct(epi::AuditAct::recordExported, epi::AuditOutcome::done, mark.id.uuid(), *length);
        !recorded)
        return std::unexpected(recorded.error());
    std::unordered_map<epi::AccountId, std::string> names;
    for (const vault::Account &account : m_store.accounts())
        names.emplace(account.id, account.name);
    std::filesystem::path beside = file;
    beside += ".new";
    // For the user alone from the first byte, whatever the process was started with.
    if (auto made = vault::replaceFile(beside, {}); !made)
        return std::unexpected(made.error());
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    std::uint64_t written = 0;
    vault::Digester digester;
    const auto read = m_store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        const auto name = names.find(record.account);
        const std::string line = lineOf(record, name == names.end() ? std::string_view() : std::string_view(name->second)) + '\n';
        digester.update(std::as_bytes(std::span(line)));
        out << line;
        ++written;
        return out.good() && !stop.stop_requested();
    });
    out.close();
    std::error_code error;
    if (!read || stop.stop_requested() || !out) {
        std::filesystem::remove(beside, error);
        if (!read)
            return std::unexpected(read.error());
        return stop.stop_requested() ? epi::fail(epi::ErrorCode::cancelled)
                                     : epi::fail(epi::ErrorCode::ioFailed, file.string(), "write", "no such place, or no room");
    }
    const ExportOrder order{epi::ExportKind::activityRecord, file.string(), "security monitoring", written};
    if (auto kept = keepOnRegister(mark, order, digester.finish()); !kept) {
        std::filesystem::remove(beside, error);
        return std::unexpected(kept.error());
    }
    std::filesystem::rename(beside, file, error);
    if (error) {
        (void)m_store.closeExport(mark.id, epi::ExportEnding::neverWritten);
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        return epi::fail(epi::ErrorCode::ioFailed, file.string(), "rename", error.message());
    }
    return written;
}

} // namespace tracedesk::desk
