#include "desk/exports.h"

#include "desk/office.h"
#include "vault/fresh_file.h"

#include <unordered_map>

// Files taken out of the store: first on the register and on record, then written.

namespace tracedesk::desk {

namespace {

using epi::Duty;

constexpr std::string_view standardOutput = "-";

/// What an account must be allowed to do for it: a certificate is no data, and is taken out when there are none any more.
Duty dutyFor(epi::ExportKind kind)
{
    return kind == epi::ExportKind::certificate ? Duty::seeRetention : Duty::exportData;
}

/// As somebody finds it who looks for it later.
std::string placeOf(const std::string &path)
{
    std::error_code error;
    if (path == standardOutput)
        return path;
    const auto whole = std::filesystem::absolute(path, error);
    return error ? path : whole.lexically_normal().string();
}

} // namespace

epi::Result<epi::ExportMark> Office::beginExport(const vault::SecretBytes &password, epi::ExportKind kind)
{
    if (auto permitted = permit(dutyFor(kind)); !permitted)
        return std::unexpected(permitted.error());
    if (auto confirmed = confirm(password); !confirmed)
        return std::unexpected(confirmed.error());
    return m_begun.emplace_back(m_ids.make<epi::ExportId>(), m_surroundings.now(), actor().name);
}

epi::Result<void> Office::keepOnRegister(const epi::ExportMark &mark, const ExportOrder &order, const vault::Digest &digest)
{
    epi::ExportRecord record;
    record.id = mark.id;
    record.at = mark.at;
    record.account = actor().account;
    record.kind = order.kind;
    record.rows = order.rows;
    record.subject = order.subject;
    record.digest = digest;
    record.path = placeOf(order.path);
    record.purpose = order.purpose;
    return m_store.registerExport(record);
}

epi::Result<void> Office::finishExport(const epi::ExportMark &mark, const ExportOrder &order, std::span<const std::uint8_t> bytes)
{
    if (auto permitted = permit(dutyFor(order.kind)); !permitted)
        return permitted;
    if (std::erase(m_begun, mark) == 0)
        return epi::fail(epi::ErrorCode::passwordNeeded);
    if (auto kept = keepOnRegister(mark, order, vault::digestOf(bytes)); !kept || order.path == standardOutput)
        return kept;
    auto file = vault::FreshFile::beside(order.path);
    epi::Result<void> written = file ? file->write(bytes) : std::unexpected(file.error());
    if (written)
        written = file->put();
    if (!written && !(file && file->isInPlace()))
        (void)m_store.closeExport(mark.id, epi::ExportEnding::neverWritten);
    return written;
}

epi::Result<std::vector<ExportLine>> Office::exports() const
{
    if (auto permitted = permit(Duty::closeExports); !permitted)
        return std::unexpected(permitted.error());
    auto records = m_store.loadExports();
    if (!records)
        return std::unexpected(records.error());
    std::unordered_map<epi::AccountId, std::string> names;
    for (const vault::Account &account : m_store.accounts())
        names.emplace(account.id, account.name);
    std::vector<ExportLine> lines;
    for (epi::ExportRecord &record : *records) {
        ExportLine line;
        line.account = names[record.account];
        line.closedBy = names[record.closedBy];
        line.record = std::move(record);
        lines.push_back(std::move(line));
    }
    return lines;
}

epi::Result<void> Office::closeExport(epi::ExportId id, epi::ExportEnding ending)
{
    if (auto permitted = permit(Duty::closeExports); !permitted)
        return permitted;
    if (ending == epi::ExportEnding::neverWritten)
        return epi::fail(epi::ErrorCode::invalidArgument, "export", "said by the program alone");
    return m_store.closeExport(id, ending);
}

} // namespace tracedesk::desk
