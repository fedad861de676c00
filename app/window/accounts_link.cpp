#include "app/window/links.h"

namespace tracedesk::app {

namespace {

using Answer = epi::Result<view::PeopleNow>;

Answer look(const StoreRoom &room)
{
    auto people = room.office->people();
    if (!people)
        return std::unexpected(people.error());
    return view::PeopleNow{std::make_shared<const desk::People>(std::move(*people)), nullptr, false};
}

Answer after(const StoreRoom &room, const epi::Result<void> &done)
{
    return done ? look(room) : std::unexpected(done.error());
}

Answer after(const StoreRoom &room, const epi::Result<bool> &done)
{
    if (!done)
        return std::unexpected(done.error());
    Answer now = look(room);
    if (now)
        now->awaitsSecond = !*done;
    return now;
}

Answer after(const StoreRoom &room, epi::Result<vault::Invitation> done)
{
    if (!done)
        return std::unexpected(done.error());
    Answer now = look(room);
    if (now) {
        now->awaitsSecond = done->awaitsSecond;
        now->invitation = std::make_shared<const vault::Invitation>(std::move(*done));
    }
    return now;
}

Answer take(StoreRoom &room, view::AccountStep step, epi::AccountId account)
{
    using enum view::AccountStep;
    desk::Office &office = *room.office;
    switch (step) {
    case admit:
        return after(room, office.admit(account));
    case suspend:
        return after(room, office.suspend(account));
    case resume:
        return after(room, office.resume(account));
    case close:
        return after(room, office.close(account));
    case resetPassword:
        return after(room, office.orderReset(account));
    case allowAttempts:
        return after(room, office.allowAttempts(account));
    }
    return epi::fail(epi::ErrorCode::internal, "account step");
}

} // namespace

view::AccountsLink accountsLink(const StoreThread &thread)
{
    // Asked of the room only while a store is open.
    const auto ask = [thread](auto body) {
        return thread.ask([body = std::move(body)](StoreRoom &room) mutable -> Answer {
            return room.office ? body(room) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    view::AccountsLink link;
    link.people = [ask] { return ask([](StoreRoom &room) { return look(room); }); };
    link.invite = [ask](vault::Person person) {
        return ask([person = std::move(person)](StoreRoom &room) { return after(room, room.office->invite(person)); });
    };
    link.step = [ask](view::AccountStep step, epi::AccountId account) {
        return ask([step, account](StoreRoom &room) { return take(room, step, account); });
    };
    link.changeDuties = [ask](epi::AccountId account, vault::Person person) {
        return ask([account, person = std::move(person)](StoreRoom &room) {
            return after(room, room.office->changeDuties(account, person.role, person.jurisdiction));
        });
    };
    link.sign = [ask](epi::Uuid order, vault::SecretBytes password) {
        return ask([order, password = std::move(password)](StoreRoom &room) {
            return after(room, room.office->countersign(order, password));
        });
    };
    link.drop = [ask](epi::Uuid order) {
        return ask([order](StoreRoom &room) { return after(room, room.office->dropOrder(order)); });
    };
    return link;
}

} // namespace tracedesk::app
