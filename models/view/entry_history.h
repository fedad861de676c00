#pragma once

#include "epi/entry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tracedesk::view {

/// By what several entries were made at once.
enum class EntryGroup : std::uint8_t { none, toldRoute, repeatedDay };

/// One step that can be taken back. `burst` numbers what was typed without a pause: such changes of one entry are one step.
struct EntryStep
{
    std::optional<epi::Entry> before;
    std::optional<epi::Entry> after;
    std::uint64_t burst = 0;
    std::uint64_t group = 0; ///< neighbours of one group are taken back together; 0: alone
    EntryGroup madeBy = EntryGroup::none;
};

/// What was entered since the store was opened, to be taken back and done again. A value.
class EntryHistory
{
public:
    void add(EntryStep step);
    /// Null where there is nothing.
    [[nodiscard]] const EntryStep *undoable() const { return m_done > 0 ? &m_steps[m_done - 1] : nullptr; }
    [[nodiscard]] const EntryStep *redoable() const { return m_done < m_steps.size() ? &m_steps[m_done] : nullptr; }
    void undo() { --m_done; }
    void redo() { ++m_done; }
    /// Puts behind seals what was typed of a person and is stored now.
    void seal(const epi::Entry &sent, const epi::Entry &stored);
    /// Steps of an entry that was not stored after all.
    void forget(const epi::Uuid &entry);
    void clear();
    [[nodiscard]] bool speaksOf(const epi::Uuid &entry) const;

private:
    static constexpr std::size_t mostRemembered = 200;

    std::vector<EntryStep> m_steps;
    std::size_t m_done = 0; ///< steps before this one are done, the others taken back
};

/// The entry a step is about.
[[nodiscard]] const epi::Entry &entryOf(const EntryStep &step);

} // namespace tracedesk::view
