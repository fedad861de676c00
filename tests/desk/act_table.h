#pragma once

#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <functional>
#include <string>
#include <vector>

namespace tracedesk::tests {

/// A case that acts are tried upon.
struct ActTarget
{
    epi::Case facts;
    epi::VisitId visit;
};

/// One in the area of everybody in EveryRole, one elsewhere.
struct ActTargets
{
    ActTarget inside;
    ActTarget outside;
};
[[nodiscard]] ActTargets makeTargets(store::CaseStore &store);

/// One way to call an act of the office, and which duties of docs/roles.md allow it: any of them; none: whoever is logged in.
struct ActLine
{
    const char *act;  ///< the member of Office
    const char *what; ///< where there are several ways
    std::vector<epi::Duty> duties;
    bool ofCase;    ///< upon one case: where it lies counts
    bool readsData; ///< cannot be done without a key of the data, whatever it is asked
    std::function<epi::Result<void>(desk::Office &, const ActTarget &, const vault::SecretBytes &password)> call;
};
/// Every act. Where one is allowed it finds nothing to do, or does what changes no other line.
[[nodiscard]] const std::vector<ActLine> &actTable();
/// Those about persons who were entered twice, and contacts who fell ill.
[[nodiscard]] std::vector<ActLine> personActs();
/// Those about places that cases have in common.
[[nodiscard]] std::vector<ActLine> placeActs();

/// A store with an account of each role, all of province 11, everybody with a password and the keys of the role.
class EveryRole : public StaffedFolder
{
public:
    EveryRole() = default;
    /// The same people in a folder of their own, as they stand now.
    EveryRole(const EveryRole &other);
    EveryRole &operator=(const EveryRole &) = delete;

    [[nodiscard]] epi::Result<void> found();
    /// One of each role.
    [[nodiscard]] static const std::vector<const char *> &users();
    [[nodiscard]] epi::Result<desk::Office> enter(const std::string &user) const { return enterWith(user, secretOf(user)); }
    [[nodiscard]] epi::Result<desk::Office> enterWith(const std::string &user, const std::string &secret) const;
    [[nodiscard]] vault::SecretBytes passwordOf(const std::string &user) const { return password(secretOf(user)); }
};

} // namespace tracedesk::tests
