#pragma once

#include "epi/answers.h"
#include "epi/case.h"
#include "epi/findings.h"
#include "epi/hand_over.h"
#include "epi/interview.h"
#include "epi/masked.h"
#include "epi/ruling.h"
#include "epi/task.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace tracedesk::epi {

/// A natural person as those see it who enter what they were told: what identifies is masked. A new value replaces a stored
/// one; a sealed one stays what it is.
struct MaskedPerson
{
    PersonId id;
    Masked<Identifier::name> name;
    Masked<Identifier::phone> phone;
    Masked<Identifier::residentNumber> residentNumber;
    Masked<Identifier::address> address;
    std::optional<Day> birthDate;
    Sex sex = Sex::unknown;
    std::uint32_t revision = 0;

    bool operator==(const MaskedPerson &) const = default;
};

/// A case and who it is. Without the person: not looked at, and not changed.
struct IdentifiedCase
{
    Case facts;
    std::optional<MaskedPerson> person;

    bool operator==(const IdentifiedCase &) const = default;
};

/// A contact and who it is. Without the person: found by machine, nobody is told the name.
struct IdentifiedContact
{
    Contact contact;
    std::optional<MaskedPerson> person;

    bool operator==(const IdentifiedContact &) const = default;
};

/// What officers write by hand.
using Entry = std::variant<IdentifiedCase, Interview, Visit, IdentifiedContact, Ruling, Answers, HandOver, Task>;

/// One change of one entry by an officer: what it was, with the revision it was read with, and what it is to be.
/// Nothing before: it is new. Nothing after: it is taken back. At least one is there, both are of one kind and id.
struct Edit
{
    std::optional<Entry> before;
    std::optional<Entry> after;
};

[[nodiscard]] const Uuid &idOf(const Entry &entry);
/// The case it belongs to; a case belongs to itself.
[[nodiscard]] CaseId caseOf(const Entry &entry);
/// Equal but for the revisions.
[[nodiscard]] bool sameContent(const Entry &a, const Entry &b);
/// The entry with the revisions that `stored` has; those of a new one where there is none. A person that is another than the
/// stored entry's keeps its own.
[[nodiscard]] Entry withRevisionsOf(Entry entry, const Entry *stored);
/// As the store gives it back once it is saved: each revision one more.
[[nodiscard]] Entry onceSaved(Entry entry);

/// The person of a case or a contact; null for any other entry, and where it is not known.
[[nodiscard]] MaskedPerson *personOf(Entry &entry);
[[nodiscard]] const MaskedPerson *personOf(const Entry &entry);
/// Whom a case or a contact is about, whether or not it is told who that is; null for any other entry.
[[nodiscard]] PersonId personIdOf(const Entry &entry);
/// The entry with values that were typed and `sent` as they came back sealed in `stored`, and with what the store says of who and
/// when. All three are of one id.
[[nodiscard]] Entry sealedAs(Entry entry, const Entry &sent, const Entry &stored);

/// Whether the engine would be given anything else after the edit than before.
[[nodiscard]] bool bearsOnTrace(const Edit &edit);

/// What is wrong with an entry. Words are chosen above.
enum class EntryFault : std::uint8_t {
    noNumber,               ///< a case without a number
    onsetEndsBeforeBegin,   ///< the last possible day of onset lies before the first
    visitEndsBeforeBegin,   ///< left before arrived
    positionOutside,        ///< no position on earth
    contactEndsBeforeBegin, ///< together until before it began
    answersUnordered,       ///< answers out of their order, or two to one item
    exceptionUnreasoned,    ///< quarantine ends on another day than by the policy, and nobody wrote why
    taskWithoutWords,       ///< a task that does not say what is to be done
    droppedWithoutReason,   ///< a task dropped, and nobody said why
    // What was told may be wrong, and is kept as it was told:
    outcomeBeforeOnset, ///< the outcome lies before the first possible day of onset
    bornAfterOnset,     ///< born after the last possible day of onset
};

/// Whether an entry with that fault cannot be kept as it stands.
[[nodiscard]] constexpr bool forbids(EntryFault fault)
{
    return fault < EntryFault::outcomeBeforeOnset;
}

/// All of them, in the order of the enumeration.
[[nodiscard]] std::vector<EntryFault> faultsOf(const Entry &entry);

} // namespace tracedesk::epi
