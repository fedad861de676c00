#include "desk/area.h"
#include "desk/office.h"

#include <algorithm>
#include <utility>

// Persons entered twice: who may be the one that is being entered, and what becomes of both. Nothing is decided here; an officer
// does.

namespace tracedesk::desk {

namespace {

using epi::Duty;
using epi::ErrorCode;

constexpr std::size_t mostCompared = 50; ///< of those found alike: most are namesakes, or may not be shown
constexpr std::size_t mostProposed = 5;
constexpr const char *purpose = "persons alike";

/// The same but for what the store adds.
bool saysTheSame(epi::Person a, const epi::Person &b)
{
    a.revision = b.revision;
    a.subjectTokens = b.subjectTokens;
    return a == b;
}

/// What the store has not behind a seal of this person.
epi::Person filledIn(epi::Person joined, const epi::Person &stored)
{
    for (std::string epi::Person::*const item :
         {&epi::Person::name, &epi::Person::phone, &epi::Person::residentNumber, &epi::Person::address})
        if (joined.*item == stored.*item)
            (joined.*item).clear();
    return joined;
}

epi::JoinHindrance hindranceOf(const epi::Entry &entry, const store::PersonStanding &standing, bool recorded)
{
    const epi::CaseId of = epi::caseOf(entry);
    const bool contact = std::holds_alternative<epi::IdentifiedContact>(entry);
    if (std::ranges::contains(standing.contactOf, of))
        return epi::JoinHindrance::isOfTheCase;
    if (contact && std::ranges::contains(standing.cases, of))
        return epi::JoinHindrance::isTheCase;
    return recorded ? epi::JoinHindrance::hasRecords : epi::JoinHindrance::none;
}

} // namespace

void Office::indexAnew(epi::PersonId person)
{
    if (!m_alike.index || person.isNull())
        return;
    const auto stored = m_store.loadPerson(person);
    if (stored)
        m_alike.index->add(person, epi::PersonTraits::of(*stored));
    else if (stored.error().code == ErrorCode::notFound)
        m_alike.index->remove(person);
    else
        m_alike.index.reset(); // read anew with the next question
}

epi::Result<void> Office::expectEntered(const epi::Entry &entry) const
{
    const epi::PersonId person = epi::personIdOf(entry);
    const auto standing = m_store.standingOf(person);
    if (!standing)
        return std::unexpected(standing.error());
    const auto &cases = std::holds_alternative<epi::IdentifiedCase>(entry) ? standing->cases : standing->contactOf;
    const bool entered = !person.isNull() && std::ranges::contains(cases, epi::caseOf(entry));
    return entered ? epi::Result<void>() : epi::fail(ErrorCode::notFound, "person");
}

epi::Result<bool> Office::mayBeProposed(epi::PersonId person, const store::PersonStanding &standing) const
{
    // Whom only providers or lists speak of, nobody is told the name of.
    if (standing.cases.empty() && (standing.recorded || standing.contactOf.empty()))
        return false;
    AreaView area(actor(), m_store);
    const auto seen = [&](epi::CaseId id) { return area.sees(id); };
    const bool within =
        standing.cases.empty() ? std::ranges::any_of(standing.contactOf, seen) : std::ranges::all_of(standing.cases, seen);
    if (!within)
        return false;
    const auto own = m_store.concernsOwn(std::span(&person, 1));
    if (!own)
        return std::unexpected(own.error());
    const auto due = permitNotDue(Duty::enter, std::span(&person, 1));
    if (!due && due.error().code != ErrorCode::notPermitted)
        return std::unexpected(due.error());
    return !*own && due;
}

epi::Result<std::vector<epi::PersonProposal>> Office::alike(const epi::Entry &entry)
{
    if (auto permitted = permit(Duty::enter); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitEntry(entry); !permitted)
        return std::unexpected(permitted.error());
    if (auto entered = expectEntered(entry); !entered)
        return std::unexpected(entered.error());
    if (!m_alike.index) {
        epi::PersonIndex index;
        const auto read =
            m_store.readPersons([&](const epi::Person &person) { index.add(person.id, epi::PersonTraits::of(person)); });
        if (!read)
            return std::unexpected(read.error());
        m_alike.index = std::move(index);
    }
    const epi::PersonId id = epi::personIdOf(entry);
    const auto person = m_store.loadPerson(id);
    if (!person)
        return std::unexpected(person.error());
    const auto apart = m_store.loadToldApart(id);
    if (!apart)
        return std::unexpected(apart.error());

    struct Candidate
    {
        epi::PersonIndex::Found found;
        store::PersonStanding standing;
    };
    std::vector<Candidate> candidates;
    std::vector<epi::PersonId> shown;
    const auto traits = epi::PersonTraits::of(*person);
    for (const auto &found : m_alike.index->find(traits, epi::PersonVerdict::possible, mostCompared, id)) {
        if (candidates.size() == mostProposed)
            break;
        if (!epi::isWorthALook(found.resemblance) || std::ranges::contains(*apart, found.person))
            continue;
        auto standing = m_store.standingOf(found.person);
        if (!standing)
            return std::unexpected(standing.error());
        const auto allowed = mayBeProposed(found.person, *standing);
        if (!allowed)
            return std::unexpected(allowed.error());
        if (!*allowed)
            continue;
        candidates.push_back({found, std::move(*standing)});
        shown.push_back(found.person);
    }
    if (shown.empty())
        return std::vector<epi::PersonProposal>();
    // Nothing of them is shown before the looks are on record.
    if (const auto looked = m_store.recordLooks(shown, purpose); !looked)
        return std::unexpected(looked.error());

    AreaView area(actor(), m_store);
    std::vector<epi::PersonProposal> proposals;
    for (const Candidate &candidate : candidates) {
        const auto other = m_store.loadPerson(candidate.found.person);
        if (!other)
            return std::unexpected(other.error());
        epi::JoinedPerson joined = epi::joined(*other, *person);
        m_seals.remember(filledIn(joined.person, *other));
        epi::PersonProposal &proposal = proposals.emplace_back();
        proposal.person = m_seals.sealed(joined.person);
        proposal.resemblance = candidate.found.resemblance;
        proposal.filled = std::move(joined.filled);
        proposal.differing = std::move(joined.differing);
        proposal.hindrance = hindranceOf(entry, candidate.standing, !person->subjectTokens.empty());
        for (const auto &[ids, numbers] : {std::pair(&candidate.standing.cases, &proposal.cases),
                                           std::pair(&candidate.standing.contactOf, &proposal.contactOf)})
            for (const epi::CaseId of : *ids)
                if (const auto facts = area.sees(of) ? m_store.loadCase(of) : epi::fail(ErrorCode::notFound, "case"))
                    numbers->push_back(facts->number);
    }
    return proposals;
}

epi::Result<void> Office::tellApart(const epi::Entry &entry, epi::PersonId other, bool apart)
{
    if (auto permitted = permit(Duty::enter); !permitted)
        return permitted;
    if (auto permitted = permitEntry(entry); !permitted)
        return permitted;
    if (auto entered = expectEntered(entry); !entered)
        return entered;
    const auto standing = m_store.standingOf(other);
    if (!standing)
        return std::unexpected(standing.error());
    const auto allowed = mayBeProposed(other, *standing);
    if (!allowed)
        return std::unexpected(allowed.error());
    return *allowed ? m_store.tellApart(epi::personIdOf(entry), other, apart) : epi::fail(ErrorCode::notFound, "person");
}

epi::Result<epi::Entry> Office::savePersonChange(const epi::Entry &entry, epi::Person person, epi::Person left)
{
    const auto sealed = [this](const std::optional<epi::Person> &saved) { return std::optional(m_seals.sealed(*saved)); };
    if (const auto *c = std::get_if<epi::IdentifiedCase>(&entry))
        return m_store.saveCase(store::CaseWithPerson{c->facts, std::move(person), std::move(left)})
            .transform([&](const auto &saved) { return epi::Entry(epi::IdentifiedCase{saved.facts, sealed(saved.person)}); });
    const auto &contact = std::get<epi::IdentifiedContact>(entry);
    return m_store.saveContact(store::ContactWithPerson{contact.contact, std::move(person), std::move(left)})
        .transform([&](const auto &saved) { return epi::Entry(epi::IdentifiedContact{saved.contact, sealed(saved.person)}); });
}

epi::Result<epi::Edit> Office::changePerson(epi::Edit edit)
{
    const epi::Entry after = epi::withRevisionsOf(std::move(*edit.after), &*edit.before);
    const epi::MaskedPerson given = *epi::personOf(after);
    const epi::PersonId from = epi::personIdOf(*edit.before);
    auto left = m_store.loadPerson(from);
    if (!left)
        return std::unexpected(left.error());
    std::optional<epi::Person> stored;
    if (auto loaded = m_store.loadPerson(given.id))
        stored = std::move(*loaded);
    else if (loaded.error().code != ErrorCode::notFound)
        return std::unexpected(loaded.error());
    auto person = m_seals.opened(given, stored);
    if (!person)
        return std::unexpected(person.error());

    std::vector<PersonsAlike::Change> &changes = m_alike.changes[epi::idOf(after)];
    const PersonsAlike::Change *last = changes.empty() ? nullptr : &changes.back();
    const bool back = last && last->kept == from && last->entered.id == given.id;
    std::optional<PersonsAlike::Change> made;
    epi::Person leaving = *left;
    if (back) {
        leaving = epi::parted(*left, last->filled, last->entered);
    } else {
        if (!stored)
            return epi::fail(ErrorCode::notFound, "person");
        if (auto permitted = permitNotOwn(Duty::enter, std::span(&given.id, 1)); !permitted)
            return std::unexpected(permitted.error());
        const auto standing = m_store.standingOf(given.id);
        if (!standing)
            return std::unexpected(standing.error());
        const auto allowed = mayBeProposed(given.id, *standing);
        if (!allowed)
            return std::unexpected(allowed.error());
        if (!*allowed)
            return epi::fail(ErrorCode::notFound, "person");
        if (hindranceOf(after, *standing, !left->subjectTokens.empty()) != epi::JoinHindrance::none)
            return epi::fail(ErrorCode::invalidArgument, "person", "not to be joined");
        epi::JoinedPerson joined = epi::joined(*stored, *left);
        // What was shown is what is done.
        if (!saysTheSame(*person, joined.person))
            return epi::fail(ErrorCode::staleRevision, "person", std::to_string(stored->revision));
        made = PersonsAlike::Change{*left, given.id, std::move(joined.filled)};
    }
    if (back && stored && !saysTheSame(*person, *stored))
        return epi::fail(ErrorCode::staleRevision, "person", std::to_string(stored->revision));
    if (stored)
        person->revision = stored->revision;
    m_seals.remember(*left);
    if (stored)
        m_seals.remember(*stored);
    auto saved = savePersonChange(after, std::move(*person), std::move(leaving));
    if (!saved)
        return std::unexpected(saved.error());
    if (made)
        changes.push_back(std::move(*made));
    else
        changes.pop_back();
    indexAnew(from);
    indexAnew(given.id);
    edit.after = std::move(*saved);
    return edit;
}

epi::Result<epi::Edit> Office::makeCase(const epi::IdentifiedContact &contact, epi::IdentifiedCase made)
{
    if (auto permitted = permit(Duty::enter); !permitted)
        return std::unexpected(permitted.error());
    if (made.facts.jurisdiction == epi::Jurisdiction{})
        made.facts.jurisdiction = actor().jurisdiction;
    made.facts.person = contact.contact.person;
    made.facts.revision = 0;
    made.person.reset(); // who it is stays as it is
    const epi::Entry named = contact;
    for (const epi::Entry &entry : {named, epi::Entry(made)})
        if (auto permitted = permitEntry(entry); !permitted)
            return std::unexpected(permitted.error());
    if (auto entered = expectEntered(named); !entered)
        return std::unexpected(entered.error());
    if (auto permitted = permitNotOwn(Duty::enter, std::span(&made.facts.person, 1)); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitNotDue(Duty::enter, std::span(&made.facts.person, 1)); !permitted)
        return std::unexpected(permitted.error());
    if (std::ranges::any_of(epi::faultsOf(epi::Entry(made)), epi::forbids))
        return epi::fail(ErrorCode::invalidArgument, "entry", "has faults");
    epi::Exposure exposure;
    exposure.source = contact.contact.caseId;
    exposure.setting = contact.contact.place;
    const auto policy = policyInForce();
    if (!policy)
        return std::unexpected(policy.error());
    if (const auto last = epi::lastContactOf(contact.contact, policy->utcOffset)) {
        const bool timed = contact.contact.span != epi::TimeSpan{};
        const epi::Day first = timed ? epi::localDay(contact.contact.span.begin, policy->utcOffset) : *last;
        exposure.when = epi::DayRange{std::min(first, *last), *last};
    }
    auto saved = m_store.saveCaseOfContact(std::move(made.facts), std::move(exposure));
    if (!saved)
        return std::unexpected(saved.error());
    return epi::Edit{std::nullopt, epi::Entry(epi::IdentifiedCase{std::move(*saved), std::nullopt})};
}

} // namespace tracedesk::desk
