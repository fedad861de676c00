#include "desk/record_lines.h"

#include "epi/duties.h"
#include "vault/account_act.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <format>

namespace tracedesk::desk {

namespace {

constexpr auto actNames = std::to_array<std::string_view>({"store_created",
                                                           "store_opened",
                                                           "looked",
                                                           "persons_created",
                                                           "person_saved",
                                                           "case_saved",
                                                           "exposure_saved",
                                                           "interview_saved",
                                                           "visit_saved",
                                                           "contact_saved",
                                                           "records_imported",
                                                           "cases_imported",
                                                           "exposures_imported",
                                                           "visits_imported",
                                                           "import_repeated",
                                                           "findings_saved",
                                                           "setting_saved",
                                                           "persons_named",
                                                           "interview_removed",
                                                           "visit_removed",
                                                           "contact_removed",
                                                           "store_closed",
                                                           "log_in_failed",
                                                           "duty_refused",
                                                           "account_acted",
                                                           "attempts_allowed",
                                                           "spool_drained",
                                                           "spool_cut",
                                                           "keys_renewed",
                                                           "record_reviewed",
                                                           "record_exported",
                                                           "destruction_proposed",
                                                           "data_destroyed",
                                                           "backup_made",
                                                           "store_restored",
                                                           "store_upgraded",
                                                           "revealed",
                                                           "exported",
                                                           "export_closed",
                                                           "own_registered",
                                                           "finding_judged",
                                                           "spool_full",
                                                           "ruling_saved",
                                                           "ruling_removed",
                                                           "answers_saved",
                                                           "answers_removed",
                                                           "handed_over",
                                                           "hand_over_removed",
                                                           "persons_told_apart",
                                                           "person_replaced",
                                                           "contacts_imported",
                                                           "task_saved",
                                                           "task_removed"});
static_assert(actNames.size() == static_cast<std::size_t>(epi::lastAuditAct));

constexpr std::array<std::string_view, epi::roleCount> roleNames = {
    "owner", "surveyor", "supervisor", "approver", "police_approver", "privacy_officer", "administrator"};

} // namespace

std::string_view nameOf(epi::AuditAct act)
{
    return actNames[static_cast<std::size_t>(act) - 1];
}

std::string_view roleName(epi::Role role)
{
    return roleNames[static_cast<std::size_t>(role)];
}

std::optional<epi::Role> roleCalled(std::string_view name)
{
    const auto at = std::ranges::find(roleNames, name);
    return at == roleNames.end() ? std::nullopt : std::optional(static_cast<epi::Role>(at - roleNames.begin()));
}

std::string lineOf(const epi::AuditRecord &record, std::string_view accountName)
{
    boost::json::object line;
    line["sequence"] = record.sequence;
    line["at"] = std::format("{:%FT%TZ}", record.at);
    if (!record.account.isNull()) {
        line["account"] = record.account.toString();
        line["account_name"] = accountName;
        line["role"] = roleName(record.role);
    }
    line["workstation"] = record.workstation;
    line["session"] = std::format("{:016x}", record.session);
    line["act"] = nameOf(record.act);
    line["outcome"] = record.outcome == epi::AuditOutcome::done ? "done" : "refused";
    if (record.object != epi::Uuid{})
        line["object"] = epi::toString(record.object);
    if (!record.subject.isNull())
        line["subject"] = record.subject.toString();
    if (!record.request.isNull())
        line["request"] = record.request.toString();
    line["count"] = record.count;
    return boost::json::serialize(line);
}

} // namespace tracedesk::desk
