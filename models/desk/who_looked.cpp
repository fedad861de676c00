#include "desk/who_looked.h"

#include "desk/office.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

// Who looked at my data: what a patient asks.

namespace tracedesk::desk {

namespace {

constexpr std::size_t fewestDigits = 8;

/// The last word, lower case, without hyphens.
std::string digitsOf(std::string_view token)
{
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    token.remove_prefix(token.find_last_of(" \t") + 1);
    std::string digits;
    for (const char c : token)
        if (c != '-')
            digits += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return digits;
}

std::string withoutHyphens(epi::PersonId person)
{
    std::string text = person.toString();
    std::erase(text, '-');
    return text;
}

/// Adds up what accounts had to do with one person.
class Lookers
{
public:
    explicit Lookers(epi::PersonId person)
        : m_person(person)
    {
    }

    void take(const epi::AuditRecord &record)
    {
        if (record.act == epi::AuditAct::exported)
            ++m_taken[record.account][record.session];
        const bool refused = record.act == epi::AuditAct::dutyRefused && record.object == m_person.uuid();
        if (record.account.isNull() || (record.subject != m_person && !refused))
            return;
        const auto [found, isNew] = m_lookers.try_emplace(record.account);
        Looker &looker = found->second;
        const bool looked = record.act == epi::AuditAct::looked;
        const bool revealed = record.act == epi::AuditAct::revealed;
        const bool none = looker.looks + looker.reveals == 0;
        if (isNew || (none && (looked || revealed)))
            looker.first = record.at;
        if (none || looked || revealed) {
            looker.last = record.at;
            looker.role = record.role;
        }
        looker.account = record.account;
        looker.looks += looked ? 1U : 0U;
        looker.reveals += revealed ? 1U : 0U;
        looker.refused += refused ? 1U : 0U;
        looker.changes += looked || revealed || refused ? 0U : 1U;
        if (looked || revealed)
            m_sessions[record.account].insert(record.session);
    }

    [[nodiscard]] std::vector<Looker> named(const std::vector<vault::Account> &accounts)
    {
        for (const vault::Account &account : accounts)
            if (const auto found = m_lookers.find(account.id); found != m_lookers.end())
                found->second.name = account.name;
        std::vector<Looker> lookers;
        for (auto &[account, looker] : m_lookers) {
            for (const std::uint64_t session : m_sessions[account])
                looker.exports += m_taken[account][session];
            lookers.push_back(std::move(looker));
        }
        std::ranges::sort(lookers, [](const Looker &a, const Looker &b) {
            return std::pair(b.looks + b.reveals, a.name) < std::pair(a.looks + a.reveals, b.name);
        });
        return lookers;
    }

private:
    epi::PersonId m_person;
    std::unordered_map<epi::AccountId, Looker> m_lookers;
    std::unordered_map<epi::AccountId, std::unordered_set<std::uint64_t>> m_sessions;             ///< in which it looked
    std::unordered_map<epi::AccountId, std::unordered_map<std::uint64_t, std::uint64_t>> m_taken; ///< out, by session
};

} // namespace

epi::Result<epi::PersonId> personCalled(std::string_view token, std::span<const epi::PersonId> known)
{
    const std::string digits = digitsOf(token);
    const auto refuse = [&](const char *why) { return epi::fail(epi::ErrorCode::invalidArgument, token, why); };
    if (digits.find_first_not_of("0123456789abcdef") != std::string::npos)
        return refuse("digits");
    if (digits.size() < fewestDigits)
        return refuse("short");
    epi::PersonId found;
    for (const epi::PersonId person : known) {
        if (!withoutHyphens(person).ends_with(digits))
            continue;
        if (!found.isNull() && found != person)
            return refuse("ambiguous");
        found = person;
    }
    if (found.isNull())
        return epi::fail(epi::ErrorCode::notFound, token);
    return found;
}

epi::Result<WhoLooked> Office::whoLooked(const std::string &token) const
{
    if (auto permitted = permit(epi::Duty::seeAllRecords); !permitted)
        return std::unexpected(permitted.error());
    std::unordered_set<epi::PersonId> persons;
    auto read = m_store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        if (!record.subject.isNull())
            persons.insert(record.subject);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    const auto person = personCalled(token, std::vector(persons.begin(), persons.end()));
    if (!person)
        return std::unexpected(person.error());

    Lookers lookers(*person);
    read = m_store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        lookers.take(record);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return WhoLooked{*person, lookers.named(m_store.accounts())};
}

} // namespace tracedesk::desk
