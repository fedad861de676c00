#include "app/window/links.h"

#include <cstring>

namespace tracedesk::app {

namespace {

using Answer = epi::Result<desk::OwnAccount>;

Answer after(const StoreRoom &room, const epi::Result<void> &done)
{
    return done ? room.office->ownAccount() : std::unexpected(done.error());
}

} // namespace

view::OwnAccountLink ownAccountLink(const StoreThread &thread)
{
    // Asked of the room only while a store is open.
    const auto ask = [thread](auto body) {
        return thread.ask([body = std::move(body)](StoreRoom &room) mutable -> Answer {
            return room.office ? body(room) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    view::OwnAccountLink link;
    link.look = [ask] { return ask([](StoreRoom &room) { return room.office->ownAccount(); }); };
    link.changePassword = [ask](vault::SecretBytes present, vault::SecretBytes chosen) {
        return ask([present = std::move(present), chosen = std::move(chosen)](StoreRoom &room) {
            return after(room, room.office->changePassword(present, chosen));
        });
    };
    link.setSecondFactor = [ask](vault::SecretBytes present, vault::SecretBytes secret, std::string code) {
        return ask([present = std::move(present), secret = std::move(secret), code = std::move(code)](StoreRoom &room) mutable {
            return after(room, room.office->setSecondFactor(present, std::move(secret), code));
        });
    };
    link.dropSecondFactor = [ask](vault::SecretBytes present) {
        return ask(
            [present = std::move(present)](StoreRoom &room) { return after(room, room.office->dropSecondFactor(present)); });
    };
    link.registerOwn = [ask](std::vector<view::OwnAccountLink::Told> told) {
        return ask([told = std::move(told)](StoreRoom &room) {
            std::vector<store::OwnIdentifier> identifiers;
            for (const view::OwnAccountLink::Told &one : told)
                identifiers.push_back({one.kind, std::string(one.text.bytes().begin(), one.text.bytes().end())});
            const auto done = room.office->registerOwn(identifiers);
            for (store::OwnIdentifier &one : identifiers)
                ::explicit_bzero(one.text.data(), one.text.size());
            return after(room, done);
        });
    };
    link.forgetOwn = [ask] { return ask([](StoreRoom &room) { return after(room, room.office->forgetOwn()); }); };
    return link;
}

} // namespace tracedesk::app
