#include "desk/office.h"

#include <algorithm>

namespace tracedesk::desk {

namespace {

constexpr std::string_view ownProfilesSetting = "intake.profiles";

void addUp(std::vector<ChangedCase> &all, std::span<const ChangedCase> more)
{
    for (const ChangedCase &one : more) {
        const auto known = std::ranges::find(all, one.id, &ChangedCase::id);
        if (known == all.end()) {
            all.push_back(one);
            continue;
        }
        known->isNew = known->isNew || one.isNew;
        known->records += one.records;
        known->visits += one.visits;
        known->links += one.links;
    }
}

} // namespace

epi::Result<std::vector<OwnProfile>> Office::ownProfiles() const
{
    if (auto permitted = permit(epi::Duty::makeProfile); !permitted)
        return std::unexpected(permitted.error());
    return m_store.setting(ownProfilesSetting).transform([](const std::optional<std::string> &text) {
        return ownProfilesOf(text.value_or("[]"));
    });
}

epi::Result<void> Office::saveOwnProfile(OwnProfile profile)
{
    if (auto permitted = permit(epi::Duty::makeProfile); !permitted)
        return permitted;
    auto profiles = ownProfiles();
    if (!profiles)
        return std::unexpected(profiles.error());
    const auto same = std::ranges::find(*profiles, profile.profile.name, [](const OwnProfile &own) { return own.profile.name; });
    if (same == profiles->end())
        profiles->push_back(std::move(profile));
    else
        *same = std::move(profile);
    return m_store.setSetting(ownProfilesSetting, toText(*profiles));
}

KeptIntake Office::keepIntake(const StagedIntake &staged, std::stop_token stop, const epi::Progress &progress)
{
    KeptIntake kept;
    if (auto permitted = permit(epi::Duty::importData); !permitted) {
        kept.error = permitted.error();
        return kept;
    }
    for (std::size_t g = 0; g < staged.groups.size() && !kept.error; ++g) {
        const StagedImport &import = *staged.groups[g].import;
        for (std::size_t i = 0; i < import.files.size(); ++i) {
            if (import.files[i].placeTable)
                continue;
            if (stop.stop_requested()) {
                kept.error = epi::Error{epi::ErrorCode::cancelled, {}};
                break;
            }
            auto file = keepFile(import.files[i], import.sources[i], stop, progress);
            if (!file) {
                kept.error = file.error();
                break;
            }
            addUp(kept.changed, file->changed);
            kept.files.push_back(std::move(*file));
        }
    }
    std::ranges::sort(kept.changed, {}, [](const ChangedCase &c) { return std::pair(c.number.size(), c.number); });
    return kept;
}

} // namespace tracedesk::desk
