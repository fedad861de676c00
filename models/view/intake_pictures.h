#pragma once

#include "desk/intake_look.h"
#include "desk/office.h"
#include "view/intake_link.h"

namespace tracedesk::view {

/// What the desk found out about files, in the form the intake page shows. Pure; any thread.
[[nodiscard]] LookedPicturePtr pictureOf(std::vector<desk::LookedFile> looked, std::span<const intake::Profile> profiles,
                                         std::span<const desk::OwnProfile> own);
[[nodiscard]] StagedPicturePtr pictureOf(std::shared_ptr<const desk::StagedIntake> staged);
[[nodiscard]] KeptPicturePtr pictureOf(const desk::KeptIntake &kept, const StagedPicture &staged, EpidemicPicturePtr epidemic);

/// The user's choices as the desk takes them.
[[nodiscard]] std::vector<desk::ChosenFile> chosenFiles(const StageRequest &request);
[[nodiscard]] desk::MappingOrder mappingOrder(const MappingRequest &request);
[[nodiscard]] std::vector<desk::RepairedCell> repairedCells(const StagedPicture &staged, std::span<const RejectRepair> repairs);

} // namespace tracedesk::view
