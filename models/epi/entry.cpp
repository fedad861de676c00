#include "epi/entry.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::epi {

namespace {

template<class... Ts> struct Each : Ts...
{
    using Ts::operator()...;
};

void forEachRevision(Entry &entry, auto change)
{
    std::visit(Each{[&](IdentifiedCase &c) {
                        change(c.facts.revision);
                        if (c.person)
                            change(c.person->revision);
                    },
                    [&](Interview &interview) { change(interview.revision); }, [&](Visit &visit) { change(visit.revision); },
                    [&](IdentifiedContact &contact) {
                        change(contact.contact.revision);
                        if (contact.person)
                            change(contact.person->revision);
                    },
                    [&](Ruling &ruling) { change(ruling.revision); }, [&](Answers &answers) { change(answers.revision); },
                    [&](HandOver &given) { change(given.revision); }, [&](Task &task) { change(task.revision); }},
               entry);
}

Entry unrevised(Entry entry)
{
    forEachRevision(entry, [](std::uint32_t &revision) { revision = 0; });
    return entry;
}

/// What the engine sees of an entry: everything else is made equal.
std::optional<Entry> tracedPart(const std::optional<Entry> &entry)
{
    if (!entry)
        return std::nullopt;
    return std::visit(Each{[](const IdentifiedCase &c) -> std::optional<Entry> {
                               if (c.facts.archived)
                                   return std::nullopt;
                               Case seen;
                               seen.number = c.facts.number;
                               seen.person = c.facts.person;
                               seen.disease = c.facts.disease;
                               seen.onset = c.facts.onset;
                               seen.onsetApproximate = c.facts.onsetApproximate;
                               seen.sampleDate = c.facts.sampleDate;
                               seen.reported = c.facts.reported;
                               seen.confirmed = c.facts.confirmed;
                               seen.isolated = c.facts.isolated;
                               seen.imported = c.facts.imported;
                               seen.policy = c.facts.policy;
                               return IdentifiedCase{seen, std::nullopt};
                           },
                           [](const Visit &visit) -> std::optional<Entry> {
                               if (visit.status == VisitStatus::rejected)
                                   return std::nullopt;
                               Visit seen;
                               seen.begin = visit.begin;
                               seen.end = visit.end;
                               seen.margin = visit.margin;
                               seen.placeName = visit.placeName;
                               seen.position = visit.position;
                               return seen;
                           },
                           [](const auto &) -> std::optional<Entry> { return std::nullopt; }},
                      *entry);
}

bool isBlank(const std::string &text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

void judge(const IdentifiedCase &c, std::vector<EntryFault> &faults)
{
    const std::optional<DayRange> &onset = c.facts.onset;
    if (c.facts.number.empty())
        faults.push_back(EntryFault::noNumber);
    if (onset && onset->latest < onset->earliest)
        faults.push_back(EntryFault::onsetEndsBeforeBegin);
    if (onset && c.facts.outcomeDate && *c.facts.outcomeDate < onset->earliest)
        faults.push_back(EntryFault::outcomeBeforeOnset);
    if (onset && c.person && c.person->birthDate && *c.person->birthDate > onset->latest)
        faults.push_back(EntryFault::bornAfterOnset);
}

void judge(const Visit &visit, std::vector<EntryFault> &faults)
{
    if (visit.end && *visit.end < visit.begin)
        faults.push_back(EntryFault::visitEndsBeforeBegin);
    if (visit.position && !isPlausible(*visit.position))
        faults.push_back(EntryFault::positionOutside);
}

void judge(const IdentifiedContact &contact, std::vector<EntryFault> &faults)
{
    if (contact.contact.span.end < contact.contact.span.begin)
        faults.push_back(EntryFault::contactEndsBeforeBegin);
    if (contact.contact.facts.apartUntil && isBlank(contact.contact.facts.apartReason))
        faults.push_back(EntryFault::exceptionUnreasoned);
}

void judge(const Answers &answers, std::vector<EntryFault> &faults)
{
    const auto key = [](const Answer &answer) { return std::tie(answer.item, answer.turn); };
    if (std::ranges::adjacent_find(answers.all, std::ranges::greater_equal(), key) != answers.all.end())
        faults.push_back(EntryFault::answersUnordered);
}

void judge(const Interview &, std::vector<EntryFault> &)
{
}

void judge(const Ruling &, std::vector<EntryFault> &)
{
}

void judge(const HandOver &, std::vector<EntryFault> &)
{
}

void judge(const Task &task, std::vector<EntryFault> &faults)
{
    if (task.what.empty())
        faults.push_back(EntryFault::taskWithoutWords);
    if (task.state == TaskState::dropped && task.reason.empty())
        faults.push_back(EntryFault::droppedWithoutReason);
}

} // namespace

const Uuid &idOf(const Entry &entry)
{
    return std::visit(Each{[](const IdentifiedCase &c) -> const Uuid & { return c.facts.id.uuid(); },
                           [](const Interview &interview) -> const Uuid & { return interview.id.uuid(); },
                           [](const Visit &visit) -> const Uuid & { return visit.id.uuid(); },
                           [](const IdentifiedContact &contact) -> const Uuid & { return contact.contact.id.uuid(); },
                           [](const Ruling &ruling) -> const Uuid & { return ruling.id.uuid(); },
                           [](const Answers &answers) -> const Uuid & { return answers.id.uuid(); },
                           [](const HandOver &given) -> const Uuid & { return given.id.uuid(); },
                           [](const Task &task) -> const Uuid & { return task.id.uuid(); }},
                      entry);
}

CaseId caseOf(const Entry &entry)
{
    return std::visit(
        Each{[](const IdentifiedCase &c) { return c.facts.id; }, [](const Interview &interview) { return interview.caseId; },
             [](const Visit &visit) { return visit.caseId; },
             [](const IdentifiedContact &contact) { return contact.contact.caseId; },
             [](const Ruling &ruling) { return ruling.caseId; }, [](const Answers &answers) { return answers.caseId; },
             [](const HandOver &given) { return given.caseId; }, [](const Task &task) { return task.caseId; }},
        entry);
}

bool sameContent(const Entry &a, const Entry &b)
{
    return unrevised(a) == unrevised(b);
}

Entry withRevisionsOf(Entry entry, const Entry *stored)
{
    std::vector<std::uint32_t> revisions;
    if (stored) {
        Entry copy = *stored;
        forEachRevision(copy, [&](std::uint32_t &revision) { revisions.push_back(revision); });
    }
    const MaskedPerson *given = personOf(entry);
    const bool another = stored && given && given->id != personIdOf(*stored);
    const std::uint32_t own = another ? given->revision : 0;
    std::size_t at = 0;
    forEachRevision(entry, [&](std::uint32_t &revision) { revision = at < revisions.size() ? revisions[at++] : 0; });
    if (another)
        personOf(entry)->revision = own;
    return entry;
}

Entry onceSaved(Entry entry)
{
    forEachRevision(entry, [](std::uint32_t &revision) { ++revision; });
    return entry;
}

MaskedPerson *personOf(Entry &entry)
{
    const auto in = [](auto *identified) { return identified && identified->person ? &*identified->person : nullptr; };
    if (auto *person = in(std::get_if<IdentifiedCase>(&entry)))
        return person;
    return in(std::get_if<IdentifiedContact>(&entry));
}

const MaskedPerson *personOf(const Entry &entry)
{
    return personOf(const_cast<Entry &>(entry)); // NOLINT(cppcoreguidelines-pro-type-const-cast): nothing is written
}

PersonId personIdOf(const Entry &entry)
{
    if (const auto *c = std::get_if<IdentifiedCase>(&entry))
        return c->facts.person;
    const auto *contact = std::get_if<IdentifiedContact>(&entry);
    return contact ? contact->contact.person : PersonId();
}

Entry sealedAs(Entry entry, const Entry &sent, const Entry &stored)
{
    auto *handed = std::get_if<HandOver>(&entry);
    if (const auto *kept = std::get_if<HandOver>(&stored); handed && kept) {
        handed->by = kept->by;
        handed->at = kept->at;
    }
    auto *task = std::get_if<Task>(&entry);
    if (const auto *kept = std::get_if<Task>(&stored); task && kept && task->state == kept->state) {
        task->settledBy = kept->settledBy;
        task->settled = kept->settled;
    }
    MaskedPerson *person = personOf(entry);
    const MaskedPerson *given = personOf(sent);
    const MaskedPerson *back = personOf(stored);
    if (!person || !given || !back)
        return entry;
    const auto seal = [&](auto member) {
        auto &value = person->*member;
        if (!value.typedText().empty() && value == given->*member)
            value = back->*member;
    };
    seal(&MaskedPerson::name);
    seal(&MaskedPerson::phone);
    seal(&MaskedPerson::residentNumber);
    seal(&MaskedPerson::address);
    return entry;
}

bool bearsOnTrace(const Edit &edit)
{
    return tracedPart(edit.before) != tracedPart(edit.after);
}

std::vector<EntryFault> faultsOf(const Entry &entry)
{
    std::vector<EntryFault> faults;
    std::visit([&](const auto &one) { judge(one, faults); }, entry);
    return faults;
}

} // namespace tracedesk::epi
