#pragma once

#include "store/case_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::tests {

enum class SerialAct : std::uint8_t { saveCase, nameContact, importRecords, importList, saveFindings, look, removeContact };
[[nodiscard]] std::string_view nameOf(SerialAct act);

/// Acts of an office in one order that never changes: act number n does the same in every store, and nothing twice.
[[nodiscard]] SerialAct actAt(std::uint32_t number);
[[nodiscard]] epi::Result<void> perform(store::CaseStore &store, std::uint32_t number);
/// Empty where act `number` can be read back as it was done, when `done` acts were; what is missing otherwise.
[[nodiscard]] std::string missing(store::CaseStore &store, std::uint32_t number, std::uint32_t done);

/// What lies in a store, over all compartments. An act done by half fits the totals of no number of acts.
struct Totals
{
    std::uint64_t cases = 0;
    std::uint64_t persons = 0;
    std::uint64_t contacts = 0;
    std::uint64_t exposures = 0;
    std::uint64_t imports = 0;
    std::uint64_t records = 0;
    std::string findings; ///< what the last run had read
    std::uint64_t audit = 0;

    bool operator==(const Totals &) const = default;
    [[nodiscard]] Totals withAudit(std::uint64_t entries) const;
};

/// Entries of the audit, without those of closing: who is killed leaves none.
[[nodiscard]] epi::Result<std::uint64_t> entriesButClosings(const store::CaseStore &store);

[[nodiscard]] epi::Result<Totals> totalsOf(const store::CaseStore &store);
[[nodiscard]] std::string describe(const Totals &totals);

/// What numbers of acts come to, learned from a store in which nothing is disturbed.
class ExpectedTotals
{
public:
    /// Performs two rounds of all acts on an empty store.
    [[nodiscard]] static epi::Result<ExpectedTotals> learn(store::CaseStore &store);
    /// Its audit counts the entries of the acts alone.
    [[nodiscard]] Totals after(std::uint32_t acts) const;

private:
    std::vector<Totals> m_after;
};

} // namespace tracedesk::tests
