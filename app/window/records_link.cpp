#include "app/window/links.h"

namespace tracedesk::app {

namespace {

epi::Result<view::RecordPagePtr> look(const StoreRoom &room, const desk::RecordQuestion &question)
{
    auto page = room.office->records(question);
    if (!page)
        return std::unexpected(page.error());
    return std::make_shared<const desk::RecordPage>(std::move(*page));
}

} // namespace

view::RecordsLink recordsLink(const StoreThread &thread)
{
    view::RecordsLink link;
    link.records = [thread](desk::RecordQuestion question) {
        return thread.ask([question = std::move(question)](StoreRoom &room) -> epi::Result<view::RecordPagePtr> {
            return room.office ? look(room, question) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    link.signReview = [thread](desk::RecordQuestion question, vault::SecretBytes password) {
        return thread.ask([question = std::move(question),
                           password = std::move(password)](StoreRoom &room) -> epi::Result<view::RecordPagePtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            if (const auto done = room.office->signReview(password); !done)
                return std::unexpected(done.error());
            return look(room, question);
        });
    };
    link.exportTo = [thread](std::string file, vault::SecretBytes password) {
        return thread.ask([file = std::move(file), password = std::move(password)](StoreRoom &room) -> epi::Result<quint64> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return room.office->exportRecord(file, password, {}).transform([](std::uint64_t lines) { return quint64{lines}; });
        });
    };
    return link;
}

} // namespace tracedesk::app
