#pragma once

#include "epi/entry.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <map>
#include <optional>
#include <string>

namespace tracedesk::desk {

/// Puts what identifies a person behind seals for those who may only see its mask, and finds the value again when such a person
/// comes back to be stored. The same value of the same person has the same seal as long as this lives, so that what is unchanged
/// compares equal; the key of the seals is never written. One thread at a time.
class Seals
{
public:
    Seals();

    [[nodiscard]] epi::MaskedPerson sealed(const epi::Person &person) const;
    /// Keeps what is about to be overwritten: an undo brings it back by its seal.
    void remember(const epi::Person &person);
    /// Forgets what was overwritten: nothing of that comes back any more. What is stored is still found by its seals.
    void forget() { m_overwritten.clear(); }
    /// The person to store: new values as typed, sealed ones as they are, or were, stored. `stored`: what the store has of it;
    /// subject tokens are taken from there. Errors: invalidArgument (a seal that stands for no value of this person).
    [[nodiscard]] epi::Result<epi::Person> opened(const epi::MaskedPerson &given, const std::optional<epi::Person> &stored) const;

private:
    [[nodiscard]] epi::Seal sealOf(epi::PersonId person, epi::Identifier kind, const std::string &value) const;
    template<epi::Identifier kind>
    [[nodiscard]] epi::Result<std::string> valueOf(const epi::Masked<kind> &given, epi::PersonId person,
                                                   const std::string *stored) const;

    vault::SecretBytes m_key;
    std::map<epi::Seal, std::string> m_overwritten;
};

} // namespace tracedesk::desk
