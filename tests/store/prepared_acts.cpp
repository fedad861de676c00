#include "tests/store/prepared_acts.h"

#include "tests/store/serial_acts.h"
#include "tests/store/store_fixture.h"

#include <memory>

namespace tracedesk::tests {

namespace {

template<class T> epi::Result<void> said(epi::Result<T> result)
{
    return result ? epi::Result<void>() : epi::Result<void>(std::unexpected(std::move(result.error())));
}

template<class Identifier> Identifier idOf(std::uint8_t number)
{
    return Identifier(epi::Uuid{7, number});
}

} // namespace

namespace prepared {

PreparedAct groundwork()
{
    store::CaseWithPerson made;
    made.facts.id = idOf<epi::CaseId>(1);
    made.facts.number = "77";
    made.person.emplace().id = idOf<epi::PersonId>(1);
    made.facts.person = made.person->id;
    return [made](store::CaseStore &store) mutable { return said(store.saveCase(std::move(made))); };
}

PreparedAct saveCase()
{
    store::CaseWithPerson made;
    made.facts.number = "78";
    made.facts.setting = std::string(1500, 's');
    made.person.emplace().id = idOf<epi::PersonId>(2);
    made.person->name = "somebody with a name of some length";
    made.facts.person = made.person->id;
    return [made](store::CaseStore &store) mutable { return said(store.saveCase(std::move(made))); };
}

PreparedAct saveInterview()
{
    epi::Interview made;
    made.caseId = idOf<epi::CaseId>(1);
    made.notes = std::string(3000, 'n');
    return [made](store::CaseStore &store) mutable { return said(store.saveInterview(std::move(made))); };
}

PreparedAct importRecords()
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::cellSite;
    batch.subjects = {"subject of the shortage", "another subject of the shortage"};
    batch.places.emplace_back().code = "C1";
    for (std::uint32_t row = 0; row < 50; ++row) {
        batch.records.subject.push_back(row % 2);
        batch.records.begin.push_back(1'585'000'000 + row);
        batch.records.place.push_back(0);
        batch.records.line.push_back(row + 2);
    }
    auto incoming = cleanImport("shortage.csv", 50, "digest of the shortage");
    return [batch, incoming](store::CaseStore &store) { return said(store.importRecords(incoming, batch, {}, {})); };
}

PreparedAct importList()
{
    std::vector<store::ListedCase> list(2);
    list[0].facts.number = "79";
    list[1].facts.number = "80";
    list[0].person.name = list[1].person.name = "somebody with a name of some length";
    auto incoming = cleanImport("shortage list.csv", 2, "digest of the list");
    return [list, incoming](store::CaseStore &store) mutable { return said(store.importCases(incoming, std::move(list), {})); };
}

PreparedAct saveFindings()
{
    store::Findings findings;
    findings.inputDigest = "of the shortage";
    findings.persons = {idOf<epi::PersonId>(1)};
    auto &found = findings.cases.emplace_back();
    found.caseId = idOf<epi::CaseId>(1);
    for (int i = 0; i < 5; ++i)
        found.stays.emplace_back().place = "a place that somebody stayed at " + std::to_string(i);
    return [findings](store::CaseStore &store) { return store.saveFindings(findings); };
}

PreparedAct look()
{
    return [](store::CaseStore &store) { return store.recordLook(idOf<epi::PersonId>(1), "in want of memory"); };
}

PreparedAct orderDestruction()
{
    vault::DestructionOrder order;
    order.basis = "the end of the response, as ordered";
    return [order](store::CaseStore &store) mutable { return said(store.orderDestruction(std::move(order))); };
}

PreparedAct changePassword()
{
    return [present = std::make_shared<vault::SecretBytes>(password()),
            next = std::make_shared<vault::SecretBytes>(password("another horse"))](store::CaseStore &store) {
        return store.changePassword(*present, *next);
    };
}

PreparedAct readEverything()
{
    return [](store::CaseStore &store) { return said(totalsOf(store)); };
}

PreparedAct check()
{
    return [](store::CaseStore &store) -> epi::Result<void> {
        auto faults = store.check({}, {});
        if (!faults)
            return std::unexpected(std::move(faults.error()));
        return faults->empty() ? epi::Result<void>() : std::unexpected(std::move(faults->front()));
    };
}

} // namespace prepared

} // namespace tracedesk::tests
