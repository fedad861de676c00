#include "app/window/certificate_page.h"
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
    link.plan = [thread](epi::DestructionScope scope, std::string whom) {
        return thread.ask([scope, whom = std::move(whom)](StoreRoom &room) -> epi::Result<view::DestructionPlanPtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            auto plan = scope == epi::DestructionScope::person ? room.office->planDestructionOf(whom)
                                                               : room.office->planDestruction(scope, {});
            if (!plan)
                return std::unexpected(plan.error());
            return std::make_shared<const desk::DestructionPlan>(std::move(*plan));
        });
    };
    link.order = [ask](view::DestructionPlanPtr plan, std::string basis, vault::SecretBytes password) {
        return ask([plan = std::move(plan), basis = std::move(basis), password = std::move(password)](StoreRoom &room) -> Answer {
            const auto ordered = room.office->orderDestruction(*plan, basis, password);
            return ordered ? look(room) : std::unexpected(ordered.error());
        });
    };
    link.settle = [ask](epi::Uuid order, bool sign, vault::SecretBytes password) {
        return ask([order, sign, password = std::move(password)](StoreRoom &room) -> Answer {
            const auto done = sign ? room.office->signDestruction(order, password) : room.office->refuseDestruction(order);
            return done ? look(room) : std::unexpected(done.error());
        });
    };
    link.renew = [ask](epi::Uuid order, vault::SecretBytes password) {
        return ask([order, password = std::move(password)](StoreRoom &room) -> Answer {
            const auto done = room.office->renewDestruction(order, password);
            return done ? look(room) : std::unexpected(done.error());
        });
    };
    link.closeExport = [ask](epi::ExportId id, epi::ExportEnding ending) {
        return ask([id, ending](StoreRoom &room) -> Answer {
            const auto closed = room.office->closeExport(id, ending);
            return closed ? look(room) : std::unexpected(closed.error());
        });
    };
    link.write = [thread](std::string file, view::CertificateSheet sheet, vault::SecretBytes password) {
        return thread.ask([file = std::move(file), sheet = std::move(sheet),
                           password = std::move(password)](StoreRoom &room) -> epi::Result<void> {
            return room.office ? writeCertificate(*room.office, file, sheet, password) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    return link;
}

} // namespace tracedesk::app
