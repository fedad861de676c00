#pragma once

#include "epi/told_visits.h"
#include "intake/speech_words.h"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>

/// From a told route to visits an officer may confirm.
namespace tracedesk::desk {

/// Where a person lives or works, as told before.
struct KnownPlace
{
    std::string name;
    std::string address;
    epi::LatLng position;

    bool operator==(const KnownPlace &) const = default;
};

/// What told stops are made visits against.
struct ToldContext
{
    epi::Day about{}; ///< the day of telling
    epi::Seconds utcOffset{9 * 3600};
    epi::Seconds roughly{30 * 60}; ///< how far a time may be off that was told without claiming to be exact
    std::optional<KnownPlace> home = {};
    std::optional<KnownPlace> work = {};
};

/// The visit each stop would make. Begin and end are in the middle of what was told, the margin takes in all of it; told to the
/// minute it is 0. A time open between two halves of the day is proposed in the first that fits the other end. Without a begin:
/// from when the stop before it on that day ended, at home from midnight, elsewhere the moment it ended. Without any time: in the
/// middle of what the times told before and after leave of the day, the margin being half of that. Home and work are put where
/// they are known to be. Pure.
[[nodiscard]] std::vector<epi::ToldProposal> visitsOf(const epi::ToldRoute &route, const ToldContext &context);

/// Where the visits say that home (or work) is: the last one of them with a position. None where two of them are more than 200 m
/// apart: one of the names may mean somebody else's.
[[nodiscard]] std::optional<KnownPlace> knownPlace(std::span<const epi::Visit> visits, epi::ToldVisit::Kind kind,
                                                   const intake::SpeechWords &words);

/// Reads told routes with the vocabulary of an installation, which is read when it is first needed. Any thread.
class ToldRoutes
{
public:
    /// `resources`: as Surroundings::resources.
    explicit ToldRoutes(std::string resources);

    /// Errors: as intake::readSpeechWords.
    [[nodiscard]] epi::Result<epi::ToldReading> read(const epi::ToldText &text);

private:
    [[nodiscard]] epi::Result<std::shared_ptr<const intake::SpeechWords>> words();

    std::string m_resources;
    std::mutex m_reading;
    std::shared_ptr<const intake::SpeechWords> m_words;
};

} // namespace tracedesk::desk
