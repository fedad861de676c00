#pragma once

#include "tests/store/staffed_store.h"

#include "store/backup.h"
#include "vault/recovery_paper.h"

namespace tracedesk::tests {

/// What stands on the two papers of a pair.
struct Papers
{
    vault::SecretBytes first;
    vault::SecretBytes second;
};

inline epi::Result<vault::SecretBytes> makePaper(store::CaseStore &store)
{
    const auto state = store.recovery();
    if (!state.due)
        return epi::fail(epi::ErrorCode::notPermitted, "paper", "none due");
    const auto paper =
        vault::makeRecoveryPaper(*state.due, *state.due == vault::PaperPart::second ? state.begun->number : state.next);
    if (auto set = store.setRecoveryPaper(paper); !set)
        return std::unexpected(set.error());
    return vault::textOf(paper);
}

/// A store's owner makes both.
inline epi::Result<Papers> makePapers(store::CaseStore &store)
{
    auto first = makePaper(store);
    auto second = makePaper(store);
    if (!first || !second)
        return std::unexpected(!first ? first.error() : second.error());
    return Papers{std::move(*first), std::move(*second)};
}

/// One made by adm, one by sup.
inline epi::Result<Papers> makePapers(const StaffedFolder &folder)
{
    const auto by = [&](const char *user) -> epi::Result<vault::SecretBytes> {
        auto store = folder.as(user);
        return store ? makePaper(*store) : std::unexpected(store.error());
    };
    auto first = by("adm");
    auto second = by("sup");
    if (!first || !second)
        return std::unexpected(!first ? first.error() : second.error());
    return Papers{std::move(*first), std::move(*second)};
}

inline epi::Result<store::BackupDescription> restore(const std::filesystem::path &file, const Papers &papers,
                                                     const std::filesystem::path &folder)
{
    return store::restoreStore(file, papers.first, papers.second, folder, testEnvironment(), {}, {});
}

} // namespace tracedesk::tests
