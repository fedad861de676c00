#pragma once

#include "epi/said_times.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::intake {
class SpeechWords;
}

namespace tracedesk::desk {

/// Reads times of day as people say them, in every language of an installation's vocabulary. Any thread.
class SaidTimeReader
{
public:
    /// `resources`: as Surroundings::resources.
    explicit SaidTimeReader(std::string resources);

    /// Reads the vocabulary, so that the first read() does not have to.
    void prepare();
    /// Nothing where the text says no time, or the vocabulary cannot be read. What claims not to be exact is widened by what the
    /// vocabulary says of "about".
    [[nodiscard]] std::optional<epi::SaidTimes> read(std::string_view utf8);

private:
    [[nodiscard]] std::shared_ptr<const intake::SpeechWords> words();

    std::string m_resources;
    std::mutex m_reading;
    std::shared_ptr<const intake::SpeechWords> m_words;
    bool m_tried = false;
};

} // namespace tracedesk::desk
