#include "app/window/links.h"

namespace tracedesk::app {

view::ExportLink exportLink(const StoreThread &thread)
{
    view::ExportLink link;
    link.begin = [thread](vault::SecretBytes password) {
        return thread.ask([password = std::move(password)](StoreRoom &room) -> epi::Result<epi::ExportMark> {
            return room.office ? room.office->beginExport(password) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    link.finish = [thread](epi::ExportMark mark, epi::ExportKind kind, epi::PersonId about, std::string path, QByteArray bytes) {
        return thread.ask([mark = std::move(mark), kind, about, path = std::move(path),
                           bytes = std::move(bytes)](StoreRoom &room) -> epi::Result<void> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            const std::span whole(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                  static_cast<std::size_t>(bytes.size()));
            return room.office->finishExport(mark, {kind, path, "picture", 0, about}, whole);
        });
    };
    link.checkContacts = [thread](epi::CaseId id) {
        return thread.ask([id](StoreRoom &room) -> epi::Result<desk::ContactListing> {
            return room.office ? room.office->checkContactList(std::span(&id, 1)) : epi::fail(epi::ErrorCode::cancelled);
        });
    };
    link.exportContacts = [thread](desk::ContactListOrder order, vault::SecretBytes password) {
        return thread.ask(
            [order = std::move(order), password = std::move(password)](StoreRoom &room) -> epi::Result<desk::ContactListing> {
                if (!room.office)
                    return epi::fail(epi::ErrorCode::cancelled);
                const auto mark = room.office->beginExport(password);
                return mark ? room.office->exportContactList(*mark, order) : std::unexpected(mark.error());
            });
    };
    return link;
}

} // namespace tracedesk::app
