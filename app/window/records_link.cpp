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

epi::Result<view::ReviewPtr> shared(epi::Result<desk::Review> review)
{
    if (!review)
        return std::unexpected(review.error());
    return std::make_shared<const desk::Review>(std::move(*review));
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
    link.review = [thread] {
        return thread.ask([](StoreRoom &room) -> epi::Result<view::ReviewPtr> {
            return room.office ? shared(room.office->review()) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    link.judge = [thread](epi::Uuid finding, epi::Judgement judgement, std::string words) {
        return thread.ask([finding, judgement, words = std::move(words)](StoreRoom &room) -> epi::Result<view::ReviewPtr> {
            return room.office ? shared(room.office->judgeFinding(finding, judgement, words))
                               : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    link.whoLooked = [thread](std::string token) {
        return thread.ask([token = std::move(token)](StoreRoom &room) -> epi::Result<view::WhoLookedPtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            auto who = room.office->whoLooked(token);
            if (!who)
                return std::unexpected(who.error());
            return std::make_shared<const desk::WhoLooked>(std::move(*who));
        });
    };
    return link;
}

} // namespace tracedesk::app
