#include "epi/same_person.h"

#include "epi/masked.h"

#include <algorithm>
#include <array>

namespace tracedesk::epi {

namespace {

/// Calls `visit` with each item and its member.
void forEachItem(auto visit)
{
    visit(PersonItem::name, &Person::name);
    visit(PersonItem::phone, &Person::phone);
    visit(PersonItem::residentNumber, &Person::residentNumber);
    visit(PersonItem::address, &Person::address);
    visit(PersonItem::birthDate, &Person::birthDate);
    visit(PersonItem::sex, &Person::sex);
}

bool isKnown(const std::string &text)
{
    return !text.empty();
}

bool isKnown(const std::optional<Day> &day)
{
    return day.has_value();
}

bool isKnown(Sex sex)
{
    return sex != Sex::unknown;
}

bool agree(PersonItem item, const std::string &a, const std::string &b)
{
    constexpr std::array kinds = {Identifier::name, Identifier::phone, Identifier::residentNumber, Identifier::address};
    const Identifier kind = kinds[static_cast<std::size_t>(item)];
    return a == b || comparable(kind, a) == comparable(kind, b);
}

bool agree(PersonItem, const auto &a, const auto &b)
{
    return a == b;
}

} // namespace

JoinedPerson joined(Person kept, const Person &other)
{
    JoinedPerson made;
    forEachItem([&](PersonItem item, auto member) {
        auto &mine = kept.*member;
        const auto &theirs = other.*member;
        if (!isKnown(theirs))
            return;
        if (!isKnown(mine)) {
            mine = theirs;
            made.filled.push_back(item);
        } else if (!agree(item, mine, theirs)) {
            made.differing.push_back(item);
        }
    });
    made.person = std::move(kept);
    return made;
}

Person parted(Person kept, std::span<const PersonItem> filled, const Person &other)
{
    forEachItem([&](PersonItem item, auto member) {
        if (std::ranges::contains(filled, item) && kept.*member == other.*member)
            kept.*member = {};
    });
    return kept;
}

bool isWorthALook(const Resemblance &resemblance)
{
    using enum MatchSign;
    constexpr std::array named = {residentNumberSlip, nameSame, nameSpelled, nameSimilar, phoneSame, phoneSlip};
    constexpr std::array against = {residentNumberOther, nameOther, phoneOther, birthOther, sexOther, addressOther};
    if (resemblance.verdict >= PersonVerdict::likely)
        return true;
    const auto has = [&](MatchSign sign) { return resemblance.signs.has(sign); };
    return resemblance.verdict == PersonVerdict::possible && std::ranges::any_of(named, has) &&
           std::ranges::none_of(against, has);
}

} // namespace tracedesk::epi
