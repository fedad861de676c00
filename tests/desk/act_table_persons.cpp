#include "tests/desk/act_table.h"

namespace tracedesk::tests {

std::vector<ActLine> personActs()
{
    using desk::Office;
    using epi::Duty;
    using T = const ActTarget &;
    using P = const vault::SecretBytes &;
    using Answer = epi::Result<void>;
    const auto without = [](const auto &result) { return result ? Answer() : Answer(std::unexpected(result.error())); };
    return {
        {"checkContactList",
         "",
         {Duty::reveal},
         true,
         true,
         [without](Office &o, T t, P) { return without(o.checkContactList(std::span(&t.facts.id, 1))); }},
        {"exportContactList",
         "",
         {Duty::reveal},
         true,
         true,
         [without](Office &o, T t, P) {
             const epi::ExportMark mark{epi::ExportId(epi::Uuid{7}), {}, o.actor().name};
             return without(o.exportContactList(mark, {{t.facts.id}, "-", "test", desk::ListFormat::workbook, false}));
         }},
        {"alike",
         "",
         {Duty::enter},
         true,
         true,
         [without](Office &o, T t, P) { return without(o.alike(epi::Entry(epi::IdentifiedCase{t.facts, {}}))); }},
        {"tellApart",
         "",
         {Duty::enter},
         true,
         true,
         [](Office &o, T t, P) {
             return o.tellApart(epi::Entry(epi::IdentifiedCase{t.facts, {}}), epi::PersonId(epi::Uuid{7}), true);
         }},
        {"makeCase",
         "",
         {Duty::enter},
         true,
         true,
         [without](Office &o, T t, P) {
             epi::IdentifiedContact contact;
             contact.contact.caseId = t.facts.id;
             return without(o.makeCase(contact, {}));
         }},
    };
}

} // namespace tracedesk::tests
