#include "desk/colleagues.h"
#include "desk/office.h"

#include <algorithm>
#include <cassert>
#include <type_traits>

// What officers enter by hand, on its way into the store.

namespace tracedesk::desk {

using epi::ErrorCode;

namespace {

/// To whom the entry gives a case or a task; null: to nobody, or to who has it already and may have left since.
epi::Result<epi::AccountId> newTaker(const store::CaseStore &store, const epi::Entry &entry)
{
    if (const auto *given = std::get_if<epi::HandOver>(&entry))
        return given->to;
    const auto *task = std::get_if<epi::Task>(&entry);
    if (task == nullptr || task->to.isNull())
        return epi::AccountId();
    const auto stored = store.loadTasks(task->caseId);
    if (!stored)
        return std::unexpected(stored.error());
    const auto before = std::ranges::find(*stored, task->id, &epi::Task::id);
    return before != stored->end() && before->to == task->to ? epi::AccountId() : task->to;
}

} // namespace

epi::Result<std::optional<epi::Person>> Office::openedPerson(const std::optional<epi::MaskedPerson> &given)
{
    if (!given)
        return std::nullopt;
    std::optional<epi::Person> stored;
    if (auto loaded = m_store.loadPerson(given->id))
        stored = std::move(*loaded);
    else if (loaded.error().code != ErrorCode::notFound)
        return std::unexpected(loaded.error());
    auto opened = m_seals.opened(*given, stored);
    if (!opened)
        return std::unexpected(opened.error());
    if (stored)
        m_seals.remember(*stored);
    return std::move(*opened);
}

epi::Result<epi::Entry> Office::saveEntry(const epi::Entry &entry)
{
    const auto sealed = [this](const std::optional<epi::Person> &person) {
        return person ? std::optional(m_seals.sealed(*person)) : std::nullopt;
    };
    return std::visit(
        [&](const auto &one) -> epi::Result<epi::Entry> {
            using T = std::remove_cvref_t<decltype(one)>;
            const auto asEntry = [](auto saved) { return epi::Entry(std::move(saved)); };
            if constexpr (std::is_same_v<T, epi::Interview>) {
                return m_store.saveInterview(one).transform(asEntry);
            } else if constexpr (std::is_same_v<T, epi::Visit>) {
                return m_store.saveVisit(one).transform(asEntry);
            } else if constexpr (std::is_same_v<T, epi::Ruling>) {
                return m_store.saveRuling(one).transform(asEntry);
            } else if constexpr (std::is_same_v<T, epi::Answers>) {
                return m_store.saveAnswers(one).transform(asEntry);
            } else if constexpr (std::is_same_v<T, epi::HandOver>) {
                return m_store.saveHandOver(one).transform(asEntry);
            } else if constexpr (std::is_same_v<T, epi::Task>) {
                return m_store.saveTask(one).transform(asEntry);
            } else {
                auto person = openedPerson(one.person);
                if (!person)
                    return std::unexpected(person.error());
                if constexpr (std::is_same_v<T, epi::IdentifiedCase>)
                    return m_store.saveCase(store::CaseWithPerson{one.facts, std::move(*person)})
                        .transform([&](const auto &saved) {
                            return epi::Entry(epi::IdentifiedCase{saved.facts, sealed(saved.person)});
                        });
                else
                    return m_store.saveContact(store::ContactWithPerson{one.contact, std::move(*person)})
                        .transform([&](const auto &saved) {
                            return epi::Entry(epi::IdentifiedContact{saved.contact, sealed(saved.person)});
                        });
            }
        },
        entry);
}

epi::Result<void> Office::takeOut(const epi::Entry &entry)
{
    return std::visit(
        [&](const auto &one) -> epi::Result<void> {
            using T = std::remove_cvref_t<decltype(one)>;
            if constexpr (std::is_same_v<T, epi::Interview>)
                return m_store.removeInterview(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::Visit>)
                return m_store.removeVisit(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::Ruling>)
                return m_store.removeRuling(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::Answers>)
                return m_store.removeAnswers(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::HandOver>)
                return m_store.removeHandOver(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::Task>)
                return m_store.removeTask(one.id, one.revision);
            else if constexpr (std::is_same_v<T, epi::IdentifiedContact>) {
                // Its person may go with it.
                if (const auto person = m_store.loadPerson(one.contact.person))
                    m_seals.remember(*person);
                return m_store.removeContact(one.contact.id, one.contact.revision);
            } else
                return epi::fail(ErrorCode::invalidArgument, "case", "is archived, not taken out");
        },
        entry);
}

epi::Result<epi::Jurisdiction> Office::areaOf(const epi::Entry &entry) const
{
    auto stored = m_store.loadCase(epi::caseOf(entry));
    if (stored)
        return stored->jurisdiction;
    const auto *entered = std::get_if<epi::IdentifiedCase>(&entry);
    if (stored.error().code != ErrorCode::notFound)
        return std::unexpected(stored.error());
    return entered != nullptr ? epi::Result<epi::Jurisdiction>(entered->facts.jurisdiction)
                              : epi::fail(ErrorCode::invalidArgument, "case", "not in the store");
}

epi::Result<void> Office::permitEntry(const epi::Entry &entry) const
{
    const auto stored = m_store.storedCaseOf(entry);
    if (!stored)
        return std::unexpected(stored.error());
    if (!stored->isNull() && *stored != epi::caseOf(entry))
        return epi::fail(ErrorCode::invalidArgument, "entry", "of another case");
    const auto area = areaOf(entry);
    if (!area)
        return std::unexpected(area.error());
    if (const auto known = m_store.loadCase(epi::caseOf(entry)))
        if (auto permitted = permitNotOwn(epi::Duty::enter, std::span(&known->person, 1)); !permitted)
            return permitted;
    if (auto permitted = permit(epi::Duty::enter, *area); !permitted)
        return permitted;
    // Nor may a case be handed to an area where one has no say.
    if (const auto *entered = std::get_if<epi::IdentifiedCase>(&entry))
        if (auto permitted = permit(epi::Duty::enter, entered->facts.jurisdiction); !permitted)
            return permitted;
    const auto *contact = std::get_if<epi::IdentifiedContact>(&entry);
    const epi::PersonId person = contact != nullptr ? contact->contact.person : epi::PersonId();
    if (person.isNull() || !contact->person)
        return {};
    // Who is a case elsewhere is not renamed as a contact here.
    const auto pseudonym = m_store.loadPseudonyms(std::span(&person, 1));
    if (!pseudonym)
        return std::unexpected(pseudonym.error());
    if (pseudonym->front().caseId.isNull())
        return {};
    const auto facts = m_store.loadCase(pseudonym->front().caseId);
    return facts ? permit(epi::Duty::enter, facts->jurisdiction) : std::unexpected(facts.error());
}

epi::Result<epi::Edit> Office::apply(epi::Edit edit)
{
    assert(edit.before || edit.after);
    if (auto permitted = permit(epi::Duty::enter); !permitted)
        return std::unexpected(permitted.error());
    // A new case of which nobody says where belongs to the area of who enters it.
    if (auto *made = edit.after && !edit.before ? std::get_if<epi::IdentifiedCase>(&*edit.after) : nullptr)
        if (made->facts.jurisdiction == epi::Jurisdiction{})
            made->facts.jurisdiction = actor().jurisdiction;
    for (const auto &entry : {edit.before, edit.after})
        if (entry)
            if (auto permitted = permitEntry(*entry); !permitted)
                return std::unexpected(permitted.error());
    const auto taker = edit.after ? newTaker(m_store, *edit.after) : epi::AccountId();
    if (!taker)
        return std::unexpected(taker.error());
    if (!taker->isNull()) {
        // Neither a case nor a task of it goes to anybody who may not open it.
        const auto area = areaOf(*edit.after);
        if (!area)
            return std::unexpected(area.error());
        if (!std::ranges::contains(colleagues(m_store, *area), *taker, &Colleague::id))
            return epi::fail(ErrorCode::notPermitted, epi::nameOf(epi::Duty::enter), "area");
    }
    if (!edit.after) {
        const auto removed = takeOut(*edit.before);
        if (removed)
            indexAnew(epi::personIdOf(*edit.before));
        return removed ? epi::Result<epi::Edit>(std::move(edit)) : std::unexpected(removed.error());
    }
    if (std::ranges::any_of(epi::faultsOf(*edit.after), epi::forbids))
        return epi::fail(ErrorCode::invalidArgument, "entry", "has faults");
    const epi::PersonId person = epi::personIdOf(*edit.after);
    if (edit.before && epi::personOf(*edit.after) && epi::personIdOf(*edit.before) != person)
        return changePerson(std::move(edit));
    auto saved = saveEntry(epi::withRevisionsOf(std::move(*edit.after), edit.before ? &*edit.before : nullptr));
    if (!saved)
        return std::unexpected(saved.error());
    edit.after = std::move(*saved);
    indexAnew(person);
    return edit;
}

} // namespace tracedesk::desk
