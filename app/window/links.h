#pragma once

#include "app/window/store_thread.h"
#include "demo/outbreak.h"
#include "view/workspace.h"

// What each part of the window may ask of the store's thread; one source file a part.

namespace tracedesk::app {

/// Unlocking and locking, the open case, runs of the engine.
[[nodiscard]] view::DeskLink deskLink(const StoreThread &thread);
/// Looking at files, staging, repairing, storing, the history of imports.
[[nodiscard]] view::IntakeLink intakeLink(const StoreThread &thread);

/// What officers enter by hand.
[[nodiscard]] view::EntryLink entryLink(const StoreThread &thread);

/// Clusters with the stays of their cases.
[[nodiscard]] view::ClusterLink clusterLink(const StoreThread &thread);

/// New stores and the demonstration. `data` is the user's data folder, made if need be.
[[nodiscard]] view::WelcomeLink welcomeLink(const StoreThread &thread, const QString &data, const demo::Options &options = {});

/// The people of the store.
[[nodiscard]] view::AccountsLink accountsLink(const StoreThread &thread);

/// The activity record.
[[nodiscard]] view::RecordsLink recordsLink(const StoreThread &thread);

/// Retention and destruction.
[[nodiscard]] view::DestructionLink destructionLink(const StoreThread &thread);
/// The account that is logged in, for itself.
[[nodiscard]] view::OwnAccountLink ownAccountLink(const StoreThread &thread);
/// Backups, the papers that open them, and stores made again.
[[nodiscard]] view::BackupLink backupLink(const StoreThread &thread);
/// Pictures taken out of the store.
[[nodiscard]] view::ExportLink exportLink(const StoreThread &thread);

/// Places by name.
[[nodiscard]] view::PlaceLink placeLink(const StoreThread &thread);

/// The policy packs and the choice among them.
[[nodiscard]] view::PolicyLink policyLink(const StoreThread &thread);

} // namespace tracedesk::app
