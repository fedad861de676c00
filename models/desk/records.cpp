#include "desk/office.h"

#include "desk/record_lines.h"
#include "vault/fresh_file.h"

#include <algorithm>
#include <string>

namespace tracedesk::desk {

namespace {

constexpr std::size_t pieceSize = 64 * 1024; // of what is written at a time

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
    // Whom own acts were about is said to who may know the people.
    const bool all = may(epi::Duty::seeAllRecords) || may(epi::Duty::seeAccounts);
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
    auto out = vault::FreshFile::beside(file);
    if (!out)
        return std::unexpected(out.error());
    std::uint64_t written = 0;
    vault::Digester digester;
    std::string waiting;
    epi::Result<void> kept;
    const auto send = [&](std::size_t most) {
        const std::span bytes(reinterpret_cast<const std::uint8_t *>(waiting.data()), waiting.size());
        if (kept && bytes.size() > most) {
            digester.update(bytes);
            kept = out->write(bytes);
            waiting.clear();
        }
    };
    const auto read = m_store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        const auto name = names.find(record.account);
        waiting += lineOf(record, name == names.end() ? std::string_view() : std::string_view(name->second)) + '\n';
        send(pieceSize);
        ++written;
        return kept && !stop.stop_requested();
    });
    if (!read)
        return std::unexpected(read.error());
    if (stop.stop_requested())
        return epi::fail(epi::ErrorCode::cancelled);
    send(0);
    if (!kept)
        return std::unexpected(kept.error());
    const ExportOrder order{epi::ExportKind::activityRecord, file.string(), "security monitoring", written};
    if (kept = keepOnRegister(mark, order, digester.finish()); !kept)
        return std::unexpected(kept.error());
    if (kept = out->put(); !kept) {
        if (!out->isInPlace())
            (void)m_store.closeExport(mark.id, epi::ExportEnding::neverWritten);
        return std::unexpected(kept.error());
    }
    return written;
}

} // namespace tracedesk::desk
