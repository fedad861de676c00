#include "store/parts.h"
#include "store/persons.h"
#include "vault/canonical.h"
#include "vault/random.h"

#include <algorithm>
#include <set>

// Whom an account must not look up: itself and its household. Kept are digests under a key that lies in another compartment:
// the table alone, of numbers that could all be tried, tells nothing.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

constexpr std::string_view keySetting = "own.key";
constexpr std::string_view context = "tracedesk/own/v1";

std::optional<std::string> storedKey(const Database &database)
{
    Statement row = database.prepare("SELECT value FROM main.settings WHERE name = ?1");
    return row.query(keySetting).next() ? std::optional(row.text(0)) : std::nullopt;
}

std::string keyMadeOnce(Database &database)
{
    if (auto key = storedKey(database))
        return *std::move(key);
    std::array<std::uint8_t, 32> random{};
    vault::fillRandom(random);
    std::string key = vault::toHex(random);
    database.prepare("INSERT INTO main.settings VALUES (?1, ?2)").run(keySetting, key);
    return key;
}

/// Nothing where there is nothing to compare by.
std::optional<vault::Digest> digestOf(std::string_view key, epi::AccountId account, epi::Identifier kind, std::string_view text)
{
    const std::string same = epi::comparable(kind, text);
    if (same.empty())
        return std::nullopt;
    return vault::digestOf(vault::CanonicalWriter()
                               .text(key)
                               .text(context)
                               .fixed(account.uuid())
                               .u8(static_cast<std::uint8_t>(kind))
                               .text(same)
                               .written());
}

std::set<vault::Digest> digestsOf(const Database &database, epi::AccountId account)
{
    std::set<vault::Digest> digests;
    Statement rows = database.prepare("SELECT digest FROM identities.own_persons WHERE account = ?1");
    rows.query(account);
    while (rows.next()) {
        vault::Digest digest{};
        if (const auto bytes = rows.blob(0); bytes.size() == digest.size())
            std::ranges::copy(bytes, digest.begin());
        digests.insert(digest);
    }
    return digests;
}

} // namespace

epi::Result<void> CaseStore::registerOwn(std::span<const OwnIdentifier> identifiers)
{
    return writing(*m_parts, [&](Database &database) {
        const std::string key = keyMadeOnce(database);
        Statement insert = database.prepare("INSERT OR IGNORE INTO identities.own_persons VALUES (?1, ?2)");
        for (const OwnIdentifier &one : identifiers) {
            const auto digest = digestOf(key, m_parts->origin.account, one.kind, one.text);
            if (!digest)
                raise(ErrorCode::invalidArgument, "own person", "empty");
            insert.run(m_parts->origin.account, *digest);
        }
        m_parts->record({.act = Act::ownRegistered, .object = {}, .subject = {}, .count = identifiers.size()});
    });
}

epi::Result<void> CaseStore::forgetOwn()
{
    return writing(*m_parts, [&](Database &database) {
        database.prepare("DELETE FROM identities.own_persons WHERE account = ?1").run(m_parts->origin.account);
        m_parts->record({.act = Act::ownRegistered, .object = {}, .subject = {}, .count = 0});
    });
}

epi::Result<std::uint64_t> CaseStore::countOwn() const
{
    return reading(
        *m_parts, [&](const Database &database) -> std::uint64_t { return digestsOf(database, m_parts->origin.account).size(); });
}

epi::Result<bool> CaseStore::concernsOwn(std::span<const epi::PersonId> persons) const
{
    return reading(*m_parts, [&](const Database &database) {
        const auto own = digestsOf(database, m_parts->origin.account);
        const auto key = storedKey(database);
        if (own.empty() || !key)
            return false;
        return std::ranges::any_of(persons, [&](epi::PersonId id) {
            const auto person = Persons::load(database, id);
            const auto isOwn = [&](epi::Identifier kind, const std::string &text) {
                const auto digest = digestOf(*key, m_parts->origin.account, kind, text);
                return digest && own.contains(*digest);
            };
            return person && (isOwn(epi::Identifier::name, person->name) || isOwn(epi::Identifier::phone, person->phone) ||
                              isOwn(epi::Identifier::residentNumber, person->residentNumber) ||
                              // Some providers speak of people by their numbers.
                              std::ranges::any_of(person->subjectTokens, [&](const std::string &token) {
                                  return isOwn(epi::Identifier::phone, token) || isOwn(epi::Identifier::residentNumber, token);
                              }));
        });
    });
}

} // namespace tracedesk::store
