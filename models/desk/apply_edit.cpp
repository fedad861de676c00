#include "desk/office.h"

#include <algorithm>
#include <cassert>
#include <type_traits>

// What officers enter by hand, on its way into the store.

namespace tracedesk::desk {

namespace {

using epi::ErrorCode;

epi::Result<epi::Entry> save(store::CaseStore &store, const epi::Entry &entry)
{
    const auto asEntry = [](auto saved) -> epi::Result<epi::Entry> {
        if (!saved)
            return std::unexpected(saved.error());
        return epi::Entry(std::move(*saved));
    };
    return std::visit(
        [&](const auto &one) {
            using T = std::remove_cvref_t<decltype(one)>;
            if constexpr (std::is_same_v<T, epi::IdentifiedCase>)
                return asEntry(store.saveCase(one));
            else if constexpr (std::is_same_v<T, epi::Interview>)
                return asEntry(store.saveInterview(one));
            else if constexpr (std::is_same_v<T, epi::Visit>)
                return asEntry(store.saveVisit(one));
            else
                return asEntry(store.saveContact(one));
        },
        entry);
}

epi::Result<void> takeOut(store::CaseStore &store, const epi::Entry &entry)
{
    return std::visit(
        [&](const auto &one) -> epi::Result<void> {
            using T = std::remove_cvref_t<decltype(one)>;
            if constexpr (std::is_same_v<T, epi::Interview>)
                return store.removeInterview(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::Visit>)
                return store.removeVisit(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::IdentifiedContact>)
                return store.removeContact(one.contact.id, one.contact.revision);
            else
                return epi::fail(ErrorCode::invalidArgument, "case", "is archived, not taken out");
        },
        entry);
}

} // namespace

epi::Result<epi::Edit> Office::apply(epi::Edit edit)
{
    assert(edit.before || edit.after);
    if (!edit.after) {
        const auto removed = takeOut(m_store, *edit.before);
        return removed ? epi::Result<epi::Edit>(std::move(edit)) : std::unexpected(removed.error());
    }
    if (std::ranges::any_of(epi::faultsOf(*edit.after), epi::forbids))
        return epi::fail(ErrorCode::invalidArgument, "entry", "has faults");
    auto saved = save(m_store, epi::withRevisionsOf(std::move(*edit.after), edit.before ? &*edit.before : nullptr));
    if (!saved)
        return std::unexpected(saved.error());
    edit.after = std::move(*saved);
    return edit;
}

} // namespace tracedesk::desk
