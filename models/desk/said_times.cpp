#include "desk/said_times.h"

#include "intake/told_time.h"

namespace tracedesk::desk {

namespace {

epi::SaidTime saidTimeOf(const epi::ToldTime &told, epi::Seconds roughly)
{
    epi::SaidTime said{told.earliest, told.latest, told.half == epi::ToldHalf::open};
    if (said.eitherHalf)
        said.latest -= std::chrono::hours{12};
    if (told.approximate && said.earliest == said.latest) {
        said.earliest -= roughly;
        said.latest += roughly;
    }
    return said;
}

} // namespace

SaidTimeReader::SaidTimeReader(std::string resources)
    : m_resources(std::move(resources))
{
}

void SaidTimeReader::prepare()
{
    (void)words();
}

std::shared_ptr<const intake::SpeechWords> SaidTimeReader::words()
{
    const std::lock_guard lock(m_reading);
    if (!m_tried) {
        m_tried = true;
        if (auto read = intake::readSpeechWords(m_resources + "/speech"))
            m_words = std::make_shared<const intake::SpeechWords>(std::move(*read));
    }
    return m_words;
}

std::optional<epi::SaidTimes> SaidTimeReader::read(std::string_view utf8)
{
    const auto known = words();
    if (!known)
        return std::nullopt;
    const auto told = intake::readToldWhen(utf8, *known);
    if (!told)
        return std::nullopt;
    const epi::Seconds roughly = std::chrono::minutes{known->aboutMinutes};
    epi::SaidTimes said{.from = {}, .to = {}, .stayed = told->stayed};
    if (told->from)
        said.from = saidTimeOf(*told->from, roughly);
    if (told->to)
        said.to = saidTimeOf(*told->to, roughly);
    return said;
}

} // namespace tracedesk::desk
