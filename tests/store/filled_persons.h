#pragma once

#include "tests/store/part_orders.h"

#include <string>
#include <vector>

namespace tracedesk::tests {

/// Persons with something everywhere; person 0 among the contacts of person 1, too.
inline void fillWithPersons(store::CaseStore &store, int count)
{
    std::vector<std::string> tokens;
    for (int i = 0; i < count; ++i)
        tokens.push_back(canary(i, "token"));
    const auto persons = *store.findOrCreatePersons(tokens);
    std::vector<epi::CaseId> cases;
    for (int i = 0; i < count; ++i) {
        epi::Person person = *store.loadPerson(persons[static_cast<std::size_t>(i)]);
        person.name = canary(i, "name");
        person.phone = canary(i, "phone");
        person.residentNumber = canary(i, "rrn");
        person.address = canary(i, "address");
        REQUIRE(store.savePerson(person));
        epi::Case c;
        c.person = person.id;
        c.number = canary(i, "case");
        c.setting = canary(i, "setting");
        const auto saved = store.saveCase(c);
        REQUIRE(saved);
        cases.push_back(saved->id);
        epi::Interview interview;
        interview.caseId = saved->id;
        interview.notes = canary(i, "notes");
        const auto told = store.saveInterview(interview);
        REQUIRE(told);
        epi::Visit visit;
        visit.caseId = saved->id;
        visit.interview = told->id;
        visit.begin = epi::Instant(std::chrono::seconds(1'585'000'000));
        visit.placeName = canary(i, "place");
        REQUIRE(store.saveVisit(visit));
        epi::Ruling ruling;
        ruling.caseId = saved->id;
        ruling.note = canary(i, "ruling");
        REQUIRE(store.saveRuling(ruling));
        epi::Answers answers;
        answers.caseId = saved->id;
        answers.interview = told->id;
        epi::Answer answer;
        answer.item = "work";
        answer.value = canary(i, "answer");
        epi::put(answers, answer);
        REQUIRE(store.saveAnswers(answers));
        epi::HandOver given;
        given.caseId = saved->id;
        given.to = store.actor().account;
        given.note = canary(i, "handover");
        REQUIRE(store.saveHandOver(given));
        epi::Task task;
        task.caseId = saved->id;
        task.what = canary(i, "task");
        REQUIRE(store.saveTask(task));
        REQUIRE(store.recordLook(person.id, canary(i, "purpose")));
        epi::ExportRecord taken;
        taken.id = epi::ExportId(epi::Uuid{1, static_cast<std::uint8_t>(i)});
        taken.account = store.actor().account;
        taken.subject = person.id;
        taken.path = canary(i, "path");
        taken.purpose = canary(i, "reason");
        REQUIRE(store.registerExport(taken));
    }
    for (int i = 0; i < count; ++i) {
        epi::Contact contact;
        contact.caseId = cases[static_cast<std::size_t>((i + 1) % count)];
        contact.person = persons[static_cast<std::size_t>(i)];
        contact.remark = canary(i, "contact");
        contact.status = epi::ContactStatus::confirmed;
        const auto named = store.saveContact(contact);
        REQUIRE(named);
        epi::Task task;
        task.caseId = named->caseId;
        task.contact = named->id;
        task.what = canary(i, "errand");
        REQUIRE(store.saveTask(task));
    }
}

} // namespace tracedesk::tests
