#include "desk/office.h"

// Backups: sealed to two papers, each made and kept by another person.

namespace tracedesk::desk {

using epi::Duty;

epi::Result<Recovery> Office::recovery() const
{
    if (auto permitted = permit(may(Duty::signOrder) ? Duty::signOrder : Duty::backUp); !permitted)
        return std::unexpected(permitted.error());
    Recovery recovery{m_store.recovery(), {}};
    for (const vault::Account &account : m_store.accounts())
        recovery.names.emplace(account.id, account.name);
    return recovery;
}

epi::Result<vault::RecoveryPaper> Office::drawRecoveryPaper() const
{
    const store::RecoveryState state = m_store.recovery();
    const bool second = state.due == vault::PaperPart::second;
    if (auto permitted = permit(second ? Duty::signOrder : Duty::backUp); !permitted)
        return std::unexpected(permitted.error());
    return vault::makeRecoveryPaper(second ? vault::PaperPart::second : vault::PaperPart::first,
                                    second ? state.begun->number : state.next);
}

epi::Result<void> Office::setRecoveryPaper(const vault::RecoveryPaper &paper, const vault::SecretBytes &lastLine)
{
    if (auto permitted = permit(paper.part == vault::PaperPart::second ? Duty::signOrder : Duty::backUp); !permitted)
        return permitted;
    if (const auto typed = vault::checkLastLine(lastLine, vault::textOf(paper)); !typed)
        return epi::fail(epi::ErrorCode::paperMistyped, "", std::to_string(typed.error().group));
    return m_store.setRecoveryPaper(paper);
}

epi::Result<store::BackupDescription> Office::backUp(const std::filesystem::path &file, store::IfThere ifThere,
                                                     std::stop_token stop, const epi::Progress &progress)
{
    if (auto permitted = permit(Duty::backUp); !permitted)
        return std::unexpected(permitted.error());
    return m_store.backUp(file, ifThere, std::move(stop), progress);
}

} // namespace tracedesk::desk
