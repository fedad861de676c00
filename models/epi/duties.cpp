#include "epi/duties.h"

#include <algorithm>
#include <optional>

namespace tracedesk::epi {

namespace {

constexpr std::string_view written =
#include "epi/roles.inc"
    ;

constexpr std::array<std::string_view, dutyCount> dutyNames = {"key of cases",
                                                               "key of identities",
                                                               "key of movements",
                                                               "key of audit",
                                                               "list cases",
                                                               "open case",
                                                               "enter",
                                                               "import",
                                                               "trace",
                                                               "choose policy",
                                                               "make profile",
                                                               "check store",
                                                               "see own record",
                                                               "see all records",
                                                               "sign review",
                                                               "export record",
                                                               "see accounts",
                                                               "manage accounts",
                                                               "sign order",
                                                               "admit",
                                                               "renew keys",
                                                               "see retention",
                                                               "order destruction",
                                                               "sign destruction",
                                                               "back up",
                                                               "reveal",
                                                               "export",
                                                               "close exports"};
constexpr std::array<std::string_view, roleCount> roleNames = {"owner",           "surveyor",        "supervisor",   "approver",
                                                               "police approver", "privacy officer", "administrator"};

using RoleTable = std::array<std::array<Reach, roleCount>, dutyCount>;

constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// Takes the first cell off a line of a Markdown table.
constexpr std::string_view takeCell(std::string_view &line)
{
    line.remove_prefix(std::min<std::size_t>(line.size(), 1));
    const std::size_t end = std::min(line.find('|'), line.size());
    const std::string_view cell = trimmed(line.substr(0, end));
    line.remove_prefix(end);
    return cell;
}

constexpr std::optional<Reach> reachCalled(std::string_view cell)
{
    if (cell == "yes")
        return Reach::everywhere;
    if (cell == "area")
        return Reach::area;
    if (cell == "-")
        return Reach::nowhere;
    return std::nullopt;
}

constexpr bool isHead(std::string_view line)
{
    if (takeCell(line) != "duty")
        return false;
    takeCell(line);
    return std::ranges::all_of(roleNames, [&](std::string_view role) { return takeCell(line) == role; }) && line == "|";
}

/// Nothing unless the table has every duty once, in order, with a reach for every role, and no other.
constexpr std::optional<RoleTable> parsed(std::string_view text)
{
    RoleTable table{};
    std::size_t duties = 0;
    bool headed = false;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        headed = headed || isHead(line);
        if (!line.starts_with("| `"))
            continue;
        std::string_view name = takeCell(line);
        takeCell(line);
        if (!headed || duties == dutyCount || name.size() < 2 || name.substr(1, name.size() - 2) != dutyNames[duties])
            return std::nullopt;
        for (Reach &cell : table[duties]) {
            const auto reach = reachCalled(takeCell(line));
            if (!reach)
                return std::nullopt;
            cell = *reach;
        }
        if (line != "|")
            return std::nullopt;
        ++duties;
    }
    return duties == dutyCount ? std::optional(table) : std::nullopt;
}

constexpr auto parsedTable = parsed(written);
static_assert(parsedTable, "docs/roles.md: a duty or role is missing, misspelt, out of order or without a reach");
constexpr RoleTable table = *parsedTable;

} // namespace

std::string_view writtenRoles()
{
    return written;
}

Reach reachOf(Role role, Duty duty)
{
    return table[static_cast<std::size_t>(duty)][static_cast<std::size_t>(role)];
}

std::string_view nameOf(Duty duty)
{
    return dutyNames[static_cast<std::size_t>(duty)];
}

bool may(const Actor &actor, Duty duty, const Jurisdiction &where)
{
    switch (reachOf(actor.role, duty)) {
    case Reach::everywhere:
        return true;
    case Reach::area:
        return actor.jurisdiction.contains(where);
    case Reach::nowhere:
        break;
    }
    return false;
}

Result<void> permit(const Actor &actor, Duty duty)
{
    if (!may(actor.role, duty))
        return fail(ErrorCode::notPermitted, nameOf(duty), "role");
    return {};
}

Result<void> permit(const Actor &actor, Duty duty, const Jurisdiction &where)
{
    if (auto ever = permit(actor, duty); !ever)
        return ever;
    if (!may(actor, duty, where))
        return fail(ErrorCode::notPermitted, nameOf(duty), "area");
    return {};
}

} // namespace tracedesk::epi
