#include "app/window/links.h"

namespace tracedesk::app {

namespace {

using Answer = epi::Result<view::RetentionPtr>;

Answer look(const StoreRoom &room)
{
    auto retention = room.office->retention();
    if (!retention)
        return std::unexpected(retention.error());
    return std::make_shared<const desk::Retention>(std::move(*retention));
}

/// Who stands at the keyboard is asked once more before something goes that never comes back.
epi::Result<void> confirm(const StoreRoom &room, const vault::SecretBytes &password)
{
    return room.office->isPassword(password) ? epi::Result<void>() : epi::fail(epi::ErrorCode::wrongPassword);
}

} // namespace

view::DestructionLink destructionLink(const StoreThread &thread)
{
    const auto ask = [thread](auto body) {
        return thread.ask([body = std::move(body)](StoreRoom &room) mutable -> Answer {
            return room.office ? body(room) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    view::DestructionLink link;
    link.look = [ask] { return ask([](StoreRoom &room) { return look(room); }); };
    link.plan = [thread](epi::DestructionScope scope, epi::PersonId person) {
        return thread.ask([scope, person](StoreRoom &room) -> epi::Result<view::DestructionPlanPtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            auto plan = room.office->planDestruction(scope, person);
            if (!plan)
                return std::unexpected(plan.error());
            return std::make_shared<const desk::DestructionPlan>(std::move(*plan));
        });
    };
    link.order = [ask](view::DestructionPlanPtr plan, std::string basis, vault::SecretBytes password) {
        return ask([plan = std::move(plan), basis = std::move(basis), password = std::move(password)](StoreRoom &room) -> Answer {
            if (auto confirmed = confirm(room, password); !confirmed)
                return std::unexpected(confirmed.error());
            if (const auto ordered = room.office->orderDestruction(*plan, basis); !ordered)
                return std::unexpected(ordered.error());
            return look(room);
        });
    };
    link.settle = [ask](epi::Uuid order, bool sign, vault::SecretBytes password) {
        return ask([order, sign, password = std::move(password)](StoreRoom &room) -> Answer {
            if (auto confirmed = sign ? confirm(room, password) : epi::Result<void>(); !confirmed)
                return std::unexpected(confirmed.error());
            const auto done = sign ? room.office->signDestruction(order) : room.office->refuseDestruction(order);
            return done ? look(room) : std::unexpected(done.error());
        });
    };
    return link;
}

} // namespace tracedesk::app
