#pragma once

#include "epi/case.h"
#include "epi/findings.h"

#include <cstdint>
#include <string>

namespace tracedesk::epi {

/// A contact and who it is, whole.
struct NamedContact
{
    Contact contact;
    Person person;
};

/// How a row of a list of contacts stands to a contact that is known.
enum class ListedAs : std::uint8_t {
    another, ///< somebody else
    same,    ///< says nothing new
    more,    ///< says what was not known, and nothing else
    differs, ///< the same person, and something is said otherwise
};
struct ListedComparison
{
    ListedAs as = ListedAs::another;
    NamedContact joined;    ///< where it says more: what was known, with it
    const char *field = ""; ///< where it differs: first of the list's fields (intake/fields.h)
};

/// Compares by what stands in a list: whoever has the same name is the same, unless birth dates or phones are known of both and
/// none of them agrees. Names, phones and addresses as epi::comparable, countries however they are named; the last contact may
/// follow from the times told (`utcOffset`).
[[nodiscard]] ListedComparison compareListed(const NamedContact &known, const NamedContact &listed, Seconds utcOffset);

} // namespace tracedesk::epi
