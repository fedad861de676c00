#include "app/window/links.h"
#include "desk/questionnaire_file.h"
#include "desk/said_times.h"
#include "desk/told_visits.h"

namespace tracedesk::app {

view::EntryLink entryLink(const StoreThread &thread)
{
    view::EntryLink link;
    link.apply = [thread](epi::Edit edit) {
        return thread.ask([edit = std::move(edit)](StoreRoom &room) mutable -> epi::Result<epi::Edit> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return room.office->apply(std::move(edit));
        });
    };
    link.reveal = [thread](epi::PersonId person, epi::Identifier what, std::string purpose, vault::SecretBytes password) {
        return thread.ask([person, what, purpose = std::move(purpose),
                           password = std::move(password)](StoreRoom &room) -> epi::Result<std::string> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return room.office->reveal(person, what, purpose, password);
        });
    };
    // Beside the store: who types does not wait for it.
    link.readRoute = [routes = std::make_shared<desk::ToldRoutes>(thread.surroundings().resources)](epi::ToldText text) {
        return QtConcurrent::run([routes, text = std::move(text)] { return routes->read(text); });
    };
    const auto times = std::make_shared<desk::SaidTimeReader>(thread.surroundings().resources);
    QThreadPool::globalInstance()->start([times] { times->prepare(); });
    link.saidTimes = [times](std::string_view text) { return times->read(text); };
    link.alike = [thread](epi::Entry entry) {
        return thread.ask([entry = std::move(entry)](StoreRoom &room) -> epi::Result<std::vector<epi::PersonProposal>> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return room.office->alike(entry);
        });
    };
    link.tellApart = [thread](epi::Entry entry, epi::PersonId other, bool apart) {
        return thread.ask([entry = std::move(entry), other, apart](StoreRoom &room) -> epi::Result<void> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return room.office->tellApart(entry, other, apart);
        });
    };
    link.makeCase = [thread](epi::IdentifiedContact contact, epi::IdentifiedCase made) {
        return thread.ask(
            [contact = std::move(contact), made = std::move(made)](StoreRoom &room) mutable -> epi::Result<epi::Edit> {
                if (!room.office)
                    return epi::fail(epi::ErrorCode::cancelled);
                return room.office->makeCase(contact, std::move(made));
            });
    };
    const auto clock = thread.surroundings().now;
    link.newId = [ids = vault::IdSource(clock)] { return ids.makeUuid(); };
    link.now = [clock] { return std::chrono::floor<std::chrono::seconds>(clock()); };
    const std::string folder = thread.surroundings().resources + "/questionnaires";
    link.questionnaires = [thread, folder] {
        return thread.ask([folder](StoreRoom &) -> epi::Result<view::QuestionnairesPtr> {
            auto all = desk::readQuestionnaires(folder);
            if (!all)
                return std::unexpected(all.error());
            return std::make_shared<const view::Questionnaires>(std::move(*all));
        });
    };
    return link;
}

} // namespace tracedesk::app
