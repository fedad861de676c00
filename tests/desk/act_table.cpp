#include "tests/desk/act_table.h"

namespace tracedesk::tests {

namespace {

using desk::Office;
using epi::Duty;
using Answer = epi::Result<void>;
using Password = vault::SecretBytes;

const epi::AccountId nobody(epi::Uuid{7});
const epi::Uuid noOrder{7};
const char *const nowhere = "/nowhere/at/all";

template<class T> Answer without(const epi::Result<T> &result)
{
    return result ? Answer() : std::unexpected(result.error());
}

ActTarget makeTarget(store::CaseStore &store, const std::string &number, const std::string &province)
{
    const std::vector<std::string> tokens = {"person of " + number};
    epi::Case c;
    c.number = number;
    c.jurisdiction = {province, ""};
    if (const auto persons = store.findOrCreatePersons(tokens))
        c.person = persons->front();
    const auto saved = store.saveCase(c);
    if (!saved)
        return {};
    epi::Visit visit;
    visit.caseId = saved->id;
    const auto kept = store.saveVisit(visit);
    return kept ? ActTarget{*saved, kept->id} : ActTarget{};
}

/// With a revision that is not the stored one: refused behind the question who may.
Answer saveFacts(Office &office, const epi::Case &facts, const epi::Jurisdiction &moved)
{
    const epi::IdentifiedCase before{facts, {}};
    epi::IdentifiedCase after = before;
    after.facts.jurisdiction = moved;
    epi::IdentifiedCase stale = before;
    stale.facts.revision += 100;
    return without(office.apply({epi::Entry(stale), epi::Entry(after)}));
}

std::vector<ActLine> readingActs()
{
    using T = const ActTarget &;
    using P = const Password &;
    return {
        {"check", "", {Duty::checkStore}, false, false, [](Office &o, T, P) { return without(o.check({}, {})); }},
        {"imports", "", {Duty::importData}, false, true, [](Office &o, T, P) { return without(o.imports()); }},
        {"visitedPlaces", "", {Duty::openCase}, false, true, [](Office &o, T, P) { return without(o.visitedPlaces()); }},
        {"importedPlaces", "", {Duty::importData}, false, true, [](Office &o, T, P) { return without(o.importedPlaces({})); }},
        {"ownProfiles", "", {Duty::makeProfile}, false, true, [](Office &o, T, P) { return without(o.ownProfiles()); }},
        {"policies", "", {Duty::listCases}, false, true, [](Office &o, T, P) { return without(o.policies()); }},
        {"prepareTrace", "", {Duty::trace}, false, true, [](Office &o, T, P) { return without(o.prepareTrace({}, {})); }},
        {"overview", "", {Duty::listCases}, false, true, [](Office &o, T, P) { return without(o.overview()); }},
        {"sources", "", {Duty::openCase}, true, true, [](Office &o, T t, P) { return without(o.sources({&t.facts.id, 1})); }},
        {"caseFiles",
         "",
         {Duty::openCase},
         true,
         true,
         [](Office &o, T t, P) { return without(o.caseFiles(std::span(&t.facts.id, 1), "test")); }},
        // Clusters of other areas are taken out before the index counts: tst_cluster_file.
        {"clusterFile", "", {Duty::openCase}, false, true, [](Office &o, T, P) { return without(o.clusterFile(0, "", "test")); }},
        {"reveal",
         "",
         {Duty::reveal},
         true,
         true,
         [](Office &o, T t, P) { return without(o.reveal(t.facts.person, epi::Identifier::phone, "test")); }},
        {"exports", "", {Duty::closeExports}, false, false, [](Office &o, T, P) { return without(o.exports()); }},
        {"people", "", {Duty::seeAccounts}, false, false, [](Office &o, T, P) { return without(o.people()); }},
        {"recovery", "", {Duty::signOrder, Duty::backUp}, false, false, [](Office &o, T, P) { return without(o.recovery()); }},
        {"records",
         "own",
         {Duty::seeOwnRecord, Duty::seeAllRecords},
         false,
         false,
         [](Office &o, T, P) { return without(o.records({})); }},
        {"records",
         "of another",
         {Duty::seeAllRecords},
         false,
         false,
         [](Office &o, T, P) {
             desk::RecordQuestion question;
             question.account = nobody;
             return without(o.records(question));
         }},
        {"review", "", {Duty::seeAllRecords}, false, false, [](Office &o, T, P) { return without(o.review()); }},
        {"whoLooked", "", {Duty::seeAllRecords}, false, false, [](Office &o, T, P) { return without(o.whoLooked("person 7")); }},
        {"retention", "", {Duty::seeRetention}, false, false, [](Office &o, T, P) { return without(o.retention()); }},
        {"planDestruction",
         "everything",
         {Duty::orderDestruction},
         false,
         false,
         [](Office &o, T, P) { return without(o.planDestruction(epi::DestructionScope::everything, {})); }},
        {"planDestructionOf",
         "",
         {Duty::orderDestruction},
         false,
         true,
         [](Office &o, T t, P) { return without(o.planDestructionOf(t.facts.number)); }},
        {"ownAccount", "", {}, false, false, [](Office &o, T, P) { return without(o.ownAccount()); }},
        {"countOwn", "", {}, false, true, [](Office &o, T, P) { return without(o.countOwn()); }},
    };
}

std::vector<ActLine> dataActs()
{
    using T = const ActTarget &;
    using P = const Password &;
    return {
        {"keepImport", "", {Duty::importData}, false, false, [](Office &o, T, P) { return without(o.keepImport({}, {}, {})); }},
        {"keepIntake",
         "",
         {Duty::importData},
         false,
         false,
         [](Office &o, T, P) {
             const auto kept = o.keepIntake({}, {}, {});
             return kept.error ? Answer(std::unexpected(*kept.error)) : Answer();
         }},
        {"saveOwnProfile", "", {Duty::makeProfile}, false, true, [](Office &o, T, P) { return o.saveOwnProfile({}); }},
        {"choosePolicy", "", {Duty::choosePolicy}, false, true, [](Office &o, T, P) { return o.choosePolicy({}); }},
        {"keepTrace", "", {Duty::trace}, false, true, [](Office &o, T, P) { return without(o.keepTrace({}, {})); }},
        {"trace", "", {Duty::trace}, false, true, [](Office &o, T, P) { return without(o.trace({}, {})); }},
        {"apply",
         "facts",
         {Duty::enter},
         true,
         true,
         [](Office &o, T t, P) { return saveFacts(o, t.facts, t.facts.jurisdiction); }},
        {"apply",
         "an interview",
         {Duty::enter},
         true,
         true,
         [](Office &o, T t, P) {
             epi::Interview interview;
             interview.caseId = t.facts.id;
             return without(o.apply({std::nullopt, epi::Entry(interview)}));
         }},
        {"apply",
         "a visit",
         {Duty::enter},
         true,
         true,
         [](Office &o, T t, P) {
             epi::Visit visit;
             visit.caseId = t.facts.id;
             return without(o.apply({std::nullopt, epi::Entry(visit)}));
         }},
        {"apply",
         "a contact",
         {Duty::enter},
         true,
         true,
         [](Office &o, T t, P) {
             epi::IdentifiedContact contact;
             contact.contact.caseId = t.facts.id;
             return without(o.apply({std::nullopt, epi::Entry(contact)}));
         }},
        {"apply",
         "a visit taken out",
         {Duty::enter},
         true,
         true,
         [](Office &o, T t, P) {
             epi::Visit visit;
             visit.id = t.visit;
             visit.caseId = t.facts.id;
             visit.revision = 100; // not the stored one
             return without(o.apply({epi::Entry(visit), std::nullopt}));
         }},
        {"beginExport", "", {Duty::exportData}, false, false, [](Office &o, T, P p) { return without(o.beginExport(p)); }},
        {"finishExport",
         "",
         {Duty::exportData},
         false,
         false,
         [](Office &o, T, P) {
             const epi::ExportMark mark{epi::ExportId(epi::Uuid{7}), {}, o.actor().name};
             return o.finishExport(mark, {epi::ExportKind::caseList, "-", "test", 0}, {});
         }},
        {"closeExport",
         "",
         {Duty::closeExports},
         false,
         false,
         [](Office &o, T, P) { return o.closeExport(epi::ExportId(epi::Uuid{8}), epi::ExportEnding::destroyed); }},
        {"registerOwn",
         "",
         {},
         false,
         true,
         [](Office &o, T, P) {
             const store::OwnIdentifier own{epi::Identifier::name, "nobody of this store"};
             return o.registerOwn(std::span(&own, 1));
         }},
        {"forgetOwn", "", {}, false, true, [](Office &o, T, P) { return o.forgetOwn(); }},
        {"orderDestruction",
         "",
         {Duty::orderDestruction},
         false,
         true,
         [](Office &o, T, P p) {
             const desk::DestructionPlan plan{epi::DestructionScope::person, epi::PersonId(epi::Uuid{7}), {}, {}};
             return without(o.orderDestruction(plan, "test", p));
         }},
        {"signDestruction",
         "",
         {Duty::signDestruction},
         false,
         false,
         [](Office &o, T, P p) { return o.signDestruction(noOrder, p); }},
        {"renewDestruction",
         "",
         {Duty::orderDestruction},
         false,
         false,
         [](Office &o, T, P p) { return o.renewDestruction(noOrder, p); }},
        {"refuseDestruction",
         "",
         {Duty::orderDestruction, Duty::signDestruction},
         false,
         false,
         [](Office &o, T, P) { return o.refuseDestruction(noOrder); }},
        {"carryOutDestructions",
         "",
         {Duty::orderDestruction},
         false,
         false,
         [](Office &o, T, P) { return without(o.carryOutDestructions({}, {})); }},
    };
}

std::vector<ActLine> peopleActs()
{
    using T = const ActTarget &;
    using P = const Password &;
    return {
        {"invite",
         "",
         {Duty::manageAccounts},
         false,
         false,
         [](Office &o, T, P) { return without(o.invite({"", epi::Role::surveyor, {}})); }},
        {"orderReset", "", {Duty::manageAccounts}, false, false, [](Office &o, T, P) { return without(o.orderReset(nobody)); }},
        {"suspend", "", {Duty::manageAccounts}, false, false, [](Office &o, T, P) { return without(o.suspend(nobody)); }},
        {"resume", "", {Duty::manageAccounts}, false, false, [](Office &o, T, P) { return without(o.resume(nobody)); }},
        {"close", "", {Duty::manageAccounts}, false, false, [](Office &o, T, P) { return without(o.close(nobody)); }},
        {"changeDuties",
         "",
         {Duty::manageAccounts},
         false,
         false,
         [](Office &o, T, P) { return without(o.changeDuties(nobody, epi::Role::surveyor, {})); }},
        {"allowAttempts", "", {Duty::manageAccounts}, false, false, [](Office &o, T, P) { return o.allowAttempts(nobody); }},
        {"countersign", "", {Duty::signOrder}, false, false, [](Office &o, T, P p) { return o.countersign(noOrder, p); }},
        {"dropOrder", "", {Duty::signOrder}, false, false, [](Office &o, T, P) { return o.dropOrder(noOrder); }},
        {"admit", "", {Duty::admit}, false, false, [](Office &o, T, P) { return o.admit(nobody); }},
        {"renewKeys", "", {Duty::renewKeys}, false, false, [](Office &o, T, P) { return o.renewKeys({}, {}); }},
        {"drawRecoveryPaper", "", {Duty::backUp}, false, false, [](Office &o, T, P) { return without(o.drawRecoveryPaper()); }},
        {"setRecoveryPaper",
         "the first",
         {Duty::backUp},
         false,
         false,
         [](Office &o, T, P p) { return o.setRecoveryPaper(vault::makeRecoveryPaper(vault::PaperPart::first, 1), p); }},
        {"setRecoveryPaper",
         "the second",
         {Duty::signOrder},
         false,
         false,
         [](Office &o, T, P p) { return o.setRecoveryPaper(vault::makeRecoveryPaper(vault::PaperPart::second, 1), p); }},
        {"backUp",
         "",
         {Duty::backUp},
         false,
         false,
         [](Office &o, T, P) { return without(o.backUp(nowhere, store::IfThere::refuse, {}, {})); }},
        {"judgeFinding",
         "",
         {Duty::signReview},
         false,
         false,
         [](Office &o, T, P) { return without(o.judgeFinding(noOrder, epi::Judgement::explained, "test")); }},
        {"signReview",
         "",
         {Duty::signReview},
         false,
         false,
         [](Office &o, T, P p) {
             // So many refusals are odd.
             if (const auto review = o.may(Duty::signReview) ? o.review() : epi::Result<desk::Review>())
                 for (const desk::ReviewFinding &finding : review->findings)
                     (void)o.judgeFinding(finding.anomaly.id, epi::Judgement::explained, "a test");
             return o.signReview(p);
         }},
        {"exportRecord",
         "",
         {Duty::exportRecord},
         false,
         false,
         [](Office &o, T, P p) { return without(o.exportRecord(nowhere, p, {})); }},
        {"catchUp",
         "",
         {},
         false,
         false,
         [](Office &o, T, P) {
             o.catchUp({}, {});
             return Answer();
         }},
        {"confirm", "", {}, false, false, [](Office &o, T, P p) { return o.confirm(p); }},
        {"changePassword", "", {}, false, false, [](Office &o, T, P p) { return o.changePassword(p, p); }},
        {"setSecondFactor",
         "",
         {},
         false,
         false,
         [](Office &o, T, P p) { return o.setSecondFactor(p, vault::SecretBytes(20), "no code"); }},
        {"dropSecondFactor", "", {}, false, false, [](Office &o, T, P p) { return o.dropSecondFactor(p); }},
    };
}

} // namespace

ActTargets makeTargets(store::CaseStore &store)
{
    return {makeTarget(store, "in", "11"), makeTarget(store, "out", "26")};
}

const std::vector<ActLine> &actTable()
{
    static const std::vector<ActLine> table = [] {
        std::vector<ActLine> all = readingActs();
        for (const auto &more : {dataActs(), peopleActs(), personActs(), placeActs()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return table;
}

EveryRole::EveryRole(const EveryRole &other)
    : StaffedFolder()
{
    std::filesystem::copy(other.path(), path(), std::filesystem::copy_options::recursive);
    for (const char *user : {"own", "sur", "sup", "app", "pol", "pri", "adm", "adm2"})
        keep({{}, user, other.passwordOf(user)});
}

epi::Result<void> EveryRole::found()
{
    using epi::Role;
    const epi::Jurisdiction here{"11", ""};
    const std::vector<vault::Person> others = {{"sur", Role::surveyor, here},       {"sup", Role::supervisor, here},
                                               {"app", Role::approver, here},       {"pol", Role::policeApprover, here},
                                               {"pri", Role::privacyOfficer, here}, {"adm", Role::administrator, here},
                                               {"adm2", Role::administrator, here}};
    auto founded = createFor({.founder = {"own", Role::owner, here}, .others = others});
    if (!founded)
        return std::unexpected(founded.error());
    keep({{}, "own", password()});
    const auto invitations = std::move(founded->invitations);
    founded = std::unexpected(epi::Error()); // closes
    for (const vault::Invitation &invitation : invitations) {
        keep(invitation);
        if (auto activated = activate(invitation.name); !activated)
            return activated;
    }
    return giveKeys("own");
}

const std::vector<const char *> &EveryRole::users()
{
    static const std::vector<const char *> one = {"own", "sur", "sup", "app", "pol", "pri", "adm"};
    return one;
}

epi::Result<desk::Office> EveryRole::enterWith(const std::string &user, const std::string &secret) const
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return openAs(user, secret).transform([&](store::CaseStore store) { return desk::Office(std::move(store), around); });
}

} // namespace tracedesk::tests
